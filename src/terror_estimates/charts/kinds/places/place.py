"""The places of a chart, in sections by the wider place they lie within, and the axes on which their numbers stand."""

from collections import Counter
from dataclasses import dataclass

from terror_estimates.catalog import Estimate

_FEW = 3  # among fewer places nothing is usual


@dataclass(frozen=True)
class Axis:
    """One column: its head, its key, and the estimates that stand on it."""

    head: str
    key: str
    estimates: tuple[Estimate, ...]


@dataclass(frozen=True)
class Lane:
    """What one witness prints of one place."""

    witness: str
    estimates: tuple[Estimate, ...]


@dataclass(frozen=True)
class Place:
    """One place with its witnesses, the ids of the numbers on which they differ, and whether two give one kind."""

    name: str
    lanes: tuple[Lane, ...]
    differing: frozenset[str]
    compared: bool

    @property
    def estimates(self) -> list[Estimate]:
        return [one for lane in self.lanes for one in lane.estimates]


@dataclass(frozen=True)
class Section:
    """The places within a wider one: what is printed of the whole, the places, and the names of those not seen."""

    title: str
    heads: tuple[Place, ...]
    places: tuple[Place, ...]
    missing: tuple[str, ...]

    @property
    def estimates(self) -> list[Estimate]:
        return [one for place in (*self.heads, *self.places) for one in place.estimates]

    @property
    def usual(self) -> str:
        """The first witness of more than half of three places or more, which the head of the section names for all."""
        names = Counter(place.lanes[0].witness for place in self.places)
        name, count = names.most_common(1)[0] if names else ("", 0)
        return name if len(self.places) >= _FEW and 2 * count > len(self.places) else ""

    @property
    def note(self) -> str:
        """What the head says of the witness, or nothing."""
        others = any(lane.witness != self.usual for place in self.places for lane in place.lanes)
        return f"seen in {self.usual}{' unless a row says otherwise' if others else ''}" if self.usual else ""
