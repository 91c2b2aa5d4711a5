"""The page of a timeline: a row for each number in order of publication, and a line where the entry's turn falls."""

from functools import partial

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.years import UNKNOWN
from terror_estimates.charts.kinds.timeline.content import Timeline
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import scale_of
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    BAND,
    GAP,
    LEADING,
    MARGIN,
    SMALL,
)
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.plot import TICKS, draw_axis_words, draw_ground, draw_row, plot_of
from terror_estimates.charts.rows.text import (
    draw_row_heads,
    draw_words,
    label_width,
    printed_width,
    row_text,
    with_evidence,
)
from terror_estimates.charts.words.labels import unit_words
from terror_estimates.charts.words.sections import Section, unusual_words, usual_note

_LEAST_PLOT = 230.0


class TimelinePage(Body[Timeline]):
    """A section for each measure; what is counted differently never shares an axis."""

    def __init__(self, content: Timeline, page: Page):
        super().__init__(content, page)
        self.catalog, self.entry = content.catalog, content.entry
        self.printed = printed_width(content.estimates)
        self.printed_x = page.width - MARGIN - self.printed
        most = self.printed_x - 2.5 * GAP - _LEAST_PLOT - MARGIN
        self.details = {one.id: words for section in content.sections for one, words in _details(section)}
        self.label = label_width([(one, self.details[one.id]) for one in content.estimates], most)
        self.plot_x = MARGIN + self.label + 1.5 * GAP
        self.plot_width = self.printed_x - 1.5 * GAP - self.plot_x

    def head(self, y: float) -> float:
        held = [section.estimates for section in self.content.sections]
        keys = value_keys(*((mine, scale_of(mine, self.plot_width)) for mine in held))
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
        top = self._head(section, y) + TICKS + 2
        unit = unit_words(section.estimates[0])
        self.plot = plot_of(self.page, section.estimates, unit, self.plot_x, top, self.plot_width)
        draw_axis_words(self.plot, top, above=True)
        draw_row_heads(self.page, top, MARGIN, [], self.printed_x, self.content.estimates)
        self.page.rule(top, MARGIN, self.page.width - MARGIN)
        return top + 2

    def _row(self, section: Section, place: int, y: float) -> float:
        """One estimate; before it the line of the turn, where that falls there."""
        estimate = section.estimates[place]
        if self._turns(section, place):
            y = self._turn(section, y)
        text = row_text(estimate, self.details[estimate.id], self.label, self.printed)
        if place:
            self.page.rule(y, MARGIN, self.page.width - MARGIN, thickness=0.3)
        draw_words(self.page, text, y, MARGIN, self.printed_x)
        draw_row(self.plot, estimate, y + text.middle)
        return y + text.height

    def _ground(self, section: Section, top: float, bottom: float) -> float:
        draw_ground(self.plot, top - 2, bottom)
        return bottom + 12

    def _turns(self, section: Section, place: int) -> bool:
        """Whether the row is the first one published in the year of the entry's turn or after it."""
        if not self.entry.turn:
            return False
        after = [(one.known_by or UNKNOWN) >= int(self.entry.turn.year) for one in section.estimates]
        return after[place] and not any(after[:place])

    def _turn(self, section: Section, y: float) -> float:
        """The line between what was published before the turn and after it."""
        turn = self.entry.turn
        assert turn  # or no row would be the first after it
        self.page.cover(MARGIN, y + 0.4, self.page.width - 2 * MARGIN, SMALL * LEADING + 4, BAND)
        words = f"{turn.year}: {turn.label}"
        self.page.lines(MARGIN + 3, y + 2, [words], size=SMALL, weight="italic", gid=f"turn:{section.measure}")
        return y + SMALL * LEADING + 5

    def _head(self, section: Section, y: float) -> float:
        words = capital(self.catalog.vocabulary.label("measures", section.measure))
        gids = f"section:{section.measure}", f"usual:{section.measure}"
        return draw_head(self.page, y, words, gids[0], usual_note(section.usual), gids[1])


def _details(section: Section) -> list[tuple[Estimate, str]]:
    """Each estimate of a section with its second line."""
    scale = scale_of(section.estimates, _LEAST_PLOT)
    return [(one, with_evidence(one, unusual_words(one, section.usual), scale)) for one in section.estimates]
