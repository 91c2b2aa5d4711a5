"""Relation: how what one number counts relates to what another counts, in two parts that are always given together.

What both scopes state decides the verdict; what one or both leave unsaid is listed as open. Silence never moves the
verdict on what is stated, and a statement only closes what was open. Nothing open makes a relation certain.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from terror_estimates.catalog import Estimate, Period, Vocabulary
from terror_estimates.catalog.period import may_be_one
from terror_estimates.catalog.reference import Reference
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.scope import KIND_OF, SIDES, SPOKEN, Scope
from terror_estimates.catalog.vocabulary import Tree
from terror_estimates.catalog.words import UNSAID

PLACE = frozenset({"population", "territory", "period"})
_WEIGHT = {"included": 2, "partly": 1, "excluded": 0, "not_applicable": 0}


class TwoCatalogs(Refusal, ValueError):
    """Two estimates are of two catalogs, and the words of the one need not mean what those of the other mean."""


class Verdict(StrEnum):
    """How one scope relates to another, as far as both say."""

    ALIKE = "alike"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    APART = "apart"

    @property
    def inverse(self) -> "Verdict":
        """The verdict seen from the other scope."""
        turned = {Verdict.WITHIN: Verdict.CONTAINS, Verdict.CONTAINS: Verdict.WITHIN}
        return turned.get(self, self)


class Silent(StrEnum):
    """Who leaves a point open."""

    BOTH = "both"
    FIRST = "first"
    SECOND = "second"

    @classmethod
    def of(cls, first: bool, second: bool) -> "Silent":
        """Who leaves a point open, of two of whom one does at least."""
        return cls.BOTH if first and second else cls.FIRST if first else cls.SECOND

    @property
    def inverse(self) -> "Silent":
        """The same silence seen from the other scope."""
        return {Silent.FIRST: Silent.SECOND, Silent.SECOND: Silent.FIRST}.get(self, self)


@dataclass(frozen=True)
class Open:
    """A side, or one component, on which nothing can be concluded, and who is silent.

    `in_part` says that both count some of a component, and neither says which; `moot` that the question does not
    arise for that one, which is not silence but decides as little; `about` that a date is only about right;
    `to_the_month` that a month is given where the other has a day of it.
    """

    side: str
    component: str | None
    silent: Silent
    in_part: bool = False
    moot: bool = False
    about: bool = False
    to_the_month: bool = False

    @property
    def unsaid(self) -> bool:
        """Whether something is not said at all, and not said without meaning, nearly, or to the month only."""
        return not (self.moot or self.about or self.to_the_month)


@dataclass(frozen=True)
class Relation:
    """What both scopes state, side by side and component by component, and what stays open, the weightiest first."""

    stated: Mapping[str, Verdict]
    components: Mapping[str, Verdict]
    open: tuple[Open, ...]

    @property
    def verdict(self) -> Verdict:
        """The product of the sides that both state; 'alike' means that nothing stated tells the two apart."""
        return product(self.stated.values())

    @property
    def certain(self) -> bool:
        """Whether nothing is left open."""
        return not self.open

    @property
    def placed(self) -> bool:
        """Whether both say of whom, where and when: what does not may lie anywhere, and is no part of anything."""
        return not PLACE & self.open_sides

    @property
    def deciding(self) -> tuple[str, ...]:
        """The sides that made the verdict: those apart, else those not alike."""
        apart = tuple(side for side, verdict in self.stated.items() if verdict is Verdict.APART)
        return apart or tuple(side for side, verdict in self.stated.items() if verdict is not Verdict.ALIKE)

    @property
    def open_sides(self) -> frozenset[str]:
        """The sides on which one or both are silent; 'components' if any component is open."""
        return frozenset(one.side for one in self.open)


def product(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict of several sides together; of no sides at all it is 'alike'."""
    found = set(verdicts)
    if Verdict.APART in found:
        return Verdict.APART
    found.discard(Verdict.ALIKE)
    if not found:
        return Verdict.ALIKE
    return found.pop() if len(found) == 1 else Verdict.OVERLAPS


def compare(one: Scope, other: Scope, vocabulary: Vocabulary) -> Relation:
    """How `one` relates to `other`; a side for which the vocabulary has no words is not asked."""
    asked = [side for side in SPOKEN if side in vocabulary.asked]
    return _relation(one, other, vocabulary, asked)


def compare_with(one: Scope, question: Reference, vocabulary: Vocabulary) -> Relation:
    """How a scope relates to a question, on the sides and components that the question asks about."""
    asked = {side: word for side in SPOKEN if (word := getattr(question, side)) is not None}
    unasked = dict.fromkeys((side for side in SPOKEN if side not in asked), "not_applicable")
    components = {component: one.components.get(component, "not_stated") for component in question.components}
    whole = Scope(measure=question.measure, components=dict(question.components), **asked, **unasked)
    return _relation(replace(one, components=components), whole, vocabulary, asked)


def compare_estimates(one: Estimate, other: Estimate) -> Relation:
    """The relation of two estimates; TwoCatalogs if they do not stand in one and the same."""
    if one.catalog is not other.catalog:
        raise TwoCatalogs(f"'{one.id}' and '{other.id}' stand in two catalogs; compare two of one.", one.id, other.id)
    return compare(one.scope, other.scope, one.vocabulary)


def _relation(one: Scope, other: Scope, vocabulary: Vocabulary, asked: Iterable[str]) -> Relation:
    stated = {"measure": _measures(one.measure, other.measure, vocabulary)}
    unsaid: list[Open] = []
    at_once = vocabulary.measures[one.measure].kind == "stock"
    for side in asked:
        mine, theirs = getattr(one, side), getattr(other, side)
        if silence := _silence(side, mine, theirs) or _to_the_month(mine, theirs, at_once):
            unsaid.append(silence)
        elif mine == theirs:
            stated[side] = Verdict.ALIKE
        else:
            stated[side] = (
                _periods(mine, theirs) if side == "period" else _words(mine, theirs, vocabulary.trees[KIND_OF[side]])
            )
    if stated["measure"] is Verdict.APART:  # components of different events have nothing to do with one another
        return Relation(_in_order(stated), MappingProxyType({}), tuple(unsaid))
    verdicts, unsettled = _components(one, other)
    if verdicts:
        apart = not unsettled and _share_nothing(one.components, other.components)
        stated["components"] = Verdict.APART if apart else product(verdicts.values())
    return Relation(_in_order(stated), MappingProxyType(verdicts), (*unsaid, *unsettled))


def _in_order(stated: Mapping[str, Verdict]) -> Mapping[str, Verdict]:
    return MappingProxyType({side: stated[side] for side in SIDES if side in stated})


def _silence(side: str, mine: Period | str, theirs: Period | str) -> Open | None:
    """What is open on a side, or None if both state it; what applies to neither is alike."""
    if found := _about(side, mine, theirs):
        return found
    silent = [word in UNSAID for word in (mine, theirs)]
    if any(silent):
        return Open(side, None, Silent.of(*silent))
    moot = [word == "not_applicable" for word in (mine, theirs)]
    return Open(side, None, Silent.of(*moot), moot=True) if moot[0] != moot[1] else None


def _about(side: str, mine: Period | str, theirs: Period | str) -> Open | None:
    """A date that is only about right decides nothing against a date, whichever of the two is meant by it."""
    if not (isinstance(mine, Period) and isinstance(theirs, Period)):
        return None
    about = [period.approximate for period in (mine, theirs)]
    return Open(side, None, Silent.of(*about), about=True) if any(about) else None


def _to_the_month(mine: Period | str, theirs: Period | str, at_once: bool) -> Open | None:
    """Two periods may be one and the same where months are given and days; of one day and its month a stock may be."""
    if not (isinstance(mine, Period) and isinstance(theirs, Period)):
        return None
    if (mine.start, mine.end) == (theirs.start, theirs.end) or not (_spans(mine, theirs) or at_once):
        return None
    if not (_alike_at(mine, theirs, 0) and _alike_at(mine, theirs, 1)):
        return None
    pairs = list(zip(mine.ends, theirs.ends, strict=True))
    coarse = [any(len(pair[place]) < len(pair[1 - place]) for pair in pairs) for place in (0, 1)]
    return Open("period", None, Silent.of(*coarse), to_the_month=True)


def _spans(*periods: Period) -> bool:
    return all(period.ends[0] != period.ends[1] for period in periods)


def _alike_at(one: Period, other: Period, place: int) -> bool:
    """Whether two periods begin (0) or end (1) on one day, as far as their dates say."""
    days = [(period.start, period.end)[place] for period in (one, other)]
    return days[0] == days[1] or may_be_one(one.ends[place], other.ends[place])


def _measures(one: str, other: str, vocabulary: Vocabulary) -> Verdict:
    """Measures are alike, one within the other, overlapping where one of them says so, or apart."""
    tree, words = vocabulary.trees["measures"], vocabulary.measures
    if one == other:
        return Verdict.ALIKE
    if other in tree.upward(one):
        return Verdict.WITHIN
    if one in tree.upward(other):
        return Verdict.CONTAINS
    return Verdict.OVERLAPS if other in words[one].overlaps or one in words[other].overlaps else Verdict.APART


def _words(one: str, other: str, tree: Tree) -> Verdict:
    """Two words of a tree: without a common line they overlap, unless the tree says that they are apart."""
    if other in tree.upward(one):
        return Verdict.WITHIN
    if one in tree.upward(other):
        return Verdict.CONTAINS
    return Verdict.APART if tree.apart(one, other) else Verdict.OVERLAPS


def _periods(one: Period, other: Period) -> Verdict:
    """How two periods lie; ends that may be one day, as far as their dates say, do not tell them apart."""
    if (one.start, one.end) == (other.start, other.end):
        return Verdict.ALIKE
    if one.end < other.start or other.end < one.start:
        return Verdict.APART
    begin, close = (_spans(one, other) and _alike_at(one, other, place) for place in (0, 1))
    if (begin or other.start <= one.start) and (close or one.end <= other.end):
        return Verdict.WITHIN
    within = (begin or one.start <= other.start) and (close or other.end <= one.end)
    return Verdict.CONTAINS if within else Verdict.OVERLAPS


def _components(one: Scope, other: Scope) -> tuple[dict[str, Verdict], list[Open]]:
    """The verdict on each component that both state, and what is open; what only one of them states comes first.

    A component that one of two measures does not know is not stated by it: a measure above may count it
    without a word.
    """
    verdicts, unsaid = {}, []
    wider, narrower = sorted((one, other), key=lambda scope: (-len(scope.components), scope.measure))
    for component in {**wider.components, **narrower.components}:
        mine, theirs = (_WEIGHT.get(scope.components.get(component, "not_stated")) for scope in (one, other))
        if mine is None or theirs is None:
            unsaid.append(Open("components", component, Silent.of(mine is None, theirs is None)))
        elif mine == theirs == _WEIGHT["partly"]:
            unsaid.append(Open("components", component, Silent.BOTH, in_part=True))
        elif mine == theirs:
            verdicts[component] = Verdict.ALIKE
        else:
            verdicts[component] = Verdict.WITHIN if mine < theirs else Verdict.CONTAINS
    return verdicts, sorted(unsaid, key=lambda point: point.silent is Silent.BOTH)


def _share_nothing(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether both count something, and nothing is counted by both; only to be asked where all is stated."""
    weights = [(_WEIGHT[one.get(word, "excluded")], _WEIGHT[other.get(word, "excluded")]) for word in {**one, **other}]
    both_count = any(mine for mine, _ in weights) and any(theirs for _, theirs in weights)
    return both_count and not any(mine and theirs for mine, theirs in weights)
