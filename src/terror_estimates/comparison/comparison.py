"""Comparison: two estimates, how what they count is related, and how the one descends from the other."""

from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.scope import Scope
from terror_estimates.comparison.kinship import Kinship, kinship_of
from terror_estimates.comparison.relation import Relation, compare_estimates


@dataclass(frozen=True)
class Comparison:
    """Two estimates with their relation and their kinship; what is said of it is made in `wording`."""

    one: Estimate
    other: Estimate
    scopes: tuple[Scope, Scope]
    relation: Relation
    kinship: Kinship


def comparison_of(one: Estimate, other: Estimate) -> Comparison:
    """The comparison of two estimates of one catalog."""
    return Comparison(one, other, (one.scope, other.scope), compare_estimates(one, other), kinship_of(one, other))
