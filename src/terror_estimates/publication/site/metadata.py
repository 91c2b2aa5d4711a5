"""Metadata: what a page says to programs about what it shows: reference managers, search engines, link previews.

Everything comes from the catalog or the card of a figure; an address stands only where the header of the catalog gives
one. The names are those of Highwire Press (`citation_…`), of Zotero's embedded metadata, of Open Graph and schema.org.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from terror_estimates.catalog import Catalog, Estimate, Name, Person, Source
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.comparison.finding import Finding
from terror_estimates.comparison.number import Answer
from terror_estimates.comparison.phrase import stopped
from terror_estimates.comparison.quotation import quotation
from terror_estimates.publication.citing.bibliography import dates, full_title, reference
from terror_estimates.publication.citing.product import Product
from terror_estimates.publication.figure_block import Card

# The kind of a source as reference managers and schema.org call it.
_ITEM = {
    "book": "book", "collection": "book", "chapter": "bookSection", "article": "journalArticle",
    "review": "journalArticle", "encyclopedia_entry": "encyclopediaArticle", "newspaper_article": "newspaperArticle",
    "interview": "interview", "speech": "presentation", "report": "report", "webpage": "webpage",
    "archival_document": "manuscript", "dataset": "dataset", "thesis": "thesis",
}  # fmt: skip
_THING = {
    "book": "Book", "collection": "Book", "chapter": "Chapter", "article": "ScholarlyArticle", "review": "Review",
    "newspaper_article": "NewsArticle", "report": "Report", "webpage": "WebPage", "dataset": "Dataset",
    "thesis": "Thesis", "archival_document": "ArchiveComponent",
}  # fmt: skip
_MAKERS = {"person": "Person", "office": "Organization"}
_CONTAINER = {"journalArticle": "citation_journal_title", "bookSection": "citation_book_title"}
_PUBLISHER = {"report": "citation_technical_report_institution", "thesis": "citation_dissertation_institution"}
Field = tuple[str, str | None]


@dataclass(frozen=True)
class Site:
    """The site as its pages name it: its name, its address if it has one, and the picture that stands for it."""

    name: str
    base: str | None = None
    picture: str = ""


@dataclass(frozen=True)
class About:
    """What a page says of itself to programs: the fields of a reference, and the thing that it is about."""

    fields: tuple[Field, ...]
    thing: dict[str, Any]
    image: str = ""

    def head(self) -> str:
        """The elements for the head of the page."""
        said = [f'<meta name="{name}" content="{escape(_line(value))}">' for name, value in self.fields if value]
        return "\n".join([*said, linked_data(self.thing)])


@dataclass(frozen=True)
class Whole:
    """The data as a whole, of which everything else is a part."""

    catalog: Catalog

    def about(self) -> About:
        """What the home page says to programs."""
        product = Product.of_data(self.catalog)
        return About(tuple(_of_product(product, "dataset", "")), {**self.thing, "creator": self.maker})

    @property
    def maker(self) -> dict[str, Any] | None:
        """Who compiled them, where the header says it."""
        by = self.catalog.event.compiled_by
        return {"@type": "Organization", "name": by} if by else None

    @property
    def thing(self) -> dict[str, Any]:
        """The data as a thing of schema.org."""
        product, event = Product.of_data(self.catalog), self.catalog.event
        return {
            "@type": "Dataset",
            "name": product.title,
            "version": self.catalog.edition,
            "datePublished": event.released,
            "license": event.rights,
            "url": event.address,
            "sameAs": event.doi and f"https://doi.org/{event.doi}",
        }


def linked_data(thing: dict[str, Any]) -> str:
    """A thing of schema.org as JSON-LD; nothing in it can end the element that holds it."""
    held = {"@context": "https://schema.org", **thing}
    text = json.dumps(_known(held), ensure_ascii=False, separators=(",", ":")).replace("<", r"\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def of_figure(entry: FigureEntry, card: Card) -> About:
    """A figure: its picture, its caption, its license and the works it draws on, as the card has them."""
    product, said = Product.of_figure(entry), card.said
    whole, base = Whole(entry.catalog), entry.catalog.event.address
    picture = absolute(base, f"figures/{card.stem}.png")
    fields: list[Field] = [*_of_product(product, "artwork", said["alternative_text"])]
    thing = {
        "@type": "ImageObject",
        "name": said["title"],
        "identifier": said["id"],
        "caption": said["caption"],
        "description": said["alternative_text"],
        "version": said["data_version"],
        "license": said["license"],
        "contentUrl": picture,
        "creator": whole.maker,
        "isPartOf": whole.thing,
        "isBasedOn": [{"@type": "CreativeWork", "name": one["citation"].splitlines()[0]} for one in said["sources"]],
    }
    return About(tuple(fields), thing, picture or "")


def of_source(source: Source) -> About:
    """A work or document, in the fields that its kind has; a field that was not seen is absent."""
    item = _ITEM[source.kind]
    first, _, last = (source.pages or "").replace("–", "-").partition("-")
    fields: list[Field] = [
        ("z:itemType", item),
        ("citation_title", full_title(source)),
        *(("citation_author", one.inverted()) for one in source.authors or source.editors),
        ("citation_publication_date", source.issued.replace("-", "/") if dates(source.issued) else None),
        (_CONTAINER.get(item, "prism.publicationName"), source.container),
        ("citation_volume", source.volume),
        ("citation_issue", source.issue),
        ("citation_firstpage", first),
        ("citation_lastpage", last),
        (_PUBLISHER.get(item, "citation_publisher"), source.publisher),
        ("citation_isbn", source.isbn),
        ("citation_issn", source.issn),
        ("citation_doi", source.doi),
        ("citation_language", source.language),
        ("citation_public_url", source.url or source.archived_url),
    ]
    thing = {
        "@type": _THING.get(source.kind, "CreativeWork"),
        "name": full_title(source),
        "identifier": source.id,
        "author": [_named(one) for one in source.authors],
        "datePublished": source.year and str(source.year),
        "publisher": source.publisher and {"@type": "Organization", "name": source.publisher},
        "isbn": source.isbn,
        "sameAs": source.doi and f"https://doi.org/{source.doi}",
        "url": source.url,
        "inLanguage": source.language,
        "text": reference(source),
    }
    return About(tuple((name, value) for name, value in fields if name), thing)


def of_estimate(estimate: Estimate, title: str, hand: Person) -> About:
    """An estimate: a claim by somebody, first printed in a work, and passed on in those in which we saw it."""
    said, source = quotation(estimate), estimate.work
    seen = [estimate.catalog.source(id) for id in estimate.verification.witnesses if id != source.id]
    product = Product.of_data(estimate.catalog)
    fields = [
        ("z:itemType", "webpage"),
        ("citation_title", title),
        ("citation_author", product.event.compiled_by),
        ("citation_publication_date", (product.event.released or "").replace("-", "/")),
        ("citation_publisher", product.event.name),
        ("citation_abstract", f"{said} {stopped(estimate.where)}"),
    ]
    thing = {
        "@type": "Claim",
        "name": title,
        "identifier": estimate.id,
        "text": said,
        "creator": list(_creators(hand, estimate.catalog)),
        "firstAppearance": {"@type": "CreativeWork", "name": reference(source)},
        "appearance": [{"@type": "CreativeWork", "name": reference(one)} for one in seen],
        "isPartOf": Whole(estimate.catalog).thing,
        "license": estimate.catalog.event.rights,
    }
    return About(tuple(fields), thing)


def of_number(answer: Answer, told: Finding) -> About:
    """A number: the question what it is, and the answer with the sentence to quote."""
    text = f"{told.answer} {told.quotation}".strip()
    thing = {
        "@type": "Question",
        "name": f"What is {answer.asked.shown}?",
        "acceptedAnswer": {"@type": "Answer", "text": text},
        "isPartOf": Whole(answer.catalog).thing,
    }
    return About((), thing)


def absolute(base: str | None, address: str) -> str | None:
    """An address as the world sees it, where the header of the catalog says where the site stands; else None.

    >>> absolute("https://example.org/counted", "figure/F06.html")
    'https://example.org/counted/figure/F06.html'
    """
    return f"{base.rstrip('/')}/{address}" if base and address else None


def page_elements(site: Site, address: str, title: str, description: str, image: str = "", *, ours: bool = True) -> str:
    """What every page says of itself: a description, a preview for whoever shares it, and its address, if known."""
    said = _line(description)
    preview: Iterable[Field] = (
        ("og:title", title), ("og:description", said), ("og:site_name", site.name if ours else None),
        ("og:type", "website"), ("og:url", absolute(site.base, address)),
        ("og:image", image or absolute(site.base, site.picture)),
    )  # fmt: skip
    lines = [f'<meta name="description" content="{escape(said)}">'] if said else []
    lines += [f'<meta property="{name}" content="{escape(value)}">' for name, value in preview if value]
    if full := absolute(site.base, address):
        lines.append(f'<link rel="canonical" href="{escape(full)}">')
    return "\n".join(lines)


def _of_product(product: Product, item: str, abstract: str) -> Iterable[Field]:
    yield "z:itemType", item
    yield "citation_title", product.title
    yield "citation_author", product.event.compiled_by
    yield "citation_publication_date", (product.event.released or "").replace("-", "/")
    yield "citation_publisher", product.identity
    yield "citation_doi", product.event.doi
    yield "citation_abstract", abstract


def _creators(hand: Person, catalog: Catalog) -> Iterator[dict[str, str]]:
    """Whose number it is, for machines: each of several persons, an office; nobody for a paper or somebody unnamed."""
    persons = [catalog.people[id] for id in hand.members] if hand.kind == "together" else [hand]
    for one in persons:
        if one.kind in _MAKERS:
            yield {"@type": _MAKERS[one.kind], "name": one.name}


def _named(name: Name) -> dict[str, Any]:
    return {"@type": "Person" if name.family else "Organization", "name": name.inverted()}


def _known(held: Any) -> Any:
    """The same without what is not known; nothing is ever said to be null."""
    if isinstance(held, dict):
        return {name: _known(value) for name, value in held.items() if value not in (None, "", [], {})}
    return [_known(one) for one in held] if isinstance(held, list) else held


def _line(words: str) -> str:
    return " ".join(words.split())
