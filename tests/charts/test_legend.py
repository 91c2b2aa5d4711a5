"""A legend names the marks that are drawn, and no others: in the flood, and in every registered figure of the data."""

import pytest
from flood import FIGURES, drawn, plain
from matplotlib.lines import Line2D
from matplotlib.text import Text

from shared import figure, record
from terror_estimates.catalog import Catalog
from terror_estimates.catalog.words import BASES
from terror_estimates.charts import Drawing
from terror_estimates.charts.marks.legend import value_keys
from terror_estimates.charts.marks.scale import ENDLESS
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import QUIET
from terror_estimates.charts.words.labels import basis_words

SIGNS = ("evidence",)  # a mark away from any axis
SHAPES = ("best", *SIGNS)
KINDS = [
    "ranges",
    "timeline",
    "senses",
    "lineage",
    "turn",
    "parts",
    "places",
    "plans",
    "revisions",
    "bridge",
    "overview",
]
REGISTERED = [id for id, entry in record().figures.items() if entry.chart in KINDS or id in ("F12", "F26")]
NAMED = [*(f"flood {kind}" for kind in KINDS), *REGISTERED]


def drawing_of(name: str) -> tuple[Drawing, Catalog]:
    """A drawing of the flood or of the record, and the catalog that it shows."""
    if name in REGISTERED:
        return figure(name).drawing, record()
    return drawn(name.removeprefix("flood ")), plain()


def marks(drawing: Drawing, catalog: Catalog) -> dict[str, set[str]]:
    """The parts of marks that are drawn, each with the ids of the estimates that have it."""
    found: dict[str, set[str]] = {}
    for artist in drawing.figure.findobj(lambda one: bool(one.get_gid()) and not isinstance(one, Text)):
        id, _, part = artist.get_gid().partition(":")
        if id in catalog.estimates and part:
            found.setdefault(part.partition(":")[0].partition("@")[0], set()).add(id)
    return found


def keys(drawing: Drawing) -> set[str]:
    return {one.get_text() for one in drawing.figure.findobj(Text) if (one.get_gid() or "").startswith("legend:")}


@pytest.mark.parametrize("name", NAMED)
def test_a_legend_names_the_marks_that_are_drawn_and_no_others(name):
    drawing, catalog = drawing_of(name)
    found, named = marks(drawing, catalog), keys(drawing)
    shaped = {catalog.estimate(id).basis for part in SHAPES for id in found.get(part, ())}
    assert {word for word in map(basis_words, BASES) if word in named} == set(map(basis_words, shaped))
    assert ("beyond the axis" in named) == any(
        isinstance(one, Line2D) and (one.get_gid() or "").partition(":")[2].startswith("beyond") for one in
        drawing.figure.findobj(Line2D))  # fmt: skip
    bounds = bool(named & {"at least", "at most", "at least / at most"})
    assert bounds == bool(found.get("bound")) or drawing.alt.startswith("Overview"), "there it stands beside each"
    assert ("rejected" in named) == bool(found.get("struck"))
    if not found.get("evidence"):
        assert ("passed on" in named) == bool(found.get("quoted"))


GROUNDED = [name for name in NAMED if "overview" not in name and name != "F29"]  # its groups say the grounds


@pytest.mark.parametrize("name", GROUNDED)
def test_an_evidence_without_a_shape_is_told_in_words(name):
    drawing, catalog = drawing_of(name)
    found = marks(drawing, catalog)
    shaped = {catalog.estimate(id).basis for part in SHAPES for id in found.get(part, ())}
    said: dict[str, str] = {}
    for text in drawing.figure.findobj(Text):
        id = (text.get_gid() or "").partition(":")[0].partition("@")[0]
        said[id] = f"{said.get(id, '')} {text.get_text()}"
    for id in {id for part in ("range", "low", "high", "bound", "beyond") for id in found.get(part, ())}:
        one = catalog.estimate(id)
        if one.stance == "asserts" and one.basis not in {*shaped, "not_stated"} and said.get(id):
            assert basis_words(one.basis) in said[id].replace("\u00a0", " "), id


def test_every_kind_of_chart_that_draws_values_is_asked():
    assert {*KINDS} <= {*FIGURES}


@pytest.mark.parametrize(("stance", "gray"), [("asserts", False), ("reports", True), ("rejects", True)])
def test_the_key_of_a_shape_that_only_numbers_passed_on_have_is_gray_as_they_are(stance, gray):
    one = plain().estimate("aster-1905-deaths")
    other = one.model_copy(update={"stance": stance})
    for held, quiet in (([other], gray), ([other, one], False)):
        [evidence] = [keys for head, keys in value_keys((held, ENDLESS)) if head == "Evidence"]
        sheet = Page().sheet
        evidence[0].draw(sheet, 0, 0)
        assert (sheet.lines[-1].get_markeredgecolor() == QUIET) == quiet
