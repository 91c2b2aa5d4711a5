"""A catalog as plain entries by section and id, printed tables unfolded: for reading files of any version.

Nothing is checked and no word is looked up, so that a file can be read whose words have since been renamed.
"""

from collections.abc import Mapping
from typing import Any

from terror_estimates.catalog.catalog import SECTIONS
from terror_estimates.catalog.table import Table, unfold
from terror_estimates.catalog.text import TextFault, read_text
from terror_estimates.catalog.yaml_text import Document

Entries = Mapping[str, Mapping[str, Any]]


class Plain:
    """The entries of one file: `version`, and for each section the keys of every entry by its id."""

    def __init__(self, raw: bytes, name: str = "the file"):
        """Read them; TextFault, with the name of the file, where it is no YAML at all."""
        try:
            data = Document(read_text(raw)).data
        except TextFault as fault:
            raise fault.of(name) from None
        self.data: Mapping[str, Any] = data if isinstance(data, dict) else {}
        self.version = str(self.data.get("version", ""))
        self.sections: dict[str, Entries] = {name: self._entries(name) for name in SECTIONS}
        self.sections["estimates"] = {**self._cells(), **self.sections["estimates"]}
        self.renamed, self.withdrawn = self._former("renamed"), self._former("withdrawn")

    def ids(self) -> dict[str, tuple[str, ...]]:
        """The ids of every section that has any, sorted."""
        return {name: tuple(sorted(entries)) for name, entries in self.sections.items() if entries}

    def _mapping(self, name: str) -> Mapping[str, Any]:
        given = self.data.get(name)
        return given if isinstance(given, dict) else {}

    def _former(self, name: str) -> Mapping[str, str]:
        return {id: said for id, said in self._mapping(name).items() if isinstance(said, str)}

    def _entries(self, name: str) -> Entries:
        return _mappings(self._mapping(name))

    def _cells(self) -> Entries:
        """Every cell of every printed table, as the estimate that it is."""
        found: dict[str, Mapping[str, Any]] = {}
        for id, written in self.sections["tables"].items():
            table = Table.model_construct(id=id, **_filled(written))
            found |= {cell.id: unfold(table, cell) for cell in table.cells() if table.holds(cell)}
        return found


def _filled(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table with what its cells are made of, as far as it is there: of rows and columns those that hold anything."""
    shared, varies = table.get("shared"), table.get("varies")
    parts = {part: _mappings(table.get(part)) for part in ("columns", "rows", "totals")}
    said = {"shared": shared if isinstance(shared, dict) else {}, "varies": varies if isinstance(varies, str) else ""}
    return {**table, **said, **parts}


def _mappings(held: Any) -> Entries:
    """Of what should hold entries, those that are any."""
    return {key: entry for key, entry in held.items() if isinstance(entry, dict)} if isinstance(held, dict) else {}
