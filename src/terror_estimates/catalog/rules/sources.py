"""Sources: they exist, they are dated, and what identifies them is copied right."""

import re

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.period import Period
from terror_estimates.catalog.problem import clipped
from terror_estimates.catalog.rules.registry import Findings, each, not_an_entry, rule


@rule("problem")
def unknown_source(catalog: Catalog) -> Findings:
    """Every source that an estimate names is written under `sources`."""
    for path, estimate in each(catalog):
        if said := not_an_entry(catalog, "sources", estimate.source):
            yield (*path, "source"), f"source: {said}"
        for seen in estimate.verification.witnesses:
            if said := not_an_entry(catalog, "sources", seen):
                yield (*path, "verification", "seen_in", "source"), f"seen_in: {said}"


@rule("problem")
def source_names(catalog: Catalog) -> Findings:
    """A person has a family name, an office a literal name, and nobody has both."""
    for id, source in catalog.sources.items():
        for role in ("authors", "editors", "translators"):
            for place, name in enumerate(getattr(source, role)):
                if (name.family is None) == (name.literal is None) or (name.given and not name.family):
                    said = f"{role}: write family and given for a person, or literal for an office, not both or neither"
                    yield ("sources", id, role, place), said


@rule("problem")
def doi_and_isbn(catalog: Catalog) -> Findings:
    """A DOI begins with 10. and a slash part; an ISBN has a correct check digit."""
    named = [(("event", "doi"), catalog.event.doi)]
    named += [(("sources", id, "doi"), source.doi) for id, source in catalog.sources.items()]
    for path, doi in named:
        if doi and not re.fullmatch(r"10\.[0-9]{4,9}/\S+", doi):
            yield path, f"doi '{clipped(doi)}' is not of the form 10.NNNN/…; copy it without the address"
    for id, source in catalog.sources.items():
        if source.isbn and not _isbn_holds(source.isbn):
            said = f"isbn '{clipped(source.isbn)}' has a wrong check digit or length; compare it with the book"
            yield ("sources", id, "isbn"), said


def _isbn_holds(isbn: str) -> bool:
    signs = re.sub(r"[ -]", "", isbn)
    if re.fullmatch(r"[0-9]{9}[0-9Xx]", signs):
        digits = [10 if sign in "Xx" else int(sign) for sign in signs]
        return sum(weight * digit for weight, digit in zip(range(10, 0, -1), digits, strict=True)) % 11 == 0
    if re.fullmatch(r"97[89][0-9]{10}", signs):
        return sum(int(sign) * (1, 3)[place % 2] for place, sign in enumerate(signs)) % 10 == 0
    return False


@rule("problem")
def web_link(catalog: Catalog) -> Findings:
    """A link is a plain https or http address, without spaces."""
    linked = [(("event", "address"), catalog.event.address)]
    for id, source in catalog.sources.items():
        linked += [(("sources", id, key), getattr(source, key)) for key in ("url", "archived_url")]
    for path, address in linked:
        if address and not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", address):
            yield path, f"{path[-1]} '{clipped(address)}' is not a web address; write https://… or leave it out"


@rule("problem")
def written_dates(catalog: Catalog) -> Findings:
    """The event's period and release, the dates of sources and the days we saw a page are dates, or 'not_seen'."""
    dated = [(("event", key), getattr(catalog.event, key)) for key in ("period", "released")]
    dated += [(("sources", id, "issued"), source.issued) for id, source in catalog.sources.items()]
    dated += [(("sources", id, "accessed"), source.accessed) for id, source in catalog.sources.items()]
    dated += [(("sources", id, "original_issued"), source.original_issued) for id, source in catalog.sources.items()]
    dated += [((*path, "verification", "seen_on"), one.verification.seen_on) for path, one in each(catalog)]
    for path, text in dated:
        if text is None or (text == "not_seen" and path[0] != "event"):
            continue
        try:
            Period.parse(text)
        except ValueError as fault:
            yield path, f"{path[-1]}: {fault}"
