"""YAML as a catalog is usually written, read line by line; whatever else a text holds is left to the parser.

A parser makes an object of every word and its place, which takes longer than all that is done with them. Most catalogs
need none of it: keys of two spaces each, values on one line, texts folded under `>-`. This reader takes that and no
more. Where anything is written otherwise, or would have to be reported, it gives None and the parser reads the whole
text from its beginning, so that no fault is found here and none is missed: tests hold both readers to the same data.
"""

import re
from typing import Any

from terror_estimates.catalog.hidden import is_hidden_in
from terror_estimates.catalog.text import LONGEST, LONGEST_KEY, LONGEST_TEXT, SHORT

_LINE = re.compile(  # a key with what follows it, an item of a list, a line that says nothing, or what is left over
    r"""(\ *) (?:
        (-\ )? ([A-Za-z_][\w-]* | \"[^\"\\\n]+\") : (?: \ (?: >-\n(\1\ +)(?!\ )(.+(?:\n\4(?!\ ).+)*) | (.+) ))?
      | -\ (.+)
      | (?:\#.*)?
    ) \n | (.|\n)""",
    re.VERBOSE,
)
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\[\"\\])*\"|'(?:[^']|'')*'")
_ESCAPED = re.compile(r"\\(.)")
_FLOW = re.compile(  # a bracket or comma, a key, text in quotes, or a word without
    r"""\ * (?: ([][{},]) | ([A-Za-z_][\w-]* | \"[^\"\\]+\") :[ ]
        | (\"(?:[^\"\\]|\\[\"\\])*\" | '(?:[^']|'')*') | ([\w«“„‘’(§…–—№$£€][^][{},:\#]*) )""",
    re.VERBOSE,
)
_OPENS_TEXT = re.compile(r"[\w«“„‘’(§…–—/№$£€]")  # no sign of YAML, and no number with a sign before it
_ENDS_TEXT = re.compile(r": | #|:$")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,14}")
_LIKE_A_NUMBER = re.compile(r"[0-9][0-9a-fA-FxXob_.:]*(?:[eE][-+].*)?|[0-9]{4}-[0-9][0-9]?-[0-9].*", re.DOTALL)
_READ_AS_NO_TEXT = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_TRUTH = {"true": True, "false": False}
_DEEPEST = 12  # the catalog itself nests nine deep


class Unusual(Exception):
    """Something stands here that the parser has to read."""


def read_lines(text: str) -> dict[str, Any] | None:
    """The plain data of a text written in the usual way; None of any other text, sound or not.

    >>> read_lines('event:\\n  title: "A Strike"\\n  places: [harbor, {name: mill}]\\n')
    {'event': {'title': 'A Strike', 'places': ('harbor', {'name': 'mill'})}}
    >>> read_lines("event: &here\\n  title: A Strike\\n") is None
    True
    """
    if "\t" in text or "\r" in text or " \n" in text or not text.endswith("\n") or is_hidden_in(text):
        return None
    try:
        return _Lines(text).data or None  # nothing at all is a fault, for the parser to report
    except Unusual:
        return None


class _Lines:
    """One pass over the lines; what is open at each depth is a mapping, a list, or waits for its first line."""

    def __init__(self, text: str):
        self._known: dict[str, Any] = {}  # short values, by how they are written: a catalog repeats its words
        self._keys: dict[str, str] = {}
        self._open: list[Any] = [{}]  # the mappings and lists that stand around the next line, two spaces each
        self._waits: str | None = None  # the key whose value begins on the next line
        self._lists: list[tuple[dict[str, Any], str]] = []
        self.data: dict[str, Any] = self._open[0]
        self._read(text)
        for held, key in self._lists:
            held[key] = tuple(held[key])

    def _read(self, text: str) -> None:
        known, keys, open_ = self._known, self._keys, self._open
        for found in _LINE.finditer(text):
            indent, dash, written, margin, folded, value, item, other = found.groups()
            if written is not None:
                held = open_[-1]
                if dash is not None:
                    held = self._item_with_keys(indent, margin)
                elif self._waits is not None:
                    held = self._inside(indent, {})
                elif len(indent) != 2 * len(open_) - 2 or type(held) is list:
                    held = self._further_out(indent, dict)
                key = keys.get(written) or self._key(written)
                if key in held:
                    raise Unusual
                if value is not None:
                    read = known.get(value)
                    held[key] = self._value(value, key) if read is None else read
                elif folded is not None:
                    held[key] = _not_too_long(folded.replace("\n" + margin, " "), key)
                else:
                    self._waits = key
            elif item is not None:
                items = self._items(indent)
                read = known.get(item)
                items.append(self._value(item, 0) if read is None else read)
            elif other is not None:
                raise Unusual
        if self._waits is not None:
            raise Unusual

    def _inside(self, indent: str, new: Any) -> Any:
        """The mapping or list that begins on this line, as the value of the key that waits for one."""
        open_ = self._open
        if len(indent) != 2 * len(open_) or len(open_) > _DEEPEST:
            raise Unusual
        open_[-1][self._waits] = new
        self._waits = None
        open_.append(new)
        return new

    def _further_out(self, indent: str, kind: type) -> Any:
        """The mapping or list that goes on here, once all that stands deeper has ended."""
        at, odd = divmod(len(indent), 2)
        if odd or at >= len(self._open) or type(self._open[at]) is not kind:
            raise Unusual
        del self._open[at + 1 :]
        return self._open[at]

    def _items(self, indent: str) -> list[Any]:
        """The list in which this item stands."""
        if self._waits is None:
            return self._further_out(indent, list)
        self._lists.append((self._open[-1], self._waits))
        return self._inside(indent, [])

    def _item_with_keys(self, indent: str, margin: str | None) -> dict[str, Any]:
        """A mapping as an item of a list: its keys stand under the first of them, and texts further in."""
        if margin is not None and len(margin) <= len(indent) + 2:
            raise Unusual
        mapping: dict[str, Any] = {}
        self._items(indent).append(mapping)
        self._open.append(mapping)
        return mapping

    def _key(self, written: str) -> str:
        """The word of a key that stands here for the first time."""
        key = written[1:-1] if written[0] == '"' else written
        if len(key) > LONGEST_KEY or (key is written and key.lower() in _READ_AS_NO_TEXT):
            raise Unusual
        self._keys[written] = key
        return key

    def _value(self, written: str, key: str | int) -> Any:
        """What stands after a key or in an item; remembered if it is short, since then no key makes it too long."""
        if written[0] in "{[":
            read, end = self._flow(written, 0, key, 0)
            if end != len(written):
                raise Unusual
        elif written[0] in "\"'":
            if not _QUOTED.fullmatch(written):
                raise Unusual
            read = _quoted(written, key)
        else:
            if not _OPENS_TEXT.match(written) or _ENDS_TEXT.search(written):
                raise Unusual
            read = _plain(written, key)
        if len(written) <= SHORT:
            self._known[written] = read
        return read

    def _flow(self, text: str, at: int, key: str | int, depth: int) -> tuple[Any, int]:
        """What begins at a bracket, and where it ends."""
        if depth > _DEEPEST:
            raise Unusual
        return self._flow_mapping(text, at + 1, depth) if text[at] == "{" else self._flow_list(text, at + 1, depth)

    def _flow_mapping(self, text: str, at: int, depth: int) -> tuple[dict[str, Any], int]:
        read: dict[str, Any] = {}
        if text.startswith("}", at):
            return read, at + 1
        while True:
            found = _FLOW.match(text, at)
            if not found or found[2] is None:
                raise Unusual
            written = found[2]
            key = self._keys.get(written) or self._key(written)
            if key in read:
                raise Unusual
            read[key], at = self._flow_value(text, found.end(), key, depth)
            if text.startswith("}", at):
                return read, at + 1
            if not text.startswith(", ", at):
                raise Unusual
            at += 1

    def _flow_list(self, text: str, at: int, depth: int) -> tuple[tuple[Any, ...], int]:
        read: list[Any] = []
        if text.startswith("]", at):
            return (), at + 1
        while True:
            value, at = self._flow_value(text, at, len(read), depth)
            read.append(value)
            if text.startswith("]", at):
                return tuple(read), at + 1
            if not text.startswith(", ", at):
                raise Unusual
            at += 1

    def _flow_value(self, text: str, at: int, key: str | int, depth: int) -> tuple[Any, int]:
        found = _FLOW.match(text, at)
        if not found:
            raise Unusual
        bracket, _, quoted, plain = found.groups()
        if plain is not None:
            plain = plain.rstrip(" ")
            read = self._known.get(plain)
            if read is None:
                read = _plain(plain, key)
                if len(plain) <= SHORT:
                    self._known[plain] = read
            return read, found.end()
        if quoted is not None:
            return _quoted(quoted, key), found.end()
        if bracket is not None and bracket in "{[":
            return self._flow(text, found.end() - 1, key, depth + 1)
        raise Unusual


def _plain(written: str, key: str | int) -> Any:
    """A word without quotes: text, a whole number, or true and false."""
    if "0" <= written[0] <= "9" and _LIKE_A_NUMBER.fullmatch(written):
        if not _WHOLE.fullmatch(written):
            raise Unusual
        return int(written)
    if len(written) <= 5 and written.lower() in _READ_AS_NO_TEXT:
        if written not in _TRUTH:
            raise Unusual
        return _TRUTH[written]
    return _not_too_long(written, key)


def _quoted(written: str, key: str | int) -> str:
    inside = written[1:-1]
    if not inside.strip():
        raise Unusual
    if written[0] == "'":
        inside = inside.replace("''", "'")
    elif "\\" in inside:
        inside = _ESCAPED.sub(r"\1", inside)
    return _not_too_long(inside, key)


def _not_too_long(text: str, key: str | int) -> str:
    if len(text) > SHORT and len(text) > LONGEST.get(key, LONGEST_TEXT):
        raise Unusual
    return text
