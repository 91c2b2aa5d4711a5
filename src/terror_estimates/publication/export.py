"""Writing figures: SVG, PNG and PDF that say inside what they show, the card beside them, and the gallery.

Every byte depends on the catalog and the locked versions only: no date, no path, no random id.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from PIL import Image

from terror_estimates.catalog import Catalog
from terror_estimates.charts.paper.print import canvas_dpi
from terror_estimates.publication.card import CARD_SCHEMA, card_bytes, card_schema
from terror_estimates.publication.contact_sheet import contact_sheet
from terror_estimates.publication.figures import Figure, draw
from terror_estimates.publication.hypertext import marked
from terror_estimates.publication.lettering import lean_fonts, lettered
from terror_estimates.publication.night import by_night
from terror_estimates.publication.raster import palette_png
from terror_estimates.publication.sums import renew, write_sums
from terror_estimates.publication.writing import write_bytes, write_text
from terror_estimates.publication.xmp import in_pdf, in_svg, packet

PNG_DPI = 300  # at the width of the sheet on which the figure is printed
PNG_BYTES = 400 * 10**3  # of one picture; what is heavier is packed harder, then has fewer colors, then fewer pixels
# Dots to the inch, colors and effort of zlib, tried in this order.
_LIGHTER = ((PNG_DPI, 64, 6), (PNG_DPI, 64, 9), (PNG_DPI, 48, 9), (PNG_DPI, 32, 9), (240, 32, 9), (200, 32, 9),
            (160, 32, 9), (120, 32, 9))  # fmt: skip
_PACKED = 0.6  # of its bytes at least are left of a picture that is packed harder and has fewer colors
FORMATS = ("svg", "png", "pdf", "json")
CONTACT_SHEET = "contact-sheet.png"


def write_figure(figure: Figure, folder: Path) -> list[Path]:
    """The four files of a figure, written whole or not at all; returns their paths."""
    contents = contents_of(figure)
    written = [write_bytes(folder / name, content) for name, content in contents.items()]
    renew(folder, contents)
    return written


def contents_of(figure: Figure) -> dict[str, bytes]:
    """The content of each file of a figure by its name."""
    contents = {"svg": svg(figure), "png": png(figure), "pdf": pdf(figure), "json": card_bytes(figure.card)}
    return {f"{figure.stem}.{ending}": contents[ending] for ending in FORMATS}


def inscriptions(figure: Figure) -> dict[str, dict[str, str | None]]:
    """What the files say inside, by format: title, description, id, sources, whose they are and on which terms."""
    event, sources = figure.catalog.event, " ".join(figure.sources)
    title = f"{figure.id}. {figure.entry.title}"
    identifier = f"{figure.id}, data {figure.catalog.edition}, {figure.card['digest']}"
    known = (figure.id, f"data {figure.catalog.edition}", figure.card["digest"], event.rights, sources)
    return {
        "svg": {
            "Title": title, "Description": figure.drawing.alt, "Identifier": identifier, "Source": sources,
            "Rights": event.rights or None, "Creator": event.name, "Date": None, "Format": None, "Type": None,
        },
        "png": {
            "Title": title, "Description": figure.drawing.alt, "Source": sources, "Identifier": identifier,
            "Copyright": ", ".join(part for part in (event.name, event.rights) if part),
        },
        "pdf": {
            "Title": title, "Author": event.name, "Subject": figure.drawing.alt,
            "Keywords": "; ".join(part for part in known if part), "Creator": event.name, "Producer": None,
            "CreationDate": None,
        },
    }  # fmt: skip


def svg(figure: Figure) -> bytes:
    """SVG whose words are text in letters of its own, with title, description, Dublin Core, XMP, and dark colors."""
    metadata = inscriptions(figure)["svg"]
    text = in_svg(lettered(figure.saved("svg", metadata=metadata).decode(), figure.characters), figure)
    title, description = f"{figure.id}-title", f"{figure.id}-description"  # own ids, so that a page may hold several
    described = f'</title>\n <desc id="{description}">{escape(figure.drawing.alt)}</desc>'
    text = text.replace("<title>", f'<title id="{title}">', 1).replace("</title>", described, 1)
    text = text.replace("<svg ", f'<svg role="img" aria-labelledby="{title} {description}" ', 1)
    return by_night(text).encode()


def png(figure: Figure) -> bytes:
    """PNG for print within its budget of bytes; title, description, sources, id and licence stand in it, and XMP."""
    said = {key: words or "" for key, words in inscriptions(figure)["png"].items()}
    said["XML:com.adobe.xmp"] = packet(figure)
    painted: dict[int, Image.Image] = {}
    picture = b""
    for dpi, colors, effort in _LIGHTER:
        if dpi not in painted:
            painted = {dpi: figure.painted(canvas_dpi(figure.drawing.figure, dpi))}
        elif len(picture) * _PACKED > PNG_BYTES:
            continue  # of so many dots no packing makes a picture that fits
        picture = palette_png(painted[dpi], said, dpi=dpi, colors=colors, effort=effort)
        if len(picture) <= PNG_BYTES:
            break
    return picture


def pdf(figure: Figure) -> bytes:
    """The sheets of print as PDF with text that can be selected; in its information and in XMP stands what it is."""
    with lean_fonts():
        return in_pdf(figure.printed(inscriptions(figure)["pdf"]), packet(figure))


@dataclass(frozen=True)
class Gallery:
    """The figures of a catalog as a folder that can be looked through."""

    catalog: Catalog

    def write(self, folder: Path, say: Callable[[str], None]) -> None:
        """Every registered figure with its card, the contact sheet and the gallery, into a folder."""
        cards, pictures = [], []
        for place, id in enumerate(self.catalog.figures, start=1):
            began = time.monotonic()
            figure = draw(self.catalog, id)
            write_figure(figure, folder)
            cards.append((figure.stem, figure.card))
            pictures.append((id, (folder / f"{figure.stem}.png").read_bytes()))
            say(f"  [{place}/{len(self.catalog.figures)}] {figure.stem}  {time.monotonic() - began:.1f} s")
        write_bytes(folder / CONTACT_SHEET, contact_sheet(pictures))
        write_bytes(folder / CARD_SCHEMA, card_schema())
        named = [f"{stem}.{ending}" for stem, _ in cards for ending in FORMATS]
        write_sums(folder, [*named, CONTACT_SHEET])
        write_text(folder / "README.md", self.page(cards))

    def page(self, cards: Iterable[tuple[str, dict[str, Any]]]) -> str:
        """The page figures/README.md: every figure with its picture, its question, its sources and how to cite it."""
        parts = [
            "# Figures\n",
            f"Generated from `estimates.yaml`, data {marked(self.catalog.edition)}; do not edit. Each figure comes as "
            "SVG, PNG and PDF, and with a JSON card that holds the numbers drawn, where each is printed and how we saw "
            f"it. All of them small on one picture: [contact sheet]({CONTACT_SHEET}).\n",
        ]
        for stem, card in cards:
            files = " · ".join(f"[{ending.upper()}]({stem}.{ending})" for ending in FORMATS)
            parts += [
                f"## {card['id']}. {marked(card['title'])}\n",
                f"*{marked(card['question'])}*\n",
                f"![{marked(card['alternative_text'])}]({stem}.png)\n",
                f"{marked(card['caption'])}\n",
                f"Files: {files}. Credit: {marked(card['credit'])}. In full: `terror-estimates cite {card['id']}`\n",
                f"Sources: {', '.join(source['id'] for source in card['sources'])}.\n",
            ]
        return "\n".join(parts)
