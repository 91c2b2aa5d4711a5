"""What the theme leaves undone for readers with a keyboard or a screen reader, put right in the finished pages."""

import re

# Each start of an element as the theme writes it, and what must stand in it besides.
_ADDED = (
    (r'<p class="caption" role="heading"', 'aria-level="2"'),
    (r'<aside class="sidebar-drawer"', 'aria-label="Site"'),
    (r'<aside class="toc-drawer[^"]*"', 'aria-label="Page"'),
    (r"<pre", 'tabindex="0"'),
    (r'<div class="table-wrapper[^"]*"', 'tabindex="0"'),
    (r'<div class="cell_output docutils container"', 'tabindex="0"'),
)
REPAIRS = tuple((re.compile(f"{start}(?=>)"), rf"\g<0> {added}") for start, added in _ADDED)
_EMPTY_HEAD = re.compile(r"<th></th>")
_TOGGLED = re.compile(r'<summary aria-label="Toggle hidden content">')  # the words inside say it better
_UNTITLED = re.compile(r'(?<!</h1>)<div id="search-results">')


def repaired(page: str) -> str:
    """The page with every repair; repairing twice changes nothing."""
    for fault, remedy in REPAIRS:
        page = fault.sub(remedy, page)
    page = _TOGGLED.sub("<summary>", page)
    return _UNTITLED.sub(r"<h1>Search</h1>\g<0>", _EMPTY_HEAD.sub("<td></td>", page))
