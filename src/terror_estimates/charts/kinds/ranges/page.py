"""The page of a range chart: legend, heads, panels with their rows, line and footer, from the top downward."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry, Reference
from terror_estimates.charts.marks.legend import coverage_keys, draw_legend, legend_lines, value_keys
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import GAP, HEAD, INK, LEADING, MARGIN, SMALL, SOFT, width_of, wrap
from terror_estimates.charts.rows.furniture import draw_band, draw_footer, draw_heading, source_keys
from terror_estimates.charts.rows.grid import draw_cells, draw_heads, grid_of
from terror_estimates.charts.rows.plot import (
    TICKS,
    draw_axis_words,
    draw_ground,
    draw_line,
    draw_row,
    line_label,
    line_lines,
    plot_of,
    scales_of,
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
from terror_estimates.comparison import Panel, Row, scope_of

_LEAST_PLOT = 150.0


@dataclass(frozen=True)
class Group:
    """One panel ready to be drawn: its head, what its rows have in common, and each row with its second line."""

    panel: Panel
    head: str
    note: str
    rows: tuple[tuple[Row, str], ...]

    @property
    def key(self) -> str:
        return self.panel.name.lower()


@dataclass(frozen=True)
class Content:
    """What a range chart shows, decided before anything is drawn."""

    catalog: Catalog
    entry: FigureEntry
    reference: Reference
    groups: Sequence[Group]
    line: Estimate | None

    @property
    def rows(self) -> list[tuple[Estimate, str]]:
        """Each estimate with its second line, panel after panel."""
        return [(row.estimate, words) for group in self.groups for row, words in group.rows]

    def cells(self, estimate: Estimate) -> dict[str, str]:
        """What an estimate says of the columns; a component that its measure does not know is not counted."""
        coverage = scope_of(estimate, self.catalog.vocabulary).components
        return {key: coverage.get(key, "excluded") for key in self.entry.columns}


class RangePage:
    """One range chart on one page."""

    def __init__(self, content: Content):
        self.content, self.catalog, self.entry = content, content.catalog, content.entry
        self.estimates = [estimate for estimate, _ in content.rows]
        self.page = Page()
        label = self.catalog.vocabulary.label
        self.grid = grid_of(self.page, {one: label("components", one) for one in self.entry.columns})
        self.printed = printed_width(self.estimates)
        room = self.grid.left - 2 * MARGIN - 3.5 * GAP - self.printed
        self.label = label_width(self.catalog, content.rows, room - _LEAST_PLOT)
        self.printed_x = self.grid.left - GAP / 2 - self.printed
        self.plot_x = MARGIN + self.label + GAP + 3

    def figure(self, notes: Sequence[str]) -> Figure:
        """The finished page with these notes in its footer."""
        top = self._head(draw_heading(self.page, self.entry))
        bottom = self._panels(top)
        draw_axis_words(self.plot, bottom, above=False)
        sources = source_keys(self.estimates)
        return self.page.finish(draw_footer(self.page, bottom + 34, self.catalog, self.entry, sources, notes))

    def _head(self, y: float) -> float:
        """Legend, heads of the columns and of the axis; returns the height at which the rows begin."""
        words = {word for one in self.estimates for word in self.content.cells(one).values()}
        width = self.printed_x - GAP - 3 - self.plot_x
        line = self.content.line.value.best if self.content.line else 0
        zoomed = scales_of(self.estimates, width, line)[1] is not None
        keys = [*value_keys(self.estimates, zoomed=zoomed), *coverage_keys(words)]
        below = draw_legend(self.page, MARGIN, y, legend_lines(keys, self.grid.left - GAP - MARGIN))
        spoken = self._line_lines()
        lift = height_of(spoken, SMALL)
        top = max(below + 6 + lift + TICKS, y + self.grid.head_height)
        unit = self.catalog.vocabulary.measures[self.content.reference.measure].unit
        self.plot = plot_of(self.page, self.estimates, unit, self.plot_x, top, width, line)
        draw_heads(self.page, self.grid, top)
        draw_axis_words(self.plot, top, above=True, lift=lift)
        order = order_head(self.catalog, self.estimates)
        draw_row_heads(self.page, top, MARGIN, order, self.printed_x, self.estimates)
        if spoken:
            self._label_line(spoken, top)
        return top

    def _panels(self, y: float) -> float:
        """Every panel with its rows; returns the height below them."""
        for group in self.content.groups:
            start = self._panel_head(group, y)
            y = self._rows(group, start)
            draw_ground(self.plot, start, y)
            if line := self.content.line:
                draw_line(self.plot, line.value.best, start, y, f"line:{group.key}")
        return y

    def _rows(self, group: Group, y: float) -> float:
        line = self.content.line and self.content.line.value.best
        for place, (row, words) in enumerate(group.rows):
            text = row_text(self.catalog, row.estimate, words, self.label, self.printed)
            if place:
                draw_separator(self.page, y)
            draw_words(self.page, text, y, MARGIN, self.printed_x)
            draw_row(self.plot, row.estimate, y + text.middle, line)
            draw_cells(self.page, self.grid, text, y + text.middle, self.content.cells(row.estimate))
            y += text.height
        return y

    def _panel_head(self, group: Group, y: float) -> float:
        """The band with the head of a panel and, beside or below it, what its rows have in common."""
        x, room = MARGIN + 4, self.page.width - 2 * MARGIN - 8
        head = wrap(group.head, room, HEAD, "semibold")
        beside = x + width_of(head[-1], HEAD, "semibold") + 10
        fits = len(head) == 1 and beside + width_of(group.note, SMALL) <= x + room
        below = [] if fits else wrap(group.note, room, SMALL)
        height = height_of(head, HEAD) + height_of(below, SMALL) + 5
        draw_band(self.page, y, height)
        end = self.page.lines(x, y + 2, head, size=HEAD, weight="semibold", gid=f"panel:{group.key}")
        if fits and group.note:
            self.page.text(beside, y + 2 + HEAD * 0.96, group.note, size=SMALL, color=SOFT, gid=f"shared:{group.key}")
        self.page.lines(x, end, below, size=SMALL, color=SOFT, gid=f"shared:{group.key}")
        return y + height

    def _line_lines(self) -> list[str]:
        """The number of the reference line and whose it is, in lines that fit; none without a line."""
        line = self.content.line
        words = f"{line.shown()} · {name_and_year(self.catalog, line)}" if line else ""
        return line_lines(words, self.printed_x - GAP - MARGIN)

    def _label_line(self, lines: Sequence[str], top: float) -> None:
        """The label of the reference line above the tick labels, with a stub down to the line."""
        number = self.content.line.value.best
        y = top - TICKS + LEADING * SMALL - height_of(lines, SMALL)
        half = max(width_of(words, SMALL, "semibold") for words in lines) / 2
        middle = min(max(line_label(self.plot, number), MARGIN + half), self.printed_x - GAP - half)
        self.page.lines(middle, y, lines, size=SMALL, weight="semibold", color=INK, ha="center", gid="line:label")
        draw_line(self.plot, number, top - 2.5, top, "line:head")
