"""What the command line prints of entries, as lines for people and as data for programs."""

from typing import Any, NamedTuple

from terror_estimates.audit.claims import check_claim
from terror_estimates.catalog import Catalog, Estimate, Name, Period, Person, Source, Table, UnknownId
from terror_estimates.catalog.catalog import SECTIONS
from terror_estimates.catalog.english import lowered
from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.estimate import LINKS, by_publication
from terror_estimates.comparison import SIDES
from terror_estimates.comparison.lineage import Foundations, foundations
from terror_estimates.comparison.person import People
from terror_estimates.comparison.phrase import said_period
from terror_estimates.comparison.rival import Rivals
from terror_estimates.publication.citing.bibliography import natural

_GIVEN = {
    "as printed": "number as printed",
    "in our words": "number, in our words",
    "no print seen": "number, no print seen",
}
_PASSED_ON = {"reports": "passed on", "rejects": "given to be rejected"}


class Listing:
    """What the command line prints of the entries of one catalog."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog

    def chosen(self, *, measure: str | None, by: str | None, source: str | None, level: str | None) -> list[Estimate]:
        """The estimates that match every option given, in order of publication; UnknownId for a word nobody uses."""
        wishes = ((measure, self.catalog.vocabulary.measures, "measure"), (source, self.catalog.sources, "source"))
        for wanted, known, kind in wishes:
            if wanted is not None and wanted not in known:
                raise UnknownId(wanted, known, kind)
        is_theirs = None if by is None else People(self.catalog).by(by)
        found = (
            estimate
            for estimate in self.catalog.estimates.values()
            if (measure in (None, estimate.measure))
            and (source in (None, estimate.source))
            and (level in (None, estimate.verification.level))
            and (is_theirs is None or is_theirs(estimate))
        )
        return by_publication(found)

    def as_lines(self, estimates: list[Estimate]) -> list[str]:
        """One line per estimate, in columns."""
        rows = [(one.id, one.work.dating, one.printed(), one.estimated_by, one.verification.level) for one in estimates]
        widths = [min(max(map(len, column)), 44) for column in zip(*rows, strict=True)] if rows else []
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
        return [*lines, f"{len(rows)} of {len(self.catalog.estimates)} estimates"]

    def entry_data(self, id: str) -> dict[str, Any]:
        """Whatever has an id, also one of an earlier release; UnknownId looks among all of them."""
        if id in self.catalog.renamed:
            return {"renamed_from": id, **self.entry_data(self.catalog.renamed[id])}
        if id in self.catalog.withdrawn:
            return {"id": id, "withdrawn": " ".join(self.catalog.withdrawn[id].split())}
        if id in self.catalog.estimates:
            return as_data(self.catalog.estimates[id]) | {"rivals": [one.id for one in self._rivals(id)]}
        entry = self._entry(id)
        data = entry.model_dump(mode="json", exclude_defaults=True, by_alias=True)
        return data | self._verdict(id) | {name: [one.id for one in held] for name, held in self._held(entry).items()}

    def entry_lines(self, id: str) -> list[str]:
        """The same for people: one line per key, nothing hidden."""
        if id in self.catalog.renamed:
            return [f"{id} is now {self.catalog.renamed[id]}", "", *self.entry_lines(self.catalog.renamed[id])]
        if id not in self.catalog.estimates:
            return self._other_lines(id)
        fields = _fields(self.catalog.estimates[id])
        keys = [f"{'  ' * one.inside}{one.key}" for one in fields]
        width = max(map(len, keys)) + 2
        lines = [f"{key.ljust(width)}{one.words}" for key, one in zip(keys, fields, strict=True)]
        rivals = [f"  terror-estimates compare {id} {one.id}  ({one.shown()})" for one in self._rivals(id)]
        return [*lines, *(["", "others of the same people, place and time:", *rivals] if rivals else [])]

    def _rivals(self, id: str) -> list[Estimate]:
        return Rivals(self.catalog).of(self.catalog.estimates[id])

    def _entry(self, id: str) -> Entry:
        known: dict[str, Entry] = {}
        for section in SECTIONS:
            known |= getattr(self.catalog, section)
        if id not in known:
            raise UnknownId(id, known, "entry")
        return known[id]

    def _other_lines(self, id: str) -> list[str]:
        """An entry that is no estimate, then what is held of it: of a table its rows and columns by their names."""
        entry, data = self._entry(id), self.entry_data(id)
        held = self._held(entry)
        said = {key: value for key, value in data.items() if key not in held}
        if isinstance(entry, Table):
            said["shared"] = {key: value for key, value in entry.shared.items() if key != "source"}
            said |= {part: list(getattr(entry, part)) for part in ("columns", "rows", "totals")}
            works = dict.fromkeys(one.work for one in self._of_table(entry))
            said["source"] = [f"{work.short()} ({work.id})" for work in works]
        lines = [f"{key.ljust(22)}{_said(value)}" for key, value in said.items() if value]
        for name, ones in held.items():
            lines += ["", f"{name}:", *(f"  {one.id}  ({_shown(one)})" for one in ones)] if ones else []
        return lines

    def _held(self, entry: Entry) -> dict[str, list[Estimate] | list[Source]]:
        """What is held of a printed table, whose cells are estimates, and of a person: the numbers and the works."""
        if isinstance(entry, Table):
            return {"estimates": self._of_table(entry)}
        if not isinstance(entry, Person):
            return {}
        from terror_estimates.publication.namesakes import works_of

        theirs = by_publication(one for one in self.catalog.estimates.values() if one.by == entry.id)
        return {"estimates": theirs, "works": works_of(self.catalog, entry)}

    def _of_table(self, table: Table) -> list[Estimate]:
        return [one for one in self.catalog.estimates.values() if one.table == table.id]

    def _verdict(self, id: str) -> dict[str, str]:
        """What is computed of a claim and never written in the file."""
        if id not in self.catalog.claims:
            return {}
        checked = check_claim(self.catalog.claim(id))
        return {"verdict": checked.verdict.value, "why": checked.why}


def _shown(one: Estimate | Source) -> str:
    """A number with what it counts, and what keeps it from being somebody's word; or a work by its short name."""
    if isinstance(one, Source):
        return one.short()
    aside = [_PASSED_ON[one.stance]] if one.stance in _PASSED_ON else []
    aside += [] if one.chartable else ["no print seen"]
    return ", ".join([f"{one.shown()}{one.of_how_many}", lowered(one.label("measure")), *aside])


def as_data(estimate: Estimate) -> dict[str, Any]:
    """Everything an estimate states, as JSON-ready data, with its scope and where it is printed."""
    scope = estimate.scope
    return {
        "id": estimate.id,
        "estimated_by": estimate.estimated_by,
        "source": estimate.source,
        "published": estimate.year,
        "where": estimate.where,
        "stance": estimate.stance,
        "scope": {side: _plain(getattr(scope, side)) for side in SIDES},
        "value": estimate.value.model_dump(exclude_none=True),
        "printed": None if estimate.made else estimate.printed(),
        "as_printed": estimate.as_printed,
        "given": estimate.made or estimate.given,
        "basis": estimate.basis,
        **{link: list(getattr(estimate, link)) for link in LINKS},
        "verification": estimate.verification.level,
        "caveats": list(estimate.caveats),
        "inferred": list(estimate.inferred),
        "note": estimate.note,
    }


class Field(NamedTuple):
    """What an entry states under one key, in words for readers; `inside` says that the key stands below another."""

    key: str
    words: str
    inside: bool = False


def entry_fields(estimate: Estimate) -> list[tuple[str, str]]:
    """Everything an estimate states, as (key, words for readers)."""
    return [(one.key, one.words) for one in _fields(estimate)]


def _fields(estimate: Estimate) -> list[Field]:
    fields = [
        Field("estimate", estimate.id),
        Field("estimated by", estimate.estimated_by),
        Field(_how_given(estimate), f"{estimate.printed()}{estimate.of_how_many}"),
    ]
    place = "printed in" if estimate.chartable else "said to stand in"
    fields += [Field(place, estimate.where), Field("stance", estimate.stance)]
    read = dict.fromkeys(estimate.ours, " (our reading)")
    sides = [side for side in SIDES if side not in ("components", "period")]
    fields += [Field(side, f"{estimate.label(side)}{read.get(side, '')}") for side in sides]
    dated = isinstance(estimate.period, Period)
    fields.append(Field("period", f"{said_period(estimate)}{read.get('period', '') if dated else ''}"))
    for component, coverage in estimate.scope.components.items():
        label = estimate.vocabulary.label("components", component)
        fields.append(Field(label, f"{coverage.replace('_', ' ')}{read.get(component, '')}", inside=True))
    fields += [Field("basis", estimate.basis.replace("_", " "))]
    for link in LINKS:
        if ids := getattr(estimate, link):
            ours = {id for id in ids if link == "rests_on" and estimate.infers(id)}
            words = [f"{id} (our reading)" if id in ours else id for id in ids]
            fields.append(Field(link.replace("_", " "), ", ".join(words)))
    fields.append(Field("traces back to", _traced(foundations([estimate]))))
    fields.append(Field("verification", estimate.verification.level.replace("_", " ")))
    fields += [Field("caveat", estimate.vocabulary.caveats[word].definition) for word in estimate.caveats]
    return [*fields, Field("note", estimate.note.strip())] if estimate.note else fields


def _how_given(estimate: Estimate) -> str:
    """How the number stands here: as printed, in our words, without a print, or made of what is printed."""
    return f"number, {estimate.made}" if estimate.made and estimate.chartable else _GIVEN[estimate.given]


def _traced(behind: Foundations) -> str:
    """The papers or testimony at the root, and whether a root is not known."""
    unknown = ["in part not known" if behind.names else "not known"] if behind.unknown else []
    return "; ".join([*behind.names, *unknown])


def _plain(side: Any) -> Any:
    return dict(side) if hasattr(side, "items") else str(side)


def _said(value: Any) -> str:
    """Plain words: a name as it is spoken, a list with commas, keys with semicolons, keys below keys in brackets."""
    if isinstance(value, list):
        return (" | " if any(map(_is_keyed, value)) else ", ").join(map(_said, value))
    if not isinstance(value, dict):
        return str(value)
    if not _is_keyed(value):
        return natural(Name(**value))
    parts = {key: f"({_said(part)})" if _is_keyed(part) else _said(part) for key, part in value.items()}
    return "; ".join(f"{key}: {part}" for key, part in parts.items())


def _is_keyed(value: Any) -> bool:
    return isinstance(value, dict) and not value.keys() <= Name.model_fields.keys()
