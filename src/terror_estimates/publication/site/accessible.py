"""What the theme leaves undone for readers with a keyboard, a screen reader or a phone, put right in the pages."""

import re
from collections.abc import Iterator

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
_TABLE = re.compile(r'<table class="docutils align-default">.*?</table>', re.DOTALL)
_HEADS = re.compile(r'<th class="head"><p>(.*?)</p></th>', re.DOTALL)
_ROW, _CELL, _TAG = re.compile(r"<tr .*?</tr>", re.DOTALL), re.compile(r"<td(?=[ >])"), re.compile(r"<[^>]+>")
_STACKED = range(4, 7)  # columns: fewer fit a phone side by side, and more are a grid, whose sense is in its columns
_EMPTY_HEAD = re.compile(r"<th></th>")
_TOGGLED = re.compile(r'<summary aria-label="Toggle hidden content">')  # the words inside say it better
_UNTITLED = re.compile(r'(?<!</h1>)<div id="search-results">')


def repaired(page: str) -> str:
    """The page with every repair; repairing twice changes nothing."""
    for fault, remedy in REPAIRS:
        page = fault.sub(remedy, page)
    page = _TABLE.sub(lambda found: _labeled(found[0]), _TOGGLED.sub("<summary>", page))
    return _UNTITLED.sub(r"<h1>Search</h1>\g<0>", _EMPTY_HEAD.sub("<td></td>", page))


def _labeled(table: str) -> str:
    """A table whose cells say the head of their column, so that on a phone they can stand one below the other."""
    heads = [_TAG.sub("", said).replace('"', "&quot;") for said in _HEADS.findall(table)]
    if len(heads) not in _STACKED:
        return table
    table = table.replace('"docutils align-default"', '"docutils align-default stacks"', 1)
    return _ROW.sub(lambda row: _labeled_row(row[0], iter(heads)), table)


def _labeled_row(row: str, heads: Iterator[str]) -> str:
    return _CELL.sub(lambda cell: f'{cell[0]} data-label="{next(heads, "")}"', row)
