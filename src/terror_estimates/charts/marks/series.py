"""The mark of a series chart beside those of any value: a bar over a period; white inside is weakly seen."""

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.look import Look
from terror_estimates.charts.paper.style import PAPER, tint

_HATCHED, _PLAIN = 0.22, 0.75  # how strong the color inside a bar is
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
