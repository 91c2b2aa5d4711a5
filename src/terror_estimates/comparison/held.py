"""Held: what a search for a number needs to know of a catalog, found once for any number of questions."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Generic, TypeVar

from terror_estimates.catalog import Catalog, Claim, Correction, Estimate
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.words import NOTHING
from terror_estimates.catalog.years import SPANNED, YEAR
from terror_estimates.comparison.asked import LEAST, LOOSE, stems
from terror_estimates.comparison.deeds import deed
from terror_estimates.comparison.lineage import below
from terror_estimates.comparison.place import Place, place_of
from terror_estimates.comparison.ratio import ratios
from terror_estimates.comparison.spoken import Spoken
from terror_estimates.comparison.typed import HUNDRED, a_rate, percentages, plain
from terror_estimates.comparison.whose import Whose

Entry = TypeVar("Entry", Estimate, Claim, Correction)
_YEAR = re.compile(rf"\b({SPANNED}(?=[–/-][0-9]{{1,2}}\b)|{YEAR})(?:[–/-]([0-9]{{1,4}})|s)?\b")
_ORDER = re.compile(r"\b0[0-9]{3,}\b")  # an order is no count: 00123; the 000 of 30,000 is a part of one
_SHELF = re.compile(r"\b(?:ff?|op|dd?|ll?)\. ?[0-9]+(?:[–-][0-9]+)?")  # nor is a shelf mark: 'f. 12, op. 3, d. 456'
_NAMED = ("population", "territory")
_WHOLES = {"percent": HUNDRED, "half halves": 2, "third thirds": 3, "quarter quarters": 4, "fifth fifths": 5}
# What a claim states in these units is a part or a multiple of something, and no count: the 1 of a fifth is nobody.
_PARTS = "|".join(" ".join(_WHOLES).split())
_RATIO = re.compile(rf".+_a_(?:day|week|month|year)|{_PARTS}|times|per .+|.+_for_each_.+")


@dataclass(frozen=True)
class Told(Generic[Entry]):
    """A claim or a correction with the numbers it is about, those that its words only mention, and where it lies.

    `shares` are its percentages, `parts` all parts of a whole that it gives in whatever way, and `rates` its numbers in
    a span of time, which are asked for as such.
    """

    entry: Entry
    numbers: frozenset[int]
    mentioned: frozenset[int]
    place: Place
    shares: frozenset[Fraction] = frozenset()
    rates: frozenset[tuple[int, str]] = frozenset()
    parts: frozenset[Fraction] = frozenset()


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
        return stems(" ".join(estimate.label(side) for side in _NAMED if getattr(estimate, side) not in NOTHING))

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
        named = {one.label(side) for one in held for side in _NAMED if getattr(one, side) not in NOTHING}
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
    def meant(self) -> dict[str, tuple[str, ...]]:
        """How else people name what is counted, by the beginnings of their words, and the beginnings of ours."""
        own = self.catalog.event.asked_as.items()
        return {stem: tuple(sorted(stems(ours))) for word, ours in own for stem in stems(word)}

    @cached_property
    def claims(self) -> tuple[Told[Claim], ...]:
        """Every published share, sum and rate."""
        return tuple(self._claim(claim) for claim in self.catalog.claims.values())

    def _claim(self, claim: Claim) -> Told[Claim]:
        published = Fraction(claim.published)
        whole = frozenset({int(published)} if published.denominator == 1 else ())
        numbers = frozenset() if _RATIO.fullmatch(claim.unit) else whole
        shares = frozenset({published}).union(*_percentages(claim.says)) if claim.unit == "percent" else frozenset()
        span = f"a {claim.unit.rpartition('_a_')[2]}" if "_a_" in claim.unit else ""
        rates = frozenset((number, span) for number in whole if span)
        place, parts = self._of_claim(claim), _parts(claim.unit, published)
        return Told(claim, numbers, _counts(claim.says), place, shares, rates, parts)

    def _of_claim(self, claim: Claim) -> Place:
        """Where a claim lies: where what it is computed from lies, and where its words say.

        A share of a longer time that falls to the event is of the event: 'of all of 1921–53, those of 1937–38'.
        """
        inputs = [one for one in claim.inputs.values() if isinstance(one, str)]
        places = [self.place(self.catalog.estimate(id)) for id in inputs]
        elsewhere = [place is Place.OTHER for place in places]
        if places and all(elsewhere):
            return Place.OTHER
        share = bool(_parts(claim.unit, Fraction(claim.published)))
        return Place.WHOLE if share and any(elsewhere) else self._of_words(claim.says)

    @cached_property
    def corrections(self) -> tuple[Told[Correction], ...]:
        """Everything that circulates wrongly."""
        return tuple(self._correction(one) for one in self.catalog.corrections.values())

    def _correction(self, correction: Correction) -> Told[Correction]:
        own = _YEAR.search(correction.circulates)  # the years it is said of, before those that are right
        words = correction.circulates if own else correction.source_says
        numbers, span = _counts(correction.circulates), a_rate(correction.circulates)
        rates = frozenset((number, span) for number in numbers if span)
        shares = frozenset[Fraction]().union(*_percentages(correction.circulates))
        parts = frozenset(share / HUNDRED for share in shares) | ratios(plain(correction.circulates))
        return Told(correction, numbers, frozenset(), self._of_words(words), shares, rates, parts)

    def _of_words(self, words: str) -> Place:
        """Where a claim in words lies: in other years if it names any beyond the event, else of the whole event."""
        window = self.catalog.event.window
        first, last = window.start.year, window.end.year
        years = [int(year) for match in _YEAR.finditer(words) for year in (match[1], _full(*match.groups()))]
        return Place.OTHER if any(not first <= year <= last for year in years) else Place.WHOLE


def _parts(unit: str, published: Fraction) -> frozenset[Fraction]:
    """The part of a whole that a claim states in a unit: 1/20 of '20 people for each arrest', 2/3 of '2 thirds'."""
    if "_for_each_" in unit:
        return frozenset({1 / published} if published else ())
    of = next((of for words, of in _WHOLES.items() if unit in words.split()), 0)
    return frozenset({published / of} if of else ())


def _percentages(words: str) -> Collection[frozenset[Fraction]]:
    """All that words say to be in a hundred; of '3.7 to 7.7 percent' both ends."""
    return percentages(plain(words)).values()


def _counts(words: str) -> frozenset[int]:
    """The numbers in words but years, orders, shelf marks and handfuls: '12,345 drowned in 1911–12' holds one."""
    for no_count in (_YEAR, _ORDER, _SHELF):
        words = no_count.sub("…", words)
    return frozenset(number for number in printed_numbers(words) if number >= LEAST)


def _full(year: str, last: str | None) -> int:
    """The last year of '1937–38' and of '1937/8', or the year itself."""
    if not last:
        return int(year)
    return int(year[: -len(last)] + last)
