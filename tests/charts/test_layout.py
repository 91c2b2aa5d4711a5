"""Every chart can be read: the flood, the flood with awkward words, and every registered figure of the data."""

from functools import cache

import pytest
from flood import FIGURES, catalog, draw, drawn
from layout import _ink_at_origin, faults, texts
from matplotlib.colors import to_rgb
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from shared import figure, record
from terror_estimates.catalog import Catalog
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import font_file, styled, wrap

LONG = "Чрезвычайнонепереносимоедлинноеслово " * 3


@pytest.mark.parametrize("chart", FIGURES)
def test_the_words_of_a_chart_stay_apart_and_on_the_canvas(chart):
    assert faults(drawn(chart)) == []


@cache
def awkward() -> Catalog:
    """The flood with long names and a long print."""
    return catalog(
        **{
            "birch-1911-deaths": {
                "estimated_by": LONG,
                "as_printed": "between 900 and, as some would have it, 1,500 persons",
            },
            "dahlia-1931-deaths": {"estimated_by": LONG, "stance": "reports"},
        }
    )


@pytest.mark.parametrize("chart", FIGURES)
def test_long_names_and_long_prints_stay_apart_and_on_the_canvas(chart):
    assert faults(draw(chart, awkward(), title=LONG, subtitle=LONG, note=LONG)) == []


def test_the_ink_of_a_line_is_that_of_matplotlib():
    font = font_file("SourceSans3-Regular.ttf")
    for words in ("To fit; AVA", "681,692 · Шверник (1963)", "“quoted” §"):
        ink, _ = _ink_at_origin(words, str(font), 11.5)
        theirs = TextPath((0, 0), words, prop=FontProperties(fname=font, size=11.5)).get_extents()
        assert ink.extents == pytest.approx(theirs.extents, abs=1e-6)


def test_an_initial_never_ends_a_line():
    lines = wrap("Commission report recalled by V. Molotov", 120)
    assert lines[-1].endswith("V.\u00a0Molotov")


def test_a_collision_is_found():
    page = Page()
    page.text(10, 20, "one")
    page.text(12, 22, "other")
    page.text(530, 50, "leaving the canvas", size=8)
    with styled():
        figure = page.finish(60)
    found = faults(type("Drawn", (), {"figure": figure}))
    assert found == ["'leaving the canvas' leaves the canvas", "'one' lies on 'other'", "'leaving the canvas' is 8 pt"]


@pytest.mark.parametrize("chart", FIGURES)
def test_words_have_enough_contrast_on_paper(chart):
    for text in texts(drawn(chart)):
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(text.get_color())
        )
        assert 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5, text.get_text()


@pytest.mark.parametrize("id", record().figures)
def test_every_registered_figure_can_be_read(id):
    assert faults(figure(id).drawing) == []
