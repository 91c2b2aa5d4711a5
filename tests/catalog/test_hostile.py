"""Whatever stands in the file, the answer is a report of sentences with lines, never a traceback."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claiming import changed
from invented import GONE, TEXT, report_on
from terror_estimates.catalog import (
    RULES,
    Claim,
    Correction,
    Estimate,
    Event,
    Locator,
    Measure,
    Name,
    Report,
    ShelfMark,
    Sighting,
    Source,
    Table,
    Term,
    Value,
    Verification,
    read_bytes,
)  # fmt: skip
from terror_estimates.catalog.claim import Given
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.reading_faults import READING_FAULTS
from terror_estimates.catalog.reference import Reference

HEAD = 'version: "1"\nevent: {id: a, title: B, period: "1911"}\n'
ESTIMATE = "estimates.poe-1950-deaths"
CLAIM = "claims.doe-1931-share-of-sailors"
PLACES = {
    ESTIMATE: Estimate,
    f"{ESTIMATE}.value": Value,
    f"{ESTIMATE}.verification": Verification,
    f"{ESTIMATE}.verification.seen_in": Sighting,
    f"{ESTIMATE}.verification.seen_in.locator": Locator,
    "sources.police-1913": Source,
    "sources.police-1913.archive": ShelfMark,
    "tables.police-1913-by-year": Table,
    "vocabulary.measures.deaths": Measure,
    "vocabulary.populations.dockers": Term,
    "scopes.all-killings": Reference,
    "figures.F02": FigureEntry,
    CLAIM: Claim,
    f"{CLAIM}.inputs.others": Given,
    "corrections.poe-1950-killings-of-sailors": Correction,
    "event": Event,
}
NAMED = {"id", "table"}  # keys that are not written inside an entry
FIELDS = [
    f"{place}.{shape.alias or field}"
    for place, model in PLACES.items() for field, shape in model.model_fields.items()
    if place == "event" or field not in NAMED or model is Locator
]  # fmt: skip
SECTIONS = (
    "version", "event", "vocabulary", "scopes", "figures", "sources", "estimates", "tables", "claims", "corrections",
)  # fmt: skip


def unsound(raw: str | bytes) -> Report:
    """The report on a text that has problems; every problem is a sentence at a line of the text."""
    raw = raw.encode() if isinstance(raw, str) else raw
    catalog, report = read_bytes(raw)
    assert catalog is None
    assert not report.sound
    sentences(report, raw)
    return report


def sentences(report: Report, raw: bytes) -> None:
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    for problem in (*report.problems, *report.flags):
        assert 1 <= problem.line <= lines
        assert problem.rule in RULES or problem.rule in READING_FAULTS
        assert len(problem.message) < 500
        assert "\n" not in problem.text("f")
        assert not any(trace in problem.message for trace in ("Traceback", " object at 0x", "<class", "pydantic"))


def rules(report: Report) -> set[str]:
    return {problem.rule for problem in report.problems}


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (b"", "empty-file"),
        (b"\n\n# a remark\n", "empty-file"),
        (b"\xef\xbb\xbf", "empty-file"),
        (b"- a\n- b\n", "wrong-type"),
        (b"a word\n", "wrong-type"),
        (b"5\n", "wrong-type"),
        (b"null\n", "empty-value"),
        (b"{}\n", "missing-key"),
        (b"version: \"1\"\n", "missing-key"),
        (b"event: {id: a}\n\tversion: 1", "tab"),
        (b"title: caf\xe9", "encoding"),
        (b"\xff\xfev\x00e\x00", "encoding"),
        (b"a: \x00\n", "encoding"),
        (HEAD.encode() + b"\x1b[31m: x\n", "encoding"),
        (HEAD.encode() + b"---\n" + HEAD.encode(), "yaml-syntax"),
        (HEAD.encode() + b"sources: {a: [", "yaml-syntax"),
        (HEAD.encode() + b"%YAML 1.1\n", "yaml-syntax"),
        (HEAD.encode() + b"version: \"2\"\n", "duplicate-key"),
        (HEAD.encode() + b"sources:\n  a: {kind: book, kind: book, title: T}\n", "duplicate-key"),
        (HEAD.encode() + b"sources: &all {}\nestimates: *all\n", "anchor"),
        (HEAD.encode() + b"sources: {<<: {a: b}}\n", "anchor"),
        (HEAD.encode() + b"sources: !!python/object:os.system {a: b}\n", "tag"),
        (HEAD.encode() + b"sources: !!python/object/apply:os.system ['true']\n", "tag"),
        (HEAD.encode() + b"sources: !!binary aGk=\n", "tag"),
        (HEAD.encode() + b"1937: x\n", "odd-key"),
        (HEAD.encode() + b"? [a, b]\n: x\n", "odd-key"),
        (HEAD.encode() + b"estimats: {}\n", "unknown-key"),
        (HEAD.encode() + b"vocabulary: {measure: {}}\n", "unknown-key"),
    ],
)  # fmt: skip
def test_a_broken_text_is_answered_with_its_fault(raw, rule):
    assert rule in rules(unsound(raw))


@pytest.mark.parametrize("depth", [60, 500, 5_000, 100_000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{b: ["])
def test_deep_nesting_is_refused_without_falling_over(opening, depth):
    assert rules(unsound(f"{HEAD}sources:\n  {opening * depth}")) == {"yaml-syntax"}


def test_nested_aliases_do_not_explode():
    text = HEAD + "a0: &a0 [x, x]\n"
    text += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40))
    begun = time.process_time()
    report = unsound(text)
    assert time.process_time() - begun < 1
    assert "anchor" in rules(report)


@pytest.mark.parametrize("number", ["9" * 10_000, "-" + "9" * 400, "1" + "0" * 16])
def test_a_huge_number_is_named_and_not_printed_whole(number):
    raw = TEXT.replace("best: 999", f"best: {number}")
    assert rules(unsound(raw)) == {"huge-number"}


@pytest.mark.parametrize("scalar", ["1_000", "0123", "0o17", "0x1F", "1.5", "1e3", "no", "+5", "1:30", ".nan", "Yes"])
def test_a_number_that_programs_read_differently_is_refused(scalar):
    assert rules(unsound(TEXT.replace("best: 999", f"best: {scalar}"))) == {"odd-scalar"}


@pytest.mark.parametrize(
    "written", ["1911-05-01", "1911", "no", "!!str 1911-12", "", "[1911]", "{a: b}", "summer", "1911/"]
)
def test_a_period_that_is_not_quoted_dates_is_refused(written):
    raw = TEXT.replace('period: "1911-12-31"', f"period: {written}")
    assert len(unsound(raw).problems) == 1


def test_a_bare_date_is_named_as_such():
    assert rules(unsound(TEXT.replace('"1913-02-01"', "1913-02-01"))) == {"bare-date"}


@pytest.mark.parametrize(
    ("path", "value", "rule"),
    [
        ("estimates.doe-1920-killings.population", "bakers", "unknown-word"),
        ("estimates.doe-1920-killings.caveats", ["hearsay"], "unknown-word"),
        ("estimates.doe-1920-killings.stance", "says", "unknown-word"),
        ("estimates.doe-1920-killings.value", {"low": 200, "best": 150, "high": 120}, "value-order"),
        ("estimates.doe-1920-killings.source", "doe-1902", "unknown-source"),
        ("sources.doe-1920", GONE, "unknown-source"),
        ("sources.doe-1920-killings", {"kind": "book", "title": "T"}, "id-taken"),
        ("tables.doe-1931", {"title": "T"}, "id-taken"),
        ("estimates.police-1913-killings.rests_on", ["doe-1931-killings"], "circular-link"),
        ("vocabulary.measures", [{"deaths": 1}], "wrong-type"),
        ("vocabulary.measures", {}, "unknown-word"),
        ("estimates.doe-1920-killings", 5, "wrong-type"),
        ("tables.police-1913-by-year.rows.1911", [1], "wrong-type"),
        ("tables.police-1913-by-year.rows.1911.arrests", "700", "table-cells"),
        ("tables.police-1913-by-year.rows.1911.arrests", {"best": 700}, "table-cells"),
        ("tables.police-1913-by-year.totals.1911/1912.arrests", "many", "table-cells"),
        ("tables.police-1913-by-year.columns.arrests.value", {"best": 1}, "table-heading"),
        ("tables.police-1913-by-year.shared.id", "x", "table-heading"),
        ("sources.police-1913.issued", "²²²²", "written-dates"),
        ("sources.doe-1920.isbn", "²", "doi-and-isbn"),
        ("figures.F2", {"slug": "x"}, "figure-id"),
        (f"{CLAIM}.formula", "__import__('os')", "claim-formula"),
        (f"{CLAIM}.formula", "dead.real + others", "claim-formula"),
        (f"{CLAIM}.formula", "dead ** others", "claim-formula"),
        (f"{CLAIM}.formula", "dead // others", "claim-formula"),
        (f"{CLAIM}.formula", "9 ** 9 ** 9 ** dead - others", "claim-formula"),
        (f"{CLAIM}.formula", "-dead + others", "claim-formula"),
        (f"{CLAIM}.formula", "(dead)(others)", "claim-formula"),
        (f"{CLAIM}.formula", "dead if others else 1", "claim-formula"),
        (f"{CLAIM}.formula", "lambda: dead", "claim-formula"),
        (f"{CLAIM}.formula", "dead and others", "claim-formula"),
        (f"{CLAIM}.formula", "dead < others", "claim-formula"),
        (f"{CLAIM}.formula", "dead + others + 1e9", "claim-formula"),
        (f"{CLAIM}.formula", "dead + others + 0x1F", "claim-formula"),
        (f"{CLAIM}.formula", "dead + others + 1_000", "claim-formula"),
        (f"{CLAIM}.formula", "dead + others + 007", "claim-formula"),
        (f"{CLAIM}.formula", "dead + others + 1j", "claim-formula"),
        (f"{CLAIM}.formula", "dead + others +", "claim-formula"),
        (f"{CLAIM}.formula", "dead + (others", "claim-formula"),
        (f"{CLAIM}.formula", "dead + others # why", "claim-formula"),
        (f"{CLAIM}.formula", "[dead, others]", "claim-formula"),
        (f"{CLAIM}.formula", "dead, others", "claim-formula"),
        (f"{CLAIM}.formula", "dead := others", "claim-formula"),
        (f"{CLAIM}.formula", "('dead') + others", "claim-formula"),
        (f"{CLAIM}.formula", "dead + others + \u0661", "claim-formula"),
        (f"{CLAIM}.formula", "(" * 1_900, "claim-formula"),
        (f"{CLAIM}.formula", "dead + " * 250 + "others +", "claim-formula"),
        (f"{CLAIM}.formula", "(" * 100_000, "too-long"),
        (f"{CLAIM}.formula", "dead + " * 100_000 + "others", "too-long"),
        (f"{CLAIM}.published", "three quarters", "claim-published"),
        (f"{CLAIM}.published", "12,5", "claim-published"),
        (f"{CLAIM}.published", "075", "claim-published"),
        (f"{CLAIM}.published", "\u0667\u0665", "claim-published"),
        (f"{CLAIM}.inputs", {}, "claim-formula"),
        (f"{CLAIM}.inputs.lambda", "doe-1931-killings", "claim-formula"),
        (f"{CLAIM}.inputs.others", 45, "wrong-type"),
        ("claims.doe-1931", {"says": "x"}, "id-taken"),
        ("corrections.poe-1950-killings-of-sailors.kind", "slip", "unknown-word"),
    ],
)
def test_a_wrong_entry_is_answered_with_its_rule(path, value, rule):
    assert rule in rules(unsound(changed(path, value)))


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_of_the_wrong_kind_is_one_or_more_sentences(section):
    for value in (None, 5, "word", [], [{"a": 1}], True, 1.5, date(1911, 1, 1), ""):
        unsound(changed(section, {"a": "word"} if (section, value) == ("version", "word") else value))


BOOLEANS = ("title_supplied", "authors_inferred", "about", "headline", "converted")


@pytest.mark.parametrize("place", PLACES)
def test_a_field_of_the_wrong_kind_is_a_sentence_at_its_line(place):
    for path in (one for one in FIELDS if one.rpartition(".")[0] == place):
        truths = (
            () if path.endswith(("title_supplied", "authors_inferred", "about", "headline", "converted")) else (True,)
        )
        for value in (None, "", {"x": [1]}, [[1]], 12.5, *truths, date(1911, 1, 1)):
            unsound(changed(path, value))


@pytest.mark.parametrize("value", [{"family": ["Doe"]}, "Jane Doe", {"famly": "Doe"}, 5, None, {"given": "J"}])
def test_a_name_of_the_wrong_kind_is_a_sentence(value):
    assert set(Name.model_fields) == {"family", "given", "literal"}
    unsound(changed("sources.doe-1920.authors", [value]))


def test_a_very_long_line_makes_short_sentences():
    assert rules(unsound(changed("estimates.doe-1920-killings.as_printed", "many " * 90))) == {"as-printed"}
    assert rules(unsound(changed("estimates.doe-1920-killings.as_printed", "many " * 40_000))) == {"too-long"}
    unsound(changed("estimates.doe-1920-killings.measure", "x" * 200_000))
    unsound(changed(f"estimates.{'x' * 200_000}", {"measure": "x" * 200_000}))


def test_line_ends_and_byte_order_marks_of_other_systems_are_no_fault():
    for raw in (
        TEXT.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r").encode(),
    ):
        assert report_on(raw).lines() == []


def test_nine_thousand_problems_are_answered_in_seconds():
    entry = "{estimated_by: D, source: doe-1902, measure: kilings, value: {best: 1}, rests_on: [x-%d]}\n"
    entries = [f"  doe-1920-n{place}: {entry % place}" for place in range(3_000)]
    text = f"{HEAD}sources: {{}}\nestimates:\n{''.join(entries)}"
    begun = time.process_time()  # the clock also counts what other programs do
    report = unsound(text)
    assert len(report.problems) == 9_000
    assert time.process_time() - begun < 20


SIGNS = st.sampled_from(
    [*"\n\t\r\x00:[]{}'\"#|>?%@`,é~", "  ", ": ", "- ", "&a ", "*a", "!!int ", "<<: ", "---\n", "...\n", "9" * 20]
)


@st.composite
def mutations(draw: st.DrawFn) -> bytes:
    """The sound text with a few pieces cut out, doubled, or replaced by signs that mean something in YAML."""
    text = TEXT
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 30))
        piece = draw(st.one_of(SIGNS, st.text(max_size=5), st.just(text[at : at + 40])))
        text = text[:at] + piece + text[at + length :]
    return text.encode("utf-8", "surrogatepass")


@given(mutations())
def test_a_mutilated_text_is_answered_with_a_report(raw):
    catalog, report = read_bytes(raw)
    assert (catalog is not None) is report.sound
    sentences(report, raw)


ANYTHING = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-5, 10**17), st.floats(), st.text(max_size=8), st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=6,
)


@given(st.sampled_from([*FIELDS, *PLACES, *SECTIONS]), ANYTHING)
def test_anything_in_place_of_a_value_is_answered_with_a_report(path, value):
    raw = changed(path, value)
    catalog, report = read_bytes(raw)
    assert (catalog is not None) is report.sound
    sentences(report, raw)


@given(st.binary(max_size=200))
def test_any_bytes_are_answered_with_a_report(raw):
    catalog, report = read_bytes(raw)
    assert (catalog is not None) is report.sound
    sentences(report, raw)
