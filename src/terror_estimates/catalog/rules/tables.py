"""Tables: whole numbers in declared columns, under a heading that holds for each."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.problem import Path, clipped, did_you_mean
from terror_estimates.catalog.rules.registry import Findings, Raised, rule
from terror_estimates.catalog.scope import STATED
from terror_estimates.catalog.table import CELLS, PARTS, ROW_SAYS, SUM_OF, Cell, Table, holding, is_count
from terror_estimates.catalog.text import UNREADABLE

_OF_THE_CELL = ("id", "table", "value", "as_printed")
_SAID = f"{', '.join(ROW_SAYS[:-1])} and {ROW_SAYS[-1]}"
_OF_ONE_COUNT = ("source", "stance", "measure", *STATED)  # alike in a whole and its parts; not the components


@rule("problem")
def table_cells(catalog: Catalog) -> Findings:
    """Each cell of a table stands in a declared column and is a whole number, not below zero."""
    for table in catalog.tables.values():
        for cell in table.cells():
            if cell.column not in table.columns:
                near = did_you_mean(cell.column, (*table.columns, *ROW_SAYS, CELLS))
                yield cell.place, f"'{clipped(cell.column)}' is not a column of the table{near}"
            elif not is_count(cell.number) and cell.number is not UNREADABLE:
                held = clipped(str(cell.number))
                yield cell.place, f"the cell holds '{held}'; write a whole number, or leave an empty cell out"


@rule("problem")
def notes_on_cells(catalog: Catalog) -> Findings:
    """What a row says of single `cells` is what it may say of them all, for a column in which it has a number."""
    for table in catalog.tables.values():
        for part in ("rows", "totals"):
            for key, row in getattr(table, part).items():
                path = ("tables", table.id, part, key, CELLS)
                if CELLS in row and not isinstance(row[CELLS], Mapping):
                    yield path, f"name the columns, and under each its {_SAID}"
                for column, said in row[CELLS].items() if isinstance(row.get(CELLS), Mapping) else ():
                    if column in (*ROW_SAYS, CELLS) or column not in row:
                        near = did_you_mean(column, [name for name in row if name in table.columns])
                        yield (*path, column), f"'{clipped(column)}' has no number in this row{near}"
                    elif not isinstance(said, Mapping) or not said or not set(said) <= set(ROW_SAYS):
                        yield (*path, column), f"of a cell one says its {_SAID}, and nothing else"


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
def total_differs(catalog: Catalog) -> Raised:
    """The printed total of a column equals the sum of the rows that it holds.

    An answer names the sum of the rows and the printed total of each column that it answers; another difference flags.
    """
    for table in catalog.tables.values():
        for cell, added in differing(table):
            said = f"{cell.column} {cell.row}: the rows add to {added}, the printed total is {cell.number}"
            said = f"{said}; check the print, then answer total-differs with both numbers"
            yield cell.place, said, (added, cell.number)


@rule("problem")
def sum_of(catalog: Catalog) -> Findings:
    """A column that is the printed sum of others names two or more other columns of its table, each once."""
    for table in catalog.tables.values():
        for name, column in table.columns.items():
            if SUM_OF in column and not _summed(table, name):
                held = column[SUM_OF]
                listed = ", ".join(map(str, held)) if isinstance(held, (list, tuple)) else str(held)
                known = ", ".join(one for one in table.columns if one != name)
                said = f"sum_of holds '{clipped(listed)}'; list two or more of the other columns, each once"
                yield ("tables", table.id, "columns", name, SUM_OF), f"{said}: {clipped(known)}"


@rule("flag")
def row_differs(catalog: Catalog) -> Raised:
    """In each row, a column equals the sum of those that it says it is the `sum_of`, or that make up its components.

    Where the cell of a part is empty, the others may not add to more than the whole. An answer names the sum and the
    whole of each row that it answers; another difference flags.
    """
    for table in catalog.tables.values():
        for cell, parts, added in uneven(table):
            said = f"{cell.row}: {', '.join(parts)} add to {added}, but {cell.column} is {cell.number}"
            said = f"{said}; check the print, then answer row-differs with both numbers"
            yield cell.place, said, (added, cell.number)


def uneven(table: Table) -> Iterator[tuple[Cell, tuple[str, ...], int]]:
    """The cells of a whole that the parts beside them do not make up, each with the parts and their sum."""
    made_of: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for cell in table.cells():
        row, place = getattr(table, cell.part)[cell.row], (cell.part, cell.row)
        if place not in made_of:
            made_of[place] = dict(_wholes(table, row))
        parts = made_of[place].get(cell.column, ())
        held = tuple(part for part in parts if is_count(row.get(part)))
        added = sum(row[part] for part in held)
        if held and table.holds(cell) and (added > cell.number or (held == parts and added < cell.number)):
            yield cell, held, added


def _wholes(table: Table, row: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each column that is a sum in a row, with its parts: as it says itself, or as the components in the row show."""
    included = {name: _included(table, row, name) for name in table.columns}
    for name, column in table.columns.items():
        if SUM_OF in column:
            yield name, _summed(table, name)
            continue
        within = {
            other: held
            for other, held in included.items()
            if held and held < included[name] and _alike(table, name, other)
        }
        parts = {one: held for one, held in within.items() if not any(held < larger for larger in within.values())}
        apart = all(not one & other for one, other in combinations(parts.values(), 2))
        if len(parts) > 1 and apart and frozenset().union(*parts.values()) == included[name]:
            yield name, tuple(parts)


def _summed(table: Table, name: str) -> tuple[str, ...]:
    """The columns of which a column says that it is the sum, or none where it does not say so soundly."""
    listed = table.columns[name].get(SUM_OF)
    parts = listed if isinstance(listed, (list, tuple)) else ()
    others = {part for part in parts if isinstance(part, str) and part in table.columns and part != name}
    return tuple(parts) if len(others) == len(parts) > 1 else ()


def _included(table: Table, row: Mapping[str, Any], name: str) -> frozenset[str]:
    """The components that a column counts in a row; none where it counts one only partly, which no sum can tell."""
    stated = holding(table, row, name).get(PARTS)
    coverage = stated if isinstance(stated, Mapping) else {}
    counted = (component for component, how in coverage.items() if how == "included")
    return frozenset() if "partly" in coverage.values() else frozenset(counted)


def _alike(table: Table, whole: str, part: str) -> bool:
    """Whether two columns count the same but for their components, as far as they say."""
    one, other = ({**table.shared, **table.columns[name]} for name in (whole, part))
    return all(one.get(key) == other.get(key) for key in _OF_ONE_COUNT)


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
