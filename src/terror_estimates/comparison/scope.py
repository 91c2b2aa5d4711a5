"""Scope: the six sides of what a number counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from terror_estimates.catalog import Estimate, Period, Vocabulary

SIDES = ("measure", "components", "population", "jurisdiction", "territory", "period")


@dataclass(frozen=True)
class Scope:
    """The six sides of what a number counts; `components` holds every component of the measure."""

    measure: str
    components: Mapping[str, str]
    population: str
    jurisdiction: str
    territory: str
    period: Period | str

    def __hash__(self) -> int:  # a mapping has no hash of its own, and equal scopes are compared only once
        sides = (self.measure, self.population, self.jurisdiction, self.territory, self.period)
        return hash((sides, frozenset(self.components.items())))


def scope_of(counted: Estimate, vocabulary: Vocabulary) -> Scope:
    """The scope of an estimate: what its measure's definition settles, overlaid with what its source states."""
    settled = vocabulary.measures[counted.measure].components
    return Scope(
        measure=counted.measure,
        components={**settled, **counted.components},
        population=counted.population,
        jurisdiction=counted.jurisdiction,
        territory=counted.territory,
        period=counted.period,
    )
