"""What is inferred is drawn as inferred: a component, a side and a period that no source states never look stated."""

import re

import pytest
from flood import FIGURES, artists, catalog, draw, drawn, words
from matplotlib.text import Text

from shared import figure, record
from terror_estimates.charts.kinds.lineage.content import lineage_of
from terror_estimates.charts.words.labels import component_words

RECORD = record()
ROWS = ("F02", "F03", "F06", "F08", "F13", "F29")  # figures with a row, or a name, for each estimate


def inferring(**changes: list[str] | str):
    """The flood in which one number's sides, components or dates are our reading."""
    return catalog(**{"birch-1911-deaths": {"components": {"drowned": "included", "crushed": "included"}, **changes}})


def written(drawing) -> str:
    return " ".join(" ".join(words(drawing)).replace("\u00a0", " ").split())


def told(id: str, estimate: str) -> str:
    """All that stands in the row of an estimate."""
    texts = figure(id).drawing.figure.findobj(Text)
    mine = [text.get_text() for text in texts if (text.get_gid() or "").startswith(f"{estimate}:")]
    return " ".join(mine).replace("\u00a0", " ")


def test_a_component_that_is_inferred_says_so_in_the_words_of_a_row_and_of_a_frame():
    stated, ours = (inferring(), inferring(inferred=["crushed"]))
    one = ours.estimate("birch-1911-deaths")
    assert component_words(one, "crushed").endswith(" (inferred)")
    assert not component_words(one, "drowned").endswith(" (inferred)")
    assert not component_words(stated.estimate("birch-1911-deaths"), "crushed").endswith(" (inferred)")
    assert component_words(one, "crushed") in written(draw("senses", ours))
    assert "(inferred)" not in written(draw("senses", stated))


def test_a_measure_that_is_inferred_says_so_where_rows_share_an_axis():
    for chart in ("ranges", "timeline", "turn"):
        entry = {"story": ()} if chart == "turn" else {}
        assert "deaths (inferred)" in written(draw(chart, inferring(inferred=["measure"]), **entry)), chart


def test_in_a_matrix_what_is_inferred_has_a_sign_in_parentheses_with_its_key_and_counts_as_unsaid():
    stated, ours = inferring(period="1904"), inferring(period="1904?", inferred=["crushed"])
    before, after = (artists(draw("coverage", flood)) for flood in (stated, ours))
    for column, sign in (("period", "✓"), ("crushed", "+")):
        assert before[f"birch-1911-deaths:coverage:{column}"].get_text() == sign
        assert after[f"birch-1911-deaths:coverage:{column}"].get_text() == f"({sign})"
        assert int(after[f"silent:{column}"].get_text()) == int(before[f"silent:{column}"].get_text()) + 1
    said = written(draw("coverage", ours))
    assert "inferred, not stated" in said
    assert "included, as we infer" in said
    assert "infer" not in written(draw("coverage", stated))


def test_in_a_matrix_of_gaps_what_is_inferred_is_unsaid():
    before, after = (artists(draw("gaps", inferring(period=dates))) for dates in ("1904", "1904?"))
    silent = [int(found["cell:deaths:period"].get_text()) for found in (before, after)]
    assert silent[1] == silent[0] + 1


@pytest.mark.parametrize("id", ROWS)
def test_no_figure_of_the_record_gives_what_is_inferred_as_stated(id):
    drawing = figure(id).drawing
    mine = [RECORD.estimate(mark.estimate) for mark in drawing.drawn]
    mine = [one for one in mine if one.infers("period") or one.inferred]
    assert mine
    for one in mine:
        phrases = [component_words(one, part) for part in one.inferred if part in one.components]
        for phrase in phrases:
            plain = phrase.removesuffix(" (inferred)")
            assert plain not in told(id, one.id).replace(phrase, ""), one.id
        if one.infers("period") or one.infers("measure"):
            assert "(inferred)" in told(id, one.id) or id == "F29", one.id
    assert "(inferred)" in written(drawing)


def dashed(drawing):
    """The estimates whose branch of a tree is drawn in dashes."""
    found = {gid: artist for gid, artist in artists(drawing).items() if gid.startswith("line:")}
    assert found
    return [gid.removeprefix("line:") for gid, artist in found.items() if artist.get_linestyle() != "-"]


def test_a_link_that_is_inferred_is_dashed_in_a_tree_and_said_in_the_row_of_parts():
    stated = drawn("lineage")
    assert dashed(stated) == []
    assert "link inferred" not in written(stated)
    assert "also rests on Birch & Beech 1911" in written(stated)
    ours = draw("lineage", catalog(**{"larch-1999-deaths": {"inferred": ["kelp-1991-deaths"]}}))
    assert dashed(ours) == ["larch-1999-deaths"]
    assert "link inferred" in written(ours)
    assert re.search(r"Of \d+ links, 1 is inferred", ours.alt)
    assert "also rests on Birch & Beech 1911" in written(ours)
    beside = draw("lineage", catalog(**{"larch-1999-deaths": {"inferred": ["birch-1911-deaths"]}}))
    assert dashed(beside) == []
    assert re.search(r"also rests on Birch & Beech 1911[^;]* \(inferred\)", written(beside))
    held = catalog(**{"oak-2004-evacuations": {"inferred": ["rests_on"]}})
    assert "rests on Nettle 2003 (inferred)" in written(draw("parts", held))


def test_of_a_way_down_only_the_link_is_marked_that_is_inferred():
    """Larch rests on Kelp, as he says, and Kelp on Aster, as we read her: only her row is marked."""
    tree = lineage_of(catalog(**{"kelp-1991-deaths": {"inferred": ["rests_on"]}}).figure(FIGURES["lineage"]))
    assert [node.estimate.id for family in tree.families for node in family.nodes if node.inferred] == [
        "kelp-1991-deaths"
    ]


def test_a_link_through_a_number_that_is_not_drawn_is_as_sure_as_its_least_sure_part():
    through = catalog(**{"kelp-1991-deaths": {"inferred": ["rests_on"]}})
    drawing = draw("lineage", through, estimates=("aster-1905-deaths", "larch-1999-deaths"))
    assert dashed(drawing) == ["larch-1999-deaths"]


def test_every_link_of_a_tree_of_the_record_that_nobody_states_is_marked():
    trees = [lineage_of(entry) for entry in RECORD.figures.values() if entry.chart == "lineage"]
    nodes = [node for tree in trees for family in tree.families for node in family.nodes]
    direct = [node for node in nodes if node.parent in node.estimate.rests_on]
    assert any(node.inferred for node in direct)
    assert [node.estimate.id for node in direct if node.inferred != node.estimate.infers(node.parent)] == []
