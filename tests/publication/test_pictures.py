"""Pictures are light and lose nothing: PNG by palette, SVG whose words are words, PDF without tables nobody reads."""

import base64
import re
import zlib
from io import BytesIO

import numpy as np
import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from invented import small
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.print import canvas_dpi
from terror_estimates.charts.paper.style import FACES
from terror_estimates.publication import export
from terror_estimates.publication.export import PNG_DPI, pdf, png, svg
from terror_estimates.publication.figures import INLINE_BYTES, Figure, draw
from terror_estimates.publication.raster import with_palette


@pytest.fixture(scope="module")
def figure() -> Figure:
    return draw(small(), next(iter(small().figures)))


def test_a_palette_moves_no_pixel_by_more_than_a_few_steps_and_leaves_paper_white(figure):
    dpi = canvas_dpi(figure.drawing.figure, PNG_DPI)
    drawn = Image.open(BytesIO(figure.saved("png", dpi=dpi))).convert("RGB")
    written = Image.open(BytesIO(png(figure)))
    apart = np.abs(np.asarray(written.convert("RGB"), dtype=int) - np.asarray(drawn, dtype=int))

    assert written.mode == "P"
    assert "transparency" not in written.info
    assert apart.max() <= 16
    assert apart.mean() <= 0.2
    assert written.convert("RGB").getpixel((0, 0)) == (255, 255, 255)
    assert written.info["dpi"] == pytest.approx((PNG_DPI, PNG_DPI), abs=0.1)


def test_the_flat_colors_of_a_chart_come_out_as_they_were_drawn():
    """Bands and strips are pale and lie close together; none may take the hue of its neighbor."""
    bands = ["#ffffff", "#eef0f3", "#e8eff6", "#dfe5ea", "#f1f4f7", "#c9ced4"]
    picture = Image.new("RGB", (60 * len(bands), 60))
    for place, color in enumerate(bands):
        picture.paste(Image.new("RGB", (60, 60), color), (60 * place, 0))
    edges = Image.linear_gradient("L").resize((60 * len(bands), 4))
    picture.paste(edges.convert("RGB"), (0, 56))
    flat = with_palette(picture, 32)
    assert len(flat.getcolors(256)) <= 32
    kept = [flat.convert("RGB").getpixel((60 * place + 30, 30)) for place in range(len(bands))]
    assert [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in kept] == bands


def test_a_picture_has_three_hundred_dots_to_the_inch_of_the_sheet_it_is_printed_on(figure):
    """160 mm at 300 dots to the inch are 1,890 dots; a wide figure is printed across, on 247 mm."""
    written = Image.open(BytesIO(png(figure)))
    assert written.width == 1890
    wide = Page(740)
    wide.text(10, 20, "across")
    assert canvas_dpi(wide.finish(100), 300) * 740 / 72 == pytest.approx(247 / 25.4 * 300, abs=1)


def test_a_png_says_what_it_shows(figure):
    said = Image.open(BytesIO(png(figure))).text
    assert said["Title"] == f"{figure.id}. {figure.entry.title}"
    assert said["Description"] == figure.drawing.alt
    assert figure.card["digest"] in said["Identifier"]


def test_a_picture_in_a_notebook_keeps_its_budget(figure):
    assert len(figure.png()) <= INLINE_BYTES


def test_the_words_of_an_svg_are_text(figure):
    drawn = svg(figure).decode()
    words = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", drawn))
    assert all(word in words for word in figure.entry.title.replace("&", "&amp;").split())


def test_an_svg_carries_exactly_the_letters_of_its_words(figure):
    drawn = svg(figure).decode()
    faces = re.findall(r"font-weight:(\d+);font-style:(\w+);src:url\(data:font/woff;base64,([^)]*)\)", drawn)
    held = {(weight, slant): TTFont(BytesIO(base64.b64decode(font))) for weight, slant, font in faces}
    assert any(figure.characters.values())
    for name, characters in figure.characters.items():
        _, weight, slant = FACES[name]
        if not characters:
            assert (str(weight), slant) not in held
            continue
        letters = held[str(weight), slant].getBestCmap()
        assert set(letters) == {ord(one) for one in characters}


def test_the_fonts_of_a_pdf_have_no_tables_for_typesetting_and_its_text_can_be_selected(figure):
    written = pdf(figure)
    streams = [
        zlib.decompress(one)
        for one in re.findall(rb"/FlateDecode.*?>>\s*stream\r?\n(.*?)\r?\nendstream", written, re.S)
    ]
    fonts = [TTFont(BytesIO(one)) for one in streams if one[:4] in (b"\x00\x01\x00\x00", b"true")]
    assert fonts
    assert not {"GSUB", "GPOS", "GDEF"} & {table for font in fonts for table in font.keys()}  # noqa: SIM118  (a font is no mapping)
    assert written.count(b"/ToUnicode") >= len(fonts)


def test_two_pictures_of_one_figure_are_the_same_bytes(figure):
    again = draw(small(), figure.id)
    assert [svg(figure), png(figure), pdf(figure), figure.png()] == [svg(again), png(again), pdf(again), again.png()]


def test_a_picture_far_over_its_budget_is_not_packed_in_vain_and_is_the_one_that_every_try_would_make(
    figure, monkeypatch
):
    tried: list[tuple[int, int, int]] = []
    pack = export.palette_png

    def counted(*given, **how):
        tried.append(tuple(how.values()))
        return pack(*given, **how)

    monkeypatch.setattr(export, "PNG_BYTES", int(len(png(figure)) * 0.5))
    monkeypatch.setattr(export, "palette_png", counted)
    at_once = png(figure)
    few = tried.copy()
    monkeypatch.setattr(export, "_PACKED", 0)
    assert (png(figure), few) == (at_once, [export._LIGHTER[0], *tried[len(few) + 4 :]])
    assert len(at_once) <= export.PNG_BYTES


def test_a_picture_over_its_budget_is_made_lighter_until_it_fits(figure, monkeypatch):
    whole = png(figure)
    monkeypatch.setattr(export, "PNG_BYTES", int(len(whole) * 0.8))
    lighter = png(figure)
    assert len(lighter) <= export.PNG_BYTES < len(whole)
    with Image.open(BytesIO(lighter)) as picture:
        assert picture.mode == "P"
        assert "transparency" not in picture.info
