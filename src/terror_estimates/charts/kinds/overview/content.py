"""What an overview says: the names people know, their numbers side by side, and in a few words what each one counts.

The rows are named by the entry of the figure; every word beside a number is composed from the fields of its estimate.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.english import capital, lowered
from terror_estimates.catalog.figure import FigureEntry, OverviewColumn, OverviewRow
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.scope import KIND_OF
from terror_estimates.catalog.words import NOTHING
from terror_estimates.charts.words.choice import UNVERIFIED
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Undrawn
from terror_estimates.charts.words.labels import period_words
from terror_estimates.comparison.kinship import Kin, Kinship, kinship_of
from terror_estimates.comparison.quantity import in_words
from terror_estimates.comparison.revision import revised_by

_NOT_SEEN = "page not seen"
_GROUNDS = {
    "demographic_balance": "Worked out from births, deaths and censuses",
    "testimony": "Rests on testimony",
    "judgement": "The author’s own judgement",
}
_NOT_EXPLAINED = "No method seen"
_REPLACES = "told beside the number that it replaces"
_CLOSEST = list(Kin)
_COUNTED = ("archival_count", "archival_sample")


@dataclass(frozen=True)
class Cell:
    """What stands on one axis in one row: the numbers that are drawn, and those that are said in words only."""

    drawn: tuple[Estimate, ...]
    spoken: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One row: the name, the years of its works, a cell for each axis, and what the numbers count, in clauses."""

    name: str
    years: str
    cells: tuple[Cell, ...]
    counts: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """The rows that rest on the same kind of ground."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Overview(Content):
    """The columns with their measures, the rows in their groups, and the count that a line stands for."""

    columns: tuple[OverviewColumn, ...]
    groups: tuple[Group, ...]
    line: Estimate | None
    line_of: str = ""  # the name of the row that holds it

    @property
    def notes(self) -> list[str]:
        return [self.entry.note or ""]

    @property
    def alt(self) -> str:
        """The overview as text: group by group, name by name, the numbers with what they count."""
        said = [f"Overview. {self.entry.title}."]
        for group in self.groups:
            said.append(f"{group.label}: " + " ".join(map(self._line_words, group.lines)))
        return " ".join(said)

    def _line_words(self, line: Line) -> str:
        parts = []
        for column, cell in zip(self.columns, line.cells, strict=True):
            numbers = [number_words(one, column) for one in cell.drawn] + list(cell.spoken)
            parts.append(f"{lowered(column.label)}: {', '.join(numbers) or 'no number'}")
        return f"{line.name} ({line.years}), {'; '.join(parts)}. {'. '.join(line.counts)}."


def overview_of(entry: FigureEntry) -> Overview:
    """Every row that the entry names, in its groups; an unverified number is said in words and never placed."""
    held = entry.catalog.estimate
    asked = entry.catalog.scope(entry.scope) if entry.scope else None
    register = [held(id) for row in _rows(entry) if entry.line in row.estimates for id in row.estimates]
    groups = [
        Group(group.label, tuple(_line(entry, row, asked, register) for row in group.rows)) for group in entry.groups
    ]
    groups = [replace(group, lines=tuple(_without(line, group.label) for line in group.lines)) for group in groups]
    cells = [cell for group in groups for line in group.lines for cell in line.cells]
    drawn = {one.id: one for cell in cells for one in cell.drawn}
    rows = [held(id) for row in _rows(entry) for id in row.estimates]
    undrawn = [Undrawn(one.id, _why(entry, one), _told(entry, one)) for one in rows if one.id not in drawn]
    later = {one.id: one for row in rows if (one := revised_by(row)) and one.year}
    undrawn += [Undrawn(id, _REPLACES, told=True) for id in later if id not in {one.id for one in rows}]
    line = held(entry.line) if entry.line else None
    line_of = next((row.name for row in _rows(entry) if entry.line in row.estimates), line.name if line else "")
    return Overview(entry, list(drawn.values()), tuple(undrawn), entry.axes, tuple(groups), line, line_of)


def _why(entry: FigureEntry, estimate: Estimate) -> str:
    if not estimate.chartable:
        return UNVERIFIED
    return "gives a magnitude in words only" if _told(entry, estimate) else "is of a measure that has no column"


def _told(entry: FigureEntry, estimate: Estimate) -> bool:
    """Whether an estimate without a mark is told in words: where a column has its measure."""
    return any(estimate.measure in column.measures for column in entry.axes)


def _without(line: Line, said: str) -> Line:
    """A row without the clauses that the head of its group says already, of all its numbers or of one of them."""
    own = [clause for clause in line.counts if clause.rpartition(": ")[2].casefold() != said.casefold()]
    return replace(line, counts=tuple(own))


def _rows(entry: FigureEntry) -> list[OverviewRow]:
    return [row for group in entry.groups for row in group.rows]


def number_words(estimate: Estimate, column: OverviewColumn) -> str:
    """The number as it stands at its mark; one of another measure than the column's first says what it counts."""
    printed = estimate.shown() if estimate.shown_as_printed else _in_millions(estimate.shown())
    if estimate.measure == column.measures[0] or not estimate.value.stated:
        return printed
    return f"{printed} {lowered(estimate.label('measure'))}"


def _in_millions(words: str) -> str:
    """A round number that we wrote out, as people say it: 'about 7 million', '1–1.5 million'; of a range both ends."""
    said = re.sub(r"\b\d{1,3}(?:,\d{3})*,\d00,000\b", lambda found: in_words(int(found[0].replace(",", ""))), words)
    millions = [" million" in end for end in said.split("–")]
    return said.replace(" million–", "–") if all(millions) or len(millions) == 1 else words


def _line(entry: FigureEntry, row: OverviewRow, asked: Reference | None, register: Sequence[Estimate]) -> Line:
    estimates = [entry.catalog.estimate(id) for id in row.estimates]
    return Line(
        row.name,
        _years(estimates),
        tuple(_cell(column, estimates) for column in entry.axes),
        tuple(_clauses(estimates, asked, register)),
    )


def _cell(column: OverviewColumn, estimates: Iterable[Estimate]) -> Cell:
    mine = [one for one in estimates if one.measure in column.measures]
    drawn = tuple(one for one in mine if one.chartable and one.value.stated)
    spoken = [one.shown() if one.chartable else f"{one.shown()}; {_NOT_SEEN}" for one in mine if one not in drawn]
    return Cell(drawn, tuple(spoken))


def _years(estimates: Iterable[Estimate]) -> str:
    """The years in which the works of a row were published, earliest first, and the works that only pass it on."""
    own = [one for one in estimates if one.stance == "asserts"]
    dated = sorted({(one.known_by, one.work.dating.strip("[]")) for one in own if one.known_by})
    said = ", ".join(told for _, told in dated) if dated else "undated" if own else ""
    others = dict.fromkeys(_in(one) for one in estimates if one not in own)
    return "; ".join(part for part in (said, *others) if part)


def _in(estimate: Estimate) -> str:
    """The work that passes a number on, in a few words: 'in Doe 1990', 'in Wikipedia 2024'."""
    name = estimate.work.named().split(",")[0]
    dated = str(estimate.year or "")
    return f"in {name}" if name.endswith(dated) else f"in {name} {dated}"


def _clauses(estimates: Sequence[Estimate], asked: Reference | None, register: Sequence[Estimate]) -> Iterable[str]:
    """What the numbers count otherwise than the figure asks, what they rest on, and how they were seen."""
    seen = [one for one in estimates if one.chartable and one.value.stated] or estimates
    for words in (
        lambda one: _whose(one),
        lambda one: _counted(one),
        lambda one: _when(one, asked),
        lambda one: _part(one, "population", asked),
        lambda one: _part(one, "territory", asked),
        lambda one: _revised(one),
    ):
        yield from _shared([(one, words(one)) for one in seen])
    grounds = [(one, _ground(one, register)) for one in estimates if one.value.stated]
    yield from _shared(grounds)


def _shared(said: Sequence[tuple[Estimate, str | None]]) -> Iterable[str]:
    """A clause that holds for all numbers of a row as it is; any other with the measure that it is about."""
    distinct = dict.fromkeys(words for _, words in said)
    if len(distinct) == 1:
        yield from (words for words in distinct if words)
        return
    for words in distinct:
        if words:
            about = dict.fromkeys(one.label("measure") for one, own in said if own == words)
            yield f"{capital(_listed([lowered(label) for label in about]))}: {lowered(words)}"


def _whose(estimate: Estimate) -> str | None:
    return f"{capital(estimate.label('jurisdiction'))} cases" if estimate.in_part("jurisdiction") else None


def _counted(estimate: Estimate) -> str | None:
    """The ways of being counted that the source itself names, beyond what its measure settles."""
    settled = estimate.vocabulary.measures[estimate.measure].components
    own = {part: word for part, word in estimate.components.items() if settled.get(part) != word}
    whole, some, none = (
        [_component(estimate, part) for part, word in own.items() if word == wanted]
        for wanted in ("included", "partly", "excluded")
    )
    counted = [*whole, *(f"some {words}" for words in some)]
    without = f"without {_listed(none)}" if none else ""
    said = ", ".join(part for part in (_listed(counted) if counted else "", without) if part)
    return capital(said) or None


def _component(estimate: Estimate, part: str) -> str:
    return f"{estimate.vocabulary.label('components', part)}{' (inferred)' if estimate.infers(part) else ''}"


def _when(estimate: Estimate, asked: Reference | None) -> str | None:
    if not isinstance(estimate.period, Period):
        return "Names no years"
    wanted = asked.period if asked else None
    if wanted and (wanted.start, wanted.end) == (estimate.period.start, estimate.period.end):
        return None
    return period_words(estimate.period).replace("\u00a0", " ")


def _part(estimate: Estimate, side: str, asked: Reference | None) -> str | None:
    word, wanted = getattr(estimate, side), getattr(asked, side) if asked else None
    if word in NOTHING or word == wanted:
        return None
    return capital(estimate.vocabulary.label(KIND_OF[side], word))


def _revised(estimate: Estimate) -> str | None:
    """The number that the author gave instead, and when."""
    later = revised_by(estimate)
    return f"By {year}, {later.shown()}" if later and (year := later.year) else None


def _ground(estimate: Estimate, register: Sequence[Estimate]) -> str | None:
    """What the number rests on: its kinship to the register, else its evidence, else that none was seen."""
    if not estimate.value.stated:
        return None
    if register and estimate not in register:
        kins = [kinship_of(estimate, one) for one in register]
        kin = min(kins, key=lambda kin: (_CLOSEST.index(kin.kin), not kin.same_number, not kin.stated))
        if kin.one_count or (kin.kin in (Kin.BUILDS_ON, Kin.SAME_FOUNDATION) and estimate.basis not in _COUNTED):
            return _from_register(estimate, kin)
    return None if estimate.basis in _COUNTED else _GROUNDS.get(estimate.basis, _NOT_EXPLAINED)


def _from_register(estimate: Estimate, kin: Kinship) -> str:
    """That a number is the register’s, or builds on its papers; probably, where nobody here has seen the page."""
    if not kin.one_count:
        said = "builds on the register’s papers"
    elif kin.same_number:
        said = "the register’s number"
    else:
        said = "rounds the register’s number"
    if not estimate.chartable:
        return f"Probably {said}"
    if kin.kin is Kin.ROUNDS and not kin.stated:
        return "Probably the register’s, rounded"
    return f"{capital(said)}{'' if kin.stated else ' (inferred)'}"


def _listed(words: Sequence[str]) -> str:
    """'political and ordinary cases': a word that all end in is said once."""
    last = {word.rpartition(" ")[2] for word in words}
    if len(words) > 1 and len(last) == 1 and all(" " in word for word in words):
        words = [word.rpartition(" ")[0] for word in words[:-1]] + [words[-1]]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
