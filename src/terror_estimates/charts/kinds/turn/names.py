"""The names below a chart of a turn: number, mark, whose it is and the number as printed, in two columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from terror_estimates.catalog import Catalog
from terror_estimates.charts.marks.look import draw_sign
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import GRID, LEADING, MARGIN, SMALL, SOFT
from terror_estimates.charts.rows.text import RowText, draw_words, printed_width, row_text
from terror_estimates.charts.words.sections import Section, unusual_words

_BETWEEN, _NAME, _MARK, _GAP = 16.0, 42.0, 27.0, 6.0
_HEAD = SMALL * LEADING + 4
_DOCUMENT = "archival document"


@dataclass(frozen=True)
class Name:
    """A row of the list: the number of its mark, its words, and whether it was published before the turn."""

    number: str
    text: RowText
    before: bool


def numbers_of(section: Section) -> dict[str, str]:
    """The number that leads from the mark of an estimate to its row; words have no mark and none."""
    return {one.id: str(place) for place, one in enumerate((one for one in section.estimates if one.value.stated), 1)}


def draw_names(catalog: Catalog, page: Page, section: Section, turn: int, y: float) -> float:
    """The estimates of a section from a height downward, before the turn and after it; returns the height below."""
    width = (page.width - 2 * MARGIN - _BETWEEN) / 2
    printed = printed_width(section.estimates)
    names = _names(catalog, section, turn, width - _NAME - _GAP - printed, printed)
    split = _split(names)
    ends = []
    for place, part in enumerate((names[:split], names[split:])):
        ends.append(_column(page, part, turn, MARGIN + place * (width + _BETWEEN), (width, printed), y))
    return max(ends)


def _names(catalog: Catalog, section: Section, turn: int, room: float, printed: float) -> list[Name]:
    found, numbers = [], numbers_of(section)
    for one in section.estimates:
        document = _DOCUMENT if one.work.kind == "archival_document" else ""
        detail = "; ".join(part for part in (unusual_words(catalog, one, section.usual), document) if part)
        found.append(Name(numbers.get(one.id, ""), row_text(catalog, one, detail, room, printed), one.year < turn))
    return found


def _split(names: Sequence[Name]) -> int:
    """After how many rows the second column begins, so that the longer of the two is as short as can be."""
    return min(range(1, len(names) + 1), key=lambda place: max(_height(names[:place]), _height(names[place:])))


def _height(names: Sequence[Name]) -> float:
    return sum(name.text.height for name in names) + _HEAD * len({name.before for name in names})


def _column(page: Page, names: Sequence[Name], turn: int, x: float, widths: tuple[float, float], y: float) -> float:
    width, printed = widths
    for place, name in enumerate(names):
        if not place or names[place - 1].before != name.before:
            words = f"before {turn}" if name.before else f"{turn} and after"
            page.text(x, y + SMALL + 1, words, size=SMALL, weight="italic", color=SOFT)
            y += _HEAD
        else:
            page.rule(y, x, x + width, color=GRID, thickness=0.5)
        _row(page, name, x, x + width - printed, y)
        y += name.text.height
    return y


def _row(page: Page, name: Name, x: float, printed_x: float, y: float) -> None:
    one, middle = name.text.estimate, y + name.text.middle
    page.text(x + 13, middle + 3, name.number, size=SMALL, ha="right", gid=f"{one.id}:label-number")
    draw_sign(page.sheet, x + _MARK, middle, one, f"{one.id}:evidence")
    draw_words(page, name.text, y, x + _NAME, printed_x)
