"""Tables: whole numbers in declared columns, under a heading that holds for each."""

from collections.abc import Iterator, Mapping
from typing import Any

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.problem import Path, clipped, did_you_mean
from terror_estimates.catalog.rules.registry import Findings, rule
from terror_estimates.catalog.table import ROW_NOTES, Cell, Table, is_count
from terror_estimates.catalog.yaml_text import UNREADABLE

_OF_THE_CELL = ("id", "table", "value", "as_printed")


@rule("problem")
def table_cells(catalog: Catalog) -> Findings:
    """Each cell of a table stands in a declared column and is a whole number, not below zero."""
    for table in catalog.tables.values():
        for cell in table.cells():
            if cell.column not in table.columns:
                near = did_you_mean(cell.column, (*table.columns, *ROW_NOTES))
                yield cell.place, f"'{clipped(cell.column)}' is not a column of the table{near}"
            elif not is_count(cell.number) and cell.number is not UNREADABLE:
                held = clipped(str(cell.number))
                yield cell.place, f"the cell holds '{held}'; write a whole number, or leave an empty cell out"


@rule("problem")
def table_heading(catalog: Catalog) -> Findings:
    """What a table says for all its cells leaves to each cell its value, its print and the side that varies."""
    for table in catalog.tables.values():
        headings: list[tuple[Path, Mapping[str, Any]]] = [(("tables", table.id, "shared"), table.shared)]
        headings += [(("tables", table.id, "columns", name), column) for name, column in table.columns.items()]
        for path, heading in headings:
            for key in (*_OF_THE_CELL, table.varies):
                if key in heading:
                    yield (*path, key), f"'{key}' differs from cell to cell; remove it from the heading"


@rule("flag")
def total_differs(catalog: Catalog) -> Findings:
    """The printed total of a column equals the sum of the rows that it holds.

    An answer names the sum of the rows and the printed total of each column that it answers; another difference flags.
    """
    for table in catalog.tables.values():
        answered = printed_numbers(table.answers.get("total-differs", ""))
        for cell, added in differing(table):
            if not {added, cell.number} <= answered:
                said = f"{cell.column} {cell.row}: the rows add to {added}, the printed total is {cell.number}"
                yield cell.place, f"{said}; check the print, then answer total-differs with both numbers"


@rule("problem")
def answer_to_nothing(catalog: Catalog) -> Findings:
    """An answer to total-differs stands at a table whose rows differ from a printed total."""
    for table in catalog.tables.values():
        if "total-differs" in table.answers and not any(differing(table)):
            yield ("tables", table.id, "answers", "total-differs"), "every printed total agrees; remove the answer"


def differing(table: Table) -> Iterator[tuple[Cell, int]]:
    """The printed totals that are not the sum of their rows, each with that sum."""
    for cell in table.cells():
        if cell.part != "totals" or not table.holds(cell):
            continue
        rows = [
            row for key, row in table.rows.items() if _inside(table, key, cell.row) and is_count(row.get(cell.column))
        ]
        added = sum(row[cell.column] for row in rows)
        if rows and added != cell.number:
            yield cell, added


def _inside(table: Table, row: str, total: str) -> bool:
    """Whether a total holds a row: by its period, or because a total of groups is that of all rows printed over it."""
    if table.varies != "period":
        return True
    try:
        small, large = Period.parse(row), Period.parse(total)
    except ValueError:
        return False
    return large.start <= small.start and small.end <= large.end
