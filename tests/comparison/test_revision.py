"""A number that its author gave up leads to the one that revises it, and a chain to no number that nobody asserts."""

import pytest

from invented import changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.comparison.revision import chains, gives_up, revised_by

SEEN = {"locator": {"page": "1"}, "verification": {"level": "read_in_work"}, "stance": "asserts"}


def said(further: dict | None = None, **entries: dict) -> Catalog:
    """Estimates of killings by Jane Doe, in books of the years that their names end with, unless changed."""
    sources = {name: {"kind": "book", "issued": name[-4:], "title": name} for name in entries}
    estimates = {
        f"{name}-killings": {
            "estimated_by": "Jane Doe",
            "source": name,
            "measure": "killings",
            "population": "all",
            "value": {"best": 100},
            **SEEN,
            **one,
        }
        for name, one in entries.items()
    }
    changes = {"sources": sources, "estimates": estimates, "tables": {}, "figures": {}, **(further or {})}
    catalog, report = read_bytes(changed_at(changes))
    assert catalog is not None, report.lines()
    return catalog


def test_a_number_is_known_to_be_revised_wherever_its_author_had_given_it():
    later = {"value": {"low": 60, "high": 70}, "revises": ["late1950-killings"]}
    catalog = said(early1920={}, late1950={}, last1960=later)
    for id in ("early1920-killings", "late1950-killings"):
        assert revised_by(catalog.estimate(id)).id == "last1960-killings"
    assert revised_by(catalog.estimate("last1960-killings")) is None


@pytest.mark.parametrize(
    "other", [{"measure": "deaths"}, {"population": "not_stated"}, {"territory": "country"}, {"period": "1911"},
              {"value": {"best": 101}}, {"estimated_by": "Ann Poe"}]
)  # fmt: skip
def test_a_like_number_is_revised_only_if_it_is_the_same_authors_same_number_of_the_same(other):
    later = {"value": {"best": 60}, "revises": ["early1920-killings"]}
    catalog = said(early1920={}, other1930=other, last1960=later)
    assert revised_by(catalog.estimate("other1930-killings")) is None
    assert not gives_up(catalog.estimate("last1960-killings"), catalog.estimate("other1930-killings"))
    assert gives_up(catalog.estimate("last1960-killings"), catalog.estimate("early1920-killings"))


def test_of_two_numbers_that_revise_one_the_later_is_meant_whatever_its_name():
    catalog = said(
        early1920={},
        z1940={"value": {"best": 60}, "revises": ["early1920-killings"]},
        a1960={"value": {"best": 70}, "revises": ["early1920-killings"]},
    )
    assert revised_by(catalog.estimate("early1920-killings")).source == "a1960"


def test_a_chain_begins_with_the_first_of_those_that_are_chosen():
    catalog = said(
        a1920={}, b1930={"revises": ["a1920-killings"]}, c1940={"revises": ["b1930-killings"]}, d1950={}
    )  # fmt: skip
    chosen = [one for one in catalog.estimates.values() if one.source != "a1920"]
    assert [[one.source for one in chain] for chain in chains(chosen)] == [["b1930", "c1940"]]
    assert [[one.source for one in chain] for chain in chains(catalog.estimates.values())] == [
        ["a1920", "b1930", "c1940"]
    ]


def test_a_number_is_not_given_up_for_one_that_nobody_has_seen_or_that_is_the_same():
    unseen = {"value": {"best": 60}, "revises": ["early1920-killings"], "verification": {}}
    kept = {"revises": ["early1920-killings"]}
    for later in (unseen, kept):
        assert revised_by(said(early1920={}, last1960=later).estimate("early1920-killings")) is None


def test_a_chain_breaks_where_a_number_is_not_asserted_or_is_only_in_words_and_not_where_none_saw_it():
    revises = {"revises": ["b1930-killings"]}
    breaks = {"stance": "reports"}, {"value": {"precision": "in_words"}, "as_printed": "thousands"}
    for links, kept in [({}, True), ({"verification": {}}, True), *((broken, False) for broken in breaks)]:
        catalog = said(a1920={}, b1930={"revises": ["a1920-killings"], **links}, c1940=revises)
        whole = ["a1920", "b1930", "c1940"]
        found = [[one.source for one in chain] for chain in chains(catalog.estimates.values())]
        assert found == ([whole] if kept else []), links


def test_a_number_with_two_revisers_begins_two_chains_and_one_on_the_way_none():
    fork = said(a1920={}, b1930={"revises": ["a1920-killings"]}, c1940={"revises": ["a1920-killings"]})
    assert [[one.source for one in chain] for chain in chains(fork.estimates.values())] == [
        ["a1920", "b1930"],
        ["a1920", "c1940"],
    ]
    way = said(a1920={}, b1930={"revises": ["a1920-killings"]}, c1940={"revises": ["a1920-killings", "b1930-killings"]})
    assert [[one.source for one in chain] for chain in chains(way.estimates.values())] == [["a1920", "b1930", "c1940"]]


def test_a_work_dated_within_bounds_is_as_old_as_the_last_year_it_can_be_of():
    revises = {"value": {"best": 60}, "revises": ["a1920-killings"]}
    bounds = {"sources.c1940.issued": "[1945..1950]", "sources.c1940.details_from": "1945 and 1950"}
    catalog = said(bounds, a1920={}, b1930=revises, c1940={**revises, "value": {"best": 70}})
    assert revised_by(catalog.estimate("a1920-killings")).id == "c1940-killings"
