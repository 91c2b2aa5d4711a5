"""Printed tables and series: one heading, many short rows; each cell becomes an estimate."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field

from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.problem import Path
from terror_estimates.catalog.value import ReadOnly, empty

Varies = Literal["period", "population", "jurisdiction", "territory"]
PARTS = "components"  # the one key of which a narrower place may say some words, and a wider place the others
ROW_SAYS = ("note", "caveats", PARTS, "inferred")  # in a row: said of every number in it
CELLS = "cells"  # in a row: the same, said of the number in one column alone
SUM_OF = "sum_of"  # in a column: the columns of which it prints the sum


class Cell(NamedTuple):
    """One printed number of a table and where it stands; `part` is 'rows' or 'totals'."""

    table: str
    part: str
    row: str
    column: str
    number: Any

    @property
    def id(self) -> str:
        """The ids of table, column and row, spelled with hyphens."""
        return f"{self.table}-{self.column}-{self.row}".replace("_", "-").replace("/", "-")

    @property
    def place(self) -> tuple[str, ...]:
        return ("tables", self.table, self.part, self.row, self.column)


class Table(Entry):
    """A table as printed; `shared` and the columns hold keys of an estimate, the row key fills the side that varies.

    A column may also say `sum_of`: the columns of which it is the printed sum. A row may have a note and caveats,
    `components` and what is `inferred`, which hold for all its numbers; under `cells` it says the same of single ones.
    """

    title: str = Field(description="What the table is called.")
    shared: Annotated[dict[str, Any], ReadOnly] = Field(description="Fields of an estimate that hold for every cell.")
    varies: Varies = Field(description="The side of the scope that the key of a row fills.")
    columns: Annotated[dict[str, dict[str, Any]], ReadOnly] = Field(
        description="For each column, the fields of an estimate that hold for its cells, above all the measure."
    )
    rows: Annotated[dict[str, dict[str, Any]], ReadOnly] = Field(
        description="For each row, the number printed in each column; a missing cell is left out, never 0."
    )
    totals: Annotated[dict[str, dict[str, Any]], ReadOnly] = Field(
        default_factory=empty, description="The totals as printed, in the same form."
    )
    answers: Annotated[dict[str, str], ReadOnly] = Field(
        default_factory=empty, description="Answers to flags: the name of the rule, and one sentence."
    )

    def cells(self) -> Iterator[Cell]:
        """Each cell as written, sound or not."""
        for part in ("rows", "totals"):
            for key, row in getattr(self, part).items():
                for column, number in row.items():
                    if column not in (*ROW_SAYS, CELLS):
                        yield Cell(self.id, part, key, column, number)

    def holds(self, cell: Cell) -> bool:
        """Whether a cell stands in a declared column and is a count."""
        return cell.column in self.columns and is_count(cell.number)


def said_of(row: Mapping[str, Any], column: str) -> Mapping[str, Any]:
    """What a row says of the number in one column alone, which stands in the place of what it says of them all."""
    cells = row.get(CELLS)
    said = cells.get(column) if isinstance(cells, Mapping) else None
    return said_of_all(said) if isinstance(said, Mapping) else {}


def said_of_all(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a row says of all its numbers, beside the numbers."""
    return {word: row[word] for word in ROW_SAYS if word in row}


def holding(table: Table, row: Mapping[str, Any], column: str) -> Mapping[str, Any]:
    """The keys of an estimate that hold for the number in one column of a row; narrower places go before wider ones.

    A column's components stand in the place of the table's; those of a row and of a cell are laid over them one by one.
    """
    said = {**table.shared, **{key: one for key, one in table.columns[column].items() if key != SUM_OF}}
    for narrower in (said_of_all(row), said_of(row, column)):
        wide, over = said.get(PARTS, {}), narrower.get(PARTS)
        said |= narrower
        if isinstance(over, Mapping):  # what is no mapping stays, so that its fault is found
            said[PARTS] = {**wide, **over} if isinstance(wide, Mapping) else wide
    return said


def is_said(said: Mapping[str, Any], keys: Path) -> bool:
    """Whether the key of an estimate is written in a row or a cell: of components, this very one."""
    if keys[0] == PARTS and isinstance(held := said.get(PARTS), Mapping):
        return len(keys) > 1 and keys[1] in held
    return keys[0] in said


def is_count(number: Any) -> bool:
    """Whether this is a whole number, not below zero; True and False are not."""
    return isinstance(number, int) and not isinstance(number, bool) and number >= 0


def unfold(table: Table, cell: Cell) -> Mapping[str, Any]:
    """A cell as the keys of an estimate: an exact count under the table's heading, its column's and its row's."""
    return {
        **holding(table, getattr(table, cell.part)[cell.row], cell.column),
        table.varies: cell.row,
        "value": {"best": cell.number, "precision": "exact"},
        "table": table.id,
    }
