"""The marks of the coverage grid: what a number counts and leaves out, told by shape and sign, never by color."""

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from terror_estimates.charts.paper.style import INK, PAPER, QUIET, face

_SIZE = 8.0
_SIGNS = {"not_stated": "?", "not_seen": "–", "disputed": "≠", "not_applicable": "n/a"}
COVERAGE_WORDS = {
    "included": "included",
    "partly": "partly",
    "excluded": "left out",
    "not_stated": "source does not say",
    "not_seen": "page not seen",
    "disputed": "readings differ",
    "not_applicable": "cannot apply",
    "stated": "stated",
}


def draw_coverage(axes: Axes, x: float, y: float, coverage: str, gid: str | None = None) -> None:
    """Included is a full disk, excluded a thin ring, partly a disk cut in half; every kind of nothing is a sign."""
    if sign := _SIGNS.get(coverage):
        size = 10.5 if len(sign) == 1 else 9.0
        axes.text(
            x, y + 3.5, sign, fontproperties=face("semibold", size), color=QUIET, ha="center", va="baseline", gid=gid,
            parse_math=False,
        )  # fmt: skip
        return
    shapes = {
        "included": {"marker": "o", "markerfacecolor": INK, "markeredgecolor": INK, "markeredgewidth": 1.0},
        "excluded": {"marker": "o", "markerfacecolor": PAPER, "markeredgecolor": QUIET, "markeredgewidth": 1.0},
        "partly": {
            "marker": "o", "fillstyle": "left", "markerfacecolor": INK, "markerfacecoloralt": PAPER,
            "markeredgecolor": INK, "markeredgewidth": 1.2,
        },
        "stated": {"marker": "s", "markerfacecolor": INK, "markeredgecolor": INK, "markeredgewidth": 0.5},
    }  # fmt: skip
    size = _SIZE - 1.6 if coverage == "stated" else _SIZE
    axes.add_line(Line2D([x], [y], linestyle="none", markersize=size, clip_on=False, gid=gid, **shapes[coverage]))
