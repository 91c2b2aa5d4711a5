"""Numbers typed in prose: each must be a number of the catalog, or be computed in the same notebook.

A number of the catalog is one that an estimate states, one that somebody published as derived from others, or one that
is given as an input of such a claim; what a claim gives when it is recomputed counts when the notebook prints it.

Years, dates, pages, shelf-marks, order numbers and article numbers are names, not counts, and are left alone.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.claim import Given
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.years import YEAR

SMALLEST = 1000  # below it a number in prose counts pages, notebooks or steps, not people
_NAMES = re.compile(
    r"^```.*?^```|`[^`]*`"  # code
    r"|\]\([^)]*\)"  # the address of a link
    r"|\b[A-Za-z]\d+\b"  # the number of a figure or of an article
    r"|\b(?:order|no\.|No\.|article|Article|p\.|pp\.|f\.|op\.|d\.|l\.)\s*\d[\d–-]*"
    rf"|(?<![\d,.])\b{YEAR}s?(?:[–-](?:\d\d){{1,2}})?\b(?![,.]?\d)(?!\s*(?:people|persons|million|thousand))",
    re.MULTILINE | re.DOTALL,
)

_INVENTED = re.compile(r"numbers\b[^.]{0,40}\bare\s+invented")


@dataclass(frozen=True)
class Stranger:
    """A number in prose that the catalog does not hold; `place` says where in the file."""

    file: str
    place: str
    number: int
    words: str

    def __str__(self) -> str:
        return f"{self.file}, {self.place}: {self.number:,} is not in the catalog ('{self.words}')"


class Prose:
    """Prose about a catalog, in which a number is at home or a stranger."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog

    @cached_property
    def known(self) -> frozenset[int]:
        """Every number that an estimate states, that a claim publishes, or that is given as its input."""
        claims = self.catalog.claims.values()
        stated = {number for estimate in self.catalog.estimates.values() for number in estimate.value.stated}
        published = {int(claim.published) for claim in claims if claim.published.isdigit()}
        given = (one for claim in claims for reading in claim.readings for one in reading.inputs.values())
        typed = {one.number for one in given if isinstance(one, Given) and one.number is not None}
        return frozenset(stated | published | typed)

    def in_notebook(self, notebook: Path) -> list[Stranger]:
        """The numbers in a notebook's Markdown that neither the catalog nor the notebook's own outputs hold."""
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        known = self.known | _computed(cells)
        return [
            Stranger(notebook.name, f"cell {place}", number, words)
            for place, cell in enumerate(cells)
            if cell["cell_type"] == "markdown"
            for number, words in counts_in("".join(cell["source"]))
            if number not in known
        ]

    def on_page(self, page: Path) -> list[Stranger]:
        """The same for a page of Markdown; a section that says that its numbers are invented is left alone."""
        sections = re.split(r"^(?=#{1,2} )", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
        return [
            Stranger(page.name, f"under '{section.splitlines()[0].lstrip('# ')}'", number, words)
            for section in sections
            if section.strip() and not _INVENTED.search(section)
            for number, words in counts_in(section)
            if number not in self.known
        ]

    def in_figures(self, file: str) -> list[Stranger]:
        """The same for the words of the registered figures: what a title says is prose, and more people read it."""
        return [
            Stranger(file, f"{figure.id}, {key}", number, words)
            for figure in self.catalog.figures.values()
            for key in ("title", "subtitle", "note")
            for number, words in counts_in(getattr(figure, key) or "")
            if number not in self.known
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
