"""What a chart returns: the picture, exactly what was put on it, and the words that replace it."""

from collections.abc import Iterable
from dataclasses import dataclass

from matplotlib.figure import Figure

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.charts.labels import whose


@dataclass(frozen=True)
class Drawn:
    """One estimate as it was put on the canvas; a number the source does not state is None and has no artist."""

    estimate: str
    low: int | None
    best: int | None
    high: int | None
    bound: str | None
    panel: str | None
    as_printed: str


@dataclass(frozen=True)
class Undrawn:
    """One estimate that belongs to the question and is not on the canvas, and why."""

    estimate: str
    why: str


@dataclass(frozen=True)
class Drawing:
    """A figure with the numbers drawn on it, the alternative text, and what was kept off it.

    `claims` are the ids of the published derived figures on the canvas, which are no estimates.
    """

    figure: Figure
    drawn: tuple[Drawn, ...]
    alt: str
    undrawn: tuple[Undrawn, ...] = ()
    claims: tuple[str, ...] = ()


def as_drawn(estimate: Estimate, panel: str | None = None) -> Drawn:
    """The record of an estimate whose value is drawn."""
    value = estimate.value
    return Drawn(estimate.id, value.low, value.best, value.high, value.bound, panel, estimate.printed())


def extremes(catalog: Catalog, estimates: Iterable[Estimate]) -> str:
    """The lowest and the highest stated number and whose they are; not a span, which needs one scope."""
    stated = [(number, estimate) for estimate in estimates for number in estimate.value.stated]
    if not stated:
        return "None of them states a number."
    (least, low), (most, high) = (choice(stated, key=lambda pair: pair[0]) for choice in (min, max))
    return (
        f"The lowest number drawn is {least:,} ({whose(catalog, low)}), the highest {most:,} ({whose(catalog, high)})."
    )


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number of things in words for readers: '1 estimate', '12 estimates'."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
