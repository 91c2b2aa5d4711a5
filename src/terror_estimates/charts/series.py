"""Series: the counts of one measure in one source by their periods, and what of them can stand on an axis of time."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Estimate, Period
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.choice import UNVERIFIED, left_out
from terror_estimates.charts.drawing import Undrawn
from terror_estimates.charts.style import SERIES_MARKS

_TOTAL = "a total of rows that are drawn"


@dataclass(frozen=True)
class Series:
    """The counts of one measure that one source prints, in the order of their periods."""

    estimates: tuple[Estimate, ...]
    place: int  # among the series of the figure; it decides on color and shape

    @property
    def running(self) -> bool:
        """Whether two of them begin on the same day, so that each is a total up to its last day."""
        return len({one.period.start for one in self.estimates}) < len(self.estimates)

    @property
    def look(self) -> tuple[str, str, str]:
        return SERIES_MARKS[self.place % len(SERIES_MARKS)]


@dataclass(frozen=True)
class Panel:
    """All series of one measure."""

    measure: str
    dated: bool  # its numbers are marks at a date, not bars over a period
    series: tuple[Series, ...]

    @property
    def estimates(self) -> list[Estimate]:
        return [one for line in self.series for one in line.estimates]


def chosen(catalog: Catalog, entry: FigureEntry) -> tuple[list[Estimate], tuple[Undrawn, ...]]:
    """What can stand on an axis of time, and the rest with the reason."""
    wanted = [one for one in catalog.estimates.values() if one.table in entry.tables or one.id in entry.estimates]
    if entry.measures:
        wanted = [one for one in wanted if one.measure in entry.measures]
    undrawn, dated = [], []
    for one in wanted:
        reason = left_out(entry, one) or _hindrance(one)
        if reason:
            undrawn.append(Undrawn(one.id, reason))
        else:
            dated.append(one)
    totals = _totals(dated)
    undrawn += [Undrawn(one.id, _TOTAL) for one in totals]
    return [one for one in dated if one not in totals], tuple(undrawn)


def _hindrance(one: Estimate) -> str | None:
    if not one.chartable:
        return UNVERIFIED
    if not isinstance(one.period, Period):
        return "without a date"
    return None if one.value.best is not None else "not one number"


def _totals(estimates: Sequence[Estimate]) -> list[Estimate]:
    """Rows that span several others of their own table; running totals are no such rows, they share their start."""
    return [one for one in estimates if sum(_spans(one, other) for other in estimates) > 1]


def _spans(one: Estimate, other: Estimate) -> bool:
    same = (one.table, one.measure) == (other.table, other.measure) and one.table is not None
    return same and one.period.start <= other.period.start and other.period.end <= one.period.end and one != other


def panels_of(catalog: Catalog, entry: FigureEntry, estimates: Sequence[Estimate]) -> list[Panel]:
    """The series by measure, each source with one place throughout the figure."""
    sources = list(dict.fromkeys(one.source for one in catalog.by_publication(estimates)))
    found: dict[str, dict[str, list[Estimate]]] = defaultdict(lambda: defaultdict(list))
    for one in estimates:
        found[one.measure][one.source].append(one)
    lines = {
        measure: tuple(
            Series(tuple(sorted(mine[source], key=_by_date)), sources.index(source))
            for source in sources
            if source in mine
        )
        for measure, mine in found.items()
    }
    running = any(line.running for series in lines.values() for line in series)
    order = [*entry.measures, *sorted(set(found) - set(entry.measures))]
    return [
        Panel(measure, running or catalog.vocabulary.measures[measure].kind == "stock", lines[measure])
        for measure in order
        if measure in lines
    ]


def _by_date(one: Estimate) -> tuple:
    return one.period.start, one.period.end
