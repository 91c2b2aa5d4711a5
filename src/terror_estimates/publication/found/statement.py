"""What a file says of itself: the statements of our figures in its XMP, and in an SVG the line at the foot.

Only that is read. A file is a stranger's: nothing in it is run, followed or believed beyond the form a value must have.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from terror_estimates.publication.found.numbers import Numbers

OURS = "urn:x-terror-estimates:figure:"  # a name, no address: nobody has to keep anything there
_OPENS, _CLOSES = b"<x:xmpmeta", b"</x:xmpmeta>"
_MOST, _LONGEST = 100, 1 << 20  # packets in one file, and bytes of one
_FORM = {
    "event": r"[\w-]{1,80}",
    "figure": r"[A-Za-z]\d{1,4}",
    "version": r"[\w. +-]{1,60}",
    "digest": r"sha256:[0-9a-f]{64}",
}
_ID, _WORD = re.compile(r"[\w.-]{1,200}"), re.compile(r"[\w .,:/%–-]{1,60}")
_FOOT = re.compile(r"figure ([A-Za-z]\d{1,4})\s*·\s*data ([\w. +-]{1,60}), ([0-9a-f]{8})\b")


@dataclass(frozen=True)
class Statement:
    """Which figure of which data a file says that it is; `numbers` are None where it holds none.

    `digest` is that of exactly what is shown, of which a line at the foot has the first eight signs and no event.
    """

    figure: str
    version: str
    digest: str
    event: str | None = None
    numbers: Numbers | None = field(default=None, repr=False)


class Unreadable(ValueError):
    """XML that is not to be read: not well formed, or with declarations that would define something."""


def statements(content: bytes) -> list[Statement]:
    """Every figure of ours that the packets in a file of whatever format name, each once; SVG by its foot as well."""
    found = [one for packet in _packets(content) if (one := _stated(packet))]
    if not found and b"<svg" in content[:4096]:
        found = [Statement(*said) for said in _FOOT.findall(_Read(content).words)]
    return list({(one.event, one.figure, one.digest): one for one in found}.values())


def _packets(content: bytes) -> Iterator[bytes]:
    at = 0
    for _ in range(_MOST):
        begin = content.find(_OPENS, at)
        end = content.find(_CLOSES, begin) if begin >= 0 else -1
        if end < 0:
            return
        at = end + len(_CLOSES)
        if at - begin <= _LONGEST:
            yield content[begin:at]


def _stated(packet: bytes) -> Statement | None:
    """The statement in a packet; None where it is none of ours, or a value does not have the form it must have."""
    try:
        said = _Read(packet).ours
    except Unreadable:
        return None
    if not all(re.fullmatch(form, said.get(name, "")) for name, form in _FORM.items()):
        return None
    return Statement(said["figure"], said["version"], said["digest"], said["event"], _numbers(said.get("numbers", "")))


def _numbers(text: str) -> Numbers | None:
    """The numbers as they were written, or None if they are not in the form in which we write them."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    sound = isinstance(said, dict) and all(
        _ID.fullmatch(id) and isinstance(row, dict) and all(map(_sound, row.items())) for id, row in said.items()
    )
    return said if sound else None


def _sound(pair: tuple[str, object]) -> bool:
    name, value = pair
    fits = type(value) is int or (isinstance(value, str) and _WORD.fullmatch(value))
    return bool(fits) and name in ("low", "best", "high", "bound", "published")


class _Read:
    """The properties of our name space, as elements or attributes, and the words of all text elements of an XML text.

    Unreadable where it is not well formed; a document type with declarations of its own is refused unread.
    """

    def __init__(self, xml: bytes) -> None:
        self.ours: dict[str, str] = {}
        self._text: list[str] = []
        self._inside: list[str] = []
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = self._take, self._declared
        try:
            parser.Parse(xml, True)
        except expat.ExpatError as fault:
            raise Unreadable(expat.errors.messages[fault.code]) from None

    @property
    def words(self) -> str:
        return " ".join("".join(self._text).split())

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._inside.append(name)
        for given, value in (*attributes.items(), (name, "")):
            space, _, own = given.rpartition(" ")
            if space == OURS:
                self.ours[own] = value

    def _end(self, name: str) -> None:
        if self._inside.pop().endswith(" text"):
            self._text.append(" ")

    def _take(self, words: str) -> None:
        space, _, own = self._inside[-1].rpartition(" ")
        if space == OURS:
            self.ours[own] += words
        elif any(name.endswith(" text") for name in self._inside):
            self._text.append(words)

    def _declared(self, _name: str, _system: str | None, _public: str | None, own: bool) -> None:
        if own:
            raise Unreadable("it declares entities of its own")
