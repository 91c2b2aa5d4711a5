"""What a group of steps needs stands in every text that they change, so that nothing is lost by passing them by."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terror_estimates.catalog.numerals.joining import compiled
from terror_estimates.comparison import ratio, spoken_points, typed
from terror_estimates.comparison.steps import Group, taken

NUMBERS = Path(__file__).parents[1] / "site" / "numbers.csv"
ASKED = [row["asked"] for row in csv.DictReader(NUMBERS.read_text(encoding="utf-8").splitlines())]
WORDS = re.findall(
    "[^ ]+",
    "one two ein einer un drei две trzy 1 3 in out of von sur из na each every jede cada кожен twenty zwanzig vier sto"
    " 100 1,000 1/20 1:4 twentieth dritte десятый 20th 3-й half third quarter people - , . половина zero point seven",
)


def every_step(groups: tuple[Group, ...], text: str) -> str:
    for _, steps in groups:
        for pattern, instead in steps:
            text = compiled(pattern).sub(instead, text)
    return text


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_a_group_of_ratios_that_is_passed_by_would_have_changed_nothing(text):
    assert taken(ratio.GROUPS, text) == every_step(ratio.GROUPS, text)


@pytest.mark.parametrize("text", ASKED)
def test_no_question_is_read_otherwise_because_groups_are_passed_by(text):
    assert taken(typed.GROUPS, text) == every_step(typed.GROUPS, text)


def test_a_number_word_behind_a_full_stop_is_no_decimal_without_a_point():
    spoken = Group(" point ", spoken_points.STEPS)
    assert spoken in typed.GROUPS
    assert taken([spoken], "It was 1937.Two were shot") == "It was 1937.Two were shot"
    assert taken([spoken], "two point six seven million") == "2.67 million"
