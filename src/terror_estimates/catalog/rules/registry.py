"""The register of rules, and the few questions that many rules ask.

A rule yields (path, sentence) for every place that breaks it. Problems stop the build; flags ask a person to look and
are answered in the entry (`answers: {rule: sentence}`). A flag also yields what an answer to it names, so that the
answer holds for this finding and for no later one.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, Literal

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.estimate import Estimate
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.problem import Path, clipped, did_you_mean, nearest

GONE = " any more; if it has another id now, write that here, and the old one under renamed"  # of what was released
Findings = Iterator[tuple[Path, str]]
Named = tuple[int | str, ...]  # the amounts and words that an answer to a flag names
Raised = Iterator[tuple[Path, str, Named]]
Strength = Literal["problem", "flag"]


@dataclass(frozen=True)
class Rule:
    """A named rule; `asks` is what it asks for, in the words of its docstring.

    `findings` are the places that break it and that nobody has answered; `raised` are all that a flag finds.
    """

    name: str
    strength: Strength
    asks: str
    findings: Callable[[Catalog], Findings]
    raised: Callable[[Catalog], Raised] | None = None


RULES: dict[str, Rule] = {}


def rule(strength: Strength) -> Callable[[Callable[[Catalog], Any]], Callable[[Catalog], Any]]:
    """Registers a function as a rule under its own name, with hyphens; a flag yields as `Raised` says."""

    def register(function: Callable[[Catalog], Any]) -> Callable[[Catalog], Any]:
        name = function.__name__.replace("_", "-")
        asks = " ".join((function.__doc__ or "").split())

        def raised(catalog: Catalog) -> Raised:
            known: dict[str, list[tuple[Path, str, Named]]] = catalog.__dict__.setdefault("raised", {})
            if name not in known:  # a catalog never changes, and whoever asks about answers asks again
                known[name] = list(function(catalog))
            return iter(known[name])

        @wraps(function)
        def unanswered(catalog: Catalog) -> Findings:
            return ((path, said) for path, said, named in raised(catalog) if not answered(catalog, path, name, named))

        flags = strength == "flag"
        RULES[name] = Rule(name, strength, asks, unanswered if flags else function, raised if flags else None)
        return function

    return register


def answered(catalog: Catalog, path: Path, name: str, named: Named) -> bool:
    """Whether the entry at a path has an answer to this flag that names all that the finding is about."""
    entries = catalog.tables if path[0] == "tables" else catalog.estimates
    answer = entries[str(path[1])].answers.get(name)
    if answer is None:
        return False
    amounts = printed_numbers(answer)
    return all(one in amounts if isinstance(one, int) else _says(answer, one) for one in named)


def _says(answer: str, word: str) -> bool:
    """Whether a word or an id stands in an answer whole: 'doe-1968-deaths-in-camps' does not name 'doe-1968-deaths'."""
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", answer, re.IGNORECASE) is not None


def each(estimates: Mapping[str, Estimate]) -> Iterator[tuple[Path, Estimate]]:
    """Every estimate with its path; the reader knows where the cells of tables stand."""
    for id, estimate in estimates.items():
        yield ("estimates", id), estimate


def not_a_word(catalog: Catalog, kind: str, word: str) -> str | None:
    """None if the vocabulary declares the word, otherwise the rest of the sentence: what says it so, or is near it."""
    known = catalog.declared[kind]
    if word in known:
        return None
    if meant := catalog.vocabulary.meant(kind, word):
        offered = " or ".join(f"'{one}'" for one in meant)
        remedy = f"; did you mean {offered}?"
    else:
        remedy = did_you_mean(word, known, "; write one of them, or add the word there with a definition")
    return f"'{clipped(word)}' is not among the {kind} of the vocabulary{remedy}"


def not_an_entry(declared: Mapping[str, frozenset[str]], section: str, id: str) -> str | None:
    """None if the section declares the id, otherwise the rest of the sentence."""
    known = declared[section]
    if id in known:
        return None
    if id in declared.get("released", ()):
        return f"'{clipped(id)}' is not among the {section}{GONE}"
    near = nearest(id, known)
    remedy = f"; did you mean '{near}'?" if near else "; add it there, or write another id"
    unlisted = " If not, add it there" if near and section == "sources" else ""
    return f"'{clipped(id)}' is not among the {section}{remedy}{unlisted}"
