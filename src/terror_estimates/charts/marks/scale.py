"""The scale of an axis from zero: where it ends, its ticks, and which numbers lie too far outside to be on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor, inf, log10

from terror_estimates.catalog import Estimate
from terror_estimates.charts.paper.style import SMALL, width_of

_ROOM, _PAST_BEST = 6.0, 12.0  # half a mark and a little, so that nothing at the end of the axis is cut
_EDGE = 12.0  # between the last number on an axis and its edge, where chevrons may stand
_FAR, _FEW = 3, 1 / 6  # so many times the middle row is far outside; the most rows that may be
_PAST = 1.5  # so many times the largest of the others is worth a longer axis
_ALONE, _MANY = 2, 5  # so many times the next the largest is far outside, where there are more than so many rows
_ENDS = tuple(
    tenth / 10
    for start, stop, step in ((10, 16, 1), (16, 30, 2), (30, 40, 4), (40, 101, 5))
    for tenth in range(start, stop, step)
)
_STEPS = (1, 2, 2.5, 5, 10)
_UNITS = ((10**6, 10**6, "million "), (20 * 10**3, 10**3, "thousand "), (0, 1, ""))
_ARROW, _ARROW_SHARE = 24.0, 0.16  # the arrow of a bound in points, and the most of the axis that it may take


@dataclass(frozen=True)
class Scale:
    """A linear axis from zero to `top`, `width` points wide.

    Axes of one scale that stand side by side count in one unit, that of the longest, whose end is `alike`.
    """

    top: float
    width: float
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
        top = max(self.top, self.alike)
        return next((factor, word) for least, factor, word in _UNITS if top >= least)

    def leaves(self, estimates: Iterable[Estimate]) -> bool:
        """Whether a number of one of these estimates lies beyond the end of the axis."""
        return any(number > self.top for one in estimates for number in one.value.stated)

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


ENDLESS = Scale(inf, 1.0)  # for whoever asks what is drawn on axes that hold every number


def whole(estimates: Sequence[Estimate], width: float) -> Scale:
    """The axis that holds every stated number and every arrow."""
    reach = [_reach(estimate, width) for estimate in estimates if estimate.value.stated]
    return Scale(round_up(max(reach, default=1)), width)


def scale_of(estimates: Sequence[Estimate], width: float, holds: int = 0) -> Scale:
    """The axis of rows: every number is on it but those far outside, whose rows say so at its edge.

    `holds` is the number of a reference line, which the axis must reach. Far outside is what is more than three times
    the middle row, if the largest would make the axis half as long again; if more than one row in six is, the numbers
    are that far apart. Then only a largest number of more than twice the next is, among more than five rows.
    """
    stated = [one for one in estimates if one.value.stated]
    limit = _limit([max(one.value.stated) for one in stated])
    far = [one for one in stated if max(one.value.stated) > limit]
    if not far:
        return whole(estimates, width)
    near = whole([one for one in stated if one not in far], width).top
    edge = max(near, round_up(holds / (1 - _EDGE / width)))
    last = max((number for one in far for number in one.value.stated if number <= edge), default=0)
    return Scale(max(edge, round_up(last / (1 - _EDGE / width))), width)


def _limit(numbers: Sequence[int]) -> float:
    """Up to which number a row counts as near the others."""
    if not numbers:
        return inf
    ranked = sorted(numbers)
    limit = _FAR * ranked[len(ranked) // 2]
    beyond = sum(number > limit for number in ranked)
    if limit and 0 < beyond <= _FEW * len(ranked) and ranked[-1] > _PAST * ranked[-beyond - 1]:
        return limit
    next_largest = ranked[-2] if len(ranked) > _MANY else 0
    return next_largest if next_largest and ranked[-1] > _ALONE * next_largest else inf


def _reach(estimate: Estimate, width: float) -> float:
    """The value at which an axis may end without cutting the mark of this estimate."""
    value, end = estimate.value, 1 - _ROOM / width
    if value.bound == "at_least" and value.low is not None:
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
