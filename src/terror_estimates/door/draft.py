"""A draft: the text of a catalog with further entries put under their sections, for asking what if."""

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, replace

from terror_estimates.catalog.problem import Problem, Report

_SECTION = re.compile(r"^([a-z]+):[ \t]*(?:#.*)?$", re.MULTILINE)
_ENTRY = re.compile(r"^[^#\s]", re.MULTILINE)
_MARK = "#\x00"  # ends each line of the draft with its number while it is put in place; no catalog holds that sign
_MARKED = re.compile(rf"{_MARK}([0-9]+)$")


@dataclass(frozen=True)
class Draft:
    """The catalog's text with the entries of a draft in it; `lines` gives each line of the draft that stands there."""

    text: str
    lines: dict[int, int]

    def placed(self, report: Report) -> Report:
        """The report with every line as whoever wrote the draft counts it, or as the file itself has it."""
        problems, flags = (tuple(self._placed(found)) for found in (report.problems, report.flags))
        return replace(report, problems=problems, flags=flags)

    def _placed(self, found: Iterable[Problem]) -> Iterable[Problem]:
        for one in found:
            line = self.lines.get(one.line)
            before = sum(here < one.line for here in self.lines)
            kind = Problem if line is None else DraftProblem
            yield kind(one.line - before if line is None else line, one.entry, one.rule, one.message)


class DraftProblem(Problem):
    """A broken rule at a line of a draft, which is in no file."""

    def text(self, file: str) -> str:
        return super().text(file).replace(f"{file}:{self.line}", f"draft, line {self.line}", 1)


def draft(written: str, further: str) -> Draft:
    """The catalog's text with the entries of a draft, and where each line of the draft stands in it."""
    marked = [f"{line}{_MARK}{place}" if line.strip() else line for place, line in enumerate(further.split("\n"), 1)]
    text, lines = [], {}
    for here, line in enumerate(_with_sections(written, "\n".join(marked)).split("\n"), start=1):
        if found := _MARKED.search(line):
            lines[here] = int(found[1])
        text.append(line[: found.start()] if found else line)
    return Draft("\n".join(text), lines)


def with_sections(written: str, further: str) -> str:
    """The catalog's text with the entries of `further` under the sections they name; without a name, under estimates.

    >>> print(with_sections("estimates:\\n  b: {}\\n", "a: {}"))
    estimates:
      a: {}
      b: {}
    <BLANKLINE>
    """
    return draft(written, further).text


def _with_sections(written: str, further: str) -> str:
    further = textwrap.dedent(further).strip("\n")
    if not further.strip():
        return written
    first = _SECTION.search(further)
    unnamed, named = (further[: first.start()], further[first.start() :]) if first else (further, "")
    if not first or _ENTRY.search(unnamed):  # and not only a comment before the first section
        further = f"estimates:\n{textwrap.indent(unnamed.rstrip(), '  ')}\n{named}".rstrip("\n")
    begins = [*_SECTION.finditer(further)]
    ends = [found.start() for found in begins[1:]] + [len(further)]
    for found, end in zip(begins, ends, strict=True):
        entries = further[found.end() : end].strip("\n")
        head = re.search(rf"^{found[1]}:[ \t]*(\{{\}})?[ \t]*(?:#.*)?$", written, re.MULTILINE)
        if head is None:
            written = f"{written.rstrip()}\n\n{found[1]}:\n{entries}\n"
        else:
            written = f"{written[: head.start()]}{found[1]}:\n{entries}\n{written[head.end() :].removeprefix(chr(10))}"
    return written
