"""References: other people's programs read what we hand out, and every output of a figure names the same works."""

import html
import json
import re
from pathlib import Path

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.text import Text
from pybtex.database import parse_string
from pybtex.style.formatting.unsrt import Style

import shared
from invented import changed_at, small
from terror_estimates.catalog import Source, read_bytes
from terror_estimates.catalog.source import OTHERS
from terror_estimates.publication.citing.bibliography import dates, with_edition
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.citing.forms import FORMS
from terror_estimates.publication.citing.ris import record, ris
from terror_estimates.publication.citing.wikipedia import wikipedia
from terror_estimates.publication.figures import draw

ROOT = Path(__file__).parents[2]
RECORD = shared.record()
RELEASED = {
    "event.compiled_by": "Harbor Historians", "event.released": "2027-01-15", "event.doi": "10.1234/harbor",
    "event.license": "CC-BY-4.0", "event.collection": "Strikes",
}  # fmt: skip


def shown(catalog):
    return lambda entry: (shared.figure(entry.id) if catalog is RECORD else draw(catalog, entry.id)).shown


def keys(catalog, ids, form):
    """The keys of what a citation lists, as another program reads them."""
    said = Citations(catalog, shown(catalog)).cite(ids, form)
    if form in ("bibtex", "biblatex"):
        return list(parse_string(said, "bibtex").entries)
    if form == "ris":
        return [one["id"] for one in rispy.loads(said)]
    return [one["id"] for one in json.loads(said)]


@pytest.mark.parametrize("figure", ["F06", "F20"])
def test_a_figure_names_the_same_works_on_its_canvas_its_card_and_in_every_form(figure):
    made = shared.figure(figure)
    words = " ".join(text.get_text() for text in made.drawing.figure.findobj(Text))
    cited = [f"- {with_edition(RECORD.source(id))}" for id in made.sources]

    assert f"Sources ({len(made.sources)})" in words.replace("\n", " ").replace("\u00a0", " ")
    assert [one["id"] for one in made.card["sources"]] == made.sources
    assert sorted(line for line in made.card["citation"].splitlines() if line.startswith("- ")) == sorted(cited)
    for form in ("bibtex", "biblatex", "ris", "csl-json"):
        assert keys(RECORD, figure, form) == [f"what-was-counted-{figure}", *made.sources], form
    templates = Citations(RECORD, shown(RECORD)).cite(figure, "wikipedia").splitlines()
    assert templates[1:] == [wikipedia(RECORD.source(id)) for id in made.sources]


def test_several_ids_make_one_bibliography_in_which_each_work_stands_once():
    two = [one.id for one in RECORD.estimates.values() if one.source == "kotkin-2017" and one.locator.text()][:2]
    said = Citations(RECORD).cite([*two, "kotkin-2017"], "bibtex")
    entry = parse_string(said, "bibtex").entries["kotkin-2017"]

    assert len(two) == 2
    for id in two:
        assert RECORD.estimate(id).locator.text().replace("&", r"\&") in entry.fields["note"]
        assert id in entry.fields["annote"]
    for form in ("bibtex", "biblatex", "ris", "csl-json"):
        found = keys(RECORD, [*two, "kotkin-2017"], form)
        assert len(found) == len(set(found)), form


def test_a_reader_of_ris_finds_every_source_with_its_people_year_and_title():
    read = rispy.loads("\n\n".join(record(ris(source)) for source in RECORD.sources.values()))
    amiss = []
    for source, found in zip(RECORD.sources.values(), read, strict=True):
        named = [name for name in source.authors if name.literal != OTHERS]
        people = [name.inverted() if name.family else f"{name.short().replace(',', '')}," for name in named]
        titled = " ".join(source.title.split()) in found["title"]
        year = str(dates(source.issued)[0][0]) if dates(source.issued) else None
        if (found["id"], found.get("authors", []), found.get("year"), titled) != (source.id, people, year, True):
            amiss.append(source.id)
    assert amiss == []


@given(st.text(min_size=1, max_size=40).map(lambda text: f"Docks {text}\nER  - \nTY  - BOOK"))
def test_no_title_makes_a_second_record(title):
    read = rispy.loads(record(ris(Source(id="doe-1968", kind="book", title=title))))
    assert [one["id"] for one in read] == ["doe-1968"]


def test_a_style_of_bibtex_prints_year_version_and_address_of_what_is_ours():
    catalog, _ = read_bytes(changed_at(RELEASED))
    read = parse_string(Citations(catalog).cite("data", "bibtex"), "bibtex")
    [formatted] = Style().format_entries(read.entries.values())
    printed = formatted.text.render_as("text")
    for part in (
        "Harbor Historians",
        "Strikes: The Harbor Strike",
        "2027",
        "data 0.0.1",
        "10.1234/harbor",
        "CC BY 4.0",
    ):
        assert part in printed


def test_a_released_catalog_is_cited_with_year_and_address():
    catalog, _ = read_bytes(changed_at(RELEASED))
    said = "Harbor Historians. 2027. Strikes: The Harbor Strike. Data version 0.0.1. CC BY 4.0. https://doi.org/10.1234/harbor."
    assert Citations(catalog).cite("data") == said
    assert Citations(catalog).cite("data", "short") == "Strikes, data 0.0.1, CC BY 4.0, https://doi.org/10.1234/harbor."
    assert "released" not in Citations(small()).cite("data", "csl-json")


@pytest.mark.parametrize(
    ("key", "wrong"),
    [("event.released", "soon"), ("event.doi", "doi.org/10.1234/x"), ("event.address", "javascript:alert(1)")],
)
def test_a_header_that_cannot_be_cited_is_not_sound(key, wrong):
    catalog, report = read_bytes(changed_at({key: wrong}))
    assert catalog is None
    assert wrong in "\n".join(report.lines())


@pytest.mark.parametrize(
    ("issued", "said"),
    [
        ("1937~", "Doe, Jane. ca. 1937. Docks."),
        ("1937/..", "Doe, Jane. 1937–. Docks."),
        ("../1938", "Doe, Jane. –1938. Docks."),
        ("[1937..1938]", "Doe, Jane. [between 1937 and 1938]. Docks."),
    ],
)
@pytest.mark.parametrize("form", FORMS[:1] + FORMS[2:])
def test_a_date_that_is_sound_can_be_cited(issued, said, form):
    source = Source(
        id="doe-1937", kind="book", title="Docks", authors=({"family": "Doe", "given": "Jane"},), issued=issued
    )
    catalog = small().model_copy(update={"sources": {"doe-1937": source}})
    cited = Citations(catalog).cite("doe-1937", form)
    assert cited == said if form == "text" else re.search("193[78]", cited)


def test_a_claim_is_cited_with_what_it_says_its_work_and_its_witness():
    claim = next(one for one in RECORD.claims.values() if one.verification.witnesses)
    said = Citations(RECORD).cite(claim.id)
    assert said.startswith(claim.says)
    for id in (claim.source, *claim.verification.witnesses):
        assert RECORD.source(id).title.split('"')[0] in said
    assert f"Claim {claim.id} in: What Was Counted contributors." in said


def wiki(text):
    """The template and its fields, as a wiki takes them apart."""
    assert text.startswith("{{cite ")
    assert text.endswith("}}")
    kind, *fields = text[2:-2].split(" |")
    assert not set("{}[]|<>") & set("".join(fields)), text
    return kind, dict(field.split("=", 1) for field in fields)


def test_a_wiki_takes_every_source_apart_as_it_was_meant():
    for source in RECORD.sources.values():
        kind, fields = wiki(wikipedia(source))
        title = fields.get("script-chapter", fields.get("chapter", fields.get("script-title", fields["title"])))
        meant = " ".join(source.title.split())
        assert meant in html.unescape(title), source.id
        assert fields["date"], source.id
        assert kind != "cite web" or fields["url"], source.id


@given(st.text(min_size=1, max_size=30).map(lambda text: f"Docks {text} |url=x}}}}{{{{evil}}}} [[a]] <ref>"))
def test_no_title_does_anything_in_a_wiki(title):
    _, fields = wiki(wikipedia(Source(id="doe-1968", kind="book", title=title)))
    assert set(fields) == {"title", "date"}
    assert html.unescape(fields["title"]) == " ".join(title.split())
