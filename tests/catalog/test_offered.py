"""What the room offers to others is there, and the closed words that files are written in stay what they are."""

from typing import Any, get_args

import pytest

from invented import changed, rules_broken
from terror_estimates import catalog
from terror_estimates.catalog import rules, words
from terror_estimates.catalog.layout import _ORDER, laid_out
from terror_estimates.catalog.load import _SECTIONS, _SHAPES


@pytest.mark.parametrize("room", [catalog, rules], ids=lambda room: room.__name__)
def test_every_name_that_is_offered_is_there(room):
    assert [name for name in room.__all__ if not hasattr(room, name)] == []
    assert set(room.__all__) <= set(dir(room))
    assert not hasattr(room, "nothing_of_that_name")


WORDS = {
    "estimates.poe-1950-killings.population": "not_stated not_applicable not_seen disputed",
    "estimates.poe-1950-killings.components.drowned":
        "included excluded partly not_stated not_applicable not_seen disputed",
    "estimates.poe-1950-killings.stance": "asserts reports rejects",
    "estimates.poe-1950-killings.value.precision": "exact rounded",
    "estimates.poe-1950-killings.basis":
        "archival_count archival_sample demographic_balance survey poll press_and_records multiple_systems model "
        "testimony judgement compilation not_stated",
    "estimates.doe-1920-killings.value.ends.kind": "stated compiled",
    "vocabulary.populations.all.parts": "apart may_overlap",
}  # fmt: skip


@pytest.mark.parametrize(("place", "word"), [(place, word) for place, said in WORDS.items() for word in said.split()])
def test_a_word_of_the_method_stands_where_it_belongs_in_files_that_others_keep(place, word):
    assert rules_broken(changed(place, word)) == []
    assert rules_broken(changed(place, f"{word}x")) != []


def test_every_closed_word_has_a_meaning_and_nothing_else_has():
    lists = [held for name, held in vars(words).items() if name[0].isupper() and _closed(held)]
    assert len(lists) > 10
    assert {word for held in lists for word in get_args(held)} == set(words.MEANING)
    assert words.LEVELS == ("read_in_work", "cited_in_scholarship", "reference_work", "unverified")
    assert words.UNSAID == ("not_stated", "not_seen", "disputed")


def _closed(held: Any) -> bool:
    return bool(get_args(held)) and all(isinstance(word, str) for word in get_args(held))


@pytest.mark.parametrize("section", sorted(_ORDER))
def test_every_key_that_an_entry_can_have_has_its_place_in_the_layout(section):
    fields = _SHAPES[section].model_fields
    assert set(_ORDER[section]) == {field.alias or name for name, field in fields.items()} - {"id", "table"}


def test_every_section_has_its_place_in_the_layout_and_entries_stand_by_their_ids():
    text = "\n".join(f"{section}:\n  b: {{}}\n  a: {{}}\n" for section in reversed(_SECTIONS))
    laid = [line for line in laid_out(text).splitlines() if line]
    assert [line for line in laid if not line.startswith(" ")] == [
        "version:", "event:", "holds:", "sources:", "estimates:", "tables:", "claims:", "corrections:", "people:",
        "vocabulary:", "scopes:", "figures:", "renamed:", "withdrawn:",
    ]  # fmt: skip
    sorted_ = {laid[at - 1] for at, line in enumerate(laid) if line == "  a: {}" and laid[at - 1][0] != " "}
    assert sorted_ == {"sources:", "estimates:", "tables:", "claims:", "corrections:", "people:"}
