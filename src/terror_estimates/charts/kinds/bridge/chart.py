"""The bridge chart: from one estimate to another over the steps that are held, and what no step explains, hatched.

Every step begins where the one before it ended. Where a number is a range or a bound, so is everything after it: the
pale part of a bar is what may lie there and need not. A bridge that cannot be built is the sentence that says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import BridgeEntry, FigureEntry
from terror_estimates.charts.marks.legend import arrow_note, draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import Scale, round_up
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    BLUE,
    BODY,
    DARK_GRAY,
    GAP,
    HEAD,
    LEADING,
    MARGIN,
    PAPER,
    QUIET,
    SMALL,
    SOFT,
    VERMILLION,
    styled,
    tint,
    wrap,
)  # fmt: skip
from terror_estimates.charts.rows.furniture import draw_band, draw_footer, draw_heading, source_keys
from terror_estimates.charts.rows.plot import TICKS, Plot, View, draw_axis_words, draw_ground, draw_row
from terror_estimates.charts.rows.text import RowText, draw_separator, draw_words, printed_width, row_text
from terror_estimates.charts.words.choice import UNVERIFIED, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, Undrawn, as_drawn, counted
from terror_estimates.charts.words.labels import when, whose
from terror_estimates.comparison.bridge import Bridge, Interval, NoBridge, bridge, interval

_LABEL, _BAR = 158.0, 5.0
_REST = "not explained by any step"
_HOW = (
    "Each step, a plain bar, begins where the one before it ended; gray: a number passed on. Hatched: what no step "
    "explains; it is computed, and is nobody’s estimate. Pale: what may lie there and need not, because a number is "
    "a range or a bound."
)

_ITALIC = "Italics: a number computed, or written out by us."


@dataclass(frozen=True)
class Span:
    """A step of a bridge on the axis: from where it begins to where it ends, each a point or an interval."""

    before: Interval
    after: Interval


def bridge_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """Every bridge of the entry, one below the other, on one axis each; the refusals in words."""
    seen = [way for way in entry.bridges if all(catalog.estimate(id).chartable for id in _ids(way))]
    built = [_built(catalog, way) for way in seen]
    hidden = dict.fromkeys(id for way in entry.bridges for id in _ids(way) if not catalog.estimate(id).chartable)
    undrawn = tuple(Undrawn(id, UNVERIFIED) for id in hidden)
    with styled():
        figure = _Bridges(catalog, entry, built).figure(undrawn_note(entry, undrawn))
    drawn = tuple(as_drawn(one, panel) for one, panel in _panels(catalog, built))
    return Drawing(figure, drawn, _alt(catalog, entry, built), undrawn)


def _ids(way: BridgeEntry) -> tuple[str, ...]:
    return (way.start, *way.added, *way.taken, way.end)


def _built(catalog: Catalog, way: BridgeEntry) -> Bridge | tuple[BridgeEntry, str]:
    """The bridge, or the entry with the sentence that refuses it."""
    try:
        return bridge(catalog, way.start, way.end, way.added, way.taken)
    except NoBridge as refusal:
        return way, str(refusal)


def _estimates(catalog: Catalog, way: Bridge | tuple[BridgeEntry, str]) -> list[Estimate]:
    if isinstance(way, Bridge):
        return [way.start, *(step.estimate for step in way.steps), way.end]
    return [catalog.estimate(id) for id in (way[0].start, way[0].end)]


def _panels(catalog: Catalog, built: Sequence) -> list[tuple[Estimate, str]]:
    """Each estimate with the bridge it stands in: 'start to end'."""
    found = []
    for way in built:
        held = _estimates(catalog, way)
        found += [(one, f"{held[0].id} to {held[-1].id}") for one in held]
    return found


def _alt(catalog: Catalog, entry: FigureEntry, built: Sequence) -> str:
    said = []
    for way in built:
        first, *_, last = _estimates(catalog, way)
        ends = f"From {first.shown()} ({whose(catalog, first)}) to {last.shown()} ({whose(catalog, last)})"
        if isinstance(way, Bridge):
            steps = counted(len(way.steps), "step")
            said.append(f"{ends}: {steps}; the remainder that no step explains is {way.remainder.text()}.")
        else:
            said.append(f"{ends}: {_in_names(catalog, way)}")
    return f"Bridges. {entry.title}. {' '.join(said)}"


def spans(way: Bridge) -> list[Span]:
    """Where each step begins and ends, in the order of the steps."""
    running, found = interval(way.start), []
    for step in way.steps:
        size = interval(step.estimate)
        after = running + size if step.added else running - size
        found.append(Span(running, after))
        running = after
    return [*found, Span(running, interval(way.end))]


class _Bridges:
    """All bridges of one figure on one page."""

    def __init__(self, catalog: Catalog, entry: FigureEntry, built: Sequence):
        self.catalog, self.entry, self.built, self.page = catalog, entry, built, Page()
        self.estimates = [one for way in built for one in _estimates(catalog, way)]
        rests = [way.remainder.text() for way in built if isinstance(way, Bridge)]
        self.rest_lines = {text: wrap(text, 100.0) for text in rests}
        self.printed = max(printed_width(self.estimates), 100.0)
        self.printed_x = self.page.width - MARGIN - self.printed
        self.plot_x = MARGIN + _LABEL + GAP

    def figure(self, undrawn: str):
        y = draw_heading(self.page, self.entry)
        marked = [one for way in self.built if isinstance(way, Bridge) for one in (way.start, way.end)]
        y = draw_legend(self.page, MARGIN, y, legend_lines(value_keys(marked), self.page.width - 2 * MARGIN)) + 4
        for place, way in enumerate(self.built):
            y = self._bridge(place, way, y) if isinstance(way, Bridge) else self._refusal(place, way, y)
        italic = _ITALIC if any(not one.shown_as_printed for one in self.estimates) else ""
        notes = [self.entry.note or "", _HOW if self.rest_lines else "", italic, arrow_note(self.estimates), undrawn]
        height = draw_footer(self.page, y + 4, self.catalog, self.entry, source_keys(self.estimates), notes)
        return self.page.finish(height)

    def _head(self, place: int, first: Estimate, last: Estimate, y: float) -> float:
        ends = (f"{one.shown()} ({whose(self.catalog, one)})" for one in (first, last))
        words = " to ".join(ends)
        lines = wrap(words, self.page.width - 2 * MARGIN - 8, HEAD, "semibold")
        height = len(lines) * HEAD * LEADING + 5
        draw_band(self.page, y, height)
        self.page.lines(MARGIN + 4, y + 2, lines, size=HEAD, weight="semibold", gid=f"bridge:{place}")
        return y + height

    def _refusal(self, place: int, way: tuple[BridgeEntry, str], y: float) -> float:
        first, last = _estimates(self.catalog, way)
        y = self._head(place, first, last, y) + 3
        for one in (first, last):
            y = self._words(place, one, y)
        words = _in_names(self.catalog, way)
        return self.page.paragraph(MARGIN, y + 3, words, self.page.width - 2 * MARGIN, gid=f"refusal:{place}") + 10

    def _bridge(self, place: int, way: Bridge, y: float) -> float:
        """Start, steps, remainder and end, a row each, on one axis from zero."""
        top = self._head(place, way.start, way.end, y) + TICKS + 2
        scale = Scale(round_up(_highest(way) * 1.04), self.printed_x - 1.5 * GAP - self.plot_x)
        view = View(self.page.area(self.plot_x, top, scale.width, scale.top), scale, self.plot_x, f"@{place}", "")
        plot = Plot(self.page, (view,), self.catalog.vocabulary.measures[way.end.measure].unit)
        draw_axis_words(plot, top, above=True)
        y = self._row(place, plot, way.start, None, top, "")
        *steps, rest = spans(way)
        for step, span in zip(way.steps, steps, strict=True):
            y = self._row(place, plot, step.estimate, span, y, "plus" if step.added else "less")
        y = self._remainder(place, plot, way, rest, y)
        y = self._row(place, plot, way.end, None, y, "")
        draw_ground(plot, top, y)
        return y + 12

    def _row(self, place: int, plot: Plot, one: Estimate, span: Span | None, y: float, sign: str) -> float:
        """One estimate: an end of the bridge as its own mark, a step as the bar between two places."""
        bottom = self._words(place, one, y, sign)
        middle = y + 2 + BODY * LEADING / 2
        if span is None:
            draw_row(plot, one, middle)
        else:
            color = BLUE if one.stance == "asserts" else QUIET
            self._bar(plot.views[0], span, middle, f"{one.id}:step@{place}", color, hatched=False)
        return bottom

    def _words(self, place: int, one: Estimate, y: float, sign: str = "") -> float:
        """Whose number and what it counts at the left, as printed at the right; returns the height below the row."""
        measure = self.catalog.vocabulary.label("measures", one.measure).lower()
        part = len(self.catalog.vocabulary.trees["populations"].upward(one.population)) > 1
        people = self.catalog.vocabulary.label("populations", one.population) if part else ""
        told = ", ".join(part for part in (f"{sign} {measure}".strip(), people, when(one)) if part)
        text = row_text(self.catalog, one, told, _LABEL, self.printed)
        named = RowText(_renamed(one, place), text.name, text.second, text.printed)
        draw_words(self.page, named, y, MARGIN, self.printed_x)
        draw_separator(self.page, y + text.height)
        return y + text.height

    def _remainder(self, place: int, plot: Plot, way: Bridge, span: Span, y: float) -> float:
        """What the end has beyond the start and the steps, or lacks: the hatched bar, and the interval in figures."""
        lines = self.rest_lines[way.remainder.text()]
        middle = y + 2 + BODY * LEADING / 2
        self.page.lines(MARGIN, y + 1.7, ["remainder"], gid=f"remainder:{place}:label")
        self.page.lines(
            MARGIN, y + 1.7 + BODY * LEADING, [_REST], size=SMALL, color=SOFT, gid=f"remainder:{place}:detail"
        )
        self.page.lines(self.printed_x, y + 1.7, lines, weight="italic", gid=f"remainder:{place}:printed")
        self._bar(plot.views[0], span, middle, f"remainder:{place}", VERMILLION, hatched=True)
        height = max(len(lines) * BODY * LEADING, (BODY + SMALL) * LEADING) + 4
        draw_separator(self.page, y + height)
        return y + height

    def _bar(self, view: View, span: Span, y: float, gid: str, color: str, *, hatched: bool) -> None:
        """From the place before to the place after: firm where it must lie, pale where it may."""
        low, high = _outer(span, view.scale.top)
        sure = _inner(span)
        pale = tint(color, 0.14)
        self._patch(view, low, high, y, pale, tint(color, 0.6), gid, "")
        if sure:
            self._patch(
                view, *sure, y, PAPER if hatched else tint(color, 0.7), color, f"{gid}:sure", "////" if hatched else ""
            )
        for name, end in (("from", span.before), ("to", span.after)):
            for number in {end.low, end.high} - {None}:
                view.axes.add_line(
                    Line2D([number, number], [y - _BAR, y + _BAR], color=DARK_GRAY, linewidth=1.1, zorder=4,
                           clip_on=False, gid=f"{gid}:{name}:{number}")
                )  # fmt: skip

    def _patch(self, view: View, low: float, high: float, y: float, face, edge, gid: str, hatch: str) -> None:
        view.axes.add_patch(
            Rectangle((low, y - _BAR), high - low, 2 * _BAR, facecolor=face, edgecolor=edge, linewidth=0.8,
                      hatch=hatch or None, clip_on=False, zorder=3, gid=gid)
        )  # fmt: skip


def _in_names(catalog: Catalog, way: tuple[BridgeEntry, str]) -> str:
    """A refusal with names and numbers in the place of ids."""
    entry, words = way
    for id in (entry.start, entry.end, *entry.added, *entry.taken):
        one = catalog.estimate(id)
        words = words.replace(f"'{id}'", f"{whose(catalog, one)} ({one.shown()})")
    return words


def _renamed(one: Estimate, place: int) -> Estimate:
    """The estimate under an id of this bridge, because it may stand in another one too."""
    return one.model_copy(update={"id": f"{one.id}@{place}"})


def _highest(way: Bridge) -> int:
    numbers = [*way.start.value.stated, *way.end.value.stated]
    for span in spans(way):
        numbers += [
            end for end in (span.before.low, span.before.high, span.after.low, span.after.high) if end is not None
        ]
    return max(numbers)


def _outer(span: Span, top: float) -> tuple[float, float]:
    """The widest stretch between the two places; an open end reaches to the end of the axis."""
    lows = [0 if end.low is None else end.low for end in (span.before, span.after)]
    highs = [top if end.high is None else end.high for end in (span.before, span.after)]
    return min(lows), max(highs)


def _inner(span: Span) -> tuple[float, float] | None:
    """The stretch that lies between the two places whatever the true numbers are, or None."""
    first, second = sorted((span.before, span.after), key=lambda end: (end.low is None, end.low or 0))
    if first.high is None or second.low is None or first.high >= second.low:
        return None
    return first.high, second.low
