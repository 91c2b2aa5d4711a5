"""Rivals: the other numbers of the same people, place and time that a reader most likely sets beside one.

Nobody counts what readers ask. So the numbers that most works give stand first, of each number one entry.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from terror_estimates.catalog import Catalog, Estimate, Period
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.comparison.counterpart import counterparts
from terror_estimates.comparison.kinship import kinship_of

SHOWN = 5


class Rivals:
    """The rivals of every number of a catalog."""

    def __init__(self, catalog: Catalog):
        self._tree = catalog.vocabulary.trees["measures"]
        self._held: dict[tuple[str, str], list[Estimate]] = defaultdict(list)
        for one in by_publication(catalog.estimates.values()):
            if one.chartable and one.stance != "rejects" and one.value.stated:
                self._held[one.population, one.territory].append(one)

    def of(self, one: Estimate) -> list[Estimate]:
        """Those that most works give first; never the same number, nor one that it restates or rounds."""
        held = self._held[one.population, one.territory]
        beside = [each for each in held if _of_one_time(each, one)]
        measures = {one.measure, *(each.measure for each in counterparts(one, beside))}
        lines = {word for word in {each.measure for each in beside} if self._on_a_line(word, measures)}
        alike = defaultdict(list)
        for each in beside:
            if each.measure in lines and each.value.stated != one.value.stated:
                alike[each.value.stated].append(each)
        ranked = sorted(alike.values(), key=lambda held: -len({each.source for each in held}))
        best = (_best([each for each in held if not kinship_of(each, one).one_count]) for held in ranked)
        return list(islice(filter(None, best), SHOWN))

    def _on_a_line(self, word: str, measures: Iterable[str]) -> bool:
        """Whether a measure is one of these, or lies within or above one."""
        upward = self._tree.upward
        return any(word in upward(other) or other in upward(word) for other in measures)


def _best(held: list[Estimate]) -> Estimate | None:
    return min(held, key=lambda each: (not each.firmly_seen, each.stance != "asserts"), default=None)


def _of_one_time(one: Estimate, other: Estimate) -> bool:
    """Whether both are of the same time, or of times that have more than half of all their days in common."""
    mine, theirs = one.period, other.period
    if mine == theirs or not (isinstance(mine, Period) and isinstance(theirs, Period)):
        return mine == theirs
    shared = min(mine.end, theirs.end) - max(mine.start, theirs.start)
    covered = max(mine.end, theirs.end) - min(mine.start, theirs.start)
    return 2 * (shared.days + 1) > covered.days + 1
