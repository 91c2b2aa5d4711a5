"""Nearby: the numbers that come nearest to one that nobody states, and of which none can be meant by it."""

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.asked import LEAST, Asked, Match
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.naming import Naming
from terror_estimates.comparison.order import Hit, Order
from terror_estimates.comparison.place import Place

NEAREST = 3


def nearest(held: Held, asked: Asked, naming: Naming, order: Order) -> list[Hit[Estimate]]:
    """The numbers that come nearest, one each: of what the words name, else of the whole event.

    A year, a share and a rate have none, no rate is near a count, and a handful has only what the words name.
    """
    counts = asked.counts
    if asked.a_year or not asked.a_count:
        return []
    hits = [
        Hit(estimate, Match.NEAR, place, min(abs(one - number) for number in counts), naming.named(estimate))
        for estimate in held.catalog.estimates.values()
        for one in estimate.value.stated
        if estimate.chartable and not estimate.measured.converted
        if (place := held.place(estimate)) is not Place.OTHER
    ]
    few = counts[0] < LEAST
    hits = [hit for hit in hits if hit.named] or [hit for hit in hits if hit.place is Place.WHOLE and not few]
    seen: dict[tuple[str, int], Hit[Estimate]] = {}
    for hit in sorted(hits, key=lambda hit: (-hit.named, hit.off, order.rank(hit))):
        seen.setdefault((hit.entry.measure, hit.off), hit)
    return list(seen.values())[:NEAREST]
