"""Explanation: why two estimates differ: what is counting, what is evidence, and what nobody explains.

The distance between two numbers is crossed by the steps of a bridge where one is held; what is left over is the
remainder. Where no bridge may lead, or no difference follows, the reason why not stands in its place.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import capital, sentence
from terror_estimates.catalog.interval import Interval
from terror_estimates.catalog.words import NOTHING
from terror_estimates.comparison.accounts import rests, rounding, slip
from terror_estimates.comparison.answer import in_width, upside_down
from terror_estimates.comparison.bridge import Bridge, NoBridge, bridge, drawn
from terror_estimates.comparison.comparison import Comparison, comparison_of
from terror_estimates.comparison.contrast import contrast
from terror_estimates.comparison.counterpart import counterpart_words
from terror_estimates.comparison.distance import gap, meeting, same_claim, spoken, stated_as
from terror_estimates.comparison.kinship import kinship_of
from terror_estimates.comparison.names import Names, names_of
from terror_estimates.comparison.offer import offered
from terror_estimates.comparison.phrase import counted, listed, open_side, said_period
from terror_estimates.comparison.relation import PLACE, Silent, Verdict
from terror_estimates.comparison.wording import Wording, common, left_open, related

_BASES = {
    "archival_count": "is an archival count",
    "archival_sample": "is worked out from a sample of the archives",
    "demographic_balance": "is a demographic balance",
    "survey": "is scaled up from a survey",
    "poll": "is scaled up from a poll",
    "press_and_records": "adds up reports and records",
    "multiple_systems": "is worked out from overlapping lists",
    "model": "comes from a statistical model",
    "testimony": "comes from testimony",
    "judgement": "is the author’s own weighing",
    "compilation": "is put together from other published numbers",
}
_CROWD = frozenset({"population", "territory", "jurisdiction"})  # whose people they are: of two crowds none is the rest
_STEPS_SHOWN = 3
_PARTS_SHOWN = 3


@dataclass(frozen=True)
class Explanation:
    """Two estimates compared, with the bridge between their numbers, or the reason why there is none.

    `steps` are the estimates held that might be steps, where none has been taken; they are offered, never chosen, and
    no two of them may count the same people. `rivals` might be steps in their place, but not beside them. `beyond` is
    more than the difference though only the wider of the two counts it.
    """

    compared: Comparison
    bridge: Bridge | None
    refusal: NoBridge | None
    steps: tuple[Estimate, ...]
    rivals: tuple[Estimate, ...] = ()
    beyond: Estimate | None = None

    @property
    def remainder(self) -> Interval | None:
        """What no step explains, or None where no difference is formed."""
        return self.bridge.remainder if self.bridge else None


def explain(one: Estimate, other: Estimate) -> Explanation:
    """Why two estimates of one catalog differ."""
    compared = comparison_of(one, other)
    known = drawn(one, other)
    try:
        found = bridge(*known) if known else bridge(*_narrower_first(compared))
    except NoBridge as reason:
        return Explanation(compared, None, reason, ())
    across = gap(one, other)
    nested = compared.relation.verdict in (Verdict.WITHIN, Verdict.CONTAINS)
    if not nested or not across or found.steps or _contradiction(compared):
        return Explanation(compared, found, None, ())
    offer = offered(found, across)
    return Explanation(compared, found, None, offer.steps, offer.rivals, offer.beyond)


def _narrower_first(compared: Comparison) -> tuple[Estimate, Estimate]:
    """A bridge leads from what counts less to what counts more; of others, from the smaller number to the larger."""
    one, other = compared.one, compared.other
    if compared.relation.verdict is Verdict.WITHIN:
        return one, other
    if compared.relation.verdict is Verdict.CONTAINS or (one.value.stated or (0,)) > (other.value.stated or (0,)):
        return other, one
    return one, other


def explanation_wording(explained: Explanation) -> Wording:
    """What is said of it: counting, evidence, the distance and what is left of it, and the reason if there is none."""
    compared = explained.compared
    names = names_of(compared.one, compared.other)
    told = [common(compared, names), *_counting(explained, names), *_said_by_one(compared, names)]
    told += [*_evidence(compared, names), related(compared, names)]
    told += _contradiction(compared)
    way = explained.bridge
    told += (
        _distance(explained, way, names) if way else [_refused(explained, names), counterpart_words(compared, names)]
    )
    unsaid = "" if compared.relation.verdict is Verdict.APART else left_open(compared, names)
    return Wording(names.closed(filter(None, told)), unsaid)


def _counting(explained: Explanation, names: Names) -> Iterator[str]:
    compared, pair = explained.compared, (explained.compared.one, explained.compared.other)
    if compared.relation.verdict is not Verdict.ALIKE:
        yield contrast(compared, names)
    elif explained.bridge and same_claim(*pair):
        yield f"Nothing stated tells them apart, and they give the same {stated_as(pair[0])}."
    elif not explained.bridge or not gap(*pair) or rounding(*pair) or slip(*pair) or _unplaced(compared, names):
        yield "Nothing stated tells them apart."
    elif compared.relation.open:
        yield "As far as both say, what they count explains none of the difference; what is left open may explain some."
    else:
        yield "As far as both say, what they count explains none of the difference."


def _said_by_one(compared: Comparison, names: Names) -> Iterator[str]:
    """What one of the two says of a side on which the other is silent: it may tell them apart, and nobody knows."""
    if compared.relation.verdict is Verdict.APART:
        return
    pairs = ((compared.one, names.one, Silent.SECOND), (compared.other, names.other, Silent.FIRST))
    for estimate, name, silent in pairs:
        sides = [one.side for one in compared.relation.open if one.silent is silent and one.unsaid]
        told = [f"{open_side(estimate, side)} ({_said(estimate, side)})" for side in sides if _narrows(estimate, side)]
        parts = [one.component for one in compared.relation.open if one.silent is silent and one.component]
        out = [part for part in parts if estimate.scope.components.get(part) == "excluded"]
        own = [part for part in out if estimate.components.get(part) == "excluded" and not estimate.infers(part)]
        if own:
            told.append(f"that it leaves out {_parts(estimate, own)}")
        if told:
            yield f"Only {name} says {listed(told, len(told))}."
        if settled := [part for part in out if part in estimate.measured.components and part not in own]:
            yield sentence(f"by definition, {counted(estimate, 'measure')} leave out {_parts(estimate, settled)}")


def _parts(estimate: Estimate, parts: list[str]) -> str:
    return listed([estimate.vocabulary.phrase("components", part) for part in parts], _PARTS_SHOWN)


def _narrows(estimate: Estimate, side: str) -> bool:
    return side != "components" and not estimate.vocabulary.universal(side, getattr(estimate, side))


def _said(estimate: Estimate, side: str) -> str:
    return said_period(estimate) if side == "period" else counted(estimate, side)


def _evidence(compared: Comparison, names: Names) -> Iterator[str]:
    """How each number was obtained, where that is stated and differs."""
    bases = [estimate.basis for estimate in (compared.one, compared.other)]
    if compared.kinship.one_count or (bases[0] == bases[1] and bases[0] in NOTHING):
        return
    if bases[0] == bases[1]:
        yield f"Each {_BASES[bases[0]]}."
        return
    said = [_BASES.get(basis, "does not say how it was obtained") for basis in bases]
    yield sentence(f"{names.one} {said[0]}; {names.other} {said[1]}")


def _contradiction(compared: Comparison) -> list[str]:
    """What counts more and is the smaller number all the same cannot be reconciled by counting."""
    if not upside_down(compared):
        return []
    wider, narrower = in_width(compared)
    smaller = f"The wider of the two is the smaller number, {wider.shown()} against {narrower.shown()}"
    if compared.relation.certain:
        return [f"{smaller}, so they contradict each other."]
    return [f"{smaller}: either what is left open tells them apart as well, or one of them is wrong."]


def _distance(explained: Explanation, way: Bridge, names: Names) -> list[str]:
    """The steps with their numbers, and what none of them explains; or why no difference follows."""
    compared = explained.compared
    one, other = compared.one, compared.other
    if way.steps:
        return _crossed(way)
    if same_claim(one, other):
        return []
    if compared.relation.verdict is Verdict.OVERLAPS and _CROWD & {*compared.relation.deciding}:
        return ["Each may count people whom the other does not, so no difference is formed between them."]
    across = gap(one, other)
    if across is None:
        return [meeting(one, other, names)]
    if explained.steps:
        return [f"Without a step, the difference is {spoken(across, one, other)}.", *_steps(explained)]
    return [_accounted(explained, across, names)]


def _crossed(way: Bridge) -> list[str]:
    told = []
    for step in way.steps:
        counts, whose = step.estimate.vocabulary.phrase("measure", step.estimate.measure), step.estimate.name_aside
        told.append(f"Of the difference, {step.estimate.shown()} are {counts} that only one of them counts ({whose}).")
    return [*told, f"What is left, {way.rest('the steps add up to')}, no step explains."]


def _steps(explained: Explanation) -> Iterator[str]:
    """The numbers offered, in English numerals, and that others are not to be added to them."""
    steps = [f"{one.shown()} ({one.id})" for one in explained.steps]
    if len(steps) == 1:
        yield f"A number that could be a step: {steps[0]}."
    else:
        yield f"Numbers that could be steps beside one another: {listed(steps, _STEPS_SHOWN)}."
    if explained.rivals:
        others = "Another" if len(explained.rivals) == 1 else f"{len(explained.rivals)} others"
        beside = "it" if len(steps) == 1 else "these"
        yield f"{others} may count some of the same people and must not be added beside {beside}."


def _accounted(explained: Explanation, across: Interval, names: Names) -> str:
    """What the catalog knows of the difference: a rounding, a slip, a number that does not fit; or nothing."""
    compared = explained.compared
    one, other = compared.one, compared.other
    said = f"The difference is {spoken(across, one, other)}"
    if found := rounding(one, other):
        rounded, whole = found
        told = other if rounded is one else one  # what it rounds, or the same count told elsewhere
        sure = rests(rounded, whole) and (told is whole or kinship_of(told, whole).stated)
        makes, rounds = ("makes", "rounds") if sure else ("would make", "appears to round")
        if whole in (one, other):
            return f"{said}, and the rounding {makes} it."
        return f"{said}, and rounding {makes} it: {names.of(rounded is one)} {rounds} the same count ({whole.id})."
    if slip(one, other):
        return f"{said}, and it is entered as a slip."
    if more := explained.beyond:
        wider = names.of(compared.relation.verdict is Verdict.CONTAINS)
        return (
            f"{said}; but {more.shown()} ({more.id}), which only {wider} counts, is more than that: "
            "as far as they say, the three are not of one count."
        )
    if compared.relation.verdict is Verdict.ALIKE and (silent := _unplaced(compared, names)):
        return f"{said}; {silent}, and that may be all of it."
    if compared.relation.verdict is Verdict.ALIKE or _contradiction(compared):
        return f"{said}, and no number held here accounts for it."
    return f"{said}; how much of it comes from what they count, no number held here says."


def _unplaced(compared: Comparison, names: Names) -> str:
    """Who does not say of which people, where or when: 'Doe 1931 does not say which years', or ''."""
    points = [one for one in compared.relation.open if one.side in PLACE and one.unsaid]
    silent = {one.silent for one in points}
    if not points:
        return ""
    sides = listed([open_side(compared.one, one.side) for one in points], len(points))
    if len(silent) > 1 or Silent.BOTH in silent:
        return f"it is open {sides} they mean"
    return f"{names.of(Silent.FIRST in silent)} does not say {sides}"


def _refused(explained: Explanation, names: Names) -> str:
    """No difference is formed between what has nothing in common; of others the bridge says why it does not stand."""
    compared, reason = explained.compared, explained.refusal
    if compared.relation.verdict is Verdict.APART or reason is None:
        return "So no difference is formed between them."
    return capital(
        reason.naming(lambda one: names.of(one is compared.one) if one in (compared.one, compared.other) else one.name)
    )
