"""The kept citations of the invented harbor, one file a form; this file, run by itself, keeps them anew.

`python tests/keeping.py`, then read what git says of tests/golden: every change there is a change in what people paste.
`python tests/keeping.py --judges` also asks pandoc with its styles, and citation-js, again, if they are at hand.
"""

import json
import sys
from pathlib import Path

import judges
from terror_estimates.catalog import Catalog, load_catalog
from terror_estimates.publication.citing.bibtex import bibtex
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.citing.csl import csl
from terror_estimates.publication.citing.forms import FORMS
from terror_estimates.publication.citing.product import Product

GOLDEN = Path(__file__).parent / "golden" / "citations"
PANDOC, CITATION_JS = GOLDEN.parent / "pandoc.md", GOLDEN.parent / "citation-js.json"
WRITTEN = {"csljson": "from CSL-JSON", "bibtex": "from BibTeX"}
READ = ("ris", "bibtex", "csl-json")  # what citation-js reads
ENDINGS = {"bibtex": "bib", "biblatex": "biblatex.bib", "ris": "ris", "csl-json": "json"}
NOTEBOOKS = {"01_harbor": "How many were dismissed?"}


def harbor() -> Catalog:
    """The invented catalog whose citations are kept."""
    return load_catalog(GOLDEN / "catalog.yaml")


def citable(catalog: Catalog) -> list[str]:
    """Everything in it that can be cited."""
    entries = [*catalog.estimates, *catalog.tables, *catalog.claims, *catalog.corrections]
    return [*catalog.sources, *entries, *catalog.figures, *NOTEBOOKS, "data"]


def cited(catalog: Catalog, id: str, form: str) -> str:
    """A citation; a figure of the harbor draws whatever may be drawn."""
    drawn = [one for one in catalog.estimates.values() if one.chartable]
    return Citations(catalog, lambda _: drawn, NOTEBOOKS).cite(id, form)


def kept_file(form: str) -> Path:
    return GOLDEN / f"{form}.{ENDINGS.get(form, 'txt')}"


def kept(form: str) -> str:
    """What the file of a form is to hold."""
    catalog = harbor()
    return "".join(f"%% {id}\n{cited(catalog, id, form)}\n\n" for id in citable(catalog))


def ours(catalog: Catalog) -> dict[str, Product]:
    """What is ours of a catalog, by what is cited: the data, a figure, a notebook, and an entry of each section."""
    said = {"data": Product.of_data(catalog)}
    said |= {id: Product.of_figure(one) for id, one in catalog.figures.items()}
    said |= {id: Product.of_notebook(catalog, id.partition("_")[0], title) for id, title in NOTEBOOKS.items()}
    for section in ("estimates", "tables", "claims", "corrections"):
        id = next(iter(getattr(catalog, section)))
        said[id] = Product.of_data(catalog, f"{section[:-1].capitalize()} {id}")
    return said


def kinds(catalog: Catalog) -> dict[str, str]:
    """The kind of every item by its key: that of the work, or what it is of ours."""
    named = {one.key: one.entry.partition(" ")[0].lower() or one.kind for one in ours(catalog).values()}
    return {**{id: one.kind for id, one in catalog.sources.items()}, **named, Product.of_data(catalog).key: "data"}


def items(catalog: Catalog) -> list[dict]:
    """Every work of a catalog and what is ours of it, as other programs get them."""
    return [*map(csl, catalog.sources.values()), *(one.csl() for one in ours(catalog).values())]


def told(catalog: Catalog) -> dict[tuple[str, str], dict[str, str]]:
    """What pandoc prints of every item, by style and by the format that it reads."""
    entries = [*map(bibtex, catalog.sources.values()), *(one.bibtex() for one in ours(catalog).values())]
    given = {"csljson": items(catalog), "bibtex": "\n\n".join(entries)}
    return {
        (style, written): judges.formatted(given[written], style, written)
        for style in judges.STYLE_FILES
        for written in WRITTEN
    }


def document(catalog: Catalog) -> str:
    """The table of what pandoc prints: a part for each kind of item, a row for each style, a column for each format."""
    answers = told(catalog)
    parts = [f"# What pandoc prints\n\n{_ABOUT}"]
    for key, kind in sorted(kinds(catalog).items(), key=lambda one: (one[1], one[0])):
        parts.append(f"\n## {kind}: {key}\n\n| style | {' | '.join(WRITTEN.values())} |\n| --- | --- | --- |")
        for style in judges.STYLE_FILES:
            cells = [answers[style, written].get(key, "").replace("|", "&#124;") for written in WRITTEN]
            parts.append(f"| {style} | {' | '.join(cells)} |")
    return "\n".join(parts) + "\n"


_ABOUT = """Works, figures and entries of an invented catalog, as pandoc's citeproc prints them in five styles of the
CSL project, from what we write for reference managers. `python tests/keeping.py --judges` makes this page; tests
compare with it."""


def answers() -> dict[tuple[str, str], dict[str, str]]:
    """What the kept page says, by style and format, then by key."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for line in PANDOC.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            key = line.rpartition(": ")[2]
        elif line.startswith("| ") and not line.startswith(("| style", "| ---")):
            style, *cells = (cell.strip().replace("&#124;", "|") for cell in line[1:-1].split(" | "))
            for written, cell in zip(WRITTEN, cells, strict=True):
                found.setdefault((style, written), {})[key] = cell
    return found


def pasted(catalog: Catalog) -> dict[str, str]:
    """Every work of a catalog and what is ours of it, as one bibliography in each form that citation-js reads."""
    ids = [*catalog.sources, *catalog.figures, *NOTEBOOKS, "data"]
    return {form: Citations(catalog, lambda _: [], NOTEBOOKS).cite(ids, form) for form in READ}


def main(words: list[str]) -> None:
    for form in FORMS:
        kept_file(form).write_text(kept(form), encoding="utf-8")
    if "--judges" in words and judges.citation_js():
        read = json.dumps(judges.read_back(pasted(harbor())), ensure_ascii=False, indent=1, sort_keys=True)
        CITATION_JS.write_text(f"{read}\n", encoding="utf-8")
    if "--judges" in words and judges.can_format():
        PANDOC.write_text(document(harbor()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
