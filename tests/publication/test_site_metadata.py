"""What pages say of themselves to programs: equal to the card and the catalog, and read by reference managers."""

import csv
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import claiming
from claiming import CLAIM
from invented import changed_at
from terror_estimates.catalog import Correction, load_catalog, read_bytes
from terror_estimates.comparison.held import Held
from terror_estimates.publication.answers import number_lines
from terror_estimates.publication.figure_block import Card
from terror_estimates.publication.lookup.numbers import answers
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.entry_pages import claim_page
from terror_estimates.publication.site.estimate_page import estimate_page
from terror_estimates.publication.site.feeds import atom, sitemap
from terror_estimates.publication.site.figure_page import figure_page
from terror_estimates.publication.site.metadata import Site, linked_data, of_estimate, page_elements
from terror_estimates.publication.site.number_page import number_page
from terror_estimates.publication.site.person_page import person_page, persons_index
from terror_estimates.publication.site.source_page import source_page

GOLDEN = Path(__file__).parents[1] / "golden" / "citations"
HARBOR = load_catalog(GOLDEN / "catalog.yaml")
PLACED = HARBOR.model_copy(
    update={
        "event": HARBOR.event.model_copy(update={"address": "https://strike.example", "released": "2024-05-06"}),
        "corrections": {
            "misread": Correction(
                id="misread", kind="misprint", circulates="1,402 were dismissed", source_says="1,204 were."
            )
        },
    }
)
FIGURE = next(iter(HARBOR.figures.values()))
CARD = {
    "id": FIGURE.id,
    "title": FIGURE.title,
    "caption": FIGURE.subtitle,
    "question": FIGURE.question,
    "alternative_text": "Two rows.",
    "note": None,
    "drawn": [],
    "not_drawn": [],
    "sources": [{"id": "doe-1968", "citation": "Doe, Jane. 1968. The Docks."}],
    "data_version": HARBOR.version,
    "license": HARBOR.event.rights or None,
    "citation": "What Was Counted.",
}

# The rules by which Zotero's translator of embedded metadata finds the type and the fields of an item: the name of a
# container or an institution decides; without one `z:itemType` is asked, and a bare title means an article. A page that
# names no work at all is a page on the web under its title of Open Graph.
TYPED = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_book_title": "bookSection",
    "citation_dissertation_institution": "thesis",
}
FIELDS = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_book_title": "bookTitle",
    "citation_publisher": "publisher",
    "citation_isbn": "ISBN",
    "citation_doi": "DOI",
    "citation_abstract": "abstractNote",
    "citation_volume": "volume",
    "citation_issue": "issue",
    "citation_language": "language",
}
ITEM_TYPES = {
    "artwork", "book", "bookSection", "dataset", "encyclopediaArticle", "interview", "journalArticle", "manuscript",
    "newspaperArticle", "presentation", "report", "thesis", "webpage",
}  # fmt: skip


class Head(HTMLParser):
    """The meta elements and the linked data of a head."""

    def __init__(self, text):
        super().__init__()
        self.meta, self.linked, self._reading = [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        if tag == "meta":
            self.meta.append((said.get("name") or said.get("property"), said["content"]))
        self._reading = tag == "script" and said.get("type") == "application/ld+json"

    def handle_data(self, text):
        if self._reading:
            self.linked.append(json.loads(text))

    def handle_endtag(self, tag):
        self._reading = False


def zotero(head):
    """The item that Zotero's translator makes of a head, by its rules."""
    said = dict(head.meta)
    if "citation_title" not in said:
        return {"itemType": "webpage", "title": said["og:title"], "websiteTitle": said.get("og:site_name", "")}
    typed = [kind for name, kind in TYPED.items() if name in said]
    item = {"itemType": (typed or [said.get("z:itemType", "journalArticle")])[0]}
    item |= {field: said[name] for name, field in FIELDS.items() if name in said}
    item["creators"] = [value for name, value in head.meta if name == "citation_author"]
    return item


@pytest.fixture
def known():
    return Concordance(HARBOR, {FIGURE.id: Card(f"{FIGURE.id}-{FIGURE.slug}", CARD, 800, 600, json.dumps(CARD))})


def test_a_figure_says_to_programs_what_its_card_says(known):
    head = Head(figure_page(known, known.cards[FIGURE.id]).head)
    [thing] = head.linked
    assert (thing["name"], thing["caption"], thing["description"]) == (
        CARD["title"],
        CARD["caption"],
        CARD["alternative_text"],
    )
    assert thing["version"] == CARD["data_version"]
    assert thing.get("license") == CARD["license"]
    assert [one["name"] for one in thing["isBasedOn"]] == [one["citation"] for one in CARD["sources"]]
    assert zotero(head)["itemType"] == "artwork"
    assert zotero(head)["title"] == CARD["title"]


def read_by_zotero(known):
    """(address, item) of a page of each kind, and of every source."""
    estimate = HARBOR.estimate("doe-1968-dismissals")
    pages = [figure_page(known, known.cards[FIGURE.id]), estimate_page(known, estimate), number_page(known, 1204)]
    pages += [source_page(known, source) for source in HARBOR.sources.values()]
    for page in pages:
        elements = page_elements(Site("The Strike"), page.address, page.title, page.description, ours=page.ours)
        yield page.address, zotero(Head(f"{elements}\n{page.head}"))


def test_zotero_reads_of_each_page_what_was_looked_at_once(known):
    with (GOLDEN.parent / "zotero.csv").open(encoding="utf-8", newline="") as file:
        held = list(csv.DictReader(file))
    items = [
        {"page": address, **item, "creators": "; ".join(item.get("creators", ()))}
        for address, item in read_by_zotero(known)
    ]
    assert [{name: item.get(name, "") for name in held[0]} for item in items] == held


def test_zotero_reads_every_source_with_its_title_its_people_and_its_year(known):
    for source in HARBOR.sources.values():
        item = zotero(Head(source_page(known, source).head))
        assert item["itemType"] in ITEM_TYPES
        assert source.title in item["title"]
        assert item["creators"] == [one.inverted() for one in source.authors or source.editors]
        assert item.get("date", "")[:4] == (str(source.year) if source.year else "")


def test_where_a_work_appeared_is_never_said_to_be_here(known):
    for source in HARBOR.sources.values():
        page = source_page(known, source)
        said = dict(Head(page.head).meta)
        containers = {"citation_journal_title", "citation_book_title", "prism.publicationName"}
        assert [said[name] for name in containers & said.keys()] == [source.container] * bool(source.container)
        named = page_elements(Site("The Strike"), page.address, page.title, page.description, ours=page.ours)
        assert "og:site_name" not in named


def test_a_field_that_was_not_seen_is_absent_and_nothing_is_said_to_be_null(known):
    for source in HARBOR.sources.values():
        head = Head(source_page(known, source).head)
        assert all(value.strip() and value != "None" for _, value in head.meta)
        assert "null" not in json.dumps(head.linked)


def test_zotero_reads_an_estimate_with_the_sentence_that_says_it_rightly(known):
    estimate = HARBOR.estimate("doe-1968-dismissals")
    page = estimate_page(known, estimate)
    item = zotero(Head(page.head))
    assert item["itemType"] == "webpage"
    assert item["title"] == page.title
    assert item["abstractNote"].startswith(page.description)
    [claim] = Head(page.head).linked
    assert (claim["@type"], claim["text"]) == ("Claim", page.description)


JANE, MAX = {"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Max Roe"}


@pytest.mark.parametrize(
    ("who", "creators"),
    [
        ("jane", [JANE]),
        ("both", [JANE, MAX]),
        ("police", [{"@type": "Organization", "name": "Harbor Police"}]),
        ("list", None),
        ("some", None),
    ],
)
def test_machines_are_told_of_persons_and_offices_and_of_no_others(who, creators):
    people = {
        "people.jane": {"name": "Jane Doe", "kind": "person"},
        "people.max": {"name": "Max Roe", "kind": "person"},
        "people.both": {"name": "Jane Doe and Max Roe", "kind": "together", "members": ["jane", "max"]},
        "people.police": {"name": "Harbor Police", "kind": "office"},
        "people.list": {"name": "The List", "kind": "document"},
        "people.some": {"name": "Historians, unnamed", "kind": "unnamed", "in_text": "historians"},
    }
    catalog, _ = read_bytes(changed_at(people))
    told = of_estimate(catalog.estimate("doe-1920-killings"), "A title", catalog.people[who])
    [claim] = Head(told.head()).linked
    assert claim.get("creator") == creators


def test_without_an_address_no_page_claims_one():
    nowhere = HARBOR.event.model_copy(update={"address": None})
    assert atom(Concordance(HARBOR.model_copy(update={"event": nowhere}), {})) == ""
    said = page_elements(Site("The Strike"), addresses.number(1204), "What is 1,204?", "It is held.")
    assert "canonical" not in said
    assert "og:url" not in said
    assert "http" not in said


def test_with_an_address_every_page_gives_its_own_and_the_numbers_have_a_feed(known):
    site = Site("The Strike", "https://strike.example/", "figures/F01.png")
    said = page_elements(site, addresses.number(1204), "What is 1,204?", "It is held.")
    assert '<meta property="og:image" content="https://strike.example/figures/F01.png">' in said
    assert '<link rel="canonical" href="https://strike.example/number/1204.html">' in said
    assert "<loc>https://strike.example/index.html</loc>" in sitemap("https://strike.example", ["index.html"])
    feed = atom(Concordance(PLACED, known.cards))
    assert "<id>https://strike.example/number/1402.html</id>" in feed
    assert re.findall(r"<updated>(.*?)</updated>", feed)[0] == "2024-05-06T00:00:00Z"


def test_words_of_a_catalog_end_no_element_of_the_head():
    hostile = '</script><script>alert(1)</script>"><img src=x>'
    assert "</script><script>" not in linked_data({"name": hostile})
    assert Head(linked_data({"name": hostile})).linked == [{"@context": "https://schema.org", "name": hostile}]
    assert "<img" not in page_elements(Site(hostile), "a.html", hostile, hostile)


def test_the_page_of_a_number_answers_as_the_command_does(known):
    page = number_page(known, 1204)
    [question] = Head(page.head).linked
    assert question["acceptedAnswer"]["text"] == page.description


def test_a_person_s_page_counts_what_is_theirs_alone_and_with_others_and_says_where_nothing_is():
    people = {
        "people.jane": {"name": "Jane Doe", "kind": "person"},
        "people.ann": {"name": "Ann Poe", "kind": "person"},
        "people.both": {"name": "Jane Doe and Max Roe", "kind": "together", "members": ["jane"]},
        "people.nobody": {"name": "Not seen", "kind": "unnamed"},
        "estimates.doe-1931-killings.estimated_by": "Jane Doe and Max Roe",
        "estimates.doe-1931-killings.revises": [],
        "estimates.poe-1950-killings.estimated_by": "Not seen",
        "estimates.poe-1950-deaths.estimated_by": "Not seen",
    }
    catalog, report = read_bytes(changed_at(people))
    assert catalog is not None, report.lines()
    known = Concordance(catalog, {})
    told = {id: person_page(known, person).description for id, person in catalog.people.items()}
    own = sum(one.estimated_by in ("Jane Doe", "Jane Doe and Max Roe") for one in catalog.estimates.values())
    assert told["jane"].startswith(f"{own} estimates by Jane Doe: ")
    assert told["both"].startswith("1 estimate by Jane Doe and Max Roe: ")
    assert told["ann"] == "No number in the record is given as one of Ann Poe."
    assert told["nobody"].startswith("2 estimates given to “Not seen”: ")
    index = str(persons_index(known).article)
    assert f"{own} estimates" in index
    assert "Ann Poe" not in index


@pytest.mark.parametrize(("published", "warned"), [("75", False), ("12", True)])
def test_whoever_copies_a_claim_that_does_not_follow_copies_that_too(published, warned):
    catalog, report = read_bytes(claiming.changed(f"claims.{CLAIM}.published", published))
    assert catalog is not None, report.lines()
    known, held, words = Concordance(catalog, {}), Held(catalog), "Recomputed, it does not follow."
    page = claim_page(known, catalog.claims[CLAIM])
    assert "As stated in Doe &amp; Roe 1931: " in page.article
    assert (words in page.article) is warned

    [row] = [row for row in answers(held)["claims"] if row[0] == CLAIM]
    assert [words in said for said in row[4:6]] == [warned, warned]
    told = " ".join(" ".join(number_lines(held, f"{published} percent")).split())
    assert told.count(words) == 2 * warned
