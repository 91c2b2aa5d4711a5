"""The axes and the sections of a chart of places: a section for every wider place that is divided."""

from collections.abc import Sequence

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.kinds.places.place import Axis, Place, Section
from terror_estimates.charts.kinds.places.rows import column_of, narrower, rows_of, usual_hand


def axes_of(entry: FigureEntry, estimates: Sequence[Estimate]) -> list[Axis]:
    """One axis per measure; one for each component of the entry's columns where the measure knows them."""
    found = []
    for measure in entry.measures:
        known = entry.vocabulary.measures[measure].components
        columns: list[str | None] = [one for one in entry.columns if one in known]
        for column in columns or [None]:
            mine = tuple(one for one in estimates if one.measure == measure and column_of(entry, one) == column)
            if mine:
                kind, word = ("components", column) if column else ("measures", measure)
                found.append(Axis(capital(entry.vocabulary.label(kind, word)), column or measure, mine))
    return found


def sections_of(
    entry: FigureEntry, estimates: Sequence[Estimate], axes: Sequence[Axis],
    unseen: Sequence[Estimate],
) -> list[Section]:  # fmt: skip
    """A section for every wider place; a place that is itself divided stands at the head of its own section."""
    parents = dict.fromkeys(_parent(one) for one in [*estimates, *unseen])
    wholes = {parent: _whole(entry, parent, estimates) for parent in parents}
    usual = usual_hand(estimates)
    placed, found = [], []
    for parent, whole in sorted(wholes.items(), key=lambda pair: _depth(entry, pair[0])):
        divided = set(wholes.values()) - {None}
        mine = [one for one in estimates if _belongs(entry, one, parent, whole, divided)]
        head = [one for one in estimates if whole and one.territory == whole and not narrower(entry, one)]
        mine, head = ([one for one in group if one not in placed] for group in (mine, head))
        placed += [*mine, *head]
        missing = _missing([one for one in unseen if _parent(one) == parent], mine, divided)
        if mine or head:
            rows = sorted(rows_of(entry, mine, usual), key=lambda place: _rank(place, axes))
            title = capital(entry.vocabulary.label("territories", parent or "not_stated"))
            found.append(Section(title, tuple(rows_of(entry, head, usual)), tuple(rows), tuple(missing)))
    return found


def _parent(estimate: Estimate) -> str | None:
    """The next wider place; the widest of all stands under itself."""
    line = estimate.vocabulary.trees["territories"].upward(estimate.territory)
    return (line[1] if len(line) > 1 else estimate.territory) if line else None


def _depth(entry: FigureEntry, parent: str | None) -> tuple[int, str]:
    return (len(entry.vocabulary.trees["territories"].upward(parent or "")) or 99, parent or "")


def _whole(entry: FigureEntry, parent: str | None, estimates: Sequence[Estimate]) -> str | None:
    """The nearest place above a section for which a number is held."""
    held = {one.territory for one in estimates}
    return next((one for one in entry.vocabulary.trees["territories"].upward(parent or "") if one in held), None)


def _belongs(entry: FigureEntry, estimate: Estimate, parent: str | None, whole: str | None, divided: set) -> bool:
    """Whether an estimate is of one of the places of a section, or of some of the people of its whole."""
    if estimate.territory == whole:
        return narrower(entry, estimate)
    return _parent(estimate) == parent and estimate.territory not in divided


def _missing(unseen: Sequence[Estimate], drawn: Sequence[Estimate], divided: set) -> list[str]:
    """The places of a section of which no number was seen, by name."""
    here = {one.territory for one in drawn} | divided
    names = {one.label("territory") for one in unseen if one.territory not in here}
    return sorted(names)


def _rank(place: Place, axes: Sequence[Axis]) -> tuple:
    """By the number in the first column, the largest first; then, by the next, those that have none in it."""
    for column, axis in enumerate(axes):
        stated = [number for one in place.estimates if one in axis.estimates for number in one.value.stated]
        if stated:
            return (column, -max(stated), place.name)
    return (len(axes), 0, place.name)
