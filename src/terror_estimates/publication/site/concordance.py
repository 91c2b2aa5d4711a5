"""Concordance: where in the catalog each thing is named, found once, so that every page can lead to the others."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from terror_estimates.catalog import Catalog, Claim, Correction, Estimate, Person
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.estimate import LINKS, by_publication
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.years import YEARS
from terror_estimates.comparison import panels
from terror_estimates.comparison.finding import Finding, finding
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.number import Answer, number
from terror_estimates.comparison.ranges import APART, UNSEEN
from terror_estimates.comparison.rival import Rivals
from terror_estimates.publication.figure_block import Card
from terror_estimates.publication.quoted import quoted_claim
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.past import NO_PAST, Past

_WORKS = 3  # that give one number: then it has a page, as has every number in a claim of persons or a correction
_LEAST = 1000  # below this, a number is the number of many things


@dataclass(frozen=True)
class Standing:
    """How an estimate relates to one of the registered questions: the panel, or why it stands in none."""

    reference: Reference
    panel: str


class Concordance:
    """A catalog with its cards of figures, and for each entry what names it; promised numbers keep their pages.

    `past` is how earlier releases gave the numbers.
    """

    def __init__(
        self, catalog: Catalog, cards: Mapping[str, Card], promised: frozenset[int] = frozenset(), past: Past = NO_PAST
    ):
        self.catalog, self.cards, self._promised, self.past = catalog, cards, promised, past
        self._held, self._answers, self._findings = Held(catalog), dict[int, Answer](), dict[int, Finding]()

    @cached_property
    def digest(self) -> str:
        """The sha256 of all that is known: the catalog and its releases, the cards, what is promised, and the past."""
        said = [self.catalog.digest, self.catalog.releases, self.cards, sorted(self._promised), self.past]
        return hashlib.sha256(repr(said).encode()).hexdigest()

    @cached_property
    def naming(self) -> Mapping[str, Mapping[str, list[Estimate]]]:
        """By kind of link and id: the estimates that name it so, in order of publication."""
        found: dict[str, dict[str, list[Estimate]]] = {link: defaultdict(list) for link in LINKS}
        for estimate in by_publication(self.catalog.estimates.values()):
            for link in LINKS:
                for id in getattr(estimate, link):
                    found[link][id].append(estimate)
        return found

    @cached_property
    def standings(self) -> Mapping[str, list[Standing]]:
        """By estimate: its place in each registered question that shares an axis with it."""
        found: dict[str, list[Standing]] = defaultdict(list)
        for reference in self.catalog.scopes.values():
            grouped = panels(reference)
            named = [(str(panel), rows) for panel, rows in grouped.groups.items()]
            for panel, rows in [*named, (APART, grouped.apart)]:
                for one in rows:
                    found[one.estimate.id].append(Standing(reference, panel))
            for estimate in grouped.unverified:
                found[estimate.id].append(Standing(reference, UNSEEN))
        return found

    @cached_property
    def figures(self) -> Mapping[str, list[Card]]:
        """By estimate or claim: the figures that draw it."""
        found: dict[str, list[Card]] = defaultdict(list)
        for card in self.cards.values():
            ids = [mark["estimate"] for mark in card.said["drawn"]]
            for id in dict.fromkeys([*ids, *(one["claim"] for one in card.said.get("claims", ()))]):
                found[id].append(card)
        return found

    def figure_links(self, id: str) -> list[tuple[str, str]]:
        """(address, 'F06. Title') of each figure that draws an estimate or a claim."""
        return [(addresses.figure(card.id), f"{card.id}. {card.said['title']}") for card in self.figures.get(id, ())]

    @cached_property
    def ids(self) -> Mapping[str, list[str]]:
        """By id: all ids that an entry had and has, the one of today at the end."""
        found = {id: [id] for id in self.catalog.estimates}
        for old in self.catalog.renamed:
            if (now := self.latest(old)) in found:
                found[now].insert(0, old)
        return found

    def latest(self, id: str) -> str:
        """The id that an entry has now."""
        seen: list[str] = []
        while id in self.catalog.renamed and id not in seen:
            seen.append(id)
            id = self.catalog.renamed[id]
        return id

    @cached_property
    def versions(self) -> list[str]:
        """The versions of the data in their order, this one at the end."""
        return list(dict.fromkeys([*(one.version for one in self.catalog.releases), self.catalog.version]))

    @cached_property
    def claims(self) -> Mapping[str, list[Claim]]:
        """By estimate: the published sums and shares that are recomputed from it."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.catalog.claims.values():
            given = [one for base in claim.readings for one in base.inputs.values()]
            for id in dict.fromkeys(one for one in given if isinstance(one, str)):
                found[id].append(claim)
        return found

    @cached_property
    def corrections(self) -> Mapping[str, list[Correction]]:
        """By estimate: what circulates wrongly about it."""
        found: dict[str, list[Correction]] = defaultdict(list)
        for correction in self.catalog.corrections.values():
            for id in correction.see:
                found[id].append(correction)
        return found

    @cached_property
    def stating(self) -> Mapping[str, list[Estimate]]:
        """By source: the numbers that it states, in order of the file."""
        return _grouped(self.catalog.estimates.values(), lambda one: [one.source])

    @cached_property
    def carrying(self) -> Mapping[str, list[Estimate]]:
        """By source: the numbers of other sources that we saw in it."""
        return _grouped(self.catalog.estimates.values(), _carriers)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """By id: the persons and offices of the catalog, and every name of an entry that is none of theirs."""
        strange = {one.estimated_by for one in self.catalog.estimates.values() if one.hand is None}
        named = {addresses.slug(name): name for name in sorted(strange)}
        others = {id: Person(id=id, name=name, kind="person") for id, name in named.items()}
        return {**others, **self.catalog.people}

    @cached_property
    def by_person(self) -> Mapping[str, list[Estimate]]:
        """By id of a person or office: their numbers, in order of publication."""
        ordered = by_publication(self.catalog.estimates.values())
        return _grouped(ordered, lambda one: [self.hand(one)])

    def hand(self, estimate: Estimate) -> str:
        """The id under which the page of whoever's number it is stands."""
        known = estimate.hand
        return known.id if known else addresses.slug(estimate.estimated_by)

    @cached_property
    def together(self) -> Mapping[str, list[Person]]:
        """By id of a person: the joint works that the person is a member of."""
        found: dict[str, list[Person]] = defaultdict(list)
        for joint in self.people.values():
            for id in joint.members:
                found[id].append(joint)
        return found

    @cached_property
    def measures(self) -> list[str]:
        """The measures that are held: those of the overview first, then those of the questions, then all others."""
        held = {one.measure for one in self.catalog.estimates.values()}
        overviews = [one for one in self.catalog.figures.values() if one.chart == "overview"]
        first = [measure for one in overviews for axis in one.axes for measure in axis.measures]
        asked = [one.measure for one in self.catalog.scopes.values()]
        ordered = dict.fromkeys([*first, *asked, *self.catalog.vocabulary.measures])
        return [word for word in ordered if word in held]

    def heading(self, word: str) -> str:
        """The name of a measure as a heading has it."""
        label = self.catalog.vocabulary.label("measures", word)
        return capital(label)

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The numbers that have a page: several works give it, or a claim or a correction is about it."""
        works: dict[int, set[str]] = defaultdict(set)
        for estimate in self.catalog.estimates.values():
            for value in estimate.value.stated:
                works[value].add(estimate.source)
        given = {value for value, sources in works.items() if len(sources) >= _WORKS}
        found = {value for value in given | set(self._told_of()) if value >= _LEAST and value not in YEARS}
        return tuple(sorted(found | self._promised))

    def _told_of(self) -> Iterator[int]:
        for claim in self.catalog.claims.values():
            published = Fraction(claim.published)
            if claim.unit == "persons" and published.denominator == 1:
                yield int(published)
        for told in self._held.corrections:
            yield from told.numbers  # and no shelf mark, order or year

    @cached_property
    def rivals(self) -> Rivals:
        """What may be set beside each number."""
        return Rivals(self.catalog)

    def answer(self, value: int) -> Answer:
        """What the catalog holds on a number, as `terror-estimates number` answers."""
        if value not in self._answers:
            self._answers[value] = number(self._held, str(value))
        return self._answers[value]

    def finding(self, value: int) -> Finding:
        """What is said of a number; a published share, sum or rate as the pages quote it."""
        if value not in self._findings:
            self._findings[value] = finding(self.answer(value), quoted_claim)
        return self._findings[value]

    def number_pages(self, estimate: Estimate) -> list[int]:
        """Which of the numbers that an estimate states have a page."""
        return [value for value in estimate.value.stated if value in self._paged]

    @cached_property
    def _paged(self) -> frozenset[int]:
        return frozenset(self.numbers)


def _carriers(estimate: Estimate) -> list[str]:
    return [id for id in dict.fromkeys(estimate.verification.witnesses) if id != estimate.source]


def _grouped(estimates: Iterable[Estimate], keys: Callable[[Estimate], list[str]]) -> dict[str, list[Estimate]]:
    found: dict[str, list[Estimate]] = defaultdict(list)
    for estimate in estimates:
        for key in keys(estimate):
            found[key].append(estimate)
    return found
