"""Plans: limits end to end, and what came of them on the same line from zero."""

from flood import artists, catalog, draw, drawn, plain, words
from matplotlib.colors import to_rgb

from terror_estimates.catalog.figure import PlanEntry
from terror_estimates.charts.paper.style import PAPER

FIRST, ADDED, OTHER = "aster-1905-deaths", "commission-1907-deaths", "ginkgo-1950-deaths"
OUTCOME = "harbor-1906-by-month-drowned-1904-03"


def stretch(drawing, gid: str) -> tuple[float, float]:
    box = artists(drawing)[gid].get_bbox()
    return box.x0, box.x1


def test_limits_that_were_added_stand_end_to_end():
    assert stretch(drawn("plans"), f"{FIRST}:strip") == (0, 1204)
    assert stretch(drawn("plans"), f"{ADDED}:strip") == (1204, 2304)


def test_a_limit_that_was_not_added_is_a_line_at_its_own_number():
    assert set(artists(drawn("plans"))[f"{OTHER}:beside"].get_xdata()) == {2500}
    assert any("not added" in said for said in words(drawn("plans")))


def test_the_outcome_stands_on_the_same_line_and_the_difference_leads_to_it():
    found = artists(drawn("plans"))
    boat, people = "nettle-2003-evacuated-by-boat", "nettle-2003-evacuations"
    assert found[f"{people}:best"].get_xdata()[0] == 2000
    assert stretch(drawn("plans"), f"{people}:beyond") == (1500, 2000)
    strip = found[f"{boat}:strip"].get_bbox()
    assert strip.y0 < found[f"{people}:best"].get_ydata()[0] < strip.y1
    assert found["verdict:0"].get_text() == "500 more than these limits"


def test_an_outcome_below_the_limits_says_so():
    same = catalog(**{limit: {"population": "dock_workers"} for limit in (FIRST, ADDED)})
    drawing = draw("plans", same)
    assert stretch(drawing, f"{OUTCOME}:beyond") == (250, 2304)
    assert artists(drawing)["verdict:1"].get_text() == "about 2,100 fewer than these limits", "one limit is rounded"


def verdict(limit: int, precision: str) -> str:
    """What is said of an outcome of 2,000, a count to the last digit, beside a limit of this number."""
    value = {"value": {"best": limit, "precision": precision}}
    return artists(draw("plans", catalog(**{"nettle-2003-evacuated-by-boat": value})))["verdict:0"].get_text()


def test_a_difference_is_told_to_the_digit_only_where_every_number_is_exact():
    assert verdict(1_234, "exact") == "766 more than these limits"
    assert verdict(1_234, "rounded") == "about 770 more than these limits"
    assert verdict(2_000, "exact") == "as many as these limits"
    assert verdict(1_999, "exact") == "1 more than these limits"
    assert verdict(1_000, "rounded") == "about 1,000 more than these limits"
    assert verdict(1_950, "rounded") == "about 50 more than these limits"
    assert verdict(1_900, "rounded") == "about 100 more than these limits"
    assert verdict(2_000, "rounded") == "about as many as these limits"


def test_an_outcome_of_other_people_than_the_limits_is_set_beside_them_and_not_against_them():
    others = catalog(**{"nettle-2003-evacuations": {"population": "not_stated"}})
    found = artists(draw("plans", others))
    assert "nettle-2003-evacuations:best" in found
    assert "nettle-2003-evacuations:beyond" not in found
    assert found["verdict:0"].get_text() == "may count other people than these limits name"


def test_the_axis_reaches_as_far_as_a_limit_that_was_not_added():
    far = artists(draw("plans", catalog(**{OTHER: {"value": {"best": 9_000}}})))[f"{OTHER}:beside"]
    assert far.axes.get_xlim()[1] >= 9_000


def test_a_difference_and_another_limit_are_explained_only_where_one_is_drawn():
    boats = plain().figure("F32").plans[0]
    unlike, alone = draw("plans", plans=plain().figure("F32").plans[1:]), draw("plans", plans=(boats,))
    for drawing, difference, line in ((drawn("plans"), True, True), (unlike, False, True), (alone, True, False)):
        said = " ".join(words(drawing)).replace("\u00a0", " ")
        assert ("difference" in words(drawing)) == ("The difference is computed" in said) == difference
        assert ("an upright line is another limit" in said) == line
    same = draw("plans", catalog(**{"nettle-2003-evacuated-by-boat": {"value": {"best": 2_000, "precision": "exact"}}}))
    assert "difference" not in words(same)
    assert "nettle-2003-evacuations:beyond" not in artists(same)


def test_an_outcome_that_nobody_saw_is_not_drawn_as_none():
    assert artists(drawn("plans"))["verdict:2"].get_text() == "outcome not seen"
    unseen = "nettle-2003-houses-brick-mill-town"
    drawing = draw("plans", plans=(PlanEntry(limits=("nettle-2003-houses-delta",), outcome=unseen),))
    assert artists(drawing)["verdict:0"].get_text() == "outcome not seen"
    assert {one.estimate: one.why for one in drawing.undrawn}[unseen] == "not verified"


def test_a_limit_known_from_a_reference_work_only_is_empty():
    weak = catalog(**{FIRST: {"verification": {"level": "reference_work", "seen_in": {"source": "encyclopedia-1990"}}}})
    fills = [artists(one)[f"{FIRST}:strip"].get_facecolor()[:3] for one in (drawn("plans"), draw("plans", weak))]
    assert fills[0] != to_rgb(PAPER) == fills[1]


def test_a_limit_that_is_only_passed_on_has_a_dashed_edge_and_the_key_says_so():
    passed_on = catalog(**{ADDED: {"stance": "reports"}, OTHER: {"stance": "asserts"}})
    drawing = draw("plans", passed_on)
    solid, dashed = (artists(drawing)[f"{id}:strip"].get_linestyle() for id in (FIRST, ADDED))
    assert solid == "solid" != dashed
    assert artists(drawing)[f"{OTHER}:beside"].get_linestyle() == "-"
    assert artists(drawn("plans"))[f"{OTHER}:beside"].get_linestyle() == "--"
    assert "evacuated by boat, passed on" in words(drawing)
    own = draw("plans", catalog(**{OTHER: {"stance": "asserts"}}))
    assert not any(said.endswith("limits, passed on") or said.endswith("boat, passed on") for said in words(own))


def test_the_alternative_text_says_what_was_allowed_and_what_came_of_it():
    assert "limits 1,500, outcome 2,000, 500 more than these limits" in drawn("plans").alt
    assert plain().figure("F32").plans[2].outcome is None
    assert "limits 1,204 and 1,100, not added 2,500, outcome 250" in drawn("plans").alt
