"""A number leads to those that a reader sets beside it: of the same people, place and time, on one line of measures."""

import pytest

from invented import changed_at
from terror_estimates.catalog import read_bytes
from terror_estimates.comparison.rival import SHOWN, Rivals
from terror_estimates.publication.listing import Listing

COUNT = {
    "estimated_by": "Ann Poe",
    "source": "poe-1950",
    "locator": {"page": "9"},
    "stance": "asserts",
    "measure": "killings",
    "components": {},
    "population": "all",
    "jurisdiction": "all_authorities",
    "territory": "country",
    "period": "1911",
    "verification": {"level": "read_in_work"},
}
DOE = {"source": "doe-1920", "estimated_by": "John Doe"}
REFERENCE = {"level": "reference_work", "seen_in": {"source": "poe-1950", "locator": {"page": "2"}}}
AGAIN = {"rests_on": ["poe-1950-it"], "value": {"best": 100, "precision": "exact"}}


def catalog_of(*others: dict):
    """IT, which is 100, and others that are 150, 151, ... but as given."""
    entries = {"poe-1950-it": {**COUNT, "value": {"best": 100, "precision": "exact"}}}
    for at, other in enumerate(others):
        value = {"best": 150 + at, "precision": "exact"}
        named = other.get("source", COUNT["source"])
        entries[f"{named}-other-{at}"] = {**COUNT, "value": value, **other}
    catalog, report = read_bytes(changed_at({"estimates": entries, "figures": {}, "tables": {}}))
    assert catalog is not None, report.lines()
    return catalog


def rivals(*others: dict) -> list[str]:
    catalog = catalog_of(*others)
    return [one.id for one in Rivals(catalog).of(catalog.estimate("poe-1950-it"))]


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"period": "1911-01/1911-09"},
        {"period": "1910-09/1911-12"},
        {"period": "1911-01-01/1911-07-02"},  # 183 days of 365
        {"measure": "deaths"},
        {"jurisdiction": "not_stated"},
        {"rests_on": ["poe-1950-it"]},
    ],
)
def test_another_number_of_the_same_people_place_and_time_is_a_rival(other):
    assert rivals(other) == ["poe-1950-other-0"]


@pytest.mark.parametrize(
    "other",
    [
        {"value": {"best": 100, "precision": "exact"}},
        {"value": {"precision": "in_words"}, "as_printed": "many"},
        {"rounds": ["poe-1950-it"]},
        {"population": "dockers"},
        {"territory": "harbor"},
        {"measure": "arrests"},
        {"period": "1912"},
        {"period": "1911/1912"},
        {"period": "1910/1911"},  # exactly half
        {"period": "1911-01-01/1911-07-01"},
        {"period": "not_stated"},
        {"stance": "rejects"},
        {"verification": {}},
    ],
)
def test_what_is_no_other_number_of_them_is_none(other):
    assert rivals(other) == []


def test_the_same_count_told_as_something_else_has_its_rivals():
    assert rivals({"measure": "arrests", **AGAIN}, {"measure": "arrests"}) == ["poe-1950-other-1"]


def test_what_most_works_give_stands_first_and_once():
    """Of the works that give it, the first."""
    given = {"value": {"best": 170, "precision": "exact"}}
    assert rivals({}, given, {**given, **DOE}) == ["doe-1920-other-2", "poe-1950-other-0"]


@pytest.mark.parametrize("less", [{"verification": REFERENCE}, {"stance": "reports"}])
def test_of_those_that_give_a_number_one_that_was_firmly_seen_and_asserts_it_is_named(less):
    given = {"value": {"best": 170, "precision": "exact"}}
    assert rivals({**given, **DOE, **less}, given) == ["poe-1950-other-1"]


def test_one_that_was_firmly_seen_is_named_before_one_that_asserts_the_number():
    given = {"value": {"best": 170, "precision": "exact"}}
    assert rivals({**given, **DOE, "verification": REFERENCE}, {**given, "stance": "reports"}) == ["poe-1950-other-1"]


def test_no_more_are_named_than_a_reader_looks_at():
    assert len(rivals(*({} for _ in range(SHOWN + 2)))) == SHOWN == 5


def test_show_leads_to_the_comparison_in_one_step():
    listing = Listing(catalog_of({}))
    command = "  terror-estimates compare poe-1950-it poe-1950-other-0  (150)"
    assert listing.entry_lines("poe-1950-it")[-2:] == ["others of the same people, place and time:", command]
    assert listing.entry_data("poe-1950-it")["rivals"] == ["poe-1950-other-0"]
    alone = Listing(catalog_of())
    assert not any("compare" in line for line in alone.entry_lines("poe-1950-it"))
    assert alone.entry_data("poe-1950-it")["rivals"] == []


@pytest.mark.parametrize("period", ["1911-06/1912-04", "1910-04/1911-07", "1909/1911", "1911/1913"])
def test_a_number_of_a_time_that_has_no_more_than_half_of_all_days_in_common_is_none(period):
    assert rivals({"period": period}) == []
