"""What is inferred for a number is never told as printed: its dates are marked, its note says so, and so does prose."""

import json
import re
from pathlib import Path

import pytest

from shared import record
from terror_estimates.catalog import Estimate, Period
from terror_estimates.comparison.phrase import said_period

ROOT = Path(__file__).parents[2]
RECORD = record()
INFERRED = [one for one in RECORD.estimates.values() if isinstance(one.period, Period) and one.period.inferred]
SAID = re.compile(r"\b(?:window|period|years?)\b[^.]{0,60}\binferred\b|\bfor this number it is inferred\b")
HEDGE = re.compile(r"\b(?:probably|apparently|inferred|inference|seems?|perhaps|may|does not say|not printed)\b")
PROSE = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]


def sentences(file: Path) -> list[str]:
    """The sentences of a notebook's Markdown, or of a page."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".ipynb":
        cells = [cell for cell in json.loads(text)["cells"] if cell["cell_type"] == "markdown"]
        text = "\n\n".join("".join(cell["source"]) for cell in cells)
    return re.split(r"(?<=[.?!])\s+|\n{2,}|\n(?=[*|#])", text)


def told_as_printed(said: str, estimate: Estimate) -> bool:
    """Whether a sentence gives the number and the dates at which its period begins, with no word that doubts them."""
    number = any(f"{one:,}" in said for one in estimate.value.stated)
    begins = said_period(estimate).removeprefix("from ").split(" to ")[0]
    return number and begins in said and not HEDGE.search(said)


@pytest.mark.parametrize("estimate", INFERRED, ids=[one.id for one in INFERRED])
def test_the_note_of_an_inferred_period_says_so(estimate):
    assert SAID.search(" ".join((estimate.note or "").split()))


def test_a_period_of_which_the_note_says_that_it_is_inferred_is_marked():
    unmarked = [
        one.id
        for one in RECORD.estimates.values()
        if one not in INFERRED and SAID.search(" ".join((one.note or "").split()))
    ]
    assert INFERRED
    assert unmarked == []


@pytest.mark.parametrize("file", PROSE, ids=[file.name for file in PROSE])
def test_no_sentence_gives_an_inferred_period_as_printed(file):
    assert [said for said in sentences(file) for one in INFERRED if told_as_printed(said, one)] == []


def test_a_sentence_that_gives_it_as_printed_would_be_found():
    memorial = RECORD.estimate("memorial-2007-executions")
    plain = "Memorial is credited with at least 724,000, from October 1936 on."
    assert told_as_printed(plain, memorial)
    assert not told_as_printed(plain.replace("from", "probably from"), memorial)


UNTRACED = re.compile(r"\b(?:does not say where|not found where|is a guess|guessed|probably)\b")


def test_no_number_is_put_right_by_one_that_nobody_says_it_comes_from():
    """What is told to lead back to an estimate only as far as we can guess calls that an inference, and is told so."""
    led = [one for one in RECORD.corrections.values() if one.rightly]
    assert any(one.guessed for one in led)
    assert [one.id for one in led if UNTRACED.search(one.source_says) and not one.guessed] == []
