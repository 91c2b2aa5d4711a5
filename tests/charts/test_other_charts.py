"""The timeline, the coverage matrix and the chart of how to read the marks."""

import re

import pytest
from flood import FIGURES, TEXT, artists, catalog, draw, drawn, parts, plain, words

from shared import record
from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.figure import BridgeEntry, PlanEntry, WayEntry
from terror_estimates.catalog.kinds import ENTRIES
from terror_estimates.charts.kinds.coverage.content import coverage_of, silences
from terror_estimates.charts.words.labels import unit_words

NAMED = ("iris-1972-deaths", "aster-1905-deaths")
ASKING_FOR_IRIS = {
    **{kind: {"estimates": NAMED} for kind, entry in ENTRIES.items() if "estimates" in entry.needs},
    "circulation": {"ways": (WayEntry(way="same_number", cases=NAMED),)},
    "plans": {"plans": (PlanEntry(limits=NAMED),)},
    "bridge": {"bridges": (BridgeEntry(start=NAMED[1], end=NAMED[0]),)},
}


@pytest.mark.parametrize("chart", FIGURES)
def test_unverified_numbers_are_in_no_chart(chart):
    drawing = draw(chart, **ASKING_FOR_IRIS.get(chart, {}))

    assert "iris-1972-deaths" not in {mark.estimate for mark in drawing.drawn}
    written = [text for text in words(drawing) if re.search("77,?777", text)]
    assert all("page not seen" in text for text in written), "an overview may name it, in words that say so"
    assert parts(drawing, "iris-1972-deaths") == set()


@pytest.mark.parametrize("chart", [kind for kind in FIGURES if kind not in ("claims", "verification", "circulation")])
def test_what_is_not_drawn_has_a_reason(chart):
    drawing = draw(chart, **ASKING_FOR_IRIS.get(chart, {}))

    assert "not verified" in {one.why for one in drawing.undrawn if one.estimate == "iris-1972-deaths"}


@pytest.mark.parametrize("chart", FIGURES)
def test_drawn_numbers_are_the_catalogs_and_the_alternative_text_begins_with_the_kind(chart):
    for mark in drawn(chart).drawn:
        value = plain().estimate(mark.estimate).value
        assert (mark.low, mark.best, mark.high, mark.bound) == (value.low, value.best, value.high, value.bound)
    assert plain().figure(FIGURES[chart]).title.rstrip("?") in drawn(chart).alt


def test_a_timeline_places_marks_at_their_numbers_on_the_axis_of_their_measure():
    found = artists(drawn("timeline"))
    assert list(found["aster-1905-deaths:best"].get_xdata()) == [1204]
    assert found["kelp-1991-rescues:best"].axes is not found["kelp-1991-deaths:best"].axes


def test_a_timeline_follows_the_years_and_its_subtitle_says_so():
    years = [plain().estimate(mark.estimate).year for mark in drawn("timeline").drawn if mark.panel == "deaths"]
    assert years == sorted(years)
    assert artists(drawn("timeline"))["subtitle"].get_text().endswith("Rows follow by year of publication.")
    text = TEXT.replace('family: Cedar, given: Cy}], issued: "1920"', "family: Cedar, given: Cy}], issued: not_seen")
    undated, report = read_bytes(text.encode())
    assert undated is not None, report.lines()
    drawing = draw("timeline", undated)
    assert [mark.estimate for mark in drawing.drawn if mark.panel == "deaths"][-1] == "cedar-1920-deaths"
    assert "the undated last." in " ".join(words(drawing))


def test_a_timeline_leaves_the_cells_of_tables_aside_unless_named():
    cell = "harbor-1906-by-month-drowned-1904-03"
    assert cell in {one.estimate for one in drawn("timeline").undrawn}
    assert [mark.estimate for mark in draw("timeline", estimates=(cell,)).drawn] == [cell]


def test_what_a_mark_shows_no_column_repeats():
    said = words(drawn("timeline"))
    assert not {"seen", "evidence", "ref.", "cited", "read", "year"} & {*said}
    assert not [gid for gid in artists(drawn("timeline")) if gid.endswith(":evidence")]


def test_coverage_counts_who_says_nothing_at_the_foot():
    found = artists(drawn("coverage"))
    silent = [one for one in plain().of_measure("deaths") if one.chartable and one.period == "not_stated"]
    assert found["silent:period"].get_text() == str(len(silent)) == "2"
    louder = artists(draw("coverage", catalog(**{"dahlia-1931-deaths": {"period": "1904"}})))
    assert louder["silent:period"].get_text() == "1"


def test_coverage_counts_a_page_not_seen_as_no_silence():
    seen = artists(draw("coverage", catalog(**{"dahlia-1931-deaths": {"period": "not_seen"}})))
    assert seen["silent:period"].get_text() == "1"


def test_the_one_row_of_many_that_says_anything_of_a_column_is_marked():
    content = coverage_of(record().figure("F03"))
    inferred = {key for key in content.columns if any("inferred" in dict(one.cells)[key] for one in content.statements)}
    assert {key for key in content.columns if content.silence_of(key) != "say nothing of it"} == inferred == {"period"}
    assert "period: 6 of 43 say nothing, or we infer it; " in content.alt
    for column in content.columns:
        silent, asked = silences(content.statements, column)
        marked = [id for id, alone in content.alone if alone == column]
        assert len(marked) == (silent == asked - 1), column
    assert any(note.startswith("Tinted") for note in content.notes)
    assert not coverage_of(plain().figure(FIGURES["coverage"])).alone  # of few rows


def test_coverage_counts_a_printed_table_once():
    drawing = drawn("coverage")
    cells = [mark.estimate for mark in drawing.drawn if mark.estimate.startswith("harbor-1906")]
    labels = [gid for gid in artists(drawing) if gid.startswith("harbor-1906") and gid.endswith(":label")]
    assert (len(cells), len(labels)) == (2, 1)


def test_coverage_gives_no_column_to_what_the_definition_settles():
    drawing = draw("coverage", measures=("drownings",))
    note = " ".join(one.get_text() for gid, one in artists(drawing).items() if gid.startswith("note"))
    assert "By its definition the measure counts drowned and leaves out crushed by walls and died of fever." in note
    assert "silent:drowned" not in artists(drawing)


def test_coverage_says_the_period_of_a_row_where_it_is_not_the_usual_one():
    found = artists(drawn("coverage"))
    assert "Mar–May 1904 unless a row says otherwise" in found["usual:deaths"].get_text().replace("\u00a0", " ")
    assert found["juniper-1980-deaths:detail"].get_text() == "1910"
    assert "aster-1905-deaths:detail" not in found


@pytest.mark.parametrize(
    ("estimate", "said"),
    [
        ("aster-1905-deaths", "The mark stands at 1,204"),
        ("birch-1911-deaths", "The bar runs from 900"),
        ("dahlia-1931-deaths", "The arrow begins at 2,000"),
        ("fern-1947-deaths", "in words"),
        ("hazel-1966-deaths", "deny"),
    ],
)
def test_the_marks_are_explained_from_the_estimates_own_fields(estimate, said):
    explained = [
        one.get_text() for gid, one in artists(drawn("marks")).items() if gid.startswith(f"{estimate}:explained")
    ]
    assert said in " ".join(explained)


def test_the_marks_say_what_each_number_counts():
    found = artists(drawn("marks"))
    assert found["aster-1905-deaths:counts"].get_text().replace("\u00a0", " ") == "deaths, Mar–May 1904"
    assert found["hazel-1966-deaths:counts"].get_text() == "deaths, period not stated"
    explained = [one.get_text() for gid, one in found.items() if gid.startswith("fern-1947-deaths:explained")]
    assert any(words.startswith("Seen: ") for words in explained)


@pytest.mark.parametrize("chart", FIGURES)
def test_the_alternative_text_says_nothing_twice(chart):
    sentences = drawn(chart).alt.split(". ")
    assert drawn(chart).alt.count(plain().figure(FIGURES[chart]).title) == 1
    assert sentences[0] != sentences[1]


def test_every_axis_of_the_chart_of_marks_says_in_what_it_counts():
    found = artists(drawn("marks"))
    placed = [mark.estimate for mark in drawn("marks").drawn if plain().estimate(mark.estimate).value.stated]
    assert placed
    for id in placed:
        assert found[f"{id}:unit"].get_text().endswith(unit_words(plain().estimate(id)))
