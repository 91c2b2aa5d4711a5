"""Reference scopes and registered figures: which questions are asked of the catalog, in words about the event."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.estimate import read_period
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.value import EMPTY, Closed, ReadOnly
from terror_estimates.catalog.words import Coverage

Chart = Literal[
    "ranges", "timeline", "coverage", "marks", "series", "lineage", "revisions", "bridge", "claims", "gaps",
    "verification", "parts", "places", "turn", "overview", "circulation", "senses",
]  # fmt: skip


Outcome = Literal["follows", "as_rounded", "other_base", "does_not"]


class Reference(Entry):
    """A question under a name: the scope that charts group estimates around; a side left out is not asked about."""

    label: str
    measure: str
    components: Annotated[dict[str, Coverage], ReadOnly] = EMPTY
    population: str | None = None
    jurisdiction: str | None = None
    territory: str | None = None
    period: Annotated[Period | None, BeforeValidator(read_period)] = None


class Turn(Closed):
    """A year in which the sources at hand changed, marked in a chart of publications."""

    year: str
    label: str


class BridgeEntry(Closed):
    """A bridge that a figure draws: from one estimate to another, over estimates added and taken away."""

    start: str
    end: str
    added: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()


class OverviewColumn(Closed):
    """An axis of an overview: what stands above it, and the measures whose numbers share it, told apart by shape."""

    label: str
    measures: tuple[str, ...]


class OverviewRow(Closed):
    """A name that readers know, and the estimates that it stands for; an unverified one is said in words only."""

    name: str
    estimates: tuple[str, ...]


class OverviewGroup(Closed):
    """Rows whose numbers rest on the same kind of ground, said in the label."""

    label: str
    rows: tuple[OverviewRow, ...]


class SenseEntry(Closed):
    """A sense of a word: what it is called, and the components that it adds to the sense before it."""

    label: str
    adds: tuple[str, ...]


class WayEntry(Closed):
    """A way in which numbers go wrong, and its cases: corrections, or estimates that are met under the same number."""

    way: str
    cases: tuple[str, ...]


class FigureEntry(Entry):
    """One registered figure; the id is an accession number, never reused.

    `measures` are those drawn (in a range chart: those that share the axis with the measure of its scope);
    `parts: listed` keeps estimates of only part of the people or the land out of the picture; the card names them.
    `headline` marks the figures that most people cite: what stands behind them must be dated and findable.
    `remarks` puts a sign at single numbers of a series chart, and what the reader must know of them at its foot.
    """

    slug: str
    headline: bool = False
    chart: Chart
    title: str
    subtitle: str
    question: str
    scope: str | None = None
    measures: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    parts: Literal["drawn", "listed"] = "drawn"
    sections: Literal["population", "territory"] = "population"
    line: str | None = None
    estimates: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    bridges: tuple[BridgeEntry, ...] = ()
    turn: Turn | None = None
    story: tuple[str, ...] = ()
    axes: tuple[OverviewColumn, ...] = ()
    groups: tuple[OverviewGroup, ...] = ()
    ways: tuple[WayEntry, ...] = ()
    senses: tuple[SenseEntry, ...] = ()
    verdicts: tuple[Outcome, ...] = ()
    leave_out: Annotated[dict[str, str], ReadOnly] = EMPTY
    remarks: Annotated[dict[str, str], ReadOnly] = EMPTY
    note: str | None = None
