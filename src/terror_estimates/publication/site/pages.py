"""Every page that the site makes from the catalog, and what stands beside it for programs."""

from collections.abc import Iterator

from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.entry_pages import claim_page, correction_page
from terror_estimates.publication.site.estimate_page import estimate_data, estimate_page
from terror_estimates.publication.site.feeds import ATOM, atom
from terror_estimates.publication.site.figure_page import csv_address, figure_csv, figure_page
from terror_estimates.publication.site.measure_page import measure_page, measures_index
from terror_estimates.publication.site.number_page import number_page, numbers_index
from terror_estimates.publication.site.page import Page
from terror_estimates.publication.site.person_page import person_page, persons_index
from terror_estimates.publication.site.source_page import source_data, source_page


def entry_pages(known: Concordance) -> Iterator[Page]:
    """The pages of all but the estimates, with the lists of numbers, persons and measures."""
    catalog = known.catalog
    yield numbers_index(known)
    yield from (number_page(known, value) for value in known.numbers)
    yield persons_index(known)
    yield from (person_page(known, person) for person in known.people.values())
    yield measures_index(known)
    yield from (measure_page(known, word) for word in known.measures)
    yield from (source_page(known, one) for one in catalog.sources.values())
    yield from (figure_page(known, card) for card in known.cards.values())
    yield from (claim_page(known, one) for one in catalog.claims.values())
    yield from (correction_page(known, one) for one in catalog.corrections.values())


def entry_files(known: Concordance) -> dict[str, str]:
    """The files for programs beside them, and the feed of changes, by their address."""
    found = {}
    for one in known.catalog.sources.values():
        found[addresses.data(addresses.source(one.id))] = source_data(known, one)
    for card in known.cards.values():
        found[addresses.data(addresses.figure(card.id))] = card.text
        found[csv_address(card)] = figure_csv(card)
    if feed := atom(known):
        found[ATOM] = feed
    return found


def estimate_pages(known: Concordance) -> Iterator[Page]:
    """The page of every estimate."""
    yield from (estimate_page(known, one) for one in known.catalog.estimates.values())


def estimate_files(known: Concordance) -> dict[str, str]:
    """The files for programs beside them, by their address."""
    return {
        addresses.data(addresses.estimate(one.id)): estimate_data(known, one)
        for one in known.catalog.estimates.values()
    }
