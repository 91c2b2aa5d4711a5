"""The explorer: every side of every estimate in columns, and its place in each registered question."""

from itertools import combinations
from typing import Any

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.scope import SIDES
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.contrast import contrast
from terror_estimates.comparison.kinship import Kin, Kinship
from terror_estimates.comparison.phrase import listed
from terror_estimates.comparison.place import of_a_part
from terror_estimates.comparison.ranges import panels
from terror_estimates.comparison.relation import Relation, Verdict, compare
from terror_estimates.comparison.standing import standing_words
from terror_estimates.publication.lookup.classic import Words
from terror_estimates.publication.lookup.kin import kin_data
from terror_estimates.publication.lookup.marks import marks_data
from terror_estimates.publication.lookup.pairs import NAMES, PANELS, Scopes
from terror_estimates.publication.lookup.words import EXPLORER
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.counting import BASIS, SEEN, STANCE

UNSEEN = "Not seen in print, so it stands beside nothing"
_LABELED = ("population", "jurisdiction", "territory", "period")
_PARTS = {False: 0, True: 1, None: 2}


def explorer_data(known: Concordance, scopes: Scopes) -> dict[str, Any]:
    """Columns in order of publication, as the field has them; dictionaries; questions; kinship."""
    estimates = by_publication(known.catalog.estimates.values())
    places = {one.id: at for at, one in enumerate(estimates)}
    why = Words()
    why.place("")
    return {
        "words": EXPLORER,
        "panels": [*map(str, PANELS), UNSEEN],
        "basis": [list(BASIS).index(one.basis) for one in estimates],
        "level": [list(SEEN).index(one.verification.level) for one in estimates],
        "part": [_PARTS[of_a_part(one)] for one in estimates],
        "years": [_years(one) for one in estimates],
        "scope": [scopes.of[one.id] for one in estimates],
        "values": [[one.value.low, one.value.best, one.value.high, one.value.bound] for one in estimates],
        "source": [one.source for one in estimates],
        **_sides(estimates),
        "marks": marks_data(estimates),
        "words_of": {"basis": list(BASIS.values()), "level": list(SEEN.values()), "stance": list(STANCE.values())},
        "ids_of": {"basis": list(BASIS), "level": list(SEEN), "stance": list(STANCE)},
        "questions": [_question(one, places, why) for one in known.catalog.scopes.values()],
        "why": why.listed(),
        "kin": kin_data(estimates),
        **_apart(known, scopes),
    }


def _years(estimate: Estimate) -> list[int]:
    period = estimate.period
    return [period.start.year, period.end.year] if isinstance(period, Period) else []


def _sides(estimates: list[Estimate]) -> dict[str, Any]:
    """Each side in words, once."""
    found: dict[str, Any] = {}
    for side in _LABELED:
        labels = Words()
        found[side] = [labels.place(one.label(side)) for one in estimates]
        found[f"{side}_labels"] = labels.listed()
    return found


def _question(asked: Reference, places: dict[str, int], why: Words) -> list[Any]:
    """[id, label, [place, panel, why, …]] of every estimate that shares an axis with the question."""
    grouped = panels(asked)
    held = [(str(panel), row) for panel, rows in grouped.groups.items() for row in rows]
    held += [(PANELS[-1], row) for row in grouped.apart]
    names = [*map(str, PANELS)]
    flat: list[int] = []
    for panel, row in held:
        said = why.place(standing_words(row.estimate, row.relation))
        flat += [places[row.estimate.id], names.index(panel), said]
    for one in grouped.unverified:
        flat += [places[one.id], len(PANELS), 0]
    return [asked.id, f"{asked.label[:1].upper()}{asked.label[1:]}", flat]


def _apart(known: Concordance, scopes: Scopes) -> dict[str, Any]:
    """Which measures share an axis; what is said of two that do not, and of two that differ on some sides."""
    first = {scope.measure: at for at, scope in reversed(list(enumerate(scopes.scopes)))}
    measures = known.measures
    events: dict[str, list[str]] = {}
    for one, other in combinations(range(len(measures)), 2):
        pair = [first[measures[at]] for at in (one, other)]
        both = tuple(scopes.scopes[at] for at in pair)
        relation = compare(*both, known.catalog.vocabulary)
        if relation.stated["measure"] is Verdict.APART:
            told = [_told(scopes, pair, relation, same) for same in (False, True)]
            events[f"{one}-{other}"] = told
    sides = [side for side in SIDES if side != "measure"]
    nothing = {}
    for number in range(1, len(sides) + 1):
        for chosen in combinations(sides, number):
            nothing[" ".join(chosen)] = (
                f"They have nothing in common: they differ in {listed(list(chosen), len(SIDES))}."
            )
    return {"events": events, "nothing": nothing}


def _told(known: Scopes, pair: list[int], relation: Relation, same: bool) -> str:
    estimates, scopes = (tuple(held[at] for at in pair) for held in (known.estimates, known.scopes))
    kin = Kinship(Kin.DIFFERENT, same_number=same)
    return contrast(Comparison(*estimates, scopes, relation, kin), NAMES)
