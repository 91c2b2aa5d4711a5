"""The register of rules, and the few questions that many rules ask.

A rule yields (path, sentence) for every place that breaks it. Problems stop the build; flags ask a person to look and
are answered in the entry (`answers: {rule: sentence}`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.estimate import Estimate
from terror_estimates.catalog.problem import Path, clipped, did_you_mean

Findings = Iterator[tuple[Path, str]]
Strength = Literal["problem", "flag"]
SIDES = {"population": "populations", "jurisdiction": "jurisdictions", "territory": "territories"}
LINKS = ("part_of", "rounds", "revises", "conflicts_with")


@dataclass(frozen=True)
class Rule:
    """A named rule; `asks` is what it asks for, in the words of its docstring."""

    name: str
    strength: Strength
    asks: str
    findings: Callable[[Catalog], Findings]


RULES: dict[str, Rule] = {}


def rule(strength: Strength) -> Callable[[Callable[[Catalog], Findings]], Callable[[Catalog], Findings]]:
    """Registers a function as a rule under its own name, with hyphens."""

    def register(findings: Callable[[Catalog], Findings]) -> Callable[[Catalog], Findings]:
        name = findings.__name__.replace("_", "-")
        RULES[name] = Rule(name, strength, " ".join((findings.__doc__ or "").split()), findings)
        return findings

    return register


def each(catalog: Catalog) -> Iterator[tuple[Path, Estimate]]:
    """Every estimate with its path; the reader knows where the cells of tables stand."""
    for id, estimate in catalog.estimates.items():
        yield ("estimates", id), estimate


def not_a_word(catalog: Catalog, kind: str, word: str) -> str | None:
    """None if the vocabulary declares the word, otherwise the rest of the sentence."""
    known = catalog.declared[kind]
    if word in known:
        return None
    otherwise = "; write one of them, or add the word there with a definition"
    return f"'{clipped(word)}' is not among the {kind} of the vocabulary{did_you_mean(word, known, otherwise)}"


def not_an_entry(catalog: Catalog, section: str, id: str) -> str | None:
    """None if the section declares the id, otherwise the rest of the sentence."""
    known = catalog.declared[section]
    if id in known:
        return None
    near = did_you_mean(id, known, "; add it there, or write another id")
    unlisted = " If not, add it there" if near.endswith("?") and section == "sources" else ""
    return f"'{clipped(id)}' is not among the {section}{near}{unlisted}"
