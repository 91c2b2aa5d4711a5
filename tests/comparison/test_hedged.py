"""The reserve with which a number is asked for: a "not" turns a bound round, in every language."""

import pytest

from terror_estimates.comparison.hedged import hedge_of


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("not less than 700,000", "at_least"), ("no fewer than 700,000", "at_least"),
        ("no less than 700,000", "at_least"),
        ("не менее 700 000", "at_least"), ("не меньше 700 тыс.", "at_least"), ("не менш як 700 тисяч", "at_least"),
        ("nicht weniger als 700 000", "at_least"), ("pas moins de 700 000", "at_least"),
        ("nie mniej niż 700 tys.", "at_least"),
        ("no more than 700,000", "at_most"), ("не более 700 000", "at_most"), ("не превышает 700 тыс.", "at_most"),
        ("nicht mehr als 700 000", "at_most"), ("pas plus de 700 000", "at_most"),
        ("nie więcej niż 700 tys.", "at_most"),
        ("менее 700 000", "at_most"), ("weniger als 700 000", "at_most"), ("more than 700,000", "at_least"),
        ("mehr als 700 000", "at_least"), ("almost 700,000", "almost"), ("700,000", ""),
    ],
)  # fmt: skip
def test_a_bound_is_read_with_its_not(words, hedge):
    assert hedge_of(words) == hedge
