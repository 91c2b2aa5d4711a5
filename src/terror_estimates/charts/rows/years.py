"""A panel of years: the year of publication across, the number upward, both to scale, and words beside single marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, pairwise, permutations

from matplotlib.lines import Line2D

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.scale import scale_of
from terror_estimates.charts.marks.value import reach_of
from terror_estimates.charts.paper.callouts import Box, Callout, place_callouts
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import DARK_GRAY, GRID, INK, MARGIN, QUIET, RULE, SMALL, SOFT, width_of, wrap
from terror_estimates.charts.rows.time_axis import TimeAxis
from terror_estimates.charts.words.labels import row_name
from terror_estimates.comparison.quantity import in_words

_LEFT, _RIGHT = 40.0, 8.0  # room for the numbers of the axis; beyond the last year
_PAST, _APART = 2, 5.5  # years beyond the first and last; points between marks of one year
_MARK, _LEAST = 8.0, 1 / 3  # the width of a mark; the least of the width that the years on one side of a turn take
_TICKS = 16.0  # points between two numbers of the axis, at least
_WIDEST = 132.0  # of the words at a mark
_BELOW = 26.0  # from the axis to what stands below the years
_BAR = 12.0  # more, where a bar of ten years stands there
_TRIED = 4  # marks of one year whose order is chosen
_NEAR = 6.0  # a mark nearer to the turn than this does not move towards it
_ROUNDS = 6  # of moving marks apart
_ABOVE = 24.0  # how far above its axis words may stand


@dataclass(frozen=True)
class Years:
    """An axis of years between the margins of a page, for any number of panels below each other.

    Marks that stand aside for others do not cross the first day of the year of a `turn`.
    """

    page: Page
    time: TimeAxis
    turn: int | None = None

    @property
    def line(self) -> float | None:
        """Where the year of the turn begins."""
        return self.beginning(self.turn) if self.turn else None

    def beginning(self, year: int) -> float:
        """Where a year begins."""
        return self.time.at(date(year, 1, 1))

    def panel(self, estimates: Sequence[Estimate], y: float, high: float) -> Axis:
        """The upward axis of these numbers, `high` points long, whose end lies at a height."""
        scale = scale_of(estimates, high)
        return Axis(self.page.sheet, scale, zero=y + scale.width)

    def draw_ground(self, axis: Axis, unit: str) -> None:
        """The numbers of an axis with thin lines at them, what they count, and the years below."""
        for number, label in axis.scale.ticks(_TICKS):
            y = axis.at(number)
            for _, left, right in self.time.stretches:
                self.page.rule(y, left, right, GRID if number else RULE)
            self.page.text(self.time.left - 5, y + 3, label, size=SMALL, color=SOFT, ha="right")
        self.page.text(MARGIN, axis.top - 19, f"{axis.scale.unit[1]}{unit}", size=SMALL, color=SOFT)
        self.time.draw(axis.foot)

    def place(self, year: int) -> float:
        """Where the middle of a year stands."""
        return self.time.at(date(year, 7, 2))

    def places(self, axis: Axis, estimates: Sequence[Estimate]) -> dict[str, float]:
        """Where each mark stands across the page; marks of one year that would touch stand side by side."""
        places: dict[str, float] = {}
        for year in {one.year: None for one in estimates if one.year}:
            mine = [one for one in estimates if one.year == year]
            places |= {one.id: self.place(year) for one in mine}
            crowd = self._ordered(axis, _crowd(axis, mine), [one for one in estimates if one.year != year])
            for number, one in enumerate(crowd):
                aside = _APART * (number - (len(crowd) - 1) / 2)
                places[one.id] += aside + self._kept(year, _APART * len(crowd) / 2)
        return self._eased(axis, [one for one in estimates if one.year], places)

    def _ordered(self, axis: Axis, crowd: Sequence[Estimate], others: Sequence[Estimate]) -> Sequence[Estimate]:
        """The marks of one year in the order in which fewest of them touch one of another year."""
        around = [reach_of(axis, one, self.place(one.year)) for one in others if one.year]
        if not around or not 1 < len(crowd) <= _TRIED:
            return crowd

        def touching(order: Sequence[Estimate]) -> int:
            middle = self.place(order[0].year or 0)
            asides = [_APART * (number - (len(order) - 1) / 2) for number in range(len(order))]
            boxes = [reach_of(axis, one, middle + aside) for one, aside in zip(order, asides, strict=True)]
            return sum(box.meets(other) for box in boxes for other in around)

        return min(permutations(crowd), key=touching)

    def _eased(self, axis: Axis, estimates: Sequence[Estimate], places: Mapping[str, float]) -> dict[str, float]:
        """Marks that would touch, moved apart by at most half a year each, and none towards a turn that is near."""
        eased = dict(places)
        for _ in range(_ROUNDS):
            boxes = {one.id: reach_of(axis, one, eased[one.id]) for one in estimates}
            for one, other in combinations(estimates, 2):
                left, right = sorted((one, other), key=lambda mark: places[mark.id])
                if boxes[left.id].meets(boxes[right.id]):
                    over = boxes[left.id].right - boxes[right.id].left
                    for mark, way in ((left, -1), (right, 1)):
                        eased[mark.id] = self._within(mark, places[mark.id], eased[mark.id] + way * over / 2)
                        boxes[mark.id] = reach_of(axis, mark, eased[mark.id])
        return eased

    def _within(self, mark: Estimate, from_: float, to: float) -> float:
        """A place at most half a year from where a mark would stand by itself, and no nearer to the turn than that."""
        half = self.time.a_year(date(mark.year or 1, 7, 2)) / 2
        low, high = from_ - half, from_ + half
        if self.line is not None:
            if from_ >= self.line:
                low = max(low, min(from_, self.line + _NEAR))
            else:
                high = min(high, max(from_, self.line - _NEAR))
        return min(max(to, low), high)

    def _kept(self, year: int, reach: float) -> float:
        """By how much marks that reach so far to both sides of their year must move to stay on its side of the turn."""
        if self.line is None or self.turn is None:
            return 0.0
        return max(reach - abs(self.place(year) - self.line), 0) * (1 if year >= self.turn else -1)

    def draw_words(
        self, axis: Axis, said: Mapping[str, Sequence[str]], marks: Sequence[tuple[Estimate, float]],
        taken: Sequence[Box] = (),
    ) -> float:  # fmt: skip
        """The lines of words of the estimates that have some, each as near to its mark as it can stand.

        They stand on the side of the turn that their mark is on; words that find no place stand below the years.
        Returns the height below everything.
        """
        unit = Box(MARGIN, axis.top - 28, self.time.left + 40, axis.top - 16)
        boxes = {one.id: reach_of(axis, one, at) for one, at in marks}
        called = [one for one, _ in marks if one.id in said]
        others = [box for id, box in boxes.items() if id not in said]
        places = {one.id: at for one, at in marks}
        y = axis.foot + _BELOW + (_BAR if self.time.bend else 0)
        sides = self._sides(axis)
        for area in sides:
            here = [one for one in called if _area_of(sides, places[one.id]) is area]
            there = [boxes[one.id] for one in called if one not in here]
            sizes = [(boxes[one.id], _size(said[one.id])) for one in here]
            for one, callout in zip(here, place_callouts(sizes, area, [unit, *taken, *others, *there]), strict=True):
                if callout:
                    self._write(one, said[one.id], callout)
                else:
                    y = self._write_below(one, said[one.id], y)
        return y

    def _sides(self, axis: Axis) -> list[Box]:
        """Where words may stand: before the turn and since, or anywhere."""
        left, right, line = self.time.left + 1, self.time.right + _RIGHT, self.line
        ends = [left, right] if line is None else [left, line, right]
        return [Box(start, axis.top - _ABOVE, end, axis.foot - 1) for start, end in pairwise(ends)]

    def _write_below(self, one: Estimate, lines: Sequence[str], y: float) -> float:
        """Words without room at their mark, in one paragraph of their own."""
        *names, number = lines
        room = self.time.right - self.time.left
        return self.page.paragraph(
            self.time.left, y, f"{' '.join(names)}: {number}", room, size=SMALL, gid=f"{one.id}:number"
        )  # fmt: skip

    def _write(self, one: Estimate, lines: Sequence[str], callout: Callout) -> None:
        color = INK if one.stance == "asserts" else QUIET
        *names, number = lines
        box, ha = callout.box, "right" if callout.leftward else "left"
        x = box.right - 2 if callout.leftward else box.left + 2
        y = self.page.lines(x, box.top, names, size=SMALL, color=color, ha=ha, gid=f"{one.id}:label")
        weight = "semibold" if one.shown_as_printed else "italic"
        step = (box.bottom - box.top) / len(lines)
        for row, (words, face) in enumerate([*((name, "regular") for name in names), (number, weight)]):
            wide = width_of(words, SMALL, face)
            self.page.clear(x - wide * callout.leftward, box.top + row * step, wide, step)
        self.page.lines(x, y, [number], size=SMALL, color=color, ha=ha, weight=weight, gid=f"{one.id}:number")
        if callout.line:
            (x0, y0), (x1, y1) = callout.line
            line = Line2D([x0, x1], [y0, y1], color=DARK_GRAY, linewidth=0.5, zorder=2.5, gid=f"line:{one.id}")
            self.page.sheet.add_line(line)


def years_of(page: Page, years: Sequence[int], turn: int | None = None) -> Years:
    """The axis that holds these years and that of the turn.

    Where marks would crowd on one side of the turn, each narrower than it is, the years of that side take more room.
    """
    held = [*years, *([turn] if turn else [])]
    first, last = date(min(held) - _PAST, 1, 1), date(max(held) + _PAST, 12, 31)
    time = TimeAxis(page, MARGIN + _LEFT, page.width - MARGIN - _RIGHT, first, last)
    if turn is None:
        return Years(page, time)
    day = date(turn, 1, 1)
    before = sum(year < turn for year in years)
    rooms = (time.at(day) - time.left) / (before or 1), (time.right - time.at(day)) / (len(years) - before or 1)
    if min(rooms) < _MARK:
        share = min(max(before / len(years), _LEAST), 1 - _LEAST)
        time = replace(time, bend=(day, time.left + (time.right - time.left) * share))
    return Years(page, time, turn)


def mark_words(axis: Axis, one: Estimate, detail: str = "") -> list[str]:
    """The words at a mark: whose number it is and when it was published, what is its own, the number as printed.

    A mark at the edge of the axis says how much it is, whatever its print.
    """
    number = one.shown() if axis.shows(one) else in_words(max(one.value.stated))
    name = ", ".join(part for part in row_name(one) if part)
    return [*wrap(name, _WIDEST, SMALL), *wrap(detail, _WIDEST, SMALL), number]


def _size(lines: Sequence[str]) -> tuple[float, float]:
    return max(width_of(line, SMALL, "semibold") for line in lines) + 4, height_of(lines, SMALL)


def _crowd(axis: Axis, estimates: Sequence[Estimate]) -> list[Estimate]:
    """Those that would touch one of the others if all stood at one place."""
    boxes = {one.id: reach_of(axis, one, 0) for one in estimates}
    return [one for one in estimates if any(boxes[one.id].meets(box) for id, box in boxes.items() if id != one.id)]


def _area_of(sides: Sequence[Box], place: float) -> Box:
    """The area of the words of a mark: every mark has one, also on the first day of the axis or past the last area."""
    return next((side for side in sides if place < side.right), sides[-1])
