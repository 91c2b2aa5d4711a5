"""Paper for print: sheets no larger than 160 by 247 mm, on which no letter is smaller than 7 points.

A chart is laid out in points of its own page and then shrunk as a whole, so that every proportion stays.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import Collection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Patch
from matplotlib.text import Text

from terror_estimates.charts.paper.style import SMALL

NARROW, LONG = 160 / 25.4 * 72, 247 / 25.4 * 72  # the two sides of a sheet in points
LEAST = 7.0  # the smallest letter in points


@dataclass(frozen=True)
class Sheet:
    """What a page of some width becomes in print: by what it is shrunk, and how high it may be before that.

    `spare` is how high it may be if it is shrunk as far as letters allow.
    """

    scale: float
    room: float

    @property
    def spare(self) -> float:
        return self.room * max(0.995 * SMALL * self.scale / LEAST, 1.0)


def sheet_for(width: float) -> Sheet:
    """The sheet for a page of that width: upright, or turned where letters would become too small.

    >>> round(sheet_for(538).scale * 538 / 72 * 25.4), round(sheet_for(740).scale * 740 / 72 * 25.4)
    (160, 247)
    """
    upright = min(NARROW / width, 1.0)
    if SMALL * upright >= LEAST:
        return Sheet(upright, LONG / upright)
    turned = min(LONG / width, 1.0)
    return Sheet(turned, NARROW / turned)


def canvas_dpi(figure: Figure, dpi: int) -> float:
    """The dots to an inch of the canvas at which a picture has `dpi` dots to an inch where it is printed.

    A sheet of 160 mm has 1,890 dots at 300 to the inch.
    """
    width = figure.get_size_inches()[0]
    return round(dpi * width * sheet_for(width * 72).scale) / width


def shrink(figure: Figure, scale: float) -> Figure:
    """A finished figure made smaller, with its letters, lines and marks."""
    width, height = figure.get_size_inches()
    figure.set_size_inches(width * scale, height * scale)
    for artist in _parts(figure):
        if isinstance(artist, Text):
            artist.set_fontsize(float(artist.get_fontsize()) * scale)
        elif isinstance(artist, Line2D):
            artist.set_linewidth(artist.get_linewidth() * scale)
            artist.set_markersize(artist.get_markersize() * scale)
            artist.set_markeredgewidth(artist.get_markeredgewidth() * scale)
        elif isinstance(artist, Patch):
            artist.set_linewidth(artist.get_linewidth() * scale)
            if isinstance(artist, FancyArrowPatch):
                artist.set_mutation_scale(artist.get_mutation_scale() * scale)
        elif isinstance(artist, Collection):
            artist.set_linewidth([float(width) * scale for width in np.atleast_1d(artist.get_linewidth())])
    return figure


def _parts(artist: Artist) -> Iterator[Artist]:
    """A thing drawn and all its parts; not the axis of axes switched off, whose ticks are made only when asked for."""
    yield artist
    off = (artist.xaxis, artist.yaxis) if isinstance(artist, Axes) and not artist.axison else ()
    for part in artist.get_children():
        if part not in off:
            yield from _parts(part)
