"""The places of a chart, in sections by the wider place they lie within, and the axes on which their numbers stand."""

from dataclasses import dataclass

from terror_estimates.catalog import Estimate


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
    """One place with its witnesses, and the ids of the numbers on which they differ."""

    name: str
    lanes: tuple[Lane, ...]
    differing: frozenset[str]

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
