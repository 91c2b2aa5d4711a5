"""What a chart of gaps says: of each measure, how many of its estimates leave a side or a component unsaid."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import lowered
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.scope import STATED
from terror_estimates.catalog.words import NOTHING, UNSAID
from terror_estimates.charts.words.choice import choose
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import counted

_READ = (
    "The number in a cell: so many of the estimates of this measure do not say it. The darker, the larger their share. "
    "A printed table counts once. An empty cell: the measure’s definition settles it, or the measure does not know it."
)
_SOURCES = "No number of a source is drawn; the card of this figure names the sources."


@dataclass(frozen=True)
class Cell:
    """How many of so many estimates are silent on one thing."""

    silent: int
    of: int

    @property
    def share(self) -> float:
        return self.silent / self.of


@dataclass(frozen=True)
class Gaps(Content):
    """The cells of each measure by what may be left unsaid."""

    cells: Mapping[str, Mapping[str, Cell]]

    @property
    def keys(self) -> list[str]:
        """What may be left unsaid, in the order of the columns."""
        return list(dict.fromkeys(key for mine in self.cells.values() for key in mine))

    @property
    def sources(self) -> list[str]:
        """None on the canvas, where no number of a source is drawn."""
        return []

    @property
    def notes(self) -> list[str]:
        return [_READ, _SOURCES, self.entry.note or "", *self.kept_off]

    @property
    def alt(self) -> str:
        """What is shown, and what is left unsaid most often."""
        found = [(word, key, cell) for word, mine in self.cells.items() for key, cell in mine.items()]
        ranked = sorted(found, key=lambda one: (-one[2].share, -one[2].of))[:3]
        label = self.catalog.vocabulary.label
        most = "; ".join(
            f"{lowered(label('measures', word))}, {self.name(key)}: {cell.silent} of {cell.of}"
            for word, key, cell in ranked
        )
        measures = counted(len(self.cells), "measure")
        return f"Matrix of gaps. {self.entry.title}. {measures}. Most often unsaid: {most or 'nothing'}."

    def panel(self, estimate: Estimate) -> str:
        return estimate.measure

    def name(self, key: str) -> str:
        """The head of a column."""
        return key if key in STATED else self.catalog.vocabulary.label("components", key)


def gaps_of(entry: FigureEntry) -> Gaps:
    """The entry's measures and what their estimates may leave unsaid."""
    chosen, undrawn = choose(entry)
    columns = _once_a_table(chosen)
    rows = {word: [one for one in columns if one[0].measure == word] for word in entry.measures}
    cells = {word: _cells(entry, word, mine) for word, mine in rows.items() if mine}
    return Gaps(entry, [first for first, *_ in columns], undrawn, cells)


def _once_a_table(estimates: Sequence[Estimate]) -> list[list[Estimate]]:
    """Each estimate, and the cells of each column of a printed table together."""
    found: dict[object, list[Estimate]] = {}
    for one in estimates:
        found.setdefault((one.table, one.measure) if one.table else one.id, []).append(one)
    return list(found.values())


def _cells(entry: FigureEntry, measure: str, columns: Sequence[Sequence[Estimate]]) -> dict[str, Cell]:
    """The sides, and the components that the definition of the measure leaves open; any row speaks for its table."""
    settled = entry.vocabulary.measures[measure].components
    components = [word for word, said in settled.items() if said in NOTHING]
    asked = [*entry.vocabulary.asked, *components]
    silent = {key: sum(all(_silent(one, key) for one in column) for column in columns) for key in asked}
    return {key: Cell(number, len(columns)) for key, number in silent.items()}


def _silent(estimate: Estimate, key: str) -> bool:
    """Whether the source says nothing of a side or a component; what is inferred it does not say."""
    held = getattr(estimate, key) if key in STATED else estimate.scope.components[key]
    return held in UNSAID or estimate.infers(key)
