"""Manner: in which of its ways an answer is told, and what is filled in."""

from enum import StrEnum

from terror_estimates.catalog import Claim, Correction, Estimate
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.number import Answer, Standing
from terror_estimates.comparison.order import Hit
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.renamed import renamed


class Manner(StrEnum):
    """In which of its ways an answer is told; the value is the sentence, and what stands in braces is filled in."""

    CLAIMED = "{shown} is in the record, and this is what is said of it."
    OF_PART = "{shown} is in the record{as_end}{of_years}, for a part of the whole only, and this is what it counts."
    UNDATED = "{shown} is in the record{as_end}, of years that are not named, and this is what it counts{oftener}."
    SEVERAL = (
        "{shown} is in the record{as_end}{of_years} as a number of several things ({things}){oftener}. One of them is "
        "quoted; the others are told below."
    )
    HELD = "{shown} is in the record{as_end}{of_years}, and this is what it counts{oftener}."
    ANOTHER = "{shown} is in the record, but not of what the question names; it is a number of {things}, told below."
    ANOTHER_ELSEWHERE = (
        "{shown} is in the record, but not of what the question names, and only of other years or of the whole era, "
        "not of {event}; it is a number of {things}, told below."
    )
    ANOTHER_CLAIMED = (
        "{shown} is in the record, but not of what the question names; what it counts there is told below."
    )
    ANOTHER_CLAIMED_ELSEWHERE = (
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
    BESIDE = (
        "We have found {shown} in no source; numbers near it are listed below, and none of them need be meant by it."
    )
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
        return Manner.NOT_THEIRS_ELSEWHERE if only_elsewhere(answer) else Manner.NOT_THEIRS
    if answer.another:
        counted = bool(things(answer))
        if only_elsewhere(answer):
            return Manner.ANOTHER_ELSEWHERE if counted else Manner.ANOTHER_CLAIMED_ELSEWHERE
        if answer.part:
            return Manner.ANOTHER_PART
        return Manner.ANOTHER if counted else Manner.ANOTHER_CLAIMED
    if answer.standing is Standing.HELD:
        if isinstance(answer.best, Claim):
            return Manner.CLAIMED
        if len(things(answer)) > 1:
            return Manner.SEVERAL
        return {Place.PART: Manner.OF_PART, Place.UNDATED: Manner.UNDATED}.get(
            firm[0].place if firm else Place.WHOLE, Manner.HELD
        )
    if answer.spoken:
        return Manner.SPOKEN
    if answer.standing in (Standing.NEAR, Standing.ELSEWHERE) and not _states_it(answer) and wrong_works(answer):
        return Manner.GOES_WRONG
    a_range = len(answer.asked.numbers) > 1
    if answer.standing is Standing.NEAR:
        near = Manner.AN_END if a_range else Manner.NEAR if answer.best else Manner.BESIDE
        circulates = any(hit.match is Match.EXACT for hit in answer.corrections)
        return Manner.CIRCULATES if circulates and not answer.best else near
    if answer.standing is Standing.ELSEWHERE:
        near = Manner.AN_END_ELSEWHERE if a_range else Manner.NEAR_ELSEWHERE
        return near if answer.estimates and not _states_it(answer) else Manner.ELSEWHERE
    if answer.asked.a_year:
        return Manner.YEAR
    if not answer.asked.a_count:
        if answer.asked.ratio:
            return Manner.RATIO
        return Manner.SHARE if answer.asked.share else Manner.RATE if answer.claims else Manner.LONE
    return Manner.NONE if answer.estimates else Manner.FEW


def things(answer: Answer) -> list[str]:
    """What a number counts in the words of those who stand behind it, the likeliest first.

    Where one of them is quoted, those of the whole event; none where the number goes under two names, for then it is
    one count; nor what the question says is not meant. Where the question names another thing, all that it counts, in
    the years of the event if anybody gives it of these, and not that of a range which it begins or ends.
    """
    firm = [hit for hit in answer.estimates if hit.firm]
    if answer.another:
        told = [hit for hit in firm if (hit.place is Place.OTHER) is only_elsewhere(answer)]
        whole = [hit for hit in told if hit.match is Match.EXACT or hit.entry.value.bound]
        return _measures(answer, whole) or _measures(answer, told)
    best = next((hit for hit in answer.estimates if hit.entry is answer.best), None)
    if best is None or best.place is not Place.WHOLE or renamed(answer.estimates):
        return []
    return _measures(answer, [hit for hit in firm if hit.place is Place.WHOLE and hit.named >= best.named])


def _measures(answer: Answer, hits: list[Hit[Estimate]]) -> list[str]:
    """What the hits count that somebody stands behind, each once."""
    measures = (hit.entry.measure for hit in hits if not hit.doubtful)
    return list(dict.fromkeys(answer.catalog.vocabulary.phrase("measure", one) for one in measures))


def as_end(answer: Answer) -> str:
    """That the number is an end of a range, or a bound, wherever the quoted one lies; otherwise ''."""
    hit = next((hit for hit in answer.estimates if hit.entry is answer.best), None)
    if hit is None or hit.match is not Match.END:
        return ""
    beside = [one for one in answer.estimates if one.place is hit.place and one.named >= hit.named]
    if any(one.match is Match.EXACT for one in beside):
        return ""
    return End.BOUND if hit.entry.value.bound else End.RANGE


def only_elsewhere(answer: Answer) -> bool:
    """Whether all that states the number, or only mentions it, is of other years or of the whole era."""
    places = [hit.place for hits in (answer.estimates, answer.claims) for hit in hits if hit.firm]
    return all(place is Place.OTHER for place in places)


def _states_it(answer: Answer) -> bool:
    return any(hit.firm for hit in answer.estimates) or any(hit.firm for hit in answer.claims)


def wrong_in(correction: Correction) -> list[str]:
    """The works in which we have seen what goes wrong; none where one of its places was not seen."""
    works = [correction.catalog.source(place.source) for place in correction.found_in]
    seen = correction.verification.level != "unverified" and not any(one.unidentified for one in works)
    return [one.named() for one in works] if seen else []


def wrong_works(answer: Answer) -> list[str]:
    """The works in which a number goes wrong, each once; none where one of the places was not seen."""
    works = [wrong_in(hit.entry) for hit in answer.corrections if hit.match is Match.EXACT]
    return list(dict.fromkeys(name for names in works for name in names)) if all(works) else []
