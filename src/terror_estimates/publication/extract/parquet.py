"""Tables as Parquet, by DuckDB: typed columns, and the same bytes of the same table on every run.

The decision for DuckDB is docs/decisions/0021.
"""

import errno
import importlib.util
import json
import signal
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from terror_estimates.publication.extract.flat import Table

EXTRA = "terror-estimates[parquet]"  # what brings DuckDB
_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE"}
# One thread and nothing from outside: rows keep their order, and no part of DuckDB is looked for on a network.
_ALONE = {"threads": 1, "autoinstall_known_extensions": False, "autoload_known_extensions": False}


def can_write() -> bool:
    """Whether the library that writes Parquet is installed."""
    return importlib.util.find_spec("duckdb") is not None


def parquet(held: Sequence[Table]) -> dict[str, bytes]:
    """Each table as the content of a Parquet file, by name; what is not there is null.

    ModuleNotFoundError where DuckDB is not installed; OSError where the disk for temporary files is full.
    """
    duckdb = _loaded()
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(config=_ALONE) as connection:
        given, made = Path(folder, "given.json"), Path(folder, "made.parquet")
        contents = {}
        for table in held:
            given.write_text(_lines(table), encoding="utf-8")
            try:
                connection.execute(f"COPY ({_select(table)}) TO ? (FORMAT parquet)", [str(given), str(made)])
            except duckdb.IOException:  # it says why in words of its own, and for Python it is no fault of a file
                raise OSError(errno.EIO, "DuckDB cannot write there; is the disk full?", folder) from None
            contents[table.name] = made.read_bytes()
    return contents


def _loaded() -> Any:
    """DuckDB. Ctrl-C waits until it is loaded: heard in the midst of that, it would end the program in other words."""
    if threading.current_thread() is not threading.main_thread():  # no other thread hears Ctrl-C
        import duckdb

        return duckdb
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: heard.append(number))
    try:
        import duckdb
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
    if heard:
        signal.raise_signal(heard[0])
    return duckdb


def _lines(table: Table) -> str:
    """The rows, one a line, as JSON, which keeps the types."""
    rows = ({name: row.get(name) if row.get(name) != "" else None for name in table.columns} for row in table.rows)
    return "".join(json.dumps(row) + "\n" for row in rows)


def _select(table: Table) -> str:
    columns = ", ".join(f"'{name}': '{_TYPES[kind]}'" for name, kind in table.columns.items())
    return f"SELECT * FROM read_json(?, format = 'newline_delimited', columns = {{{columns}}})"
