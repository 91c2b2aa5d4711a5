"""How an overview stands on paper: names, an axis for each column, and what each number counts, in one look."""

from dataclasses import dataclass
from functools import partial

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import OverviewColumn
from terror_estimates.charts.kinds.overview.content import Cell, Group, Line, Overview, number_words
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.legend import Key, draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.look import look_of
from terror_estimates.charts.marks.scale import ENDLESS, Scale, round_up
from terror_estimates.charts.marks.value import draw_value
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import (
    BODY,
    DARK_GRAY,
    GRID,
    HEAD,
    INK,
    LEADING,
    MARGIN,
    PAPER,
    QUIET,
    SMALL,
    SOFT,
    width_of,
    wrap,
)  # fmt: skip
from terror_estimates.charts.rows.furniture import draw_band

PAGE = 700.0
_GAP = 14.0
_NAMES, _COUNTS = 106.0, 184.0
_PAD = 2.2
_TAB = 4.0  # the width of the color at the head of a group
_REACH = 1.06
_STEP = BODY * LEADING + 1.5  # from one number of a cell to the next
_OFF = 8.0  # from a mark to the number at it
COUNTS_HEAD = "What it counts"
_NOTHING = "–"


@dataclass(frozen=True)
class _Column:
    """One column of numbers on the page, its axis beginning at `x`."""

    column: OverviewColumn
    axis: Axis
    x: float

    @property
    def scale(self) -> Scale:
        return self.axis.scale


class OverviewPage(Body[Overview]):
    """Group after group, a row for each name; all places are in points from the upper left."""

    width = PAGE

    def __init__(self, content: Overview, page: Page):
        super().__init__(content, page)
        self.catalog = content.catalog
        self.counts_x = page.width - MARGIN - _COUNTS
        self.columns: list[_Column] = []

    def head(self, y: float) -> float:
        self.top = self._heads(y)
        return self.top

    def blocks(self) -> list[Block]:
        return [self._block(group) for group in self.content.groups]

    def foot(self, y: float) -> float:
        self._grid(self.top, y)
        return self._legend(y + 5) + 3

    def _heads(self, y: float) -> float:
        """The heads of the columns with the ticks of their axes; returns where the rows begin."""
        room = self.counts_x - _GAP - (MARGIN + _NAMES + _GAP) - _GAP * (len(self.content.columns) - 1)
        x = MARGIN + _NAMES + _GAP
        widths = self._widths(room)
        for place, (column, width) in enumerate(zip(self.content.columns, widths, strict=True)):
            scale = Scale(self._top(place), width)
            self.columns.append(_Column(column, Axis(self.page.area(x, y, width, scale.top), scale), x))
            self.page.text(x, y + HEAD, column.label, size=HEAD, weight="semibold", color=INK)
            unit = scale.unit[1] or self.catalog.vocabulary.measures[column.measures[0]].unit
            beside = x + width_of(column.label, HEAD, "semibold") + 5
            self.page.text(beside, y + HEAD, unit.strip(), size=SMALL, color=SOFT)
            for number, label in scale.ticks():
                self.page.text(x + number / scale.per_point, y + HEAD + 14, label, size=SMALL, color=SOFT, ha="center")
            x += width + _GAP
        self.page.text(self.counts_x, y + HEAD, COUNTS_HEAD, size=HEAD, weight="semibold", color=INK)
        return y + HEAD + 18

    def _widths(self, room: float) -> list[float]:
        """A column with several measures has longer words at its marks, and so more room."""
        weights = [1 + 0.14 * (len(column.measures) - 1) for column in self.content.columns]
        return [room * weight / sum(weights) for weight in weights]

    def _top(self, place: int) -> float:
        numbers = [
            number
            for group in self.content.groups for line in group.lines for one in line.cells[place].drawn
            for number in one.value.stated
        ]  # fmt: skip
        return round_up(max(numbers, default=1) * _REACH)

    def _block(self, group: Group) -> Block:
        rows = [partial(self._line, line, first=not place) for place, line in enumerate(group.lines)]
        return Block(rows, partial(self._group, group))

    def _group(self, group: Group, y: float) -> float:
        height = BODY * LEADING + 4
        draw_band(self.page, y, height)
        self.page.cover(MARGIN, y, _TAB, height, self._color(group))
        self.page.text(MARGIN + _TAB + 4, y + height / 2 + 3.4, group.label, weight="semibold", color=INK)
        return y + height

    def _color(self, group: Group) -> str:
        """The color that all marks of a group have, whose head so says what it means; else that of no evidence."""
        drawn = [one for line in group.lines for cell in line.cells for one in cell.drawn]
        colors = {look_of(one).color for one in drawn if one.stance == "asserts"}
        return colors.pop() if len(colors) == 1 else DARK_GRAY

    def _line(self, line: Line, y: float, *, first: bool) -> float:
        if not first:
            self.page.rule(y, MARGIN, PAGE - MARGIN, color=GRID, thickness=0.5)
        names = wrap(line.name, _NAMES, BODY, "semibold")
        counts = self._counts(line)
        left = height_of(names, BODY) + height_of([line.years], SMALL)
        marks = max(max(len(cell.drawn) + len(cell.spoken), 1) for cell in line.cells) * _STEP
        height = max(left, marks, height_of(counts, BODY)) + 2 * _PAD
        key = line.name
        top = y + (height - left) / 2
        below = self.page.lines(MARGIN, top, names, weight="semibold", color=INK, gid=f"name:{key}")
        self.page.lines(MARGIN, below, [line.years], size=SMALL, color=SOFT, gid=f"years:{key}")
        self.page.lines(
            self.counts_x, y + (height - height_of(counts, BODY)) / 2, counts, color=INK, gid=f"counts:{key}"
        )
        for column, cell in zip(self.columns, line.cells, strict=True):
            self._cell(column, cell, y + height / 2)
        return y + height

    def _counts(self, line: Line) -> list[str]:
        """Every clause, in their order; the row grows with them."""
        return wrap(". ".join(line.counts) + ".", _COUNTS) if line.counts else []

    def _cell(self, column: _Column, cell: Cell, middle: float) -> None:
        entries: list[Estimate | str] = [*cell.drawn, *cell.spoken]
        entries = entries or [_NOTHING]
        y = middle - _STEP * (len(entries) - 1) / 2
        for one in entries:
            if isinstance(one, str):
                self._spoken(column, one, y)
            else:
                self._number(column, one, y)
            y += _STEP

    def _spoken(self, column: _Column, words: str, y: float) -> None:
        lines = wrap(words, column.scale.width - 8, SMALL, "italic")
        high = height_of(lines, SMALL)
        wide = max(width_of(text, SMALL, "italic") for text in lines)
        self.page.cover(column.x + 4, y - high / 2, wide + 4, high, PAPER)
        top = y - high / 2
        self.page.lines(column.x + 6, top, lines, size=SMALL, weight="italic", color=QUIET)

    def _number(self, column: _Column, one: Estimate, y: float) -> None:
        """The mark and the number at it: to its right where there is room, else to its left."""
        look = look_of(one)
        draw_value(column.axis, one, y, spoken=False)
        words = number_words(one, column.column)
        wide = width_of(words, BODY, "semibold")
        off = _OFF + (4 if look.quoted else 0)
        reach = 24 if one.value.bound == "at_least" else 0
        low, high = (edge / column.scale.per_point for edge in (min(one.value.stated), max(one.value.stated)))
        right = column.x + high + reach + off
        fits = right + wide <= column.x + column.scale.width + _GAP - 2
        x, ha = (right, "left") if fits else (column.x + low - off, "right")
        self.page.cover(x - (0 if ha == "left" else wide), y - 5, wide, 10, PAPER)
        color = INK if one.stance == "asserts" else QUIET
        self.page.text(x, y + BODY * 0.34, words, weight="semibold", color=color, ha=ha, gid=f"{one.id}:printed")

    def _grid(self, top: float, bottom: float) -> None:
        line = self.content.line
        for column in self.columns:
            for number, _ in column.scale.ticks():
                self.page.upright(column.x + number / column.scale.per_point, top - 3, bottom, color=GRID)
            if line and line.value.best is not None and line.measure in column.column.measures:
                at = column.x + line.value.best / column.scale.per_point
                self.page.upright(at, top, bottom, color=DARK_GRAY, thickness=0.9, dashed=True)

    def _legend(self, y: float) -> float:
        """The marks as in any figure, and the line; of ranges and bounds the words at the marks say what they are."""
        marks = [group for group in value_keys((self.content.estimates, ENDLESS)) if group[0] != "Number"]
        keys = [*marks, ("Line", self._line_keys()), ("Nothing", [Key(_no_mark, "no number", 8)])]
        return draw_legend(self.page, MARGIN, y, legend_lines(keys, PAGE - 2 * MARGIN))

    def _line_keys(self) -> list[Key]:
        line = self.content.line
        if not line:
            return []
        return [Key(_dashes, line.shown(), 18)]


def _no_mark(axes: Axes, x: float, y: float) -> None:
    axes.add_line(Line2D([x + 2, x + 6], [y, y], color=QUIET, linewidth=0.8))


def _dashes(axes: Axes, x: float, y: float) -> None:
    axes.add_line(Line2D([x, x + 18], [y, y], color=DARK_GRAY, linewidth=0.9, linestyle=(0, (4, 3))))
