"""The catalog's list of letters is that of the font in which the charts are set."""

from fontTools.ttLib import TTFont

from terror_estimates.catalog.letters import drawable, undrawable
from terror_estimates.charts.paper.style import FACES, font_file


def letters(file: str) -> set[str]:
    with font_file(file).open("rb") as opened:
        return set(map(chr, TTFont(opened).getBestCmap()))


def ranges(signs: set[str]) -> str:
    """Signs as the list in `catalog/letters.py` writes them."""
    codes = sorted(map(ord, signs))
    firsts = [code for code in codes if code - 1 not in codes]
    lasts = [code for code in codes if code + 1 not in codes]
    return " ".join(f"{a:x}-{b:x}" if a != b else f"{a:x}" for a, b in zip(firsts, lasts, strict=True))


def test_the_letters_of_the_catalog_are_those_that_every_cut_of_the_font_has():
    drawn = set.intersection(*(letters(file) for file, _, _ in FACES.values()))
    assert drawable() - {"\n", "\t"} == drawn, f"write these ranges into catalog/letters.py: {ranges(drawn)}"


def test_letters_that_would_be_empty_boxes_are_named_once_each():
    assert undrawable("Łódź, Сандармох, Ἀθῆναι") == ()
    assert undrawable("北京、北") == ("北", "京", "、")
