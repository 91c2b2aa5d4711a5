"""The marks of a value: position is the number, the bar its stated range, the dot its best, the arrow its bound.

Nothing is drawn that the source does not state: no dot without a best, no bar without both ends, no point for words.
Every artist has the gid '<estimate>:<part>', and the view's ending behind it where one estimate is drawn twice.
"""

from dataclasses import dataclass
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.axis import Axis, Line
from terror_estimates.charts.marks.caps import cap, growing
from terror_estimates.charts.marks.look import (
    BAR,
    Look,
    draw_foot,
    draw_glyph,
    draw_stance,
    inside_of,
    look_of,
)  # fmt: skip
from terror_estimates.charts.paper.callouts import Box
from terror_estimates.charts.paper.style import PAPER, QUIET, SMALL, face, width_of
from terror_estimates.charts.words.ends import ends_of
from terror_estimates.comparison.quantity import in_words

TICK, _HEAD, _BACK = 5.2, 3.6, 4.5  # half the height of a cap; half the height of an arrow's head, and its length
_CLEAR = 11.0  # from a best number to the head of an arrow that it would hide
CHEVRONS = 8.0  # the width of two chevrons
_ROUND = 9.7  # the size of a mark whose parentheses stand as far off as those of a range
_HALF, _QUOTED = 4.8, (9.4, 6.8)  # half the size of a mark; half the width and height of one in parentheses
_BOUND_OF = {-1: "at_least", 1: "at_most"}  # the bound whose arrow stands on the low end, and on the high one
WORDS_ONLY = "in words only"


def draw_value(
    axis: Axis, estimate: Estimate, across: float, *, spoken: bool = True, view: str = "",
    line: float | None = None, look: Look | None = None,
) -> None:  # fmt: skip
    """The value of an estimate on an axis, `across` points of the page beside it.

    `spoken` prints the number by the chevrons of one that lies outside, clear of a reference `line`, and that one is in
    words only; an arrow says nothing, for its 'at least 900' stands beside the mark. Only an axis along the page has
    room for words.
    """
    mark = _Mark(axis, estimate, across, look or look_of(estimate), view)
    if not estimate.value.stated:
        mark.words_only(line)
        return
    mark.bar()
    mark.caps()
    mark.bound()
    mark.best()
    mark.beyond(line, spoken=spoken)
    mark.stance()


def reach_of(axis: Axis, estimate: Estimate, across: float) -> Box:
    """The part of the page that the marks of an estimate on an upright axis take up."""
    if not axis.shows(estimate):
        return Box(across - 4, axis.top, across + 4, axis.top + 10)
    low, high = _Mark(axis, estimate, across, look_of(estimate)).extent()
    wide, tall = (_HALF, _HALF) if estimate.stance == "asserts" else _QUOTED
    return Box(across - wide, min(low, high) - tall, across + wide, max(low, high) + tall)


@dataclass(frozen=True)
class _Mark:
    """One value on one axis."""

    axis: Axis
    estimate: Estimate
    across: float
    look: Look
    view: str = ""

    @property
    def inside(self) -> list[int]:
        """The numbers it states that the axis holds."""
        return [number for number in self.estimate.value.stated if self.axis.holds(number)]

    @property
    def outside(self) -> bool:
        return not self.axis.shows(self.estimate)

    def gid(self, part: str) -> str:
        return f"{self.estimate.id}:{part}{self.view}"

    def bar(self) -> None:
        """The range from low to high; hollow where the number was seen in a reference work only."""
        value, axis = self.estimate.value, self.axis
        if value.low is None or value.high is None or not self.inside:
            return
        start = axis.at(value.low)
        end = axis.at(value.high) if axis.holds(value.high) else axis.top - axis.off(CHEVRONS + 1)
        end = max(start, end) if not axis.upright else min(start, end)
        style = {"facecolor": inside_of(self.look), "edgecolor": self.look.color, "linewidth": 0.9}
        axis.fill((start, end), (self.across - BAR, self.across + BAR), gid=self.gid("range"), **style)

    def caps(self) -> None:
        """The cap at each end, whose form says what the end is, or the foot of an arrow; each stands at its number."""
        value = self.estimate.value
        for side, part, number in ((-1, "low", value.low), (1, "high", value.high)):
            if number is not None and self.axis.holds(number):
                if value.bound == _BOUND_OF[side]:
                    x, y = self.axis.place(self.axis.at(number), self.across)
                    draw_foot(self.axis.axes, x, y, self.look, upright=self.axis.upright, gid=self.gid(part))
                    continue
                place = (self.axis.at(number), self.across, TICK, self.axis.off(1), side)
                for at, line in enumerate(cap(ends_of(value), *place)):
                    self._line(line, f"{part}{self.view}:{at}" if at else f"{part}{self.view}", linewidth=1.8)

    def bound(self) -> None:
        """An open arrow from the stated end outward; where a number lies beyond the axis, a line to the chevrons."""
        value, axis = self.estimate.value, self.axis
        if not value.bound or not self.inside:
            return
        if self.outside:
            ends = [axis.at(min(self.inside)), axis.top - axis.off(CHEVRONS)]
            self._line((ends, [self.across] * 2), f"bound{self.view}")
            return
        start, end, side = self.arrow()
        self._line(([start, end], [self.across] * 2), f"bound{self.view}")
        back = end - side * axis.off(_BACK)
        heights = [self.across - _HEAD, self.across, self.across + _HEAD]
        self._line(([back, end, back], heights), f"bound-end{self.view}")

    def best(self) -> None:
        value = self.estimate.value
        if value.best is None or not self.axis.holds(value.best):
            return
        at = self.axis.at(value.best)
        draw_glyph(self.axis.axes, *self.axis.place(at, self.across), self.look, self.gid("best"))
        if ends_of(value).kind == "running":
            self._line(growing(at, self.across, self.axis.off(1)), f"growing{self.view}")

    def beyond(self, line: float | None = None, *, spoken: bool = False) -> None:
        """Two chevrons at the edge of the axis: the number, or its upper end, lies outside; and the number by them."""
        if not self.outside:
            return
        self.chevrons()
        if spoken and not self.inside and not self.axis.upright:
            words = in_words(max(self.estimate.value.stated))
            end = self.axis.top - self.axis.off(CHEVRONS + 3)
            start = end - self.axis.off(width_of(words, SMALL))
            if start >= 0 and (line is None or not start <= line <= end):
                self._write(end, words, "beyond-words", ha="right", weight="regular")

    def chevrons(self) -> None:
        """Two chevrons, the foremost of which ends where the axis does."""
        for place, behind in enumerate((0.0, 4.0), start=1):
            tip = self.axis.top - self.axis.off(behind)
            back = tip - self.axis.off(3)
            heights = [self.across - 3.4, self.across, self.across + 3.4]
            self._line(([back, tip, back], heights), f"beyond{self.view}:{place}")

    def stance(self) -> None:
        """Parentheses and a strike for what the source does not assert."""
        if not self.inside:
            return
        low, high = self.extent()
        if self.axis.upright:
            close = 1.0 if self.estimate.value.best is None else self.look.size / _ROUND
            ends, middle = (self.across, self.across), (low + high) / 2
            draw_stance(self.axis.axes, ends, middle, close, self.look, self.gid)
        else:
            unit = self.axis.scale.per_point
            draw_stance(self.axis.axes, (low, high), self.across, unit, self.look, self.gid, self.axis.top)

    def arrow(self) -> tuple[float, float, int]:
        """Where the arrow of a bound begins and ends, past its best number, and which way it points."""
        value, axis = self.estimate.value, self.axis
        side = 1 if value.bound == "at_least" else -1
        limit = value.low if side > 0 else value.high
        assert limit is not None  # a bound goes with its end, or the catalog is not sound
        start = axis.at(limit)
        end, clear = start + side * axis.off(axis.scale.arrow), axis.off(_CLEAR)
        if value.best is not None and side * (axis.at(value.best) - end) / axis.off(1) > -_CLEAR:
            end = axis.at(value.best) + side * clear
        low, high = sorted((axis.at(0), axis.top))
        return start, min(max(end, low), high), side

    def extent(self) -> tuple[float, float]:
        """From where to where the mark reaches along the axis."""
        places = [self.axis.at(number) for number in self.estimate.value.stated]
        places += self.arrow()[:2] if self.estimate.value.bound and not self.outside else ()
        low, high = min(places), max(places)
        return (max(low, self.axis.top), high) if self.axis.upright else (low, min(high, self.axis.top))

    def words_only(self, line: float | None) -> None:
        """A magnitude in words: said and never placed, on a ground that no reference line runs through."""
        if self.axis.upright:
            return
        unit = self.axis.scale.per_point
        if line is not None:
            wide = (width_of(WORDS_ONLY, SMALL, "italic") + 3) * unit
            ground = (unit, unit + wide), (self.across - 6, self.across + 6)
            self.axis.fill(*ground, facecolor=PAPER, edgecolor="none", zorder=2.5, gid=self.gid("ground"))
        self._write(2 * unit, WORDS_ONLY, "words")

    def _line(self, line: Line, part: str, **style: Any) -> None:
        style = {"color": self.look.color, "linewidth": 1.3, **style}
        self.axis.draw(line, gid=f"{self.estimate.id}:{part}", **style)

    def _write(self, x: float, words: str, part: str, *, ha: str = "left", weight: str = "italic") -> None:
        self.axis.axes.text(
            x, self.across + SMALL * 0.33, words, fontproperties=face(weight, SMALL), color=QUIET, ha=ha, va="baseline",
            gid=self.gid(part), parse_math=False, zorder=4.5,
        )  # fmt: skip
