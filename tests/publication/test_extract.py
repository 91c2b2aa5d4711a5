"""The extract: other programs read from it what the catalog holds, and nothing else."""

import csv
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import duckdb
import fastparquet
import pandas as pd
import pytest
from frictionless import Package

from exported import held
from invented import small
from shared import figure, record
from terror_estimates.catalog.estimate import LINKS
from terror_estimates.catalog.value import Value
from terror_estimates.publication.extract.files import Extract, csv_bytes
from terror_estimates.publication.extract.flat import Table
from terror_estimates.publication.extract.parquet import parquet
from terror_estimates.publication.extract.tables import Tables

ROOT = Path(__file__).parents[2]
RECORD = record()


@cache
def card(id):
    return figure(id).card


def cards(entry):
    """The cards of two figures; drawing all of them is the work of other tests."""
    return card(entry.id) if entry.id in ("F06", "F11") else {"drawn": []}


def of_small(_):
    return {"drawn": []}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("extract")
    Extract(RECORD, cards).write(folder)
    return folder


def rows(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", ["estimates", "claims", "corrections"])
def test_a_row_says_in_which_works_it_was_seen(folder, name):
    held = getattr(RECORD, name)
    told = {row["id"]: row["seen_in"].split() for row in rows(folder, name)}
    assert told == {id: list(one.verification.witnesses) for id, one in held.items()}
    assert any(told.values())
    elsewhere = {(row["entry"], row["source"]) for row in rows(folder, "witnesses") if row["entry"] in held}
    assert elsewhere == {(id, work) for id, works in told.items() for work in works}


def test_a_number_known_from_another_work_never_looks_as_if_read_in_its_own(folder):
    told = {row["id"]: row for row in rows(folder, "estimates")}
    assert "ellman-2002" not in told["ellman-2002-deaths"]["seen_in"].split()
    for row in told.values():
        assert bool(row["seen_in"]) == (row["level"] in ("cited_in_scholarship", "reference_work")), row["id"]


def test_every_estimate_is_there_with_its_numbers(folder):
    def number(text):
        return int(text) if text else None

    read = {row["id"]: tuple(number(row[end]) for end in ("low", "best", "high")) for row in rows(folder, "estimates")}
    assert read == {one.id: (one.value.low, one.value.best, one.value.high) for one in RECORD.estimates.values()}


def test_what_it_leaves_unsaid_is_filled_in_as_not_stated(folder):
    said = {(row["estimate"], row["component"]): row["coverage"] for row in rows(folder, "components")}
    for one in RECORD.estimates.values():
        for part in RECORD.vocabulary.measures[one.measure].components:
            assert said[one.id, part]
        for part, coverage in one.components.items():
            assert said[one.id, part] == coverage


def test_every_link_is_there(folder):
    read = {(row["estimate"], row["link"], row["to"]) for row in rows(folder, "links")}
    held = {(one.id, link, to) for one in RECORD.estimates.values() for link in LINKS for to in getattr(one, link)}
    assert read == held


def test_the_database_holds_the_same_and_its_keys_lead_somewhere(folder):
    connection = sqlite3.connect(folder / "estimates.sqlite")
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for table in Tables(RECORD).all():
        [count] = connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()
        assert count == len(table.rows), table.name
    found = {id for (id,) in connection.execute("SELECT id FROM search WHERE search MATCH 'Solzhenitsyn'")}
    connection.close()
    named = {one.id for one in RECORD.estimates.values() if "Solzhenitsyn" in one.estimated_by}
    assert named
    assert named <= found


def test_the_description_fits_the_files(folder):
    said = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert (said["version"], said["licenses"][0]["name"]) == (RECORD.edition, RECORD.event.license)
    for one in said["resources"]:
        content = (folder / one["path"]).read_bytes()
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        names = [field["name"] for field in one["schema"]["fields"]]
        assert content.decode().splitlines()[0] == ",".join(names)
        assert set(one["schema"]["primaryKey"]) <= set(names)


def test_every_column_says_what_it_holds(folder):
    said = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    fields = [(one["name"], field) for one in said["resources"] for field in one["schema"]["fields"]]
    assert [(table, field["name"]) for table, field in fields if not field.get("description")] == []
    assert RECORD.event.title in said["keywords"]
    assert said["description"] == json.loads((folder / "dataset.jsonld").read_text(encoding="utf-8"))["description"]


# Where the export has each field of an entry that no column of its table is named after.
ELSEWHERE = {
    "estimates": {"components", "value", "verification", "answers", *LINKS},
    "sources": set(),
    "claims": {"inputs", "other_bases", "verification"},
    "corrections": {"taken_for", "verification"},
    "people": set(),
    "scopes": {"components"},
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_no_field_of_an_entry_is_lost(name):
    """A field that is new in a model stands in the export, or here, with the table that has it."""
    columns = held()[name].columns.keys()
    entry = next(iter(getattr(RECORD, name).values()))
    assert set(type(entry).model_fields) - columns == ELSEWHERE[name]


def test_what_stands_inside_an_entry_has_tables_of_its_own(folder):
    found = {(row["correction"], row["source"]) for row in rows(folder, "found_in")}
    assert found == {(id, seen.source) for id, one in RECORD.corrections.items() for seen in one.found_in}
    inferred = {row["id"] for row in rows(folder, "corrections") if row["inferred"] == "true"}
    assert inferred == {id for id, one in RECORD.corrections.items() if one.inferred}
    others = {(row["claim"], row["place"]) for row in rows(folder, "other_bases")}
    assert len(others) == sum(len(one.other_bases) for one in RECORD.claims.values()) > 0
    assert {(row["claim"], row["place"]) for row in rows(folder, "other_inputs")} == others
    former = {row["id"]: row["now"] or row["why"] for row in rows(folder, "former_ids")}
    assert former == {**RECORD.renamed, **RECORD.withdrawn}
    words = {(row["kind"], row["id"]) for row in rows(folder, "vocabulary")}
    assert words >= {("caveats", word) for one in RECORD.estimates.values() for word in one.caveats}
    assert words >= {("methods", one.method) for one in RECORD.estimates.values() if one.method}


def test_a_link_that_nobody_states_is_marked_as_ours(folder):
    marked = {(row["estimate"], row["to"]) for row in rows(folder, "links") if row["inferred"] == "true"}
    resting = {(one.id, to) for one in RECORD.estimates.values() for to in one.rests_on if one.infers(to)}
    assert resting
    assert marked == resting


def test_the_checksums_name_every_other_file(folder):
    sums = dict(line.split("  ")[::-1] for line in (folder / "SHA256SUMS").read_text().splitlines())
    held = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    held.pop("SHA256SUMS")
    assert sums == held


def test_twice_the_same_bytes(folder, tmp_path):
    again = Extract(RECORD, cards).write(tmp_path)
    assert [path.name for path in again if path.read_bytes() != (folder / path.name).read_bytes()] == []


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "'quoted'", "'=1"])
def test_no_spreadsheet_runs_a_text(text):
    [_, line] = csv_bytes(Table("t", "T", {"a": "string"}, ("a",), {}, [{"a": text}])).decode().split("\n", 1)
    assert next(csv.reader([line]))[0] == f"'{text}"


def test_a_catalog_that_says_little_can_be_taken_away(tmp_path):
    Extract(small(), of_small).write(tmp_path)
    assert "licenses" not in json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert len(rows(tmp_path, "estimates")) == len(small().estimates)


def test_the_largest_sound_number_can_be_taken_away(tmp_path):
    catalog = small()
    one = next(iter(catalog.estimates.values()))
    largest = one.model_copy(update={"value": Value(best=10**18 - 1)})  # more digits are refused as no count
    Extract(catalog.model_copy(update={"estimates": {**catalog.estimates, one.id: largest}}), of_small).write(tmp_path)
    assert {row["id"]: row["best"] for row in rows(tmp_path, "estimates")}[one.id] == "9" * 18


def test_what_a_figure_draws_stands_in_a_table_in_the_order_drawn(folder):
    found = [row for row in rows(folder, "drawn") if row["figure"] == "F11"]
    meant = [(mark["estimate"], mark["panel"], str(mark["best"])) for mark in card("F11")["drawn"]]
    assert [(row["estimate"], row["panel"], row["best"]) for row in found] == meant
    assert [int(row["place"]) for row in found] == list(range(1, len(meant) + 1))


def test_frictionless_finds_nothing_amiss_in_the_package(folder):
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["resourceName", "type", "message"]) == []
    assert {task.name for task in report.tasks} >= {"estimates", "sources", "drawn", "components"}
    assert sum(task.stats.get("rows", 0) for task in report.tasks) > len(RECORD.estimates)


def test_frictionless_would_find_a_link_to_nothing(tmp_path):
    """Shows that the test above can fail."""
    Extract(small(), of_small).write(tmp_path)
    cited = next(iter(small().estimates.values())).source.encode()
    sources = tmp_path / "sources.csv"
    sources.write_bytes(sources.read_bytes().replace(b"\n" + cited + b",", b"\nnobody-1900,", 1))
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_duckdb_reads_the_same_numbers_and_every_key_leads_somewhere(folder):
    with duckdb.connect() as query:
        estimates, sources = (str(folder / f"{name}.csv") for name in ("estimates", "sources"))
        total = query.execute(f"SELECT count(*), sum(best), count(low) FROM read_csv('{estimates}')").fetchone()
        lost = query.execute(
            f"SELECT count(*) FROM read_csv('{estimates}') e ANTI JOIN read_csv('{sources}') s ON e.source = s.id"
        ).fetchone()
    values = [one.value for one in RECORD.estimates.values()]
    assert total == (len(values), sum(one.best or 0 for one in values), sum(one.low is not None for one in values))
    assert lost == (0,)


def test_the_descriptions_name_every_file_with_its_size_and_digest(folder):
    held = {path.name: path.read_bytes() for path in folder.iterdir()}
    made = {"dataset.jsonld", "ro-crate-metadata.json", "SHA256SUMS"}
    dataset = json.loads(held["dataset.jsonld"])
    assert (dataset["@context"], dataset["@type"]) == ("https://schema.org/", "Dataset")
    assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert 50 <= len(dataset["description"]) <= 5000  # what search engines for data sets ask for
    listed = {one["name"]: (one["contentSize"], one["sha256"]) for one in dataset["distribution"]}
    meant = {
        name: (str(len(content)), hashlib.sha256(content).hexdigest())
        for name, content in held.items()
        if name not in made
    }
    assert listed == meant
    graph = {one["@id"]: one for one in json.loads(held["ro-crate-metadata.json"])["@graph"]}
    assert graph["ro-crate-metadata.json"]["about"] == {"@id": "./"}
    assert graph["./"]["datePublished"] == RECORD.event.released
    assert {part["@id"] for part in graph["./"]["hasPart"]} == meant.keys() | {"dataset.jsonld"}
    for part in graph["./"]["hasPart"]:
        assert graph[part["@id"]]["@type"] == "File"
    assert {graph["./"]["license"]["@id"], graph["./"]["creator"]["@id"]} <= graph.keys()


def test_the_text_of_the_license_goes_along(folder):
    text = (folder / "LICENSE-CC-BY-4.0.txt").read_text(encoding="utf-8")
    assert text.startswith("Attribution 4.0 International\n")
    assert "Section 8 -- Interpretation." in text


def read_parquet(path):
    """The rows of a Parquet file as another program than its writer reads them, and the type of each column."""
    with path.open("rb") as file:
        frame = fastparquet.ParquetFile(file).to_pandas()
    kinds = {name: str(kind) for name, kind in frame.dtypes.items()}
    columns = [[None if pd.isna(value) else value for value in frame[name]] for name in frame]
    return [dict(zip(frame, row, strict=True)) for row in zip(*columns, strict=True)], kinds


KINDS = {"string": {"object"}, "integer": {"int64", "Int64"}, "boolean": {"bool", "boolean"}}
DAYS = "datetime64[ns]"


def test_parquet_holds_every_table_with_its_types_and_nothing_is_lost(folder):
    for table in (*Tables(RECORD).all(), Tables(RECORD).drawn(cards)):
        read, kinds = read_parquet(folder / f"{table.name}.parquet")
        for name, kind in table.columns.items():
            assert kinds[name] in KINDS.get(kind, {DAYS}), (table.name, name)
        held = [{name: row.get(name) if row.get(name) != "" else None for name in table.columns} for row in table.rows]
        assert read == [
            {
                name: pd.Timestamp(row[name]) if row[name] and table.columns[name] == "date" else row[name]
                for name in row
            }
            for row in held
        ], table.name


def test_parquet_is_typed_where_nothing_is_stated(tmp_path):
    """A column of a catalog that says little has its type all the same."""
    empty = Table("t", "T", {"a": "string", "b": "integer", "c": "boolean", "d": "date"}, ("a",), {}, [{"a": "x"}])
    with duckdb.connect() as query:
        for rows in ([], [{"a": "x"}], [{"a": "=1", "b": 10**18 - 1, "c": False, "d": "0001-01-01"}]):
            [content] = parquet([replace(empty, rows=rows)]).values()
            (given := tmp_path / "given.parquet").write_bytes(content)
            told = query.execute(f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{given}')")
            assert dict(told.fetchall()) == {"a": "VARCHAR", "b": "BIGINT", "c": "BOOLEAN", "d": "DATE"}
            assert len(query.execute(f"SELECT * FROM '{given}'").fetchall()) == len(rows)


def test_without_its_library_parquet_is_left_out_and_everything_else_is_there(tmp_path, monkeypatch):
    """What is left out is named nowhere either: not in the descriptions, nor among the checksums."""
    monkeypatch.setitem(sys.modules, "duckdb", None)
    written = Extract(small(), of_small, columnar=False).write(tmp_path)
    assert not [path for path in written if path.suffix == ".parquet"]
    assert not [path.name for path in written if b"arquet" in path.read_bytes()]
    with pytest.raises(ModuleNotFoundError):
        Extract(small(), of_small).write(tmp_path)


def test_the_package_names_the_other_forms_with_their_digests(folder):
    said = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    named = {one["path"]: (one["bytes"], one["hash"]) for one in said["files"]}
    held = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".parquet", ".sqlite")}
    assert named == {
        name: (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}") for name, content in held.items()
    }


def test_ctrl_c_waits_until_the_library_for_parquet_is_loaded(tmp_path):
    (tmp_path / "duckdb.py").write_text("import signal\nsignal.raise_signal(signal.SIGINT)\nwhole = True\n")
    asked = (
        "import signal, sys\nfrom terror_estimates.publication.extract.parquet import parquet\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "try:\n    parquet([])\nexcept KeyboardInterrupt:\n    print(sys.modules['duckdb'].whole)\n"
    )
    path = os.pathsep.join([str(tmp_path), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", asked], env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True
    )

    assert (done.stdout, done.stderr) == ("True\n", "")
