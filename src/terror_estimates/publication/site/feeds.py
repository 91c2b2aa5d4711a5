"""Feeds: the list of all pages for search engines and the numbers in circulation for readers of feeds.

Both name pages by their full address, so there are none while the header of the catalog states no address.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.metadata import absolute
from terror_estimates.publication.site.number_page import number_page

ATOM, SITEMAP = "numbers.atom", "sitemap.xml"
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def atom(known: Concordance) -> str:
    """The numbers in circulation as an Atom feed, dated by the release of the data; '' without address or date."""
    event = known.catalog.event
    if not event.address or not event.released:
        return ""
    updated = f"{f'{event.released}-01-01'[:10]}T00:00:00Z"
    own, top = absolute(event.address, ATOM), absolute(event.address, addresses.index("number"))
    entries = [_entry(known, value, updated) for value in sorted(known.numbers, reverse=True)]
    by = escape(event.compiled_by or event.name)
    lines = [
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{escape(event.name)}: numbers in circulation</title>",
        f"<id>{escape(own or '')}</id>",
        f"<updated>{updated}</updated>",
        f"<author><name>{by}</name></author>",
        f'<link rel="self" href={quoteattr(own or "")}/>',
        f"<link href={quoteattr(top or '')}/>",
        *entries,
        "</feed>",
    ]
    return _XML + "\n".join(lines) + "\n"


def sitemap(base: str, pages: Iterable[str]) -> str:
    """Every page by its full address."""
    urls = [f"<url><loc>{escape(absolute(base, page) or '')}</loc></url>" for page in pages]
    return _XML + "\n".join(['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', *urls, "</urlset>"]) + "\n"


def _entry(known: Concordance, value: int, updated: str) -> str:
    page = number_page(known, value)
    address = absolute(known.catalog.event.address, page.address) or ""
    return "\n".join(
        [
            "<entry>",
            f"<title>{escape(page.title)}</title>",
            f"<id>{escape(address)}</id>",
            f"<updated>{updated}</updated>",
            f"<link href={quoteattr(address)}/>",
            f"<summary>{escape(page.description)}</summary>",
            "</entry>",
        ]
    )
