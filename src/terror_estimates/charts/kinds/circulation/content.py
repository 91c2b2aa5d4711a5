"""What a circulation says: each number as it is met, what it is taken for, and what it is, way by way.

A number goes wrong mostly by being taken for another step of what was done to people, or for other years; so a case
has a step and a span of years as it is met, and a step and a span of years as its source has it.
"""

from dataclasses import dataclass

from terror_estimates.catalog import Correction, Estimate, Period
from terror_estimates.catalog.claim import TakenFor
from terror_estimates.catalog.english import capital, lowered
from terror_estimates.catalog.figure import FigureEntry, OverviewColumn
from terror_estimates.catalog.shown import source_keys
from terror_estimates.catalog.words import NOTHING
from terror_estimates.charts.words.choice import UNVERIFIED
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Drawn, Undrawn, as_drawn
from terror_estimates.comparison.quantity import ends_in_words, in_words, quantity

_GLUE = "\u00a0"
_UNFOUND = "No source that gives it was found"
_SIDES = ("population", "territory")


@dataclass(frozen=True)
class Reading:
    """One reading of a number: the step of what was done to people (by place among the steps), and the years."""

    step: int | None
    years: tuple[int, int] | None


@dataclass(frozen=True)
class Case:
    """A number as it is met: what it is taken for (None if it is met under its own name), and what it is."""

    id: str
    number: str
    met: Reading | None
    true: Reading
    words: str
    right: Estimate | None


@dataclass(frozen=True)
class Way:
    """A way in which numbers go wrong, with its cases."""

    label: str
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Circulation(Content):
    """The steps, the ways, the years from first to last, and the event's; `estimates` say the numbers rightly."""

    steps: tuple[OverviewColumn, ...]
    ways: tuple[Way, ...]
    window: tuple[int, int]
    event: tuple[int, int]
    wrong: tuple[Correction, ...]

    @property
    def cases(self) -> tuple[Case, ...]:
        return tuple(case for way in self.ways for case in way.cases)

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        return tuple(as_drawn(case.right, way.label) for way in self.ways for case in way.cases if case.right)

    @property
    def sources(self) -> list[str]:
        return source_keys([*self.estimates, *self.wrong])

    @property
    def corrections(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.wrong)

    @property
    def notes(self) -> list[str]:
        return [self.entry.note or "", *self.kept_off]

    @property
    def alt(self) -> str:
        """The circulation as text: way by way, each number as it is met with its words, then what it is."""
        said = [f"Numbers in circulation. {self.entry.title}."]
        for way in self.ways:
            said.append(f"{way.label}: {' '.join(_told(self, case) for case in way.cases)}")
        return " ".join(said)


def circulation_of(entry: FigureEntry) -> Circulation:
    """The content of a circulation from its entry: cases in the order of the entry."""
    unseen = [id for asked in entry.ways for id in asked.cases if not _seen(entry, id)]
    ways = tuple(
        Way(
            entry.vocabulary.label("ways", asked.way),
            tuple(_case(entry, id) for id in asked.cases if id not in unseen),
        )
        for asked in entry.ways
    )
    held = [
        entry.catalog.corrections[id] for asked in entry.ways for id in asked.cases if id in entry.catalog.corrections
    ]
    event = _years(entry.catalog.event.window)
    readings = [one for way in ways for case in way.cases for one in (case.met, case.true) if one]
    spans = [one.years for one in readings if one.years] + [event]
    window = (min(first for first, _ in spans), max(last for _, last in spans))
    right = {case.right.id: case.right for way in ways for case in way.cases if case.right}
    undrawn = tuple(Undrawn(id, UNVERIFIED) for id in unseen)
    return Circulation(entry, list(right.values()), undrawn, entry.axes, ways, window, event, tuple(held))


def _seen(entry: FigureEntry, id: str) -> bool:
    """Whether a case may stand here: a correction, or an estimate that was seen in print."""
    return id in entry.catalog.corrections or entry.catalog.estimate(id).chartable


def _case(entry: FigureEntry, id: str) -> Case:
    catalog, steps = entry.catalog, entry.axes
    correction = catalog.corrections.get(id)
    if correction is None:
        right = catalog.estimate(id)
        words = _what(right, remark=entry.remarks.get(right.id, ""))
        return Case(id, _spelled(right.value.stated), None, _read(steps, right), words, right)
    taken = correction.taken_for
    assert taken  # a correction without it is none that an entry may name
    ends = (taken.number,) if taken.high is None else (taken.number, taken.high)
    number = " ".join(part for part in (_spelled(ends), taken.unit) if part)
    if correction.rightly is None:
        met = Reading(_step(steps, taken.measure), _span(taken.period))
        return Case(id, number, met, Reading(None, None), _UNFOUND, None)
    right = catalog.estimate(correction.rightly)
    true = _read(steps, right)
    years = _span(taken.period)
    met = Reading(_step(steps, taken.measure) if taken.measure else true.step, None if years == true.years else years)
    same = right.value.stated == ends
    said = _what(right, taken, counted=not same, remark=entry.remarks.get(right.id, ""))
    return Case(id, number, met, true, f"Probably {lowered(said)}" if correction.inferred else said, right)


def _read(steps: tuple[OverviewColumn, ...], right: Estimate) -> Reading:
    return Reading(_step(steps, right.measure), _span(right.period))


def _spelled(numbers: tuple[int, ...]) -> str:
    """'7 million', '700,000–1.2 million', '5–7 million'."""
    return "–".join(ends_in_words(*numbers) if len(numbers) == 2 else map(in_words, numbers))


def _step(steps: tuple[OverviewColumn, ...], measure: str | None) -> int | None:
    return next((place for place, step in enumerate(steps) if measure in step.measures), None)


def _span(period: Period | str | None) -> tuple[int, int] | None:
    """The years that are drawn; what has one end only has no bar, and says its years in words."""
    return _years(period) if isinstance(period, Period) and not period.open_end else None


def _years(period: Period) -> tuple[int, int]:
    return period.start.year, period.end.year


def _what(right: Estimate, taken: TakenFor | None = None, *, counted: bool = False, remark: str = "") -> str:
    """What the number is, in a few words: '387,000 executions, targets of the order, 1937–38 · Doe 2002'.

    A side that goes without saying is said where the number is taken for something else on it. A remark of the figure
    stands for the measure, whose label may be too wide for this one number.
    """
    measure = remark or f"{right.vocabulary.phrase('measure', right.measure)}{_marked(right, 'measure')}"
    said = [f"{_counted(right)} {measure}" if counted else capital(measure)]
    for side in _SIDES:
        word = getattr(right, side)
        plain = word == right.catalog.event.territory or right.vocabulary.universal(side, word)
        if word not in NOTHING and (not plain or (taken and getattr(taken, side))):
            said.append(f"{right.label(side)}{_marked(right, side)}")
    said.append(f"{_dated(right.period)}{_marked(right, 'period')}")
    return f"{', '.join(said)}{_GLUE}· {_whose(right)}"


def _marked(right: Estimate, side: str) -> str:
    return " (inferred)" if right.infers(side) else ""


def _dated(period: Period | str) -> str:
    if not isinstance(period, Period):
        return "years not named"
    if period.open_end:
        return period.label()
    first, last = _years(period)
    return str(first) if first == last else Period.parse(f"{first}/{last}").label()


def _whose(right: Estimate) -> str:
    """The work that asserts it; where another passes it on or denies it, that is said."""
    work = right.work.named().replace(" ", _GLUE)
    if right.stance == "asserts":
        return work
    if right.stance == "rejects":
        return f"rejected in{_GLUE}{work}"
    return f"{right.name.partition(' (')[0]} in{_GLUE}{work}"


def _counted(right: Estimate) -> str:
    return quantity(right) if right.value.bound else _spelled(right.value.stated)


def _told(content: Circulation, case: Case) -> str:
    correction = next((one for one in content.wrong if one.id == case.id), None)
    met = f"“{correction.circulates.rstrip('.')}”" if correction else case.number
    return f"{met}; it is: {lowered(case.words)}.".replace(_GLUE, " ")
