"""YAML text as plain data, with the place of every value and every fault of the text named.

A text written in the usual way is read line by line; any other is read by the parser, which is imported only then.
Which of the two has read a text cannot be seen from what it gives.
"""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from terror_estimates.catalog.problem import Path, Problem, entry_of
from terror_estimates.catalog.text import UNREADABLE, TextFault, read_text
from terror_estimates.catalog.yaml_lines import read_lines

if TYPE_CHECKING:
    from terror_estimates.catalog.yaml_places import Places

__all__ = ["UNREADABLE", "Document", "TextFault", "entry_of", "read_text"]


class Document:
    """A read file: `data` (mappings and tuples), `problems` of its text, and `line(path)` of any value."""

    def __init__(self, text: str):
        self._text = text
        self.problems: list[Problem] = []
        self.data: Any = read_lines(text)
        if self.data is None:
            from terror_estimates.catalog.yaml_parsed import Parsed

            parsed = Parsed(text)
            self.data, self.problems = parsed.data, parsed.problems

    def line(self, path: Path) -> int:
        """The line of the value at a path, or of the nearest thing above it that the file holds."""
        return self._places.line(path)

    @cached_property
    def _places(self) -> "Places":
        from terror_estimates.catalog.yaml_places import Places

        return Places(self._text)
