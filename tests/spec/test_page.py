"""The comparability page shows the cases as they are tested."""

from spec.page import CHAPTERS, FOLDER, PAGE, page_with_cases


def test_the_page_holds_every_case_as_tested():
    text = PAGE.read_text(encoding="utf-8")

    assert page_with_cases(text) == text, "docs/comparability.md is stale; in tests/ run: python -m spec.page"


def test_every_file_of_the_specification_is_a_chapter():
    files = {path.stem.removeprefix("test_") for path in FOLDER.glob("test_*.py")} - {"page"}

    assert files == set(CHAPTERS)
