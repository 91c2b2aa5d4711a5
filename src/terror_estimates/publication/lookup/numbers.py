"""Numbers: everything that is held on any number, so that a page can find, sort and show it, and say it rightly.

No sentence is made in a page: which works and foundations stand behind a number, what it is given as by whom, and the
sentence that says it rightly are all written here.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.words import STANCES
from terror_estimates.catalog.years import UNKNOWN
from terror_estimates.comparison.accounts import slips
from terror_estimates.comparison.asked import Asked, Match, stems
from terror_estimates.comparison.claimant import UNNAMED
from terror_estimates.comparison.finding import (
    CAUTIONS,
    MAY,
    ROUNDED,
    correction_words,
    inside,
    other_name,
)
from terror_estimates.comparison.hedged import HEDGES, hedge_held
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.lineage import foundations
from terror_estimates.comparison.manner import End, Manner, wrong_in
from terror_estimates.comparison.named_years import ALONE, OF_YEARS, of_years
from terror_estimates.comparison.naming import OFTENER
from terror_estimates.comparison.number import Standing, answered
from terror_estimates.comparison.order import Hit, of_each, standing_of
from terror_estimates.comparison.phrase import said_period
from terror_estimates.comparison.told import ToldClaim, ToldCorrection
from terror_estimates.publication.lookup.classic import Words
from terror_estimates.publication.quoted import quoted_claim, said_claim
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance

_LATER = {
    name: f"{{{name}}}"
    for name in ("shown", "works", "as_end", "spoken", "of_years", "people", "part", "things", "oftener")
}  # filled in by the page
_ADDRESSES = {
    "estimate": addresses.estimate,
    "claim": addresses.claim,
    "correction": addresses.correction,
    "source": addresses.source,
}
_HEDGES = ("", *dict.fromkeys(name for name, _ in HEDGES))


def columns(known: Concordance) -> dict[str, Any]:
    """What is asked of all estimates at once, in order of publication; `year` is that by which a work is known."""
    estimates = by_publication(known.catalog.estimates.values())
    hands = Words()
    return {
        "ids": [one.id for one in estimates],
        "numbers": [list(one.value.stated) for one in estimates],
        "stance": [STANCES.index(one.stance) for one in estimates],
        "seen": [one.chartable + one.firmly_seen for one in estimates],
        "year": [one.known_by or UNKNOWN for one in estimates],
        "undated": UNKNOWN,
        "hand": [hands.place(one.by) for one in estimates],
        "hands": hands.listed(),
        "measure": [known.measures.index(one.measure) for one in estimates],
    }


def answers(held: Held) -> dict[str, Any]:
    """What else an answer is made of: places, words that name a number, claims, corrections, fixed sentences."""
    catalog = held.catalog
    estimates = by_publication(catalog.estimates.values())
    stems, works, event = Words(), Words(), inside(catalog.event.title)
    return {
        "best": [_place_of_best(one) for one in estimates],
        "single": [int(len(one.value.stated) == 1 and not one.value.bound) for one in estimates],
        "place": [int(held.place(one)) for one in estimates],
        "hedges": list(_HEDGES),
        "hedge": [_HEDGES.index(hedge_held(one)) for one in estimates],
        "rank": _ranks(held, estimates),
        "stems": [[stems.place(stem) for stem in sorted(held.words(one))] for one in estimates],
        "stem": stems.listed(),
        "claims": [[*_claim(one), _asked_by(held, one)] for one in held.claims],
        "corrections": [_correction(one) for one in held.corrections],
        "manners": {one.name: one.format(event=event, **_LATER) for one in Manner},
        "rounded": [list(ROUNDED), list(MAY)],
        "unnamed": UNNAMED,
        "oftener": OFTENER,
        "work": [works.place(one.source) for one in estimates],
        "slips": [at for at, one in enumerate(estimates) if one.caveats and slips(one)],
        "ends": {one.name: one.value for one in End},
        "standings": {one.name: one.value for one in Standing},
        "event": held.event_names,
        "window": [catalog.event.window.start.year, catalog.event.window.end.year],
        **_spans(estimates),
        **_whose(held, estimates),
        "cautions": CAUTIONS,
        **_told(held, estimates),
        **_spoken(held, estimates),
    }


def _spans(estimates: list[Estimate]) -> dict[str, Any]:
    """The years of which the numbers are, each once as [words, first, last]; and of each number which, or -1."""
    spans = Words()
    when = [
        spans.place(json.dumps([said_period(one), *years])) if (years := of_years(one)) else -1 for one in estimates
    ]
    return {"spans": [json.loads(one) for one in spans.listed()], "when": when, "ofYears": [OF_YEARS, ALONE]}


def _whose(held: Held, estimates: list[Estimate]) -> dict[str, Any]:
    """The spellings of surnames, each with its place among them; and of each number, by which it may be asked for."""
    names = list(held.whose.names)
    told = [[names.index(one) for one in sorted(held.whose.of(each))] for each in estimates]
    spelled = {spelling: names.index(one) for spelling, one in held.whose.surnames.items()}
    return {"surnames": spelled, "surnamed": list(held.whose.names.values()), "whose": told}


def _asked_by(held: Held, told: ToldClaim) -> list[int]:
    """The places of the surnames by which a claim may be asked for."""
    names = list(held.whose.names)
    return sorted(names.index(one) for one in held.whose.of(told.entry))


def _ranks(held: Held, estimates: list[Estimate]) -> list[int]:
    """How each stands beside the others, whoever asks; the lower the likelier meant."""
    standing = [standing_of(one, held) for one in estimates]
    order = {one: place for place, one in enumerate(sorted(set(standing)))}
    return [order[one] for one in standing]


def _place_of_best(estimate: Estimate) -> int:
    """Which of the numbers that it states is the best one; -1 if none is."""
    best = estimate.value.best
    return -1 if best is None else estimate.value.stated.index(best)


def _claim(told: ToldClaim) -> list[Any]:
    """[id, numbers, numbers only mentioned, place, what it says, how it is quoted, percentages, rates, hedge, parts,
    whether it is put as so many for each one, and the beginnings of its own words].
    """
    claim = told.entry
    quoted = quoted_claim(claim)
    numbers, mentioned, shares = sorted(told.numbers), sorted(told.mentioned), _shares(told)
    said = [said_claim(claim), quoted, shares, _rates(told), hedge_held(claim), _parts(told), int(of_each(claim))]
    return [claim.id, numbers, mentioned, int(told.place), *said, sorted(stems(claim.says))]


def _correction(told: ToldCorrection) -> list[Any]:
    """[id, numbers, place, the entries that are right, what circulates, what is said, works, rates, percentages,
    parts].
    """
    one = told.entry
    said = [one.circulates, correction_words(one), wrong_in(one), _rates(told), _shares(told), _parts(told)]
    return [one.id, sorted(told.numbers), int(told.place), list(one.see), *said]


def _shares(told: ToldClaim | ToldCorrection) -> list[int | float]:
    return [int(share) if share.denominator == 1 else float(share) for share in sorted(told.shares)]


def _rates(told: ToldClaim | ToldCorrection) -> list[str]:
    """'1000 a day'."""
    return [f"{number} {span}" for number, span in sorted(told.rates)]


def _parts(told: ToldClaim | ToldCorrection) -> list[list[int]]:
    """The parts of a whole as two whole numbers: [1, 20]."""
    return [[part.numerator, part.denominator] for part in sorted(told.parts)]


def _spoken(held: Held, estimates: list[Estimate]) -> dict[str, Any]:
    """By what is only spoken of, the places that do, each as its address and its name; what an entry states is none."""
    stated = {value for one in estimates for value in one.value.stated}
    stated |= {value for one in held.claims for value in one.numbers | one.mentioned}
    keys = {key: at for key, at in held.spoken.keys.items() if not (key.isdigit() and int(key) in stated)}
    told = sorted({at for places in keys.values() for at in places})
    places = [[_ADDRESSES[place.kind](place.id), place.name] for place in map(held.spoken.places.__getitem__, told)]
    return {"spoken": {key: [told.index(at) for at in places] for key, places in keys.items()}, "places": places}


def _told(held: Held, estimates: list[Estimate]) -> dict[str, Any]:
    """By number, what is said of all who give it together: who gives it another name, and what stands behind it."""
    names, behind = {}, {}
    for asked in _shared(estimates):
        answer = answered(held, asked)
        key = "-".join(map(str, asked.numbers))
        if name := other_name(answer):
            names[key] = name
        for group, hits in _groups(answer.estimates).items():
            if len(hits) > 1:
                told = foundations([hit.entry for hit in hits]).sentence()
                behind[f"{key}/{group}"] = told
    return {"names": names, "behind": behind}


def _shared(estimates: list[Estimate]) -> Iterator[Asked]:
    """Every number, and every range from end to end, that more than one estimate states."""
    stating: dict[tuple[int, ...], int] = defaultdict(int)
    for one in estimates:
        ends: set[tuple[int, ...]] = {(value,) for value in one.value.stated}
        if len(ends) > 1:
            ends.add((one.value.stated[0], one.value.stated[-1]))
        for end in ends:
            stating[end] += 1
    yield from (Asked("", numbers) for numbers, times in sorted(stating.items()) if times > 1)


def _groups(hits: tuple[Hit, ...]) -> dict[str, list[Hit]]:
    """The hits that are the very number, by place, by whether it only ends them, and by measure."""
    found: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.firm:
            found[f"{int(hit.place)}/{int(hit.match is Match.END)}/{hit.entry.measure}"].append(hit)
    return found
