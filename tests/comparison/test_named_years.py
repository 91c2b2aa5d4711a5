"""A number that is asked for with years is answered with its own years, where they are others."""

import pytest

from invented import KILLINGS, holding
from terror_estimates.comparison.asked import Match, read_question
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.named_years import other_years, span, with_years, years_named
from terror_estimates.comparison.number import number
from terror_estimates.comparison.order import Hit
from terror_estimates.comparison.place import Place

BOTH = {**KILLINGS, "period": "1911/1912"}
OF_1920 = {**KILLINGS, "estimated_by": "Jane Doe", "source": "doe-1920"}
HELD = Held(
    holding(
        {
            "poe-1950-killings": {**BOTH, "value": {"best": 1234, "precision": "exact"}},
            "poe-1950-killings-1911": {**KILLINGS, "value": {"best": 777, "precision": "exact"}},
            "poe-1950-killings-both": {**BOTH, "value": {"best": 777, "precision": "exact"}},
            "poe-1950-killings-undated": {
                **KILLINGS, "period": "not_stated", "value": {"best": 4321, "precision": "exact"},
            },
            "poe-1950-killings-since": {**KILLINGS, "period": "1911/..", "value": {"best": 5432, "precision": "exact"}},
            "doe-1920-killings": {**OF_1920, "value": {"best": 6543, "precision": "exact"}},
            "doe-1920-killings-1913": {**OF_1920, "period": "1913", "value": {"best": 778, "precision": "exact"}},
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
        ("1,234 killed in 1911/12", (1911, 1912)),
        ("1,234 killed in 1911-2", (1911, 1912)),
        ("in the 1910s 1,234 were killed", (1910, 1919)),
        ("in 1911, in the 1910s, 1,234 were killed", (1911, 1911)),
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
        ("1,234 killed in 1912", ", but of 1911–12 and not of 1912 alone"),
        ("1,234 killed in 1911–14", ", but of 1911–12 and not of 1911–14"),
        ("1,234 killed in 1910–11", ", but of 1911–12 and not of 1910–11"),
        ("4,321 killed in 1911", ", of years that are not named"),
        ("6,543 killed, Doe 1920", ""),  # the year of the work
        ("6,543 killed in 1920–21", ", but of 1911 and not of 1920–21"),  # which no work is of
        ("1,234 killed in 1911/12", ""),
        ("1,234 killed in 1911-2", ""),
        ("1,234 killed in the 1910s", ""),  # which hold its years
        ("1,234 killed in the 1920s", ", but of 1911–12 and not of 1920–29"),
        ("1,234 killed in 1910–19", ", but of 1911–12 and not of 1910–19"),
        ("777 killed in 1911", ""),  # one of two is of that year
        ("777 killed in 1913", ", but of 1911 and not of 1913"),  # of 1913 another number is, which is only near
        ("777 killed in 1920", ", but of 1911 and not of 1920"),  # and of a work of 1920
    ],
)
def test_a_number_of_other_years_than_the_question_says_of_which_it_is(text, of_years):
    told = finding(number(HELD, text)).answer
    assert told.startswith(f"{text.split()[0]} is in the record{of_years}, and "), told


def test_whoever_gives_the_number_of_the_years_asked_for_comes_first():
    for year, id in (("1911", "poe-1950-killings-1911"), ("1911–12", "poe-1950-killings-both")):
        assert number(HELD, f"777 killed in {year}").best.id == id


def test_the_years_asked_for_are_one_name_among_others():
    hits = [Hit(one, Match.EXACT, Place.WHOLE, 0, named=2) for one in HELD.catalog.estimates.values()]
    named = {hit.entry.id: hit.named for hit in with_years(hits, (1911, 1912))}
    assert {id for id, count in named.items() if count == 3} == {"poe-1950-killings", "poe-1950-killings-both"}
    assert set(named.values()) == {2, 3}


@pytest.mark.parametrize("id", ["poe-1950-killings", "poe-1950-killings-undated", "poe-1950-killings-since"])
def test_a_number_is_of_no_other_years_where_it_is_of_those_or_its_own_are_not_stated(id):
    assert other_years(HELD.catalog.estimates[id], (1911, 1912)) == ""


def test_the_years_of_the_event_are_in_every_question_about_it():
    window = HELD.catalog.event.window
    text = f"1,234 killed in {window.start.year}–{window.end.year}"
    assert number(HELD, text).years is None
