"""Values on an upright axis: the height is the number, the bar its stated range, the arrow its bound.

The same marks as in a row, turned by 90 degrees; every artist has the gid '<estimate>:<part>', and '@close-up' behind
it on the enlarged axis.
"""

from dataclasses import dataclass

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.scale import Scale
from terror_estimates.charts.marks.value import Look, draw_glyph, draw_quote, draw_strike, look_of
from terror_estimates.charts.paper.callouts import Box
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import PAPER, tint

_HALF, _BAR, _TICK, _HEAD = 4.8, 2.4, 5.0, 3.6  # half widths of a mark, a bar, the end of a bar and an arrow's head
_QUOTED, _CLEAR = 9.4, 11.0  # half the width of a mark in parentheses; from a best number to an arrow's head


@dataclass(frozen=True)
class Stand:
    """An upright axis from zero: its scale, the height of zero on the page, and what its artists' gids end in."""

    page: Page
    scale: Scale
    zero: float
    view: str = ""

    @property
    def top(self) -> float:
        return self.zero - self.scale.width

    def at(self, number: float) -> float:
        """The height of a number on the page."""
        return self.zero - number / self.scale.per_point

    def holds(self, estimate: Estimate) -> bool:
        """Whether every number of an estimate is on this axis."""
        return all(number <= self.scale.top for number in estimate.value.stated)


def reach_of(stand: Stand, estimate: Estimate, x: float) -> Box:
    """The part of the page that the marks of an estimate at a place take up."""
    if not stand.holds(estimate):
        return Box(x - 4, stand.top, x + 4, stand.top + 10)
    heights = [stand.at(number) for number in estimate.value.stated]
    if estimate.value.bound:
        heights.append(_arrow(stand, estimate)[1])
    half = _HALF if estimate.stance == "asserts" else _QUOTED
    return Box(x - half, min(heights) - _HALF, x + half, max(heights) + _HALF)


def draw_upright(stand: Stand, estimate: Estimate, x: float) -> None:
    """The value of an estimate at a place, as stated: no mark without a best, no bar without both ends."""
    value, look, sheet = estimate.value, look_of(estimate), stand.page.sheet
    if not stand.holds(estimate):
        _beyond(stand, estimate, x)
        return

    def gid(part: str) -> str:
        return f"{estimate.id}:{part}{stand.view}"

    if value.low is not None and value.high is not None:
        _bar(stand, value.low, value.high, x, look, gid("range"))
    for part, number in (("low", value.low), ("high", value.high)):
        if number is not None:
            _line(stand, [x - _TICK, x + _TICK], [stand.at(number)] * 2, look, gid(part), 1.8)
    if value.bound:
        start, end = _arrow(stand, estimate)
        back = end + 4.5 * (1 if end < start else -1)
        _line(stand, [x, x], [start, end], look, gid("bound"))
        _line(stand, [x - _HEAD, x, x + _HEAD], [back, end, back], look, gid("bound-end"))
    if value.best is not None:
        draw_glyph(sheet, x, stand.at(value.best), look, gid("best"))
    box = reach_of(stand, estimate, x)
    if look.quoted:
        draw_quote(sheet, x, x, box.middle, 1.0, look)
    if look.struck:
        draw_strike(sheet, x, box.middle, 1.0, look)


def _beyond(stand: Stand, estimate: Estimate, x: float) -> None:
    """Two chevrons at the upper edge: the number lies beyond this axis."""
    for place, below in enumerate((0.0, 4.0), start=1):
        tip = stand.top + 2 + below
        heights = [tip + 3, tip, tip + 3]
        _line(stand, [x - 3.4, x, x + 3.4], heights, look_of(estimate), f"{estimate.id}:beyond{stand.view}:{place}")


def _arrow(stand: Stand, estimate: Estimate) -> tuple[float, float]:
    """The heights at which the arrow of a bound begins and ends, past a best number that would hide its head."""
    value, length = estimate.value, stand.scale.arrow
    up = -1 if value.bound == "at_least" else 1
    start = stand.at(value.low if up < 0 else value.high)
    end = start + up * length
    if value.best is not None and abs(stand.at(value.best) - end) < _CLEAR:
        end = stand.at(value.best) + up * _CLEAR
    return start, min(max(end, stand.top), stand.zero)


def _bar(stand: Stand, low: float, high: float, x: float, look: Look, gid: str) -> None:
    top, bottom = stand.at(high), stand.at(low)
    stand.page.sheet.add_patch(
        Rectangle(
            (x - _BAR, top), 2 * _BAR, bottom - top, facecolor=tint(look.color) if look.filled else PAPER,
            edgecolor=look.color, linewidth=0.9, zorder=3, gid=gid,
        )
    )  # fmt: skip


def _line(stand: Stand, x: list[float], y: list[float], look: Look, gid: str, width: float = 1.3) -> None:
    style = {"color": look.color, "linewidth": width, "solid_capstyle": "butt", "zorder": 4}
    stand.page.sheet.add_line(Line2D(x, y, gid=gid, **style))
