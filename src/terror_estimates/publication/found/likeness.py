"""What a picture looks like: which of our figures it is, or a part of which, if it says nothing of itself any more.

Whole pictures are compared shrunk to a stamp. A part is looked for in every place of every figure at every size, first
roughly, then finely where it may be. Measured over all figures and their damages; the counts stand in the tests.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from terror_estimates.publication.found.picture import Gray, ink, without_frame

_STAMP = (40, 120)  # points, wide and high: a chart's rows are told apart, its letters not
WHOLE = 0.65  # no picture of another kind came near: the likest stranger has half of it
_ROUGH, _FINE = 96, 288  # points across a figure in which a part is looked for
_SIZES = [0.5 * 1.02**step for step in range(36)]  # a part as wide as half a figure, up to the whole
_PART, _PERHAPS, _AHEAD = 0.8, 0.6, 0.1
_FOLLOWED = 3  # figures that are looked at finely
_LEAST = 12  # points that a part must be high when it is looked for: less is a line or two, which many figures have


@dataclass(frozen=True)
class Likeness:
    """A figure that a picture looks like, wholly or in part, from 0 to 1; `sure` if nothing else comes near."""

    figure: str
    score: float
    part: bool
    sure: bool


def likest(picture: Gray, known: Mapping[str, Gray]) -> Likeness | None:
    """The figure among those known that a picture looks like; None if it looks like none of them."""
    seen = without_frame(picture)
    if min(seen.shape) < _LEAST:
        return None
    stamp = _stamp(seen)
    alike = {id: float((stamp * _stamp(without_frame(one))).sum()) for id, one in known.items()}
    best = max(alike, key=alike.__getitem__, default=None)
    if best is not None and alike[best] >= WHOLE:
        return Likeness(best, alike[best], part=False, sure=True)
    return _likest_part(seen, known)


def alike(one: Gray, other: Gray) -> float:
    """How much two whole pictures look alike, from -1 to 1."""
    return float((_stamp(without_frame(one)) * _stamp(without_frame(other))).sum())


def _stamp(picture: Gray) -> np.ndarray:
    small = ink(picture, *_STAMP)
    return small / (np.linalg.norm(small) or 1)


def _likest_part(seen: Gray, known: Mapping[str, Gray]) -> Likeness | None:
    parts = _parts(seen, _ROUGH, _SIZES)
    rough = sorted(((*_best_place(parts, one, _ROUGH), id) for id, one in known.items()), reverse=True)[:_FOLLOWED]
    fine = []
    for _, size, id in rough:
        near = _parts(seen, _FINE, [size * (1 + step / 250) for step in range(-5, 6)])
        fine.append((_best_place(near, known[id], _FINE)[0], id))
    (first, best), (second, _) = sorted([*fine, (0.0, ""), (0.0, "")], reverse=True)[:2]
    ahead = first - second
    if first < _PERHAPS or ahead < _AHEAD / 2:
        return None
    return Likeness(best, first, part=True, sure=first >= _PART and ahead >= _AHEAD)


def _parts(seen: Gray, across: int, sizes: Iterable[float]) -> list[tuple[float, np.ndarray]]:
    """A part at several sizes, each a share of a figure that is so many points wide."""
    found = []
    for size in sizes:
        width = min(round(across * size), across)
        height = round(width * seen.shape[0] / seen.shape[1])
        if height >= _LEAST:
            found.append((size, ink(seen, width, height)))
    return found


def _best_place(parts: Iterable[tuple[float, np.ndarray]], figure: Gray, across: int) -> tuple[float, float]:
    """How well the part fits at its best place in a figure, and at which size."""
    whole = _Field(ink(figure, across, max(1, round(across * figure.shape[0] / figure.shape[1]))))
    fits = ((whole.fit(part), size) for size, part in parts if part.shape[0] <= whole.shape[0])
    return max(fits, default=(0.0, 1.0))


class _Field:
    """A picture in which another is looked for: their correlation at every place, by Fourier's transform."""

    def __init__(self, picture: np.ndarray) -> None:
        self.shape = picture.shape
        self._room = tuple(1 << (side - 1).bit_length() for side in picture.shape)
        self._waves = np.fft.rfft2(picture, self._room)
        above = ((1, 0), (1, 0))
        self._sum, self._squares = (
            np.pad(one.astype(float).cumsum(axis=0).cumsum(axis=1), above) for one in (picture, picture**2)
        )

    def fit(self, part: np.ndarray) -> float:
        """The correlation at the place where it is largest; places that are as good as empty do not count."""
        high, wide = part.shape
        waves = self._waves * np.conj(np.fft.rfft2(part, self._room))
        places = np.fft.irfft2(waves, self._room)[: self.shape[0] - high + 1, : self.shape[1] - wide + 1]
        spread = _boxes(self._squares, high, wide) - _boxes(self._sum, high, wide) ** 2 / (high * wide)
        empty = spread < self._squares[-1, -1] * high * wide / (self.shape[0] * self.shape[1]) / 100
        norm = np.sqrt(np.maximum(spread, 1e-6)) * (np.linalg.norm(part) or 1)
        return float(np.where(empty, -1, places / norm).max())


def _boxes(table: np.ndarray, high: int, wide: int) -> np.ndarray:
    """The sums over all boxes of one size, from a table of sums."""
    return table[high:, wide:] - table[:-high, wide:] - table[high:, :-wide] + table[:-high, :-wide]
