"""An overview as rows of HTML: the names people know, their numbers side by side, and what each one counts.

The content is that of the figure, word for word; it stands here as a table that is read on a phone, aloud and on paper.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry, OverviewColumn
from terror_estimates.catalog.words import BASES
from terror_estimates.charts.kinds.overview.content import Cell, Group, Line, Overview, number_words, overview_of
from terror_estimates.charts.words.labels import basis_words
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.page import written
from terror_estimates.publication.site.strip import AROUND_KEY, GLYPHS, Axis, Strip, axis_of, strip_of

_BLANK = re.compile(r"\n\s*\n+")


@dataclass(frozen=True)
class Column:
    """An axis of the overview: what stands above it, and the place of the reference line."""

    label: str
    axis: Axis
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
    columns = [_column(content, place, column) for place, column in enumerate(content.columns)]
    groups = [
        (group.label, _color(group), [(line, list(_cells(content, columns, line))) for line in group.lines])
        for group in content.groups
    ]
    line = content.line and f"{content.line.shown()}, {content.line_of}"
    said = written(
        "overview.html", entry=entry, columns=columns, groups=groups, line=line, root=to_root,
        shapes=_shapes(content), quoted=any(one.stance != "asserts" for one in content.estimates), around=AROUND_KEY,
    )  # fmt: skip
    return Markup(_BLANK.sub("\n", said).strip())


def _color(group: Group) -> str:
    """The color that all marks of a group have, whose head so says what it means; else that of no evidence."""
    drawn = [one for line in group.lines for cell in line.cells for one in cell.drawn]
    colors = {GLYPHS[one.basis][0] for one in drawn if one.stance == "asserts"}
    return colors.pop() if len(colors) == 1 else "gray"


def _shapes(content: Overview) -> list[tuple[str, str, str]]:
    """The evidence of the marks with a shape, each with its color and outline."""
    bases = {one.basis for one in content.estimates if one.value.best is not None}
    return [(basis_words(basis), *GLYPHS[basis]) for basis in BASES if basis in bases]


def _drawn(content: Overview, place: int) -> list[Estimate]:
    cells = [line.cells[place] for group in content.groups for line in group.lines]
    return [one for cell in cells for one in cell.drawn]


def _column(content: Overview, place: int, column: OverviewColumn) -> Column:
    drawn = _drawn(content, place)
    axis = axis_of(drawn) or Axis(1)
    line = content.line
    at = axis.place(line.value.best) if line and line.measure in column.measures and line.value.best else ""
    return Column(column.label, axis, at)


def _cells(content: Overview, columns: list[Column], line: Line) -> Iterator[list[Number]]:
    for place, cell in enumerate(line.cells):
        drawn = _numbers(content, place, columns[place], cell)
        yield [*drawn, *(Number(words, "", None) for words in cell.spoken)]


def _numbers(content: Overview, place: int, column: Column, cell: Cell) -> Iterator[Number]:
    for one in cell.drawn:
        words = number_words(one, content.columns[place])
        yield Number(words, addresses.estimate(one.id), strip_of(one, column.axis))
