"""The page of a chart of senses: frames within frames, the narrowest sense innermost, on one axis for all."""

from collections.abc import Sequence
from functools import partial

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.senses.content import UNSAID, Ring, Senses
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import Scale, whole
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import FRAME, FRAMES, GAP, HEAD, LEADING, MARGIN, SMALL, SOFT
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.plot import TICKS, draw_axis_words, draw_ground, draw_row, plot_on
from terror_estimates.charts.rows.text import (
    draw_row_heads,
    draw_separator,
    draw_words,
    label_width,
    printed_width,
    row_text,
    with_evidence,
)  # fmt: skip

_STEP = 7.0  # how far a frame stands outside the one within it
_LEAST_PLOT = 150.0


class SensesPage(Body[Senses]):
    """A stretch of rows for each sense, inside its own frame and all wider ones; the silent ones below, in none."""

    def __init__(self, content: Senses, page: Page):
        super().__init__(content, page)
        self.catalog, self.estimates = content.catalog, [one for one, _ in content.rows]
        self.end = whole(content.within or self.estimates, _LEAST_PLOT)
        rows = [(one, self._detail(one, words)) for one, words in content.rows]
        self.inset = _STEP * len(content.rings)
        self.printed = printed_width(self.estimates)
        self.printed_x = page.width - MARGIN - self.inset - self.printed
        self.label_x = MARGIN + self.inset
        room = self.printed_x - GAP - self.label_x
        self.label = label_width(rows, room - _LEAST_PLOT)
        self.plot_x = self.label_x + self.label + GAP + 3

    def head(self, y: float) -> float:
        width = self.printed_x - GAP - 3 - self.plot_x
        scale = Scale(whole(self.content.within or self.estimates, width).top, width)
        lines = legend_lines(value_keys((self.estimates, scale)), self.page.width - 2 * MARGIN)
        y = draw_legend(self.page, MARGIN, y, lines) + 4
        top = y + TICKS + 8
        unit = self.catalog.vocabulary.measures[self.estimates[0].measure].unit if self.estimates else ""
        self.plot = plot_on(self.page, scale, unit, self.plot_x, top)
        draw_axis_words(self.plot, top, above=True)
        draw_row_heads(self.page, top, self.label_x, [], self.printed_x, self.estimates)
        return top

    def blocks(self) -> list[Block]:
        rings = [
            Block(self._rows(ring.rows), partial(self._ring_head, place, ring), partial(self._ring, place))
            for place, ring in enumerate(self.content.rings)
        ]
        silent = self.content.unsaid
        return [*rings, *([Block(self._rows(silent), self._silent_head, self._ground)] if silent else [])]

    def foot(self, y: float) -> float:
        draw_axis_words(self.plot, y, above=False)
        return y + 20

    def _rows(self, rows: Sequence[tuple[Estimate, str]]) -> list:
        return [partial(self._row, one, words, first=not place) for place, (one, words) in enumerate(rows)]

    def _row(self, estimate: Estimate, words: str, y: float, *, first: bool) -> float:
        text = row_text(estimate, self._detail(estimate, words), self.label, self.printed)
        if not first:
            draw_separator(self.page, y, self.inset)
        draw_words(self.page, text, y, self.label_x, self.printed_x)
        draw_row(self.plot, estimate, y + text.middle)
        return y + text.height

    def _detail(self, estimate: Estimate, words: str) -> str:
        return with_evidence(estimate, words, self.end)

    def _ring_head(self, place: int, ring: Ring, y: float) -> float:
        """The upper edges of the frames that may begin here, and what the sense is called."""
        self.began = y
        below = y + (_STEP * len(self.content.rings) if not place else 1.0)
        x = self.label_x - _STEP * place + 4
        room = self.page.width - 2 * x
        end = self.page.paragraph(x, below + 2, ring.label, room, size=HEAD, weight="semibold", gid=f"ring:{place}")
        return self.page.paragraph(x, end, ring.note, room, size=SMALL, color=SOFT, gid=f"ring-note:{place}") + 3

    def _ring(self, place: int, top: float, bottom: float) -> float:
        """The frames around a stretch of rows: its own, which ends below it, and all wider ones, which go on."""
        last = len(self.content.rings) - 1
        end = bottom + _STEP - 2
        for wider in range(last, place - 1, -1):
            upper = self.began + (_STEP * (last - wider) if not place else 0)
            self._frame(wider, upper, end, opened=not place, closed=wider == place)
        draw_ground(self.plot, top, bottom)
        return end

    def _frame(self, place: int, top: float, bottom: float, *, opened: bool, closed: bool) -> None:
        x = self.label_x - _STEP * (place + 1) + 3
        right = self.page.width - x
        self.page.band(x, top, right - x, bottom - top, FRAMES[min(place, len(FRAMES) - 1)])
        for side in (x, right):
            self.page.upright(side, top, bottom, FRAME, 0.8)
        for y in [*([top] if opened else []), *([bottom] if closed else [])]:
            self.page.rule(y, x, right, FRAME, 0.8)

    def _silent_head(self, y: float) -> float:
        return draw_head(self.page, y + HEAD * LEADING, UNSAID, "ring:unsaid", inset=self.inset)

    def _ground(self, top: float, bottom: float) -> float:
        draw_ground(self.plot, top, bottom)
        return bottom
