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


def test_a_name_broken_over_lines_is_a_sentence_and_no_crash_in_drawing():
    raw = TEXT.replace(NAME, r'estimated_by: "Jane\nDoe"', 1)
    assert "line-break" in [problem.rule for problem in report_on(raw).problems]
