"""Entries know the catalog that holds them, and nothing else about them changes by it."""

import copy
import pickle

import pytest

from claiming import claiming
from invented import changed_at, report_on, small
from terror_estimates.catalog import Catalog, Estimate, Person, Refusal, Value, read_bytes
from terror_estimates.catalog.entry import Entry, Unheld

SECTIONS = ("sources", "tables", "estimates", "scopes", "figures", "claims", "corrections", "people")
ID = "doe-1920-killings"


def twin() -> Catalog:
    """The small catalog read a second time."""
    found, report = read_bytes(changed_at({}))
    assert found is not None, report.lines()
    return found


def entries(catalog: Catalog) -> list[Entry]:
    return [entry for section in SECTIONS for entry in getattr(catalog, section).values()]


def test_every_entry_of_a_catalog_knows_it():
    assert entries(small())
    assert [entry.id for entry in entries(small()) if entry.catalog is not small()] == []


def test_an_estimate_knows_its_work_its_year_and_its_name():
    estimate = small().estimate(ID)
    assert estimate.work is small().source("doe-1920")
    assert (estimate.year, estimate.name) == (1920, "Doe 1920")


def test_an_estimate_knows_what_it_counts():
    estimate = small().estimate(ID)
    assert estimate.scope.measure == estimate.measure
    assert estimate.scope.components == {**estimate.measured.components, **estimate.components}
    assert estimate.label("measure") == small().vocabulary.label("measures", estimate.measure)


def test_an_estimate_knows_whether_it_counts_only_a_part():
    police, doe = small().estimate("police-1913-killings"), small().estimate(ID)
    assert not doe.in_part("population", "territory", "jurisdiction")
    assert police.in_part("jurisdiction") is bool(police.above("jurisdiction"))


def test_a_claim_knows_what_its_inputs_are():
    inputs = [(claim, reading) for claim in claiming().claims.values() for reading in claim.readings]
    assert inputs
    for claim, reading in inputs:
        named = {name: id for name, id in reading.inputs.items() if isinstance(id, str)}
        assert {name: one.id for name, one in claim.numbers(reading).items() if isinstance(one, Estimate)} == named


def test_an_entry_that_no_catalog_holds_says_so():
    alone = Estimate(id="doe-1920-alone", estimated_by="Jane Doe", source="doe-1920", measure="deaths", value=Value())
    with pytest.raises(Unheld, match="'doe-1920-alone' stands in no catalog; take it from one") as refused:
        alone.year  # noqa: B018 - asking is the test
    assert isinstance(refused.value, Refusal)
    assert refused.value.ids == ("doe-1920-alone",)


def test_an_entry_put_into_a_second_catalog_is_not_taken_from_the_first():
    other = small().model_copy(update={"version": "0.2.0"})
    assert small().estimate(ID).catalog is small()
    assert other.estimate(ID).catalog is other
    assert other.estimate(ID).work.catalog is other


def test_what_was_found_out_about_one_catalog_is_not_said_of_another():
    assert ID in small().ids
    assert ID not in small().model_copy(update={"estimates": {}}).ids


def test_two_entries_that_say_the_same_are_equal_whichever_catalogs_hold_them():
    one, other = small().estimate(ID), twin().estimate(ID)
    assert one is not other
    assert one == other
    assert copy.copy(one) == one


def test_comparing_two_catalogs_ends():
    assert twin() == twin()
    assert twin() != twin().model_copy(update={"claims": {}, "version": "0.2.0"})


def test_a_changed_copy_of_an_entry_reads_its_words_in_the_same_catalog():
    changed = small().estimate(ID).model_copy(update={"stance": "rejects"})
    assert changed.catalog is small()
    assert small().estimate(ID).stance != "rejects"


def test_the_catalog_stands_in_nothing_that_is_written_out():
    estimate = small().estimate(ID)
    assert "catalog" not in estimate.model_dump()
    assert "held_by" not in repr(estimate)
    assert set(dict(estimate)) == set(Estimate.model_fields)
    assert set(Estimate.model_json_schema()["properties"]) == set(Estimate.model_fields)


def test_an_entry_that_was_pickled_stands_in_no_catalog_until_one_holds_it():
    person = Person(id="jane-doe", name="Jane Doe", kind="person").held_by(small())
    again = pickle.loads(pickle.dumps(person))
    assert again == person
    with pytest.raises(Unheld):
        again.catalog  # noqa: B018 - asking is the test
    assert again.held_by(small()).catalog is small()


def test_a_file_that_is_not_sound_is_still_reported_in_full():
    assert report_on(changed_at({f"estimates.{ID}.source": "nobody-1920"})).problems


def test_a_catalog_that_holds_an_entry_is_given_the_entry_itself():
    one = small().estimates[ID]
    assert one.held_by(small()) is one
    assert one.held_by(twin()) is not one


def test_a_deep_copy_is_a_copy_in_the_same_catalog():
    copied = copy.deepcopy(small().estimates[ID])
    assert copied == small().estimates[ID]
    assert copied.catalog is small()


def test_a_refusal_says_what_kind_it_is():
    with pytest.raises(Refusal) as refused:
        small().estimate("nobody-1900")
    assert refused.value.kind == "UnknownId"
