"""The contact sheet holds every figure once, small, without cutting or stretching any."""

from io import BytesIO

from PIL import Image

from terror_estimates.publication.contact_sheet import contact_sheet

COLORS = ["#0072B2", "#009E73", "#D55E00", "#000000", "#5a5a5a", "#0072B2"]


def picture(color: str, width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), color).save(out, "PNG")
    return out.getvalue()


def sheet(*pictures: bytes) -> Image.Image:
    named = [(f"F{place:02}", png) for place, png in enumerate(pictures, 1)]
    return Image.open(BytesIO(contact_sheet(named))).convert("RGB")


def area(drawn: Image.Image, color: str) -> tuple[int, int, int, int]:
    wanted = tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))
    points = [(x, y) for x in range(0, drawn.width, 4) for y in range(0, drawn.height, 4)
              if all(abs(a - b) < 4 for a, b in zip(drawn.getpixel((x, y)), wanted, strict=True))]  # fmt: skip
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def test_a_tall_figure_stays_tall_and_whole():
    left, top, right, bottom = area(sheet(picture(COLORS[0], 500, 1500)), COLORS[0])
    assert abs((bottom - top) / (right - left) - 3) < 0.05


def test_the_sixth_figure_stands_under_the_shortest_column():
    heights = [900, 900, 300, 900, 900, 300]
    drawn = sheet(
        *(picture(color, 600, height) for color, height in zip([*COLORS[:5], "#99ddff"], heights, strict=True))
    )
    third, sixth = area(drawn, COLORS[2]), area(drawn, "#99ddff")
    assert abs(sixth[0] - third[0]) <= 4
    assert sixth[1] > third[3]


def test_two_sheets_of_the_same_figures_are_the_same_bytes():
    given = [("F01", picture(COLORS[0], 400, 400))]
    assert contact_sheet(given) == contact_sheet(given)


def test_a_catalog_without_figures_has_an_empty_sheet():
    assert sheet().height > 0
