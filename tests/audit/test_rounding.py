"""A printed number stands for the numbers that round to it, and for no others."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terror_estimates.audit.rounding import Printed


@pytest.mark.parametrize(
    ("text", "about", "unit", "round_unit"),
    [
        ("12.5", False, Fraction(1, 10), Fraction(1, 10)),
        ("36", False, 1, 1),
        ("1000", False, 1, 1000),
        ("16300", False, 1, 100),
        ("12.50", False, Fraction(1, 100), Fraction(1, 100)),
        ("12.50", True, Fraction(1, 100), Fraction(1, 10)),
        ("10.0", True, Fraction(1, 10), 10),
        ("0", False, 1, 1),
        ("0.40", True, Fraction(1, 100), Fraction(1, 10)),
    ],
)
def test_the_unit_is_that_of_the_last_digit_printed_or_not_zero(text, about, unit, round_unit):
    printed = Printed(text, about)
    assert (printed.unit, printed.round_unit) == (unit, round_unit)


@given(st.fractions(min_value=0, max_value=10**6), st.integers(0, 4))
def test_a_number_rounds_to_its_own_print(number, decimals):
    whole, rest = divmod(round(number * 10**decimals), 10**decimals)
    shown = Printed(f"{whole}.{rest:0{decimals}d}" if decimals else str(whole))
    assert shown.rounds(number, shown.unit)
    assert not shown.rounds(number + shown.unit * Fraction(11, 10), shown.unit)


@given(st.integers(0, 10**9), st.integers(0, 8))
def test_a_number_follows_from_itself_at_every_unit(number, zeros):
    shown = Printed(str(number * 10**zeros))
    assert shown.rounds(shown.number, shown.unit)
    assert shown.round_unit >= shown.unit
    assert shown.number % shown.round_unit == 0


def test_a_half_may_go_either_way():
    for text in ("2", "3"):
        assert Printed(text).rounds(Fraction(5, 2), Fraction(1))


@pytest.mark.parametrize(
    ("text", "number", "written"),
    [
        ("12.5", Fraction(8500000, 681692), "12.469"),
        ("1000", Fraction(681692, 730), "933.82"),
        ("681692", Fraction(681692), "681,692"),
        ("0.34", Fraction(64298000, 188000000), "0.3420"),
        ("1", Fraction(2000, 3) * 3 + Fraction(1, 3), "2,000"),
        ("1", Fraction(-7, 2), "-3.50"),
        ("1", Fraction(1999, 2), "999.50"),
        ("1", Fraction(2001, 2), "1,000"),  # from a thousand on in whole
        ("50", Fraction(10**60), f"{10**60:,}"),
    ],
)
def test_a_recomputed_number_is_shown_beyond_the_printed_digits(text, number, written):
    assert Printed(text).written(number) == written


def test_a_number_is_not_hedged_unless_its_source_says_so():
    assert Printed("10.0").round_unit == Fraction(1, 10)
