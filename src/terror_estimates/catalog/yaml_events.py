"""From bytes to the events of a YAML parser, or to the one fault that keeps the text from being read at all."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import yaml
from yaml.composer import ComposerError

from terror_estimates.catalog.hidden import IN_FILE, is_hidden_in
from terror_estimates.catalog.problem import Problem, clipped
from terror_estimates.catalog.text import TextFault

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT = "tag:yaml.org,2002:str"
_DEEPEST = 50  # the catalog itself nests nine deep; whoever reads recurses, and a composer in C would die of it
_NO_BREAK = re.compile(" *\u00a0| *[^\\s:'\"#]+:\u00a0")  # as indent, or after a key
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")


@contextmanager
def events(text: str) -> Iterator["Events"]:
    """The events of a text that holds one document; TextFault if there is none, or several, or no YAML."""
    if is_hidden_in(text) and (hidden := IN_FILE.search(text)):
        line = text.count("\n", 0, hidden.start()) + 1
        message = f"the hidden character U+{ord(hidden[0]):04X} stands in the text; delete it"
        raise TextFault(line, "encoding", message)
    parser = None
    try:
        parser = Loader(text)
        yield Events(parser)
    except yaml.MarkedYAMLError as fault:
        raise _syntax_fault(fault, text) from None
    finally:
        if parser is not None:
            parser.dispose()


class Events:
    """What a parser meets, in the order of the text; `marked` says whether an anchor, alias or tag was among it."""

    def __init__(self, parser: Any):
        self._next = parser.get_event
        self._parser = parser
        self._looked_at = frozenset(parser.yaml_implicit_resolvers)  # a plain word that begins otherwise is text
        self._tag_of: dict[str, str] = {}  # a catalog repeats its words
        self._anchors: set[str] = set()
        self._depth = 0
        self.marked = False

    def first(self) -> yaml.Event:
        """The event at which the document's one value begins."""
        self._next()
        if type(self._next()) is yaml.StreamEndEvent:
            raise TextFault(1, "empty-file", "the file is empty; it needs at least 'version' and 'event'")
        return self._met()

    def last(self) -> None:
        """Refuses a second document."""
        end = self._next()
        if type(event := self._next()) is not yaml.StreamEndEvent:
            raise ComposerError(
                "expected a single document", end.start_mark, "but found another document", event.start_mark
            )

    def items(self) -> Iterator[yaml.Event]:
        """The event at which each item of a list begins; whoever asks for the next has read the one before."""
        while type(event := self._met()) is not yaml.SequenceEndEvent:
            yield event

    def pairs(self) -> Iterator[tuple[yaml.Event, yaml.Event]]:
        """Of each pair of a mapping its key, and the event at which its value begins, to be read or skipped."""
        following, scalar = self._next, yaml.ScalarEvent
        while True:
            key = following()
            if type(key) is not scalar or key.tag is not None or key.anchor is not None:
                if type(self._noted(key)) is yaml.MappingEndEvent:
                    return
                if type(key) is not scalar:
                    self.skip(key)
            value = following()
            if type(value) is not scalar or value.tag is not None or value.anchor is not None:
                self._noted(value)
            yield key, value

    def skip(self, event: yaml.Event) -> None:
        """Passes over a value whose first event was met."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            event = self._met()
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)

    def tag(self, event: yaml.Event) -> str:
        """The tag of a scalar, stated or by its looks; none of a list or a mapping."""
        if type(event) is not yaml.ScalarEvent:
            return ""
        if event.tag is not None and event.tag != "!":
            return event.tag
        word = event.value
        if (event.tag is None and event.style) or word[:1] not in self._looked_at:
            return _TEXT  # in quotes or in a block nothing is read by its looks
        if (known := self._tag_of.get(word)) is None:
            known = self._tag_of[word] = self._parser.resolve(yaml.ScalarNode, word, event.implicit)
        return known

    def _met(self) -> yaml.Event:
        return self._noted(self._next())

    def _noted(self, event: yaml.Event) -> yaml.Event:
        """The event, once its depth and its marks are noted."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.tag is not None or event.anchor is not None:
                self._mark(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._depth += 1
            if self._depth > _DEEPEST:
                message = f"lists or mappings are nested more than {_DEEPEST} deep; nothing in a catalog needs that"
                raise TextFault(event.start_mark.line + 1, "yaml-syntax", message)
            if event.tag is not None or event.anchor is not None:
                self._mark(event)
        elif kind is yaml.AliasEvent:
            self.marked = True
            if event.anchor not in self._anchors:
                raise ComposerError(None, None, f"found undefined alias {event.anchor!r}", event.start_mark)
        else:
            self._depth -= 1
        return event

    def _mark(self, event: yaml.Event) -> None:
        self.marked = True
        if event.anchor is not None:
            if event.anchor in self._anchors:
                raise ComposerError(None, None, f"found duplicate anchor {event.anchor!r}", event.start_mark)
            self._anchors.add(event.anchor)


def marks(text: str) -> list[Problem]:
    """A problem for each anchor, alias and tag, which nodes no longer show at their places."""
    found = []
    for token in yaml.scan(text, Loader=Loader):
        line = token.start_mark.line + 1
        if isinstance(token, yaml.AnchorToken):
            said = f"the anchor '&{clipped(token.value)}' is not allowed; write every entry out, each reads alone"
            found.append(Problem(line, "", "anchor", said))
        elif isinstance(token, yaml.AliasToken):
            said = f"the alias '*{clipped(token.value)}' repeats another entry; write the entry out, each reads alone"
            found.append(Problem(line, "", "anchor", said))
        elif isinstance(token, yaml.TagToken):
            tag = clipped("".join(filter(None, token.value)))
            found.append(Problem(line, "", "tag", f"the tag '{tag}' is not allowed; write plain text or numbers"))
    return found


def _syntax_fault(fault: yaml.MarkedYAMLError, text: str) -> TextFault:
    lines = text.rstrip().split("\n")
    mark = fault.problem_mark
    ends = mark is None or mark.line >= len(lines)
    if ends:  # found missing at the end: the place where it begins says more
        mark = fault.context_mark or mark
    line = min(mark.line + 1, len(lines)) if mark else 1
    if "\t" in (lines[line - 1][: mark.column + 1] if mark and line <= len(lines) else ""):
        return TextFault(line, "tab", "a tab stands where spaces belong; indent with two spaces")
    if "document" in (fault.problem or "") and "---" in text:
        message = "a second document begins here; the file is one document, so remove the '---'"
        return TextFault(line, "yaml-syntax", message)
    if half := next(filter(_no_character, _ESCAPE.findall(lines[line - 1])), None):
        message = f"the escape '\\{half}' is no character (U+{int(half[1:], 16):04X}); write the character itself"
        return TextFault(line, "encoding", message)
    said = clipped(", ".join(part for part in (fault.context, fault.problem) if part), 120)
    if blank := next((at for at in (line, line - 1) if at and _NO_BREAK.match(lines[at - 1])), None):
        return TextFault(blank, "yaml-syntax", "a no-break space (U+00A0) stands where a plain one belongs; retype it")
    if "mapping values are not allowed" in said:
        message = (
            f"a colon ends a key here ({said}); put text with a colon and a space in quotes, or mend the indentation"
        )
        return TextFault(line, "yaml-syntax", message)
    message = f"the YAML cannot be read here ({said}); check indentation, colons and quotes here and in the line above"
    if ends:
        message = f"{message}; if the end of the file was cut off, take it from the last good copy"
    return TextFault(line, "yaml-syntax", message)


def _no_character(escape: str) -> bool:
    """Whether an escape such as 'ud800' stands for half a character, or for one beyond all that there are."""
    code = int(escape[1:], 16)
    return code > sys.maxunicode or "\ud800" <= chr(code) <= "\udfff"
