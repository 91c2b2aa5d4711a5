"""The page of a chart of a turn: true axes of years on both sides of it, and words at the marks that carry the story.

The other marks look as they do in any figure: gray is a number passed on, and nothing else.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from matplotlib.lines import Line2D

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital
from terror_estimates.charts.kinds.turn.content import Publications
from terror_estimates.charts.marks.axis import Axis
from terror_estimates.charts.marks.legend import draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.scale import scale_of
from terror_estimates.charts.marks.value import draw_value
from terror_estimates.charts.paper.callouts import Box
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import DARK_GRAY, MARGIN, SMALL, SOFT, width_of
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.text import with_evidence
from terror_estimates.charts.rows.years import mark_words, years_of
from terror_estimates.charts.words.labels import unit_words, whose
from terror_estimates.charts.words.sections import Section, unusual_words, usual_note

_WITHOUT = "Without words above, from the left"
_IN_WORDS = "In words, and so without a place above:"
_SIDE = 72.0  # the room of the words beside the line
_HIGH, _LOW, _MANY = 310.0, 150.0, 9  # the height of a section of many marks, and of one of fewer


def _high(section: Section) -> float:
    """The height of the axis of a section."""
    return _HIGH if len(section.estimates) >= _MANY else _LOW


class PublicationsPage(Body[Publications]):
    """A section for each measure, on axes of its own, and the line of the turn through all of them."""

    def __init__(self, content: Publications, page: Page):
        super().__init__(content, page)
        self.catalog, self.turn = content.catalog, content.turn
        self.panels = [(section.estimates, scale_of(section.estimates, _high(section))) for section in content.sections]
        self.years = years_of(page, [one.year for one in content.estimates if one.year], self.turn)

    @property
    def line(self) -> float:
        """Where the year of the turn begins."""
        return self.years.beginning(self.turn)

    def head(self, y: float) -> float:
        lines = legend_lines(value_keys(*self.panels), self.page.width - 2 * MARGIN)
        return draw_legend(self.page, MARGIN, y, lines) + 5

    @property
    def notes(self) -> list[str]:
        """On which side of the line a year takes more room, where it does."""
        time = self.years.time
        if not time.bend:
            return []
        wider = time.a_year(time.last) > time.a_year(time.first)
        before, since = f"those before {self.turn}", f"Years since {self.turn}"
        return [f"{since} take {'more' if wider else 'less'} room than {before}; a bar below each axis is ten years."]

    def blocks(self) -> list[Block]:
        return [Block([partial(self._section, section)]) for section in self.content.sections]

    def _section(self, section: Section, y: float) -> float:
        """Head, axis and marks of one measure."""
        y = self._head(section, y)
        axis = self.years.panel(section.estimates, y + 32, _high(section))
        self.years.draw_ground(axis, unit_words(section.estimates[0]))
        self._upright(self.line, axis.top - 16, axis.foot, f"line:turn:{section.measure}")
        self._sides(section, axis)
        return self._marks(section, axis)

    def _head(self, section: Section, y: float) -> float:
        words = capital(self.catalog.vocabulary.label("measures", section.measure))
        gids = f"section:{section.measure}", f"usual:{section.measure}"
        return draw_head(self.page, y, words, gids[0], usual_note(section.usual, "a mark"), gids[1])

    def _sides(self, section: Section, axis: Axis) -> None:
        """What lies to the left and to the right of the line, where there is room for it."""
        before, after = f"before {self.turn}", f"{self.turn} and after"
        gid, y, line = f"turn:{section.measure}", axis.top - 7, self.line
        if line - 4 - width_of(before, SMALL) > self.years.time.left + 60:
            self.page.text(line - 4, y, before, size=SMALL, color=SOFT, ha="right", gid=f"{gid}:before")
        if line + 4 + width_of(after, SMALL) < self.years.time.right:
            self.page.text(line + 4, y, after, size=SMALL, color=SOFT, gid=f"{gid}:after")

    def _upright(self, x: float, top: float, bottom: float, gid: str) -> None:
        line = Line2D([x, x], [top, bottom], color=DARK_GRAY, linewidth=1.0, dashes=(3.2, 2.2), zorder=2, gid=gid)
        self.page.sheet.add_line(line)

    def _words(self, section: Section, axis: Axis, one: Estimate) -> list[str]:
        """The words at a mark; the evidence too where the mark has no shape."""
        return mark_words(axis, one, with_evidence(one, unusual_words(one, section.usual), axis.scale))

    def _marks(self, section: Section, axis: Axis) -> float:
        """Every mark, those of the story over the others and with their words; returns the height below them."""
        story = self.content.story
        marked = [one for one in section.estimates if one.value.stated]
        places = self.years.places(axis, marked)
        for one in sorted(marked, key=lambda one: one.id in story):
            draw_value(axis, one, places[one.id])
        said = {one.id: self._words(section, axis, one) for one in marked if one.id in story}
        line = Box(self.line - 1.5, axis.top - 16, self.line + 1.5, axis.foot)
        sides = Box(self.line - _SIDE, axis.top - 17, self.line + _SIDE, axis.top - 4)
        y = self.years.draw_words(axis, said, [(one, places[one.id]) for one in marked], [line, sides])
        y = self._wordless(section, places, y)
        return self._spoken([one for one in section.estimates if one not in marked], y)

    def _wordless(self, section: Section, places: Mapping[str, float], y: float) -> float:
        """Whose the marks without words are, in one paragraph below the years; returns the height below it."""
        bare = sorted(self.content.wordless(section), key=lambda one: (places[one.id], one.value.stated))
        if not bare:
            return y
        said = " · ".join(self.content.named(one, section) for one in bare)
        room, gid = self.page.width - 2 * MARGIN, f"wordless:{section.measure}"
        return self.page.paragraph(MARGIN, y, f"{_WITHOUT}: {said}.", room, size=SMALL, color=SOFT, gid=gid) + 4

    def _spoken(self, estimates: Sequence[Estimate], y: float) -> float:
        """The magnitudes in words, which have no height: a line for each below the years."""
        if estimates:
            y = self.page.lines(self.years.time.left, y, [_IN_WORDS], size=SMALL, color=SOFT, weight="italic")
        room = self.years.time.right - self.years.time.left
        for one in estimates:
            words = f"{whose(one)}: {one.shown()}"
            y = self.page.paragraph(self.years.time.left, y, words, room, size=SMALL, gid=f"{one.id}:number")
        return y + (4 if estimates else 0)
