"""Naming: what the words beside a number name: what it counts, of whom, where and whose; and whether a number is so."""

from collections import defaultdict
from collections.abc import Iterable

from terror_estimates.catalog import Claim, Estimate
from terror_estimates.comparison.asked import AKIN, PLAIN, Asked, Match, meant, stems
from terror_estimates.comparison.claimant import unknown_name
from terror_estimates.comparison.deeds import deed, deeds, stem, words_of
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.order import Hit
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.renamed import renamed

FOREMOST = 10  # names of authors and works that weigh as much as one word for what, of whom or where a number counts

WHERE = frozenset({"prison", "camps"})  # what is counted, or where it happened
OFTENER = ", though more works ({n}) give it for {counted}"
OF_ALL = (Place.WHOLE, Place.UNDATED)  # of a part, every region may have the number by chance


class Naming:
    """The words of one question as the names of what is held."""

    def __init__(self, held: Held, asked: Asked):
        self._held, self._asked = held, asked
        words = meant(held.beside_the_event(asked.text), held.meant)
        self.words = held.outside & words or words
        self._people = held.whose.named(asked.text)
        said = held.beside_the_event(asked.text)
        self.unnamed = "" if self._people else unknown_name(said, held.names)
        self._deeds = deeds(said)
        told = [deed(word) for word in words_of(said) if stem(word) not in PLAIN]
        self._only_deeds = bool(told) and all(one and WHERE.isdisjoint(one) for one in told)  # and no place or cause

    def named(self, estimate: Estimate) -> int:
        """How many words of the question stand in the names of its people, its place, its author or its work.

        Whom and where a number counts is meant before whose it is.
        """
        named = self.words & self._held.words(estimate)
        return len(named) + (FOREMOST - 1) * len(named & self._held.telling[0])

    def measuring(self, estimate: Estimate) -> int:
        """The same of the words that say what is counted, as this estimate counts it."""
        return FOREMOST * len(self.words & self._held.measured[estimate.measure])

    def miscounted(self, estimate: Estimate) -> bool:
        """Whether the question names nobody and no place, but what befell people, and this counts another thing."""
        named = self.words & self._held.telling[0]
        return not named and not self._deeds.isdisjoint(self._what()) and not self._counted(estimate.measure)

    def part(self, stating: Iterable[Estimate | Claim]) -> str:
        """What the first of those that state the number counts that is a part of what befell people by the question."""
        if not self._only_deeds:
            return ""
        words = self._held.catalog.vocabulary
        measures = [entry.measure for entry in stating if isinstance(entry, Estimate)]
        wider = {one: words.trees["measures"].upward(one)[1:] for one in measures if not self._counted(one)}
        found = (one for one, above in wider.items() if any(map(self._counted, above)))
        return next((words.phrase("measure", one) for one in found), "")

    def oftener(self, best: Estimate, hits: Iterable[Hit[Estimate]]) -> str:
        """What more works give the number for than give it for what befell people by the question; or ''.

        Whoever asks whether so many were shot may have met the number of those who were arrested. Nothing is said of a
        number that goes under two names, nor where the question names people, a place or an author.
        """
        found = list(hits)
        telling = not self._deeds.isdisjoint(self._what()) and not self.words & self._held.telling[0]
        if self._people or not telling or self._held.place(best) not in OF_ALL or renamed(found):
            return ""
        works: dict[str, set[str]] = defaultdict(set)
        for hit in found:
            if hit.firm and not hit.doubtful and hit.place in OF_ALL:
                works[hit.entry.measure].add(hit.entry.source)
        meant = {work for measure, theirs in works.items() if self._counted(measure) for work in theirs}
        others = [measure for measure in works if not self._counted(measure)]
        most = max(others, key=lambda measure: len(works[measure]), default="")
        if len(works[most]) <= len(meant):
            return ""
        return OFTENER.format(n=len(works[most]), counted=best.vocabulary.phrase("measure", most))

    def _what(self) -> frozenset[str]:
        """The words that say what is counted; who died in a camp is no prisoner."""
        what = self.words & self._held.telling[1]
        return what - WHERE or what

    def _counted(self, measure: str) -> bool:
        """Whether it is what the question says is counted, or what stands for it; if nothing is said, any is."""
        what = self._what()
        what |= {AKIN[word] for word in what if word in AKIN}
        return not what or not what.isdisjoint(self._held.measured[measure])

    def fits(self, estimate: Estimate) -> bool:
        """Whether it is of all that the question names: of whom or where, of what, and whose."""
        if self._people and self._held.whose.of(estimate).isdisjoint(self._people):
            return False
        whom = self.words & self._held.telling[0]
        return self._counted(estimate.measure) and (not whom or not whom.isdisjoint(self._held.words(estimate)))

    def another(self, stating: Iterable[Estimate | Claim]) -> tuple[bool, str]:
        """Whether the question says of whom or where, or else of what, or whose, and nothing that states it is so.

        With it the people whom it names, if it is held as a number of none of them.
        """
        entries = list(stating)
        named = next(filter(None, (self.words & words for words in self._held.telling)), frozenset())
        asked = named | {AKIN[word] for word in named if word in AKIN}
        of_it = [entry for entry in entries if not asked or self._of_it(entry, asked)]
        if not (self._people and entries):
            return bool(entries) and not of_it, ""
        theirs = [entry for entry in entries if not self._held.whose.of(entry).isdisjoint(self._people)]
        people = "" if theirs else self._held.whose.people(self._people)
        return not any(entry in of_it for entry in theirs), people

    def _of_it(self, entry: Estimate | Claim, asked: frozenset[str]) -> bool:
        if isinstance(entry, Claim):
            return bool(asked & stems(entry.says))
        return bool(asked & (self._held.words(entry) | self._held.measured[entry.measure]))

    def theirs(self) -> list[Hit[Estimate]]:
        """What is held of the people whom the question names: of what it says is counted first, then the nearest."""
        hits = [
            Hit(one, Match.NEAR, self._held.place(one), min(abs(each - asked) for each in one.value.stated))
            for one in self._held.catalog.estimates.values()
            for asked in self._asked.counts[:1]
            if one.chartable and one.value.stated and not self._held.whose.by(one).isdisjoint(self._people)
        ]
        return sorted(hits, key=lambda hit: (-self.measuring(hit.entry), hit.off, hit.place, hit.entry.id))
