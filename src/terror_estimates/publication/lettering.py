"""The letters of an SVG: its words stay words, and the file carries just the glyphs that they need.

Text can be selected, searched and translated, and looks the same wherever a browser shows it, because the font is
inside. A subset is written under a name of ours: the license of the font reserves its own.
"""

import base64
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

from terror_estimates.charts.paper.style import FACES, FAMILY, font_file

_TEXT = re.compile(r'<text style="([^"]*)"')
_WEIGHT, _ITALIC = re.compile(r"font-weight: (\d+)"), "font-style: italic"
_TYPESETTING = ("GSUB", "GPOS", "GDEF")


def lettered(svg: str, words: dict[str, set[str]]) -> str:
    """An SVG of matplotlib with its fonts inside and each style of text said once.

    `words` holds the characters set in each face of `style.FACES`. Raises no error for a face without characters: it
    is left out.
    """
    styles = {style: f"t{place}" for place, style in enumerate(dict.fromkeys(_TEXT.findall(svg)))}
    svg = _TEXT.sub(lambda found: f'<text class="{styles[found[1]]}"', svg)
    rules = [_face(name, characters) for name, characters in words.items() if characters]
    rules += [f".{name}{{{style}}}" for style, name in styles.items()]
    return svg.replace("</metadata>", f"</metadata>\n <style>{''.join(rules)}</style>", 1)


@contextmanager
def lean_fonts() -> Iterator[None]:
    """Fonts embedded meanwhile lose the tables for typesetting: a PDF holds the place of every glyph already.

    They are taken away as a font is loaded, for otherwise they would be read through before they are dropped.
    """
    load = subset.load_font

    def lean(*given: Any, **options: Any) -> TTFont:
        font = load(*given, **options)
        for table in _TYPESETTING:
            if table in font:
                del font[table]
        return font

    subset.load_font = lean
    try:
        yield
    finally:
        subset.load_font = load


def _face(name: str, characters: set[str]) -> str:
    file, weight, slant = FACES[name]
    letters = base64.b64encode(letters_of(font_file(file).read_bytes(), characters)).decode()
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};font-style:{slant};"
        f"src:url(data:font/woff;base64,{letters}) format('woff')}}"
    )


def letters_of(font: bytes, characters: set[str]) -> bytes:
    """The subset of a font for some characters, as WOFF, with the kerning by which the words were measured."""
    options = subset.Options(
        layout_features=["kern", "liga", "mark", "mkmk", "ccmp"], name_IDs=[], notdef_outline=True, hinting=False,
        recalc_timestamp=False, flavor="woff", with_zopfli=False,
    )  # fmt: skip
    loaded = TTFont(BytesIO(font), recalcTimestamp=False, lazy=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(sorted(characters)))
    subsetter.subset(loaded)
    loaded.flavor = "woff"
    out = BytesIO()
    loaded.save(out)
    return out.getvalue()
