"""The register of figures: a drawing, and the card that makes it citable.

The register itself is data (`figures:` in estimates.yaml), because its titles and scopes are words about the event.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.text import Text
from PIL import Image

from terror_estimates.audit.claims import Checked, check_claim
from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.claim import Correction
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.shown import Shown, shown_digest, source_keys
from terror_estimates.charts import CHARTS, Drawing
from terror_estimates.charts.paper.style import FACES, font_file, styled
from terror_estimates.publication.card import card
from terror_estimates.publication.raster import palette_png

INLINE_BYTES = 150 * 10**3  # of one picture in a notebook, which is committed with its outputs
_ask_first: Callable[[Catalog, str], Any] | None = None
_INLINE_DPI, _INLINE_COLORS = (156, 132, 110, 96, 80, 74), 32


@dataclass(frozen=True)
class Figure:
    """One registered figure of a catalog, drawn; notebooks show it, `export` writes it."""

    catalog: Catalog = field(repr=False)
    entry: FigureEntry = field(repr=False)
    drawing: Drawing = field(repr=False)

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def stem(self) -> str:
        """The name of its files without the ending."""
        return self.entry.stem

    @cached_property
    def estimates(self) -> list[Estimate]:
        """The estimates drawn, in the order drawn, each once."""
        ids = dict.fromkeys(mark.estimate for mark in self.drawing.drawn)
        return [self.catalog.estimate(id) for id in ids]

    @cached_property
    def claims(self) -> list[Checked]:
        """The published derived figures on the canvas, with what is computed of them."""
        return [check_claim(self.catalog.claim(id)) for id in self.drawing.claims]

    @cached_property
    def corrections(self) -> list[Correction]:
        """What circulates wrongly, where the canvas shows it."""
        return [self.catalog.correction(id) for id in self.drawing.corrections]

    @property
    def shown(self) -> list[Shown]:
        """The entries whose sources are the figure's: the estimates drawn or told, the claims, and the corrections."""
        drawn = {one.id for one in self.estimates}
        told = dict.fromkeys(one.estimate for one in self.drawing.undrawn if one.told and one.estimate not in drawn)
        return [
            *self.estimates,
            *map(self.catalog.estimate, told),
            *(one.claim for one in self.claims),
            *self.corrections,
        ]

    @cached_property
    def sources(self) -> list[str]:
        """Every source the figure draws from, and where we saw what we did not read there; sorted ids."""
        return source_keys(self.shown)

    @cached_property
    def digest(self) -> str:
        """The sha256 of exactly the entries this figure shows: it changes when they do, and only then."""
        return shown_digest(self.entry, self.shown)

    @cached_property
    def fingerprint(self) -> str:
        """The sha256 of its card and of every word on its canvas: it tells whether a picture is still current."""
        words = [text.get_text() for text in self.drawing.figure.findobj(Text)]
        return hashlib.sha256(json.dumps([self.card, words], ensure_ascii=False).encode()).hexdigest()

    @cached_property
    def card(self) -> dict[str, Any]:
        """What a citer needs beside the picture, and what it takes to draw it again."""
        return card(self)

    @cached_property
    def characters(self) -> dict[str, set[str]]:
        """The characters on the canvas, by the face they are set in."""
        found: dict[str, set[str]] = {name: set() for name in FACES}
        by_file = {str(font_file(file)): name for name, (file, _, _) in FACES.items()}
        for text in self.drawing.figure.findobj(Text):
            if name := by_file.get(str(text.get_fontproperties().get_file())):
                found[name] |= set(text.get_text())
        return found

    def png(self) -> bytes:
        """The picture for a notebook: as sharp as its budget of bytes allows, without date or program version."""
        fitting: Sequence[int] = _INLINE_DPI
        while True:
            dpi, *fitting = fitting
            picture = palette_png(self.painted(dpi), {}, dpi=dpi, colors=_INLINE_COLORS)
            if len(picture) <= INLINE_BYTES or not fitting:
                return picture
            # Bytes shrink at most about as pixels do, so what would be too heavy even then is not painted at all.
            light = [less for less in fitting if len(picture) * (less / dpi) ** 2 <= INLINE_BYTES]
            fitting = light or fitting[-1:]

    def saved(self, format: str, **options: Any) -> bytes:
        """The picture in a format of matplotlib, under the settings it was made with."""
        buffer = BytesIO()
        with styled():
            self.drawing.figure.savefig(buffer, format=format, **options)
        return buffer.getvalue()

    def painted(self, dpi: float) -> Image.Image:
        """The picture as its pixels, which need not be packed as PNG and unpacked before their colors are chosen."""
        self.saved("rgba", dpi=dpi)
        canvas = self.drawing.figure.canvas
        assert isinstance(canvas, FigureCanvasAgg)  # whoever makes a figure here puts it on such a canvas
        return Image.fromarray(np.asarray(canvas.buffer_rgba()))

    @cached_property
    def sheets(self) -> list[Any]:
        """The figure for print, on as many sheets as it needs."""
        return self.drawing.sheets()

    def printed(self, said: Mapping[str, str | None]) -> bytes:
        """The sheets of the figure as one PDF; `said` is what stands in its information."""
        buffer = BytesIO()
        with styled(), PdfPages(buffer, metadata=dict(said)) as pages:
            for sheet in self.sheets:
                pages.savefig(sheet)
        return buffer.getvalue()

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        return bundle(self.entry, self.png(), self.drawing.alt, self.fingerprint)


def bundle(entry: FigureEntry, png: bytes, alt: str, fingerprint: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a notebook keeps of a figure: picture, words, and of which figure, event and state they are."""
    data = {"image/png": png, "text/plain": f"{entry.id}. {entry.title}. {alt}"}
    of = {"figure": entry.id, "event": entry.catalog.event.id, "fingerprint": f"sha256:{fingerprint}"}
    return data, {**of, "image/png": {"alt": alt}}


def draw(catalog: Catalog, id: str) -> Any:
    """The registered figure of that id; UnknownId names the nearest one.

    While a build runs the notebooks, a figure whose picture was just made of this very catalog is shown by it.
    """
    shown = _ask_first(catalog, id) if _ask_first else None
    return shown or drawn_now(catalog, id)


def show_from(pictures: Callable[[Catalog, str], Any] | None) -> None:
    """Let `draw` ask for a picture made already before it draws; None ends it."""
    global _ask_first
    _ask_first = pictures


def drawn_now(catalog: Catalog, id: str) -> Figure:
    """The registered figure of that id, drawn here and now whatever is at hand."""
    entry = catalog.figure(id)
    return Figure(catalog, entry, CHARTS[entry.chart](entry))
