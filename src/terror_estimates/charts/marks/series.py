"""The marks of a series chart: a bar over a period; at a date a mark, an upright range, or a bound with its arrow.

Inside white is weakly seen; gids are those of every chart: '<estimate>:<part>', with '@close-up' on an enlarged axis.
"""

from collections.abc import Callable, Sequence

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.value import draw_quote, draw_strike, look_of
from terror_estimates.charts.paper.style import PAPER, SERIES_MARKS, tint

_ARROW, _HEAD, _TICK = 13.0, 3.4, 5.0  # length of the arrow of a bound, half its head, half a tick, in points
_HATCHED, _PLAIN = 0.22, 0.75  # how strong the color inside a bar is
_CLOSE, _QUOTED = 0.66, 3.4  # how close parentheses stand; from a mark to the sign of a remark, past a parenthesis
_ROOM = 1.2  # so much higher must an axis be than a lower bound, for its arrow

Sign = tuple[str, str, str]  # color, hatching, marker


def sign_of(place: int) -> Sign:
    """The color, hatching and marker of a series by its place among those of the figure."""
    return SERIES_MARKS[place % len(SERIES_MARKS)]


def reach(one: Estimate) -> float:
    """How high an axis must be for a number."""
    return max(one.value.stated) * (_ROOM if one.value.bound == "at_least" else 1)


def draw_bar(
    sheet: Axes, look: Sign, firm: bool, x: tuple[float, float], y: tuple[float, float], gid: str | None = None
) -> None:
    """A bar from left to right and from top to bottom; white inside where the number is weakly seen."""
    color, hatch, _ = look
    inside = tint(color, _HATCHED if hatch else _PLAIN) if firm else PAPER
    sheet.add_patch(
        Rectangle(
            (x[0], y[0]), x[1] - x[0], y[1] - y[0], facecolor=inside, edgecolor=color, linewidth=0.7,
            hatch=hatch or None, zorder=3, gid=gid,
        )
    )  # fmt: skip


def draw_mark(sheet: Axes, look: Sign, firm: bool, x: float, y: float, gid: str | None = None) -> None:
    """The bare mark of a series at a place."""
    color, _, marker = look
    sheet.add_line(
        Line2D(
            [x], [y], linestyle="none", marker=marker, markersize=6.4, markeredgewidth=1.2, zorder=4, gid=gid,
            markerfacecolor=color if firm else PAPER, markeredgecolor=color,
        )
    )  # fmt: skip


def draw_key(sheet: Axes, look: Sign, estimates: Sequence[Estimate], x: float, y: float) -> None:
    """The sign of a series of dated numbers as they are drawn: a mark, or a bound or range if no number is single."""
    typical = next((one for one in estimates if one.value.best is not None), estimates[0])
    if typical.value.best is not None:
        draw_mark(sheet, look, typical.firmly_seen, x, y)
    else:
        _line(sheet, [x, x], [y - 4, y + 4], look[0], None)
        for end in _ends(typical, y):
            _line(sheet, [x - _HEAD, x, x + _HEAD], end, look[0], None)
    _stance(sheet, typical, x, y, lambda part: None)


def _ends(one: Estimate, y: float) -> list[list[float]]:
    """The heights of the ends of a small range, or of the tick and the head of a small arrow."""
    up = -1 if one.value.bound == "at_least" else 1
    head = [y + up, y + 4 * up, y + up] if one.value.bound else [y - 4] * 3
    return [[y + 4 * (-up if one.value.bound else 1)] * 3, head]


def _stance(sheet: Axes, one: Estimate, x: float, y: float, gid: Callable[[str], str | None]) -> bool:
    """Parentheses and a strike for what the source does not assert; returns whether there are any."""
    look = look_of(one)
    if look.quoted:
        draw_quote(sheet, x, x, y, _CLOSE if one.value.best is not None else 1.0, look, gid("quoted"))
    if look.struck:
        draw_strike(sheet, x, y, 1.0, look, gid("struck"))
    return look.quoted


def draw_value(
    sheet: Axes, look: Sign, one: Estimate, x: float, at: Callable[[float], float], view: str
) -> tuple[float, float]:
    """A value at a date, as stated: no mark without a best, no range without both ends; returns where a sign fits."""
    value, color = one.value, look[0]
    if value.low is not None and value.high is not None:
        _line(sheet, [x, x], [at(value.low), at(value.high)], color, f"{one.id}:range{view}")
    for part, number in (("low", value.low), ("high", value.high)):
        if number is not None:
            _line(sheet, [x - _TICK, x + _TICK], [at(number)] * 2, color, f"{one.id}:{part}{view}")
    if value.bound:
        _arrow(sheet, color, x, at, one, view)
    if value.best is not None:
        draw_mark(sheet, look, one.firmly_seen, x, at(value.best), f"{one.id}:best{view}")
    middle = (at(min(value.stated)) + at(max(value.stated))) / 2
    quoted = _stance(sheet, one, x, middle, lambda part: f"{one.id}:{part}{view}")
    return x + _TICK + (_QUOTED if quoted else 1.5), at(max(value.stated)) - 1


def _arrow(sheet: Axes, color: str, x: float, at: Callable[[float], float], one: Estimate, view: str) -> None:
    """An open arrow from the stated end: up from 'at least', down from 'at most'."""
    upward = one.value.bound == "at_least"
    start = at(one.value.low if upward else one.value.high)
    end = start - _ARROW if upward else min(start + _ARROW, at(0))
    back = end + _HEAD if upward else end - _HEAD
    _line(sheet, [x, x], [start, end], color, f"{one.id}:bound{view}")
    _line(sheet, [x - _HEAD, x, x + _HEAD], [back, end, back], color, f"{one.id}:bound-end{view}")


def draw_beyond(sheet: Axes, look: Sign, x: float, top: float, gid: str) -> None:
    """Two chevrons over the edge of an enlarged axis: the number lies beyond it."""
    for place, rise in enumerate((3.0, 6.5), start=1):
        y = top - rise
        _line(sheet, [x - 3, x, x + 3], [y + 2.5, y, y + 2.5], look[0], f"{gid}:{place}", 1.1)


def _line(sheet: Axes, x: Sequence[float], y: Sequence[float], color: str, gid: str | None, width: float = 1.5) -> None:
    sheet.add_line(Line2D(x, y, color=color, linewidth=width, zorder=4, solid_capstyle="butt", gid=gid))
