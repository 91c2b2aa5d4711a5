"""Doubts: what a citer must say of a number beside whose it is: that nobody here saw it, where it was seen, what it is.

Each is told twice: as a sentence, for running text and for notes, and in a few words that stand in the brackets of a
style. No form of a citation is without the one or the other.
"""

from collections.abc import Iterable

from terror_estimates.catalog import Claim, Estimate
from terror_estimates.catalog.claim import Correction
from terror_estimates.catalog.english import capital, lowered
from terror_estimates.comparison.accounts import slip_words, slips
from terror_estimates.comparison.phrase import listed
from terror_estimates.publication.citing.styles.pieces import closed, quoted

POPULAR = "a reference work or popular page"
_SCHOLARLY = "cited_in_scholarship"
_UNSEEN = "Unverified: not seen in print."


def sentences(entry: Estimate | Claim) -> list[str]:
    """What a citer must say of how the number was seen and of what is known against it, a sentence each."""
    known = [closed(capital(words)) for words in _slip(entry)]
    if entry.verification.level == "unverified":
        return [_UNSEEN, *known]
    return [f"Seen only there, in {POPULAR}.", *known] if _only_there(entry) else known


def short(entry: Estimate | Claim) -> list[str]:
    """The same for one line that has no number in it: also that the number is a sum, and which."""
    return [*sentences(entry), *(f"{number(entry)}: {words}." for words in _made(entry))]


def aside(entry: Estimate | Claim) -> str:
    """The same in a few words, with the number that they are about: '1,204: unverified, not seen in print'."""
    if said := [*_seen(entry), *_made(entry), *_slip(entry)]:
        return f"{number(entry)}: {'; '.join(said)}"
    return ""


def sentences_of_cells(cells: Iterable[Estimate]) -> list[str]:
    """What a citer must say of a whole table: how it was seen, once, and each number that is a slip."""
    held = list(cells)
    seen = [_UNSEEN] if any(one.verification.level == "unverified" for one in held) else []
    return [*seen, *(closed(capital(words)) for words in _slips(held))]


def aside_of_cells(cells: Iterable[Estimate]) -> str:
    """The same in a few words."""
    held = list(cells)
    seen = dict.fromkeys(words for one in held for words in _seen(one))
    return "; ".join([*seen, *_slips(held)])


def of_circulation(correction: Correction) -> tuple[list[str], str]:
    """What a citer must say of a correction, as sentences and in a few words."""
    unseen = correction.verification.level == "unverified"
    return ([_UNSEEN], "unverified, not seen in print") if unseen else ([], "")


def number(entry: Estimate | Claim) -> str:
    """The number as printed, in quotation marks, or in our words: '“some 1,200”'."""
    if entry.as_printed:
        return quoted(entry.as_printed)
    if isinstance(entry, Claim):
        return f"{entry.published} {entry.unit.replace('_', ' ')}"
    return f"{entry.value.text()}{entry.of_how_many}"


def inferred(entry: Estimate, what: str) -> str:
    """' (inferred)' after what the source does not say, as after dates; our words for looser ones are a reading."""
    if what != "period" and entry.infers(what):
        return " (inferred)"
    return " (our reading)" if what in entry.ours and not entry.infers(what) else ""


def _seen(entry: Estimate | Claim) -> list[str]:
    """'as cited in Roe 1990, note 12': how it was seen, where that was not in the work that states it."""
    if entry.verification.level == "unverified":
        return ["unverified, not seen in print"]
    if _only_there(entry):
        return [f"seen only there, in {POPULAR}"]
    lead = "as cited in" if entry.verification.level == _SCHOLARLY else f"as given by {POPULAR}, in"
    others = [seen for seen in entry.verification.seen_in if seen.source != entry.source]
    return [f"{lead} {' and '.join(entry.catalog.place(seen) for seen in others)}"] if others else []


def _only_there(entry: Estimate | Claim) -> bool:
    seen = entry.verification.witness
    return seen is not None and seen.source == entry.source and entry.verification.level == "reference_work"


def _made(entry: Estimate | Claim) -> list[str]:
    """That the number is the sum of others, where only these are printed."""
    return [entry.made] if isinstance(entry, Estimate) and entry.made else []


def _slip(entry: Estimate | Claim) -> list[str]:
    """That it is a slip, or may be one; with the number that is right, or that it is set against, if one is known."""
    if not isinstance(entry, Estimate) or not (words := slip_words(entry)):
        return []
    rightly = [_rightly(one) for one in slips(entry) if one.rightly]
    held = entry.catalog.estimates
    rivals = [f"set against {held[id].value.text()}" for id in entry.conflicts_with if id in held]
    return [", ".join([lowered(words), *dict.fromkeys(rightly or rivals)])]


def _slips(cells: Iterable[Estimate]) -> list[str]:
    """Each kind of slip once, after the numbers that are such: '1,204 and 2,402: entered as a slip'."""
    told: dict[str, list[str]] = {}
    for one in cells:
        for words in _slip(one):
            told.setdefault(words, []).append(number(one))
    return [f"{listed(numbers, len(numbers))}: {words}" for words, numbers in told.items()]


def _rightly(correction: Correction) -> str:
    right = correction.catalog.estimate(correction.rightly or "").value.text()
    return f"{'probably for' if correction.inferred else 'rightly'} {right}"
