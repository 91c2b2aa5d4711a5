"""What watches a number: its own print, a second typing, a second copy of its table, the words of a claim.

Each can hold a misreading that was made before it; none holds a slip of the typist that the number has.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from shared import record
from terror_estimates.audit.claims import check_claim, span
from terror_estimates.audit.rounding import Printed
from terror_estimates.catalog import Catalog, Claim, Estimate
from terror_estimates.catalog.claim import Given
from terror_estimates.catalog.numerals import read
from terror_estimates.catalog.problem import Path as Keys

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
ENDS = ("low", "best", "high")


class Number(NamedTuple):
    """One number of the file: where it is written, its digits, and the entry whose guards watch it."""

    keys: Keys
    digits: str
    entry: str

    @property
    def name(self) -> str:
        return f"{self.entry} {self.keys[-1]}"


@cache
def catalog() -> Catalog:
    return record()


@cache
def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def copied() -> dict[tuple[str, str, str], str]:
    """The cells of printed tables as they were copied a second time, cell by cell."""
    return {(row["table"], row["row"], row["column"]): row["number"] for row in rows(HERE / "retyped_cells.csv")}


@cache
def typed() -> dict[str, dict[str, str]]:
    """The values that were typed a second time, by the id of their estimate."""
    both = [*rows(ROOT / "tests" / "data" / "retyped.csv"), *rows(HERE / "retyped_numbers.csv")]
    return {row["id"]: row for row in both}


@cache
def typed_of_claims() -> dict[tuple[str, str], str]:
    return {(row["claim"], row["key"]): row["number"] for row in rows(HERE / "retyped_claims.csv")}


@cache
def recomputed() -> dict[str, dict[str, str]]:
    """What a claim publishes and what comes of its inputs, both worked out by hand."""
    return {row["claim"]: row for row in rows(ROOT / "tests" / "data" / "recomputed.csv")}


@cache
def cells() -> dict[str, tuple[str, str, str]]:
    """The cell of a printed table that an estimate stands for."""
    return {
        cell.id: (cell.table, cell.row, cell.column) for table in catalog().tables.values() for cell in table.cells()
    }


def numbers(held: Catalog) -> Iterator[Number]:
    """Every number of the file that says how many: values, cells of tables, results and inputs of claims."""
    places = {cell.id: cell.place for table in held.tables.values() for cell in table.cells()}
    for id, estimate in held.estimates.items():
        for end in ENDS:
            if (number := getattr(estimate.value, end)) is not None:
                yield Number(places.get(id, ("estimates", id, "value", end)), str(number), id)
    for id, claim in held.claims.items():
        yield Number(("claims", id, "published"), claim.published, id)
        for keys, given in givens(claim):
            yield Number(("claims", id, *keys, "number"), str(given.number), id)


def givens(claim: Claim) -> Iterator[tuple[Keys, Given]]:
    bases = [(("inputs",), claim.inputs)]
    bases += [(("other_bases", place, "inputs"), other.inputs) for place, other in enumerate(claim.other_bases)]
    for keys, inputs in bases:
        for name, given in inputs.items():
            if isinstance(given, Given) and given.number is not None:
                yield (*keys, name), given


def guards(held: Catalog, number: Number) -> dict[str, bool]:
    """Each guard that watches a number, and whether it agrees with what this catalog has."""
    if number.keys[0] == "claims":
        return of_claim(held, held.claim(number.entry), number)
    return of_estimate(held.estimate(number.entry), str(number.keys[-1]) if number.keys[0] == "estimates" else "best")


def of_estimate(estimate: Estimate, end: str) -> dict[str, bool]:
    number, found = getattr(estimate.value, end), {}
    printed = read(estimate.as_printed or "")
    if estimate.as_printed and printed.understood and not close(printed.numbers):
        found["print"] = number in printed.numbers
    elif answer := estimate.answers.get("print-unclear"):
        found["answer"] = number in read(answer).numbers
    if row := typed().get(estimate.id):
        found["typing"] = row[end] == str(number)
    if cell := copied().get(cells().get(estimate.id, ("", "", ""))):
        found["copy"] = cell == str(number)
    return found


def of_claim(held: Catalog, claim: Claim, number: Number) -> dict[str, bool]:
    """A claim's result can be read in its words or was worked out by hand; its inputs were typed a second time."""
    published, found = number.keys[-1] == "published", {}
    key = "published" if published else str(number.keys[-2])
    now = claim.published if published else str(dict(givens(claim))[number.keys[2:-1]].number)
    words = f"{claim.says} {claim.as_printed or ''}"
    if published and shows(words, number.digits):
        found["words"] = shows(words, now)
    if again := typed_of_claims().get((claim.id, key)):
        found["typing"] = again == now
    if published and (row := recomputed().get(claim.id)):
        found["arithmetic"] = works_out(held, claim, row)
    return found


def close(numbers: frozenset[int]) -> bool:
    """Whether one digit makes one number of a print into another of it, so that the print guards neither."""
    pairs = ((str(one), str(other)) for one, other in combinations(numbers, 2))
    return any(len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1 for a, b in pairs)


def shows(words: str, number: str) -> bool:
    """Whether some words hold a number, with a decimal point or in words."""
    decimals = {one.replace(",", "").rstrip(".") for one in re.findall(r"\d[\d,]*\.?\d*", words)}
    return number in decimals or (number.isdigit() and int(number) in read(words).numbers)


def works_out(held: Catalog, claim: Claim, row: dict[str, str]) -> bool:
    checked = check_claim(claim)
    result = span(Printed(claim.published, claim.about), checked.recomputed).replace(",", "")
    as_typed = (claim.published, checked.verdict.value) == (row["published"], row["verdict"])
    return as_typed and result.startswith(row["recomputed"])
