"""Numbers typed in prose: each must be a number of the catalog, or be computed in the same notebook.

Years, dates, pages, shelf-marks, order numbers and article numbers are names, not counts, and are left alone.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.numerals import printed_numbers

SMALLEST = 1000  # below it a number in prose counts pages, notebooks or steps, not people
_NAMES = re.compile(
    r"`[^`]*`"  # code
    r"|\]\([^)]*\)"  # the address of a link
    r"|\b(?:order|no\.|No\.|article|Article|p\.|pp\.|f\.|op\.|d\.|l\.|F)\s*\d[\d–-]*"
    r"|(?<![\d,.])\b(?:1[89]|20)\d\ds?(?:[–-](?:\d\d){1,2})?\b(?![,.]?\d)(?!\s*(?:people|persons|million|thousand))"
)


@dataclass(frozen=True)
class Stranger:
    """A number in prose that the catalog does not hold."""

    file: str
    cell: int
    number: int
    words: str

    def __str__(self) -> str:
        return f"{self.file}, cell {self.cell}: {self.number:,} is not in the catalog ('{self.words}')"


def catalog_numbers(catalog: Catalog) -> frozenset[int]:
    """Every number that an estimate states."""
    return frozenset(number for estimate in catalog.estimates.values() for number in estimate.value.stated)


def strangers(catalog: Catalog, notebook: Path) -> list[Stranger]:
    """The numbers in a notebook's Markdown that neither the catalog nor the notebook's own outputs hold."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    known = catalog_numbers(catalog) | _computed(cells)
    return [
        Stranger(notebook.name, place, number, words)
        for place, cell in enumerate(cells)
        if cell["cell_type"] == "markdown"
        for number, words in counts_in("".join(cell["source"]))
        if number not in known
    ]


def counts_in(text: str) -> Iterator[tuple[int, str]]:
    """Each number of at least SMALLEST that reads as a count, with the words around it."""
    plain = _NAMES.sub(" ", text)
    for sentence in re.split(r"(?<=[.;:!?])\s+|\n", plain):
        for number in sorted(printed_numbers(sentence)):
            if number >= SMALLEST:
                yield number, " ".join(sentence.split())[:80]


def _computed(cells: list[dict]) -> frozenset[int]:
    """Numbers that the notebook's own code printed."""
    shown = (
        "".join(output.get("text", output.get("data", {}).get("text/plain", "")))
        for cell in cells
        for output in cell.get("outputs", ())
    )
    return frozenset(number for text in shown for number in printed_numbers(text))
