"""A question about the event without a number is answered with what it depends on: the headline figures."""

import pytest

from invented import changed_at
from terror_estimates.catalog import read_bytes
from terror_estimates.comparison.asked import NoNumber
from terror_estimates.comparison.held import Held
from terror_estimates.publication.answers import number_data, number_lines
from terror_estimates.publication.depends import NO_ONE
from terror_estimates.publication.meant import meant


def strike(**event):
    changes = {"figures.F02.headline": True, **{f"event.{key}": value for key, value in event.items()}}
    catalog, report = read_bytes(changed_at(changes))
    assert catalog, report.problems
    return Held(catalog)


HELD = strike(also_called=["Dock Riots", "Große Streik"], in_passing=["mayor"])


@pytest.mark.parametrize(
    "text",
    ["the harbor strike", "how many people were killed in the Dock Riots", "death toll", "How many did the Mayor kill?",
     "сколько людей погибло", "Wie viele Menschen starben im große Streik?", "combien de victimes", "how many"],
)  # fmt: skip
def test_it_depends_on_what_is_counted(text):
    lines = number_lines(HELD, text)
    assert lines[:2] == [NO_ONE, "  How many were killed? People killed (F02)"]
    assert any("terror-estimates show F02" in line for line in lines)
    assert [one["id"] for one in number_data(HELD, text)["figures"]] == ["F02"]


def test_it_is_compared_with_nothing():
    with pytest.raises(NoNumber, match=r"No one number answers 'arrested', so none is taken; .* The nearest: "):
        meant(HELD, "arrested").taken()


def test_of_a_death_toll_no_death_sentences_are_listed():
    assert "These are held of what the words name." not in number_lines(HELD, "death toll")
    assert "These are held of what the words name." in number_lines(HELD, "arrested")


@pytest.mark.parametrize("text", ["Doe", "Jane Doe"])
def test_whoever_names_a_person_is_answered_with_that(text):
    assert NO_ONE not in number_lines(HELD, text)


@pytest.mark.parametrize(
    "text", ["hello", "mayor", "between", "the Big Storm", "sailors killed", "Jane Doe killed", "Doe on the Dock Riots"]
)
def test_what_names_nothing_that_is_held_stays_unread(text):
    with pytest.raises(NoNumber, match="holds no number"):
        number_lines(HELD, text)


def test_a_catalog_without_headline_figures_has_nothing_on_which_it_depends():
    catalog, _ = read_bytes(changed_at({}))
    with pytest.raises(NoNumber, match="holds no number"):
        number_lines(Held(catalog), "the harbor strike")


def test_no_number_is_anybody_s_by_another_name_of_the_event():
    assert HELD.beside_the_event("killed in the DOCK RIOTS") == "killed in the  "
    assert strike().beside_the_event("killed in the Dock Riots") == "killed in the Dock Riots"
