"""What a catalog says of itself and of its entries in words for readers."""

import gc
from typing import get_args

import pytest

from invented import GONE, SMALL, changed, changed_at, small
from terror_estimates.catalog import CatalogError, CatalogNotFound, load_catalog, read_bytes
from terror_estimates.catalog.catalog import SECTIONS, Catalog
from terror_estimates.catalog.entry import Entry
from terror_estimates.catalog.explain import explain
from terror_estimates.catalog.letters import drawable, undrawable
from terror_estimates.catalog.load import keep_catalog
from terror_estimates.catalog.place import to_ask
from terror_estimates.catalog.plain import Plain
from terror_estimates.catalog.shown import shown_digest


def catalog_with(changes: dict):
    catalog, report = read_bytes(changed_at(changes))
    assert catalog is not None, report.lines()
    return catalog


@pytest.mark.parametrize(
    ("license", "said"),
    [("CC-BY-4.0", "CC BY 4.0"), ("CC-BY-SA-4.0", "CC BY SA 4.0"), ("ODC-By-1.0", "ODC-By-1.0"), (None, "")],
)
def test_a_license_is_said_as_its_owner_writes_it(license, said):
    changes = {} if license is None else {"event.license": license}
    assert catalog_with(changes).event.rights == said


def test_a_word_of_no_vocabulary_is_said_with_spaces():
    estimate = catalog_with({"estimates.doe-1920-killings.basis": "archival_count"}).estimate("doe-1920-killings")
    assert estimate.label("basis") == "archival count"


CORRECTION = {
    "kind": "misprint",
    "circulates": "7,654 were killed",
    "found_in": [{"source": "doe-1931", "locator": {"page": "7"}}],
    "source_says": "It has another number.",
    "see": ["doe-1920-killings"],
    "verification": {"level": "read_in_work"},
}
PEOPLE = {
    "people.jane-doe": {"name": "Jane Doe", "kind": "person"},
    "people.list": {"name": "List of Jane Doe", "kind": "document", "in_text": "a list of Jane Doe"},
    "people.some": {"name": "Some whom Doe cites", "kind": "unnamed"},
}


@pytest.mark.parametrize(
    ("who", "people", "name"),
    [
        ("Jane Doe", {}, "Doe 1920"),
        ("Jane Doe and Max Roe", {}, "Doe 1920"),
        ("Ann Doering", {}, "Ann Doering (Doe 1920)"),
        ("The harbor list, as Jane Doe quotes it", {}, "The harbor list (Doe 1920)"),
        ("Jane Doe", PEOPLE, "Doe 1920"),
        ("List of Jane Doe", PEOPLE, "List of Jane Doe (Doe 1920)"),
        ("Some whom Doe cites", PEOPLE, "Some whom Doe cites (Doe 1920)"),
    ],
)
def test_a_number_that_a_work_passes_on_is_named_after_the_work_only_where_its_authors_give_it(who, people, name):
    changes = {"estimates.doe-1920-killings.estimated_by": who, "estimates.doe-1920-killings.stance": "reports"}
    changes["estimates.doe-1931-killings.revises"] = GONE
    assert catalog_with(changes | people).estimate("doe-1920-killings").name == name


def test_every_letter_that_stands_in_a_range_of_the_font_can_be_drawn_and_no_other():
    drawable.cache_clear()
    assert undrawable("AZaz09 \n\t~é") == ()
    assert undrawable("\x00北") == ("\x00", "北")


def test_a_catalog_that_is_kept_answers_the_same_bytes_and_no_others(tmp_path):
    file = tmp_path / "estimates.yaml"
    file.write_bytes(SMALL.read_bytes())
    kept = keep_catalog(file)
    assert load_catalog(file) is kept
    file.write_bytes(changed("version", "0.0.2"))
    assert load_catalog(file).version == "0.0.2"


def test_what_is_unsound_is_not_kept(tmp_path):
    file = tmp_path / "estimates.yaml"
    file.write_bytes(changed("estimates.doe-1920-killings.measure", "kilings"))
    with pytest.raises(CatalogError):
        keep_catalog(file)


def test_where_no_catalog_lies_the_one_of_the_package_is_asked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("terror_estimates.catalog.place.__file__", str(tmp_path / "package" / "catalog" / "place.py"))
    own = tmp_path / "package" / "estimates.yaml"
    own.parent.mkdir()
    own.write_bytes(SMALL.read_bytes())
    assert to_ask() == own
    assert to_ask("elsewhere.yaml").name == "elsewhere.yaml"
    assert small().event.id == "harbor-strike"


def test_a_number_in_another_unit_than_that_of_the_print_is_in_our_words():
    cell, converted = "police-1913-by-year-arrests-1911", {"vocabulary.measures.arrests.converted": True}
    assert (small().estimate(cell).bare, small().estimate(cell).in_our_words) == (True, False)
    assert (catalog_with(converted).estimate(cell).bare, catalog_with(converted).estimate(cell).in_our_words) == (
        False,
        True,
    )


def test_collecting_garbage_is_left_as_it_was_when_a_file_has_been_read(tmp_path):
    file = tmp_path / "estimates.yaml"
    file.write_bytes(SMALL.read_bytes())
    assert gc.isenabled()
    load_catalog(file)
    assert gc.isenabled()
    gc.disable()
    try:
        read_bytes(file.read_bytes())
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_every_section_whose_entries_know_their_catalog_is_named():
    held = {name: get_args(field.annotation)[1:] for name, field in Catalog.model_fields.items()}
    entries = {
        name for name, kinds in held.items() for kind in kinds if isinstance(kind, type) and issubclass(kind, Entry)
    }
    assert entries == {*SECTIONS}
    assert [*SECTIONS] == [*Plain(SMALL.read_bytes()).sections]


def test_a_file_of_any_version_says_which_it_is_and_what_it_holds():
    plain = Plain(SMALL.read_bytes())
    assert plain.version == small().version
    assert set(plain.ids()["estimates"]) == set(small().estimates)
    assert Plain(b"estimates: {}\n").version == ""


TAG = """tag (problem)

Values carry no YAML tags.

Passes:

    sources:
      doe-1903: {kind: book, title: "1903"}

Fails:

    sources:
      doe-1903: {kind: book, title: !!str 1903}

estimates.yaml:2  (file)  [tag]  the tag '!!str' is not allowed; write plain text or numbers"""


def test_a_rule_is_explained_line_by_line():
    assert explain("tag") == TAG


def test_a_correction_is_another_in_the_digest_where_what_it_is_taken_for_is():
    changes = {f"corrections.misread.{key}": value for key, value in CORRECTION.items()}
    taken = {**changes, "corrections.misread.taken_for": {"number": 7654, "measure": "killings"}}
    told = [catalog_with(one) for one in (changes, taken)]
    digests = {shown_digest(one.figures["F01"], [one.correction("misread")]) for one in told}
    assert len(digests) == 2


def test_a_rate_that_nothing_prints_so_says_of_how_many_it_is():
    cell = "police-1913-by-year-arrests-1911"
    rate = {"vocabulary.measures.arrests.converted": True, "vocabulary.measures.arrests.unit": "per ten thousand"}
    assert catalog_with(rate).estimate(cell).of_how_many == " per ten thousand"
    assert small().estimate(cell).of_how_many == ""
    assert catalog_with(rate).estimate("doe-1920-arrests").of_how_many == ""  # its print was seen


def test_a_figure_is_registered_under_its_id_and_no_other_is():
    figure = next(iter(small().figures.values()))
    elsewhere = figure.model_copy(update={"id": "F99"})
    elsewhere.__dict__["catalog"] = None
    assert figure.registered
    assert "F99" not in small().figures


def test_what_a_document_rests_on_is_held_where_each_of_its_numbers_rests_on_something():
    assert small().below_documents == {"doe-1931": frozenset({"police-1913-killings"})}


def test_a_number_that_a_work_asserts_is_its_own_whoever_made_it():
    changes = {"estimates.doe-1920-killings.estimated_by": "Ann Doering", "estimates.doe-1931-killings.revises": GONE}
    names = [
        catalog_with({**changes, "estimates.doe-1920-killings.stance": stance}).estimate("doe-1920-killings").name
        for stance in ("asserts", "reports")
    ]
    assert names == ["Doe 1920", "Ann Doering (Doe 1920)"]


def test_each_fault_of_an_example_has_a_line_of_its_own():
    lines = [line for line in explain("anchor").splitlines() if "[anchor]" in line]
    assert len(lines) == 2
    assert all(line.startswith("estimates.yaml:") and not line.endswith("~") for line in lines)


def test_where_no_catalog_lies_and_the_package_has_none_the_remedy_is_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("terror_estimates.catalog.place.__file__", str(tmp_path / "package" / "catalog" / "place.py"))
    with pytest.raises(CatalogNotFound, match="name the file"):
        to_ask()


@pytest.mark.parametrize(
    ("changes", "more"),
    [
        ({}, set()),
        ({"sources.poe-1950.accessed": "2020-01-02"}, {"poe-1950"}),
        (
            {"estimates.police-1913-killings.verification": {
                "level": "cited_in_scholarship", "seen_in": {"source": "poe-1950"}}},
            {"poe-1950"},
        ),
        (
            {"corrections.slip": {"kind": "misprint", "circulates": "131 were killed", "source_says": "They were 113.",
                                  "found_in": [{"source": "police-1913"}], "verification": {
                                      "level": "cited_in_scholarship", "seen_in": {"source": "poe-1950"}}}},
            {"poe-1950", "police-1913"},
        ),
    ],
)  # fmt: skip
def test_a_work_was_had_in_hand_if_it_has_a_day_or_something_was_seen_or_found_in_it(changes, more):
    assert read_bytes(changed_at(changes))[0].read == {"doe-1920", "doe-1931", *more}
