"""A difference is formed only between numbers of which no one number can be both, or which are the same one."""

import pytest

from invented import KILLINGS, holding
from terror_estimates.catalog.interval import Interval
from terror_estimates.comparison.distance import gap, spoken

POINT, RANGE = {"best": 180}, {"low": 180, "high": 200}


def between(one: dict, other: dict) -> Interval | None:
    """How far apart two numbers are that state these values."""
    entries = {"poe-1950-one": {**KILLINGS, "value": one}, "poe-1950-other": {**KILLINGS, "value": other}}
    catalog = holding(entries)
    return gap(catalog.estimate("poe-1950-one"), catalog.estimate("poe-1950-other"))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (POINT, POINT, Interval(0, 0)),
        (POINT, {"best": 181}, Interval(1, 1)),
        ({"best": 120}, RANGE, Interval(60, 80)),
        ({"best": 120}, {"low": 180, "bound": "at_least"}, Interval(60, None)),
        (POINT, RANGE, None),
        (RANGE, RANGE, None),
        (RANGE, {"best": 190}, None),
        (POINT, {"low": 180, "bound": "at_least"}, None),
        ({"low": 180, "bound": "at_least"}, {"low": 180, "bound": "at_least"}, None),
    ],
)
def test_numbers_that_may_be_one_are_not_apart_and_only_equal_points_are_the_same(one, other, apart):
    """Nothing lies between 180 and 180; between 180 and 180 to 200 there may be nothing, or 20."""
    assert between(one, other) == between(other, one) == apart


@pytest.mark.parametrize(
    ("across", "precisions", "said"),
    [
        (Interval(318308, 318308), ("exact", "rounded"), "about 320,000"),
        (Interval(318308, 318308), ("exact", "exact"), "318,308"),
        (Interval(268308, 518308), ("exact", "rounded"), "about 270,000 to 520,000"),
        (Interval(42308, None), ("rounded", "exact"), "at least 42,308"),
        (Interval(7, 7), ("rounded", "rounded"), "about 7"),
    ],
)
def test_no_difference_is_told_to_the_last_digit_where_one_number_is_rounded(across, precisions, said):
    values = [{"best": 180, "precision": precision} for precision in precisions]
    entries = {f"poe-1950-{place}": {**KILLINGS, "value": value} for place, value in enumerate(values)}
    catalog = holding(entries)
    assert spoken(across, *map(catalog.estimate, entries)) == said


def test_from_what_states_no_number_nothing_is_far():
    words = {"precision": "in_words"}
    entries = {"poe-1950-one": {**KILLINGS, "value": POINT}}
    entries["poe-1950-other"] = {**KILLINGS, "value": words, "as_printed": "many"}
    catalog = holding(entries)
    one, other = catalog.estimate("poe-1950-one"), catalog.estimate("poe-1950-other")
    assert (gap(one, other), gap(other, one), gap(other, other)) == (None, None, None)
