"""Ranges: estimates of one measure grouped by their relation to a question, and the span of those that are alike.

Nothing here averages. A span is a range of what is claimed, over estimates that nothing stated tells apart; it
carries what they leave open and how many foundations stand behind them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.comparison.comparison import Comparison, comparison_of
from terror_estimates.comparison.lineage import Foundations, foundations
from terror_estimates.comparison.relation import Open, Relation, Verdict, compare_with
from terror_estimates.comparison.wording import refused_span


class Panel(StrEnum):
    """Where an estimate stands in a range chart: how it relates to the question, as far as it says."""

    ALIKE = "Alike as stated"
    OPEN = "Leaves an asked side open"
    LESS = "Counts less"
    MORE = "Counts more"
    OVERLAPS = "Overlaps"


APART = "Counts something else"  # of what stands in no panel, since it shares no axis with the question
UNSEEN = "Not seen in print, so it stands beside nothing"

_PANELS = {
    Verdict.ALIKE: Panel.ALIKE,
    Verdict.WITHIN: Panel.LESS,
    Verdict.CONTAINS: Panel.MORE,
    Verdict.OVERLAPS: Panel.OVERLAPS,
}


class NotComparable(Refusal, ValueError):
    """No span is formed; `between` is the pair that stands against it, if one does, and the message says why."""

    def __init__(self, message: str, between: Comparison | None = None):
        super().__init__(message)
        self.between = between


@dataclass(frozen=True)
class Row:
    """An estimate and its relation to the question."""

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


@dataclass(frozen=True)
class Span:
    """The lowest and highest number claimed by estimates that are alike as stated; no consensus of theirs.

    `open` holds what one or more of them leave unsaid; `bounded` are those that claim one end only, so that the
    span may reach further.
    """

    low: int
    high: int
    estimates: tuple[Estimate, ...]
    open: tuple[Open, ...]
    foundations: Foundations
    bounded: tuple[Estimate, ...]

    def asserted(self, end: int) -> bool:
        """Whether any of them asserts the number at this end; else it is only passed on."""
        return any(end in estimate.value.stated and estimate.stance == "asserts" for estimate in self.estimates)


def panels(reference: Reference, estimates: Iterable[Estimate] | None = None) -> Panels:
    """The estimates that share an axis with the question, by panel; its measure, or one within, above or across it."""
    chosen = reference.catalog.estimates.values() if estimates is None else estimates
    groups: dict[Panel, list[Row]] = {panel: [] for panel in Panel}
    apart: list[Row] = []
    unverified: list[Estimate] = []
    for estimate in by_publication(chosen):
        relation = compare_with(estimate.scope, reference, reference.vocabulary)
        if relation.stated["measure"] is Verdict.APART:
            continue
        if not estimate.chartable:
            unverified.append(estimate)
        elif relation.verdict is Verdict.APART:
            apart.append(Row(estimate, relation))
        else:
            groups[panel_of(relation)].append(Row(estimate, relation))
    filled = {panel: tuple(rows) for panel, rows in groups.items() if rows}
    return Panels(reference, filled, tuple(apart), tuple(unverified))


def panel_of(relation: Relation) -> Panel:
    """The panel of an estimate that shares an axis with the question."""
    return Panel.OPEN if relation.verdict is Verdict.ALIKE and relation.open else _PANELS[relation.verdict]


def span(estimates: Iterable[Estimate]) -> Span:
    """The span of what these estimates claim; NotComparable names the pair and the side that stand against it."""
    given = tuple(estimates)
    _claimed(given)
    found: dict[tuple[str, str | None], Open] = {}
    for one, other in combinations(given, 2):
        compared = comparison_of(one, other)
        if compared.relation.verdict is not Verdict.ALIKE:
            raise NotComparable(refused_span(compared), compared)
        for point in compared.relation.open:
            found.setdefault((point.side, point.component), point)
    stated = [number for estimate in given for number in estimate.value.stated]
    if not stated:
        raise NotComparable("None of these estimates states a number, so there is no range.")
    bounded = tuple(estimate for estimate in given if estimate.value.bound)
    return Span(min(stated), max(stated), given, tuple(found.values()), foundations(given), bounded)


def _claimed(estimates: Iterable[Estimate]) -> None:
    """Refuses what nobody claims: a number printed to be denied, or one that was not seen in print."""
    for estimate in estimates:
        if estimate.stance == "rejects":
            raise NotComparable(
                f"'{estimate.id}' is printed to be denied, and a range is of what is claimed; leave it out."
            )
        if not estimate.chartable:
            raise NotComparable(f"'{estimate.id}' was not seen in print, and a range is of what was; leave it out.")
