"""All pairs of estimates of a measure, compared group by group: estimates of one scope are compared once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.scope import Scope
from terror_estimates.comparison.relation import Relation, compare


@dataclass(frozen=True)
class Group:
    """The estimates that write exactly the same scope, whatever it leaves unsaid."""

    scope: Scope
    estimates: tuple[Estimate, ...]


def groups(catalog: Catalog, measure: str) -> list[Group]:
    """The estimates of a measure by their scope, in order of publication of the first of each."""
    found: dict[Scope, list[Estimate]] = {}
    for estimate in catalog.of_measure(measure):
        found.setdefault(estimate.scope, []).append(estimate)
    return [Group(scope, tuple(estimates)) for scope, estimates in found.items()]


def pairs(catalog: Catalog, measure: str) -> Iterator[tuple[Group, Group, Relation]]:
    """Every two groups of a measure with their relation; within a group, that of its scope to itself."""
    found = groups(catalog, measure)
    for group in found:
        if len(group.estimates) > 1:
            yield group, group, compare(group.scope, group.scope, catalog.vocabulary)
    for one, other in combinations(found, 2):
        yield one, other, compare(one.scope, other.scope, catalog.vocabulary)
