"""Counts over time: bars as high as their numbers, in their own time, and nothing in between."""

import pytest
from flood import artists, catalog, draw, drawn, words

from terror_estimates.catalog.reference import FigureEntry


def bar(drawing, id: str):
    return artists(drawing)[f"{id}:best"]


def test_bars_of_one_panel_are_as_high_as_their_numbers():
    march, april = (bar(drawn("series"), f"harbor-1906-by-month-drowned-1904-{month}") for month in ("03", "04"))
    assert march.get_height() / april.get_height() == pytest.approx(250 / 310)
    assert march.get_x() < april.get_x()


def test_a_period_without_a_number_is_a_gap():
    named = {gid for gid in artists(drawn("series")) if gid.endswith(":best")}
    assert not [gid for gid in named if "1904-05" in gid and "harbor" in gid]


def test_numbers_within_the_event_stand_as_printed():
    assert any("Mar 1904: 250; Apr 1904: 310" in said.replace("\u00a0", " ") for said in words(drawn("series")))


def test_a_row_that_spans_others_of_its_table_is_a_total_and_not_drawn():
    flood = catalog()
    table = flood.tables["harbor-1906-by-month"]
    assert not table.totals
    rows = [one for one in flood.estimates.values() if one.table]
    year = rows[0].model_copy(
        update={"id": "harbor-1906-by-month-drowned-1904", "period": flood.estimate("mallow-2001-deaths").period}
    )
    whole = flood.model_copy(update={"estimates": {**flood.estimates, year.id: year}})

    drawing = draw("series", whole)
    assert {one.estimate: one.why for one in drawing.undrawn}[year.id] == "a total of rows that are drawn"
    assert f"{year.id}:best" not in artists(drawing)


def test_two_numbers_from_the_same_day_are_marks_at_the_day_each_ends():
    early = {"measure": "deaths", "population": "residents", "period": "1904-03"}
    flood = catalog(**{"kelp-1991-rescues": early})
    marks = artists(draw("series", flood, tables=(), estimates=("kelp-1991-rescues", "kelp-1991-deaths")))

    [march], [may] = (marks[f"{id}:best"].get_xdata() for id in ("kelp-1991-rescues", "kelp-1991-deaths"))
    assert march < may


def test_a_range_has_no_height():
    drawing = draw("series", tables=(), estimates=("elder-1938-deaths", "aster-1905-deaths"))
    assert {one.estimate: one.why for one in drawing.undrawn}["elder-1938-deaths"] == "not one number"


def test_what_towers_over_all_else_is_followed_by_the_rest_enlarged():
    tall = catalog(
        **{
            "aster-1905-deaths": {"period": "1903", "as_printed": "1,204"},
            "commission-1907-deaths": {"value": {"best": 90_000}},
        }
    )
    marks = artists(draw("series", tall, tables=()))

    assert "commission-1907-deaths:beyond@close-up:1" in marks
    full, close = (marks[f"aster-1905-deaths:best{view}"].get_height() for view in ("", "@close-up"))
    assert close > 10 * full


def test_the_entry_needs_tables_or_estimates():
    assert FigureEntry(id="F05", slug="s", chart="series", title="T", subtitle="S", question="Q?").tables == ()
