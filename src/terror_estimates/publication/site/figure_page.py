"""The page of a figure: the picture, its numbers as rows, their places, what is left out, how to cite and reuse it."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from markupsafe import Markup

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.shown import Shown
from terror_estimates.publication.card import shown_on
from terror_estimates.publication.citing.citation import cite_figure
from terror_estimates.publication.extract.files import csv_bytes
from terror_estimates.publication.extract.flat import Table
from terror_estimates.publication.figure_block import FILES, MOST_ROWS, Card, numbers_table
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.metadata import absolute, of_figure
from terror_estimates.publication.site.overview import overview_block
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.past import turns
from terror_estimates.publication.site.row import table
from terror_estimates.publication.site.strip import axis_of_panels

_MOST_SOURCES = 100  # beyond this whole references weigh more than all the rest, so works are named in short
_COLUMNS = (
    "estimate", "estimated_by", "panel", "low", "best", "high", "bound", "as_printed", "in_our_words", "stance",
    "verification", "where",
)  # fmt: skip
_NUMBERS = ("low", "best", "high")


def figure_page(known: Concordance, card: Card) -> Page:
    """The page of one figure."""
    catalog, said = known.catalog, card.said
    entry = catalog.figures[card.id]
    shown = shown_on(entry, said)
    files = [(f"figures/{card.stem}.{ending}", name) for ending, name in FILES.items()]
    rows, many = list(_panels(known, card)), len(said["drawn"]) > MOST_ROWS
    article = written(
        "figure.html",
        card=said,
        picture={
            "address": f"figures/{card.stem}.svg",
            "width": card.width,
            "height": card.height,
            "framed": card.framed,
            "on_paper": card.on_paper,
        },
        files=[*files, (csv_address(card), "numbers (CSV)")],
        panels=rows,
        plain=Markup() if rows or many else Markup(numbers_table(card, addresses.UP)),
        many=many and csv_address(card),
        absent=[(addresses.estimate(one["estimate"]), one["estimate"], one["why"]) for one in said["not_drawn"]],
        claims=[(addresses.claim(one["claim"]), one["says"], one["verdict"]) for one in said.get("claims", ())],
        sources=_works(known, card),
        bibliography=len(said["sources"]) > _MOST_SOURCES and f"figures/{card.stem}.bib",
        citations=_citations(entry, card, shown),
        embed=_embed(entry, card, cite_figure(entry, shown, "short")),
        history=_history(known, card),
        related=_related(known, card),
    )
    about = of_figure(entry, card)
    title = f"{card.id}. {said['title']}"
    return Page(addresses.figure(card.id), title, said["alternative_text"], article, about.head(), about.image)


def csv_address(card: Card) -> str:
    """The numbers of a figure as CSV, beside its page."""
    return f"figure/{card.id}.csv"


def figure_csv(card: Card) -> str:
    """Every number drawn, with where it is printed and how it was seen; an empty cell is not there, and never zero."""
    columns = {name: "integer" if name in _NUMBERS else "string" for name in _COLUMNS}
    numbers = Table(
        card.id, card.said["title"], columns, ("estimate",), {}, [dict(mark) for mark in card.said["drawn"]]
    )
    return csv_bytes(numbers).decode()


def _citations(entry: FigureEntry, card: Card, shown: Sequence[Shown]) -> dict[str, str]:
    """How to cite it; where the sources are very many they stand once on the page, and again in the BibTeX file."""
    said = card.said["citation"]
    short = cite_figure(entry, shown, "short")
    if len(card.said["sources"]) > _MOST_SOURCES:
        own = said.partition("\n")[0]
        return {"short": short, "text": f"{own}\nSources: the {len(card.said['sources'])} works listed below."}
    return {"short": short, "text": said, "bibtex": cite_figure(entry, shown, "bibtex")}


def _works(known: Concordance, card: Card) -> list[tuple[str, str]]:
    """The page of each work, under its whole reference, or under its short name where the works are very many."""
    works, held = card.said["sources"], known.catalog.sources
    if len(works) > _MOST_SOURCES:
        return [(addresses.source(one["id"]), held[one["id"]].short()) for one in works]
    return [(addresses.source(one["id"]), one["citation"].splitlines()[0]) for one in works]


def _panels(known: Concordance, card: Card) -> Iterator[Markup]:
    """The numbers drawn as rows, panel after panel, on one axis; nothing where there are too many for rows."""
    catalog, marks = known.catalog, card.said["drawn"]
    if catalog.figures[card.id].chart == "overview":
        yield overview_block(catalog.figures[card.id], addresses.UP)
        return
    if len(marks) > MOST_ROWS:
        return
    panels: dict[str, list[Estimate]] = {}
    for mark in marks:
        rows = panels.setdefault(mark["panel"] or "", [])
        estimate = catalog.estimates[mark["estimate"]]
        rows += [estimate] * (estimate not in rows)
    axis = axis_of_panels(list(panels.values()))
    for panel, held in panels.items():
        yield table(_heading(known, card, panel), held, axis=axis, anchored=False)


def _heading(known: Concordance, card: Card, panel: str) -> str:
    """What stands above the rows of a panel: its own words, or the word of the catalog that it is called by."""
    catalog, first = known.catalog, panel.partition(":")[0]
    if first in catalog.vocabulary.measures:
        return capital(catalog.vocabulary.label("measures", first))
    if first in catalog.sources:
        return catalog.source(first).short()
    return panel or f"The numbers drawn in {card.id}"


def _embed(entry: FigureEntry, card: Card, credit: str) -> str:
    """HTML that shows the figure on another page: from this site where its address is known, else beside that page."""
    base = entry.catalog.event.address
    picture = absolute(base, f"figures/{card.stem}.svg") or f"{card.stem}.svg"
    page = absolute(base, addresses.figure(card.id))
    named = f'<a href="{escape(page)}">{escape(credit)}</a>' if page else escape(credit)
    alt = escape(card.said["alternative_text"])
    return f'<figure><img src="{escape(picture)}" alt="{alt}"><figcaption>{named}</figcaption></figure>'


def _history(known: Concordance, card: Card) -> dict[str, Any]:
    """How earlier releases gave the numbers that are drawn: what changed and why, and what came later."""
    catalog = known.catalog
    if not known.past.history:
        return {}
    drawn = [catalog.estimates[id] for id in dict.fromkeys(mark["estimate"] for mark in card.said["drawn"])]
    stages = {one.id: known.past.stages(one, known.ids[one.id], known.versions) for one in drawn}
    changed = [
        (addresses.estimate(one.id), one.name, turn)
        for one in drawn
        for turn in turns(known.past, stages[one.id], known.ids[one.id])
    ]
    later: dict[str, list[tuple[str, str]]] = {version: [] for version in known.versions[1:]}
    for one in drawn:
        if (first := stages[one.id][0].version) in later:
            later[first].append((addresses.estimate(one.id), f"{one.name}: {one.shown()}"))
    return {
        "first": known.versions[0],
        "drawn": len(drawn),
        "changed": changed,
        "later": {version: held for version, held in later.items() if held},
        "draft": catalog.version if catalog.draft else "",
    }


def _related(known: Concordance, card: Card) -> list[tuple[str, str]]:
    """The figures before and after this one."""
    ids = list(known.cards)
    place = ids.index(card.id)
    near: list[Any] = [known.cards[ids[other]] for other in (place - 1, place + 1) if 0 <= other < len(ids)]
    return [(addresses.figure(one.id), f"{one.id}. {one.said['title']}") for one in near]
