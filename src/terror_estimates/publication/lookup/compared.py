"""Compared: what a page needs only once two numbers are held side by side, or taken away as a table."""

from itertools import combinations
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.scope import SIDES
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.contrast import contrast
from terror_estimates.comparison.kinship import Kin, Kinship
from terror_estimates.comparison.phrase import listed
from terror_estimates.comparison.relation import Relation, Verdict, compare
from terror_estimates.publication.lookup.classic import Words
from terror_estimates.publication.lookup.kin import kin_data
from terror_estimates.publication.lookup.pairs import NAMES, Scopes
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
        **_apart(known, scopes),
    }


def _sides(estimates: list[Estimate]) -> dict[str, Any]:
    """Each side in words, once."""
    found: dict[str, Any] = {}
    for side in _LABELED:
        labels = Words()
        found[side] = [labels.place(one.label(side)) for one in estimates]
        found[f"{side}_labels"] = labels.listed()
    return found


def _apart(known: Concordance, scopes: Scopes) -> dict[str, Any]:
    """Which measures share an axis; what is said of two that do not, and of two that differ on some sides."""
    first = {scope.measure: at for at, scope in reversed(list(enumerate(scopes.scopes)))}
    measures = known.measures
    events: dict[str, list[int]] = {}
    told = Words()
    for one, other in combinations(range(len(measures)), 2):
        pair = [first[measures[at]] for at in (one, other)]
        both = tuple(scopes.scopes[at] for at in pair)
        relation = compare(*both, known.catalog.vocabulary)
        if relation.stated["measure"] is Verdict.APART:
            said = [_told(scopes, pair, relation, same) for same in (False, True)]
            events[f"{one}-{other}"] = [told.place(text) for text in said]
    sides = [side for side in SIDES if side != "measure"]
    nothing = {}
    for number in range(1, len(sides) + 1):
        for chosen in combinations(sides, number):
            nothing[" ".join(chosen)] = f"They are counted apart: they differ in {listed(list(chosen), len(SIDES))}."
    return {"events": events, "told": told.listed(), "nothing": nothing}


def _told(known: Scopes, pair: list[int], relation: Relation, same: bool) -> str:
    estimates, scopes = (tuple(held[at] for at in pair) for held in (known.estimates, known.scopes))
    kin = Kinship(Kin.DIFFERENT, same_number=same)
    return contrast(Comparison(*estimates, scopes, relation, kin), NAMES)
