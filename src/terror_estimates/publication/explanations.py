"""Explanations of the difference of two estimates as data for programs and as lines for people."""

import textwrap
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.explanation import explain, explanation_wording
from terror_estimates.publication.comparisons import WIDTH, comparison_data


def explanation_data(one: Estimate, other: Estimate) -> dict[str, Any]:
    """The comparison, the bridge with its remainder or the reason why there is none, and the sentences."""
    explained = explain(one, other)
    way = explained.bridge
    return {
        "comparison": comparison_data(one, other),
        "bridge": way
        and {
            "start": way.start.id,
            "end": way.end.id,
            "added": [step.estimate.id for step in way.steps if step.added],
            "taken": [step.estimate.id for step in way.steps if not step.added],
            "remainder": {"low": way.remainder.low, "high": way.remainder.high},
        },
        "no_bridge": str(explained.refusal) if explained.refusal else None,
        "could_be_steps": [estimate.id for estimate in explained.steps],
        "sentences": list(explanation_wording(explained).sentences),
    }


def explanation_lines(one: Estimate, other: Estimate, width: int = WIDTH) -> list[str]:
    """The same for people: the sentences, wrapped, then the bridge line by line."""
    explained = explain(one, other)
    told = explanation_wording(explained)
    lines = textwrap.wrap(" ".join(told.sentences), width)
    lines += ["", *textwrap.wrap(told.open, width)] if told.open else []
    return [*lines, "", *explained.bridge.lines()] if explained.bridge and explained.bridge.steps else lines
