"""The flow of a chart: what stands between heading and footer, as blocks of rows between which a page may be broken."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import WIDTH

Draw = Callable[[float], float]  # draws from a height downward and returns the height below; points of the page
Said = TypeVar("Said")


def _nothing(y: float) -> float:
    return y


def _at_the_end(_: float, bottom: float) -> float:
    return bottom


@dataclass(frozen=True)
class Block:
    """Rows under one head. A page may end after any of them, and the next page begins with the head again.

    `close` gets the heights at which the rows began and ended, for what can be drawn only then, and returns the height
    below it.
    """

    rows: Sequence[Draw]
    head: Draw = _nothing
    close: Callable[[float, float], float] = _at_the_end


class Body(ABC, Generic[Said]):
    """What one kind of chart draws of its content on one page, from the heading down to the footer.

    A chart in print is several bodies of one content, so nothing may depend on the rows that this page holds but what
    `head` and the blocks themselves keep.
    """

    width: ClassVar[float] = WIDTH

    def __init__(self, content: Said, page: Page):
        self.content, self.page = content, page

    def head(self, y: float) -> float:
        """Legend, axes and heads of columns, which every page needs."""
        return y

    @abstractmethod
    def blocks(self) -> Sequence[Block]:
        """The rows in their order; asked for once, after the head was drawn."""

    def foot(self, y: float) -> float:
        """What stands below the last row of a page."""
        return y

    @property
    def notes(self) -> Sequence[str]:
        """What only the page can say of itself, such as whether its axes have one scale."""
        return ()


def draw_block(block: Block, y: float, rows: Sequence[Draw] | None = None) -> float:
    """A block, or some of its rows under its head, from a height downward; returns the height below."""
    top = y = block.head(y)
    for row in block.rows if rows is None else rows:
        y = row(y)
    return block.close(top, y)
