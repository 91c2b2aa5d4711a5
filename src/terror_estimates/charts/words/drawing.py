"""What a chart returns: the picture, exactly what was put on it, and the words that replace it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.english import capital
from terror_estimates.charts.words.labels import when, whose

if TYPE_CHECKING:  # what is said of a chart must not wait for what draws it
    from matplotlib.figure import Figure


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
    """One estimate that belongs to the question and has no mark, and why.

    `told` says that its number or its words stand on the canvas all the same, so that its work is a source of it.
    """

    estimate: str
    why: str
    told: bool = False


@dataclass(frozen=True)
class Drawing:
    """A figure with the numbers drawn on it, the alternative text, and what was kept off it.

    `claims` are the ids of the published derived figures on the canvas, which are no estimates, and `corrections` those
    of what circulates wrongly; `sheets` draws the figure once more for print, on as many pages as it needs.
    """

    figure: "Figure"
    drawn: tuple[Drawn, ...]
    alt: str
    undrawn: tuple[Undrawn, ...] = ()
    claims: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    sheets: "Callable[[], list[Figure]]" = list


def as_drawn(estimate: Estimate, panel: str | None = None) -> Drawn:
    """The record of an estimate whose value is drawn."""
    value = estimate.value
    return Drawn(estimate.id, value.low, value.best, value.high, value.bound, panel, estimate.printed())


def extremes(estimates: Iterable[Estimate]) -> str:
    """The lowest and the highest number of each measure, whose they are and when; no span, which needs one scope."""
    stated: dict[str, list[tuple[int, Estimate]]] = {}
    for one in estimates:
        if one.value.stated:
            stated.setdefault(one.measure, []).extend((number, one) for number in one.value.stated)
    windows = len({one.period for pairs in stated.values() for _, one in pairs}) > 1
    said = [_ends(pairs, windows=windows) for pairs in stated.values()]
    if len(said) < 2:
        return f"The {said[0]}." if said else "None of them states a number."
    labels = [capital(pairs[0][1].label("measure")) for pairs in stated.values()]
    return f"{'; '.join(f'{label}: the {words}' for label, words in zip(labels, said, strict=True))}."


def _ends(pairs: Sequence[tuple[int, Estimate]], *, windows: bool) -> str:
    """'lowest number drawn is 1 (Doe 1968), the highest 2 (Roe 1990)'; with the windows where these differ."""
    ends = [choice(pairs, key=lambda pair: pair[0]) for choice in (min, max)]
    told = [f"{number:,} ({whose(one)}{_window(one) if windows else ''})" for number, one in ends]
    if told[0] == told[1]:
        return f"only number drawn is {told[0]}"
    return f"lowest number drawn is {told[0]}, the highest {told[1]}"


def _window(one: Estimate) -> str:
    return f", {'for ' if isinstance(one.period, Period) else ''}{when(one)}".replace("\u00a0", " ")


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number of things in words for readers: '1 estimate', '12 estimates'."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
