"""The panels of a series chart: counts of one measure over time, by whose they are.

A number given to the wrong person is the worst mistake, so one series is one name in one source with one stance.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.period import dated
from terror_estimates.catalog.scope import Scope
from terror_estimates.charts.words.choice import UNVERIFIED, left_out
from terror_estimates.charts.words.drawing import Undrawn

_GAP = 2  # so many times the usual time between two numbers is a gap
_TOTAL = "a total of rows that are drawn"


@dataclass(frozen=True)
class Series:
    """The counts of one measure that one source prints as one office's or author's, in the order of their periods."""

    estimates: tuple[Estimate, ...]
    place: int  # among the series of the figure; it decides on color and shape

    @property
    def running(self) -> bool:
        """Whether two of them begin on the same day, so that each is a total up to its last day."""
        return len({period_of(one).start for one in self.estimates}) < len(self.estimates)

    @property
    def stretches(self) -> list[list[Estimate]]:
        """Its numbers, parted where more than twice the usual time between two of them has passed."""
        waits = [(period_of(after).end - period_of(one).end).days for one, after in pairwise(self.estimates)]
        usual = sorted(waits)[len(waits) // 2] if waits else 0
        stretches = [[self.estimates[0]]]
        for wait, one in zip(waits, self.estimates[1:], strict=True):
            if wait > _GAP * usual:
                stretches.append([])
            stretches[-1].append(one)
        return stretches


@dataclass(frozen=True)
class Panel:
    """All series of one measure; of one population too, where a figure has several."""

    measure: str
    population: str | None
    dated: bool  # its numbers are marks at a date, not bars over a period
    series: tuple[Series, ...]

    @property
    def estimates(self) -> list[Estimate]:
        return [one for line in self.series for one in line.estimates]

    @property
    def gid(self) -> str:
        return f"{self.measure}:{self.population}" if self.population else self.measure

    @property
    def name(self) -> str:
        """The words at the head of the panel; of people counted on a date, only who they are."""
        first = self.estimates[0]
        words = capital(first.label("measure"))
        if not self.population:
            return words
        people = first.vocabulary.label("populations", self.population)
        return capital(people) if first.measured.kind == "stock" else f"{words}: {people}"


def panels_of(entry: FigureEntry) -> tuple[list[Panel], tuple[Undrawn, ...]]:
    """The panels of an entry, and every number that it asks for and that is on none of them, with the reason."""
    estimates, undrawn = _chosen(entry)
    groups = _grouped(entry, estimates)
    running = any(line.running for _, lines in groups for line in lines)
    panels = []
    for (measure, population), lines in groups:
        at_dates = running or entry.vocabulary.measures[measure].kind == "stock"
        kept = tuple(Series(tuple(mine), line.place) for line in lines if (mine := _drawable(line, at_dates)))
        undrawn += [Undrawn(one.id, "not one number") for line in lines for one in line.estimates
                    if one not in _drawable(line, at_dates)]  # fmt: skip
        if kept:
            panels.append(Panel(measure, population, at_dates, kept))
    return panels, tuple(undrawn)


def _drawable(line: Series, at_dates: bool) -> list[Estimate]:
    """A bar has one height; a mark at a date may be a range or a bound."""
    return [one for one in line.estimates if one.value.best is not None or (at_dates and one.value.stated)]


def _chosen(entry: FigureEntry) -> tuple[list[Estimate], list[Undrawn]]:
    """What can stand on an axis of time, and the rest with the reason."""
    wanted = [one for one in entry.catalog.estimates.values() if one.table in entry.tables or one.id in entry.estimates]
    if entry.measures:
        wanted = [one for one in wanted if one.measure in entry.measures]
    undrawn, placed = [], []
    for one in wanted:
        reason = left_out(entry, one) or _hindrance(one)
        if reason:
            undrawn.append(Undrawn(one.id, reason))
        else:
            placed.append(one)
    totals = _totals(placed)
    undrawn += [Undrawn(one.id, _TOTAL) for one in totals]
    return [one for one in placed if one not in totals], undrawn


def _hindrance(one: Estimate) -> str | None:
    if not one.chartable:
        return UNVERIFIED
    return None if dated(one.period) else "without a date"


def period_of(one: Estimate) -> Period:
    """The period of a number that is placed here."""
    period = dated(one.period)
    assert period  # what has none is left out with a reason
    return period


def _totals(estimates: Sequence[Estimate]) -> list[Estimate]:
    """Rows that take in several others of their own table; those within a running total share their start, and are one.

    Of two rows for other people, another place or another office neither is a total of the other.
    """
    return [one for one in estimates if len({period_of(row).start for row in _within(one, estimates)}) > 1]


def _within(one: Estimate, estimates: Iterable[Estimate]) -> list[Estimate]:
    """The rows of its table that count the same over a part of its period."""
    outer, counted = period_of(one), _counted(one)
    alike = [other for other in estimates if one.table is not None and _counted(other) == counted]
    inner = [(other, period_of(other)) for other in alike]
    return [other for other, period in inner
            if outer.start <= period.start and period.end <= outer.end
            and (outer.start, outer.end) != (period.start, period.end)]  # fmt: skip


def _counted(one: Estimate) -> tuple[str | None, Scope]:
    """Its table, and all that it counts but the time."""
    return one.table, replace(one.scope, period="")


def _whose(one: Estimate) -> tuple[str, str, str]:
    return one.source, one.estimated_by, one.stance


def _grouped(entry: FigureEntry, estimates: Sequence[Estimate]) -> list[tuple[tuple[str, str | None], list[Series]]]:
    """The series under measure and population; each name has one place, one look, throughout the figure."""
    hands = list(dict.fromkeys(_whose(one) for one in by_publication(estimates)))
    populations = defaultdict(set)
    for one in estimates:
        populations[one.measure].add(one.population)
    found: dict[tuple[str, str | None], dict[tuple, list[Estimate]]] = defaultdict(lambda: defaultdict(list))
    for one in estimates:
        part = one.in_part("population") and len(populations[one.measure]) > 1
        found[one.measure, one.population if part else None][_whose(one)].append(one)
    order = [*entry.measures, *sorted(set(populations) - set(entry.measures))]
    return [
        (key, [Series(tuple(sorted(mine[hand], key=_by_date)), place)
               for place, hand in enumerate(hands) if hand in mine])
        for key, mine in sorted(found.items(), key=lambda pair: (order.index(pair[0][0]), -_size(pair[1])))
    ]  # fmt: skip


def _size(mine: dict[tuple, list[Estimate]]) -> int:
    """How many numbers a panel holds; the fullest comes first."""
    return sum(map(len, mine.values()))


def _by_date(one: Estimate) -> tuple[date, date]:
    period = period_of(one)
    return period.end, period.start
