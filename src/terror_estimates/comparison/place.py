"""Place: whether an estimate is of the whole event, of a part of it, of no years that are named, or of other years."""

from collections.abc import Callable
from enum import IntEnum

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.words import NOTHING

_SMALL = 3  # so many times a period that is called a part goes into the event


class Place(IntEnum):
    """Where a number lies: the whole event, a part of it, no years named, or other years.

    Claims and corrections are told in this order; which numbers are likeliest meant, `order.LIES` says.
    """

    WHOLE = 0
    PART = 1
    UNDATED = 2
    OTHER = 3


def place_of(estimate: Estimate) -> Place:
    """Whether an estimate is of the whole event, of a part, or of other years; silence is not taken for a part."""
    window, period = estimate.catalog.event.window, estimate.period
    if isinstance(period, Period) and not (
        window.start.year <= period.start.year and period.end.year <= window.end.year
    ):
        return Place.OTHER
    if any(part(estimate) for part in _PARTS):
        return Place.PART
    return Place.WHOLE if isinstance(period, Period) else Place.UNDATED


def of_a_part(estimate: Estimate) -> bool | None:
    """Whether an estimate counts part of the people or of the land, or the whole; None where it does not say which."""
    if _people(estimate) or _land(estimate):
        return True
    return None if {estimate.population, estimate.territory} & set(NOTHING) else False


def _people(estimate: Estimate) -> bool:
    word = estimate.population
    return word not in NOTHING and not estimate.vocabulary.universal("population", word)


def _land(estimate: Estimate) -> bool:
    whole = estimate.catalog.event.territory
    if estimate.territory in NOTHING:
        return False
    return estimate.territory != whole if whole else estimate.in_part("territory")


def _months(estimate: Estimate) -> bool:
    """A flow over much less than the event: a month or a day of it, where a calendar year is not yet a part."""
    window, period = estimate.catalog.event.window, estimate.period
    flow = estimate.measured.kind == "flow"
    return flow and isinstance(period, Period) and _SMALL * (period.end - period.start) < window.end - window.start


def _bodies(estimate: Estimate) -> bool:
    """One body among others: a word two levels or more below the root."""
    return len(estimate.above("jurisdiction")) > 1


_PARTS: tuple[Callable[[Estimate], bool], ...] = (_people, _land, _months, _bodies)
