"""From bytes to YAML nodes, or to the one fault that keeps the text from being read at all."""

import re

import yaml

from terror_estimates.catalog.problem import Problem, clipped

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 50  # the catalog itself nests nine deep; the composer recurses in C and dies of a hundred thousand
_BRACKETS = re.compile(r"[\[\]{}]")
_CHAINED_OR_FAR_RIGHT = re.compile(r"^ {100}|(?:[-?:] +){20}", re.MULTILINE)
_MARKED = re.compile(r"(?:^|[\s,\[{:])(?:&\S|!)", re.MULTILINE)
_ALLOWED = "\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_CONTROL = re.compile(f"[^{_ALLOWED}]")  # also U+0085, U+2028 and U+2029: YAML counts them as lines, editors do not


class TextFault(Exception):
    """The text cannot be read at all; `problem` says where and what to do."""

    def __init__(self, line: int, rule: str, message: str):
        super().__init__(message)
        self.problem = Problem(line, "", rule, message)


def read_text(raw: bytes) -> str:
    """The bytes as text; a byte that is not UTF-8 is a TextFault at its line."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        message = f"the byte 0x{raw[fault.start]:02x} is not UTF-8; save the file as UTF-8"
        raise TextFault(line, "encoding", message) from None


def compose(text: str) -> yaml.Node:
    """The root node of a text that holds one document; TextFault if there is none, or several, or no YAML."""
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        message = f"the control character U+{ord(control[0]):04X} stands in the text; delete it"
        raise TextFault(line, "encoding", message)
    try:
        _refuse_depth(text)
        root = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as fault:
        raise _syntax_fault(fault, text) from None
    if root is None:
        raise TextFault(1, "empty-file", "the file is empty; it needs at least 'version' and 'event'")
    return root


def marks(text: str) -> list[Problem]:
    """A problem for each anchor, alias and tag, which nodes no longer show at their places."""
    found = []
    for token in yaml.scan(text, Loader=Loader) if _MARKED.search(text) else ():
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


def _refuse_depth(text: str) -> None:
    """Counts the depth exactly only where a cheap look at the text makes a great depth possible."""
    depth = deepest = 0
    for bracket in _BRACKETS.findall(text):
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    if deepest <= _DEEPEST and not _CHAINED_OR_FAR_RIGHT.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            message = f"lists or mappings are nested more than {_DEEPEST} deep; nothing in a catalog needs that"
            raise TextFault(event.start_mark.line + 1, "yaml-syntax", message)


def _syntax_fault(fault: yaml.MarkedYAMLError, text: str) -> TextFault:
    lines = text.rstrip().split("\n")
    mark = fault.problem_mark
    if mark is None or mark.line >= len(lines):  # found missing at the end: the place where it begins says more
        mark = fault.context_mark or mark
    line = min(mark.line + 1, len(lines)) if mark else 1
    if "\t" in (lines[line - 1][: mark.column + 1] if mark and line <= len(lines) else ""):
        return TextFault(line, "tab", "a tab stands where spaces belong; indent with two spaces")
    if "document" in (fault.problem or "") and "---" in text:
        message = "a second document begins here; the file is one document, so remove the '---'"
        return TextFault(line, "yaml-syntax", message)
    said = clipped(", ".join(part for part in (fault.context, fault.problem) if part), 120)
    message = f"the YAML cannot be read here ({said}); check indentation, colons and quotes here and in the line above"
    return TextFault(line, "yaml-syntax", message)
