"""Sources and locators are printed as a reader expects them."""

import pytest

from invented import changed_at, small
from terror_estimates.catalog import Locator, Name, ShelfMark, Source, read_bytes
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.charts.words.choice import publication_order
from terror_estimates.door.selection import Choice


def source(**keys: object) -> Source:
    return Source.model_validate({"id": "a", "kind": "book", "title": "Harbors", **keys})


@pytest.mark.parametrize(
    ("id", "short"),
    [
        ("doe-1920", "Doe 1920"),
        ("doe-1931", "Doe & Roe 1931"),
        ("police-1913", "Harbor Police 1913"),
        ("poe-1950", "Poe n.d."),
    ],
)
def test_a_source_is_named_by_its_authors_and_its_year(id, short):
    assert small().source(id).short() == short


def test_three_authors_are_joined_by_commas_and_an_ampersand():
    authors = tuple({"family": family} for family in ("Doe", "Roe", "Poe"))
    assert source(authors=authors, issued="1920").short() == "Doe, Roe & Poe 1920"


def test_people_who_are_not_named_are_others():
    authors = ({"family": "Doe"}, {"literal": "and others"})
    assert source(authors=authors, issued="1920").short() == "Doe and others 1920"


def test_a_source_without_authors_is_named_by_its_editors_or_its_title():
    assert source(editors=({"family": "Roe"},), issued="1920").short() == "Roe 1920"
    assert source(issued="1920").short() == "Harbors 1920"
    assert source(label="Order of 5 May 1920", issued="1920").short() == "Order of 5 May 1920"


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ("1920", 1920),
        ("1931-05", 1931),
        ("not_seen", None),
        ("²²²²", None),
        ("١٩٣٧", None),
        ("[1911..1913]", None),
    ],
)
def test_the_year_of_a_source_is_known_only_if_it_is_written(issued, year):
    assert source(issued=issued).year == year


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ({}, ""),
        ({"page": "xvii"}, "p. xvii"),
        ({"pages": "3-4"}, "pp. 3-4"),
        ({"chapter": "10", "page": "99"}, "ch. 10, p. 99"),
        ({"chapter": "Epilogue"}, "“Epilogue”"),
        ({"chapter": "Part I, chapter 11"}, "Part I, chapter 11"),
        ({"chapter": "the chapter on harbors"}, "the chapter on harbors"),
        ({"section": "C", "page": "5"}, "section C, p. 5"),
        ({"table": "2", "note": "5"}, "table 2, note 5"),
        ({"section": "Appendix", "entry": "Harbors"}, "Appendix, Harbors"),
    ],
)
def test_a_locator_says_where_a_number_is_printed(parts, text):
    assert Locator(**parts).text() == text


def test_a_shelf_mark_is_written_as_archives_write_it():
    mark = ShelfMark(repository="GARF", fond="9401", opis="1", delo="4157", list="201-205")
    assert mark.text() == "GARF f. 9401 op. 1 d. 4157 l. 201-205"
    assert Locator(archive=ShelfMark(fond="7")).text() == "f. 7"


def test_a_name_can_be_turned_round_for_a_bibliography():
    assert Name(family="Doe", given="Jane").inverted() == "Doe, Jane"
    assert Name(literal="Harbor Police").inverted() == "Harbor Police"
    assert Name(family="Doe").inverted() == "Doe"


def test_where_a_number_was_seen_is_said_with_the_work_that_states_it():
    catalog = small()
    where = {id: catalog.estimate(id).where for id in ("doe-1920-killings", "poe-1950-deaths")}
    assert where == {
        "doe-1920-killings": "Doe 1920, p. 12",
        "poe-1950-deaths": "Poe n.d., as given in Doe & Roe 1931, note 5",
    }
    cited = catalog.estimate("police-1913-killings")
    assert cited.where == "Harbor Police 1913, as cited in Doe & Roe 1931, p. 4"


@pytest.mark.parametrize(
    ("keys", "dated", "findable"),
    [
        ({}, False, False),
        ({"issued": "1920"}, True, False),
        ({"issued": "[1911..1920]"}, False, False),
        ({"accessed": "2026-11-26", "url": "https://example.org/harbors"}, True, True),
        ({"issued": "1920", "publisher": "Example Press"}, True, True),
        ({"archive": {"repository": "City Archive", "fond": "7"}}, False, False),
        ({"archive": {"repository": "City Archive", "fond": "7", "delo": "12"}}, False, True),
        ({"printed_in": {"source": "b"}}, False, True),
        ({"container": "Harbor Studies", "issued": "1920"}, True, False),
        ({"container": "Harbor Studies", "issue": "2", "issued": "1920"}, True, True),
        ({"container": "Harbor Courier", "issued": "1920-05-06"}, True, True),
    ],
)
def test_a_source_is_dated_and_findable_by_what_is_recorded_of_it(keys, dated, findable):
    assert (source(**keys).dated, source(**keys).findable) == (dated, findable)


@pytest.mark.parametrize(
    ("issued", "first", "year"),
    [("1991", "1968", 1968), ("1991", None, None), ("1968", "1968-03", None), ("1991", "not_seen", None)],
)
def test_a_later_edition_knows_the_year_of_the_first(issued, first, year):
    assert source(issued=issued, original_issued=first).first_year == year


@pytest.mark.parametrize(
    ("issued", "known", "decade", "name"),
    [
        ("1920", (1920, 1920), 1920, "Doe 1920"),
        ("[1911..1918]", (1911, 1918), 1910, "Doe [between 1911 and 1918]"),
        ("[1918..1921]", (1918, 1921), None, "Doe [between 1918 and 1921]"),
        ("1918/1921", (1918, 1918), 1910, "Doe 1918–1921"),
        ("1918-05/1918-06", (1918, 1918), 1910, "Doe 1918"),
        ("[1921..1918]", (None, None), None, "Doe n.d."),
        ("[..1918]", (None, None), None, "Doe n.d."),
        ("not_seen", (None, None), None, "Doe n.d."),
    ],
)
def test_bounds_of_a_year_are_told_apart_from_a_year_and_from_a_span(issued, known, decade, name):
    work = source(authors=({"family": "Doe"},), issued=issued)
    assert ((work.earliest, work.latest), work.decade, work.short()) == (known, decade, name)
    assert work.named() == (name if name == f"Doe {work.year}" else "Doe")


WITHIN = {"sources.poe-1950.issued": "[1921..1930]", "sources.poe-1950.details_from": "It cites 1921; cited in 1930."}


def test_what_is_known_within_bounds_stands_where_it_is_known_to_exist_and_in_no_year():
    catalog, report = read_bytes(changed_at(WITHIN))
    assert report.problems == ()
    poe = next(one for one in catalog.estimates.values() if one.source == "poe-1950")
    order = [one.known_by for one in by_publication(catalog.estimates.values())]
    assert (poe.year, poe.known_by, order) == (None, 1930, sorted(order))
    assert publication_order(catalog.estimates.values()) == (
        "Rows follow by year of publication; where the year is known only within bounds, by the latest."
    )


@pytest.mark.parametrize(("words", "held"), [({"before": 1931}, True), ({"before": 1930}, False),
                                             ({"since": 1921}, True), ({"since": 1922}, False)])  # fmt: skip
def test_a_work_within_bounds_is_chosen_by_year_only_where_both_bounds_agree(words, held):
    catalog, _ = read_bytes(changed_at(WITHIN))
    chosen = Choice(catalog).of((), words)
    assert ("poe-1950" in {one.source for one in chosen}) is held


@pytest.mark.parametrize(
    ("mark", "document"),
    [
        ({"repository": "GARF", "fond": "9401", "opis": "1", "delo": "4157"}, "garf 9401 1 4157"),
        ({"repository": "G ARF", "fond": "9401", "delo": "4157", "list": "201"}, "garf 9401 ? 4157"),
        ({"repository": "GARF", "fond": "9401"}, "a"),
        ({"repository": "GARF", "delo": "4157"}, "a"),
    ],
)
def test_a_document_is_known_by_its_shelf_mark_down_to_the_file(mark, document):
    assert source(archive=mark).document == document


@pytest.mark.parametrize("kind", ["book", "collection", "thesis", "dataset"])
def test_a_work_of_a_kind_is_read_as_such(kind):
    catalog, report = read_bytes(changed_at({"sources.doe-1920.kind": kind}))
    assert catalog is not None, report.lines()
    assert catalog.source("doe-1920").kind == kind


def test_a_title_is_that_of_the_work_unless_it_is_said_to_be_ours():
    assert not any(source.title_supplied for source in small().sources.values())
