"""XMP: what a figure's files say inside in the words that picture agencies, search engines and libraries read.

One packet for SVG, PNG and PDF: title, description, sources, the terms of use with their address, and in a name space
of our own which figure of which data it is and the numbers drawn. What the catalog does not state is left out.
"""

import json
import re
from collections.abc import Mapping
from html import escape

from terror_estimates.publication.citing.product import Product
from terror_estimates.publication.citing.terms import license_address
from terror_estimates.publication.figures import Figure
from terror_estimates.publication.found.numbers import drawn_numbers
from terror_estimates.publication.found.statement import OURS
from terror_estimates.publication.site import addresses

_NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "cc": "http://creativecommons.org/ns#",
    "counted": OURS,
}
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_TRAILER = re.compile(rb"trailer\s*<< /Size (\d+) /Root (\d+) 0 R (/Info \d+ 0 R )?>>\s*startxref\s*(\d+)\s*%%EOF\s*\Z")


def figure_address(figure: Figure) -> str:
    """Where the figure is published: its page on the site, else its DOI, or '' if the catalog states neither."""
    event = figure.catalog.event
    if event.address:
        return f"{event.address.rstrip('/')}/{addresses.figure(figure.id)}"
    return f"https://doi.org/{event.doi}" if event.doi else ""


def packet(figure: Figure) -> str:
    """The XMP packet of a figure (ISO 16684-1), marked as one that is not to be written into."""
    said = "".join(f"\n  {one}" for one in _properties(figure))
    names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())
    return (
        f'{_BEGIN}\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {names}>\n <rdf:Description rdf:about="">{said}\n'
        ' </rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
    )


def _properties(figure: Figure) -> list[str]:
    """The properties, each as one element; those of which nothing is stated are not there."""
    catalog, card = figure.catalog, figure.card
    event, license = catalog.event, license_address(catalog.event.license)
    product = Product.of_figure(figure.entry)
    identifier = f"{figure.id}, data {card['data_version']}, {card['digest']}"
    numbers = json.dumps(drawn_numbers(figure.shown), ensure_ascii=False, separators=(",", ":"))
    said = [
        _worded("dc:title", f"{figure.id}. {figure.entry.title}"),
        _worded("dc:description", figure.drawing.alt),
        _listed("dc:creator", event.compiled_by or event.name),
        _plain("dc:identifier", identifier),
        _plain("dc:source", " ".join(figure.sources)),
        _worded("dc:rights", event.rights),
        _plain("xmpRights:Marked", "True" if event.license else ""),
        _plain("xmpRights:WebStatement", license),
        _worded("xmpRights:UsageTerms", event.rights),
        _linked("cc:license", license),
        _plain("cc:attributionName", product.short()),
        _linked("cc:attributionURL", figure_address(figure)),
        *(_plain(f"counted:{name}", words) for name, words in identity(figure).items()),
        _plain("counted:numbers", numbers),
    ]
    return [one for one in said if one]


def identity(figure: Figure) -> Mapping[str, str]:
    """Which figure of which data: the event, the id, the version and the digest of exactly what is shown."""
    card = figure.card
    event = figure.catalog.event.id
    return {"event": event, "figure": figure.id, "version": card["data_version"], "digest": card["digest"]}


def _plain(name: str, words: str) -> str:
    return f"<{name}>{escape(words, quote=False)}</{name}>" if words else ""


def _linked(name: str, address: str) -> str:
    return f'<{name} rdf:resource="{escape(address)}"/>' if address else ""


def _worded(name: str, words: str) -> str:
    held = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(words, quote=False)}</rdf:li></rdf:Alt>'
    return f"<{name}>{held}</{name}>" if words else ""


def _listed(name: str, words: str) -> str:
    return f"<{name}><rdf:Seq><rdf:li>{escape(words, quote=False)}</rdf:li></rdf:Seq></{name}>" if words else ""


def in_svg(svg: str, figure: Figure) -> str:
    """An SVG of matplotlib with the packet, and with the terms beside its Dublin Core, where drawing programs look."""
    terms = "".join([_linked("cc:license", license_address(figure.catalog.event.license)),
                     _linked("cc:attributionURL", figure_address(figure))])  # fmt: skip
    held = packet(figure).partition("\n")[2].rpartition("\n")[0]  # the marks around a packet are for other formats
    return svg.replace("</cc:Work>", f"{terms}</cc:Work>", 1).replace("</metadata>", f"{held}\n </metadata>", 1)


def in_pdf(pdf: bytes, packet: str) -> bytes:
    """A PDF of matplotlib with a packet appended, as the standard adds to a written file (ISO 32000-1, 7.5.6).

    ValueError where the end of the file is not as matplotlib writes it, or its catalog has metadata already.
    """
    end = _TRAILER.search(pdf)
    root = end and re.search(rb"(?<=\n)%s 0 obj\n<< /Type /Catalog ([^>]*)>>" % end[2], pdf)
    if not end or not root or b"/Metadata" in root[1]:
        raise ValueError("The end of this PDF is not as expected, so nothing can be added to it; draw it again.")
    new, held = int(end[1]), packet.encode()
    pdf = pdf.rstrip(b"\n") + b"\n"
    stream = b"%d 0 obj\n<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream\nendobj\n"
    added = stream % (new, len(held), held)
    catalog = b"%s 0 obj\n<< /Type /Catalog %s /Metadata %d 0 R >>\nendobj\n" % (end[2], root[1].strip(), new)
    at, place = len(pdf), len(pdf) + len(added) + len(catalog)
    table = b"xref\n%s 1\n%010d 00000 n \n%d 1\n%010d 00000 n \n" % (end[2], at + len(added), new, at)
    trailer = b"trailer\n<< /Size %d /Root %s 0 R %s/Prev %s >>\nstartxref\n%d\n%%%%EOF\n"
    return pdf + added + catalog + table + trailer % (new + 1, end[2], end[3] or b"", end[4], place)
