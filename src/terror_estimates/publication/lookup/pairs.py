"""Pairs: how any two estimates of one axis relate to each other, by what they count; one file per measure, on demand.

Whether two of them may stand side by side, and be added, is told with each pair; of two measures that share no axis but
are parts of one whole only whether they may be added.

Estimates that count the same are compared once, and a pair is kept in one order only: A is the one whose scope comes
first. Sentences are cut into clauses, because a few thousand clauses make all of them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.scope import Scope
from terror_estimates.comparison.addition import by_scopes, of_one_kind
from terror_estimates.comparison.answer import by_counting
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.contrast import contrast
from terror_estimates.comparison.kinship import Kin, Kinship
from terror_estimates.comparison.names import Names
from terror_estimates.comparison.ranges import APART, Panel, panel_of
from terror_estimates.comparison.relation import Relation, Verdict, compare
from terror_estimates.comparison.wording import common, left_open
from terror_estimates.publication.lookup.classic import Words

PANELS = (*Panel, APART)
FIRST, SECOND = "\x01", "\x02"  # stand for the names of the two until a page knows them
NAMES = Names(FIRST, SECOND)
_CLAUSES = re.compile(r"(?<=[;:.,]) ")
_STRANGERS = Kinship(Kin.DIFFERENT)


@dataclass(frozen=True)
class Scopes:
    """The distinct scopes of a catalog in order of publication, with one estimate of each, and whose is which."""

    scopes: tuple[Scope, ...]
    estimates: tuple[Estimate, ...]
    of: Mapping[str, int]


def scopes_of(estimates: Iterable[Estimate]) -> Scopes:
    """Every scope that one of the estimates has, once."""
    places: dict[Scope, int] = {}
    first: list[Estimate] = []
    of: dict[str, int] = {}
    for estimate in by_publication(estimates):
        scope = estimate.scope
        if scope not in places:
            places[scope] = len(places)
            first.append(estimate)
        of[estimate.id] = places[scope]
    return Scopes(tuple(places), tuple(first), of)


@dataclass(frozen=True)
class Pair:
    """In which panel the first of two stands if one asks for the second, what is said in clauses, and the answers."""

    panel: int
    clauses: tuple[str, ...]
    answer: str
    summed: str


class Pairs:
    """The pairs of a catalog; each is compared once, whichever measures it belongs to."""

    def __init__(self, catalog: Catalog, known: Scopes):
        self.catalog, self.known = catalog, known
        self._told: dict[tuple[int, int], Pair] = {}
        self._near = self._neighbors()

    def _neighbors(self) -> dict[str, list[str]]:
        """By measure: those with which it shares an axis."""
        held = list(dict.fromkeys(scope.measure for scope in self.known.scopes))
        sample = {scope.measure: scope for scope in reversed(self.known.scopes)}
        apart = {
            (one, other): compare(sample[one], sample[other], self.catalog.vocabulary).stated["measure"]
            for one in held
            for other in held
        }
        return {one: [other for other in held if apart[one, other] is not Verdict.APART] for one in held}

    def file(self, measure: str) -> dict[str, Any]:
        """{parts: clauses, of: {scope: [other scope, panel, clauses, answer, sum, …]}, …} of the scopes of one measure.

        `beside` are the scopes of measures of one kind with it, and `sums` the sentence on the sum with each of them.
        """
        parts = Words()
        found: dict[int, list[Any]] = {}
        mine = [at for at, scope in enumerate(self.known.scopes) if scope.measure == measure]
        near = set(self._near[measure])
        theirs = [at for at, scope in enumerate(self.known.scopes) if scope.measure in near]
        for one in mine:
            for other in theirs:
                if other < one and self.known.scopes[other].measure == measure:
                    continue  # stands with the other one
                pair = self._pair(min(one, other), max(one, other))
                clauses = [parts.place(clause) for clause in pair.clauses]
                answers = [parts.place(pair.answer), parts.place(pair.summed)]
                found.setdefault(one, []).extend([other, pair.panel, clauses, *answers])
        beside = self._beside(measure)
        sums = {one: [parts.place(self._summed(min(one, two), max(one, two))) for two in beside] for one in mine}
        return {"parts": parts.listed(), "of": found, "beside": beside, "sums": sums if beside else {}}

    def _beside(self, measure: str) -> list[int]:
        """The scopes of measures that count something else of one kind, of which a sum may be formed."""
        measures, near = self.catalog.vocabulary.measures, self._near[measure]
        kind = {one for one in measures if one not in near and of_one_kind(measures[one], measures[measure])}
        return [at for at, scope in enumerate(self.known.scopes) if scope.measure in kind]

    def _summed(self, one: int, other: int) -> str:
        return by_scopes(self._comparison(one, other), NAMES).sentence

    def _pair(self, one: int, other: int) -> Pair:
        """What is told of two scopes, in their order."""
        if (one, other) not in self._told:
            compared = self._comparison(one, other)
            answers = by_counting(compared), by_scopes(compared, NAMES).sentence
            self._told[one, other] = Pair(PANELS.index(_stands(compared.relation)), said(compared), *answers)
        return self._told[one, other]

    def _comparison(self, one: int, other: int) -> Comparison:
        scopes = self.known.scopes[one], self.known.scopes[other]
        pair = self.known.estimates[one], self.known.estimates[other]
        return Comparison(*pair, scopes, compare(*scopes, self.catalog.vocabulary), _STRANGERS)


def _stands(relation: Relation) -> str:
    """Where the first of two stands, where one asks for the second."""
    return APART if relation.verdict is Verdict.APART else panel_of(relation)


def said(compared: Comparison) -> tuple[str, ...]:
    """The clauses of what both count, what tells them apart, and what is left open; of two apart the sides only."""
    if compared.relation.verdict is Verdict.APART:
        return tuple(compared.relation.deciding)
    told = [common(compared, NAMES), contrast(compared, NAMES), left_open(compared, NAMES)]
    return tuple(clause for text in told if text for clause in _CLAUSES.split(text))
