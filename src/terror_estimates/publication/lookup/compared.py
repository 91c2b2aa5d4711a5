"""Compared: what a page needs only once two numbers are held side by side, or taken away as a table."""

from dataclasses import replace
from itertools import combinations
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.scope import SIDES
from terror_estimates.comparison.accounts import slips
from terror_estimates.comparison.addition import by_scopes
from terror_estimates.comparison.answer import SMALLER, by_counting
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.contrast import contrast
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.kinship import Kin, Kinship
from terror_estimates.comparison.names import name_in_text
from terror_estimates.comparison.phrase import counts, listed, numbered, said_period
from terror_estimates.comparison.relation import Verdict, compare
from terror_estimates.publication.comparisons import SIZES
from terror_estimates.publication.lookup.answers import answers_data
from terror_estimates.publication.lookup.classic import Words
from terror_estimates.publication.lookup.kin import kin_data
from terror_estimates.publication.lookup.pairs import NAMES, Scopes
from terror_estimates.publication.several import IN_ONE, NO_COMPARISON, NO_ESTIMATE, ONE_ENTRY
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.counting import BASIS, SEEN, STANCE

_LABELED = ("population", "jurisdiction", "territory", "period")


def compared_data(known: Concordance, scopes: Scopes) -> dict[str, Any]:
    """Each side in words, kinship, and what is said of two numbers that share no axis; in order of publication."""
    estimates = by_publication(known.catalog.estimates.values())
    return {
        **_sides(estimates),
        "words_of": {"basis": list(BASIS.values()), "level": list(SEEN.values()), "stance": list(STANCE.values())},
        "ids_of": {"basis": list(BASIS), "level": list(SEEN), "stance": list(STANCE)},
        "kin": kin_data(estimates),
        "answers": answers_data(estimates),
        "two": _two(known, estimates),
        **_apart(known, scopes),
    }


def _two(known: Concordance, estimates: list[Estimate]) -> dict[str, Any]:
    """What is said of two numbers of one question; what each is called, and the numbers that stand in each claim."""
    names = Words()
    counted = {one.measure: counts(one) for one in estimates}
    return {
        "in_one": IN_ONE, "one_entry": ONE_ENTRY, "no_comparison": NO_COMPARISON, "no_estimate": NO_ESTIMATE,
        "smaller": SMALLER, "sizes": SIZES, "address": addresses.compared("{one}", "{other}"),
        "name": [names.place(name_in_text(one)) for one in estimates],
        "names": names.listed(),
        "counts": [counted[measure] for measure in known.measures],
        "slips": {at: numbered(one) for at, one in enumerate(estimates) if slips(one)},
        "printed": [sorted(printed_numbers(one.entry.says)) for one in Held(known.catalog).claims],
    }  # fmt: skip


def _sides(estimates: list[Estimate]) -> dict[str, Any]:
    """Each side in words, once; the years for a table to take away, and as sentences have them."""
    found: dict[str, Any] = {}
    for side in (*_LABELED, "span"):
        labels = Words()
        said = [said_period(one) if side == "span" else one.label(side) for one in estimates]
        found[side] = [labels.place(label) for label in said]
        found[f"{side}_labels"] = labels.listed()
    return found


def _apart(known: Concordance, scopes: Scopes) -> dict[str, Any]:
    """Which measures share an axis; what is said of two that do not, and of two that differ on some sides.

    Of two that do not: what tells them apart, for numbers that differ and that agree; the answer in either order; the
    sum.
    """
    first = {scope.measure: at for at, scope in reversed(list(enumerate(scopes.scopes)))}
    measures = known.measures
    events: dict[str, list[int]] = {}
    told = Words()
    for one, other in combinations(range(len(measures)), 2):
        here, there = first[measures[one]], first[measures[other]]
        both = scopes.scopes[here], scopes.scopes[there]
        relation = compare(*both, known.catalog.vocabulary)
        if relation.stated["measure"] is Verdict.APART:
            pair = scopes.estimates[here], scopes.estimates[there]
            compared = Comparison(*pair, both, relation, Kinship(Kin.DIFFERENT))
            said = [_told(compared, same) for same in (False, True)]
            turned = replace(compared, one=compared.other, other=compared.one)
            said += [by_counting(compared), by_counting(turned), by_scopes(compared, NAMES).sentence]
            events[f"{one}-{other}"] = [told.place(text) for text in said]
    sides = [side for side in SIDES if side != "measure"]
    nothing = {}
    for number in range(1, len(sides) + 1):
        for chosen in combinations(sides, number):
            nothing[" ".join(chosen)] = f"They are counted apart: they differ in {listed(list(chosen), len(SIDES))}."
    return {"events": events, "told": told.listed(), "nothing": nothing}


def _told(compared: Comparison, same: bool) -> str:
    return contrast(replace(compared, kinship=Kinship(Kin.DIFFERENT, same_number=same)), NAMES)
