"""What a page of marks says: one real estimate for each kind of mark, explained from its own fields."""

from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import lowered
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.words import MEANING
from terror_estimates.charts.words.choice import choose
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import counted
from terror_estimates.charts.words.ends import arrow_note
from terror_estimates.charts.words.labels import side_words, when, whose

_OWN_AXIS = "Every row has an axis of its own."
_PARTS = {"low": "the lowest number it states", "high": "the highest number it states"}


@dataclass(frozen=True)
class Marks(Content):
    """The estimates to be explained."""

    @property
    def notes(self) -> list[str]:
        return [self.entry.note or "", _OWN_AXIS, arrow_note(self.estimates), *self.kept_off]

    @property
    def alt(self) -> str:
        said = [f"Marks with their meaning. {self.entry.title}. {counted(len(self.estimates), 'estimate')}."]
        for one in self.estimates:
            said.append(f"{whose(one)} ({self.counts(one)}): {' '.join(explained(one))}")
        return " ".join(said)

    def counts(self, estimate: Estimate) -> str:
        """What a number counts, and when: 'executions, 1937–38'."""
        people = [side_words(estimate, "population")] if estimate.in_part("population") else []
        return ", ".join([lowered(estimate.label("measure")), *people, when(estimate)])


def marks_of(entry: FigureEntry) -> Marks:
    """The estimates an entry names."""
    return Marks(entry, *choose(entry))


def explained(estimate: Estimate) -> list[str]:
    """Sentences on how the mark is read, made from the estimate's own fields."""
    value = estimate.value
    said = [_shape(estimate)]
    if value.best is not None:
        precision = " " + MEANING["exact"] if value.precision == "exact" else ""
        said.append(f"The mark stands at {value.best:,}, the number it gives.{precision}")
    elif value.stated:
        said.append("It gives no single number, so no mark stands inside.")
    said.append(f"Evidence: {estimate.basis.replace('_', ' ')}. {MEANING[estimate.basis]}")
    seen = "Filled" if estimate.firmly_seen else "Hollow"
    said.append(f"{seen if value.stated else 'Seen'}: {lowered(MEANING[estimate.verification.level])}")
    if estimate.stance != "asserts":
        struck = " and struck through" if estimate.stance == "rejects" else ""
        said.append(f"Gray, in parentheses{struck}: {lowered(MEANING[estimate.stance])}")
    return [sentence for sentence in said if sentence]


def _shape(estimate: Estimate) -> str:
    value = estimate.value
    if value.in_words:
        return "It gives a magnitude in words, so nothing is placed on the axis."
    if value.bound:
        end = value.low if value.bound == "at_least" else value.high
        return f"The arrow begins at {end:,} and leaves the other end open: {lowered(MEANING[value.bound])}"
    if value.low is not None and value.high is not None:
        return f"The bar runs from {value.low:,}, {_PARTS['low']}, to {value.high:,}, {_PARTS['high']}."
    return ""
