"""A turn: years across and numbers upward to scale, a line between before and after, words at the marks."""

import re

import pytest
from flood import FIGURES, TEXT, artists, draw, drawn, plain, words
from matplotlib.lines import Line2D
from matplotlib.text import Text

from shared import figure
from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.figure import Turn
from terror_estimates.charts.kinds.turn.content import UNDATED
from terror_estimates.charts.paper.callouts import Box, boxes_along, place_callouts
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import FAINT, QUIET
from terror_estimates.charts.rows.years import years_of


def place(drawing, gid: str) -> tuple[float, float]:
    box = artists(drawing)[gid].get_xydata()
    return box[:, 0].mean(), box[:, 1].mean()


def published(**years: str):
    """The flood with other years of publication."""
    text = TEXT
    for source, year in years.items():
        start = text.index(f"  {source.replace('_', '-')}: {{")
        before, after = text[:start], text[start:]
        text = before + re.sub(r'issued: "\d{4}"', f"issued: {year}", after, count=1)
    found, report = read_bytes(text.encode())
    assert found is not None, report.lines()
    return found


def line(drawing) -> float:
    return artists(drawing)["line:turn:deaths"].get_xdata()[0]


def test_years_and_numbers_are_to_scale():
    x, y = {}, {}
    for year, part in (
        (1905, "aster-1905-deaths:best"),
        (1920, "cedar-1920-deaths:best"),
        (1931, "dahlia-1931-deaths:low"),
    ):
        x[year], y[year] = place(drawn("turn"), part)
    assert (x[1920] - x[1905]) / 15 == pytest.approx((x[1931] - x[1920]) / 11, rel=0.1)
    zero = y[1931] + 2000 * (y[1905] - y[1931]) / (2000 - 1204)
    assert (zero - y[1920]) / (zero - y[1931]) == pytest.approx(1300 / 2000, rel=0.001)


def test_where_marks_crowd_on_one_side_of_the_line_its_years_take_more_room_and_both_sides_are_to_scale():
    crowded = years_of(Page(), [1938, 1953, *range(1990, 2020), *range(1990, 2020)], 1990)
    steps = {year: crowded.place(year + 1) - crowded.place(year) for year in (1940, 1960, 1980, 1995, 2005, 2015)}
    assert steps[1940] == pytest.approx(steps[1980], rel=0.01)
    assert steps[1995] == pytest.approx(steps[2015], rel=0.01)
    assert steps[1995] > 1.5 * steps[1980]
    assert crowded.place(1989) < crowded.line < crowded.place(1990)
    few = years_of(Page(), [1938, 1953, 1968, 1990, 2010], 1990)
    assert few.place(1960) - few.place(1950) == pytest.approx(few.place(2010) - few.place(2000), rel=0.01)


def test_the_foot_says_so_where_years_take_more_room_on_one_side():
    told = {id: " ".join(words(figure(id).drawing)) for id in ("F27", "F28")}
    assert "Years since 1990 take more room than those before 1990; a bar below each axis is ten years." in told["F27"]
    assert "more room" not in told["F28"]


def test_two_scales_of_years_are_two_axes_apart_each_with_a_bar_of_ten_years():
    crowded = years_of(Page(), [1938, 1953, *range(1990, 2020), *range(1990, 2020)], 1990).time
    (_, _, end), (_, begin, _) = crowded.stretches
    assert begin - end > 10
    assert len(years_of(Page(), [1938, 1953, 1968, 1990, 2010], 1990).time.stretches) == 1
    bars = {id: [gid for gid in artists(figure(id).drawing) if gid.startswith("ten-years:")] for id in ("F27", "F28")}
    sections = [gid for gid in artists(figure("F27").drawing) if gid.startswith("section:")]
    assert len(bars["F27"]) == 2 * len(sections)
    assert not bars["F28"]


@pytest.mark.parametrize("id", ["invented", "F27", "F28"])
def test_the_words_at_a_mark_stand_on_the_side_of_the_line_that_it_is_on(id):
    found = artists(drawn("turn") if id == "invented" else figure(id).drawing)
    at = next(one for gid, one in found.items() if gid.startswith("line:turn:")).get_xdata()[0]
    asked = 0
    for gid, text in found.items():
        id, _, part = gid.partition(":")
        marks = [one for name, one in found.items() if name in (f"{id}:best", f"{id}:low", f"{id}:high")]
        if part in ("label", "number") and marks and f"{id}:label" in found:
            x = text.get_position()[0]
            assert (x < at) == (sum(marks[0].get_xdata()) / len(marks[0].get_xdata()) < at), gid
            asked += 1
    assert asked > 3


def test_the_line_parts_what_came_before_from_what_came_after():
    before, after = ("cedar-1920-deaths:best", "dahlia-1931-deaths:low")
    assert place(drawn("turn"), before)[0] < line(drawn("turn")) < place(drawn("turn"), after)[0]
    later = draw("turn", turn=Turn(year="1932", label="later"))
    assert place(later, after)[0] < line(later)


def test_numbers_of_one_year_stand_side_by_side_on_their_side_of_the_line():
    crowd = ("aster-1905-deaths:best", "cedar-1920-deaths:best")
    for year, side in (("1905", 1), ("1906", -1)):
        drawing = draw("turn", published(cedar_1920='"1905"'), turn=Turn(year=year, label="books"))
        found = [place(drawing, gid)[0] for gid in crowd]
        assert len(set(found)) == 2
        assert all((x - line(drawing)) * side > 0 for x in found)


def test_the_words_say_what_the_line_is_and_how_many_stand_on_each_side():
    assert any("1931: the harbor office opens its books" in said for said in words(drawn("turn")))
    assert "before 1931" in drawn("turn").alt


def test_the_marks_that_carry_the_story_have_words_and_gray_is_a_number_passed_on_and_nothing_else():
    found = artists(drawn("turn"))
    for mark in drawn("turn").drawn:
        if not any((mark.low, mark.best, mark.high)):
            continue
        told = mark.estimate in plain().figure(FIGURES["turn"]).story
        assert (f"{mark.estimate}:number" in found) == told
        assert told or f"{mark.estimate}:label" not in found
        marks = [artist for gid, artist in found.items() if gid.startswith(f"{mark.estimate}:")]
        lines = [one for one in marks if isinstance(one, Line2D)]
        colors = {one.get_color() if one.get_marker() == "None" else one.get_markeredgecolor() for one in lines}
        one = plain().estimate(mark.estimate)
        assert (colors == {QUIET}) == (one.stance != "asserts")
        assert FAINT not in colors
    assert found["aster-1905-deaths:label"].get_text() == "Aster\u00a01905"
    assert found["aster-1905-deaths:number"].get_text() == "1,204"


def test_marks_without_words_are_named_below_the_years_from_the_left_with_what_is_their_own():
    drawing = drawn("turn")
    texts = [text for text in drawing.figure.findobj(Text) if (text.get_gid() or "").startswith("wordless:deaths")]
    below = " ".join(text.get_text() for text in texts).replace("\u00a0", " ")
    assert below.startswith("Without words above, from the left: ")
    bare = ["Elder 1938 (Mar 1904), at most 800", "reported in Ginkgo 1950, 2,500", "Kelp 1991 (residents), 1,700"]
    places = [below.index(said) for said in bare]
    assert places == sorted(places)
    assert "Kelp 1991 (residents), 1,700" in drawing.alt


def test_the_line_to_words_meets_no_other_mark_before_its_own():
    """Else a reader gives the words to the mark that the line meets first."""
    own, other = Box(100, 100, 110, 200), Box(80, 90, 90, 190)
    [found] = place_callouts([(own, (60, 20))], Box(0, 0, 400, 300), [other, Box(111, 60, 300, 240)])
    assert found
    (x0, y0), (x1, y1) = found.line or ((0, 0), (0, 0))
    dots = [(x0 + (x1 - x0) * step / 50, y0 + (y1 - y0) * step / 50) for step in range(51)]
    assert not [dot for dot in dots if other.has(*dot)]


def test_marks_of_neighboring_years_stand_apart_within_their_years():
    drawing = figure("F27").drawing
    found = artists(drawing)
    struck, foot = found["pringle-2006-executions:struck"], found["figes-2007-executions:low"]
    assert max(struck.get_xdata()) + 0.5 < min(foot.get_xdata()) - 4


def test_where_no_story_is_named_every_mark_has_words():
    drawing = draw("turn", story=())
    found = artists(drawing)
    assert all(f"{mark.estimate}:number" in found for mark in drawing.drawn)
    assert not any("Without words" in said for said in words(drawing))


def test_a_number_passed_on_says_at_its_mark_who_passes_it_on():
    found = artists(draw("turn", story=("ginkgo-1950-deaths",)))
    said = " ".join(artist.get_text() for gid, artist in found.items() if gid.startswith("ginkgo-1950-deaths:label"))
    assert said == "Sailors, as Ginkgo heard them, reported in Ginkgo 1950"


def test_what_lies_beyond_the_axis_says_at_its_edge_how_much_it_is():
    found = artists(drawn("turn"))
    assert "juniper-1980-deaths:best" not in found
    assert "juniper-1980-deaths:beyond:1" in found
    assert found["juniper-1980-deaths:number"].get_text() == "66,666"


def test_a_number_without_a_year_has_no_place_and_a_reason():
    drawing = draw("turn", published(juniper_1980="not_seen"))
    assert {one.estimate: one.why for one in drawing.undrawn}["juniper-1980-deaths"] == UNDATED
    assert "juniper-1980-deaths" not in {one.estimate for one in drawing.drawn}


def test_callouts_touch_neither_marks_nor_each_other():
    marks = [(Box(x, 50.0, x + 8, 58.0), (9.0, 8.0)) for x in (40.0, 44.0, 48.0, 52.0, 52.0)]
    found = place_callouts(marks, Box(0, 0, 120, 100))
    boxes = [one.box for one in found]
    assert not any(box.meets(mark) for box in boxes for mark, _ in marks)
    assert not any(one.meets(other) for place, one in enumerate(boxes) for other in boxes[:place])
    assert found == place_callouts(marks, Box(0, 0, 120, 100))


def test_no_line_to_a_mark_runs_through_words_where_another_order_avoids_it():
    """Placed in the order given, the third word finds room only across the first."""
    marks = [(Box(x, y, x + 8, y + 8), (60.0, 20.0)) for x, y in ((96, 50), (40, 50), (86, 62))]
    found = place_callouts(marks, Box(0, 0, 140, 110))
    lines = [boxes_along(one.line) for one in found if one.line]
    assert not any(dot.meets(one.box) for line in lines for dot in line[:-1] for one in found)


def test_a_magnitude_in_words_has_no_height_and_stands_below_the_years():
    found = artists(drawn("turn"))
    assert found["fern-1947-deaths:number"].get_text() == "Fern 1947: “many hundreds”"
    assert not [gid for gid in found if gid.startswith("fern-1947-deaths:") and not gid.endswith(":number")]


def test_the_figure_explains_italics_and_names_the_few_that_have_no_year():
    assert any("Italics" in said for said in words(drawn("turn")))
    assert not any("Italics" in said for said in words(draw("turn", story=("aster-1905-deaths",))))
    undated = " ".join(words(draw("turn", published(juniper_1980="not_seen"), story=())))
    assert "Without a known year, and so not drawn: Juniper." in undated
