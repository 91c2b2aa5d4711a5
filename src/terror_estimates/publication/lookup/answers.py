"""Answers: what a page says of two numbers as a pair, beside what their scopes say, in sentences made beforehand."""

from collections import defaultdict
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.comparison.accounts import rounding, slips
from terror_estimates.comparison.addition import counted_once, linked, must_not, stating_nothing
from terror_estimates.comparison.answer import (
    GIVEN_UP,
    NO,
    by_a_slip,
    doubt,
    doubting,
    reversed_sizes,
    silent,
    told_twice,
    waiting,
)
from terror_estimates.comparison.comparison import comparison_of
from terror_estimates.comparison.counterpart import counterparts, told_as
from terror_estimates.comparison.kinship import Kin, Kinship
from terror_estimates.comparison.relation import Verdict
from terror_estimates.comparison.wording import cautions_on, unseen_of
from terror_estimates.publication.lookup.pairs import FIRST, NAMES, SECOND

THIRD = "\x03"  # stands for the number that is to be compared instead


def answers_data(estimates: list[Estimate]) -> dict[str, Any]:
    """What overrules the scopes, by pair of places and by place; the names of two stand in the order of their places.

    `twice` is told of one count, first of what is likely and then of what is stated, alike first.
    """
    ways = [Kinship(Kin.ROUNDS, stated=stated) for stated in (False, True)]
    return {
        "twice": [[told_twice(verdict, kin) for verdict in (Verdict.ALIKE, Verdict.APART)] for kin in ways],
        "once": [must_not(counted_once(kin.stated)) for kin in ways],
        "silent": [silent(FIRST), must_not(stating_nothing(FIRST))],
        "slip": [by_a_slip([FIRST]), by_a_slip([FIRST, SECOND])],
        "slips": [at for at, one in enumerate(estimates) if slips(one)],
        "given_up": GIVEN_UP,
        "no": NO,
        "waiting": waiting(THIRD),
        "doubts": {at: said for at, one in enumerate(estimates) if (said := doubt(one))},
        "doubted": {
            one: [doubting("", ways).strip() for ways in ([one], [one, one])]
            for one in dict.fromkeys(map(doubt, estimates))
            if one
        },
        "reversed": reversed_sizes(THIRD),
        "rounding": _rounding(estimates),
        "linked": _linked(estimates),
        **_instead(estimates),
        "cautions": {at: cautions for at, one in enumerate(estimates) if (cautions := cautions_on(one))},
        "unseen": [unseen_of([FIRST]), unseen_of([FIRST, SECOND])],
    }


def _linked(estimates: list[Estimate]) -> dict[str, str]:
    """Why two must not be added whose entries name each other as rivals, or as part and whole."""
    places = {one.id: at for at, one in enumerate(estimates)}
    named = {
        tuple(sorted((places[one.id], places[id]))) for one in estimates for id in (*one.conflicts_with, *one.part_of)
    }
    found = {}
    for low, high in sorted(named):
        compared = comparison_of(estimates[low], estimates[high])
        if not compared.kinship.one_count and (why := linked(compared, NAMES)):
            found[f"{low}-{high}"] = must_not(why)
    return found


def _rounding(estimates: list[Estimate]) -> list[str]:
    """Pairs of places of which the one rounds the other, or the same count told elsewhere: '3-17'."""
    places = {one.id: at for at, one in enumerate(estimates)}
    found = set()
    for rounded in estimates:
        wholes = {estimates[places[id]].value.stated for id in rounded.rounds if id in places}
        for one in estimates if wholes else ():
            if one.value.stated in wholes and rounding(rounded, one):
                found.add(tuple(sorted((places[rounded.id], places[one.id]))))
    return [f"{low}-{high}" for low, high in sorted(found)]


def _instead(estimates: list[Estimate]) -> dict[str, Any]:
    """The places of those that give the count of one under other measures; how each such measure leads on."""
    places = {one.id: at for at, one in enumerate(estimates)}
    alike = defaultdict(list)
    for one in estimates:
        alike[one.value.stated].append(one)
    instead: dict[int, list[int]] = {}
    told: dict[str, str] = {}
    for held in alike.values():
        for one in held if len(held) > 1 else ():
            if found := counterparts(one):
                instead[places[one.id]] = [places[each.id] for each in found]
                told |= {each.measure: told_as(each, NAMES, THIRD) for each in found}
    return {"instead": instead, "told_as": told}
