"""The page of a chart of bridges: each step begins where the one before it ended; what no step explains is hatched.

Where a number is a range or a bound, so is everything after it: the pale part of a bar is what may lie there and need
not.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import lowered
from terror_estimates.catalog.interval import Interval
from terror_estimates.charts.kinds.bridge.content import Bridges, Way
from terror_estimates.charts.marks.axis import Place
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import ENDLESS, Scale, round_up
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    BODY,
    DARK_GRAY,
    GAP,
    LEADING,
    MARGIN,
    PAPER,
    SMALL,
    SOFT,
    STRIPS,
    tint,
    wrap,
)  # fmt: skip
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.plot import TICKS, draw_axis_words, draw_ground, draw_row, plot_on
from terror_estimates.charts.rows.text import (
    RowText,
    draw_separator,
    draw_words,
    printed_width,
    row_text,
    with_evidence,
)  # fmt: skip
from terror_estimates.charts.words.labels import when, whose
from terror_estimates.comparison.bridge import Bridge, NoBridge, interval

_LABEL, _BAR, _PRINTED = 158.0, 5.0, 100.0
_REST = "not explained by any step"


Ends = tuple[Place, Place]


@dataclass(frozen=True)
class Span:
    """A step of a bridge on the axis: from where it begins to where it ends, each a point or an interval."""

    before: Interval
    after: Interval


def spans(way: Bridge) -> list[Span]:
    """Where each step begins and ends, in the order of the steps."""
    running, found = interval(way.start), []
    for step in way.steps:
        size = interval(step.estimate)
        after = running + size if step.added else running - size
        found.append(Span(running, after))
        running = after
    return [*found, Span(running, interval(way.end))]


class BridgesPage(Body[Bridges]):
    """Bridge after bridge, those of one outcome on axes of one scale; the refusals in words."""

    def __init__(self, content: Bridges, page: Page):
        super().__init__(content, page)
        self.catalog = content.catalog
        rests = [way.rest() for way in content.built]
        self.rest_lines = {text: wrap(text, _PRINTED) for text in rests}
        self.printed = max(printed_width(content.estimates), _PRINTED)
        self.printed_x = page.width - MARGIN - self.printed
        self.plot_x = MARGIN + _LABEL + GAP

    def head(self, y: float) -> float:
        marked = [one for way in self.content.built for one in (way.start, way.end)]
        lines = legend_lines(value_keys((marked, ENDLESS)), self.page.width - 2 * MARGIN)
        return draw_legend(self.page, MARGIN, y, lines) + 4

    def blocks(self) -> list[Block]:
        return [self._block(place, way) for place, way in enumerate(self.content.ways)]

    def foot(self, y: float) -> float:
        return y + 4

    def _block(self, place: int, way: Way) -> Block:
        if isinstance(way.built, NoBridge):
            return Block([partial(self._refusal, place, way, way.built)])
        return self._bridge(place, way, way.built)

    def _head(self, place: int, way: Way, y: float) -> float:
        return draw_head(self.page, y, _way_words(way), f"bridge:{place}")

    def _refusal(self, place: int, way: Way, reason: NoBridge, y: float) -> float:
        y = self._head(place, way, y) + 3
        for one in (way.start, way.end):
            y = self._words(place, one, y)
        words = self.content.refusal(reason)
        return self.page.paragraph(MARGIN, y + 3, words, self.page.width - 2 * MARGIN, gid=f"refusal:{place}") + 10

    def _bridge(self, place: int, way: Way, built: Bridge) -> Block:
        """Start, steps, remainder and end, a row each, on one axis from zero."""
        *steps, rest = spans(built)
        signs = ["plus" if step.added else "less" for step in built.steps]
        estimates = [step.estimate for step in built.steps]
        rows = [
            partial(self._row, place, built.start, None, ""),
            *(partial(self._row, place, *step) for step in zip(estimates, steps, signs, strict=True)),
            partial(self._remainder, place, built, rest),
            partial(self._row, place, built.end, None, ""),
        ]
        return Block(rows, partial(self._axis, place, way, built), self._ground)

    def _axis(self, place: int, way: Way, built: Bridge, y: float) -> float:
        top = self._head(place, way, y) + TICKS + 2
        highest = max(
            _highest(one) for one in self.content.built if one.end.measured.outcome == built.end.measured.outcome
        )
        scale = Scale(round_up(highest * 1.04), self.printed_x - 1.5 * GAP - self.plot_x)
        unit = self.catalog.vocabulary.measures[built.end.measure].unit
        self.plot = plot_on(self.page, scale, unit, self.plot_x, top, f"@{place}")
        draw_axis_words(self.plot, top, above=True)
        return top

    def _ground(self, top: float, bottom: float) -> float:
        draw_ground(self.plot, top, bottom)
        return bottom + 12

    def _row(self, place: int, one: Estimate, span: Span | None, sign: str, y: float) -> float:
        """One estimate: an end of the bridge as its own mark, a step as the bar between two places."""
        bottom = self._words(place, one, y, sign)
        middle = y + 2 + BODY * LEADING / 2
        if span is None:
            draw_row(self.plot, one, middle)
        else:
            self._bar(span, middle, f"{one.id}:step@{place}", STRIPS[1][1], hatched=False)
        return bottom

    def _words(self, place: int, one: Estimate, y: float, sign: str = "") -> float:
        """Whose number and what it counts at the left, as printed at the right; returns the height below the row."""
        measure = lowered(self.catalog.vocabulary.label("measures", one.measure))
        part = one.in_part("population")
        people = self.catalog.vocabulary.label("populations", one.population) if part else ""
        counted = ", ".join(part for part in (f"{sign} {measure}".strip(), people, when(one)) if part)
        told = counted if sign else with_evidence(one, counted, ENDLESS)
        text = row_text(one, told, _LABEL, self.printed)
        named = RowText(_renamed(one, place), text.name, text.second, text.printed)
        draw_words(self.page, named, y, MARGIN, self.printed_x)
        draw_separator(self.page, y + text.height)
        return y + text.height

    def _remainder(self, place: int, way: Bridge, span: Span, y: float) -> float:
        """What the end has beyond the start and the steps, or lacks: the hatched bar, and the interval in figures."""
        lines = self.rest_lines[way.rest()]
        middle = y + 2 + BODY * LEADING / 2
        self.page.lines(MARGIN, y + 1.7, ["Remainder"], gid=f"remainder:{place}:label")
        self.page.lines(
            MARGIN, y + 1.7 + BODY * LEADING, [_REST], size=SMALL, color=SOFT, gid=f"remainder:{place}:detail"
        )
        self.page.lines(self.printed_x, y + 1.7, lines, weight="italic", gid=f"remainder:{place}:printed")
        self._bar(span, middle, f"remainder:{place}", STRIPS[2][1], hatched=True)
        height = max(len(lines) * BODY * LEADING, (BODY + SMALL) * LEADING) + 4
        draw_separator(self.page, y + height)
        return y + height

    def _bar(self, span: Span, y: float, gid: str, color: str, *, hatched: bool) -> None:
        """From the place before to the place after: firm where it must lie, pale where it may."""
        opened = None in (span.before.high, span.after.high)  # nothing closes what has no end
        edge = "none" if opened else tint(color, 0.6)
        self._patch(_outer(span, self.plot.scale.top), y, gid, facecolor=tint(color, 0.14), edgecolor=edge)
        if sure := _inner(span):
            inside, hatch = (PAPER, "////") if hatched else (tint(color, 0.7), None)
            self._patch(sure, y, f"{gid}:sure", facecolor=inside, edgecolor=color, hatch=hatch)
        for name, end in (("from", span.before), ("to", span.after)):
            for number in {one for one in (end.low, end.high) if one is not None}:
                line, style = ([number, number], [y - _BAR, y + _BAR]), {"color": DARK_GRAY, "linewidth": 1.1}
                self.plot.axis.draw(line, gid=f"{gid}:{name}:{number}", **style)

    def _patch(self, ends: Ends, y: float, gid: str, **style: Any) -> None:
        self.plot.axis.fill(ends, (y - _BAR, y + _BAR), linewidth=0.8, gid=gid, **style)


def _way_words(way: Way) -> str:
    """Whose numbers a bridge joins; where both are of one work, the numbers tell its ends apart."""
    start, end = (whose(one) for one in (way.start, way.end))
    if start == end:
        return f"{start}: from {way.start.shown()} to {way.end.shown()}"
    return f"From {start} to {end}"


def _renamed(one: Estimate, place: int) -> Estimate:
    """The estimate under an id of this bridge, because it may stand in another one too."""
    return one.model_copy(update={"id": f"{one.id}@{place}"})


def _highest(way: Bridge) -> int | Fraction:
    numbers: list[int | Fraction] = [*way.start.value.stated, *way.end.value.stated]
    for span in spans(way):
        numbers += [
            end for end in (span.before.low, span.before.high, span.after.low, span.after.high) if end is not None
        ]
    return max(numbers)


def _outer(span: Span, top: float) -> Ends:
    """The widest stretch between the two places; an open end reaches to the end of the axis."""
    lows = [0 if end.low is None else end.low for end in (span.before, span.after)]
    highs = [top if end.high is None else end.high for end in (span.before, span.after)]
    return min(lows), max(highs)


def _inner(span: Span) -> Ends | None:
    """The stretch that lies between the two places whatever the true numbers are, or None."""
    first, second = sorted((span.before, span.after), key=lambda end: (end.low is None, end.low or 0))
    if first.high is None or second.low is None or first.high >= second.low:
        return None
    return first.high, second.low
