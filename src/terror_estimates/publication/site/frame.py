"""The frame: the theme's page around an article, with the search field, the scripts and what machines read of it.

The theme renders one empty page, and every page of the catalog is set into it: a page costs a concatenation, not a run
of the renderer. Pages of the theme's own get the same field and the same scripts.
"""

import re
from dataclasses import dataclass
from html import escape, unescape

from terror_estimates.publication.lookup.words import FIELD
from terror_estimates.publication.site.accessible import repaired
from terror_estimates.publication.site.addresses import UP
from terror_estimates.publication.site.metadata import Site, page_elements
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.policy import guarded

EMPTY = "page/frame"  # the page of the theme that is rendered empty, one folder deep as all pages of the catalog are
ICON = "_static/icon.svg"  # the sign for "not equal": two numbers may not stand side by side unasked
STYLES = ("_static/pages.css", "_static/field.css", "_static/print.css")
SCRIPTS = ("_static/copy.js", "_static/field.js")  # classic scripts, which run from a disk as they do from a server
_TITLE = re.compile(r"<title>(.*?)</title>", re.S)
_ARTICLE = re.compile(r'(<article role="main" id="furo-main-content">).*?(</article>)', re.S)
_PARAGRAPH, _TAG = re.compile(r"<p[^>]*>(.*?)</p>", re.S), re.compile(r"<[^>]*>")
_SEARCH = re.compile(r'<form class="sidebar-search-container".*?</form>', re.S)


@dataclass(frozen=True)
class Frame:
    """The four pieces of the empty page between which title, head and article are set."""

    pieces: tuple[str, str, str, str]
    site: Site

    def around(self, page: Page) -> str:
        """The finished page."""
        first, second, third, last = self.pieces
        title = escape(f"{page.title} · {self.site.name}", quote=False)
        said = page_elements(self.site, page.address, page.title, page.description, page.image)
        return "".join((first, title, second, f"{said}\n{page.head}\n", third, repaired(page.article), last))


def frame_of(empty: str, site: Site) -> Frame:
    """The frame that an empty page of the theme is, one folder deep."""
    page = furnished(empty, UP).replace('<div class="content">', '<div class="content wide">', 1)
    titled, headed, opened = _TITLE.search(page), page.index("</head>"), _ARTICLE.search(page)
    if not titled or not opened:
        raise ValueError("the theme's empty page has no title or no article; see the templates of this theme")
    cut = (titled.start(1), titled.end(1), headed, opened.end(1), opened.start(2))
    pieces = (page[: cut[0]], page[cut[1] : cut[2]], page[cut[2] : cut[3]], page[cut[4] :])
    return Frame(pieces, site)


def described(page: str, address: str, site: Site, head: str = "") -> str:
    """A page of the theme's own with what it says of itself; its first paragraph describes it."""
    titled, opened = _TITLE.search(page), _ARTICLE.search(page)
    first = _PARAGRAPH.search(opened[0]) if opened else None
    words = unescape(_TAG.sub("", first[1])) if first else ""
    title = unescape(titled[1]).removesuffix(f" - {site.name}").strip() if titled else site.name
    said = page_elements(site, address, title, words)
    return page.replace("</head>", f"{said}\n{head}</head>", 1)


def furnished(page: str, to_root: str) -> str:
    """A page of the theme with the field in place of the theme's own, the scripts, and the policy."""
    page = _SEARCH.sub("", repaired(guarded(page, to_root)))
    field = written("field.html", root=to_root, words=FIELD)
    added = [f'<link rel="icon" type="image/svg+xml" href="{to_root}{ICON}">']
    added += [f'<link rel="stylesheet" type="text/css" href="{to_root}{sheet}">' for sheet in STYLES]
    added += [f'<script defer src="{to_root}{script}"></script>' for script in SCRIPTS]
    page = page.replace("</head>", "\n".join([*added, "</head>"]), 1)
    return page.replace('<article role="main"', f'{field}<article role="main"', 1)
