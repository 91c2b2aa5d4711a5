"""Which estimates a figure draws, and the reason for each that it does not."""

from collections import Counter
from collections.abc import Sequence

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.words.drawing import Undrawn

UNVERIFIED = "not verified"
CELL = "from the cells of printed tables"
PART = "counts only part of the people or the land"


def choose(catalog: Catalog, entry: FigureEntry, *, cells: bool = True) -> tuple[list[Estimate], tuple[Undrawn, ...]]:
    """The verified estimates an entry asks for (by name, else by measure), and the rest with the reason."""
    named = [catalog.estimate(id) for id in entry.estimates]
    chosen, undrawn = [], []
    for estimate in catalog.by_publication(named or catalog.of_measure(*entry.measures)):
        reason = _reason(catalog, entry, estimate, cells=cells or bool(named))
        if reason:
            undrawn.append(Undrawn(estimate.id, reason))
        else:
            chosen.append(estimate)
    return chosen, tuple(undrawn)


def _reason(catalog: Catalog, entry: FigureEntry, estimate: Estimate, *, cells: bool) -> str | None:
    """Why an estimate is not drawn, or None."""
    if reason := left_out(entry, estimate):
        return reason
    if not estimate.chartable:
        return UNVERIFIED
    if estimate.table and not cells:
        return CELL
    trees = catalog.vocabulary.trees
    sides = (("populations", estimate.population), ("territories", estimate.territory))
    partial = any(len(trees[kind].upward(word)) > 1 for kind, word in sides)
    return PART if partial and entry.parts == "listed" else None


def left_out(entry: FigureEntry, estimate: Estimate) -> str | None:
    """The entry's own reason to leave an estimate out, given under its id or that of its table."""
    return entry.leave_out.get(estimate.id) or entry.leave_out.get(estimate.table or "")


def left_out_notes(entry: FigureEntry) -> list[str]:
    """How many estimates and tables the entry leaves out for reasons of its own, which stand on the card."""
    return [f"Left out, each with its reason on the card: {len(entry.leave_out)}."] if entry.leave_out else []


def undrawn_note(entry: FigureEntry, undrawn: Sequence[Undrawn]) -> str:
    """How many estimates are not drawn for a reason that is not the entry's own, in one sentence."""
    own = set(entry.leave_out.values())
    counts = Counter(one.why for one in undrawn if one.why not in own)
    said = [f"{count} ({why})" for why, count in counts.items()]
    return f"Estimates not drawn: {', '.join(said)}." if said else ""
