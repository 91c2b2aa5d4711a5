"""Promises: the addresses that were given out, which lead somewhere for good.

Those of entries follow from the ids of the releases: an id is for life, and the data say which entry took the place of
one that is gone. Numbers and measures have no ids; their addresses stand in `docs/addresses.txt`, one a line. A release
adds lines to it and nobody takes any away; `measure/old -> measure/new` says what stands in the place of a page.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.problem import clipped
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.release import Release
from terror_estimates.publication.links import refuse_link
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.writing import write_text

LIST = "docs/addresses.txt"
KINDS = {
    "sources": addresses.source, "estimates": addresses.estimate, "figures": addresses.figure,
    "claims": addresses.claim, "corrections": addresses.correction, "people": addresses.person,
}  # fmt: skip
ARROW = " -> "
_LINE = re.compile(r"[a-z]+/[\w.-]+( -> [a-z]+/[\w.-]+)?")


class NoAddress(Refusal):
    """A line of the list is no address; the message says which."""


def read_list(root: Path) -> dict[str, str]:
    """The addresses in the list, each with the one that stands in its place, or ''; empty where there is no list."""
    path = root / LIST
    refuse_link(path, root)
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    for number, line in enumerate(lines, start=1):
        if line.strip() and not _LINE.fullmatch(line.strip()):
            raise NoAddress(
                f"{LIST}, line {number}: '{clipped(line)}' is no address that was given out; "
                f"an address is 'number/1000' or 'measure/old{ARROW}measure/new'. Put the line right, or take it out."
            )
    split = (line.partition(ARROW) for line in lines if line.strip())
    return {address.strip(): instead.strip() for address, _, instead in split}


def listed_numbers(listed: Iterable[str]) -> frozenset[int]:
    """The numbers whose pages were given out: they stay, however few works give the number now."""
    named = (address.partition("/") for address in listed)
    return frozenset(int(id) for kind, _, id in named if kind == "number" and id.isdecimal())


def released(releases: Iterable[Release]) -> dict[str, str]:
    """The address of every entry of every release, with its id."""
    ids = (item for release in releases for item in release.ids.items())
    return {KINDS[section](id): id for section, held in ids if section in KINDS for id in held}


def promise(root: Path, catalog: Catalog) -> Path:
    """Add the pages of numbers and measures of today to the list; doing it twice changes nothing."""
    listed = read_list(root)
    known = Concordance(catalog, {}, listed_numbers(listed))
    made = [*map(addresses.number, known.numbers), *map(addresses.measure, known.measures)]
    return write_text(root / LIST, "\n".join(lines_of(listed, made)) + "\n")


def lines_of(listed: dict[str, str], made: Iterable[str]) -> list[str]:
    """The lines of the list with every address of today added behind those that stand there; none is ever taken out."""
    held = [address.removesuffix(".html") for address in made]
    old = [f"{address}{ARROW}{instead}" if instead else address for address, instead in listed.items()]
    return [*old, *(address for address in held if address not in listed)]
