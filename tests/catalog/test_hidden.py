"""What nobody can see in a text is a problem, also where a YAML escape lets it in; a name is one line."""

import pytest

from invented import TEXT, report_on

NAME = "estimated_by: Jane Doe"


@pytest.mark.parametrize(
    "escape", [r"\e", r"\0", r"\x9b", r"\u202E", r"\u200B", r"\uFEFF", r"\uE000", r"\u2028", r"\u00AD"]
)
def test_a_hidden_character_is_named_with_its_line(escape):
    raw = TEXT.replace(NAME, f'estimated_by: "Jane {escape} Doe"', 1)
    assert raw != TEXT
    problem = report_on(raw).problems[0]
    assert problem.rule == "encoding"
    assert "U+" in problem.message
    assert 'estimated_by: "Jane' in raw.splitlines()[problem.line - 1]
    assert problem.message.isprintable()


@pytest.mark.parametrize(("escape", "code"), [(r"\uD800", "D800"), (r"\udfff", "DFFF"), (r"\U00110000", "110000")])
def test_half_a_character_is_named_with_its_line(escape, code):
    raw = TEXT.replace(NAME, f'estimated_by: "Jane \\u0041 {escape} Doe"', 1)
    [problem] = report_on(raw).problems
    assert (problem.rule, problem.message) == (
        "encoding", f"the escape '{escape}' is no character (U+{code}); write the character itself"
    )  # fmt: skip
    assert escape in raw.splitlines()[problem.line - 1]


@pytest.mark.parametrize("name", ["Jane\tDoe", '"Jane\\tDoe"', "'Jane\tDoe'", "|\n      Jane\tDoe"])
def test_a_tab_is_a_hidden_character_too(name):
    problem = report_on(TEXT.replace(NAME, f"estimated_by: {name}", 1)).problems[0]
    assert (problem.rule, problem.message) == (
        "encoding", "the hidden character U+0009 stands in the text; delete it"
    )  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code"), [
    ("doe-1920-killings", "d\u043ee-1920-killings", "U+043E"), ("doe-1931:", "doe\uff0d1931:", "U+FF0D"),
    ("dockers", "d\u03bfckers", "U+03BF"),
])  # fmt: skip
def test_a_letter_of_an_id_that_only_looks_latin_is_named_by_its_number(old, new, code):
    said = [problem.message for problem in report_on(TEXT.replace(old, new)).problems]
    assert [one for one in said if f"is {code})" in one]


def test_a_name_broken_over_lines_is_a_sentence_and_no_crash_in_drawing():
    raw = TEXT.replace(NAME, r'estimated_by: "Jane\nDoe"', 1)
    assert "line-break" in [problem.rule for problem in report_on(raw).problems]
