"""Revision: one author's own figures for one quantity over time."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication


@dataclass(frozen=True)
class Revision:
    """The figures of one author for one measure of one population, in the order in which they were published."""

    author: str
    measure: str
    estimates: tuple[Estimate, ...]

    @property
    def changed(self) -> bool:
        """Whether the stated numbers are not all the same."""
        return len({one.value for one in self.estimates}) > 1


def revisions(estimates: Iterable[Estimate]) -> list[Revision]:
    """Every author with two or more dated, asserted figures for the same measure, population and territory.

    Stocks are of one day, so only those of the same day revise each other.
    """
    lines: dict[tuple[str, ...], list[list[Estimate]]] = defaultdict(list)
    for estimate in by_publication(estimates):
        if estimate.stance == "asserts" and estimate.chartable and estimate.year and not estimate.table:
            stock = estimate.measured.kind == "stock"
            day = str(estimate.period) if stock else ""
            key = (estimate.estimated_by, estimate.measure, estimate.population, estimate.territory, day)
            _joined(lines[key], estimate)
    return [
        Revision(key[0], key[1], tuple(line))
        for key, found in sorted(lines.items())
        for line in found
        if len({one.year for one in line}) > 1
    ]


def chains(estimates: Iterable[Estimate]) -> list[tuple[Estimate, ...]]:
    """The numbers among these that revise each other, as the catalog says: each chain from the first to the last.

    A chain is one author's own; it breaks where a number was not verified, or says only words.
    """
    held = {one.id: one for one in by_publication(estimates) if one.stance == "asserts" and one.value.stated}
    after = {id: one for one in held.values() for id in one.revises if id in held}
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


def _joined(lines: list[list[Estimate]], estimate: Estimate) -> None:
    """Add the estimate to the first line in which none says the opposite of what it counts."""
    for line in lines:
        if not any(_opposed(one, estimate) for one in line):
            line.append(estimate)
            return
    lines.append([estimate])


def _opposed(one: Estimate, other: Estimate) -> bool:
    """Whether one counts a component that the other leaves out."""
    both = one.components.keys() & other.components.keys()
    return any({one.components[word], other.components[word]} == {"included", "excluded"} for word in both)
