"""YAML text of any kind as plain data, with every fault of the text named.

PyYAML's parser gives events with positions; this walk reads them by the rules of YAML 1.2 and refuses what readers
of different languages read differently (dates, 'no', 0123, 1.5, anchors, tags, doubled keys).
"""

import re
from collections import defaultdict
from typing import Any

import yaml

from terror_estimates.catalog.hidden import IN_TEXT
from terror_estimates.catalog.problem import Path, Problem, clipped, entry_of
from terror_estimates.catalog.text import LONGEST, LONGEST_KEY, LONGEST_TEXT, ONE_LINE, SHORT, UNREADABLE
from terror_estimates.catalog.yaml_events import events, marks

_TAG = "tag:yaml.org,2002:"
_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)")
_ELSEWHERE_A_NUMBER = re.compile(r"[-+]?(0o[0-7]+|0x[0-9a-fA-F]+|(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)")
_DIGITS = 15  # more digits than any count of people; beyond it other readers lose precision
_ODD = {
    "timestamp": ("bare-date", "'{0}' is a bare date, which some readers turn into another type; write it in quotes"),
    "bool": ("odd-scalar", "'{0}' reads as yes or no in some programs; write a word that belongs here, or use quotes"),
    "int": ("odd-scalar", "'{0}' reads as different numbers in different programs; write plain digits, or quotes"),
    "float": ("odd-scalar", "'{0}' is not a whole number; counts are whole numbers written in plain digits"),
    "merge": ("odd-scalar", "'{0}' is a sign of YAML itself; write it in quotes"),
    "null": ("empty-value", "nothing stands here; write a value, or remove the key"),
}
_SPLIT = "'{0}' ends at its question mark in some programs; write it in quotes, since it stands between braces"


class Parsed:
    """What the parser finds in a text: `data` (mappings and tuples), and `problems` of the text.

    The data are read from the parser's events, and no tree of nodes is held.
    """

    def __init__(self, text: str):
        self.problems: list[Problem] = []
        self._keys_met: set[str | None] = set()
        self._words_met: defaultdict[str | None, dict[str, str | int]] = defaultdict(dict)  # by the marks around them
        with events(text) as self._events:
            self.data = self._plain(self._events.first(), ())
            self._events.last()
        if self._events.marked:
            self.problems += marks(text)

    def _plain(self, event: yaml.Event, path: Path, *, braced: bool = False) -> Any:
        """The value that begins with an event; `braced` says whether it stands between braces or brackets."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event, path, braced=braced)
        if kind is yaml.MappingStartEvent:
            return self._mapping(event, path)
        if kind is yaml.AliasEvent:  # `marks` names its place
            return UNREADABLE
        items, braced = enumerate(self._events.items()), event.flow_style
        return tuple([self._plain(item, (*path, place), braced=braced) for place, item in items])

    def _mapping(self, start: yaml.MappingStartEvent, path: Path) -> dict[str, Any]:
        """The keys and values; a key or a short word that stood somewhere before, soundly, is not looked at again."""
        result: dict[str, Any] = {}
        keys, words, scalar = self._keys_met, self._words_met, yaml.ScalarEvent
        for key, value in self._events.pairs():
            word = key.value if type(key) is scalar and key.tag is None and not key.style else None
            if word not in keys or word in result:
                word = self._key(start, key, value, path, result)
            if word is None:
                self._events.skip(value)
            elif type(value) is not scalar:
                result[word] = self._plain(value, (*path, word))
            elif value.tag is None and (known := words[value.style].get(value.value)) is not None:
                result[word] = known
            else:
                result[word] = self._scalar(value, (*path, word), braced=start.flow_style)
        return result

    def _key(
        self, start: yaml.MappingStartEvent, key: yaml.Event, value: yaml.Event, path: Path, held: dict[str, Any]
    ) -> str | None:
        """The word of a key, or None with its fault reported."""
        tag = self._events.tag(key)
        word = str(key.value) if tag else None
        if tag == f"{_TAG}merge":
            self._fault(key, path, "anchor", "a merge key '<<' copies another entry; write the entry out")
        elif word and _ends_elsewhere(key, braced=start.flow_style):
            self._fault(key, path, "odd-scalar", _SPLIT.format(clipped(word)))
        elif word is None or tag != f"{_TAG}str":
            self._fault(key, path, "odd-key", _odd_key(start, word, value))
        elif key.style and (hidden := IN_TEXT.search(word)):
            self._fault(key, path, "encoding", _hidden(hidden[0], "key"))
        elif len(word) > LONGEST_KEY:
            said = f"the key '{clipped(word)}' has {len(word)} characters; write at most {LONGEST_KEY}"
            self._fault(key, path, "too-long", said)
        elif word in held:
            said = f"'{clipped(word)}' is written twice; keep one of the two"
            self._fault(key, (*path, word), "duplicate-key", said)
        else:
            if key.tag is None and not key.style and "?" not in word:
                self._keys_met.add(word)
            return word
        return None

    def _scalar(self, event: yaml.ScalarEvent, path: Path, *, braced: bool) -> Any:
        tag, text = self._events.tag(event).removeprefix(_TAG), event.value
        if _ends_elsewhere(event, braced=braced):  # here it is read all the same: files of earlier versions have such
            self._fault(event, path, "odd-scalar", _SPLIT.format(clipped(text)))
        if tag == "null" and not text and braced and path and " " in (key := clipped(str(path[-1]))):
            said = f"'{key}' has no colon; write '{key.replace(' ', ': ', 1)}'"
            return self._fault(event, path, "empty-value", said)
        if tag in ("str", "value"):
            if not text.strip():
                return self._fault(event, path, *_ODD["null"])
            if not event.style and _ELSEWHERE_A_NUMBER.fullmatch(text) and not _WHOLE.fullmatch(text):
                return self._odd(event, path, "int")
            return self._words(event, path, text)
        if tag == "bool" and text in ("true", "false"):
            return text == "true"
        if tag == "int" and _WHOLE.fullmatch(text):
            if len(text) > _DIGITS:
                said = f"{text[:20]}… has {len(text)} digits; no count is that large"
                return self._fault(event, path, "huge-number", said)
            return self._met(event, int(text))
        return self._odd(event, path, tag)

    def _words(self, event: yaml.ScalarEvent, path: Path, text: str) -> Any:
        """Text, unless something in it is hidden (YAML escapes let it in), or a name is broken over lines."""
        if event.style == '"' and (hidden := IN_TEXT.search(text)):  # elsewhere the file itself would hold it
            return self._fault(event, path, "encoding", _hidden(hidden[0], "text"))
        if "\t" in text:
            return self._fault(event, path, "encoding", _hidden("\t", "text"))
        if len(text) <= SHORT and "\n" not in text:
            return self._met(event, text)
        longest = LONGEST.get(path[-1] if path else "", LONGEST_TEXT)
        if len(text) > longest:
            said = (
                f"'{clipped(text)}' has {len(text)} characters, and at most {longest} can stand here; write it shorter"
            )
            return self._fault(event, path, "too-long", f"{path[-1]}: {said}" if path else said)
        if path and path[-1] in ONE_LINE and "\n" in text.strip():
            said = f"{path[-1]}: '{clipped(text)}' is broken over lines; write it on one, a name is one line"
            return self._fault(event, path, "line-break", said)
        return text

    def _met(self, event: yaml.ScalarEvent, value: str | int) -> str | int:
        """The value, kept for every later place where the same stands written in the same way."""
        if event.tag is None and "?" not in event.value:  # which is sound in one place and not in another
            self._words_met[event.style][event.value] = value
        return value

    def _odd(self, event: yaml.ScalarEvent, path: Path, tag: str) -> Any:
        if tag not in _ODD:  # an explicit tag; `marks` names its place
            return UNREADABLE
        rule, message = _ODD[tag]
        return self._fault(event, path, rule, message.format(clipped(event.value, 40)))

    def _fault(self, event: yaml.Event, path: Path, rule: str, message: str) -> Any:
        self.problems.append(Problem(event.start_mark.line + 1, entry_of(path), rule, message))
        return UNREADABLE


def _hidden(character: str, where: str) -> str:
    return f"the hidden character U+{ord(character):04X} stands in the {where}; delete it"


def _odd_key(start: yaml.MappingStartEvent, word: str | None, value: yaml.Event) -> str:
    """What is wrong with a key; in `{best: 1,204}` YAML takes what follows the comma for a key without a value."""
    shown = "of a list or mapping" if word is None else f"'{clipped(word)}'"
    if start.flow_style and word is not None and getattr(value, "value", None) == "":
        return f"{shown} follows a comma, which ends a number here; write numbers without commas"
    return f"the key {shown} is not text; write it in quotes"


def _ends_elsewhere(event: yaml.ScalarEvent, *, braced: bool) -> bool:
    """Whether readers disagree where it ends: between braces a bare '?' is a sign of YAML to some of them."""
    return braced and not event.style and "?" in event.value
