"""The page of a series chart: a flow stands as a bar over its period, a stock or a running total as a mark at its date.

Where the event dwarfs its surroundings, the same panel follows enlarged.
"""

from functools import partial

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.series.content import Counts, aside_of
from terror_estimates.charts.kinds.series.panels import Panel, Series
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.look import series_look
from terror_estimates.charts.marks.scale import Scale, round_up
from terror_estimates.charts.marks.series import beside, draw_key, draw_period, reach
from terror_estimates.charts.marks.value import draw_beyond, draw_value
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import DARK_GRAY, GRID, LENS, MARGIN, SMALL, SOFT
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.time_axis import TimeAxis
from terror_estimates.charts.words.labels import period_words, whose

_LEFT, _HIGH, _ENLARGED = 58.0, 132.0, 96.0  # room for the numbers of the axis; heights of the two kinds of panel
_STEP, _INSET = 9.0, 8.0  # between marks at one date; between the ends of an axis of dates and the marks
_ENLARGED_WORDS = "The same, enlarged; chevrons stand where a number lies beyond this axis:"
_DWARFED = 3  # an enlarged panel follows where the event is so many times higher than all the rest


class CountsPage(Body[Counts]):
    """Panel after panel on one axis of time."""

    def __init__(self, content: Counts, page: Page):
        super().__init__(content, page)
        self.left, self.right = MARGIN + _LEFT, page.width - MARGIN - 6
        self.signs = content.remark_signs
        inset = _INSET if any(panel.dated for panel in content.panels) else 0
        self.time = TimeAxis(page, self.left + inset, self.right - inset, *content.days)

    def blocks(self) -> list[Block]:
        return [Block([partial(self._panel, panel)]) for panel in self.content.panels]

    def foot(self, y: float) -> float:
        return y + 6

    def _panel(self, panel: Panel, y: float) -> float:
        """Head, the series by name with the numbers of the event, the axis, and the enlarged axis where it helps."""
        y = draw_head(self.page, y, panel.name, f"section:{panel.gid}") + 4
        for series in panel.series:
            y = self._named(panel, series, y)
        highest = max(reach(one) for one in panel.estimates)
        y = self._axis(panel, y + 23, _ENLARGED if panel.dated else _HIGH, highest, "")
        around = [reach(one) for one in panel.estimates if not self.content.inside(one)]
        if around and highest > _DWARFED * max(around) > 0:
            self.page.text(self.left, y + 9, _ENLARGED_WORDS, size=SMALL, weight="italic", color=SOFT)
            y = self._axis(panel, y + 24, _ENLARGED, max(around), "@close-up")
        return y + 6

    def _named(self, panel: Panel, series: Series, y: float) -> float:
        """The mark of a series, whose it is, and its numbers within the event as printed."""
        first = series.estimates[0]
        self._key(panel, series, MARGIN + 9, y + 6)
        numbers = [
            f"{period_words(one.period)}: {one.shown()}{self.signs.get(one.id, '')}"
            for one in series.estimates
            if self.content.inside(one)
        ]
        name = whose(first)
        words = f"{name}  —  {'; '.join(numbers)}" if numbers else name
        room = self.right - MARGIN - 22
        return self.page.paragraph(MARGIN + 22, y, words, room, size=SMALL, gid=f"{first.id}:label") + 2

    def _key(self, panel: Panel, series: Series, x: float, y: float) -> None:
        """The sign of a series: the mark, or a small bar in its color and hatching."""
        look = series_look(series.place, series.estimates[0])
        if panel.dated:
            draw_key(self.page.sheet, look, series.estimates, x, y)
        else:
            draw_period(self.page.sheet, look, (x - 4, x + 4), (y - 5, y + 5))

    def _axis(self, panel: Panel, top: float, height: float, highest: float, view: str) -> float:
        """One axis from zero with everything on it; returns the height below the labels of the years."""
        scale, bottom = Scale(round_up(highest * 1.04), height), top + height
        axis = Axis(self.page.sheet, scale, zero=bottom)
        self._ground(scale, top, bottom)
        for series in panel.series:
            for one in series.estimates:
                self._draw(panel, series, one, axis, view)
        self.time.draw(bottom)
        return bottom + 16

    def _ground(self, scale: Scale, top: float, bottom: float) -> None:
        """The shaded years of the event, a thin line at each tick with its number, and a firm line at zero."""
        if self.content.shaded:
            event = (self.content.window.start, self.content.window.end)
            start, end = (min(max(self.time.at(day), self.left), self.right) for day in event)
            band = Rectangle((start, top), end - start, bottom - top, facecolor=LENS, edgecolor="none", zorder=0)
            self.page.sheet.add_patch(band)
        word = scale.unit[1].strip()
        for number, label in scale.ticks(SMALL * 1.8):
            y = bottom - number / scale.per_point
            firm = number == 0
            self._line([self.left, self.right], [y, y], DARK_GRAY if firm else GRID, 0.9 if firm else 0.6)
            self.page.text(self.left - 5, y + 3, label, size=SMALL, color=SOFT, ha="right")
        if word:
            self.page.text(self.left - 5, top - 11, word, size=SMALL, color=SOFT, ha="right")

    def _draw(self, panel: Panel, series: Series, one: Estimate, axis: Axis, view: str) -> None:
        """One number; what is higher than an enlarged axis ends at its edge, under two chevrons."""
        look = series_look(series.place, one)
        if panel.dated:
            x = self.time.at(one.period.end) + _STEP * aside_of(panel, series, one)
            draw_value(axis, one, x, look=look, view=view)
            place = beside(axis, one, x)
        else:
            start, end = self._slot(panel, series, one)
            x, peak = (start + end) / 2, axis.at(min(one.value.best, axis.scale.top))
            draw_period(self.page.sheet, look, (start, end), (peak, axis.at(0)), f"{one.id}:best{view}")
            place = x, peak - 2
            if not axis.shows(one):
                draw_beyond(axis, one, x, look, view)
        if one.id in self.signs and axis.shows(one):
            ha = "left" if panel.dated else "center"
            self.page.text(*place, self.signs[one.id], size=SMALL, ha=ha, gid=f"{one.id}:remark{view}")

    def _slot(self, panel: Panel, series: Series, one: Estimate) -> tuple[float, float]:
        """Where a bar begins and ends: the share of its series in the width of its period."""
        start = self.time.at(one.period.start)
        end = max(self.time.at(one.period.end), start + 1)
        wide = (end - start) * 0.86 / len(panel.series)
        begin = start + (end - start) * 0.07 + wide * panel.series.index(series)
        return begin, begin + wide

    def _line(self, x: list[float], y: list[float], color: str, width: float) -> None:
        self.page.sheet.add_line(Line2D(x, y, color=color, linewidth=width, zorder=2, solid_capstyle="butt"))
