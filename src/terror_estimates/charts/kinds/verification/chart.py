"""The verification chart: how the estimates of each measure were seen; it counts entries, never people."""

from collections import Counter
from collections.abc import Iterable, Sequence

from matplotlib.patches import Rectangle

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.catalog.words import LEVELS
from terror_estimates.charts.marks.scale import Scale, round_up
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    GRID,
    INK,
    LEADING,
    LEVEL_SHADES,
    MARGIN,
    RULE,
    SMALL,
    SOFT,
    styled,
    width_of,
    wrap,
)  # fmt: skip
from terror_estimates.charts.rows.furniture import draw_footer, draw_heading
from terror_estimates.charts.words.choice import left_out, left_out_notes
from terror_estimates.charts.words.drawing import Drawing, Undrawn, as_drawn, counted
from terror_estimates.charts.words.labels import heading

_LABEL, _ROW, _BAR, _COUNT = 138.0, 19.0, 12.0, 32.0
_ENTRIES = "The bars count entries of the catalog, not people. A printed table counts once for each of its columns."

_SOURCES = (
    "No number of a source is drawn; the card of this figure names the sources of all entries that were verified."
)


def verification_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """For each measure, or those the entry names, how many estimates were seen at which level."""
    asked = catalog.of_measure(*(entry.measures or catalog.vocabulary.measures))
    undrawn = tuple(Undrawn(one.id, reason) for one in asked if (reason := left_out(entry, one)))
    kept = _once(one for one in asked if not left_out(entry, one))
    others = len(_once(catalog.estimates.values())) - len(_once(asked))
    rows = _rows(catalog, list(kept.values()))
    with styled():
        figure = _Bars(catalog, entry, rows).figure(others)
    total = Counter(one.verification.level for one in kept.values())
    levels = ", ".join(f"{total[level]} {level.replace('_', ' ')}" for level in LEVELS)
    alt = f"Bars by how the estimates were seen. {entry.title}. {counted(len(kept), 'entry', 'entries')}: {levels}."
    drawn = tuple(as_drawn(one, one.measure) for one in kept.values() if one.chartable)
    return Drawing(figure, drawn, alt, undrawn)


def _once(estimates: Iterable[Estimate]) -> dict[str | tuple[str, str], Estimate]:
    """The entries: a printed table is one for each of its columns."""
    return {(one.table, one.measure) if one.table else one.id: one for one in estimates}


def _rows(catalog: Catalog, estimates: Sequence[Estimate]) -> list[tuple[str, Counter[str]]]:
    """The measures with their counts by level, the largest first, and in the order of the alphabet where equal."""
    counts: dict[str, Counter[str]] = {}
    for one in estimates:
        counts.setdefault(one.measure, Counter())[one.verification.level] += 1
    named = [(catalog.vocabulary.label("measures", word), count) for word, count in counts.items()]
    return sorted(named, key=lambda row: (-row[1].total(), row[0].casefold()))


class _Bars:
    """The bars on one page."""

    def __init__(self, catalog: Catalog, entry: FigureEntry, rows: Sequence[tuple[str, Counter[str]]]):
        self.catalog, self.entry, self.rows, self.page = catalog, entry, rows, Page()
        self.left = MARGIN + _LABEL
        most = max((count.total() for _, count in rows), default=1)
        self.scale = Scale(round_up(most * 1.02), self.page.width - MARGIN - _COUNT - self.left)

    def figure(self, others: int):
        y = self._legend(draw_heading(self.page, self.entry)) + 20
        bottom = y
        for label, count in self.rows:
            bottom = self._row(label, count, bottom)
        for number, label in self.scale.ticks():
            x = self.left + number / self.scale.per_point
            self.page.text(x, y - 5, label, size=SMALL, color=SOFT, ha="center")
            self.page.upright(x, y, bottom, RULE if number == 0 else GRID)
        unshown = f"Entries of other measures, not shown: {others:,}." if others else ""
        notes = [_ENTRIES, unshown, _SOURCES, self.entry.note or "", *left_out_notes(self.entry)]
        return self.page.finish(draw_footer(self.page, bottom + 8, self.catalog, self.entry, (), notes))

    def _legend(self, y: float) -> float:
        x = MARGIN
        for level in LEVELS:
            words = level.replace("_", " ")
            self._box(x, y, 14, level, None)
            self.page.text(x + 19, y + 9.4, words, size=SMALL, color=INK)
            x += 19 + width_of(words, SMALL) + 16
        return y + 14

    def _row(self, label: str, count: Counter[str], y: float) -> float:
        """The measure, a stretch for each level with its number where it fits, and the number of all at the end."""
        words = wrap(heading(label), _LABEL - 8, SMALL)
        self.page.lines(MARGIN, y + (_ROW - SMALL * LEADING) / 2, words, size=SMALL, gid=f"row:{label}")
        x = self.left
        for level in LEVELS:
            wide = count[level] / self.scale.per_point
            if count[level]:
                self._box(x, y + (_ROW - _BAR) / 2, wide, level, f"bar:{label}:{level}")
                told = str(count[level])
                if width_of(told, SMALL) + 6 <= wide:
                    self.page.text(x + wide / 2, y + _ROW / 2 + 3.2, told, size=SMALL, color=INK, ha="center")
            x += wide
        self.page.text(x + 5, y + _ROW / 2 + 3.2, str(count.total()), size=SMALL, color=SOFT, gid=f"all:{label}")
        return y + _ROW + (len(words) - 1) * SMALL * LEADING

    def _box(self, x: float, y: float, wide: float, level: str, gid: str | None) -> None:
        style = {"facecolor": LEVEL_SHADES[level], "edgecolor": INK, "linewidth": 0.6, "zorder": 3}
        self.page.sheet.add_patch(Rectangle((x, y), wide, _BAR, gid=gid, **style))
