"""Finding: what is said to a person about a number met somewhere; every sentence of an answer is made here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Claim, Correction, Estimate
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.claimant import UNNAMED
from terror_estimates.comparison.lineage import below
from terror_estimates.comparison.manner import as_end, manner, things, wrong_works
from terror_estimates.comparison.named_years import other_years
from terror_estimates.comparison.number import Answer, Standing
from terror_estimates.comparison.order import LIES, Hit
from terror_estimates.comparison.phrase import listed
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.quantity import quantity
from terror_estimates.comparison.quotation import claim_quotation, quotation
from terror_estimates.comparison.renamed import renamed
from terror_estimates.comparison.revision import revised_by

CAUTIONS = 3


@dataclass(frozen=True)
class Finding:
    """An answer in words: which of four it is, the sentence that says the number rightly, and what to beware of."""

    answer: str
    quotation: str
    cautions: tuple[str, ...]


def finding(answer: Answer, of_claim: Callable[[Claim], str] = claim_quotation) -> Finding:
    """What is said of a number; `of_claim` quotes a published share, sum or rate."""
    quoted = ""
    if isinstance(answer.best, Claim):
        quoted = of_claim(answer.best)
    elif answer.best:
        quoted = quotation(answer.best)
    return Finding(_standing(answer), quoted, tuple(_cautions(answer))[:CAUTIONS])


# Under what the hits are listed that are this very number, and those that only begin or end at it.
WHERE = {
    Place.WHOLE: "for the whole event or a year of it",
    Place.UNDATED: "years not stated",
    Place.PART: "for a part of it",
    Place.OTHER: "of other years",
}
THIS, ENDS = "This number, {where}", "Ranges and bounds that it begins or ends, {where}"
NEAR, SHARED = "Rounder numbers, and numbers near it", "Numbers that share an end with it"


HELD_OF = "What is held of {people}, the nearest first"


def heading(place: Place, ended: bool) -> str:
    """Under what the hits of a place are listed: those that are this very number, or those that it begins or ends."""
    return (ENDS if ended else THIS).format(where=WHERE[place])


def sections(answer: Answer, near: int) -> Iterator[tuple[str, list[Hit[Estimate]]]]:
    """The hits that are this very number, by place and before those that it ends; then so many of those near it."""
    firm = [hit for hit in answer.estimates if hit.firm]
    for place, ended in LIES:
        if held := [hit for hit in firm if hit.place is place and (hit.match is Match.END) is ended]:
            yield heading(place, ended), held
    likely = (Place.WHOLE, Place.UNDATED)
    beside = [hit for hit in answer.estimates if not hit.firm and (hit.place in likely or not firm)]
    if beside:
        ending = len(answer.asked.numbers) > 1 and answer.standing is not Standing.NONE
        yield SHARED if ending else NEAR, beside[:near]


def _standing(answer: Answer) -> str:
    told, works, rounded = manner(answer), wrong_works(answer), answer.rounded
    event = inside(answer.catalog.event.title)
    lead = (
        ROUNDED[rounded.beside].format(
            shown=answer.asked.shown, exact=rounded.shown, may=MAY[rounded.alone and not rounded.beside]
        )
        if rounded
        else ""
    )
    if answer.unnamed:
        lead = UNNAMED.format(name=answer.unnamed) + lead
    return lead + told.format(
        shown=rounded.shown if rounded else answer.asked.shown,
        event=event,
        works=listed(works) if works else "",
        as_end=as_end(answer),
        of_years=_of_years(answer),
        people=answer.people,
        part=answer.part,
        oftener=answer.oftener,
        things="; ".join(things(answer)),
        spoken=listed(list(dict.fromkeys(one.name for one in answer.spoken))) if answer.spoken else "",
    )


# What is said before the answer of a number that is told instead of a round one: where that is held by nobody, and
# where it is held of another thing; and whether some other number may have been rounded.
ROUNDED = (
    "We have found {shown} in no source; it {may} {exact} in round figures. ",
    "{shown} is in the record, but not of what the question names; it {may} {exact} in round figures. ",
)
MAY = ("may be", "is")


def _of_years(answer: Answer) -> str:
    """Of which years the number is, where the question names others; otherwise ''."""
    return other_years(answer.best, answer.years) if answer.years and isinstance(answer.best, Estimate) else ""


TWO = "These are two numbers, {low} and {high}, and no range; each has its own answer."


def of_two(shown: Sequence[str]) -> str:
    """What is said of a part and its whole, or of two counts, in the order of the question."""
    low, high = shown
    return TWO.format(low=low, high=high)


def inside(title: str) -> str:
    """A title inside a sentence: 'The Great Fair' as 'the Great Fair'."""
    return f"the {title[4:]}" if title.startswith("The ") else title


def _cautions(answer: Answer) -> Iterator[str]:
    """Where a reader would go wrong: a number its author gave up, other measures given to it, our note, corrections."""
    if isinstance(answer.best, Estimate) and (said := revision_words(answer.best)):
        yield said
    if confused := other_name(answer):
        yield confused
    if isinstance(answer.best, Estimate) and answer.best.note:
        yield " ".join(answer.best.note.split())
    for hit in answer.corrections:
        yield correction_words(hit.entry)


def revision_words(estimate: Estimate) -> str:
    """What the author gave instead later, or nothing."""
    later = revised_by(estimate)
    return f"Its author revised it: {later.name} gives {quantity(later)}." if later else ""


def correction_words(correction: Correction) -> str:
    """What circulates and what is right: 'It circulates that …; but …'."""
    return f"Beware of “{correction.circulates.rstrip('.')}”: {correction.source_says}"


def other_name(answer: Answer) -> str:
    """Where works print this number for what another counted and give it another name: who does, and what it counts.

    That all of them rest on it is only said if each of these links is stated.
    """
    if not (found := renamed(answer.estimates)):
        return ""
    root, others = found
    works = listed(list(dict.fromkeys(one.work.named() for one in others)), 3)
    mine, theirs = (one.vocabulary.phrase("measure", one.measure) for one in (root, others[0]))
    sure = all(root.id in below(each, stated=True) for each in others)
    one, many = ("rests", "rest") if sure else ("appears to rest", "appear to rest")
    rest = f"this {one}" if len(others) == 1 else f"these {many}"
    return f"It stands as {theirs} in {works}; {root.name}, on which {rest}, counts {mine}."
