"""The canvas: a figure of fixed width on which text and marks are placed in points from its upper left corner.

The height is known only when everything stands on the page, so areas take their place when the page is finished.
"""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.typing import LineStyleType

from terror_estimates.charts.paper.style import BODY, INK, LEADING, PAPER, RULE, WIDTH, face, wrap


class Page:
    """A figure under construction; `sheet` is an axes over the whole of it whose units are points."""

    def __init__(self, width: float = WIDTH):
        self.width = width
        self.figure = Figure(figsize=(width / 72, width / 72), dpi=144, facecolor=PAPER)
        FigureCanvasAgg(self.figure)
        self._areas: list[tuple[Axes, float, float, float]] = []
        self._insets: list[tuple[Axes, float, float, float, float]] = []
        self.sheet = self._axes(zorder=2)
        self._under = self._axes(zorder=0)

    def _axes(self, zorder: int) -> Axes:
        axes = self.figure.add_axes((0, 0, 1, 1), zorder=zorder)
        axes.set_axis_off()
        axes.patch.set_visible(False)
        return axes

    def area(self, x: float, y: float, width: float, top: float) -> Axes:
        """An axes for values from zero to `top`, beginning at a height; its y axis counts points like the page."""
        axes = self._axes(zorder=1)
        axes.set_xlim(0, top)
        self._areas.append((axes, x, y, width))
        return axes

    def inset(self, x: float, y: float, width: float, height: float) -> Axes:
        """An axes with units of its own in a rectangle of the page, for a library that draws into one."""
        axes = self.figure.add_axes((0, 0, 1, 1), zorder=1)
        self._insets.append((axes, x, y, width, height))
        return axes

    @property
    def words(self) -> str:
        """Everything written on the sheet so far, in the order written, with plain spaces."""
        return " ".join(" ".join(text.get_text().split()) for text in self.sheet.texts)

    def text(
        self, x: float, baseline: float, words: str, *, size: float = BODY, weight: str = "regular", color: str = INK,
        ha: str = "left", gid: str | None = None, rotation: float = 0,
    ) -> Text:  # fmt: skip
        """One line of text on its baseline; dollar signs are dollar signs."""
        return self.sheet.text(
            x, baseline, words, fontproperties=face(weight, size), color=color, ha=ha, va="baseline", gid=gid,
            rotation=rotation, rotation_mode="anchor", parse_math=False,
        )  # fmt: skip

    def lines(
        self, x: float, y: float, lines: Sequence[str], *, size: float = BODY, gid: str | None = None, **style: Any
    ) -> float:
        """Lines of text from a height downward; returns the height below them."""
        for place, words in enumerate(lines):
            own = gid and (gid if not place else f"{gid}:{place + 1}")
            self.text(x, y + size * 0.96, words, size=size, gid=own, **style)
            y += size * LEADING
        return y

    def paragraph(
        self, x: float, y: float, words: str, width: float, *, size: float = BODY, weight: str = "regular", **style: Any
    ) -> float:
        """Text wrapped to a width, from a height downward; returns the height below it."""
        return self.lines(x, y, wrap(words, width, size, weight), size=size, weight=weight, **style)

    def rule(self, y: float, start: float, end: float, color: str = RULE, thickness: float = 0.6) -> None:
        """A thin horizontal line."""
        self._under.add_line(Line2D([start, end], [y, y], color=color, linewidth=thickness, solid_capstyle="butt"))

    def clear(self, x: float, y: float, width: float, height: float) -> None:
        """Paper over the thin lines that were drawn, so that none runs through words."""
        ground = Rectangle((x, y), width, height, facecolor=PAPER, edgecolor="none", zorder=2.2)
        self._under.add_patch(ground)

    def upright(
        self, x: float, top: float, bottom: float, color: str = RULE, thickness: float = 0.6, *, dashed: bool = False
    ) -> None:
        """A thin vertical line."""
        style: LineStyleType = (0, (4, 3)) if dashed else "-"
        self._under.add_line(
            Line2D([x, x], [top, bottom], color=color, linewidth=thickness, solid_capstyle="butt", linestyle=style)
        )

    def band(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A tinted rectangle under everything else."""
        self._under.add_patch(Rectangle((x, y), width, height, facecolor=color, edgecolor="none"))

    def cover(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A tinted rectangle over the areas and under the words."""
        self.sheet.add_patch(Rectangle((x, y), width, height, facecolor=color, edgecolor="none", zorder=0))

    def finish(self, height: float) -> Figure:
        """Give the page its height and every area its place; the figure is complete."""
        self.figure.set_size_inches(self.width / 72, height / 72)
        for axes in (self.sheet, self._under):
            axes.set_xlim(0, self.width)
            axes.set_ylim(height, 0)
        for axes, x, top, width in self._areas:
            axes.set_ylim(height, top)
            axes.set_position((x / self.width, 0, width / self.width, (height - top) / height))
        for axes, x, y, wide, high in self._insets:
            axes.set_position((x / self.width, 1 - (y + high) / height, wide / self.width, high / height))
        return self.figure


def height_of(lines: Sequence[str], size: float) -> float:
    """The height of lines of text on the page."""
    return len(lines) * size * LEADING
