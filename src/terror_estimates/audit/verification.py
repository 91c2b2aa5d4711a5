"""How we saw the numbers: what was read in the work, what only elsewhere, and what not at all."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.words import LEVELS


@dataclass(frozen=True)
class Seen:
    """How many estimates were seen at each level, and the works that state numbers we never read in them."""

    levels: dict[str, int]
    unread: tuple[str, ...]


def seen(estimates: Collection[Estimate]) -> Seen:
    """The levels of these estimates, and every source of one of them of which none was read in the work."""
    counts: Counter[str] = Counter(one.verification.level for one in estimates)
    stated = {one.source for one in estimates}
    read = {one.source for one in estimates if one.verification.level == "read_in_work"}
    return Seen({level: counts[level] for level in LEVELS}, tuple(sorted(stated - read)))
