"""The page of a chart of places: names and witnesses at the left, a column with an axis each, and what counts both."""

from collections.abc import Sequence
from functools import partial

from terror_estimates.catalog import Estimate
from terror_estimates.charts.kinds.places.content import Places
from terror_estimates.charts.kinds.places.place import Lane, Place, Section
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import ENDLESS, whole
from terror_estimates.charts.marks.value import draw_value
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import BODY, GAP, INK, MARGIN, QUIET, SMALL, SOFT, wrap
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.plot import Plot, draw_ground, plot_on
from terror_estimates.charts.rows.text import printed_head, weight_of

_NAME, _WITNESS, _NARROW, _PRINTED, _BOTH, _PAD, _TICKS = 104.0, 96.0, 84.0, 52.0, 56.0, 1.4, 17.0
_CROWD = 2  # with more columns than this, names and witnesses take several lines
_APART = 8.0  # between two sections
_UNLIKE = "\u00a0≠"


class PlacesPage(Body[Places]):
    """A section for each wider place, a row for each place in it."""

    def __init__(self, content: Places, page: Page):
        super().__init__(content, page)
        self.both = _BOTH if content.together else 0.0
        crowded = len(content.axes) > _CROWD
        self.name, self.witness = (_NARROW, _NARROW) if crowded else (_NAME, _WITNESS)
        self.first = MARGIN + self.name + self.witness + GAP
        room = page.width - MARGIN - self.both - self.first
        self.step = room / max(len(content.axes), 1)
        self.room = self.step - _PRINTED - 1.3 * GAP
        self.both_x = page.width - MARGIN - self.both

    def head(self, y: float) -> float:
        placed = [one for section in self.content.sections for place in section.places for one in place.estimates
                  if any(one in axis.estimates for axis in self.content.axes)]  # fmt: skip
        lines = legend_lines(value_keys((placed, ENDLESS)), self.page.width - 2 * MARGIN)
        return self._heads(draw_legend(self.page, MARGIN, y, lines) + 6)

    def blocks(self) -> list[Block]:
        found = []
        for number, section in enumerate(self.content.sections):
            found.append(self._block(section, number))
            if section.missing:
                found.append(Block([partial(self._missing, section, number)]))
        return found

    def foot(self, y: float) -> float:
        return y + 6

    def _plot_x(self, place: int) -> float:
        return self.first + place * self.step

    def _heads(self, y: float) -> float:
        """The heads of the columns, standing on one height."""
        heads = [wrap(axis.head, self.step - GAP, BODY, "semibold") for axis in self.content.axes]
        both = wrap("together, or not divided", self.both, SMALL) if self.both else []
        printed = printed_head(self.content.estimates)
        bottom = (
            y + max([height_of(head, BODY) for head in heads] + [height_of(both, SMALL)]) + height_of(printed, SMALL)
        )
        for place, (axis, head) in enumerate(zip(self.content.axes, heads, strict=True)):
            self.page.lines(self._plot_x(place), y, head, weight="semibold", gid=f"column:{axis.key}")
            x = self._plot_x(place) + self.room + GAP
            self.page.lines(x, bottom - height_of(printed, SMALL), printed, size=SMALL, color=SOFT)
        self.page.lines(self.both_x, bottom - height_of(both, SMALL), both, size=SMALL, color=SOFT, gid="together")
        self.page.text(MARGIN, bottom - 3, "place", size=SMALL, color=SOFT)
        self.page.text(MARGIN + self.name, bottom - 3, "seen in", size=SMALL, color=SOFT)
        return bottom + 3

    def _block(self, section: Section, number: int) -> Block:
        """Band, the whole in print, ticks and places."""
        rows = [partial(self._place, place, section.usual) for place in section.places]
        return Block(rows, partial(self._section, section, number), partial(self._ground, section))

    def _section(self, section: Section, number: int, y: float) -> float:
        y = draw_head(self.page, y, section.title, f"section:{number}", section.note, f"seen:{number}")
        self.plots: dict[str, Plot] = {}
        for place in section.heads:
            y = self._place(place, "", y)
        return self._axes(section, y) if section.places else y

    def _ground(self, section: Section, top: float, bottom: float) -> float:
        for plot in self.plots.values():
            draw_ground(plot, top, bottom)
        return bottom if section.missing else bottom + _APART

    def _missing(self, section: Section, number: int, y: float) -> float:
        words = f"Not seen in print, so not drawn: {len(section.missing)}."
        room = self.page.width - 2 * MARGIN
        return self.page.paragraph(MARGIN, y + 2, words, room, size=SMALL, color=SOFT, gid=f"missing:{number}") + _APART

    def _axes(self, section: Section, y: float) -> float:
        """Axes from zero that reach as far as the numbers of the places of a section."""
        top = y + _TICKS
        for place, axis in enumerate(self.content.axes):
            mine = [one for each in section.places for one in each.estimates if one in axis.estimates]
            if mine:
                self.plots[axis.key] = self._plot(mine, self._plot_x(place), top)
        return top

    def _plot(self, estimates: Sequence[Estimate], x: float, top: float) -> Plot:
        scale = whole(estimates, self.room)
        for number, words in scale.ticks():
            self.page.text(x + number / scale.per_point, top - 4, words, size=SMALL, color=SOFT, ha="center")
        return plot_on(self.page, scale, "", x, top)

    def _place(self, place: Place, usual: str, y: float) -> float:
        """A place: its name beside its first witness, and a line for each; the usual one is named in the head only."""
        self.page.rule(y, MARGIN, self.page.width - MARGIN, thickness=0.4)
        name = wrap(place.name, self.name - 4)
        start = y + _PAD
        id = place.lanes[0].estimates[0].id
        end = self.page.lines(MARGIN, start, name, gid=f"{id}:label")
        y = start
        for lane in place.lanes:
            y = self._lane(place, lane, usual, y)
        return max(y, end) + _PAD

    def _lane(self, place: Place, lane: Lane, usual: str, y: float) -> float:
        """What one witness prints: marks where there is an axis, numbers in any case."""
        middle = y + BODY * 1.19 / 2
        words = wrap("" if lane.witness == usual else lane.witness, self.witness - 4, SMALL)
        bottom = self.page.lines(
            MARGIN + self.name, y + 0.4, words, size=SMALL, color=SOFT, gid=f"{lane.estimates[0].id}:witness"
        )  # fmt: skip
        for one in lane.estimates:
            column = next((n for n, axis in enumerate(self.content.axes) if one in axis.estimates), None)
            room, x = self.both, self.both_x
            if column is not None:
                room, x = _PRINTED, self._plot_x(column) + self.room + GAP
                if plot := self.plots.get(self.content.axes[column].key):
                    draw_value(plot.axis, one, middle, spoken=False)
            bottom = max(bottom, self._print(one, x, y, room, unlike=one.id in place.differing))
        return bottom

    def _print(self, estimate: Estimate, x: float, y: float, room: float, *, unlike: bool) -> float:
        weight = weight_of(estimate)
        lines = wrap(f"{estimate.shown()}{_UNLIKE if unlike else ''}", room, BODY, weight)
        color = INK if estimate.stance == "asserts" else QUIET
        return self.page.lines(x, y, lines, color=color, weight=weight, gid=f"{estimate.id}:printed")
