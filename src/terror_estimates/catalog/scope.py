"""Scope: the six sides of what a number counts, and the kinds of words in which they are said."""

from collections.abc import Mapping
from dataclasses import dataclass

from terror_estimates.catalog.period import Period

SIDES = ("measure", "components", "population", "jurisdiction", "territory", "period")
KIND_OF = {
    "measure": "measures", "components": "components", "population": "populations", "jurisdiction": "jurisdictions",
    "territory": "territories",
}  # fmt: skip  # the kind of words of the vocabulary that a side is said in; a period is said in years
STATED = SIDES[2:]  # of each of these a source says one thing, or nothing
WORDED = SIDES[2:5]  # those of them that are said in words of the vocabulary
SPOKEN = ("population", "territory", "period", "jurisdiction")  # the same as sentences name them, the weightiest first


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
