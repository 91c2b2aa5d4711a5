"""What the room offers to others is there, and the closed words that files are written in stay what they are."""

from importlib import import_module
from pkgutil import walk_packages

import hostile
import pytest
import yaml

from invented import changed, report_on, rules_broken, small
from terror_estimates import catalog
from terror_estimates.catalog import UnknownId, rules, words
from terror_estimates.catalog.layout import _ORDER, laid_out
from terror_estimates.catalog.reading import _SECTIONS, _SHAPES

MODULES = [import_module(one.name) for one in walk_packages(catalog.__path__, "terror_estimates.catalog.")]


@pytest.mark.parametrize("room", [catalog, rules], ids=lambda room: room.__name__)
def test_every_name_that_is_offered_is_there(room):
    assert [name for name in room.__all__ if not hasattr(room, name)] == []
    assert set(room.__all__) <= set(dir(room))
    assert not hasattr(room, "nothing_of_that_name")


def test_every_name_that_a_module_offers_is_there():
    offering = {module.__name__: module.__all__ for module in MODULES if hasattr(module, "__all__")}
    assert "terror_estimates.catalog.numerals" in offering
    assert [(m.__name__, name) for m in MODULES for name in getattr(m, "__all__", ()) if not hasattr(m, name)] == []


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


def test_the_levels_stand_from_the_closest_look_to_none_and_what_does_not_apply_is_no_silence():
    assert words.LEVELS == ("read_in_work", "cited_in_scholarship", "reference_work", "unverified")
    assert words.UNSAID == ("not_stated", "not_seen", "disputed")


def test_a_catalog_that_uses_every_field_has_no_problem():
    assert report_on(yaml.dump(hostile.whole(), allow_unicode=True, sort_keys=False)).problems == ()


ONE_OF = {
    "measures": "measure", "components": "component", "populations": "population", "jurisdictions": "jurisdiction",
    "territories": "territory", "methods": "method", "caveats": "caveat", "ways": "way",
}  # fmt: skip


@pytest.mark.parametrize(("kind", "one"), ONE_OF.items())
def test_a_word_that_no_list_has_is_called_by_its_kind(kind, one):
    with pytest.raises(UnknownId, match=f"There is no {one} 'zzz' in the vocabulary"):
        small().vocabulary.known(kind, "zzz")


PLAINEST = (
    "a about almost and around at between billion half in least less likely million millions more most nearly of or "
    "over perhaps probably roughly some than thousand thousands to under up"
)


@pytest.mark.parametrize("word", PLAINEST.split())
def test_a_print_in_the_plainest_words_is_shown_as_it_is(word):
    estimate = small().estimate("doe-1931-killings")
    assert estimate.model_copy(update={"as_printed": f"{word} 180"}).shown_as_printed
    assert not estimate.model_copy(update={"as_printed": f"{word}x 180"}).shown_as_printed


@pytest.mark.parametrize(
    "printed", ["1.234.567", "12 345", "12’345", "12'345", "12\u00a0345", "1,5 million", "1,50 million"]
)
def test_a_print_with_numerals_of_another_language_is_told_in_ours(printed):
    assert not small().estimate("doe-1931-killings").model_copy(update={"as_printed": printed}).shown_as_printed


@pytest.mark.parametrize("printed", ["12,345", "1.5 million", "1.250 million", "180"])
def test_a_print_with_english_numerals_is_shown(printed):
    assert small().estimate("doe-1931-killings").model_copy(update={"as_printed": printed}).shown_as_printed


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
