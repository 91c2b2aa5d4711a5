"""All pairs of estimates, compared group by group: estimates of one scope are compared once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.scope import Scope
from terror_estimates.comparison.relation import Relation, compare


@dataclass(frozen=True)
class Group:
    """The estimates that write exactly the same scope, whatever it leaves unsaid."""

    scope: Scope
    estimates: tuple[Estimate, ...]


def groups(estimates: Iterable[Estimate]) -> list[Group]:
    """Estimates by their scope, in the order of the first of each."""
    found: dict[Scope, list[Estimate]] = {}
    for estimate in estimates:
        found.setdefault(estimate.scope, []).append(estimate)
    return [Group(scope, tuple(alike)) for scope, alike in found.items()]


def pairs(estimates: Iterable[Estimate]) -> Iterator[tuple[Group, Group, Relation]]:
    """Every two groups of estimates with their relation; within a group, that of its scope to itself."""
    found = groups(estimates)
    for group in found:
        if len(group.estimates) > 1:
            yield group, group, _relation(group, group)
    for one, other in combinations(found, 2):
        yield one, other, _relation(one, other)


def _relation(one: Group, other: Group) -> Relation:
    return compare(one.scope, other.scope, one.estimates[0].vocabulary)
