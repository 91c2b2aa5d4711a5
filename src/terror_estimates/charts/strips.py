"""Strips: the length from zero to a number, so that a part can be seen inside its whole.

The whole is pale, its first part dark, a second part hatched; they differ in lightness and pattern, not in hue.
"""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.style import STRIPS


def looks(place: int) -> dict[str, Any]:
    """The fill, edge and pattern of the whole (0) or of one of its parts (1, 2 …)."""
    face, edge, hatch = STRIPS[min(place, len(STRIPS) - 1)]
    return {"facecolor": face, "edgecolor": edge, "hatch": hatch}


def reach(estimate: Estimate) -> int | None:
    """Where the strip of an estimate ends: at its number, else at its floor; None if it states neither."""
    value = estimate.value
    return value.best if value.best is not None else value.low


def draw_strip(axes: Axes, estimate: Estimate, ends: tuple[float, float], look: int, zorder: float) -> None:
    """A strip from zero between two heights of the page."""
    number = reach(estimate)
    if number is None:
        return
    top, bottom = ends
    axes.add_patch(
        Rectangle(
            (0, top), number, bottom - top, linewidth=0.5, clip_on=False, zorder=zorder, gid=f"{estimate.id}:strip",
            **looks(look),
        )
    )  # fmt: skip
