"""The page of a chart of claims: what was published, what the inputs give, and how far apart the two are.

Units differ from row to row, so the axis is the recomputed result in percent of the published number: at 100 the two
are equal. A result that is an interval is a bar. Most sums that fail do so by less than their sign is wide, so how far
each is off stands in a column of its own.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from terror_estimates.audit.claims import Checked, Verdict, shown, span
from terror_estimates.audit.rounding import Printed
from terror_estimates.catalog.english import capital
from terror_estimates.charts.kinds.claims.content import END, Claims, beyond
from terror_estimates.charts.paper.flow import Block, Body
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import (
    DARK_GRAY,
    GAP,
    GRID,
    HEAD,
    LEADING,
    MARGIN,
    PAPER,
    RULE,
    SMALL,
    SOFT,
    VERDICT_LOOKS,
    tint,
)  # fmt: skip
from terror_estimates.charts.rows.furniture import draw_head

_SAYS, _PUBLISHED, _RESULT, _OFF = 217.0, 84.0, 62.0, 52.0
_AXIS = "in percent of the published"
_LARGE = 100  # from so many percent on the decimals of a difference tell a reader nothing


def off(one: Checked) -> str:
    """How far the result lies from the published number, in percent of it: '−2.6 %', '−16 to +41 %'."""
    published, found = Fraction(one.claim.published), one.recomputed
    if not published or found is None:
        return ""
    ends = [None if end is None else _signed(100 * (end - published) / published) for end in (found.low, found.high)]
    low, high = ends
    if low and high:
        return f"{low} %" if low == high else f"{low} to {high} %"
    return f"{low} % or more" if low else f"{high} % or less" if high else ""


def _signed(percent: Fraction) -> str:
    """A difference with its sign, to two digits that are not zero."""
    if not percent:
        return "0"
    said = f"{float(percent):+,.0f}" if abs(percent) >= _LARGE else f"{float(percent):+.2g}"
    return said.replace("-", "−")


class ClaimsPage(Body[Claims]):
    """The claims by verdict, each on the same axis."""

    def __init__(self, content: Claims, page: Page):
        super().__init__(content, page)
        self.published_x = MARGIN + _SAYS + GAP
        self.result_x = self.published_x + _PUBLISHED + GAP
        self.off_x = self.result_x + _RESULT + GAP
        self.left = self.off_x + _OFF + GAP
        self.wide = page.width - MARGIN - 10 - self.left

    def head(self, y: float) -> float:
        y += 24
        heads = (MARGIN, "what is said"), (self.published_x, "published"), (self.result_x, "recomputed")
        for x, words in (*heads, (self.off_x, "off by")):
            self.page.text(x, y - 5, words, size=SMALL, color=SOFT)
        for number in (0, 100, END):
            self.page.text(self._x(number), y - 5, str(number), size=SMALL, color=SOFT, ha="center")
        self.page.lines(self.off_x, y - 28, [_AXIS], size=SMALL, color=SOFT, gid="axis")
        return y

    def blocks(self) -> list[Block]:
        held = {verdict: [one for one in self.content.checked if one.verdict is verdict] for verdict in Verdict}
        return [self._block(verdict, mine) for verdict, mine in held.items() if mine]

    def foot(self, y: float) -> float:
        return y + 4

    def _x(self, percent: float) -> float:
        return self.left + self.wide * percent / END

    def _block(self, verdict: Verdict, held: Sequence[Checked]) -> Block:
        rows = [partial(self._row, one) for one in held]
        return Block(rows, partial(self._verdict, verdict, len(held)), self._ground)

    def _verdict(self, verdict: Verdict, held: int, y: float) -> float:
        """The verdict as head with its sign."""
        words = f"{capital(verdict.value)}: {held}"
        below = draw_head(self.page, y, words, f"verdict:{verdict.name}", inset=18.0)
        self._sign(verdict, MARGIN + 8, y + (HEAD * LEADING + 5) / 2, None)
        return below + 2

    def _ground(self, top: float, bottom: float) -> float:
        for number in (0, 100, END):
            self.page.upright(self._x(number), top - 2, bottom, RULE if number != 100 else DARK_GRAY)
        return bottom + 4

    def _row(self, one: Checked, y: float) -> float:
        """What is said, by whom; the published number; the result; how far it is off; and the mark that shows it."""
        claim = one.claim
        unit = claim.unit.replace("_", " ")
        result = span(Printed(claim.published, claim.about), one.recomputed) if one.recomputed else ""
        words = f"{claim.says} ({claim.work.named()})"
        below = self.page.paragraph(MARGIN, y, words, _SAYS, size=SMALL, gid=f"{claim.id}:says")
        columns = (
            (self.published_x, f"{shown(claim)} {unit}", _PUBLISHED, "published"),
            (self.result_x, result, _RESULT, "result"),
            (self.off_x, off(one), _OFF, "off"),
        )
        for x, words, room, name in columns:
            below = max(below, self.page.paragraph(x, y, words, room, size=SMALL, gid=f"{claim.id}:{name}"))
        self._mark(one, y + SMALL * LEADING / 2)
        self.page.rule(below + 2, MARGIN, self.page.width - MARGIN, color=GRID, thickness=0.5)
        return below + 4

    def _mark(self, one: Checked, y: float) -> None:
        """The result in percent of the published number: a sign, a bar, or chevrons at the end of the axis."""
        published, found = Fraction(one.claim.published), one.recomputed
        if not published or found is None:
            return
        low, high = (None if end is None else float(100 * end / published) for end in (found.low, found.high))
        start, end = min(low or 0.0, END), END if high is None else min(high, END)
        color = VERDICT_LOOKS[one.verdict.name][1]
        if end > start:
            self.page.sheet.add_patch(
                Rectangle((self._x(start), y - 2.4), self._x(end) - self._x(start), 4.8, facecolor=tint(color),
                          edgecolor=color, linewidth=0.8, zorder=3, gid=f"{one.claim.id}:span")
            )  # fmt: skip
        elif start < END:
            self._sign(one.verdict, self._x(start), y, f"{one.claim.id}:best")
        if beyond(one):
            for place, behind in enumerate((0.0, 4.0), start=1):
                tip = self._x(END) - behind
                self.page.sheet.add_line(
                    Line2D([tip - 3, tip, tip - 3], [y - 3.4, y, y + 3.4], color=color, linewidth=1.1,
                           gid=f"{one.claim.id}:beyond:{place}")
                )  # fmt: skip

    def _sign(self, verdict: Verdict, x: float, y: float, gid: str | None) -> None:
        marker, color, filled = VERDICT_LOOKS[verdict.name]
        inside = color if filled else PAPER
        self.page.sheet.add_line(
            Line2D(
                [x], [y], marker=marker, markersize=6.6, markerfacecolor=inside, markeredgecolor=color,
                markeredgewidth=1.2, linestyle="none", zorder=4, gid=gid,
            )
        )  # fmt: skip
