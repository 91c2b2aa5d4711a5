"""Floors: an upper end that lies below a documented count of a part of the same people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from terror_estimates.catalog import Estimate, Vocabulary
from terror_estimates.catalog.digits import last_unit
from terror_estimates.catalog.scope import Scope
from terror_estimates.catalog.words import NOTHING
from terror_estimates.comparison.relation import Verdict, compare

_COUNTED = "archival_count"


@dataclass(frozen=True)
class Floor:
    """An estimate whose highest number is below exact counts of what it should contain, the highest count first."""

    estimate: Estimate
    counts: tuple[Estimate, ...]
    most: int

    def sentence(self) -> str:
        highest = self.counts[0]
        others = f" (and {len(self.counts) - 1} more)" if len(self.counts) > 1 else ""
        return (
            f"{self.estimate.id} goes up to {self.most:,}, but {highest.id}{others} counts {highest.value.best:,} of "
            "the same people or of part of them, as far as both say"
        )


def floors(estimates: Collection[Estimate]) -> Iterator[Floor]:
    """Every such estimate, as far as the sources say what they count; something to look at, never corrected here.

    A pair that the catalog links as conflicting or rounded is known already and left out.
    """
    parts = _Parts(estimates)
    for estimate in estimates:
        most = estimate.value.most
        if most is None or not estimate.chartable or estimate.stance == "rejects":
            continue
        highest = _rounding(most, estimate.value.precision == "exact")
        inside = [
            (-count, one.id, one) for count, one in parts.of(estimate) if count > highest and not _linked(one, estimate)
        ]
        if inside:
            yield Floor(estimate, tuple(one for _, _, one in sorted(inside, key=lambda found: found[:2])), most)


class _Parts:
    """The documented counts that lie inside what an estimate counts; each two scopes are compared once."""

    def __init__(self, estimates: Iterable[Estimate]):
        self.counts: dict[Scope, list[tuple[int, Estimate]]] = defaultdict(list)
        for estimate in estimates:
            if (count := _documented(estimate)) is not None:
                self.counts[estimate.scope].append((count, estimate))
        self.found: dict[Scope, list[tuple[int, Estimate]]] = {}

    def of(self, estimate: Estimate) -> list[tuple[int, Estimate]]:
        """The counts inside one estimate, each with its number."""
        whole, words = estimate.scope, estimate.vocabulary
        if whole not in self.found:
            self.found[whole] = [
                one for part, held in self.counts.items() if _inside(part, whole, words) for one in held
            ]
        return self.found[whole]


def _documented(estimate: Estimate) -> int | None:
    """The number of a documented count, or None if the estimate is no such count."""
    counted = estimate.value.precision == "exact" and estimate.chartable and estimate.basis == _COUNTED
    return estimate.value.best if counted else None


def _rounding(most: int, exact: bool) -> int:
    """The highest number that the upper end may stand for: a rounded one reaches half of its last digit higher."""
    return most if exact else most + last_unit(most) // 2


def _linked(one: Estimate, other: Estimate) -> bool:
    """Whether one of the two names the other as its rival, or as what it rounds or rests on."""
    pairs = ((one, other.id), (other, one.id))
    return one.id == other.id or any(
        id in (*estimate.conflicts_with, *estimate.rounds, *estimate.rests_on) for estimate, id in pairs
    )


def _inside(part: Scope, whole: Scope, vocabulary: Vocabulary) -> bool:
    """Whether all that is stated places the part inside the whole, and the whole draws no line through it."""
    if whole.measure not in vocabulary.trees["measures"].upward(part.measure) or _narrower(whole, part):
        return False
    relation = compare(part, whole, vocabulary)
    return relation.placed and relation.verdict in (Verdict.ALIKE, Verdict.WITHIN)


def _narrower(whole: Scope, part: Scope) -> bool:
    """Whether the whole draws a line where the part is silent: then the part may lie across it."""
    lines = {component for component, counted in whole.components.items() if counted in ("excluded", "partly")}
    drawn = any(part.components.get(component, "not_stated") in NOTHING for component in lines)
    return drawn or _elsewhere(whole, part) or (part.jurisdiction in NOTHING and whole.jurisdiction not in NOTHING)


def _elsewhere(whole: Scope, part: Scope) -> bool:
    """Whether the part counts something that the whole, which does name what it counts, is silent about."""
    named, counted = (_included(scope) for scope in (whole, part))
    return bool(named) and any(whole.components.get(word, "not_stated") in NOTHING for word in counted - named)


def _included(scope: Scope) -> set[str]:
    return {component for component, counted in scope.components.items() if counted == "included"}
