"""The explorer: every estimate in columns, and its place in each registered question."""

from typing import Any

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.reference import Reference
from terror_estimates.comparison.place import of_a_part
from terror_estimates.comparison.ranges import UNSEEN, panels
from terror_estimates.comparison.standing import standing_words
from terror_estimates.publication.lookup.classic import Words
from terror_estimates.publication.lookup.marks import marks_data
from terror_estimates.publication.lookup.pairs import PANELS, Scopes
from terror_estimates.publication.lookup.words import EXPLORER
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.counting import BASIS, SEEN

_PARTS = {False: 0, True: 1, None: 2}


def explorer_data(known: Concordance, scopes: Scopes) -> dict[str, Any]:
    """Columns in order of publication, as the field has them; dictionaries; questions; kinship."""
    estimates = by_publication(known.catalog.estimates.values())
    places = {one.id: at for at, one in enumerate(estimates)}
    why, sources = Words(), Words()
    why.place("")
    return {
        "words": EXPLORER,
        "catalog": addresses.taken_as(known.catalog.event),
        "panels": [*map(str, PANELS), UNSEEN],
        "basis": [list(BASIS).index(one.basis) for one in estimates],
        "level": [list(SEEN).index(one.verification.level) for one in estimates],
        "part": [_PARTS[of_a_part(one)] for one in estimates],
        "between": _bounded(estimates),
        "years": [_years(one) for one in estimates],
        "scope": [scopes.of[one.id] for one in estimates],
        "values": [[one.value.low, one.value.best, one.value.high, one.value.bound] for one in estimates],
        "source": [sources.place(one.source) for one in estimates],
        "sources": sources.listed(),
        "marks": marks_data(estimates),
        "questions": [_question(one, places, why) for one in known.catalog.scopes.values()],
        "why": why.listed(),
    }


def _years(estimate: Estimate) -> list[int]:
    period = estimate.period
    return [period.start.year, period.end.year] if isinstance(period, Period) else []


def _bounded(estimates: list[Estimate]) -> dict[int, list[int]]:
    """The places of those whose year is not known, with the years between which their works appeared."""
    bounds = ((at, one.work.between) for at, one in enumerate(estimates))
    return {at: [held.earliest, held.latest] for at, held in bounds if held}


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
    return [asked.id, capital(asked.label), flat]
