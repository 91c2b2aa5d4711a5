"""A quick plot: asserted single numbers by year, each measure on axes of its own from zero, drawn alike every time."""

import pytest
from matplotlib.text import Text

import terror_estimates as te
from invented import SMALL
from terror_estimates.catalog import Refusal
from terror_estimates.charts.paper.style import BASIS_MARKS

FLOOD = te.example()


def panels(chart):
    return [axes for axes in chart.drawing.figure.axes if axes.collections]


def test_a_mark_stands_at_its_year_and_its_number_and_has_the_color_of_its_evidence():
    [axes] = panels(FLOOD.select(measure="deaths").plot())
    [marks] = axes.collections
    one = next(one for one in FLOOD.select(measure="deaths") if one.value.best is not None)
    assert marks.get_offsets().tolist() == [[one.year, one.value.best]]
    assert axes.get_ylim()[0] == 0
    color = BASIS_MARKS[one.basis][1].lstrip("#")
    assert [round(255 * part) for part in marks.get_facecolors()[0][:3]] == list(bytes.fromhex(color))


def test_what_has_no_place_is_counted_and_the_paper_says_that_it_is_no_figure():
    chart = FLOOD.select(measure="deaths").plot("Mine")
    said = " ".join(text.get_text() for text in chart.drawing.figure.findobj(Text))
    assert "Mine" in said
    assert "undated, or seen in no scholarly work: 1." in said
    assert "it has no id and cannot be cited" in said
    assert [mark.best for mark in chart.drawing.drawn] == [1204]
    assert chart.undrawn == {"doe-1920-deaths": "no single number"}


def test_each_estimate_of_a_selection_is_placed_or_left_with_its_reason():
    chosen = te.load(SMALL).select()
    chart = chosen.plot()
    placed = {mark.estimate for mark in chart.drawing.drawn}
    assert placed | chart.undrawn.keys() == set(chosen.ids)
    assert not placed & chart.undrawn.keys()
    assert all(chart.undrawn.values())


def test_nothing_to_place_is_refused():
    with pytest.raises(Refusal, match="asserted single number"):
        FLOOD.select(measure="deaths")[:0].plot()


def test_arrests_never_share_axes_with_deaths_and_two_plots_are_the_same_bytes():
    record = te.load()
    chosen = [
        record.select(measure=measure, territory="ussr", period="1937/1938") for measure in ("arrests", "executions")
    ]
    titles = [axes.get_title() for one in chosen for axes in panels(one.plot())]
    assert titles == ["Arrests", "Executions"]
    assert chosen[0].plot().png() == chosen[0].plot().png()
