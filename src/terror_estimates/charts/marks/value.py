"""The marks of a value: position is the number, the bar its stated range, the dot its best, the arrow its bound.

Nothing is drawn that the source does not state: no dot without a best, no bar without both ends, no point for words.
Every artist has the gid '<estimate>:<part>', and '@close-up' behind it on the enlarged axis.
"""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.caps import cap, growing
from terror_estimates.charts.marks.scale import Scale
from terror_estimates.charts.paper.style import BASIS_MARKS, LENS, PAPER, QUIET, SMALL, face, tint, width_of
from terror_estimates.charts.words.ends import ends_of

_BAR, _TICK = 2.4, 5.2  # half heights in points
_QUOTE = 8.8  # how far a parenthesis stands from the mark it encloses, in points
CHEVRONS = 8.0  # the width of two chevrons at the edge of a close-up, in points
_BOUND_WORDS = {"at_least": "at least", "at_most": "at most"}
WORDS_ONLY = "in words only"


@dataclass(frozen=True)
class Look:
    """How an estimate is drawn: shape and color are its evidence, hollow is weakly seen, gray not asserted."""

    marker: str
    color: str
    size: float
    filled: bool
    struck: bool
    quoted: bool = False

    @property
    def inside(self):
        return self.color if self.filled else PAPER


def look_of(estimate: Estimate) -> Look:
    """The look of an estimate, from its basis, verification and stance."""
    marker, color, size = BASIS_MARKS[estimate.basis]
    own = estimate.stance == "asserts"
    return Look(marker, color if own else QUIET, size, estimate.firmly_seen, estimate.stance == "rejects", not own)


def draw_glyph(axes: Axes, x: float, y: float, look: Look, gid: str | None = None) -> None:
    """The bare mark at a place."""
    axes.add_line(
        Line2D(
            [x], [y], linestyle="none", marker=look.marker, markersize=look.size, markerfacecolor=look.inside,
            markeredgecolor=look.color, markeredgewidth=1.3, clip_on=False, zorder=5, gid=gid,
        )
    )  # fmt: skip


def draw_sign(axes: Axes, x: float, y: float, estimate: Estimate, gid: str) -> None:
    """The mark of an estimate away from any axis, with the signs of a number that its source does not assert."""
    look = look_of(estimate)
    draw_glyph(axes, x, y, look, gid)
    if look.quoted:
        draw_quote(axes, x, x, y, 1.0, look)
    if look.struck:
        draw_strike(axes, x, y, 1.0, look)


def draw_value(
    axes: Axes, estimate: Estimate, y: float, scale: Scale, *, spoken: bool = True, view: str = "",
    line: float | None = None, look: Look | None = None,
) -> None:  # fmt: skip
    """The value of an estimate at a height; `spoken` prints 'at least' by its arrow, clear of a reference `line`."""
    value, look = estimate.value, look or look_of(estimate)

    def gid(part: str) -> str:
        return f"{estimate.id}:{part}{view}"

    if not value.stated:
        if line is not None:
            _clear(axes, y, scale, LENS if view else PAPER, gid("ground"))
        _write(axes, 2 * scale.per_point, y, WORDS_ONLY, gid("words"), weight="italic")
        return
    inside = [number for number in value.stated if number <= scale.top]
    if value.low is not None and value.high is not None and inside:
        edge = value.high if value.high <= scale.top else scale.top - 9 * scale.per_point
        draw_bar(axes, value.low, max(edge, value.low), y, look, gid("range"))
    for side, part, number in ((-1, "low", value.low), (1, "high", value.high)):
        if number is not None and number <= scale.top:
            _cap(axes, estimate, (number, y, scale.per_point, side), look, gid(part))
    beyond = len(inside) < len(value.stated)
    if value.bound and inside and beyond:
        _line(axes, [min(inside), scale.top - CHEVRONS * scale.per_point], [y, y], look, gid("bound"))
    elif value.bound and inside:
        _bound(axes, estimate, y, scale, look, gid)
        if spoken and value.best is None:
            _speak(axes, estimate, y, scale, gid("bound-words"), line)
    if value.best is not None and value.best <= scale.top:
        draw_glyph(axes, value.best, y, look, gid("best"))
        if ends_of(value).kind == "running":
            _line(axes, *growing(value.best, y, scale.per_point), look, gid("growing"))
    if beyond:
        _beyond(axes, y, scale, look, gid("beyond"))
    if inside and look.quoted:
        draw_quote(axes, *_extent(estimate, scale), y, scale.per_point, look, gid("quoted"), scale.top)
    if inside and look.struck:
        draw_strike(axes, sum(_extent(estimate, scale)) / 2, y, scale.per_point, look, gid("struck"))


def draw_bar(axes: Axes, low: float, high: float, y: float, look: Look, gid: str | None = None) -> None:
    """The range from low to high; hollow where the number was seen in a reference work only."""
    face_color = tint(look.color) if look.filled else PAPER
    axes.add_patch(
        Rectangle(
            (low, y - _BAR), high - low, 2 * _BAR, facecolor=face_color, edgecolor=look.color, linewidth=0.9,
            clip_on=False, zorder=3, gid=gid,
        )
    )  # fmt: skip


def _cap(axes: Axes, estimate: Estimate, place: tuple[float, float, float, int], look: Look, gid: str) -> None:
    """The cap at an end, whose form says what the end is; its upright stands at the number."""
    x, y, per_point, side = place
    for at, line in enumerate(cap(ends_of(estimate.value), x, y, _TICK, per_point, side)):
        _line(axes, *line, look, f"{gid}:{at}" if at else gid, linewidth=1.8)


def _line(
    axes: Axes, x: list[float], y: list[float], look: Look, gid: str | None, linewidth: float = 1.3, zorder: float = 4
) -> None:
    axes.add_line(
        Line2D(
            x, y, color=look.color, linewidth=linewidth, solid_capstyle="butt", clip_on=False, zorder=zorder, gid=gid
        )
    )


def _bound(axes: Axes, estimate: Estimate, y: float, scale: Scale, look: Look, gid) -> None:
    """An open arrow from the stated end outward."""
    start, end, side = _arrow(estimate, scale)
    _line(axes, [start, end], [y, y], look, gid("bound"))
    _head(axes, end, y, side, scale, look, gid("bound-end"))


def _arrow(estimate: Estimate, scale: Scale) -> tuple[float, float, int]:
    """Where the arrow of a bound begins and ends on this axis, and the side it points to."""
    value = estimate.value
    length = scale.arrow * scale.per_point
    clear = 11 * scale.per_point  # past a best number, so that its mark does not hide the head of the arrow
    if value.bound == "at_least":
        end = value.low + length
        if value.best is not None and abs(value.best - end) < clear:
            end = value.best + clear
        return value.low, min(end, scale.top), 1
    end = value.high - length
    if value.best is not None and abs(value.best - end) < clear:
        end = value.best - clear
    return value.high, max(end, 0), -1


def _speak(axes: Axes, estimate: Estimate, y: float, scale: Scale, gid: str, line: float | None) -> None:
    """'at least' or 'at most' beyond the end of the arrow, else behind its start, where there is room for it."""
    start, end, side = _arrow(estimate, scale)
    words = _BOUND_WORDS[estimate.value.bound]
    off = (12 if estimate.stance != "asserts" else 4) * scale.per_point  # parentheses stand between arrow and words
    wide = off + (width_of(words, SMALL, "italic") + 1) * scale.per_point
    quote = _QUOTE * scale.per_point if look_of(estimate).quoted else 0
    for place, way in ((end + side * quote, side), (start - side * quote, -side)):
        low, high = sorted((place, place + way * wide))
        crossed = line is not None and low <= line <= high
        if low >= 0 and high <= scale.top and not crossed:
            _write(axes, place + way * off, y, words, gid, ha="left" if way > 0 else "right")
            return


def _head(axes: Axes, x: float, y: float, side: int, scale: Scale, look: Look, gid: str) -> None:
    back = x - side * 4.5 * scale.per_point
    _line(axes, [back, x, back], [y - 3.6, y, y + 3.6], look, gid)


def _beyond(axes: Axes, y: float, scale: Scale, look: Look, gid: str) -> None:
    """Two chevrons at the edge of the close-up: the number, or its upper end, lies beyond it."""
    for place, behind in enumerate((0.0, 4.0), start=1):
        tip = scale.top - behind * scale.per_point
        back = tip - 3 * scale.per_point
        _line(axes, [back, tip, back], [y - 3.4, y, y + 3.4], look, f"{gid}:{place}")


def _extent(estimate: Estimate, scale: Scale) -> tuple[float, float]:
    """From where to where the mark of an estimate reaches on this axis."""
    places = [*estimate.value.stated, *(_arrow(estimate, scale)[:2] if estimate.value.bound else ())]
    return min(places), min(max(places), scale.top)


def draw_quote(
    axes: Axes, low: float, high: float, y: float, per_point: float, look: Look, gid: str | None = None,
    edge: float | None = None,
) -> None:  # fmt: skip
    """Parentheses around a number that its source does not assert; none closes at the edge of a close-up."""
    for name, side, x in (("left", -1, low), ("right", 1, high)):
        if side > 0 and edge is not None and x >= edge:
            continue
        curve = [x + side * away * per_point for away in (6.4, 8.2, _QUOTE, 8.2, 6.4)]
        heights = [y + rise for rise in (-6.2, -3.2, 0, 3.2, 6.2)]
        _line(axes, curve, heights, look, gid and f"{gid}:{name}", linewidth=1.0)


def draw_strike(axes: Axes, middle: float, y: float, per_point: float, look: Look, gid: str | None = None) -> None:
    """A line over the mark of a number that its source prints to deny, set off from the mark by a rim of paper."""
    reach = 7 * per_point
    ends = [middle - reach, middle + reach], [y + 6, y - 6]
    axes.add_line(Line2D(*ends, color=PAPER, linewidth=2.5, solid_capstyle="butt", clip_on=False, zorder=5.5))
    _line(axes, *ends, look, gid, linewidth=1.1, zorder=5.6)


def _clear(axes: Axes, y: float, scale: Scale, color: str, gid: str) -> None:
    """The ground behind the words of a row, so that no reference line runs through them."""
    wide = (width_of(WORDS_ONLY, SMALL, "italic") + 3) * scale.per_point
    style = {"facecolor": color, "edgecolor": "none", "zorder": 2.5}
    axes.add_patch(Rectangle((scale.per_point, y - 6), wide, 12, gid=gid, **style))


def _write(axes: Axes, x: float, y: float, words: str, gid: str, ha: str = "left", weight: str = "italic") -> None:
    axes.text(
        x, y + SMALL * 0.33, words, fontproperties=face(weight, SMALL), color=QUIET, ha=ha, va="baseline", gid=gid,
        parse_math=False, zorder=4.5,
    )  # fmt: skip
