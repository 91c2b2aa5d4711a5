"""How a circulation stands on paper: the number, a ladder of what was done to people, the years, and what it is.

A block with a rim only is what a number is taken for, a full one what it is; an arrow leads from the one to the other.
"""

from functools import partial

from matplotlib.patches import FancyArrowPatch, Rectangle

from terror_estimates.charts.kinds.circulation.content import Case, Circulation, Way
from terror_estimates.charts.marks.legend import Key, draw_legend
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import (
    BAND,
    BODY,
    DARK_GRAY,
    GRID,
    HEAD,
    INK,
    LEADING,
    MARGIN,
    SMALL,
    SOFT,
    wrap,
)  # fmt: skip

PAGE = 740.0
_GAP = 10.0
_WAYS, _NUMBERS, _STEP, _YEARS = 132.0, 82.0, 26.0, 62.0
_PAD = 2.2
_BLOCK = 8.0  # the height of a block
_MET, _TRUE = "as it is met", "as its source has it"
HEADS = ("How it goes wrong", "The number met", "What its source says it is")


class CirculationPage(Body[Circulation]):
    """Way after way, a row for each number; all places are in points from the upper left."""

    width = PAGE

    def __init__(self, content: Circulation, page: Page):
        super().__init__(content, page)
        self.numbers_x = MARGIN + _WAYS + _GAP
        self.steps_x = self.numbers_x + _NUMBERS + _GAP
        self.years_x = self.steps_x + _STEP * len(content.steps) + _GAP
        self.words_x = self.years_x + _YEARS + _GAP

    def head(self, y: float) -> float:
        self.top = self._heads(y)
        return self.top

    def blocks(self) -> list[Block]:
        return [Block([partial(self._way, way)]) for way in self.content.ways]

    def foot(self, y: float) -> float:
        self._ground(self.top, y)
        return self._legend(y + 5) + 3

    def _heads(self, y: float) -> float:
        """The heads of the columns; the names of the steps stand in two rows by turns, so that each has room."""
        low = y + HEAD * LEADING + SMALL * LEADING
        for x, words in zip((MARGIN, self.numbers_x, self.words_x), HEADS, strict=True):
            self.page.text(x, low, words, size=HEAD, weight="semibold", color=INK)
        for place, step in enumerate(self.content.steps):
            line = low if place % 2 else low - SMALL * LEADING
            self.page.text(self._at(place), line, step.label, size=SMALL, color=INK, ha="center")
        for place, year in enumerate(self._ticks()):
            x, ha = (self._year(year + 1), "right") if place else (self._year(year), "left")
            self.page.text(x, low, str(year), size=SMALL, color=SOFT, ha=ha)
        return low + 5

    def _ticks(self) -> tuple[int, ...]:
        first, last = self.content.window
        return (first, last) if last - first > 1 else (first,)

    def _at(self, place: int) -> float:
        """The middle of a step."""
        return self.steps_x + _STEP * (place + 0.5)

    def _year(self, year: float) -> float:
        first, last = self.content.window
        return self.years_x + _YEARS * (year - first) / (last + 1 - first)

    def _way(self, way: Way, y: float) -> float:
        self.page.rule(y, MARGIN, PAGE - MARGIN, color=GRID, thickness=0.5)
        label = wrap(way.label, _WAYS, BODY, "semibold")
        below = y
        for place, case in enumerate(way.cases):
            room = height_of(label, BODY) if not place else 0
            below = self._case(case, below, room)
        self.page.lines(MARGIN, y + _PAD, label, weight="semibold", color=INK)
        return max(below, y + height_of(label, BODY) + 2 * _PAD)

    def _case(self, case: Case, y: float, least: float) -> float:
        number = wrap(case.number, _NUMBERS, BODY, "semibold")
        words = wrap(case.words, PAGE - MARGIN - self.words_x, SMALL)
        height = max(height_of(number, BODY), height_of(words, SMALL), least) + 2 * _PAD
        line = y + _PAD + BODY * LEADING / 2
        self.page.lines(self.numbers_x, y + _PAD, number, weight="semibold", color=INK, gid=f"{case.id}:number")
        self.page.lines(self.words_x, y + _PAD + 0.4, words, size=SMALL, color=INK, gid=f"{case.id}:words")
        self._steps(case, line)
        self._spans(case, line)
        return y + height

    def _steps(self, case: Case, y: float) -> None:
        met, true = case.met.step if case.met else None, case.true.step
        if true is not None:
            self._block(self._at(true), _STEP - 6, y, full=True, gid=f"{case.id}:step")
        if met is not None and met != true:
            self._block(self._at(met), _STEP - 6, y, full=False, gid=f"{case.id}:met-step")
            if true is not None:
                self._arrow(met, true, y)

    def _arrow(self, met: int, true: int, y: float) -> None:
        way = 1 if true > met else -1
        half = (_STEP - 6) / 2 + 0.5
        start, end = self._at(met) + way * half, self._at(true) - way * half
        arrow = FancyArrowPatch(
            (start, y),
            (end, y),
            arrowstyle="-|>",
            mutation_scale=5,
            shrinkA=0,
            shrinkB=0,
            linewidth=0.8,
            color=DARK_GRAY,
        )
        self.page.sheet.add_patch(arrow)

    def _spans(self, case: Case, y: float) -> None:
        """The years: what it is as a full bar, and around it, where they differ, the years it is met with."""
        if case.true.years:
            self._span(case.true.years, y, _BLOCK - 3, full=True, gid=f"{case.id}:span")
        if case.met and case.met.years:
            self._span(case.met.years, y, _BLOCK + 1, full=False, gid=f"{case.id}:met-span")

    def _span(self, years: tuple[int, int], y: float, high: float, *, full: bool, gid: str) -> None:
        start, end = self._year(years[0]), self._year(years[1] + 1)
        self._block((start + end) / 2, end - start, y, high, full=full, gid=gid)

    def _block(self, middle: float, wide: float, y: float, high: float = _BLOCK, *, full: bool, gid: str = "") -> None:
        self.page.sheet.add_patch(_shape(middle, wide, y, high, full=full, gid=gid))

    def _ground(self, top: float, bottom: float) -> None:
        """The steps as upright lines, and the years of the event as a band."""
        for place in range(len(self.content.steps)):
            self.page.upright(self._at(place), top, bottom, color=GRID)
        first, last = self.content.event
        start, end = self._year(first), self._year(last + 1)
        self.page.band(start, top, end - start, bottom - top, BAND)

    def _legend(self, y: float) -> float:
        return draw_legend(self.page, MARGIN, y, [self._keys()])

    def _keys(self) -> list[Key]:
        first, last = self.content.event
        named = f"band: {first}–{str(last)[2:]}"
        return [
            Key(lambda axes, x, y: axes.add_patch(_shape(x + 9, 18, y, _BLOCK, full=False)), _MET, 18),
            Key(lambda axes, x, y: axes.add_patch(_shape(x + 9, 18, y, _BLOCK, full=True)), _TRUE, 18),
            Key(
                lambda axes, x, y: axes.add_patch(Rectangle((x, y - 6), 18, 12, facecolor=BAND, edgecolor="none")),
                named,
                18,
            ),
        ]


def _shape(middle: float, wide: float, y: float, high: float, *, full: bool, gid: str = "") -> Rectangle:
    """A block; with a rim only for what a number is taken for."""
    return Rectangle(
        (middle - wide / 2, y - high / 2), wide, high, facecolor=DARK_GRAY if full else "none", edgecolor=DARK_GRAY,
        linewidth=1.0, gid=gid or None,
    )  # fmt: skip
