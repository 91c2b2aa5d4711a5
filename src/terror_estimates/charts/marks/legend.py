"""The legend: only the marks that occur in the chart, each beside its word, in lines that fit the width.

What occurs depends on the axis: a number past its end has chevrons and no mark, and a range or a bound has no shape.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from terror_estimates.catalog import Ends, Estimate
from terror_estimates.catalog.words import BASES
from terror_estimates.charts.marks.caps import draw_key, growing
from terror_estimates.charts.marks.coverage import COVERAGE_WORDS, draw_coverage
from terror_estimates.charts.marks.look import Look, draw_bar, draw_foot, draw_glyph, draw_stance
from terror_estimates.charts.marks.scale import Scale
from terror_estimates.charts.paper.page import Page
from terror_estimates.charts.paper.style import BASIS_MARKS, DARK_GRAY, INK, QUIET, SMALL, width_of
from terror_estimates.charts.words.ends import ends_of, key_words, kinds_drawn
from terror_estimates.charts.words.labels import INFERRED, basis_words

LINE = 14.0
_PAD, _BETWEEN = 5.0, 13.0

Draw = Callable[[Axes, float, float], object]


@dataclass(frozen=True)
class Key:
    """One mark with its word; `wide` is the room the mark takes, in points."""

    draw: Draw
    words: str
    wide: float = 9.0

    @property
    def width(self) -> float:
        return self.wide + _PAD + width_of(self.words, SMALL)


Group = tuple[str, Sequence[Key]]


def value_keys(*panels: tuple[Iterable[Estimate], Scale]) -> list[Group]:
    """The keys of the marks of these estimates, each panel on its axis: what the shapes mean, and fill, gray, chevrons.

    Only what is drawn has a key: an evidence whose numbers are all ranges, bounds or beyond the axis has no shape.
    """
    placed = [(one, scale) for held, scale in panels for one in held if one.value.stated]
    within = [one for one, scale in placed if min(one.value.stated) <= scale.top]
    with_shape = [one for one, scale in placed if shaped(one, scale)]
    outside = any(scale.leaves([one]) for one, scale in placed)
    numbers = [*_number_keys(within), *([Key(_chevrons, "beyond the axis")] if outside else [])]
    return _groups(with_shape, numbers, within)


def sign_keys(estimates: Iterable[Estimate]) -> list[Group]:
    """The keys of marks without an axis, each of which has the shape of its evidence whatever its number is."""
    drawn = list(estimates)
    return _groups(drawn, [], drawn)


def shaped(estimate: Estimate, scale: Scale) -> bool:
    """Whether a mark on the axis has the shape of the evidence."""
    best = estimate.value.best
    return best is not None and best <= scale.top


def _groups(with_shape: Sequence[Estimate], numbers: Sequence[Key], marked: Sequence[Estimate]) -> list[Group]:
    """The groups that have a key, of what has a shape and of what has any mark."""
    bases = {estimate.basis for estimate in with_shape}
    own = {estimate.basis for estimate in with_shape if estimate.stance == "asserts"}
    looks = {basis: _glyph(basis, color=None if basis in own else QUIET) for basis in bases}
    evidence = [Key(looks[basis], basis_words(basis)) for basis in BASES if basis in bases]
    shape = _shape(with_shape)
    seen, stances = _seen_keys(marked, shape), _stance_keys(marked, shape)
    groups = [("Evidence", evidence), ("Number", numbers), ("Seen", seen), ("Stance", stances)]
    return [group for group in groups if group[1]]


def coverage_keys(words: Iterable[str], title: str = "Counts") -> list[Group]:
    """The keys of the coverage marks that occur."""
    occurring = set(words)
    keys = [Key(_covering(word), COVERAGE_WORDS[word], _room_of(word)) for word in COVERAGE_WORDS if word in occurring]
    return [(title, keys)] if keys else []


def _covering(word: str) -> Draw:
    return lambda axes, x, y: draw_coverage(axes, x + _room_of(word) / 2, y, word)


def _room_of(word: str) -> float:
    """The room of a sign of coverage; one in parentheses, which is inferred, takes twice as much."""
    return 18.0 if word.startswith(INFERRED) else 9.0


def _glyph(basis: str, *, filled: bool = True, color: str | None = None) -> Draw:
    marker, own, size = BASIS_MARKS[basis]
    look = Look(marker, color or own, size, filled, struck=False)
    return lambda axes, x, y: draw_glyph(axes, x + 4.5, y, look)


def _number_keys(estimates: Sequence[Estimate]) -> list[Key]:
    values = [estimate.value for estimate in estimates]
    keys = []
    own = [value for value in values if ends_of(value).kind == "stated"]
    if any(value.low is not None and value.high is not None for value in own):
        keys.append(Key(_range, "lowest to highest", 24))
    for ends in kinds_drawn(estimates):
        drawn = partial(_growing) if ends.kind == "running" else partial(_limits, ends=ends)
        keys.append(Key(drawn, key_words(ends), 16 if ends.kind == "running" else 30))
    bounds = {value.bound for value in values if value.bound}
    if bounds:
        words = " / ".join(word.replace("_", " ") for word in ("at_least", "at_most") if word in bounds)
        keys.append(Key(_arrow if "at_least" in bounds else _arrow_back, words, 20))
    return keys


def _seen_keys(estimates: Sequence[Estimate], basis: str) -> list[Key]:
    keys = []
    if any(not estimate.firmly_seen for estimate in estimates):
        keys.append(Key(_glyph(basis, filled=False, color=DARK_GRAY), "reference work"))
    return keys


def _stance_keys(estimates: Sequence[Estimate], basis: str) -> list[Key]:
    keys = []
    if any(estimate.stance == "reports" for estimate in estimates):
        keys.append(Key(partial(_quoted, basis=basis), "passed on", 20))
    if any(estimate.stance == "rejects" for estimate in estimates):
        keys.append(Key(partial(_quoted, basis=basis, struck=True), "rejected", 20))
    return keys


def _shape(estimates: Sequence[Estimate]) -> str:
    """A kind of evidence that occurs, the plainest shape first; of no estimates the square."""
    occurring = {estimate.basis for estimate in estimates}
    plain = ("archival_count", "testimony", "judgement", *BASES)
    return next((basis for basis in plain if basis in occurring), "archival_count")


def _quoted(axes: Axes, x: float, y: float, *, basis: str, struck: bool = False) -> None:
    marker, _, size = BASIS_MARKS[basis]
    look = Look(marker, QUIET, size, True, struck, quoted=True)
    draw_glyph(axes, x + 10, y, look)
    draw_stance(axes, (x + 10, x + 10), y, 1.0, look)


def _range(axes: Axes, x: float, y: float) -> None:
    look = Look("s", DARK_GRAY, 6, True, False)
    draw_bar(axes, x, x + 24, y, look)
    for end in (x, x + 24):
        axes.add_line(Line2D([end, end], [y - 5, y + 5], color=look.color, linewidth=1.8, zorder=4))


def _limits(axes: Axes, x: float, y: float, *, ends: Ends) -> None:
    look = Look("s", DARK_GRAY, 6, True, False)
    draw_bar(axes, x + 3, x + 27, y, look)
    draw_key(axes, x, y, ends, look.color)


def _growing(axes: Axes, x: float, y: float) -> None:
    draw_glyph(axes, x + 4.5, y, Look("o", DARK_GRAY, 6, True, False))
    axes.add_line(Line2D(*growing(x + 4.5, y, 1.0), color=DARK_GRAY, linewidth=1.3))


def _arrow(axes: Axes, x: float, y: float, start: float = 0, end: float = 19) -> None:
    side = 1 if end > start else -1
    draw_foot(axes, x + start + 2.5 * side, y, Look("s", DARK_GRAY, 6, True, False))
    for line in (
        ([x + start, x + end], [y, y]),
        ([x + end - 4.5 * side, x + end, x + end - 4.5 * side], [y - 3.6, y, y + 3.6]),
    ):
        axes.add_line(Line2D(*line, color=DARK_GRAY, linewidth=1.3))


def _arrow_back(axes: Axes, x: float, y: float) -> None:
    _arrow(axes, x, y, 19, 0)


def _chevrons(axes: Axes, x: float, y: float) -> None:
    for tip in (x + 8, x + 4):
        axes.add_line(Line2D([tip - 3, tip, tip - 3], [y - 3.4, y, y + 3.4], color=DARK_GRAY, linewidth=1.3))


def legend_lines(groups: Sequence[Group], width: float) -> list[list[Key]]:
    """The keys of all groups, one after another, in lines no wider than the room."""
    lines: list[list[Key]] = []
    used = width
    for key in (key for _, keys in groups for key in keys):
        if used + key.width > width:
            lines.append([])
            used = 0.0
        lines[-1].append(key)
        used += key.width + _BETWEEN
    return lines


def draw_legend(page: Page, x: float, y: float, lines: Sequence[Sequence[Key]]) -> float:
    """The lines from a height downward; returns the height below them."""
    for row, keys in enumerate(lines, start=1):
        middle, place = y + LINE / 2, x
        for number, key in enumerate(keys, start=1):
            key.draw(page.sheet, place, middle)
            gid = f"legend:{row}:{number}"
            page.text(place + key.wide + _PAD, middle + 3, key.words, size=SMALL, color=INK, gid=gid)
            place += key.width + _BETWEEN
        y += LINE
    return y
