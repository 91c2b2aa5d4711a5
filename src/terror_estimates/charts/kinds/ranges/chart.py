"""The range chart: what each estimate gives and what it counts, side by side with those that count the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry, Reference
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.charts.kinds.ranges.page import Content, Group, RangePage
from terror_estimates.charts.marks.legend import arrow_note
from terror_estimates.charts.paper.style import styled
from terror_estimates.charts.words.choice import UNVERIFIED, left_out, left_out_notes
from terror_estimates.charts.words.drawing import Drawing, Undrawn, as_drawn, counted, extremes
from terror_estimates.charts.words.ends import ends_note
from terror_estimates.charts.words.labels import detail, head_note, hoisted, items
from terror_estimates.comparison import Panel, Panels, Row, Verdict, panels
from terror_estimates.comparison.phrase import side_label

_PARTIAL = (Verdict.WITHIN, Verdict.OVERLAPS)


@dataclass(frozen=True)
class _Kept:
    """What is drawn, and the three kinds of estimates that are kept off, each with its reason."""

    panels: Panels
    parts: Sequence[Row]
    left_out: Sequence[Estimate]


def range_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """Low, best and high of the estimates that share an axis with the reference, and the grid of what they count.

    Estimates whose numbers were not verified, or that count something apart, are never drawn; `undrawn` names them.
    """
    reference = _reference(catalog, entry)
    kept = _kept(catalog, entry, reference)
    groups = [_group(catalog, reference, entry, panel, rows) for panel, rows in kept.panels.groups.items()]
    content = Content(catalog, entry, reference, groups, _line(catalog, entry))
    with styled():
        figure = RangePage(content).figure(_notes(catalog, entry, kept))
    drawn = tuple(as_drawn(row.estimate, group.panel.value) for group in groups for row, _ in group.rows)
    return Drawing(figure, drawn, _alt(catalog, entry, kept.panels), _undrawn(catalog, entry, kept))


def _reference(catalog: Catalog, entry: FigureEntry) -> Reference:
    if entry.scope is None:
        raise Refusal(f"Figure '{entry.id}' is a chart of ranges without a scope; name one of the reference scopes.")
    return catalog.scope(entry.scope)


def _line(catalog: Catalog, entry: FigureEntry) -> Estimate | None:
    """The estimate of the reference line; it must have been verified and give one number."""
    if not entry.line:
        return None
    line = catalog.estimate(entry.line)
    if line.value.best is None or not line.chartable:
        fault = "gives no single number" if line.chartable else "is not verified"
        raise Refusal(f"The line of figure '{entry.id}' names '{line.id}', which {fault}; name a documented count.")
    return line


def _kept(catalog: Catalog, entry: FigureEntry, reference: Reference) -> _Kept:
    """The panels of the estimates the entry asks for, without those it leaves out or only lists."""
    asked = [catalog.estimate(id) for id in entry.estimates] or catalog.estimates.values()
    asked = [one for one in asked if not entry.measures or one.measure in entry.measures]
    found = panels(catalog, reference, [one for one in asked if not left_out(entry, one)])
    parts = [row for row in found.rows if entry.parts == "listed" and _partial(row)]
    groups = {panel: tuple(row for row in rows if row not in parts) for panel, rows in found.groups.items()}
    drawn = replace(found, groups={panel: rows for panel, rows in groups.items() if rows})
    return _Kept(drawn, parts, [one for one in asked if left_out(entry, one)])


def _partial(row: Row) -> list[str]:
    """The sides on which a row counts only part of the people, or of the land, that the reference asks about."""
    return [side for side in ("population", "territory") if row.relation.stated.get(side) in _PARTIAL]


def _group(
    catalog: Catalog, reference: Reference, entry: FigureEntry, panel: Panel, rows: Sequence[Row]
) -> Group:  # fmt: skip
    """A panel with its words: what all rows share goes to its head, what is a row's own beside the row."""
    told = [items(catalog, row, reference, entry.columns) for row in rows]
    shared = hoisted(told)
    details = [detail(catalog, row.estimate, mine, shared) for row, mine in zip(rows, told, strict=True)]
    head = f"{panel.value}: {reference.label}" if panel is Panel.ALIKE else panel.value
    return Group(panel, head, head_note(shared, told), tuple(zip(rows, details, strict=True)))


def _notes(catalog: Catalog, entry: FigureEntry, kept: _Kept) -> list[str]:
    """The entry's note, what the marks are not, and how many estimates are not drawn, and why."""
    rows = [row.estimate for row in kept.panels.rows]
    notes = [entry.note or "", ends_note(rows), arrow_note(rows, ends=False), *left_out_notes(entry)]
    undrawn = {
        "unverified": kept.panels.unverified,
        "of something apart": kept.panels.apart,
        "of only part of the people or the land": kept.parts,
    }
    counts = [f"{len(entries)} {why}" for why, entries in undrawn.items() if entries]
    return [*notes, f"Estimates not drawn: {', '.join(counts)}." if counts else ""]


def _undrawn(catalog: Catalog, entry: FigureEntry, kept: _Kept) -> tuple[Undrawn, ...]:
    apart = [Undrawn(row.estimate.id, _apart(catalog, row)) for row in kept.panels.apart]
    parts = [Undrawn(row.estimate.id, f"counts only {_part_label(catalog, row)}") for row in kept.parts]
    unverified = [Undrawn(estimate.id, UNVERIFIED) for estimate in kept.panels.unverified]
    out = [Undrawn(estimate.id, left_out(entry, estimate)) for estimate in kept.left_out]
    return (*apart, *parts, *unverified, *out)


def _part_label(catalog: Catalog, row: Row) -> str:
    return ", ".join(side_label(catalog, row.estimate, side) for side in _partial(row))


def _apart(catalog: Catalog, row: Row) -> str:
    """The sides on which an estimate counts something else, with what it counts there."""
    said = [
        side if side == "components" else f"{side} {side_label(catalog, row.estimate, side)}"
        for side in row.relation.deciding
    ]
    return f"counts something apart: {', '.join(said)}"


def _alt(catalog: Catalog, entry: FigureEntry, found: Panels) -> str:
    rows = [row.estimate for row in found.rows]
    groups = "; ".join(f"{panel.value}: {counted(len(rows), 'estimate')}" for panel, rows in found.groups.items())
    return (
        f"Range chart. {entry.title}. {counted(len(rows), 'estimate')} in order of publication, grouped by what they "
        f"count ({groups}). {extremes(catalog, rows)}"
    )
