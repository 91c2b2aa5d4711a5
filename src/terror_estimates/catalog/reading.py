"""Reading the parsed text of a catalog: entries into models, then the rules, with every problem reported at once."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from terror_estimates.catalog.catalog import Catalog, Event
from terror_estimates.catalog.claim import Claim, Correction
from terror_estimates.catalog.estimate import Estimate
from terror_estimates.catalog.faults import in_our_words
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.kinds import entry_class, read_as
from terror_estimates.catalog.person import Person
from terror_estimates.catalog.problem import Path, Problem, Report, clipped, did_you_mean, entry_of
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.release import Release, released_ids
from terror_estimates.catalog.source import Source
from terror_estimates.catalog.table import CELLS, Cell, Table, is_said, said_of, said_of_all, unfold
from terror_estimates.catalog.text import UNREADABLE
from terror_estimates.catalog.value import Closed
from terror_estimates.catalog.vocabulary import KINDS, Caveat, Measure, Method, Term, Vocabulary
from terror_estimates.catalog.yaml_text import Document

_SHAPES: dict[str, type[Closed]] = {
    "sources": Source, "estimates": Estimate, "tables": Table, "scopes": Reference, "figures": FigureEntry,
    "claims": Claim, "corrections": Correction, "people": Person,
}  # fmt: skip
_TERMS: dict[str, type[Term]] = {"measures": Measure, "methods": Method, "caveats": Caveat}
FORMER, _INDENT = ("renamed", "withdrawn"), "; if it is an entry, indent it by two spaces, and its keys by four"
_SECTIONS = ("version", "event", "holds", "vocabulary", *(_COUNTED := (*_SHAPES, *FORMER)))


class Reading:
    """One pass over a parsed document: entries into models, then the rules over what is sound."""

    def __init__(self, document: Document, digest: str, releases: tuple[Release, ...]):
        self._document, self._digest, self._releases = document, digest, releases
        self._problems: set[Problem] = set(document.problems)
        self._flags: set[Problem] = set()
        self._cell_of: dict[str, Cell] = {}

    def standing(self) -> Catalog | None:
        """The catalog of what can be read, before any rule is asked."""
        return self._catalog() if self._is_mapping(self._document.data, ()) else None

    def result(self, name: str, *, released_are_sound: bool) -> tuple[Catalog | None, Report]:
        """The catalog, or None if anything is wrong, and the report under the file's name."""
        catalog, unread = self.standing(), bool(self._problems)
        spared = released_are_sound and any(one.sha256 == self._digest for one in self._releases)
        if catalog is not None and not spared and self._document.data.keys() <= set(_SECTIONS):
            self._apply_rules(catalog)  # under a misspelt section, all its entries would be missed one by one
        problems = tuple(sorted(self._problems))
        counted = ("estimates", "sources", "tables", "figures") if catalog else ()
        counts = {part: len(getattr(catalog, part)) for part in counted}
        return (None if problems else catalog), Report(name, problems, tuple(sorted(self._flags)), counts, unread)

    def _catalog(self) -> Catalog | None:
        data = self._document.data
        for key in data:
            if key not in _SECTIONS:
                said = f"'{clipped(key)}' is not a section of a catalog{did_you_mean(key, _SECTIONS, _INDENT)}"
                self._report((key,), "unknown-key", said)
        version = self._version(data)
        event = self._model(Event, data.get("event", {}), ("event",))
        vocabulary = self._vocabulary(self._section("vocabulary"))
        parts: dict[str, dict[str, Any]] = {part: dict(self._entries(part)) for part in _SHAPES}
        for table in parts["tables"].values():
            for id, estimate in self._cells(table):
                parts["estimates"].setdefault(id, estimate)
        if event is None or version is None:
            return None
        parts["declared"], parts["holds"] = self._declared(), dict(self._holds())
        read_only: dict[str, Any] = {part: MappingProxyType(entries) for part, entries in parts.items()}
        read_only |= {name: MappingProxyType(self._former(name)) for name in FORMER}
        read_only |= {"version": version, "event": event, "vocabulary": vocabulary, "digest": self._digest}
        return Catalog.model_construct(releases=self._releases, **read_only)

    def _former(self, section: str) -> dict[str, str]:
        """Ids of earlier releases, each with the id or the reason that is written beside it."""
        given = self._section(section)
        for id, said in given.items():
            if not isinstance(said, str) and said is not UNREADABLE:
                self._report((section, id), "wrong-type", f"'{clipped(id)}' holds {_kind_of(said)}; write text")
        return {id: said for id, said in given.items() if isinstance(said, str)}

    def _version(self, data: Mapping[str, Any]) -> str | None:
        version = data.get("version")
        if isinstance(version, str):
            return version
        if version is None:
            self._report(("version",), "missing-key", 'the data has no version; add one as text, e.g. version: "0.1.0"')
        elif version is not UNREADABLE:
            said = f'version holds {_kind_of(version)}; write it as text, e.g. version: "0.1.0"'
            self._report(("version",), "wrong-type", said)
        return None

    def _holds(self) -> Iterator[tuple[str, int]]:
        """How many entries of each section the head says that the file has."""
        for section, count in self._section("holds").items():
            if section not in _COUNTED:
                said = f"'{clipped(section)}' is not a section with entries{did_you_mean(section, _COUNTED)}"
                self._report(("holds", section), "unknown-key", said)
            elif type(count) is int:
                yield section, count
            elif count is not UNREADABLE:
                said = f"{section}: {_kind_of(count)} stands where a whole number in plain digits belongs"
                self._report(("holds", section), "wrong-type", said)

    def _vocabulary(self, data: Mapping[str, Any]) -> Vocabulary:
        words: dict[str, dict[str, Term]] = {kind: {} for kind in KINDS}
        for kind, entries in data.items():
            if kind not in KINDS:
                message = f"'{clipped(kind)}' is not a kind of word{did_you_mean(kind, KINDS)}"
                self._report(("vocabulary", kind), "unknown-key", message)
            elif self._is_mapping(entries, ("vocabulary", kind)):
                for word, entry in entries.items():
                    shape = _TERMS.get(kind, Term)
                    if term := self._model(shape, entry, ("vocabulary", kind, word)):
                        words[kind][word] = term
        read_only: dict[str, Any] = {kind: MappingProxyType(words[kind]) for kind in KINDS}
        return Vocabulary.model_construct(**read_only)

    def _entries(self, section: str) -> Iterator[tuple[str, Any]]:
        for id, entry in self._section(section).items():
            path = (section, id)
            for key in self._reserved(section, entry):
                self._report((*path, key), "unknown-key", f"'{key}' is not written inside an entry; remove it")
            shape = entry_class(entry) if section == "figures" else _SHAPES[section]
            if entry := self._model(shape, entry, path, id=id):
                yield id, entry

    def _reserved(self, section: str, entry: Any) -> set[str]:
        """Keys of the model that a file never writes: an id is the entry's name, a table stands around a cell."""
        keys = {"id", "table"} if section == "estimates" else {"id"}
        return keys & set(entry) if isinstance(entry, dict) else set()

    def _cells(self, table: Table) -> Iterator[tuple[str, Estimate]]:
        written = self._section("estimates")
        for cell in table.cells():
            if cell.id not in written:
                self._cell_of[cell.id] = cell
            if table.holds(cell):
                estimate = self._model(Estimate, unfold(table, cell), cell.place, id=cell.id, cell=cell)
                yield from [(cell.id, estimate)] if estimate else []

    def _model(
        self, shape: type[Closed], entry: Any, path: Path, *, id: str | None = None, cell: Cell | None = None
    ) -> Any:
        """The entry as a model, or None with its faults reported."""
        if not self._is_mapping(entry, path):
            return None
        try:
            return read_as(shape, entry if id is None else {**entry, "id": id})
        except ValidationError as invalid:
            for keys, rule, message in in_our_words(invalid, shape):
                self._report(self._in_table(cell, keys) if cell else (*path, *keys), rule, message)
            return None

    def _section(self, name: str) -> Mapping[str, Any]:
        section = self._document.data.get(name, {})
        return section if self._is_mapping(section, (name,)) else {}

    def _is_mapping(self, data: Any, path: Path) -> bool:
        if isinstance(data, dict):
            return True
        if data is not UNREADABLE:
            what = f"'{clipped(str(path[-1]))}'" if path else "the file"
            self._report(path, "wrong-type", f"{what} holds {_kind_of(data)}; it must hold keys with values")
        return False

    def _declared(self) -> dict[str, frozenset[str]]:
        """Every id and word the file declares, sound or not, so that one fault does not make others.

        'written' are the estimates that have an entry of their own; 'estimates' are these and the cells of tables.
        """
        words = self._section("vocabulary")
        kinds = {kind: words.get(kind) for kind in KINDS}
        declared = {kind: frozenset(terms if isinstance(terms, dict) else ()) for kind, terms in kinds.items()}
        declared |= {part: frozenset(self._section(part)) for part in _COUNTED}
        declared["written"], declared["released"] = declared["estimates"], released_ids(self._releases)
        declared["estimates"] |= frozenset(self._cell_of)
        return declared

    def _apply_rules(self, catalog: Catalog) -> None:
        from terror_estimates.catalog.rules import RULES  # of which a release needs none

        for rule in RULES.values():
            found = self._flags if rule.strength == "flag" else self._problems
            for path, message in rule.findings(catalog):
                place = self._place(path)
                found.add(Problem(self._document.line(place), entry_of(place), rule.name, message))

    def _place(self, path: Path) -> Path:
        """Where a finding stands in the file; the keys of a cell stand around it."""
        cell = self._cell_of.get(str(path[1])) if len(path) > 1 and path[0] == "estimates" else None
        return self._in_table(cell, path[2:]) if cell else path

    def _in_table(self, cell: Cell, keys: Path) -> Path:
        """Where a key of a cell's estimate is written: at the cell, its row, its column or the shared heading."""
        table = self._document.data["tables"][cell.table]
        if not keys or keys[0] in ("value", table["varies"]):
            return cell.place
        heading = ("tables", cell.table)
        row = table[cell.part][cell.row]
        if is_said(said_of(row, cell.column), keys):
            return (*heading, cell.part, cell.row, CELLS, cell.column, *keys)
        if is_said(said_of_all(row), keys):
            return (*heading, cell.part, cell.row, *keys)
        if keys[0] in table["columns"].get(cell.column, ()):
            return (*heading, "columns", cell.column, *keys)
        return (*heading, "shared", *keys)

    def _report(self, path: Path, rule: str, message: str) -> None:
        self._problems.add(Problem(self._document.line(path), entry_of(path), rule, message))


def _kind_of(data: Any) -> str:
    if isinstance(data, (tuple, dict)):
        return "a list" if isinstance(data, tuple) else "keys with values"
    return f"the text '{clipped(data)}'" if isinstance(data, str) else f"'{str(data).lower()}'"
