"""What nobody can see in a text is a problem, also where a YAML escape lets it in; a name is one line."""

import pytest

from invented import TEXT, report_on
from terror_estimates.catalog.hidden import is_hidden_in, visible

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


@pytest.mark.parametrize("escape", ["\\u202e", "\\u200b", "\\x07"])
def test_a_hidden_character_let_in_by_an_escape_is_said_to_stand_in_the_text(escape):
    problem = report_on(TEXT.replace(NAME, f'estimated_by: "Jane {escape} Doe"', 1)).problems[0]
    code = f"U+{int(escape[2:], 16):04X}"
    assert (problem.rule, problem.message) == (
        "encoding", f"the hidden character {code} stands in the text; delete it"
    )  # fmt: skip


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


@pytest.mark.parametrize(
    ("first", "last"),
    [(0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x200B, 0x200F), (0x2028, 0x202E),
     (0x2060, 0x206F), (0xD800, 0xDFFF), (0xE000, 0xF8FF), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0x1BCA0, 0x1BCA3),
     (0x1D173, 0x1D17A), (0xE0000, 0x10FFFF)],
)  # fmt: skip
def test_what_is_hidden_is_shown_by_its_number_and_its_neighbors_as_they_are(first, last):
    assert is_hidden_in(chr(first))
    assert is_hidden_in(f"Doe{chr(last)}")
    for code in (first, last):
        width = 2 if code < 0x100 else 4 if code < 0x10000 else 8
        assert visible(f"a{chr(code)}b") == f"a\\{'x' if width == 2 else 'u' if width == 4 else 'U'}{code:0{width}x}b"


@pytest.mark.parametrize("letter", ["\t", "\n", " ", "~", "\u00a0", "\u00ae", "é", "Ж", "\u2010", "\u2030", "\ufdff"])
def test_what_is_seen_is_not_hidden(letter):
    assert not is_hidden_in(letter)
    assert visible(letter) == letter


def test_a_file_may_end_its_lines_with_a_return_and_a_text_may_not():
    assert not is_hidden_in("\r\n")
    assert visible("a\rb") == "a\\x0db"
