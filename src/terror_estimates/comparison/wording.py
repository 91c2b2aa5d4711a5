"""Wording: what is said to a person about a comparison; every sentence about two estimates is made from here.

At most three sentences: what both count, what tells them apart (or that nothing stated does), how they are related.
None is longer than forty words. What stays open follows as one short list.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.english import sentence
from terror_estimates.catalog.scope import SPOKEN
from terror_estimates.comparison.accounts import slips
from terror_estimates.comparison.comparison import Comparison
from terror_estimates.comparison.contrast import contrast
from terror_estimates.comparison.kinship import Kin
from terror_estimates.comparison.names import Names, name_in_text, names_of
from terror_estimates.comparison.phrase import counted, counts, listed, open_side, shortened
from terror_estimates.comparison.relation import Open, Silent, Verdict

_OPEN_SHOWN = 4


@dataclass(frozen=True)
class Wording:
    """A comparison in words: three sentences, and the list of what is left open, or ''."""

    sentences: tuple[str, ...]
    open: str

    def text(self) -> str:
        """Everything in one paragraph."""
        return " ".join([*self.sentences, *([self.open] if self.open else [])])


def wording_of(compared: Comparison, names: Names | None = None) -> Wording:
    """What is said of two estimates; where they are counted apart, silence changes nothing and is not listed."""
    names = names or names_of(compared.one, compared.other)
    told = names.closed([common(compared, names), contrast(compared, names), related(compared, names)])
    return Wording(told, "" if compared.relation.verdict is Verdict.APART else left_open(compared, names))


def unseen(*estimates: Estimate) -> str:
    """Which of these numbers nobody here has seen in print, or ''; it is as true of a comparison as of a chart."""
    names = list(dict.fromkeys(_told_apart(one, estimates) for one in estimates if not one.chartable))
    return unseen_of(names) if names else ""


def unseen_of(names: list[str]) -> str:
    """The same of numbers by their names."""
    return f"We have not seen the number{'s' * (len(names) > 1)} of {listed(names)} in print."


def denied(estimate: Estimate) -> str:
    """That a source gives a number only to reject it, or ''."""
    if estimate.stance != "rejects":
        return ""
    return sentence(f"{estimate.work.named()} gives {estimate.shown()} only to reject it")


def cautions(*estimates: Estimate) -> list[str]:
    """What a reader has to know of these numbers beforehand: that one was not seen, is denied, or is a slip."""
    told = (unseen(*estimates), *(said for one in estimates for said in cautions_on(one)))
    return list(dict.fromkeys(filter(None, told)))


def cautions_on(estimate: Estimate) -> list[str]:
    """The cautions on one number, whatever it is compared with: that its source denies it, that it is a slip."""
    return [said for said in (denied(estimate), slipped(estimate)) if said]


def slipped(estimate: Estimate) -> str:
    """That a number is entered as a slip of digits, or ''."""
    told = [f"“{one.circulates}” is entered as a slip: {one.source_says}" for one in slips(estimate)]
    return " ".join(told)


def _told_apart(one: Estimate, others: Iterable[Estimate]) -> str:
    """A name, with the number where another of these has the same name."""
    name = name_in_text(one)
    alone = all(one is other or name_in_text(other) != name for other in others)
    return name if alone else f"{name} ({one.shown()})"


def common(compared: Comparison, names: Names) -> str:
    """What both count, on the sides on which they are alike."""
    verdict = compared.relation.stated["measure"]
    shared = " ".join(_alike(compared))
    measures = [counts(estimate) for estimate in (compared.one, compared.other)]
    of_work = f"in {names.work}, " if names.work else ""
    if verdict in (Verdict.APART, Verdict.OVERLAPS):
        both = f", both {shared}" if shared else ""
        return sentence(f"{of_work}{names.one} counts {measures[0]}{names.between}{names.other} {measures[1]}{both}")
    wider = measures[0] if verdict in (Verdict.ALIKE, Verdict.CONTAINS) else measures[1]
    both = f"{of_work}both numbers" if of_work else "both"
    return sentence(f"{both} count {wider}{f' {shared}' if shared else ''}")


def _alike(compared: Comparison) -> Iterator[str]:
    for side in SPOKEN:
        word = getattr(compared.one, side)
        alike = compared.relation.stated.get(side) is Verdict.ALIKE
        said = counted(compared.one, side) if alike else ""
        if said and not compared.one.vocabulary.universal(side, word):
            yield f"of {said}" if side == "population" else said


def related(compared: Comparison, names: Names) -> str:
    """How the two numbers are related by descent."""
    kin = compared.kinship
    later, earlier = (names.of(compared.one.id == id) for id in (kin.later, kin.earlier))
    if kin.later:
        if kin.kin is Kin.REVISES:
            return sentence(f"{later} is the same author’s later figure and revises {earlier}")
        repeat = "repeat" if compared.one.by == compared.other.by else "restate"
        does = {Kin.RESTATES: repeat, Kin.ROUNDS: "round", Kin.BUILDS_ON: "build"}[kin.kin]
        on = " on" if kin.kin is Kin.BUILDS_ON else ""
        does = f"{does}s" if kin.stated else f"appears to {does}"
        return sentence(f"{later} {does}{on} {earlier}{_consequence(compared)}")
    if kin.kin is Kin.SAME_FOUNDATION:
        return sentence(f"{_resting(compared, names)}{_consequence(compared)}")
    if kin.kin is Kin.UNKNOWN:
        unsure, known = (kin.unknown, "is not known") if kin.unknown else (kin.partly, "is known only in part")
        which = "either" if len(unsure) == 2 else names.of(compared.one.id == unsure[0])
        return f"What {which} rests on {known}."
    return "No common foundation of the two is known."


def _consequence(compared: Comparison) -> str:
    """What follows from the descent, which is no surer than the descent itself."""
    kin = compared.kinship
    if kin.one_count:
        return ": one count, not two" if kin.stated else "; then they are one count, not two"
    if kin.kin is Kin.SAME_FOUNDATION and compared.relation.stated["measure"] is Verdict.APART:
        return ""
    return f"{', so' if kin.stated else '; then'} the one does not confirm the other"


def _resting(compared: Comparison, names: Names) -> str:
    """What both rest on, or the one on the work in which the other stands: no number rests on itself."""
    documents, stated = compared.one.catalog.documents, compared.kinship.stated
    foundations = listed([documents[key][0] for key in compared.kinship.shared], 1)
    if not one_stands_in_it(compared):
        return f"both {'rest' if stated else 'appear to rest'} on {foundations}"
    resting = names.of(not _stands_in_it(compared.one, compared))
    return f"{resting} {'rests' if stated else 'appears to rest'} on {foundations}, in which the other number stands"


def one_stands_in_it(compared: Comparison) -> bool:
    """Whether all that two have in common is the work in which one of them stands."""
    return _stands_in_it(compared.one, compared) != _stands_in_it(compared.other, compared)


def _stands_in_it(estimate: Estimate, compared: Comparison) -> bool:
    return compared.kinship.shared == (estimate.work.document,)


def left_open(compared: Comparison, names: Names) -> str:
    """What one or both leave unsaid, the weightiest first: 'Left open by both: whose cases. By Doe 1968: where.'"""
    parts: list[str] = []
    for silent, by in ((Silent.BOTH, "both"), (Silent.FIRST, names.one), (Silent.SECOND, names.other)):
        points = [point_words(compared.one, point) for point in compared.relation.open if point.silent is silent]
        if points:
            shown = "; ".join(shortened(points, _OPEN_SHOWN))
            parts.append(f"{'By' if parts else 'Left open by'} {by}: {shown}.")
    return " ".join(parts)


def point_words(estimate: Estimate, point: Open) -> str:
    """One open side or component of an estimate's relation: 'whose cases', 'which part of the drowned'."""
    if point.to_the_month:
        at_once = estimate.measured.kind == "stock"
        return "on which day of the month" if at_once else "which days (stated to the month only)"
    if point.component is None:
        more = " (does not apply)" if point.moot else " exactly" if point.about else ""
        return f"{open_side(estimate, point.side)}{more}"
    label = estimate.vocabulary.phrase("components", point.component)
    return f"which part of {label}" if point.in_part else label


def refused_span(compared: Comparison) -> str:
    """Why no range is formed over two estimates: the pair, the sides on which they differ, and how."""
    names = names_of(compared.one, compared.other)
    sides = listed(list(compared.relation.deciding))
    pair = f"{names.one} and {names.other}{f' of {names.work}' if names.work else ''}"
    told = [f"No range is formed over {pair}: they differ in {sides}.", contrast(compared, names)]
    return " ".join(names.closed(told))
