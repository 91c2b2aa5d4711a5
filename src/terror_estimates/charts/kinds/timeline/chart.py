"""The timeline: who published which number when; a true scale of years at the left, fanned out into readable rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.lines import Line2D

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.marks.legend import arrow_note, draw_legend, legend_lines, value_keys
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    BAND,
    DARK_GRAY,
    GAP,
    HEAD,
    INK,
    LEADING,
    MARGIN,
    RULE,
    SMALL,
    SOFT,
    styled,
    width_of,
)
from terror_estimates.charts.rows.furniture import draw_band, draw_footer, draw_heading, source_keys
from terror_estimates.charts.rows.grid import Grid, draw_cells, draw_heads, grid_of
from terror_estimates.charts.rows.plot import TICKS, Plot, draw_axis_words, draw_ground, draw_row, plot_of, scales_of
from terror_estimates.charts.rows.text import draw_row_heads, draw_words, label_width, printed_width, row_text
from terror_estimates.charts.words.choice import choose, left_out_notes, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, as_drawn, counted, extremes
from terror_estimates.charts.words.labels import heading
from terror_estimates.charts.words.sections import Section, sections_of, unusual_words, usual_note

_STRIP, _FAN, _LEAST_PLOT = 30.0, 34.0, 170.0
_SEEN = {"read_in_work": "read", "cited_in_scholarship": "cited", "reference_work": "ref."}
_ORDER = (
    "Rows follow in order of publication, those whose year is not known (n.d.) last; the strip at the left shows the "
    "years to scale. "
    "Seen: read in the work, cited in scholarship, or in a reference work only."
)
_FEW_YEARS = 10  # over so few, each year may be named


@dataclass(frozen=True)
class Years:
    """A scale of years down the left side of a section; all sections have the same first and last year."""

    first: int
    last: int
    top: float
    bottom: float

    def at(self, year: int) -> float:
        """The height of a year on the page."""
        return self.top + (self.bottom - self.top) * (year - self.first) / max(self.last - self.first, 1)

    def marks(self) -> list[int]:
        """Round years, and not so many that they touch."""
        room = max((self.bottom - self.top) / 20, 1)
        steps = (1, 2, 5, 10, 20, 50, 100) if self.last - self.first <= _FEW_YEARS else (5, 10, 20, 50, 100)
        step = next((step for step in steps if (self.last - self.first) / step <= room), 500)
        return [year for year in range(self.first, self.last + 1) if year % step == 0]


def timeline_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """The estimates of the entry's measures in order of publication, each measure in a section with an axis of its own.

    Cells of printed tables are not publications of their own and stay off unless the entry names them.
    """
    estimates, undrawn = choose(catalog, entry, cells=False)
    with styled():
        figure = _Timeline(catalog, entry, estimates).figure(undrawn_note(entry, undrawn))
    alt = (
        f"Timeline. {entry.title}. {counted(len(estimates), 'estimate')} in order of publication"
        f"{_span(catalog, estimates)}. {extremes(catalog, estimates)}"
    )
    return Drawing(figure, tuple(as_drawn(one, one.measure) for one in estimates), alt, undrawn)


def _span(catalog: Catalog, estimates: Sequence[Estimate]) -> str:
    years = [year for year in map(catalog.year, estimates) if year]
    return f", {min(years)} to {max(years)}" if years else ""


class _Timeline:
    """One timeline on one page."""

    def __init__(self, catalog: Catalog, entry: FigureEntry, estimates: Sequence[Estimate]):
        self.catalog, self.entry, self.estimates = catalog, entry, estimates
        self.sections = sections_of(entry, estimates)
        self.years = [year for year in map(catalog.year, estimates) if year]
        self.page = Page()
        self.grid: Grid = grid_of(self.page, {})
        self.printed = printed_width(estimates)
        self.seen_x = self.grid.left - 22
        self.printed_x = self.seen_x - GAP / 2 - self.printed
        self.label_x = MARGIN + _STRIP + _FAN
        most = self.printed_x - 2.5 * GAP - _LEAST_PLOT - self.label_x
        self.details = {
            one.id: unusual_words(catalog, one, section.usual) for section in self.sections for one in section.estimates
        }
        self.label = label_width(catalog, [(one, self.details[one.id]) for one in estimates], most)
        self.plot_x = self.label_x + self.label + 1.5 * GAP
        self.width = self.printed_x - 1.5 * GAP - self.plot_x

    def figure(self, undrawn: str):
        y = draw_heading(self.page, self.entry)
        zoomed = any(scales_of(section.estimates, self.width)[1] for section in self.sections)
        lines = legend_lines(value_keys(self.estimates, zoomed=zoomed), self.page.width - 2 * MARGIN)
        y = draw_legend(self.page, MARGIN, y, lines) + 4
        for section in self.sections:
            y = self._section(section, y)
        notes = [self.entry.note or "", _ORDER, arrow_note(self.estimates)]
        notes += [*left_out_notes(self.entry), undrawn]
        height = draw_footer(self.page, y + 8, self.catalog, self.entry, source_keys(self.estimates), notes)
        return self.page.finish(height)

    def _section(self, section: Section, y: float) -> float:
        """Head, axis and rows of one measure; what is counted differently never shares an axis."""
        top = self._head(section, y) + max(TICKS, self.grid.head_height) + 2
        unit = self.catalog.vocabulary.measures[section.measure].unit
        plot = plot_of(self.page, section.estimates, unit, self.plot_x, top, self.width)
        draw_axis_words(plot, top, above=True)
        draw_heads(self.page, self.grid, top, section.measure)
        draw_row_heads(self.page, top, self.label_x, ["whose number"], self.printed_x, self.estimates)
        self.page.text(MARGIN, top - 5, "year", size=SMALL, color=SOFT)
        self.page.text(self.seen_x, top - 5, "seen", size=SMALL, color=SOFT)
        self.page.rule(top, MARGIN, self.page.width - MARGIN)
        bottom, middles = self._rows(section, plot, top + 2)
        draw_ground(plot, top, bottom)
        self._strip(section, top + 2, bottom, middles)
        return bottom + 12

    def _rows(self, section: Section, plot: Plot, y: float) -> tuple[float, dict[str, float]]:
        """The rows of a section; returns the height below them and the middle of each."""
        middles = {}
        for place, estimate in enumerate(section.estimates):
            if self._turns(section, place):
                y = self._turn(section, y)
            text = row_text(self.catalog, estimate, self.details[estimate.id], self.label, self.printed)
            if place:
                self.page.rule(y, self.label_x, self.page.width - MARGIN, thickness=0.3)
            middle = middles[estimate.id] = y + text.middle
            draw_words(self.page, text, y, self.label_x, self.printed_x)
            draw_row(plot, estimate, middle)
            draw_cells(self.page, self.grid, text, middle, {})
            self.page.text(self.seen_x, middle + 3, _SEEN[estimate.verification.level], size=SMALL, color=SOFT)
            y += text.height
        return y, middles

    def _turns(self, section: Section, place: int) -> bool:
        """Whether the row is the first one published in the year of the entry's turn or after it."""
        if not self.entry.turn:
            return False
        after = [(self.catalog.year(one) or 9999) >= int(self.entry.turn.year) for one in section.estimates]
        return after[place] and not any(after[:place])

    def _turn(self, section: Section, y: float) -> float:
        """The line between what was published before the turn and after it."""
        turn = self.entry.turn
        self.page.cover(self.label_x, y + 0.4, self.page.width - MARGIN - self.label_x, SMALL * LEADING + 4, BAND)
        words = f"{turn.year}: {turn.label}"
        self.page.lines(self.label_x + 3, y + 2, [words], size=SMALL, weight="italic", gid=f"turn:{section.measure}")
        return y + SMALL * LEADING + 5

    def _head(self, section: Section, y: float) -> float:
        height = HEAD * LEADING + 5
        draw_band(self.page, y, height)
        words = heading(self.catalog.vocabulary.label("measures", section.measure))
        self.page.lines(MARGIN + 4, y + 2, [words], size=HEAD, weight="semibold", gid=f"section:{section.measure}")
        if section.usual:
            x = MARGIN + 14 + width_of(words, HEAD, "semibold")
            self.page.lines(x, y + 3, [usual_note(section.usual)], size=SMALL, color=SOFT)
        return y + height

    def _strip(self, section: Section, top: float, bottom: float, middles: dict[str, float]) -> None:
        """The years to scale, and a line from each year to the rows published in it."""
        if not self.years:
            return
        years = Years(min(self.years), max(self.years), top + 9, bottom - 9)
        x = MARGIN + _STRIP
        self._line([x, x], [years.top, years.bottom], DARK_GRAY, 1.0, f"years:{section.measure}")
        for year in years.marks():
            self.page.text(x - 6, years.at(year) + 3, str(year), size=SMALL, color=INK, ha="right")
            self._line([x - 3, x], [years.at(year)] * 2, DARK_GRAY, 0.8, f"years:{section.measure}:{year}")
        for estimate in section.estimates:
            if year := self.catalog.year(estimate):
                end = middles[estimate.id]
                turns = [x, x + 3, x + _FAN - 7, x + _FAN - 3]
                self._line(turns, [years.at(year), years.at(year), end, end], RULE, 0.9, f"{estimate.id}:year")

    def _line(self, x: list[float], y: list[float], color: str, width: float, gid: str) -> None:
        self.page.sheet.add_line(Line2D(x, y, color=color, linewidth=width, gid=gid))
