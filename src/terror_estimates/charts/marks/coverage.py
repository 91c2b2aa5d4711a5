"""The marks of the coverage grid: what a number counts and leaves out, told by signs, never by color.

None of them is a shape of evidence: a full square or an empty circle says elsewhere how a number was obtained and seen.
"""

from matplotlib.axes import Axes

from terror_estimates.charts.paper.style import INK, QUIET, face
from terror_estimates.charts.words.labels import INFERRED

_TOLD = {"included": "+", "partly": "±", "excluded": "−", "stated": "✓"}

_SIGNS = {
    **_TOLD,
    **{f"{INFERRED}{word}": f"({sign})" for word, sign in _TOLD.items()},
    "not_stated": "?",
    "not_seen": "…",
    "disputed": "≠",
    "not_applicable": "n/a",
}
COVERAGE_WORDS = {
    "included": "included",
    "partly": "partly",
    "excluded": "left out",
    "not_stated": "source does not say",
    "not_seen": "page not seen",
    "disputed": "readings differ",
    "not_applicable": "cannot apply",
    "stated": "stated",
    f"{INFERRED}included": "included, as we infer",
    f"{INFERRED}partly": "partly, as we infer",
    f"{INFERRED}excluded": "left out, as we infer",
    f"{INFERRED}stated": "inferred, not stated",
}


def draw_coverage(axes: Axes, x: float, y: float, coverage: str, gid: str | None = None) -> None:
    """A sign: plus for what is counted, minus for what is left out; every kind of nothing has its own."""
    sign = _SIGNS[coverage]
    told = coverage in _TOLD or coverage.startswith(INFERRED)
    size, color = 12.0 if told else 10.5 if len(sign) == 1 else 9.0, INK if told else QUIET
    axes.text(
        x, y + 3.5, sign, fontproperties=face("semibold", size), color=color, ha="center", va="baseline", gid=gid,
        parse_math=False,
    )  # fmt: skip
