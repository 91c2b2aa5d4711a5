"""The files of the extract: CSV, Parquet, SQLite, their descriptions, the license; all of it from the catalog."""

import csv
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.extract.description import Description
from terror_estimates.publication.extract.flat import Table
from terror_estimates.publication.extract.parquet import parquet
from terror_estimates.publication.extract.tables import Tables
from terror_estimates.publication.sums import SUMS, sums_text
from terror_estimates.publication.writing import json_text, write_bytes

DATABASE, PACKAGE, README = "estimates.sqlite", "datapackage.json", "README.txt"
DATASET, CRATE = "dataset.jsonld", "ro-crate-metadata.json"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")  # what a spreadsheet would run, and the sign that keeps it from it
_SQL = {"string": "TEXT", "integer": "INTEGER", "boolean": "INTEGER", "date": "TEXT"}
_LICENSES = {"CC-BY-4.0": "CC-BY-4.0.txt"}  # the texts that come with this module
_ABOUT = """{citation}

This folder holds the data {edition} as flat tables: one CSV a table{parquet}, all of them in {database},
described in {package} (Data Package), {dataset} (schema.org) and {crate} (RO-Crate).
Estimates of printed tables are unfolded and defaults are filled in; nothing is averaged.
An empty cell is a number or word that is not there: it is never zero. low and high are the ends that a source
states, best the one number it gives. level says how the number was seen; "unverified" ones were seen nowhere in print.
UTF-8, with a header. In the CSV a text that begins with one of = + - @ ' or a tab has an apostrophe before it, so that
no spreadsheet runs it: take the first apostrophe of a cell away, and the text is as it was. {unguarded} so.

To read a table so that nothing is left out, say that only an empty cell is missing, and which columns are text:
{package} names their types. Without them a program guesses, and may take the digits of a text for a number.

  pandas   pandas.read_csv("claims.csv", keep_default_na=False, na_values=[""], dtype={{"published": "string"}})
  R        read.csv("claims.csv", na.strings = "", encoding = "UTF-8", colClasses = c(published = "character"))
  SQLite   datasette {database}

R and spreadsheets hold whole numbers exactly up to 15 digits, and no number of people is longer.
Check the files with: sha256sum -c {sums}
"""

Card = Callable[[FigureEntry], Mapping[str, Any]]


@dataclass(frozen=True)
class Extract:
    """A catalog as files for those who work without this program.

    `card` gives the card of a figure, which says what is drawn. Parquet needs DuckDB (ModuleNotFoundError where it is
    missing); `columnar=False` leaves Parquet out.
    """

    catalog: Catalog
    card: Card
    columnar: bool = True

    def write(self, folder: Path) -> list[Path]:
        """All files, into a folder; returns their paths, the checksums last."""
        return [write_bytes(folder / name, content) for name, content in self.contents().items()]

    def contents(self) -> dict[str, bytes]:
        """The content of each file by its name."""
        tables = Tables(self.catalog)
        held = [*tables.all(), tables.drawn(self.card)]
        files = {f"{table.name}.csv": csv_bytes(table) for table in held}
        files |= {f"{name}.parquet": content for name, content in parquet(held).items()} if self.columnar else {}
        files[DATABASE] = database(held)
        files[PACKAGE] = json_text(Description(self.catalog, files).package(held)).encode()
        files[README] = self._readme()
        if text := _LICENSES.get(self.catalog.event.license or ""):
            files[f"LICENSE-{text}"] = Path(__file__).with_name(text).read_bytes()
        files[DATASET] = json_text(Description(self.catalog, files).dataset()).encode()
        files[CRATE] = json_text(Description(self.catalog, files).crate()).encode()
        return {
            **files,
            SUMS: sums_text({name: sha256(content).hexdigest() for name, content in files.items()}).encode(),
        }

    def _readme(self) -> bytes:
        about = {"citation": Citations(self.catalog).cite("data"), "edition": self.catalog.edition}
        about |= {"parquet": " and one Parquet" if self.columnar else ""}
        about |= {"unguarded": "Parquet and the database have it" if self.columnar else "The database has it"}
        names = {"database": DATABASE, "package": PACKAGE, "sums": SUMS, "dataset": DATASET, "crate": CRATE}
        return _ABOUT.format(**about, **names).encode()


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
    with closing(sqlite3.connect(":memory:")) as connection:
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
        return connection.serialize()


def _create(connection: sqlite3.Connection, table: Table) -> None:
    columns = [f'"{name}" {_SQL[kind]}' for name, kind in table.columns.items()]
    keys = ", ".join(f'"{name}"' for name in table.key)
    leads = [
        f'FOREIGN KEY ("{name}") REFERENCES "{to}" ("id") DEFERRABLE INITIALLY DEFERRED'
        for name, to in table.leads.items()
    ]
    connection.execute(f'CREATE TABLE "{table.name}" ({", ".join([*columns, f"PRIMARY KEY ({keys})", *leads])})')
    holes = ", ".join("?" * len(table.columns))
    rows = [[row.get(name) if row.get(name) != "" else None for name in table.columns] for row in table.rows]
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({holes})', rows)
