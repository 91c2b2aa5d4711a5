"""The grid at the right of a chart: upright heads, and one mark per column in every row."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from terror_estimates.charts.marks.coverage import draw_coverage
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import MARGIN, SMALL, SOFT, width_of, wrap
from terror_estimates.charts.rows.text import RowText

_HEAD_ROOM = 112.0
_ONE_LINE, _TWO_LINES, _LINE = 16.0, 22.0, 10.6
_ROOMY, _ROOMY_WIDTH = 26.0, 270.0
_APART = 7.0


@dataclass(frozen=True)
class Grid:
    """Columns of equal width that end at the right margin; the first `apart` of them stand a little off the others."""

    heads: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...]
    pitch: float
    right: float
    apart: int

    @property
    def left(self) -> float:
        return self.right - self.pitch * len(self.keys) - (_APART if self.apart < len(self.keys) else 0)

    @property
    def head_height(self) -> float:
        return max((width_of(line, SMALL) for head in self.heads for line in head), default=0) + 4

    def middle(self, place: int) -> float:
        """Where the marks of a column stand."""
        off = _APART if self.apart <= place else 0
        return self.left + off + self.pitch * (place + 0.5)


def grid_of(page: Page, columns: Mapping[str, str], *, apart: int) -> Grid:
    """A grid of columns (key and head), the first of which stand `apart`."""
    heads = tuple(tuple(_head(words)) for words in columns.values())
    pitch = _TWO_LINES if any(len(head) > 1 for head in heads) else _ONE_LINE
    pitch = max(pitch, min(_ROOMY, _ROOMY_WIDTH / max(len(heads), 1)))
    return Grid(heads, tuple(columns), pitch, page.width - MARGIN + 2, apart)


def _head(words: str) -> list[str]:
    """One line, or two of nearly equal length."""
    if width_of(words, SMALL) <= _HEAD_ROOM:
        return [words]
    narrow = next(room for room in count(40, 4) if len(wrap(words, room, SMALL)) <= 2)
    return wrap(words, narrow, SMALL)


def draw_heads(page: Page, grid: Grid, bottom: float, part: str = "grid") -> None:
    """The heads, upright, standing on a height; `part` tells the heads of several grids on one page apart."""
    for place, head in enumerate(grid.heads):
        first = grid.middle(place) + 3.1 - (len(head) - 1) * _LINE / 2
        for number, words in enumerate(head):
            page.text(
                first + number * _LINE, bottom - 3, words, size=SMALL, color=SOFT, rotation=90,
                gid=f"{part}:{grid.keys[place]}:{number + 1}",
            )  # fmt: skip


def draw_cells(page: Page, grid: Grid, row: RowText, y: float, cells: Mapping[str, str]) -> None:
    """The marks of one row at the height of its first line; what `cells` does not name is not stated."""
    for place, key in enumerate(grid.keys):
        gid = f"{row.estimate.id}:coverage:{key}"
        draw_coverage(page.sheet, grid.middle(place), y, cells.get(key, "not_stated"), gid)
