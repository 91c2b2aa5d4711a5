"""A figure in the file: an entry with the keys that figures have, and the shapes of what stands under them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.value import Closed, ReadOnly, empty

Chart = Literal[
    "ranges", "timeline", "coverage", "marks", "series", "lineage", "revisions", "bridge", "claims", "gaps",
    "verification", "parts", "places", "turn", "overview", "circulation", "plans", "senses",
]  # fmt: skip


Outcome = Literal["follows", "as_rounded", "other_base", "does_not"]


@dataclass(frozen=True)
class Naming:
    """Marks a key whose values (or, in a mapping, keys) are names of entries or words, and says in which sections."""

    sections: tuple[str, ...]

    def __init__(self, *sections: str):
        object.__setattr__(self, "sections", sections)


def named_in(model: Closed, key: str | None = None) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Every name in a model and in what stands inside it: (the outermost key, where it may be declared, the name).

    >>> list(named_in(BridgeEntry(start="a", end="b", taken=("c",)), "bridges"))
    [('bridges', ('estimates',), 'a'), ('bridges', ('estimates',), 'b'), ('bridges', ('estimates',), 'c')]
    """
    for name, field in type(model).model_fields.items():
        held, outer = getattr(model, name), key or name
        for mark in (one for one in field.metadata if isinstance(one, Naming)):
            yield from ((outer, mark.sections, word) for word in ([held] if isinstance(held, str) else held or ()))
        for inner in _inside(held):
            yield from named_in(inner, outer)


def _inside(held: Any) -> Iterable[Closed]:
    if isinstance(held, Closed):
        return (held,)
    return (one for one in held if isinstance(one, Closed)) if isinstance(held, tuple) else ()


class Turn(Closed):
    """A year in which the sources at hand changed, marked in a chart of publications."""

    year: str = Field(description="The year, in quotes.")
    label: str = Field(description="What happened in it, in a few words.")


class BridgeEntry(Closed):
    """A bridge that a figure draws: from one estimate to another, over estimates added and taken away."""

    start: Annotated[str, Naming("estimates")] = Field(description="The id of the estimate that the bridge begins at.")
    end: Annotated[str, Naming("estimates")] = Field(description="The id of the estimate that it leads to.")
    added: Annotated[tuple[str, ...], Naming("estimates")] = Field(
        default=(), description="The ids of estimates that the end counts and the start does not."
    )
    taken: Annotated[tuple[str, ...], Naming("estimates")] = Field(
        default=(), description="The ids of estimates that the start counts and the end does not."
    )


class OverviewColumn(Closed):
    """An axis of an overview: what stands above it, and the measures whose numbers share it, told apart by words."""

    label: str = Field(description="What stands above the axis.")
    measures: Annotated[tuple[str, ...], Naming("measures")] = Field(
        description="The measures whose numbers share the axis, told apart by words; the first needs none."
    )


class OverviewRow(Closed):
    """A name that readers know, and the estimates that it stands for; an unverified one is said in words only."""

    name: str = Field(description="The name that readers know.")
    estimates: Annotated[tuple[str, ...], Naming("estimates")] = Field(
        description="The ids of the estimates it stands for; an unverified one is said in words only."
    )


class OverviewGroup(Closed):
    """Rows whose numbers rest on the same kind of ground, said in the label."""

    label: str = Field(description="What the numbers of these rows rest on.")
    rows: tuple[OverviewRow, ...] = Field(description="The rows, in reading order.")


class PlanEntry(Closed):
    """What one place was allowed and what came of it: limits, each added to those before, and the outcome.

    `beside` are other limits of the place, which were not added; an outcome that nobody has seen is left out.
    """

    limits: Annotated[tuple[str, ...], Naming("estimates")] = Field(
        description="The ids of the limits of one place, each added to those before it."
    )
    beside: Annotated[tuple[str, ...], Naming("estimates")] = Field(
        default=(), description="The ids of other limits of the place, which were not added to these."
    )
    outcome: Annotated[str | None, Naming("estimates")] = Field(
        default=None, description="The id of what came of it; left out where nobody has seen it."
    )

    @property
    def named(self) -> tuple[str, ...]:
        """Every estimate it names."""
        return (*self.limits, *self.beside, *([self.outcome] if self.outcome else []))


class SenseEntry(Closed):
    """A sense of a word: what it is called, and the components that it adds to the sense before it."""

    label: str = Field(description="What the sense is called; it holds the senses before it.")
    adds: Annotated[tuple[str, ...], Naming("components")] = Field(
        description="The components that it adds to the sense before it."
    )


class WayEntry(Closed):
    """A way in which numbers go wrong, and its cases: corrections, or estimates that are met under the same number."""

    way: Annotated[str, Naming("ways")] = Field(description="The way, a word of the vocabulary.")
    cases: tuple[str, ...] = Field(
        description="The ids of corrections of that way, or of estimates that are met under the same number."
    )


class FigureEntry(Entry):
    """One registered figure; the id is an accession number, never reused.

    These are all the keys that figures have. Of those that are not `COMMON`, each kind of chart reads a few, and cannot
    do without some of them: its own entry class says which (`catalog/kinds.py`).

    `measures` are those drawn (in a range chart: those that share the axis with the measure of its scope);
    `parts: listed` keeps estimates of only part of the people or the land out of the picture; the card names them.
    `headline` marks the figures that most people cite: what stands behind them must be dated and findable.
    `remarks` puts a sign at single numbers of a series chart, and what the reader must know of them at its foot; in a
    chart of circulation they are the words for what a number counts that the label of its measure leaves undefined.
    """

    needs: ClassVar[tuple[str, ...]] = ()  # the keys of which a chart of this kind must have one
    reads: ClassVar[tuple[str, ...]] = ()  # the other keys that it reads

    slug: str = Field(description="The words in the file name, after the id.")
    headline: bool = Field(
        default=False,
        description="Whether most people will cite it, so that what stands behind it must be dated and findable.",
    )
    chart: Chart = Field(description="The kind of chart.")
    title: str = Field(description="What is seen in the record, as a sentence; a test of the record holds it.")
    subtitle: str = Field(description="The definition of what is shown: measure, place and years.")
    question: str = Field(description="The question that the figure answers.")
    scope: Annotated[str | None, Naming("scopes")] = Field(
        default=None, description="The reference scope that estimates are grouped by."
    )
    measures: Annotated[tuple[str, ...], Naming("measures")] = Field(
        default=(),
        description="The measures whose estimates are shown; in a chart of parts the whole before its parts.",
    )
    columns: Annotated[tuple[str, ...], Naming("components")] = Field(
        default=(),
        description="The components shown in the grid beside the chart; in a chart of places those with an axis each.",
    )
    parts: Literal["drawn", "listed"] = Field(
        default="drawn",
        description="Whether estimates of only part of the people are drawn, or only listed on the card.",
    )
    sections: Literal["population", "territory"] = Field(
        default="population",
        description="What makes the sections of a chart of parts: whose members are counted, or where.",
    )
    line: Annotated[str | None, Naming("estimates")] = Field(
        default=None, description="The id of a documented count that is drawn as a reference line."
    )
    estimates: Annotated[tuple[str, ...], Naming("estimates")] = Field(
        default=(), description="The ids of the estimates shown, where they are chosen by hand."
    )
    tables: Annotated[tuple[str, ...], Naming("tables")] = Field(
        default=(), description="The ids of the printed tables whose rows are drawn as series."
    )
    bridges: tuple[BridgeEntry, ...] = Field(
        default=(), description="The bridges drawn: start, end, and the estimates added and taken away."
    )
    turn: Turn | None = Field(
        default=None,
        description="A year in which the sources at hand changed, marked between the publications before and after it.",
    )
    story: Annotated[tuple[str, ...], Naming("estimates")] = Field(
        default=(),
        description="The ids of the estimates that carry the story: their marks have words, the others are gray.",
    )
    axes: tuple[OverviewColumn, ...] = Field(default=(), description="The axes of an overview, side by side.")
    groups: tuple[OverviewGroup, ...] = Field(
        default=(), description="The groups of rows of an overview, from top to bottom."
    )
    ways: tuple[WayEntry, ...] = Field(
        default=(), description="The ways in which numbers go wrong, in the order shown, each with its cases."
    )
    plans: tuple[PlanEntry, ...] = Field(
        default=(), description="What each place was allowed and what came of it, in the order shown."
    )
    senses: tuple[SenseEntry, ...] = Field(
        default=(), description="The senses of the word, the narrowest first; each holds the one before."
    )
    verdicts: tuple[Outcome, ...] = Field(
        default=(),
        description="The verdicts that a chart of claims shows; left out, it shows every claim with a result.",
    )
    leave_out: Annotated[dict[str, str], ReadOnly, Naming("estimates", "tables")] = Field(
        default_factory=empty,
        description="The ids of estimates, or of whole tables, that are not drawn, each with the reason.",
    )
    remarks: Annotated[dict[str, str], ReadOnly, Naming("estimates")] = Field(
        default_factory=empty,
        description="The ids of estimates with words of their own: at the foot of a series, in a circulation's row.",
    )
    note: str | None = Field(default=None, description="A sentence printed under the chart.")

    @property
    def registered(self) -> bool:
        """Whether the catalog has it under its id, so that it can be cited; a chart of a selection is not."""
        return self.id in self.catalog.figures

    @property
    def stem(self) -> str:
        """The name of its files without the ending: 'F06-executions-ranges'."""
        return f"{self.id}-{self.slug}"

    @property
    def named(self) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """Everything that the figure names: the key, the sections in which it may be declared, and the name."""
        return named_in(self)


COMMON = ("id", "slug", "headline", "chart", "title", "subtitle", "question", "note")  # the keys of every figure
