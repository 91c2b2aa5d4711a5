"""Ends: what the two ends of a range are, as the caps of its bar, as keys of the legend and as a note at the foot.

Limits at a level are never drawn like the ends that an author merely states, and a note says only what is drawn.
"""

from collections.abc import Iterable, Iterator, Sequence

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from terror_estimates.catalog import Ends, Estimate
from terror_estimates.catalog.value import Value
from terror_estimates.comparison.phrase import day

STATED = Ends()
_HOOK, _DOUBLE, _GROWING = 3.0, 2.6, 9.0  # the hook of a cap, between two caps, and a chevron after a number; in points
_OWN = {  # bars, arrows
    (True, True): "bars and arrows are the author’s own range or bound",
    (True, False): "bars are the author’s own range",
    (False, True): "arrows are the author’s own bound",
}


def ends_of(value: Value) -> Ends:
    """What the ends of a value are; of those of which nothing is said, that the author states them."""
    return value.ends or STATED


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


def ends_words(estimate: Estimate) -> str:
    """What a row must say of its own number: the day up to which a growing count goes."""
    ends = ends_of(estimate.value)
    return f"as of {day(ends.as_of)}" if ends.kind == "running" and ends.as_of else ""


def kinds_drawn(estimates: Iterable[Estimate]) -> list[Ends]:
    """The kinds of ends that occur beyond what authors merely state, each level for itself, in one order."""
    found = {(ends.kind, ends.level): ends.model_copy(update={"as_of": None})
             for one in estimates if (ends := one.value.ends) and ends.kind != "stated"}  # fmt: skip
    return [found[key] for key in sorted(found, key=lambda key: (key[0], key[1] or 0))]


def key_words(ends: Ends) -> str:
    """The word of a kind in the legend."""
    return "still growing" if ends.kind == "running" else ends.text()


def draw_key(axes: Axes, x: float, y: float, ends: Ends, color: str) -> None:
    """The caps of a kind, as the legend shows them."""
    for side, place in ((-1, x + _HOOK), (1, x + 24 + _HOOK)):
        for line in cap(ends, place, y, 5, 1.0, side):
            axes.add_line(Line2D(*line, color=color, linewidth=1.8, zorder=4))


def limits_note(estimates: Sequence[Estimate]) -> str:
    """What the caps of these estimates say beyond the author's own ends; nothing if there are no others."""
    said = "; ".join(_note(ends) for ends in kinds_drawn(estimates))
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def ends_note(estimates: Sequence[Estimate]) -> str:
    """What the bars and arrows of these estimates are, and that nothing is averaged."""
    values = [one.value for one in estimates if ends_of(one.value).kind == "stated"]
    bars = any(value.low is not None and value.high is not None for value in values)
    own = _OWN.get((bars, any(value.bound for value in values)), "")
    special = [_note(ends) for ends in kinds_drawn(estimates)]
    if own:
        own = f"other {own}" if special else f"{own}, not a confidence interval" if bars else own
    said = "; ".join([*special, *([own] if own else []), "nothing is averaged"])
    return f"{said[:1].upper()}{said[1:]}."


def _note(ends: Ends) -> str:
    if ends.kind == "running":
        return "a chevron after a number says that the count was still growing"
    how = {"confidence": "hooks inward", "credible": "hooks outward", "compiled": "double ends"}[ends.kind]
    what = (
        "run from the lowest to the highest number that others give"
        if ends.kind == "compiled"
        else f"show the {ends.text()}"
    )
    return f"bars with {how} {what}"
