"""A picture of a stranger, opened with care: never run, never larger than a page at the finest grain, always gray."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import numpy as np
from PIL import Image

from terror_estimates.catalog.refusal import Refusal

_PIXELS = 60 * 10**6
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP", "AVIF")  # none that holds a program, as PostScript does
_WIDEST = 700  # points that are kept of a picture's width
_UNLIKE = 32  # of 255, by which the points of a row must differ to be more than a frame
_FRAMES = 6  # that may lie in one another
Gray = np.ndarray


class NotSeen(Refusal, ValueError):
    """A file that is not looked at, or cannot be; the message is a sentence that says why."""


def gray(content: bytes) -> Gray:
    """The picture in a file as rows of gray, 0 for black, on white where it is transparent; NotSeen says why not.

    A large one is made smaller by a whole number, to about _WIDEST points across.
    """
    with _opened(content) as picture:
        if picture.width * picture.height > _PIXELS:
            size = f"{picture.width:,} × {picture.height:,}"
            raise NotSeen(
                f"The picture is {size} points, and more than {_PIXELS:,} are not looked at; make it smaller."
            )
        picture.draft("L", (2000, 2000))  # a large JPEG is read at half or a quarter of its size
        picture.load()
        if picture.has_transparency_data:
            clear = picture.convert("RGBA")
            picture = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
        flat = picture.convert("RGB").convert("L")
        return np.asarray(flat.reduce(max(1, flat.width // _WIDEST)))


@contextmanager
def _opened(content: bytes) -> Iterator[Image.Image]:
    """Pillow's picture of the bytes; whatever goes wrong with it is NotSeen."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is too large is refused above, in our own words
            with Image.open(BytesIO(content), formats=_FORMATS) as picture:
                yield picture
    except NotSeen:
        raise
    except Image.UnidentifiedImageError:
        raise NotSeen("It is no picture that can be read here: not PNG, JPEG, WebP, GIF, TIFF, BMP or AVIF.") from None
    except Image.DecompressionBombError:
        raise NotSeen(f"The picture has more than {_PIXELS:,} points, which are not looked at.") from None
    except MemoryError:
        raise NotSeen("The picture does not fit into the memory of this machine.") from None
    except Exception:  # a decoder fed with anything at all may raise anything at all
        raise NotSeen("The picture is damaged and cannot be read to its end.") from None


def without_frame(picture: Gray) -> Gray:
    """The picture without the rows and columns of one tone around it: borders, margins, and the blend between them.

    >>> without_frame(np.pad(np.array([[0, 255], [255, 0]], dtype=np.uint8), 3, constant_values=255)).shape
    (2, 2)
    """
    for _ in range(_FRAMES):
        rows, columns = (np.flatnonzero(np.ptp(picture, axis=across) > _UNLIKE) for across in (1, 0))
        if not len(rows) or not len(columns):
            return picture
        inner = picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        if inner.shape == picture.shape:
            return picture
        picture = inner
    return picture


def ink(picture: Gray, width: int, height: int) -> np.ndarray:
    """How dark each point of a smaller picture is, as numbers about their mean."""
    small = Image.fromarray(picture).resize((width, height), Image.Resampling.BOX)
    dark = 255 - np.asarray(small, dtype=np.float32)
    return dark - dark.mean()
