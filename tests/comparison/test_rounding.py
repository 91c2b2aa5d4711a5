"""A round number that nobody states of what is asked leads to the number it rounds, and not to one merely near it."""

import pytest

from comparison.test_number import asked, with_entries
from comparison.test_whose import PEOPLE
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.rounding import rounds_to

WHOLE = {"value": {"best": 681_692, "precision": "exact"}}
NEAR = {"value": {"best": 683_000, "precision": "rounded"}}
MEASURES = {"vocabulary.measures.detentions": {
    "definition": "People arrested.", "unit": "persons", "kind": "flow", "outcome": "arrest",
    "label": "Arrests", "phrase": "people were arrested",
}}  # fmt: skip


def told(text: str, changes: dict | None = None, **entries: dict) -> tuple[str, str]:
    found = asked(text, {**(changes or {}), **with_entries(**entries)})
    return finding(found).answer, found.best.id.removeprefix("poe-1950-") if found.best else ""


@pytest.mark.parametrize("text", ["682,000", "about 682,000 killed", "681,700 were killed", "682 thousand", "681,690"])
def test_a_true_rounding_is_told_before_what_is_merely_near(text):
    sentence, best = told(text, whole=WHOLE, near=NEAR)
    assert "in no source; it is 681,692 in round figures. 681,692 is in the record, and this is what" in sentence
    assert best == "whole"


def test_where_two_numbers_may_have_been_rounded_neither_is_said_to_be_it():
    sentence, best = told("682,000", a=WHOLE, b={"value": {"best": 682_400, "precision": "exact"}, "period": "1905"})
    assert "it may be 681,692 in round figures" in sentence
    assert best == "a"


def test_a_number_that_is_held_itself_rounds_nothing():
    assert told("683,000", whole=WHOLE, near=NEAR) == (
        "683,000 is in the record, and this is what it counts.", "near",
    )  # fmt: skip


@pytest.mark.parametrize(
    "changed", [{"stance": "rejects", "estimated_by": "Jane Doe"}, {"verification": {"level": "unverified"}}]
)
def test_what_nobody_stands_behind_is_rounded_by_nothing(changed):
    assert "in round figures" not in told("682,000", whole={**WHOLE, **changed})[0]


def test_a_rounding_of_what_is_asked_is_told_where_the_number_itself_counts_another_thing():
    entries = {
        "killed": {"value": {"best": 680_000, "precision": "rounded"}},
        "arrested": {**WHOLE, "measure": "detentions"},
    }
    for text in ("680,000 arrested", "more than 680,000 people were arrested"):
        sentence, best = told(text, MEASURES, **entries)
        assert sentence.startswith(
            "680,000 is in the record, but not of what the question names; it may be 681,692 in round figures. "
        )
        assert best == "arrested"
    assert told("680,000 killed", MEASURES, **entries)[1] == "killed"


def test_a_bound_of_what_is_asked_is_told_as_well():
    floor = {
        "value": {"low": 1_710_000, "bound": "at_least", "precision": "rounded"},
        "as_printed": "at least 1,710,000",
    }
    entries = {
        "killed": {"value": {"best": 1_700_000, "precision": "rounded"}},
        "floor": {**floor, "measure": "detentions"},
    }
    assert told("more than 1.7 million people were arrested", MEASURES, **entries)[1] == "floor"


def test_a_number_that_is_only_near_is_not_quoted_for_what_it_does_not_count():
    entries = {"killed": {"population": "dockers", "value": {"best": 683_000, "precision": "rounded"}}}
    assert told("683,400 dockers killed", **entries)[1] == "killed"
    assert told("683,400 were arrested", MEASURES, **entries, other={"measure": "detentions"})[1] == ""


def test_a_slip_is_never_told_for_a_number_near_it():
    slip = {"value": {"best": 680_692, "precision": "exact"}, "caveats": ["hearsay"]}
    wrong = {
        "kind": "misprint", "circulates": "680,692 were killed", "source_says": "The digits are 681,692.",
        "found_in": [{"source": "poe-1950", "locator": {"page": "9"}}], "verification": {"level": "read_in_work"},
        "see": ["poe-1950-slip"],
    }  # fmt: skip
    caveat = {"vocabulary.caveats.hearsay": {"definition": "Passed on by word of mouth."}}
    assert told("680,700 killed", caveat, slip=slip)[1] == "slip"
    assert told("680,700 killed", {**caveat, "corrections.poe-1950-wrong": wrong}, slip=slip)[1] != "slip"


def test_whose_number_it_is_not_is_not_rounded_to_theirs():
    theirs = {**WHOLE, "estimated_by": "Jane Doe", "stance": "reports"}
    sentence, best = told("Doe: 680,000", PEOPLE, a={"value": {"best": 680_000, "precision": "rounded"}}, b=theirs)
    assert (best, "not as a number of Jane Doe" in sentence) == ("", True)


@pytest.mark.parametrize(
    ("round_number", "number", "hedge", "so"),
    [
        (682_000, 681_500, "", True), (682_000, 681_499, "", False), (682_000, 682_500, "", True),
        (682_000, 682_501, "", False), (680_000, 689_999, "at_least", True), (680_000, 690_000, "at_least", False),
        (680_000, 679_999, "at_least", True), (681_692, 681_692, "", False), (681_690, 681_692, "", True),
        (682_000, 683_000, "", False), (700_000, 681_692, "", True),
    ],
)  # fmt: skip
def test_a_number_is_rounded_to_the_last_digit_or_cut_off_above_a_least(round_number, number, hedge, so):
    assert rounds_to(round_number, number, hedge) is so
