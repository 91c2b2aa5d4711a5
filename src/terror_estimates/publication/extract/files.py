"""The files of the extract: CSV, SQLite and a data package that describes them; every byte comes from the catalog."""

import csv
import hashlib
import json
import sqlite3
import tempfile
from io import StringIO
from pathlib import Path
from typing import Any

from terror_estimates.catalog import Catalog
from terror_estimates.publication.citing.citation import cite
from terror_estimates.publication.citing.product import data_product
from terror_estimates.publication.extract.tables import Table, tables
from terror_estimates.publication.writing import write_bytes

DATABASE, PACKAGE, SUMS, README = "estimates.sqlite", "datapackage.json", "SHA256SUMS", "README.txt"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run
_SQL = {"string": "TEXT", "integer": "INTEGER", "boolean": "INTEGER"}
_ABOUT = """{citation}

This folder holds the data of version {version} as flat tables: one CSV a table, all of them in {database},
described in {package}. Estimates of printed tables are unfolded and defaults are filled in; nothing is averaged.
An empty cell is a number or word that is not there: it is never zero. low and high are the ends that a source
states, best the one number it gives. level says how the number was seen; "unverified" ones were seen nowhere in print.
UTF-8, with a header. A text that a spreadsheet would take for a formula has an apostrophe before it in the CSV; the
database has it as it is. Check the files with: sha256sum -c {sums}
"""


def write_extract(catalog: Catalog, folder: Path) -> list[Path]:
    """All files of the extract, into a folder; returns their paths, the checksums last."""
    held = tables(catalog)
    contents = {f"{table.name}.csv": csv_bytes(table) for table in held}
    contents[DATABASE] = database(held)
    contents[PACKAGE] = (json.dumps(package(catalog, held), ensure_ascii=False, indent=2) + "\n").encode()
    about = {"citation": cite(catalog, "data"), "version": catalog.edition}
    contents[README] = _ABOUT.format(**about, database=DATABASE, package=PACKAGE, sums=SUMS).encode()
    sums = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(contents.items())]
    contents[SUMS] = "".join(sums).encode()
    return [write_bytes(folder / name, content) for name, content in contents.items()]


def csv_bytes(table: Table) -> bytes:
    """The table as CSV (RFC 4180 but for plain line ends); what is not there is empty."""
    text = StringIO()
    writer = csv.DictWriter(text, list(table.columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(row.get(name)) for name in table.columns} for row in table.rows)
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def database(held: list[Table]) -> bytes:
    """All tables as one SQLite file, with their keys, a view of estimates with their references, and a search."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / DATABASE
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA foreign_keys = ON")
        for table in held:
            _create(connection, table)
        connection.execute(
            "CREATE VIEW estimates_with_sources AS SELECT estimates.*, sources.reference "
            "FROM estimates JOIN sources ON sources.id = estimates.source"
        )
        connection.execute(
            "CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, estimated_by, as_printed, note, reference)"
        )
        connection.execute(
            "INSERT INTO search SELECT id, estimated_by, as_printed, note, reference FROM estimates_with_sources"
        )
        connection.commit()
        connection.execute("VACUUM")
        connection.close()
        return path.read_bytes()


def _create(connection: sqlite3.Connection, table: Table) -> None:
    columns = [f'"{name}" {_SQL[kind]}' for name, kind in table.columns.items()]
    keys = ", ".join(f'"{name}"' for name in table.key)
    leads = [f'FOREIGN KEY ("{name}") REFERENCES "{to}" ("id")' for name, to in table.leads.items()]
    connection.execute(f'CREATE TABLE "{table.name}" ({", ".join([*columns, f"PRIMARY KEY ({keys})", *leads])})')
    holes = ", ".join("?" * len(table.columns))
    rows = [[row.get(name) if row.get(name) != "" else None for name in table.columns] for row in table.rows]
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({holes})', rows)


def package(catalog: Catalog, held: list[Table]) -> dict[str, Any]:
    """The description of the files, as a Data Package (version 2 of the standard)."""
    event, data = catalog.event, data_product(catalog)
    described = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": data.key,
        "title": data.title,
        "version": catalog.version,
        "created": f"{event.released}T00:00:00Z" if event.released and len(event.released) == 10 else "",
        "homepage": data.address,
        "contributors": [{"title": event.compiled_by}] if event.compiled_by else [],
        "licenses": [{"name": event.license}] if event.license else [],
        "resources": [_resource(table) for table in held],
    }
    return {name: value for name, value in described.items() if value}


def _resource(table: Table) -> dict[str, Any]:
    content = csv_bytes(table)
    leads = [{"fields": [name], "reference": {"resource": to, "fields": ["id"]}} for name, to in table.leads.items()]
    return {
        "name": table.name,
        "title": table.title,
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [{"name": name, "type": kind} for name, kind in table.columns.items()],
            "primaryKey": list(table.key),
            **({"foreignKeys": leads} if leads else {}),
        },
    }
