"""Every word by which a number is read means what it means, and no word is known that stands in no list here.

The words stand a second time in number_words.csv, sorted by their value, where a person sees a slip at a glance: a word
that is misspelled or is of another value is read as no number, or as a wrong one, in one language alone.
"""

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from terror_estimates.catalog.numerals import read
from terror_estimates.catalog.numerals.languages import LANGUAGES

with (Path(__file__).parent / "number_words.csv").open(encoding="utf-8", newline="") as kept:
    ROWS = [(row["language"], row["kind"], row["value"], row["words"].split()) for row in csv.DictReader(kept)]
COUNTED = [(code, words, int(value)) for code, kind, value, words in ROWS if kind in ("small", "hundred")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_word_is_of_its_kind_and_its_value_and_there_is_no_other(code):
    told = {
        word: (kind, Fraction(value or 0))
        for of, kind, value, words in ROWS
        for word in words
        if of == code and kind != "alone"
    }
    assert {word: (atom.kind, atom.value) for word, atom in LANGUAGES[code].words.items()} == told


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_scales_that_are_one_of_themselves_without_a_number_are_these(code):
    assert LANGUAGES[code].alone.split() == [
        word for of, kind, _, words in ROWS if (of, kind) == (code, "alone") for word in words
    ]


@pytest.mark.parametrize(
    ("way", "codes"),
    [("joined", "de it ru uk"), ("inverse", "de"), ("joins_scales", "it"), ("scores", "fr")],
)
def test_only_these_languages_put_numbers_together_in_this_way(way, codes):
    assert [code for code, language in LANGUAGES.items() if getattr(language, way)] == codes.split()


@pytest.mark.parametrize(("code", "words", "value"), COUNTED, ids=[f"{code} {value}" for code, _, value in COUNTED])
def test_a_number_of_thousands_is_read_in_every_form_of_its_word(code, words, value):
    thousand = next(words[0] for of, kind, scale, words in ROWS if (of, kind, scale) == (code, "scale", "1000"))
    for word in words:
        assert value * 1000 in read(f"{word} {thousand}").numbers
