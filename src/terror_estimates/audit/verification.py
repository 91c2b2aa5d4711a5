"""How we saw the numbers: what was read in the work, what only elsewhere, and what not at all."""

from collections import Counter
from dataclasses import dataclass

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.words import LEVELS


@dataclass(frozen=True)
class Seen:
    """How many estimates were seen at each level, and the works that state numbers we never read in them."""

    levels: dict[str, int]
    unread: tuple[str, ...]


def seen(catalog: Catalog) -> Seen:
    """The levels of all estimates, and every source of an estimate of which no estimate was read in the work."""
    counts: Counter[str] = Counter(one.verification.level for one in catalog.estimates.values())
    stated = {one.source for one in catalog.estimates.values()}
    read = {one.source for one in catalog.estimates.values() if one.verification.level == "read_in_work"}
    return Seen({level: counts[level] for level in LEVELS}, tuple(sorted(stated - read)))
