"""The range chart: panels, what a row says of itself, the axis, the line, and what is kept off the canvas."""

import re
from io import BytesIO

import pytest
import yaml
from flood import FIGURES, TEXT, artists, catalog, draw, drawn, plain
from matplotlib.text import Text

from shared import figure
from terror_estimates.catalog import Refusal, UnknownId, read_bytes
from terror_estimates.charts import CHARTS, styled
from terror_estimates.charts.paper.style import SMALL, width_of
from terror_estimates.comparison import Panel

RANGES = drawn("ranges")


def words(drawing, prefix):
    """The words of all texts whose gid begins so, in one line."""
    found = [
        artist.get_text() for gid, artist in artists(drawing).items() if gid == prefix or gid.startswith(f"{prefix}:")
    ]
    return " ".join(found).replace("\u00a0", " ")


def test_every_panel_occurs_and_the_smallest_number_of_each_stands_first_as_the_subtitle_says():
    assert {mark.panel for mark in RANGES.drawn} == {panel.value for panel in Panel}
    for panel in Panel:
        numbers = [mark.best or mark.low or mark.high for mark in RANGES.drawn if mark.panel == panel]
        placed = [number for number in numbers if number]
        assert placed == sorted(placed)
        assert numbers[: len(placed)] == placed, "what is said in words stands last"
    assert words(RANGES, "subtitle").endswith("By group, smallest first.")


def test_a_row_names_its_evidence_only_where_no_mark_on_the_axis_shows_it():
    assert words(RANGES, "birch-1911-deaths:detail") == "judgement"
    assert words(RANGES, "mallow-2001-deaths:detail").endswith("judgement")
    assert "judgement" not in words(RANGES, "aster-1905-deaths:detail")
    silent = draw("ranges", catalog(**{"birch-1911-deaths": {"basis": "not_stated"}}))
    assert words(silent, "birch-1911-deaths:detail") == ""


def test_what_every_row_leaves_unsaid_is_one_sentence_and_what_a_few_say_stands_in_their_rows():
    data = yaml.safe_load(TEXT)
    del data["scopes"]["flood-deaths"]["components"]
    data["estimates"]["birch-1911-deaths"]["components"] = {"drowned": "included"}
    data["estimates"]["mallow-2001-deaths"]["components"] = {}
    flood, _ = read_bytes(yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode())
    asked = {"columns": ("drowned", "crushed"), "estimates": ("birch-1911-deaths", "mallow-2001-deaths")}
    two = draw("ranges", flood, **asked)
    assert "No source says whether it counts crushed by walls." in words(two, "note")
    assert "Where a row is silent, so is its source." in words(two, "note")
    assert words(two, "birch-1911-deaths:detail") == "counts drowned; judgement"
    assert not [gid for gid in artists(two) if "coverage" in gid], "no column repeats what all rows share"


def test_rows_stand_one_below_the_other():
    heights = [artists(RANGES)[f"{mark.estimate}:label"].get_position()[1] for mark in RANGES.drawn]
    assert heights == sorted(set(heights))


def test_what_is_not_drawn_is_named_with_the_reason():
    assert {one.estimate: one.why for one in RANGES.undrawn} == {
        "juniper-1980-deaths": "counts something apart: period 1910",
        "iris-1972-deaths": "not verified",
    }
    assert "Not drawn: 2 (see card)." in words(RANGES, "note")


def test_drawn_and_undrawn_are_all_that_share_the_axis():
    shares = {one.id for one in plain().of_measure("deaths", "drownings")}
    assert {mark.estimate for mark in RANGES.drawn} | {one.estimate for one in RANGES.undrawn} == shares


def test_what_is_left_out_is_counted_in_the_footer_and_its_reason_kept_for_the_card():
    drawing = draw("ranges", leave_out={"cedar-1920-deaths": "said twice", "harbor-1906-by-month": "only the docks"})
    kept_off = len({one.estimate for one in drawing.undrawn})
    assert f"Not drawn: {kept_off} (see card)." in words(drawing, "note")
    assert {"said twice", "only the docks"} <= {one.why for one in drawing.undrawn}
    assert not {"cedar-1920-deaths", "harbor-1906-by-month-drowned-1904-03"} & {mark.estimate for mark in drawing.drawn}


def test_parts_can_be_listed_instead_of_drawn():
    drawing = draw("ranges", parts="listed")
    assert {one.estimate: one.why for one in drawing.undrawn}["kelp-1991-deaths"] == "counts only residents"
    assert "kelp-1991-deaths" not in {mark.estimate for mark in drawing.drawn}


def test_only_the_measures_of_the_entry_share_the_axis():
    drawing = draw("ranges", measures=("drownings",))
    assert {plain().estimate(mark.estimate).measure for mark in drawing.drawn} == {"drownings"}


@pytest.mark.parametrize(
    ("estimate", "said"),
    [
        ("aster-1905-deaths", "city office"),
        ("elder-1938-deaths", "died of fever: cannot apply; Mar 1904; archival sample"),
        (
            "commission-1907-deaths",
            "counts some crushed by walls; died of fever: readings differ; residents; harbor office; Mar–Apr 1904",
        ),
        ("dahlia-1931-deaths", "period not stated; crushed by walls not seen; testimony"),
        ("ginkgo-1950-deaths", "reported in Ginkgo 1950; crushed by walls not stated"),
        ("hazel-1966-deaths", "rejected in Hazel 1966; drowned, crushed by walls, period not stated; testimony"),
        (
            "harbor-1906-by-month-drowned-1904-03",
            "counts drownings; leaves out crushed by walls; dock workers; harbor office; Mar 1904",
        ),
    ],
)
def test_a_row_says_what_tells_it_from_the_reference(estimate, said):
    assert words(RANGES, f"{estimate}:detail") == said


def test_what_all_rows_of_a_panel_leave_unsaid_is_said_once_in_its_head():
    silent = {id: {"period": "not_stated"} for id in ("ginkgo-1950-deaths", "hazel-1966-deaths")}
    drawing = draw("ranges", catalog(**silent))
    assert words(drawing, "shared:open") == "died of fever, period not stated"
    assert words(drawing, "dahlia-1931-deaths:detail") == "crushed by walls not seen; testimony"


@pytest.mark.parametrize(
    ("estimated_by", "label"),
    [
        ("Bo Birch and Bea Beech", "Birch & Beech 1911"),
        ("B. Birch and B. Beech (Flood Society)", "Birch & Beech (Flood Society) 1911"),
        ("Bo Birch", "Birch 1911"),
        ("The commission of Birch", "The commission of Birch 1911"),
        ("Ida Birch", "Ida Birch 1911"),
        ("Bo Birch, as Mallow heard", "Bo Birch, as Mallow heard 1911"),
    ],
)
def test_a_name_is_shortened_only_if_it_is_the_names_of_the_sources_authors(estimated_by, label):
    drawing = draw("ranges", catalog(**{"birch-1911-deaths": {"estimated_by": estimated_by}}))
    assert words(drawing, "birch-1911-deaths:label") == label


def test_a_number_of_a_later_edition_is_named_with_the_year_of_the_first_too():
    data = yaml.safe_load(TEXT)
    data["sources"]["birch-1911"]["original_issued"] = "1906"
    found, _ = read_bytes(yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode())
    assert words(draw("ranges", found), "birch-1911-deaths:label").startswith("Birch & Beech 1906/1911")


def test_there_is_one_axis_and_what_lies_far_outside_it_is_marked_at_its_edge_and_printed():
    found = artists(RANGES)
    assert not [gid for gid in found if "@" in gid]
    assert "mallow-2001-deaths:beyond:1" in found
    assert "mallow-2001-deaths:high" not in found
    assert found["mallow-2001-deaths:printed"].get_text() == "1,900–60,000"


def test_a_row_with_nothing_on_the_axis_has_its_number_written_at_the_edge():
    found = artists(draw("ranges", catalog(**{"mallow-2001-deaths": {"value": {"best": 60_000}}})))
    assert found["mallow-2001-deaths:beyond-words"].get_text() == "60,000"
    assert "mallow-2001-deaths:best" not in found


def test_the_legend_explains_the_chevrons_where_there_are_any_and_the_footer_that_an_arrow_has_no_length():
    single = draw("ranges", leave_out={"mallow-2001-deaths": "too high for this test"})
    said = [{one.get_text() for one in drawing.figure.findobj(Text)} for drawing in (RANGES, single)]
    assert ["beyond the axis" in one for one in said] == [True, False]
    assert "An arrow’s length says nothing." in words(RANGES, "note")
    assert "An arrow’s length" not in words(draw("ranges", estimates=("aster-1905-deaths",)), "note")


def test_the_axis_begins_at_zero_is_linear_and_holds_every_number_that_is_not_far_outside():
    axes = artists(RANGES)["aster-1905-deaths:best"].axes
    assert axes.get_xlim()[0] == 0
    assert axes.get_xscale() == "linear"
    numbers = sorted(number for mark in RANGES.drawn for number in (mark.low, mark.best, mark.high) if number)
    assert numbers[-2] < axes.get_xlim()[1] < numbers[-1] == 60_000
    near = draw("ranges", leave_out={"mallow-2001-deaths": "too high for this test"})
    assert not [gid for gid in artists(near) if ":beyond" in gid]


def test_the_line_stands_at_its_number_and_is_labeled_with_whose_it_is():
    found = artists(RANGES)
    assert set(found["line:alike"].get_xdata()) == {1204}
    assert words(RANGES, "line:label") == "1,204 · Aster 1905"
    assert not [gid for gid in artists(draw("ranges", line=None)) if gid.startswith("line:")]


@pytest.mark.parametrize("estimate", ["birch-1911-deaths", "iris-1972-deaths"])
def test_a_line_without_one_verified_count_is_a_problem_of_the_catalog_before_anything_is_drawn(estimate):
    data = yaml.safe_load(TEXT)
    data["figures"][FIGURES["ranges"]]["line"] = estimate
    _, report = read_bytes(yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode())
    assert [problem.rule for problem in report.problems] == ["figure-line"]
    assert estimate in report.problems[0].message


def test_a_range_chart_without_a_scope_is_refused():
    with pytest.raises(Refusal, match="F04"):
        draw("ranges", scope=None)
    with pytest.raises(UnknownId):
        draw("ranges", scope="flood-births")


def test_the_canvas_names_every_source_the_figure_and_the_version_and_credits_nobody_whom_the_catalog_does_not():
    sources = words(RANGES, "sources")
    above = " ".join(one.get_text() for one in RANGES.figure.findobj(Text)).replace("\u00a0", " ")
    keys = {plain().estimate(mark.estimate).source for mark in RANGES.drawn} | {"encyclopedia-1990", "mallow-2001"}
    assert all(plain().source(key).named() in above for key in keys)
    assert not any(key in sources for key in keys), "a source stands by name and year, not by its id"
    assert "others" not in sources
    identity = r"The Spring Flood · figure F04 · data 0\.0\.1, [0-9a-f]{8} · cite: terror-estimates cite F04"
    assert re.fullmatch(identity, words(RANGES, "identity"))


def test_the_alternative_text_names_the_extremes_and_whose_they_are():
    assert "14 estimates" in RANGES.alt
    assert "lowest number drawn is 100 (Rumor, rejected in Hazel 1966, period not stated)" in RANGES.alt
    assert "highest 60,000 (Mallow 2001, for 1904)" in RANGES.alt
    assert "only number drawn is 1,204 (Aster 1905)." in draw("ranges", estimates=("aster-1905-deaths",)).alt
    assert "1,204" not in draw("ranges", estimates=("fern-1947-deaths",)).alt
    assert "None of them states a number." in draw("ranges", estimates=("fern-1947-deaths",)).alt


def test_the_alternative_text_ranks_no_measure_with_another():
    alt = drawn("turn").alt
    assert "Rescues: the lowest number drawn is 380 (Kelp 1999, for Mar–May 1904), the highest 450" in alt
    assert "Deaths: the lowest number drawn is 100" in alt


def test_two_runs_draw_the_same_bytes():
    first, second = (CHARTS["ranges"](plain().figure("F04")) for _ in range(2))
    assert svg(first) == svg(second)
    assert "$5 and not $6" in words(first, "note")


def svg(drawing):
    buffer = BytesIO()
    with styled():
        drawing.figure.savefig(buffer, format="svg", metadata={"Date": None})
    return buffer.getvalue()


def test_no_number_of_the_axis_touches_the_head_of_the_column_beside_it():
    page = figure("F06").drawing.figure
    words = [one for one in page.findobj(Text) if one.get_text()]
    [head] = [one for one in words if one.get_text() == "(italic: ours)"]
    beside = [one for one in words if abs(one.get_position()[1] - head.get_position()[1]) < 4 and one is not head]
    ends = [one.get_position()[0] + width_of(one.get_text(), SMALL) / 2 for one in beside if one.get_ha() == "center"]
    assert ends
    assert max(ends) + 8 <= head.get_position()[0]
