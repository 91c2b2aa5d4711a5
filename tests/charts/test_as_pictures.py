"""Charts as pictures: at 800 pixels, in gray and as people see them who do not tell red from green."""

from itertools import combinations

import numpy as np
import pytest
from matplotlib.artist import Artist
from matplotlib.colors import to_rgb
from matplotlib.text import Text

from shared import record
from terror_estimates.charts import CHARTS, Drawing, styled
from terror_estimates.charts.marks.look import draw_glyph, look_of
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import LEVEL_SHADES, PAPER

CATALOG = record()
SHOWN = ("F06", "F12", "F21", "F29", "F30")
WIDE = 800  # pixels
READABLE = 9.5  # the smallest letters in pixels of a picture that wide

# Machado, Oliveira and Fernandes (2009), deuteranopia in full, for linear light.
DEUTERANOPIA = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
)
GRAY = np.tile([0.2126, 0.7152, 0.0722], (3, 1))
SEEN = {"gray": GRAY, "deuteranopia": DEUTERANOPIA}


@pytest.fixture(scope="module")
def drawings() -> dict[str, Drawing]:
    return {id: CHARTS[CATALOG.figure(id).chart](CATALOG.figure(id)) for id in SHOWN}


def painted(figure, wide: float = WIDE) -> np.ndarray:
    """The pixels of a figure, from 0 to 1."""
    figure.set_dpi(wide / figure.get_size_inches()[0])
    with styled():
        figure.canvas.draw()
    return np.asarray(figure.canvas.buffer_rgba())[..., :3] / 255


def seen(pixels: np.ndarray, by: np.ndarray) -> np.ndarray:
    """Pixels as they look to somebody; a matrix works on linear light."""
    light = np.where(pixels <= 0.04045, pixels / 12.92, ((pixels + 0.055) / 1.055) ** 2.4)
    light = np.clip(light @ by.T, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


@pytest.mark.parametrize("id", SHOWN)
def test_the_smallest_letters_can_be_read_at_800_pixels(drawings, id):
    figure = drawings[id].figure
    scale = WIDE / (72 * figure.get_size_inches()[0])
    assert min(text.get_fontsize() * scale for text in figure.findobj(Text) if text.get_text()) >= READABLE


@pytest.mark.parametrize("id", SHOWN)
def test_no_ink_touches_the_edge_and_no_words_lie_on_words_in_the_painted_picture(drawings, id):
    """Half-black words alone on paper: where two lie on each other, a pixel is darker than one can make it."""
    figure = drawings[id].figure
    rim = painted(figure)
    for edge in (rim[0], rim[-1], rim[:, 0], rim[:, -1]):
        assert (edge == to_rgb(PAPER)).all()
    hidden = [one for one in figure.findobj(Artist) if not isinstance(one, Text) and one.axes and one.get_visible()]
    hidden = [one for one in hidden if one not in figure.axes]
    looks = [(one, one.get_color(), one.get_alpha()) for one in figure.findobj(Text)]
    for one in hidden:
        one.set_visible(False)
    for one, _, _ in looks:
        one.set(color="black", alpha=0.5)
    alone = painted(figure)
    for one in hidden:
        one.set_visible(True)
    for one, color, alpha in looks:
        one.set(color=color, alpha=alpha)
    assert (alone < 0.4).any(axis=2).sum() == 0


def glyph(estimate) -> np.ndarray:
    """The mark of an estimate as a picture of 800 pixels shows it."""
    page = Page(24)
    draw_glyph(page.sheet, 12, 12, look_of(estimate))
    return painted(page.finish(24), 24 * WIDE / 538)


@pytest.mark.parametrize("by", SEEN)
@pytest.mark.parametrize("id", ["F06", "F21"])
def test_marks_of_different_evidence_are_told_apart_without_color(drawings, id, by):
    estimates = [CATALOG.estimate(mark.estimate) for mark in drawings[id].drawn]
    kinds = {(one.basis, one.firmly_seen): one for one in estimates if one.stance == "asserts"}
    marks = {kind: seen(glyph(one), SEEN[by]) for kind, one in kinds.items()}
    assert len(marks) > 3
    for one, other in combinations(marks, 2):
        differing = (abs(marks[one] - marks[other]).max(axis=2) > 0.25).sum()
        assert differing >= 12, f"{one} and {other} differ in {differing} pixels"


@pytest.mark.parametrize("by", SEEN)
def test_shades_of_how_a_number_was_seen_are_told_apart_without_color(by):
    shades = [seen(np.array(to_rgb(color)), SEEN[by]) for color in LEVEL_SHADES.values()]
    assert all(abs(one - other).max() > 0.08 for one, other in combinations(shades, 2))


def test_a_collision_and_a_clipped_word_would_be_seen(drawings):
    page = Page()
    page.text(10, 20, "one", color="black").set_alpha(0.5)
    page.text(12, 21, "other", color="black").set_alpha(0.5)
    page.text(-2, 40, "clipped")
    pixels = painted(page.finish(60))
    assert (pixels < 0.4).any(axis=2).sum() > 0
    assert not (pixels[:, 0] == to_rgb(PAPER)).all()
