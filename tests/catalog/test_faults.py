"""A word that is not on a closed list is answered with the nearest one, or with the list where none is near."""

import pytest

import claiming
from invented import changed, report_on
from terror_estimates.catalog.faults import _shown

STANCE = "estimates.doe-1920-killings.stance"


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("assert", "stance: 'assert' is not a word for this; did you mean 'asserts'?"),
        ("reject", "stance: 'reject' is not a word for this; did you mean 'rejects'?"),
        ("maybe", "stance: 'maybe' is not a word for this; write one of asserts, reports, rejects"),
    ],
)
def test_a_near_word_is_offered_and_else_the_list(written, answer):
    assert [problem.message for problem in report_on(changed(STANCE, written)).problems] == [answer]


@pytest.mark.parametrize("given", [[1], {"a": [1]}, True])
def test_a_place_that_may_hold_several_things_and_holds_none_of_them_is_named_once(given):
    problems = report_on(claiming.changed(f"claims.{claiming.CLAIM}.inputs.others", given)).problems
    places = [(one.line, one.message.partition(":")[0]) for one in problems]
    assert problems
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    ("given", "said"), [(None, "nothing"), ({}, "a mapping"), (True, "'true'"), ((), "a list"), (5, "'5'")]
)
def test_what_stands_in_the_wrong_place_is_named(given, said):
    assert _shown(given) == said
