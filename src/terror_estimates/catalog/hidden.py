"""What nobody sees in a text, and what a terminal, a page or a reader may obey all the same.

Controls, changes of direction, spaces of no width, letters without ink, selectors of variants, private and half signs.
The list is written out, so that it is the same under every version of Python.
"""

import re

_RANGES = (
    "\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff"
)
IN_FILE = re.compile(f"[{_RANGES}]")  # a file may end its lines with CR LF
IN_TEXT = re.compile(f"[{_RANGES}\r]")  # the text of an entry may not

_PLAIN = bytes([9, 10, 13, *range(32, 127)])  # of one byte each, and none of them hidden


def is_hidden_in(text: str) -> bool:
    """Whether a file holds anything hidden; asked of the few letters that are not plain, since most are.

    >>> is_hidden_in("Doe"), is_hidden_in("Doe\\u200b")
    (False, True)
    """
    left = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return IN_FILE.search(left.decode("utf-8", "surrogatepass")) is not None


def visible(text: str) -> str:
    """The text with an escape in place of everything hidden, so that a terminal shows it and obeys nothing.

    >>> print(visible("Doe\\x1b[2J"))
    Doe\\x1b[2J
    """
    return IN_TEXT.sub(lambda found: _escape(ord(found[0])), text)


def _escape(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 1 << 16 else f"\\U{code:08x}"
