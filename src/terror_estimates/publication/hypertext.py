"""Small pieces of HTML and Markdown that pages are made of; never a blank line, which would end a block of HTML."""

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape

_MARKS = "\\`*_[]{}$~|#"  # what means something anywhere on a line of Markdown or MyST
_PLAIN = "[A-Za-z0-9._~:/?#=&%+,;-]"  # signs of an address that mean nothing else to Markdown
_ADDRESS = re.compile(rf"((?<![^\s(])https?://{_PLAIN}+(?:\({_PLAIN}*\){_PLAIN}*)*(?![^\s)]))")
_OPENING = re.compile(r"[0-9]*[-+=>:%(.)]")  # what begins a list, a quotation, a comment or a target, at its start


def element(tag: str, content: str, **attributes: str | None) -> str:
    """An element around content that is HTML already; `class_` is written class, `data_label` data-label."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value is not None}
    said = "".join(f' {name}="{escape(value)}"' for name, value in named.items())
    return f"<{tag}{said}>{content}</{tag}>"


def text(content: object) -> str:
    """Plain text, safe inside HTML, on one line."""
    return escape(" ".join(str(content).split()), quote=False)


def marked(content: object) -> str:
    """Words of the data on a Markdown page: on one line, and nothing in them read as a mark, a directive or HTML.

    >>> marked("*a* {include} <b> $x$")
    '\\\\*a\\\\* \\\\{include\\\\} &lt;b&gt; \\\\$x\\\\$'
    """
    safe = "".join(f"\\{sign}" if sign in _MARKS else sign for sign in text(content))
    opening = _OPENING.match(safe)
    return f"{safe[: opening.end() - 1]}\\{safe[opening.end() - 1 :]}" if opening else safe


def marked_prose(content: object) -> str:
    """The same for a sentence with web addresses, which stay as they are where they hold nothing but plain signs.

    >>> marked_prose("A *b*, https://example.org/a_b_(c_d).")
    'A \\\\*b\\\\*, https://example.org/a_b_(c_d).'
    """
    pieces = _ADDRESS.split(" ".join(str(content).split()))
    return "".join(piece if place % 2 else _marked_within(piece, place) for place, piece in enumerate(pieces))


def _marked_within(piece: str, place: int) -> str:
    """A piece with the spaces around it; only what begins the sentence can begin a list or a quotation."""
    inner = piece.strip(" ")
    said = marked(inner) if place == 0 else marked(f"x{inner}")[1:]
    before, after = piece[: len(piece) - len(piece.lstrip(" "))], piece[len(piece.rstrip(" ")) :]
    return f"{before}{said}{after if inner else ''}"


def marked_table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table on a Markdown page, of cells that are Markdown already; a bar inside a cell does not end the cell."""
    told = [list(head), *map(list, rows)]
    drawn = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in told]
    return "\n".join([drawn[0], f"|{' --- |' * len(told[0])}", *drawn[1:]])


def lines(content: str) -> str:
    """Text of several lines, each kept as a line."""
    return "<br>".join(text(line) for line in content.splitlines() if line.strip())


def link(address: str, content: str) -> str:
    """A link around content that is HTML already."""
    return element("a", content, href=address)


def table(caption: str, head: Sequence[str], rows: Iterable[Mapping[str, str]], ids: Sequence[str] = ()) -> str:
    """A table of HTML cells by column; each cell repeats its column's name, so that a narrow screen can stack them.

    The roles say again what the elements say, because stacking by style sheet takes the meaning from the elements.
    """
    columns = "".join(element("th", text(name), scope="col", role="columnheader") for name in head)
    anchors = iter(ids)
    cells = ("".join(_cell(name, row[name]) for name in head) for row in rows)
    body = "".join(element("tr", row, role="row", id=next(anchors, None)) for row in cells)
    headed = element("thead", element("tr", columns, role="row"), role="rowgroup")
    inner = element("caption", text(caption)) + headed + element("tbody", body, role="rowgroup")
    return element("table", inner, class_="stacking", role="table")


def _cell(name: str, content: str) -> str:
    return element("td", content, role="cell", data_label=name)
