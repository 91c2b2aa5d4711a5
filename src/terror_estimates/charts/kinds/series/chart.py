"""The series chart: counts over time as printed, rival series of one measure side by side in one panel.

A flow stands as a bar over its period, a stock or a running total as a mark at its date; nothing is joined, so a
period without a number stays a gap. Where the event dwarfs its surroundings, the same panel follows enlarged.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Catalog, Estimate, Period
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.kinds.series.content import Panel, Series, panels_of
from terror_estimates.charts.marks.legend import arrow_note
from terror_estimates.charts.marks.scale import Scale, round_up
from terror_estimates.charts.marks.series import draw_bar, draw_beyond, draw_key, draw_value, reach, sign_of
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    DARK_GRAY,
    GRID,
    HEAD,
    LEADING,
    LENS,
    MARGIN,
    SMALL,
    SOFT,
    styled,
)
from terror_estimates.charts.rows.furniture import draw_band, draw_footer, draw_heading, source_keys
from terror_estimates.charts.rows.time_axis import TimeAxis
from terror_estimates.charts.words.choice import left_out_notes, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, as_drawn, counted, extremes
from terror_estimates.charts.words.labels import heading, period_words, whose

_LEFT, _HIGH, _ENLARGED = 58.0, 132.0, 96.0  # room for the numbers of the axis; heights of the two kinds of panel
_FEW_YEARS = 3  # below so many the axis names quarters
_SIGNS = "†‡§¶"
_STEP, _INSET = 9.0, 8.0  # between marks at one date; between the ends of an axis of dates and the marks
_ENLARGED_WORDS = "The same, enlarged; chevrons stand where a number lies beyond this axis:"
_GAPS = "Nothing is joined or filled in: a period without a number is a gap."
_BARS = "Color and pattern tell the sources apart."
_MARKS = "Color and shape tell the sources apart; here they do not say what kind of evidence it is."
_PASSED = "In parentheses: the source passes on the number without standing behind it."
_ASIDE = "Marks of one date stand side by side."
_MOST = 2 / 3  # a wider band of the event sets nothing apart
_DWARFED = 3  # an enlarged panel follows where the event is so many times higher than all the rest


def series_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """The rows of the entry's tables, and the estimates it names, over time; a panel a measure, a color a source."""
    panels, undrawn = panels_of(catalog, entry)
    estimates = [one for panel in panels for one in panel.estimates]
    with styled():
        figure = _Chart(catalog, entry, panels).figure(undrawn_note(entry, undrawn))
    alt = (
        f"Counts over time. {entry.title}. {counted(len(estimates), 'number')} in {counted(len(panels), 'panel')}: "
        f"{'; '.join(panel.name(catalog) for panel in panels)}. {extremes(catalog, estimates)}"
    )
    drawn = tuple(as_drawn(one, panel.gid) for panel in panels for one in panel.estimates)
    return Drawing(figure, drawn, alt, undrawn)


def signs_of(entry: FigureEntry, estimates: Iterable[Estimate]) -> dict[str, str]:
    """The sign of every drawn number that the entry has a remark on; one remark, one sign, in the order given."""
    drawn = {one.id for one in estimates}
    remarks = list(dict.fromkeys(words for id, words in entry.remarks.items() if id in drawn))
    signs = [_SIGNS[place % len(_SIGNS)] * (1 + place // len(_SIGNS)) for place in range(len(remarks))]
    return {id: signs[remarks.index(words)] for id, words in entry.remarks.items() if id in drawn}


def _axis_days(panels: Sequence[Panel], window: Period) -> tuple[date, date]:
    """The first and last day of the axis; of dated numbers it holds the dates, in whole years or quarters."""
    if not any(panel.dated for panel in panels):
        periods = [one.period for panel in panels for one in panel.estimates if not one.period.open_end] or [window]
        return min(one.start for one in periods), max(one.end for one in periods)
    ends = [one.period.end for panel in panels for one in panel.estimates if one.period.end < date.max] or [window.end]
    first, last = min(ends), max(ends)
    if last.year - first.year < _FEW_YEARS:
        return date(first.year, first.month - (first.month - 1) % 3, 1), last
    return date(first.year, 1, 1), date(last.year, 12, 31)


class _Chart:
    """One series chart on one page."""

    def __init__(self, catalog: Catalog, entry: FigureEntry, panels: Sequence[Panel]):
        self.catalog, self.entry, self.panels, self.page = catalog, entry, panels, Page()
        self.left, self.right = MARGIN + _LEFT, self.page.width - MARGIN - 6
        self.window = Period.parse(catalog.event.period)
        self.estimates = [one for panel in panels for one in panel.estimates]
        self.signs = signs_of(entry, self.estimates)
        inset = _INSET if any(panel.dated for panel in panels) else 0
        self.time = TimeAxis(self.page, self.left + inset, self.right - inset, *_axis_days(panels, self.window))
        self.shaded = self._sets_apart()

    def figure(self, undrawn: str):
        y = draw_heading(self.page, self.entry)
        for panel in self.panels:
            y = self._panel(panel, y)
        shaded = "Shaded: the months of the event." if self.shaded else ""
        weak = _WEAK if any(not one.firmly_seen for one in self.estimates) else ""
        notes = [*self._remarks(), self.entry.note or "", shaded, *self._way(), weak, arrow_note(self.estimates)]
        notes += [*left_out_notes(self.entry), undrawn]
        keys = source_keys(self.estimates)
        return self.page.finish(draw_footer(self.page, y + 6, self.catalog, self.entry, keys, notes))

    def _way(self) -> list[str]:
        """How the sources are told apart, and what is not drawn between their numbers."""
        dated = [panel for panel in self.panels if panel.dated]
        aside = any(self._aside(panel, line, one) for panel in dated for line in panel.series for one in line.estimates)
        bars = "" if len(dated) == len(self.panels) else _BARS
        passed = any(one.stance != "asserts" for panel in dated for one in panel.estimates)
        return [bars, _MARKS if dated else "", _PASSED if passed else "", _ASIDE if aside else "", _GAPS]

    def _sets_apart(self) -> bool:
        """Whether the band of the event would show it among other times, rather than fill the panel."""
        first, last = self.time.first, self.time.last
        start, end = max(self.window.start, first), min(self.window.end, last)
        return start < end and (end - start) < _MOST * (last - first)

    def _remarks(self) -> list[str]:
        """Each remark of the entry behind its sign."""
        said = {sign: self.entry.remarks[id].rstrip(".") for id, sign in self.signs.items()}
        return [f"{sign}\u00a0{heading(words)}." for sign, words in said.items()]

    def _panel(self, panel: Panel, y: float) -> float:
        """Head, the series by name with the numbers of the event, the axis, and the enlarged axis where it helps."""
        height = HEAD * LEADING + 5
        draw_band(self.page, y, height)
        words = [panel.name(self.catalog)]
        self.page.lines(MARGIN + 4, y + 2, words, size=HEAD, weight="semibold", gid=f"section:{panel.gid}")
        y += height + 4
        for series in panel.series:
            y = self._named(panel, series, y)
        highest = max(reach(one) for one in panel.estimates)
        y = self._axis(panel, y + 23, _ENLARGED if panel.dated else _HIGH, highest, "")
        around = [reach(one) for one in panel.estimates if not self._inside(one)]
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
            if self._inside(one)
        ]
        name = whose(self.catalog, first)
        words = f"{name}  —  {'; '.join(numbers)}" if numbers else name
        room = self.right - MARGIN - 22
        return self.page.paragraph(MARGIN + 22, y, words, room, size=SMALL, gid=f"{first.id}:label") + 2

    def _key(self, panel: Panel, series: Series, x: float, y: float) -> None:
        """The sign of a series: the mark, or a small bar in its color and hatching."""
        if panel.dated:
            draw_key(self.page.sheet, sign_of(series.place), series.estimates, x, y)
        else:
            firm = series.estimates[0].firmly_seen
            draw_bar(self.page.sheet, sign_of(series.place), firm, (x - 4, x + 4), (y - 5, y + 5))

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
            event = (self.window.start, self.window.end)
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

    def _draw(self, panel: Panel, series: Series, one: Estimate, scale: Scale, bottom: float, view: str) -> None:
        """One number; what is higher than an enlarged axis ends at its edge, under two chevrons."""
        sheet, sign = self.page.sheet, sign_of(series.place)
        top, beyond = bottom - scale.width, max(one.value.stated) > scale.top
        if panel.dated:
            x = self.time.at(one.period.end) + self._aside(panel, series, one)
            if not beyond:
                place = draw_value(sheet, sign, one, x, lambda number: bottom - number / scale.per_point, view)
        else:
            start, end = self._slot(panel, series, one)
            x, peak = (start + end) / 2, bottom - min(one.value.best, scale.top) / scale.per_point
            draw_bar(sheet, sign, one.firmly_seen, (start, end), (peak, bottom), f"{one.id}:best{view}")
            place = x, peak - 2
        if beyond:
            draw_beyond(sheet, sign, x, top, f"{one.id}:beyond{view}")
        elif one.id in self.signs:
            ha = "left" if panel.dated else "center"
            self.page.text(*place, self.signs[one.id], size=SMALL, ha=ha, gid=f"{one.id}:remark{view}")

    def _aside(self, panel: Panel, series: Series, one: Estimate) -> float:
        """How far a mark steps aside where several series have a number at one date, so that none hides another."""
        here = [line for line in panel.series if any(other.period.end == one.period.end for other in line.estimates)]
        return (here.index(series) - (len(here) - 1) / 2) * _STEP

    def _slot(self, panel: Panel, series: Series, one: Estimate) -> tuple[float, float]:
        """Where a bar begins and ends: the share of its series in the width of its period."""
        start = self.time.at(one.period.start)
        end = max(self.time.at(one.period.end), start + 1)
        wide = (end - start) * 0.86 / len(panel.series)
        begin = start + (end - start) * 0.07 + wide * panel.series.index(series)
        return begin, begin + wide

    def _inside(self, one: Estimate) -> bool:
        """Whether the number belongs to the years of the event."""
        return one.period.start.year <= self.window.end.year and one.period.end.year >= self.window.start.year

    def _line(self, x: list[float], y: list[float], color: str, width: float) -> None:
        self.page.sheet.add_line(Line2D(x, y, color=color, linewidth=width, zorder=2, solid_capstyle="butt"))


_WEAK = "White inside: seen in a reference work only."
