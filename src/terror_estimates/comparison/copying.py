"""Copying: whether one slip of a copyist leads from one number to another."""

from terror_estimates.catalog.digits import significant

FEWEST, SWAPPED = 4, 2  # digits of a number in which a slip is looked for, and how many of them change places


def a_digit_apart(one: int, other: int, nearest: float) -> bool:
    """Whether one slip leads from one number to the other; round numbers have no slips to find.

    Of four digits many are one apart by chance: there only a slip that changes little, by so much of the number.
    """
    if len(str(one)) != len(str(other)) or (digits := min(significant(one), significant(other))) < FEWEST:
        return False
    if digits == FEWEST and abs(one - other) > nearest * min(one, other):
        return False
    places = places_apart(one, other)
    return len(places) == 1 or (len(places) <= SWAPPED + 1 and sorted(str(one)) == sorted(str(other)))


def places_apart(one: int, other: int) -> list[int]:
    """The places in which two numbers of as many digits have other ones."""
    return [place for place, (mine, theirs) in enumerate(zip(str(one), str(other), strict=True)) if mine != theirs]
