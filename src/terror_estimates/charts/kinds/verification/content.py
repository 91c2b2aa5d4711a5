"""What a chart of verification says: how the estimates of each measure were seen; it counts entries, never people."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.words import LEVELS
from terror_estimates.charts.words.choice import left_out
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Drawn, Undrawn, as_drawn, counted

_ENTRIES = "The bars count entries of the catalog, not people. A printed table counts once for each of its columns."
_SOURCES = (
    "No number of a source is drawn; the card of this figure names the sources of all entries that were verified."
)


@dataclass(frozen=True)
class Levels(Content):
    """The entries that are counted, and how many entries of other measures there are."""

    others: int

    @property
    def rows(self) -> list[tuple[str, Counter[str]]]:
        """The measures with their counts by level, the largest first, and in the order of the alphabet where equal."""
        counts: dict[str, Counter[str]] = {}
        for one in self.estimates:
            counts.setdefault(one.measure, Counter())[one.verification.level] += 1
        named = [(self.catalog.vocabulary.label("measures", word), count) for word, count in counts.items()]
        return sorted(named, key=lambda row: (-row[1].total(), row[0].casefold()))

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """Those that were seen; an unverified number is counted and never given."""
        return tuple(as_drawn(one, one.measure) for one in self.estimates if one.chartable)

    @property
    def sources(self) -> list[str]:
        """None on the canvas, where no number of a source is drawn."""
        return []

    @property
    def notes(self) -> list[str]:
        unshown = f"Entries of other measures, not shown: {self.others:,}." if self.others else ""
        return [_ENTRIES, unshown, _SOURCES, self.entry.note or "", *self.kept_off]

    @property
    def alt(self) -> str:
        total: Counter[str] = Counter(one.verification.level for one in self.estimates)
        levels = ", ".join(f"{total[level]} {level.replace('_', ' ')}" for level in LEVELS)
        entries = counted(len(self.estimates), "entry", "entries")
        return f"Bars by how the estimates were seen. {self.entry.title}. {entries}: {levels}."


def levels_of(entry: FigureEntry) -> Levels:
    """For each measure, or those the entry names, what is held of it."""
    asked = entry.catalog.of_measure(*(entry.measures or entry.vocabulary.measures))
    undrawn = tuple(Undrawn(one.id, reason) for one in asked if (reason := left_out(entry, one)))
    kept = _once(one for one in asked if not left_out(entry, one))
    others = len(_once(entry.catalog.estimates.values())) - len(_once(asked))
    return Levels(entry, kept, undrawn, others)


def _once(estimates: Iterable[Estimate]) -> Sequence[Estimate]:
    """The entries: a printed table is one for each of its columns."""
    return list({(one.table, one.measure) if one.table else one.id: one for one in estimates}.values())
