"""What other programs read of an export is what the catalog holds: no cell is lost, added or changed on the way.

What R reads of it is in `test_round_trip_r`, which is collected where R is.
"""

import csv
import re
import sqlite3

import duckdb
import pandas as pd
import pytest

import exported
from exported import cells, held, unguarded
from terror_estimates.publication.extract.files import csv_bytes


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return exported.write(tmp_path_factory.mktemp("round-trip"))


def by_python(path, columns):
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == list(columns)
    return unguarded([[cell or None for cell in row] for row in rows], columns)


PANDAS = {"string": "string", "integer": "Int64", "boolean": "boolean", "date": "string"}


def by_pandas(path, columns):
    kinds = {name: PANDAS[kind] for name, kind in columns.items()}
    frame = pd.read_csv(path, keep_default_na=False, na_values=[""], dtype=kinds)
    assert list(frame) == list(columns)
    rows = [[None if pd.isna(cell) else exported.said(cell) for cell in row] for row in frame.astype("object").values]
    return unguarded(rows, columns)


DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE"}


def by_duckdb(path, columns):
    kinds = ", ".join(f"'{name}': '{DUCKDB[kind]}'" for name, kind in columns.items())
    with duckdb.connect() as query:
        told = query.execute(
            f"SELECT COLUMNS(*)::VARCHAR FROM read_csv('{path}', header = true, columns = {{{kinds}}})"
        )
        assert [name for name, *_ in told.description] == list(columns)
        return unguarded([[cell or None for cell in row] for row in told.fetchall()], columns)


READERS = [by_python, by_pandas, by_duckdb]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", held())
def test_nothing_is_lost_in_csv(folder, reader, name):
    assert reader(folder / f"{name}.csv", held()[name].columns) == cells(held()[name])


@pytest.mark.parametrize("reader", READERS)
def test_no_text_is_taken_for_anything_else(tmp_path, reader):
    (path := tmp_path / "hostile.csv").write_bytes(csv_bytes(exported.HOSTILE))
    assert reader(path, exported.HOSTILE.columns) == cells(exported.HOSTILE)


@pytest.mark.parametrize("name", held())
def test_nothing_is_lost_in_sqlite(folder, name):
    table = held()[name]
    connection = sqlite3.connect(folder / "estimates.sqlite")
    told = connection.execute(f'SELECT * FROM "{name}"')
    assert [name for name, *_ in told.description] == list(table.columns)
    read = [[truth(cell, kind) for cell, kind in zip(row, table.columns.values(), strict=True)] for row in told]
    connection.close()
    assert [[exported.said(cell) for cell in row] for row in read] == cells(table)


def truth(cell, kind):
    """SQLite has no truth values; 0 and 1 stand for them."""
    return bool(cell) if kind == "boolean" and cell is not None else cell


def test_the_line_for_pandas_that_goes_along_with_the_export_reads_it(folder, monkeypatch):
    monkeypatch.chdir(folder)
    [line] = re.findall(r"^  pandas +pandas\.(.+)$", (folder / "README.txt").read_text(encoding="utf-8"), re.MULTILINE)
    frame = eval(f"pd.{line}")
    assert [claim or None for claim in frame["published"]] == [row["published"] for row in held()["claims"].rows]


def test_the_database_has_what_a_browser_of_databases_shows(folder):
    """Its keys, its links, its view and its search, as SQLite itself reports them; datasette builds on nothing else."""
    connection = sqlite3.connect(folder / "estimates.sqlite")
    kinds = dict(connection.execute("SELECT name, type FROM sqlite_master"))
    for name, table in held().items():
        columns = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
        assert tuple(column[1] for column in sorted(columns, key=lambda one: one[5]) if column[5]) == table.key
        leads = connection.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
        assert {(lead[3], lead[2], lead[4]) for lead in leads} == {(one, to, "id") for one, to in table.leads.items()}
    assert kinds["estimates_with_sources"] == "view"
    [[told]] = connection.execute("SELECT count(*) FROM estimates_with_sources WHERE reference <> ''")
    assert told == len(held()["estimates"].rows)
    [[made]] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'search'")
    assert "USING fts5" in made
    words = "SELECT count(*), count(DISTINCT id) FROM search WHERE search MATCH ?"
    for word in ("Conquest", "расстрел*", '"secret speech"', "1 OR 2", "reference : Conquest"):
        [[found, distinct]] = connection.execute(words, [word])
        assert found == distinct
    connection.close()
