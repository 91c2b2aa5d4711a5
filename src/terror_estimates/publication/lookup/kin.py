"""Kin: how any two numbers are related by descent, in sentences that a page only has to find."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations_with_replacement
from types import MappingProxyType
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.comparison import Comparison, comparison_of
from terror_estimates.comparison.kinship import Kin, Kinship, unsure
from terror_estimates.comparison.lineage import below, roots
from terror_estimates.comparison.relation import Relation, Verdict
from terror_estimates.comparison.revision import gives_up
from terror_estimates.comparison.wording import one_stands_in_it, related
from terror_estimates.publication.lookup.classic import Words
from terror_estimates.publication.lookup.pairs import NAMES

_ALIKE, _APART = (Relation(MappingProxyType({"measure": one}), {}, ()) for one in (Verdict.ALIKE, Verdict.APART))
_INFERRED = "\t"  # behind the key of a foundation to which no way of stated links leads; no key has a tab in it


def kin_data(estimates: list[Estimate]) -> dict[str, Any]:
    """Descent by pair of places; for all others, what their foundations have in common, or that none is known.

    `descent` is also of two of which one stands in the foundation of the other. `shared` has three sentences for two
    sets of foundations: of one number, of one axis, of different events. `once` are the sentences that say that two
    numbers are one count, and whether that is stated or only likely; `revised` those on a number that its author gave
    up.
    """
    sentences, sets = Words(), Words()
    found = [roots(one) for one in estimates]
    keys = ["\n".join(sorted(_keys(one, ends))) for one, ends in zip(estimates, found, strict=True)]
    descent, once, revised = {}, {}, set()
    for key, text, kin in _descent(estimates, found):
        descent[key] = sentences.place(text)
        if kin.one_count:
            once[descent[key]] = int(kin.stated)
        if kin.kin is Kin.REVISES:
            revised.add(descent[key])
    own, shared = [sets.place(key) for key in keys], {}
    for key, told in _shared(estimates[0], sets.listed()):
        shared[key] = [sentences.place(text) for text, _ in told]
        once |= {sentences.place(text): int(kin.stated) for text, kin in told if kin.one_count}
    data = {
        "roots": own,
        "unknown": [unsure(ends) for ends in found],
        "descent": descent,
        "once": once,
        "revised": sorted(revised),
        "shared": shared,
        "none": _none(estimates),
    }
    return data | {"sentences": sentences.listed()}


def _keys(estimate: Estimate, ends: set[tuple[bool, str]]) -> Iterator[str]:
    """The known foundations of a number, and of which it is inferred that they are."""
    stated = roots(estimate, stated=True)
    return (f"{key}{'' if (known, key) in stated else _INFERRED}" for known, key in ends if known)


def _descent(estimates: list[Estimate], found: list[set[tuple[bool, str]]]) -> Iterator[tuple[str, str, Kinship]]:
    """('3-17', sentence, kinship) of every two of which one descends from the other, or from where it stands."""
    places = {one.id: at for at, one in enumerate(estimates)}
    pairs = set()
    for later in estimates:
        given_up = {one.id for one in estimates if gives_up(later, one)} if later.revises else set()
        for earlier in below(later) | {*later.rounds, *given_up}:
            if earlier in places:
                pairs.add(tuple(sorted((places[later.id], places[earlier]))))
    for one, other in sorted(pairs | _standing_in_it(estimates, found)):
        compared = comparison_of(estimates[one], estimates[other])
        if compared.kinship.later or one_stands_in_it(compared):
            yield f"{one}-{other}", related(compared, NAMES), compared.kinship


def _standing_in_it(estimates: list[Estimate], found: list[set[tuple[bool, str]]]) -> set[tuple[int, int]]:
    """Every two places of which the one rests on another work, which states the other."""
    stating = defaultdict(list)
    for at, one in enumerate(estimates):
        stating[one.work.document].append(at)
    pairs = (
        (at, other)
        for at, one in enumerate(estimates)
        for known, key in found[at]
        if known and key != one.work.document
        for other in stating[key]
    )
    return {(min(pair), max(pair)) for pair in pairs}


def _shared(any_one: Estimate, sets: list[str]) -> Iterator[tuple[str, list[tuple[str, Kinship]]]]:
    """('2-5', the three sentences, each with its kinship) of every two sets that have a foundation in common."""
    held = [{key.removesuffix(_INFERRED): key for key in one.split("\n") if key} for one in sets]
    for one, other in combinations_with_replacement(range(len(held)), 2):
        both = held[one].keys() & held[other].keys()
        stated = {key for key in both if key == held[one][key] == held[other][key]}
        if shared := tuple(sorted(stated or both)):
            ways = [(_ALIKE, True), (_ALIKE, False), (_APART, False)]
            told = []
            for relation, same in ways:
                kin = Kinship(Kin.SAME_FOUNDATION, shared=shared, same_number=same, stated=bool(stated))
                told.append((_said(any_one, any_one, relation, kin), kin))
            yield f"{one}-{other}", told


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
