"""Comparisons as data for programs and as lines for people."""

import textwrap
from collections.abc import Iterator
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.comparison import SIDES, Comparison, Open, Silent, comparison_of, wording_of
from terror_estimates.comparison.addition import addition
from terror_estimates.comparison.answer import QUESTION, SMALLER, answer, in_width, upside_down
from terror_estimates.comparison.counterpart import counterpart_words
from terror_estimates.comparison.names import names_of, with_number
from terror_estimates.comparison.phrase import in_print, said_period
from terror_estimates.comparison.wording import cautions

WIDTH = 80
SIZES = f"{SMALLER}: {{wider}} against {{narrower}}"


def comparison_data(one: Estimate, other: Estimate) -> dict[str, Any]:
    """The answer, the verdict on what both state, side by side, what is open, the kinship, and the sentences."""
    compared = comparison_of(one, other)
    relation, kin, told = compared.relation, compared.kinship, wording_of(compared)
    return {
        "one": one.id,
        "other": other.id,
        "answer": answer(compared),
        "verdict": relation.verdict.value,
        "certain": relation.certain,
        "stated": {side: verdict.value for side, verdict in relation.stated.items()},
        "components": {component: verdict.value for component, verdict in relation.components.items()},
        "open": [_open(point, compared) for point in relation.open],
        "decided_by": list(relation.deciding),
        "kinship": {
            "kin": kin.kin.value,
            "later": kin.later,
            "earlier": kin.earlier,
            "shared": list(kin.shared),
            "unknown": list(kin.unknown),
            "partly_known": list(kin.partly),
            "one_count": kin.one_count,
            "stated": kin.stated,
        },
        "sentences": list(told.sentences),
        "left_open": told.open,
        "compare_instead": counterpart_words(compared, names_of(one, other)),
        "may_be_added": addition(compared).may,
        "addition": addition(compared).sentence,
        "cautions": cautions(one, other),
    }


def comparison_lines(one: Estimate, other: Estimate, width: int = WIDTH) -> list[str]:
    """The same for people: the answer, the sentences, what is open, then a line for each side; wrapped to the width."""
    compared = comparison_of(one, other)
    told = wording_of(compared)
    names = names_of(one, other)
    instead = names.closed(filter(None, [counterpart_words(compared, names), addition(compared, names).sentence]))
    lines = [*answer_lines(compared, width), *textwrap.wrap(" ".join([*told.sentences, *instead]), width)]
    if told.open:
        lines += ["", *textwrap.wrap(told.open, width)]
    for caution in cautions(one, other):
        lines += ["", *textwrap.wrap(caution, width)]
    numbers = map(in_print, (compared.one, compared.other))
    table = [*_sides(compared), ("as printed", "", " | ".join(numbers))]
    return [*lines, "", *(line for row in table for line in _row(row, width))]


def answer_lines(compared: Comparison, width: int) -> list[str]:
    """The two numbers, and whether they may stand side by side, before all that says why."""
    return [*textwrap.wrap(side_by_side(compared), width), *textwrap.wrap(f"{QUESTION} {sized(compared)}", width), ""]


def side_by_side(compared: Comparison) -> str:
    """The two by their numbers: '150 (deaths, Doe 1920) – 180 (killings, Doe 1931)'."""
    return f"{with_number(compared.one)} – {with_number(compared.other)}"


def sized(compared: Comparison) -> str:
    """The answer, with the two numbers where it says that the wider is the smaller one."""
    said = answer(compared)
    if not upside_down(compared):
        return said
    wider, narrower = in_width(compared)
    return said.replace(SMALLER, SIZES.format(wider=_in_full(wider), narrower=_in_full(narrower)))


def _in_full(estimate: Estimate) -> str:
    """The number, and of a rate of how many: alone it would be taken for a count."""
    return f"{estimate.shown()}{estimate.of_how_many}"


def _sides(compared: Comparison) -> Iterator[tuple[str, str, str]]:
    for side in SIDES:
        verdict = compared.relation.stated.get(side)
        found = verdict.value if verdict else "open" if side in compared.relation.open_sides else ""
        pair = (compared.one, compared.other)
        words = (said_period(each) if side == "period" else each.label(side) for each in pair)
        if found:
            yield side, found, "" if side == "components" else " | ".join(words)


def _row(row: tuple[str, str, str], width: int) -> list[str]:
    head = f"  {row[0].ljust(14)}{row[1].ljust(10)}"
    return textwrap.wrap(f"{head}{row[2]}".rstrip(), width, subsequent_indent=" " * len(head), drop_whitespace=True)


def _open(point: Open, compared: Comparison) -> dict[str, Any]:
    silent = {Silent.FIRST: [compared.one.id], Silent.SECOND: [compared.other.id]}
    return {
        "side": point.side,
        "component": point.component,
        "silent": silent.get(point.silent, [compared.one.id, compared.other.id]),
        "in_part": point.in_part,
        "does_not_apply": point.moot,
        "about": point.about,
        "to_the_month": point.to_the_month,
    }
