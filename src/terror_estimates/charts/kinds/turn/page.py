"""The page of a chart of a turn: a true axis of years, and every mark with a number that leads to its name below.

So the picture is a table as well.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial

from matplotlib.lines import Line2D

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.turn.content import Publications
from terror_estimates.charts.kinds.turn.names import draw_names, numbers_of
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import scale_of
from terror_estimates.charts.marks.value import draw_value, reach_of
from terror_estimates.charts.paper.callouts import Box, place_callouts
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    DARK_GRAY,
    GRID,
    MARGIN,
    RULE,
    SMALL,
    SOFT,
    width_of,
)
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.time_axis import TimeAxis
from terror_estimates.charts.words.labels import heading
from terror_estimates.charts.words.sections import Section, usual_note
from terror_estimates.comparison.quotation import in_words

_LEFT, _HIGH = 40.0, 190.0
_PAST, _APART, _WORD = 2, 5.5, 8.0  # years beyond the first and last; between marks of one year; height of a number


class PublicationsPage(Body[Publications]):
    """A section for each measure, on axes of its own, and the line of the turn through all of them."""

    def __init__(self, content: Publications, page: Page):
        super().__init__(content, page)
        self.catalog, self.turn = content.catalog, content.turn
        self.left, self.right = MARGIN + _LEFT, page.width - MARGIN - 8
        years = [self.turn, *(one.year for one in content.estimates)]
        first, last = date(min(years) - _PAST, 1, 1), date(max(years) + _PAST, 12, 31)
        self.time = TimeAxis(page, self.left, self.right, first, last)
        self.line = self.time.at(date(self.turn, 1, 1))

    def head(self, y: float) -> float:
        room = self.page.width - 2 * MARGIN
        y = draw_legend(self.page, MARGIN, y, legend_lines(value_keys(self.content.estimates), room)) + 2
        self._upright(MARGIN + 6, y + 1, y + 12, "line:legend")
        words = f"{self.turn}: {self.content.entry.turn.label}"
        return self.page.paragraph(MARGIN + 14, y + 1, words, room - 14, size=SMALL, gid="turn") + 5

    def blocks(self) -> list[Block]:
        return [Block([partial(self._section, section)]) for section in self.content.sections]

    def _section(self, section: Section, y: float) -> float:
        """Head, axis, marks and names of one measure."""
        y = self._head(section, y)
        scale = scale_of(section.estimates, _HIGH)
        axis = Axis(self.page.sheet, scale, zero=y + 32 + scale.width)
        self._ground(section, axis)
        self._marks(section, axis, self._places(section, axis))
        self.time.draw(axis.zero)
        return draw_names(self.catalog, self.page, section, self.turn, axis.zero + 22) + 10

    def _head(self, section: Section, y: float) -> float:
        words = heading(self.catalog.vocabulary.label("measures", section.measure))
        gids = f"section:{section.measure}", f"usual:{section.measure}"
        return draw_head(self.page, y, words, gids[0], usual_note(section.usual), gids[1])

    def _ground(self, section: Section, axis: Axis) -> None:
        """The numbers of the axis, thin lines at them, and the line of the turn."""
        for number, label in axis.scale.ticks(16):
            y = axis.at(number)
            self.page.rule(y, self.left, self.right, GRID if number else RULE)
            self.page.text(self.left - 5, y + 3, label, size=SMALL, color=SOFT, ha="right")
        words = f"{axis.scale.unit[1]}{self.catalog.vocabulary.measures[section.measure].unit}"
        self.page.text(self.left, axis.top - 19, words, size=SMALL, color=SOFT)
        self._upright(self.line, axis.top - 16, axis.zero, f"line:turn:{section.measure}")
        self._sides(section, axis)

    def _sides(self, section: Section, axis: Axis) -> None:
        """What lies to the left and to the right of the line, where there is room for it."""
        before, after = f"before {self.turn}", f"{self.turn} and after"
        gid, y = f"turn:{section.measure}", axis.top - 7
        if self.line - 4 - width_of(before, SMALL) > MARGIN:
            self.page.text(self.line - 4, y, before, size=SMALL, color=SOFT, ha="right", gid=f"{gid}:before")
        if self.line + 4 + width_of(after, SMALL) < self.right:
            self.page.text(self.line + 4, y, after, size=SMALL, color=SOFT, gid=f"{gid}:after")

    def _upright(self, x: float, top: float, bottom: float, gid: str) -> None:
        line = Line2D([x, x], [top, bottom], color=DARK_GRAY, linewidth=1.0, dashes=(3.2, 2.2), zorder=2, gid=gid)
        self.page.sheet.add_line(line)

    def _places(self, section: Section, axis: Axis) -> dict[str, float]:
        """Where each estimate stands on the axis of years; those of one year that would touch stand side by side."""
        places = {}
        for year in {one.year: None for one in section.estimates}:
            mine = [one for one in section.estimates if one.year == year and one.value.stated]
            places |= {one.id: self.time.at(date(year, 7, 2)) for one in mine}
            crowd = _crowd(axis, mine)
            for place, one in enumerate(crowd):
                places[one.id] = self._kept(year, places[one.id], _APART * (place - (len(crowd) - 1) / 2), len(crowd))
        return places

    def _kept(self, year: int, middle: float, aside: float, many: int) -> float:
        """A place beside the middle of a year, on the side of the line on which the year is."""
        room = abs(middle - self.line) - _APART * (many - 1) / 2 - _APART / 2
        return middle + aside + max(-room, 0) * (1 if year >= self.turn else -1)

    def _marks(self, section: Section, axis: Axis, places: dict[str, float]) -> None:
        """Every mark with the number that leads to its row; by one that lies beyond the axis, how much it is."""
        standing = [one for one in section.estimates if one.id in places]
        for one in standing:
            draw_value(axis, one, places[one.id])
        numbers = numbers_of(section)
        words = [
            numbers[one.id] if axis.shows(one) else f"{numbers[one.id]}: {in_words(max(one.value.stated))}"
            for one in standing
        ]
        boxes = [reach_of(axis, one, places[one.id]) for one in standing]
        self._callouts(axis, list(zip(standing, words, boxes, strict=True)))

    def _callouts(self, axis: Axis, called: Sequence[tuple[Estimate, str, Box]]) -> None:
        """The words of each mark, as near to it as they can stand."""
        area = Box(self.left + 1, axis.top - 4, self.right + 8, axis.zero - 1)
        line = Box(self.line - 1.5, axis.top - 16, self.line + 1.5, axis.zero)
        marks = [(box, width_of(words, SMALL) + 4) for _, words, box in called]
        for (one, words, _), callout in zip(called, place_callouts(marks, area, _WORD, [line]), strict=True):
            x, y = callout.box.left + 2, callout.box.bottom - 1
            self.page.text(x, y, words, size=SMALL, gid=f"{one.id}:number")
            if callout.line:
                (x0, y0), (x1, y1) = callout.line
                style = {"color": DARK_GRAY, "linewidth": 0.5, "zorder": 2.5, "gid": f"line:{one.id}"}
                self.page.sheet.add_line(Line2D([x0, x1], [y0, y1], **style))


def _crowd(axis: Axis, estimates: Sequence[Estimate]) -> list[Estimate]:
    """Those that would touch one of the others if all stood at one place."""
    boxes = {one.id: reach_of(axis, one, 0) for one in estimates}
    return [one for one in estimates if any(boxes[one.id].meets(box) for id, box in boxes.items() if id != one.id)]
