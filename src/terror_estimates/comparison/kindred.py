"""Kindred: where a share or a rate is held by nobody, those of its kind that come nearest to it."""

from collections.abc import Iterable

from terror_estimates.catalog import Claim
from terror_estimates.comparison.asked import Asked, Match
from terror_estimates.comparison.order import Hit
from terror_estimates.comparison.told import ToldClaim
from terror_estimates.comparison.typed import HUNDRED

NEAREST = 3


def nearest_of_kind(asked: Asked, claims: Iterable[ToldClaim]) -> list[Hit[Claim]]:
    """The published shares next to a share, the rates next to a rate; of a count there are none."""
    if asked.a_count:
        return []
    off = [(_off(asked, told), told) for told in claims]
    found = [(distance, told.place, told.entry.id, told) for distance, told in off if distance is not None]
    near = sorted(found, key=lambda one: one[:3])[:NEAREST]
    return [Hit(told.entry, Match.NEAR, place, 0) for _, place, _, told in near]


def _off(asked: Asked, told: ToldClaim) -> float | None:
    """How far a claim lies from what is asked for, if it is of the kind."""
    if asked.share or asked.ratio:
        part = float(asked.part) if asked.part is not None else float(asked.numbers[0]) / HUNDRED
        return min((abs(one.numerator / one.denominator - part) for one in told.parts), default=None)
    return min((abs(one - asked.counts[0]) for one, span in told.rates if span == asked.rate), default=None)
