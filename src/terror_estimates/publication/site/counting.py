"""Counting: what an estimate counts, in the words that pages use; what it leaves unsaid is said to be unsaid."""

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import sentence
from terror_estimates.catalog.words import NOTHING, UNSAID
from terror_estimates.comparison.phrase import counted, listed, open_side

_COVERED = {"included": "counting", "partly": "counting in part", "excluded": "without", "disputed": "disputed is"}
_SIDES = ("population", "territory", "jurisdiction", "period")

SEEN = {
    "read_in_work": "read in the work itself",
    "cited_in_scholarship": "seen as cited in another scholarly work",
    "reference_work": "seen only in a reference work or on a popular page",
    "unverified": "not seen in print",
}
STANCE = {
    "asserts": "the source stands behind it",
    "reports": "the source passes it on without standing behind it",
    "rejects": "the source prints it to deny it",
}
BASIS = {
    "archival_count": "counted by an office in its own records",
    "archival_sample": "worked out from part of the records",
    "demographic_balance": "a balance of births, deaths and censuses",
    "survey": "scaled up from a survey",
    "poll": "scaled up from an opinion poll",
    "press_and_records": "added up from the press and from records",
    "multiple_systems": "worked out from overlapping lists",
    "model": "from a statistical model",
    "testimony": "rests on testimony",
    "judgement": "the author’s own weighing",
    "compilation": "put together from other published numbers",
    "not_stated": "how it was reached is not stated",
}


def counts(estimate: Estimate) -> str:
    """'In the harbor, in cases of the board, in 1911; counting couriers.', or '' where nothing is said.

    What goes without saying (everybody, every authority) is not said.
    """
    universal = estimate.vocabulary.universal
    asked = [side for side in _SIDES if not universal(side, getattr(estimate, side))]
    said = [f"{words}{_read(estimate, side)}" for side in asked if (words := counted(estimate, side))]
    parts = [", ".join(said)] if said else []
    parts += [f"{lead} {listed(words, 4)}" for lead, words in covered(estimate)]
    return sentence("; ".join(parts)) if parts else ""


def covered(estimate: Estimate) -> list[tuple[str, list[str]]]:
    """What the source itself says of the parts of its count, beyond what the measure settles, by how it says it."""
    settled = estimate.measured.components
    found = []
    for coverage, lead in _COVERED.items():
        words = [word for word, how in estimate.components.items() if how == coverage != settled.get(word)]
        if words:
            phrase = estimate.vocabulary.phrase
            found.append((lead, [f"{phrase('components', word)}{_read(estimate, word)}" for word in words]))
    return found


def _read(estimate: Estimate, word: str) -> str:
    """' (our reading)' after a side or a component that the source does not state so."""
    return " (our reading)" if word in estimate.ours else ""


def silences(estimate: Estimate) -> str:
    """'Not said: which people; whose cases.', or '' where every side is said."""
    open_ = [open_side(estimate, side) for side in estimate.vocabulary.asked if getattr(estimate, side) in UNSAID]
    return f"Not said: {'; '.join(open_)}." if open_ else ""


def whole(estimate: Estimate) -> bool:
    """Whether an estimate says nothing of whom, where, whose cases and when."""
    return all(getattr(estimate, side) in NOTHING for side in _SIDES)
