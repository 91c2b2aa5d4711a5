"""Names: what two estimates are called in sentences about both."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.comparison.phrase import counts, numbered
from terror_estimates.comparison.quotation import of_nobody

_ARTICLES = ("the ", "a ", "an ")
_WITHIN = re.compile(r" \([^()]+\)$")  # the work, behind whoever is described: 'Lead of the article (Doe 1968)'
_ASIDE = re.compile(r", [^&()]+$")  # 'NKVD return, August 1937', and no two authors


@dataclass(frozen=True)
class Names:
    """What the two are called; `work` is the name of the work that states both, or ''."""

    one: str
    other: str
    work: str = ""

    def of(self, first: bool) -> str:
        return self.one if first else self.other

    @property
    def between(self) -> str:
        """What stands between what is said of the one and of the other: a semicolon where a name has a comma itself."""
        return "; " if any(map(_ASIDE.search, (self.one, self.other))) else ", "

    def closed(self, sentences: Iterable[str]) -> tuple[str, ...]:
        """The sentences with the comma that ends what a name sets apart by one: 'Poe, May 1937, counts arrests'."""
        apart = [re.escape(name) for name in (self.one, self.other, self.work) if _ASIDE.search(name)]
        names = re.compile(rf"({'|'.join(apart)})(?= \w)")
        return tuple(names.sub(r"\1,", one) if apart else one for one in sentences)


class NamingRefusal(Refusal, ValueError):
    """A refusal about estimates; its sentence is made of `pieces`, words and estimates, so that a reader gets names."""

    def __init__(self, *pieces: str | Estimate):
        self.pieces = pieces
        ids = [one.id for one in pieces if not isinstance(one, str)]
        super().__init__(self.naming(lambda one: f"'{one.id}'"), *ids)

    def naming(self, name: Callable[[Estimate], str]) -> str:
        """The sentence with each estimate by a name of the reader's choice."""
        return "".join(piece if isinstance(piece, str) else name(piece) for piece in self.pieces)


def names_of(one: Estimate, other: Estimate) -> Names:
    """Works by name and year; two numbers of one work by the numbers, and equal ones by their ids."""
    names = name_in_text(one), name_in_text(other)
    if names[0] != names[1]:
        return Names(*names)
    numbers = numbered(one), numbered(other)
    return Names(*(numbers if numbers[0] != numbers[1] else (one.id, other.id)), work=names[0])


def name_in_text(estimate: Estimate) -> str:
    """The name of an estimate inside a sentence: 'the lead of the article (Doe 1968)', but 'The Harbor News'.

    Where nobody is named whose number it is, that of the work which has it.
    """
    if of_nobody(estimate):
        return estimate.work.named()
    name, hand = estimate.name, estimate.hand
    in_text = (hand.in_text if hand else None) or ""
    described = in_text.startswith(_ARTICLES) and "(" not in in_text
    if described and (found := _WITHIN.search(name)):
        return f"{in_text}{found.group()}"
    return f"the{name[3:]}" if described and name.startswith("The ") else name


def with_number(estimate: Estimate) -> str:
    """An estimate by its number, what it counts and whose it is: '150 (deaths, Doe 1920)'."""
    return f"{estimate.shown()}{estimate.of_how_many} ({counts(estimate)}, {name_in_text(estimate)})"
