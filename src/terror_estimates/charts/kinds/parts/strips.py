"""Strips: the length from zero to a number, so that a part can be seen inside its whole.

The whole is pale, its first part dark, a second part hatched; they differ in lightness and pattern, not in hue.
"""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import lowered
from terror_estimates.charts.kinds.parts.content import Parts
from terror_estimates.charts.marks.legend import Draw, Group, Key
from terror_estimates.charts.paper.style import STRIPS


def looks(place: int) -> dict[str, Any]:
    """The fill, edge and pattern of the whole (0) or of one of its parts (1, 2 …)."""
    face, edge, hatch = STRIPS[min(place, len(STRIPS) - 1)]
    return {"facecolor": face, "edgecolor": edge, "hatch": hatch}


def reach(estimate: Estimate) -> int | None:
    """Where the strip of an estimate ends: at its number, else at its floor; None if it states neither."""
    value = estimate.value
    return value.best if value.best is not None else value.low


def draw_strip(axes: Axes, estimate: Estimate, ends: tuple[float, float], look: int, zorder: float) -> None:
    """A strip from zero between two heights of the page."""
    number = reach(estimate)
    if number is None:
        return
    top, bottom = ends
    axes.add_patch(
        Rectangle(
            (0, top), number, bottom - top, linewidth=0.5, clip_on=False, zorder=zorder, gid=f"{estimate.id}:strip",
            **looks(look),
        )
    )  # fmt: skip


def strip_keys(content: Parts) -> list[Group]:
    """The keys of the strips, one a look."""
    words: dict[int, list[str]] = {}
    for column in content.columns:
        for look, measure in enumerate(column.measures):
            words.setdefault(look, []).append(content.catalog.vocabulary.label("measures", measure))
    keys = [Key(_swatch_of(look), ", ".join(lowered(one) for one in said), 7) for look, said in words.items()]
    return [("Strips", keys)]


def _swatch_of(look: int) -> Draw:
    return lambda axes, x, y: axes.add_patch(swatch(x, y, look))


def swatch(x: float, y: float, look: int) -> Rectangle:
    """The small square that stands for a strip beside a number."""
    return Rectangle((x, y - 3.2), 6.4, 6.4, linewidth=0.7, **looks(look))
