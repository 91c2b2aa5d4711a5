"""Whether a drawing can be read: no words leave the canvas, lie on each other or on a mark, or are tiny."""

from functools import cache
from itertools import combinations

import numpy as np
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.lines import Line2D
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Bbox

from terror_estimates.charts import Drawing

SLACK = 0.3  # points by which two boxes may overlap: less than the width of a hairline
_LETTERS: dict[tuple[str, str], np.ndarray] = {}  # the ink of a letter by font and name: left, bottom, right, top


def texts(drawing: Drawing) -> list[Text]:
    """All words on the canvas."""
    return [text for text in drawing.figure.findobj(Text) if text.get_text()]


def faults(drawing: Drawing) -> list[str]:
    """What is wrong with the layout, one sentence a fault."""
    boxes = [(text.get_text(), box) for text, box in _boxes(drawing)]
    marks = [(artist.get_gid(), box) for artist, box in _marks(drawing)]
    return [*_outside(drawing, boxes), *_colliding(boxes), *_covered(boxes, marks), *_tiny(drawing)]


def _boxes(drawing: Drawing) -> list[tuple[Text, Bbox]]:
    """The box of the ink of each text in points; every text stands on its baseline, upright or turned by 90 degrees."""
    return [(text, _ink(text, 72 / drawing.figure.dpi)) for text in texts(drawing)]


def _ink(text: Text, scale: float) -> Bbox:
    assert text.get_va() == "baseline"
    assert text.get_rotation() in (0, 90)
    font = text.get_fontproperties()
    ink, width = _ink_at_origin(text.get_text(), font.get_file(), font.get_size_in_points())
    shift = {"left": 0, "center": width / 2, "right": width}[text.get_ha()]
    x, y = text.get_transform().transform(text.get_position()) * scale
    if text.get_rotation() == 90:
        return Bbox([(x - ink.y1, y + ink.x0 - shift), (x - ink.y0, y + ink.x1 - shift)])
    return Bbox([(x + ink.x0 - shift, y + ink.y0), (x + ink.x1 - shift, y + ink.y1)])


@cache
def _ink_at_origin(words: str, font_file: str, size: float) -> tuple[Bbox, float]:
    """The ink and the advance of a line of text that begins at the origin, from the ink of each of its letters."""
    properties = FontProperties(fname=font_file, size=size)
    width = text_to_path.get_text_width_height_descent(words, properties, False)[0]
    font = get_font(font_file)
    font.set_size(text_to_path.FONT_SCALE, text_to_path.DPI)
    placed, outlines, _ = text_to_path.get_glyphs_with_font(font, words)
    scale, boxes = size / text_to_path.FONT_SCALE, []
    for glyph, x, y, _ in placed:
        if len(outlines[glyph][0]):
            if (font_file, glyph) not in _LETTERS:  # its curves are solved once and not in every word
                _LETTERS[font_file, glyph] = Path(*outlines[glyph]).get_extents().extents
            boxes.append((_LETTERS[font_file, glyph] + (x, y, x, y)) * scale)
    if not boxes:
        return Bbox.null(), width
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Bbox([(min(lefts), min(bottoms)), (max(rights), max(tops))]), width


def _outside(drawing: Drawing, boxes: list[tuple[str, Bbox]]) -> list[str]:
    width, height = (72 * inches for inches in drawing.figure.get_size_inches())
    return [
        f"'{words}' leaves the canvas"
        for words, box in boxes
        if box.x0 < 0 or box.y0 < 0 or box.x1 > width or box.y1 > height
    ]


def _colliding(boxes: list[tuple[str, Bbox]]) -> list[str]:
    return [
        f"'{one}' lies on '{other}'"
        for (one, first), (other, second) in combinations(boxes, 2)
        if _overlap(first, second)
    ]


def _marks(drawing: Drawing) -> list[tuple[Line2D, Bbox]]:
    """The box of every mark of a value, in points."""
    scale = 72 / drawing.figure.dpi
    found = []
    for line in drawing.figure.findobj(Line2D):
        if line.get_gid() and line.axes and not line.get_gid().startswith("line:"):
            points = line.get_transform().transform(line.get_xydata()) * scale
            half = line.get_markersize() / 2 if line.get_marker() != "None" else 0
            found.append((line, Bbox([points.min(axis=0) - half, points.max(axis=0) + half])))
    return found


def _covered(boxes: list[tuple[str, Bbox]], marks: list[tuple[str, Bbox]]) -> list[str]:
    return [f"'{gid}' lies on '{words}'" for words, box in boxes for gid, mark in marks if _overlap(box, mark)]


def _overlap(first: Bbox, second: Bbox) -> bool:
    return (
        min(first.x1, second.x1) - max(first.x0, second.x0) > SLACK
        and min(first.y1, second.y1) - max(first.y0, second.y0) > SLACK
    )


def _tiny(drawing: Drawing) -> list[str]:
    return [f"'{text.get_text()}' is {text.get_fontsize():g} pt" for text in texts(drawing) if text.get_fontsize() < 9]
