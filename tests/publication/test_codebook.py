"""The codebook: complete, and nothing in it that the catalog does not say."""

import re
from pathlib import Path

import pytest

from shared import record
from terror_estimates.catalog import Estimate, Value, load_catalog
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.kinds import ENTRIES
from terror_estimates.catalog.value import Closed
from terror_estimates.catalog.vocabulary import KINDS
from terror_estimates.catalog.words import MEANING
from terror_estimates.publication.codebook import codebook
from terror_estimates.publication.fields import WRITTEN, left_out, written_fields
from terror_estimates.publication.hypertext import marked_table

ROOT = Path(__file__).parents[2]
HARBOR = load_catalog(ROOT / "tests" / "golden" / "citations" / "catalog.yaml")
PAGE = codebook(HARBOR)


@pytest.mark.parametrize("model", WRITTEN, ids=lambda model: model.__name__)
def test_every_field_that_a_person_writes_has_one_sentence(model):
    said = {name: field.description or "" for name, field in written_fields(model).items()}
    unsaid = [name for name, one in said.items() if not re.fullmatch(r"[A-Z][^.]*\.", one.replace("e.g.", ""))]
    assert unsaid == []


def test_every_model_of_a_file_is_among_those_whose_fields_are_told():
    """What is left over nobody writes in an entry: the catalog itself, the releases, and the bases of models."""
    unwritten = {"Catalog", "Vocabulary", "Release", "Releases", "Entry", "Statement"}
    unwritten |= {kind.__name__ for kind in ENTRIES.values()}  # they choose among the keys that FigureEntry declares
    assert {one.__name__ for one in _below(Closed)} - unwritten == {model.__name__ for model in WRITTEN}


def test_a_kind_of_chart_declares_no_key_of_its_own_that_nobody_would_tell():
    strangers = {kind: set(entry.model_fields) - set(FigureEntry.model_fields) for kind, entry in ENTRIES.items()}
    assert {kind: keys for kind, keys in strangers.items() if keys} == {}


def _below(model: type[Closed]) -> set[type[Closed]]:
    found = {one for one in model.__subclasses__() if one.__module__.startswith("terror_estimates.")}
    return found.union(*(_below(one) for one in found))


def test_every_word_of_the_method_is_explained():
    for word, meaning in MEANING.items():
        assert re.search(rf"- `{word}`[^:]*: {re.escape(meaning)}", PAGE), word


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_the_event_is_explained(kind):
    for catalog in (HARBOR, record()):
        page = codebook(catalog)
        for word, term in catalog.vocabulary.words(kind).items():
            assert re.search(rf"^ *- `{word}` \([^)]*\): {re.escape(term.definition)}", page, re.M), word


def test_a_word_is_indented_under_the_word_it_lies_within():
    assert "- `all` (2): Everyone at work in the harbor.\n  - `crane_crews` (1): The men of the cranes." in PAGE


def test_uses_are_counted():
    assert "- `dismissals` (9): " in PAGE
    assert "- `unverified` (1): " in PAGE
    assert "- `asserts` (4): " in PAGE
    assert "- `compilation` (0): " in PAGE
    assert "- `day_laborers` (1 excluded, 1 partly): " in PAGE
    assert "- `not_stated` (7): What was read of the source does not say." in PAGE


def test_what_is_left_out_is_the_least_certain():
    fields = written_fields(Estimate)
    assert left_out(fields["source"]) == "must be given"
    assert left_out(fields["population"]) == "`not_stated`"
    assert left_out(fields["verification"]) == "`level: unverified`"
    assert left_out(fields["locator"]) == "empty"
    assert left_out(written_fields(Value)["low"]) == "empty"


def test_a_bar_does_not_end_a_cell():
    assert marked_table(("a", "b"), [("x|y", "z")]).splitlines()[2] == "| x\\|y | z |"
