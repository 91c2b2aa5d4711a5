"""The page of a chart of lineage: a band for each foundation, and below it the tree of what rests on it.

An estimate whose foundation is not known stands apart under a head of its own and is joined to nothing; those that are
foundations themselves stand under one head together.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from terror_estimates.catalog.english import lowered
from terror_estimates.charts.kinds.lineage.content import OWN, Family, Lineage, Node
from terror_estimates.charts.marks.legend import Key, draw_legend, legend_lines, sign_keys
from terror_estimates.charts.marks.look import draw_sign
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    GAP,
    LEADING,
    MARGIN,
    RULE,
    SMALL,
    SOFT,
    wrap,
)  # fmt: skip
from terror_estimates.charts.rows.furniture import draw_head
from terror_estimates.charts.rows.text import RowText, draw_row_heads, draw_words, printed_width, row_text
from terror_estimates.charts.words.sections import unusual_words, usual_note, usual_period

_INDENT, _NODE = 20.0, 7.0  # one generation; from the line of a generation to its mark
_MEASURE, _LEAST_NAME = 96.0, 150.0
_KEY = 18.0  # the length of the line in the legend


class LineagePage(Body[Lineage]):
    """Family after family, each parent before its children."""

    def __init__(self, content: Lineage, page: Page):
        super().__init__(content, page)
        self.catalog, self.estimates = content.catalog, content.estimates
        self.usual = usual_period(self.estimates)
        self.printed = printed_width(self.estimates)
        self.printed_x = page.width - MARGIN - self.printed
        self.measure_x = self.printed_x - GAP - _MEASURE

    def head(self, y: float) -> float:
        links = [("Link", [Key(_dashes, "link inferred", _KEY)])] if self.content.inferred else []
        lines = legend_lines([*sign_keys(self.estimates), *links], self.page.width - 2 * MARGIN)
        y = draw_legend(self.page, MARGIN, y, lines) + 24
        rests = "; ".join(part for part in ("rests on …", usual_note(self.usual)) if part)
        draw_row_heads(self.page, y, MARGIN, [rests], self.printed_x, self.estimates)
        self.page.text(self.measure_x, y - 5, "counts", size=SMALL, color=SOFT)
        return y

    def blocks(self) -> list[Block]:
        own = [family for family in self.content.families if family.own]
        blocks = [self._block(family) for family in self.content.families if not family.own]
        at = len(blocks) - (self.content.families[-1].foundation is None)
        return [*blocks[:at], *([self._own_block(own)] if own else []), *blocks[at:]]

    def foot(self, y: float) -> float:
        return y + 6

    def _block(self, family: Family) -> Block:
        rows = [partial(self._row, family, node) for node in family.nodes]
        return Block(rows, partial(self._family, family), lambda _, bottom: bottom + 6)

    def _own_block(self, families: Sequence[Family]) -> Block:
        """The families whose foundation is a number that is drawn, under one head."""
        rows = [partial(self._row, family, node) for family in families for node in family.nodes]
        return Block(rows, partial(self._head, OWN, "own"), lambda _, bottom: bottom + 6)

    def _family(self, family: Family, y: float) -> float:
        """The foundation as a band."""
        return self._head(self.content.head(family), str(family.foundation), y)

    def _head(self, words: str, key: str, y: float) -> float:
        below = draw_head(self.page, y, words, f"foundation:{key}")
        self.middles: dict[str | None, float] = {None: below}
        return below + 2

    def _row(self, family: Family, node: Node, y: float) -> float:
        """An estimate, joined to what it rests on; on a later page than that, to the head."""
        one, x = node.estimate, self._x(node.depth)
        text = self._text(node)
        middle = self.middles[one.id] = y + text.middle
        if node.parent or not (family.own or family.foundation is None):
            self._join(node, self.middles.get(node.parent, self.middles[None]), middle)
        draw_sign(self.page.sheet, x, middle, one, f"{one.id}:evidence")
        draw_words(self.page, text, y, x + 12, self.printed_x)
        words = wrap(lowered(self.catalog.vocabulary.label("measures", one.measure)), _MEASURE, SMALL)
        self.page.lines(self.measure_x, y + 2.2, words, size=SMALL, color=SOFT, gid=f"{one.id}:measure")
        return y + max(text.height, len(words) * SMALL * LEADING + 4)

    def _x(self, depth: int) -> float:
        return MARGIN + 9 + _INDENT + depth * _INDENT

    def _text(self, node: Node) -> RowText:
        also = f"also rests on {'; '.join(node.also)}" if node.also else ""
        detail = "; ".join(part for part in (unusual_words(node.estimate, self.usual), also) if part)
        room = max(self.measure_x - GAP - self._x(node.depth) - 12, _LEAST_NAME)
        return row_text(node.estimate, detail, room, self.printed)

    def _join(self, node: Node, above: float, middle: float) -> None:
        """Down from the parent, or the foundation, and across to the mark: in dashes where nobody states the link.

        Only the way across is dashed, since brothers share the way down.
        """
        x = self._x(node.depth)
        start = above + (_NODE if node.parent else 0)
        down, across = ([x - _INDENT] * 2, [start, middle]), ([x - _INDENT, x - _NODE], [middle] * 2)
        for part, (line, dashed) in {"down": (down, False), "line": (across, node.inferred)}.items():
            drawn = _link(*line, dashed=dashed)
            drawn.set_gid(f"{part}:{node.estimate.id}")
            self.page.sheet.add_line(drawn)


def _link(xs: Sequence[float], ys: Sequence[float], *, dashed: bool) -> Line2D:
    """A part of a tree's branch; dashes are drawn darker, or they would hardly be seen."""
    style: Any = (0, (2.2, 1.8)) if dashed else "-"
    return Line2D(xs, ys, color=SOFT if dashed else RULE, linewidth=1.1, linestyle=style, zorder=1)


def _dashes(axes: Axes, x: float, y: float) -> None:
    axes.add_line(_link([x, x + _KEY], [y, y], dashed=True))
