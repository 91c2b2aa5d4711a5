"""The page of a chart of parts: columns with an axis each, sections with rows, and in a row a whole with its parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.parts.content import Parts
from terror_estimates.charts.kinds.parts.row import Column, Said, Section
from terror_estimates.charts.kinds.parts.strips import draw_strip, strip_keys, swatch
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, shaped, value_keys
from terror_estimates.charts.marks.scale import ENDLESS, Scale, whole
from terror_estimates.charts.marks.value import draw_value
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import (
    BODY,
    GAP,
    INK,
    LEADING,
    MARGIN,
    QUIET,
    SMALL,
    SOFT,
    wrap,
)  # fmt: skip
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.plot import TICKS, Plot, draw_axis_words, draw_ground, draw_line, plot_on
from terror_estimates.charts.rows.text import printed_head, printed_width, weight_of
from terror_estimates.charts.words.ends import arrow_note
from terror_estimates.charts.words.labels import basis_words, row_name
from terror_estimates.comparison.share import Share

_LABEL, _NARROW, _LEAST, _PAD, _SWATCH = 152.0, 112.0, 30.0, 2.6, 10.0
_LANE = 13.0  # the height of one number
_CROWD, _PRINTED = 2, 52.0  # with more columns than this, names and printed numbers take several lines


@dataclass(frozen=True)
class _Cell:
    """What a row prints in a column: each estimate with its lines of print, and the percentages below them."""

    lanes: tuple[tuple[Estimate, tuple[str, ...]], ...]
    shares: tuple[Share, ...]

    @property
    def height(self) -> float:
        return sum(_lane_height(lines) for _, lines in self.lanes) + len(self.shares) * SMALL * LEADING


def _lane_height(lines: Sequence[str]) -> float:
    """The height of one number in a row, printed in one line or more."""
    return max(height_of(lines, BODY), _LANE)


class PartsPage(Body[Parts]):
    """Sections with rows, a whole with its parts in each column."""

    def __init__(self, content: Parts, page: Page):
        super().__init__(content, page)
        self.catalog = content.catalog
        count = len(content.columns)
        self.crowded = count > _CROWD
        self.label = _NARROW if self.crowded else _LABEL
        self.printed = [
            (_PRINTED if self.crowded else printed_width(column.estimates)) + _SWATCH for column in content.columns
        ]
        room = page.width - 2 * MARGIN - self.label - sum(self.printed) - count * 2.2 * GAP
        self.scales = _scales(content.columns, room)

    @property
    def notes(self) -> list[str]:
        """What the arrows are, and whether one point stands for the same number in every column."""
        common = len({round(scale.per_point, 6) for scale in self.scales}) == 1
        many = len(self.scales) > 1
        scale = ("All columns have one scale." if common else "Every column has a scale of its own.") if many else ""
        return [arrow_note(self.content.estimates), scale]

    def head(self, y: float) -> float:
        keys = [*value_keys((self.content.estimates, ENDLESS)), *strip_keys(self.content)]
        return self._heads(draw_legend(self.page, MARGIN, y, legend_lines(keys, self.page.width - 2 * MARGIN)) + 8)

    def blocks(self) -> list[Block]:
        return [self._block(section, place) for place, section in enumerate(self.content.sections)]

    def foot(self, y: float) -> float:
        for plot in self.plots:
            draw_axis_words(plot, y, above=False)
        return y + 20

    def _heads(self, y: float) -> float:
        """The words over every column and its ticks; returns the height at which the sections begin."""
        labels = [self.catalog.vocabulary.label("measures", column.measures[0]) for column in self.content.columns]
        heads = [
            wrap(words, scale.width + printed, BODY, "semibold")
            for words, scale, printed in zip(labels, self.scales, self.printed, strict=True)
        ]
        printed = printed_head(self.content.estimates)
        top = y + max(height_of(head, BODY) for head in heads) + max(height_of(printed, SMALL) + 2, TICKS)
        self.plots, self.printed_x, x = [], [], MARGIN + self.label + GAP
        for column, scale, room, head in zip(self.content.columns, self.scales, self.printed, heads, strict=True):
            self.page.lines(x, y, head, weight="semibold", gid=f"column:{column.measures[0]}")
            self.plots.append(plot_on(self.page, scale, column.unit, x, top))
            draw_axis_words(self.plots[-1], top, above=True, short=self.crowded)
            self.printed_x.append(x + scale.width + GAP)
            at = self.printed_x[-1] + _SWATCH
            self.page.lines(at, top - 3 - height_of(printed, SMALL), printed, size=SMALL, color=SOFT)
            x += scale.width + room + 2.2 * GAP
        return top

    def _block(self, section: Section, place: int) -> Block:
        rows = [partial(self._row, row, first=not number) for number, row in enumerate(section.rows)]
        return Block(rows, partial(self._section_head, section, place), self._ground)

    def _ground(self, top: float, bottom: float) -> float:
        for plot in self.plots:
            draw_ground(plot, top, bottom)
        return bottom

    def _section_head(self, section: Section, place: int, y: float) -> float:
        """The title of a section and the wider group it lies within."""
        return draw_head(self.page, y, section.title, f"section:{place}", section.above, f"above:{place}")

    def _row(self, row: Said, y: float, *, first: bool) -> float:
        """The words of a row and, in every column, its numbers; returns the height below it."""
        if not first:
            self.page.rule(y, MARGIN, self.page.width - MARGIN, thickness=0.4)
        line = self.content.line
        cells = [self._cell(column, row, room) for column, room in zip(self.content.columns, self.printed, strict=True)]
        end = self._words(row, y + _PAD)
        bottom = max(end, *(y + _PAD + cell.height for cell in cells)) + _PAD
        for column, cell, plot, x in zip(self.content.columns, cells, self.plots, self.printed_x, strict=True):
            self._draw_cell(column, cell, plot, x, y + _PAD)
            if row.inside and line and line.value.best is not None and line in column.estimates:
                draw_line(plot, line.value.best, y, bottom, f"line:{row.estimates[0].id}")
        return bottom

    def _words(self, row: Said, y: float) -> float:
        first = row.estimates[0]
        name, stance = row_name(first)
        own = first.stance == "asserts"
        second = "; ".join(part for part in (stance, row.detail, self._evidence(row)) if part)
        y = self.page.lines(MARGIN, y, wrap(name, self.label), color=INK if own else QUIET, gid=f"{first.id}:label")
        color = SOFT if own else QUIET
        return self.page.lines(
            MARGIN, y, wrap(second, self.label, SMALL), size=SMALL, color=color, gid=f"{first.id}:detail"
        )

    def _evidence(self, row: Said) -> str:
        """The evidence of a row in words where no mark of the figure has its shape and its color stands alone."""
        shapes = {one.basis for one in self.content.estimates if shaped(one, ENDLESS)} | {"not_stated"}
        return "; ".join(dict.fromkeys(basis_words(one.basis) for one in row.estimates if one.basis not in shapes))

    def _cell(self, column: Column, row: Said, room: float) -> _Cell:
        mine = [one for one in row.estimates if one.measure in column.measures]
        lanes = tuple((one, tuple(wrap(one.shown(), room - _SWATCH, BODY, weight_of(one)))) for one in mine)
        return _Cell(lanes, tuple(each for each in row.shares if each.part in mine))

    def _draw_cell(self, column: Column, cell: _Cell, plot: Plot, x: float, y: float) -> None:
        """Strips first, the whole as high as all its parts together; then the marks and the numbers as printed."""
        bottom = y + sum(_lane_height(lines) for _, lines in cell.lanes[:-1]) + _LANE
        for place, (estimate, lines) in enumerate(cell.lanes):
            middle = y + BODY * LEADING / 2
            look = column.measures.index(estimate.measure)
            ends = (y, bottom) if not look else (y + 1.5, y + _LANE - 1.5)
            draw_strip(plot.axis.axes, estimate, ends, look, zorder=1.5 + 0.1 * place)
            draw_value(plot.axis, estimate, middle, spoken=False)
            self.page.sheet.add_patch(swatch(x, middle, look))
            color = INK if estimate.stance == "asserts" else QUIET
            self.page.lines(
                x + _SWATCH, y, lines, color=color, weight=weight_of(estimate), gid=f"{estimate.id}:printed"
            )  # fmt: skip
            y += _lane_height(lines)
        for each in cell.shares:
            gid = f"{each.part.id}:share:{each.whole.measure}"
            y = self.page.lines(x + _SWATCH, y, [f"= {each.text()}"], size=SMALL, color=SOFT, gid=gid)


def _scales(columns: Sequence[Column], room: float) -> list[Scale]:
    """One scale for all columns, each as wide as its numbers reach; where one would be too narrow, a scale each."""
    even = room / max(len(columns), 1)
    tops = [whole(column.estimates, even).top for column in columns]
    shared = room / sum(tops)
    alike = len({column.unit for column in columns}) == 1
    if alike and all(top * shared >= _LEAST for top in tops):
        return [Scale(top, top * shared, alike=max(tops)) for top in tops]
    return [whole(column.estimates, even) for column in columns]
