"""The gaps chart: for each measure, how many of its estimates leave a side of their scope or a component unsaid."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import seaborn

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.catalog.words import NOTHING, UNSAID
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    GAP,
    GRID,
    INK,
    LEADING,
    MARGIN,
    SHADES,
    SMALL,
    SOFT,
    styled,
    width_of,
    wrap,
)  # fmt: skip
from terror_estimates.charts.rows.furniture import draw_footer, draw_heading, source_keys
from terror_estimates.charts.words.choice import choose, left_out_notes, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, as_drawn, counted
from terror_estimates.charts.words.labels import heading
from terror_estimates.comparison import scope_of

_SIDES = ("population", "jurisdiction", "territory", "period")
_LABEL, _ROW, _HEAD_ROOM = 104.0, 25.0, 108.0
_READ = (
    "The number in a cell: so many of the estimates of this measure do not say it. The darker, the larger their share. "
    "A printed table counts once. An empty cell: the measure’s definition settles it, or the measure does not know it."
)


@dataclass(frozen=True)
class Cell:
    """How many of so many estimates are silent on one thing."""

    silent: int
    of: int


def gaps_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """The matrix of the entry's measures and of what their estimates may leave unsaid."""
    chosen, undrawn = choose(catalog, entry)
    estimates = _once_a_table(chosen)
    rows = {word: [one for one in estimates if one.measure == word] for word in entry.measures}
    rows = {word: mine for word, mine in rows.items() if mine}
    cells = {word: _cells(catalog, word, mine) for word, mine in rows.items()}
    with styled():
        figure = _Matrix(catalog, entry, cells, estimates).figure(undrawn_note(entry, undrawn))
    return Drawing(figure, tuple(as_drawn(one, one.measure) for one in estimates), _alt(catalog, entry, cells), undrawn)


def _once_a_table(estimates: Sequence[Estimate]) -> list[Estimate]:
    """The estimates, and of each column of a printed table the first cell only."""
    seen, found = set(), []
    for one in estimates:
        key = (one.table, one.measure) if one.table else one.id
        if key not in seen:
            seen.add(key)
            found.append(one)
    return found


def _cells(catalog: Catalog, measure: str, estimates: Sequence[Estimate]) -> dict[str, Cell]:
    """The sides, and the components that the definition of the measure leaves open."""
    settled = catalog.vocabulary.measures[measure].components
    components = [word for word, said in settled.items() if said in NOTHING]
    scopes = [scope_of(one, catalog.vocabulary) for one in estimates]
    silent = {side: sum(getattr(one, side) in UNSAID for one in estimates) for side in catalog.vocabulary.asked}
    silent |= {word: sum(scope.components[word] in UNSAID for scope in scopes) for word in components}
    return {key: Cell(number, len(estimates)) for key, number in silent.items()}


def _alt(catalog: Catalog, entry: FigureEntry, cells: dict[str, dict[str, Cell]]) -> str:
    """What is shown, and what is left unsaid most often."""
    found = [(word, key, cell) for word, mine in cells.items() for key, cell in mine.items()]
    ranked = sorted(found, key=lambda one: (-_share(one[2]), -one[2].of))[:3]
    most = "; ".join(
        f"{catalog.vocabulary.label('measures', word).lower()}, {_name(catalog, key)}: {cell.silent} of {cell.of}"
        for word, key, cell in ranked
    )
    return f"Matrix of gaps. {entry.title}. {counted(len(cells), 'measure')}. Most often unsaid: {most or 'nothing'}."


def _name(catalog: Catalog, key: str) -> str:
    return key if key in _SIDES else catalog.vocabulary.label("components", key)


class _Matrix:
    """The matrix on one page."""

    def __init__(
        self, catalog: Catalog, entry: FigureEntry, cells: dict[str, dict[str, Cell]], estimates: Sequence[Estimate]
    ):
        self.catalog, self.entry, self.cells, self.estimates, self.page = catalog, entry, cells, estimates, Page()
        self.keys = list(dict.fromkeys(key for mine in cells.values() for key in mine))
        self.left = MARGIN + _LABEL + GAP
        self.pitch = (self.page.width - MARGIN - self.left) / max(len(self.keys), 1)

    def figure(self, undrawn: str):
        y = draw_heading(self.page, self.entry) + self._head_height()
        self._heads(y)
        self._shades(y)
        for place, (word, mine) in enumerate(self.cells.items()):
            self._row(word, mine, y + place * _ROW)
        bottom = y + len(self.cells) * _ROW + 6
        notes = [_READ, self.entry.note or "", *left_out_notes(self.entry), undrawn]
        height = draw_footer(self.page, bottom, self.catalog, self.entry, source_keys(self.estimates), notes)
        return self.page.finish(height)

    def _lines(self, key: str) -> list[str]:
        """The head of a column in as many upright lines as its width holds."""
        return wrap(_name(self.catalog, key), _HEAD_ROOM, SMALL)

    def _head_height(self) -> float:
        return max((width_of(line, SMALL) for key in self.keys for line in self._lines(key)), default=0) + 6

    def _heads(self, bottom: float) -> None:
        for place, key in enumerate(self.keys):
            lines = self._lines(key)
            first = self._middle(place) + 3.1 - (len(lines) - 1) * SMALL * LEADING / 2
            for number, words in enumerate(lines):
                x = first + number * SMALL * LEADING
                self.page.text(
                    x, bottom - 4, words, size=SMALL, color=SOFT, rotation=90, gid=f"head:{key}:{number + 1}"
                )

    def _middle(self, place: int) -> float:
        return self.left + self.pitch * (place + 0.5)

    def _shades(self, y: float) -> None:
        """The heat map of the shares, as seaborn draws it, without numbers and without a bar of colors."""
        shares = [[_share(mine.get(key)) for key in self.keys] for mine in self.cells.values()]
        if not self.keys or not shares:
            return
        axes = self.page.inset(self.left, y, self.pitch * len(self.keys), _ROW * len(self.cells))
        seaborn.heatmap(
            pd.DataFrame(shares), ax=axes, vmin=0, vmax=1, cmap=seaborn.light_palette(SHADES, as_cmap=True), cbar=False,
            linewidths=1.2, linecolor=GRID, xticklabels=False, yticklabels=False,
        )  # fmt: skip
        axes.set_axis_off()

    def _row(self, word: str, mine: dict[str, Cell], y: float) -> None:
        """The measure with the number of its estimates at the left, and in each cell how many are silent."""
        held = max(cell.of for cell in mine.values())
        label = f"{heading(self.catalog.vocabulary.label('measures', word))}: {held}"
        lines = wrap(label, _LABEL, SMALL)
        self.page.lines(MARGIN, y + _ROW / 2 - len(lines) * SMALL * LEADING / 2, lines, size=SMALL, gid=f"row:{word}")
        for place, key in enumerate(self.keys):
            if cell := mine.get(key):
                x, baseline = self._middle(place), y + _ROW / 2 + 3.2
                gid = f"cell:{word}:{key}"
                self.page.text(x, baseline, str(cell.silent), size=SMALL, color=INK, ha="center", gid=gid)


def _share(cell: Cell | None) -> float | None:
    return None if cell is None else cell.silent / cell.of
