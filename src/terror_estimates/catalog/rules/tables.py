"""Tables: whole numbers in declared columns, under a heading that holds for each."""

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.problem import clipped, did_you_mean
from terror_estimates.catalog.rules.registry import Findings, rule
from terror_estimates.catalog.table import ROW_NOTES, Table, is_count
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
        headings = [(("tables", table.id, "shared"), table.shared)]
        headings += [(("tables", table.id, "columns", name), column) for name, column in table.columns.items()]
        for path, heading in headings:
            for key in (*_OF_THE_CELL, table.varies):
                if key in heading:
                    yield (*path, key), f"'{key}' differs from cell to cell; remove it from the heading"


@rule("flag")
def total_differs(catalog: Catalog) -> Findings:
    """The printed total of a column equals the sum of the rows inside its period."""
    for table in catalog.tables.values():
        if "total-differs" not in table.answers and table.varies == "period":
            yield from _differing(table)


def _differing(table: Table) -> Findings:
    for cell in table.cells():
        if cell.part != "totals" or not table.holds(cell):
            continue
        rows = [row for key, row in table.rows.items() if _inside(key, cell.row) and is_count(row.get(cell.column))]
        added = sum(row[cell.column] for row in rows)
        if rows and added != cell.number:
            said = f"{cell.column} {cell.row}: the rows add to {added}, the printed total is {cell.number}"
            yield cell.place, f"{said}; check the print, then answer total-differs"


def _inside(row: str, total: str) -> bool:
    try:
        small, large = Period.parse(row), Period.parse(total)
    except ValueError:
        return False
    return large.start <= small.start and small.end <= large.end
