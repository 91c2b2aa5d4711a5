"""Estimates stand in panels by their relation to a question; a span exists only over those that are alike as stated."""

import inspect
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented import changed_at, small
from terror_estimates import comparison
from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.comparison import NotComparable, Panel, Span, compare_estimates, panels, span
from terror_estimates.comparison.ranges import Panels

SIDES = {"population": "all", "jurisdiction": "all_authorities", "territory": "country", "period": "1911/1912"}


def arranged(**estimates: dict) -> Panels:
    """The panels of some estimates of killings around the question 'all-killings'."""
    entries = {
        f"doe-1920-{name}": {
            "estimated_by": "Jane Doe",
            "source": "doe-1920",
            "measure": "killings",
            "value": {"best": 1},
            "locator": {"page": "1"},
            "verification": {"level": "read_in_work"},
            **SIDES,
            **given,
        }
        for name, given in estimates.items()
    }
    figures = {
        "F02": {"slug": "x", "chart": "ranges", "title": "T", "subtitle": "S", "question": "Q", "scope": "all-killings"}
    }
    catalog, report = read_bytes(changed_at({"estimates": entries, "figures": figures}))
    assert catalog is not None, report.lines()
    return panels(catalog.scope("all-killings"), [catalog.estimate(id) for id in entries])


@pytest.mark.parametrize(
    ("given", "panel"),
    [
        ({}, Panel.ALIKE),
        ({"period": "1911-01/1912-12"}, Panel.ALIKE),
        ({"population": "not_stated"}, Panel.OPEN),
        ({"period": "not_stated"}, Panel.OPEN),
        ({"population": "dockers"}, Panel.LESS),
        ({"period": "1911"}, Panel.LESS),
        ({"period": "1911", "population": "not_stated"}, Panel.LESS),
        ({"period": "1910/1912"}, Panel.MORE),
        ({"period": "1912/1913"}, Panel.OVERLAPS),
        ({"period": "1910/1912", "population": "dockers"}, Panel.OVERLAPS),
    ],
)
def test_an_estimate_stands_in_the_panel_of_what_it_counts(given, panel):
    assert list(arranged(one=given).groups) == [panel]


def test_silence_never_puts_an_estimate_among_those_that_count_the_same():
    for side in ("population", "period"):
        for silence in ("not_stated", "not_seen", "disputed"):
            assert Panel.ALIKE not in arranged(one={side: silence}).groups


def test_what_is_apart_is_kept_beside_the_panels():
    found = arranged(one={"period": "1913"}, two={})
    assert [row.estimate.id for row in found.apart] == ["doe-1920-one"]
    assert [row.estimate.id for row in found.rows] == ["doe-1920-two"]


def test_another_measure_shares_no_axis_and_is_not_listed():
    found = arranged(one={"measure": "arrests"})
    assert (found.rows, found.apart, found.unverified) == ((), (), ())


def test_a_wider_measure_counts_more():
    assert list(arranged(one={"measure": "deaths"}).groups) == [Panel.MORE]


def test_an_unverified_number_is_listed_and_not_drawn():
    found = arranged(one={"verification": {"level": "unverified"}}, two={})
    assert [estimate.id for estimate in found.unverified] == ["doe-1920-one"]
    assert [row.estimate.id for row in found.rows] == ["doe-1920-two"]


def test_nothing_is_lost_between_the_panels():
    found = panels(small().scope("all-killings"))
    listed = [row.estimate.id for row in (*found.rows, *found.apart)] + [one.id for one in found.unverified]
    assert sorted(listed) == sorted(one.id for one in small().of_measure("killings", "deaths"))


def test_rows_stand_in_order_of_publication_within_their_panel():
    for group in panels(small().scope("all-killings")).groups.values():
        ids = [row.estimate.id for row in group]
        assert ids == [one.id for one in by_publication(row.estimate for row in group)]


def chosen(*ids: str, changes: dict | None = None) -> Span:
    catalog = small()
    if changes:
        catalog, report = read_bytes(changed_at(changes))
        assert catalog is not None, report.lines()
    return span([catalog.estimate(id) for id in ids])


def test_a_span_runs_from_the_lowest_to_the_highest_number_stated():
    found = chosen("doe-1920-killings", "doe-1931-killings")
    assert (found.low, found.high) == (120, 200)
    assert (found.open, found.bounded) == ((), ())
    alone = chosen("doe-1931-killings")
    assert (alone.low, alone.high) == (180, 180)


def test_a_span_carries_what_it_leaves_open_and_how_many_foundations_stand_behind_it():
    found = chosen(
        "doe-1920-killings", "doe-1931-killings", changes={"estimates.doe-1920-killings.population": "not_stated"}
    )
    assert [(point.side, point.component) for point in found.open] == [("population", None)]
    assert (found.foundations.known, found.foundations.unknown) == (("cityarchive 7 1 12",), ())


def test_a_span_over_a_bound_says_that_it_may_reach_further():
    at_least = {"low": 180, "bound": "at_least"}
    found = chosen("doe-1920-killings", "doe-1931-killings", changes={"estimates.doe-1931-killings.value": at_least})
    assert [estimate.id for estimate in found.bounded] == ["doe-1931-killings"]


def test_no_range_is_formed_over_numbers_that_differ_in_what_they_count():
    with pytest.raises(NotComparable) as reason:
        chosen("police-1913-killings", "doe-1931-killings")
    assert str(reason.value).startswith(
        "No range is formed over Harbor Police 1913 and Doe & Roe 1931: they differ in components, jurisdiction and "
        "territory. Harbor Police 1913 is the narrower: it counts those in harbor in cases of harbor police, "
    )
    between = reason.value.between
    assert (between.one.id, between.other.id) == ("police-1913-killings", "doe-1931-killings")
    assert between.relation.deciding == ("components", "jurisdiction", "territory")


def test_what_a_source_denies_is_claimed_by_nobody():
    with pytest.raises(NotComparable, match="'poe-1950-killings' is printed to be denied"):
        chosen("poe-1950-killings", "doe-1931-killings")


def test_what_was_not_seen_in_print_forms_no_range():
    with pytest.raises(NotComparable, match="'doe-1920-deaths-words' was not seen in print"):
        chosen("doe-1920-deaths-words")


def test_words_without_numbers_have_no_range():
    seen = {
        "estimates.doe-1920-deaths-words.verification": {"level": "read_in_work"},
        "estimates.doe-1920-deaths-words.locator": {"page": "1"},
    }
    with pytest.raises(NotComparable, match="None of these estimates states a number"):
        chosen("doe-1920-deaths-words", changes=seen)
    with pytest.raises(NotComparable):
        span([])


@given(st.lists(st.sampled_from(sorted(small().estimates)), min_size=2, max_size=4, unique=True))
def test_a_range_is_formed_exactly_where_all_are_claimed_and_alike_as_stated(ids):
    estimates = [small().estimate(id) for id in ids]
    alike = all(compare_estimates(*pair).verdict == "alike" for pair in combinations(estimates, 2))
    claimed = all(one.chartable and one.stance != "rejects" for one in estimates)
    numbers = [number for estimate in estimates for number in estimate.value.stated]
    if alike and claimed and numbers:
        found = span(estimates)
        assert (found.low, found.high) == (min(numbers), max(numbers))
    else:
        with pytest.raises(NotComparable):
            span(estimates)


def test_nothing_public_pools_estimates():
    pooled = ("mean", "median", "average", "sum", "total", "pool", "midpoint", "consensus")
    names = [name for name, found in inspect.getmembers(comparison) if callable(found)]
    assert not [name for name in names if any(word in name.lower() for word in pooled)]
