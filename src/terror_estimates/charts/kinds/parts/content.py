"""What a chart of parts says: what each source gives for a whole and, inside it, for a part.

Every kind of outcome has an axis of its own, so that sentences never stand on one axis with executions.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital, lowered
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.kinds.parts.row import Column, Section
from terror_estimates.charts.kinds.parts.rows import columns_of, section_of, sections_of, usual
from terror_estimates.charts.words.choice import UNVERIFIED, choose, publication_order
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Drawn, as_drawn, counted, extremes
from terror_estimates.charts.words.labels import name_and_year, period_words
from terror_estimates.comparison.phrase import joined

_COMPUTED = (
    "Percentages are computed here, each from the two single numbers above it, of one source and one scope; "
    "they are ours, not the source’s."
)
_INSIDE_IT = "A part is drawn inside its whole where one source gives both, and from zero in any case."
_NOT_ADDED = (
    "Rows and sections must not be added unless a note here says so: they are rival statements, or may count the "
    "same people."
)


@dataclass(frozen=True)
class Parts(Content):
    """The columns with an axis each, the sections with their rows, and the count that a line stands for."""

    columns: Sequence[Column]
    sections: Sequence[Section]
    line: Estimate | None

    @property
    def shown(self) -> Sequence[Estimate]:
        """The estimates in the order of the rows."""
        return [one for section in self.sections for row in section.rows for one in row.estimates]

    @property
    def order(self) -> str:
        if self.entry.sections == "territory":
            return "Rows follow by the time counted."
        return publication_order(self.shown, "In each group, rows")

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        return tuple(
            as_drawn(one, section.title) for section in self.sections for row in section.rows for one in row.estimates
        )

    @property
    def notes(self) -> list[str]:
        """The entry's note, what is computed, why nothing is added, and what was seen for nobody."""
        shares = any(row.shares for section in self.sections for row in section.rows)
        period = usual(self.shown, "period")
        return [
            self.entry.note or "",
            f"Period {period_words(period)} unless a row says otherwise." if period else "",
            self._line_words(),
            _INSIDE_IT,
            _COMPUTED if shares else "",
            _NOT_ADDED,
            *self.kept_off,
            self._unseen(),
        ]

    @property
    def alt(self) -> str:
        """The kind, what is shown, the computed shares, and the extremes."""
        named = ", ".join(f"{one.title}: {counted(len(one.rows), 'row')}" for one in self.sections)
        shares = [each.sentence() for section in self.sections for row in section.rows for each in row.shares]
        computed = f" Computed: {'; '.join(shares)}." if shares else ""
        return (
            f"Wholes and parts. {self.entry.title}. {counted(len(self.shown), 'estimate')} in "
            f"{counted(len(self.sections), 'section')} ({named}). {extremes(self.shown)}{computed}"
        )

    def _line_words(self) -> str:
        """What the dashed line is, and where it stands."""
        if not self.line:
            return ""
        return (
            f"Dashed: {self.line.shown()} ({name_and_year(self.line)}), in rows that lie inside it as far as both say."
        )

    def _unseen(self) -> str:
        """The sections that would be there if one of their numbers had been seen."""
        shown = {section.title for section in self.sections}
        missing = dict.fromkeys(self._title(one.estimate) for one in self.undrawn if one.why == UNVERIFIED)
        unseen = [lowered(title) for title in missing if title not in shown]
        return f"No verified number was found for {joined(unseen)}." if unseen else ""

    def _title(self, id: str) -> str:
        kind, word = section_of(self.entry, self.catalog.estimate(id))
        return capital(self.catalog.vocabulary.label(kind, word))


def parts_of(entry: FigureEntry) -> Parts:
    """A section per group of people (or place), a row per source; a part is drawn inside the whole it is part of."""
    estimates, undrawn = choose(entry)
    order = [id for id in entry.estimates if entry.catalog.estimate(id) in estimates]
    estimates = [entry.catalog.estimate(id) for id in order] or estimates
    columns = columns_of(entry, estimates)
    line = entry.catalog.estimate(entry.line) if entry.line else None
    sections = sections_of(entry, estimates, columns, line)
    placed = [one for column in columns for one in column.estimates]
    return Parts(entry, placed, undrawn, columns, sections, line)
