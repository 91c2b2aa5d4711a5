"""Whoever asks for a number of the dead is told if more works give it for something else."""

import pytest

from comparison.test_number import asked, entry
from terror_estimates.comparison.finding import finding

HELD = "5,432 is in the record, and this is what it counts"
PEOPLE = {"people.ann-poe": {"name": "Ann Poe", "kind": "person"}}


def said(text: str, deaths: int, arrests: int, **changed: object) -> str:
    """The answer where so many works give a number for deaths, and so many for arrests."""
    changes: dict = dict(PEOPLE)
    for measure, works in (("deaths", deaths), ("arrests", arrests)):
        for at in range(works):
            changes[f"sources.ash-195{at}"] = {"kind": "book", "title": f"Ash {at}", "issued": f"195{at}"}
            more = changed if measure == "arrests" else {}
            one = entry(source=f"ash-195{at}", measure=measure, **more)
            changes[f"estimates.ash-195{at}-{measure}"] = one
    return finding(asked(text, changes)).answer


@pytest.mark.parametrize("text", ["5,432 deaths", "is it true that there were 5,432 deaths?"])
def test_more_works_that_give_it_for_something_else_are_told_in_the_first_sentence(text):
    assert said(text, 1, 2) == f"{HELD}, though more works (2) give it for arrests."


def test_a_work_is_counted_once_and_as_many_are_not_more():
    assert said("5,432 deaths", 2, 2) == f"{HELD}."
    assert said("5,432 deaths", 3, 1) == f"{HELD}."


@pytest.mark.parametrize(
    "changed",
    [{"stance": "rejects"}, {"verification": {"level": "unverified"}, "locator": {}}, {"population": "dockers"}],
)
def test_what_nobody_stands_behind_or_is_of_a_part_is_not_told(changed):
    assert said("5,432 deaths", 1, 2, **changed) == f"{HELD}."


@pytest.mark.parametrize("text", ["Poe: 5,432 deaths", "5,432"])
def test_whoever_asks_for_an_author_or_for_a_bare_number_is_answered_as_before(text):
    assert "though more works" not in said(text, 1, 2)


def test_it_is_told_of_the_very_thing_that_is_asked_for():
    assert said("5,432 were arrested", 2, 1) == f"{HELD}, though more works (2) give it for deaths."
