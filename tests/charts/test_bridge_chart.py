"""Bridges: steps where they belong, the remainder as wide as it is, and refusals in words."""

from flood import artists, catalog, draw, drawn, words
from matplotlib.colors import to_hex

from terror_estimates.catalog.figure import BridgeEntry
from terror_estimates.charts.kinds.bridge.page import spans
from terror_estimates.charts.paper.style import BASIS_MARKS
from terror_estimates.comparison.bridge import Interval, bridge


def test_the_remainder_reaches_from_the_start_to_the_end_and_is_pale_where_the_end_is_a_range():
    found = artists(drawn("bridge"))
    sure, whole = found["remainder:0"], found["remainder:0"]
    assert (whole.get_x(), whole.get_width()) == (1000, 600)
    assert "remainder:0:sure" not in found
    assert sure.get_hatch() is None


def test_a_certain_remainder_is_hatched_and_exactly_as_wide():
    exact = catalog(**{"kelp-1991-deaths": {"value": {"best": 1_700, "precision": "exact"}}})
    drawing = draw("bridge", exact, bridges=(BridgeEntry(start="aster-1905-deaths", end="kelp-1991-deaths"),))
    hatched = artists(drawing)["remainder:0:sure"]
    assert (hatched.get_x(), hatched.get_width()) == (1204, 496)
    assert hatched.get_hatch() == "////"
    assert artists(drawing)["remainder:0:printed"].get_text() == "496"


def test_a_remainder_to_a_rounded_end_is_told_as_about_in_the_figure_and_its_alternative_text():
    rounded = catalog(**{"kelp-1991-deaths": {"value": {"best": 1_700, "precision": "rounded"}}})
    drawing = draw("bridge", rounded, bridges=(BridgeEntry(start="aster-1905-deaths", end="kelp-1991-deaths"),))
    assert artists(drawing)["remainder:0:printed"].get_text() == "about 500"
    assert "the remainder that no step explains is about 500." in drawing.alt
    assert artists(drawing)["remainder:0:sure"].get_width() == 496, "the bar is drawn from number to number"


def test_an_open_end_reaches_the_end_of_the_axis():
    found = artists(drawn("bridge"))
    assert found["remainder:1"].get_x() + found["remainder:1"].get_width() == found["remainder:1"].axes.get_xlim()[1]
    assert found["remainder:1:printed"].get_text() == "at least −204"


def test_a_refusal_is_a_sentence_with_names_and_no_bar():
    said = artists(drawn("bridge"))["refusal:2"].get_text()
    assert "No bridge: Aster 1905 (1,204) counts deaths" in said.replace("\u00a0", " ")
    assert "remainder:2" not in artists(drawn("bridge"))


def test_each_step_begins_where_the_one_before_it_ended():
    flood = catalog()
    way = bridge(flood.estimate("aster-1905-deaths"), flood.estimate("cedar-1920-deaths"))
    [rest] = spans(way)
    assert (rest.before, rest.after) == (Interval(1204, 1204), Interval(1000, 1600))


def test_a_bridge_over_an_unseen_number_is_not_drawn():
    drawing = draw("bridge", bridges=(BridgeEntry(start="aster-1905-deaths", end="iris-1972-deaths"),))
    assert drawing.drawn == ()
    assert not any("77,777" in said for said in words(drawing))


def test_a_row_says_what_is_counted_and_when():
    said = artists(drawn("bridge"))["cedar-1920-deaths@0:detail"].get_text().replace("\u00a0", " ")
    assert said == "deaths, Mar–May 1904"


def test_the_legend_explains_the_marks_of_the_ends():
    assert {"archival count", "demographic balance"} <= set(words(drawn("bridge")))
    refused = draw("bridge", bridges=(BridgeEntry(start="aster-1905-deaths", end="kelp-1991-rescues"),))
    assert "archival count" not in words(refused)


def test_no_bar_of_a_bridge_has_a_color_of_evidence():
    """A step is a sum and no mark: the color of testimony or of an archival count would say how it was obtained."""

    def step(**changes):
        flood = catalog(**changes)
        way = BridgeEntry(start="aster-1905-deaths", end="cedar-1920-deaths", added=("ginkgo-1950-deaths",))
        return artists(draw("bridge", flood, bridges=(way,)))

    fever = {"components": {"drowned": "excluded", "crushed": "excluded", "died_of_fever": "included"}}
    asserted = step(**{"ginkgo-1950-deaths": fever | {"stance": "asserts"}})
    passed_on = step(**{"ginkgo-1950-deaths": fever})
    bars = [found[f"{gid}:sure"] for found in (asserted, passed_on) for gid in ("ginkgo-1950-deaths:step@0",)]
    bars += [
        one for gid, one in artists(drawn("bridge")).items() if gid.startswith("remainder:") and gid.count(":") == 1
    ]
    taken = {color.upper() for _, color, _ in BASIS_MARKS.values()}
    assert not {to_hex(bar.get_edgecolor()).upper() for bar in bars if bar.get_edgecolor()[3]} & taken
    detail = passed_on["ginkgo-1950-deaths@0:detail"]
    assert detail.get_color() != asserted["ginkgo-1950-deaths@0:detail"].get_color()


def test_the_foot_explains_what_is_drawn():
    said = " ".join(words(drawn("bridge"))).replace("\u00a0", " ")
    assert "Hatched:" in said
    assert "Pale:" in said
    exact = draw("bridge", bridges=(BridgeEntry(start="aster-1905-deaths", end="kelp-1991-deaths"),))
    said = " ".join(words(exact)).replace("\u00a0", " ")
    assert "Hatched:" in said
    assert "Pale:" not in said
    assert "Each step" not in said
    assert "Italics" in said, "the remainder is computed"


def test_bridges_of_one_outcome_stand_on_one_scale():
    """Otherwise a remainder that looks as long as another may be twice as many people."""
    plots = [axes for axes in drawn("bridge").figure.axes if axes.get_xlim()[0] == 0 and axes.get_xlim()[1] > 1000]
    assert len(plots) > 1
    assert len({axes.get_xlim() for axes in plots}) == 1
