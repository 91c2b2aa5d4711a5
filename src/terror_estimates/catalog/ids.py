"""Ids: how those of entries, of words and of figures are spelled, for the check and for the schema alike."""

ENTRY = "[a-z0-9]+(-[a-z0-9]+)*"
WORD = "[a-z0-9]+(_[a-z0-9]+)*"
FIGURE = "F[0-9]{2}"
