"""A file cut off where an entry ends reads like a whole one; its head says how many entries it had."""

import pytest

from invented import TEXT, report_on, rules_broken
from terror_estimates.catalog import CatalogError, read_bytes
from terror_estimates.catalog.arrangement import COUNTED, LayoutUnknown, arrangement
from terror_estimates.catalog.catalog import SECTIONS
from terror_estimates.catalog.layout import counted, laid_out

KEPT = arrangement(TEXT.encode(), "small.yaml").text
ENDS = [at for at in range(len(KEPT)) if KEPT.startswith("\n\n", at) and at > KEPT.index("\nsources:")]


def test_the_head_counts_the_entries_of_each_section_and_the_cells_of_tables():
    catalog, _ = read_bytes(KEPT.encode())
    assert catalog.holds == {part: len(getattr(catalog, part)) for part in COUNTED if getattr(catalog, part)}
    assert len(catalog.estimates) > KEPT.count("    estimated_by:")


def test_every_section_of_entries_is_counted():
    assert set(COUNTED) == {*SECTIONS, "renamed", "withdrawn"}


def test_a_byte_that_is_no_utf8_is_told_with_its_line():
    with pytest.raises(CatalogError) as told:
        arrangement(b"version: '1'\nevent: caf\xe9\n", "small.yaml")
    assert "small.yaml:2" in str(told.value)
    assert "the byte 0xe9 is not UTF-8" in str(told.value)


@pytest.mark.parametrize("end", ENDS)
def test_wherever_an_entry_ends_a_file_that_ends_there_is_not_sound(end):
    assert "entries-missing" in rules_broken(KEPT[:end] + "\n") or not report_on(KEPT[:end] + "\n").sound


def test_without_the_count_some_cut_would_pass():
    bare = counted(KEPT, {})
    ends = [at for at in range(len(bare)) if bare.startswith("\n\n", at)]
    assert any(report_on(bare[:end] + "\n").sound for end in ends)


def test_an_editor_adds_entries_without_a_word_and_takes_them_out_with_one():
    lost = KEPT[: KEPT.rindex("\n  F")] + "\n"
    assert rules_broken(lost) == ["entries-missing"]
    after = arrangement(lost.encode(), "small.yaml")

    assert after.fewer == ("figures: 3 stand in the file and its head says 4",)
    assert rules_broken(after.text) == []
    assert arrangement(lost.replace("\n", "\r\n").encode(), "small.yaml") == after
    assert arrangement(KEPT.replace("  figures: 4", "  figures: 3").encode(), "small.yaml").fewer == ()


def test_a_count_that_stands_in_no_line_of_its_own_is_not_taken_out():
    lost = KEPT[: KEPT.rindex("\n  F")] + "\n"
    with pytest.raises(CatalogError, match="entries-missing"):
        arrangement(lost.replace("\nholds:", "\n? holds\n:").encode(), "small.yaml")


def test_counting_twice_changes_nothing_and_a_comment_above_stays():
    assert arrangement(KEPT.encode(), "small.yaml").text == KEPT
    assert arrangement(KEPT.replace("\n", "\r\n").encode(), "small.yaml").text == KEPT
    said = KEPT.replace("# Kept by", "# A word of ours.\n# Kept by")
    assert arrangement(said.encode(), "small.yaml").text == said


def test_a_file_without_a_count_needs_none():
    assert rules_broken(laid_out(counted(KEPT, {}))) == []


@pytest.mark.parametrize(
    ("said", "rule"), [("holds: {sauces: 3}", "unknown-key"), ("holds: {sources: many}", "wrong-type"),
                       ("holds: [3]", "wrong-type")]
)  # fmt: skip
def test_a_count_is_a_number_of_a_section(said, rule):
    assert rules_broken(f"{said}\n{counted(KEPT, {})}") == [rule]


def test_a_file_with_other_problems_is_not_moved_about():
    with pytest.raises(CatalogError, match="unknown-word"):
        arrangement(KEPT.replace("    measure: ", "    measure: un", 1).encode(), "small.yaml")


def test_a_list_that_stands_as_far_left_as_its_key_stays_with_it():
    file = """version: "1"
event: {id: fair, title: The Fair, period: "1901"}
sources:
  doe-1903:
    title: The Fair
    kind: book
    authors:
    - family: Doe
      given: Jane
    - literal: Fair Office
"""
    text = arrangement(file.encode(), "fair.yaml").text
    assert (
        text.index("kind: book") < text.index("authors:") < text.index("- family") < text.index("    title: The Fair")
    )


def test_a_file_that_moving_lines_would_change_is_left_alone():
    file = """version: "1"
event: {id: fair, title: The Fair, period: "1901"}
sources:
  doe-1903:
    kind: book
    title: "The
    note: Fair"
    publisher: Example Press
"""
    with pytest.raises(LayoutUnknown, match="left as it is"):
        arrangement(file.encode(), "fair.yaml")
