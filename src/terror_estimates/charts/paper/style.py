"""The one style: colors, type, spacing, and the measuring of text. Nowhere else is a color or a font named.

Every text names its font file, so nothing depends on the fonts of a machine or on what was registered before.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Literal

import matplotlib
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path
from matplotlib.typing import RcKeyType

# Canvas and type in points (72 to the inch). 538 points are 190 mm: the full width of an A4 page with 10 mm margins.
WIDTH = 538.0
MARGIN = 6.0
GAP = 9.0
TITLE, SUBTITLE, HEAD, BODY, SMALL = 15.0, 10.5, 10.0, 9.5, 9.0
LEADING = 1.19

INK = "#1b1f24"
SOFT = "#4f565e"  # second lines, notes and heads
QUIET = "#666666"  # reported and rejected numbers, words only; the lightest gray that text may have
FAINT = "#8d969f"  # what joins two marks
RULE = "#c9ced4"
GRID = "#e3e6ea"
BAND = "#eef0f3"  # behind the head of a panel
LENS = "#e8eff6"  # the time of the event among other times
PAPER = "#ffffff"
FRAMES = ("#dbe2e9", "#e7ecf1", "#f1f4f7", "#f9fafb")  # inside nested frames, from the innermost outward
FRAME = "#9aa5af"

BLUE, GREEN, VERMILLION = "#0072B2", "#009E73", "#D55E00"
BLACK, DARK_GRAY = "#000000", "#5a5a5a"

# Strips of a whole and its parts: inside, edge, pattern. Lightness and pattern tell them apart.
STRIPS: tuple[tuple[str, str, str | None], ...] = (
    ("#dfe5ea", "#aab3bc", None),
    ("#9aa7b3", "#6d7984", None),
    ("#ffffff", "#8b96a1", "//////"),
)

# Basis of the evidence: marker, color, size. The seven differ by shape alone, so gray print loses nothing.
BASIS_MARKS: dict[str, tuple[str, str, float]] = {
    "archival_count": ("s", BLUE, 7.2),
    "archival_sample": ("P", BLUE, 9.2),
    "demographic_balance": ("D", GREEN, 6.6),
    "survey": ("p", GREEN, 8.2),
    "poll": ("h", GREEN, 8.2),
    "press_and_records": ("<", BLUE, 8.4),
    "multiple_systems": (">", GREEN, 8.4),
    "model": ("d", GREEN, 7.6),
    "testimony": ("o", VERMILLION, 7.8),
    "judgement": ("^", BLACK, 8.4),
    "compilation": ("v", DARK_GRAY, 8.4),
    "not_stated": ("o", "#3c434b", 4.4),
}
# Rival series of bars in one panel: the pattern tells them apart, so that a color means the same in all figures.
HATCHES = ("", "//////", "......", "xxxx", "------", "\\\\\\", "++++")

# The verdict on a claim: marker, color, whether it is filled; no shape or color of evidence, of which it says nothing.
VERDICT_LOOKS = {
    "FOLLOWS": ("*", DARK_GRAY, True),
    "AS_ROUNDED": ("*", DARK_GRAY, False),
    "OTHER_BASE": ("X", DARK_GRAY, False),
    "DOES_NOT": ("X", BLACK, True),
    "UNCHECKED": ("8", DARK_GRAY, False),
}
# How an estimate was seen, from firm to not seen at all: shades on which dark words can be read.
LEVEL_SHADES = {
    "read_in_work": "#8b9aa9", "cited_in_scholarship": "#bcc7d1", "reference_work": "#e4e9ee", "unverified": PAPER,
}  # fmt: skip
SHADES = "#8b9aa9"  # the dark end of a heat map

# Family, weight and slant name a face where its file cannot, as in the words of an SVG, which carries its own letters.
FAMILY = "What Was Counted Sans"
Slant = Literal["normal", "italic"]
FACES: dict[str, tuple[str, int, Slant]] = {
    "regular": ("SourceSans3-Regular.ttf", 400, "normal"),
    "semibold": ("SourceSans3-SemiBold.ttf", 600, "normal"),
    "italic": ("SourceSans3-Italic.ttf", 400, "italic"),
}
_SETTINGS: dict[RcKeyType, object] = {
    "svg.hashsalt": "what-was-counted",
    "svg.fonttype": "none",
    "pdf.fonttype": 42,
    "text.parse_math": False,
    "text.hinting": "none",
    "path.simplify": False,
    "savefig.bbox": None,
    "savefig.facecolor": PAPER,
}


_INITIAL = re.compile(r"(?<=\b[A-ZА-Я]\.) (?=[A-ZА-Я])")
_SPACES = re.compile(r"[ \n\t]+")


@contextmanager
def styled() -> Iterator[None]:
    """The settings under which figures are made and saved; outside of it matplotlib is as it was.

    Save inside it too: without the salt an SVG differs from run to run.
    """
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_SETTINGS)
        yield


def shades() -> matplotlib.colors.Colormap:
    """The colors of a matrix of shares, from paper to the darkest shade on which dark words can be read."""
    import seaborn  # slow to import, and few charts need it

    return seaborn.light_palette(SHADES, as_cmap=True)


def quick_look() -> dict[RcKeyType, Any]:
    """The theme in which seaborn draws a quick plot: the suite's paper, grid and inks on seaborn's white grid."""
    import seaborn

    own = {
        "figure.facecolor": PAPER, "axes.facecolor": PAPER, "axes.edgecolor": RULE, "grid.color": GRID,
        "axes.labelcolor": SOFT, "xtick.color": SOFT, "ytick.color": SOFT, "text.color": INK,
    }  # fmt: skip
    return seaborn.axes_style("whitegrid", own)


@cache
def face(weight: str = "regular", size: float = BODY) -> FontProperties:
    """The bundled font in a weight ('regular', 'semibold', 'italic') and a size in points."""
    file, weight_number, slant = FACES[weight]
    return FontProperties(family=FAMILY, style=slant, weight=weight_number, fname=str(font_file(file)), size=size)


def font_file(name: str) -> Traversable:
    """A bundled font file by name."""
    return files(__package__) / "fonts" / name


@cache
def width_of(text: str, size: float = BODY, weight: str = "regular") -> float:
    """The width of one line of text in points."""
    return text_to_path.get_text_width_height_descent(text, face(weight, size), False)[0] if text else 0.0


def wrap(text: str, width: float, size: float = BODY, weight: str = "regular") -> list[str]:
    """The text in lines no wider than `width`; a word that is wider than that is broken, never cut off.

    Words joined by a no-break space count as one, and so do an initial and the name behind it.
    """
    return [*_wrapped(text, width, size, weight)]


@cache
def _wrapped(text: str, width: float, size: float, weight: str) -> tuple[str, ...]:
    """The same as a tuple, kept: a chart is laid out on its page and again on its sheets, and tries many widths."""
    text = _INITIAL.sub("\u00a0", text)
    lines: list[str] = []
    used, space = 0.0, width_of(" ", size, weight)  # nothing is kerned over a space, so words add up to their line
    for word in _SPACES.split(text.strip(" \n\t")) if text.strip() else ():
        if lines and used + space + width_of(word, size, weight) <= width:
            lines[-1] = f"{lines[-1]} {word}"
            used += space + width_of(word, size, weight)
            continue
        *broken, last = _broken(word, width, size, weight)
        lines += [*broken, last]
        used = width_of(last, size, weight)
    return tuple(lines)


def _broken(word: str, width: float, size: float, weight: str) -> list[str]:
    """A word in pieces that fit; after a hyphen or slash where there is one."""
    pieces = []
    while width_of(word, size, weight) > width and len(word) > 1:
        fitting = next((n for n in range(len(word) - 1, 1, -1) if width_of(word[:n], size, weight) <= width), 1)
        seam = max(word.rfind(mark, 1, fitting) for mark in "-/–") + 1
        pieces.append(word[: seam or fitting])
        word = word[seam or fitting :]
    return [*pieces, word]


def tint(color: str, strength: float = 0.38) -> tuple[float, float, float]:
    """A color mixed with paper, for the inside of bars."""
    red, green, blue = (1 - strength * (1 - part) for part in matplotlib.colors.to_rgb(color))
    return red, green, blue
