"""All registered figures on one picture, small, so that one look shows whether they belong together."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from terror_estimates.charts.paper.style import FACES, INK, PAPER, RULE, font_file
from terror_estimates.publication.raster import with_palette

_COLORS = 64
_COLUMNS, _WIDTH, _GAP, _LABEL = 5, 200, 18, 20  # pixels of the sheet


@dataclass(frozen=True)
class _Placed:
    """A small picture under its id, at its place on the sheet."""

    id: str
    small: Image.Image
    x: int
    y: int


def contact_sheet(pictures: Iterable[tuple[str, bytes]]) -> bytes:
    """One PNG of all these PNGs, each under its id; the next one stands in the column that ends highest."""
    placed = _placed([(id, _small(png)) for id, png in pictures])
    height = max((_GAP + one.y + one.small.height for one in placed), default=_GAP)
    sheet = Image.new("RGB", (_GAP + _COLUMNS * (_WIDTH + _GAP), height), PAPER)
    pen, font = ImageDraw.Draw(sheet), ImageFont.truetype(str(font_file(FACES["semibold"][0])), _LABEL - 4)
    for one in placed:
        pen.text((one.x, one.y - _LABEL), one.id, fill=INK, font=font)
        pen.rectangle((one.x - 1, one.y - 1, one.x + _WIDTH, one.y + one.small.height), outline=RULE)
        sheet.paste(one.small, (one.x, one.y))
    out = BytesIO()
    with_palette(sheet, _COLORS).save(out, "PNG", optimize=True)
    return out.getvalue()


def shrunk(png: bytes) -> bytes:
    """A PNG as small as it stands on the sheet, again as PNG; a sheet of these is the sheet of the large ones."""
    out = BytesIO()
    _small(png).save(out, "PNG", compress_level=1)
    return out.getvalue()


def _small(png: bytes) -> Image.Image:
    with Image.open(BytesIO(png)) as picture:
        height = max(round(picture.height * _WIDTH / picture.width), 1)
        return picture.convert("RGB").resize((_WIDTH, height), Image.Resampling.LANCZOS, reducing_gap=3)


def _placed(pictures: list[tuple[str, Image.Image]]) -> list[_Placed]:
    ends, placed = [0] * _COLUMNS, []
    for id, small in pictures:
        column = ends.index(min(ends))
        top = ends[column] + _GAP + _LABEL
        placed.append(_Placed(id, small, _GAP + column * (_WIDTH + _GAP), top))
        ends[column] = top + small.height
    return placed
