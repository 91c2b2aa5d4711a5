"""What is inferred for a number is never told as printed: its dates are marked, its note says so, and so does prose."""

import json
import re
from pathlib import Path

import pytest

from shared import record
from terror_estimates.catalog import Estimate, Period
from terror_estimates.comparison.phrase import said_period
from terror_estimates.comparison.quotation import quantity, quotation

ROOT = Path(__file__).parents[2]
RECORD = record()
INFERRED = [one for one in RECORD.estimates.values() if isinstance(one.period, Period) and one.period.inferred]
SAID = re.compile(r"\b(?:window|period|years?)\b[^.]{0,60}\binferred\b|\bfor this number it is inferred\b")
HEDGE = re.compile(r"\b(?:probably|apparently|inferred|inference|seems?|perhaps|may|does not say|not printed)\b")
PROSE = [*sorted((ROOT / "notebooks").glob("*.ipynb")), *sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]


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
    assert any(one.inferred for one in led)
    assert [one.id for one in led if UNTRACED.search(one.source_says) and not one.inferred] == []


OURS = re.compile(
    r"\bours\b|\bour reading\b|\bis an inference\b|"
    r"\bwe read as\b|\bread here as\b|\bentered here (?:is|are|as)\b|\bis entered here as\b"
)
OF_ITS_ORIGIN = (  # what is inferred is whence the number comes, and nothing of what it counts
    "commentaire-bilan-nd-executions", "german-encyclopedia-order-00447-authorized-limits",
    "liquisearch-great-purge-executions-conquest",
    "pykhalov-nd-mozokhin-death-sentences-1918-53",
    "pykhalov-nd-mozokhin-prosecutions-1918-53", "rummel-1990-deaths", "thurston-1996-arrests",
)  # fmt: skip


def test_what_a_note_calls_our_reading_is_marked_and_quoted_as_ours():
    said = [one for one in RECORD.estimates.values() if OURS.search(" ".join((one.note or "").split()))]
    of_a_table = {
        (one.table, one.note) for one in said if one.table and one.ours
    }  # in whose heading it says of which rows
    held = (one for one in said if (one.table, one.note) not in of_a_table)
    unmarked = [one.id for one in held if not one.ours and one not in INFERRED]
    assert unmarked == [*OF_ITS_ORIGIN]
    for one in said:
        words = ("by our reading", "which we read as", "(inferred)")
        counted = one in INFERRED or one.ours - {"rests_on", *one.rests_on}  # a sentence does not say what it rests on
        assert not counted or any(word in quotation(one) for word in words), one.id


def test_nothing_is_marked_as_ours_without_a_note_that_says_so():
    ours = [one for one in RECORD.estimates.values() if one.inferred]
    assert ours
    assert [one.id for one in ours if not OURS.search(" ".join((one.note or "").split()))] == []


STUDIED = "okhotin-roginskii-1999"  # not seen: who takes its numbers over is known only where it is named
NAMING = re.compile(r"\b(?:Okhotin|Roginskii)\b")


def test_only_the_papers_of_the_offices_rest_on_their_yearly_reports_without_a_word():
    """Whatever else goes back to reports that nobody has seen does so by our reading, and says so."""
    resting = [one for one in RECORD.estimates.values() if "nkvd-annual-reports" in one.rests_on]
    assert resting
    made_there = [one for one in resting if of_an_office(RECORD.sources[one.source])]
    assert made_there
    assert [one.id for one in resting if one not in made_there and "rests_on" not in one.ours] == []


def test_a_study_that_nobody_has_seen_is_rested_on_by_those_who_name_it_or_by_our_reading():
    resting = [one for one in RECORD.estimates.values() if STUDIED in one.rests_on]
    assert resting
    cited_by = RECORD.sources[STUDIED].note
    named = [one for one in resting if NAMING.search(one.estimated_by) or one.estimated_by.split()[-1] in cited_by]
    assert named
    assert [one.id for one in resting if one not in named and "rests_on" not in one.ours] == []


def of_an_office(source):
    """Is this a paper of an office, by no person?"""
    return source.kind == "archival_document" and all(author.literal for author in source.authors)


def test_a_publisher_is_quoted_as_a_publisher_and_a_sum_as_a_sum():
    presented = [one for one in RECORD.estimates.values() if "publisher_presentation" in one.caveats]
    sums = [one for one in RECORD.estimates.values() if "sum_of_printed_rows" in one.caveats]
    assert presented
    assert sums
    assert [one.id for one in presented if "ccording to the publisher of" not in quotation(one)] == []
    assert [one.id for one in sums if "(the sum of two yearly numbers)" not in quotation(one)] == []
    assert [one.id for one in sums if one.bare or one.as_printed] == []


def test_limits_of_people_to_be_shot_say_so():
    first = [
        quotation(one) for one in RECORD.estimates.values()
        if one.measured.outcome in ("authorization", "request") and one.components.get("first_category") == "included"
    ]  # fmt: skip
    assert first
    assert [said for said in first if "to be shot" not in said] == []


HEDGED = re.compile(
    r"^[“\"]?(?:a guess|almost|about|nearly|roughly|some|perhaps|probably|of the order of)\b", re.IGNORECASE
)


def test_a_hedge_with_which_a_note_begins_stands_in_the_sentence():
    words = re.compile(r"\b(?:almost|about|perhaps|probably|estimated|some|nearly|between|at least|at most)\b")
    hedged = [one for one in RECORD.estimates.values() if one.chartable and HEDGED.search(one.note or "")]
    single = [one for one in hedged if one.value.precision == "rounded"]
    assert single
    assert [one.id for one in single if not words.search(quantity(one))] == []
