"""What is inferred is drawn as inferred: a component, a side and a period that no source states never look stated."""

import pytest
from flood import artists, catalog, draw, words
from matplotlib.text import Text

from shared import figure, record
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
