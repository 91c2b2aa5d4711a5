"""The pages on paper: whole, with nothing cut, no page left empty, and nothing to press."""

import re
import zlib

import pytest

PAGES = [
    "index.html", "number/681692.html", "person/robert-conquest.html", "estimate/conquest-1968-executions.html",
    "notebooks/13_what_we_do_not_know.html", "explore.html",
]  # fmt: skip
SIZES = {"A4": (210, 297), "Letter": (216, 279)}
MARGIN, MOST = 15, 25  # millimeters; pages of paper
PIXELS = 96 / 25.4
CUT = """width => [...document.querySelectorAll('article, article *')].filter(one => {
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const shows = ['visible', 'clip'].includes(style.overflowX) || style.display === 'inline';
  const right = box.right - parseFloat(style.paddingRight); // headings of the theme reach into the margin, empty
  return box.width && !one.closest('svg') && (right > width + 1 || (!shows && one.scrollWidth > one.clientWidth + 1));
}).map(one => one.tagName + '.' + one.className)"""
PRESSED = """() => [...document.querySelectorAll('button, input, select, .skip-to-content, summary')].filter(
  one => one.getBoundingClientRect().height && one.tagName !== 'SUMMARY').map(one => one.outerHTML.slice(0, 80))"""
OBJECT = re.compile(rb"(\d+) 0 obj\s*<<(.*?)>>\s*(?:stream\r?\n(.*?)endstream\s*)?endobj", re.S)


def written(pdf: bytes) -> list[int]:
    """How many pieces of text each page of paper has; the browser's PDF holds every object by itself."""
    objects = {int(number): (said, stream) for number, said, stream in OBJECT.findall(pdf)}
    pages = [said for said, _ in objects.values() if re.search(rb"/Type /Page\b(?!s)", said)]
    streams = [objects[int(re.search(rb"/Contents (\d+)", page)[1])][1] for page in pages]
    # Whatever stands behind the packed text is left unread: its own last byte may look like the end of a line.
    texts = (zlib.decompressobj().decompress(stream) for stream in streams)
    return [len(re.findall(rb"\bT[jJ]\b", text)) for text in texts]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_on_paper_is_whole_and_no_sheet_is_empty(watched, address):
    page = watched(address)
    if address.startswith("explore"):
        page.mouse.move(9, 9)
        page.wait_for_selector("#groups[data-turn]", state="attached")
    page.emulate_media(media="print")
    for name, (width, height) in SIZES.items():
        text = int((width - 2 * MARGIN) * PIXELS)
        page.set_viewport_size({"width": text, "height": int(height * PIXELS)})
        assert page.evaluate(CUT, text) == [], name
        sheets = written(page.pdf(format=name))
        assert 1 <= len(sheets) <= MOST
        assert min(sheets) > 0, (name, sheets)
    assert page.evaluate(PRESSED) == []
