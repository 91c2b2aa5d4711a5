"""Bounds that a print sets on its number, in the languages of the bibliography; questions are read by these lists."""

import pytest

from terror_estimates.catalog.hedge import bound_in
from terror_estimates.catalog.numerals import placed_numbers

AT_LEAST = [
    "more than 700,000 people were shot", "at least 700,000", "well over 700,000", "no fewer than 700,000",
    "not less than 700,000", "no less than 700,000", "not below 700,000", "not under 700,000", "in excess of 700,000",
    "exceeding 700,000", "a minimum of 700,000", "greater than 700,000", "at least an estimated 700,000",
    "not only more than 700,000", "from 1936 on over 700,000", "more than a total of 700,000", "700,000 or more",
    "700,000+", "не менее 700 000", "не меньше 700 тыс.", "не только более 700 тысяч", "свыше 700 тыс.",
    "более чем 700 000", "выше 700 000", "превышает 700 тыс.", "по меньшей мере 700 тысяч", "не менш як 700 тисяч",
    "понад 700 тис.", "mindestens 700 000", "über 700.000", "mehr als 700 000", "nicht weniger als 700 000",
    "plus de 700 000", "plus d’environ 700 000", "pas moins de 700 000", "au moins 700 000", "más de 700.000",
    "no menos de 700.000", "oltre 700 mila", "non meno di 700 mila", "ponad 700 tys.", "nie mniej niż 700 tys.",
]  # fmt: skip
AT_MOST = [
    "up to 700,000", "no more than 700,000", "not over 700,000", "not above 700,000", "never more than 700,000",
    "not much more than 700,000", "no greater than 700,000", "hardly over 700,000", "scarcely more than 700,000",
    "not exceeding 700,000", "could not be more than 700,000", "fewer than 700,000", "well below 700,000", "до 700 000",
    "менее 700 000", "не более 700 000", "не превышает 700 тыс.", "не свыше 700 000", "не понад 700 000",
    "kaum mehr als 700 000", "nicht mehr als 700 000", "weniger als 700 000", "jusqu'à 700 000", "pas plus de 700 000",
    "no más de 700.000", "non oltre 700.000", "co najwyżej 700 tys.", "nie więcej niż 700 tys.",
]  # fmt: skip
UNBOUND = [
    "700,000", "about 700,000", "almost 700,000", "slightly below 700,000", "as many as 700,000",
    "under Stalin 700,000", "over two days 700,000", "more than half of the 700,000", "700,000, or more than half",
    "at least nine tables have 700,000", "около 700 тыс.",
]  # fmt: skip


def bounds(text: str, number: int = 700_000) -> set[str]:
    """The bounds that a text sets on a number."""
    return {bound_in(text, one.start, one.end)[0] for one in placed_numbers(text) if number in one.numbers}


@pytest.mark.parametrize("text", AT_LEAST)
def test_a_word_before_the_number_makes_it_the_low_end(text):
    assert bounds(text) == {"at_least"}


@pytest.mark.parametrize("text", AT_MOST)
def test_another_or_the_same_after_a_not_makes_it_the_high_end(text):
    assert bounds(text) == {"at_most"}


@pytest.mark.parametrize("text", [*UNBOUND, "700,000, of them more than 1,000 in Butovo"])
def test_a_word_that_belongs_elsewhere_bounds_nothing(text):
    assert bounds(text) == {""}
