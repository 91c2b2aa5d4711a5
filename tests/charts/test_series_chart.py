"""Counts over time: bars as high as their numbers, in their own time, and nothing in between."""

import pytest
from flood import artists, catalog, draw, drawn, words
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle

from shared import figure, record
from terror_estimates.catalog import Period
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.kinds.series.content import counts_of
from terror_estimates.charts.kinds.series.panels import Series, panels_of
from terror_estimates.charts.kinds.turn.content import publications_of
from terror_estimates.charts.marks.look import look_of, series_look
from terror_estimates.charts.paper.style import HATCHES, LENS

ALONE = {"kelp-1999-rescues": {"revises": []}}  # so that the number it revises may count something else here


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
    drawing = draw("series", remarks={})
    assert any("250 in Mar 1904; 310 in Apr 1904" in said.replace("\u00a0", " ") for said in words(drawing))


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


def rows(*periods: str, **changes):
    """The numbers of one table that are dropped as totals, where its rows are of these periods."""
    first = catalog().estimate("harbor-1906-by-month-drowned-1904-03")
    mine = [
        first.model_copy(update={"id": f"row-{place}", "period": Period.parse(one), **changes.get(f"row_{place}", {})})
        for place, one in enumerate(periods)
    ]
    flood = catalog()
    others = {id: one for id, one in flood.estimates.items() if not one.table}
    whole = flood.model_copy(update={"estimates": {**others, **{one.id: one for one in mine}}})
    return {one.estimate for one in draw("series", whole).undrawn if "total" in one.why}


def test_a_total_is_of_the_same_people_and_place_and_wider_than_two_rows_of_other_times():
    assert rows("1904-03", "1904-04", "1904-03/1904-04") == {"row-2"}
    assert rows("1904-03", "1904-03/1904-04", "1904-03/1904-05") == set(), "running totals share their start"
    assert rows("1904", "1904", "1904") == set(), "none is wider than another"
    for other in ({"population": "residents"}, {"territory": "old_town"}, {"components": {"crushed": "included"}}):
        assert rows("1904-03", "1904-04", "1904-03/1904-04", row_2=other) == set(), other
    people = {f"row_{place}": {"population": one} for place, one in enumerate(("all", "residents", "dock_workers"))}
    assert rows("1904", "1904", "1904", **people) == set()


def test_two_numbers_from_the_same_day_are_marks_at_the_day_each_ends():
    early = {"measure": "deaths", "population": "residents", "period": "1904-03"}
    flood = catalog(**ALONE, **{"kelp-1991-rescues": early})
    marks = artists(draw("series", flood, tables=(), estimates=("kelp-1991-rescues", "kelp-1991-deaths")))

    [march], [may] = (marks[f"{id}:best"].get_xdata() for id in ("kelp-1991-rescues", "kelp-1991-deaths"))
    assert march < may


def test_a_range_has_no_height():
    drawing = draw("series", tables=(), estimates=("elder-1938-deaths", "aster-1905-deaths"))
    assert {one.estimate: one.why for one in drawing.undrawn}["elder-1938-deaths"] == "not one number"


def test_what_towers_over_all_else_has_no_second_axis():
    tall = catalog(
        **{
            "aster-1905-deaths": {"period": "1903", "as_printed": "1,204"},
            "commission-1907-deaths": {"value": {"best": 90_000}, "population": "all"},
        }
    )
    marks = artists(draw("series", tall, tables=()))
    low, high = (marks[f"{id}-deaths:best"].get_height() for id in ("aster-1905", "commission-1907"))
    assert high / low == pytest.approx(90_000 / 1_204)
    assert not [gid for gid in marks if "@" in gid or ":beyond" in gid]


def test_a_part_of_the_people_never_shares_an_axis_with_the_whole():
    panels = {mark.estimate: mark.panel for mark in drawn("series").drawn}
    assert panels["aster-1905-deaths"] == "deaths"
    assert panels["commission-1907-deaths"] == "deaths:residents"
    assert "Deaths: residents" in [said.replace("\u00a0", " ") for said in words(drawn("series"))]


def test_a_number_passed_on_is_no_number_of_the_one_who_passes_it_on():
    one_day = {"measure": "deaths", "population": "residents", "period": "1904-03", "source": "kelp-1991"}
    flood = catalog(**ALONE, **{"kelp-1991-rescues": {**one_day, "estimated_by": "Old Neighbors", "stance": "reports"}})
    drawing = draw("series", flood, tables=(), estimates=("kelp-1991-rescues", "kelp-1991-deaths"))

    named = [said for said in words(drawing) if said.startswith(("Kelp", "Old Neighbors"))]
    assert any(said.startswith("Old Neighbors, reported in Kelp") for said in named)
    assert len(named) == 2


DATED = {"measure": "deaths", "population": "residents", "period": "1904-03", "source": "kelp-1991"}
RUNNING = {"tables": (), "estimates": ("kelp-1991-rescues", "kelp-1991-deaths", "dahlia-1931-deaths")}


def running(**changes):
    """Two totals from one day on, and a rival bound that ends on the day of the later one."""
    mine = {**DATED, "estimated_by": "Kim Kelp"}
    bound = {"population": "residents", "period": "1904-03/1904-05"}
    return catalog(**ALONE, **{"kelp-1991-rescues": mine, "dahlia-1931-deaths": bound, **changes})


def test_a_bound_at_a_date_is_an_arrow_from_its_stated_end_and_has_no_mark():
    marks = artists(draw("series", running(), **RUNNING))

    start, tip = marks["dahlia-1931-deaths:bound"].get_ydata()
    assert tip < start == marks["dahlia-1931-deaths:low"].get_ydata()[0]
    assert "dahlia-1931-deaths:best" not in marks


def test_rivals_at_one_date_step_aside_and_hide_nothing():
    marks = artists(draw("series", running(), **RUNNING))

    bound, mark = (marks[gid].get_xdata()[0] for gid in ("dahlia-1931-deaths:bound", "kelp-1991-deaths:best"))
    assert abs(bound - mark) > 8


def test_a_number_in_parentheses_at_the_date_of_another_does_not_touch_it():
    passed_on = {"stance": "reports", "estimated_by": "The ministers"}
    quoted = running(**{"kelp-1991-rescues": {**DATED, **passed_on}, "kelp-1991-deaths": passed_on})
    marks = artists(draw("series", quoted, **RUNNING))

    bound, mark = (marks[gid].get_xdata()[0] for gid in ("dahlia-1931-deaths:bound", "kelp-1991-deaths:best"))
    assert abs(bound - mark) > 13


@pytest.mark.parametrize(("window", "inside"), [("1904-04/1904-05", True), ("1904-04/1904-05-30", False)])
def test_marks_that_step_aside_stay_on_the_side_of_the_shaded_band_on_which_their_date_lies(window, inside):
    """Two numbers stand at the last day of May."""
    flood = running()
    event = flood.event.model_copy(update={"period": window})
    drawing = draw("series", flood.model_copy(update={"event": event}), **RUNNING)
    marks = artists(drawing)
    bound, mark = (marks[gid].get_xdata()[0] for gid in ("dahlia-1931-deaths:bound", "kelp-1991-deaths:best"))
    [band] = [one for one in drawing.figure.findobj(Rectangle) if to_hex(one.get_facecolor()) == LENS]
    edge = band.get_x() + band.get_width()
    assert [one <= edge for one in (bound, mark)] == [inside, inside]
    assert abs(bound - mark) > 8


RECORDED = [id for id, entry in record().figures.items() if entry.chart in ("series", "turn")]


@pytest.mark.parametrize("id", RECORDED)
def test_every_number_that_a_figure_has_words_for_has_them_on_its_page(id):
    entry = record().figure(id)
    content = (counts_of if entry.chart == "series" else publications_of)(entry)
    written = {gid.removesuffix(":number") for gid in artists(figure(id).drawing) if gid.endswith(":number")}
    if entry.chart == "series":
        assert {one for panel in content.panels if panel.dated for one in content.said(panel)} <= written
    else:
        assert content.story & {one.id for one in content.estimates} <= written


def test_a_mark_at_the_first_day_of_an_axis_has_words():
    drawing = draw("series", running(), **RUNNING)
    assert "kelp-1991-rescues:number" in artists(drawing)


def test_the_first_number_after_a_gap_says_whose_it_is():
    years = {f"kelp-{year}": f"{year}-01-01" for year in (1930, 1931, 1932, 1942, 1943)}
    held = [record().estimate("applebaum-2003-prisoners-held-1930").model_copy(
        update={"id": id, "period": Period.parse(day)}) for id, day in years.items()]  # fmt: skip
    stretches = Series(tuple(held), 0).stretches
    assert [[one.id for one in stretch] for stretch in stretches] == [list(years)[:3], list(years)[3:]]

    content = counts_of(record().figure("F26"))
    said = content.said(content.panels[0])
    assert said["applebaum-2003-prisoners-held-1930"] == said["applebaum-2003-prisoners-held-1942"] != ""
    assert said["applebaum-2003-prisoners-held-1943"] == "", "a short series has all its numbers, and its name once"


def test_the_figure_explains_italics():
    content = counts_of(record().figure("F26"))
    assert "Italics: the number written out by us." in content.notes


def test_a_remark_puts_one_sign_at_every_number_it_is_about_and_its_words_at_the_foot():
    march, april = (f"harbor-1906-by-month-drowned-1904-{month}" for month in ("03", "04"))
    remarks = {march: "only the docks", april: "only the docks", "aster-1905-deaths": "without the mill"}
    drawing = draw("series", remarks=remarks)

    found = artists(drawing)
    signs = [found[f"{id}:remark"].get_text() for id in remarks]
    assert signs[0] == signs[1] != signs[2]
    said = " ".join(words(drawing)).replace("\u00a0", " ")
    assert f"{signs[0]} Only the docks." in said
    assert f"250{signs[0]} in Mar 1904; 310{signs[1]} in Apr 1904" in said


def test_a_remark_on_a_number_that_is_not_drawn_puts_no_sign_anywhere():
    drawing = draw("series", remarks={"iris-1972-deaths": "not seen"})
    assert not [said for said in words(drawing) if "†" in said]


def test_what_was_weakly_seen_is_white_inside_and_the_figure_says_so():
    flood = catalog(
        **{"aster-1905-deaths": {"verification": {"level": "reference_work", "seen_in": {"source": "kelp-1991"}}}}
    )
    weak = artists(draw("series", flood))["aster-1905-deaths:best"]

    assert tuple(weak.get_facecolor()[:3]) == (1, 1, 1)
    assert tuple(bar(drawn("series"), "aster-1905-deaths").get_facecolor()[:3]) != (1, 1, 1)
    assert any("White inside" in said for said in words(draw("series", flood)))
    assert not any("White inside" in said for said in words(drawn("series")))


def test_a_number_passed_on_stands_in_parentheses_at_its_date():
    passed = {"estimated_by": "Old Neighbors", "stance": "reports"}
    bound = {"population": "residents", "period": "1904-03/1904-05"}
    flood = catalog(
        **ALONE,
        **{"kelp-1991-rescues": DATED | passed, "kelp-1991-deaths": passed, "dahlia-1931-deaths": bound},
    )
    drawing = draw("series", flood, **RUNNING)
    marks = artists(drawing)

    left, right = (marks[f"kelp-1991-deaths:quoted:{side}"].get_xdata() for side in ("left", "right"))
    assert max(left) < marks["kelp-1991-deaths:best"].get_xdata()[0] < min(right)
    assert "dahlia-1931-deaths:quoted:left" not in marks
    assert "passed on" in words(drawing)
    assert "passed on" not in words(draw("series", running(), **RUNNING))


def test_a_mark_at_a_date_is_that_of_its_evidence_as_in_every_chart_and_has_words():
    marks = artists(draw("series", running(), **RUNNING))
    for id in ("kelp-1991-rescues", "kelp-1991-deaths"):
        one, mark = running().estimate(id), marks[f"{id}:best"]
        assert (mark.get_marker(), mark.get_markeredgecolor()) == (look_of(one).marker, look_of(one).color)
        assert marks[f"{id}:number"].get_text() == one.shown()
    assert "judgement" in words(draw("series", running(), **RUNNING)), "the key"


def test_bars_have_the_color_of_their_evidence_and_patterns_tell_their_sources_apart():
    first, second = (series_look(place, catalog().estimate("aster-1905-deaths")) for place in (0, 1))
    assert first.color == second.color == look_of(catalog().estimate("aster-1905-deaths")).color
    assert first.hatch != second.hatch
    assert "Pattern tells the sources apart." in " ".join(words(drawn("series")))
    assert "stand side by side" in " ".join(words(draw("series", running(), **RUNNING)))


def test_the_entry_needs_tables_or_estimates():
    assert FigureEntry(id="F05", slug="s", chart="series", title="T", subtitle="S", question="Q?").tables == ()


def test_no_two_sources_of_a_registered_figure_look_alike():
    for entry in record().figures.values():
        if entry.chart == "series":
            places = {line.place for panel in panels_of(entry)[0] for line in panel.series}
            assert len(places) <= len(HATCHES), entry.id


def test_the_line_that_identifies_a_series_chart_has_the_signs_of_its_digest_and_no_remarks():
    identity = artists(drawn("series"))["identity"].get_text()
    assert "{" not in identity
    assert "†" not in identity
