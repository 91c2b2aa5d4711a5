"""The content of a chart: everything it says, decided before a line is drawn."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.shown import SIGNS, Shown, shown_digest, source_keys
from terror_estimates.charts.words.choice import undrawn_note
from terror_estimates.charts.words.drawing import Drawn, Undrawn, as_drawn


@dataclass(frozen=True)
class Content(ABC):
    """What a chart says: what is drawn and what is not, the notes, the alternative text, and the sources.

    `estimates` are those with a mark or a row, in the order drawn. Each kind of chart adds what its page needs.
    """

    entry: FigureEntry
    estimates: Sequence[Estimate]
    undrawn: tuple[Undrawn, ...]

    @property
    def catalog(self) -> Catalog:
        """The catalog that holds the entry."""
        return self.entry.catalog

    @property
    @abstractmethod
    def alt(self) -> str:
        """The words that replace the picture."""

    @property
    @abstractmethod
    def notes(self) -> Sequence[str]:
        """The sentences at the foot, in their order; empty ones are passed over."""

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """The record of every number on the canvas."""
        return tuple(as_drawn(one, self.panel(one)) for one in self.estimates)

    @property
    def order(self) -> str:
        """The sentence on how the rows follow each other, which stands behind the subtitle; '' where it goes unsaid."""
        return ""

    def panel(self, estimate: Estimate) -> str | None:
        """The part of the chart in which an estimate stands; None where a chart has one part only."""
        return None

    @property
    def sources(self) -> list[str]:
        """The keys of all works that what is shown is printed in or was seen in."""
        return source_keys([*self.estimates, *self.told])

    @property
    def told(self) -> list[Estimate]:
        """The estimates without a mark whose number or words stand on the canvas."""
        drawn = {one.id for one in self.estimates}
        ids = dict.fromkeys(one.estimate for one in self.undrawn if one.told and one.estimate not in drawn)
        return [self.catalog.estimate(id) for id in ids]

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the published derived figures on the canvas."""
        return ()

    @property
    def corrections(self) -> tuple[str, ...]:
        """The ids of what circulates wrongly and is on the canvas."""
        return ()

    @property
    def shown(self) -> Sequence[Shown]:
        """Every entry on the canvas: the estimates, each once, those told in words, then claims, then corrections."""
        drawn = [self.catalog.estimate(id) for id in dict.fromkeys(one.id for one in self.estimates)]
        claims, corrections = map(self.catalog.claim, self.claims), map(self.catalog.correction, self.corrections)
        return [*drawn, *self.told, *claims, *corrections]

    @property
    def signs(self) -> str:
        """The first signs of the digest of all that is shown, by which a print is told from one of other numbers."""
        return shown_digest(self.entry, self.shown)[:SIGNS]

    @property
    def kept_off(self) -> list[str]:
        """How many estimates are not drawn."""
        told = "card" if self.entry.registered else "chart.undrawn"
        return [undrawn_note(self.undrawn, told)]
