"""A strip: the number of one estimate on an axis of its table, as marks whose places are percentages.

One markup serves every width from a phone to paper: the marks keep their size, only their places stretch. Each mark
keeps its number beside its place, so that a script can put it on another axis. Nothing is drawn that is not stated, and
a number that nobody has seen in print is not drawn at all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import ClassVar

from terror_estimates.catalog import Estimate

START, LENGTH = 2.0, 92.0  # of the strip in percent: half a mark before zero, an arrow behind the end
TENTHS = (10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100)
STEPS = (1, 2, 2.5, 5, 10)
MOST_TICKS = 5
UNITS = ((2 * 10**6, 10**6, "million"), (20 * 10**3, 10**3, "thousand"), (0, 1, ""))
_SQUARE = "M-4.5-4.5H4.5V4.5H-4.5Z"
AROUND = {"beside": 8, "arrow": 21, "edge": 18, "bow": 4}  # from a place to a parenthesis; how deep its bow is
_DISK = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z"
CAP = "M0-6V6"  # the end of a bar
FOOT = "M-2.2-5.5H2.2V5.5H-2.2Z"  # of the arrow of a bound, filled or hollow as a mark would be
SHAFTS = {"at_least": "M2.2 0H18M13-4L18 0 13 4", "at_most": "M-2.2 0H-18M-13-4L-18 0-13 4"}

# The shapes of the figures, in the same colors: basis of the evidence, the class of its color, its outline.
GLYPHS: dict[str, tuple[str, str]] = {
    "archival_count": ("blue", _SQUARE),
    "archival_sample": ("blue", "M-2-5.5H2V-2H5.5V2H2V5.5H-2V2H-5.5V-2H-2Z"),
    "demographic_balance": ("green", "M0-6L6 0 0 6-6 0Z"),
    "survey": ("green", "M0-5.5L5.2-1.7 3.2 4.5H-3.2L-5.2-1.7Z"),
    "poll": ("green", "M-2.8-4.9H2.8L5.6 0 2.8 4.9H-2.8L-5.6 0Z"),
    "press_and_records": ("blue", "M-5 0L4.5-5V5Z"),
    "multiple_systems": ("green", "M5 0L-4.5-5V5Z"),
    "model": ("green", "M0-6L3.6 0 0 6-3.6 0Z"),
    "testimony": ("vermillion", _DISK),
    "judgement": ("black", "M0-5.5L5 4.5H-5Z"),
    "compilation": ("gray", "M0 5.5L5-4.5H-5Z"),
    "not_stated": ("gray", "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z"),
}


@dataclass(frozen=True)
class Axis:
    """A linear axis from zero to `top`."""

    top: float

    def place(self, number: float) -> str:
        """Where a number stands, in percent of the strip; what lies beyond the end stands at the end.

        >>> Axis(1000).place(500)
        '48%'
        """
        return f"{START + LENGTH * min(number / self.top, 1):.4g}%"

    @property
    def unit(self) -> tuple[int, str]:
        """What the label of a tick is multiplied by, and the word for it."""
        return next((factor, word) for least, factor, word in UNITS if self.top >= least)

    @property
    def ticks(self) -> list[tuple[str, str]]:
        """(place, label) of at most six round numbers from zero."""
        factor, _ = self.unit
        size = 10 ** floor(log10(self.top))
        steps = [step * size / scale for scale in (100, 10, 1) for step in STEPS]
        step = next(step for step in steps if self.top / step <= MOST_TICKS)
        round_numbers = [step * tick for tick in range(floor(self.top / step) + 1)]
        return [(self.place(number), f"{number / factor:,.10g}") for number in round_numbers]


@dataclass(frozen=True)
class Strip:
    """The marks of one estimate on an axis: a bar between its ends, a mark at its best, an arrow at its only end.

    `beyond` is the place of the sign that a number lies past the end of the axis.
    """

    cap: ClassVar[str] = CAP
    foot: ClassVar[str] = FOOT

    color: str
    outline: str
    hollow: bool
    quoted: bool
    struck: bool
    bar: tuple[tuple[int, str], tuple[int, str]] | None = None
    best: tuple[int, str] | None = None
    arrow: tuple[int, str] | None = None
    rising: bool = True
    beyond: str = ""

    @property
    def shaft(self) -> str:
        """The outline of the arrow of a bound, from its foot outward."""
        return SHAFTS["at_least" if self.rising else "at_most"]

    @property
    def parentheses(self) -> list[tuple[int | None, str, str]]:
        """Around the marks of a number that is passed on, those of the figures: (number, place, outline) of each."""
        if not self.quoted:
            return []
        ends = sorted({*(self.bar or ()), *(end for end in (self.best, self.arrow) if end)})
        first, last = (ends[0], ends[-1]) if ends else ((None, self.beyond), (None, self.beyond))
        before = AROUND["arrow"] if self.arrow == first and not self.rising else AROUND["beside"] if ends else 0
        after = AROUND["arrow"] if self.arrow == last and self.rising else AROUND["beside"]
        closing = (None, self.beyond, _bow(AROUND["edge"], 1)) if self.beyond else (*last, _bow(after, 1))
        return [(*first, _bow(before, -1)), closing]


def _bow(away: int, side: int) -> str:
    """A parenthesis so far to the right (1) or to the left (-1) of its place."""
    edge, bow = side * away, side * (away + AROUND["bow"])
    return f"M{edge}-7Q{bow} 0 {edge} 7"


AROUND_KEY = (_bow(AROUND["beside"], -1), _bow(AROUND["beside"], 1))  # those of a key


def axis_of(estimates: Iterable[Estimate]) -> Axis | None:
    """The axis that holds every number that may be drawn and is claimed, or None; what is only denied may go past."""
    held = [one for one in estimates if one.chartable]
    claimed = [number for one in held if one.stance != "rejects" for number in one.value.stated]
    drawn = claimed if any(claimed) else [number for one in held for number in one.value.stated]
    return Axis(_round_up(max(drawn))) if any(drawn) else None


def axis_of_panels(panels: Sequence[Sequence[Estimate]]) -> Axis | None:
    """One axis for all rows; it ends where the first two panels end, and what lies beyond stands at its edge."""
    return axis_of(one for panel in panels[:2] for one in panel) or axis_of(one for panel in panels for one in panel)


def strip_of(estimate: Estimate, axis: Axis) -> Strip | None:
    """The marks of an estimate, in the shape and the color of its evidence, or None where there is nothing to draw."""
    value = estimate.value
    if not estimate.chartable or not value.stated or value.in_words:
        return None
    at = {number: (number, axis.place(number)) for number in value.stated}
    color, outline = GLYPHS[estimate.basis]
    bound = value.bound
    end = value.low if bound == "at_least" else value.high if bound else None
    inside = value.best is None or value.best <= axis.top
    return Strip(
        color, outline, not estimate.firmly_seen, estimate.stance != "asserts", estimate.stance == "rejects",
        bar=(at[value.low], at[value.high]) if value.low is not None and value.high is not None else None,
        best=at[value.best] if value.best is not None and inside else None,
        arrow=at[end] if end is not None and end <= axis.top else None,
        rising=bound != "at_most",
        beyond=axis.place(axis.top) if max(value.stated) > axis.top else "",
    )  # fmt: skip


def _round_up(number: float) -> float:
    """The next number at which an axis may end."""
    size = 10 ** floor(log10(number))
    return next(tenth * size / 10 for tenth in TENTHS if tenth * size >= 10 * number)
