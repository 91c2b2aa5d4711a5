"""Marks: the rules by which a number is drawn in a row, so that a script can place it on the axis of its group."""

from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.publication.site import strip
from terror_estimates.publication.site.counting import BASIS

_ANY = strip.Axis(1)  # whether a number is drawn does not depend on the axis


def marks_data(estimates: list[Estimate]) -> dict[str, Any]:
    """The rules of the axis, the distances of parentheses, color and outline of each evidence, and what is drawn."""
    return {
        "axis": {
            "start": strip.START,
            "length": strip.LENGTH,
            "tenths": strip.TENTHS,
            "steps": strip.STEPS,
            "most": strip.MOST_TICKS,
            "units": strip.UNITS,
        },
        "around": strip.AROUND,
        "cap": strip.CAP,
        "foot": strip.FOOT,
        "shafts": strip.SHAFTS,
        "glyphs": [strip.GLYPHS[basis] for basis in BASIS],
        "drawn": [int(strip.strip_of(one, _ANY) is not None) for one in estimates],
    }
