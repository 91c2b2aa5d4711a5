"""A file that was cut off, or has lost a part, is told so in sentences, and that it was cut off before what follows."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from invented import GONE, ROOT, TEXT, changed_at, report_on
from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.arrangement import arrangement
from terror_estimates.catalog.explain import READING_FAULTS

FORMER = """
renamed:
  doe-1920-deaths: doe-1920-killings
  doe-1920-dead: doe-1920-killings

withdrawn:
  doe-1920-lost: Nobody had printed it.
  doe-1920-missing: It was a slip of ours.
"""
KEPT = arrangement(f"{TEXT}{FORMER}".encode(), "small.yaml").text
LINES = KEPT.splitlines(keepends=True)
HELD = LINES.index("holds:\n") + 1 + KEPT.partition("holds:\n")[2].partition("\n\n")[0].count("\n")
RECORD = Path(__file__).parents[2]


def test_the_head_counts_what_was_renamed_and_withdrawn():
    catalog, _ = read_bytes(KEPT.encode())
    assert (catalog.holds["renamed"], catalog.holds["withdrawn"]) == (2, 2)


@pytest.mark.parametrize("end", range(HELD + 1, len(LINES)))
def test_wherever_a_file_ends_too_early_that_is_said_first(end):
    first = report_on("".join(LINES[:end])).problems[0]
    assert first.rule == "entries-missing" or (first.rule in READING_FAULTS and "cut off" in first.message)


def test_an_entry_that_stands_too_far_right_is_named_before_the_count_that_misses_it():
    at = LINES.index("  doe-1931-killings:\n")
    end = LINES.index("\n", at)
    moved = "".join([*LINES[:at], *(f"  {line}" for line in LINES[at:end]), *LINES[end:]])
    first = report_on(moved).problems[0]
    assert (first.rule, first.line) == ("odd-indent", at + 1)
    assert "'doe-1931-killings' stands inside this entry; indent it by two spaces" in first.message


def test_an_entry_that_stands_at_the_margin_is_told_where_it_belongs():
    at = LINES.index("  doe-1931-killings:\n")
    end = LINES.index("\n", at)
    moved = "".join([*LINES[:at], *(line[2:] for line in LINES[at:end]), *LINES[end:]])
    assert "if it is an entry, indent it by two spaces" in " ".join(report_on(moved).lines())


@pytest.mark.parametrize("word", ["author", "authors", "by"])
def test_whoever_writes_the_author_of_a_number_is_led_to_the_key_for_it(word):
    moved = KEPT.replace("    estimated_by:", f"    {word}:", 1)
    assert f"'{word}' is not a key here; did you mean 'estimated_by'?" in " ".join(report_on(moved).lines())


def test_an_id_that_was_released_and_is_gone_is_no_slip_of_spelling():
    history = json.dumps({"released": [{"version": "0", "sha256": "0", "ids": {"estimates": ["doe-1920-killings"]}}]})
    renamed = KEPT.replace("  doe-1920-killings:\n", "  doe-1920-killings-in-all:\n")
    told = [one.message for one in read_bytes(renamed.encode(), history=history.encode())[1].problems]
    assert [said for said in told if "did you mean" in said] == []
    assert any("any more; if it has another id now, write that here" in said for said in told)


def parts(held: Any, steps: tuple[str, ...] = (), deepest: int = 3) -> Iterator[str]:
    """The path of every section, entry and key."""
    for key, inner in held.items() if isinstance(held, dict) and len(steps) < deepest else ():
        yield ".".join((*steps, key))
        yield from parts(inner, (*steps, key), deepest)


MORE = yaml.safe_load(changed_at(yaml.safe_load((ROOT / "catalogs" / "more.yaml").read_text(encoding="utf-8"))))


@pytest.mark.parametrize("section", MORE)
def test_whatever_is_lost_is_told_in_sentences(section):
    for path in parts({section: MORE[section]}):
        lines = report_on(changed_at({path: GONE}, MORE)).lines()
        assert [line for line in lines if "Error" in line or len(line.split()) < 4] == [], path


EXACT = {
    "estimated_by": "Jane Doe", "source": "doe-1920", "locator": {"page": "1"}, "stance": "asserts",
    "measure": "killings",
    "population": "all", "territory": "country", "period": "1911", "value": {"best": 8, "precision": "exact"},
    "verification": {"level": "read_in_work"},
}  # fmt: skip


def test_numbers_that_rest_on_each_other_are_asked_nothing_while_no_measure_is_defined():
    data = yaml.safe_load(TEXT)
    other = {**EXACT, "value": {"best": 9, "precision": "exact"}, "rests_on": ["doe-1920-a"]}
    entries = {"doe-1920-a": EXACT, "doe-1920-b": {**other, "answers": {"foundation-differs": "8 and 9."}}}
    told = report_on(changed_at({"estimates": entries, "vocabulary": GONE, "tables": GONE, "figures": GONE}, data))
    assert "unknown-word" in {one.rule for one in told.problems}


@pytest.mark.parametrize("end", [4_400, 17_000, 19_000, 21_000, 22_480, 22_600, 22_660])
def test_a_record_that_was_cut_off_says_so_first_before_every_released_id_that_it_lacks(end):
    lines = (RECORD / "estimates.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    history = (RECORD / "releases.json").read_bytes()
    report = read_bytes("".join(lines[:end]).encode(), history=history)[1]
    assert report.problems[0].rule == "entries-missing"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("    as_printed: in all: 700", "put text with a colon and a space in quotes"),
        ("    as_printed:\u00a0'in all'", "a no-break space (U+00A0) stands where a plain one belongs"),
    ],
)
def test_a_slip_of_signs_is_told_with_what_to_write(line, said):
    told = report_on(KEPT.replace("    estimated_by:", f"{line}\n    estimated_by:", 1)).lines()
    assert said in " ".join(told)


def test_a_colon_that_is_missing_between_braces_is_asked_for():
    told = report_on(KEPT.replace("    value: {low: 120,", "    value: {low 120,", 1)).lines()
    assert "'low 120' has no colon; write 'low: 120'" in " ".join(told)
