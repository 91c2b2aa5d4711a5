"""Namesakes: who is this? Whose numbers are held under a name, in any usual spelling, in the words of the site."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from terror_estimates.catalog import Catalog, Estimate, Person, Source
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.words import NOTHING
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.person import People
from terror_estimates.comparison.phrase import said_period
from terror_estimates.comparison.spelling import keys
from terror_estimates.publication.lookup.words import FIELD, HELD

PEOPLE, _SHOWN = 6, 8
NOBODY = "Nobody whose numbers are held, no author of a work, no group of people and no place is named so."
SLIP = "No name in the record is spelled so; these differ from it by a slip."
_WORKS = "Works by this name"


class Namesakes:
    """Everybody whom a few words name, the likeliest first, with their numbers, and the works of such an author."""

    def __init__(self, held: Held, text: str):
        self.held, self.catalog = held, held.catalog
        named = People(self.catalog).named(text)[:PEOPLE]
        self.people = [one.person for one in named]
        self.slip = any(one.slips for one in named)
        self.works = _works(self.catalog, text, self.people)

    def __bool__(self) -> bool:
        return bool(self.people or self.works)

    def data(self, text: str) -> dict[str, Any]:
        """Who is meant, each with all numbers by id, the likeliest first, and the works by id."""
        people = [
            {"id": one.id, "name": one.name, "kind": one.kind, "estimates": [each.id for each in self._theirs(one)]}
            for one in self.people
        ]
        return {"asked": text, "people": people, "works": [one.id for one in self.works]}

    def lines(self, width: int) -> list[str]:
        """The same for people: the first with the numbers, the others by name."""
        told = [*textwrap.wrap(SLIP, width), ""] if self.slip else []
        for order, person in enumerate(self.people):
            if order == 1:
                told += ["", str(FIELD["also_meant"])]
            told += self._first(person, width) if not order else textwrap.wrap(self._named(person), width)
        if self.works:
            works = "; ".join(f"{one.short()} ({one.id})" for one in self.works)
            told += [*([""] if told else []), *textwrap.wrap(f"{_WORKS}: {works}", width, subsequent_indent="  ")]
        return told

    def _theirs(self, person: Person) -> list[Estimate]:
        """The numbers of one, in the order of the site: by place, then by what they count, then the largest."""
        measures = list(self.catalog.vocabulary.measures)
        theirs = by_publication(one for one in self.catalog.estimates.values() if one.by == person.id)
        return sorted(
            theirs, key=lambda one: (self.held.place(one), measures.index(one.measure), -max((0, *one.value.stated)))
        )

    def _named(self, person: Person) -> str:
        """'Jane Doe. 2 numbers are in the record: Deaths 2.'"""
        theirs = self._theirs(person)
        if not theirs:
            return f"{person.name}."
        measures = list(self.catalog.vocabulary.measures)
        counts = sorted(Counter(one.measure for one in theirs).items(), key=lambda pair: measures.index(pair[0]))
        told = [
            str(FIELD["of_measure"]).format(measure=self.catalog.vocabulary.label("measures", measure), n=n)
            for measure, n in counts
        ]
        return f"{person.name}. {HELD[len(theirs) > 1].format(n=len(theirs), measures='; '.join(told))}"

    def _first(self, person: Person, width: int) -> Iterator[str]:
        theirs = self._theirs(person)
        yield from textwrap.wrap(self._named(person), width)
        for one in theirs[:_SHOWN]:
            years = said_period(one) if one.period not in NOTHING else f"years {one.label('period')}"
            words = (
                f"  {one.shown()}{one.of_how_many} · {one.label('measure')} · {years} · {one.work.named()} · {one.id}"
            )
            yield from textwrap.wrap(words, width, subsequent_indent="    ", break_on_hyphens=False)
        if len(theirs) > _SHOWN:
            yield f"  and {len(theirs) - _SHOWN} more; --json lists all"


def works_of(catalog: Catalog, person: Person) -> list[Source]:
    """The works of one person, by whichever spelling of the name."""
    return _works(catalog, "", [person])


def _works(catalog: Catalog, text: str, meant: Iterable[Person]) -> list[Source]:
    """The works of whoever is meant, or one of whose authors has all of these words in the name."""
    asked = set(keys(text))
    known = [{key for spelling in one.spellings for key in keys(spelling)} for one in meant if one.kind == "person"]
    return [
        work
        for work in catalog.sources.values()
        for name in [{*keys(author.inverted())} for author in work.authors]
        if name and ((asked and asked <= name) or any(name <= keys_of for keys_of in known))
    ]
