"""The words about the event: what can be counted, of whom, by which authority, where.

They are data, each with a definition. `within` makes them trees; `parts: apart` on a word says that the words
directly below it share no member. Nothing is assumed to be apart that is not said to be.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from terror_estimates.catalog.problem import UnknownId
from terror_estimates.catalog.scope import KIND_OF
from terror_estimates.catalog.value import EMPTY, Closed, ReadOnly
from terror_estimates.catalog.words import Basis, Coverage, Kind, Parts

_BEFORE = {"territory": "in ", "jurisdiction": "in cases of "}
KINDS = ("measures", "components", "populations", "jurisdictions", "territories", "methods", "caveats", "ways")


class Term(Closed):
    """A word about the event with its definition, its place in a tree and the label that charts print.

    `phrase` is the word as a sentence needs it: 'people were executed', 'in the harbor', 'in cases of the army'.
    """

    definition: str
    label: str | None = None
    phrase: str | None = None
    within: str | None = None
    parts: Parts = "may_overlap"


class Measure(Term):
    """The event (or state) that one unit stands for, and the ways of being counted that its definition settles.

    Measures on different branches are apart; `overlaps` names those that may count some of the same all the same.
    `verbs` are the words with which prints say the measure, in any language, each as far as its endings agree:
    'arrest' for 'arrested' and 'arrests', 'sentenced to death' for itself.
    """

    unit: str
    kind: Kind
    outcome: str
    overlaps: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    components: Annotated[dict[str, Coverage], ReadOnly] = EMPTY


class Method(Term):
    """A way of obtaining numbers that the catalog tells apart within one of the families of evidence."""

    family: Basis


class Vocabulary(Closed):
    """All words about the event, by kind."""

    measures: Annotated[dict[str, Measure], ReadOnly] = EMPTY
    components: Annotated[dict[str, Term], ReadOnly] = EMPTY
    populations: Annotated[dict[str, Term], ReadOnly] = EMPTY
    jurisdictions: Annotated[dict[str, Term], ReadOnly] = EMPTY
    territories: Annotated[dict[str, Term], ReadOnly] = EMPTY
    methods: Annotated[dict[str, Method], ReadOnly] = EMPTY
    caveats: Annotated[dict[str, Term], ReadOnly] = EMPTY
    ways: Annotated[dict[str, Term], ReadOnly] = EMPTY

    def words(self, kind: str) -> Mapping[str, Term]:
        return getattr(self, kind)

    def known(self, kind: str, word: str) -> Term:
        """The term of a word; UnknownId names the nearest word of that kind."""
        words = self.words(kind)
        if word not in words:
            raise UnknownId(word, words, kind.removesuffix("s"), " in the vocabulary")
        return words[word]

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
        return f"{_BEFORE.get(side, '')}{_lowered(label) if side == 'measure' else label}"

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


def _lowered(label: str) -> str:
    """A label inside a sentence; one in capitals throughout keeps them."""
    return label if label[:2].isupper() else f"{label[:1].lower()}{label[1:]}"


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
