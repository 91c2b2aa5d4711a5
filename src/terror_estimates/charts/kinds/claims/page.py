"""The page of a chart of claims: what was published, what the inputs give, and how far apart the two are.

Most sums that fail do so by less than a mark on an axis is wide, so how far each is off is told in words, in percent of
the published number, and the claims of a verdict stand in the order of it.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from math import inf

from matplotlib.lines import Line2D

from terror_estimates.audit.claims import Checked, Verdict, shown, span
from terror_estimates.audit.rounding import Printed
from terror_estimates.catalog.english import capital
from terror_estimates.charts.kinds.claims.content import Claims
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    GAP,
    GRID,
    HEAD,
    LEADING,
    MARGIN,
    PAPER,
    SMALL,
    SOFT,
    VERDICT_LOOKS,
)
from terror_estimates.charts.rows.furniture import draw_head

_PUBLISHED, _RESULT, _OFF = 112.0, 74.0, 84.0
_LARGE = 100  # from so many percent on the decimals of a difference tell a reader nothing


def off(one: Checked) -> str:
    """How far the result lies from the published number, in percent of it: '2.6 % lower', 'the same'."""
    published, found = Fraction(one.claim.published), one.recomputed
    if not published or found is None:
        return ""
    ends = [None if end is None else _signed(100 * (end - published) / published) for end in (found.low, found.high)]
    low, high = ends
    if low and high:
        return low if low == high else f"{low} to {high}"
    return f"{low} or more" if low else f"{high} or less" if high else ""


def _size(one: Checked) -> float:
    """How far off a result is at most, in shares of the published number."""
    published, found = Fraction(one.claim.published), one.recomputed
    if not published or found is None:
        return 0.0
    return max(inf if end is None else float(abs((end - published) / published)) for end in (found.low, found.high))


def _signed(percent: Fraction) -> str:
    """A difference in words, to two digits that are not zero: '2.6 % lower', 'the same'."""
    if not percent:
        return "the same"
    size = float(abs(percent))
    digits = f"{size:,.0f}" if size >= _LARGE else f"{size:.2g}"
    return f"{digits} % {'higher' if percent > 0 else 'lower'}"


class ClaimsPage(Body[Claims]):
    """The claims by verdict, those that are off by most first."""

    def __init__(self, content: Claims, page: Page):
        super().__init__(content, page)
        self.off_x = page.width - MARGIN - _OFF
        self.result_x = self.off_x - GAP - _RESULT
        self.published_x = self.result_x - GAP - _PUBLISHED
        self.says = self.published_x - GAP - MARGIN

    def head(self, y: float) -> float:
        y += 16
        heads = (MARGIN, "what is said"), (self.published_x, "published"), (self.result_x, "recomputed")
        for x, words in (*heads, (self.off_x, "which is")):
            self.page.text(x, y - 5, words, size=SMALL, color=SOFT)
        return y

    def blocks(self) -> list[Block]:
        held = {verdict: [one for one in self.content.checked if one.verdict is verdict] for verdict in Verdict}
        return [self._block(verdict, mine) for verdict, mine in held.items() if mine]

    def foot(self, y: float) -> float:
        return y + 4

    def _block(self, verdict: Verdict, held: Sequence[Checked]) -> Block:
        rows = [partial(self._row, one) for one in sorted(held, key=_size, reverse=True)]
        return Block(rows, partial(self._verdict, verdict, len(held)))

    def _verdict(self, verdict: Verdict, held: int, y: float) -> float:
        """The verdict as head with its sign."""
        words = f"{capital(verdict.value)}: {held}"
        below = draw_head(self.page, y, words, f"verdict:{verdict.name}", inset=18.0)
        self._sign(verdict, MARGIN + 8, y + (HEAD * LEADING + 5) / 2, None)
        return below + 2

    def _row(self, one: Checked, y: float) -> float:
        """What is said, by whom; the published number; the result; and how far it is off."""
        claim = one.claim
        unit = claim.unit.replace("_", " ")
        result = span(Printed(claim.published, claim.about), one.recomputed) if one.recomputed else ""
        words = f"{claim.says} ({claim.work.named()})"
        below = self.page.paragraph(MARGIN, y, words, self.says, size=SMALL, gid=f"{claim.id}:says")
        columns = (
            (self.published_x, f"{shown(claim)} {unit}", _PUBLISHED, "published"),
            (self.result_x, result, _RESULT, "result"),
            (self.off_x, off(one), _OFF, "off"),
        )
        for x, words, room, name in columns:
            below = max(below, self.page.paragraph(x, y, words, room, size=SMALL, gid=f"{claim.id}:{name}"))
        self.page.rule(below + 2, MARGIN, self.page.width - MARGIN, color=GRID, thickness=0.5)
        return below + 4

    def _sign(self, verdict: Verdict, x: float, y: float, gid: str | None) -> None:
        marker, color, filled = VERDICT_LOOKS[verdict.name]
        inside = color if filled else PAPER
        self.page.sheet.add_line(
            Line2D(
                [x], [y], marker=marker, markersize=6.6, markerfacecolor=inside, markeredgecolor=color,
                markeredgewidth=1.2, linestyle="none", zorder=4, gid=gid,
            )
        )  # fmt: skip
