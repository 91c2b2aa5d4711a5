"""YAML text as plain data, with the place of every value and every fault of the text named."""

from functools import cached_property
from typing import Any

from terror_estimates.catalog.problem import Path, Problem
from terror_estimates.catalog.yaml_parsed import Parsed
from terror_estimates.catalog.yaml_places import Places


class Document:
    """A read file: `data` (mappings and tuples), `problems` of its text, and `line(path)` of any value."""

    def __init__(self, text: str):
        self._text = text
        parsed = Parsed(text)
        self.data: Any = parsed.data
        self.problems: list[Problem] = parsed.problems

    def line(self, path: Path) -> int:
        """The line of the value at a path, or of the nearest thing above it that the file holds."""
        return self._places.line(path)

    @cached_property
    def _places(self) -> Places:
        return Places(self._text)
