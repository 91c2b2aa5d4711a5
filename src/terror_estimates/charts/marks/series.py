"""The marks of a series chart beside those of any value: a bar over a period, and the key of a series.

Inside white is weakly seen; gids are those of every chart: '<estimate>:<part>', with '@close-up' on an enlarged axis.
"""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.look import Look, draw_glyph, draw_stance
from terror_estimates.charts.marks.value import TICK
from terror_estimates.charts.paper.style import PAPER, tint

_HEAD = 3.4  # half a small range or the head of a small arrow, in a key
_HATCHED, _PLAIN = 0.22, 0.75  # how strong the color inside a bar is
_CLOSE, _QUOTED = 0.66, 3.4  # how close parentheses stand in a key; from a mark to a remark, past a parenthesis
_ROOM = 1.2  # so much higher must an axis be than a lower bound, for its arrow


def reach(one: Estimate) -> float:
    """How high an axis must be for a number."""
    return max(one.value.stated) * (_ROOM if one.value.bound == "at_least" else 1)


def draw_period(
    sheet: Axes, look: Look, x: tuple[float, float], y: tuple[float, float], gid: str | None = None
) -> None:
    """A bar from left to right and from top to bottom; white inside where the number is weakly seen."""
    inside = tint(look.color, _HATCHED if look.hatch else _PLAIN) if look.filled else PAPER
    sheet.add_patch(
        Rectangle(
            (x[0], y[0]), x[1] - x[0], y[1] - y[0], facecolor=inside, edgecolor=look.color, linewidth=0.7,
            hatch=look.hatch or None, zorder=3, gid=gid,
        )
    )  # fmt: skip


def draw_key(sheet: Axes, look: Look, estimates: Sequence[Estimate], x: float, y: float) -> None:
    """The sign of a series of dated numbers as they are drawn: a mark, or a bound or range if no number is single."""
    typical = next((one for one in estimates if one.value.best is not None), estimates[0])
    if typical.value.best is not None:
        draw_glyph(sheet, x, y, look)
    else:
        _line(sheet, [x, x], [y - 4, y + 4], look.color)
        for end in _ends(typical, y):
            _line(sheet, [x - _HEAD, x, x + _HEAD], end, look.color)
    draw_stance(sheet, (x, x), y, _CLOSE if typical.value.best is not None else 1.0, look)


def beside(axis: Axis, one: Estimate, x: float) -> tuple[float, float]:
    """Where the sign of a remark fits beside the marks of a number."""
    return x + TICK + (1.5 if one.stance == "asserts" else _QUOTED), axis.at(max(one.value.stated)) - 1


def _ends(one: Estimate, y: float) -> list[list[float]]:
    """The heights of the ends of a small range, or of the tick and the head of a small arrow."""
    up = -1 if one.value.bound == "at_least" else 1
    head = [y + up, y + 4 * up, y + up] if one.value.bound else [y - 4] * 3
    return [[y + 4 * (-up if one.value.bound else 1)] * 3, head]


def _line(sheet: Axes, x: Sequence[float], y: Sequence[float], color: str) -> None:
    sheet.add_line(Line2D(x, y, color=color, linewidth=1.5, zorder=4, solid_capstyle="butt"))
