"""Bridges: the steps from one estimate to another, each held in the catalog, and the remainder that nobody explains.

Only whole numbers that sources state are added or taken away. A remainder is what is left over; it is an interval
wherever an estimate is one, it is open wherever a bound is, and nothing makes it zero but the numbers themselves.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.interval import Interval
from terror_estimates.comparison.distance import roughly, spoken
from terror_estimates.comparison.names import NamingRefusal
from terror_estimates.comparison.relation import Relation, Verdict, compare_estimates

_BESIDE = (Verdict.APART,)
_INSIDE = (Verdict.ALIKE, Verdict.WITHIN)


class NoBridge(NamingRefusal):
    """No honest bridge leads from one estimate to the other."""


@dataclass(frozen=True)
class Step:
    """One estimate that the end counts and the start does not (added), or the reverse (taken away)."""

    estimate: Estimate
    added: bool


@dataclass(frozen=True)
class Bridge:
    """The way from `start` to `end`; `remainder` is what the end has beyond the start and the steps."""

    start: Estimate
    end: Estimate
    steps: tuple[Step, ...]
    remainder: Interval

    def lines(self, told: Callable[[Estimate], str] | None = None) -> list[str]:
        """The bridge for readers, step by step, the remainder last; each estimate as `told`, or by number and id."""
        told = told or (lambda one: f"{one.shown()}  {one.id}")
        steps = [f"{'+' if one.added else '−'} {told(one.estimate)}" for one in self.steps]
        return [
            told(self.start),
            *steps,
            f"→ {told(self.end)}",
            f"What no step explains: {self.rest('they add up to')}",
        ]

    def rest(self, than: str = "") -> str:
        """The remainder as it can be told: with a sign, or in so many more or fewer `than` what is named.

        Where a number on the way is rounded it is 'about 320,000', for the digits of the others are finer than that one
        is; `remainder` itself holds every digit.
        """
        numbers = [self.start, self.end, *(step.estimate for step in self.steps)]
        if not than:
            return spoken(self.remainder, *numbers)
        told = roughly(self.remainder, *numbers)
        return more_or_fewer(told or self.remainder, than, "about " if told else "")


def more_or_fewer(rest: Interval, than: str, about: str = "") -> str:
    """A remainder in words; of one that may be below nothing it is said than what there are more, or fewer.

    >>> more_or_fewer(Interval(12, 40), "Doe"), more_or_fewer(Interval(None, -12), "Doe")
    ('12 to 40', 'at least 12 fewer than Doe')
    """
    low, high = rest.low, rest.high
    if rest == Interval(None, None) or (low is not None and low >= 0):
        return f"{about}{rest.text()}"
    if high is None:
        return f"at most {-(low or 0):,} fewer than {than}, or more"
    if high > 0:
        if low is None:
            return f"at most {high:,} more than {than}, or fewer"
        return f"from {about}{-low:,} fewer to {about}{high:,} more than {than}"
    return f"{about}{(Interval(0, 0) - rest).text()} fewer than {than}" if high or low else f"no more than {than}"


def interval(estimate: Estimate) -> Interval:
    """The numbers an estimate allows: one number, a range, or a range with an open end."""
    return Interval(estimate.value.least, estimate.value.most)


def bridge(start: Estimate, end: Estimate, added: Iterable[Estimate] = (), taken: Iterable[Estimate] = ()) -> Bridge:
    """The bridge over these steps; NoBridge says which of them cannot stand, and why."""
    _same_outcome(start, end)
    if compare_estimates(start, end).verdict is Verdict.APART:
        raise NoBridge(
            "No bridge: ", start, " and ", end, " are counted apart, so no step leads from one to the other."
        )
    steps = [Step(one, True) for one in added] + [Step(one, False) for one in taken]
    for estimate in (start, end, *(step.estimate for step in steps)):
        if not estimate.value.stated:
            raise NoBridge(estimate, " states no number, so nothing can be added to it or taken from it.")
    for place, step in enumerate(steps):
        _stands(step, start, end)
        _not_twice(step, steps[:place])
    rest = interval(end) - interval(start)
    for step in steps:
        rest = rest - interval(step.estimate) if step.added else rest + interval(step.estimate)
    return Bridge(start, end, tuple(steps), rest)


def drawn(one: Estimate, other: Estimate) -> tuple[Estimate, Estimate, list[Estimate], list[Estimate]] | None:
    """The start, the end and the steps of the bridge between two estimates that the first figure draws, if any does."""
    entries = (entry for figure in one.catalog.figures.values() for entry in figure.bridges)
    found = next((entry for entry in entries if {entry.start, entry.end} == {one.id, other.id}), None)
    held = one.catalog.estimate
    return (held(found.start), held(found.end), [*map(held, found.added)], [*map(held, found.taken)]) if found else None


def candidates(start: Estimate, end: Estimate) -> list[Estimate]:
    """The estimates that may be added on the way: inside what the end counts, beside what the start counts."""
    _same_outcome(start, end)
    fitting = []
    for estimate in by_publication(start.catalog.estimates.values()):
        if estimate.chartable and estimate.value.stated and estimate.id not in (start.id, end.id):
            try:
                _stands(Step(estimate, True), start, end)
            except NoBridge:
                continue
            fitting.append(estimate)
    return fitting


def _same_outcome(one: Estimate, other: Estimate) -> None:
    for key in ("outcome", "unit", "kind"):
        mine, theirs = (getattr(estimate.measured, key) for estimate in (one, other))
        if mine != theirs:
            counted = [estimate.label("measure").lower() for estimate in (one, other)]
            differ = f"the {key} differs ({mine}, {theirs})."
            raise NoBridge("No bridge: ", one, f" counts {counted[0]} and ", other, f" {counted[1]}; {differ}")


def _stands(step: Step, start: Estimate, end: Estimate) -> None:
    """An added step lies inside the end and beside the start; a step taken away in reverse."""
    _same_outcome(step.estimate, end)
    inside, beside = (end, start) if step.added else (start, end)
    within = compare_estimates(step.estimate, inside)
    if within.verdict not in _INSIDE:
        why = f", since {_differing(within)}."
        raise NoBridge(step.estimate, " cannot be a step: it is not a part of ", inside, why)
    if compare_estimates(step.estimate, beside).verdict not in _BESIDE:
        raise NoBridge(step.estimate, " cannot be a step: ", beside, " may count the same people already.")


def _not_twice(step: Step, earlier: Iterable[Step]) -> None:
    for other in earlier:
        alike = step.added == other.added
        if alike and compare_estimates(step.estimate, other.estimate).verdict not in _BESIDE:
            raise NoBridge(step.estimate, " and ", other.estimate, " may count the same people; take one of them.")


def _differing(relation: Relation) -> str:
    sides = [side for side, verdict in relation.stated.items() if verdict not in _INSIDE]
    if not sides:
        return "what is stated does not place it there"
    return f"its {' and '.join(sides)} {'reaches' if len(sides) == 1 else 'reach'} beyond"
