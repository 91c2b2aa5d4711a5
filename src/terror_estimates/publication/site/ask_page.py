"""The page of the field: what may be asked, and the plain lists for those who have no scripts."""

import re
from urllib.parse import quote_plus

from terror_estimates.catalog import Event
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.page import written

ASK, SEARCH = "ask.html", "search.html"  # the second is the theme's own, under which the page was known before
_TITLE = "What is this number, or who is this?"
_LISTS = (
    (addresses.index("number"), "Numbers in circulation"),
    (addresses.index("person"), "Whose numbers they are"),
    (addresses.index("measure"), "All numbers, by what they count"),
    ("corrections.html", "What circulates wrongly"),
    ("claims.html", "Published sums, shares and rates, recomputed"),
    ("sources.html", "Sources"),
    ("figures.html", "Figures"),
)


def ask_page(event: Event) -> str:
    """The page as the renderer reads it, with the questions of the event as examples."""
    asked = [(f"{ASK}?q={quote_plus(question)}", question) for question in event.questions]
    return staged(written("ask.html", title=_TITLE, asked=asked, lists=_LISTS))


def staged(article: str) -> str:
    """An article at the top of the site as a page of the renderer that stands in no table of contents.

    The fence around it is longer than any row of backticks inside, so that no words of the catalog can close it.
    """
    heading, _, rest = article.partition("</h1>")
    title = heading.partition("<h1>")[2]
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", rest)), default=0))
    return f"---\norphan: true\n---\n\n# {title}\n\n{fence}{{raw}} html\n{rest.strip()}\n{fence}\n"
