"""A file of any version is read as far as it goes, and one that is no YAML is named with its line."""

import pytest

from terror_estimates.catalog import Refusal
from terror_estimates.catalog.plain import Plain

WHOLE = {
    "shared": "{source: doe-1920}",
    "varies": "period",
    "columns": "{arrests: {measure: arrests}}",
    "rows": '{"1911": {arrests: 5}}',
    "totals": '{"1911/1912": {arrests: 9}}',
}


def table(**said):
    held = {**WHOLE, **said}
    lines = "".join(f"    {name}: {value}\n" for name, value in held.items() if value)
    return Plain(f"version: '1'\ntables:\n  doe:\n    title: Arrests\n{lines}".encode()).sections["estimates"]


def test_a_whole_table_is_unfolded():
    assert {id: entry["value"]["best"] for id, entry in table().items()} == {
        "doe-arrests-1911": 5,
        "doe-arrests-1911-1912": 9,
    }


@pytest.mark.parametrize("part", WHOLE)
@pytest.mark.parametrize("value", ["", "5", "[a]", "{b: 5}", "{b: [5]}", "{b: {c: 5}}", '{b: {"1911": {c: 5}}}'])
def test_whatever_part_of_a_table_is_missing_or_otherwise_the_rest_is_read(part, value):
    assert table(**{part: value}).keys() <= table().keys() | {"doe-c-b"}


def test_ids_of_earlier_versions_have_text_beside_them_or_are_passed_over():
    plain = Plain(b"renamed: {a: b, c: 5, d: [e]}\nwithdrawn: 5\n")
    assert (plain.renamed, plain.withdrawn) == ({"a": "b"}, {})


@pytest.mark.parametrize("raw", [b"", b"a: caf\xe9", b"a: [", b"\x00"])
def test_what_is_no_yaml_is_refused_with_its_file_and_line(raw):
    with pytest.raises(Refusal, match=r"^bad\.yaml, line 1: "):
        Plain(raw, "bad.yaml")
