"""What a chart of plans says: the limits that were added to each other, and on the same line what came of them.

Limits are laid end to end only where the entry says that each was added to those before. What an outcome has beyond
them is a difference of numbers that are held, and no count.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate, Period
from terror_estimates.catalog.digits import last_unit
from terror_estimates.catalog.english import capital
from terror_estimates.catalog.figure import FigureEntry, PlanEntry
from terror_estimates.catalog.interval import Interval
from terror_estimates.charts.words.choice import UNVERIFIED, left_out
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Undrawn, extremes
from terror_estimates.charts.words.labels import row_name, when
from terror_estimates.comparison.distance import spoken, to_the_digit

NOT_SEEN = "outcome not seen"
NOT_ALIKE = "may count other people than these limits name"
NOT_ONE = "not one number"
NO_LIMIT = "no limit to set it beside"
_END_TO_END = "Limits stand end to end where each was added to those before"
_BESIDE = "an upright line is another limit"
_COMPUTED = "The difference is computed here, from numbers of several sources, and is no count."


@dataclass(frozen=True)
class Plan:
    """The limits of one place in the order in which they were added, those beside them, and what came of it."""

    place: str
    limits: tuple[Estimate, ...]
    beside: tuple[Estimate, ...]
    outcome: Estimate | None

    @property
    def estimates(self) -> list[Estimate]:
        return [*self.limits, *self.beside, *([self.outcome] if self.outcome else [])]

    @property
    def allowed(self) -> int:
        """How far the limits reach that were added to each other."""
        return sum(_number(one) for one in self.limits)

    @property
    def alike(self) -> bool:
        """Whether the outcome is said to be of the people and the land for which the limits were set."""
        asked = {(one.population, one.territory) for one in self.limits}
        return self.outcome is not None and asked == {(self.outcome.population, self.outcome.territory)}

    @property
    def differs(self) -> bool:
        """Whether the outcome is of what was limited and another number, by more than a rounding among them hides."""
        if self.outcome is None or not self.alike:
            return False
        rounded = [last_unit(_number(one)) for one in (*self.limits, self.outcome) if not to_the_digit(one)]
        return 2 * abs(_number(self.outcome) - self.allowed) > max(rounded, default=0)

    @property
    def verdict(self) -> str:
        """By how much the outcome lies above the limits or below, to the digit where all of them are; or why not."""
        if self.outcome is None:
            return NOT_SEEN
        if not self.alike:
            return NOT_ALIKE
        parts = [*self.limits, self.outcome]
        if not self.differs:
            return f"{'' if to_the_digit(*parts) else 'about '}as many as these limits"
        beyond = _number(self.outcome) - self.allowed
        told = spoken(Interval(abs(beyond), abs(beyond)), *parts)
        return f"{told} {'more' if beyond > 0 else 'fewer'} than these limits"


@dataclass(frozen=True)
class Plans(Content):
    """The plans in the order of the entry."""

    plans: Sequence[Plan]

    @property
    def outcomes(self) -> list[Estimate]:
        return [plan.outcome for plan in self.plans if plan.outcome]

    @property
    def differing(self) -> bool:
        """Whether a difference is drawn anywhere."""
        return any(plan.differs for plan in self.plans)

    @property
    def reach(self) -> int:
        """The highest place that a strip, a line or a mark has on the axis."""
        alone = [one for plan in self.plans for one in plan.estimates]
        return max([plan.allowed for plan in self.plans] + [_number(one) for one in alone], default=1)

    def panel(self, estimate: Estimate) -> str:
        return next(plan.place for plan in self.plans if any(estimate is one for one in plan.estimates))

    @property
    def notes(self) -> list[str]:
        written = any(not one.shown_as_printed for one in self.estimates)
        italics = "Italics: the number written out by us." if written else ""
        beside = f"; {_BESIDE}" if any(plan.beside for plan in self.plans) else ""
        computed = _COMPUTED if self.differing else ""
        return [self.entry.note or "", f"{_END_TO_END}{beside}.", computed, italics, *self.kept_off]

    @property
    def alt(self) -> str:
        told = "; ".join(f"{plan.place}: {_told(plan)}" for plan in self.plans)
        return f"Limits and outcomes. {self.entry.title}. {told}. {extremes(self.estimates)}"

    def words(self, estimate: Estimate) -> str:
        """Whose number it is, with its stance, and the time it is about unless that is a day."""
        name, stance = row_name(estimate)
        period = estimate.period
        day = isinstance(period, Period) and period.start == period.end
        return "; ".join(part for part in (name, stance, "" if day else when(estimate)) if part)


def plans_of(entry: FigureEntry) -> Plans:
    """The plans of the entry, without the numbers that were not verified or that it leaves out."""
    plans = [_plan(entry, plan) for plan in entry.plans]
    plans = [plan for plan in plans if plan.limits]
    drawn = [one for plan in plans for one in plan.estimates]
    rest = [one for one in entry.catalog.of_measure(*entry.measures) if one not in drawn and left_out(entry, one)]
    undrawn = [Undrawn(one.id, left_out(entry, one) or "") for one in rest]
    named = [entry.catalog.estimate(id) for plan in entry.plans for id in plan.named]
    undrawn += [Undrawn(one.id, _reason(one)) for one in named if one not in drawn]
    return Plans(entry, drawn, tuple(undrawn), plans)


def _plan(entry: FigureEntry, plan: PlanEntry) -> Plan:
    limits, beside, outcome = (
        [one for one in map(entry.catalog.estimate, ids) if one.chartable and one.value.best is not None]
        for ids in (plan.limits, plan.beside, [plan.outcome] if plan.outcome else [])
    )
    place = capital(limits[0].label("territory")) if limits else ""
    return Plan(place, tuple(limits), tuple(beside), outcome[0] if outcome else None)


def _reason(estimate: Estimate) -> str:
    """Why a number that the entry names is not drawn."""
    if not estimate.chartable:
        return UNVERIFIED
    return NO_LIMIT if estimate.value.best is not None else NOT_ONE


def _told(plan: Plan) -> str:
    """The numbers of a plan in the order in which they stand, and what is said of the outcome."""
    limits, beside = (" and ".join(one.shown() for one in mine) for mine in (plan.limits, plan.beside))
    parts = [
        f"limits {limits}",
        f"not added {beside}" if beside else "",
        f"outcome {plan.outcome.shown()}" if plan.outcome else "",
        plan.verdict,
    ]
    return ", ".join(filter(None, parts))


def _number(one: Estimate) -> int:
    return one.value.best or 0
