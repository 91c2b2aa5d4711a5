"""The numbers of a figure as its files carry them: what is drawn of each entry, by its id, to be compared later."""

from collections.abc import Iterable, Mapping
from typing import Any

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.claim import Claim, Correction

Numbers = Mapping[str, Mapping[str, int | float | str]]
_ENDS = ("low", "best", "high", "bound")


def drawn_numbers(shown: Iterable[Estimate | Claim | Correction]) -> Numbers:
    """Low, best, high and bound of each estimate, and what each claim publishes; a correction has words only."""
    return {one.id: said for one in shown if (said := _said(one))}


def _said(one: Estimate | Claim | Correction) -> dict[str, Any]:
    if isinstance(one, Estimate):
        return {name: said for name in _ENDS if (said := getattr(one.value, name)) is not None}
    return {"published": one.published} if isinstance(one, Claim) else {}
