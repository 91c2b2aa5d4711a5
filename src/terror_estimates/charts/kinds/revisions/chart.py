"""The revision chart: one author's own numbers for one quantity over the years, each author on an axis of their own."""

from collections.abc import Sequence

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.marks.legend import arrow_note, draw_legend, legend_lines, value_keys
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import GAP, HEAD, LEADING, MARGIN, SMALL, SOFT, styled, width_of
from terror_estimates.charts.rows.furniture import draw_band, draw_footer, draw_heading, source_keys
from terror_estimates.charts.rows.plot import TICKS, Plot, draw_axis_words, draw_ground, draw_row, plot_of, scales_of
from terror_estimates.charts.rows.text import draw_separator, draw_words, printed_head, printed_width, row_text
from terror_estimates.charts.words.choice import choose, left_out_notes, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, Undrawn, as_drawn, counted, extremes
from terror_estimates.charts.words.labels import when
from terror_estimates.comparison.revision import Revision, revisions

_LABEL = 150.0
_ALONE = "the only number of its author for this quantity"
_OWN = "Each author has an axis from zero. Only numbers that an author asserts as his or her own are revisions."


def revision_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """Every author with two or more own numbers for the same quantity, among the estimates the entry asks for."""
    estimates, undrawn = choose(catalog, entry, cells=False)
    found = revisions(catalog, estimates)
    drawn = [one for revision in found for one in revision.estimates]
    alone = tuple(Undrawn(one.id, _ALONE) for one in estimates if one not in drawn)
    with styled():
        figure = _Page(catalog, entry, found).figure(undrawn_note(entry, [*undrawn, *alone]))
    lines = f"{counted(len(found), 'line')} of {counted(len(drawn), 'number')}"
    differ = f"in {len([one for one in found if one.changed])} of them the numbers differ"
    alt = f"Revisions by author. {entry.title}. {lines}; {differ}. {extremes(catalog, drawn)}"
    return Drawing(figure, tuple(as_drawn(one, one.estimated_by) for one in drawn), alt, (*undrawn, *alone))


class _Page:
    """One chart of revisions on one page."""

    def __init__(self, catalog: Catalog, entry: FigureEntry, found: Sequence[Revision]):
        self.catalog, self.entry, self.found, self.page = catalog, entry, found, Page()
        self.estimates = [one for revision in found for one in revision.estimates]
        self.printed = printed_width(self.estimates)
        self.printed_x = self.page.width - MARGIN - self.printed
        self.plot_x = MARGIN + _LABEL + GAP
        self.width = self.printed_x - 1.5 * GAP - self.plot_x

    def figure(self, undrawn: str):
        y = draw_heading(self.page, self.entry)
        zoomed = any(scales_of(revision.estimates, self.width)[1] for revision in self.found)
        lines = legend_lines(value_keys(self.estimates, zoomed=zoomed), self.page.width - 2 * MARGIN)
        y = draw_legend(self.page, MARGIN, y, lines) + 4
        for place, revision in enumerate(self.found):
            y = self._section(place, revision, y)
        notes = [self.entry.note or "", _OWN, arrow_note(self.estimates)]
        notes += [*left_out_notes(self.entry), undrawn]
        height = draw_footer(self.page, y + 4, self.catalog, self.entry, source_keys(self.estimates), notes)
        return self.page.finish(height)

    def _section(self, place: int, revision: Revision, y: float) -> float:
        """The author and the quantity as head, then a row a publication."""
        top = self._head(place, revision, y) + TICKS + 2
        unit = self.catalog.vocabulary.measures[revision.measure].unit
        plot = plot_of(self.page, revision.estimates, unit, self.plot_x, top, self.width)
        draw_axis_words(plot, top, above=True)
        head = printed_head(revision.estimates)
        self.page.lines(self.printed_x, top - 3 - height_of(head, SMALL), head, size=SMALL, color=SOFT)
        bottom = self._rows(revision, plot, top)
        draw_ground(plot, top, bottom)
        return bottom + 10

    def _head(self, place: int, revision: Revision, y: float) -> float:
        """Whose numbers, for what; said in words whether they differ."""
        height = HEAD * LEADING + 5
        draw_band(self.page, y, height)
        self.page.lines(MARGIN + 4, y + 2, [revision.author], size=HEAD, weight="semibold", gid=f"author:{place}")
        measure = self.catalog.vocabulary.label("measures", revision.measure).lower()
        windows = {when(one) for one in revision.estimates}
        window = windows.pop() if len(windows) == 1 else ""
        outcome = "the numbers differ" if revision.changed else "the same throughout"
        words = "; ".join(part for part in (measure, window, outcome) if part)
        x = MARGIN + 14 + width_of(revision.author, HEAD, "semibold")
        self.page.lines(x, y + 3, [words], size=SMALL, color=SOFT, gid=f"quantity:{place}")
        return y + height

    def _rows(self, revision: Revision, plot: Plot, y: float) -> float:
        periods = {one.period for one in revision.estimates}
        for place, estimate in enumerate(revision.estimates):
            told = when(estimate) if len(periods) > 1 else ""
            text = row_text(self.catalog, estimate, told, _LABEL, self.printed)
            if place:
                draw_separator(self.page, y)
            draw_words(self.page, text, y, MARGIN, self.printed_x)
            draw_row(plot, estimate, y + text.middle)
            y += text.height
        return y
