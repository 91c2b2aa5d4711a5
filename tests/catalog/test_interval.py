"""An interval is told with what is open about it, and holds both its ends."""

from fractions import Fraction

import pytest

from terror_estimates.catalog.interval import Interval, ZeroDenominator


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (12, 12, "12"),
        (12, 1_240, "12 to 1,240"),
        (-40, -12, "−40 to −12"),
        (12, None, "at least 12"),
        (None, -40, "at most −40"),
        (0, None, "at least 0"),
        (None, 0, "at most 0"),
        (None, None, "any number"),
    ],
)
def test_an_interval_in_words(low, high, text):
    assert Interval(low, high).text() == text


@pytest.mark.parametrize(
    ("low", "high", "holds"),
    [(2, 4, [2, 3, 4]), (None, 4, [1, 2, 3, 4]), (2, None, [2, 3, 4, 5]), (None, None, [1, 2, 3, 4, 5])],
)
def test_an_interval_holds_both_its_ends_and_all_between(low, high, holds):
    assert [number for number in range(1, 6) if Interval(low, high).holds(number)] == holds


@pytest.mark.parametrize(
    ("one", "other", "product"),
    [
        ((2, 3), (4, 5), "8 to 15"),
        ((-2, 3), (4, 5), "−10 to 15"),
        ((2, None), (3, 4), "at least 6"),
        ((None, -2), (3, 4), "at most −6"),
        ((None, -2), (None, -3), "at least 6"),
        ((-2, 3), (4, None), "any number"),
        ((0, None), (0, None), "at least 0"),
    ],
)
def test_a_product_holds_what_every_pair_of_numbers_gives(one, other, product):
    assert (Interval(*one) * Interval(*other)).text() == product


def test_only_an_interval_of_one_number_is_exact():
    assert [Interval(*ends).exact for ends in ((3, 3), (3, 4), (3, None), (None, None))] == [3, None, None, None]


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        (Interval(0, 5), Interval(2, None), "at least 0"),
        (Interval(0, 0), Interval(None, None), "0"),
        (Interval(-1, 1), Interval(2, None), "any number"),
        (Interval(1, 5), Interval(2, None), "at least 2"),
        (Interval(-3, -1), Interval(2, None), "at most −2"),
    ],
)
def test_an_open_end_is_never_reached_so_that_nothing_times_it_is_nothing(one, other, text):
    assert (one * other).text() == text
    assert (other * one).text() == text


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        (Interval(1, 5), Interval(2, 3), Interval(3, 8)),
        (Interval(1, None), Interval(2, 3), Interval(3, None)),
        (Interval(None, 5), Interval(2, 3), Interval(None, 8)),
        (Interval(None, 5), Interval(2, None), Interval(None, None)),
    ],
)
def test_a_sum_is_open_at_an_end_where_either_is(one, other, total):
    assert one + other == other + one == total


@pytest.mark.parametrize(
    ("one", "other", "ends"),
    [
        (Interval(6, 12), Interval(2, 3), (2, 6)),
        (Interval(6, 12), Interval(2, None), (0, 6)),
        (Interval(6, None), Interval(2, 3), (2, None)),
        (Interval(6, 12), Interval(-3, -2), (-6, -2)),
    ],
)
def test_a_quotient_lies_between_the_quotients_of_the_ends(one, other, ends):
    quotient = one / other
    assert (quotient.low, quotient.high) == ends


def test_intervals_are_added_and_taken_away_end_by_end():
    assert Interval(2, 4) - Interval(1, 3) == Interval(-1, 3)
    assert Interval(2, 4) + Interval(1, 3) == Interval(3, 7)
    assert Interval(2, None) - Interval(1, 3) == Interval(-1, None)
    assert Interval(2, 4) - Interval(1, None) == Interval(None, 3)
    assert Interval(2, 4) - Interval(None, 3) == Interval(-1, None)


def test_an_interval_is_divided_by_what_holds_no_zero():
    assert Interval(2, 4) / Interval(2, 4) == Interval(Fraction(1, 2), 2)
    assert Interval(2, 4) / Interval(2, None) == Interval(0, 2)
    for low, high in ((0, 4), (-1, 1), (-4, 0), (None, None)):
        with pytest.raises(ZeroDenominator, match="nothing is divided by it"):
            Interval(2, 4) / Interval(low, high)


def test_a_point_is_exact_and_nothing_else():
    assert Interval.point(3) == Interval(3, 3)
    assert Interval.point(3).exact == 3
    assert (Interval(3, 4).exact, Interval(3, None).exact) == (None, None)
