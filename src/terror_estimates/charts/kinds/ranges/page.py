"""The page of a chart of ranges: legend, heads, panels with their rows and the reference line."""

from collections.abc import Sequence
from functools import partial

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.ranges.content import Group, Ranges
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import scale_of
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import GAP, INK, LEADING, MARGIN, SMALL, width_of
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.plot import (
    TICKS,
    draw_axis_words,
    draw_ground,
    draw_line,
    draw_row,
    line_lines,
    plot_of,
)  # fmt: skip
from terror_estimates.charts.rows.text import (
    draw_row_heads,
    draw_separator,
    draw_words,
    label_width,
    printed_width,
    row_text,
    with_evidence,
)  # fmt: skip
from terror_estimates.charts.words.labels import name_and_year, unit_words

_LEAST_PLOT = 230.0
_CLEAR = 8.0  # between the last number of the axis and the head of the column beside it


class RangesPage(Body[Ranges]):
    """Panel after panel, a row for each estimate."""

    def __init__(self, content: Ranges, page: Page):
        super().__init__(content, page)
        self.catalog, self.estimates = content.catalog, content.estimates
        self.line = (content.line.value.best or 0) if content.line else 0
        self.printed = printed_width(self.estimates)
        self.printed_x = page.width - MARGIN - self.printed
        room = self.printed_x - MARGIN - 2.5 * GAP
        usual = scale_of(self.estimates, _LEAST_PLOT, self.line)
        self.words = {one.id: with_evidence(one, words, usual) for one, words in content.rows}
        rows = [(one, self.words[one.id]) for one in self.estimates]
        self.label = label_width(rows, room - _LEAST_PLOT)
        self.plot_x = MARGIN + self.label + GAP + 3

    def head(self, y: float) -> float:
        width = self.printed_x - GAP - 3 - self.plot_x
        keys = value_keys((self.estimates, scale_of(self.estimates, width, self.line)))
        lines = legend_lines(keys, self.page.width - 2 * MARGIN)
        below = draw_legend(self.page, MARGIN, y, lines) + 4
        spoken = self._line_lines()
        lift = height_of(spoken, SMALL)
        top = below + 6 + lift + TICKS
        unit = self._unit()
        self.plot = plot_of(self.page, self.estimates, unit, self.plot_x, top, width, self.line)
        draw_axis_words(self.plot, top, above=True, lift=lift, end=self.printed_x - _CLEAR)
        draw_row_heads(self.page, top, MARGIN, [], self.printed_x, self.estimates)
        if spoken:
            self._label_line(spoken, top)
        return top

    def blocks(self) -> list[Block]:
        return [self._block(group) for group in self.content.groups]

    def foot(self, y: float) -> float:
        draw_axis_words(self.plot, y, above=False)
        return y + 20

    def _block(self, group: Group) -> Block:
        rows = [partial(self._row, row.estimate, first=not place) for place, (row, _) in enumerate(group.rows)]
        return Block(rows, partial(self._panel_head, group), partial(self._ground, group))

    def _row(self, estimate: Estimate, y: float, *, first: bool) -> float:
        text = row_text(estimate, self.words[estimate.id], self.label, self.printed)
        if not first:
            draw_separator(self.page, y)
        draw_words(self.page, text, y, MARGIN, self.printed_x)
        draw_row(self.plot, estimate, y + text.middle, self.line or None)
        return y + text.height

    def _ground(self, group: Group, top: float, bottom: float) -> float:
        draw_ground(self.plot, top, bottom)
        if self.line:
            draw_line(self.plot, self.line, top, bottom, f"line:{group.key}")
        return bottom

    def _panel_head(self, group: Group, y: float) -> float:
        """The head of a panel and what its rows have in common."""
        return draw_head(self.page, y, group.head, f"panel:{group.key}", group.note, f"shared:{group.key}")

    def _line_lines(self) -> list[str]:
        """The number of the reference line and whose it is, in lines that fit; none without a line."""
        line = self.content.line
        words = f"{line.shown()} · {name_and_year(line)}" if line else ""
        return line_lines(words, self.printed_x - GAP - MARGIN)

    def _unit(self) -> str:
        """In what the axis counts: what the measure asked about does."""
        asked = self.content.reference.measure
        of_it = [unit_words(one) for one in self.estimates if one.measure == asked]
        return of_it[0] if of_it else self.catalog.vocabulary.measures[asked].unit

    def _label_line(self, lines: Sequence[str], top: float) -> None:
        """The label of the reference line above the tick labels, with a stub down to the line."""
        number = self.line
        y = top - TICKS + LEADING * SMALL - height_of(lines, SMALL)
        half = max(width_of(words, SMALL, "semibold") for words in lines) / 2
        middle = min(max(self.plot.on_page(number), MARGIN + half), self.printed_x - GAP - half)
        self.page.lines(middle, y, lines, size=SMALL, weight="semibold", color=INK, ha="center", gid="line:label")
        draw_line(self.plot, number, top - 2.5, top, "line:head")
