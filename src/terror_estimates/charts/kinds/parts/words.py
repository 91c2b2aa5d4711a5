"""The second line of a row of a chart of parts: what it counts, what it rests on, and where it reaches too far."""

from collections.abc import Sequence

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.words import NOTHING
from terror_estimates.charts.words.labels import period_words, side_words, whose
from terror_estimates.comparison import Verdict, compare

_INSIDE = (Verdict.ALIKE, Verdict.WITHIN)


def details(estimate: Estimate, kind: str, common: dict) -> list[str]:
    """What the row counts that its section and the figure do not say already."""
    found = []
    if kind != "populations" and estimate.in_part("population") and estimate.population != common["population"]:
        found.append(side_words(estimate, "population"))
    if kind != "jurisdictions" and estimate.jurisdiction not in NOTHING:
        found.append(estimate.label("jurisdiction"))
    if kind != "territories" and estimate.territory != common["territory"]:
        found.append(estimate.label("territory"))
    if isinstance(estimate.period, Period):
        found += [period_words(estimate.period)] if estimate.period != common["period"] else []
    else:
        found.append(f"period {estimate.period.replace('_', ' ')}")
    return found + [estimate.vocabulary.label("components", part) for part in apart(estimate)]


def roots(estimates: Sequence[Estimate]) -> list[str]:
    """The estimates and documents that the row restates or builds on, named once each."""
    names = dict.fromkeys(_root_name(one, id) for one in estimates for id in one.rests_on)
    return [f"rests on {', '.join(names)}"] if names else []


def _root_name(estimate: Estimate, id: str) -> str:
    held = estimate.catalog.estimates.get(id)
    name = whose(held) if held else estimate.catalog.source(id).named()
    return f"{name} (inferred)" if estimate.infers(id) else name


def alike(one: Estimate, other: Estimate) -> bool:
    """Whether two estimates count the same kind of outcome, so that they stand on one axis."""
    measures = one.vocabulary.measures
    return measures[one.measure].outcome == measures[other.measure].outcome


def beyond(estimates: Sequence[Estimate], line: Estimate | None) -> list[str]:
    """The sides on which a row reaches beyond the count of the line, in one phrase; nothing if it does not."""
    sides: dict[str, None] = {}
    for one in estimates:
        if line and alike(one, line):
            stated = compare(one.scope, line.scope, one.vocabulary).stated
            sides |= dict.fromkeys(side for side, verdict in stated.items() if verdict not in _INSIDE)
    words = ["years" if side == "period" else side for side in sides]
    return [f"not the {' and '.join(words)} of the dashed line"] if words else []


def apart(estimate: Estimate) -> tuple[str, ...]:
    """The components of the widest measure that are counted while others of them are left out."""
    widest = estimate.vocabulary.trees["measures"].upward(estimate.measure)[-1]
    said = {part: word for part, word in estimate.components.items()
            if part in estimate.vocabulary.measures[widest].components}  # fmt: skip
    return tuple(part for part in said if said[part] == "included") if "excluded" in said.values() else ()
