"""Intervals hold every result that their members can give, and points are computed exactly."""

import operator
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from terror_estimates.audit.arithmetic import of_value, result
from terror_estimates.catalog import Value
from terror_estimates.catalog.interval import Interval, ZeroDenominator

NUMBERS = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000)
NAMES = ("a", "b", "c")
SIGNS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


@st.composite
def held(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval, perhaps with open ends, and a number in it."""
    number = draw(NUMBERS)
    below, above = (draw(st.one_of(st.none(), NUMBERS.map(abs))) for _ in range(2))
    low = None if below is None else number - below
    return Interval(low, None if above is None else number + above), number


TREES = st.recursive(
    st.sampled_from([*NAMES, "2", "100", "0.25", "1937.5"]),
    lambda inner: st.tuples(inner, st.sampled_from(list(SIGNS)), inner),
    max_leaves=8,
)


def written(tree) -> str:
    return tree if isinstance(tree, str) else f"({written(tree[0])} {tree[1]} {written(tree[2])})"


def computed(tree, numbers: dict[str, Fraction]) -> Fraction:
    """What the tree gives, computed without the code under test."""
    if isinstance(tree, str):
        return numbers[tree] if tree in numbers else Fraction(tree)
    left, sign, right = tree
    return SIGNS[sign](computed(left, numbers), computed(right, numbers))


@given(TREES, st.tuples(held(), held(), held()))
def test_an_interval_holds_every_result_of_its_members(tree, three):
    intervals = dict(zip(NAMES, (interval for interval, _ in three), strict=True))
    numbers = dict(zip(NAMES, (number for _, number in three), strict=True))
    try:
        allowed = result(written(tree), intervals)
    except ZeroDenominator:
        assume(False)
    assert allowed.holds(computed(tree, numbers))


@given(TREES, st.tuples(NUMBERS, NUMBERS, NUMBERS))
def test_points_give_the_exact_fraction(tree, three):
    numbers = dict(zip(NAMES, three, strict=True))
    points = {name: Interval.point(number) for name, number in numbers.items()}
    try:
        expected = computed(tree, numbers)
    except ZeroDivisionError:
        with pytest.raises(ZeroDenominator):
            result(written(tree), points)
        return
    assert result(written(tree), points).exact == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("0.1 + 0.2", Fraction(3, 10)),
        ("1 / 3", Fraction(1, 3)),
        ("10 - 4 - 3", 3),
        ("100 / 10 / 2", 5),
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("100 *\n  2 +\n  0.5", Fraction(401, 2)),
        ("123456789012345 * 1000000000.000000001", 123456789012345 * Fraction(10**18 + 1, 10**9)),
    ],
)
def test_numbers_in_a_formula_are_taken_in_their_digits(formula, expected):
    assert result(formula, {}).exact == expected


@pytest.mark.parametrize(
    "divisor", [Interval(Fraction(0), Fraction(5)), Interval(Fraction(-1), None), Interval.point(0)]
)
def test_what_may_be_zero_does_not_divide(divisor):
    with pytest.raises(ZeroDenominator):
        result("1 / a", {"a": divisor})


def test_open_ends_stay_open_and_turn_round():
    more, less = Interval(Fraction(5), None), Interval(None, Fraction(5))
    assert more + Interval.point(1) == Interval(Fraction(6), None)
    assert Interval.point(1) - more == Interval(None, Fraction(-4))
    assert more * Interval.point(-2) == Interval(None, Fraction(-10))
    assert Interval.point(10) / more == Interval(Fraction(0), Fraction(2))
    assert more - more == less - less == Interval(None, None)
    assert Interval.point(0) * more == Interval.point(0)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ({"best": 7}, 7, 7),
        ({"low": 5, "high": 9}, 5, 9),
        ({"low": 5, "best": 7, "high": 9}, 5, 9),
        ({"low": 5, "bound": "at_least"}, 5, None),
        ({"low": 5, "best": 7, "bound": "at_least"}, 5, None),
        ({"high": 9, "bound": "at_most"}, 0, 9),
    ],
)
def test_a_stated_value_allows_what_it_says(value, low, high):
    assert of_value(Value(**value)) == Interval(Fraction(low), None if high is None else Fraction(high))


def test_words_allow_nothing_that_can_be_computed_with():
    assert of_value(Value(precision="in_words")) is None
