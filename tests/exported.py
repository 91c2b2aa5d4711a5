"""What an export of the record holds, table by table, and how a reader's cells compare with it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from shared import record
from terror_estimates.publication.extract.files import Extract
from terror_estimates.publication.extract.flat import Table
from terror_estimates.publication.extract.tables import Tables

RECORD = record()


@cache
def held() -> dict[str, Table]:
    """The tables of the record by name, but for what the figures draw."""
    return {table.name: table for table in Tables(RECORD).all()}


def write(folder: Path) -> Path:
    """Export the record into a folder; no figure is drawn."""
    Extract(RECORD, lambda _: {"drawn": []}).write(folder)
    return folder


def cells(table: Table) -> list[list[str | None]]:
    """Every cell of a table as text; None for what is not there."""
    return [[said(row.get(name)) for name in table.columns] for row in table.rows]


def said(value: Any) -> str | None:
    """A value as the CSV writes it, but for the apostrophe that keeps a spreadsheet from running it."""
    if value is None or value == "":
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def unguarded(rows: list[list[str | None]], columns: Mapping[str, str]) -> list[list[str | None]]:
    """The cells with the first apostrophe of every text taken away, as the README of the export says."""
    texts = [kind == "string" for kind in columns.values()]
    return [
        [cell.removeprefix("'") if cell and text else cell for cell, text in zip(row, texts, strict=True)]
        for row in rows
    ]


# Texts that a program may take for something else: a formula, a number, a truth, a date, or nothing.
_TEXTS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'quoted'", "''", "'=1", "NA", "N/A", "null", "None", "nan", "007", "1e5",
    "1.50", "true", "F", "1937-08-01", "0x1A", "10_000", "a\nb", 'she said: "no"', "a,b;c", " padded ",
    "Ежов, Н. И.", "„Große“", "naïve café", "\u2013", "\U0001d11e", "#no comment", "\\N", "\\",
)  # fmt: skip
HOSTILE = Table(
    "hostile",
    "Texts and numbers that are easily mistaken",
    {"place": "integer", "text": "string", "count": "integer", "true": "boolean", "day": "date"},
    ("place",),
    {},
    [
        {"place": place, "text": text, "count": [None, 0, 999_999_999_999_999][place % 3], "true": bool(place % 2)}
        | {"day": [None, "1937-08-01"][place % 2]}
        for place, text in enumerate((*_TEXTS, None))
    ],
)
