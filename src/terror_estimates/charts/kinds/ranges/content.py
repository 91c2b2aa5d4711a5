"""What a chart of ranges says: what each estimate gives and what it counts, beside those that count the same.

Estimates whose numbers were not verified, or that count something apart, are never drawn; `undrawn` names them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.words import NOTHING
from terror_estimates.catalog.years import UNKNOWN
from terror_estimates.charts.words.choice import UNVERIFIED, left_out
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Drawn, Undrawn, as_drawn, counted, extremes
from terror_estimates.charts.words.ends import arrow_note, ends_note
from terror_estimates.charts.words.labels import detail, head_note, hoisted, items
from terror_estimates.comparison import Panel, Panels, Row, Verdict, panels
from terror_estimates.comparison.phrase import joined

_ON_THE_SIDES_ASKED = " in what is asked here"
_LEFT_OPEN = "Where a row is silent, so is its source."
_PARTIAL = (Verdict.WITHIN, Verdict.OVERLAPS)


@dataclass(frozen=True)
class Group:
    """One panel ready to be drawn: its head, what its rows have in common, and each row with its second line."""

    panel: Panel
    head: str
    note: str
    rows: tuple[tuple[Row, str], ...]

    @property
    def key(self) -> str:
        return self.panel.name.lower()


@dataclass(frozen=True)
class Kept:
    """What is drawn, and the three kinds of estimates that are kept off, each with its reason."""

    panels: Panels
    parts: Sequence[Row]
    left_out: Sequence[Estimate]


@dataclass(frozen=True)
class Ranges(Content):
    """The panels with their words, the question they are grouped around, and the count that a line stands for."""

    reference: Reference
    groups: Sequence[Group]
    line: Estimate | None
    kept: Kept

    @property
    def rows(self) -> list[tuple[Estimate, str]]:
        """Each estimate with its second line, panel after panel."""
        return [(row.estimate, words) for group in self.groups for row, words in group.rows]

    @property
    def order(self) -> str:
        return "By group, smallest first."

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        return tuple(as_drawn(row.estimate, group.panel.value) for group in self.groups for row, _ in group.rows)

    @property
    def notes(self) -> list[str]:
        """The entry's note, what no row says, what the marks are not, and how many estimates are not drawn."""
        rows = self.estimates
        marks = [ends_note(rows), arrow_note(rows, ends=False)]
        return [self.entry.note or "", self._silence(), self._whose(), *marks, *self.kept_off]

    def _silence(self) -> str:
        """One sentence on the ways of being counted that the entry asks about and no row, or only a few, speak of."""
        told = {one: {row.scope.components.get(one, "excluded") for row in self.estimates} for one in self._open()}
        phrase = partial(self.catalog.vocabulary.phrase, "components")
        never = [phrase(one) for one, words in told.items() if words <= set(NOTHING)]
        some = [one for one, words in told.items() if not words <= set(NOTHING)]
        said = [f"No source says whether it counts {joined(never, 'or')}."] if never else []
        return " ".join([*said, *([_LEFT_OPEN] if some else [])])

    def _whose(self) -> str:
        """How many rows say whose cases they count, where the question does not ask it and nothing else would tell."""
        if self.reference.jurisdiction or "jurisdiction" not in self.catalog.vocabulary.asked:
            return ""
        told = [one for one in self.estimates if one.jurisdiction not in NOTHING and not one.infers("jurisdiction")]
        return f"{len(told) or 'No'} {'rows say' if len(told) > 1 else 'row says'} whose cases."

    def _open(self) -> list[str]:
        """The components that the entry asks about and the definition of the question's measure leaves open."""
        known = self.catalog.vocabulary.measures[self.reference.measure].components
        asked = [one for one in self.entry.columns if one not in self.reference.components]
        return [one for one in asked if known.get(one) in NOTHING]

    @property
    def alt(self) -> str:
        held = self.kept.panels.groups.items()
        groups = "; ".join(f"{panel.value}: {counted(len(rows), 'estimate')}" for panel, rows in held)
        return (
            f"Range chart. {self.entry.title}. {counted(len(self.estimates), 'estimate')} grouped by what they count ("
            f"{groups}), the smallest number first. {extremes(self.estimates)}"
        )


def ranges_of(entry: FigureEntry) -> Ranges:
    """Low, best and high of the estimates that share an axis with the scope of the entry, panel by panel."""
    reference = _reference(entry)
    kept = _kept(entry, reference)
    groups = [_group(reference, entry, panel, rows) for panel, rows in kept.panels.groups.items()]
    line = entry.catalog.estimate(entry.line) if entry.line else None
    estimates = [row.estimate for group in groups for row, _ in group.rows]
    return Ranges(entry, estimates, _undrawn(entry, kept), reference, groups, line, kept)


def _reference(entry: FigureEntry) -> Reference:
    if entry.scope is None:
        raise Refusal(f"Figure '{entry.id}' is a chart of ranges without a scope; name one of the reference scopes.")
    return entry.catalog.scope(entry.scope)


def _kept(entry: FigureEntry, reference: Reference) -> Kept:
    """The panels of the estimates the entry asks for, without those it leaves out or only lists."""
    asked = [entry.catalog.estimate(id) for id in entry.estimates] or entry.catalog.estimates.values()
    asked = [one for one in asked if not entry.measures or one.measure in entry.measures]
    found = panels(reference, [one for one in asked if not left_out(entry, one)])
    parts = [row for row in found.rows if entry.parts == "listed" and _partial(row)]
    groups = {panel: tuple(row for row in rows if row not in parts) for panel, rows in found.groups.items()}
    drawn = replace(found, groups={panel: rows for panel, rows in groups.items() if rows})
    return Kept(drawn, parts, [one for one in asked if left_out(entry, one)])


def _partial(row: Row) -> list[str]:
    """The sides on which a row counts only part of the people, or of the land, that the reference asks about."""
    return [side for side in ("population", "territory") if row.relation.stated.get(side) in _PARTIAL]


def _group(
    reference: Reference, entry: FigureEntry, panel: Panel, rows: Sequence[Row]
) -> Group:  # fmt: skip
    """A panel with its words: what all rows share goes to its head, what is a row's own beside the row."""
    rows = sorted(rows, key=lambda row: _size(row.estimate))
    told = [items(row, reference, entry.columns) for row in rows]
    shared = hoisted(told)
    details = [detail(row.estimate, mine, shared) for row, mine in zip(rows, told, strict=True)]
    head = f"{panel.value}{_ON_THE_SIDES_ASKED}" if panel is Panel.ALIKE else panel.value
    return Group(panel, head, head_note(shared, told), tuple(zip(rows, details, strict=True)))


def _size(estimate: Estimate) -> tuple[bool, float, int]:
    """By its number, a range by its lower end; what is said in words comes last, of equal numbers the earlier first."""
    value = estimate.value
    number = next((one for one in (value.best, value.low, value.high) if one is not None), 0)
    return not value.stated, number, estimate.known_by or UNKNOWN


def _undrawn(entry: FigureEntry, kept: Kept) -> tuple[Undrawn, ...]:
    apart = [Undrawn(row.estimate.id, _apart(row)) for row in kept.panels.apart]
    parts = [Undrawn(row.estimate.id, f"counts only {_part_label(row)}") for row in kept.parts]
    unverified = [Undrawn(estimate.id, UNVERIFIED) for estimate in kept.panels.unverified]
    out = [Undrawn(one.id, why) for one in kept.left_out if (why := left_out(entry, one))]
    return (*apart, *parts, *unverified, *out)


def _part_label(row: Row) -> str:
    return ", ".join(row.estimate.label(side) for side in _partial(row))


def _apart(row: Row) -> str:
    """The sides on which an estimate counts something else, with what it counts there."""
    said = [side if side == "components" else f"{side} {row.estimate.label(side)}" for side in row.relation.deciding]
    return f"counts something apart: {', '.join(said)}"
