"""A chart: a kind's content on its page, inside the frame that all charts share; and the register of the kinds.

The frame is title and subtitle above, sources, notes and the line that identifies the figure below.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.paper.flow import Body
from terror_estimates.charts.sheets import sheets_of, whole_of
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
        whole = whole_of(content, self.body)
        sheets = partial(sheets_of, content, self.body, whole)
        drawn, undrawn = content.drawn, content.undrawn
        return Drawing(whole.figure, drawn, content.alt, undrawn, content.claims, content.corrections, sheets)
