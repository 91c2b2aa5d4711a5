"""What a chart of revisions says: one author’s own numbers for one quantity over the years."""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.words.choice import choose
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Undrawn, counted, extremes
from terror_estimates.charts.words.ends import arrow_note
from terror_estimates.charts.words.labels import when
from terror_estimates.comparison.revision import Revision, revisions

_ALONE = "the only number of its author for this quantity"
_OWN = "Each author has an axis from zero. Only numbers that an author asserts as his or her own are revisions."


@dataclass(frozen=True)
class Revisions(Content):
    """The authors with two or more own numbers for the same quantity."""

    revisions: Sequence[Revision]

    def panel(self, estimate: Estimate) -> str:
        return estimate.estimated_by

    @property
    def notes(self) -> list[str]:
        return [self.entry.note or "", _OWN, arrow_note(self.estimates), *self.kept_off]

    @property
    def alt(self) -> str:
        lines = f"{counted(len(self.revisions), 'line')} of {counted(len(self.estimates), 'number')}"
        differ = f"in {len([one for one in self.revisions if one.changed])} of them the numbers differ"
        ends = extremes(self.catalog, self.estimates)
        return f"Revisions by author. {self.entry.title}. {lines}; {differ}. {ends}"

    def quantity(self, revision: Revision) -> str:
        """What an author counts, when, and whether the numbers differ."""
        measure = self.catalog.vocabulary.label("measures", revision.measure).lower()
        windows = {when(one) for one in revision.estimates}
        window = windows.pop() if len(windows) == 1 else ""
        outcome = "the numbers differ" if revision.changed else "the same throughout"
        return "; ".join(part for part in (measure, window, outcome) if part)


def revisions_of(catalog: Catalog, entry: FigureEntry) -> Revisions:
    """Every revision among the estimates the entry asks for."""
    estimates, undrawn = choose(catalog, entry, cells=False)
    found = revisions(estimates)
    drawn = [one for revision in found for one in revision.estimates]
    alone = tuple(Undrawn(one.id, _ALONE) for one in estimates if one not in drawn)
    return Revisions(catalog, entry, drawn, (*undrawn, *alone), found)
