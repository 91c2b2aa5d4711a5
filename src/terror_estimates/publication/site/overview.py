"""An overview as rows of HTML: the names people know, their numbers side by side, and what each one counts.

The content is that of the figure, word for word; it stands here as a table that is read on a phone, aloud and on paper.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry, OverviewColumn
from terror_estimates.charts.kinds.overview.content import Cell, Group, Line, Overview, number_words, overview_of
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.page import written
from terror_estimates.publication.site.strip import GLYPHS, Axis, Strip, axis_of, strip_of

# Measures that share an axis, told apart by shape, and never by a shape of evidence: hexagon, star, ring.
SHAPES = (
    "M0-5.5L4.8-2.75V2.75L0 5.5-4.8 2.75V-2.75Z",
    "M0-7L2.1-2.1 7 0 2.1 2.1 0 7-2.1 2.1-7 0-2.1-2.1Z",
    "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0ZM-2.5 0a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0Z",
)
_BLANK = re.compile(r"\n\s*\n+")


@dataclass(frozen=True)
class Column:
    """An axis of the overview: what stands above it, its shapes by measure, and the place of the reference line."""

    label: str
    axis: Axis
    shapes: tuple[tuple[str, str], ...]
    line: str = ""


@dataclass(frozen=True)
class Number:
    """One number of a row: the words at its mark, its page, and the mark."""

    words: str
    address: str
    strip: Strip | None


def overview_block(entry: FigureEntry, to_root: str) -> Markup:
    """The overview as a table; `to_root` leads from the page to the top of the site."""
    content = overview_of(entry)
    columns = [_column(entry, content, place, column) for place, column in enumerate(content.columns)]
    groups = [
        (group.label, _color(group), [(line, list(_cells(content, columns, line))) for line in group.lines])
        for group in content.groups
    ]
    line = content.line and f"{content.line.shown()}, {entry.groups[0].rows[0].name}"
    said = written("overview.html", entry=entry, columns=columns, groups=groups, line=line, root=to_root)
    return Markup(_BLANK.sub("\n", said).strip())


def _color(group: Group) -> str:
    """The color that all marks of a group have, whose head so says what it means; else that of no evidence."""
    drawn = [one for line in group.lines for cell in line.cells for one in cell.drawn]
    colors = {GLYPHS[one.basis][0] for one in drawn if one.stance == "asserts"}
    return colors.pop() if len(colors) == 1 else "gray"


def _drawn(content: Overview, place: int) -> list[Estimate]:
    cells = [line.cells[place] for group in content.groups for line in group.lines]
    return [one for cell in cells for one in cell.drawn]


def _column(entry: FigureEntry, content: Overview, place: int, column: OverviewColumn) -> Column:
    drawn = _drawn(content, place)
    axis = axis_of(drawn) or Axis(1)
    held = [measure for measure in column.measures if any(one.measure == measure for one in drawn)]
    shapes = [(entry.vocabulary.label("measures", measure), SHAPES[rank]) for rank, measure in enumerate(held)]
    line = content.line
    at = axis.place(line.value.best) if line and line.measure in column.measures and line.value.best else ""
    return Column(column.label, axis, tuple(shapes) if len(shapes) > 1 else (), at)


def _cells(content: Overview, columns: list[Column], line: Line) -> Iterator[list[Number]]:
    for place, cell in enumerate(line.cells):
        drawn = _numbers(content, place, columns[place], cell)
        yield [*drawn, *(Number(words, "", None) for words in cell.spoken)]


def _numbers(content: Overview, place: int, column: Column, cell: Cell) -> Iterator[Number]:
    given = content.columns[place]
    held = [measure for measure in given.measures if any(one.measure == measure for one in _drawn(content, place))]
    for one in cell.drawn:
        strip = strip_of(one, column.axis, SHAPES[held.index(one.measure)])
        yield Number(number_words(one, given), addresses.estimate(one.id), strip)
