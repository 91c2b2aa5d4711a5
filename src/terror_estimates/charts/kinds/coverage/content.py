"""What a chart of coverage says: which sides of its scope each estimate states, and which it leaves open.

A printed table whose cells say the same counts once, so that long tables do not outvote books.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.scope import STATED
from terror_estimates.catalog.words import NOTHING
from terror_estimates.charts.words.choice import choose, publication_order
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import counted
from terror_estimates.charts.words.labels import INFERRED
from terror_estimates.charts.words.sections import usual_period
from terror_estimates.comparison.phrase import listed

_MANY = 10  # rows of which one that alone says something is worth a mark
_ALONE = "Tinted: alone in saying anything of it."


@dataclass(frozen=True)
class Statement:
    """One row: an estimate, or the cells of one printed table that all say the same of their scope."""

    estimates: tuple[Estimate, ...]
    cells: tuple[tuple[str, str], ...]

    @property
    def first(self) -> Estimate:
        return self.estimates[0]


@dataclass(frozen=True)
class Coverage(Content):
    """The columns with their heads, and the rows in order of publication within their measure."""

    columns: Mapping[str, str]
    statements: Sequence[Statement]
    settled: str

    def panel(self, estimate: Estimate) -> str:
        return estimate.measure

    @property
    def order(self) -> str:
        return publication_order(self.estimates)

    @property
    def notes(self) -> list[str]:
        tables = "A printed table counts once." if any(len(one.estimates) > 1 for one in self.statements) else ""
        return [self.entry.note or "", self.settled, tables, _ALONE if self.alone else "", *self.kept_off]

    @property
    def alone(self) -> set[tuple[str, str]]:
        """The cells, as id and column, of the one row of many that says anything of a column."""
        found = set()
        for column in self.columns:
            silent, asked = silences(self.statements, column)
            said = [one.first.id for one in self.statements if not _silent(dict(one.cells)[column])]
            if asked >= _MANY and silent == asked - 1 and len(said) == 1:
                found.add((said[0], column))
        return found

    @property
    def alt(self) -> str:
        found = {column: silences(self.statements, column) for column in self.columns}
        words = {key: self.silence_of(key).replace(" of it", "") for key in found}
        said = [f"{self.columns[key]}: {no} of {asked} {words[key]}" for key, (no, asked) in found.items() if asked]
        return f"Coverage chart. {self.entry.title}. {counted(len(self.statements), 'row')}. {'; '.join(said)}."

    def silence_of(self, *columns: str) -> str:
        """What silent rows do: where a cell is inferred, its source says nothing, and the sign is ours."""
        cells = [dict(one.cells)[column] for one in self.statements for column in columns]
        return (
            "say nothing, or we infer it" if any(cell.startswith(INFERRED) for cell in cells) else "say nothing of it"
        )

    def of_measures(self) -> dict[str, list[Statement]]:
        """The rows of each measure, in the order of the entry."""
        measures = [*self.entry.measures, *(one.first.measure for one in self.statements)]
        held = {word: [one for one in self.statements if one.first.measure == word] for word in measures}
        return {word: mine for word, mine in held.items() if mine}

    def usual(self, measure: str) -> Period | None:
        """The period that most rows of a measure are about."""
        return usual_period([one.first for one in self.statements if one.first.measure == measure])


def coverage_of(entry: FigureEntry) -> Coverage:
    """The matrix of estimates and the sides of their scope: what is stated, left out, or passed over in silence."""
    chosen, undrawn = choose(entry)
    columns = _columns(entry, chosen)
    alike = [side for side in STATED if side in columns and {_cell(one, side) for one in chosen} == {"stated"}]
    columns = {key: head for key, head in columns.items() if key not in alike}
    statements = _statements(chosen, columns)
    estimates = [one for statement in statements for one in statement.estimates]
    settled = " ".join(part for part in (_alike_note(alike), _settled_note(entry, estimates)) if part)
    return Coverage(entry, estimates, undrawn, columns, statements, settled)


def _columns(entry: FigureEntry, estimates: Iterable[Estimate]) -> dict[str, str]:
    """The sides, then the components the entry names, or those that the definitions of the measures leave open."""
    sides = {side: side for side in entry.vocabulary.asked}
    wanted = entry.columns or [one for one in _known(estimates) if not _settled(estimates, one)]
    return sides | {one: entry.vocabulary.label("components", one) for one in wanted}


def _known(estimates: Iterable[Estimate]) -> list[str]:
    """Every component that a measure of these estimates knows."""
    return list(dict.fromkeys(word for one in estimates for word in one.measured.components))


def _settled(estimates: Iterable[Estimate], component: str) -> str | None:
    """What the definitions say of a component for all of these estimates, or None if they leave it open."""
    said = {estimate.scope.components.get(component, "excluded") for estimate in estimates}
    defined = {one.measured.components.get(component, "excluded") for one in estimates}
    return next(iter(said)) if said == defined and said in ({"included"}, {"excluded"}) else None


def _alike_note(sides: Sequence[str]) -> str:
    """One sentence on the sides that every row states, which need no column."""
    return f"Every row states its {listed(list(sides), len(sides))}." if sides else ""


def _settled_note(entry: FigureEntry, estimates: Sequence[Estimate]) -> str:
    """One sentence on the components that need no column."""
    found: dict[str, list[str]] = {"included": [], "excluded": []}
    for component in _known(estimates):
        if (settled := _settled(estimates, component)) and component not in entry.columns:
            found[settled].append(entry.vocabulary.phrase("components", component))
    words = {"included": "counts", "excluded": "leaves out"}
    said = [f"{words[way]} {listed(phrases, len(phrases))}" for way, phrases in found.items() if phrases]
    return f"By its definition the measure {' and '.join(said)}." if said else ""


def _statements(estimates: Sequence[Estimate], columns: Iterable[str]) -> list[Statement]:
    """Rows in order of publication within their measure."""
    gathered: dict[tuple, list[Estimate]] = {}
    for estimate in estimates:
        cells = tuple((column, _cell(estimate, column)) for column in columns)
        gathered.setdefault((estimate.measure, estimate.table or estimate.id, cells), []).append(estimate)
    return [Statement(tuple(members), cells) for (_, _, cells), members in gathered.items()]


def _cell(estimate: Estimate, column: str) -> str:
    if column in STATED:
        held = getattr(estimate, column)
        word = held if not isinstance(held, Period) and held in NOTHING else "stated"
    else:
        word = estimate.scope.components.get(column, "not_applicable")
    return f"{INFERRED}{word}" if estimate.infers(column) else word


def silences(statements: Sequence[Statement], column: str) -> tuple[int, int]:
    """How many rows say nothing of a column, or leave it to be inferred, and of how many the question can be asked."""
    asked = [dict(one.cells)[column] for one in statements if dict(one.cells)[column] != "not_applicable"]
    return sum(map(_silent, asked)), len(asked)


def _silent(word: str) -> bool:
    """Whether the source of a cell says nothing."""
    return word in ("not_stated", "not_applicable") or word.startswith(INFERRED)
