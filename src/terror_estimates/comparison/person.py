"""Person: who is this? The people and offices that a few words name, in any usual spelling, with at most one slip."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from terror_estimates.catalog import Catalog, Estimate, Person
from terror_estimates.catalog.words import Hand
from terror_estimates.comparison.spelling import a_slip_apart, bare_keys, keys

KINDS: tuple[str, ...] = get_args(Hand)  # whom a name means, the likeliest first
BEGINNING = 4  # letters of a key that may stand for the whole
TELLING = 5  # letters of a key by which a person is found among other words


@dataclass(frozen=True)
class Namesake:
    """A person or an office that the words may mean, and how many of them were matched but for a slip."""

    person: Person
    slips: int


class People:
    """The people of a catalog as a search for names sees them."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog

    @cached_property
    def keys(self) -> dict[str, frozenset[str]]:
        """By id: the keys of every spelling of the name."""
        people = self.catalog.people.values()
        return {
            one.id: frozenset(key for spelling in one.spellings for key in (*keys(spelling), *bare_keys(spelling)))
            for one in people
        }

    @cached_property
    def held(self) -> Counter[str]:
        """By id: how many numbers are theirs."""
        return Counter(one.by for one in self.catalog.estimates.values())

    def named(self, text: str) -> tuple[Namesake, ...]:
        """Whom the words name, the likeliest first: all words match, or one telling word among others does."""
        asked = keys(text)
        if not asked:
            return ()
        found = [
            Namesake(self.catalog.people[id], slips)
            for id, known in self.keys.items()
            if (slips := _slips(asked, known)) is not None
        ]
        if found:
            least = min(one.slips for one in found)
            return self._ranked(one for one in found if one.slips == least)
        telling = {one for one in asked if len(one) >= TELLING}
        people = self.catalog.people
        return self._ranked(
            Namesake(people[id], 0)
            for id, known in self.keys.items()
            if people[id].kind in ("person", "together") and telling & known
        )

    def by(self, text: str) -> Callable[[Estimate], bool]:
        """Whether an estimate is by whom the text names: it stands in the name as stated, or is a spelling of it."""
        part = text.casefold()
        if any(part in one.estimated_by.casefold() for one in self.catalog.estimates.values()):
            return lambda estimate: part in estimate.estimated_by.casefold()
        meant = {one.person.id for one in self.named(text)}
        return lambda estimate: estimate.by in meant

    def _ranked(self, found: Iterable[Namesake]) -> tuple[Namesake, ...]:
        """A person is meant before an office, anybody named before nobody; of alike ones whose numbers are more."""
        return tuple(
            sorted(found, key=lambda one: (KINDS.index(one.person.kind), -self.held[one.person.id], one.person.id))
        )


def _slips(asked: list[str], known: frozenset[str]) -> int | None:
    """How many words match but for a slip; None if one does not match at all."""
    slips = 0
    for word in asked:
        if word in known or (len(word) >= BEGINNING and any(one.startswith(word) for one in known)):
            continue
        if not any(a_slip_apart(word, one) for one in known):
            return None
        slips += 1
    return slips
