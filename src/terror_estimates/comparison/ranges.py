"""Ranges: estimates of one measure grouped by their relation to a reference scope, and the span of those that agree.

Nothing here averages. A span exists only among estimates of the same scope.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import Reference
from terror_estimates.comparison.scope import Relation, Verdict, compare, compare_with, scope_of
from terror_estimates.comparison.sentence import relation_sentence


class Panel(StrEnum):
    """Where an estimate stands in a range chart; the last four go as far as the source says."""

    SAME = "Same on every side asked"
    UNSAID = "Leaves a side unsaid, may be the same"
    LESS = "Counts less, as far as it says"
    MORE = "Counts more, as far as it says"
    OVERLAPS = "Overlaps, as far as it says"


_PANELS = {
    Verdict.SAME: Panel.UNSAID,
    Verdict.WITHIN: Panel.LESS,
    Verdict.CONTAINS: Panel.MORE,
    Verdict.OVERLAPS: Panel.OVERLAPS,
}


class NotComparable(ValueError):
    """Two estimates do not count the same, so their numbers may not be put together."""


@dataclass(frozen=True)
class Row:
    """An estimate and its relation to the reference scope."""

    estimate: Estimate
    relation: Relation


@dataclass(frozen=True)
class Panels:
    """Rows by panel in order of publication; what may not be drawn, and why, is kept beside them."""

    reference: Reference
    groups: Mapping[Panel, tuple[Row, ...]]
    apart: tuple[Row, ...]
    unverified: tuple[Estimate, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows that may be drawn, panel after panel."""
        return tuple(row for group in self.groups.values() for row in group)


def panels(catalog: Catalog, reference: Reference, estimates: Iterable[Estimate] | None = None) -> Panels:
    """The estimates that share an axis with the reference, by panel; its measure, or one within or above it."""
    chosen = catalog.estimates.values() if estimates is None else estimates
    groups: dict[Panel, list[Row]] = {panel: [] for panel in Panel}
    apart: list[Row] = []
    unverified: list[Estimate] = []
    for estimate in catalog.by_publication(chosen):
        relation = compare_with(scope_of(estimate, catalog.vocabulary), reference, catalog.vocabulary)
        if relation.sides["measure"] is Verdict.APART:
            continue
        if not estimate.chartable:
            unverified.append(estimate)
        elif relation.verdict is Verdict.APART:
            apart.append(Row(estimate, relation))
        else:
            groups[_panel(relation)].append(Row(estimate, relation))
    filled = {panel: tuple(rows) for panel, rows in groups.items() if rows}
    return Panels(reference, filled, tuple(apart), tuple(unverified))


def _panel(relation: Relation) -> Panel:
    return Panel.SAME if relation.verdict is Verdict.SAME else _PANELS[relation.as_far_as_stated]


def span(catalog: Catalog, estimates: Iterable[Estimate]) -> tuple[int, int]:
    """The lowest and highest stated number of estimates that all count the same; NotComparable says why not."""
    given = list(estimates)
    for one, other in combinations(given, 2):
        relation = compare(scope_of(one, catalog.vocabulary), scope_of(other, catalog.vocabulary), catalog.vocabulary)
        if relation.verdict is not Verdict.SAME:
            reason = relation_sentence(catalog, one, other, relation)
            raise NotComparable(f"{reason} No range may be formed over both.")
    stated = [number for estimate in given for number in estimate.value.stated]
    if not stated:
        raise NotComparable("None of these estimates states a number, so there is no range.")
    return min(stated), max(stated)
