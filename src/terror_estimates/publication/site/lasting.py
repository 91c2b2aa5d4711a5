"""Lasting pages: what stands at an address that was given out and whose page is no longer made."""

from collections.abc import Iterable, Iterator

from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.failure import SiteFailed
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.promises import ARROW, KINDS, LIST, released


def lasting_pages(known: Concordance, listed: dict[str, str], made: Iterable[str]) -> Iterator[Page]:
    """A page for every promised address that is not made: where its entry went, or why it was withdrawn.

    SiteFailed names an address of the list that leads nowhere; ids of releases are held by the check of the data.
    """
    held = frozenset(made)
    for address, id in released(known.catalog.releases).items():
        if address in held:
            continue
        if id in known.catalog.withdrawn:
            yield _page(address, "Withdrawn", f"The entry “{id}” was withdrawn. {known.catalog.withdrawn[id]}", "")
        elif instead := _address_of(known, id):
            yield _page(address, "Moved", f"The entry “{id}” has another name now.", instead)
    for address, instead in listed.items():
        if f"{address}.html" not in held:
            if f"{instead}.html" not in held:
                raise SiteFailed(
                    f"{LIST} promises '{address}', and the catalog makes no such page (any more). Write behind it "
                    f"which page stands in its place: {address}{ARROW}KIND/ID"
                )
            yield _page(f"{address}.html", "Moved", f"What stood at {address} stands at {instead}.", f"{instead}.html")


def _address_of(known: Concordance, id: str) -> str:
    id = known.latest(id)
    found = (address(id) for section, address in KINDS.items() if id in getattr(known.catalog, section))
    return next(found, "")


def _page(address: str, title: str, words: str, instead: str) -> Page:
    return Page(address, title, words, written("moved.html", title=title, words=words, address=instead))
