"""Scope: what a number counts, and whether two numbers count the same.

A scope has six sides. On each side two scopes are same, within, contains, overlaps, apart or not stated; the whole is
apart if one side is apart, else not stated if one side is not stated, else the product of the sides.
Silence never raises a verdict.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from terror_estimates.catalog import Catalog, Estimate, Period, Vocabulary
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.vocabulary import Tree
from terror_estimates.catalog.words import NOTHING

SIDES = ("measure", "components", "population", "jurisdiction", "territory", "period")
_KINDS = {"population": "populations", "jurisdiction": "jurisdictions", "territory": "territories"}
_WEIGHT = {"included": 2, "partly": 1, "excluded": 0, "not_applicable": 0}


class Verdict(StrEnum):
    """How what one scope counts lies to what another counts."""

    SAME = "same"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    APART = "apart"
    NOT_STATED = "not_stated"

    @property
    def inverse(self) -> "Verdict":
        """The verdict seen from the other scope."""
        turned = {Verdict.WITHIN: Verdict.CONTAINS, Verdict.CONTAINS: Verdict.WITHIN}
        return turned.get(self, self)


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


@dataclass(frozen=True)
class Relation:
    """The verdict on each side of two scopes, and what the stated parts alone would say."""

    sides: Mapping[str, Verdict]
    stated: Mapping[str, Verdict]

    @property
    def verdict(self) -> Verdict:
        return product(self.sides.values())

    @property
    def as_far_as_stated(self) -> Verdict:
        """The product of what is stated; 'same' here means only: nothing stated tells the two apart."""
        return product(self.stated.values())

    @property
    def deciding(self) -> tuple[str, ...]:
        """The sides that made the verdict: those apart, else those not stated, else those not same."""
        for decisive in (Verdict.APART, Verdict.NOT_STATED):
            if decided := tuple(side for side, verdict in self.sides.items() if verdict is decisive):
                return decided
        return tuple(side for side, verdict in self.sides.items() if verdict is not Verdict.SAME)


def product(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict of several sides together; of no sides at all it is 'same'."""
    found = set(verdicts)
    for decisive in (Verdict.APART, Verdict.NOT_STATED):
        if decisive in found:
            return decisive
    found.discard(Verdict.SAME)
    if not found:
        return Verdict.SAME
    return found.pop() if len(found) == 1 else Verdict.OVERLAPS


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


def compare(one: Scope, other: Scope, vocabulary: Vocabulary) -> Relation:
    """How `one` lies to `other`, side by side."""
    whole, stated = _components(one.components, other.components)
    sides = {
        "measure": _measures(one.measure, other.measure, vocabulary.trees["measures"]),
        "components": whole,
        **{
            side: _words(getattr(one, side), getattr(other, side), vocabulary.trees[kind])
            for side, kind in _KINDS.items()
        },
        "period": _periods(one.period, other.period),
    }
    known = {side: verdict for side, verdict in sides.items() if verdict is not Verdict.NOT_STATED}
    return Relation(sides, {**known, "components": stated})


def compare_with(one: Scope, reference: Reference, vocabulary: Vocabulary) -> Relation:
    """How a scope lies to a reference, on the sides and components that the reference asks about."""
    asked = {side: getattr(reference, side) for side in ("population", "jurisdiction", "territory", "period")}
    asked = {side: word for side, word in asked.items() if word is not None}
    components = {component: one.components.get(component, "not_stated") for component in reference.components}
    relation = compare(
        replace(one, components=components),
        replace(one, measure=reference.measure, components=reference.components, **asked),
        vocabulary,
    )
    kept = {"measure", *asked, *(("components",) if reference.components else ())}
    return Relation(
        {side: verdict for side, verdict in relation.sides.items() if side in kept},
        {side: verdict for side, verdict in relation.stated.items() if side in kept},
    )


def compare_estimates(catalog: Catalog, one: str, other: str) -> Relation:
    """The relation of two estimates by id; UnknownId if the catalog has no such estimate."""
    scopes = [scope_of(catalog.estimate(id), catalog.vocabulary) for id in (one, other)]
    return compare(*scopes, catalog.vocabulary)


def _measures(one: str, other: str, tree: Tree) -> Verdict:
    """Measures are same, one within the other, or apart: arrests and deaths share no axis."""
    if one == other:
        return Verdict.SAME
    if other in tree.upward(one):
        return Verdict.WITHIN
    return Verdict.CONTAINS if one in tree.upward(other) else Verdict.APART


def _words(one: str, other: str, tree: Tree) -> Verdict:
    """Two words of a tree: without a common line they overlap, unless the tree says that they are apart."""
    if one in NOTHING or other in NOTHING:
        return Verdict.NOT_STATED
    if one == other:
        return Verdict.SAME
    if other in tree.upward(one):
        return Verdict.WITHIN
    if one in tree.upward(other):
        return Verdict.CONTAINS
    return Verdict.APART if tree.apart(one, other) else Verdict.OVERLAPS


def _periods(one: Period | str, other: Period | str) -> Verdict:
    if not (isinstance(one, Period) and isinstance(other, Period)):
        return Verdict.NOT_STATED
    if (one.start, one.end) == (other.start, other.end):
        return Verdict.SAME
    if one.end < other.start or other.end < one.start:
        return Verdict.APART
    if other.start <= one.start and one.end <= other.end:
        return Verdict.WITHIN
    return Verdict.CONTAINS if one.start <= other.start and other.end <= one.end else Verdict.OVERLAPS


def _components(one: Mapping[str, str], other: Mapping[str, str]) -> tuple[Verdict, Verdict]:
    """The verdict on all components, and on those that both scopes state.

    A component that one of two measures does not know is not stated by it: a measure
    above may count it without a word. Where all is stated and nothing is counted by both, the scopes are apart.
    """
    weights = [
        (_WEIGHT.get(one.get(component, "not_stated")), _WEIGHT.get(other.get(component, "not_stated")))
        for component in {**one, **other}
    ]
    verdicts = [_component(mine, theirs) for mine, theirs in weights]
    stated = product(verdict for verdict in verdicts if verdict is not Verdict.NOT_STATED)
    if Verdict.NOT_STATED in verdicts:
        return Verdict.NOT_STATED, stated
    shared = any(mine and theirs for mine, theirs in weights)
    both_count = any(mine for mine, _ in weights) and any(theirs for _, theirs in weights)
    return (Verdict.APART, Verdict.APART) if both_count and not shared else (stated, stated)


def _component(mine: int | None, theirs: int | None) -> Verdict:
    """One component: unsaid on either side, or partly on both, nothing can be said."""
    if mine is None or theirs is None or mine == theirs == _WEIGHT["partly"]:
        return Verdict.NOT_STATED
    if mine == theirs:
        return Verdict.SAME
    return Verdict.WITHIN if mine < theirs else Verdict.CONTAINS
