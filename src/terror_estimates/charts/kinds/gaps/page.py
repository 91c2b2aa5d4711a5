"""The page of a chart of gaps: a matrix whose shades are shares and whose numbers are counts."""

from collections.abc import Mapping

from terror_estimates.catalog.english import capital
from terror_estimates.charts.kinds.gaps.content import Cell, Gaps
from terror_estimates.charts.marks.matrix import draw_matrix
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import GAP, INK, LEADING, MARGIN, SMALL, SOFT, width_of, wrap

_LABEL, _ROW, _HEAD_ROOM = 104.0, 25.0, 108.0


class GapsPage(Body[Gaps]):
    """A row for each measure, a column for each thing that may be left unsaid."""

    def __init__(self, content: Gaps, page: Page):
        super().__init__(content, page)
        self.keys = content.keys
        self.left = MARGIN + _LABEL + GAP
        self.pitch = (page.width - MARGIN - self.left) / max(len(self.keys), 1)

    def head(self, y: float) -> float:
        y += self._head_height()
        self._heads(y)
        return y

    def blocks(self) -> list[Block]:
        return [Block([self._matrix])]

    def foot(self, y: float) -> float:
        return y + 6

    def _matrix(self, y: float) -> float:
        self._shades(y)
        for place, (word, mine) in enumerate(self.content.cells.items()):
            self._row(word, mine, y + place * _ROW)
        return y + len(self.content.cells) * _ROW

    def _lines(self, key: str) -> list[str]:
        """The head of a column in as many upright lines as its width holds."""
        return wrap(self.content.name(key), _HEAD_ROOM, SMALL)

    def _head_height(self) -> float:
        return max((width_of(line, SMALL) for key in self.keys for line in self._lines(key)), default=0) + 6

    def _heads(self, bottom: float) -> None:
        for place, key in enumerate(self.keys):
            lines = self._lines(key)
            first = self._middle(place) + 3.1 - (len(lines) - 1) * SMALL * LEADING / 2
            for number, words in enumerate(lines):
                x = first + number * SMALL * LEADING
                gid = f"head:{key}:{number + 1}"
                self.page.text(x, bottom - 4, words, size=SMALL, color=SOFT, rotation=90, gid=gid)

    def _middle(self, place: int) -> float:
        return self.left + self.pitch * (place + 0.5)

    def _shades(self, y: float) -> None:
        """The shade of every cell, by its share."""
        cells = self.content.cells
        if not self.keys or not cells:
            return
        shares = [[mine[key].share if key in mine else None for key in self.keys] for mine in cells.values()]
        draw_matrix(self.page, self.left, y, shares, (self.pitch, _ROW))

    def _row(self, word: str, mine: Mapping[str, Cell], y: float) -> None:
        """The measure with the number of its estimates at the left, and in each cell how many are silent."""
        held = max(cell.of for cell in mine.values())
        label = f"{capital(self.content.catalog.vocabulary.label('measures', word))}: {held}"
        lines = wrap(label, _LABEL, SMALL)
        self.page.lines(MARGIN, y + _ROW / 2 - len(lines) * SMALL * LEADING / 2, lines, size=SMALL, gid=f"row:{word}")
        for place, key in enumerate(self.keys):
            if cell := mine.get(key):
                x, baseline = self._middle(place), y + _ROW / 2 + 3.2
                gid = f"cell:{word}:{key}"
                self.page.text(x, baseline, str(cell.silent), size=SMALL, color=INK, ha="center", gid=gid)
