"""YAML is read as every careful program would read it, or refused with the line."""

import pytest
import yaml

from terror_estimates.catalog.problem import entry_of
from terror_estimates.catalog.text import UNREADABLE, TextFault, read_text
from terror_estimates.catalog.yaml_events import Loader
from terror_estimates.catalog.yaml_text import Document


def read(text: str) -> object:
    document = Document(text)
    assert document.problems == []
    return document.data


def rule_for(text: str) -> str:
    [problem] = Document(text).problems
    return problem.rule


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a: 0", {"a": 0}),
        ("a: 681692", {"a": 681692}),
        ("a: -5", {"a": -5}),
        ("a: true", {"a": True}),
        ("a: word", {"a": "word"}),
        ('a: "1937"', {"a": "1937"}),
        ('a: "no"', {"a": "no"}),
        ("a: 12-14", {"a": "12-14"}),
        ("a: 1,000", {"a": "1,000"}),
        ("a: [x, y]", {"a": ("x", "y")}),
        ("a:\n  b: c", {"a": {"b": "c"}}),
        ("a: >-\n  one\n  two", {"a": "one two"}),
        ("a: Ежов", {"a": "Ежов"}),
        ("a: Smith & Sons, wow! *really*", {"a": "Smith & Sons, wow! *really*"}),
        ('"=": x', {"=": "x"}),
    ],
)
def test_plain_values_mean_what_they_say(text, meant):
    assert read(text) == meant


ASKED = [
    ("a: How many?", None),
    ("- How many?", None),
    ("How many?: a", None),
    ('{a: "How many?"}', None),
    ("['How many?']", None),
    ("{a: How many?}", "odd-scalar"),
    ("[How many?, a]", "odd-scalar"),
    ("{How many?: a}", "odd-scalar"),
    ("a: {b: [c, {d: e?f}]}", "odd-scalar"),
    ("- How many?\n- {a: How many?}", "odd-scalar"),
    ("a: How many?\nb: {c: How many?}", "odd-scalar"),
    ("a?: b\nc: {a?: d}", "odd-scalar"),
]


@pytest.mark.parametrize(("text", "rule"), ASKED)
def test_a_question_mark_between_braces_stands_in_quotes(text, rule):
    assert [problem.rule for problem in Document(text).problems] == ([rule] if rule else [])


@pytest.mark.parametrize("text", [text for text, rule in ASKED if rule is None])
def test_a_sound_question_mark_is_read_alike_by_the_parser_in_python(text):
    assert yaml.load(text, yaml.SafeLoader) == yaml.load(text, Loader)


@pytest.mark.parametrize(
    ("scalar", "rule"),
    [
        ("1937-08-05", "bare-date"),
        ("2020-01-01T10:00:00", "bare-date"),
        ("no", "odd-scalar"),
        ("On", "odd-scalar"),
        ("TRUE", "odd-scalar"),
        ("0123", "odd-scalar"),
        ("0o17", "odd-scalar"),
        ("0x1F", "odd-scalar"),
        ("1_000", "odd-scalar"),
        ("1:30", "odd-scalar"),
        ("+5", "odd-scalar"),
        ("1.5", "odd-scalar"),
        ("1.500", "odd-scalar"),
        ("1e3", "odd-scalar"),
        (".inf", "odd-scalar"),
        (".5", "odd-scalar"),
        ("<<", "odd-scalar"),
        ("1234567890123456", "huge-number"),
        ("9" * 10_000, "huge-number"),
        ("null", "empty-value"),
        ("~", "empty-value"),
        ("", "empty-value"),
        ('""', "empty-value"),
        ('"  "', "empty-value"),
    ],
)
def test_what_programs_read_differently_is_refused(scalar, rule):
    document = Document(f"first: 1\nsecond: {scalar}")
    [problem] = document.problems
    assert (problem.rule, problem.line) == (rule, 2)
    assert document.data["second"] is UNREADABLE
    assert len(problem.message) < 200


@pytest.mark.parametrize("key", ["1937", "1937-01-01", "yes", "null", "1.5", "[a]", "{a: b}"])
def test_a_key_is_text(key):
    assert rule_for(f"? {key}\n: x") == "odd-key"


def test_a_comma_inside_a_number_is_named_as_such():
    [problem] = Document("value: {best: 1,204}").problems
    assert problem.message == "'204' follows a comma, which ends a number here; write numbers without commas"


def test_a_key_has_a_hundred_and_twenty_characters_at_most():
    assert read(f"{'k' * 120}: 1") == {"k" * 120: 1}
    assert rule_for(f"{'k' * 121}: 1") == "too-long"


NAMES = ("label", "title", "estimated_by", "phrase", "family", "given", "literal", "name")
LENGTHS = (
    *((key, 250) for key in (*NAMES, "subtitle", "unit", "outcome", "version")),
    ("slug", 100), ("as_printed", 500), ("note", 2000), ("definition", 2000), ("says", 2000),
)  # fmt: skip


@pytest.mark.parametrize(("key", "most"), LENGTHS)
def test_a_name_has_two_hundred_and_fifty_characters_at_most_and_a_text_two_thousand(key, most):
    assert read(f"{key}: {'k' * most}") == {key: "k" * most}
    assert rule_for(f"{key}: {'k' * (most + 1)}") == "too-long"


@pytest.mark.parametrize("key", NAMES)
def test_a_name_stands_on_one_line(key):
    assert rule_for(f'{key}: "one\\ntwo"') == "line-break"


def test_a_key_written_twice_is_named_at_its_second_line():
    [problem] = Document("a: 1\nb: 2\na: 3").problems
    assert (problem.rule, problem.line) == ("duplicate-key", 3)


@pytest.mark.parametrize(
    ("text", "rule", "lines"),
    [
        ("a: &x 1\nb: *x", "anchor", [1, 2]),
        ("a: &x 1\nb: 2", "anchor", [1]),
        ("a: &x {b: 1}\nc:\n  <<: *x", "anchor", [1, 3, 3]),
        ("a: &x [*x]", "anchor", [1, 1]),
        ("a: !!python/object:os.system {b: 1}", "tag", [1]),
        ("a: !!str 5", "tag", [1]),
        ('a: !!int "5"', "tag", [1]),
        ("a: !own 5", "tag", [1]),
        ("- !!set {a: b}", "tag", [1]),
        ("a:\n  - ! 5", "tag", [2]),
        ("!!str a: 5", "tag", [1]),
    ],
)
def test_anchors_aliases_merges_and_tags_are_named_where_they_stand(text, rule, lines):
    problems = Document(text).problems
    assert [problem.rule for problem in problems] == [rule] * len(lines)
    assert sorted(problem.line for problem in problems) == lines


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("", "empty-file", 1),
        ("# only a remark\n", "empty-file", 1),
        ("a: 1\n\tb: 2", "tab", 2),
        ("a: 1\nb: [1, 2", "yaml-syntax", 2),
        ('a: 1\nb: "open\nc: 1\nd: 2\n', "yaml-syntax", 2),
        ("a: b: c", "yaml-syntax", 1),
        ("a: 1\nb: c: d\ne: 1\nf: 2", "yaml-syntax", 2),
        ("\na: 1\nb: \x07", "encoding", 3),
        ("a: 1\n---\nb: 2", "yaml-syntax", 2),
        ("a: 1\nb: \x00", "encoding", 2),
        ("é: 1\nb: \x07", "encoding", 2),
        ("a: 1\nb: one\u2028two", "encoding", 2),
        ("a: 1\nb: *x", "yaml-syntax", 2),  # there is no &x
        ("a: &x 1\nb: &x 2", "yaml-syntax", 2),  # there are two
        ("a: " + "[" * 60 + "]" * 60, "yaml-syntax", 1),
        ("a:\n  " + "- " * 60 + "b", "yaml-syntax", 2),
        ("\n".join(" " * depth + "a:" for depth in range(120)), "yaml-syntax", 51),
    ],
)
def test_a_text_that_cannot_be_read_says_where(text, rule, line):
    with pytest.raises(TextFault) as fault:
        Document(text)
    assert (fault.value.problem.rule, fault.value.problem.line) == (rule, line)


def test_deep_looking_prose_is_not_deep():
    assert read("a: '" + "[" * 60 + "'\nb: '" + "- " * 30 + "'") == {"a": "[" * 60, "b": "- " * 30}


def test_a_file_of_many_lists_side_by_side_is_not_deep():
    assert len(read("a:\n" + "  - [[1], {b: [2]}]\n" * 200)["a"]) == 200


def test_nesting_is_refused_from_the_first_level_that_is_too_deep():
    deepest = "[" * 49 + "1" + "]" * 49
    assert read(f"a: {deepest}")
    with pytest.raises(TextFault, match="nested more than 50 deep"):
        read(f"a: [{deepest}]")


def test_a_byte_that_is_not_utf8_says_where():
    with pytest.raises(TextFault) as fault:
        read_text(b"a: 1\nb: caf\xe9\n")
    assert (fault.value.problem.rule, fault.value.problem.line) == ("encoding", 2)
    assert "0xe9" in fault.value.problem.message


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", b"a: 1\rb: 2", b"a: 1\nb: 2\n...\n"])
def test_marks_and_line_ends_of_other_systems_change_nothing(raw):
    assert read(read_text(raw)) == {"a": 1, "b": 2}


def test_the_line_of_a_value_is_that_of_its_key():
    document = Document("a:\n  b:\n    - x\n    - y\nc: 1")
    assert [document.line(path) for path in [("a",), ("a", "b"), ("a", "b", 1), ("c",)]] == [1, 2, 4, 5]


def test_the_line_of_a_value_that_is_not_there_is_that_of_the_nearest_thing_above():
    document = Document("a:\n  b: 1\nc: 1")
    assert [document.line(path) for path in [("a", "z"), ("a", "b", "z"), ("z",), (), ("a", 5)]] == [1, 2, 1, 1, 1]
    assert document.line(("z", "c")) == 1  # what has that name elsewhere is another thing


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        ((), ""),
        (("version",), "version"),
        (("estimates",), "estimates"),
        (("estimates", "doe-1920-killings"), "doe-1920-killings"),
        (("estimates", "doe-1920-killings", "value"), "doe-1920-killings"),
        (("vocabulary", "measures", "deaths", "unit"), "measures.deaths"),
        (("vocabulary", "measures"), "vocabulary"),
        (("event", "title"), "event"),
        (("version", "x"), "version"),
    ],
)
def test_a_fault_belongs_to_the_entry_it_stands_in(path, entry):
    assert entry_of(path) == entry


def test_the_name_of_an_entry_is_said_in_full_up_to_two_hundred_letters():
    whole, longer = "x" * 200, "x" * 201
    assert entry_of(("estimates", whole)) == whole
    assert entry_of(("estimates", longer)) == f"{whole}…"
    assert entry_of(("vocabulary", "measures", "x" * 191)) == "measures." + "x" * 191
    assert entry_of(("vocabulary", "measures", "x" * 192)) == "measures." + "x" * 191 + "…"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\n---\nb: 2\n", 2, "a second document begins here"),
        ("a: 1\n...\nb: 2\n", 3, "the YAML cannot be read here"),
        ('a: "---"\nb: [1\n', 2, "the YAML cannot be read here"),
    ],
)
def test_a_second_document_is_called_one_and_nothing_else_is(text, line, said):
    with pytest.raises(TextFault) as caught:
        Document(text)
    problem = caught.value.problem
    assert (problem.line, problem.rule) == (line, "yaml-syntax")
    assert said in problem.message


@pytest.mark.parametrize(("raw", "line"), [(b"\xff", 1), (b"\n\xff", 2), (b"a: b\n\nc: \xff\n", 3)])
def test_a_byte_that_is_no_text_is_named_at_its_line(raw, line):
    with pytest.raises(TextFault) as caught:
        read_text(raw)
    assert (caught.value.problem.line, caught.value.problem.rule) == (line, "encoding")


def test_the_mark_at_the_beginning_of_a_file_is_no_part_of_it():
    assert read_text(b"\xef\xbb\xbfa: b") == "a: b"


def test_lines_are_found_beside_a_key_that_is_no_word():
    document = Document("a:\n  ? [x, y]\n  : 1\n  b: 2\n")
    assert document.line(("a", "b")) == 4
    assert document.problems


def test_a_value_that_is_told_to_be_what_it_looks_like_is_read_so_and_named():
    document = Document("a: ! 5\nb: ! x\nc: !!str 5\n")
    assert document.data == {"a": 5, "b": "x", "c": "5"}
    assert [(one.line, one.rule) for one in document.problems] == [(1, "tag"), (2, "tag"), (3, "tag")]


@pytest.mark.parametrize(("word", "value"), [("true", True), ("false", False)])
def test_yes_and_no_are_read_in_small_letters(word, value):
    assert Document(f"a: {word}").data == {"a": value}


@pytest.mark.parametrize("word", ["True", "FALSE", "yes", "no"])
def test_yes_and_no_in_other_words_are_asked_about(word):
    assert [one.line for one in Document(f"a: {word}").problems] == [1]


def test_a_fault_of_the_text_says_the_sentence_of_its_problem():
    fault = TextFault(3, "encoding", "the byte 0xff is not UTF-8")
    assert fault.problem.message == "the byte 0xff is not UTF-8"
    assert str(fault) == "the file, line 3: the byte 0xff is not UTF-8"
    assert str(fault.of("bad.yaml")) == "bad.yaml, line 3: the byte 0xff is not UTF-8"
