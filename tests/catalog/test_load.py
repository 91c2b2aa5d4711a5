"""A sound file becomes a catalog; an unsound one becomes a report of everything that is wrong with it."""

import json
from hashlib import sha256

import pytest

import claiming
from invented import GONE, SMALL, TEXT, changed, report_on, small
from terror_estimates.catalog import (
    CatalogError,
    CatalogNotFound,
    UnknownId,
    find_catalog,
    load_catalog,
    read_bytes,
    read_catalog,
)  # fmt: skip
from terror_estimates.catalog.load import check_catalog, read_standing
from terror_estimates.catalog.problem import did_you_mean


def test_a_sound_file_is_read_whole():
    catalog, report = read_catalog(SMALL)
    assert report.sound
    assert report.lines() == []
    assert report.counts == {"estimates": 12, "sources": 4, "tables": 1, "figures": 4}
    assert catalog.version == "0.0.1"
    assert str(catalog.event.window) == "1911-03/1912-08"


def test_what_an_estimate_leaves_out_takes_the_least_certain_value():
    estimate = small().estimate("poe-1950-killings")
    assert estimate.population == estimate.jurisdiction == estimate.territory == "not_stated"
    assert estimate.basis == "not_stated"
    assert estimate.verification.level == "unverified"
    assert estimate.as_printed is None
    assert not estimate.chartable


def test_the_source_reports_a_number_unless_it_is_said_to_assert_it():
    assert small().estimate("doe-1920-deaths-words").stance == "reports"


def test_numbers_seen_in_a_reference_work_are_not_firmly_seen():
    seen = {id: (one.chartable, one.firmly_seen) for id, one in small().estimates.items() if not one.table}
    assert seen["poe-1950-deaths"] == (True, False)
    assert seen["police-1913-killings"] == (True, True)
    assert seen["doe-1920-killings"] == (True, True)
    assert seen["poe-1950-killings"] == (False, False)


def test_a_number_is_printed_as_it_was_seen_and_words_in_quotation_marks():
    ids = ("doe-1920-arrests", "doe-1920-deaths-words", "poe-1950-deaths")
    printed = {id: small().estimate(id).printed() for id in ids}
    assert printed == {
        "doe-1920-arrests": "at least 900",
        "doe-1920-deaths-words": "“hundreds”",
        "poe-1950-deaths": "at most 400",
    }


def test_estimates_are_ordered_by_publication_and_the_undated_come_last():
    ordered = [one.id for one in small().of_measure("killings")]
    assert ordered == ["police-1913-killings", "doe-1920-killings", "doe-1931-killings", "poe-1950-killings"]


@pytest.mark.parametrize("part", ["estimates", "sources", "tables", "scopes", "figures", "claims", "corrections"])
def test_a_catalog_is_read_only(part):
    with pytest.raises(TypeError):
        getattr(small(), part)["new"] = None


@pytest.mark.parametrize(
    ("kind", "wanted", "sentence"),
    [
        ("estimate", "doe-20", "There is no estimate 'doe-20' in the catalog."),
        ("source", "doe-192", "There is no source 'doe-192' in the catalog; did you mean 'doe-1920'?"),
        ("scope", "all-kills", "There is no reference scope 'all-kills' in the catalog; did you mean 'all-killings'?"),
        ("claim", "share-of-cats", "There is no claim 'share-of-cats' in the catalog."),
        ("correction", "cats", "There is no correction 'cats' in the catalog."),
        ("figure", "F1", "There is no figure 'F1' in the catalog; did you mean 'F01'?"),
    ],
)
def test_an_id_that_is_not_there_is_answered_with_the_nearest(kind, wanted, sentence):
    with pytest.raises(UnknownId) as unknown:
        getattr(small(), kind)(wanted)
    assert str(unknown.value) == sentence


def test_all_problems_are_reported_at_once_in_the_order_of_their_lines():
    raw = changed("estimates.doe-1920-killings.measure", "kilings").replace(b"stance: rejects", b"stance: denies")
    report = report_on(raw)
    assert [problem.rule for problem in report.problems] == ["unknown-word", "unknown-word"]
    assert report.problems == tuple(sorted(report.problems))
    assert not report.sound
    told = "What cannot be read was asked no rule, so more may follow when it is mended."
    assert report.lines()[-1].startswith(f"2 problems, 0 flags. {told} What a rule asks for: terror-estimates check ")


def test_a_problem_is_printed_with_file_line_entry_rule_and_remedy():
    raw = changed("estimates.doe-1920-killings.measure", "kilings")
    line = next(at for at, text in enumerate(raw.decode().splitlines(), 1) if "kilings" in text)
    assert report_on(raw).lines()[0] == (
        f"estimates.yaml:{line}  doe-1920-killings  [unknown-word]  "
        "measure: 'kilings' is not among the measures of the vocabulary; did you mean 'killings'?"
    )


def test_an_unsound_entry_makes_no_problems_of_those_that_name_it():
    raw = changed("sources.doe-1931.kind", "pamphlet")
    assert [problem.rule for problem in report_on(raw).problems] == ["unknown-word"]


def test_a_misspelt_section_makes_one_problem_and_not_one_for_each_entry_missed():
    report = report_on(TEXT.replace("\nestimates:\n", "\nestimate:\n").encode())
    assert [problem.rule for problem in report.problems] == ["unknown-key"]
    assert report.lines()[0].endswith("'estimate' is not a section of a catalog; did you mean 'estimates'?")


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("estimates.doe-1920-killings.locator.page", 12, "locator.page: 12 is a number; write it in quotes: '12'"),
        ("sources.doe-1931.authors", ["Jane Doe"], "'Jane Doe' stands where a name such as {family: Doe, given:"),
        ("estimates.doe-1920-killings.value", {"best": True}, "'true' stands where a whole number in plain digits"),
        ("estimates.doe-1920-killings.value", 5, "'5' stands where a number with what it is, such as {best: 1234,"),
        (
            "estimates.doe-1920-killings.territory",
            "Zürich",
            "'Zürich' is not among the territories of the vocabulary; ",
        ),
        ("estimates.doe-1920-killings.source", "zz", "'zz' is not among the sources; add it there, or write another"),
        ("estimates.doe-1920-killings.rests_on", ["zz"], "there is no entry 'zz'; add it, or remove the link"),
    ],
)
def test_every_problem_has_a_remedy(path, value, said):
    report = report_on(changed(path, value))
    assert any(said in problem.message for problem in report.problems), report.lines()


def test_of_words_equally_near_the_first_is_meant():
    assert did_you_mean("F6", ["F06", "F16", "F26"]) == "; did you mean 'F06'?"


def test_a_value_that_cannot_be_read_makes_one_problem():
    raw = TEXT.replace("value: {best: 999}", "value: {best: 9_99}").encode()
    assert [problem.rule for problem in report_on(raw).problems] == ["odd-scalar"]


@pytest.mark.parametrize(
    ("path", "key", "near"),
    [
        ("estimates.doe-1920-killings.value", "hihg", "high"),
        ("estimates.doe-1920-killings.locator", "pag", "page"),
        ("estimates.poe-1950-deaths.verification.seen_in", "sourc", "source"),
        ("estimates.poe-1950-deaths.verification.seen_in.locator", "chapte", "chapter"),
        ("sources.police-1913.archive", "delo_", "delo"),
        ("vocabulary.measures.deaths", "unit_", "unit"),
        ("figures.F02", "titel", "title"),
        ("scopes.all-killings", "measur", "measure"),
        ("claims.doe-1931-share-of-sailors", "formla", "formula"),
        ("claims.doe-1931-share-of-sailors.inputs.others", "numbr", "number"),
        ("claims.doe-1931-share-of-sailors.inputs.others", "iss", "is"),
        ("corrections.poe-1950-killings-of-sailors", "circulate", "circulates"),
        ("event", "titel", "title"),
    ],
)
def test_a_key_slightly_misspelled_is_answered_with_the_right_one_at_any_depth(path, key, near):
    raw = claiming.changed(f"{path}.{key}", "x")
    [problem] = report_on(raw).problems
    assert problem.rule == "unknown-key"
    assert problem.message == f"'{key}' is not a key here; did you mean '{near}'?"
    assert f"{key}: x" in raw.decode().splitlines()[problem.line - 1]


def test_a_key_that_only_the_reader_fills_is_never_offered():
    """'table' is the table a cell comes from; nobody writes it."""
    for key in ("tabel", "ids", "idd"):
        [problem] = report_on(claiming.changed(f"estimates.doe-1920-killings.{key}", "x")).problems
        assert problem.message == f"'{key}' is not a key here."


def test_a_key_misspelled_in_a_list_is_answered_too():
    [problem] = report_on(changed("sources.doe-1920.authors", [{"family": "Doe", "gvien": "Jane"}])).problems
    assert problem.message == "'gvien' is not a key here; did you mean 'given'?"


@pytest.mark.parametrize("key", ["id", "table"])
def test_an_entry_does_not_name_itself(key):
    [problem] = report_on(changed(f"estimates.doe-1920-killings.{key}", "x")).problems
    assert (problem.rule, problem.message) == ("unknown-key", f"'{key}' is not written inside an entry; remove it")


def test_the_nearest_file_upward_is_the_catalog(tmp_path, monkeypatch):
    (tmp_path / "estimates.yaml").write_text(TEXT, encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert find_catalog() == tmp_path / "estimates.yaml"
    assert load_catalog().version == "0.0.1"


def test_no_file_is_a_sentence_with_the_remedy(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CatalogNotFound, match="name the file"):
        find_catalog()
    with pytest.raises(CatalogNotFound, match="cannot be read"):
        load_catalog(tmp_path / "absent.yaml")
    with pytest.raises(CatalogNotFound, match="cannot be read"):
        load_catalog(tmp_path)


def test_an_unsound_file_is_not_loaded(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_bytes(changed("estimates.doe-1920-killings.measure", "kilings"))
    with pytest.raises(CatalogError) as unsound:
        load_catalog(file)
    assert str(unsound.value).startswith("mine.yaml:")


def test_reading_twice_gives_the_same():
    first, second = (read_bytes(TEXT.encode())[0] for _ in range(2))
    assert dict(first.estimates) == dict(second.estimates)


def test_of_an_earlier_version_what_can_be_read_is_read_and_no_rule_is_asked():
    assert read_standing(TEXT.encode()).estimates == small().estimates
    unsound = changed("estimates.doe-1920-killings.measure", "kilings")
    assert read_standing(unsound).estimates["doe-1920-killings"].measure == "kilings"
    odd = read_standing(changed("estimates.doe-1920-killings.value", "many"))
    assert "doe-1920-killings" not in odd.estimates
    assert len(odd.estimates) == len(small().estimates) - 1
    assert (read_standing(b"- a list"), read_standing(b"{"), read_standing(b"\xff")) == (None, None, None)


@pytest.mark.parametrize(
    ("value", "rule"), [(GONE, "missing-key"), (1, "wrong-type"), ([], "wrong-type"), ({}, "wrong-type")]
)
def test_a_version_that_is_no_text_is_told_by_its_name(value, rule):
    [problem] = [one for one in report_on(changed("version", value)).problems if one.rule == rule]
    assert problem.entry == "version"
    assert "version" in problem.message


def test_no_rule_is_asked_again_of_the_very_bytes_of_a_release(tmp_path):
    slipped, other = (
        changed("estimates.doe-1920-arrests.as_printed", said) for said in ("at least 901", "at least 902")
    )
    file = tmp_path / "estimates.yaml"
    file.write_bytes(slipped)
    released = {"version": "0.0.1", "sha256": sha256(slipped).hexdigest(), "ids": {}}
    file.with_name("releases.json").write_text(json.dumps({"released": [released]}))
    assert load_catalog(file).estimate("doe-1920-arrests").as_printed == "at least 901"
    assert not read_catalog(file)[1].sound
    with pytest.raises(CatalogError, match="901"):
        check_catalog(file)
    file.write_bytes(other)
    with pytest.raises(CatalogError, match="902"):
        load_catalog(file)


def test_the_shapes_of_entries_are_asked_also_of_a_release(tmp_path):
    file = tmp_path / "estimates.yaml"
    file.write_bytes(unread := changed("estimates.doe-1920-arrests.value", GONE))
    released = {"version": "0.0.1", "sha256": sha256(unread).hexdigest(), "ids": {}}
    file.with_name("releases.json").write_text(json.dumps({"released": [released]}))
    with pytest.raises(CatalogError, match="value"):
        load_catalog(file)
