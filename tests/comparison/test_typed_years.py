"""Spans of years and decades are read as what they are, in whatever way they are written; and numbers as numbers."""

import pytest

from terror_estimates.comparison.asked import read_question
from terror_estimates.comparison.typed import in_whole_years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1937/38", "1937–38"), ("1937/1938", "1937–1938"), ("1937-8", "1937–1938"), ("1936—38", "1936–38"),
        ("’37–38", "1937–1938"), ("'37-'38", "1937–1938"), ("в 37-38 годах", "в 1937–1938"),
        ("in 37/38", "in 1937–1938"), ("в 37-38", "в 1937–1938"), ("in ’37", "in 1937"), ("в 37-м", "в 1937"),
        ("годы 37–38", "годы 1937–1938"), ("années 30-40", "années 1930–1940"),
        ("1930er", "1930s"), ("1930-х", "1930s"), ("1930-е", "1930s"), ("années 1930", "1930s"),
        ("30er Jahre", "1930s"),
        ("the ’30s", "the 1930s"), ("30s", "1930s"), ("30-ті роки", "1930s"), ("anni Trenta", "1930s"),
        ("años treinta", "1930s"), ("в 1930-х", "в 1930s"), ("1930's", "1930s"),
    ],
)  # fmt: skip
def test_years_are_read_as_they_are_written(text, years):
    assert in_whole_years(text) == years
    assert read_question(f"5,432 killed {text}").numbers == (5432,)


@pytest.mark.parametrize(
    "text",
    [
        "1937–38", "1937 - 2552", "58-10", "in 58/10", "1937-2", "5-8 million", "in 20-30 camps", "in 37-38 million",
        "30 years", "32 года", "за 37 лет", "en deux années trente mille morts", "due anni 30 mila", "from 1,937-8",
        "30 000", "aux années 1930-1940",
    ],
)  # fmt: skip
def test_what_is_no_such_span_stays_as_it_is(text):
    assert in_whole_years(text) == text
