"""Rows: the words at the left, the number as printed at the right, and how much room they need."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Estimate
from terror_estimates.charts.marks.legend import shaped
from terror_estimates.charts.marks.scale import Scale
from terror_estimates.charts.paper.page import Page, height_of
from terror_estimates.charts.paper.style import BODY, GRID, INK, LEADING, MARGIN, QUIET, SMALL, SOFT, width_of, wrap
from terror_estimates.charts.words.labels import basis_words, row_name

_PAD = 1.7  # above and below the text of a row
LABEL_ROOM = (96.0, 176.0)
PRINTED_ROOM = (58.0, 100.0)
_FEW = 0.1  # of the printed numbers may take a second line rather than widen the column for all
_LINE_FOR_WIDTH = 1.6  # points of height a row-long column must save for each point of width it takes


@dataclass(frozen=True)
class RowText:
    """One row before it is drawn: its name, the second lines and the number as printed, each in lines that fit."""

    estimate: Estimate
    name: tuple[str, ...]
    second: tuple[str, ...]
    printed: tuple[str, ...]

    @property
    def height(self) -> float:
        left = height_of(self.name, BODY) + height_of(self.second, SMALL)
        return max(left, height_of(self.printed, BODY)) + 2 * _PAD

    @property
    def middle(self) -> float:
        """From the top of the row to the middle of its first line, where the marks stand."""
        return _PAD + BODY * LEADING / 2


def row_text(estimate: Estimate, detail: str, label_width: float, printed_width: float) -> RowText:
    """The words of a row, wrapped."""
    name, stance = row_name(estimate)
    second = "; ".join(part for part in (stance, detail) if part)
    return RowText(
        estimate,
        tuple(wrap(name, label_width)),
        tuple(wrap(second, label_width, SMALL)),
        tuple(wrap(estimate.shown(), printed_width, BODY, weight_of(estimate))),
    )


def with_evidence(estimate: Estimate, words: str, scale: Scale) -> str:
    """The second line of a row, with the evidence in words where it is stated and no mark on the axis has its shape."""
    silent = estimate.basis == "not_stated" or shaped(estimate, scale)
    return "; ".join(part for part in (words, "" if silent else basis_words(estimate.basis)) if part)


def label_width(rows: Sequence[tuple[Estimate, str]], most: float = LABEL_ROOM[1]) -> float:
    """The width of the name column: wide enough that wrapping costs little height, and no wider than `most`."""
    least = min(LABEL_ROOM[0], most)
    widths = [least + 4 * step for step in range(int((most - least) / 4) + 1)]

    def cost(width: float) -> float:
        return _LINE_FOR_WIDTH * width + sum(_label_height(*row, width) for row in rows)

    return min(widths, key=cost)


def _label_height(estimate: Estimate, detail: str, width: float) -> float:
    row = row_text(estimate, detail, width - 2, PRINTED_ROOM[1])
    return height_of(row.name, BODY) + height_of(row.second, SMALL)


def printed_width(estimates: Iterable[Estimate]) -> float:
    """The width of the column of printed numbers: nearly all on one line, and no word broken."""
    texts = [(one.shown(), weight_of(one)) for one in estimates]
    whole = sorted(width_of(text, BODY, weight) for text, weight in texts)
    word = max((width_of(part, BODY, weight) for text, weight in texts for part in text.split()), default=0)
    usual = whole[int((1 - _FEW) * (len(whole) - 1))] if whole else 0
    return min(max(usual, word, PRINTED_ROOM[0]) + 2, PRINTED_ROOM[1])


def draw_words(page: Page, row: RowText, y: float, label_x: float, printed_x: float) -> None:
    """Name, second lines and printed number of a row that begins at a height."""
    id, own = row.estimate.id, row.estimate.stance == "asserts"
    color, y = INK if own else QUIET, y + _PAD
    below = page.lines(label_x, y, row.name, color=color, gid=f"{id}:label")
    page.lines(label_x, below, row.second, size=SMALL, color=SOFT if own else QUIET, gid=f"{id}:detail")
    page.lines(printed_x, y, row.printed, color=color, weight=weight_of(row.estimate), gid=f"{id}:printed")


def draw_separator(page: Page, y: float, inset: float = 0.0) -> None:
    """The hairline between two rows that leads the eye from the name to the grid; `inset` points inside the margins."""
    page.rule(y, MARGIN + inset, page.width - MARGIN - inset, color=GRID, thickness=0.5)


def draw_row_heads(
    page: Page, top: float, name_x: float, names: Sequence[str], printed_x: float, estimates: Sequence[Estimate]
) -> None:
    """The heads of the columns of words, standing on the height at which the rows begin."""
    for x, head in ((name_x, names), (printed_x, printed_head(estimates))):
        page.lines(x, top - 3 - height_of(head, SMALL), head, size=SMALL, color=SOFT)


def printed_head(estimates: Sequence[Estimate]) -> list[str]:
    """The head of the column of numbers; italics mark those we had to write out, because the print was not seen."""
    return ["as printed"] if all(one.shown_as_printed for one in estimates) else ["as printed", "(italic: ours)"]


def weight_of(estimate: Estimate) -> str:
    """The face of a number: italic where we had to write it out, as the head of its column says."""
    return "regular" if estimate.shown_as_printed else "italic"
