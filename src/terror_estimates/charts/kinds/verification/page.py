"""The page of a chart of verification: a bar for each measure, divided by how its estimates were seen."""

from collections import Counter
from functools import partial

from matplotlib.patches import Rectangle

from terror_estimates.catalog.english import capital
from terror_estimates.catalog.words import LEVELS
from terror_estimates.charts.kinds.verification.content import Levels
from terror_estimates.charts.marks.scale import Scale, round_up
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    GRID,
    INK,
    LEADING,
    LEVEL_SHADES,
    MARGIN,
    RULE,
    SMALL,
    SOFT,
    width_of,
    wrap,
)  # fmt: skip

_LABEL, _ROW, _BAR, _COUNT = 138.0, 19.0, 12.0, 32.0


class LevelsPage(Body[Levels]):
    """The bars on one axis of entries."""

    def __init__(self, content: Levels, page: Page):
        super().__init__(content, page)
        self.left = MARGIN + _LABEL
        most = max((count.total() for _, count in content.rows), default=1)
        self.scale = Scale(round_up(most * 1.02), page.width - MARGIN - _COUNT - self.left)

    def head(self, y: float) -> float:
        x = MARGIN
        for level in LEVELS:
            words = level.replace("_", " ")
            self._box(x, y, 14, level, None)
            self.page.text(x + 19, y + 9.4, words, size=SMALL, color=INK, gid=f"legend:1:{level}")
            x += 19 + width_of(words, SMALL) + 16
        return y + 34

    def blocks(self) -> list[Block]:
        return [Block([partial(self._row, label, count) for label, count in self.content.rows], close=self._ticks)]

    def foot(self, y: float) -> float:
        return y + 8

    def _ticks(self, top: float, bottom: float) -> float:
        for number, label in self.scale.ticks():
            x = self.left + number / self.scale.per_point
            self.page.text(x, top - 5, label, size=SMALL, color=SOFT, ha="center")
            self.page.upright(x, top, bottom, RULE if number == 0 else GRID)
        return bottom

    def _row(self, label: str, count: Counter[str], y: float) -> float:
        """The measure, a stretch for each level with its number where it fits, and the number of all at the end."""
        words = wrap(capital(label), _LABEL - 8, SMALL)
        self.page.lines(MARGIN, y + (_ROW - SMALL * LEADING) / 2, words, size=SMALL, gid=f"row:{label}")
        x = self.left
        for level in LEVELS:
            wide = count[level] / self.scale.per_point
            if count[level]:
                self._box(x, y + (_ROW - _BAR) / 2, wide, level, f"bar:{label}:{level}")
                told = str(count[level])
                if width_of(told, SMALL) + 6 <= wide:
                    self.page.text(x + wide / 2, y + _ROW / 2 + 3.2, told, size=SMALL, color=INK, ha="center")
            x += wide
        self.page.text(x + 5, y + _ROW / 2 + 3.2, str(count.total()), size=SMALL, color=SOFT, gid=f"all:{label}")
        return y + _ROW + (len(words) - 1) * SMALL * LEADING

    def _box(self, x: float, y: float, wide: float, level: str, gid: str | None) -> None:
        shade = LEVEL_SHADES[level]
        self.page.sheet.add_patch(
            Rectangle((x, y), wide, _BAR, facecolor=shade, edgecolor=INK, linewidth=0.6, zorder=3, gid=gid)
        )
