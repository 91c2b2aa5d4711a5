"""The plot of a chart of rows: one axis from zero, its numbers above and below, and a mark in every row."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.scale import Scale, scale_of
from terror_estimates.charts.marks.value import draw_value
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import DARK_GRAY, GRID, RULE, SMALL, SOFT, width_of, wrap

_LABEL = 200.0
TICKS = 26.0  # height of the words and ticks above a plot


@dataclass(frozen=True)
class Plot:
    """An axis along the page that begins at `x`, and what its numbers count; gids end in `view`."""

    page: Page
    axis: Axis
    x: float
    unit: str
    view: str = ""

    @property
    def scale(self) -> Scale:
        return self.axis.scale

    def on_page(self, number: float) -> float:
        """Where on the page a number stands."""
        return self.x + number / self.scale.per_point


def plot_on(page: Page, scale: Scale, unit: str, x: float, y: float, view: str = "") -> Plot:
    """A plot of this scale whose area begins at a height."""
    return Plot(page, Axis(page.area(x, y, scale.width, scale.top), scale), x, unit, view)


def plot_of(
    page: Page, estimates: Sequence[Estimate], unit: str, x: float, y: float, width: float, holds: int = 0
) -> Plot:
    """A plot for these estimates; `holds` is the number of a reference line, which it must reach."""
    return plot_on(page, scale_of(estimates, width, holds), unit, x, y)


def draw_axis_words(
    plot: Plot, y: float, *, above: bool, lift: float = 0.0, short: bool = False, end: float = inf
) -> None:
    """Tick labels above or below the rows and the unit above; `short`, only by what the ticks are multiplied.

    `y` is the edge of the rows, `lift` the room of a label between ticks and unit; a last label that would reach past
    `end` is left out.
    """
    *ticks, last = plot.scale.ticks()
    fits = plot.on_page(last[0]) + width_of(last[1], SMALL) / 2 <= end
    for number, label in [*ticks, last] if fits or not ticks else ticks:
        plot.page.text(plot.on_page(number), y - 5 if above else y + 12, label, size=SMALL, color=SOFT, ha="center")
    if above:
        title = plot.scale.unit[1].strip() if short else f"{plot.scale.unit[1]}{plot.unit}"
        plot.page.text(plot.x + plot.scale.width / 2, y - 17 - lift, title, size=SMALL, color=SOFT, ha="center")


def draw_ground(plot: Plot, top: float, bottom: float) -> None:
    """The ground of one stretch of rows: thin lines at the ticks, a firmer one at zero."""
    for number, _ in plot.scale.ticks():
        _upright(plot.axis.axes, number, (top, bottom), GRID if number else RULE, 0.6 if number else 0.9)


def draw_row(plot: Plot, estimate: Estimate, y: float, line: float | None = None) -> None:
    """One estimate at a height."""
    draw_value(plot.axis, estimate, y, view=plot.view, line=line)


def draw_line(plot: Plot, number: int, top: float, bottom: float, gid: str) -> None:
    """One stretch of the reference line."""
    style = {"dashes": (3.2, 2.2), "zorder": 2, "gid": gid}
    _upright(plot.axis.axes, number, (top, bottom), DARK_GRAY, 1.0, **style)


def line_lines(words: str, room: float) -> list[str]:
    """The label of a reference line in lines that fit above a plot."""
    return wrap(words, min(_LABEL, room), SMALL, "semibold")


def _upright(axes: Axes, x: float, ends: tuple[float, float], color: str, width: float, **style: Any) -> None:
    axes.add_line(Line2D([x, x], ends, color=color, linewidth=width, **{"zorder": 1, "clip_on": False, **style}))
