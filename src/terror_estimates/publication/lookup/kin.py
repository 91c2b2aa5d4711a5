"""Kin: how any two numbers are related by descent, in sentences that a page only has to find."""

from collections.abc import Iterator
from itertools import combinations_with_replacement
from types import MappingProxyType
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.kinship import Kin, Kinship, kinship_of, unsure
from terror_estimates.comparison.lineage import below, roots
from terror_estimates.comparison.relation import Relation, Verdict
from terror_estimates.comparison.revision import gives_up
from terror_estimates.comparison.wording import related
from terror_estimates.publication.lookup.classic import Words
from terror_estimates.publication.lookup.pairs import NAMES

_ALIKE, _APART = (Relation(MappingProxyType({"measure": one}), {}, ()) for one in (Verdict.ALIKE, Verdict.APART))


def kin_data(estimates: list[Estimate]) -> dict[str, Any]:
    """Descent by pair of places; for all others, what their foundations have in common, or that none is known.

    `shared` has three sentences for two sets of foundations: of one number, of one axis, of different events. `once`
    are the sentences on a descent that say that two numbers are one count, and whether that is stated or only likely;
    `revised` those on a number that its author gave up.
    """
    sentences, sets = Words(), Words()
    found = [roots(one) for one in estimates]
    keys = ["\n".join(sorted(key for known, key in ends if known)) for ends in found]
    descent, once, revised = {}, {}, set()
    for key, text, kin in _descent(estimates):
        descent[key] = sentences.place(text)
        if kin.one_count:
            once[descent[key]] = int(kin.stated)
        if kin.kin is Kin.REVISES:
            revised.add(descent[key])
    data = {
        "roots": [sets.place(key) for key in keys],
        "unknown": [unsure(ends) for ends in found],
        "descent": descent,
        "once": once,
        "revised": sorted(revised),
        "shared": _shared(estimates[0], sets.listed(), sentences),
        "none": _none(estimates),
    }
    return data | {"sentences": sentences.listed()}


def _descent(estimates: list[Estimate]) -> Iterator[tuple[str, str, Kinship]]:
    """('3-17', sentence, kinship) of every two of which one descends from the other."""
    places = {one.id: at for at, one in enumerate(estimates)}
    pairs = set()
    for later in estimates:
        given_up = {one.id for one in estimates if gives_up(later, one)} if later.revises else set()
        for earlier in below(later) | {*later.rounds, *given_up}:
            if earlier in places:
                pairs.add(tuple(sorted((places[later.id], places[earlier]))))
    for one, other in sorted(pairs):
        kin = kinship_of(estimates[one], estimates[other])
        if kin.later:
            yield f"{one}-{other}", _said(estimates[one], estimates[other], _ALIKE, kin), kin


def _shared(any_one: Estimate, sets: list[str], sentences: Words) -> dict[str, list[int]]:
    held = [frozenset(one.split("\n")) - {""} for one in sets]
    found = {}
    for one, other in combinations_with_replacement(range(len(held)), 2):
        if both := tuple(sorted(held[one] & held[other])):
            ways = [(_ALIKE, True), (_ALIKE, False), (_APART, False)]
            kins = [(relation, Kinship(Kin.SAME_FOUNDATION, shared=both, same_number=same)) for relation, same in ways]
            told = [_said(any_one, any_one, relation, kin) for relation, kin in kins]
            found[f"{one}-{other}"] = [sentences.place(text) for text in told]
    return found


def _none(estimates: list[Estimate]) -> list[str]:
    """What is said where nothing is shared, by what is unsure of the first and three times that of the second."""
    one, other = (*estimates, *estimates)[:2]
    return [_said(one, other, _ALIKE, _unshared(one, other, mine, theirs)) for theirs in range(3) for mine in range(3)]


def _unshared(one: Estimate, other: Estimate, mine: int, theirs: int) -> Kinship:
    unknown, partly = (
        tuple(each.id for each, unsure in ((one, mine), (other, theirs)) if unsure == way) for way in (1, 2)
    )
    return Kinship(Kin.UNKNOWN if unknown or partly else Kin.DIFFERENT, unknown=unknown, partly=partly)


def _said(one: Estimate, other: Estimate, relation: Relation, kin: Kinship) -> str:
    scopes = one.scope, other.scope
    return related(Comparison(one, other, scopes, relation, kin), NAMES)
