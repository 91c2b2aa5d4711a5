"""The page of a timeline: a true scale of years at the left, fanned out into readable rows."""

from dataclasses import dataclass
from functools import partial

from matplotlib.lines import Line2D

from terror_estimates.charts.kinds.timeline.content import Timeline
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import scale_of
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    BAND,
    DARK_GRAY,
    GAP,
    INK,
    LEADING,
    MARGIN,
    RULE,
    SMALL,
    SOFT,
)
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.grid import Grid, draw_cells, draw_heads, grid_of
from terror_estimates.charts.rows.plot import TICKS, draw_axis_words, draw_ground, draw_row, plot_of
from terror_estimates.charts.rows.text import draw_row_heads, draw_words, label_width, printed_width, row_text
from terror_estimates.charts.words.labels import heading
from terror_estimates.charts.words.sections import Section, unusual_words, usual_note

_STRIP, _FAN, _LEAST_PLOT = 30.0, 34.0, 170.0
_SEEN = {"read_in_work": "read", "cited_in_scholarship": "cited", "reference_work": "ref."}
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


class TimelinePage(Body[Timeline]):
    """A section for each measure; what is counted differently never shares an axis."""

    def __init__(self, content: Timeline, page: Page):
        super().__init__(content, page)
        self.catalog, self.entry, self.years = content.catalog, content.entry, content.years
        self.grid: Grid = grid_of(page, {})
        self.printed = printed_width(content.estimates)
        self.seen_x = self.grid.left - 22
        self.printed_x = self.seen_x - GAP / 2 - self.printed
        self.label_x = MARGIN + _STRIP + _FAN
        most = self.printed_x - 2.5 * GAP - _LEAST_PLOT - self.label_x
        self.details = {
            one.id: unusual_words(one, section.usual) for section in content.sections for one in section.estimates
        }
        self.label = label_width([(one, self.details[one.id]) for one in content.estimates], most)
        self.plot_x = self.label_x + self.label + 1.5 * GAP
        self.plot_width = self.printed_x - 1.5 * GAP - self.plot_x

    def head(self, y: float) -> float:
        held = [section.estimates for section in self.content.sections]
        outside = any(scale_of(mine, self.plot_width).leaves(mine) for mine in held)
        keys = value_keys(self.content.estimates, outside=outside)
        return draw_legend(self.page, MARGIN, y, legend_lines(keys, self.page.width - 2 * MARGIN)) + 4

    def blocks(self) -> list[Block]:
        return [self._block(section) for section in self.content.sections]

    def foot(self, y: float) -> float:
        return y + 8

    def _block(self, section: Section) -> Block:
        rows = [partial(self._row, section, place) for place in range(len(section.estimates))]
        return Block(rows, partial(self._axis, section), partial(self._ground, section))

    def _axis(self, section: Section, y: float) -> float:
        """Head and axis of one measure."""
        top = self._head(section, y) + max(TICKS, self.grid.head_height) + 2
        unit = self.catalog.vocabulary.measures[section.measure].unit
        self.plot = plot_of(self.page, section.estimates, unit, self.plot_x, top, self.plot_width)
        draw_axis_words(self.plot, top, above=True)
        draw_heads(self.page, self.grid, top, section.measure)
        draw_row_heads(self.page, top, self.label_x, ["whose number"], self.printed_x, self.content.estimates)
        self.page.text(MARGIN, top - 5, "year", size=SMALL, color=SOFT)
        self.page.text(self.seen_x, top - 5, "seen", size=SMALL, color=SOFT)
        self.page.rule(top, MARGIN, self.page.width - MARGIN)
        self.middles: dict[str, float] = {}
        return top + 2

    def _row(self, section: Section, place: int, y: float) -> float:
        """One estimate; before it the line of the turn, where that falls there."""
        estimate = section.estimates[place]
        if self._turns(section, place):
            y = self._turn(section, y)
        text = row_text(estimate, self.details[estimate.id], self.label, self.printed)
        if place:
            self.page.rule(y, self.label_x, self.page.width - MARGIN, thickness=0.3)
        middle = self.middles[estimate.id] = y + text.middle
        draw_words(self.page, text, y, self.label_x, self.printed_x)
        draw_row(self.plot, estimate, middle)
        draw_cells(self.page, self.grid, text, middle, {})
        self.page.text(self.seen_x, middle + 3, _SEEN[estimate.verification.level], size=SMALL, color=SOFT)
        return y + text.height

    def _ground(self, section: Section, top: float, bottom: float) -> float:
        draw_ground(self.plot, top - 2, bottom)
        self._strip(section, top, bottom)
        return bottom + 12

    def _turns(self, section: Section, place: int) -> bool:
        """Whether the row is the first one published in the year of the entry's turn or after it."""
        if not self.entry.turn:
            return False
        after = [(one.year or 9999) >= int(self.entry.turn.year) for one in section.estimates]
        return after[place] and not any(after[:place])

    def _turn(self, section: Section, y: float) -> float:
        """The line between what was published before the turn and after it."""
        turn = self.entry.turn
        self.page.cover(self.label_x, y + 0.4, self.page.width - MARGIN - self.label_x, SMALL * LEADING + 4, BAND)
        words = f"{turn.year}: {turn.label}"
        self.page.lines(self.label_x + 3, y + 2, [words], size=SMALL, weight="italic", gid=f"turn:{section.measure}")
        return y + SMALL * LEADING + 5

    def _head(self, section: Section, y: float) -> float:
        words = heading(self.catalog.vocabulary.label("measures", section.measure))
        gids = f"section:{section.measure}", f"usual:{section.measure}"
        return draw_head(self.page, y, words, gids[0], usual_note(section.usual), gids[1])

    def _strip(self, section: Section, top: float, bottom: float) -> None:
        """The years to scale, and a line from each year to the rows published in it."""
        if not self.years:
            return
        years = Years(min(self.years), max(self.years), top + 9, bottom - 9)
        x = MARGIN + _STRIP
        self._line([x, x], [years.top, years.bottom], DARK_GRAY, 1.0, f"years:{section.measure}")
        for year in years.marks():
            self.page.text(x - 6, years.at(year) + 3, str(year), size=SMALL, color=INK, ha="right")
            self._line([x - 3, x], [years.at(year)] * 2, DARK_GRAY, 0.8, f"years:{section.measure}:{year}")
        for id, end in self.middles.items():
            if year := self.catalog.estimate(id).year:
                turns = [x, x + 3, x + _FAN - 7, x + _FAN - 3]
                self._line(turns, [years.at(year), years.at(year), end, end], RULE, 0.9, f"{id}:year")

    def _line(self, x: list[float], y: list[float], color: str, width: float, gid: str) -> None:
        self.page.sheet.add_line(Line2D(x, y, color=color, linewidth=width, gid=gid))
