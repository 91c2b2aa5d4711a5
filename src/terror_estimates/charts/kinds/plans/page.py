"""The page of a chart of plans: a row for each place, its limits end to end and the outcome on one line from zero."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital
from terror_estimates.charts.kinds.plans.content import Plan, Plans
from terror_estimates.charts.marks.legend import Key, draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import ENDLESS, Scale, round_up
from terror_estimates.charts.marks.value import draw_value
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    BODY,
    DARK_GRAY,
    GAP,
    HEAD,
    INK,
    LEADING,
    MARGIN,
    PAPER,
    QUIET,
    SMALL,
    SOFT,
    STRIPS,
    width_of,
)
from terror_estimates.charts.rows.plot import TICKS, draw_axis_words, draw_ground, plot_on

_NUMBER, _WORDS = 46.0, 196.0  # the columns of numbers and of their words, left of the plot
_HALF, _BEYOND = 5.5, 2.6  # half the height of a strip of limits, and of the strip that leads to the outcome
_ROOM = 46.0  # right of the plot, for the number at its last mark
_DASHES = (0, (2.4, 1.6))  # the edge of what is only passed on
_OF_LIMITS: dict[str, Any] = {"facecolor": STRIPS[0][0], "edgecolor": STRIPS[0][1], "linewidth": 0.9}
_OF_DIFFERENCE: dict[str, Any] = {"facecolor": STRIPS[2][0], "edgecolor": STRIPS[2][1], "hatch": STRIPS[2][2]}


class PlansPage(Body[Plans]):
    """Every plan on the same axis."""

    def __init__(self, content: Plans, page: Page):
        super().__init__(content, page)
        self.catalog = content.catalog
        self.words_x = MARGIN + _NUMBER + 6
        self.plot_x = self.words_x + _WORDS + GAP
        self.plot_width = page.width - MARGIN - _ROOM - self.plot_x

    def head(self, y: float) -> float:
        keys = [*value_keys((self.content.outcomes, ENDLESS)), ("Strips", self._strip_keys())]
        y = draw_legend(self.page, MARGIN, y, legend_lines(keys, self.page.width - 2 * MARGIN)) + 6
        top = y + TICKS
        unit = self.content.estimates[0].measured.unit if self.content.estimates else ""
        self.plot = plot_on(self.page, Scale(round_up(self.content.reach), self.plot_width), unit, self.plot_x, top)
        draw_axis_words(self.plot, top, above=True)
        return top

    def blocks(self) -> list[Block]:
        rows = [partial(self._row, place, plan) for place, plan in enumerate(self.content.plans)]
        return [Block(rows, close=self._ground)]

    def foot(self, y: float) -> float:
        draw_axis_words(self.plot, y, above=False)
        return y + 20

    def _ground(self, top: float, bottom: float) -> float:
        draw_ground(self.plot, top, bottom)
        return bottom

    def _row(self, place: int, plan: Plan, y: float) -> float:
        """The name of the place, its numbers in words at the left, and the line of limits and outcome at the right."""
        self.page.rule(y, MARGIN, self.page.width - MARGIN)
        self.page.text(MARGIN, y + 4 + HEAD * 0.96, plan.place, size=HEAD, weight="semibold", gid=f"place:{place}")
        below = y + 6 + HEAD * LEADING
        for one, sign in self._named(plan):
            below = self._line(one, sign, below, "; not added" if one in plan.beside else "")
        self._strips(plan, y + 12)
        self._verdict(place, plan, y + 12)
        return max(below, y + 40) + 5

    def _named(self, plan: Plan) -> list[tuple[Estimate, str]]:
        """Every number of a plan with the sign before it: a plus for a limit that was added to others."""
        first, *added = plan.limits
        plain = [*plan.beside, first]
        outcome = [plan.outcome] if plan.outcome else []
        return [*((one, "") for one in plain), *((one, "+ ") for one in added), *((one, "") for one in outcome)]

    def _line(self, one: Estimate, sign: str, y: float, aside: str) -> float:
        """A number, right-aligned, and whose it is."""
        color = INK if one.stance == "asserts" else QUIET
        weight = "semibold" if one.measure != self.content.estimates[0].measure else "regular"
        weight = weight if one.shown_as_printed else "italic"
        printed = f"{sign}{one.shown()}"
        self.page.text(MARGIN + _NUMBER, y + SMALL * 0.96, printed, size=SMALL, weight=weight, color=color, ha="right",
                       gid=f"{one.id}:printed")  # fmt: skip
        words = f"{self.content.words(one)}{aside}"
        if one.measure != self.content.estimates[0].measure:
            words = f"{one.label('measure').lower()}: {words}"
        return self.page.paragraph(self.words_x, y, words, _WORDS, size=SMALL, color=color, gid=f"{one.id}:label")

    def _strips(self, plan: Plan, middle: float) -> None:
        """The limits end to end, then the strip from where they end to the outcome, then the mark of the outcome."""
        start = 0
        for one in plan.limits:
            number = one.value.best or 0
            across = (middle - _HALF, middle + _HALF)
            self._strip((start, start + number), across, f"{one.id}:strip", **_limit_style(one))
            start += number
        for one in plan.beside:
            at = [one.value.best or 0] * 2
            style: dict[str, Any] = {
                "color": DARK_GRAY,
                "linewidth": 1.2,
                "linestyle": "-" if one.stance == "asserts" else _DASHES,
            }
            line = Line2D(at, [middle - _HALF, middle + _HALF], gid=f"{one.id}:beside", **style)
            self.plot.axis.axes.add_line(line)
        if plan.outcome:
            ends = sorted((plan.allowed, plan.outcome.value.best or 0))
            if plan.differs:
                across = (middle - _BEYOND, middle + _BEYOND)
                self._strip(ends, across, f"{plan.outcome.id}:beyond", zorder=1.8, linewidth=0.5, **_OF_DIFFERENCE)
            draw_value(self.plot.axis, plan.outcome, middle, spoken=False)

    def _strip(
        self, ends: Sequence[float], across: tuple[float, float], gid: str, zorder: float = 1.7, **style: Any
    ) -> None:
        (start, end), (top, bottom) = ends, across
        rectangle = Rectangle((start, top), end - start, bottom - top, zorder=zorder, clip_on=False, gid=gid, **style)
        self.plot.axis.axes.add_patch(rectangle)

    def _verdict(self, place: int, plan: Plan, middle: float) -> None:
        """The number of the outcome beside its mark, and below the line by how much it differs from the limits."""
        end = plan.outcome.value.best or 0 if plan.outcome else plan.allowed
        x = self.plot.on_page(end)
        if plan.outcome:
            quoted = 4 if plan.outcome.stance != "asserts" else 0
            self.page.text(x + 8 + quoted, middle + 3.2, plan.outcome.shown(), size=BODY, weight="semibold",
                           gid=f"{plan.outcome.id}:number")  # fmt: skip
            words, ha = plan.verdict, "right" if x - self.plot_x > width_of(plan.verdict, SMALL) else "left"
            at = x if ha == "right" else self.plot_x + 3
            self.page.text(at, middle + _HALF + 12, words, size=SMALL, color=INK, ha=ha, gid=f"verdict:{place}")
        else:
            self.page.text(x + 6, middle + 3.2, plan.verdict, size=SMALL, weight="italic", color=SOFT,
                           gid=f"verdict:{place}")  # fmt: skip

    def _strip_keys(self) -> list[Key]:
        """The keys of the strips that occur."""
        limits = [one for plan in self.content.plans for one in plan.limits]
        passed_on = [one for plan in self.content.plans for one in (*plan.limits, *plan.beside)
                     if one.stance != "asserts"]  # fmt: skip
        label = capital(limits[0].label("measure")).lower() if limits else ""
        seen = [one for one in limits if one.firmly_seen]
        strips = [
            (_OF_LIMITS, label, seen),
            (_OF_LIMITS | {"facecolor": PAPER}, f"{label}, reference work only", len(seen) < len(limits)),
            (_limit_style(passed_on[0]) if passed_on else {}, f"{label}, passed on", passed_on),
        ]
        keys = [Key(partial(_swatch, half=4.0, style=style), words, 16) for style, words, occurs in strips if occurs]
        if self.content.differing:
            keys.append(Key(partial(_swatch, half=_BEYOND, style=_OF_DIFFERENCE), "difference", 16))
        return keys


def _limit_style(one: Estimate) -> dict[str, Any]:
    """White inside where it was seen in a reference work only; a dashed edge where it is only passed on."""
    seen = _OF_LIMITS if one.firmly_seen else _OF_LIMITS | {"facecolor": PAPER}
    return seen if one.stance == "asserts" else seen | {"edgecolor": QUIET, "linestyle": _DASHES, "zorder": 1.75}


def _swatch(axes: Axes, x: float, y: float, *, half: float, style: dict[str, Any]) -> None:
    """A short strip in the key."""
    axes.add_patch(Rectangle((x, y - half), 16, 2 * half, **(style | {"linewidth": 0.8})))
