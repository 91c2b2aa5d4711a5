"""The page of a measure: everything that is counted as one thing, the whole event first, then its parts."""

from collections.abc import Iterator

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import how_many
from terror_estimates.comparison.place import Place, place_of
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.row import table

_PLACES = {
    Place.WHOLE: "Of the whole",
    Place.UNDATED: "Of years that are not named",
    Place.PART: "Of a part",
    Place.OTHER: "Of other years",
}


def measure_page(known: Concordance, word: str) -> Page:
    """The page of one measure."""
    catalog, held = known.catalog, known.catalog.of_measure(word)
    measure, label = catalog.vocabulary.measures[word], known.heading(word)
    parts = dict(_parts(held))
    tables = [table(f"{name}: {how_many(len(some), 'estimate')}", some, drawn=True) for name, some in parts.items()]
    words = f"{measure.definition} {how_many(len(held), 'estimate')}, in order of publication."
    article = written("measure.html", title=label, definition=measure.definition, tables=tables, words=words)
    return Page(addresses.measure(word), label, words, article)


def measures_index(known: Concordance) -> Page:
    """All measures, those that the figures ask about first."""
    catalog = known.catalog
    rows = [
        (
            addresses.measure(word),
            known.heading(word),
            f"{how_many(len(catalog.of_measure(word)), 'estimate')}. {catalog.vocabulary.measures[word].definition}",
        )
        for word in known.measures
    ]
    lead = f"All {len(catalog.estimates)} estimates of the catalog, by what they measure."
    article = written("index.html", title="Estimates", lead=lead, rows=rows, head=("Measure", "What it means"))
    return Page(addresses.index("measure"), "Estimates by what they measure", lead, article)


def _parts(held: list[Estimate]) -> Iterator[tuple[str, list[Estimate]]]:
    places = {one.id: place_of(one) for one in held}
    for place, name in _PLACES.items():
        if some := [one for one in held if places[one.id] is place]:
            yield name, some
