"""The page of a series chart: a flow stands as a bar over its period, a stock or a running total as a mark at its date.

Every panel has one axis. Bars are named above it, marks where they stand.
"""

from functools import partial

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.series.content import Counts, aside_of
from terror_estimates.charts.kinds.series.panels import Panel, Series, period_of
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.look import series_look
from terror_estimates.charts.marks.scale import ENDLESS, Scale, round_up
from terror_estimates.charts.marks.series import draw_period, reach
from terror_estimates.charts.marks.value import draw_value, reach_of
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import DARK_GRAY, GRID, LENS, MARGIN, SMALL, SOFT, wrap
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.time_axis import TimeAxis
from terror_estimates.charts.rows.years import Years
from terror_estimates.charts.words.labels import period_words, whose

_LEFT, _HIGH, _DATED = 58.0, 132.0, 140.0  # room for the numbers of the axis; heights of the two kinds of panel
_BELOW = 10.0  # by how much less than words without room do those of the axis need
_STEP, _QUOTED = 9.0, 14.0  # between marks at one date; where one of them stands in parentheses
_INSET = 8.0  # between the ends of an axis of dates and the marks
_WIDEST = 120.0  # of the words at a mark
_ROOM = 1.25  # so much higher than its highest mark is an axis whose marks have words


class CountsPage(Body[Counts]):
    """Panel after panel on one axis of time."""

    def __init__(self, content: Counts, page: Page):
        super().__init__(content, page)
        self.left, self.right = MARGIN + _LEFT, page.width - MARGIN - 6
        self.signs = content.remark_signs
        inset = _INSET if any(panel.dated for panel in content.panels) else 0
        self.time = TimeAxis(page, self.left + inset, self.right - inset, *content.days)

    def head(self, y: float) -> float:
        """The key of the marks, which are those of any value; bars are named one by one."""
        if not self.content.dated:
            return y
        lines = legend_lines(value_keys((self.content.dated, ENDLESS)), self.page.width - 2 * MARGIN)
        return draw_legend(self.page, MARGIN, y, lines) + 4

    def blocks(self) -> list[Block]:
        return [Block([partial(self._panel, panel)]) for panel in self.content.panels]

    def foot(self, y: float) -> float:
        return y + 6

    def _panel(self, panel: Panel, y: float) -> float:
        """Head, the series of bars by name with the numbers of the event, and the axis."""
        y = draw_head(self.page, y, panel.name, f"section:{panel.gid}") + 4
        for series in () if panel.dated else panel.series:
            y = self._named(series, y)
        highest = max(reach(one) for one in panel.estimates)
        if panel.dated:
            return self._axis(panel, y + 23, _DATED, highest * _ROOM) + 6
        return self._axis(panel, y + 23, _HIGH, highest * 1.04) + 6

    def _named(self, series: Series, y: float) -> float:
        """The pattern of a series of bars, whose it is, and its numbers within the event as printed."""
        first = series.estimates[0]
        draw_period(self.page.sheet, series_look(series.place, first), (MARGIN + 5, MARGIN + 13), (y + 1, y + 11))
        numbers = [
            f"{one.shown()}{self.signs.get(one.id, '')} in {period_words(period_of(one))}"
            for one in series.estimates
            if self.content.inside(one)
        ]
        name = whose(first)
        words = f"{name}: {'; '.join(numbers)}" if numbers else name
        room = self.right - MARGIN - 22
        return self.page.paragraph(MARGIN + 22, y, words, room, size=SMALL, gid=f"{first.id}:label") + 2

    def _axis(self, panel: Panel, top: float, height: float, highest: float) -> float:
        """One axis from zero with everything on it; returns the height below the labels of the years."""
        scale, bottom = Scale(round_up(highest), height), top + height
        axis = Axis(self.page.sheet, scale, zero=bottom)
        self._ground(scale, top, bottom)
        self.time.draw(bottom)
        if panel.dated:
            return max(self._marks(panel, axis), bottom + 16)
        for series in panel.series:
            for one in series.estimates:
                self._bar(panel, series, one, axis)
        return bottom + 16

    def _ground(self, scale: Scale, top: float, bottom: float) -> None:
        """The shaded years of the event, a thin line at each tick with its number, and a firm line at zero."""
        if self.content.shaded:
            start, end = self._band
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

    @property
    def _band(self) -> tuple[float, float]:
        """From where to where the months of the event are shaded."""
        event = (self.content.window.start, self.content.window.end)
        start, end = (min(max(self.time.at(day), self.left), self.right) for day in event)
        return start, end

    def _aside(self, panel: Panel, series: Series, one: Estimate) -> float:
        """How far a mark stands from its date; none of those of one date crosses an edge of the band of the event."""
        step, day = _step(panel, one), period_of(one).end
        reached = [step * aside_of(panel, line, other) for line in panel.series for other in line.estimates
                   if period_of(other).end == day]  # fmt: skip
        at, (start, end), window = self.time.at(day), self._band, self.content.window
        first, last = at + min(reached), at + max(reached)
        before = (day >= window.start and first < start) or (day > window.end and first <= end)
        past = (day <= window.end and last > end) or (day < window.start and last >= start)
        kept = before - past if self.content.shaded else 0
        return step * aside_of(panel, series, one, kept)

    def _marks(self, panel: Panel, axis: Axis) -> float:
        """The marks of a panel at their dates, with the words at them; returns the height below words without room."""
        marks = [
            (one, self.time.at(period_of(one).end) + self._aside(panel, series, one))
            for series in panel.series for one in series.estimates
        ]  # fmt: skip
        said = self.content.said(panel)
        for one, x in marks:
            draw_value(axis, one, x)
            if one.id in self.signs and one.id not in said:
                place = reach_of(axis, one, x)
                self.page.text(place.right + 1, place.top + 3, self.signs[one.id], size=SMALL, gid=f"{one.id}:remark")
        lines = {one.id: self._lines(one, said[one.id]) for one, _ in marks if one.id in said}
        return Years(self.page, self.time).draw_words(axis, lines, marks) - _BELOW

    def _lines(self, one: Estimate, name: str) -> list[str]:
        """The words at a mark: whose number it is, and the number with the sign of its remark."""
        return [*wrap(name, _WIDEST, SMALL), f"{one.shown()}{self.signs.get(one.id, '')}"]

    def _bar(self, panel: Panel, series: Series, one: Estimate, axis: Axis) -> None:
        """One number as a bar over its period, and the sign of its remark."""
        start, end = self._slot(panel, series, one)
        best = one.value.best
        assert best is not None  # a bar has one height
        peak = axis.at(best)
        look = series_look(series.place, one)
        draw_period(self.page.sheet, look, (start, end), (peak, axis.at(0)), f"{one.id}:best")
        if one.id in self.signs:
            sign = self.signs[one.id]
            self.page.text((start + end) / 2, peak - 2, sign, size=SMALL, ha="center", gid=f"{one.id}:remark")

    def _slot(self, panel: Panel, series: Series, one: Estimate) -> tuple[float, float]:
        """Where a bar begins and ends: the share of its series in the width of its period."""
        period = period_of(one)
        start = self.time.at(period.start)
        end = max(self.time.at(period.end), start + 1)
        wide = (end - start) * 0.86 / len(panel.series)
        begin = start + (end - start) * 0.07 + wide * panel.series.index(series)
        return begin, begin + wide

    def _line(self, x: list[float], y: list[float], color: str, width: float) -> None:
        self.page.sheet.add_line(Line2D(x, y, color=color, linewidth=width, zorder=2, solid_capstyle="butt"))


def _step(panel: Panel, one: Estimate) -> float:
    """How far apart the marks at the date of one stand, in points."""
    here = [other for other in panel.estimates if period_of(other).end == period_of(one).end]
    return _QUOTED if any(other.stance != "asserts" for other in here) else _STEP
