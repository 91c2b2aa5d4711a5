"""The columns, sections and rows of a chart of parts: what one source says of one scope stands in one row."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.words import NOTHING
from terror_estimates.charts.kinds.parts.row import Column, Said, Section
from terror_estimates.charts.kinds.parts.words import alike, apart, beyond, details, roots
from terror_estimates.comparison.share import NoShare, Share, share

_WITNESS = ("source", "estimated_by", "stance", "population", "jurisdiction", "territory", "period")


def columns_of(entry: FigureEntry, estimates: Sequence[Estimate]) -> list[Column]:
    """An axis for each outcome and unit, its measures in the order of the entry: the whole, then its parts."""
    measures = [*entry.measures, *sorted({one.measure for one in estimates} - set(entry.measures))]
    used = [measure for measure in measures if any(one.measure == measure for one in estimates)]
    found: dict[tuple[str, ...], list[str]] = {}
    for measure in used:
        term = entry.vocabulary.measures[measure]
        found.setdefault((term.outcome, term.unit, term.kind), []).append(measure)
    return [
        Column(tuple(measures), unit, tuple(one for one in estimates if one.measure in measures))
        for (_, unit, _), measures in found.items()
    ]


def sections_of(
    entry: FigureEntry, estimates: Sequence[Estimate], columns: Sequence[Column],
    line: Estimate | None,
) -> list[Section]:  # fmt: skip
    """The sections in the order in which the entry names their first estimate, each with its rows by year."""
    groups: dict[tuple[str, str], list[Estimate]] = {}
    for estimate in estimates:
        groups.setdefault(section_of(entry, estimate), []).append(estimate)
    common = {side: usual(estimates, side) for side in ("population", "territory", "period")}
    return [
        Section(
            capital(entry.vocabulary.label(kind, word)),
            _above(entry, kind, word),
            tuple(_row(row, columns, kind, common, line) for row in _rows(_in_order(entry, columns, group))),
        )
        for (kind, word), group in groups.items()
    ]


def section_of(entry: FigureEntry, estimate: Estimate) -> tuple[str, str]:
    """Whose members, or where; for people singled out in no way, whose cases."""
    if entry.sections == "territory":
        return "territories", estimate.territory
    if estimate.in_part("population") or estimate.jurisdiction in NOTHING:
        return "populations", estimate.population
    return "jurisdictions", estimate.jurisdiction


def _above(entry: FigureEntry, kind: str, word: str) -> str:
    """The wider words that a section lies within, the widest of all left out."""
    wider = entry.vocabulary.trees[kind].upward(word)[1:-1]
    before = "among" if kind == "populations" else "within"
    return ", ".join(f"{before} {entry.vocabulary.label(kind, one)}" for one in wider[:1])


def _in_order(entry: FigureEntry, columns: Sequence[Column], estimates: Sequence[Estimate]) -> list[Estimate]:
    """By publication; of one place column by column, and in each by the beginning of the time that is counted."""
    published = by_publication(estimates)
    if entry.sections != "territory":
        return published
    measures = [measure for column in columns for measure in column.measures]
    column = {measure: place for place, each in enumerate(columns) for measure in each.measures}
    return sorted(published, key=lambda one: (column[one.measure], _begin(one), measures.index(one.measure)))


def _begin(estimate: Estimate) -> date:
    return estimate.period.start if isinstance(estimate.period, Period) else date.max


def _rows(estimates: Sequence[Estimate]) -> list[list[Estimate]]:
    """What one source says of one scope stands in one row, where the first of its numbers has its place."""
    rows: dict[tuple, list[Estimate]] = {}
    for estimate in estimates:
        key, again = _witness(estimate), 0
        while any(one.measure == estimate.measure for one in rows.get((*key, again), ())):
            again += 1
        rows.setdefault((*key, again), []).append(estimate)
    return list(rows.values())


def _witness(estimate: Estimate) -> tuple:
    """Who says it, in which source, and of whom; components counted apart from others need a row each."""
    return (*(getattr(estimate, key) for key in _WITNESS), apart(estimate))


def _row(
    estimates: Sequence[Estimate], columns: Sequence[Column], kind: str, common: dict,
    line: Estimate | None,
) -> Said:  # fmt: skip
    order = [measure for column in columns for measure in column.measures]
    ordered = tuple(sorted(estimates, key=lambda one: order.index(one.measure)))
    too_far = beyond(ordered, line)
    said = [*details(ordered[0], kind, common), *roots(ordered), *too_far]
    inside = line is not None and not too_far and any(alike(one, line) for one in ordered)
    return Said(ordered, tuple(_shares(ordered)), "; ".join(said), inside)


def _shares(estimates: Sequence[Estimate]) -> list[Share]:
    """The shares that may be computed inside one row."""
    found = []
    for part in estimates[1:]:
        for whole in estimates:
            try:
                found.append(share(part, whole))
            except NoShare:
                continue
    return found


def usual(estimates: Sequence[Estimate], side: str) -> Any:
    """The word that most of the estimates state for a side of their scope, or None."""
    words = Counter(getattr(one, side) for one in estimates if getattr(one, side) not in NOTHING)
    return words.most_common(1)[0][0] if words else None
