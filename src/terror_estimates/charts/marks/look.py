"""The look of a mark: shape and color are its evidence, hollow is weakly seen, gray in parentheses is not asserted.

In bars over a period pattern tells the sources apart.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.path import Path

from terror_estimates.catalog import Estimate
from terror_estimates.charts.paper.style import BASIS_MARKS, HATCHES, PAPER, QUIET, tint

BAR = 2.4  # half the thickness of the bar of a range, in points
FOOT, _FOOT_WIDE = 8.6, 4.4  # the height and the width of the foot of an arrow, in points
QUOTE = 8.8  # how far a parenthesis stands from the mark it encloses, in points


@dataclass(frozen=True)
class Look:
    """How an estimate is drawn; `hatch` is the pattern of a bar over a period."""

    marker: str | Path  # a word of matplotlib, or a shape of ours
    color: str
    size: float
    filled: bool
    struck: bool
    quoted: bool = False
    hatch: str = ""

    @property
    def inside(self) -> str:
        return self.color if self.filled else PAPER


def look_of(estimate: Estimate) -> Look:
    """The look of an estimate, from its basis, verification and stance."""
    marker, color, size = BASIS_MARKS[estimate.basis]
    own = estimate.stance == "asserts"
    return Look(marker, color if own else QUIET, size, estimate.firmly_seen, estimate.stance == "rejects", not own)


def series_look(place: int, estimate: Estimate) -> Look:
    """The look of a bar of a series, whose pattern follows from the place of the series among those of the figure."""
    return replace(look_of(estimate), hatch=HATCHES[place % len(HATCHES)])


def draw_glyph(axes: Axes, x: float, y: float, look: Look, gid: str | None = None) -> None:
    """The bare mark at a place."""
    axes.add_line(
        Line2D(
            [x], [y], linestyle="none", marker=look.marker, markersize=look.size, markerfacecolor=look.inside,
            markeredgecolor=look.color, markeredgewidth=1.3, clip_on=False, zorder=5, gid=gid,
        )
    )  # fmt: skip


def draw_foot(axes: Axes, x: float, y: float, look: Look, *, upright: bool = False, gid: str | None = None) -> None:
    """The foot of the arrow of a bound: a small box across the axis, filled or hollow as a mark would be."""
    across, along = FOOT, _FOOT_WIDE
    wide, high = (across, along) if upright else (along, across)
    box = [(-wide, -high), (wide, -high), (wide, high), (-wide, high), (-wide, -high)]
    draw_glyph(axes, x, y, replace(look, marker=Path(box, closed=True), size=FOOT), gid)


def draw_bar(axes: Axes, low: float, high: float, y: float, look: Look) -> None:
    """The bar of a range along the page, as a legend shows it."""
    axes.add_patch(
        Rectangle(
            (low, y - BAR), high - low, 2 * BAR, clip_on=False, facecolor=inside_of(look), edgecolor=look.color,
            linewidth=0.9, zorder=3,
        )
    )  # fmt: skip


def inside_of(look: Look) -> tuple[float, float, float] | str:
    """The inside of a bar: its color made pale, or paper where the number is weakly seen."""
    return tint(look.color) if look.filled else PAPER


def draw_sign(axes: Axes, x: float, y: float, estimate: Estimate, gid: str) -> None:
    """The mark of an estimate away from any axis, with the signs of a number that its source does not assert."""
    look = look_of(estimate)
    draw_glyph(axes, x, y, look, gid)
    draw_stance(axes, (x, x), y, 1.0, look)


def draw_stance(
    axes: Axes, ends: tuple[float, float], y: float, per_point: float, look: Look,
    gid: Callable[[str], str] | None = None, edge: float | None = None,
) -> None:  # fmt: skip
    """Parentheses around a number that its source does not assert, and a strike over one that it rejects."""
    if look.quoted:
        _draw_quote(axes, ends, y, per_point, look, gid and gid("quoted"), edge)
    if look.struck:
        _draw_strike(axes, sum(ends) / 2, y, per_point, look, gid and gid("struck"))


def _draw_quote(
    axes: Axes, ends: tuple[float, float], y: float, per_point: float, look: Look, gid: str | None, edge: float | None
) -> None:
    """Parentheses left and right of a mark, whichever way its axis goes; none closes at the edge of an axis."""
    for name, side, x in (("left", -1, ends[0]), ("right", 1, ends[1])):
        if side > 0 and edge is not None and x >= edge:
            continue
        curve = [x + side * away * per_point for away in (6.4, 8.2, QUOTE, 8.2, 6.4)]
        heights = [y + rise for rise in (-6.2, -3.2, 0, 3.2, 6.2)]
        _stroke(axes, curve, heights, look.color, 1.0, 4, gid and f"{gid}:{name}")


def _draw_strike(axes: Axes, middle: float, y: float, per_point: float, look: Look, gid: str | None) -> None:
    """A line over the mark of a number that its source prints to deny, set off from the mark by a rim of paper."""
    reach = 7 * per_point
    ends = [middle - reach, middle + reach], [y + 6, y - 6]
    _stroke(axes, *ends, PAPER, 2.5, 5.5, None)
    _stroke(axes, *ends, look.color, 1.1, 5.6, gid)


def _stroke(
    axes: Axes, x: list[float], y: list[float], color: str, width: float, zorder: float, gid: str | None
) -> None:
    axes.add_line(
        Line2D(
            x, y, color=color, linewidth=width, solid_capstyle="butt", clip_on=False, zorder=zorder, gid=gid,
        )
    )  # fmt: skip
