"""What a timeline says: who published which number when.

Cells of printed tables are not publications of their own and stay off unless the entry names them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.words.choice import choose, publication_order
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import counted, extremes
from terror_estimates.charts.words.ends import arrow_note
from terror_estimates.charts.words.sections import Section, sections_of


@dataclass(frozen=True)
class Timeline(Content):
    """The estimates in order of publication, each measure in a section of its own."""

    sections: Sequence[Section]

    def panel(self, estimate: Estimate) -> str:
        return estimate.measure

    @property
    def order(self) -> str:
        return publication_order(self.estimates)

    @property
    def years(self) -> list[int]:
        """The years of publication that are known."""
        return [one.year for one in self.estimates if one.year]

    @property
    def notes(self) -> list[str]:
        return [self.entry.note or "", arrow_note(self.estimates), *self.kept_off]

    @property
    def alt(self) -> str:
        span = f", {min(self.years)} to {max(self.years)}" if self.years else ""
        return (
            f"Timeline. {self.entry.title}. {counted(len(self.estimates), 'estimate')} in order of publication"
            f"{span}. {extremes(self.estimates)}"
        )


def timeline_of(entry: FigureEntry) -> Timeline:
    """The estimates of the entry's measures."""
    estimates, undrawn = choose(entry, cells=False)
    return Timeline(entry, estimates, undrawn, sections_of(entry, estimates))
