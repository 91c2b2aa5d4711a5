"""Finding: what is said to a person about a number met somewhere; every sentence of an answer is made here."""

from collections.abc import Iterator
from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Claim, Correction, Estimate
from terror_estimates.comparison.lineage import links
from terror_estimates.comparison.number import Answer, Standing
from terror_estimates.comparison.phrase import listed, named, phrase
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.quotation import claim_quotation, quotation

_CAUTIONS = 3


@dataclass(frozen=True)
class Finding:
    """An answer in words: which of four it is, the sentence that says the number rightly, and what to beware of."""

    answer: str
    quotation: str
    cautions: tuple[str, ...]


def finding(catalog: Catalog, answer: Answer) -> Finding:
    """What is said of a number."""
    quoted = ""
    if isinstance(answer.best, Claim):
        quoted = claim_quotation(catalog, answer.best)
    elif answer.best:
        quoted = quotation(catalog, answer.best)
    return Finding(_standing(catalog, answer), quoted, tuple(_cautions(catalog, answer))[:_CAUTIONS])


def _standing(catalog: Catalog, answer: Answer) -> str:
    shown, firm = answer.asked.shown, [hit for hit in answer.estimates if hit.firm]
    event = catalog.event.title
    if answer.standing is Standing.HELD:
        if isinstance(answer.best, Claim):
            return f"{shown} is held, and this is what it says."
        if firm and firm[0].place is Place.PART:
            return f"{shown} is held, for a part of the whole only, and this is what it counts."
        if firm and firm[0].place is Place.UNDATED:
            return f"{shown} is held, without the years it is of, and this is what it counts."
        return f"{shown} is held, and this is what it counts."
    if answer.standing is Standing.NEAR and answer.corrections and not answer.best:
        return f"{shown} circulates, and no source found gives it."
    if answer.standing is Standing.NEAR:
        return f"No source found gives {shown}; these numbers are near it, perhaps rounded or miscopied."
    if answer.standing is Standing.ELSEWHERE:
        firmly = any(hit.firm for hit in answer.estimates) or any(hit.firm for hit in answer.claims)
        if answer.estimates and not firmly:
            return f"No source found gives {shown}; numbers near it are of other years, and not of {_the(event)}."
        return f"{shown} is of other years or of the whole era, and not of {_the(event)}."
    return f"No source found gives {shown}; the nearest numbers of {_the(event)} are these."


def _the(title: str) -> str:
    """A title inside a sentence: 'The Great Fair' as 'the Great Fair'."""
    return f"the {title[4:]}" if title.startswith("The ") else title


def _cautions(catalog: Catalog, answer: Answer) -> Iterator[str]:
    """Where a reader would go wrong: other measures given to the number, our note on it, what circulates wrongly."""
    firm = [hit for hit in answer.estimates if hit.firm and hit.place in (Place.WHOLE, Place.OTHER)]
    if confused := _measures(catalog, catalog.by_publication(hit.entry for hit in firm if hit.entry.chartable)):
        yield confused
    if isinstance(answer.best, Estimate) and answer.best.note:
        yield " ".join(answer.best.note.split())
    for hit in answer.corrections:
        yield correction_words(hit.entry)


def correction_words(correction: Correction) -> str:
    """What circulates and what is right: 'It circulates that …; but …'."""
    return f"Beware of “{correction.circulates.rstrip('.')}”: {correction.source_says}"


def _measures(catalog: Catalog, estimates: list[Estimate]) -> str:
    """Whether works that print this number for what another counted give it another name."""
    roots = [one for one in estimates if any(one.id in _below(catalog, other) for other in estimates)]
    for root in roots:
        others = [one for one in estimates if one.measure != root.measure and root.id in _below(catalog, one)]
        if others:
            names = listed(list(dict.fromkeys(named(catalog, one) for one in others)), 3)
            mine, theirs = (phrase(catalog, "measure", one.measure) for one in (root, others[0]))
            give = "give" if len({one.source for one in others}) > 1 else "gives"
            return f"{names} {give} it as {theirs}; {named(catalog, root)}, on which that rests, counts {mine}."
    return ""


def _below(catalog: Catalog, estimate: Estimate) -> set[str]:
    return {id for _, id in links(catalog, [estimate])}
