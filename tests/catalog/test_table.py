"""Each cell of a table is an estimate under the table's heading; an empty cell is nothing, not zero."""

from typing import Any

import pytest

from invented import changed, changed_at, line_of, rules_broken, small
from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.table import Cell, is_count


def test_each_cell_is_an_estimate_named_by_table_column_and_row():
    cells = {id: one.value.best for id, one in small().estimates.items() if one.table}
    assert cells == {
        "police-1913-by-year-arrests-1911": 700,
        "police-1913-by-year-convictions-1911": 80,
        "police-1913-by-year-arrests-1912": 300,
        "police-1913-by-year-arrests-1911-1912": 1000,
    }


def test_a_cell_takes_what_the_heading_and_its_column_say():
    cell = small().estimate("police-1913-by-year-arrests-1911")
    assert (cell.measure, cell.jurisdiction, str(cell.period)) == ("arrests", "harbor_police", "1911")
    assert dict(cell.components) == {"bystanders": "excluded"}
    assert cell.value.precision == "exact"
    assert cell.territory == "not_stated"


def test_what_a_column_says_goes_before_what_the_heading_says():
    catalog, report = read_bytes(changed("tables.police-1913-by-year.columns.arrests.jurisdiction", "army"))
    assert report.lines() == []
    assert catalog.estimate("police-1913-by-year-arrests-1911").jurisdiction == "army"
    assert catalog.estimate("police-1913-by-year-convictions-1911").jurisdiction == "harbor_police"


def test_the_note_of_a_row_belongs_to_the_cells_of_that_row_only():
    assert small().estimate("police-1913-by-year-arrests-1912").note == "The column of convictions is torn."
    assert small().estimate("police-1913-by-year-arrests-1911").note is None


def test_what_is_said_of_one_number_of_a_row_is_said_of_no_other():
    cells = {"arrests": {"note": "The arrests are smudged."}}
    catalog, report = read_bytes(changed("tables.police-1913-by-year.rows.1911.cells", cells))
    assert report.lines() == []
    assert catalog.estimate("police-1913-by-year-arrests-1911").note == "The arrests are smudged."
    assert catalog.estimate("police-1913-by-year-convictions-1911").note is None


def test_what_is_said_of_one_number_stands_in_the_place_of_what_is_said_of_its_row():
    catalog, report = read_bytes(changed("tables.police-1913-by-year.rows.1912.cells", {"arrests": {"note": "Torn."}}))
    assert report.lines() == []
    assert catalog.estimate("police-1913-by-year-arrests-1912").note == "Torn."


def test_a_fault_in_what_is_said_of_one_number_is_named_at_its_line():
    raw = changed("tables.police-1913-by-year.rows.1911.cells", {"arrests": {"caveats": ["no_such_caveat"]}})
    report = read_bytes(raw)[1]
    assert [(one.rule, one.line) for one in report.problems] == [("unknown-word", line_of(raw, "no_such_caveat"))]


def deaths(**row: Any) -> dict[tuple[str, str], tuple[dict[str, str], tuple[str, ...]]]:
    """The components and inferences of a table's numbers, with what its first row says beside them."""
    table = {
        "title": "By year", "varies": "period",
        "shared": {"estimated_by": "A", "source": "doe-1920", "components": {"shot": "included"}},
        "columns": {"deaths": {"measure": "deaths"}, "killings": {"measure": "killings"}},
        "rows": {"1911": {"deaths": 9, "killings": 7, **row}, "1912": {"deaths": 5}},
    }  # fmt: skip
    catalog, report = read_bytes(changed("tables.doe-1920-dead", table))
    assert report.lines() == []
    return {
        (column, year): (dict(one.components), one.inferred)
        for column, year in (("deaths", "1911"), ("killings", "1911"), ("deaths", "1912"))
        for one in [catalog.estimate(f"doe-1920-dead-{column}-{year}")]
    }


def test_what_a_row_counts_is_laid_over_what_its_table_counts_one_component_at_a_time():
    read = deaths(components={"drowned": "partly"}, inferred=["drowned"])
    assert (
        read["deaths", "1911"] == read["killings", "1911"] == ({"shot": "included", "drowned": "partly"}, ("drowned",))
    )
    assert read["deaths", "1912"] == ({"shot": "included"}, ())


def test_what_one_number_counts_is_laid_over_what_its_row_counts():
    own = {"deaths": {"components": {"drowned": "included", "died_in_jail": "excluded"}, "inferred": []}}
    read = deaths(components={"drowned": "partly"}, inferred=["drowned"], cells=own)
    assert read["deaths", "1911"] == ({"shot": "included", "drowned": "included", "died_in_jail": "excluded"}, ())
    assert read["killings", "1911"] == ({"shot": "included", "drowned": "partly"}, ("drowned",))


@pytest.mark.parametrize("place", ["", "cells.arrests."])
@pytest.mark.parametrize(
    ("key", "said", "rule"),
    [
        ("components", {"bystanders_": "partly"}, "unknown-word"),
        ("components", {"bystanders": "somehow"}, "unknown-word"),
        ("components", "somehow", "wrong-type"),
        ("inferred", ["bystanders_"], "inferred-of-stated"),
        ("inferred", "somehow", "wrong-type"),
    ],
)
def test_a_fault_in_what_a_row_or_one_number_counts_is_named_once_at_its_line(place, key, said, rule):
    raw = changed(f"tables.police-1913-by-year.rows.1912.{place}{key}", said)
    written = "somehow" if "somehow" in str(said) else "bystanders_"
    assert [(one.rule, one.line) for one in read_bytes(raw)[1].problems] == [(rule, line_of(raw, written))]


def test_a_row_that_says_a_component_twice_is_named_at_its_line():
    raw = changed("tables.police-1913-by-year.rows.1912.components", {"bystanders": "partly"}).decode()
    line = line_of(raw.encode(), "bystanders: partly")
    written = raw.splitlines()[line - 1]
    twice = raw.replace(written, f"{written}\n{written}").encode()
    assert [(one.rule, one.line) for one in read_bytes(twice)[1].problems] == [("duplicate-key", line + 1)]


def test_a_fault_in_what_a_column_counts_is_not_hidden_by_what_its_rows_count():
    rows = {year: {"arrests": 5, "components": {"bystanders": "partly"}} for year in ("1911", "1912")}
    table = "tables.police-1913-by-year"
    raw = changed_at({f"{table}.rows": rows, f"{table}.totals": {}, f"{table}.columns.arrests.components": "somehow"})
    assert [(one.rule, one.line) for one in read_bytes(raw)[1].problems] == [("wrong-type", line_of(raw, "somehow"))]


def test_an_empty_cell_is_no_estimate():
    assert "police-1913-by-year-convictions-1912" not in small().estimates


def test_the_row_fills_the_side_that_varies():
    table = {
        "title": "By trade", "varies": "population",
        "shared": {"estimated_by": "A", "source": "doe-1920", "period": "1911"},
        "columns": {"arrests": {"measure": "arrests"}},
        "rows": {"dockers": {"arrests": 5}, "sailors": {"arrests": 6}},
    }  # fmt: skip
    catalog, report = read_bytes(changed("tables.doe-1920-by-trade", table))
    assert report.lines() == []
    assert catalog.estimate("doe-1920-by-trade-arrests-sailors").population == "sailors"


def test_a_row_that_is_no_word_is_an_unknown_word():
    table = {
        "title": "By trade", "varies": "population", "shared": {"estimated_by": "A", "source": "doe-1920"},
        "columns": {"arrests": {"measure": "arrests"}}, "rows": {"bakers": {"arrests": 5}},
    }  # fmt: skip
    assert rules_broken(changed("tables.doe-1920-by-trade", table)) == ["unknown-word"]


def test_the_id_of_a_cell_is_spelled_with_hyphens():
    cell = Cell("doe-1920", "rows", "1911-05/1911-06", "death_sentences", 5)
    assert cell.id == "doe-1920-death-sentences-1911-05-1911-06"


def test_a_count_is_a_whole_number_from_zero_up():
    assert [number for number in (0, 5, -1, True, "5", 5.0, None) if is_count(number)] == [0, 5]


@pytest.mark.parametrize(
    ("side", "row"), [("population", "dockers"), ("jurisdiction", "army"), ("territory", "harbor"), ("period", "1911")]
)
def test_a_table_varies_by_any_side_of_the_scope(side, row):
    shared = {"estimated_by": "A", "source": "doe-1920"}
    table = {"title": "A table", "varies": side, "shared": shared, "columns": {"arrests": {"measure": "arrests"}}}
    catalog, report = read_bytes(changed("tables.doe-1920-one", {**table, "rows": {row: {"arrests": 5}}}))
    assert report.lines() == []
    assert str(getattr(catalog.estimate(f"doe-1920-one-arrests-{row}"), side)) == row
