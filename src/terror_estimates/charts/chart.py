"""A chart: a kind's content on its page, inside the frame that all charts share; and the register of the kinds.

The frame is title and subtitle above, sources, notes and the line that identifies the figure below.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from matplotlib.figure import Figure

from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.paper.flow import Body, draw_block
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import styled
from terror_estimates.charts.rows.furniture import draw_footer, draw_heading
from terror_estimates.charts.sheets import sheets_of
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Drawing


@dataclass(frozen=True)
class Kind:
    """A kind of chart: what it says of an entry, and how that stands on a page."""

    content: Callable[[FigureEntry], Content]
    body: type[Body]

    def __call__(self, entry: FigureEntry) -> Drawing:
        """The chart of an entry; Refusal where the entry asks for what cannot be drawn."""
        content = self.content(entry)
        with styled():
            figure = _whole(content, self.body)
        sheets = partial(sheets_of, content, self.body)
        drawn, undrawn = content.drawn, content.undrawn
        return Drawing(figure, drawn, content.alt, undrawn, content.claims, content.corrections, sheets)


def _whole(content: Content, kind: type[Body]) -> Figure:
    """The chart on one page as high as it needs."""
    page = Page(kind.width)
    body = kind(content, page)
    y = body.head(draw_heading(page, content))
    for block in body.blocks():
        y = draw_block(block, y)
    notes = [*content.notes, *body.notes]
    return page.finish(draw_footer(page, body.foot(y), content, notes))
