"""Revision: the numbers that an author gave up for later ones of the same, as the catalog says of them."""

from collections.abc import Iterable

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication


def chains(estimates: Iterable[Estimate]) -> list[tuple[Estimate, ...]]:
    """The numbers among these that revise each other, as the catalog says: each chain from the first to the last.

    A chain is of asserted numbers; it breaks where one is passed on or rejected, and where one is said only in words.
    """
    held = {one.id: one for one in by_publication(estimates) if one.stance == "asserts" and one.value.stated}
    after = {id: one for one in held.values() for id in one.revises}
    found = []
    for first in (one for one in held.values() if not {*one.revises} & held.keys() and one.id in after):
        chain = [first]
        while chain[-1].id in after and after[chain[-1].id] not in chain:
            chain.append(after[chain[-1].id])
        found.append(tuple(chain))
    return found


def revised_by(estimate: Estimate) -> Estimate | None:
    """The author's latest other number that is said to revise this one, wherever its author had given it before."""
    held = estimate.catalog.estimates
    later = [
        one
        for one in held.values()
        if one.revises and one.chartable and one.value.stated != estimate.value.stated
        if any(_told_again(estimate, held[id]) for id in one.revises)
    ]
    return max(later, key=lambda one: (one.year or 0, one.id), default=None)


def gives_up(later: Estimate, earlier: Estimate) -> bool:
    """Whether the later number is said to revise the earlier, wherever its author had given it before."""
    held = later.catalog.estimates
    told_again = any(_told_again(earlier, held[id]) for id in later.revises)
    return earlier.id in later.revises or (told_again and later.value.stated != earlier.value.stated)


def _told_again(estimate: Estimate, other: Estimate) -> bool:
    """Whether the other is the same author's same number of the same."""
    sides = ("measure", "population", "territory", "period")
    same = all(getattr(estimate, side) == getattr(other, side) for side in sides)
    return same and estimate.value.stated == other.value.stated and estimate.by == other.by
