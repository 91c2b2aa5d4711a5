"""What a chart of lineage says: the family tree of some numbers, under the foundations that they rest on in the end.

Each estimate stands once, below the one it rests on; what else it rests on is said in words. Counted is what is drawn:
the foundations at the heads, and the estimates below the head of those whose foundation is not known.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.charts.words.choice import choose
from terror_estimates.charts.words.content import Content
from terror_estimates.charts.words.drawing import Drawn, as_drawn, counted, extremes
from terror_estimates.charts.words.labels import row_name
from terror_estimates.comparison.lineage import below, roots

OWN = "Each is its own foundation"
_UNKNOWN = "Foundation not known: each of these may rest on one of the above, or on none"


@dataclass(frozen=True)
class Node:
    """An estimate in the tree; `parent` is the drawn estimate above it, if it rests on one.

    `inferred` says that nobody states that it rests on what stands above it, the parent or the foundation.
    """

    estimate: Estimate
    depth: int
    parent: str | None
    also: tuple[str, ...]  # what else it rests on, in words
    inferred: bool


@dataclass(frozen=True)
class Family:
    """A known foundation, or none, and all that is drawn below it, each parent before its children."""

    foundation: str | None
    nodes: tuple[Node, ...]

    @property
    def own(self) -> bool:
        """Whether the foundation is the work of the one number at its top, which would be named twice."""
        tops = [node.estimate for node in self.nodes if node.parent is None]
        return [one.work.document for one in tops] == [self.foundation]


@dataclass(frozen=True)
class Lineage(Content):
    """The families, and the sentence on how many foundations there are."""

    families: Sequence[Family]

    @property
    def sentence(self) -> str:
        """'9 works; 1 known foundation is drawn (…); of 2 estimates the foundation is not known.'"""
        works = counted(len({one.source for one in self.estimates}), "work")
        heads = [self.head(one) for one in self.families if one.foundation is not None]
        unknown = sum(len(one.nodes) for one in self.families if one.foundation is None)
        known = f"{counted(len(heads), 'known foundation')} {'is' if len(heads) == 1 else 'are'} drawn"
        named = f" ({'; '.join(heads)})" if heads else ""
        of = f"; of {counted(unknown, 'estimate')} the foundation is not known" if unknown else ""
        return f"{works}; {known}{named}{of}.{self._inferred()}{self._besides()}"

    @property
    def inferred(self) -> int:
        """How many links that are drawn nobody states."""
        return sum(node.inferred for family in self.families for node in family.nodes)

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        return tuple(as_drawn(node.estimate, family.foundation) for family in self.families for node in family.nodes)

    @property
    def notes(self) -> list[str]:
        return [self.sentence, self.entry.note or "", *self.kept_off]

    @property
    def alt(self) -> str:
        heads = [f"{self.head(one)} ({len(one.nodes)})" for one in self.families]
        return (
            f"Family tree of numbers. {self.entry.title}. {counted(len(self.estimates), 'estimate')}, the number under "
            f"each head in parentheses: {'; '.join(heads)}. {self.sentence} {extremes(self.estimates)}"
        )

    def _inferred(self) -> str:
        """How many of the links are ours; the eye sees it by the dashes, the ear hears it here."""
        drawn = sum(
            node.parent is not None or not (family.own or family.foundation is None)
            for family in self.families
            for node in family.nodes
        )
        are = "is" if self.inferred == 1 else "are"
        return f" Of {drawn} links, {self.inferred} {are} inferred." if self.inferred else ""

    def _besides(self) -> str:
        """That a row names what a number rests on besides, and what is named so counts for nothing here."""
        also = any(node.also for family in self.families for node in family.nodes)
        return " What a number also rests on is named in its row and not counted." if also else ""

    def head(self, family: Family) -> str:
        """The foundation by name, or the words for none that is known."""
        return _UNKNOWN if family.foundation is None else " = ".join(self.catalog.documents[family.foundation])


def lineage_of(entry: FigureEntry) -> Lineage:
    """The estimates an entry names as a tree of what rests on what."""
    estimates, undrawn = choose(entry)
    return Lineage(entry, estimates, undrawn, _families(estimates))


def _families(estimates: Sequence[Estimate]) -> list[Family]:
    """The trees, those with most estimates first, and at the end what has no known foundation."""
    drawn = {one.id: one for one in estimates}
    above = {id: _nearest(one, drawn) for id, one in drawn.items()}
    shared = Counter(key for one in estimates for known, key in roots(one) if known)
    families: dict[str | None, list[str]] = defaultdict(list)
    for id, one in drawn.items():
        families[_foundation(one, shared)].append(id)
    order = sorted(families, key=lambda key: (key is None, -len(families[key])))
    return [Family(key, tuple(_nodes(drawn, key, families[key], above))) for key in order]


def _nearest(estimate: Estimate, drawn: dict[str, Estimate]) -> list[str]:
    """The drawn estimates it rests on, directly or through estimates that are not drawn."""
    found, waiting, seen = [], list(estimate.rests_on), set()
    while waiting:
        id = waiting.pop(0)
        if id in seen or id not in estimate.catalog.estimates:
            continue
        seen.add(id)
        if id in drawn:
            found.append(id)
        else:
            waiting += estimate.catalog.estimates[id].rests_on
    return found


def _foundation(estimate: Estimate, shared: Counter[str]) -> str | None:
    """The key of its own document, else of the known foundation that most of the drawn numbers share, or None."""
    known = sorted(key for known, key in roots(estimate) if known)
    own = estimate.work.document
    return own if own in known else max(known, key=lambda key: shared[key], default=None)


def _nodes(
    drawn: dict[str, Estimate], foundation: str | None, members: Sequence[str], above: dict[str, list[str]]
) -> list[Node]:
    """The members as a tree, in the order of publication within a generation."""
    children: dict[str | None, list[str]] = defaultdict(list)
    parents = {id: next((one for one in above[id] if one in members), None) for id in members}
    for id in members:
        children[parents[id]].append(id)
    nodes, waiting = [], [(id, 0) for id in reversed(children[None])]
    while waiting:
        id, depth = waiting.pop()
        one, parent = drawn[id], parents[id]
        inferred = _inferred(one, parent or foundation)
        nodes.append(Node(one, depth, parent, _also(one, foundation, parent, above[id]), inferred))
        waiting += [(child, depth + 1) for child in reversed(children[id])]
    return nodes


def _inferred(estimate: Estimate, above: str | None) -> bool:
    """Whether no way of stated links leads from an estimate to another, or to a foundation, on which it rests."""
    stated = {*below(estimate, stated=True), *(key for _, key in roots(estimate, stated=True))}
    return above is not None and above not in stated


def _also(estimate: Estimate, foundation: str | None, parent: str | None, above: Sequence[str]) -> tuple[str, ...]:
    """The further estimates and foundations that a number rests on, by name.

    An end not known, and another number of the same name as the row's, are told by their numbers.
    """
    catalog, ends = estimate.catalog, sorted(roots(estimate))
    others = [catalog.estimate(one) for one in above if one != parent]
    alike = {one.id for one in others if row_name(one)[0] == row_name(estimate)[0]}
    estimates = [
        f"{row_name(one)[0]}{f', {one.shown()}' if one.id in alike else ''}{_marked(estimate, one.id)}"
        for one in others
    ]
    known = [
        f"{' = '.join(catalog.documents[key])}{_marked(estimate, key)}"
        for known, key in ends
        if known and key != foundation
    ]
    lost = [catalog.estimate(key) for known, key in ends if not known and foundation and key not in above]
    unknown = [f"{row_name(one)[0]}, {one.shown()}{_marked(estimate, one.id)}" for one in lost]
    return tuple(dict.fromkeys([*estimates, *known, *unknown]))


def _marked(estimate: Estimate, above: str) -> str:
    return " (inferred)" if _inferred(estimate, above) else ""
