"""A word that is not on a closed list is answered with the nearest one, or with the list where none is near."""

import pytest

from invented import changed, report_on

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
