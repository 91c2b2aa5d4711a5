"""Pictures as PNG: colors chosen for the picture, no alpha, and nothing in the file but what we put there.

A chart is flat color and the soft edges of letters. Its flat colors are kept as they were drawn, and the edges take the
nearest of the most spread colors among them: no band changes its hue, in a third of the bytes of true color.
"""

from collections.abc import Mapping
from io import BytesIO

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

COLORS = 64
_FLAT = 0.5  # of a palette are the colors that cover most of the picture
EFFORT = 6  # of zlib; 9 takes eight times as long for six percent of the bytes


def palette_png(
    picture: Image.Image, said: Mapping[str, str], *, dpi: int, colors: int = COLORS, effort: int = EFFORT
) -> bytes:
    """A picture as PNG with a palette of its own and text chunks; `dpi` is written so that print finds its size.

    >>> from PIL import Image
    >>> square = Image.new("RGBA", (4, 4), "#d55e00")
    >>> Image.open(BytesIO(palette_png(square, {"Title": "A square"}, dpi=200))).mode
    'P'
    """
    words = PngInfo()
    for key, text in said.items():
        words.add_itxt(key, text) if not text.isascii() else words.add_text(key, text)
    out = BytesIO()
    with_palette(picture, colors).save(out, "PNG", pnginfo=words, dpi=(dpi, dpi), compress_level=effort)
    return out.getvalue()


def with_palette(picture: Image.Image, colors: int) -> Image.Image:
    """The picture in so many colors: those that cover most of it, and the ones that lie farthest from all chosen.

    A chart is rows of equal pixels, so the rows are counted and not the pixels: a tenth of the memory.
    """
    codes = np.frombuffer(picture.convert("RGB").tobytes("raw", "BGRX"), dtype="<u4")  # red above green above blue
    begins = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1])))
    lengths = np.diff(begins, append=codes.size)
    held, which = np.unique(codes[begins].astype(np.int64), return_inverse=True)
    counts = np.bincount(which, weights=lengths).astype(np.int64)
    found = np.stack([held >> 16, (held >> 8) & 255, held & 255], axis=1)
    chosen = _chosen(found, counts, colors)
    apart = ((found[:, None, :] - found[None, chosen, :]) ** 2).sum(axis=2)
    painted = np.repeat(apart.argmin(axis=1).astype(np.uint8)[which], lengths)
    flat = Image.fromarray(painted.reshape(picture.height, picture.width), mode="P")
    flat.putpalette(found[chosen].astype(np.uint8).tobytes())
    return flat


def _chosen(found: np.ndarray, counts: np.ndarray, colors: int) -> list[int]:
    """Which of the colors found make the palette; the first half by the room they take, the others by distance."""
    chosen = list(np.argsort(-counts, kind="stable")[: max(round(colors * _FLAT), 1)])
    nearest = ((found[:, None, :] - found[None, chosen, :]) ** 2).sum(axis=2).min(axis=1)
    while len(chosen) < min(colors, len(found)):
        chosen.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, ((found - found[chosen[-1]]) ** 2).sum(axis=1))
    return chosen
