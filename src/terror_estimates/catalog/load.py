"""Reading estimates.yaml: from bytes to a catalog, with every problem reported at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path as FilePath

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.place import FILE_NAME, bytes_of, find_catalog
from terror_estimates.catalog.problem import CatalogError, Report
from terror_estimates.catalog.reading import Reading
from terror_estimates.catalog.release import read_releases, releases_beside
from terror_estimates.catalog.text import TextFault, read_text
from terror_estimates.catalog.yaml_text import Document

_kept: dict[tuple[bytes, bytes, str], tuple[Catalog, Report]] = {}  # by content, never by path or time


def load_catalog(path: str | FilePath | None = None) -> Catalog:
    """The catalog in a file (default: the nearest estimates.yaml, upward from here); CatalogError if it is unsound.

    Of the very bytes of a release no rule is asked again: nothing is released that a rule finds fault with.
    """
    return _sound(*_read_file(path, released_are_sound=True))


def check_catalog(path: str | FilePath | None = None) -> Catalog:
    """The same with every rule asked, also of a release: rules may have come since."""
    return _sound(*read_catalog(path))


def read_catalog(path: str | FilePath | None = None) -> tuple[Catalog | None, Report]:
    """The catalog, or None if the file has problems, and the report on it."""
    return _read_file(path)


def load_written(path: str | FilePath | None = None) -> tuple[Catalog, str]:
    """The catalog in a file and the very text that it was read from, its lines ended alike; CatalogError if unsound."""
    file = FilePath(path) if path else find_catalog()
    raw = bytes_of(file)
    catalog = _sound(*_read_raw(raw, file, released_are_sound=True))
    return catalog, read_text(raw).replace("\r\n", "\n")


def keep_catalog(file: FilePath, raw: bytes | None = None) -> Catalog:
    """Load a catalog and answer every later reading of the same bytes with it, for as long as this process lives.

    `raw` are its bytes, where they were read already.
    """
    raw, history = bytes_of(file) if raw is None else raw, releases_beside(file)
    catalog, report = read_bytes(raw, file.name, history)
    sound = _sound(catalog, report)
    _kept[_key(raw, history, file)] = sound, report
    return sound


def _read_file(path: str | FilePath | None, *, released_are_sound: bool = False) -> tuple[Catalog | None, Report]:
    file = FilePath(path) if path else find_catalog()
    return _read_raw(bytes_of(file), file, released_are_sound=released_are_sound)


def _read_raw(raw: bytes, file: FilePath, *, released_are_sound: bool = False) -> tuple[Catalog | None, Report]:
    history = releases_beside(file)
    known = _kept.get(_key(raw, history, file)) if _kept else None
    return known or _read(raw, file.name, history, released_are_sound=released_are_sound)


def _sound(catalog: Catalog | None, report: Report) -> Catalog:
    if catalog is None:
        raise CatalogError(report)
    return catalog


def _key(raw: bytes, history: bytes, file: FilePath) -> tuple[bytes, bytes, str]:
    return sha256(raw).digest(), sha256(history).digest(), file.name


def read_bytes(raw: bytes, name: str = FILE_NAME, history: bytes = b"") -> tuple[Catalog | None, Report]:
    """The catalog written in these bytes, or None, and the report under the file's name.

    `history` is the list of its releases as written in releases.json; without it every version is taken at its word.
    """
    return _read(raw, name, history, released_are_sound=False)


def _read(raw: bytes, name: str, history: bytes, *, released_are_sound: bool) -> tuple[Catalog | None, Report]:
    with _no_collection():
        try:
            document = Document(read_text(raw))
        except TextFault as fault:
            return None, Report(name, (fault.problem,))
        reading = Reading(document, sha256(raw).hexdigest(), read_releases(history))
        return reading.result(name, released_are_sound=released_are_sound)


def read_standing(raw: bytes) -> Catalog | None:
    """The catalog of all entries that today's models take, whatever else the file holds; None without a header.

    For files of earlier versions: no rule is asked, and what cannot be read is left out.
    """
    with _no_collection():
        try:
            return Reading(Document(read_text(raw)), sha256(raw).hexdigest(), ()).standing()
        except TextFault:
            return None


@contextmanager
def _no_collection() -> Iterator[None]:
    """Reading makes millions of live objects; collecting among them costs two thirds of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
