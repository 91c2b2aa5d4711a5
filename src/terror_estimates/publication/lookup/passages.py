"""Passages: every text of the site that words may be looked for in, each with its title and its address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat

from terror_estimates.catalog.estimate import by_publication
from terror_estimates.comparison.phrase import stopped
from terror_estimates.publication.citing.bibliography import reference
from terror_estimates.publication.notebooks import notebook_paths
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.changes import FOLDER as CHANGES
from terror_estimates.publication.site.concordance import Concordance

_HEADING = re.compile(r"^(#{1,3}) (.+)$", re.M)
_CODE = re.compile(r"^```.*?^```|<table.*?</table>|<!--.*?-->|^\|[ :|-]+\|$", re.M | re.S)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`|\\]|<[^>]+>|^[#>-]+ ", re.M)
_LISTED = "ask claims completeness corrections estimates explore figures sources"
_LISTS = frozenset(_LISTED.split())
_HOW_IT_IS_DONE = "api benchmarks changelog codebook comparability contributing dependencies trials"
_OF_THE_HOUSE = frozenset(_HOW_IT_IS_DONE.split())
_FOLDERS_OF_THE_HOUSE = frozenset({"decisions", CHANGES})


@dataclass(frozen=True)
class Passage:
    """A text with what it is ('page', 'figure', 'source' … or 'house': how it is done), its title, and its address."""

    kind: str
    title: str
    address: str
    text: str


def passages(known: Concordance, pages: Path | None) -> list[Passage]:
    """Every passage: the staged pages and notebooks, section by section, then the entries of the catalog."""
    said = list(_pages(pages)) if pages else []
    return [*said, *_figures(known), *_told(known), *_sources(known), *_estimates(known)]


def _figures(known: Concordance) -> Iterator[Passage]:
    for one in known.catalog.figures.values():
        said = " ".join(filter(None, (one.question, one.subtitle, one.note)))
        yield Passage("figure", f"{one.id}. {one.title}", addresses.figure(one.id), said)


def _told(known: Concordance) -> Iterator[Passage]:
    """Claims and corrections."""
    for claim in known.catalog.claims.values():
        said = " ".join(filter(None, (claim.work.short(), claim.note)))
        yield Passage("claim", claim.says, addresses.claim(claim.id), said)
    for one in known.catalog.corrections.values():
        found = ", ".join(known.catalog.source(seen.source).short() for seen in one.found_in)
        said = " ".join(filter(None, (one.source_says, one.note, found)))
        yield Passage("correction", one.circulates, addresses.correction(one.id), said)


def _sources(known: Concordance) -> Iterator[Passage]:
    for one in known.catalog.sources.values():
        shelf = one.archive.text() if one.archive else ""
        said = " ".join(filter(None, (reference(one), shelf, one.note)))
        yield Passage("source", one.short(), addresses.source(one.id), said)


def _estimates(known: Concordance) -> Iterator[Passage]:
    """Those with a note of their own; the cells of tables share the note of the table, which the first one tells."""
    told: set[str] = set()
    for one in by_publication(one for one in known.catalog.estimates.values() if one.note):
        if one.table in told:
            continue
        told.update(filter(None, (one.table,)))
        label = known.catalog.vocabulary.label("measures", one.measure)
        title = f"{one.name}, {label}: {one.printed()}{one.of_how_many}"
        said = f"{one.estimated_by}, {stopped(one.where)} {one.note}"
        yield Passage("estimate", title, addresses.estimate(one.id), said)


def _pages(folder: Path) -> Iterator[Passage]:
    """The notebooks in reading order, then the other pages; lists of entries tell nothing more."""
    for path in notebook_paths(folder / "notebooks"):
        cells = nbformat.read(path, as_version=4).cells
        said = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
        yield from _sections(said, f"notebooks/{path.stem}.html")
    for path in sorted(folder.rglob("*.md")):
        if path.stem not in _LISTS:
            address = path.relative_to(folder).with_suffix(".html").as_posix()
            ours = path.stem in _OF_THE_HOUSE or path.parent.name in _FOLDERS_OF_THE_HOUSE
            yield from _sections(path.read_text(encoding="utf-8"), address, "house" if ours else "page")


def _sections(page: str, address: str, kind: str = "page") -> Iterator[Passage]:
    """Each section under a heading, with the anchor that the renderer gives the heading."""
    page = _CODE.sub("", page)
    found = list(_HEADING.finditer(page))
    top = _plain(found[0][2]) if found else ""
    for place, heading in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(page)
        title, text = _plain(heading[2]), _plain(page[heading.end() : end])
        if text:
            led = title if heading[1] == "#" else f"{top} › {title}"
            yield Passage(kind, led, address if heading[1] == "#" else f"{address}#{_anchor(title)}", text)


def _anchor(title: str) -> str:
    """The anchor of a heading, as the renderer writes it: small letters and digits, hyphens between words."""
    return "-".join(re.findall(r"[a-z0-9]+", title.lower()))


def _plain(text: str) -> str:
    """Markdown as plain words on one line."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).split())
