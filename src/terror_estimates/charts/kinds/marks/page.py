"""The page of marks: one block for each estimate, on an axis of its own: these numbers are not meant to be compared."""

from functools import partial

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.marks.content import Marks, explained
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.style import BODY, GAP, INK, MARGIN, SMALL, SOFT
from terror_estimates.charts.rows.plot import draw_axis_words, draw_ground, draw_row, plot_of
from terror_estimates.charts.words.labels import row_name, unit_words

_LABEL, _PLOT = 138.0, 150.0


class MarksPage(Body[Marks]):
    """The mark on its axis from zero, and the words on it."""

    def blocks(self) -> list[Block]:
        return [Block([partial(self._estimate, one) for one in self.content.estimates])]

    def foot(self, y: float) -> float:
        return y + 4

    def _estimate(self, estimate: Estimate, y: float) -> float:
        """One estimate: whose and what number, the mark on its axis, and how it is read."""
        self.page.rule(y, MARGIN, self.page.width - MARGIN)
        start = y + 8
        below = self._words(estimate, start)
        self._plot(estimate, MARGIN + _LABEL + GAP, start)
        x, text = MARGIN + _LABEL + GAP + _PLOT + 2 * GAP, start
        for place, sentence in enumerate(explained(estimate)):
            gid = f"{estimate.id}:explained:{place + 1}"
            text = self.page.paragraph(x, text, sentence, self.page.width - MARGIN - x, size=BODY, gid=gid) + 1.5
        return max(below, text, start + 54) + 8

    def _words(self, estimate: Estimate, y: float) -> float:
        name, stance = row_name(estimate)
        y = self.page.paragraph(MARGIN, y, name, _LABEL, weight="semibold", gid=f"{estimate.id}:label")
        y = self.page.paragraph(MARGIN, y, stance, _LABEL, size=SMALL, color=SOFT, gid=f"{estimate.id}:detail")
        y = self.page.paragraph(MARGIN, y + 1, estimate.shown(), _LABEL, color=INK, gid=f"{estimate.id}:printed")
        counts = self.content.counts(estimate)
        return self.page.paragraph(MARGIN, y, counts, _LABEL, size=SMALL, color=SOFT, gid=f"{estimate.id}:counts")

    def _plot(self, estimate: Estimate, x: float, y: float) -> None:
        unit = unit_words(estimate)
        plot = plot_of(self.page, [estimate], unit, x, y, _PLOT)
        if estimate.value.stated:
            draw_ground(plot, y, y + 26)
        draw_row(plot, estimate, y + 13)
        if estimate.value.stated:
            draw_axis_words(plot, y + 26, above=False)
            words, middle = f"{plot.scale.unit[1]}{plot.unit}", x + plot.scale.width / 2
            self.page.text(middle, y + 50, words, size=SMALL, color=SOFT, ha="center", gid=f"{estimate.id}:unit")
