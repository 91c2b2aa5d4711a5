"""An axis of time: where a day stands between two edges of the page, and the names of years or quarters below it."""

from dataclasses import dataclass
from datetime import date

from terror_estimates.catalog import Period
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import DARK_GRAY, RULE, SMALL, SOFT, width_of
from terror_estimates.charts.words.labels import period_words

_APART = 34.0  # points between two years that are both named
GAP = 16.0  # between two axes
_BARS = 24.0  # from an axis down to its bar of ten years
_SHORT = 3  # years below which quarters are named


@dataclass(frozen=True)
class TimeAxis:
    """From the first to the last day, between two edges of the page.

    A `bend` is a day and its place: there one axis ends and, after a gap, another begins, each to a scale of its own,
    with a bar of ten years below it that says so.
    """

    page: Page
    left: float
    right: float
    first: date
    last: date
    bend: tuple[date, float] | None = None

    def at(self, day: date) -> float:
        """Where a day stands on the page."""
        inside = min(max(day, self.first), self.last)  # a period without an end goes on to the edge
        (first, left), (last, right) = self._side(inside)
        return left + (right - left) * (inside - first).days / ((last - first).days or 1)

    def _side(self, day: date) -> list[tuple[date, float]]:
        """The first and the last day, with their places, of the stretch to scale that a day lies in."""
        ends = [(self.first, self.left), (self.last, self.right)]
        if not self.bend:
            return ends
        turn, place = self.bend
        return [self.bend, ends[1]] if day >= turn else [ends[0], (turn, place - GAP)]

    @property
    def stretches(self) -> list[tuple[date, float, float]]:
        """The axes, one or two: the first day of each, and where on the page it begins and ends."""
        sides = [self._side(self.first), *([self._side(self.bend[0])] if self.bend else [])]
        return [(first, left, right) for (first, left), (_, right) in sides]

    def a_year(self, day: date) -> float:
        """How much room a year takes where a day stands."""
        (first, left), (last, right) = self._side(day)
        return (right - left) * 365.25 / ((last - first).days or 1)

    def draw(self, y: float) -> None:
        """A tick below a height where each year or quarter begins, and its name as often as there is room.

        Below each of two axes stands a bar of ten years.
        """
        if self.bend:
            self._draw_bars(y + _BARS)
        turns = self._quarters() if self.last.year - self.first.year < _SHORT else self._years()
        for label, x, middle in turns:
            self.page.upright(x, y, y + 3, RULE)
            half = width_of(label, SMALL) / 2
            if label and middle - half > self.left - 18 and middle + half < self.right + 6:
                self.page.text(middle, y + 13, label, size=SMALL, color=SOFT, ha="center")

    def _draw_bars(self, y: float) -> None:
        """How long ten years are on each of two axes."""
        for day, left, _ in self.stretches:
            right = left + 10 * self.a_year(day)
            self.page.rule(y, left, right, DARK_GRAY, thickness=1.0)
            for x in (left, right):
                self.page.upright(x, y - 3, y + 3, DARK_GRAY)
            gid = f"ten-years:{day.year}:{y:.0f}"
            self.page.text(right + 5, y + 3, "10 years", size=SMALL, color=SOFT, gid=gid)

    def _years(self) -> list[tuple[str, float, float]]:
        """Each year with its first day and its middle; named every year, or every second, fifth, tenth."""
        days = [date(year, 1, 1) for year in range(self.first.year, self.last.year + 1)]
        return [
            (str(day.year) if day.year % self._step(day) == 0 else "", self.at(day), self.at(date(day.year, 7, 2)))
            for day in days
            if day >= self.first
        ]

    def _step(self, day: date) -> int:
        """From one year that is named to the next, where a day stands."""
        a_year = self.a_year(day)
        return next((step for step in (1, 2, 5, 10, 20, 50) if step * a_year > _APART), 100)

    def _quarters(self) -> list[tuple[str, float, float]]:
        days = [date(year, month, 1) for year in range(self.first.year, self.last.year + 1) for month in (1, 4, 7, 10)]
        return [
            (period_words(Period.parse(day.isoformat()[:7])), self.at(day), self.at(day))
            for day in days
            if self.first <= day <= self.last
        ]
