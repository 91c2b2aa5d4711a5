"""What a chart of places says: one row per place, one line per witness, so that two prints can be held side by side.

The whole that places are parts of is printed above them and never put on their axis.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.kinds.places.place import Axis, Place, Section
from terror_estimates.charts.kinds.places.rows import usual_hand
from terror_estimates.charts.kinds.places.sections import axes_of, sections_of
from terror_estimates.charts.words.choice import UNVERIFIED, choose
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Drawn, Undrawn, as_drawn, counted, extremes
from terror_estimates.comparison import Verdict, compare_with

_TOGETHER = "Numbers that count the columns together, or do not divide them, are printed only."
_WHOLES = "Wholes are printed at the head of their section, without a mark."
_DIFFERS = "“≠” stands where prints of one place contradict each other; a rounding does not."
_KEPT = (Verdict.ALIKE, Verdict.WITHIN)
_AXES = "Every section has axes of its own: compare no lengths between sections."
_ORDER = "The largest stands first."


@dataclass(frozen=True)
class Places(Content):
    """The places in their sections, and an axis for each column."""

    axes: Sequence[Axis]
    sections: Sequence[Section]

    @property
    def together(self) -> list[Estimate]:
        """What stands in no column of its own."""
        return [one for one in self.estimates if not any(one in axis.estimates for axis in self.axes)]

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        return tuple(as_drawn(one, section.title) for section in self.sections for one in section.estimates)

    @property
    def notes(self) -> list[str]:
        usual = usual_hand(self.estimates)
        return [
            self.entry.note or "",
            f"Numbers are those of {usual} unless a row names another." if usual else "",
            _ORDER,
            _AXES if len(self.sections) > 1 else "",
            _WHOLES if any(section.heads for section in self.sections) else "",
            _TOGETHER if self.together else "",
            _DIFFERS if any(place.differing for place in self._places) else "",
            *self.kept_off,
        ]

    @property
    def alt(self) -> str:
        """The kind, what is shown, where prints agree and differ, what was not seen, and the extremes."""
        places = self._places
        shared = [place for place in places if place.compared]
        unlike = [place.name for place in shared if place.differing]
        missing = [name for section in self.sections for name in section.missing]
        said = f" They differ on {', '.join(unlike)}." if unlike else " They agree on all of them." if shared else ""
        unseen = f" Not seen in print, so not drawn: {', '.join(missing)}." if missing else ""
        return (
            f"Places. {self.entry.title}. {counted(len(self.estimates), 'estimate')} of "
            f"{counted(len(places), 'place')} in {counted(len(self.sections), 'section')}. "
            f"More than one print of one kind of number was seen of {counted(len(shared), 'place')}.{said} "
            f"{extremes(self.estimates)}{unseen}"
        )

    @property
    def _places(self) -> list[Place]:
        return [place for section in self.sections for place in (*section.heads, *section.places)]


def places_of(entry: FigureEntry) -> Places:
    """Places in sections by the wider place they lie within, each with all its witnesses, on one axis per column."""
    chosen, undrawn = choose(entry)
    outside = {one.id: _outside(entry, one) for one in chosen}
    apart = [Undrawn(id, f"not within the question: {', '.join(sides)}") for id, sides in outside.items() if sides]
    estimates = [one for one in chosen if not outside[one.id]]
    axes = axes_of(entry, estimates)
    unseen = [entry.catalog.estimate(one.estimate) for one in undrawn if one.why == UNVERIFIED]
    unseen = [one for one in unseen if not _outside(entry, one)]
    sections = sections_of(entry, estimates, axes, unseen)
    shown = [one for section in sections for one in section.estimates]
    return Places(entry, shown, (*undrawn, *apart), axes, sections)


def _outside(entry: FigureEntry, estimate: Estimate) -> list[str]:
    """The sides on which an estimate does not say that it lies within the people and the time of the figure’s scope."""
    if not entry.scope:
        return []
    found = compare_with(estimate.scope, entry.catalog.scope(entry.scope), entry.vocabulary)
    beyond = {side for side, verdict in found.stated.items() if verdict not in _KEPT} | found.open_sides
    return [side for side in ("measure", "population", "period") if side in beyond]
