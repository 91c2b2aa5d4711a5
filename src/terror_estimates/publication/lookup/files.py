"""The data files of the site, each with its address: what the field needs, what is said of each number, and texts."""

import hashlib
import json
from pathlib import Path
from typing import Any

from terror_estimates.catalog.estimate import by_publication
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.finding import NEAR, SHARED, heading
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.order import LIES
from terror_estimates.comparison.person import People
from terror_estimates.comparison.place import Place
from terror_estimates.publication.lookup.classic import classic
from terror_estimates.publication.lookup.compared import compared_data
from terror_estimates.publication.lookup.explorer import explorer_data
from terror_estimates.publication.lookup.numbers import answers, columns
from terror_estimates.publication.lookup.pairs import Pairs, scopes_of
from terror_estimates.publication.lookup.passages import passages
from terror_estimates.publication.lookup.reading import claimant_tables, reading_tables
from terror_estimates.publication.lookup.rows import ROW, rows_data
from terror_estimates.publication.lookup.words import FIELD
from terror_estimates.publication.manifest import SOURCE, around, digest_of
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.number_page import NEAREST

_FILES = {"house": "house", "estimate": "notes"}
_TITLED = ("claim", "correction")  # whose titles stand in the answers


def lookup_files(known: Concordance) -> dict[str, str]:
    """Every data file by its address, but the passages and the pairs."""
    catalog = known.catalog
    measures, held, tree = known.measures, Held(catalog), catalog.vocabulary.trees["measures"]
    shared = {
        "version": catalog.version,
        "words": FIELD,
        "row": list(ROW),
        "measures": [[word, known.heading(word)] for word in measures],
        **columns(known),
    }
    asked = {
        "reading": reading_tables(held),
        "people": _people(known),
        "pages": list(known.numbers),
        "sections": [[int(place), int(ended), heading(place, ended)] for place, ended in LIES],
        "near_numbers": [NEAR, SHARED, NEAREST],
        "likely": [int(Place.WHOLE), int(Place.UNDATED)],
        "remarks": {one.name: one.value for one in Match},
        "telling": [sorted(words) for words in held.telling],
        "outside": sorted(held.outside),
        "converted": [int(catalog.vocabulary.measures[word].converted) for word in measures],
        "measured": [sorted(held.measured[word]) for word in measures],
        "counting": [catalog.vocabulary.phrase("measure", word) for word in measures],
        "wider": [[sorted(held.measured[one]) for one in tree.upward(word)[1:]] for word in measures],
        **answers(held),
    }
    files = [classic("columns", shared), classic("answers", asked), classic("names", claimant_tables(held))]
    files += [classic(f"rows-{word}", rows_data(catalog.of_measure(word))) for word in measures]
    scopes = scopes_of(catalog.estimates.values())
    files += [classic("explorer", explorer_data(known, scopes)), classic("compared", compared_data(known, scopes))]
    return dict(files)


def passage_file(known: Concordance, pages: Path) -> dict[str, str]:
    """The texts in which words are looked for; those of pages are taken from the folder where they are staged.

    How all this is made stands apart: it is fetched where nothing else has the words. So do the notes on single
    numbers: where a name is asked for, its numbers are shown with them. An entry that the field knows is named by its
    place there, and its title is not told twice.
    """
    told: dict[str, list[list[str | int]]] = {"passages": [], "notes": [], "house": []}
    places = _places(known)
    for one in passages(known, pages):
        place = places.get(one.address)
        title = "" if place is not None and one.kind in _TITLED else one.title
        address = one.address if place is None else place
        told[_FILES.get(one.kind, "passages")].append([one.kind, title, address, one.text])
    return dict(classic(name, held) for name, held in told.items())


def _places(known: Concordance) -> dict[str, int]:
    """By the address of its page, the place of an entry in what the field has loaded before it looks for words."""
    catalog = known.catalog
    of = {
        addresses.estimate: [one.id for one in by_publication(catalog.estimates.values())],
        addresses.claim: list(catalog.claims),
        addresses.correction: list(catalog.corrections),
    }
    return {address(id): place for address, ids in of.items() for place, id in enumerate(ids)}


def pair_files(known: Concordance) -> dict[str, str]:
    """How the estimates relate to each other, one file per measure."""
    pairs = Pairs(known.catalog, scopes_of(known.catalog.estimates.values()))
    return dict(classic(f"pairs-{word}", pairs.file(word)) for word in known.measures)


def pairs_key(known: Concordance) -> str:
    """The digest of all that the pairs are made from: the words, the scopes in their order, and the code of the rooms.

    No number, note or work is among it, so that a changed number leaves the pairs as they are.
    """
    rooms = [SOURCE / "catalog", SOURCE / "comparison", SOURCE / "publication" / "lookup"]
    scopes = [repr(one) for one in scopes_of(known.catalog.estimates.values()).scopes]
    said = [around(), digest_of(rooms, SOURCE), repr(known.catalog.vocabulary), scopes, known.measures]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def _people(known: Concordance) -> list[list[Any]]:
    """[id, name, kind, how many numbers are theirs, the keys of every spelling], and how names are read."""
    people = People(known.catalog)
    return [
        [id, person.name, person.kind, people.held[id], sorted(people.keys[id])]
        for id, person in known.catalog.people.items()
    ]
