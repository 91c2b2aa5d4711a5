"""Offer: the numbers held that could be steps between two, and may stand beside one another."""

from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.interval import Interval
from terror_estimates.catalog.period import Period
from terror_estimates.comparison.bridge import Bridge, candidates
from terror_estimates.comparison.relation import Verdict, compare_estimates

_LEAST_STEP = 10  # a step is at least a tenth of what is to be explained: sixteen people explain nothing of thousands


@dataclass(frozen=True)
class Offer:
    """What could be steps together, what only in the place of one of these, and what is more than the difference."""

    steps: tuple[Estimate, ...]
    rivals: tuple[Estimate, ...]
    beyond: Estimate | None


def offered(way: Bridge, across: Interval) -> Offer:
    """What is held between the ends of a way without steps, of which so much is to be explained."""
    firm = _firm(way)
    steps, rivals = _beside_one_another(firm, across)
    return Offer(steps, rivals, None if steps else _beyond(firm, way, across))


def _firm(way: Bridge) -> list[Estimate]:
    """What might be a step, is claimed, and says what it counts; the largest first, of these the best seen.

    Nothing between years is a step where nobody says in which year the wider number begins, or ends.
    """
    if isinstance(way.end.period, Period) and None in (way.end.period.first_day, way.end.period.last_day):
        return []
    held = [one for one in candidates(way.start, way.end) if one.stance != "rejects"]
    firm = [one for one in held if compare_estimates(one, way.end).placed]
    return sorted(firm, key=lambda one: (-max(one.value.stated), not one.firmly_seen))


def _beside_one_another(firm: list[Estimate], across: Interval) -> tuple[tuple[Estimate, ...], tuple[Estimate, ...]]:
    """The steps that fit together into what is to be crossed, and those that fit only in the place of one of them."""
    steps: list[Estimate] = []
    rivals: list[Estimate] = []
    left = across
    for one in firm:
        if not _fits(one, across) or max(one.value.stated) * _LEAST_STEP < (across.low or 0):
            continue
        if any(compare_estimates(one, step).verdict is not Verdict.APART for step in steps):
            rivals.append(one)
        elif _fits(one, left):
            steps.append(one)
            left = left - Interval(one.value.least or 0, one.value.least or 0)
    return tuple(steps), tuple(rivals)


def _fits(step: Estimate, across: Interval) -> bool:
    return across.high is None or (step.value.least or 0) <= across.high


def _beyond(firm: list[Estimate], way: Bridge, across: Interval) -> Estimate | None:
    """What only the wider of the two counts, by a source of one of them, and is more than they lie apart."""
    sources = {way.start.source, way.end.source}
    larger = [one for one in firm if not _fits(one, across) and sources & {one.source, *_works_below(one)}]
    return larger[-1] if larger else None


def _works_below(estimate: Estimate) -> set[str]:
    """The works on which a number rests at once, and those that state the numbers on which it does."""
    held = estimate.catalog.estimates
    return {held[id].source if id in held else id for id in estimate.rests_on}
