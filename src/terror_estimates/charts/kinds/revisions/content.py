"""What a chart of revisions says: an author’s number and the one that revises it, each pair or chain on one slope."""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital, lowered
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.words.choice import choose
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Undrawn, counted, extremes
from terror_estimates.charts.words.ends import arrow_note
from terror_estimates.charts.words.labels import short_name, when
from terror_estimates.comparison.revision import chains

ALONE = "it revises no number held here, and no number held here revises it"
BROKEN = "of one of the numbers that revise each other the year of publication is not known"
_OWN = (
    "A line joins a number and the one by which its author revises or restates it; every panel has an axis of its own, "
    "from zero."
)


@dataclass(frozen=True)
class Revisions(Content):
    """The chains of numbers of one author each, every one revised by the next."""

    chains: Sequence[tuple[Estimate, ...]]

    def panel(self, estimate: Estimate) -> str:
        return estimate.estimated_by

    @property
    def notes(self) -> list[str]:
        italic = any(not one.shown_as_printed for one in self.estimates)
        italics = "Italics: the number written out by us." if italic else ""
        return [self.entry.note or "", _OWN, italics, arrow_note(self.estimates)]

    @property
    def alt(self) -> str:
        lines = f"{counted(len(self.chains), 'line')} of {counted(len(self.estimates), 'number')}"
        told = "; ".join(self._told(chain) for chain in self.chains)
        ends = extremes(self.estimates)
        return f"Revisions by author. {self.entry.title}. {lines}: {told}. {ends}"

    def head(self, chain: Sequence[Estimate]) -> tuple[str, str]:
        """Whose numbers these are and of what, and whether they differ."""
        first = chain[0]
        measure = lowered(self.catalog.vocabulary.label("measures", first.measure))
        return f"{capital(short_name(first))}: {measure}", f"{_window(chain)}{_outcome(chain)}"

    def _told(self, chain: Sequence[Estimate]) -> str:
        numbers = ", ".join(f"{one.shown()} in {one.year}" for one in chain)
        return f"{self.head(chain)[0]}, {numbers}"


def revisions_of(entry: FigureEntry) -> Revisions:
    """Every chain among the estimates the entry asks for."""
    estimates, undrawn = choose(entry, cells=False)
    linked = chains(estimates)
    found = [chain for chain in linked if all(one.year for one in chain)]
    undated = {one.id for chain in linked if chain not in found for one in chain}
    drawn = [one for chain in found for one in chain]
    left = tuple(Undrawn(one.id, BROKEN if one.id in undated else ALONE) for one in estimates if one not in drawn)
    return Revisions(entry, drawn, (*undrawn, *left), found)


def _window(chain: Sequence[Estimate]) -> str:
    """The years that are counted, if all name the same."""
    windows = {when(one) for one in chain}
    return f"{windows.pop()}; " if len(windows) == 1 else ""


def _outcome(chain: Sequence[Estimate]) -> str:
    return "the numbers differ" if len({one.value.stated for one in chain}) > 1 else "the same throughout"
