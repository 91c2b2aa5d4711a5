"""The reader by lines gives what the parser gives, or leaves the text to it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terror_estimates.catalog.text import UNREADABLE, TextFault
from terror_estimates.catalog.yaml_lines import read_lines
from terror_estimates.catalog.yaml_parsed import Parsed

ROOT = Path(__file__).parents[2]
RECORD = (ROOT / "estimates.yaml").read_text(encoding="utf-8")
INVENTED = [(ROOT / f"tests/catalogs/{name}.yaml").read_text(encoding="utf-8") for name in ("small", "claims")]
LINES = [line for text in INVENTED for line in text.splitlines()]
SIGNS = [
    *"-?:,[]{}#&*!|>'\"%@`~=<.+ \n\\0159abexoTZ_é—\u200b\x85\t\r",
    ": ",
    " #",
    "\n  ",
    "\n    ",
    "- ",
    ">-\n",
    "''",
]
WORDS = [
    "null",
    "true",
    "True",
    "no",
    "1937",
    "1937-08-05",
    "2410-2725",
    "0x1F",
    "0o17",
    "1:30",
    "1e+3",
    "1_000",
    "007",
]
WORDS += ["681692", "1234567890123456", "<<", "...", "---", "key: ", "{a: b}", "[a, b]", '"a"', "'a'", "word", "слово"]
PIECES = st.sampled_from([*SIGNS, *WORDS])
PLACES = (
    "a: {}",
    "a: {{b: {}}}",
    "a: [{}]",
    "a:\n  - {}",
    "{}: b",
    "a: {{{}: b}}",
    "a: >-\n  {}\n  b",
    "a:\n  - b: {}",
)


def typed(data: object) -> object:
    """The data with the type beside each word, because 1 is equal to true."""
    if isinstance(data, dict):
        return [(key, typed(value)) for key, value in data.items()]
    return [typed(item) for item in data] if isinstance(data, tuple) else (type(data), data)


def held_to_the_parser(text: str) -> bool:
    """Whether the reader by lines took the text; then the parser has read the same, and has found no fault in it."""
    data = read_lines(text)
    if data is None:
        return False
    parsed = Parsed(text)
    assert parsed.problems == []
    assert typed(data) == typed(parsed.data)
    return True


@pytest.mark.parametrize("text", [RECORD, *INVENTED], ids=["record", "small", "claims"])
def test_the_record_and_what_format_writes_is_read_by_lines(text):
    assert held_to_the_parser(text)


@pytest.mark.parametrize(
    "text",
    [
        'a: "1937"\n"b": it\'s [so]\n', "a:\n  b: {c: 'x, y', d: [1, true]}\n\n# remark\n  e: z\n", "a: >-\n  b\n  c\n",
        'a:\n  - b: "say \\"so\\""\n    c: >-\n        long\n        text\n  - {d: 1937-38}\ne: []\n',
        "a:\n  - x\n  - 2410-2725\nb: 12-14\nc: {}\n", "a: 'it''s'\nb: What? Then & now\n",
    ],
)  # fmt: skip
def test_what_is_usual_is_read(text):
    assert held_to_the_parser(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "\n", "# remark\n", "a: 1", "a: 1\r\n", "a: 1 \n", "a: 1\n\tb: 2\n", "a:\n", "a:\nb: 1\n", "a: 1\na: 2\n",
        "a: &x 1\n", "a: *x\n", "a: !!str 5\n", "a: 0123\n", "a: 0x1F\n", "a: 1:30\n", "a: 1e+3\n", "a: 1_000\n",
        "a: 1.5\n", "a: +5\n", "a: ~\n", "a: No\n", "a: null\n", "a: 1937-08-05\n", "a: 1234567890123456\n",
        'a: ""\n', "a: ' '\n", 'a: "\\u0041"\n', "a: b\u200bc\n", "a: b: c\n", "a: b #c\n", "a: b:\n", "yes: 1\n",
        "1937: 1\n", "a: {1937: 1}\n", "a: {b: 1, b: 2}\n", "a: {b}\n", "a: [b: c]\n", "a: {b: 1,}\n", "a: [1, 2\n",
        "a: [1]]\n", "a: {b: 1,204}\n", "a: {b: x#y: z}\n", "a: |-\n  b\n", "a: >\n  b\n", "a: >-\n  b\n\n  c\n",
        "a: >-\n  b\n   c\n", "a: b\n  c\n", "a: b\n  c: d\n", "a:\n   b: 1\n", "a:\n - b\n", "a:\n- b\n", "  a: 1\n",
        "a:\n  b: 1\n c: 2\n", "a:\n  - b\n  c: 1\n", "a:\n  b: 1\n  - c\n", "a:\n  - b: >-\n    c\n", "---\na: 1\n",
        "a: 1\n---\nb: 2\n", "a: 1\n...\n", "? a\n: b\n", "<<: b\n", f"a: {'b' * 2001}\n", f"title: {'b' * 251}\n",
        f"{'a' * 121}: b\n", "a: " + "[" * 30 + "]" * 30 + "\n", "".join("  " * depth + "a:\n" for depth in range(60)),
    ],
)  # fmt: skip
def test_what_is_unusual_is_left_to_the_parser(text):
    assert read_lines(text) is None


def test_as_deep_as_the_lines_are_read_and_no_deeper():
    def nested(depth: int) -> str:
        return "".join("  " * level + "a:\n" for level in range(depth)) + "  " * depth + "b: 1\n"

    assert held_to_the_parser(nested(12))
    assert read_lines(nested(13)) is None


@given(st.sampled_from(PLACES), st.lists(PIECES, max_size=5).map("".join))
def test_any_word_in_any_place_is_read_alike_or_left(place, word):
    text = place.format(word) + "\n"
    try:
        held_to_the_parser(text)
    except TextFault:
        raise AssertionError(f"{text!r} is no YAML, and was read") from None


@given(st.lists(st.sampled_from(LINES), min_size=2, max_size=12), st.data())
def test_damaged_catalogs_are_read_alike_or_left(lines, data):
    text = "\n".join(lines) + "\n"
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(PIECES) + text[at + data.draw(st.integers(0, 2)) :]
    try:
        held_to_the_parser(text)
    except TextFault:
        raise AssertionError(f"{text!r} is no YAML, and was read") from None


def test_a_value_with_a_fault_is_never_given_by_lines():
    assert Parsed("a: 0123\n").data == {"a": UNREADABLE}
    assert read_lines("b: 1\na: 0123\n") is None
