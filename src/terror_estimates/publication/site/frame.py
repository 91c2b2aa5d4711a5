"""The frame: what stands around an article, with the search field, the scripts and what machines read of it.

The pages of the theme's own keep the theme's frame, with the list of all pages beside them. A page of the catalog has a
short frame in the same style, for there are thousands: it names the few lists that lead to everything else, and a page
costs a concatenation, not a run of the renderer.
"""

import re
from dataclasses import dataclass
from html import escape, unescape

from markupsafe import Markup

from terror_estimates.publication.lookup.words import FIELD
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.accessible import repaired
from terror_estimates.publication.site.addresses import UP
from terror_estimates.publication.site.ask_page import ASK
from terror_estimates.publication.site.explore_page import EXPLORE
from terror_estimates.publication.site.metadata import Site, page_elements
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.policy import POLICY, THEME, VARIABLES, guarded

ICON = "_static/icon.svg"  # the sign for "not equal": two numbers may not stand side by side unasked
SCRIPTS = ("_static/copy.js", "_static/field.js")  # classic scripts, which run from a disk as they do from a server
_WAYS = (
    ("index.html", "All questions and pages"),
    (ASK, "Ask about a number or a name"),
    (EXPLORE, "Explore all numbers"),
    (addresses.index("number"), "Numbers in circulation"),
    (addresses.index("person"), "Whose numbers"),
    (addresses.index("measure"), "What is counted"),
    ("figures.html", "Figures"),
    ("sources.html", "Sources"),
)
_THEIRS = ("styles/furo.css", "site.css", "scripts/furo.js")  # of the theme's page, all that a short frame takes
# The list of pages comes before the field, and nobody with a keyboard should have to walk through it.
SKIP = '<a class="skip-to-content muted-link" href="#ask">Ask about a number or a name</a>'
_HOLE = "\0"  # where title, head and article are set; no text of a page holds it
_STATIC = re.compile(rf'(?:href|src)="(_static/({"|".join(map(re.escape, _THEIRS))})(?:\?[^"]*)?)"')
_LANGUAGE = re.compile(r'<html[^>]* lang="([\w-]+)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.S)
_ARTICLE = re.compile(r'(<article role="main" id="furo-main-content">).*?(</article>)', re.S)
_PARAGRAPH, _TAG = re.compile(r"<p[^>]*>(.*?)</p>", re.S), re.compile(r"<[^>]*>")
_SEARCH = re.compile(r'<form class="sidebar-search-container".*?</form>', re.S)
# What only some pages need, with the sign that a page does: the colors of code, and the look of the cells of notebooks.
_SHEETS = {
    'class="highlight': re.compile(r'<link rel="stylesheet"[^>]*href="[^"]*_static/pygments\.[^"]*"[^>]*>\s*'),
    'class="cell ': re.compile(r'<link rel="stylesheet"[^>]*href="[^"]*_static/mystnb\.[^"]*"[^>]*>\s*'),
}
# What only the theme's own search needs, in whose place the field stands, and the look of extensions that are not used.
_NOT_NEEDED = (
    re.compile(r'<script src="[^"]*_static/(?:documentation_options|doctools|sphinx_highlight)\.js[^"]*"></script>\s*'),
    re.compile(r'<link rel="stylesheet"[^>]*href="[^"]*_static/styles/furo-extensions\.css[^"]*"[^>]*>\s*'),
)


@dataclass(frozen=True)
class Frame:
    """The four pieces between which the title, the head and the article of a page are set."""

    pieces: tuple[str, str, str, str]
    site: Site

    def around(self, page: Page) -> str:
        """The finished page."""
        first, second, third, last = self.pieces
        title = escape(f"{page.title} · {self.site.name}", quote=False)
        said = page_elements(self.site, page.address, page.title, page.description, page.image, ours=page.ours)
        return "".join((first, title, second, f"{said}\n{page.head}\n", third, repaired(page.article), last))


def frame_of(home: str, site: Site) -> Frame:
    """The short frame, one folder deep, with the files of the theme under the addresses that its home page has."""
    files = {file: address for address, file in _STATIC.findall(home)}
    language = _LANGUAGE.search(home)
    if not language or len(files) < len(_THEIRS):
        lacking = ", ".join(file for file in _THEIRS if file not in files) or "the language"
        raise ValueError(f"the theme's home page does not name {lacking}; see the templates of this theme")
    style, own, program = (files[file] for file in _THEIRS)
    whole = written(
        "frame.html", hole=_HOLE, language=language[1], policy=POLICY, sheets=(style, own, VARIABLES), icon=ICON,
        scripts=SCRIPTS, skip=Markup(SKIP), theme=THEME, program=program, name=site.name, ways=_WAYS,
        field=written("field.html", root=UP, words=FIELD),
    )  # fmt: skip
    first, second, third, last = whole.split(_HOLE)
    return Frame((first, second, third, last), site)


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
    for theirs in _NOT_NEEDED:
        page = theirs.sub("", page)
    for sign, sheet in _SHEETS.items():
        page = page if sign in page else sheet.sub("", page)
    page = page.replace('<a class="skip-to-content', f'{SKIP}<a class="skip-to-content', 1)
    field = written("field.html", root=to_root, words=FIELD)
    added = [f'<link rel="icon" type="image/svg+xml" href="{to_root}{ICON}">']
    added += [f'<script defer src="{to_root}{script}"></script>' for script in SCRIPTS]
    page = page.replace("</head>", "\n".join([*added, "</head>"]), 1)
    return page.replace('<article role="main"', f'{field}<article role="main"', 1)
