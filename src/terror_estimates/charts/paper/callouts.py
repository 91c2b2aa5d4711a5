"""Callouts: short words beside crowded marks, each as near to its mark as it can stand without touching anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import cos, dist, radians, sin

_NEAR = 11.0  # up to this distance from its mark a word needs no line to it
_STEPS = (9.0, 11.0, 14.0, 17.0, 21.0, 25.0, 30.0, 36.0, 43.0, 51.0, 60.0, 75.0, 95.0, 120.0, 150.0)
_ANGLES = (0, 180, 90, 270, 45, 135, 315, 225, *range(15, 360, 15))
_OVER, _ACROSS, _TURNED = 2.5, 20.0, 0.1  # what a line over a mark, a line across a line, a less usual side costs
_POINTS = 12

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle of the page, from the upper left corner to the lower right one."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles share more than an edge."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > 0 and min(self.bottom, other.bottom) - max(self.top, other.top) > 0

    def reaches(self, other: "Box") -> bool:
        """Whether two rectangles share a point, even if one of them is no wider than a line."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def inside(self, other: "Box") -> bool:
        """Whether it lies wholly in another rectangle."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )

    def has(self, x: float, y: float) -> bool:
        return self.left < x < self.right and self.top < y < self.bottom


@dataclass(frozen=True)
class Callout:
    """Where a word stands, and the line to its mark if it stands farther off."""

    box: Box
    line: tuple[Point, Point] | None


def place_callouts(
    marks: Sequence[tuple[Box, float]], area: Box, height: float, taken: Sequence[Box] = ()
) -> list[Callout]:
    """A place for a word of each width beside its mark, in the order given; what is `taken` is kept free."""
    bodies, found = [box for box, _ in marks], []
    for mark, width in marks:
        words = [*taken, *(one.box for one in found)]
        lines = [one.line for one in found if one.line]
        others = [body for body in bodies if body is not mark]
        places = [one for one in _places(mark, (width, height), area) if not _touches(one, [mark, *others, *words])]
        costs = {place: _cost(rank, place, mark, [*others, *words], lines) for rank, place in enumerate(places)}
        found.append(min(places, key=costs.__getitem__, default=Callout(_box(mark, (width, height), _NEAR, 0), None)))
    return found


def _places(mark: Box, size: tuple[float, float], area: Box) -> list[Callout]:
    """Where a word could stand, the nearest places and the usual sides first."""
    boxes = [(away, _box(mark, size, away, angle)) for away, angle in product(_STEPS, _ANGLES)]
    return [Callout(box, _line(mark, box) if away > _NEAR else None) for away, box in boxes if box.inside(area)]


def _touches(place: Callout, others: Sequence[Box]) -> bool:
    return any(place.box.meets(other) for other in others)


def _cost(rank: int, place: Callout, mark: Box, others: Sequence[Box], lines: Sequence[tuple[Point, Point]]) -> float:
    """How far off a place is, and how much its line runs over marks, words and other lines."""
    if place.line is None:
        return _TURNED * rank
    away = dist(*place.line) + _NEAR
    (x0, y0), (x1, y1) = place.line
    run = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    near = [other for other in others if other.reaches(run)]  # few are, and only they can hold a point of the line
    over = sum(other.has(*point) for other in near for point in _along(place.line)) if near else 0
    return away + _TURNED * rank + _OVER * over + _ACROSS * sum(_cross(place.line, line) for line in lines)


def _box(mark: Box, size: tuple[float, float], away: float, angle: float) -> Box:
    width, height = size
    x = (mark.left + mark.right) / 2 + (away + width / 2 - 3) * cos(radians(angle))
    y = mark.middle - away * sin(radians(angle))
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _line(mark: Box, box: Box) -> tuple[Point, Point]:
    """From the middle of the mark, which hides its beginning, to the edge of the word."""
    x, y = (mark.left + mark.right) / 2, mark.middle
    return (x, y), (min(max(x, box.left), box.right), min(max(y, box.top), box.bottom))


def _along(line: tuple[Point, Point]) -> list[Point]:
    (x0, y0), (x1, y1) = line
    return [(x0 + (x1 - x0) * step / _POINTS, y0 + (y1 - y0) * step / _POINTS) for step in range(_POINTS + 1)]


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two lines cross: the ends of each lie on both sides of the other."""
    return _parts(one, *other) and _parts(other, *one)


def _parts(line: tuple[Point, Point], first: Point, second: Point) -> bool:
    (x0, y0), (x1, y1) = line
    sides = [(x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) for x, y in (first, second)]
    return sides[0] * sides[1] < 0
