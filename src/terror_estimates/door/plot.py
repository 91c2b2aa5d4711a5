"""A quick plot of a selection: asserted single numbers by year of publication, drawn by seaborn in the suite's look.

It is for a first look. Ranges, bounds and words have no single number, so they are counted below and not placed.
"""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib
import pandas as pd
import seaborn
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.text import Text

from terror_estimates.catalog import Estimate, Refusal
from terror_estimates.catalog.english import capital, how_many
from terror_estimates.catalog.words import BASES
from terror_estimates.charts import Drawing, Undrawn
from terror_estimates.charts.paper.style import (
    BASIS_MARKS,
    HEAD,
    LEADING,
    MARGIN,
    SMALL,
    SOFT,
    WIDTH,
    face,
    quick_look,
    styled,
    wrap,
)
from terror_estimates.charts.words.drawing import as_drawn, extremes
from terror_estimates.door.chart import UNREGISTERED, Chart

_LEFT = "Not placed, because they are ranges, bounds or words, passed on, undated, or seen in no scholarly work"
_PANEL, _AROUND = 170.0, 100.0  # heights in points: of one measure, of what stands around all of them


def plot_of(estimates: Sequence[Estimate], title: str | None) -> Chart:
    """The plot of these estimates, a panel for each measure; Refusal where none of them has a place."""
    hindered = {one.id: why for one in estimates if (why := _hindrance(one))}
    placed = [one for one in estimates if one.id not in hindered]
    if not placed:
        raise Refusal(
            "None of these is an asserted single number with a year, seen in a scholarly work; choose by other words."
        )
    words = title or how_many(len(placed), "estimate")
    note = f"{_LEFT}: {len(hindered)}. " if hindered else ""
    with styled(), matplotlib.rc_context(quick_look()):
        figure = _figure(placed, words, note + UNREGISTERED)
    alt = f"Scatter plot by year of publication. {words}. {extremes(placed)}"
    drawn, undrawn = (as_drawn(one, one.measure) for one in placed), (Undrawn(*left) for left in hindered.items())
    return Chart(Drawing(figure, tuple(drawn), alt, tuple(undrawn)), words)


def _hindrance(one: Estimate) -> str:
    """Why an estimate has no place on the plot, or ''."""
    if not one.firmly_seen:
        return "seen in no scholarly work"
    if one.stance != "asserts":
        return "passed on, and not asserted" if one.stance == "reports" else "given to be rejected"
    if one.value.best is None:
        return "no single number"
    return "" if one.year is not None else "its year of publication was not seen"


def _figure(placed: Sequence[Estimate], title: str, note: str) -> Figure:
    measures = list(dict.fromkeys(one.measure for one in placed))
    high = _PANEL * len(measures) + _AROUND
    layout = ConstrainedLayoutEngine(rect=(0.01, SMALL * 4 / high, 0.98, 1 - SMALL * 5 / high))
    figure = Figure(figsize=(WIDTH / 72, high / 72), dpi=144, layout=layout)
    FigureCanvasAgg(figure)
    every = figure.subplots(len(measures), 1, sharex=True, squeeze=False)[:, 0]
    for axes, measure in zip(every, measures, strict=True):
        _panel(axes, [one for one in placed if one.measure == measure])
    every[-1].set_xlabel("year of publication")
    head = figure.suptitle(title, x=MARGIN / WIDTH, ha="left")
    for text in figure.findobj(Text):
        text.set_fontproperties(face("regular", SMALL))
        text.set_parse_math(False)
    head.set_fontproperties(face("semibold", HEAD + 2))
    for place, line in enumerate(reversed(wrap(note, WIDTH - 2 * MARGIN, SMALL, "italic"))):
        at = (MARGIN + place * SMALL * LEADING) / high
        figure.text(MARGIN / WIDTH, at, line, fontproperties=face("italic", SMALL), color=SOFT, parse_math=False)
    return figure


def _panel(axes: Axes, estimates: Sequence[Estimate]) -> None:
    """The numbers of one measure over zero: shape and color are the evidence, as in every figure."""
    frame = pd.DataFrame(
        {"year": one.year, "number": one.value.best, "evidence": one.basis.replace("_", " ")} for one in estimates
    )
    held = [basis for basis in BASES if basis.replace("_", " ") in set(frame["evidence"])]
    marks = {basis.replace("_", " "): BASIS_MARKS[basis] for basis in held}
    seaborn.scatterplot(
        frame, x="year", y="number", hue="evidence", style="evidence", hue_order=list(marks), style_order=list(marks),
        palette={word: color for word, (_, color, _) in marks.items()},
        markers={word: marker for word, (marker, _, _) in marks.items()}, s=52, linewidth=0, ax=axes,
    )  # fmt: skip
    first = estimates[0]
    axes.set(title=capital(first.label("measure")), ylabel=first.measured.unit, ylim=(0, 1.12 * frame["number"].max()))
    axes.yaxis.set_major_formatter(matplotlib.ticker.StrMethodFormatter("{x:,.0f}"))
    axes.xaxis.set_major_locator(matplotlib.ticker.MaxNLocator(integer=True))
    axes.xaxis.set_major_formatter(matplotlib.ticker.StrMethodFormatter("{x:.0f}"))
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False)
