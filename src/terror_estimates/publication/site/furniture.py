"""Furniture: the scripts that pages share, and one sheet of style, since each file more is a way more to wait for."""

from importlib.resources import files

SHEET = "site.css"
_SHEETS = (SHEET, "pages.css", "field.css", "print.css")  # in this order: the later may say more than the earlier


def furniture() -> dict[str, str]:
    """Every file for the folder of static files, by its name."""
    folder = files("terror_estimates.publication.site") / "static"
    held = {file.name: file.read_text("utf-8") for file in sorted(folder.iterdir(), key=lambda one: one.name)}
    return held | {SHEET: "\n".join(held.pop(sheet) for sheet in _SHEETS)}
