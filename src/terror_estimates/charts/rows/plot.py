"""The plot of a chart of rows: one axis from zero, or the whole and its close-up side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.scale import Scale, close_up, whole
from terror_estimates.charts.marks.value import draw_value
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import DARK_GRAY, GRID, LENS, RULE, SMALL, SOFT, wrap

_BETWEEN = 20.0
_SHARE = 0.33  # of the width, for the whole axis where a close-up stands beside it
CLOSE_UP = "@close-up"
_LABEL = 200.0
TICKS = 26.0  # height of the words and ticks above a plot


@dataclass(frozen=True)
class View:
    """One axis on the page; `view` is what its artists' gids end in."""

    axes: Axes
    scale: Scale
    x: float
    view: str
    words: str


@dataclass(frozen=True)
class Plot:
    """The views of a plot; the last one is the one that is read first."""

    page: Page
    views: tuple[View, ...]
    unit: str

    @property
    def zoomed(self) -> bool:
        return len(self.views) > 1


def plot_of(
    page: Page, estimates: Sequence[Estimate], unit: str, x: float, y: float, width: float, holds: int = 0
) -> Plot:
    """A plot for these estimates whose areas begin at a height, with a close-up where `scale.close_up` asks for one.

    `holds` is the number of a reference line, which a close-up must reach.
    """
    scale, lens = scales_of(estimates, width, holds)
    if lens is None:
        return Plot(page, (View(page.area(x, y, width, scale.top), scale, x, "", ""),), unit)
    full = View(page.area(x, y, scale.width, scale.top), scale, x, "", "all")
    beside = x + scale.width + _BETWEEN
    enlarged = View(page.area(beside, y, lens.width, lens.top), lens, beside, CLOSE_UP, "shaded part")
    return Plot(page, (full, enlarged), unit)


def scales_of(estimates: Sequence[Estimate], width: float, holds: int = 0) -> tuple[Scale, Scale | None]:
    """The whole axis of a plot of this width, and the enlarged part beside it where `scale.close_up` asks for one."""
    narrow, wide = _SHARE * (width - _BETWEEN), (1 - _SHARE) * (width - _BETWEEN)
    small = whole(estimates, narrow)
    lens = close_up(estimates, small, wide, holds)
    return (small, lens) if lens else (whole(estimates, width), None)


def draw_axis_words(plot: Plot, y: float, *, above: bool, lift: float = 0.0, titled: bool = True) -> None:
    """Tick labels and, if `titled`, the unit above or below the rows; `y` is their edge, `lift` the room of a label."""
    for view in plot.views:
        for number, label in view.scale.ticks():
            x = view.x + number / view.scale.per_point
            plot.page.text(x, y - 5 if above else y + 12, label, size=SMALL, color=SOFT, ha="center")
        if not titled:
            continue
        title = _title(view) if above and view.words else f"{view.scale.unit[1]}{plot.unit}"
        baseline = y - 17 - lift if above else y + 24
        plot.page.text(view.x + view.scale.width / 2, baseline, title, size=SMALL, color=SOFT, ha="center")


def _title(view: View) -> str:
    """What a view shows, with its unit in short: 'all, in million'."""
    word = view.scale.unit[1].strip()
    return f"{view.words}, in {word}" if word else view.words


def draw_ground(plot: Plot, top: float, bottom: float) -> None:
    """The ground of one stretch of rows: the shaded part, thin lines at the ticks, a firmer one at zero."""
    for view in plot.views:
        if plot.zoomed:
            shaded = plot.views[-1].scale.top
            view.axes.add_patch(
                Rectangle((0, top), shaded, bottom - top, facecolor=LENS, edgecolor="none", zorder=0, clip_on=False)
            )
        for number, _ in view.scale.ticks():
            firm = number == 0 or view.view == CLOSE_UP
            _upright(view.axes, number, (top, bottom), RULE if firm else GRID, 0.9 if number == 0 else 0.6)


def draw_row(plot: Plot, estimate: Estimate, y: float, line: float | None = None) -> None:
    """One estimate at a height, in every view; the words of an arrow stand in the last view only."""
    for view in plot.views:
        last = view is plot.views[-1]
        if estimate.value.stated or last:
            draw_value(view.axes, estimate, y, view.scale, spoken=last, view=view.view, line=line)


def draw_line(plot: Plot, number: int, top: float, bottom: float, gid: str) -> None:
    """One stretch of the reference line, in every view that reaches it."""
    for view in plot.views:
        if number <= view.scale.top:
            style = {"dashes": (3.2, 2.2), "zorder": 2, "gid": f"{gid}{view.view}"}
            _upright(view.axes, number, (top, bottom), DARK_GRAY, 1.0, **style)


def line_label(plot: Plot, number: int) -> float:
    """Where on the page the reference line stands in the view that is read first."""
    view = next((view for view in reversed(plot.views) if number <= view.scale.top), plot.views[0])
    return view.x + number / view.scale.per_point


def line_lines(words: str, room: float) -> list[str]:
    """The label of a reference line in lines that fit above a plot."""
    return wrap(words, min(_LABEL, room), SMALL, "semibold")


def _upright(axes: Axes, x: float, ends: tuple[float, float], color: str, width: float, **style: Any) -> None:
    axes.add_line(Line2D([x, x], ends, color=color, linewidth=width, **{"zorder": 1, "clip_on": False, **style}))
