"""The page of a chart of revisions: each author on an axis of their own, a row for each publication."""

from functools import partial

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.revisions.content import Revisions
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import scale_of
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import GAP, MARGIN, SMALL, SOFT
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.plot import TICKS, draw_axis_words, draw_ground, draw_row, plot_of
from terror_estimates.charts.rows.text import draw_separator, draw_words, printed_head, printed_width, row_text
from terror_estimates.charts.words.labels import when
from terror_estimates.comparison.revision import Revision

_LABEL = 150.0


class RevisionsPage(Body[Revisions]):
    """A block for each author and quantity."""

    def __init__(self, content: Revisions, page: Page):
        super().__init__(content, page)
        self.printed = printed_width(content.estimates)
        self.printed_x = page.width - MARGIN - self.printed
        self.plot_x = MARGIN + _LABEL + GAP
        self.plot_width = self.printed_x - 1.5 * GAP - self.plot_x

    def head(self, y: float) -> float:
        held = [revision.estimates for revision in self.content.revisions]
        outside = any(scale_of(mine, self.plot_width).leaves(mine) for mine in held)
        lines = legend_lines(value_keys(self.content.estimates, outside=outside), self.page.width - 2 * MARGIN)
        return draw_legend(self.page, MARGIN, y, lines) + 4

    def blocks(self) -> list[Block]:
        return [self._block(place, revision) for place, revision in enumerate(self.content.revisions)]

    def foot(self, y: float) -> float:
        return y + 4

    def _block(self, place: int, revision: Revision) -> Block:
        windows = len({one.period for one in revision.estimates}) > 1
        rows = [partial(self._row, n, one, when(one) if windows else "") for n, one in enumerate(revision.estimates)]
        return Block(rows, partial(self._head, place, revision), self._ground)

    def _head(self, place: int, revision: Revision, y: float) -> float:
        """Whose numbers, for what and whether they differ; below it the axis."""
        words = revision.author, f"author:{place}", self.content.quantity(revision), f"quantity:{place}"
        top = draw_head(self.page, y, *words) + TICKS + 2
        unit = self.content.catalog.vocabulary.measures[revision.measure].unit
        self.plot = plot_of(self.page, revision.estimates, unit, self.plot_x, top, self.plot_width)
        draw_axis_words(self.plot, top, above=True)
        head = printed_head(revision.estimates)
        self.page.lines(self.printed_x, top - 3 - height_of(head, SMALL), head, size=SMALL, color=SOFT)
        return top

    def _row(self, place: int, estimate: Estimate, told: str, y: float) -> float:
        text = row_text(self.content.catalog, estimate, told, _LABEL, self.printed)
        if place:
            draw_separator(self.page, y)
        draw_words(self.page, text, y, MARGIN, self.printed_x)
        draw_row(self.plot, estimate, y + text.middle)
        return y + text.height

    def _ground(self, top: float, bottom: float) -> float:
        draw_ground(self.plot, top, bottom)
        return bottom + 10
