"""Lasting addresses: every address that a release ever gave out leads somewhere for good.

`docs/addresses.txt` lists them, one a line, and lines are only ever added. What a later catalog no longer makes has the
address of what stands in its place behind it: `estimate/doe-1968-strikers -> estimate/doe-1968-dismissals`.
"""

from collections.abc import Iterable
from pathlib import Path

from terror_estimates.publication.site.failure import SiteFailed
from terror_estimates.publication.site.page import Page, written

LIST = "docs/addresses.txt"
_ARROW = " -> "


def read_list(root: Path) -> dict[str, str]:
    """The addresses given out, each with the one that stands in its place, or ''; empty where there is no list."""
    path = root / LIST
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    split = (line.partition(_ARROW) for line in lines if line.strip() and not line.startswith("#"))
    return {address.strip(): instead.strip() for address, _, instead in split}


def listed_numbers(listed: Iterable[str]) -> frozenset[int]:
    """The numbers whose pages were given out: they stay, however few works give the number now."""
    named = (address.partition("/") for address in listed)
    return frozenset(int(id) for kind, _, id in named if kind == "number" and id.isdecimal())


def moved(listed: dict[str, str], made: Iterable[str]) -> list[Page]:
    """A page for every address that is no longer made, which leads on; SiteFailed names one that leads nowhere."""
    held = {address.removesuffix(".html") for address in made}
    pages = []
    for address in (one for one in listed if one not in held):
        instead = listed[address]
        if instead not in held:
            raise SiteFailed(
                f"{LIST} promises '{address}', and the catalog makes no such page (any more). Write behind it which "
                f"page stands in its place: {address}{_ARROW}KIND/ID"
            )
        words = f"What stood at {address} stands at {instead}."
        article = written("moved.html", address=f"{instead}.html", words=words)
        pages.append(Page(f"{address}.html", "Moved", words, article))
    return pages


def lines_of(listed: dict[str, str], made: Iterable[str]) -> list[str]:
    """The lines of the list with every address of today added behind those that stand there; none is ever taken out."""
    held = [address.removesuffix(".html") for address in made]
    old = [f"{address}{_ARROW}{instead}" if instead else address for address, instead in listed.items()]
    return [*old, *(address for address in held if address not in listed)]
