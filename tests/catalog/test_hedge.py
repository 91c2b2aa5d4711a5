"""The words by which a print hedges its number are told in English, where they stand before it and where behind."""

import pytest

from terror_estimates.catalog.hedge import at_first_number, at_last_number, or_so, perhaps, to_come


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("5,432 or more", " or more"),
        ("5,432 or fewer", " or fewer"),
        ("5432 или меньше", " or fewer"),
        ("5,432 and many more", ", and many more,"),
        ("5,432 and perhaps many more", ", and perhaps many more,"),
        ("5,432", ""),
    ],
)
def test_what_a_print_adds_after_its_number_is_told_after_it(printed, said):
    assert or_so(printed) == said


@pytest.mark.parametrize(
    ("printed", "before", "after"),
    [
        ("some 5,000 to perhaps 9,000 men", " to perhaps ", "9,000 men"),
        ("perhaps 9,000 men", "perhaps ", "9,000 men"),
        ("1, 2 000 and 3.5 million", " and ", "3.5 million"),
        ("no number", "no number", ""),
    ],
)
def test_a_print_is_cut_before_its_last_number(printed, before, after):
    assert at_last_number(printed) == (before, after)


@pytest.mark.parametrize(
    ("printed", "before", "after"),
    [
        ("some 5,000 to perhaps 9,000 men", "some 5,000", " to perhaps 9,000 men"),
        ("9,000 men", "9,000", " men"),
        ("no number", "no number", ""),
    ],
)
def test_a_print_is_cut_behind_its_first_number(printed, before, after):
    assert at_first_number(printed) == (before, after)


@pytest.mark.parametrize(
    ("printed", "said"), [("probably 5,432", "probably "), ("perhaps 5,432", "perhaps "), ("5,432", "")]
)
def test_what_is_not_certain_is_probable_or_possible(printed, said):
    assert perhaps(printed) == said


def test_what_will_be_is_told_as_of_a_time_to_come():
    assert to_come("the dead will approach 100 million")
    assert not to_come("the dead were 100 million")
