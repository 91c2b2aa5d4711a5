"""A classic script that hands one piece of data to a page: the only door that is open to a page read from a disk."""

import json
from typing import Any

FOLDER = "data"


def classic(name: str, value: Any) -> tuple[str, str]:
    """The address of a data file, and its text: one call with everything in it.

    >>> classic("colors", ["gray"])
    ('data/colors.js', 'wwc("colors",["gray"])\\n')
    """
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    inert = written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
    return f"{FOLDER}/{name}.js", f"wwc({json.dumps(name)},{inert})\n"


class Words:
    """Many words of which few are different: each is kept once, and stands elsewhere as its place in the list."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, word: str) -> int:
        """The place of a word in the list, at its end if it is new."""
        return self._places.setdefault(word, len(self._places))

    def listed(self) -> list[str]:
        """Every word in its place."""
        return list(self._places)
