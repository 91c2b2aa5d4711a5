"""Axes from zero: where they end, their ticks, and when an enlarged part stands beside the whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from terror_estimates.catalog import Estimate
from terror_estimates.charts.paper.style import SMALL, width_of

_ROOM, _PAST_BEST = 6.0, 12.0  # half a mark and a little, so that nothing at the end of the axis is cut
_EDGE = 12.0  # between the last number on a close-up and its edge, where chevrons may stand
_ENDS = tuple(
    tenth / 10
    for start, stop, step in ((10, 16, 1), (16, 30, 2), (30, 40, 4), (40, 101, 5))
    for tenth in range(start, stop, step)
)
_STEPS = (1, 2, 2.5, 5, 10)
_UNITS = ((2 * 10**6, 10**6, "million "), (20 * 10**3, 10**3, "thousand "), (0, 1, ""))
_THIRTYFOLD, _THIRD, _CROWD = 30, 3, 2 / 3
_ARROW, _ARROW_SHARE = 24.0, 0.16  # the arrow of a bound in points, and the most of the axis that it may take


@dataclass(frozen=True)
class Scale:
    """A linear axis from zero to `top`, `width` points wide; a close-up counts in the unit of its `parent`.

    Axes of one scale that stand side by side count in one unit, that of the longest, whose end is `alike`.
    """

    top: float
    width: float
    parent: "Scale | None" = None
    alike: float = 0.0  # the end of the longest axis that has the same scale, and so the same unit

    @property
    def per_point(self) -> float:
        """How many units one point of the canvas stands for."""
        return self.top / self.width

    @property
    def arrow(self) -> float:
        """The length of the arrow of a bound in points; short on a short axis: length must not read as number."""
        return _arrow(self.width)

    @property
    def unit(self) -> tuple[int, str]:
        """What a printed tick is multiplied by, and the word for it."""
        top = self.parent.top if self.parent else max(self.top, self.alike)
        return next((factor, word) for least, factor, word in _UNITS if top >= least)

    def ticks(self, apart: float | None = None) -> list[tuple[float, str]]:
        """Round numbers from zero with their labels, as many as fit side by side, or `apart` points from each other."""
        factor, _ = self.unit
        for step in _round_steps(self.top):
            count = floor(self.top / step + 1e-9)
            ticks = [(step * place, f"{step * place / factor:,.10g}") for place in range(count + 1)]
            widest = apart or max(width_of(label, SMALL) for _, label in ticks) + 8
            if step / self.per_point >= widest:
                return ticks
        return ticks


def whole(estimates: Sequence[Estimate], width: float) -> Scale:
    """The axis that holds every stated number and every arrow."""
    reach = [_reach(estimate, width) for estimate in estimates if estimate.value.stated]
    return Scale(round_up(max(reach, default=1)), width)


def close_up(estimates: Sequence[Estimate], parent: Scale, width: float, holds: int = 0) -> Scale | None:
    """The enlarged part, from zero, or None where the whole axis shows every number well enough.

    It appears where numbers span more than thirtyfold, or two rows in three end in the first third of the axis; it
    ends where the crowd does, never beyond that third, and never short of the number of the reference line: where
    that lies beyond the third, nothing is enlarged.
    """
    numbers = [number for estimate in estimates for number in estimate.value.stated if number]
    if not numbers:
        return None
    most, ends = max(numbers), sorted(_reach(one, width) for one in estimates if any(one.value.stated))
    crowded = len(ends) > 2 and ends[int(_CROWD * (len(ends) - 1))] * _THIRD < most
    if not crowded and most <= _THIRTYFOLD * min(numbers):
        return None
    edge = max(_edge_of_crowd(ends, most / _THIRD), holds / (1 - _EDGE / width))
    if edge > most / _THIRD and holds:
        return None
    return Scale(_clear_edge(estimates, round_up(edge), width), width, parent)


def _clear_edge(estimates: Sequence[Estimate], top: float, width: float) -> float:
    """The end of a close-up, a little farther where the chevrons of a row would lie on a number of the same row."""
    beyond = [one.value.stated for one in estimates if any(number > top for number in one.value.stated)]
    last = max((number for stated in beyond for number in stated if number <= top), default=0)
    return top if last <= top * (1 - _EDGE / width) else round_up(last / (1 - _EDGE / width))


def _edge_of_crowd(ends: Sequence[float], limit: float) -> float:
    """The end of the last row before the widest gap, among edges that keep at least half of the rows inside."""
    inside = [end for end in ends if end <= limit]
    if not inside:
        return limit
    least = min(len(ends) // 2, len(inside) - 1)
    beyond = [*ends[len(inside) :], ends[-1]][0]
    following = [*inside[1:], beyond]
    return max(zip(inside[least:], following[least:], strict=True), key=lambda pair: pair[1] / pair[0])[0]


def _reach(estimate: Estimate, width: float) -> float:
    """The value at which an axis may end without cutting the mark of this estimate."""
    value, end = estimate.value, 1 - _ROOM / width
    if value.bound == "at_least":
        return max(value.low / (end - _arrow(width) / width), max(value.stated) / (end - _PAST_BEST / width))
    return max(value.stated) / end


def _arrow(width: float) -> float:
    return min(_ARROW, _ARROW_SHARE * width)


def round_up(number: float) -> float:
    """The next number at which an axis may end."""
    power = 10.0 ** floor(log10(number)) if number > 0 else 1.0
    return next(end * power for end in _ENDS if end * power >= number * (1 - 1e-9))


def _round_steps(top: float):
    power = 10.0 ** floor(log10(top)) / 10
    for scale in (power, power * 10):
        for step in _STEPS:
            yield step * scale
