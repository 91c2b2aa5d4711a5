"""The reserve with which a number is asked for, or held: a bound is what it is in a print, with its "not"."""

import pytest

from catalog.test_bounds_in_print import AT_LEAST, AT_MOST, UNBOUND
from comparison.test_number import catalog_with, with_entries
from terror_estimates.catalog.numerals.joining import compiled
from terror_estimates.comparison.hedged import GROUPS, HEDGES, hedge_held, hedge_of


@pytest.mark.parametrize("words", AT_LEAST)
def test_what_a_print_sets_as_the_least_is_asked_for_as_the_least(words):
    assert hedge_of(words) == "at_least"


@pytest.mark.parametrize("words", AT_MOST)
def test_what_a_print_sets_as_the_most_is_asked_for_as_the_most(words):
    assert hedge_of(words) == "at_most"


@pytest.mark.parametrize("words", UNBOUND)
def test_what_bounds_nothing_in_a_print_bounds_nothing_that_is_asked_for(words):
    assert hedge_of(words) not in ("at_least", "at_most")


@pytest.mark.parametrize(("words", "hedge"), [("almost 700,000", "almost"), ("~700,000", "about"), ("700,000", "")])
def test_other_reserves_have_names_of_their_own(words, hedge):
    assert hedge_of(words) == hedge


@pytest.mark.parametrize(
    "print_", ["от 5000 до 9000", "von 5.000 bis zu 9.000", "mindestens 5.000, eventuell bis zu 9.000"]
)
def test_the_ends_of_a_range_are_no_bounds(print_):
    catalog = catalog_with(with_entries(a={"value": {"low": 5_000, "high": 9_000}, "as_printed": print_}))
    assert hedge_held(catalog.estimate("poe-1950-a")) == ""
    assert hedge_of(print_, ends=True) == ""
    assert hedge_of("about 5,000 to 9,000", ends=True) == "about"


@pytest.mark.parametrize("words", [*AT_LEAST, *AT_MOST, *UNBOUND, "almost 700,000", "700,000+", "about 7 or more", "7"])
def test_a_hedge_that_is_not_asked_for_would_not_be_found(words):
    """The words that bounds need are asked for first; the scripts of the site ask for each bound."""
    one_by_one = next((name for name, pattern in HEDGES if compiled(pattern).search(words)), "")
    assert hedge_of(words) == one_by_one
    needed = next(needed for needed, _ in GROUPS if needed)
    assert one_by_one not in ("at_least", "at_most") or compiled(needed).search(words) or words[-1:] in "+e"
