"""Revision: the numbers that an author gave up for later ones of the same, as the catalog says of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication


def chains(estimates: Iterable[Estimate]) -> list[tuple[Estimate, ...]]:
    """The numbers among these that revise each other, as the catalog says: each chain from the first to the last.

    A chain is of asserted numbers; it breaks where one is passed on or rejected, and where one is said only in words.
    A number with two revisers begins two chains, unless one of them leads to the other.
    """
    held = {one.id: one for one in by_publication(estimates) if one.stance == "asserts" and one.value.stated}
    after: dict[str, list[Estimate]] = {}
    for one in held.values():
        for id in one.revises:
            after.setdefault(id, []).append(one)
    firsts = [one for one in held.values() if not {*one.revises} & held.keys() and one.id in after]
    found = [chain for first in firsts for chain in _onward((first,), after)]
    held_by = [{one.id for one in chain} for chain in found]
    return [chain for chain, own in zip(found, held_by, strict=True) if not any(own < other for other in held_by)]


def _onward(chain: tuple[Estimate, ...], after: Mapping[str, Sequence[Estimate]]) -> Iterator[tuple[Estimate, ...]]:
    """A chain as far as it goes, once for each number that revises its last."""
    later = [one for one in after.get(chain[-1].id, ()) if one not in chain]
    if not later:
        yield chain
    for one in later:
        yield from _onward((*chain, one), after)


def revised_by(estimate: Estimate) -> Estimate | None:
    """The author's latest other number that is said to revise this one, wherever its author had given it before."""
    held = estimate.catalog.estimates
    later = [
        one
        for one in held.values()
        if one.revises and one.chartable and one.value.stated != estimate.value.stated
        if any(_told_again(estimate, held[id]) for id in one.revises)
    ]
    return max(later, key=lambda one: (one.known_by or 0, one.id), default=None)


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
