"""Whatever has an id can be shown, to people and to programs; of tables and people also what is held of them."""

import json
from pathlib import Path

import pytest
import yaml

from invented import changed_at
from terror_estimates.catalog import UnknownId, read_bytes
from terror_estimates.catalog.catalog import SECTIONS
from terror_estimates.publication.listing import Listing

MORE = yaml.safe_load((Path(__file__).parents[1] / "catalogs" / "more.yaml").read_text(encoding="utf-8"))
CATALOG = read_bytes(changed_at(MORE))[0]
LISTING = Listing(CATALOG)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_entry_of_every_section_is_shown(section):
    assert getattr(CATALOG, section)
    for id in getattr(CATALOG, section):
        assert id in LISTING.entry_lines(id)[0], id
        assert json.loads(json.dumps(LISTING.entry_data(id)))["id"] == id


@pytest.mark.parametrize("section", SECTIONS)
def test_a_slip_in_an_id_is_answered_with_the_id_of_whatever_kind(section):
    id = next(iter(getattr(CATALOG, section)))
    with pytest.raises(UnknownId, match=rf"did you mean '{id}'"):
        LISTING.entry_lines(f"{id}x")


def test_a_table_is_shown_with_its_source_its_columns_its_rows_and_its_entries():
    table = CATALOG.tables["police-1913-by-year"]
    told = "\n".join(LISTING.entry_lines(table.id))
    cells = [one for one in CATALOG.estimates.values() if one.table == table.id]
    assert all(f"  {one.id}  ({one.shown()}" in told for one in cells)
    assert f"({cells[0].source})" in told
    assert all(name in told for part in (table.columns, table.rows, table.totals) for name in part)
    assert LISTING.entry_data(table.id)["estimates"] == [one.id for one in cells]


def test_a_person_is_shown_with_the_names_the_numbers_and_the_works():
    person = CATALOG.estimates["doe-1920-killings"].hand
    told = "\n".join(LISTING.entry_lines(person.id))
    assert all(spelling in told for spelling in person.spellings)
    theirs = [one.id for one in CATALOG.estimates.values() if one.by == person.id]
    assert sorted(LISTING.entry_data(person.id)["estimates"]) == sorted(theirs)
    assert "doe-1920" in LISTING.entry_data(person.id)["works"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"stance": "reports"}, "passed on"),
        ({"stance": "rejects"}, "given to be rejected"),
        ({"verification": {"level": "unverified"}}, "no print seen"),
    ],
)
def test_what_is_no_word_of_the_persons_own_is_told_so(said, words):
    changes = {f"estimates.doe-1920-killings.{key}": value for key, value in said.items()}
    catalog = read_bytes(changed_at(changes, yaml.safe_load(changed_at(MORE))))[0]
    person = catalog.estimates["doe-1920-killings"].by
    [line] = [line for line in Listing(catalog).entry_lines(person) if "doe-1920-killings " in line]
    assert line.endswith(f"{words})")
