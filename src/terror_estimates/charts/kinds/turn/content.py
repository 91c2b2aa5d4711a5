"""What a chart of a turn says: what was published when and how high, before and after one year."""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry, Turn
from terror_estimates.charts.words.choice import choose
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Undrawn, counted, extremes
from terror_estimates.charts.words.ends import arrow_note
from terror_estimates.charts.words.labels import whose
from terror_estimates.charts.words.sections import Section, sections_of, unusual_words

UNDATED = "the year of publication is not known"
_HOW = (
    "Marks stand at the year of publication, papers at the year of writing; marks of one year may stand side by side."
)
_FEW = 6  # names without a year that still fit a sentence


@dataclass(frozen=True)
class Publications(Content):
    """The estimates by year of publication, each measure in a section of its own, and the year of the turn."""

    sections: Sequence[Section]
    turned: Turn

    @property
    def turn(self) -> int:
        """The year of the turn."""
        return int(self.turned.year)

    @property
    def story(self) -> set[str]:
        """The ids of those that have words: the ones the entry names, or all, and every magnitude in words."""
        silent = {one.id for one in self.estimates if not one.value.stated}
        return silent | (set(self.entry.story) or {one.id for one in self.estimates})

    def panel(self, estimate: Estimate) -> str:
        return estimate.measure

    @property
    def notes(self) -> list[str]:
        italic = "Italics: the number written out by us." if self._italic else ""
        kept = [self._undated(), *self.kept_off]
        return [self.entry.note or "", self._turn(), _HOW, italic, arrow_note(self.estimates), *kept]

    @property
    def alt(self) -> str:
        before = len([one for one in self.estimates if one.year and one.year < self.turn])
        told = "; ".join(f"{whose(one)}: {one.shown()}" for one in self.estimates if one.id in self.story)
        bare = [self.named(one, section) for section in self.sections for one in self.wordless(section)]
        return (
            f"Numbers by year of publication. {self.entry.title}. {counted(before, 'estimate')} before {self.turn} and "
            f"{len(self.estimates) - before} since. {extremes(self.estimates)} With words: {told}."
            f"{_without(bare)}"
        )

    def wordless(self, section: Section) -> list[Estimate]:
        """The estimates of a section whose marks have no words beside them."""
        return [one for one in section.estimates if one.id not in self.story]

    def named(self, estimate: Estimate, section: Section) -> str:
        """Whose a mark without words is, what is its own, and the number: 'Doe 1931 (1931–32), about 900'."""
        own = unusual_words(estimate, section.usual)
        return f"{whose(estimate)}{f' ({own})' if own else ''}, {estimate.shown()}"

    def _turn(self) -> str:
        """What happened in the year of the dashed line."""
        return f"Dashed line, {self.turn}: {self.turned.label.rstrip('.')}."

    @property
    def _italic(self) -> bool:
        return any(not one.shown_as_printed for one in self.estimates if one.id in self.story)

    def _undated(self) -> str:
        """Whose numbers have no place because nobody knows when they were published, if these are few."""
        missing = [self.catalog.estimate(one.estimate) for one in self.undrawn if one.why == UNDATED]
        names = list(dict.fromkeys(whose(one) for one in missing))
        return f"Without a known year, and so not drawn: {'; '.join(names)}." if 0 < len(names) <= _FEW else ""


def _without(bare: Sequence[str]) -> str:
    return f" Without words beside them: {'; '.join(bare)}." if bare else ""


def publications_of(entry: FigureEntry) -> Publications:
    """The entry's estimates by year of publication."""
    chosen, undrawn = choose(entry, cells=False)
    estimates = [one for one in chosen if one.year]
    undrawn = (*undrawn, *(Undrawn(one.id, UNDATED) for one in chosen if not one.year))
    assert entry.turn  # an entry of this kind needs one
    return Publications(entry, estimates, undrawn, sections_of(entry, estimates), entry.turn)
