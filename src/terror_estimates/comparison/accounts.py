"""Accounts: what the catalog itself knows of a difference: that the one rounds the other, or that a slip made it."""

from itertools import permutations

from terror_estimates.catalog import Correction, Estimate
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.comparison.kinship import kinship_of
from terror_estimates.comparison.lineage import below

_SLIP = "misprint"


def rounding(one: Estimate, other: Estimate) -> tuple[Estimate, Estimate] | None:
    """(what rounds, what it rounds) where one of the two rounds the other, or the same count told elsewhere."""
    held = one.catalog.estimates
    for rounded, whole in permutations((one, other)):
        for id in rounded.rounds:
            if id == whole.id or (id in held and one_count(held[id], whole)):
                return rounded, held[id]
    return None


def rests(rounded: Estimate, whole: Estimate) -> bool:
    """Whether what rounds is stated to rest on what it rounds; else that it rounds it is taken from its size."""
    return whole.id in below(rounded, stated=True)


def slip(one: Estimate, other: Estimate) -> Correction | None:
    """The correction that knows the one number as a slip of the other's digits."""
    for correction in one.catalog.corrections.values():
        if correction.kind == _SLIP:
            for wrong, right in permutations((one, other)):
                if _names(correction, wrong) and _rightly(correction, wrong, right):
                    return correction
    return None


def slips(estimate: Estimate) -> list[Correction]:
    """The corrections that know this number, where it is printed, as a slip of digits."""
    return [one for one in estimate.catalog.corrections.values() if one.kind == _SLIP and _names(one, estimate)]


def slip_words(estimate: Estimate) -> str:
    """'entered as a slip: its row asks for another number', or '' where no caveat makes it one."""
    known = (estimate.vocabulary.caveats.get(word) for word in estimate.caveats)
    return next((term.slip for term in known if term and term.slip), "")


def one_count(one: Estimate, other: Estimate) -> bool:
    """Whether two entries give one count in the same digits, whatever they call what is counted."""
    return one.value.stated == other.value.stated and kinship_of(one, other).one_count


def _names(correction: Correction, wrong: Estimate) -> bool:
    """Whether the number that goes wrong is this one, printed where the correction has found it."""
    there = wrong.id in correction.see or wrong.source in {place.source for place in correction.found_in}
    taken, value = correction.taken_for, wrong.value
    if taken and taken.number is not None:
        return there and value.stated == (taken.number,)
    return there and len(value.stated) == 1 and value.stated[0] in printed_numbers(correction.circulates)


def _rightly(correction: Correction, wrong: Estimate, right: Estimate) -> bool:
    held = right.catalog.estimates
    named = [id for id in correction.see if id != wrong.id and id in held]
    return right.id in named or any(one_count(held[id], right) for id in named)
