"""A family tree: each number once, below what it rests on, and unknown foundations joined to nothing."""

import re

import pytest
from flood import FIGURES, artists, catalog, draw, drawn, plain, words

from shared import record
from terror_estimates.charts.kinds.lineage.content import Lineage, lineage_of


def height(drawing, id: str) -> float:
    return artists(drawing)[f"{id}:evidence"].get_ydata()[0]


def left(drawing, id: str) -> float:
    return artists(drawing)[f"{id}:evidence"].get_xdata()[0]


def test_a_number_stands_below_and_to_the_right_of_what_it_rests_on():
    for child, parent in (("kelp-1991-deaths", "aster-1905-deaths"), ("larch-1999-deaths", "kelp-1991-deaths")):
        assert height(drawn("lineage"), child) > height(drawn("lineage"), parent)
        assert left(drawn("lineage"), child) > left(drawn("lineage"), parent)


def test_a_line_leads_from_each_number_to_the_one_above_it():
    line = artists(drawn("lineage"))["line:kelp-1991-deaths"]
    assert line.get_ydata()[-1] == height(drawn("lineage"), "kelp-1991-deaths")
    assert line.get_ydata()[0] > height(drawn("lineage"), "aster-1905-deaths")


def test_a_second_parent_is_said_in_words():
    assert any("also rests on Birch & Beech 1911" in said.replace("\u00a0", " ") for said in words(drawn("lineage")))


def test_an_unknown_foundation_is_a_group_of_its_own_without_lines():
    found = artists(drawn("lineage"))
    assert "foundation:None" in found
    assert "line:birch-1911-deaths" not in found
    assert height(drawn("lineage"), "birch-1911-deaths") > height(drawn("lineage"), "aster-1905-deaths")


def test_a_link_through_a_number_that_is_not_drawn_still_counts():
    drawing = draw("lineage", estimates=("aster-1905-deaths", "larch-1999-deaths"))
    assert artists(drawing)["line:larch-1999-deaths"]
    assert left(drawing, "larch-1999-deaths") > left(drawing, "aster-1905-deaths")


def test_the_sentence_on_the_foundations_is_printed():
    note = " ".join(one.get_text() for gid, one in artists(drawn("lineage")).items() if gid.startswith("note"))
    assert "6 works; 2 known foundations are drawn (Aster 1905; Cedar 1920); of 2 estimates" in note


def _trees() -> list[Lineage]:
    held = [plain().figure(FIGURES["lineage"]), *record().figures.values()]
    return [lineage_of(entry) for entry in held if entry.chart == "lineage"]


@pytest.mark.parametrize("tree", _trees(), ids=lambda tree: tree.entry.id)
def test_the_foot_counts_the_foundations_at_the_heads_and_the_rows_below_the_head_of_the_unknown(tree):
    known = [family for family in tree.families if family.foundation is not None]
    unknown = [node for family in tree.families if family.foundation is None for node in family.nodes]
    told = re.search(r"(\d+) known foundations? (?:is|are) drawn \((.+?)\)(?:; of (\d+) estimate|\.)", tree.sentence)
    assert int(told[1]) == len(known)
    assert told[2].split("; ") == [tree.head(family) for family in known]
    assert int(told[3] or 0) == len(unknown)


def test_a_number_that_also_rests_on_another_of_the_same_name_says_on_which():
    kelp = catalog(**{"kelp-1991-deaths": {"rests_on": ["aster-1905-deaths", "kelp-1991-rescues"]}})
    ids = ("aster-1905-deaths", "kelp-1991-rescues", "kelp-1991-deaths")
    tree = lineage_of(kelp.figure(FIGURES["lineage"]).model_copy(update={"estimates": ids}))
    [also] = [node.also for family in tree.families for node in family.nodes if node.estimate.id == "kelp-1991-deaths"]
    number = kelp.estimate("kelp-1991-rescues").shown()
    assert [said.replace("\u00a0", " ") for said in also] == [f"Kelp 1991, {number}"]


def test_without_its_link_a_number_joins_the_unknown():
    loose = catalog(**{"kelp-1991-deaths": {"rests_on": []}})
    assert "line:kelp-1991-deaths" not in artists(draw("lineage", loose))


def test_a_number_about_another_time_says_so():
    usual = catalog(**{"larch-1999-deaths": {"period": "1901/1909"}})
    said = {gid: text.get_text() for gid, text in artists(draw("lineage", usual)).items() if gid.endswith(":detail")}
    assert "1901–09" in said["larch-1999-deaths:detail"]
    assert "1904" not in said.get("kelp-1991-deaths:detail", "")


def test_a_number_says_what_it_leaves_out_that_its_measure_leaves_open():
    said = {gid: text.get_text() for gid, text in artists(drawn("lineage")).items() if gid.endswith(":detail")}
    assert "leaves out died of fever" in said["aster-1905-deaths:detail"]
    assert "leaves out" not in said.get("cedar-1920-deaths:detail", "")


def test_a_mark_is_evidence_and_nothing_else_in_a_tree():
    squares = [gid for gid in artists(drawn("lineage")) if gid.endswith(":evidence")]
    assert len(squares) == len(drawn("lineage").drawn)
    assert not [said for said in words(drawn("lineage")) if said == "foundation not known"]


def test_a_number_that_is_its_own_foundation_is_named_once():
    tree = draw("lineage", estimates=("aster-1905-deaths", "kelp-1991-deaths"))
    found = artists(tree)
    assert found["foundation:own"].get_text() == "Each is its own foundation"
    assert words(tree).count("Aster\u00a01905") == 1
    assert "line:aster-1905-deaths" not in found
    assert "line:kelp-1991-deaths" in found


def test_numbers_written_out_by_us_are_set_in_italics_and_the_head_says_so():
    assert "(italic: ours)" in words(drawn("lineage"))
    assert "(italic: ours)" not in words(draw("lineage", estimates=("aster-1905-deaths",)))
