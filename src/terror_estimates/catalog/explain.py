"""What a rule asks for, an example that passes and one that fails, and the sentence the failing one gets.

The examples stand in `rule_examples.yaml` beside this module: fragments of a catalog about an invented event.
A fragment comes first and the sections it does not write follow from the base, so its lines are numbered as shown.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from textwrap import fill, indent
from typing import NamedTuple

from terror_estimates.catalog.load import FILE_NAME, read_bytes
from terror_estimates.catalog.problem import Problem, Report, UnknownId
from terror_estimates.catalog.reading_faults import READING_FAULTS
from terror_estimates.catalog.rules import RULES
from terror_estimates.catalog.text import read_text
from terror_estimates.catalog.yaml_text import Document

_BYTES = {rb"\xff": b"\xff", rb"\t": b"\t"}  # what an example may not hold itself, in escaped form
_ESCAPES = {"\\t": "a tab", "\\xff": "the byte FF"}
_HISTORY = re.compile(r"^# releases\.json: (.*)$", re.MULTILINE)  # what stands beside the catalog of an example
_WIDTH = 100


class Example(NamedTuple):
    """A fragment that is meant to pass, or to fail by exactly one rule."""

    rule: str
    passes: bool
    text: str

    def report(self) -> Report:
        """What the reader says of the fragment, completed by the base."""
        history = _HISTORY.search(self.text)
        return read_bytes(_completed(self.text), history=history[1].encode() if history else b"")[1]


def explain(rule: str) -> str:
    """What the rule asks for, with examples, as text for a terminal; UnknownId names the nearest rule."""
    if rule not in RULES and rule not in READING_FAULTS:
        raise UnknownId(rule, {*RULES, *READING_FAULTS}, "rule", where="")
    parts = [_heading(rule)]
    for example in examples(rule):
        parts.append(f"{'Passes' if example.passes else 'Fails'}:\n\n{indent(example.text.rstrip(), '    ')}")
        if not example.passes:
            parts += [f"({escape} stands for {meant})" for escape, meant in _ESCAPES.items() if escape in example.text]
            parts.append("\n".join(found.text(FILE_NAME) for found in _found(example)))
    return "\n\n".join(parts)


def examples(rule: str) -> Iterator[Example]:
    """The examples of a rule, those that pass first."""
    for key in ("passes", "fails"):
        written = _examples()["rules"][rule][key]
        for text in written if isinstance(written, tuple) else (written,):
            yield Example(rule, key == "passes", text)


def _heading(rule: str) -> str:
    registered = RULES.get(rule)
    asked = [text for text in (registered and registered.asks, READING_FAULTS.get(rule)) if text]
    strength = registered.strength if registered else "problem"
    return "\n".join([f"{rule} ({strength})", "", *(fill(text, _WIDTH) for text in asked)])


def _found(example: Example) -> list[Problem]:
    report = example.report()
    return [found for found in (*report.problems, *report.flags) if found.rule == example.rule]


def _completed(fragment: str) -> bytes:
    """The fragment followed by the sections of the base that it does not write; one without any stays as it is."""
    written = set(re.findall(r"^([a-z]+):", fragment, re.MULTILINE))
    base = re.split(r"^(?=[a-z]+:)", _examples()["base"], flags=re.MULTILINE)
    kept = [section for section in base if section.partition(":")[0] not in written] if written else []
    raw = (fragment.rstrip("\n") + "\n" + "".join(kept)).encode()
    for written_as, meant in _BYTES.items():
        raw = raw.replace(written_as, meant)
    return raw


@cache
def _examples() -> dict:
    return Document(read_text(Path(__file__).with_name("rule_examples.yaml").read_bytes())).data
