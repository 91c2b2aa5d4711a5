"""The words about the event: what can be counted, of whom, by which authority, where.

They are data, each with a definition. `within` makes them trees; `parts: apart` on a word says that the words
directly below it share no member. Nothing is assumed to be apart that is not said to be.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from terror_estimates.catalog.english import lowered
from terror_estimates.catalog.problem import UnknownId
from terror_estimates.catalog.scope import KIND_OF
from terror_estimates.catalog.value import EMPTY, Closed, ReadOnly, empty
from terror_estimates.catalog.words import Basis, Coverage, Kind, Parts

_BEFORE = {"territory": "in ", "jurisdiction": "in cases of "}
_ONE_OF = {
    "measures": "measure", "components": "component", "populations": "population", "jurisdictions": "jurisdiction",
    "territories": "territory", "methods": "method", "caveats": "caveat", "ways": "way",
}  # fmt: skip
KINDS = tuple(_ONE_OF)
_LONGER = re.compile(r"[^\W_]{3,}")
_FEW, _STEM = 3, 6  # words that are offered for another; letters by which Ukraine is known in 'Ukrainian'


class Term(Closed):
    """A word about the event with its definition, its place in a tree and the label that charts print.

    `phrase` is the word as a sentence needs it: 'people were executed', 'in the harbor', 'in cases of the army'.
    """

    definition: str = Field(description="One sentence that says what the word covers.")
    label: str | None = Field(
        default=None, description="The short form that charts print; otherwise the word itself, with spaces."
    )
    phrase: str | None = Field(
        default=None,
        description="The word as a sentence needs it: 'in the harbor', 'in cases of the army', 'everyone'.",
    )
    within: str | None = Field(default=None, description="The wider word that this one is part of.")
    parts: Parts = Field(
        default="may_overlap", description="Whether the words directly below this one can share a member."
    )


class Measure(Term):
    """The event (or state) that one unit stands for, and the ways of being counted that its definition settles.

    Measures on different branches are apart; `overlaps` names those that may count some of the same all the same.
    `verbs` are the words with which prints say the measure, in any language, each as far as its endings agree:
    'arrest' for 'arrested' and 'arrests', 'sentenced to death' for itself.
    """

    definition: str = Field(description="One sentence that says what one unit stands for.")
    phrase: str | None = Field(
        default=None, description="What a sentence says after the number: 'people were arrested'."
    )
    said_as: Annotated[dict[str, str], ReadOnly] = Field(
        default_factory=empty,
        description="What it says instead where the print has one of these words: {kill: people were killed}.",
    )
    said_alone: Annotated[dict[str, str], ReadOnly] = Field(
        default_factory=empty,
        description="What it says instead where this component alone is counted: {first: people were to be shot}.",
    )
    within: str | None = Field(default=None, description="The wider measure that this one is part of.")
    parts: Parts = Field(
        default="may_overlap", description="Whether the measures directly below this one can share a member."
    )
    unit: str = Field(description="What is counted: persons, cases, sentences.")
    converted: bool = Field(
        default=False, description="Whether its numbers stand here in another unit than that in which they are printed."
    )
    kind: Kind = Field(description="Whether it happens over a period (flow) or is counted at one moment (stock).")
    outcome: str = Field(
        description="The word for what happened; a measure and the one it lies within have the same outcome."
    )
    overlaps: tuple[str, ...] = Field(
        default=(),
        description="Measures on other branches that may count some of the same; otherwise branches are apart.",
    )
    verbs: tuple[str, ...] = Field(
        default=(),
        description="The words with which prints say it, in any language, without their endings: 'arrest', 'shot'.",
    )
    components: Annotated[dict[str, Coverage], ReadOnly] = Field(
        default_factory=empty,
        description="Every way of being counted that can apply, and what the definition alone settles about it.",
    )


class Method(Term):
    """A way of obtaining numbers that the catalog tells apart within one of the families of evidence."""

    phrase: str | None = Field(default=None, description="The word as a sentence needs it.")
    within: str | None = Field(default=None, description="The wider method that this one is a kind of.")
    parts: Parts = Field(
        default="may_overlap", description="Whether the methods directly below this one can share a member."
    )
    family: Basis = Field(description="The family of evidence that the method belongs to.")


class Caveat(Term):
    """A known weakness of a number, and what a sentence that quotes the number says of it."""

    speaker: str | None = Field(
        default=None, description="What stands before the name of whose number it is: 'the publisher of'."
    )
    renders: Literal["period"] | None = Field(
        default=None, description="The side on which an entry with this caveat has our words for those of its source."
    )
    made: str | None = Field(
        default=None, description="What the number is, where it is printed in its parts only: 'the sum of two rows'."
    )
    slip: str | None = Field(
        default=None,
        description="What a citation says of a number that is, or may be, a slip: 'entered as a slip: its row asks for "
        "another number'.",
    )


class Vocabulary(Closed):
    """All words about the event, by kind."""

    measures: Annotated[dict[str, Measure], ReadOnly] = EMPTY
    components: Annotated[dict[str, Term], ReadOnly] = EMPTY
    populations: Annotated[dict[str, Term], ReadOnly] = EMPTY
    jurisdictions: Annotated[dict[str, Term], ReadOnly] = EMPTY
    territories: Annotated[dict[str, Term], ReadOnly] = EMPTY
    methods: Annotated[dict[str, Method], ReadOnly] = EMPTY
    caveats: Annotated[dict[str, Caveat], ReadOnly] = EMPTY
    ways: Annotated[dict[str, Term], ReadOnly] = EMPTY

    def words(self, kind: str) -> Mapping[str, Term]:
        return getattr(self, kind)

    def known(self, kind: str, word: str) -> Term:
        """The term of a word; UnknownId names the nearest word of that kind."""
        words = self.words(kind)
        if word not in words:
            raise UnknownId(word, words, _ONE_OF[kind], " in the vocabulary")
        return words[word]

    def meant(self, kind: str, said: str) -> list[str]:
        """The words of a kind that say of themselves what somebody wrote: by a verb, their label, or their definition.

        Nothing where more than a few do, or where only letters are alike: Russia is not the USSR.
        """
        parts = [part.casefold() for part in _LONGER.findall(said)]
        held = self.words(kind)
        stems = [part[:_STEM] for part in parts]
        ways = [(_by_a_verb, parts), (_by_name, stems), (_by_name, parts), (_by_definition, parts)] if parts else []
        found = ([word for word, term in held.items() if way(word, term, asked)] for way, asked in ways)
        return next((words for words in found if 0 < len(words) <= _FEW), [])

    def label(self, kind: str, word: str) -> str:
        """The label of a word, or the word itself with spaces (also for 'not_stated' and its kin)."""
        term = self.words(kind).get(word)
        return (term and term.label) or word.replace("_", " ")

    def phrase(self, side: str, word: str) -> str:
        """One word of a side as a sentence needs it: 'executions', 'in the harbor', 'in cases of the army'."""
        kind = KIND_OF[side]
        term = self.words(kind).get(word)
        if side != "measure" and term and term.phrase:
            return term.phrase
        label = self.label(kind, word)
        return f"{_BEFORE.get(side, '')}{_inside(label) if side == 'measure' else label}"

    def universal(self, side: str, word: str) -> bool:
        """Whether a word goes without saying, because it is the one root of its tree: everyone, every authority."""
        if side not in ("population", "jurisdiction"):
            return False
        return [root for root, term in self.words(KIND_OF[side]).items() if not term.within] == [word]

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The sides beside measure and components that an estimate can state: those the catalog has words for."""
        kinds = {"population": self.populations, "jurisdiction": self.jurisdictions, "territory": self.territories}
        return (*(side for side, words in kinds.items() if words), "period")

    @cached_property
    def trees(self) -> Mapping[str, "Tree"]:
        return {kind: Tree(self.words(kind)) for kind in KINDS}


def _inside(label: str) -> str:
    """A label inside a sentence; one in capitals throughout keeps them."""
    return label if label[:2].isupper() else lowered(label)


class Tree:
    """The `within` links of one kind of word."""

    def __init__(self, terms: Mapping[str, Term]):
        self._terms = terms

    def upward(self, word: str) -> list[str]:
        """The word itself, then what it lies within, up to the root; a loop ends where it closes."""
        line: dict[str, None] = {}
        while word in self._terms and word not in line:
            line[word] = None
            word = self._terms[word].within or ""
        return list(line)

    def apart(self, one: str, other: str) -> bool:
        """Whether the nearest word above both says that its parts share no member; no word is apart from its parts."""
        above = self.upward(other)
        nearest = next((word for word in self.upward(one) if word in above), None)
        return nearest not in (None, one, other) and self._terms[nearest].parts == "apart"


def _by_a_verb(word: str, term: Term, parts: Sequence[str]) -> bool:
    verbs = [verb.casefold() for verb in term.verbs] if isinstance(term, Measure) else []
    return any(" ".join(parts).startswith(verb) for verb in verbs)


def _by_name(word: str, term: Term, parts: Sequence[str]) -> bool:
    return _has(f"{word} {term.label or ''} {term.phrase or ''}", parts)


def _by_definition(word: str, term: Term, parts: Sequence[str]) -> bool:
    return _has(term.definition, parts)


def _has(text: str, parts: Sequence[str]) -> bool:
    """Whether each part begins a word of the text."""
    words = [one.casefold() for one in _LONGER.findall(text)]
    return all(any(one.startswith(part) for one in words) for part in parts)
