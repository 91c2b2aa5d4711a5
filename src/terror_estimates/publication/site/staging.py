"""Staging: everything that the renderer reads, gathered in one folder, with the pages made from the catalog."""

import json
import shutil
from pathlib import Path

from terror_estimates.catalog import UnknownId, load_catalog
from terror_estimates.catalog.shown import Shown
from terror_estimates.publication.card import shown_on
from terror_estimates.publication.citing.bibtex import bibtex
from terror_estimates.publication.citing.citation import cite_figure
from terror_estimates.publication.citing.csl import csl
from terror_estimates.publication.commands import DRAW, command
from terror_estimates.publication.extract.files import Extract
from terror_estimates.publication.figure_block import Card, card_of, read_cards
from terror_estimates.publication.generated_pages import generated_pages
from terror_estimates.publication.lookup.files import passage_file
from terror_estimates.publication.notebooks import notebook_paths
from terror_estimates.publication.schema import schema
from terror_estimates.publication.site.articles import article
from terror_estimates.publication.site.ask_page import ASK, ask_page
from terror_estimates.publication.site.changes import change_pages
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.explore_page import EXPLORE, explore_page
from terror_estimates.publication.site.failure import SiteFailed
from terror_estimates.publication.site.folder import FOLDER, packed
from terror_estimates.publication.site.furniture import furniture
from terror_estimates.publication.site.lasting import lasting_pages
from terror_estimates.publication.site.lists import estimates_page, figures_page, sources_page
from terror_estimates.publication.site.marks import shown
from terror_estimates.publication.site.metadata import Site, Whole
from terror_estimates.publication.site.past import past_of
from terror_estimates.publication.site.promises import listed_numbers, read_list
from terror_estimates.publication.site.shares import SHARES, make, put
from terror_estimates.publication.writing import json_text, write_bytes, write_text

_NEEDED = {
    "docs/conf.py": "Restore it; a folder with all that a site needs is made by: terror-estimates init NAME",
    "CHANGELOG.md": "Restore it from the repository.",
    "figures": "Draw the figures first: {draw}",
}
DATA = "data"  # the folder of the extract
BESIDE = "beside_the_pages"  # conf.py copies what is in this folder to the top of the site
MEASURED = "benchmarks/README.md"  # a page of the site, where a project measures itself
ABOUT = "about.json"  # what all pages say of the site, and what single pages say besides


def stage(root: Path, staging: Path) -> None:
    """Gather everything that the site is made from in one folder, made anew; one thing after the other."""
    empty(root, staging)
    known = concordance(root)
    stage_pages(root, staging, known)
    stage_articles(root, staging, known)
    pages = [address for name in SHARES for address in make(known, staging, name)]
    stage_lasting(root, staging, known, pages)


def empty(root: Path, staging: Path, *, drawn: bool = True) -> None:
    """Empty the folder; SiteFailed names what the project lacks, figures only if they should be `drawn` by now."""
    for needed, said in _NEEDED.items():
        remedy = said.format(draw=command(root, *DRAW))
        if not (root / needed).exists() and (drawn or needed != "figures"):
            raise SiteFailed(f"The site needs '{needed}', which is not in the project. {remedy}")
    shutil.rmtree(staging, ignore_errors=True)


def concordance(root: Path) -> Concordance:
    """What is known of the catalog and its figures as they are now."""
    catalog, cards = load_catalog(root / "estimates.yaml"), read_cards(root / "figures")
    return Concordance(catalog, cards, listed_numbers(read_list(root)), past_of(root))


def stage_pages(root: Path, staging: Path, known: Concordance) -> None:
    """What the renderer reads but for the articles, and the files beside it: all that waits for no notebook."""
    catalog, cards = known.catalog, known.cards
    shutil.copytree(root / "docs", staging, dirs_exist_ok=True)
    for name, text in furniture().items():
        write_text(staging / "_static" / name, text)
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    for page in sorted(staging.rglob("*.md")):
        _show(page, staging, known, changelog)
    for name, text in generated_pages(catalog).items():
        write_text(staging / name, text)
    write_text(staging / "figures.md", figures_page(cards))
    write_text(staging / "sources.md", sources_page(known))
    write_text(staging / ASK.replace(".html", ".md"), ask_page(catalog.event))
    write_text(staging / "estimates.md", estimates_page(known))
    for name, text in change_pages(changelog).items():
        write_text(staging / name, text)
    if (root / MEASURED).is_file():
        write_text(staging / "benchmarks.md", (root / MEASURED).read_text(encoding="utf-8"))
    write_text(staging / EXPLORE.replace(".html", ".md"), explore_page(known))
    _beside(root, staging / BESIDE, known)


def stage_articles(root: Path, staging: Path, known: Concordance) -> None:
    """The notebooks as articles, the folder to take away, and the passages, which are texts of all documents."""
    for path in notebook_paths(root / "notebooks"):
        write_text(staging / "notebooks" / path.name, article(root, path, known.catalog, known.cards))
    write_bytes(staging / BESIDE / FOLDER, packed(root, known.catalog.event))
    put(staging, "passages", (), passage_file(known, staging))


def stage_lasting(root: Path, staging: Path, known: Concordance, pages: list[str]) -> None:
    """What is said once all pages are known: what stands at promised addresses, and what the site says of itself."""
    catalog = known.catalog
    put(staging, "lasting", lasting_pages(known, read_list(root), pages), {})
    held = {
        "site": vars(Site(catalog.event.name, catalog.event.address, _standing_for_all(known))),
        "heads": {"index.html": Whole(catalog).about().head()},
    }
    write_text(staging / ABOUT, json.dumps(held, ensure_ascii=False))


def _standing_for_all(known: Concordance) -> str:
    """The picture that a link to any page is shown with: the overview, where there is one."""
    overviews = (card for card in known.cards.values() if known.catalog.figures[card.id].chart == "overview")
    return next((f"figures/{card.stem}.png" for card in overviews), "")


def _show(page: Path, staging: Path, known: Concordance, changelog: str) -> None:
    """Put in place whatever the marks of a page by hand stand for."""
    to_root = "../" * (len(page.relative_to(staging).parts) - 1)
    said = page.read_text(encoding="utf-8")
    page.write_text(shown(said, f"docs/{page.name}", to_root, known, changelog), encoding="utf-8")


def _beside(root: Path, folder: Path, known: Concordance) -> None:
    """The files that pages link to: figures in every form, the data, its dictionary and the bibliography."""
    catalog, cards = known.catalog, known.cards
    shutil.copytree(root / "figures", folder / "figures", ignore=shutil.ignore_patterns("*.md", ".*"))
    for card in cards.values():
        entries = _shown(root, known, card)
        citation = cite_figure(catalog.figures[card.id], entries, "bibtex")
        write_text(folder / "figures" / f"{card.stem}.bib", citation + "\n")
    sources = catalog.sources.values()
    write_text(folder / "sources.bib", "\n\n".join(bibtex(source) for source in sources) + "\n")
    write_text(folder / "sources.json", json_text([csl(source) for source in sources]))
    write_text(folder / "estimates.schema.json", json_text(schema(catalog)))
    shutil.copyfile(root / "estimates.yaml", folder / "estimates.yaml")
    Extract(catalog, lambda entry: card_of(cards, entry.id, DATA).said).write(folder / DATA)


def _shown(root: Path, known: Concordance, card: Card) -> list[Shown]:
    """The entries that a figure shows; SiteFailed names what a card older than the catalog has and this has not."""
    catalog = known.catalog
    try:
        shown = shown_on(catalog.figure(card.id), card.said)
        for one in card.said["sources"]:
            catalog.source(one["id"])
    except UnknownId as unknown:
        raise SiteFailed(
            f"figures/{card.stem}.json names '{unknown.ids[0]}', which the catalog does not hold (any more). "
            f"Draw the figures first: {command(root, *DRAW)}"
        ) from None
    return shown
