"""Whether published shares, sums and rates follow from their inputs. The verdict is computed here and never typed.

A verdict is about arithmetic only: a claim that follows can still count the wrong thing, and its note says so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from terror_estimates.audit.arithmetic import of_value, result
from terror_estimates.audit.rounding import Printed
from terror_estimates.catalog import Estimate
from terror_estimates.catalog.claim import Claim, Given, OtherBase
from terror_estimates.catalog.english import sentence
from terror_estimates.catalog.interval import Interval, Number, ZeroDenominator


class Verdict(StrEnum):
    """How a published figure compares with what its inputs give."""

    FOLLOWS = "follows"
    AS_ROUNDED = "follows as rounded"
    OTHER_BASE = "follows with another base"
    DOES_NOT = "does not follow"
    UNCHECKED = "cannot be checked"


@dataclass(frozen=True)
class Checked:
    """A claim, what its own formula gives (None if it gives nothing), the verdict, and one sentence that says why.

    `base` is the other base with which it follows, where it follows with no other.
    """

    claim: Claim
    recomputed: Interval | None
    verdict: Verdict
    why: str
    base: str = ""

    @property
    def caution(self) -> str:
        """What whoever copies the claim must take along; nothing where it follows, or cannot be checked."""
        if self.verdict is Verdict.DOES_NOT:
            return "Recomputed, it does not follow."
        return f"Recomputed, it follows only with another base: {self.base}." if self.base else ""


@dataclass(frozen=True)
class _Reading:
    """One formula over its inputs: what the numbers stated allow, what the best give, and what is wrong with them."""

    allowed: Interval | None
    best: Number | None
    amiss: str | None


def check_claims(claims: Iterable[Claim]) -> list[Checked]:
    """Every one of these claims, checked, in their order."""
    return [check_claim(claim) for claim in claims]


def check_claim(claim: Claim) -> Checked:
    """The claim recomputed from its own inputs and, if it does not follow from these, from its other bases.

    Where its own inputs settle nothing, or were not seen, nobody can say that it follows with another base only.
    """
    printed, reading = Printed(claim.published, claim.about), _read(claim, claim)
    verdict, why = _verdict(claim, printed, reading)
    for other in claim.other_bases if verdict is Verdict.DOES_NOT else ():
        found, clause = _verdict(claim, printed, _read(claim, other))
        if found in (Verdict.FOLLOWS, Verdict.AS_ROUNDED):
            both = f"{why}; with another base ({other.why}), {clause}"
            return Checked(claim, reading.allowed, Verdict.OTHER_BASE, sentence(both), other.why)
    return Checked(claim, reading.allowed, verdict, sentence(why))


def _read(claim: Claim, reading: Claim | OtherBase) -> _Reading:
    """A reading whose inputs have no number has no result; one of inputs not seen has one, with that reservation."""
    inputs = claim.numbers(reading)
    stated = {name: _stated(given) for name, given in inputs.items()}
    intervals = {name: interval for name, (interval, _) in stated.items() if interval is not None}
    if missing := [name for name in stated if name not in intervals]:
        return _Reading(None, None, f"'{missing[0]}' has no number ({_told(inputs[missing[0]])})")
    try:
        allowed = result(reading.formula, intervals)
        best = {name: Interval.point(number) for name, (_, number) in stated.items() if number is not None}
        exact = result(reading.formula, best).exact if len(best) == len(stated) else None
    except ZeroDenominator:
        return _Reading(None, None, "the formula divides by something that is, or may be, zero")
    unseen = [name for name, given in inputs.items() if not _seen(given)]
    amiss = f"'{unseen[0]}' was not seen in print ({_told(inputs[unseen[0]])})" if unseen else None
    return _Reading(allowed, exact, amiss)


def _stated(given: Estimate | Given) -> tuple[Interval | None, Fraction | None]:
    """What an input allows, and the one best number it has, if it has one."""
    if isinstance(given, Given):
        if given.number is None:
            return None, None
        return Interval.point(given.number), Fraction(given.number)
    best = given.value.best
    return of_value(given.value), None if best is None else Fraction(best)


def _seen(given: Estimate | Given) -> bool:
    if isinstance(given, Given):
        return given.verification is None or given.verification.level != "unverified"
    return given.chartable


def inputs_seen(claim: Claim) -> bool:
    """Whether every number the claim is recomputed from was seen in print, so that the result may be shown."""
    return all(_seen(given) for given in claim.numbers(claim).values())


def _told(given: Estimate | Given) -> str:
    return given.is_ if isinstance(given, Given) else given.id


def _verdict(claim: Claim, printed: Printed, reading: _Reading) -> tuple[Verdict, str]:
    """The verdict on one reading, and the clause that says why."""
    if reading.allowed is None:
        return Verdict.UNCHECKED, f"nothing can be computed: {reading.amiss}"
    units = {Verdict.FOLLOWS: printed.unit}
    if claim.about or not claim.bound:  # a bound says on which side the number lies; rounding it would take that back
        units[Verdict.AS_ROUNDED] = printed.round_unit
    gives = f"the inputs give {span(printed, reading.allowed)}"
    for verdict, unit in units.items():
        if said := _fits(claim, printed, reading.allowed, reading.best, unit):
            rounded = f" (rounded to the nearest {printed.written(unit)})" if verdict is Verdict.AS_ROUNDED else ""
            return _if_seen(reading, verdict, f"{gives}; {said}{rounded}")
    if _possible(claim, printed, reading.allowed):
        return Verdict.UNCHECKED, f"{gives}, which allows the published {shown(claim)} and does not settle it"
    return _if_seen(reading, Verdict.DOES_NOT, f"{gives}, and the published {shown(claim)} is not that")


def _if_seen(reading: _Reading, verdict: Verdict, why: str) -> tuple[Verdict, str]:
    return (Verdict.UNCHECKED, f"{why}; but {reading.amiss}") if reading.amiss else (verdict, why)


def _fits(claim: Claim, printed: Printed, allowed: Interval, best: Number | None, unit: Fraction) -> str | None:
    """How the result is the published number at that unit of rounding, or None if it is not."""
    low, high = allowed.low, allowed.high
    if claim.bound == "at_least":
        fits = low is not None and low >= printed.number - unit / 2
        return f"this is at least the published {number(claim)}" if fits else None
    if claim.bound == "at_most":
        fits = high is not None and high <= printed.number + unit / 2
        return f"this is at most the published {number(claim)}" if fits else None
    at_low, at_high = (end is not None and printed.rounds(end, unit) for end in (low, high))
    if at_low and at_high:
        return f"this is the published {number(claim)}"
    if best is not None and printed.rounds(best, unit):
        return f"their best numbers give {printed.written(best)}, the published {number(claim)}"
    if at_low or at_high:
        return f"the published {number(claim)} is its {'lower' if at_low else 'upper'} end, printed as if it were all"
    return None


def _possible(claim: Claim, printed: Printed, allowed: Interval) -> bool:
    """Whether the published number is one of several that the inputs allow."""
    if claim.bound == "at_least":
        return allowed.high is None or allowed.high >= printed.number
    if claim.bound == "at_most":
        return allowed.low is None or allowed.low <= printed.number
    return allowed.holds(printed.number)


def span(printed: Printed, allowed: Interval) -> str:
    """An interval for readers: '12.469', '12.469 or more', '10.1 to 12.4'."""
    low, high = (None if end is None else printed.written(end) for end in (allowed.low, allowed.high))
    if low and high:
        return low if allowed.exact is not None else f"{low} to {high}"
    if low or high:
        return f"{low} or more" if low else f"{high} or less"
    return "any number"


def number(claim: Claim) -> str:
    """The published number with its thousands marked and its printed digits kept."""
    return f"{int(claim.published):,}" if claim.published.isdigit() else claim.published


def shown(claim: Claim) -> str:
    """The published number with what the source says about its ends: 'at least about 17,000,000'."""
    hedges = [*([claim.bound.replace("_", " ")] if claim.bound else []), *(["about"] * claim.about)]
    return " ".join([*hedges, number(claim)])


def stated_inputs(claim: Claim, reading: Claim | OtherBase) -> Mapping[str, str]:
    """For each input of a reading of a claim its number in words, as the catalog has it: 'at least 85,000'."""
    return {name: _in_words(given) for name, given in claim.numbers(reading).items()}


def _in_words(given: Estimate | Given) -> str:
    if isinstance(given, Estimate):
        return given.value.text()
    return "no number" if given.number is None else f"{given.number:,}"
