"""A turn: years across and numbers upward to scale, a line between before and after, every mark with a number."""

import re

import pytest
from flood import TEXT, artists, draw, drawn, words

from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.reference import Turn
from terror_estimates.charts.kinds.turn.content import UNDATED
from terror_estimates.charts.paper.callouts import Box, place_callouts


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


def test_every_mark_has_a_number_that_leads_to_its_row():
    found = artists(drawn("turn"))
    for mark in drawn("turn").drawn:
        stated = (mark.low, mark.best, mark.high) != (None, None, None)
        assert (f"{mark.estimate}:number" in found) == stated
        if stated:
            number, _, _ = found[f"{mark.estimate}:number"].get_text().partition(":")
            assert number == found[f"{mark.estimate}:label-number"].get_text()


def test_what_lies_beyond_the_axis_says_at_its_edge_how_much_it_is():
    found = artists(drawn("turn"))
    assert "juniper-1980-deaths:best" not in found
    assert "juniper-1980-deaths:beyond:1" in found
    assert found["juniper-1980-deaths:number"].get_text().endswith(": 66,666")


def test_a_number_without_a_year_has_no_place_and_a_reason():
    drawing = draw("turn", published(juniper_1980="not_seen"))
    assert {one.estimate: one.why for one in drawing.undrawn}["juniper-1980-deaths"] == UNDATED
    assert "juniper-1980-deaths" not in {one.estimate for one in drawing.drawn}


def test_callouts_touch_neither_marks_nor_each_other():
    marks = [(Box(x, 50.0, x + 8, 58.0), 9.0) for x in (40.0, 44.0, 48.0, 52.0, 52.0)]
    found = place_callouts(marks, Box(0, 0, 120, 100), 8.0)
    boxes = [one.box for one in found]
    assert not any(box.meets(mark) for box in boxes for mark, _ in marks)
    assert not any(one.meets(other) for place, one in enumerate(boxes) for other in boxes[:place])
    assert found == place_callouts(marks, Box(0, 0, 120, 100), 8.0)


def test_the_figure_explains_rows_without_a_number_and_italics():
    said = " ".join(words(drawn("turn")))
    assert "A row without a number has no mark" in said
    assert "Italics" in said
    plain = " ".join(words(draw("turn", estimates=("aster-1905-deaths", "cedar-1920-deaths"))))
    assert "A row without" not in plain
    assert "Italics" not in plain
