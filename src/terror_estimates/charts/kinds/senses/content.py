"""What a chart of senses says: senses of one word, each holding the one before, and the numbers that count in each.

A number stands in the smallest sense that holds everything it says it counts. What it leaves unsaid decides nothing:
one that names no part at all, or only the first while it leaves the rest open, stands apart.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.words.choice import choose, publication_order
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import counted, extremes
from terror_estimates.charts.words.ends import arrow_note, ends_note
from terror_estimates.charts.words.labels import component_words, when
from terror_estimates.comparison.phrase import listed

UNSAID = "Do not say what they take in"
_SAID = ("included", "partly")
_HOW = (
    "Each frame holds the one inside it. A number stands in the smallest that holds all it says it counts; what it "
    "leaves unsaid decides nothing."
)


@dataclass(frozen=True)
class Ring:
    """One sense, with the numbers that count in it and in no narrower one, and what most of these say they count."""

    label: str
    note: str
    rows: tuple[tuple[Estimate, str], ...]


@dataclass(frozen=True)
class Senses(Content):
    """The senses from the innermost outward, and the numbers that do not say theirs."""

    rings: Sequence[Ring]
    unsaid: Sequence[tuple[Estimate, str]]

    @property
    def rows(self) -> list[tuple[Estimate, str]]:
        """Every number with its second line, from the innermost sense outward, the silent ones last."""
        return [*(row for ring in self.rings for row in ring.rows), *self.unsaid]

    @property
    def within(self) -> list[Estimate]:
        """The numbers for the years asked about, or for none that they name: those for which the axis is made."""
        asked = self.catalog.scope(self.entry.scope).period if self.entry.scope else None
        return [one for one, _ in self.rows if asked is None or one.period in (asked, "not_stated")]

    @property
    def order(self) -> str:
        return publication_order(self.estimates, "Within a sense, rows")

    def panel(self, estimate: Estimate) -> str:
        held = [ring.label for ring in self.rings if any(one is estimate for one, _ in ring.rows)]
        return held[0] if held else UNSAID

    @property
    def notes(self) -> list[str]:
        bars = ends_note(self.estimates)
        return [self.entry.note or "", _HOW, bars, arrow_note(self.estimates, ends=False), *self.kept_off]

    @property
    def alt(self) -> str:
        told = "; ".join(f"{ring.label}: {counted(len(ring.rows), 'number')}" for ring in self.rings)
        silent = f"; {counted(len(self.unsaid), 'number')} without a sense" if self.unsaid else ""
        return f"Nested senses. {self.entry.title}. {told}{silent}. {extremes(self.estimates)}"


def senses_of(entry: FigureEntry) -> Senses:
    """The numbers of the entry's measures, and those that it names besides, sense by sense."""
    of_measures = [one.id for one in entry.catalog.of_measure(*entry.measures)] if entry.measures else []
    asked = entry.model_copy(update={"estimates": tuple(dict.fromkeys([*entry.estimates, *of_measures]))})
    estimates, undrawn = choose(asked)
    places = {one.id: place_of(entry, one) for one in estimates}
    rings = [_ring(entry, place, [one for one in estimates if places[one.id] == place])
             for place in range(len(entry.senses))]  # fmt: skip
    unsaid = tuple((one, _years(entry, one)) for one in estimates if places[one.id] is None)
    drawn = [one for ring in rings for one, _ in ring.rows] + [one for one, _ in unsaid]
    return Senses(entry, drawn, undrawn, rings, unsaid)


def place_of(entry: FigureEntry, estimate: Estimate) -> int | None:
    """The smallest sense that holds all that an estimate says it counts; None where it does not say which."""
    said = estimate.scope.components
    counts = {word for sense in entry.senses for word in sense.adds if said.get(word) in _SAID}
    if not counts:
        return None
    held: set[str] = set()
    place = next(at for at, sense in enumerate(entry.senses) if counts <= (held := held | {*sense.adds}))
    nexts = entry.senses[1].adds if len(entry.senses) > 1 else ()
    closed = any(said.get(word, "excluded") == "excluded" for word in nexts)
    return place if place or closed else None


def _ring(entry: FigureEntry, place: int, estimates: Sequence[Estimate]) -> Ring:
    """A sense with its rows: what most of them say they count stands at its head, what another says in its row."""
    said = {one.id: _counts(entry, one) for one in estimates}
    usual, times = (Counter(words for words in said.values() if words).most_common(1) or [("", 0)])[0]
    shared = usual if times > 1 else ""
    rows = []
    for one in estimates:
        own = said[one.id] if said[one.id] != shared else ""
        rows.append((one, "; ".join(part for part in (own, _years(entry, one)) if part)))
    other = "" if set(said.values()) == {shared} else " unless a row says otherwise"
    return Ring(entry.senses[place].label, f"each {shared}{other}" if shared else "", tuple(rows))


def _counts(entry: FigureEntry, estimate: Estimate) -> str:
    """What an estimate itself says it counts: 'counts people shot and deaths in camps', or nothing."""
    named = [word for sense in entry.senses for word in sense.adds if estimate.components.get(word) in _SAID]
    phrases = [component_words(estimate, word) for word in named]
    return f"counts {listed(phrases, len(phrases))}" if phrases else ""


def _years(entry: FigureEntry, estimate: Estimate) -> str:
    """The years of an estimate where they are not those asked about."""
    asked = estimate.catalog.scope(entry.scope).period if entry.scope else None
    return "" if asked is None or estimate.period == asked else when(estimate)
