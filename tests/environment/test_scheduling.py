"""How several workers share the suite: the files that begin first are there, and a long one that does not is named."""

from pathlib import Path

import pytest

from scheduling import FIRST, late, together

TESTS = Path(__file__).parents[1]


def took(file: str, seconds: float) -> pytest.TestReport:
    return pytest.TestReport(f"tests/{file}::test_it", (file, 1, ""), {}, "passed", None, "call", duration=seconds)


def test_what_begins_first_is_there_and_is_named_once():
    assert [file for file in FIRST if not (TESTS / file).is_file()] == []
    assert len({together(file) for file in FIRST}) == len(FIRST)


def test_a_long_file_that_does_not_begin_first_is_named_and_nothing_else():
    begins = [took(file, 90) for file in FIRST]
    short = [took("spec/test_page.py", 1)]
    assert late([*begins, *short]) == []
    [said] = late([*begins, *short, *(took("spec/test_whole.py", 15) for _ in range(4))])
    assert said == (
        f"spec/test_whole.py took 60 of {90 * len(FIRST) + 61} s and does not begin first; "
        "name it in FIRST of tests/scheduling.py."
    )
