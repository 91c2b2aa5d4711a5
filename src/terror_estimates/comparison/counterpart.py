"""Counterpart: where two numbers share no axis, the same count told as what shares one with the other number."""

from itertools import permutations

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import sentence
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.comparison.accounts import one_count
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.names import Names
from terror_estimates.comparison.relation import Verdict, compare_estimates

_SIDES = ("population", "territory", "period")


def counterpart(one: Estimate, other: Estimate) -> Estimate | None:
    """An estimate that gives the count of `one` under a measure that shares an axis with that of `other`."""
    found = [each for each in one.catalog.estimates.values() if _fits(each, one, other)]
    ranked = sorted(by_publication(found), key=lambda each: (not each.firmly_seen, each.stance != "asserts"))
    return ranked[0] if ranked else None


def counterpart_words(compared: Comparison, names: Names) -> str:
    """Which estimate to compare with instead of one of two that count different events, or ''."""
    if compared.relation.stated["measure"] is not Verdict.APART or compared.kinship.one_count:
        return ""
    for one, other in permutations((compared.one, compared.other)):
        if instead := counterpart(one, other):
            counts = instead.vocabulary.phrase("measure", instead.measure)
            mine, theirs = names.of(one is compared.one), names.of(other is compared.one)
            return sentence(
                f"to compare {mine} with {theirs}, take the same count where it is told as {counts}: {instead.id}"
            )
    return ""


def _fits(each: Estimate, one: Estimate, other: Estimate) -> bool:
    if each.value.stated != one.value.stated or not one.value.stated or each.id in (one.id, other.id):
        return False
    if (
        not each.chartable
        or each.stance == "rejects"
        or any(getattr(each, side) != getattr(one, side) for side in _SIDES)
    ):
        return False
    return compare_estimates(each, other).verdict is not Verdict.APART and one_count(each, one)
