"""Whoever asks for a number as somebody's is told if it is another's, and what is held of whom they named."""

import pytest

from comparison.test_number import asked, catalog_with, with_entries
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.held import Held
from terror_estimates.publication.answers import number_data, number_lines

PEOPLE = {
    "people.jane-doe": {"name": "Jane Doe", "kind": "person", "also": ["Джейн Доу"]},
    "people.ann-poe": {"name": "Ann Poe", "kind": "person"},
}
DOE = {"estimated_by": "Jane Doe", "stance": "reports"}
NOT_HERS = "5,432 is in the record, but not as a number of Jane Doe; whose it is, and what it counts, is told below."


def changes(**entries: dict) -> dict:
    return {**PEOPLE, **with_entries(**entries)}


def test_a_number_is_not_quoted_as_that_of_whoever_did_not_give_it():
    entries = changes(a={}, b={**DOE, "value": {"best": 77_000, "precision": "exact"}})
    for text in (
        "Doe says 5,432",
        "5,432 (Doe)",
        "Jane Doe: 5,432 were killed",
        "doe says 5,432",
        "Доу 5 432",
        "Doe’s 5,432",
    ):
        found = asked(text, entries)
        assert (finding(found).answer, found.best, finding(found).quotation) == (NOT_HERS, None, ""), text


@pytest.mark.parametrize("text", ["Poe says 5,432", "5,432", "Ivanov says 5,432", "the doe of 5,432", "im Doe 5,432"])
def test_a_number_is_quoted_where_it_is_theirs_or_nobody_is_named(text):
    found = asked(text, changes(a={}, b={**DOE, "value": {"best": 77_000, "precision": "exact"}}))
    assert found.best.id == "poe-1950-a"


def test_what_is_held_of_whom_the_question_names_is_told_the_nearest_first():
    values = {"far": 77_000, "near": 6_000, "nearer": 5_000}
    entries = {name: {**DOE, "value": {"best": best, "precision": "exact"}} for name, best in values.items()}
    held = Held(catalog_with(changes(a={}, **entries)))
    entries_of = ["poe-1950-nearer", "poe-1950-near", "poe-1950-far"]
    theirs = [one["id"] for one in number_data(held, "Doe says 5,432")["theirs"]]
    assert [id for id in theirs if id in entries_of] == entries_of
    assert "What is held of Jane Doe, the nearest first" in number_lines(held, "Doe says 5,432")
    assert number_data(held, "Poe says 5,432")["theirs"] == []


def test_whoever_prints_a_number_may_be_asked_for_it():
    assert asked("Poe 5,432", changes(a=DOE)).best.id == "poe-1950-a"


def test_a_number_that_is_theirs_for_something_else_is_not_told_as_what_the_question_names():
    measure = {
        "definition": "People arrested.",
        "unit": "persons",
        "kind": "flow",
        "outcome": "arrest",
        "label": "Arrests",
    }
    found = asked("Doe: 5,432 arrested", {
        **changes(a={"measure": "detentions"}, b=DOE), "vocabulary.measures.detentions": measure,
    })  # fmt: skip
    assert found.best is None
    assert finding(found).answer.startswith("5,432 is in the record, but not of what the question names")


def test_a_number_of_other_years_is_not_theirs_and_not_of_the_event():
    found = asked(
        "Doe says 5,432", changes(a={"period": "1905"}, b={**DOE, "value": {"best": 77, "precision": "exact"}})
    )
    assert "not as a number of Jane Doe, and only of other years or of the whole era" in finding(found).answer


def test_a_name_that_is_a_common_word_or_a_place_is_nobody_here():
    named = {**PEOPLE, "people.jane-doe.name": "Jane Harbor"}
    entries = with_entries(a={}, b={**DOE, "estimated_by": "Jane Harbor"})
    assert "harbor" not in Held(catalog_with({**named, **entries})).whose.surnames


def test_a_number_that_was_not_seen_in_a_work_is_told_as_credited_to_its_author():
    unseen = {"verification": {"level": "unverified"}, "locator": {}}
    found = asked("5,432", changes(a=unseen))
    credited = "It is credited to Ann Poe that 5,432 is the number of killings in country in 1911–12; we have"
    assert finding(found).quotation == f"{credited} not seen it there."
    nobody = asked("5,432", changes(a={**unseen, **DOE}))
    assert finding(nobody).quotation.startswith("It circulates that 5,432")


@pytest.mark.parametrize(("who", "quoted"), [("Doe", False), ("Poe", True)])
def test_a_number_near_the_one_asked_for_is_not_told_as_that_of_somebody_else(who, quoted):
    found = asked(f"{who}: 5,423", changes(a={}, b={**DOE, "value": {"best": 77, "precision": "exact"}}))
    assert [hit.entry.id for hit in found.estimates if hit.match.value == "a digit apart"] == ["poe-1950-a"]
    assert (found.best is not None) is quoted
