"""The kept citations of the invented harbor, one file a form; this file, run by itself, keeps them anew.

`python tests/keeping.py`, then read what git says of tests/golden: every change there is a change in what people paste.
`python tests/keeping.py --judges` also asks pandoc with its styles, and citation-js, again, if they are at hand.
"""

import json
import sys
from pathlib import Path

import judges
from terror_estimates.catalog import Catalog, load_catalog
from terror_estimates.publication.citing.citation import cite
from terror_estimates.publication.citing.csl import csl
from terror_estimates.publication.citing.forms import FORMS
from terror_estimates.publication.citing.product import data_product, figure_product, notebook_product
from terror_estimates.publication.citing.styles import STYLES

GOLDEN = Path(__file__).parent / "golden" / "citations"
PANDOC, CITATION_JS = GOLDEN.parent / "pandoc", GOLDEN.parent / "citation-js.json"
READ = ("ris", "bibtex", "csl-json")  # what citation-js reads
ENDINGS = {"bibtex": "bib", "biblatex": "biblatex.bib", "ris": "ris", "csl-json": "json"}
NOTEBOOKS = {"01_harbor": "How many were dismissed?"}


def harbor() -> Catalog:
    """The invented catalog whose citations are kept."""
    return load_catalog(GOLDEN / "catalog.yaml")


def citable(catalog: Catalog) -> list[str]:
    """Everything in it that can be cited."""
    return [*catalog.sources, *catalog.estimates, *catalog.figures, *NOTEBOOKS, "data"]


def cited(catalog: Catalog, id: str, form: str) -> str:
    """A citation; a figure of the harbor draws whatever may be drawn."""
    return cite(catalog, id, form, lambda _: [one for one in catalog.estimates.values() if one.chartable], NOTEBOOKS)


def kept_file(form: str) -> Path:
    return GOLDEN / f"{form}.{ENDINGS.get(form, 'txt')}"


def kept(form: str) -> str:
    """What the file of a form is to hold."""
    catalog = harbor()
    return "".join(f"%% {id}\n{cited(catalog, id, form)}\n\n" for id in citable(catalog))


def items(catalog: Catalog) -> list[dict]:
    """Every work of a catalog and what is ours of it, as other programs get them."""
    ours = [data_product(catalog), *(figure_product(catalog, one) for one in catalog.figures.values())]
    ours += [notebook_product(catalog, id.partition("_")[0], title) for id, title in NOTEBOOKS.items()]
    return [*map(csl, catalog.sources.values()), *(one.csl() for one in ours)]


def pasted(catalog: Catalog) -> dict[str, str]:
    """Every work of a catalog and what is ours of it, as one bibliography in each form that citation-js reads."""
    ids = [*catalog.sources, *catalog.figures, *NOTEBOOKS, "data"]
    return {form: cite(catalog, ids, form, lambda _: [], NOTEBOOKS) for form in READ}


def main(words: list[str]) -> None:
    for form in FORMS:
        kept_file(form).write_text(kept(form), encoding="utf-8")
    if "--judges" in words and judges.citation_js():
        read = json.dumps(judges.read_back(pasted(harbor())), ensure_ascii=False, indent=1, sort_keys=True)
        CITATION_JS.write_text(f"{read}\n", encoding="utf-8")
    for style in STYLES if "--judges" in words else ():
        told = judges.formatted(items(harbor()), style)
        said = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
        (PANDOC / f"{style}.json").write_text(f"{said}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
