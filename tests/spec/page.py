"""The cases of the specification as a part of docs/comparability.md: `python -m spec.page` writes it, from tests/."""

import importlib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
PAGE = FOLDER.parents[1] / "docs" / "comparability.md"
BEGINS, ENDS = "<!-- cases begin: generated from tests/spec -->", "<!-- cases end -->"
CHAPTERS = ("measure", "components", "population", "jurisdiction", "territory", "period", "whole")


def cases_as_markdown() -> str:
    """Every case under its chapter: the two entries, the verdict and the sentence."""
    parts = ["## The cases", "Each line below is a test. The words are those of an invented strike in a harbor.\n"]
    for chapter in CHAPTERS:
        module = importlib.import_module(f"spec.test_{chapter}")
        parts.append(
            f"### {module.__doc__.strip()}\n\n| first | second | how the first compares |\n| --- | --- | --- |"
        )
        parts += [_row(case) for case in module.CASES]
        parts.append("")
    return "\n".join(parts).rstrip()


def _row(case: Any) -> str:
    left = f" Open: {', '.join(point.replace('_', ' ') for point in case.open)}." if case.open else ""
    return f"| {_sides(case.one)} | {_sides(case.other)} | **{case.verdict}.** {case.sentence}{left}{_words_of(case)} |"


def _words_of(case: Any) -> str:
    """What the vocabulary of the case says beyond that of the other cases."""
    told = [f"{word}: parts {said}" for word, said in case.parts.items()]
    told += [f"{word} overlaps {', '.join(others)}" for word, others in case.overlaps.items()]
    told += [f"no words for the {side}" for side in case.wordless]
    return f" *({'; '.join(told)})*" if told else ""


def _sides(entry: dict[str, Any]) -> str:
    return "<br>".join(f"{side}: {_words(word)}" for side, word in entry.items()) or "all sides stated alike"


def _words(word: Any) -> str:
    if isinstance(word, dict):
        return ", ".join(f"{key} {said}".replace("_", " ") for key, said in word.items())
    return str(word).replace("_", " ")


def page_with_cases(text: str) -> str:
    """The page with its generated part as it should be."""
    before, rest = text.split(BEGINS)
    after = rest.split(ENDS)[1]
    return f"{before}{BEGINS}\n\n{cases_as_markdown()}\n\n{ENDS}{after}"


if __name__ == "__main__":
    PAGE.write_text(page_with_cases(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
