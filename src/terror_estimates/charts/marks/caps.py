"""Caps: how a bar ends, by what its ends are; limits at a level never look like ends that an author merely states."""

from collections.abc import Iterator

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from terror_estimates.catalog import Ends

_HOOK, _DOUBLE, _GROWING = 3.0, 2.6, 9.0  # the hook of a cap, between two caps, and a chevron after a number; in points


def cap(ends: Ends, x: float, y: float, half: float, per_point: float, side: int) -> Iterator[tuple[list, list]]:
    """The lines of a cap at a number: an upright, with hooks inward for limits, outward for credible ones, or double.

    `side` is -1 at the low end and 1 at the high end; `half` is half its height in points of the page.
    """
    yield [x, x], [y - half, y + half]
    inward = {"confidence": -side, "credible": side}.get(ends.kind)
    if inward:
        for end in (y - half, y + half):
            yield [x, x + inward * _HOOK * per_point], [end, end]
    if ends.kind == "compiled":
        beside = x - side * _DOUBLE * per_point
        yield [beside, beside], [y - half, y + half]


def growing(x: float, y: float, per_point: float) -> tuple[list, list]:
    """The chevron after a number that was still growing."""
    back = x + (_GROWING - 3.2) * per_point
    return [back, x + _GROWING * per_point, back], [y - 3.2, y, y + 3.2]


def draw_key(axes: Axes, x: float, y: float, ends: Ends, color: str) -> None:
    """The caps of a kind, as the legend shows them."""
    for side, place in ((-1, x + _HOOK), (1, x + 24 + _HOOK)):
        for line in cap(ends, place, y, 5, 1.0, side):
            axes.add_line(Line2D(*line, color=color, linewidth=1.8, zorder=4))
