"""Finding: what is said to a person about a number met somewhere; every sentence of an answer is made here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from terror_estimates.catalog import Claim, Correction, Estimate
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.lineage import below
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


class Manner(StrEnum):
    """In which of its ways an answer is told; the value is the sentence, and what stands in braces is filled in."""

    CLAIMED = "{shown} is in the record, and this is what is said of it."
    OF_PART = "{shown} is in the record{as_end}{of_years}, for a part of the whole only, and this is what it counts."
    UNDATED = "{shown} is in the record{as_end}, of years that are not named, and this is what it counts."
    HELD = "{shown} is in the record{as_end}{of_years}, and this is what it counts."
    ANOTHER = "{shown} is in the record, but not of what the question names; what it counts there is told below."
    ANOTHER_ELSEWHERE = (
        "{shown} is in the record, but not of what the question names, and only of other years or of the whole era, "
        "not of {event}; what it counts there is told below."
    )
    ANOTHER_PART = (
        "{shown} is in the record, but as a number of {part}, which are a part of what the question names; what it "
        "counts there is told below."
    )
    NOT_THEIRS = (
        "{shown} is in the record, but not as a number of {people}; whose it is, and what it counts, is told below."
    )
    NOT_THEIRS_ELSEWHERE = (
        "{shown} is in the record, but not as a number of {people}, and only of other years or of the whole era, not "
        "of {event}; whose it is, and what it counts, is told below."
    )
    CIRCULATES = "{shown} circulates, and we have found it in no source."
    GOES_WRONG = "{shown} is met in {works}, in a statement that goes wrong; what is right is told below."
    NEAR = "We have found {shown} in no source; these numbers are near it, perhaps rounded or miscopied."
    NEAR_ELSEWHERE = "We have found {shown} in no source; numbers near it are of other years, and not of {event}."
    AN_END = "We have found {shown} in no source as a range; these numbers share an end with it."
    AN_END_ELSEWHERE = (
        "We have found {shown} in no source as a range; numbers that share an end with it are of other years, and not "
        "of {event}."
    )
    ELSEWHERE = "{shown} is of other years or of the whole era, and not of {event}."
    YEAR = "{shown} is a year; we have found it as a number in no source."
    SPOKEN = "{shown} is no number of the record; it is spoken of in what is noted of {spoken}."
    SHARE = "{shown}: no such share is in the record; the published shares nearest to it are told below."
    RATIO = "{shown}: no such rate or share is in the record; the published shares nearest to it are told below."
    RATE = (
        "{shown}: no such rate is in the record, and so many in a span of time is no number of people; the nearest "
        "rates are told below."
    )
    LONE = (
        "{shown}: no such rate is in the record, nor one of its kind; so many in a span of time is no number of people."
    )
    FEW = "We have found {shown} in no source as a count; so small a number is known only by what it counts."
    NONE = "We have found {shown} in no source; the nearest numbers of {event} are these."


class End(StrEnum):
    """As what a number is in the record where it is not the whole of what an estimate says."""

    RANGE = " as an end of a range"
    BOUND = " as a bound"


def manner(answer: Answer) -> Manner:
    """Which sentence tells what an answer is."""
    firm = [hit for hit in answer.estimates if hit.firm]
    if answer.people:
        return Manner.NOT_THEIRS_ELSEWHERE if _only_elsewhere(answer) else Manner.NOT_THEIRS
    if answer.another:
        if _only_elsewhere(answer):
            return Manner.ANOTHER_ELSEWHERE
        return Manner.ANOTHER_PART if answer.part else Manner.ANOTHER
    if answer.standing is Standing.HELD:
        if isinstance(answer.best, Claim):
            return Manner.CLAIMED
        return {Place.PART: Manner.OF_PART, Place.UNDATED: Manner.UNDATED}.get(
            firm[0].place if firm else Place.WHOLE, Manner.HELD
        )
    if answer.spoken:
        return Manner.SPOKEN
    if answer.standing in (Standing.NEAR, Standing.ELSEWHERE) and not _firm(answer) and _wrong_in(answer):
        return Manner.GOES_WRONG
    a_range = len(answer.asked.numbers) > 1
    if answer.standing is Standing.NEAR:
        near = Manner.AN_END if a_range else Manner.NEAR
        circulates = any(hit.match is Match.EXACT for hit in answer.corrections)
        return Manner.CIRCULATES if circulates and not answer.best else near
    if answer.standing is Standing.ELSEWHERE:
        near = Manner.AN_END_ELSEWHERE if a_range else Manner.NEAR_ELSEWHERE
        return near if answer.estimates and not _firm(answer) else Manner.ELSEWHERE
    if answer.asked.a_year:
        return Manner.YEAR
    if not answer.asked.a_count:
        if answer.asked.ratio:
            return Manner.RATIO
        return Manner.SHARE if answer.asked.share else Manner.RATE if answer.claims else Manner.LONE
    return Manner.NONE if answer.estimates else Manner.FEW


def as_end(answer: Answer) -> str:
    """That the number is an end of a range, or a bound, wherever the quoted one lies; otherwise ''."""
    hit = next((hit for hit in answer.estimates if hit.entry is answer.best), None)
    if hit is None or hit.match is not Match.END:
        return ""
    beside = [one for one in answer.estimates if one.place is hit.place and one.named >= hit.named]
    if any(one.match is Match.EXACT for one in beside):
        return ""
    return End.BOUND if hit.entry.value.bound else End.RANGE


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


def _only_elsewhere(answer: Answer) -> bool:
    """Whether all that states the number, or only mentions it, is of other years or of the whole era."""
    places = [hit.place for hits in (answer.estimates, answer.claims) for hit in hits if hit.firm]
    return all(place is Place.OTHER for place in places)


def _firm(answer: Answer) -> bool:
    return any(hit.firm for hit in answer.estimates) or any(hit.firm for hit in answer.claims)


def wrong_in(correction: Correction) -> list[str]:
    """The works in which we have seen what goes wrong; none where one of its places was not seen."""
    works = [correction.catalog.source(place.source) for place in correction.found_in]
    seen = correction.verification.level != "unverified" and not any(one.unidentified for one in works)
    return [one.named() for one in works] if seen else []


def _wrong_in(answer: Answer) -> list[str]:
    """The same of all that goes wrong with a number, each work once."""
    works = [wrong_in(hit.entry) for hit in answer.corrections if hit.match is Match.EXACT]
    return list(dict.fromkeys(name for names in works for name in names)) if all(works) else []


def _standing(answer: Answer) -> str:
    told, works, rounded = manner(answer), _wrong_in(answer), answer.rounded
    event = inside(answer.catalog.event.title)
    lead = (
        ROUNDED[rounded.beside].format(
            shown=answer.asked.shown, exact=rounded.shown, may=MAY[rounded.alone and not rounded.beside]
        )
        if rounded
        else ""
    )
    return lead + told.format(
        shown=rounded.shown if rounded else answer.asked.shown,
        event=event,
        works=listed(works) if works else "",
        as_end=as_end(answer),
        of_years=_of_years(answer),
        people=answer.people,
        part=answer.part,
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
