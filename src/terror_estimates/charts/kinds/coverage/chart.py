"""The coverage chart: which sides of its scope each estimate states, and which it leaves the reader to guess."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from terror_estimates.catalog import Catalog, Estimate, Period
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.catalog.words import NOTHING
from terror_estimates.charts.marks.legend import coverage_keys, draw_legend, legend_lines
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import GAP, HEAD, INK, LEADING, MARGIN, SMALL, SOFT, styled, width_of
from terror_estimates.charts.rows.furniture import draw_band, draw_footer, draw_heading, source_keys
from terror_estimates.charts.rows.grid import Grid, draw_cells, draw_heads, grid_of
from terror_estimates.charts.rows.text import RowText, draw_row_heads, draw_separator, draw_words, order_head, row_text
from terror_estimates.charts.words.choice import choose, left_out_notes, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, as_drawn, counted
from terror_estimates.charts.words.labels import heading, period_words
from terror_estimates.charts.words.sections import usual_note, usual_period
from terror_estimates.comparison import scope_of

SCOPE_SIDES = ("population", "jurisdiction", "territory", "period")


@dataclass(frozen=True)
class Statement:
    """One row: an estimate, or the cells of one printed table that all say the same of their scope."""

    estimates: tuple[Estimate, ...]
    cells: tuple[tuple[str, str], ...]

    @property
    def first(self) -> Estimate:
        return self.estimates[0]


def coverage_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """The matrix of estimates and the sides of their scope: what is stated, left out, or passed over in silence.

    A printed table whose cells say the same counts once, so that long tables do not outvote books.
    """
    estimates, undrawn = choose(catalog, entry)
    columns = _columns(catalog, entry, estimates)
    statements = _statements(catalog, estimates, columns)
    with styled():
        figure = _Matrix(catalog, entry, columns, statements).figure(undrawn_note(entry, undrawn))
    drawn = tuple(as_drawn(one, one.measure) for statement in statements for one in statement.estimates)
    return Drawing(figure, drawn, _alt(entry, columns, statements), undrawn)


def _columns(catalog: Catalog, entry: FigureEntry, estimates: Iterable[Estimate]) -> dict[str, str]:
    """The sides, then the components the entry names, or those that the definitions of the measures leave open."""
    sides = {side: side for side in catalog.vocabulary.asked}
    wanted = entry.columns or [one for one in _known(catalog, estimates) if not _settled(catalog, estimates, one)]
    return sides | {one: catalog.vocabulary.label("components", one) for one in wanted}


def _known(catalog: Catalog, estimates: Iterable[Estimate]) -> list[str]:
    """Every component that a measure of these estimates knows."""
    measures = dict.fromkeys(estimate.measure for estimate in estimates)
    return list(dict.fromkeys(one for measure in measures for one in catalog.vocabulary.measures[measure].components))


def _settled(catalog: Catalog, estimates: Iterable[Estimate], component: str) -> str | None:
    """What the definitions say of a component for all of these estimates, or None if they leave it open."""
    said = {scope_of(estimate, catalog.vocabulary).components.get(component, "excluded") for estimate in estimates}
    defined = {catalog.vocabulary.measures[one.measure].components.get(component, "excluded") for one in estimates}
    return next(iter(said)) if said == defined and said in ({"included"}, {"excluded"}) else None


def _settled_note(catalog: Catalog, entry: FigureEntry, estimates: Sequence[Estimate]) -> str:
    """One sentence on the components that need no column."""
    found = {"included": [], "excluded": []}
    for component in _known(catalog, estimates):
        if (settled := _settled(catalog, estimates, component)) and component not in entry.columns:
            found[settled].append(catalog.vocabulary.label("components", component))
    words = {"included": "includes", "excluded": "leaves out"}
    said = [f"{words[way]}: {', '.join(labels)}" for way, labels in found.items() if labels]
    return f"By its definition the measure {'; it '.join(said)}." if said else ""


def _statements(catalog: Catalog, estimates: Sequence[Estimate], columns: Iterable[str]) -> list[Statement]:
    """Rows in order of publication within their measure."""
    gathered: dict[tuple, list[Estimate]] = {}
    for estimate in estimates:
        cells = tuple((column, _cell(catalog, estimate, column)) for column in columns)
        gathered.setdefault((estimate.measure, estimate.table or estimate.id, cells), []).append(estimate)
    return [Statement(tuple(members), cells) for (_, _, cells), members in gathered.items()]


def _cell(catalog: Catalog, estimate: Estimate, column: str) -> str:
    if column in SCOPE_SIDES:
        word = getattr(estimate, column)
        return word if not isinstance(word, Period) and word in NOTHING else "stated"
    return scope_of(estimate, catalog.vocabulary).components.get(column, "not_applicable")


def silences(statements: Sequence[Statement], column: str) -> tuple[int, int]:
    """How many rows say nothing of a column, and of how many the question can be asked."""
    asked = [dict(one.cells)[column] for one in statements if dict(one.cells)[column] != "not_applicable"]
    return sum(word == "not_stated" for word in asked), len(asked)


class _Matrix:
    """One matrix on one page."""

    def __init__(self, catalog: Catalog, entry: FigureEntry, columns: dict[str, str], statements: Sequence[Statement]):
        self.catalog, self.entry, self.columns, self.statements = catalog, entry, columns, statements
        self.page = Page()
        self.grid: Grid = grid_of(self.page, columns, apart=len(self.catalog.vocabulary.asked), roomy=True)
        room = self.grid.left - 2 * GAP - MARGIN
        self.printed = min(120.0, room * 0.42)
        self.label = room - self.printed
        self.printed_x = MARGIN + self.label + GAP

    def figure(self, undrawn: str):
        y = draw_heading(self.page, self.entry)
        words = {word for statement in self.statements for _, word in statement.cells}
        lines = legend_lines(coverage_keys(words, "Scope"), self.grid.left - GAP - MARGIN)
        top = max(draw_legend(self.page, MARGIN, y, lines) + 20, y + self.grid.head_height)
        draw_heads(self.page, self.grid, top)
        estimates = [one for statement in self.statements for one in statement.estimates]
        draw_row_heads(self.page, top, MARGIN, order_head(self.catalog, estimates), self.printed_x, estimates)
        y = self._foot(self._rows(top))
        tables = "A printed table counts once." if any(len(one.estimates) > 1 for one in self.statements) else ""
        settled = _settled_note(self.catalog, self.entry, estimates)
        notes = [self.entry.note or "", settled, tables, *left_out_notes(self.entry), undrawn]
        return self.page.finish(draw_footer(self.page, y + 10, self.catalog, self.entry, source_keys(estimates), notes))

    def _rows(self, y: float) -> float:
        measure = None
        for statement in sorted(self.statements, key=lambda one: self._order(one.first.measure)):
            if statement.first.measure != measure:
                measure = statement.first.measure
                y = self._head(measure, y)
            else:
                draw_separator(self.page, y)
            text = self._text(statement)
            draw_words(self.page, text, y, MARGIN, self.printed_x)
            draw_cells(self.page, self.grid, text, y + text.middle, dict(statement.cells))
            y += text.height
        return y

    def _order(self, measure: str) -> int:
        return self.entry.measures.index(measure) if measure in self.entry.measures else len(self.entry.measures)

    def _head(self, measure: str, y: float) -> float:
        height = HEAD * LEADING + 5
        draw_band(self.page, y, height)
        words = heading(self.catalog.vocabulary.label("measures", measure))
        self.page.lines(MARGIN + 4, y + 2, [words], size=HEAD, weight="semibold")
        x = MARGIN + 14 + width_of(words, HEAD, "semibold")
        note = usual_note(self._usual(measure))
        self.page.lines(x, y + 3, [note] if note else [], size=SMALL, color=SOFT, gid=f"usual:{measure}")
        return y + height

    def _text(self, statement: Statement) -> RowText:
        text = row_text(self.catalog, statement.first, self._detail(statement), self.label, self.printed)
        if len(statement.estimates) == 1:
            return text
        return replace(text, printed=(f"table, {counted(len(statement.estimates), 'number')}",))

    def _detail(self, statement: Statement) -> str:
        """The period where it is not the usual one; what is left out stands in the grid."""
        period = statement.first.period
        silent = len(statement.estimates) > 1 or not isinstance(period, Period)
        return "" if silent or period == self._usual(statement.first.measure) else period_words(period)

    def _usual(self, measure: str) -> Period | None:
        return usual_period([one.first for one in self.statements if one.first.measure == measure])

    def _foot(self, y: float) -> float:
        """Under each column: how many say nothing, of how many."""
        self.page.rule(y, MARGIN, self.page.width - MARGIN, color=INK, thickness=0.8)
        self.page.text(MARGIN, y + 13, "say nothing of it", size=SMALL, weight="semibold")
        self.page.text(MARGIN, y + 25, "of so many rows", size=SMALL, color=SOFT)
        for place, column in enumerate(self.columns):
            silent, asked = silences(self.statements, column)
            x = self.grid.middle(place)
            self.page.text(x, y + 13, str(silent), size=SMALL, weight="semibold", ha="center", gid=f"silent:{column}")
            self.page.text(x, y + 25, str(asked), size=SMALL, color=SOFT, ha="center", gid=f"asked:{column}")
        return y + 28


def _alt(entry: FigureEntry, columns: dict[str, str], statements: Sequence[Statement]) -> str:
    found = {column: silences(statements, column) for column in columns}
    said = [f"{columns[key]}: {silent} of {asked} say nothing" for key, (silent, asked) in found.items() if asked]
    return f"Coverage chart. {entry.title}. {counted(len(statements), 'row')}. {'; '.join(said)}."
