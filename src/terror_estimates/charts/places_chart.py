"""The chart of places: one row a place, one line a witness, so that two prints of one table can be held side by side.

The whole that places are parts of is printed above them and never put on their axis.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.choice import UNVERIFIED, choose, left_out_notes, undrawn_note
from terror_estimates.charts.drawing import Drawing, Undrawn, as_drawn, counted, extremes
from terror_estimates.charts.labels import heading, short_name, whose
from terror_estimates.charts.places_page import Axis, Content, Lane, Place, PlacesPage, Section
from terror_estimates.charts.style import styled
from terror_estimates.comparison import Verdict, compare_with, scope_of

_TOGETHER = "Numbers that count the columns together, or do not divide them, are printed only."
_WHOLES = "The whole that a section is part of is printed at its head and not placed on its axis."
_DIFFERS = "“≠” stands where two prints of one place differ."
_KEPT = (Verdict.SAME, Verdict.WITHIN)
_ORDER = "Places stand in order of the first column that has a number, the largest first."


def places_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """Places in sections by the wider place they lie within, each with all its witnesses, on an axis a column."""
    chosen, undrawn = choose(catalog, entry)
    outside = {one.id: _outside(catalog, entry, one) for one in chosen}
    apart = [Undrawn(id, f"not within the question: {', '.join(sides)}") for id, sides in outside.items() if sides]
    estimates = [one for one in chosen if not outside[one.id]]
    axes = _axes(catalog, entry, estimates)
    unseen = [catalog.estimate(one.estimate) for one in undrawn if one.why == UNVERIFIED]
    unseen = [one for one in unseen if not _outside(catalog, entry, one)]
    sections = _sections(catalog, entry, estimates, axes, unseen)
    with styled():
        content = Content(catalog, entry, axes, sections)
        figure = PlacesPage(content).figure(_notes(catalog, entry, sections, [*undrawn, *apart]))
    drawn = tuple(as_drawn(one, section.title) for section in sections for one in section.estimates)
    return Drawing(figure, drawn, _alt(catalog, entry, sections), (*undrawn, *apart))


def _outside(catalog: Catalog, entry: FigureEntry, estimate: Estimate) -> list[str]:
    """The sides on which an estimate does not say that it lies within the people and the time of the figure’s scope."""
    if not entry.scope:
        return []
    sides = compare_with(scope_of(estimate, catalog.vocabulary), catalog.scope(entry.scope), catalog.vocabulary).sides
    return [side for side in ("measure", "population", "period") if sides.get(side, Verdict.SAME) not in _KEPT]


def _axes(catalog: Catalog, entry: FigureEntry, estimates: Sequence[Estimate]) -> list[Axis]:
    """An axis a measure; one for each component of the entry's columns where the measure knows them."""
    found = []
    for measure in entry.measures:
        known = catalog.vocabulary.measures[measure].components
        for column in [one for one in entry.columns if one in known] or [None]:
            mine = tuple(one for one in estimates if one.measure == measure and _column(entry, one) == column)
            if mine:
                kind, word = ("components", column) if column else ("measures", measure)
                found.append(Axis(heading(catalog.vocabulary.label(kind, word)), column or measure, mine))
    return found


def _column(entry: FigureEntry, estimate: Estimate) -> str | None:
    """The one component of the columns that an estimate counts; None if it counts several, or says none."""
    counts = [one for one in entry.columns if estimate.components.get(one) == "included"]
    others = [one for one in entry.columns if one not in counts]
    single = len(counts) == 1 and all(estimate.components.get(one) == "excluded" for one in others)
    return counts[0] if single else None


def _sections(
    catalog: Catalog, entry: FigureEntry, estimates: Sequence[Estimate], axes: Sequence[Axis],
    unseen: Sequence[Estimate],
) -> list[Section]:  # fmt: skip
    """A section for every wider place; a place that is itself divided stands at the head of its own section."""
    parents = dict.fromkeys(_parent(catalog, one.territory) for one in [*estimates, *unseen])
    wholes = {parent: _whole(catalog, parent, estimates) for parent in parents}
    usual = _usual(estimates)
    placed, found = [], []
    for parent, whole in sorted(wholes.items(), key=lambda pair: _depth(catalog, pair[0])):
        divided = set(wholes.values()) - {None}
        mine = [one for one in estimates if _belongs(catalog, entry, one, parent, whole, divided)]
        head = [one for one in estimates if whole and one.territory == whole and not _narrower(catalog, entry, one)]
        mine, head = ([one for one in group if one not in placed] for group in (mine, head))
        placed += [*mine, *head]
        missing = _missing(catalog, [one for one in unseen if _parent(catalog, one.territory) == parent], mine, divided)
        if mine or head:
            rows = sorted(_places(catalog, entry, mine, usual), key=lambda place: _rank(place, axes))
            title = heading(catalog.vocabulary.label("territories", parent or "not_stated"))
            found.append(Section(title, tuple(_places(catalog, entry, head, usual)), tuple(rows), tuple(missing)))
    return found


def _parent(catalog: Catalog, territory: str) -> str | None:
    """The next wider place; the widest of all stands under itself."""
    line = catalog.vocabulary.trees["territories"].upward(territory)
    return (line[1] if len(line) > 1 else territory) if line else None


def _depth(catalog: Catalog, parent: str | None) -> tuple[int, str]:
    return (len(catalog.vocabulary.trees["territories"].upward(parent or "")) or 99, parent or "")


def _whole(catalog: Catalog, parent: str | None, estimates: Sequence[Estimate]) -> str | None:
    """The nearest place above a section for which a number is held."""
    held = {one.territory for one in estimates}
    return next((one for one in catalog.vocabulary.trees["territories"].upward(parent or "") if one in held), None)


def _belongs(
    catalog: Catalog, entry: FigureEntry, estimate: Estimate, parent: str | None, whole: str | None, divided: set
) -> bool:
    """Whether an estimate is of one of the places of a section, or of some of the people of its whole."""
    if estimate.territory == whole:
        return _narrower(catalog, entry, estimate)
    return _parent(catalog, estimate.territory) == parent and estimate.territory not in divided


def _narrower(catalog: Catalog, entry: FigureEntry, estimate: Estimate) -> bool:
    """Whether an estimate counts only some of the people that the figure asks about."""
    asked = catalog.scope(entry.scope).population if entry.scope else None
    people = catalog.vocabulary.trees["populations"].upward(estimate.population)
    return len(people) > 1 and estimate.population != asked


def _places(catalog: Catalog, entry: FigureEntry, estimates: Iterable[Estimate], usual: str) -> list[Place]:
    """The places of some estimates, each with a line for every witness."""
    rows: dict[str, dict[str, list[Estimate]]] = {}
    for one in catalog.by_publication(estimates):
        witness = _witness(catalog, one, usual)
        rows.setdefault(_name(catalog, entry, one), {}).setdefault(witness, []).append(one)
    return [
        Place(
            name,
            tuple(lane for witness, mine in lanes.items() for lane in _lanes(entry, witness, mine)),
            _differing(lanes),
        )
        for name, lanes in rows.items()
    ]


def _usual(estimates: Iterable[Estimate]) -> str:
    """Whose numbers more than half of these are; nobody's, if there is no such hand."""
    names = Counter(one.estimated_by for one in estimates)
    name, count = names.most_common(1)[0] if names else ("", 0)
    return name if 2 * count > names.total() else ""


def _witness(catalog: Catalog, estimate: Estimate, usual: str) -> str:
    """Where a number was seen; whose it is as well, unless it is of the hand that the figure names for all."""
    seen = estimate.verification.seen_in
    carrier = catalog.source(seen.source if seen else estimate.source).short()
    if estimate.estimated_by == usual:
        return carrier
    name = whose(catalog, estimate)
    said = short_name(catalog, estimate) == estimate.estimated_by and estimate.stance == "asserts"
    own = catalog.source(estimate.source).short()
    name = f"{estimate.estimated_by}, {own}" if said and own not in name else name
    return name if carrier in (own, name) else f"{name}, seen in {carrier}"


def _lanes(entry: FigureEntry, witness: str, estimates: Sequence[Estimate]) -> list[Lane]:
    """One line, or more where a witness gives two numbers for one column."""
    lanes: list[dict[tuple, Estimate]] = []
    for one in estimates:
        place = (one.measure, _column(entry, one))
        lane = next((lane for lane in lanes if place not in lane), None)
        if lane is None:
            lanes.append(lane := {})
        lane[place] = one
    return [Lane(witness, tuple(lane.values())) for lane in lanes]


def _kind(estimate: Estimate) -> tuple:
    return (estimate.measure, frozenset(part for part, said in estimate.components.items() if said == "included"))


def _differing(lanes: dict[str, list[Estimate]]) -> frozenset[str]:
    """The ids of the numbers of one place and kind that are not the same in all prints seen."""
    kinds: dict[tuple, list[Estimate]] = {}
    for one in (each for mine in lanes.values() for each in mine):
        kinds.setdefault(_kind(one), []).append(one)
    unlike = [mine for mine in kinds.values() if len({one.value.stated for one in mine}) > 1]
    return frozenset(one.id for mine in unlike for one in mine)


def _name(catalog: Catalog, entry: FigureEntry, estimate: Estimate) -> str:
    """The label of a place; of the people, where they are only some of those asked about."""
    if _narrower(catalog, entry, estimate):
        return heading(catalog.vocabulary.label("populations", estimate.population))
    return catalog.vocabulary.label("territories", estimate.territory)


def _missing(catalog: Catalog, unseen: Sequence[Estimate], drawn: Sequence[Estimate], divided: set) -> list[str]:
    """The places of a section of which no number was seen, by name."""
    here = {one.territory for one in drawn} | divided
    names = {catalog.vocabulary.label("territories", one.territory) for one in unseen if one.territory not in here}
    return sorted(names)


def _rank(place: Place, axes: Sequence[Axis]) -> tuple:
    """By the number in the first column, the largest first; places without one after them."""
    stated = [
        max(one.value.stated, default=0) for axis in axes for one in place.estimates if one in axis.estimates
    ]  # fmt: skip
    return (not stated, -(stated or [0])[0], place.name)


def _notes(catalog: Catalog, entry: FigureEntry, sections: Sequence[Section], undrawn: Sequence[Undrawn]) -> list[str]:
    places = [place for section in sections for place in (*section.heads, *section.places)]
    differs = any(place.differing for place in places)
    usual = _usual(one for section in sections for one in section.estimates)
    hand = f"Numbers are those of {usual} unless a row names another." if usual else ""
    return [
        entry.note or "", hand, _ORDER, _WHOLES if any(section.heads for section in sections) else "", _TOGETHER,
        _DIFFERS if differs else "", *left_out_notes(catalog, entry), undrawn_note(entry, undrawn),
    ]  # fmt: skip


def _alt(catalog: Catalog, entry: FigureEntry, sections: Sequence[Section]) -> str:
    """The kind, what is shown, where prints agree and differ, what was not seen, and the extremes."""
    estimates = [one for section in sections for one in section.estimates]
    places = [place for section in sections for place in (*section.heads, *section.places)]
    shared = [place for place in places if len({lane.witness for lane in place.lanes}) > 1]
    unlike = [place.name for place in shared if place.differing]
    missing = [name for section in sections for name in section.missing]
    said = f" They differ on {', '.join(unlike)}." if unlike else " They agree on all of them." if shared else ""
    unseen = f" Not seen in print, so not drawn: {', '.join(missing)}." if missing else ""
    return (
        f"Places. {entry.title}. {counted(len(estimates), 'estimate')} of {counted(len(places), 'place')} in "
        f"{counted(len(sections), 'section')}. More than one print was seen of {counted(len(shared), 'place')}.{said} "
        f"{extremes(catalog, estimates)}{unseen}"
    )
