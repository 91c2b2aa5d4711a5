"""The kinds of chart: one entry class for each, which says what a chart of that kind reads and cannot do without.

The words about a figure are in `catalog/figure.py`; the chart of a kind is its folder in `charts/kinds/`.
"""

from collections.abc import Mapping
from typing import Any, Literal, get_args

from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.value import Closed

CHOSEN = ("measures", "estimates", "parts", "leave_out")  # how most kinds say which estimates they draw


class RangesEntry(FigureEntry):
    """Estimates held against one question, each from the lowest to the highest number that it states."""

    chart: Literal["ranges"]
    needs = ("scope",)
    reads = ("columns", "line", *CHOSEN)


class TimelineEntry(FigureEntry):
    """Estimates in the order of publication."""

    chart: Literal["timeline"]
    needs = ("measures",)
    reads = ("turn", *CHOSEN)


class CoverageEntry(FigureEntry):
    """What each estimate counts, leaves out, or does not say."""

    chart: Literal["coverage"]
    needs = ("measures",)
    reads = ("columns", *CHOSEN)


class MarksEntry(FigureEntry):
    """How to read the marks, by estimates that show them."""

    chart: Literal["marks"]
    needs = ("estimates",)
    reads = CHOSEN


class SeriesEntry(FigureEntry):
    """Printed tables, and estimates beside them, year by year."""

    chart: Literal["series"]
    needs = ("tables", "estimates")
    reads = ("measures", "leave_out", "remarks")


class LineageEntry(FigureEntry):
    """What each estimate rests on."""

    chart: Literal["lineage"]
    needs = ("estimates",)
    reads = CHOSEN


class RevisionsEntry(FigureEntry):
    """The numbers of one author over time."""

    chart: Literal["revisions"]
    reads = CHOSEN


class BridgesEntry(FigureEntry):
    """The steps from one number to another, and what they leave over."""

    chart: Literal["bridge"]
    needs = ("bridges",)


class ClaimsEntry(FigureEntry):
    """Published shares, sums and rates, and whether they follow."""

    chart: Literal["claims"]
    reads = ("verdicts",)


class GapsEntry(FigureEntry):
    """What is left unsaid, by measure and side."""

    chart: Literal["gaps"]
    needs = ("measures",)
    reads = CHOSEN


class VerificationEntry(FigureEntry):
    """How the numbers were seen."""

    chart: Literal["verification"]
    reads = ("measures", "leave_out")


class PartsEntry(FigureEntry):
    """A whole and its parts, by population or by territory."""

    chart: Literal["parts"]
    needs = ("measures",)
    reads = ("sections", "line", *CHOSEN)


class PlacesEntry(FigureEntry):
    """Numbers by territory, an axis for each component."""

    chart: Literal["places"]
    needs = ("measures",)
    reads = ("scope", "columns", *CHOSEN)


class TurnEntry(FigureEntry):
    """Publications before and after the year in which the sources changed."""

    chart: Literal["turn"]
    needs = ("turn",)
    reads = ("story", *CHOSEN)


class OverviewEntry(FigureEntry):
    """The names that readers know, grouped by what their numbers rest on."""

    chart: Literal["overview"]
    needs = ("groups",)
    reads = ("scope", "line", "axes")


class CirculationEntry(FigureEntry):
    """The ways in which numbers go wrong, each with its cases."""

    chart: Literal["circulation"]
    needs = ("ways",)
    reads = ("axes", "remarks")


class PlansEntry(FigureEntry):
    """What each place was allowed, and what came of it."""

    chart: Literal["plans"]
    needs = ("plans",)
    reads = ("measures", "leave_out")


class SensesEntry(FigureEntry):
    """The senses of a word, the narrowest first, and the estimates of each."""

    chart: Literal["senses"]
    needs = ("senses",)
    reads = ("scope", *CHOSEN)


def kind_of(entry: type[FigureEntry]) -> str:
    """The word for a kind of chart, as its entry class has it.

    >>> kind_of(RangesEntry)
    'ranges'
    """
    return str(get_args(entry.model_fields["chart"].annotation)[0])


ENTRIES = {kind_of(entry): entry for entry in FigureEntry.__subclasses__()}


def entry_class(written: Any) -> type[FigureEntry]:
    """The class for an entry as it is written: that of its kind, or of any figure where it names none that there is."""
    kind = written.get("chart") if isinstance(written, dict) else None
    return ENTRIES.get(kind, FigureEntry) if isinstance(kind, str) else FigureEntry


def read_as(shape: type[Closed], written: Mapping[str, Any]) -> Any:
    """What is written, as an entry of that shape; ValidationError where it has another.

    A figure is held to the schema of all figures, whatever its kind: kinds have no keys of their own, `entry_class` has
    read the one word that differs, and building a schema for each takes longer than reading all figures.
    """
    if not issubclass(shape, FigureEntry):
        return shape.model_validate(written)
    entry = shape.__new__(shape)
    FigureEntry.__pydantic_validator__.validate_python(written, self_instance=entry)
    return entry
