"""The codebook: complete, and nothing in it that the catalog does not say."""

import re
from pathlib import Path

import pytest

from terror_estimates.catalog import Estimate, Value, load_catalog
from terror_estimates.catalog.vocabulary import KINDS
from terror_estimates.catalog.words import MEANING
from terror_estimates.publication.codebook import codebook, table
from terror_estimates.publication.fields import MEANINGS, left_out, written_fields

ROOT = Path(__file__).parents[2]
HARBOR = load_catalog(ROOT / "tests" / "golden" / "citations" / "catalog.yaml")
PAGE = codebook(HARBOR)


@pytest.mark.parametrize("model", MEANINGS, ids=lambda model: model.__name__)
def test_every_field_has_its_sentence_and_every_sentence_its_field(model):
    assert MEANINGS[model].keys() == written_fields(model).keys()


@pytest.mark.parametrize("model", MEANINGS, ids=lambda model: model.__name__)
def test_a_sentence_is_one_sentence(model):
    for sentence in MEANINGS[model].values():
        assert re.fullmatch(r"[A-Z][^.]*\.", sentence.replace("e.g.", "")), sentence


def test_every_word_of_the_method_is_explained():
    for word, meaning in MEANING.items():
        assert re.search(rf"- `{word}`[^:]*: {re.escape(meaning)}", PAGE), word


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_the_event_is_explained(kind):
    for catalog in (HARBOR, load_catalog(ROOT / "estimates.yaml")):
        page = codebook(catalog)
        for word, term in catalog.vocabulary.words(kind).items():
            assert re.search(rf"^ *- `{word}` \([^)]*\): {re.escape(term.definition)}", page, re.M), word


def test_a_word_is_indented_under_the_word_it_lies_within():
    assert "- `all` (2): Everyone at work in the harbor.\n  - `crane_crews` (1): The men of the cranes." in PAGE


def test_uses_are_counted():
    assert "- `dismissals` (5): " in PAGE
    assert "- `unverified` (1): " in PAGE
    assert "- `asserts` (2): " in PAGE
    assert "- `compilation` (0): " in PAGE
    assert "- `day_laborers` (1 excluded, 1 partly): " in PAGE
    assert "- `not_stated` (2): The source is silent." in PAGE


def test_what_is_left_out_is_the_least_certain():
    fields = written_fields(Estimate)
    assert left_out(fields["source"]) == "must be given"
    assert left_out(fields["population"]) == "`not_stated`"
    assert left_out(fields["verification"]) == "`level: unverified`"
    assert left_out(fields["locator"]) == "empty"
    assert left_out(written_fields(Value)["low"]) == "empty"


def test_a_bar_does_not_end_a_cell():
    assert table(("a", "b"), [("x|y", "z")]).splitlines()[2] == "| x\\|y | z |"
