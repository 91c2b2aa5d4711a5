"""The chart of parts: a part lies inside its whole, outcomes stand apart, and nothing is computed across sources."""

from flood import artists, catalog, draw, drawn, plain
from matplotlib.colors import to_hex
from matplotlib.text import Text

from shared import figure, record
from terror_estimates.charts.marks.scale import Scale
from terror_estimates.charts.paper.style import STRIPS

PARTS = artists(drawn("parts"))
WHOLE, PART = "nettle-2003-evacuations", "nettle-2003-evacuated-by-boat"


def words(found, prefix):
    """The words of all texts whose gid begins so, in one line."""
    said = [one.get_text() for gid, one in found.items() if gid == prefix or gid.startswith(f"{prefix}:")]
    return " ".join(said).replace("\u00a0", " ")


def test_a_strip_runs_from_zero_to_the_number():
    strip = PARTS[f"{WHOLE}:strip"]
    assert (strip.get_x(), strip.get_width()) == (0, 2000)
    assert list(PARTS[f"{WHOLE}:best"].get_xdata()) == [2000]


def test_a_part_lies_inside_its_whole_and_looks_different():
    whole, part = (PARTS[f"{id}:strip"] for id in (WHOLE, PART))
    assert whole.axes is part.axes
    assert whole.get_y() <= part.get_y()
    assert part.get_y() + part.get_height() <= whole.get_y() + whole.get_height()
    assert part.get_zorder() > whole.get_zorder()
    assert [to_hex(one.get_facecolor()) for one in (whole, part)] == [STRIPS[0][0], STRIPS[1][0]]


def test_strips_differ_in_gray_print():
    assert abs(int(STRIPS[0][0][1:3], 16) - int(STRIPS[1][0][1:3], 16)) > 40
    assert STRIPS[2][2]


def test_outcomes_never_share_an_axis():
    axes = {kind: PARTS[f"{id}:best"].axes for kind, id in
            (("evacuation", WHOLE), ("death", "kelp-1991-deaths"), ("rescue", "kelp-1991-rescues"))}  # fmt: skip
    assert len({id(one) for one in axes.values()}) == 3
    assert PARTS["harbor-1906-by-month-drowned-1904-03:best"].axes is axes["death"]
    for one in axes.values():
        assert (one.get_xlim()[0], one.get_xscale()) == (0, "linear")


def test_a_percentage_stands_below_its_two_numbers_and_nowhere_else():
    assert [gid for gid in PARTS if ":share:" in gid] == [f"{PART}:share:evacuations"]
    assert words(PARTS, f"{PART}:share:evacuations") == "= 75.0 %"
    assert "1,500 of 2,000 is 75.0" in drawn("parts").alt
    apart = artists(draw("parts", catalog(**{PART: {"period": "1904-03"}})))
    assert not [gid for gid in apart if ":share:" in gid]


def test_what_one_source_says_of_one_scope_stands_in_one_row():
    assert f"{PART}:label" not in PARTS
    assert f"{WHOLE}:label" in PARTS
    assert f"{WHOLE}-old-town:label" in PARTS
    assert words(PARTS, f"{WHOLE}-old-town:detail") == "old town"


def test_a_lower_bound_is_a_strip_and_an_arrow():
    assert PARTS["oak-2004-evacuations:strip"].get_width() == 1800
    assert "oak-2004-evacuations:bound" in PARTS
    assert "elder-1938-deaths:strip" not in PARTS


def test_a_row_says_on_what_it_rests_and_where_it_reaches_beyond_the_line():
    assert words(PARTS, "oak-2004-evacuations:detail") == "rests on Nettle 2003"
    assert words(PARTS, "oak-2004-evacuated-by-boat:detail") == "1904; not the years of the dashed line"


def test_the_line_crosses_only_rows_of_its_outcome_that_lie_inside_its_count():
    lines = {gid for gid in PARTS if gid.startswith("line:")}
    assert lines == {f"line:{WHOLE}", f"line:{WHOLE}-old-town", "line:oak-2004-evacuations"}
    assert {set(PARTS[gid].get_xdata()) == {2000} for gid in lines} == {True}


def test_sections_can_be_places():
    found = artists(draw("parts", sections="territory", measures=("evacuations", "evacuated_by_boat")))
    titles = {one.get_text() for gid, one in found.items() if gid.startswith("section:")}
    assert titles == {"Delta", "Old town"}
    assert words(found, "above:1") == ""
    assert "dock workers" in words(found, "oak-2004-evacuated-by-boat:detail")


def test_columns_of_one_unit_have_one_scale_where_all_can_be_read():
    drawing = draw("parts", measures=("evacuations", "evacuated_by_boat", "rescues"))
    found = artists(drawing)
    axes = [found[f"{id}:best"].axes for id in (WHOLE, "kelp-1991-rescues")]
    widths = [one.get_position().width / one.get_xlim()[1] for one in axes]
    note = words(found, "note")
    assert ("All columns have one scale." in note) == (abs(widths[0] / widths[1] - 1) < 1e-6)


def test_columns_of_one_scale_count_in_one_unit():
    longest = Scale(2_400_000, 240)
    short = Scale(800_000, 80, alike=longest.top)
    assert longest.unit == short.unit
    assert short.ticks()[-1][1].startswith("0.")


def test_the_axis_is_numbered_above_the_rows_too():
    ticks = [one for one in drawn("parts").figure.findobj(Text) if one.get_text() == "0"]
    assert len({round(one.get_position()[1]) for one in ticks}) == 2


def test_the_record_is_drawn_with_no_unverified_number_and_no_sentence_among_executions():
    entries = [one for one in record().figures.values() if one.chart == "parts"]
    assert entries
    for entry in entries:
        drawing = figure(entry.id).drawing
        found = artists(drawing)
        outcomes: dict[int, set[str]] = {}
        for mark in drawing.drawn:
            estimate = record().estimate(mark.estimate)
            assert estimate.chartable
            ends = [f"{estimate.id}:{part}" for part in ("best", "low", "high") if f"{estimate.id}:{part}" in found]
            for gid in ends:
                outcome = record().vocabulary.measures[estimate.measure].outcome
                outcomes.setdefault(id(found[gid].axes), set()).add(outcome)
        assert outcomes
        assert all(len(one) == 1 for one in outcomes.values())


def test_every_number_is_drawn_once_or_named_as_not_drawn():
    asked = {one.id for one in plain().of_measure(*plain().figure("F24").measures)}
    shown = [mark.estimate for mark in drawn("parts").drawn]
    assert len(shown) == len(set(shown))
    assert set(shown) | {one.estimate for one in drawn("parts").undrawn} == asked
