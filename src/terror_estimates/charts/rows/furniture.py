"""What stands around every chart: title and subtitle above; sources, notes, figure id, version and license below."""

import re
from collections.abc import Iterable

from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import (
    BAND,
    HEAD,
    INK,
    LEADING,
    MARGIN,
    SMALL,
    SOFT,
    SUBTITLE,
    TITLE,
    width_of,
    wrap,
)
from terror_estimates.charts.words.content import Content

_GLUE = "\u00a0"  # a name and its year stay on one line
_AMOUNT = re.compile(r"(?<=\d) (?=million\b)")  # '1.3 million' is not parted either
_DOT = "\u00a0· "  # the dot stays with the word before it


def draw_heading(page: Page, content: Content, part: str = "") -> float:
    """Title and subtitle, with the order of the rows, and which part of the figure this is ('2 of 3').

    Returns the height below them.
    """
    entry, room = content.entry, page.width - 2 * MARGIN
    title = _AMOUNT.sub(_GLUE, f"{entry.title} ({part.replace(' ', _GLUE)})" if part else entry.title)
    defined = " ".join(words for words in (entry.subtitle, content.order) if words)
    y = page.paragraph(MARGIN, MARGIN + 2, title, room, size=TITLE, weight="semibold", color=INK, gid="title")
    return page.paragraph(MARGIN, y + 2, defined, room, size=SUBTITLE, color=SOFT, gid="subtitle") + 8


def draw_band(page: Page, y: float, height: float) -> None:
    """The ground of a head: a band from margin to margin whose top lies at `y`, in points from the top of the page."""
    page.band(MARGIN, y, page.width - 2 * MARGIN, height, BAND)


def draw_head(
    page: Page, y: float, words: str, gid: str | None = None, note: str = "", note_gid: str | None = None,
    inset: float = 4.0,
) -> float:  # fmt: skip
    """The head of a group of rows on its band, a note beside it where there is room, else below it.

    `inset` is the room of a mark before the words, in points; returns the height below the band.
    """
    x, room = MARGIN + inset, page.width - 2 * MARGIN - inset - 4
    lines = wrap(words, room, HEAD, "semibold")
    beside = x + width_of(lines[-1], HEAD, "semibold") + 10
    fits = beside + width_of(note, SMALL) <= x + room
    below = [] if fits else wrap(note, room, SMALL)
    height = height_of(lines, HEAD) + height_of(below, SMALL) + 5
    draw_band(page, y, height)
    end = page.lines(x, y + 2, lines, size=HEAD, weight="semibold", gid=gid)
    if fits and note:
        page.text(beside, end - HEAD * LEADING + HEAD * 0.96, note, size=SMALL, color=SOFT, gid=note_gid)
    page.lines(x, end, below, size=SMALL, color=SOFT, gid=note_gid)
    return y + height


def draw_footer(page: Page, y: float, content: Content, notes: Iterable[str]) -> float:
    """The sources by name and year, the notes and the line that identifies the figure; returns the height below."""
    room = page.width - 2 * MARGIN
    page.rule(y, MARGIN, page.width - MARGIN)
    y += 5
    sources = _sources(content, page.words)
    said = {"sources": sources, "note": " ".join(note for note in notes if note)}
    for part, words in said.items():
        if words:
            y = page.paragraph(MARGIN, y, words, room, size=SMALL, color=SOFT, gid=part) + 3
    return draw_identity(page, y, content)


def draw_identity(page: Page, y: float, content: Content) -> float:
    """The line that says whose figure this is, which, of which data and on which terms; returns the height below."""
    catalog, entry, room = content.catalog, content.entry, page.width - 2 * MARGIN
    own, cite = (f"figure {entry.id}", f"cite: terror-estimates cite {entry.id}") if entry.registered else ("", "")
    event = catalog.event
    data = f"data {catalog.edition}, {content.signs}"
    parts = [event.name, own, data, event.address or "", event.rights, cite]
    identity = _DOT.join(part for part in parts if part)
    return page.paragraph(MARGIN, y, identity, room, size=SMALL, color=INK, gid="identity") + MARGIN


def _sources(content: Content, above: str) -> str:
    """Every source is named on the canvas: here those that no row, head or label names with its year."""
    keys = content.sources
    named = {content.catalog.source(key).named() for key in keys}
    plain = re.sub(r" \([^()]*\)", "", above)  # 'Doe (Flood Society) 1911' names Doe 1911
    names = sorted((name for name in named if not _stands_in(name, f"{above} {plain}")), key=str.casefold)
    if not keys:
        return ""
    listed = _DOT.join(name.replace(" ", _GLUE) for name in names).rstrip(".")
    if len(names) < len(named):
        listed = f"{listed} and those above" if listed else "all above"
    return f"Sources ({len(keys)}): {listed}."


def _stands_in(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None
