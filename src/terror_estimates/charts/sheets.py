"""The sheets of a chart: the same content on as many pages of print as it needs, broken between rows.

Every sheet has title, legend and heads of columns again, says which of how many it is, and begins a broken group with
its head; the sources and notes stand on the last one. The rows are shared out so that the sheets are about as full.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.figure import Figure

from terror_estimates.charts.paper.flow import Block, Body, draw_block
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.print import Sheet, sheet_for, shrink
from terror_estimates.charts.paper.style import styled
from terror_estimates.charts.rows.furniture import draw_footer, draw_heading, draw_identity
from terror_estimates.charts.words.content import Content

_HEAD_ONLY = -1  # the row of a block that has none
_STEPS = 100  # so many ways are tried to fill the sheets evenly


@dataclass(frozen=True)
class _Piece:
    """A row that is not broken: its place among blocks and rows, its height, and what its block adds around rows."""

    block: int
    row: int
    height: float
    around: float


@dataclass(frozen=True)
class _Measures:
    """What a chart needs in points: its rows, what every sheet adds to them, and what only the last one adds."""

    pieces: Sequence[_Piece]
    frame: float
    notes: float


@dataclass(frozen=True)
class Whole:
    """A chart on one page as high as it needs, and what sheets of it must know: its rows, and the heights around them.

    `around` is what stands between heading and rows and between rows and footer.
    """

    figure: Figure
    pieces: Sequence[_Piece]
    around: float
    footer: float


def whole_of(content: Content, kind: type[Body[Any]]) -> Whole:
    """The chart on one page, with the heights that are found while it is drawn."""
    with styled():
        page = Page(kind.width)
        body = kind(content, page)
        began = draw_heading(page, content)
        y = top = body.head(began)
        pieces: list[_Piece] = []
        for place, block in enumerate(body.blocks()):
            y, held = _drawn_block(place, block, y)
            pieces += held
        foot = body.foot(y)
        end = draw_footer(page, foot, content, [*content.notes, *body.notes])
        return Whole(page.finish(end), pieces, (top - began) + (foot - y), end - foot)


def sheets_of(content: Content, kind: type[Body[Any]], whole: Whole) -> list[Figure]:
    """The chart as figures for print, none larger than a sheet of `paper.print`.

    What fits on one sheet if it is made smaller, as far as letters allow, is not parted.
    """
    with styled():
        sheet, measures = sheet_for(kind.width), _measured(content, kind, whole)
        fits = float(whole.figure.get_size_inches()[1]) * 72 <= sheet.spare
        shares = [list(measures.pieces)] if fits else _shares(measures, sheet.room, sheet.spare)
        return [_drawn(content, kind, share, (place, len(shares)), sheet) for place, share in enumerate(shares, 1)]


def _drawn_block(place: int, block: Block, y: float) -> tuple[float, list[_Piece]]:
    """A block drawn from a height downward: the height below it, and its rows with their heights."""
    began = y
    first = y = block.head(y)
    heights = []
    for row in block.rows:
        below = row(y)
        heights.append(below - y)
        y = below
    end = block.close(first, y)
    around = (first - began) + (end - y)
    pieces = [_Piece(place, number, height, around) for number, height in enumerate(heights)]
    return end, pieces or [_Piece(place, _HEAD_ONLY, 0, around)]


def _measured(content: Content, kind: type[Body[Any]], whole: Whole) -> _Measures:
    """What the sheets add to the rows: a heading that says which sheet it is, and the line that identifies the figure.

    Both are drawn on a page that is thrown away; all else is as high as on the one page of the whole.
    """
    page = Page(kind.width)
    heading, identity = draw_heading(page, content, "2 of 2"), draw_identity(page, 0, content)
    return _Measures(whole.pieces, heading + whole.around + identity, whole.footer - identity)


def _shares(measures: _Measures, room: float, spare: float) -> list[list[_Piece]]:
    """The rows of each sheet: as few sheets as hold them with the notes on the last, and these about equally full.

    Of so few sheets those are taken that part the fewest groups. No sheet holds the notes alone if that can be helped:
    a last sheet that lacks a little room is made smaller, up to `spare` points, and else some of its rows go with the
    notes to one more.
    """
    most = room - measures.frame
    rooms = [most * step / _STEPS for step in range(1, _STEPS + 1)]
    tried = [_filled(measures.pieces, room) for room in rooms]
    grouped = [_filled(measures.pieces, room, whole=True) for room in rooms]
    if fitting := [one for one in [*grouped, *tried] if _used(one[-1]) + measures.notes <= most]:
        return min(fitting, key=lambda one: (len(one), _parted(one)))
    *whole, last = tried[-1]
    if _used(last) + measures.notes <= spare - measures.frame:
        return [*whole, last]
    for cut in range(1, len(last)):
        if _used(last[cut:]) + measures.notes <= most:
            return [*whole, last[:cut], last[cut:]]
    return [*whole, last, []]


def _parted(shares: Sequence[Sequence[_Piece]]) -> int:
    """How many groups go on over more than one sheet."""
    return sum(len({piece.block for piece in share}) for share in shares) - len(
        {piece.block for share in shares for piece in share}
    )


def _filled(pieces: Sequence[_Piece], room: float, *, whole: bool = False) -> list[list[_Piece]]:
    """The rows one after the other, on a new sheet whenever the next one does not fit, or `whole` its group."""
    shares: list[list[_Piece]] = [[]]
    for place, piece in enumerate(pieces):
        begins = whole and (not place or pieces[place - 1].block != piece.block)
        group = [one for one in pieces[place:] if one.block == piece.block] if begins else [piece]
        fits = _used([*shares[-1], *group]) <= room or (_used(group) > room and _used([*shares[-1], piece]) <= room)
        if shares[-1] and not fits:
            shares.append([])
        shares[-1].append(piece)
    return shares


def _used(pieces: Sequence[_Piece]) -> float:
    """The height of some rows with the heads of their blocks."""
    around = {piece.block: piece.around for piece in pieces}
    return sum(piece.height for piece in pieces) + sum(around.values())


def _drawn(
    content: Content, kind: type[Body[Any]], share: Sequence[_Piece], number: tuple[int, int], sheet: Sheet
) -> Figure:
    place, of = number
    page = Page(kind.width)
    body = kind(content, page)
    y = draw_heading(page, content, f"{place} of {of}" if of > 1 else "")
    y = body.head(y) if share else y
    for block, rows in _by_block(body.blocks(), share):
        y = draw_block(block, y, rows)
    y = body.foot(y) if share else y
    last = place == of
    end = draw_footer(page, y, content, [*content.notes, *body.notes]) if last else draw_identity(page, y, content)
    return shrink(page.finish(end), min(sheet.scale, sheet.scale * sheet.room / end))


def _by_block(blocks: Sequence[Block], share: Sequence[_Piece]) -> list[tuple[Block, list]]:
    """The rows of a sheet under their blocks."""
    rows: dict[int, list[int]] = {}
    for piece in share:
        rows.setdefault(piece.block, []).append(piece.row)
    return [(blocks[at], [blocks[at].rows[row] for row in mine if row != _HEAD_ONLY]) for at, mine in rows.items()]
