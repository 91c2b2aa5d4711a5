"""The figures were typed a second time from the research notes; a slip in either typing shows as a difference."""

import csv
import re
from pathlib import Path

import pytest

from shared import record
from terror_estimates.catalog import Catalog, Estimate

HERE = Path(__file__).parent
COLUMNS = ["id", "low", "best", "high", "bound", "period", "measure"]
PAGE = "page"  # where it is printed, in the words of the second typing; its numbers are compared, not its words
COUNTED = {"arrests", "convictions", "death_sentences", "executions", "deaths"}
ENOUGH = 150  # below this the second typing no longer covers the figures that the charts rest on


def typed() -> list[dict[str, str]]:
    with (HERE / "retyped.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def transcribed(estimate: Estimate) -> dict[str, str]:
    """An entry of the catalog in the columns of the second typing; an empty cell is what the source does not state."""
    value = {end: getattr(estimate.value, end) for end in ("low", "best", "high", "bound")}
    period = "" if estimate.period == "not_stated" else str(estimate.period)
    cells = {"id": estimate.id, **value, "period": period, "measure": estimate.measure}
    return {column: "" if cell is None else str(cell) for column, cell in cells.items()}


def differences(row: dict[str, str], estimate: Estimate) -> list[str]:
    entry = transcribed(estimate)
    return [
        f"'{row['id']}': {column} was typed as '{row[column]}', but the catalog has '{entry[column]}'; "
        "look at the source again and correct whichever is the slip."
        for column in COLUMNS
        if row[column] != entry[column]
    ]


def places(catalog: Catalog, estimate: Estimate) -> set[str]:
    """Every number of a page, note, table, chapter or shelf-mark at which the catalog says it is printed or kept."""
    document = estimate.work.archive
    seen = [one.locator for one in estimate.verification.seen_in]
    locators = [estimate.locator, *seen, *([document] if document else [])]
    return set().union(*(re.findall(r"\d+", str(one.model_dump(exclude_none=True))) for one in locators))


def counts_a_whole_union(estimate: Estimate) -> bool:
    whole = estimate.population == "all" and estimate.territory == "ussr"
    return estimate.chartable and whole and estimate.measure in COUNTED


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return record()


def test_whatever_was_typed_a_second_time_is_in_the_catalog(catalog):
    assert [row["id"] for row in typed() if row["id"] not in catalog.estimates] == []


def test_the_second_typing_equals_the_catalog(catalog):
    assert [said for row in typed() for said in differences(row, catalog.estimate(row["id"]))] == []


def test_the_second_typing_found_it_on_the_page_that_the_catalog_names(catalog):
    elsewhere = [
        f"{row['id']}: typed from {row[PAGE]}"
        for row in typed()
        if not set(re.findall(r"\d+", row[PAGE])) <= places(catalog, catalog.estimate(row["id"]))
    ]
    assert elsewhere == []


def test_every_page_and_note_of_the_catalog_was_found_again(catalog):
    rows = {row["id"]: row for row in typed()}
    missing = []
    for id, row in rows.items():
        locator = catalog.estimate(id).locator
        printed = re.findall(r"\d+", f"{locator.page or ''} {locator.note or ''}")
        if catalog.estimate(id).table is None and not set(printed) <= set(re.findall(r"\d+", row[PAGE])):
            missing.append(id)
    assert missing == [], f"The second typing did not find these at the page or note that the catalog names: {missing}"


def test_every_charted_figure_of_the_whole_was_typed_twice(catalog):
    rows = {row["id"] for row in typed()}
    missing = sorted(id for id, one in catalog.estimates.items() if counts_a_whole_union(one) and id not in rows)
    assert missing == [], (
        f"These charted figures were typed only once; type them from their source in tests/data/retyped.csv: {missing}"
    )


def test_the_second_typing_is_large_and_names_each_entry_once():
    rows = typed()
    ids = [row["id"] for row in rows]
    assert list(rows[0]) == [*COLUMNS, PAGE]
    assert len(ids) >= ENOUGH, f"only {len(ids)} figures were typed a second time; at least {ENOUGH} are needed."
    assert ids == sorted(set(ids)), "an entry was typed twice or the rows are not sorted by id."


@pytest.mark.parametrize("column", COLUMNS[1:])
def test_a_slip_in_any_column_is_named(column, catalog):
    row = typed()[0]
    slip = {**row, column: "1"}
    [said] = differences(slip, catalog.estimate(row["id"]))
    assert row["id"] in said
    assert f"{column} was typed as '1'" in said
    assert f"the catalog has '{transcribed(catalog.estimate(row['id']))[column]}'" in said
