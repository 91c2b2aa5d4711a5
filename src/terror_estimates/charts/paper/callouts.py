"""Callouts: short words beside crowded marks, each as near to its mark as it can stand without touching anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from math import cos, dist, radians, sin

_NEAR = 11.0  # up to this distance from its mark a word needs no line to it
_STEPS = (9.0, 11.0, 14.0, 17.0, 21.0, 25.0, 30.0, 36.0, 43.0, 51.0, 60.0, 75.0, 95.0, 120.0, 150.0)
_ANGLES = (0, 180, 90, 270, 45, 135, 315, 225, *range(15, 360, 15))
_OVER, _ACROSS, _TURNED = 2.5, 20.0, 0.1  # what a line over a mark, a line across a line, a less usual side costs
_STRUCK, _NOWHERE = 80.0, 1000.0  # what a line through words or another mark costs, and words that find no place
_BESIDE, _CLOSE = 25.0, 5.0  # what words cost that stand closer than so many points to another mark
_TRIED = 8  # of so few words each is also placed first
_POINTS = 12
_WORD = 5.0  # less than a word is high
_MARK = 4.0  # half the height of a mark and of a word of one line, in points

Point = tuple[float, float]
Size = tuple[float, float]  # width and height in points


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
    """Where words stand, the line to their mark if they stand farther off, and whether they end towards it."""

    box: Box
    line: tuple[Point, Point] | None
    leftward: bool = False


def place_callouts(marks: Sequence[tuple[Box, Size]], area: Box, taken: Sequence[Box] = ()) -> list[Callout | None]:
    """A place for words of each width and height beside their mark, None where there is none; `taken` stays free.

    Whoever is placed first takes the best place, so a few orders are tried and the cheapest arrangement is kept.
    """
    numbers = range(len(marks))
    across = sorted(numbers, key=lambda number: (marks[number][0].left, marks[number][0].top, number))
    upward = sorted(numbers, key=lambda number: (marks[number][0].top, marks[number][0].left, number))
    orders = [list(numbers), across, across[::-1], upward, upward[::-1]]
    orders += [[first, *(number for number in across if number != first)] for first in numbers if len(marks) <= _TRIED]
    fixed = [*(box for box, _ in marks), *taken]
    free = [[one for one in _places(mark, size, area) if not _touches(one, fixed)] for mark, size in marks]
    tried = [_arranged(marks, order, free, taken) for order in dict.fromkeys(map(tuple, orders))]
    found, _ = min(tried, key=lambda one: one[1])
    return [found.get(number) for number in numbers]


def _arranged(
    marks: Sequence[tuple[Box, Size]], order: Sequence[int], free: Sequence[Sequence[Callout]], taken: Sequence[Box]
) -> tuple[dict[int, Callout], float]:
    """The words placed one after the other in an order, and what their places cost together.

    `free` holds for each mark the places that touch neither a mark nor what is taken, which no order changes.
    """
    found: dict[int, Callout] = {}
    bodies, total = [box for box, _ in marks], 0.0
    for number in order:
        mark, _ = marks[number]
        words = [one.box for one in found.values()]
        lines = [one.line for one in found.values() if one.line]
        bare = [body for body in bodies if body is not mark] + [*taken]
        closed = [*words, *(box for line in lines for box in boxes_along(line))]
        apart = [other for other in bare if not other.has((mark.left + mark.right) / 2, mark.middle)]
        whole = partial(_whole, mark=mark, words=words, lines=lines, bare=bare, apart=apart)
        best = _cheapest([one for one in free[number] if not _touches(one, closed)], whole)
        total += best[0] if best else _NOWHERE
        if best:
            found[number] = best[1]
    return found, total


def _cheapest(places: Sequence[Callout], whole: Callable[[Callout, float], float]) -> tuple[float, Callout] | None:
    """What the place that costs least costs, and that place; of several the first.

    How far off a place is, is known at once, and all else, which takes long to find, only adds to it. So the whole is
    asked of the nearest first, until no other could cost less.
    """
    ranks = {place: rank for rank, place in enumerate(places)}  # of the same place found by two angles the last counts
    least = sorted((_far(place, rank), first, place) for first, (place, rank) in enumerate(ranks.items()))
    best: tuple[float, int, Callout] | None = None
    for cost, first, place in least:
        if best and cost > best[0]:
            break
        asked = (whole(place, cost), first, place)
        best = min(best, asked, key=lambda one: one[:2]) if best else asked
    return best and (best[0], best[2])


def _places(mark: Box, size: Size, area: Box) -> list[Callout]:
    """Where words could stand, the nearest places and the usual sides first."""
    middle = (mark.left + mark.right) / 2
    boxes = [(away, _box(mark, size, away, angle)) for away, angle in product(_STEPS, _ANGLES)]
    return [
        Callout(box, _line(mark, box) if away > _NEAR else None, box.right < middle)
        for away, box in boxes
        if box.inside(area)
    ]


def _touches(place: Callout, others: Sequence[Box]) -> bool:
    return any(place.box.meets(other) for other in others)


def _strikes(place: Callout, words: Sequence[Box]) -> bool:
    """Whether the line to the mark runs through words that stand already."""
    return place.line is not None and any(dot.meets(word) for dot in boxes_along(place.line) for word in words)


def _misleads(place: Callout, mark: Box, others: Sequence[Box]) -> bool:
    """Whether the line meets another mark before its own, to which a reader would then give the words."""
    if place.line is None:
        return False
    before = [point for point in _along(place.line) if not mark.has(*point)]
    return any(other.has(*point) for point in before for other in others)


def _stray(place: Callout, others: Sequence[Box]) -> bool:
    """Whether words with a line to their mark stand so close to another one that they seem to be its words."""
    box = place.box
    around = Box(box.left - _CLOSE, box.top - _CLOSE, box.right + _CLOSE, box.bottom + _CLOSE)
    return place.line is not None and any(other.meets(around) for other in others)


def _far(place: Callout, rank: int) -> float:
    """What a place costs for its distance and its side; no place costs less."""
    return _TURNED * rank if place.line is None else dist(*place.line) + _NEAR + _TURNED * rank


def _whole(
    place: Callout, far: float, *, mark: Box, words: Sequence[Box], lines: Sequence[tuple[Point, Point]],
    bare: Sequence[Box], apart: Sequence[Box],
) -> float:  # fmt: skip
    """All that a place costs: how far off it is, and what its line runs over, runs through and comes too close to."""
    if place.line is None:
        return far
    (x0, y0), (x1, y1) = place.line
    run = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    near = [other for other in (*bare, *words) if other.reaches(run)]  # only they can hold a point of the line
    over = sum(other.has(*point) for other in near for point in _along(place.line)) if near else 0
    wrong = _STRUCK * (_strikes(place, words) + _misleads(place, mark, apart)) + _BESIDE * _stray(place, apart)
    return far + _OVER * over + _ACROSS * sum(_cross(place.line, line) for line in lines) + wrong


def _box(mark: Box, size: Size, away: float, angle: float) -> Box:
    """The words at a distance from the mark: beside a high mark at its middle, above and below it past its ends."""
    width, height = size
    x = (mark.left + mark.right) / 2 + (away + width / 2 - 3) * cos(radians(angle))
    past = max((mark.bottom - mark.top) / 2 - _MARK, 0) + max(height / 2 - _MARK, 0)
    y = mark.middle - (away + past) * sin(radians(angle))
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _line(mark: Box, box: Box) -> tuple[Point, Point]:
    """From the middle of the mark, which hides its beginning, to the edge of the word."""
    x, y = (mark.left + mark.right) / 2, mark.middle
    return (x, y), (min(max(x, box.left), box.right), min(max(y, box.top), box.bottom))


def _dot(x: float, y: float) -> Box:
    return Box(x - 1, y - 1, x + 1, y + 1)


def boxes_along(line: tuple[Point, Point]) -> list[Box]:
    """Small rectangles along a line, close enough that no word fits between them."""
    (x0, y0), (x1, y1) = line
    steps = max(int(dist(*line) / _WORD), 1)
    return [_dot(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps) for step in range(steps + 1)]


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
