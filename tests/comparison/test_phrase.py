"""The phrases that sentences are put together from: lists, and what their parts have in common said once."""

import pytest

from terror_estimates.catalog import Period
from terror_estimates.comparison.phrase import day, joined, listed, span_of, stopped


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["political cases"], "political cases"),
        (["political cases", "ordinary cases"], "political and ordinary cases"),
        (["political cases", "ordinary cases", "other cases"], "political, ordinary and other cases"),
        (["those shot", "those drowned"], "those shot and those drowned"),  # one word in common is no saving
        (["people who were shot", "people who were drowned"], "people who were shot and drowned"),
        (["deaths in camps", "deaths in prisons"], "deaths in camps and prisons"),
        (["deaths in", "deaths in prisons"], "deaths in and deaths in prisons"),  # something is left of each
        (["a b c d", "a b c e", "a b f d"], "a b c d, c e and f d"),
        (["died in the harbor", "died in the town"], "died in the harbor and town"),
        (["the dead", "the wounded men"], "the dead and the wounded men"),
    ],
)
def test_what_all_begin_or_end_with_is_said_once(words, said):
    assert joined(words) == said


@pytest.mark.parametrize(
    ("items", "said"),
    [("a", "a"), ("ab", "a and b"), ("abcd", "a, b, c and d"), ("abcde", "a, b, c and 2 more")],
)
def test_a_list_is_cut_where_that_saves_words(items, said):
    assert listed([*items]) == said


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, start=1)))
def test_a_day_is_said_with_the_name_of_its_month(number, name):
    assert day(f"1911-{number:02}") == f"{name} 1911"
    assert day(f"1911-{number:02}-05") == f"5 {name} 1911"


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("1911", "1911"),
        ("1911/1912", "1911–12"),
        ("1911-08", "August 1911"),
        ("1911-08/1911-08", "August 1911"),
        ("1911-08/1911-09", "August to September 1911"),
        ("1911-08/1912-09", "August 1911 to September 1912"),
        ("1911/1911-09", "1911 to September 1911"),
        ("1911-08/1911", "August 1911 to 1911"),
        ("1911-08-05/1911-08-07", "5 August to 7 August 1911"),
        ("1911~", "about 1911"),
        ("1911/..", "from 1911 on"),
    ],
)
def test_a_period_by_itself_says_a_shared_year_once(period, said):
    assert span_of(Period.parse(period)) == said


@pytest.mark.parametrize("words", ["Doe n.d.", "Who?", "So many!", "and so on…"])
def test_what_ends_with_a_stop_is_given_no_second(words):
    assert stopped(words) == words
    assert stopped("Doe 1968, p. 12") == "Doe 1968, p. 12."
