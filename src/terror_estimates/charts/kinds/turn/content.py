"""What a chart of a turn says: what was published when and how high, before and after one year."""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.words.choice import choose
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Undrawn, counted, extremes
from terror_estimates.charts.words.ends import arrow_note
from terror_estimates.charts.words.sections import Section, sections_of

UNDATED = "the year of publication is not known"
_HOW = (
    "Marks stand at the year of publication, papers at the year of writing; marks of one year may stand side by side. "
    "The number beside a mark leads to its row; chevrons at the upper edge say that a number lies beyond it."
)


@dataclass(frozen=True)
class Publications(Content):
    """The estimates by year of publication, each measure in a section of its own, and the year of the turn."""

    sections: Sequence[Section]
    turn: int

    def panel(self, estimate: Estimate) -> str:
        return estimate.measure

    @property
    def notes(self) -> list[str]:
        return [self.entry.note or "", _HOW, *self._print(), arrow_note(self.estimates), *self.kept_off]

    @property
    def alt(self) -> str:
        before = len([one for one in self.estimates if one.year < self.turn])
        return (
            f"Numbers by year of publication. {self.entry.title}. {counted(before, 'estimate')} before {self.turn} and "
            f"{len(self.estimates) - before} since. {extremes(self.catalog, self.estimates)}"
        )

    def _print(self) -> list[str]:
        """What stands in the list otherwise than with a mark or in plain print."""
        silent = any(not one.value.stated for one in self.estimates)
        italic = any(not one.shown_as_printed for one in self.estimates)
        return [
            "A row without a number has no mark: it gives a magnitude in words." if silent else "",
            "Italics: the number written out by us." if italic else "",
        ]


def publications_of(catalog: Catalog, entry: FigureEntry) -> Publications:
    """The entry's estimates by year of publication."""
    chosen, undrawn = choose(catalog, entry, cells=False)
    estimates = [one for one in chosen if one.year]
    undrawn = (*undrawn, *(Undrawn(one.id, UNDATED) for one in chosen if not one.year))
    return Publications(catalog, entry, estimates, undrawn, sections_of(entry, estimates), int(entry.turn.year))
