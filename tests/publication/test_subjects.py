"""Words without a number that name people, a place or what is counted are answered with what is held of it."""

import pytest

from invented import KILLINGS, holding
from terror_estimates.comparison.asked import NoNumber
from terror_estimates.comparison.held import Held
from terror_estimates.publication.answers import number_data, number_lines
from terror_estimates.publication.meant import NotTaken, meant
from terror_estimates.publication.subjects import HELD_OF_IT, HELD_OF_THEM, NO_NUMBER, NONE_OF_THEM, NOT_ALL

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

SAILORS = {**KILLINGS, "population": "sailors", "value": {"best": 321, **EXACT}}


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


def lead(text: str, held: Held = HELD) -> str:
    """All that is said before the first number."""
    lines = number_lines(held, text)
    return " ".join(lines[: lines.index("")])


def test_what_is_held_of_people_as_another_thing_is_not_listed_without_saying_so():
    assert lead("killings in the old town") == f"{NO_NUMBER} {NONE_OF_THEM} {HELD_OF_THEM}"
    assert number_data(HELD, "killings in the old town")["sentence"] == f"{NONE_OF_THEM} {HELD_OF_THEM}"
    assert lead("killings") == lead("sailors arrested") == f"{NO_NUMBER} {HELD_OF_IT}"
    with pytest.raises(
        NotTaken, match=rf"For 'killings in the old town' no number can be taken. {NONE_OF_THEM} The nearest:"
    ):
        meant(HELD, "killings in the old town").taken()


def test_of_two_things_that_no_number_counts_together_the_rarer_is_told_as_a_part():
    assert lead("killings arrests") == f"{NO_NUMBER} {NOT_ALL}"
    assert number_data(HELD, "killings arrests")["held"][0].startswith("poe-1950-arrests")


@pytest.mark.parametrize(("word", "said"), [("mates", "“mates” is taken for sailors. "), ("sailing", "")])
def test_a_word_that_is_taken_for_another_is_told_with_it(word, said):
    held = Held(holding({"poe-1950-killings-sailors": SAILORS}, **{"event.asked_as": {word: "sailors"}}))
    assert lead(f"{word} killed", held) == f"{NO_NUMBER} {said}{HELD_OF_IT}"


def test_what_the_record_does_not_count_is_no_name_that_nobody_has():
    held = Held(holding({"poe-1950-killings-sailors": SAILORS}, **{"event.outside": ["earthquake"]}))
    with pytest.raises(NoNumber, match=r"^The record holds no number of what “earthquake” names\.$"):
        number_lines(held, "earthquake deaths among sailors")
