"""Which estimates a figure draws, and the reason for each that it does not."""

from collections.abc import Iterable, Sequence

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.words.drawing import Undrawn

UNVERIFIED = "not verified"
CELL = "from the cells of printed tables"
PART = "counts only part of the people or the land"


def choose(entry: FigureEntry, *, cells: bool = True) -> tuple[list[Estimate], tuple[Undrawn, ...]]:
    """The verified estimates an entry asks for (by name, else by measure), and the rest with the reason."""
    named = [entry.catalog.estimate(id) for id in entry.estimates]
    chosen, undrawn = [], []
    for estimate in by_publication(named or entry.catalog.of_measure(*entry.measures)):
        reason = _reason(entry, estimate, cells=cells or bool(named))
        if reason:
            undrawn.append(Undrawn(estimate.id, reason))
        else:
            chosen.append(estimate)
    return chosen, tuple(undrawn)


def _reason(entry: FigureEntry, estimate: Estimate, *, cells: bool) -> str | None:
    """Why an estimate is not drawn, or None."""
    if reason := left_out(entry, estimate):
        return reason
    if not estimate.chartable:
        return UNVERIFIED
    if estimate.table and not cells:
        return CELL
    return PART if entry.parts == "listed" and estimate.in_part("population", "territory") else None


def left_out(entry: FigureEntry, estimate: Estimate) -> str | None:
    """The entry's own reason to leave an estimate out, given under its id or that of its table."""
    return entry.leave_out.get(estimate.id) or entry.leave_out.get(estimate.table or "")


def publication_order(estimates: Iterable[Estimate], rows: str = "Rows") -> str:
    """How rows in order of publication follow each other; where some have no year, where these stand."""
    held = list(estimates)
    bounded = any(one.known_by and not one.year for one in held)
    undated = ", the undated last" if any(not one.known_by for one in held) else ""
    latest = "; where the year is known only within bounds, by the latest" if bounded else ""
    return f"{rows} follow by year of publication{undated}{latest}."


def undrawn_note(undrawn: Sequence[Undrawn], told: str) -> str:
    """How many estimates are kept off the canvas, and where it is told why each is."""
    kept_off = {one.estimate for one in undrawn}
    return f"Not drawn: {len(kept_off)} (see {told})." if kept_off else ""
