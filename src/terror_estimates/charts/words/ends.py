"""Ends: what the two ends of a range are, as words of the legend and as a note at the foot.

A note says only what is drawn.
"""

from collections.abc import Iterable, Sequence

from terror_estimates.catalog import Ends, Estimate
from terror_estimates.catalog.english import sentence
from terror_estimates.catalog.value import Value
from terror_estimates.comparison.phrase import day

STATED = Ends()
_OWN = {  # bars, arrows
    (True, True): "bars and arrows are the author’s own",
    (True, False): "bars are the author’s own range",
    (False, True): "arrows are the author’s own bound",
}


def ends_of(value: Value) -> Ends:
    """What the ends of a value are; of those of which nothing is said, that the author states them."""
    return value.ends or STATED


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


def limits_note(estimates: Sequence[Estimate]) -> str:
    """What the caps of these estimates say beyond the author's own ends; nothing if there are no others."""
    said = "; ".join(_note(ends) for ends in kinds_drawn(estimates))
    return sentence(said) if said else ""


def arrow_note(estimates: Iterable[Estimate], *, ends: bool = True) -> str:
    """What no reader should take from the arrow of a bound, if one is drawn; and, if `ends`, what caps say."""
    drawn = list(estimates)
    arrow = "An arrow’s length says nothing." if any(one.value.bound for one in drawn) else ""
    return " ".join(words for words in (limits_note(drawn) if ends else "", arrow) if words)


def ends_note(estimates: Sequence[Estimate]) -> str:
    """What the bars and arrows of these estimates are, and that nothing is averaged."""
    values = [one.value for one in estimates if ends_of(one.value).kind == "stated"]
    bars = any(value.low is not None and value.high is not None for value in values)
    own = _OWN.get((bars, any(value.bound for value in values)), "")
    special = [_note(ends) for ends in kinds_drawn(estimates)]
    if own:
        own = f"other {own}" if special else f"{own}, no confidence interval" if bars else own
    told = [*special, *([own] if own else [])]
    return sentence("; ".join([*told, "nothing averaged"] if told else ["nothing is averaged"]))


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
