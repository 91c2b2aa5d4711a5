"""Of two numbers that share no axis, the one is told again as what the other counts, where an entry does so."""

import pytest

from invented import KILLINGS, holding
from terror_estimates.comparison import comparison_of
from terror_estimates.comparison.counterpart import counterpart_words, counterparts
from terror_estimates.comparison.names import names_of

SENTENCES = {**KILLINGS, "measure": "convictions", "value": {"best": 100, "precision": "exact"}}
TOLD_AS = {**KILLINGS, "value": SENTENCES["value"], "rests_on": ["poe-1950-register"]}
INSTEAD = "To compare the 100 with the 150, take the same count where it is told as killings: poe-1950-told."


def said(turned: bool = False, **change: object) -> str:
    """What is said of a register of 100 convictions and of 150 deaths, beside 100 killings taken from the register."""
    entries = {
        "poe-1950-register": SENTENCES,
        "poe-1950-deaths": {**KILLINGS, "measure": "deaths", "value": {"best": 150, "precision": "exact"}},
        "poe-1950-told": {**TOLD_AS, **change},
    }
    catalog = holding(entries)
    pair = [catalog.estimate(id) for id in ("poe-1950-register", "poe-1950-deaths")]
    one, other = reversed(pair) if turned else pair
    return counterpart_words(comparison_of(one, other), names_of(one, other))


def test_the_same_count_under_another_name_is_named():
    assert said() == said(turned=True) == INSTEAD


@pytest.mark.parametrize(
    "change",
    [
        {"rests_on": []},
        {"inferred": ["rests_on"]},
        {"value": {"best": 101, "precision": "exact"}},
        {"stance": "rejects"},
        {"verification": {}},
        {"period": "1912"},
        {"territory": "harbor"},
        {"population": "dockers"},
        {"measure": "arrests"},
    ],
)
def test_what_is_no_telling_of_the_same_count_is_not_named(change):
    assert said(**change) == ""


def told_elsewhere(register: dict, *told: dict) -> list[str]:
    """The entries, of those told like TOLD_AS but as given, that give the count of the register under another name."""
    entries = {"poe-1950-register": {**SENTENCES, **register}}
    entries |= {f"poe-1950-told-{place}": {**TOLD_AS, **each} for place, each in enumerate(told)}
    catalog = holding(entries)
    return [each.id for each in counterparts(catalog.estimate("poe-1950-register"))]


def test_what_is_told_under_the_same_name_is_no_counterpart():
    assert told_elsewhere({}, {"measure": "convictions"}, {}) == ["poe-1950-told-1"]


def test_words_without_a_number_give_no_count_that_could_be_told_elsewhere():
    words = {"value": {"precision": "in_words"}, "as_printed": "many"}
    assert told_elsewhere(words, words) == []


def test_who_asserts_a_count_is_named_before_who_reports_it():
    """The order of the entries, here with the report first, decides only where nothing else does."""
    assert told_elsewhere({}, {"stance": "reports"}, {}) == ["poe-1950-told-1", "poe-1950-told-0"]


def test_two_of_one_axis_need_nothing_else():
    assert said(measure="killings")
    catalog = holding({"poe-1950-register": SENTENCES, "poe-1950-other": {**SENTENCES, "value": {"best": 7}}})
    pair = catalog.estimate("poe-1950-register"), catalog.estimate("poe-1950-other")
    assert counterpart_words(comparison_of(*pair), names_of(*pair)) == ""
