"""The page of a chart of ranges: legend, heads, panels with their rows and the reference line."""

from collections.abc import Sequence
from functools import partial

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.ranges.content import Group, Ranges
from terror_estimates.charts.marks.legend import coverage_keys, draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import scale_of
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import GAP, INK, LEADING, MARGIN, SMALL, width_of
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.grid import draw_cells, draw_heads, grid_of
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
    order_head,
    printed_width,
    row_text,
)  # fmt: skip
from terror_estimates.charts.words.labels import name_and_year

_LEAST_PLOT = 150.0


class RangesPage(Body[Ranges]):
    """Panel after panel, a row for each estimate."""

    def __init__(self, content: Ranges, page: Page):
        super().__init__(content, page)
        self.catalog, self.estimates = content.catalog, content.estimates
        label = self.catalog.vocabulary.label
        self.grid = grid_of(page, {one: label("components", one) for one in content.entry.columns})
        self.printed = printed_width(self.estimates)
        room = self.grid.left - 2 * MARGIN - 3.5 * GAP - self.printed
        self.label = label_width(content.rows, room - _LEAST_PLOT)
        self.printed_x = self.grid.left - GAP / 2 - self.printed
        self.plot_x = MARGIN + self.label + GAP + 3
        self.line = content.line.value.best if content.line else 0

    def head(self, y: float) -> float:
        words = {word for one in self.estimates for word in self.content.cells(one).values()}
        width = self.printed_x - GAP - 3 - self.plot_x
        outside = scale_of(self.estimates, width, self.line).leaves(self.estimates)
        lines = legend_lines(value_keys(self.estimates, outside=outside), self.page.width - 2 * MARGIN)
        below = draw_legend(self.page, MARGIN, y, lines) + 4
        signs = self._coverage_key(words, below)
        spoken = self._line_lines()
        lift = height_of(spoken, SMALL)
        top = max(below + 6 + lift + TICKS, signs + 2 * SMALL * LEADING + 8 + lift, below + self.grid.head_height)
        unit = self.catalog.vocabulary.measures[self.content.reference.measure].unit
        self.plot = plot_of(self.page, self.estimates, unit, self.plot_x, top, width, self.line)
        draw_heads(self.page, self.grid, top)
        draw_axis_words(self.plot, top, above=True, lift=lift)
        order = order_head(self.estimates)
        draw_row_heads(self.page, top, MARGIN, order, self.printed_x, self.estimates)
        if spoken:
            self._label_line(spoken, top)
        return top

    def _coverage_key(self, words: set[str], y: float) -> float:
        """What the signs of the grid mean, in the room beside its heads; returns the height below."""
        keys = [key for _, held in coverage_keys(words) for key in held]
        wide = max((key.width for key in keys), default=0.0)
        return draw_legend(self.page, self.grid.left - GAP - wide, y, [[key] for key in keys])

    def blocks(self) -> list[Block]:
        return [self._block(group) for group in self.content.groups]

    def foot(self, y: float) -> float:
        draw_axis_words(self.plot, y, above=False)
        return y + 34

    def _block(self, group: Group) -> Block:
        rows = [partial(self._row, row.estimate, words, first=not n) for n, (row, words) in enumerate(group.rows)]
        return Block(rows, partial(self._panel_head, group), partial(self._ground, group))

    def _row(self, estimate: Estimate, words: str, y: float, *, first: bool) -> float:
        text = row_text(estimate, words, self.label, self.printed)
        if not first:
            draw_separator(self.page, y)
        draw_words(self.page, text, y, MARGIN, self.printed_x)
        draw_row(self.plot, estimate, y + text.middle, self.line or None)
        draw_cells(self.page, self.grid, text, y + text.middle, self.content.cells(estimate))
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

    def _label_line(self, lines: Sequence[str], top: float) -> None:
        """The label of the reference line above the tick labels, with a stub down to the line."""
        number = self.line
        y = top - TICKS + LEADING * SMALL - height_of(lines, SMALL)
        half = max(width_of(words, SMALL, "semibold") for words in lines) / 2
        middle = min(max(self.plot.on_page(number), MARGIN + half), self.printed_x - GAP - half)
        self.page.lines(middle, y, lines, size=SMALL, weight="semibold", color=INK, ha="center", gid="line:label")
        draw_line(self.plot, number, top - 2.5, top, "line:head")
