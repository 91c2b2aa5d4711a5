"""One flat table: what it is called, its columns with their types, its keys and its rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Table:
    """One table: its columns with their types, its key, where its columns lead, and its rows."""

    name: str
    title: str
    columns: Mapping[str, str]
    key: tuple[str, ...]
    leads: Mapping[str, str]
    rows: Sequence[Mapping[str, Any]]


def flat(
    name: str, title: str, key: Sequence[str], leads: Mapping[str, str], rows: Iterable[Mapping[str, Any]],
    columns: str,
) -> Table:  # fmt: skip
    """`columns` are names of text columns; 'year:integer' names a type."""
    typed = {column: kind or "string" for column, _, kind in (each.partition(":") for each in columns.split())}
    return Table(name, title, typed, tuple(key), leads, list(rows))
