"""What the files of a figure say in XMP: readable by tools of others, true to the card, silent where the header is."""

import json
import re
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from invented import changed_at
from terror_estimates.catalog import read_bytes
from terror_estimates.publication.export import pdf, png, svg
from terror_estimates.publication.figures import Figure, draw
from terror_estimates.publication.xmp import in_pdf, license_address, packet

RDF, DC = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}", "{http://purl.org/dc/elements/1.1/}"
CC, RIGHTS = "{http://creativecommons.org/ns#}", "{http://ns.adobe.com/xap/1.0/rights/}"
OURS = "{urn:x-terror-estimates:figure:}"
BY = "https://creativecommons.org/licenses/by/4.0/"


def figure_of(**header: str) -> Figure:
    catalog, report = read_bytes(changed_at({f"event.{key}": value for key, value in header.items()}))
    assert catalog is not None, report.lines()
    return draw(catalog, next(iter(catalog.figures)))


@pytest.fixture(scope="module")
def credited() -> Figure:
    return figure_of(license="CC-BY-4.0", address="https://example.org/counted", compiled_by="Some & <others>")


def said(xmp: bytes | str) -> ElementTree.Element:
    """The description in a packet, as any reader of XML finds it."""
    found = ElementTree.fromstring(xmp).find(f".//{RDF}Description")
    assert found is not None
    return found


def packet_in(written: bytes) -> bytes:
    packets = re.findall(rb"<x:xmpmeta.*?</x:xmpmeta>", written, re.S)
    assert len(packets) == 1
    return packets[0]


def test_every_format_carries_the_same_statements(credited):
    held = Image.open(BytesIO(png(credited))).info["xmp"]
    packets = [packet_in(held), packet_in(pdf(credited))]
    ElementTree.fromstring(svg(credited))
    packets.append(packet_in(svg(credited)))
    assert len(set(packets)) == 1


def test_the_terms_stand_where_search_engines_and_libraries_look(credited):
    found = said(packet_in(png(credited)))
    assert found.findtext(f"{RIGHTS}WebStatement") == BY
    assert found.find(f"{CC}license").get(f"{RDF}resource") == BY
    page = f"https://example.org/counted/figure/{credited.id}.html"
    assert found.find(f"{CC}attributionURL").get(f"{RDF}resource") == page
    assert found.find(f"{DC}creator").findtext(f".//{RDF}li") == "Some & <others>"
    work = ElementTree.fromstring(svg(credited)).find(f".//{CC}Work")
    assert [work.find(f"{CC}{name}").get(f"{RDF}resource") for name in ("license", "attributionURL")] == [BY, page]


def test_a_figure_says_which_it_is_and_the_numbers_that_its_card_has(credited):
    found, card = said(packet_in(svg(credited))), credited.card
    assert found.findtext(f"{OURS}event") == credited.catalog.event.id
    assert [found.findtext(f"{OURS}{name}") for name in ("figure", "version", "digest")] == [
        card["id"], card["data_version"], card["digest"],
    ]  # fmt: skip
    numbers = json.loads(found.findtext(f"{OURS}numbers"))
    assert {row["estimate"] for row in card["drawn"]} <= numbers.keys()
    for row in card["drawn"]:
        stated = {name: row[name] for name in ("low", "best", "high", "bound") if row[name] is not None}
        assert numbers[row["estimate"]] == stated


def test_what_the_header_leaves_out_stands_nowhere():
    bare = figure_of()
    found = said(packet_in(png(bare)))
    unstated = (f"{RIGHTS}WebStatement", f"{RIGHTS}Marked", f"{CC}license", f"{CC}attributionURL", f"{DC}rights")
    assert not {one.tag for one in found} & set(unstated)
    assert found.findtext(f"{CC}attributionName").startswith(bare.catalog.event.name)


def test_without_an_address_the_doi_is_where_it_is_found():
    found = said(packet(figure_of(doi="10.5555/12345")))
    assert found.find(f"{CC}attributionURL").get(f"{RDF}resource") == "https://doi.org/10.5555/12345"


@pytest.mark.parametrize(("license", "address"), [
    ("CC-BY-4.0", BY),
    ("CC-BY-NC-SA-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
    ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("MIT", ""), ("CC-BY-4.0 OR MIT", ""), (None, ""),
])  # fmt: skip
def test_only_a_license_of_creative_commons_has_an_address_that_we_know(license, address):
    assert license_address(license) == address


def test_every_object_of_a_pdf_with_a_packet_lies_where_its_tables_say(credited):
    written = pdf(credited)
    at, found = int(re.search(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", written)[1]), {}
    while at is not None:
        table, trailer = written[at:].split(b"trailer", 1)
        for first, rows in re.findall(rb"(\d+) \d+ ?\n((?:\d{10} \d{5} [nf] ?\n)+)", table):
            for place, row in enumerate(rows.splitlines()):
                if row.split()[2] == b"n":
                    found.setdefault(int(first) + place, int(row.split()[0]))
        before = re.search(rb"/Prev (\d+)", trailer.split(b"startxref")[0])
        at = int(before[1]) if before else None
    assert all(written[place:].startswith(b"%d 0 obj" % number) for number, place in found.items())
    root = int(re.findall(rb"/Root (\d+) 0 R", written)[-1])
    catalog = written[found[root] :].split(b"endobj")[0]
    packet_number = int(re.search(rb"/Metadata (\d+) 0 R", catalog)[1])
    stream = written[found[packet_number] :]
    length = int(re.search(rb"/Length (\d+)", stream)[1])
    body = stream.split(b"stream\n", 1)[1]
    assert body[:length] == packet(credited).encode()
    assert body[length:].startswith(b"\nendstream")


@pytest.mark.parametrize("other", [b"", b"%PDF-1.4\n%%EOF\n", b"no PDF at all"])
def test_a_pdf_of_another_make_is_refused_rather_than_broken(other):
    with pytest.raises(ValueError, match="draw it again"):
        in_pdf(other, "<x/>")


def test_a_pdf_that_has_a_packet_gets_no_second_one(credited):
    with pytest.raises(ValueError, match="draw it again"):
        in_pdf(pdf(credited), "<x/>")
