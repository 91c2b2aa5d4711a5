"""What a chart of bridges says: the way from one estimate to another over the steps that are held.

A bridge that cannot be built is the sentence that says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import BridgeEntry, FigureEntry
from terror_estimates.charts.words.choice import UNVERIFIED
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Drawn, Undrawn, as_drawn, counted
from terror_estimates.charts.words.ends import arrow_note
from terror_estimates.charts.words.labels import whose
from terror_estimates.comparison.bridge import Bridge, NoBridge, bridge

_STEPS = "Each step, a plain bar, begins where the one before it ended."
_REST = "Hatched: what no step explains; it is computed, and is nobody’s estimate."
_PALE = "Pale: what may lie there and need not, because a number is a range or a bound."
_ITALIC = "Italics: a number computed, or written out by us."


@dataclass(frozen=True)
class Way:
    """What a bridge is asked to lead from and to, and the bridge, or the refusal to build one."""

    start: Estimate
    end: Estimate
    built: Bridge | NoBridge

    @property
    def estimates(self) -> list[Estimate]:
        """What is drawn of it, in the order of the rows."""
        steps = [step.estimate for step in self.built.steps] if isinstance(self.built, Bridge) else []
        return [self.start, *steps, self.end]


@dataclass(frozen=True)
class Bridges(Content):
    """Every bridge of the entry, one below the other."""

    ways: Sequence[Way]

    @property
    def built(self) -> list[Bridge]:
        """The ways that can be gone."""
        return [way.built for way in self.ways if isinstance(way.built, Bridge)]

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """Each estimate with the bridge it stands in; one that stands in several is recorded in each."""
        return tuple(as_drawn(one, f"{way.start.id} to {way.end.id}") for way in self.ways for one in way.estimates)

    @property
    def notes(self) -> list[str]:
        steps = _STEPS if any(way.steps for way in self.built) else ""
        rest, italic = (_REST, _ITALIC) if self.built else ("", "")
        pale = _PALE if any(way.remainder.low != way.remainder.high for way in self.built) else ""
        return [self.entry.note or "", steps, rest, pale, italic, arrow_note(self.estimates), *self.kept_off]

    @property
    def alt(self) -> str:
        return f"Bridges. {self.entry.title}. {' '.join(map(self._told, self.ways))}"

    def refusal(self, reason: NoBridge) -> str:
        """Why there is no bridge, with names and numbers in the place of ids."""
        return reason.naming(lambda one: f"{whose(one)} ({one.shown()})")

    def _told(self, way: Way) -> str:
        ends = [f"{one.shown()} ({whose(one)})" for one in (way.start, way.end)]
        if isinstance(way.built, NoBridge):
            return f"From {ends[0]} to {ends[1]}: {self.refusal(way.built)}"
        steps, rest = counted(len(way.built.steps), "step"), way.built.rest()
        return f"From {ends[0]} to {ends[1]}: {steps}; the remainder that no step explains is {rest}."


def bridges_of(entry: FigureEntry) -> Bridges:
    """The bridges over estimates that were all seen; the others are named among what is not drawn."""
    seen = [way for way in entry.bridges if all(entry.catalog.estimate(id).chartable for id in _ids(way))]
    hidden = dict.fromkeys(id for way in entry.bridges for id in _ids(way) if not entry.catalog.estimate(id).chartable)
    ways = [Way(entry.catalog.estimate(way.start), entry.catalog.estimate(way.end), _built(entry, way)) for way in seen]
    estimates = [one for way in ways for one in way.estimates]
    return Bridges(entry, estimates, tuple(Undrawn(id, UNVERIFIED) for id in hidden), ways)


def _ids(way: BridgeEntry) -> tuple[str, ...]:
    return (way.start, *way.added, *way.taken, way.end)


def _built(entry: FigureEntry, way: BridgeEntry) -> Bridge | NoBridge:
    held = entry.catalog.estimate
    try:
        return bridge(held(way.start), held(way.end), map(held, way.added), map(held, way.taken))
    except NoBridge as refusal:
        return refusal
