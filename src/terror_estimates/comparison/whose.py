"""Whose: whom a question names beside its number, and whether the number is held as one of theirs.

Whoever asks 'Snyder says 700,000' and is told whose 700,000 somebody else's is, takes it for Snyder's.
"""

import re
from collections.abc import Iterable
from functools import cached_property

from terror_estimates.catalog import Catalog, Claim, Estimate
from terror_estimates.comparison.deeds import deed, known, stem
from terror_estimates.comparison.person import KINDS

NAME = r"[^\W\d_]+(?:-[^\W\d_]+)*"
SHORTEST = 3  # letters of a surname
ANY = re.compile(NAME)
_LAST = re.compile(rf"({NAME})(?:, .*)?$")
_LOWER = re.compile(r"\b[a-z]{3,}\b")
# Whoever is named has no article: 'im Sommer', 'der Wert' and 'a conquest' are nobody.
_ARTICLES = "a an the im am der die das den dem des ein eine einen zum zur le la les un une el los il lo gli"
ARTICLES = frozenset(_ARTICLES.split())
# What may stand beside a name in small letters: 'conquest says 800,000'.
_SAYING = "says said say gives gave claims claimed counts counted estimates estimated and number thousand million"
SAYING = frozenset(_SAYING.split())


class Whose:
    """The surnames of all whose numbers are held, and the numbers that may be asked for by each."""

    def __init__(self, catalog: Catalog, taken: Iterable[str]):
        self.catalog, self._taken = catalog, frozenset(taken)
        self._of: dict[str, frozenset[str]] = {}

    @cached_property
    def _surnames(self) -> dict[str, list[str]]:
        """By person: the spellings of the surname, that of the name first.

        Not those that name a place, a group of people or a list as well, nor those that are common words.
        """
        held = {one.by for one in self.catalog.estimates.values()}
        people = [one for one in self.catalog.people.values() if one.kind == KINDS[0] and one.id in held]
        found = {
            one.name: [known(last[1]) for spelling in one.spellings if (last := _LAST.search(spelling))]
            for one in people
        }
        return {name: words for name, words in found.items() if words and not any(map(self._common, words))}

    @cached_property
    def surnames(self) -> dict[str, str]:
        """By every spelling of a surname in small letters: the first spelling of it."""
        return {word: words[0] for words in self._surnames.values() for word in words}

    @cached_property
    def names(self) -> dict[str, str]:
        """By the first spelling of a surname: who is so named, 'Jane Doe', or 'Jane Doe or John Doe'."""
        found: dict[str, list[str]] = {}
        for name, words in self._surnames.items():
            found.setdefault(self.surnames[words[0]], []).append(name)
        return {word: " or ".join(names) for word, names in found.items()}

    def _common(self, word: str) -> bool:
        return word in self._words or stem(word) in self._taken or bool(deed(word))

    @cached_property
    def _words(self) -> frozenset[str]:
        """The common words in which the vocabulary is explained: the service of the state is nobody's name."""
        words = self.catalog.vocabulary
        terms = [term for kind in ("measures", "populations", "jurisdictions") for term in words.words(kind).values()]
        return frozenset(word for term in terms for word in _LOWER.findall(term.definition))

    def named(self, text: str) -> tuple[str, ...]:
        """The surnames in a question, in its order; in small letters only where hardly anything stands beside them."""
        words = ANY.findall(text)
        small = all(len(word) < SHORTEST or {known(word)} & (self.surnames.keys() | SAYING) for word in words)
        asked = [
            self.surnames[known(word)]
            for before, word in zip(["", *words], words, strict=False)
            if known(word) in self.surnames and (small or word[0].isupper()) and known(before) not in ARTICLES
        ]
        return tuple(dict.fromkeys(asked))

    def people(self, named: Iterable[str]) -> str:
        """Who is named: 'Jane Doe', 'Jane Doe or Ann Poe'."""
        return " or ".join(self.names[each] for each in named)

    def of(self, entry: Estimate | Claim) -> frozenset[str]:
        """The surnames by which an entry may be asked for: whose it is, and who prints it."""
        if entry.id not in self._of:
            works = [entry.work, *(self.catalog.source(place.source) for place in entry.verification.seen_in)]
            said = [name for work in works for name in (work.named(), *(one.family or "" for one in work.authors))]
            said.append(entry.says if isinstance(entry, Claim) else entry.estimated_by)
            self._of[entry.id] = self._in(said)
        return self._of[entry.id]

    def by(self, estimate: Estimate) -> frozenset[str]:
        """The surnames of those whose number it is, and not only who prints it."""
        return self._in([estimate.estimated_by, *(estimate.hand.spellings if estimate.hand else ())])

    def _in(self, texts: Iterable[str]) -> frozenset[str]:
        words = {known(word) for text in texts for word in ANY.findall(text)}
        return frozenset(self.surnames[word] for word in words & self.surnames.keys())
