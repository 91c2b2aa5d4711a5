"""The first sentence on two numbers answers whether they may stand side by side: yes, no, or only if."""

import re

import pytest

from invented import KILLINGS, holding
from terror_estimates.comparison import comparison_of
from terror_estimates.comparison.answer import answer
from terror_estimates.comparison.names import Names, with_number
from terror_estimates.publication.comparisons import comparison_data, comparison_lines
from terror_estimates.publication.explanations import explanation_lines

COUNT = {**KILLINGS, "components": {"drowned": "included"}, "jurisdiction": "all_authorities"}
ARRESTS = {"measure": "arrests", "components": {}}
BELOW = {"rests_on": ["poe-1950-other"]}
SAME = {"value": {"best": 150, "precision": "exact"}}
UNSEEN = {"verification": {}}


def two(one: dict, other: dict):
    entries = {
        "poe-1950-one": {**COUNT, "value": {"best": 100, "precision": "exact"}, **one},
        "poe-1950-other": {**COUNT, "value": {"best": 150, "precision": "exact"}, **other},
    }
    catalog = holding(entries)
    return catalog.estimate("poe-1950-one"), catalog.estimate("poe-1950-other")


ANSWERS = [
    ({}, {}, "Yes, since they count the same."),
    ({}, {"jurisdiction": "not_stated"}, "Yes, as far as both say, though what is left open may tell them apart."),
    ({}, {"period": "not_stated"}, "Only if they mean the same years."),
    (
        {"population": "not_seen", "territory": "not_stated"},
        {"period": "not_stated"},
        "Only if they mean the same people, place and years.",
    ),
    ({"population": "dockers"}, {}, "Only as a narrower number beside a wider one."),
    (
        {"population": "dockers"},
        {"period": "not_stated"},
        "Only as a narrower number beside a wider one, if they mean the same years.",
    ),
    (
        {"population": "dockers", "value": {"best": 151, "precision": "exact"}},
        {},
        "Only as a narrower number beside a wider one, though the wider is the smaller number.",
    ),
    (
        {"population": "dockers", "value": {"high": 151, "bound": "at_most", "precision": "rounded"}},
        {},
        "Only as a narrower number beside a wider one.",
    ),
    (
        {},
        {"population": "dockers", **UNSEEN},
        "Not before both numbers have been seen in print; then only as a narrower number beside a wider one, though "
        "the wider is the smaller number.",
    ),
    ({"population": "dockers"}, {"territory": "harbor"}, "No, since what they count agrees only in part."),
    ({}, {"period": "1912"}, "Only as answers to different questions."),
    ({}, ARRESTS, "No, since the one counts killings, the other arrests."),
    ({"period": "1910?/1911?"}, {}, "Only if they mean the same years."),
    ({"period": "1911?"}, {}, "Yes, as far as both say, though what is left open may tell them apart."),
    ({"revises": ["poe-1950-other"]}, {}, "Only as an earlier and a later number of one author."),
    ({**BELOW, **SAME}, {}, "Yes, but as one count told twice."),
    ({"rounds": ["poe-1950-other"]}, {}, "Yes, but probably as one count told twice."),
    ({**BELOW, **SAME, **ARRESTS}, {}, "Only as one count, of which they say different things."),
    (
        {"rounds": ["poe-1950-other"], "period": "1911-02"},
        {},
        "Only as what is probably one count, of which they say different things.",
    ),
    ({"value": {"precision": "in_words"}, "as_printed": "many"}, {}, "No, since “many” states no number."),
    (
        {},
        UNSEEN,
        "Not before both numbers have been seen in print; then yes, since they count the same.",
    ),
    ({}, {"stance": "rejects"}, "Yes, since they count the same. One of the two is given only to be rejected."),
    (
        {"stance": "rejects"},
        {"stance": "rejects"},
        "Yes, since they count the same. Both are given only to be rejected.",
    ),
    ({"stance": "rejects"}, ARRESTS, "No, since the one counts killings, the other arrests."),
    (UNSEEN, ARRESTS, "No, since the one counts killings, the other arrests."),
]


@pytest.mark.parametrize(("one", "other", "said"), ANSWERS)
def test_the_answer_is_yes_no_or_only_if(one, other, said):
    assert answer(comparison_of(*two(one, other))) == said


@pytest.mark.parametrize(("one", "other", "said"), ANSWERS)
def test_it_stands_first_in_every_command(one, other, said):
    pair = two(one, other)
    assert comparison_data(*pair)["answer"] == said
    for lines in (comparison_lines, explanation_lines):
        numbers, told, after = lines(*pair, 1000)[:3]
        assert numbers == f"{with_number(pair[0])} – {with_number(pair[1])}"
        assert re.sub(": [0-9a-z ]+ against [0-9a-z ]+", "", told) == f"May they stand side by side? {said}"
        assert after == ""


def test_of_a_number_at_one_moment_the_day_is_asked_and_not_the_years():
    held = {"measure": "prisoners_held", "components": {}, "period": "1911-01-01"}
    assert answer(comparison_of(*two(held, {**held, "period": "not_stated"}))) == "Only if they mean the same day."


SLIP = {
    "kind": "misprint",
    "circulates": "100 people were killed",
    "source_says": "A digit is lost.",
    "found_in": [{"source": "poe-1950", "locator": {"page": "9"}}],
    "verification": {"level": "read_in_work"},
}


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((100, 150), "No, since the number of A is entered as a slip."),
        ((150, 100), "No, since the number of B is entered as a slip."),
        ((100, 100), "No, since both are entered as slips."),
        ((150, 150), "Yes, since they count the same."),
    ],
)
def test_a_known_slip_stands_beside_nothing(numbers, said):
    one, other = ({**COUNT, "value": {"best": best, "precision": "exact"}} for best in numbers)
    catalog = holding({"poe-1950-one": one, "poe-1950-other": other}, corrections={"slip": SLIP})
    pair = catalog.estimate("poe-1950-one"), catalog.estimate("poe-1950-other")
    assert answer(comparison_of(*pair), Names("A", "B")) == said


def test_a_number_that_its_author_gave_up_is_given_up_wherever_it_was_told_before():
    later = {**COUNT, "value": {"best": 100, "precision": "exact"}, "revises": ["poe-1950-other"]}
    same = {**COUNT, "value": {"best": 150, "precision": "exact"}}
    entries = {"poe-1950-one": later, "poe-1950-other": same, "poe-1950-before": same}
    catalog = holding(entries)
    for earlier in ("other", "before"):
        pair = catalog.estimate("poe-1950-one"), catalog.estimate(f"poe-1950-{earlier}")
        assert answer(comparison_of(*pair)) == "Only as an earlier and a later number of one author."
