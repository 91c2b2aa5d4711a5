"""A figure as the site shows it: the picture, its words, the numbers drawn as a table, the files and the citation."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from terror_estimates.catalog.refusal import Refusal
from terror_estimates.publication.hypertext import element, lines, link, table, text

FILES = {"svg": "SVG", "png": "PNG", "pdf": "PDF", "json": "data card (JSON)", "bib": "BibTeX"}
MOST_ROWS = 150  # beyond this a figure draws a register, and its numbers stand in its files only
MOST_LINES = 12  # a longer list of works, or of what is not drawn, stands on the figure's own page only
_HEAD = ("Estimated by", "Group", "Low", "Best", "High", "As printed", "Stance", "How we saw it", "Where")
_LENGTH = re.compile(r'<svg[^>]*?\bwidth="([\d.]+)(?:pt|px)?"[^>]*?\bheight="([\d.]+)(?:pt|px)?"', re.S)
_PIXELS_A_POINT = 4 / 3
_SHEET = (680, 896)  # what a sheet of A4 leaves for a picture above its caption, in pixels
_TALL = 0.88  # a taller picture than so many times its width stands on a sheet of its own
_LETTERS, _READABLE = 9.0, 6.0  # of the small letters of a picture, and the least that can be read, in points


class CardMissing(Refusal, LookupError):
    """A page shows a figure that has no card; the message names the figure and the remedy."""


@dataclass(frozen=True)
class Card:
    """The card of a figure, and the name its files share."""

    stem: str
    said: dict[str, Any]
    width: int
    height: int
    text: str = ""

    @property
    def id(self) -> str:
        return self.said["id"]

    @property
    def framed(self) -> str:
        """The classes of the frame of its picture."""
        return "picture tall" if self.height > _TALL * self.width else "picture"

    @property
    def on_paper(self) -> str:
        """Where it is read, if the letters are too small when the picture stands on one sheet; else nothing."""
        scale = min(room / size for room, size in zip(_SHEET, (self.width, self.height), strict=True))
        if min(scale, 1) * _LETTERS >= _READABLE:
            return ""
        return f"Too small to read on this sheet: the PDF of {self.id} has it in readable size."


def read_cards(folder: Path) -> dict[str, Card]:
    """The cards in a folder by figure id, in the order of the ids."""
    cards = (_read(path) for path in sorted(folder.glob("F[0-9][0-9]-*.json")))
    return {card.id: card for card in cards}


def _read(path: Path) -> Card:
    picture = path.with_suffix(".svg").read_text(encoding="utf-8")
    found = _LENGTH.search(picture)
    width, height = (round(float(length) * _PIXELS_A_POINT) for length in found.groups()) if found else (800, 600)
    text = path.read_text(encoding="utf-8")
    return Card(path.stem, json.loads(text), width, height, text)


def card_of(cards: Mapping[str, Card], id: str, page: str) -> Card:
    """The card that a page asks for; CardMissing says what to do."""
    if id not in cards:
        raise CardMissing(
            f"{page} shows figure {id}, which has no card in figures/. Name a figure that the catalog registers, or "
            "draw it: terror-estimates figure --all"
        )
    return cards[id]


def figure_block(card: Card, to_root: str = "") -> str:
    """The block for a page; `to_root` leads from that page to the top of the site, e.g. '../'."""
    base, said = f"{to_root}figures/{card.stem}", card.said
    address = {"src": f"{base}.svg", "alt": said["alternative_text"], "loading": "lazy"}
    picture = element("img", "", **address, width=str(card.width), height=str(card.height)).removesuffix("</img>")
    label = f"Figure {card.id}, image"
    framed = element("div", picture, class_=card.framed, role="region", tabindex="0", aria_label=label)
    title = element("strong", text(f"{card.id}. {said['title']}."))
    said_below = [element("figcaption", f"{title} {text(said['caption'])}")]
    if card.on_paper:
        said_below.append(element("p", text(card.on_paper), class_="onpaper"))
    if said.get("note"):
        said_below.append(element("p", text(said["note"])))
    files = " · ".join(link(f"{base}.{ending}", name) for ending, name in FILES.items())
    page = f"{to_root}figure/{card.id}.html"
    own = link(page, f"Figure {card.id} on a page of its own")
    if len(said["drawn"]) <= MOST_ROWS:
        rows = link(page, f"The numbers of {card.id} as rows, for a small screen")
        said_below.append(element("p", rows, class_="narrow onscreen"))
    said_below.append(element("p", f"{own}. Files: {files}", class_="files onscreen"))
    if len(said["drawn"]) <= MOST_ROWS:
        numbers = numbers_table(card, to_root) + _absent(card, to_root)
        said_below.append(_folded(f"The numbers drawn in {card.id}", numbers))
    said_below.append(_folded(f"Cite {card.id}", element("p", _citation(card, page), class_="citation")))
    return element("figure", framed + "".join(said_below), class_="numbered", id=card.id)


def _folded(summary: str, content: str) -> str:
    return element("details", element("summary", text(summary)) + content)


def numbers_table(card: Card, to_root: str) -> str:
    """Every number drawn, as a table; `to_root` leads from the page to the top of the site."""
    marks = card.said["drawn"]
    head = [name for name in _HEAD if name != "Group" or any(mark["panel"] for mark in marks)]
    return table(f"{card.id}: the numbers drawn", head, [_row(mark, to_root) for mark in marks])


def _citation(card: Card, page: str) -> str:
    """The citation of the figure; where its works are many, they stand on the page of the figure."""
    said, works = card.said["citation"], len(card.said["sources"])
    if works <= MOST_LINES:
        return lines(said)
    listed = link(page, f"the {works} works listed with the figure")
    return f"{text(said.partition(chr(10))[0])}<br>Sources: {listed}, where the whole citation can be copied."


def _absent(card: Card, to_root: str) -> str:
    """What is not drawn, each with the reason; where that is much, it stands on the page of the figure."""
    absent = card.said["not_drawn"]
    if len(absent) > MOST_LINES:
        reasons = link(f"{to_root}figure/{card.id}.html", "on the figure's own page")
        return element("p", f"{len(absent)} numbers are not drawn; each stands with its reason {reasons}.")
    listed = "".join(element("li", f"{_named(one['estimate'], to_root)}: {text(one['why'])}") for one in absent)
    return element("p", "Not drawn:") + element("ul", listed) if absent else ""


def _row(mark: dict[str, Any], to_root: str) -> dict[str, str]:
    """The cells of one number; an end that is only a bound says so."""
    floor, ceiling = (f"{said.replace('_', ' ')} " * (mark["bound"] == said) for said in ("at_least", "at_most"))
    return {
        "Estimated by": link(f"{to_root}estimate/{mark['estimate']}.html", text(mark["estimated_by"])),
        "Group": text((mark["panel"] or "—").replace("_", " ")),
        "Low": f"{floor}{_number(mark['low'])}",
        "Best": _number(mark["best"]),
        "High": f"{ceiling}{_number(mark['high'])}",
        "As printed": text(mark["as_printed"] or f"{mark['in_our_words']} (our words)"),
        "Stance": text(mark["stance"]),
        "How we saw it": text(mark["verification"].replace("_", " ")),
        "Where": text(mark["where"]),
    }


def _number(stated: int | None) -> str:
    return "—" if stated is None else f"{stated:,}"


def _named(id: str, to_root: str) -> str:
    return link(f"{to_root}estimate/{id}.html", element("code", text(id)))
