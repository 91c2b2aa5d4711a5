"""Comparison: two estimates, how what they count is related, and how the one descends from the other."""

from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.scope import Scope
from terror_estimates.comparison.kinship import Kinship, kinship_of
from terror_estimates.comparison.relation import Relation, compare


@dataclass(frozen=True)
class Comparison:
    """Two estimates with their relation and their kinship; what is said of it is made in `wording`."""

    one: Estimate
    other: Estimate
    scopes: tuple[Scope, Scope]
    relation: Relation
    kinship: Kinship


def comparison_of(catalog: Catalog, one: str, other: str) -> Comparison:
    """The comparison of two estimates by id; UnknownId if the catalog has no such estimate."""
    pair = catalog.estimate(one), catalog.estimate(other)
    scopes = pair[0].scope, pair[1].scope
    return Comparison(*pair, scopes, compare(*scopes, catalog.vocabulary), kinship_of(catalog, one, other))
