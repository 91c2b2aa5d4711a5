"""Explanations of the difference of two estimates as data for programs and as lines for people."""

import textwrap
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.addition import addition
from terror_estimates.comparison.explanation import Explanation, explain, explanation_wording
from terror_estimates.comparison.names import names_of
from terror_estimates.comparison.wording import cautions
from terror_estimates.publication.comparisons import WIDTH, answer_lines, comparison_data


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
        "cautions": cautions(*_told_of(explained)),
        "notes": {each.id: _note(each) for each in (one, other) if each.note},
    }


def explanation_lines(one: Estimate, other: Estimate, width: int = WIDTH) -> list[str]:
    """The same for people, wrapped: the answer, the sentences, cautions, the numbers or their bridge, and our notes."""
    explained = explain(one, other)
    told = explanation_wording(explained)
    names = names_of(one, other)
    summed = names.closed([addition(explained.compared, names).sentence])
    lines = [*answer_lines(explained.compared, width), *textwrap.wrap(" ".join([*told.sentences, *summed]), width)]
    lines += ["", *textwrap.wrap(told.open, width)] if told.open else []
    for caution in cautions(*_told_of(explained)):
        lines += ["", *textwrap.wrap(caution, width)]
    way = explained.bridge
    lines += ["", *(way.lines() if way and way.steps else _numbers(one, other))]
    for each in (one, other):
        if each.note:
            lines += ["", *textwrap.wrap(f"Our note on {each.id}: {_note(each)}", width, break_on_hyphens=False)]
    return lines


def _numbers(*estimates: Estimate) -> list[str]:
    return [f"{each.shown()}{'' if each.chartable else ' (no print seen)'}  {each.id}" for each in estimates]


def _told_of(explained: Explanation) -> list[Estimate]:
    """The two, and the steps that are taken between them."""
    taken = [step.estimate for step in explained.bridge.steps] if explained.bridge else []
    return [explained.compared.one, explained.compared.other, *taken]


def _note(estimate: Estimate) -> str:
    """What we note of a number, where a reader would otherwise go wrong, on one line."""
    return " ".join((estimate.note or "").split())
