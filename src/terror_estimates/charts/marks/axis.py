"""Axes from zero, along the page or up it, which turn numbers into places and points into lengths.

What lies across an axis is counted in points of the page, whichever way the axis goes; so a mark is drawn by one
function either way up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.scale import Scale

Place = float | Fraction  # of what is worked out of ranges
Line = tuple[Sequence[Place], Sequence[float]]  # places along the axis, points across it


@dataclass(frozen=True)
class Axis:
    """A linear axis; `zero` is the height of zero on the page of one that goes up, None of one along the page.

    Along the page the unit of `axes` is the number itself; up the page `axes` is the sheet, whose unit is the point.

    >>> up = Axis(None, Scale(1000, 200), zero=300)
    >>> up.at(500), up.off(10)
    (200.0, -10)
    """

    axes: Axes
    scale: Scale
    zero: float | None = None

    @property
    def upright(self) -> bool:
        return self.zero is not None

    @property
    def top(self) -> float:
        """The place at which the axis ends."""
        return self.at(self.scale.top)

    def at(self, number: float) -> float:
        """The place of a number along the axis."""
        return number if self.zero is None else self.zero - number / self.scale.per_point

    def off(self, points: float) -> float:
        """The step along the axis that is so many points away from zero."""
        return points * self.scale.per_point if self.zero is None else -points

    @property
    def foot(self) -> float:
        """The place of zero."""
        return self.at(0)

    def holds(self, number: float) -> bool:
        return number <= self.scale.top

    def shows(self, estimate: Estimate) -> bool:
        """Whether every number of an estimate is on this axis."""
        return all(self.holds(number) for number in estimate.value.stated)

    def place(self, along: Any, across: Any) -> tuple[Any, Any]:
        """What lies along the axis and across it, as x and y."""
        return (across, along) if self.upright else (along, across)

    def draw(self, line: Line, **style: Any) -> None:
        """A line; style is matplotlib's."""
        style = {"solid_capstyle": "butt", "clip_on": False, "zorder": 4, **style}
        self.axes.add_line(Line2D(*self.place(*line), **style))

    def fill(self, along: tuple[Place, Place], across: tuple[float, float], **style: Any) -> None:
        """A rectangle between two places along the axis and two across it."""
        (x0, x1), (y0, y1) = self.place(sorted(along), sorted(across))
        self.axes.add_patch(Rectangle((x0, y0), x1 - x0, y1 - y0, **{"clip_on": False, "zorder": 3, **style}))
