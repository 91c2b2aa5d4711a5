"""What a sound catalog keeps to: one function per rule, each with examples in `rule_examples.yaml`.

To add a rule, write a function with @rule beside its neighbors and an example that passes and one that fails.
"""

from terror_estimates.catalog.rules import (
    answers,
    claims,
    corrections,
    figures,
    former,
    holding,
    ids,
    links,
    notes,
    people,
    scopes,
    sources,
    tables,
    values,
    verbs,
    words,
    writing,
    years,
)
from terror_estimates.catalog.rules.registry import RULES, Findings, Rule, Strength, rule

__all__ = [
    "RULES", "Findings", "Rule", "Strength", "answers", "claims", "corrections", "figures", "former", "holding", "ids",
    "links", "notes", "people", "rule", "scopes", "sources", "tables", "values", "verbs", "words", "writing",
    "years",
]  # fmt: skip
