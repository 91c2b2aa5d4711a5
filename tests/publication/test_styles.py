"""The styles of journals: pandoc's citeproc judges ours, and whatever style it uses, what is ours stays findable."""

import json
import re
from typing import get_args

import pytest

import judges
import keeping
from invented import changed_at
from shared import record
from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.source import SourceKind
from terror_estimates.publication.citing.biblatex import biblatex, type_of
from terror_estimates.publication.citing.bibliography import dates
from terror_estimates.publication.citing.bibtex import bibtex
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.citing.csl import csl
from terror_estimates.publication.citing.forms import FORMS
from terror_estimates.publication.citing.product import Product
from terror_estimates.publication.citing.styles import STYLES, styled

RECORD = record()
RELEASED = {
    "event.compiled_by": "Harbor Historians", "event.released": "2027-01-15", "event.license": "CC-BY-4.0",
    "event.collection": "Strikes", "event.address": "https://example.org/strikes",
}  # fmt: skip
SMALL = {"retrieved", "from", "no", "nos", "in", "dataset"}  # of the apparatus; one may be more or fewer


def words(text):
    """The words of a reference; letters' size and the marks between words are the business of each style."""
    return [word for word in re.findall(r"\w+", re.sub("[’'‘ʹ]", "", text.casefold())) if word not in SMALL]


def within(some, more):
    rest = iter(more)
    return all(word in rest for word in some)


def judged(items, style):
    """What pandoc prints of the items, by key; where it is not at hand, what it printed of the harbor's."""
    if judges.can_format():
        return judges.formatted(items, style)
    return keeping.answers()[style, "csljson"]


@pytest.mark.parametrize("style", STYLES)
def test_a_style_says_what_pandoc_says_in_the_same_order(style):
    items = [*map(csl, RECORD.sources.values()), *keeping.items(keeping.harbor())]
    found, amiss, compared = judged(items, style), [], 0
    for item in items:
        theirs, ours = words(found.get(item["id"], "")), words(styled(item, style))
        added = [word for word in ours if word not in theirs]
        held = set(words(f"{json.dumps(item, ensure_ascii=False)} {_LED_IN}"))
        strange = [word for word in added if word not in held and not re.fullmatch(r"[^\W\d]|\d\d", word)]
        compared += bool(theirs)
        if not within(theirs, ours) or not within(words(item["title"]), ours) or strange:
            amiss.append((item["id"], found.get(item["id"]), styled(item, style)))
    assert amiss == []
    assert compared > 10


# What leads a fact in, and the names of months; beyond these a style adds an initial, or the last digits of a page.
_LED_IN = (
    "под ред пер вып url версия дата обращения электронный ресурс др in vol no nos pp ed eds trans https doi org "
    "and et al by edited editor editors translated accessed original work published figure version "
    "january february march april may june july august september october november december "
    "между jan feb mar apr aug sept oct nov dec"
)


HARBOR = keeping.harbor()
# What the styles themselves leave out: notes and bibliography list no speeches, and MLA dates none without a place.
UNPRINTED = {("chicago-notes", "csljson"): {"watts-1911"}}
UNDATED = {("mla", "csljson"): {"watts-1911"}}


def test_the_kept_page_is_what_pandoc_prints():
    if judges.can_format():
        assert keeping.document(HARBOR) == keeping.PANDOC.read_text(encoding="utf-8")


def test_the_kept_page_has_every_kind_of_item_in_every_style_and_format():
    kinds = keeping.kinds(HARBOR)
    ours = {"data", "figure", "notebook", "estimate", "table", "claim", "correction"}
    assert set(kinds.values()) == {*get_args(SourceKind), *ours}
    answers = keeping.answers()
    assert set(answers) == {(style, written) for style in judges.STYLE_FILES for written in keeping.WRITTEN}
    for asked, found in answers.items():
        assert found.keys() == kinds.keys()
        assert {key for key, said in found.items() if not said} == UNPRINTED.get(asked, set())


@pytest.mark.parametrize("asked", [(style, written) for style in judges.STYLE_FILES for written in keeping.WRITTEN])
def test_a_kept_answer_names_what_finds_the_item_again(asked):
    """A work by its title and its year, what is ours also by its id and version, and never as undated."""
    found = keeping.answers()[asked]
    for source in HARBOR.sources.values():
        if source.id not in UNPRINTED.get(asked, ()):
            said = words(found[source.id])
            assert within(words(source.title), said), source.id
            undated = not dates(source.issued) or source.id in UNDATED.get(asked, ())
            assert undated or str(dates(source.issued)[0][0]) in said, source.id
    for id, product in keeping.ours(HARBOR).items():
        said = found[product.key].casefold()
        named = "" if id == "data" else product.part.casefold() or id.casefold()
        assert named in said, id
        assert HARBOR.version in said
        assert "2027" in said
        assert "n.d" not in said


@pytest.mark.parametrize("style", judges.STYLE_FILES)
@pytest.mark.parametrize("written_in", ["csljson", "bibtex", "biblatex"])
def test_what_is_ours_keeps_its_id_version_and_year_in_every_style_and_format(style, written_in):
    catalog, _ = read_bytes(changed_at(RELEASED))
    figure = next(iter(catalog.figures.values()))
    ours = [Product.of_data(catalog), Product.of_figure(figure), Product.of_notebook(catalog, "04", "How many?")]
    parts = ["", figure.id, "notebook 04"]
    for product, part in zip(ours, parts, strict=True):
        said = {"csljson": [product.csl()], "bibtex": product.bibtex(), "biblatex": product.biblatex()}[written_in]
        if judges.can_format():
            printed = judges.formatted(said, style, written_in)[product.key]
            assert "n.d" not in printed
            assert "2027" in printed
        else:
            printed = said if isinstance(said, str) else said[0]["title"]  # every style prints a title
        assert part.casefold() in printed.casefold()
        assert catalog.version in printed


@pytest.mark.parametrize("style", STYLES)
def test_our_own_styles_keep_them_too(style):
    catalog, _ = read_bytes(changed_at(RELEASED))
    figure = next(iter(catalog.figures.values()))
    for id, part in ((figure.id, figure.id), ("04_how_many", "notebook 04"), ("data", "")):
        said = Citations(catalog, lambda _: [], {"04_how_many": "How many?"}).cite(id, style)
        for kept in (part, "2027", catalog.version, "https://example.org/strikes", "Harbor Historians"):
            assert kept in said


@pytest.mark.parametrize("style", STYLES)
def test_the_place_in_a_work_and_the_entry_of_ours_are_not_lost(style):
    estimate = next(one for one in RECORD.estimates.values() if one.locator.page and not one.table)
    said = Citations(RECORD).cite(estimate.id, style)
    assert f"[Estimate {estimate.id}]" in said
    assert re.search(rf"\[{re.escape(estimate.locator.text())}[;\]]", said)


def test_biber_finds_nothing_amiss_in_a_source_that_has_a_date():
    dated = [one for one in RECORD.sources.values() if dates(one.issued)]
    entries = "\n\n".join([Product.of_data(RECORD).biblatex(), *map(biblatex, dated)])
    if judges.biber():
        assert judges.complaints(entries) == []
    for kind, fields in _entries(entries):
        assert set(_ASKED.get(kind, ())) <= fields, (kind, fields)
        assert "date" in fields


def test_biber_misses_nothing_but_the_date_of_a_source_that_is_known_within_bounds():
    bounded = [one for one in (*RECORD.sources.values(), *HARBOR.sources.values()) if one.between]
    assert bounded
    if judges.biber():
        assert [
            line for line in judges.complaints("\n\n".join(map(biblatex, bounded))) if "date, year" not in line
        ] == []


def test_what_is_known_within_bounds_is_told_in_every_form_and_never_as_a_year_or_a_span():
    for form in FORMS:
        said = Citations(HARBOR).cite("marsh-nd", form)
        assert re.search(r"(between|между) 2009 (and|и) 2014", said), form
        assert not re.search(r"(2009|2014)[–/-]|(year|date|PY|DA)\W+.?(2009|2014)|date-parts[\W\d]+20", said), form


# What biblatex's data model asks of a type; biber holds the file to all of it, where biber is at hand.
_ASKED = {
    "article": {"author", "title", "journaltitle"}, "book": {"author", "title"}, "collection": {"editor", "title"},
    "inbook": {"author", "title", "booktitle"}, "incollection": {"author", "editor", "title", "booktitle"},
    "inreference": {"author", "editor", "title", "booktitle"}, "online": {"title", "url"},
    "report": {"author", "title", "type", "institution"}, "misc": {"title"}, "dataset": {"author", "title"},
}  # fmt: skip


def _entries(text):
    for entry in re.split(r"\n(?=@)", text):
        yield re.match(r"@(\w+)", entry)[1], set(re.findall(r"^  (\w+) = ", entry, re.M))


_PLAIN = str.maketrans("“”", '""', "\\")


def test_biblatex_loses_no_fact_of_a_source():
    amiss = []
    for source in RECORD.sources.values():
        said = biblatex(source).replace("--", "–").translate(_PLAIN)
        held = [source.volume, source.issue, source.pages, source.container, source.accessed]
        held += [] if type_of(source) == "article" else [source.publisher]  # journals are known without theirs
        held += [source.archive.text() if source.archive else None, source.title_transliterated, source.title_english]
        lost = [fact for fact in held if fact and fact.translate(_PLAIN) not in said]
        if lost and not (lost == [source.accessed] and not (source.url or source.archived_url)):
            amiss.append((source.id, lost))
    assert amiss == []


def test_no_undated_work_says_nd_where_a_reader_wants_a_number():
    undated = [one for one in RECORD.sources.values() if not dates(one.issued)]
    assert undated
    assert not any(
        "n.d" in re.sub(r"(title|annot\w*|note)\w* = .*", "", form(one))
        for one in undated
        for form in (bibtex, biblatex)
    )


def test_a_table_and_a_correction_are_cited_with_their_works():
    table = next(iter(RECORD.tables))
    said = Citations(RECORD).cite(table)
    assert RECORD.tables[table].title in said
    assert f"Table {table} in: What Was Counted contributors." in said
    id, correction = next((id, one) for id, one in RECORD.corrections.items() if one.found_in)
    said = Citations(RECORD).cite(id)
    assert correction.circulates in said
    assert f"Correction {id} in: What Was Counted contributors." in said
    for seen in correction.found_in:
        assert f"Found in: {RECORD.source(seen.source).authors[0].short()}" in said or seen.source in Citations(
            RECORD
        ).cite(id, "bibtex")
