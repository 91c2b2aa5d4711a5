"""The lineage chart: the family tree of some numbers, under the foundations that they rest on in the end.

Each estimate stands once, below the one it rests on, joined to it by a line; what else it rests on is said in words.
An estimate whose foundation is not known stands apart under a mark of its own and is joined to nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.reference import FigureEntry
from terror_estimates.charts.marks.legend import Key, draw_legend, legend_lines, value_keys
from terror_estimates.charts.marks.value import draw_sign
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    DARK_GRAY,
    GAP,
    HEAD,
    LEADING,
    MARGIN,
    PAPER,
    RULE,
    SMALL,
    SOFT,
    styled,
    wrap,
)  # fmt: skip
from terror_estimates.charts.rows.furniture import draw_band, draw_footer, draw_heading, source_keys
from terror_estimates.charts.rows.text import RowText, draw_row_heads, draw_words, printed_width, row_text
from terror_estimates.charts.words.choice import choose, left_out_notes, undrawn_note
from terror_estimates.charts.words.drawing import Drawing, as_drawn, counted, extremes
from terror_estimates.charts.words.labels import row_name
from terror_estimates.charts.words.sections import unusual_words, usual_note, usual_period
from terror_estimates.comparison.lineage import document, foundation_name, foundations, roots

_INDENT, _NODE = 20.0, 7.0  # one generation; from the line of a generation to its mark
_MEASURE, _LEAST_NAME = 96.0, 150.0
_UNKNOWN = "Foundation not known: each of these may rest on one of the above, or on none"


@dataclass(frozen=True)
class Node:
    """An estimate in the tree; `parent` is the drawn estimate above it, if it rests on one."""

    estimate: Estimate
    depth: int
    parent: str | None
    also: tuple[str, ...]  # what else it rests on, in words


@dataclass(frozen=True)
class Family:
    """A known foundation, or none, and all that is drawn below it, each parent before its children."""

    foundation: str | None
    nodes: tuple[Node, ...]


def lineage_chart(catalog: Catalog, entry: FigureEntry) -> Drawing:
    """The estimates an entry names as a tree of what rests on what, with the sentence on their foundations."""
    estimates, undrawn = choose(catalog, entry)
    families = _families(catalog, estimates)
    sentence = foundations(catalog, estimates).sentence(catalog)
    with styled():
        figure = _Tree(catalog, entry, families, estimates).figure(sentence, undrawn_note(entry, undrawn))
    heads = [f"{_head(catalog, one)} ({len(one.nodes)})" for one in families]
    alt = (
        f"Family tree of numbers. {entry.title}. {counted(len(estimates), 'estimate')}, the number under each head in "
        f"parentheses: {'; '.join(heads)}. {sentence} {extremes(catalog, estimates)}"
    )
    drawn = [as_drawn(node.estimate, family.foundation) for family in families for node in family.nodes]
    return Drawing(figure, tuple(drawn), alt, undrawn)


def _head(catalog: Catalog, family: Family) -> str:
    """The foundation by name, or the words for none that is known."""
    return _UNKNOWN if family.foundation is None else foundation_name(catalog, family.foundation)


def _families(catalog: Catalog, estimates: Sequence[Estimate]) -> list[Family]:
    """The trees, those with most estimates first, and at the end what has no known foundation."""
    drawn = {one.id: one for one in estimates}
    above = {id: _nearest(catalog, one, drawn) for id, one in drawn.items()}
    shared = Counter(key for one in estimates for known, key in roots(catalog, one) if known)
    families: dict[str | None, list[str]] = defaultdict(list)
    for id, one in drawn.items():
        families[_foundation(catalog, one, shared)].append(id)
    order = sorted(families, key=lambda key: (key is None, -len(families[key])))
    return [Family(key, tuple(_nodes(catalog, key, families[key], above))) for key in order]


def _nearest(catalog: Catalog, estimate: Estimate, drawn: dict[str, Estimate]) -> list[str]:
    """The drawn estimates it rests on, directly or through estimates that are not drawn."""
    found, waiting, seen = [], list(estimate.rests_on), set()
    while waiting:
        id = waiting.pop(0)
        if id in seen or id not in catalog.estimates:
            continue
        seen.add(id)
        if id in drawn:
            found.append(id)
        else:
            waiting += catalog.estimates[id].rests_on
    return found


def _foundation(catalog: Catalog, estimate: Estimate, shared: Counter[str]) -> str | None:
    """The key of its own document, else of the known foundation that most of the drawn numbers share, or None."""
    known = sorted(key for known, key in roots(catalog, estimate) if known)
    own = document(catalog.source(estimate.source))
    return own if own in known else max(known, key=lambda key: shared[key], default=None)


def _nodes(catalog: Catalog, foundation: str | None, members: Sequence[str], above: dict[str, list[str]]) -> list[Node]:
    """The members as a tree, in the order of publication within a generation."""
    children: dict[str | None, list[str]] = defaultdict(list)
    parents = {id: next((one for one in above[id] if one in members), None) for id in members}
    for id in members:
        children[parents[id]].append(id)
    nodes, waiting = [], [(id, 0) for id in reversed(children[None])]
    while waiting:
        id, depth = waiting.pop()
        nodes.append(
            Node(catalog.estimate(id), depth, parents[id], _also(catalog, foundation, id, parents[id], above[id]))
        )
        waiting += [(child, depth + 1) for child in reversed(children[id])]
    return nodes


def _also(
    catalog: Catalog, foundation: str | None, id: str, parent: str | None, above: Sequence[str]
) -> tuple[str, ...]:
    """The further estimates and foundations that a number rests on, by name; an end not known with its number."""
    ends = sorted(roots(catalog, catalog.estimate(id)))
    estimates = [" ".join(row_name(catalog, catalog.estimate(one))[:1]) for one in above if one != parent]
    known = [foundation_name(catalog, key) for known, key in ends if known and key != foundation]
    lost = [catalog.estimate(key) for known, key in ends if not known and foundation and key not in above]
    unknown = [f"{row_name(catalog, one)[0]}, {one.shown()}" for one in lost]
    return tuple(dict.fromkeys([*estimates, *known, *unknown]))


def _root(axes: Axes, x: float, y: float, *, known: bool) -> None:
    """The mark of a foundation: a dark square, or an empty one where it is not known."""
    inside = DARK_GRAY if known else PAPER
    style = {"marker": "s", "markersize": 8, "markeredgewidth": 1.3, "linestyle": "none"}
    axes.add_line(Line2D([x + 4.5], [y], markerfacecolor=inside, markeredgecolor=DARK_GRAY, **style))


class _Tree:
    """One family tree on one page."""

    def __init__(self, catalog: Catalog, entry: FigureEntry, families: Sequence[Family], estimates: Sequence[Estimate]):
        self.catalog, self.entry, self.families, self.estimates = catalog, entry, families, estimates
        self.page = Page()
        self.usual = usual_period(estimates)
        self.printed = printed_width(estimates)
        self.printed_x = self.page.width - MARGIN - self.printed
        self.measure_x = self.printed_x - GAP - _MEASURE

    def figure(self, sentence: str, undrawn: str):
        y = draw_heading(self.page, self.entry)
        groups = [group for group in value_keys(self.estimates) if group[0] != "Number"]
        groups.append(("In a head", self._root_keys()))
        y = draw_legend(self.page, MARGIN, y, legend_lines(groups, self.page.width - 2 * MARGIN)) + 24
        rests = "; ".join(part for part in ("rests on …", usual_note(self.usual)) if part)
        draw_row_heads(self.page, y, MARGIN, [rests], self.printed_x, self.estimates)
        self.page.text(self.measure_x, y - 5, "counts", size=SMALL, color=SOFT)
        for family in self.families:
            y = self._family(family, y)
        notes = [sentence, self.entry.note or "", *left_out_notes(self.entry), undrawn]
        height = draw_footer(self.page, y + 6, self.catalog, self.entry, source_keys(self.estimates), notes)
        return self.page.finish(height)

    def _family(self, family: Family, y: float) -> float:
        """The foundation as a band with its mark, then its tree."""
        key = family.foundation
        lines = wrap(_head(self.catalog, family), self.page.width - 2 * MARGIN - 26, HEAD, "semibold")
        height = len(lines) * HEAD * LEADING + 5
        draw_band(self.page, y, height)
        _root(self.page.sheet, MARGIN + 4.5, y + 8, known=key is not None)
        self.page.lines(MARGIN + 22, y + 2, lines, size=HEAD, weight="semibold", gid=f"foundation:{key}")
        return self._rows(family, y + height + 2, y + height) + 6

    def _root_keys(self) -> list[Key]:
        """The squares in the heads, which are no evidence of any kind: a foundation, and none that is known."""
        kinds = dict.fromkeys(family.foundation is not None for family in self.families)
        words = {True: "the foundation of the numbers below", False: "foundation not known"}
        return [Key(partial(_root, known=known), words[known]) for known in kinds]

    def _rows(self, family: Family, y: float, root: float) -> float:
        """Every estimate in a row, joined to what it rests on."""
        middles: dict[str | None, float] = {None: root}
        for node in family.nodes:
            one, x = node.estimate, self._x(node.depth)
            text = self._text(node)
            middle = middles[one.id] = y + text.middle
            if family.foundation is not None:
                self._join(node, middles[node.parent], middle)
            draw_sign(self.page.sheet, x, middle, one, f"{one.id}:evidence")
            draw_words(self.page, text, y, x + 12, self.printed_x)
            words = wrap(self.catalog.vocabulary.label("measures", one.measure).lower(), _MEASURE, SMALL)
            self.page.lines(self.measure_x, y + 2.2, words, size=SMALL, color=SOFT, gid=f"{one.id}:measure")
            y += max(text.height, len(words) * SMALL * LEADING + 4)
        return y

    def _x(self, depth: int) -> float:
        return MARGIN + 9 + _INDENT + depth * _INDENT

    def _text(self, node: Node) -> RowText:
        also = f"also rests on {'; '.join(node.also)}" if node.also else ""
        detail = "; ".join(part for part in (unusual_words(self.catalog, node.estimate, self.usual), also) if part)
        room = max(self.measure_x - GAP - self._x(node.depth) - 12, _LEAST_NAME)
        return row_text(self.catalog, node.estimate, detail, room, self.printed)

    def _join(self, node: Node, above: float, middle: float) -> None:
        """Down from the parent, or the foundation, and across to the mark."""
        x = self._x(node.depth)
        start = above + (_NODE if node.parent else 0)
        line = Line2D(
            [x - _INDENT, x - _INDENT, x - _NODE], [start, middle, middle], color=RULE, linewidth=1.1, zorder=1
        )
        line.set_gid(f"line:{node.estimate.id}")
        self.page.sheet.add_line(line)
