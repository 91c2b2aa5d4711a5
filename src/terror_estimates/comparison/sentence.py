"""Why two estimates do or do not count the same, in words for readers."""

from collections.abc import Callable, Iterable

from terror_estimates.catalog import Catalog, Estimate, Period
from terror_estimates.catalog.words import NOTHING
from terror_estimates.comparison.scope import Relation, Verdict, scope_of

Naming = Callable[[Catalog, Estimate], str]

_OPENING = {
    Verdict.SAME: "{one} and {other} count the same",
    Verdict.WITHIN: "{one} counts part of what {other} counts",
    Verdict.CONTAINS: "{one} counts more than {other}",
    Verdict.OVERLAPS: "{one} and {other} count things that overlap",
    Verdict.APART: "{one} and {other} count different things",
    Verdict.NOT_STATED: "Whether {one} and {other} count the same cannot be said for certain",
}
_AS_FAR_AS_STATED = {
    Verdict.SAME: "Nothing that they do say tells them apart",
    Verdict.WITHIN: "As far as they say, the first counts part of what the second counts",
    Verdict.CONTAINS: "As far as they say, the first counts more than the second",
    Verdict.OVERLAPS: "As far as they say, they overlap",
}
_WHO = ("neither", "the first", "the second")
_STATES = ("states", "does not state", "does not state")
_COUNTS = ("says whether it counts", "does not say whether it counts", "does not say whether it counts")
_PLURALS = {
    "measure": "measures", "population": "populations", "jurisdiction": "jurisdictions", "territory": "territories",
}  # fmt: skip
_SETTLED = ("included", "excluded", "not_applicable", "partly")


def by_id(catalog: Catalog, estimate: Estimate) -> str:
    """The name of an estimate for people who type commands: its id."""
    return estimate.id


def by_source(catalog: Catalog, estimate: Estimate) -> str:
    """The name of an estimate for people who read: 'Doe 1968 (about 1 million)'."""
    return f"{catalog.source(estimate.source).short()} ({estimate.printed()})"


def relation_sentence(
    catalog: Catalog, one: Estimate, other: Estimate, relation: Relation, name: Naming = by_id
) -> str:
    """The verdict and what decided it; where something is left unsaid, also what the stated parts alone would say."""
    opening = _OPENING[relation.verdict].format(one=name(catalog, one), other=name(catalog, other))
    if relation.verdict is Verdict.SAME:
        return f"{opening}."
    if relation.verdict is not Verdict.NOT_STATED:
        return f"{opening}: {_why(catalog, one, other, relation.deciding)}."
    stated = [side for side, verdict in relation.stated.items() if verdict is not Verdict.SAME]
    known = _AS_FAR_AS_STATED[relation.as_far_as_stated]
    reason = f": {_why(catalog, one, other, stated)}" if stated else ""
    return f"{opening}: {_unsaid(catalog, one, other, relation)}. {known}{reason}."


def _why(catalog: Catalog, one: Estimate, other: Estimate, sides: Iterable[str]) -> str:
    return "; ".join(_difference(catalog, one, other, side) for side in sides)


def _difference(catalog: Catalog, one: Estimate, other: Estimate, side: str) -> str:
    if side != "components":
        mine, theirs = (side_label(catalog, estimate, side) for estimate in (one, other))
        return f"the {side} is {mine} in the first and {theirs} in the second"
    mine, theirs = (scope_of(estimate, catalog.vocabulary).components for estimate in (one, other))
    differing = [
        f"“{catalog.vocabulary.label('components', component)}” is {_said(mine[component])} in the first and "
        f"{_said(theirs[component])} in the second"
        for component in mine
        if _differ(mine[component], theirs.get(component, "not_stated"))
    ]
    return ", ".join(differing)


def _differ(mine: str, theirs: str) -> bool:
    """Whether two settled words count differently; what does not apply is not counted, like what is excluded."""
    return mine != theirs and {mine, theirs} <= set(_SETTLED) and {mine, theirs} != {"excluded", "not_applicable"}


def _unsaid(catalog: Catalog, one: Estimate, other: Estimate, relation: Relation) -> str:
    """What neither states, what the first and what the second does not state."""
    sides = [_silent_sides(estimate, relation) for estimate in (one, other)]
    components = [_silent_components(catalog, *pair, relation) for pair in ((one, other), (other, one))]
    parts = [
        f"{who} {verb} {_listed(items)}"
        for silent, verbs in ((sides, _STATES), (components, _COUNTS))
        for who, verb, items in zip(_WHO, verbs, _shared_first(*silent), strict=True)
        if items
    ]
    return "; ".join(parts) or "both count something only in part, and neither says which part"


def _shared_first(first: list[str], second: list[str]) -> tuple[list[str], list[str], list[str]]:
    shared = [item for item in first if item in second]
    return shared, [item for item in first if item not in shared], [item for item in second if item not in shared]


def _silent_sides(estimate: Estimate, relation: Relation) -> list[str]:
    """The sides that an estimate leaves unsaid and the comparison needs."""
    open_sides = [
        side for side, verdict in relation.sides.items() if verdict is Verdict.NOT_STATED and side != "components"
    ]
    return [f"its {side}" for side in open_sides if getattr(estimate, side) in NOTHING]


def _silent_components(catalog: Catalog, estimate: Estimate, other: Estimate, relation: Relation) -> list[str]:
    """The labels of the components that an estimate leaves unsaid, also those that only the other's measure knows."""
    if relation.sides.get("components") is not Verdict.NOT_STATED:
        return []
    counted, known = (scope_of(each, catalog.vocabulary).components for each in (estimate, other))
    open_ones = [component for component in {**counted, **known} if counted.get(component) not in _SETTLED]
    return [f"“{catalog.vocabulary.label('components', component)}”" for component in open_ones]


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} or {items[-1]}"


def side_label(catalog: Catalog, estimate: Estimate, side: str) -> str:
    """One side of an estimate's scope in words for readers."""
    word = getattr(estimate, side)
    if isinstance(word, Period):
        return word.label()
    return catalog.vocabulary.label(_PLURALS[side], word) if side in _PLURALS else _said(word)


def _said(word: str) -> str:
    return word.replace("_", " ")
