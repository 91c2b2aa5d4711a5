"""Two guards for every number: it can be read in its print, or somebody wrote it down a second time from its place.

The cells of printed tables were copied a second time from the notes of the research, cell by cell, and not from the
catalog (`retyped_cells.csv`); other entries were typed a second time (`../data/retyped.csv`). Both can hold a
misreading that was made before either; neither can hold a slip of the typist that the other has not.
"""

import csv
import random
import sys
from functools import cache
from pathlib import Path

from terror_estimates.catalog import Catalog, load_catalog
from terror_estimates.catalog.numerals import read

ROOT = Path(__file__).parents[2]
CELLS = Path(__file__).parent / "retyped_cells.csv"
ENDS = ("low", "best", "high")
UNGUARDED_AT_MOST = 258  # numbers with neither guard; each one that is typed again makes it smaller
Number = tuple[str, str, int]  # the id of the estimate, which end, and what the catalog has


@cache
def catalog() -> Catalog:
    return load_catalog(ROOT / "estimates.yaml")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def copied() -> dict[tuple[str, str, str], str]:
    return {(row["table"], row["row"], row["column"]): row["number"] for row in rows(CELLS)}


@cache
def typed() -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in rows(ROOT / "tests" / "data" / "retyped.csv")}


@cache
def cells() -> dict[str, tuple[str, str, str]]:
    """The cell of a printed table that an estimate stands for."""
    return {
        cell.id: (cell.table, cell.row, cell.column) for table in catalog().tables.values() for cell in table.cells()
    }


def numbers() -> list[Number]:
    return [
        (one.id, end, getattr(one.value, end))
        for one in catalog().estimates.values()
        for end in ENDS
        if getattr(one.value, end) is not None
    ]


def guards(id: str, end: str, number: int) -> dict[str, bool]:
    """Each guard that watches a number, and whether it agrees with the given value."""
    estimate, found = catalog().estimate(id), {}
    if estimate.as_printed and read(estimate.as_printed).understood:
        found["print"] = number in read(estimate.as_printed).numbers
    if id in typed():
        found["typing"] = typed()[id][end] == str(number)
    if cells().get(id) in copied():
        found["copy"] = copied()[cells()[id]] == str(number)
    return found


def slip(number: int, chance: random.Random) -> int:
    """The number with one of its digits changed."""
    digits = list(str(number))
    place = chance.randrange(len(digits))
    digits[place] = chance.choice([one for one in "0123456789" if one != digits[place]])
    return int("".join(digits))


def planted(count: int, among: list[Number], seed: int) -> list[str]:
    """Slips of one digit, each in a number chosen by lot, that no guard catches."""
    chance = random.Random(seed)
    survivors = []
    for id, end, number in chance.sample(among, count):
        wrong = slip(number, chance)
        if all(guards(id, end, wrong).values()):
            survivors.append(f"{id} {end}: {wrong} in place of {number}")
    return survivors


def test_each_copied_cell_equals_the_table():
    held = {key: str(catalog().estimate(id).value.best) for id, key in cells().items()}
    assert {key: number for key, number in copied().items() if held.get(key) != number} == {}


def test_the_guards_agree_with_every_number():
    assert [number for number in numbers() if not all(guards(*number).values())] == []


def test_a_slip_of_one_digit_in_a_guarded_number_is_caught():
    assert planted(25, [number for number in numbers() if guards(*number)], seed=1937) == []


def test_the_numbers_with_neither_guard_become_fewer_and_never_more():
    alone = [f"{id} {end}" for id, end, number in numbers() if not guards(id, end, number)]
    assert len(alone) <= UNGUARDED_AT_MOST, (
        f"{len(alone)} numbers have neither as_printed nor a second typing; give the new ones one of the two: {alone}"
    )


if __name__ == "__main__":  # python tests/record/test_two_guards.py 200
    missed = planted(int(sys.argv[1]), numbers(), seed=1937)
    print(f"{int(sys.argv[1]) - len(missed)} of {sys.argv[1]} planted slips are caught", *missed, sep="\n")
