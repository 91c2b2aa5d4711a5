"""The chart of places: one row a place, one line a witness, so that two prints of one table can be held side by side.

The whole that places are parts of is printed above them and never put on their axis.
"""

from collections.abc import Sequence

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.kinds.places.content import Content, Section
from terror_estimates.charts.kinds.places.page import PlacesPage
from terror_estimates.charts.kinds.places.rows import usual_hand
from terror_estimates.charts.kinds.places.sections import axes_of, sections_of
from terror_estimates.charts.paper.style import styled
from terror_estimates.charts.words.choice import UNVERIFIED, choose, left_out_notes, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, Undrawn, as_drawn, counted, extremes
from terror_estimates.comparison import Verdict, compare_with, scope_of

_TOGETHER = "Numbers that count the columns together, or do not divide them, are printed only."
_WHOLES = "The whole that a section is part of is printed at its head and not placed on its axis."
_DIFFERS = "“≠” stands where two prints of one place differ."
_KEPT = (Verdict.ALIKE, Verdict.WITHIN)
_AXES = "Every section has axes of its own, so lengths are not to be compared from one section to another."
_ORDER = "Places stand in order of the first column that has a number, the largest first."


def places_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """Places in sections by the wider place they lie within, each with all its witnesses, on an axis a column."""
    chosen, undrawn = choose(catalog, entry)
    outside = {one.id: _outside(catalog, entry, one) for one in chosen}
    apart = [Undrawn(id, f"not within the question: {', '.join(sides)}") for id, sides in outside.items() if sides]
    estimates = [one for one in chosen if not outside[one.id]]
    axes = axes_of(catalog, entry, estimates)
    unseen = [catalog.estimate(one.estimate) for one in undrawn if one.why == UNVERIFIED]
    unseen = [one for one in unseen if not _outside(catalog, entry, one)]
    sections = sections_of(catalog, entry, estimates, axes, unseen)
    with styled():
        content = Content(catalog, entry, axes, sections)
        figure = PlacesPage(content).figure(_notes(catalog, entry, sections, [*undrawn, *apart]))
    drawn = tuple(as_drawn(one, section.title) for section in sections for one in section.estimates)
    return Drawing(figure, drawn, _alt(catalog, entry, sections), (*undrawn, *apart))


def _outside(catalog: Catalog, entry: FigureEntry, estimate: Estimate) -> list[str]:
    """The sides on which an estimate does not say that it lies within the people and the time of the figure’s scope."""
    if not entry.scope:
        return []
    found = compare_with(scope_of(estimate, catalog.vocabulary), catalog.scope(entry.scope), catalog.vocabulary)
    beyond = {side for side, verdict in found.stated.items() if verdict not in _KEPT} | found.open_sides
    return [side for side in ("measure", "population", "period") if side in beyond]


def _notes(catalog: Catalog, entry: FigureEntry, sections: Sequence[Section], undrawn: Sequence[Undrawn]) -> list[str]:
    places = [place for section in sections for place in (*section.heads, *section.places)]
    differs = any(place.differing for place in places)
    usual = usual_hand(one for section in sections for one in section.estimates)
    hand = f"Numbers are those of {usual} unless a row names another." if usual else ""
    axes = _AXES if len(sections) > 1 else ""
    return [
        entry.note or "", hand, _ORDER, axes, _WHOLES if any(section.heads for section in sections) else "", _TOGETHER,
        _DIFFERS if differs else "", *left_out_notes(entry), undrawn_note(entry, undrawn),
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
