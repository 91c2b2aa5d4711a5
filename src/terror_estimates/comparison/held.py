"""Held: what a search for a number needs to know of a catalog, found once for any number of questions."""

import re
from collections import Counter
from functools import cached_property

from terror_estimates.catalog import Catalog, Claim, Correction, Estimate
from terror_estimates.catalog.words import NOTHING
from terror_estimates.comparison.asked import LOOSE, stems
from terror_estimates.comparison.deeds import deed, stem
from terror_estimates.comparison.lineage import below
from terror_estimates.comparison.place import Place, place_of
from terror_estimates.comparison.spoken import Spoken
from terror_estimates.comparison.told import ToldClaim, ToldCorrection, part_of, years_in
from terror_estimates.comparison.whose import ANY, Whose

NAMED = ("population", "territory")


class Held:
    """A catalog as a search for numbers sees it."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog
        self._words: dict[str, frozenset[str]] = {}
        self._places: dict[str, Place] = {}

    @cached_property
    def restated(self) -> Counter[str]:
        """By estimate or source: how many numbers rest on it, at whatever distance."""
        return Counter(id for one in self.catalog.estimates.values() for id in below(one))

    def resting_on(self, estimate: Estimate) -> int:
        """How many numbers rest on this one, or on its work where they name no number of it."""
        return self.restated[estimate.id] + self.restated[estimate.source]

    def place(self, estimate: Estimate) -> Place:
        """Whether a number is of the whole event, of a part, of no years or of others."""
        if estimate.id not in self._places:
            self._places[estimate.id] = place_of(estimate)
        return self._places[estimate.id]

    def beside_the_event(self, words: str) -> str:
        """A question without the name of the event, which any question may have and which names nobody's number."""
        return self._event_named.sub(" ", words)

    def names_the_event(self, words: str) -> bool:
        """Whether a question has the name of the event in it, or another of its names."""
        return bool(self._event_named.search(words))

    @cached_property
    def event_names(self) -> list[str]:
        """The name of the event and its others, the longest first, so that none is looked for in a longer one."""
        event = self.catalog.event
        return sorted(
            {*filter(None, [event.title.removeprefix("The "), *event.also_called])}, key=lambda name: (-len(name), name)
        )

    @cached_property
    def _event_named(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, self.event_names)), re.IGNORECASE)

    def words(self, estimate: Estimate) -> frozenset[str]:
        """The beginnings of the words by which a question may name a number: its people, place, author and work."""
        if estimate.id not in self._words:
            names = stems(f"{estimate.estimated_by} {estimate.work.named()}")
            self._words[estimate.id] = self.of_whom(estimate) | names
        return self._words[estimate.id]

    def of_whom(self, estimate: Estimate) -> frozenset[str]:
        """The same of its people and its place alone: the Moscow of a newspaper's name is no place of the dead."""
        return stems(" ".join(estimate.label(side) for side in NAMED if getattr(estimate, side) not in NOTHING))

    def worded(self, words: str) -> list[Estimate]:
        """The magnitudes in whose print some words stand, two at least: 'tens of thousands' in '… of people'."""
        asked = words.split()
        found = re.compile(rf"\b{re.escape(' '.join(asked))}\b", re.IGNORECASE)
        in_words = [one for one in self.catalog.estimates.values() if one.value.in_words and len(asked) > 1]
        return [one for one in in_words if found.search(one.as_printed or "")]

    @cached_property
    def spoken(self) -> Spoken:
        """What is only spoken of, in notes and beside other numbers."""
        return Spoken(self.catalog)

    @cached_property
    def measured(self) -> dict[str, frozenset[str]]:
        """By measure: the beginnings of the words by which a question may say what is counted."""
        words = self.catalog.vocabulary
        return {
            word: stems(f"{words.label('measures', word)} {one.phrase or ''}") for word, one in words.measures.items()
        }

    @cached_property
    def telling(self) -> tuple[frozenset[str], frozenset[str]]:
        """The beginnings of the words by which a question may say of whom or where a number is meant, and of what."""
        held, loose = self.catalog.estimates.values(), self.loose
        named = {one.label(side) for one in held for side in NAMED if getattr(one, side) not in NOTHING}
        counted = frozenset[str]().union(*self.measured.values()) - loose
        whom = frozenset[str]().union(*map(stems, named)) - loose - counted - self.meant.keys()
        return frozenset(word for word in whom if not deed(word)) | self.outside, counted

    @cached_property
    def outside(self) -> frozenset[str]:
        """The beginnings of the words for what nothing that is held counts: no number is of a question with one."""
        return stems(" ".join(self.catalog.event.outside))

    @cached_property
    def loose(self) -> frozenset[str]:
        """The beginnings of words in our names by which nobody asks for one of them, in any event and in this one."""
        return LOOSE | stems(" ".join(self.catalog.event.in_passing))

    @cached_property
    def whose(self) -> Whose:
        """Whom a question may name beside a number, none of whom is a place, a group, or in every question."""
        return Whose(self.catalog, self.loose.union(*self.telling))

    @cached_property
    def names(self) -> frozenset[str]:
        """The beginnings of all words by which anybody, any place or any group is named: nobody else is so called."""
        catalog = self.catalog
        people = [spelling for one in catalog.people.values() for spelling in one.spellings]
        works = [f"{one.named()} {one.title}" for one in catalog.sources.values()]
        authors = [author.inverted() for one in catalog.sources.values() for author in one.authors]
        held = [
            f"{one.estimated_by} {' '.join(one.label(side) for side in NAMED)}" for one in catalog.estimates.values()
        ]
        said = {
            stem(word) for text in (*people, *works, *authors, *held, *self.event_names) for word in ANY.findall(text)
        }
        asked = (*catalog.event.asked_as, *catalog.event.asked_as.values(), catalog.event.title)
        own = {stem(word) for text in asked for word in ANY.findall(text)}
        return frozenset(said | own | self.loose).union(*self.telling)

    @cached_property
    def meant(self) -> dict[str, tuple[str, ...]]:
        """How else people name what is counted, by the beginnings of their words, and the beginnings of ours."""
        own = self.catalog.event.asked_as.items()
        return {stem: tuple(sorted(stems(ours))) for word, ours in own for stem in stems(word)}

    @cached_property
    def claims(self) -> tuple[ToldClaim, ...]:
        """Every published share, sum and rate."""
        return tuple(ToldClaim(one, self._of_claim(one)) for one in self.catalog.claims.values())

    def _of_claim(self, claim: Claim) -> Place:
        """Where a claim lies: where what it is computed from lies, and where its words say.

        A share of a longer time that falls to the event is of the event: 'of all of 1921–53, those of 1937–38'.
        """
        inputs = [one for one in claim.inputs.values() if isinstance(one, str)]
        places = [self.place(self.catalog.estimate(id)) for id in inputs]
        elsewhere = [place is Place.OTHER for place in places]
        if places and all(elsewhere):
            return Place.OTHER
        return Place.WHOLE if part_of(claim) and any(elsewhere) else self._of_words(claim.says)

    @cached_property
    def corrections(self) -> tuple[ToldCorrection, ...]:
        """Everything that circulates wrongly."""
        return tuple(ToldCorrection(one, self._of_correction(one)) for one in self.catalog.corrections.values())

    def _of_correction(self, correction: Correction) -> Place:
        """Where a correction lies, by the years it is said of before those that are right."""
        own = any(years_in(correction.circulates))
        return self._of_words(correction.circulates if own else correction.source_says)

    def _of_words(self, words: str) -> Place:
        """Where a claim in words lies: in other years if it names any beyond the event, else of the whole event."""
        window = self.catalog.event.window
        first, last = window.start.year, window.end.year
        return Place.OTHER if any(not first <= year <= last for year in years_in(words)) else Place.WHOLE
