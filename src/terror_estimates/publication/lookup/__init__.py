"""Lookup: what the field and the explorer of the site need, as files that a browser reads without any network."""
