"""Position is the number: the artists of the range chart stand where the catalog says, and nowhere else."""

import pytest
from flood import FIGURES, artists, catalog, draw, drawn, parts, plain
from matplotlib.colors import to_hex, to_rgba
from matplotlib.lines import Line2D

from terror_estimates.catalog.words import BASES
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.look import look_of
from terror_estimates.charts.marks.scale import Scale
from terror_estimates.charts.marks.value import draw_value
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    BASIS_MARKS,
    BLACK,
    DARK_GRAY,
    PAPER,
    QUIET,
    VERDICT_LOOKS,
)

WITHOUT_MARKS = {"circulation", "claims", "coverage", "gaps", "series", "verification"}  # of the value of one estimate
RANGES = drawn("ranges")
ARTISTS = artists(RANGES)
COVERED = artists(drawn("coverage"))
TOP = ARTISTS["aster-1905-deaths:best"].axes.get_xlim()[1]
POINT = TOP / (ARTISTS["aster-1905-deaths:best"].axes.get_position().width * 72 * RANGES.figure.get_size_inches()[0])
CHEVRONS_BEGIN = TOP - 9 * POINT


def x_of(gid):
    return [float(x) for x in ARTISTS[gid].get_xdata()]


@pytest.mark.parametrize("mark", RANGES.drawn, ids=lambda mark: mark.estimate)
def test_each_stated_number_on_the_axis_has_one_artist_at_its_place_and_any_other_number_none(mark):
    for part in ("low", "best", "high"):
        number, gid = getattr(mark, part), f"{mark.estimate}:{part}"
        placed = number is not None and number <= TOP
        assert (set(x_of(gid)) == {number}) if placed else (gid not in ARTISTS)
        assert placed or number is None or f"{mark.estimate}:beyond:1" in ARTISTS


@pytest.mark.parametrize("estimate", ["birch-1911-deaths", "cedar-1920-deaths", "mallow-2001-deaths"])
def test_a_bar_runs_from_low_to_high(estimate):
    bar, value = ARTISTS[f"{estimate}:range"], plain().estimate(estimate).value
    assert bar.get_x() == value.low
    assert bar.get_x() + bar.get_width() == (value.high if value.high < TOP else pytest.approx(CHEVRONS_BEGIN))


def test_the_drawn_numbers_are_the_catalogs():
    for mark in RANGES.drawn:
        value = plain().estimate(mark.estimate).value
        assert (mark.low, mark.best, mark.high, mark.bound) == (value.low, value.best, value.high, value.bound)
        assert mark.as_printed == plain().estimate(mark.estimate).printed()


@pytest.mark.parametrize(
    ("estimate", "expected"),
    [
        ("aster-1905-deaths", {"best"}),
        ("birch-1911-deaths", {"low", "high", "range"}),
        ("cedar-1920-deaths", {"low", "best", "high", "range"}),
        ("dahlia-1931-deaths", {"low", "bound", "bound-end"}),
        ("elder-1938-deaths", {"high", "bound", "bound-end"}),
        ("larch-1999-deaths", {"low", "best", "bound", "bound-end"}),
        ("fern-1947-deaths", {"words"}),
        ("iris-1972-deaths", set()),
        ("juniper-1980-deaths", set()),
        ("ginkgo-1950-deaths", {"best", "quoted:left", "quoted:right"}),
        ("hazel-1966-deaths", {"low", "high", "range", "quoted:left", "quoted:right", "struck"}),
    ],
)
def test_an_estimate_has_the_marks_of_what_it_states_and_no_other(estimate, expected):
    assert parts(RANGES, estimate) == expected


def test_arrows_begin_at_the_bound_and_point_outward():
    start, end = x_of("dahlia-1931-deaths:bound")
    assert start == 2000
    assert end > start
    start, end = x_of("elder-1938-deaths:bound")
    assert start == 800
    assert 0 <= end < start


def test_the_arrow_reaches_past_a_best_number_inside_it():
    assert x_of("larch-1999-deaths:bound")[1] > 1400


def test_words_are_said_once_and_never_placed():
    assert ARTISTS["fern-1947-deaths:words"].get_text() == "in words only"
    assert ARTISTS["fern-1947-deaths:printed"].get_text() == "“many hundreds”"


def test_no_line_runs_through_words():
    words, ground, line = (
        ARTISTS[f"{gid}"] for gid in ("fern-1947-deaths:words", "fern-1947-deaths:ground", "line:alike")
    )
    assert line.get_zorder() < ground.get_zorder() < words.get_zorder()
    assert "fern-1947-deaths:ground" not in artists(draw("ranges", line=None))


def test_a_floor_whose_best_lies_beyond_the_axis_runs_to_the_chevrons_and_has_no_head_there():
    far = {"value": {"low": 1000, "best": 50_000, "bound": "at_least"}}
    found = artists(draw("ranges", catalog(**{"larch-1999-deaths": far})))
    end = found["larch-1999-deaths:bound"].get_xdata()[-1]
    chevrons = [found[f"larch-1999-deaths:beyond:{place}"].get_xdata() for place in (1, 2)]
    assert 1000 < end < min(min(tip) for tip in chevrons)
    assert "larch-1999-deaths:bound-end" not in found


def test_an_axis_ends_clear_of_the_numbers_whose_rows_go_on_beyond_it():
    for low in range(1500, 3000, 100):
        found = artists(draw("ranges", catalog(**{"mallow-2001-deaths": {"value": {"low": low, "high": 60_000}}})))
        if tick := found.get("mallow-2001-deaths:low"):
            assert low < min(found["mallow-2001-deaths:beyond:2"].get_xdata()), tick


def test_what_is_rejected_is_struck_over_its_mark():
    rejected = {"stance": "rejects", "estimated_by": "Rumor"}
    found = artists(draw("ranges", catalog(**{"aster-1905-deaths": rejected})))
    assert found["aster-1905-deaths:struck"].get_zorder() > found["aster-1905-deaths:best"].get_zorder()


def test_reference_works_are_hollow_and_what_was_read_is_filled():
    assert to_hex(ARTISTS["aster-1905-deaths:best"].get_markerfacecolor()) != PAPER
    seen = {"verification": {"level": "reference_work", "seen_in": {"source": "encyclopedia-1990"}}}
    hollow = artists(draw("ranges", catalog(**{"birch-1911-deaths": seen})))
    assert hollow["birch-1911-deaths:range"].get_facecolor() == to_rgba(PAPER)


@pytest.mark.parametrize(("id", "end"), [("dahlia-1931-deaths", "low"), ("elder-1938-deaths", "high")])
def test_the_foot_of_an_arrow_is_hollow_where_only_a_reference_work_was_seen(id, end):
    """The legend says of every mark that hollow is a reference work, and a bound has no other part to show it."""
    works = {"reference_work": {"seen_in": {"source": "encyclopedia-1990"}}, "read_in_work": {}}
    faces = {}
    for level, seen in works.items():
        found = artists(
            draw("ranges", catalog(**{id: {"locator": {"page": "1"}, "verification": {"level": level, **seen}}}))
        )
        foot = found[f"{id}:{end}"]
        faces[level] = to_hex(foot.get_markerfacecolor())
        assert set(foot.get_xdata()) == {getattr(plain().estimate(id).value, end)}
    assert faces["reference_work"] == PAPER.lower()
    assert faces["read_in_work"] == to_hex(foot.get_markeredgecolor()) != PAPER.lower()


@pytest.mark.parametrize("stance", ["reports", "rejects"])
def test_what_is_not_asserted_is_gray_in_parentheses_and_says_so(stance):
    found = artists(draw("ranges", catalog(**{"aster-1905-deaths": {"stance": stance, "estimated_by": "Rumor"}})))
    assert found["aster-1905-deaths:best"].get_markeredgecolor() == QUIET
    assert "aster-1905-deaths:quoted:left" in found
    assert ("aster-1905-deaths:struck" in found) == (stance == "rejects")
    said = {"reports": "reported in Aster 1905", "rejects": "rejected in Aster 1905"}[stance]
    assert found["aster-1905-deaths:detail"].get_text().startswith(said.rsplit(" ", 1)[0])


def test_every_basis_has_its_own_shape_and_size_is_constant():
    assert set(BASIS_MARKS) == set(BASES)
    assert len({(marker, size < 6) for marker, _, size in BASIS_MARKS.values()}) == len(BASES)
    assert (
        look_of(plain().estimate("aster-1905-deaths")).size == look_of(plain().estimate("commission-1907-deaths")).size
    )


@pytest.mark.parametrize(
    ("estimate", "component", "sign"),
    [
        ("aster-1905-deaths", "drowned", "+"),
        ("aster-1905-deaths", "died_of_fever", "−"),
        ("commission-1907-deaths", "crushed", "±"),
        ("dahlia-1931-deaths", "crushed", "…"),
        ("dahlia-1931-deaths", "died_of_fever", "?"),
        ("commission-1907-deaths", "died_of_fever", "≠"),
        ("elder-1938-deaths", "died_of_fever", "n/a"),
    ],
)
def test_what_is_counted_what_is_left_out_and_each_kind_of_nothing_has_its_own_sign(estimate, component, sign):
    assert COVERED[f"{estimate}:coverage:{component}"].get_text() == sign


@pytest.mark.parametrize("estimate", [mark.estimate for mark in RANGES.drawn if mark.low or mark.best or mark.high])
def test_a_value_is_drawn_by_the_same_marks_at_the_same_distances_either_way_up(estimate):
    one, scale, sheet = plain().estimate(estimate), Scale(4_000, 400), Page().sheet
    along, up = (Axis(Page().sheet, scale), Axis(sheet, scale, zero=500.0))
    drawn_of = []
    for axis in (along, up):
        draw_value(axis, one, 50, spoken=False)
        drawn_of.append({line.get_gid(): line for line in axis.axes.lines if line.get_gid()})
    flat, tall = drawn_of
    assert set(flat) == set(tall)
    for gid in [gid for gid in flat if ":quoted" not in gid and ":struck" not in gid]:
        places = [x / scale.per_point for x in flat[gid].get_xdata()]
        assert [500 - y for y in tall[gid].get_ydata()] == pytest.approx(places)
        assert list(tall[gid].get_xdata()) == pytest.approx(list(flat[gid].get_ydata()))


def test_no_mark_of_a_verdict_is_a_shape_or_a_color_of_evidence():
    shapes, colors = ({mark[part] for mark in BASIS_MARKS.values()} for part in (0, 1))
    assert not {marker for marker, _, _ in VERDICT_LOOKS.values()} & shapes
    assert not {color for _, color, _ in VERDICT_LOOKS.values()} & (colors - {BLACK, DARK_GRAY})
    assert len({(marker, filled) for marker, _, filled in VERDICT_LOOKS.values()}) == len(VERDICT_LOOKS)


@pytest.mark.parametrize("kind", sorted(FIGURES))
def test_a_mark_of_a_value_has_the_shape_of_its_evidence_in_every_kind_of_chart(kind):
    """Whoever has learned the shapes in one figure reads them in all others."""
    seen = 0
    for line in drawn(kind).figure.findobj(Line2D):
        id, _, part = (line.get_gid() or "").partition(":")
        if id in plain().estimates and part.startswith(("best", "evidence")):
            assert line.get_marker() == BASIS_MARKS[plain().estimate(id).basis][0], line.get_gid()
            seen += 1
    assert seen or kind in WITHOUT_MARKS


def test_no_mark_of_a_grid_is_a_shape_of_evidence():
    shapes = {marker for marker, _, _ in BASIS_MARKS.values()}
    assert not [one for one in drawn("coverage").figure.findobj(Line2D) if one.get_marker() in shapes]
