"""What a figure shows: the works behind its entries, and one digest of exactly these."""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from terror_estimates.catalog.claim import Claim, Correction
from terror_estimates.catalog.estimate import Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.source import Source

Shown = Estimate | Claim | Correction
SIGNS = 8  # of a digest that are printed


def source_keys(entries: Iterable[Shown]) -> list[str]:
    """The keys of all works that what is shown is printed in, found in or was seen in; all of them, always."""
    return sorted({source for entry in entries for source in (*_works(entry), *entry.verification.witnesses)})


def shown_digest(figure: FigureEntry, shown: Sequence[Shown]) -> str:
    """The sha256 of a figure's entry, of what it shows and of the works behind it: it changes only when they do.

    The order counts: estimates as they are drawn, each once, then claims, then corrections.
    """
    works = [figure.catalog.source(id) for id in source_keys(shown)]
    entries = [_held(entry) for entry in (figure, *shown, *works)]
    return sha256(json.dumps(entries, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _works(entry: Shown) -> tuple[str, ...]:
    return tuple(one.source for one in entry.found_in) if isinstance(entry, Correction) else (entry.source,)


def _held(entry: Shown | FigureEntry | Source) -> dict[str, Any]:
    """An entry as plain data, without what it leaves unsaid."""
    if isinstance(entry, Estimate):
        return _stated(entry)
    plain = entry.model_dump(exclude_defaults=True)
    if not isinstance(entry, Correction):
        return plain
    sides = {side: str(value) for side, value in entry.taken_for if value is not None} if entry.taken_for else {}
    return {**plain, "taken_for": sides}


def _stated(estimate: Estimate) -> dict[str, Any]:
    """An estimate without what it leaves unsaid; its period is text."""
    plain = {name: value for name, value in estimate if value not in (None, (), "") and name not in ("note", "answers")}
    plain["value"] = estimate.value.model_dump(exclude_none=True)
    plain["locator"] = estimate.locator.model_dump(exclude_none=True)
    plain["verification"] = estimate.verification.model_dump(exclude_none=True)
    plain["period"] = str(estimate.period)
    plain["components"] = dict(estimate.components)
    return plain
