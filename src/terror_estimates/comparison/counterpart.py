"""Counterpart: where two numbers share no axis, the same count told as what shares one with the other number."""

from collections.abc import Iterable
from itertools import permutations

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import sentence
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.comparison.accounts import one_count
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.kinship import kinship_of
from terror_estimates.comparison.names import Names
from terror_estimates.comparison.relation import Verdict, compare_estimates

_SIDES = ("population", "territory", "period")


def counterpart(one: Estimate, other: Estimate) -> Estimate | None:
    """An estimate that gives the count of `one` under a measure that shares an axis with that of `other`."""
    found = (each for each in counterparts(one) if each is not other)
    return next((each for each in found if compare_estimates(each, other).verdict is not Verdict.APART), None)


def counterparts(one: Estimate, held: Iterable[Estimate] | None = None) -> list[Estimate]:
    """The estimates, or those of them that are held, that give the count of `one` elsewhere; the best seen first."""
    found = [each for each in (one.catalog.estimates.values() if held is None else held) if _fits(each, one)]
    return sorted(by_publication(found), key=lambda each: (not each.firmly_seen, each.stance != "asserts"))


def counterpart_words(compared: Comparison, names: Names) -> str:
    """Which estimate to compare with instead of one of two that count different events, or ''."""
    if compared.relation.stated["measure"] is not Verdict.APART or compared.kinship.one_count:
        return ""
    for one, other in permutations((compared.one, compared.other)):
        if instead := counterpart(one, other):
            mine, theirs = names.of(one is compared.one), names.of(other is compared.one)
            return told_as(instead, Names(mine, theirs), instead.id)
    return ""


def told_as(instead: Estimate, names: Names, called: str) -> str:
    """The sentence that leads to what shares an axis, `called` by its id or as a page names it."""
    counts = instead.vocabulary.phrase("measure", instead.measure)
    take = f"take the same count where it is told as {counts}: {called}"
    return sentence(f"to compare {names.one} with {names.other}, {take}")


def _fits(each: Estimate, one: Estimate) -> bool:
    if each.measure == one.measure or not one.value.stated:
        return False
    if not each.chartable or each.stance == "rejects":
        return False
    alike = all(getattr(each, side) == getattr(one, side) for side in _SIDES)
    return alike and one_count(each, one) and kinship_of(each, one).stated
