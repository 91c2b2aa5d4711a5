"""Distance: how far apart two numbers lie, or why nothing of the kind follows from bounds and ranges.

A bound leaves room on one side, and ranges may meet: where both may hold one number, no difference is formed.
"""

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import sentence
from terror_estimates.catalog.interval import Interval, Number
from terror_estimates.comparison.names import Names

_DIGITS = 2  # of a difference that is only about right


def same_claim(one: Estimate, other: Estimate) -> bool:
    """Whether both state the same: a bound and a point of the same digits do not."""
    claims = [(each.value.low, each.value.best, each.value.high, each.value.bound) for each in (one, other)]
    return bool(one.value.stated) and claims[0] == claims[1]


def stated_as(estimate: Estimate) -> str:
    """What kind of statement its number is: 'number', 'range' or 'limit'."""
    value = estimate.value
    if value.bound:
        return "limit"
    return "range" if value.low is not None and value.low != value.high else "number"


def gap(one: Estimate, other: Estimate) -> Interval | None:
    """From the lower of the two to the higher, never negative; None where both may hold one number."""
    if not (one.value.stated and other.value.stated):
        return None
    for lower, higher in ((one.value, other.value), (other.value, one.value)):
        if lower.most is not None and higher.least is not None and lower.most < higher.least:
            most = None if lower.least is None or higher.most is None else higher.most - lower.least
            return Interval(higher.least - lower.most, most)
    if one.value.least is not None and one.value.least == one.value.most == other.value.least == other.value.most:
        return Interval(0, 0)
    return None


def spoken(across: Interval, *estimates: Estimate) -> str:
    """A difference as it can be told: '44' of exact numbers, 'about 320,000' where one of them is rounded.

    The last digits of the exact ones would be the precision of none; what only a bound leaves open is exact.
    """
    told = roughly(across, *estimates)
    return across.text() if told is None else f"about {told.text()}"


def roughly(across: Interval, *estimates: Estimate) -> Interval | None:
    """A difference to two digits; None where all of its digits stand: of exact numbers, or with an open end."""
    if across.low is None or across.high is None or to_the_digit(*estimates):
        return None
    return Interval(_rough(across.low), _rough(across.high))


def to_the_digit(*estimates: Estimate) -> bool:
    """Whether all of them are counts to the last digit."""
    return all(each.value.precision == "exact" for each in estimates)


def _rough(number: Number) -> int:
    """A number to two digits: 318,308 as 320,000."""
    whole = round(number)
    return round(whole, min(0, _DIGITS - len(str(abs(whole)))))


def meeting(one: Estimate, other: Estimate, names: Names) -> str:
    """Why no difference follows between two numbers that have no gap: one sets a limit only, or their ranges meet."""
    if one.value.bound and other.value.bound:
        return "How far apart they are does not follow from their bounds."
    pairs = ((one, names.one, other, names.other), (other, names.other, one, names.one))
    for bounded, name, beside, its in pairs:
        if bounded.value.bound:
            return sentence(f"{_bounded(bounded, name, beside, its)}, so how far apart they are does not follow")
    for inner, name, outer, its in pairs:
        if _inside(inner, outer):
            what = "the range of " if stated_as(inner) == "range" else ""
            return sentence(f"{what}{name} lies within the range of {its}, so no difference follows")
    return "Their ranges overlap, so no difference follows."


def _bounded(bounded: Estimate, name: str, beside: Estimate, its: str) -> str:
    """What a limit leaves open: '“at least 500” sets no upper limit'."""
    least = bounded.value.bound == "at_least"
    limit = bounded.value.low if least else bounded.value.high
    if beside.value.stated == (limit,):
        return f"{name} gives as {'a lower' if least else 'an upper'} limit what {its} gives as the number"
    return f"{name} sets no {'upper' if least else 'lower'} limit"


def _inside(inner: Estimate, outer: Estimate) -> bool:
    ends = (outer.value.least, inner.value.least, inner.value.most, outer.value.most)
    known = [end for end in ends if end is not None]
    return len(known) == len(ends) and known == sorted(known)
