"""Renamed: a number that works print for what another counted, and under another name."""

from collections.abc import Iterable

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.comparison.lineage import below
from terror_estimates.comparison.order import Hit
from terror_estimates.comparison.place import Place


def renamed(hits: Iterable[Hit[Estimate]]) -> tuple[Estimate, list[Estimate]] | None:
    """Where works print a number for what another counted and give it another name: that number, and theirs."""
    firm = [hit for hit in hits if hit.firm and hit.place in (Place.WHOLE, Place.OTHER)]
    estimates = by_publication(hit.entry for hit in firm if hit.entry.chartable)
    roots = [one for one in estimates if any(one.id in below(other) for other in estimates)]
    for root in roots:
        if others := [one for one in estimates if one.measure != root.measure and root.id in below(one)]:
            return root, others
    return None
