"""Whose a number is: one name for the numbers of one work, and none that was not seen."""

from shared import record

OF_MEMORIAL = "memorial-2007"


def test_the_numbers_that_a_page_gives_from_memorial_are_memorials_under_every_name():
    theirs = [one for one in record().estimates.values() if one.source == OF_MEMORIAL]
    assert len(theirs) == 7
    assert {one.estimated_by for one in theirs} == {"Memorial"}
    assert {one.name for one in theirs} == {"Memorial 2007"}
    assert {one.by for one in theirs} == {"memorial"}
