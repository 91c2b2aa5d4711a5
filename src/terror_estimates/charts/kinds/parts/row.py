"""The columns, sections and rows of a chart of parts."""

from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.share import Share


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
