"""The page of a chart of coverage: how many say nothing of a thing, and below it a row for each."""

from dataclasses import replace
from functools import partial

from terror_estimates.catalog import Period
from terror_estimates.catalog.english import capital
from terror_estimates.charts.kinds.coverage.content import Coverage, Statement, silences
from terror_estimates.charts.marks.legend import coverage_keys, draw_legend, legend_lines
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import FRAMES, GAP, INK, MARGIN, SMALL, SOFT
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.grid import Grid, draw_cells, draw_heads, grid_of
from terror_estimates.charts.rows.text import RowText, draw_row_heads, draw_separator, draw_words, row_text
from terror_estimates.charts.words.drawing import counted
from terror_estimates.charts.words.labels import inferred_sides, period_words
from terror_estimates.charts.words.sections import usual_note

_TINTED = 9.0  # half the width of the ground of a cell


class CoveragePage(Body[Coverage]):
    """How many rows say nothing of each column, then the matrix, measure after measure."""

    def __init__(self, content: Coverage, page: Page):
        super().__init__(content, page)
        self.catalog, self.alone = content.catalog, content.alone
        asked = self.catalog.vocabulary.asked
        sides = len([key for key in content.columns if key in asked])
        self.grid: Grid = grid_of(page, content.columns, apart=sides)
        room = self.grid.left - 2 * GAP - MARGIN
        self.printed = min(120.0, room * 0.42)
        self.label = room - self.printed
        self.printed_x = MARGIN + self.label + GAP

    def head(self, y: float) -> float:
        words = {word for statement in self.content.statements for _, word in statement.cells}
        lines = legend_lines(coverage_keys(words, "Scope"), self.grid.left - GAP - MARGIN)
        top = max(draw_legend(self.page, MARGIN, y, lines) + 20, y + self.grid.head_height)
        draw_heads(self.page, self.grid, top)
        estimates = self.content.estimates
        draw_row_heads(self.page, top, MARGIN, [], self.printed_x, estimates)
        return top

    def blocks(self) -> list[Block]:
        found = [self._block(measure, mine) for measure, mine in self.content.of_measures().items()]
        return [Block([self._silences]), *found]

    def foot(self, y: float) -> float:
        return y + 10

    def _block(self, measure: str, statements: list[Statement]) -> Block:
        rows = [partial(self._row, one, first=not place) for place, one in enumerate(statements)]
        return Block(rows, partial(self._head, measure))

    def _row(self, statement: Statement, y: float, *, first: bool) -> float:
        if not first:
            draw_separator(self.page, y)
        text = self._text(statement)
        draw_words(self.page, text, y, MARGIN, self.printed_x)
        for place, column in enumerate(self.content.columns):
            if (statement.first.id, column) in self.alone:
                left = self.grid.middle(place) - _TINTED
                self.page.cover(left, y + text.middle - _TINTED + 1, 2 * _TINTED, 2 * _TINTED - 2, FRAMES[0])
        draw_cells(self.page, self.grid, text, y + text.middle, dict(statement.cells))
        return y + text.height

    def _head(self, measure: str, y: float) -> float:
        words = capital(self.catalog.vocabulary.label("measures", measure))
        note = usual_note(self.content.usual(measure))
        return draw_head(self.page, y, words, f"section:{measure}", note, f"usual:{measure}")

    def _text(self, statement: Statement) -> RowText:
        text = row_text(statement.first, self._detail(statement), self.label, self.printed)
        if len(statement.estimates) == 1:
            return text
        return replace(text, printed=(f"table, {counted(len(statement.estimates), 'number')}",))

    def _detail(self, statement: Statement) -> str:
        """The period where it is not the usual one, and what is inferred and has no column; the rest is in the grid."""
        one = statement.first
        said = inferred_sides(one)
        if len(statement.estimates) == 1 and isinstance(one.period, Period):
            said += [period_words(one.period)] if one.period != self.content.usual(one.measure) else []
        return "; ".join(said)

    def _silences(self, y: float) -> float:
        """In each column, above all rows: how many say nothing, of how many."""
        self.page.rule(y, MARGIN, self.page.width - MARGIN, color=INK, thickness=0.8)
        said = self.content.silence_of(*self.content.columns)
        self.page.text(MARGIN, y + 13, said, size=SMALL, weight="semibold")
        self.page.text(MARGIN, y + 25, "of so many rows", size=SMALL, color=SOFT)
        for place, column in enumerate(self.content.columns):
            silent, asked = silences(self.content.statements, column)
            x = self.grid.middle(place)
            self.page.text(x, y + 13, str(silent), size=SMALL, weight="semibold", ha="center", gid=f"silent:{column}")
            self.page.text(x, y + 25, str(asked), size=SMALL, color=SOFT, ha="center", gid=f"asked:{column}")
        return y + 32
