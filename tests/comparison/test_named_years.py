"""A number that is asked for with years is answered with its own years, where they are others."""

import pytest

from invented import KILLINGS, holding
from terror_estimates.comparison.asked import read_question
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.named_years import span, years_named
from terror_estimates.comparison.number import number

BOTH = {**KILLINGS, "period": "1911/1912"}
HELD = Held(
    holding(
        {
            "poe-1950-killings": {**BOTH, "value": {"best": 1234, "precision": "exact"}},
            "poe-1950-killings-1911": {**KILLINGS, "value": {"best": 777, "precision": "exact"}},
            "poe-1950-killings-both": {**BOTH, "value": {"best": 777, "precision": "exact"}},
            "poe-1950-killings-undated": {
                **KILLINGS, "period": "not_stated", "value": {"best": 4321, "precision": "exact"},
            },
        }
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1,234 killed", None),
        ("1,234 killed in 1911", (1911, 1911)),
        ("1,234 killed in 1911–12", (1911, 1912)),
        ("1,234 killed in 1911-1912", (1911, 1912)),
        ("1,234 killed in 1912 and 1911", (1911, 1912)),
        ("1,911 killed", None),  # a count with its comma is no year
        ("in 1911", None),  # what is asked for is the year itself
        ("1,234 killed in 1899/1902", (1899, 1902)),
    ],
)
def test_the_years_beside_a_number_are_read(text, years):
    assert years_named(read_question(text)) == years


@pytest.mark.parametrize(
    ("years", "said"), [((1911, 1911), "1911"), ((1911, 1912), "1911–12"), ((1899, 1902), "1899–1902")]
)
def test_years_are_said_as_in_every_sentence(years, said):
    assert span(years) == said


@pytest.mark.parametrize(
    ("text", "of_years"),
    [
        ("1,234 killed", ""),
        ("1,234 killed in 1911–12", ""),
        ("1,234 killed in 1911", ", but of 1911–12 and not of 1911 alone"),
        ("1,234 killed in 1920", ", but of 1911–12 and not of 1920"),
        ("1,234 killed in 1911–14", ", but of 1911–12 and not of 1911–14"),
        ("4,321 killed in 1911", ""),  # nobody says of which years it is
        ("1,234 killed, Poe 1950", ""),  # the year of the work
        ("777 killed in 1911", ""),  # one of two is of that year
        ("777 killed in 1913", ", but of 1911 and not of 1913"),
    ],
)
def test_a_number_of_other_years_than_the_question_says_of_which_it_is(text, of_years):
    told = finding(number(HELD, text)).answer
    assert told.startswith(f"{text.split()[0]} is in the record{of_years}, "), told


def test_whoever_gives_the_number_of_the_years_asked_for_comes_first():
    for year, id in (("1911", "poe-1950-killings-1911"), ("1911–12", "poe-1950-killings-both")):
        assert number(HELD, f"777 killed in {year}").best.id == id


def test_the_years_of_the_event_are_in_every_question_about_it():
    window = HELD.catalog.event.window
    text = f"1,234 killed in {window.start.year}–{window.end.year}"
    assert number(HELD, text).years is None
