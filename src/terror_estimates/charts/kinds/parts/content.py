"""What a chart of parts shows, decided before anything is drawn: columns, sections, and rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.paper.page import height_of
from terror_estimates.charts.paper.style import BODY, LEADING, SMALL
from terror_estimates.comparison.share import Share

LANE = 13.0  # the height of one number in points


@dataclass(frozen=True)
class Column:
    """One axis: the measures that share it, the whole first, and the estimates that stand on it."""

    measures: tuple[str, ...]
    unit: str
    estimates: tuple[Estimate, ...]


@dataclass(frozen=True)
class Said:
    """One row: what one source says of one scope, its shares, its second line, and whether the line may cross it."""

    estimates: tuple[Estimate, ...]
    shares: tuple[Share, ...]
    detail: str
    inside: bool


@dataclass(frozen=True)
class Section:
    """One group of people, or one place, with the wider one it lies within."""

    title: str
    above: str
    rows: tuple[Said, ...]


@dataclass(frozen=True)
class Content:
    """What a chart of parts shows, decided before anything is drawn."""

    catalog: Catalog
    entry: FigureEntry
    columns: Sequence[Column]
    sections: Sequence[Section]
    line: Estimate | None

    @property
    def estimates(self) -> list[Estimate]:
        return [one for column in self.columns for one in column.estimates]


@dataclass(frozen=True)
class Cell:
    """What a row prints in a column: each estimate with its lines of print, and the percentages below them."""

    lanes: tuple[tuple[Estimate, tuple[str, ...]], ...]
    shares: tuple[Share, ...]

    @property
    def height(self) -> float:
        return sum(lane_height(lines) for _, lines in self.lanes) + len(self.shares) * SMALL * LEADING


def lane_height(lines: Sequence[str]) -> float:
    """The height of one number in a row, printed in one line or more."""
    return max(height_of(lines, BODY), LANE)
