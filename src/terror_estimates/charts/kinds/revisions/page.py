"""The page of a chart of revisions: a panel for each chain of numbers, and a slope from each number to the next."""

from collections.abc import Sequence
from functools import cached_property, partial
from itertools import pairwise

from matplotlib.lines import Line2D

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.revisions.content import Revisions
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import scale_of
from terror_estimates.charts.marks.value import draw_value
from terror_estimates.charts.paper.callouts import Box, boxes_along
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import FAINT, MARGIN
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.years import Years, mark_words, years_of
from terror_estimates.charts.words.labels import unit_words, when

_HIGH = 64.0


class RevisionsPage(Body[Revisions]):
    """A block for each chain, all on the same years."""

    def __init__(self, content: Revisions, page: Page):
        super().__init__(content, page)
        self.catalog = content.catalog

    @cached_property
    def years(self) -> Years:
        """The years of all numbers; asked for only where there are some."""
        return years_of(self.page, [one.year for one in self.content.estimates if one.year])

    def head(self, y: float) -> float:
        panels = [(chain, scale_of(chain, _HIGH)) for chain in self.content.chains]
        lines = legend_lines(value_keys(*panels), self.page.width - 2 * MARGIN)
        return draw_legend(self.page, MARGIN, y, lines) + 4

    def blocks(self) -> list[Block]:
        return [Block([partial(self._slope, place, chain)]) for place, chain in enumerate(self.content.chains)]

    def _slope(self, place: int, chain: Sequence[Estimate], y: float) -> float:
        """Whose numbers, of what and whether they differ; below it the marks, joined, with their words."""
        words, note = self.content.head(chain)
        y = draw_head(self.page, y, words, f"author:{place}", note, f"quantity:{place}")
        axis = self.years.panel(chain, y + 28, _HIGH)
        self.years.draw_ground(axis, unit_words(chain[0]))
        places = self.years.places(axis, chain)
        taken = []
        for pair in pairwise(chain):
            taken += self._join(axis, pair, [places[one.id] for one in pair])
        for one in chain:
            draw_value(axis, one, places[one.id])
        windows = len({one.period for one in chain}) > 1
        said = {one.id: mark_words(axis, one, when(one) if windows else "") for one in chain}
        return self.years.draw_words(axis, said, [(one, places[one.id]) for one in chain], taken)

    def _join(self, axis: Axis, pair: tuple[Estimate, Estimate], across: Sequence[float]) -> list[Box]:
        """The slope from one number to the next, of ranges one from each end; returns where no words may stand."""
        slopes = dict.fromkeys(tuple(end(one.value.stated) for one in pair) for end in (min, max))
        taken = []
        for place, (start, end) in enumerate(slopes):
            heights, gid = (axis.at(start), axis.at(end)), f"line:slope:{pair[1].id}:{place}"
            self.page.sheet.add_line(Line2D(across, heights, color=FAINT, linewidth=1.6, zorder=2.2, gid=gid))
            taken += boxes_along(((across[0], heights[0]), (across[1], heights[1])))
        return taken
