"""The series chart: counts over time as printed, rival series of one measure side by side in one panel.

A flow stands as a bar over its period, a stock or a running total as a mark at its date; nothing is joined, so a
period without a number stays a gap. Where the event dwarfs its surroundings, the same panel follows enlarged.
"""

from collections.abc import Sequence

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Catalog, Estimate, Period
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.choice import left_out_notes, undrawn_note
from terror_estimates.charts.drawing import Drawing, as_drawn, counted, extremes
from terror_estimates.charts.furniture import draw_footer, draw_heading, source_keys
from terror_estimates.charts.labels import heading, period_words, whose
from terror_estimates.charts.page import Page
from terror_estimates.charts.scale import Scale, round_up
from terror_estimates.charts.series import Panel, Series, chosen, panels_of
from terror_estimates.charts.style import (
    BAND,
    DARK_GRAY,
    GRID,
    HEAD,
    LEADING,
    LENS,
    MARGIN,
    PAPER,
    SMALL,
    SOFT,
    styled,
    tint,
)
from terror_estimates.charts.time_axis import TimeAxis

_LEFT, _HIGH, _ENLARGED = 58.0, 132.0, 96.0  # room for the numbers of the axis; heights of the two kinds of panel
_DWARFED = 3  # an enlarged panel follows where the event is so many times higher than all the rest


def series_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """The rows of the entry's tables, and the estimates it names, over time; a panel a measure, a color a source."""
    estimates, undrawn = chosen(catalog, entry)
    panels = panels_of(catalog, entry, estimates)
    with styled():
        figure = _Chart(catalog, entry, panels).figure(undrawn_note(entry, undrawn))
    alt = (
        f"Counts over time. {entry.title}. {counted(len(estimates), 'number')} in {counted(len(panels), 'panel')}: "
        f"{'; '.join(catalog.vocabulary.label('measures', one.measure) for one in panels)}. "
        f"{extremes(catalog, estimates)}"
    )
    drawn = tuple(as_drawn(one, panel.measure) for panel in panels for one in panel.estimates)
    return Drawing(figure, drawn, alt, undrawn)


class _Chart:
    """One series chart on one page."""

    def __init__(self, catalog: Catalog, entry: FigureEntry, panels: Sequence[Panel]):
        self.catalog, self.entry, self.panels, self.page = catalog, entry, panels, Page()
        self.left, self.right = MARGIN + _LEFT, self.page.width - MARGIN - 6
        self.window = Period.parse(catalog.event.period)
        periods = [one.period for panel in panels for one in panel.estimates] or [self.window]
        self.first, self.last = min(one.start for one in periods), max(one.end for one in periods)
        self.time = TimeAxis(self.page, self.left, self.right, self.first, self.last)
        self.shaded = not (self.window.start <= self.first and self.last <= self.window.end)

    def figure(self, undrawn: str):
        y = draw_heading(self.page, self.entry)
        for panel in self.panels:
            y = self._panel(panel, y)
        shaded = "Shaded: the months of the event." if self.shaded else ""
        notes = [self.entry.note or "", shaded, _WAY, *left_out_notes(self.catalog, self.entry), undrawn]
        keys = source_keys([one for panel in self.panels for one in panel.estimates])
        return self.page.finish(draw_footer(self.page, y + 6, self.catalog, self.entry, keys, notes))

    def _panel(self, panel: Panel, y: float) -> float:
        """Head, the series by name with the numbers of the event, the axis, and the enlarged axis where it helps."""
        height = HEAD * LEADING + 5
        self.page.band(MARGIN, y, self.page.width - 2 * MARGIN, height, BAND)
        words = heading(self.catalog.vocabulary.label("measures", panel.measure))
        self.page.lines(MARGIN + 4, y + 2, [words], size=HEAD, weight="semibold", gid=f"section:{panel.measure}")
        y += height + 4
        for series in panel.series:
            y = self._named(panel, series, y)
        highest = max(one.value.best for one in panel.estimates)
        y = self._axis(panel, y + 18, _ENLARGED if panel.dated else _HIGH, highest, "")
        around = [one.value.best for one in panel.estimates if not self._inside(one)]
        if around and highest > _DWARFED * max(around) > 0:
            self.page.text(self.left, y + 9, "The same, enlarged:", size=SMALL, weight="italic", color=SOFT)
            y = self._axis(panel, y + 24, _ENLARGED, max(around), "@close-up")
        return y + 6

    def _named(self, panel: Panel, series: Series, y: float) -> float:
        """The mark of a series, whose it is, and its numbers within the event as printed."""
        first = series.estimates[0]
        self._key(panel, series, MARGIN + 9, y + 6)
        numbers = [f"{period_words(one.period)}: {one.printed()}" for one in series.estimates if self._inside(one)]
        name = whose(self.catalog, first)
        words = f"{name}  —  {'; '.join(numbers)}" if numbers else name
        room = self.right - MARGIN - 22
        return self.page.paragraph(MARGIN + 22, y, words, room, size=SMALL, gid=f"{first.id}:label") + 2

    def _key(self, panel: Panel, series: Series, x: float, y: float) -> None:
        """The sign of a series: the mark, or a small bar in its color and hatching."""
        if panel.dated:
            self._mark(series, series.estimates[0], x, y, None)
        else:
            self._bar(series, series.estimates[0], (x - 4, x + 4), (y + 5, y - 5), None)

    def _axis(self, panel: Panel, top: float, height: float, highest: float, view: str) -> float:
        """One axis from zero with everything on it; returns the height below the labels of the years."""
        scale, bottom = Scale(round_up(highest * 1.04), height), top + height
        self._ground(scale, top, bottom)
        for series in panel.series:
            for one in series.estimates:
                self._draw(panel, series, one, scale, bottom, view)
        self.time.draw(bottom)
        return bottom + 16

    def _ground(self, scale: Scale, top: float, bottom: float) -> None:
        """The shaded years of the event, a thin line at each tick with its number, and a firm line at zero."""
        if self.shaded:
            start, end = (
                min(max(self.time.at(day), self.left), self.right) for day in (self.window.start, self.window.end)
            )
            self._add(Rectangle((start, top), end - start, bottom - top, facecolor=LENS, edgecolor="none", zorder=0))
        word = scale.unit[1].strip()
        for number, label in scale.ticks(SMALL * 1.8):
            y = bottom - number / scale.per_point
            firm = number == 0
            self._line([self.left, self.right], [y, y], DARK_GRAY if firm else GRID, 0.9 if firm else 0.6)
            self.page.text(self.left - 5, y + 3, label, size=SMALL, color=SOFT, ha="right")
        if word:
            self.page.text(self.left - 5, top - 7, word, size=SMALL, color=SOFT, ha="right")

    def _draw(self, panel: Panel, series: Series, one: Estimate, scale: Scale, bottom: float, view: str) -> None:
        """One number; a bar or mark that is higher than an enlarged axis ends at its edge, under two chevrons."""
        number, beyond = one.value.best, one.value.best > scale.top
        top = bottom - min(number, scale.top) / scale.per_point
        start, end = (
            self.time.at(one.period.start),
            max(self.time.at(one.period.end), self.time.at(one.period.start) + 1),
        )
        if panel.dated:
            x = end
            if not beyond:
                self._mark(series, one, x, top, f"{one.id}:best{view}")
        else:
            wide = (end - start) * 0.86 / len(panel.series)
            x = start + (end - start) * 0.07 + wide * panel.series.index(series)
            self._bar(series, one, (x, x + wide), (bottom, top), f"{one.id}:best{view}")
            x += wide / 2
        if beyond:
            for place, rise in enumerate((3.0, 6.5), start=1):
                y = top - rise
                self._line(
                    [x - 3, x, x + 3], [y + 2.5, y, y + 2.5], series.look[0], 1.1, f"{one.id}:beyond{view}:{place}"
                )

    def _bar(self, series: Series, one: Estimate, x: tuple[float, float], y: tuple[float, float], gid: str | None):
        color, hatch, _ = series.look
        face = tint(color, 0.75) if one.firmly_seen else PAPER
        patch = Rectangle(
            (x[0], y[1]), x[1] - x[0], y[0] - y[1], facecolor=face if not hatch else PAPER, edgecolor=color,
            linewidth=0.7, hatch=hatch or None, zorder=3, gid=gid,
        )  # fmt: skip
        self._add(patch)

    def _mark(self, series: Series, one: Estimate, x: float, y: float, gid: str | None) -> None:
        color, _, marker = series.look
        self.page.sheet.add_line(
            Line2D(
                [x], [y], linestyle="none", marker=marker, markersize=6.4, markeredgewidth=1.2, zorder=4, gid=gid,
                markerfacecolor=color if one.firmly_seen else PAPER, markeredgecolor=color,
            )
        )  # fmt: skip

    def _inside(self, one: Estimate) -> bool:
        """Whether the number belongs to the years of the event."""
        return one.period.start.year <= self.window.end.year and one.period.end.year >= self.window.start.year

    def _line(self, x: list[float], y: list[float], color: str, width: float, gid: str | None = None) -> None:
        self.page.sheet.add_line(Line2D(x, y, color=color, linewidth=width, zorder=2, solid_capstyle="butt", gid=gid))

    def _add(self, patch: Rectangle) -> None:
        self.page.sheet.add_patch(patch)


_WAY = "Color and shape tell the sources apart. Nothing is joined or filled in: a period without a number is a gap."
