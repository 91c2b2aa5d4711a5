"""Words without a number that name people, a place or what is counted are answered with what is held of it."""

import pytest

from invented import KILLINGS, holding
from terror_estimates.comparison.asked import NoNumber
from terror_estimates.comparison.held import Held
from terror_estimates.publication.answers import number_data, number_lines
from terror_estimates.publication.subjects import HELD_OF_IT, NO_NUMBER

EXACT = {"precision": "exact"}
HELD = Held(
    holding(
        {
            "poe-1950-killings": {**KILLINGS, "period": "1911/1912", "value": {"best": 1234, **EXACT}},
            "poe-1950-killings-sailors": {**KILLINGS, "population": "sailors", "value": {"best": 321, **EXACT}},
            "poe-1950-killings-sailors-1912": {
                **KILLINGS, "population": "sailors", "period": "1912", "value": {"best": 111, **EXACT},
            },
            "poe-1950-arrests-sailors": {
                **KILLINGS, "measure": "arrests", "population": "sailors", "value": {"best": 555, **EXACT},
            },
            "poe-1950-arrests-old-town": {
                **KILLINGS, "measure": "arrests", "territory": "old_town", "value": {"best": 444, **EXACT},
            },
            "poe-1950-arrests-unseen": {
                **KILLINGS, "measure": "arrests", "population": "foremen", "value": {"best": 333, **EXACT},
                "verification": {"level": "unverified"},
            },
        }
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("sailors", {"poe-1950-killings-sailors", "poe-1950-killings-sailors-1912", "poe-1950-arrests-sailors"}),
        ("sailors arrested", {"poe-1950-arrests-sailors"}),
        ("the old town", {"poe-1950-arrests-old-town"}),
        ("how many sailors were there", {"poe-1950-killings-sailors", "poe-1950-killings-sailors-1912",
                                         "poe-1950-arrests-sailors"}),
        ("how many killings", {"poe-1950-killings"}),  # nobody is named, so the whole is meant
    ],
)  # fmt: skip
def test_what_is_held_of_it_is_listed(text, ids):
    assert set(number_data(HELD, text)["held"]) == ids


def test_those_of_the_years_that_the_words_name_come_first():
    assert number_data(HELD, "sailors killed")["held"][0] == "poe-1950-killings-sailors"


@pytest.mark.parametrize("text", ["foremen", "somebody", "killings of bakers"])
def test_what_nobody_was_seen_to_print_and_what_is_not_held_is_not_answered_with_something_else(text):
    with pytest.raises(NoNumber, match="no group of people and no place is named so"):
        number_data(HELD, text)


def test_the_lines_say_that_no_number_was_asked_for():
    lines = number_lines(HELD, "sailors arrested")
    assert lines[0] == f"{NO_NUMBER} {HELD_OF_IT}"
    assert any("poe-1950-arrests-sailors" in line for line in lines)


def test_a_year_beside_words_is_no_number_and_a_count_that_looks_like_one_is_told_how_to_be_written():
    said = " ".join(number_lines(HELD, "2000 sailors arrested"))
    assert said.startswith("'2000 sailors arrested' names a year and no number; a count that looks like a year has a")
    assert "comma: 2,000. " in said
    assert number_data(HELD, "killings of sailors in 1912")["held"] == [
        "poe-1950-killings-sailors-1912", "poe-1950-killings-sailors",
    ]  # fmt: skip


def test_whoever_is_named_is_answered_before_what_is_counted():
    assert number_data(HELD, "Ann Poe")["works"] == ["poe-1950"]


def test_a_place_in_the_name_of_an_author_or_a_work_is_no_place_of_what_is_counted():
    of_all = {**KILLINGS, "estimated_by": "Editor (Old Town News)", "value": {"best": 999, **EXACT}}
    there = {**KILLINGS, "territory": "old_town", "value": {"best": 44, **EXACT}}
    held = Held(holding({"poe-1950-killings": of_all, "poe-1950-killings-old-town": there}))
    assert number_data(held, "how many were killed in the old town")["held"] == ["poe-1950-killings-old-town"]
