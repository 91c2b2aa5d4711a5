"""The codebook: every field and every word of a catalog on one page, made from the catalog itself."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import get_args

from terror_estimates.catalog import (
    Catalog,
    Caveat,
    Ends,
    Estimate,
    Locator,
    Measure,
    Method,
    Person,
    Source,
    Table,
    Term,
    Value,
    Verification,
)
from terror_estimates.catalog import words as method
from terror_estimates.catalog.claim import Claim, Correction, Given, OtherBase, TakenFor
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.figure import (
    BridgeEntry,
    FigureEntry,
    PlanEntry,
    SenseEntry,
    Turn,
    WayEntry,
)  # fmt: skip
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.scope import KIND_OF
from terror_estimates.catalog.value import Closed
from terror_estimates.catalog.vocabulary import KINDS
from terror_estimates.publication.fields import left_out, written_fields
from terror_estimates.publication.hypertext import marked, marked_table

_MODELS: dict[str, type[Closed]] = {
    "An estimate": Estimate,
    "Its value": Value,
    "The ends of a value": Ends,
    "A locator": Locator,
    "How we saw it": Verification,
    "A source": Source,
    "A printed table": Table,
    "A measure": Measure,
    "A method": Method,
    "A caveat": Caveat,
    "A reference scope": Reference,
    "A figure": FigureEntry,
    "A bridge of a figure": BridgeEntry,
    "A turn in a figure": Turn,
    "A plan in a figure": PlanEntry,
    "A sense in a figure": SenseEntry,
    "A way in a figure": WayEntry,
    "A claim": Claim,
    "Another base of a claim": OtherBase,
    "A number given for a claim": Given,
    "A correction": Correction,
    "What a number is taken for": TakenFor,
    "A person or an office": Person,
}
# Each list of words, and where an estimate uses one of them; a list that estimates do not use has no such place.
_METHOD: dict[str, tuple[object, Callable[[Estimate], str | None] | None]] = {
    "Stance": (method.Stance, lambda one: one.stance),
    "Coverage of a component": (method.Coverage, None),
    "Bound": (method.Bound, lambda one: one.value.bound),
    "Precision": (method.Precision, lambda one: one.value.precision),
    "Hedge": (method.Hedge, lambda one: one.value.hedge),
    "Ends of a value": (method.EndsKind, lambda one: one.value.ends.kind if one.value.ends else "stated"),
    "Evidence basis": (method.Basis, lambda one: one.basis),
    "Verification": (method.Level, lambda one: one.verification.level),
    "Kinds of measure": (method.Kind, None),
    "Parts of a word": (method.Parts, None),
    "Whose number": (method.Hand, None),
    "Kinds of correction": (method.CorrectionKind, None),
}
# Where an estimate uses a kind of word.
_FIELDS = {**{kind: side for side, kind in KIND_OF.items()}, "methods": "method"}


def codebook(catalog: Catalog) -> str:
    """The codebook as a Markdown page; it says nothing that the catalog and its models do not say."""
    words = _Words(catalog)
    parts = [
        "# Codebook",
        "What every field and every word of `estimates.yaml` means. Generated from the data "
        f"({marked(catalog.event.title)}, {marked(catalog.stated_edition)}); do not edit. A number in parentheses says "
        f"how many of the {len(catalog.estimates)} estimates use the word; of the ways, how many corrections.",
        "## Fields",
        "“Must be given” fields cannot be left out. The others take the least certain value when they are left out; an "
        "empty field means that nothing was seen or nothing is to be said, and never zero.",
        *(part for heading, model in _MODELS.items() for part in (f"### {heading}", _fields(model))),
        "## Words of the method",
        "They hold for any contested event, and the code knows them.",
        *(part for heading, listed in _METHOD.items() for part in (f"### {heading}", words.method(*listed))),
        f"## Words about the event: {marked(catalog.event.title)}",
        "They are data, written in the file with their definitions. A word indented under another lies within it: what "
        "counts the inner word counts part of the outer one.",
        *(part for kind in KINDS for part in (f"### {capital(kind)}", words.words(kind))),
    ]
    return "\n\n".join(parts) + "\n"


class _Words:
    """Every field and every word, and how often the estimates use it."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog

    def method(self, words: object, used_in: Callable[[Estimate], str | None] | None) -> str:
        used = Counter(used_in(one) for one in self.catalog.estimates.values()) if used_in else None
        return "\n".join(
            f"- `{word}`{'' if used is None else _times(used[word])}: {method.MEANING[word]}"
            for word in get_args(words)
        )

    def words(self, kind: str) -> str:
        terms, uses = self.catalog.vocabulary.words(kind), self._uses(kind)
        lines = [line for depth, word in _tree(terms) for line in _word(word, terms[word], depth, uses)]
        lines += [f"- `{word}`{uses[word]}: {method.MEANING[word]}" for word in method.NOTHING if word in uses]
        return "\n".join(lines) or "None."

    def _uses(self, kind: str) -> dict[str, str]:
        """For each word used, how often; for components, also in which way the sources state them."""
        estimates = self.catalog.estimates.values()
        if kind == "components":
            stated = Counter((word, how) for one in estimates for word, how in one.components.items())
            said: dict[str, list[str]] = {}
            for (word, how), times in sorted(stated.items()):
                said.setdefault(word, []).append(f"{times} {how.replace('_', ' ')}")
            return {word: f" ({', '.join(ways)})" for word, ways in said.items()}
        if kind == "caveats":
            used = Counter(word for one in estimates for word in one.caveats)
        elif kind == "ways":
            used = Counter(one.way for one in self.catalog.corrections.values() if one.way)
        else:
            used = Counter(getattr(one, _FIELDS[kind]) for one in estimates)
        return {word: _times(times) for word, times in used.items()}


def _fields(model: type[Closed]) -> str:
    rows = ((f"`{name}`", field.description or "", left_out(field)) for name, field in written_fields(model).items())
    return marked_table(("field", "what it means", "if left out"), rows)


def _tree(terms: Mapping[str, Term], parent: str | None = None, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Each word with its depth, a word directly after the one it lies within."""
    for word in sorted(terms):
        if terms[word].within == parent:
            yield depth, word
            yield from _tree(terms, word, depth + 1)


def _word(word: str, term: Term, depth: int, uses: Mapping[str, str]) -> Iterator[str]:
    indent = "  " * depth
    apart = " Its parts share no member." if term.parts == "apart" else ""
    yield f"{indent}- `{word}`{uses.get(word, _times(0))}: {marked(term.definition)}{apart}"
    if isinstance(term, Measure):
        yield f"{indent}  Counted in {marked(term.unit)}; a {term.kind}; outcome: {marked(term.outcome)}."
        for coverage in dict.fromkeys(term.components.values()):
            those = ", ".join(f"`{one}`" for one, settled in term.components.items() if settled == coverage)
            yield f"{indent}  By definition {coverage.replace('_', ' ')}: {those}."


def _times(number: int) -> str:
    return f" ({number})"
