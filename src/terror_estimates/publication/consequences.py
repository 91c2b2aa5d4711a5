"""Why a figure is made anew: which fields of which entries it reads, and what in them changed since the last build."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from terror_estimates.catalog import Catalog, CatalogError, Claim, Estimate, Source, read_bytes
from terror_estimates.catalog.english import how_many
from terror_estimates.catalog.entry import Entry
from terror_estimates.publication import manifest
from terror_estimates.publication.figures import drawn_now

LAST = f"{manifest.FOLDER}/last-estimates.yaml"
_SECTIONS: dict[type[Entry], str] = {Estimate: "estimates", Source: "sources", Claim: "claims"}

Read = tuple[str, str, str]  # section, id of the entry, field


def why(root: Path, raw: bytes, id: str) -> list[str]:
    """Lines for people: what the figure reads, and what changed of it since the catalog was last built.

    `raw` are the bytes of the catalog; it is read afresh, since what was worked out before hides what it was read from.
    """
    catalog = _read(raw)
    read = reads(catalog, id)
    lines = [f"{id} reads:", *_summary(read)]
    last = _last(root)
    if last is None:
        return [*lines, "No build has come to its end here, so nothing can be said of what changed."]
    changed = [*_changed(last, catalog, read), *_code(root)]
    own = last.figures.get(id) != catalog.figures[id]
    changed = [*([f"  its own entry, figures.{id}"] if own else []), *changed]
    return [*lines, *(["Changed since the last build:", *changed] if changed else ["Nothing of it changed since."])]


def reads(catalog: Catalog, id: str) -> set[Read]:
    """Every field of an estimate, a source or a claim that is read while the figure is drawn and its card is made."""
    with _watched() as read:
        _ = drawn_now(catalog, id).card
    return read


@contextmanager
def _watched() -> Iterator[set[Read]]:
    read: set[Read] = set()
    before = {kind: kind.__getattribute__ for kind in _SECTIONS}
    for kind, section in _SECTIONS.items():
        kind.__getattribute__ = _noting(read, section, before[kind], frozenset(kind.model_fields) - {"id"})  # type: ignore[method-assign]
    try:
        yield read
    finally:
        for kind, plain in before.items():
            kind.__getattribute__ = plain  # type: ignore[method-assign]


def _noting(read: set[Read], section: str, plain: Any, fields: frozenset[str]) -> Any:
    def get(self: Any, name: str) -> Any:
        if name in fields:
            read.add((section, plain(self, "id"), name))
        return plain(self, name)

    return get


def _summary(read: set[Read]) -> list[str]:
    """How many entries of each section are read, and by which fields."""
    entries: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for section, id, name in read:
        entries[section][name].add(id)
    return [
        f"  {section}.{name} of {how_many(len(ids), 'entry', 'entries')}"
        for section, fields in sorted(entries.items())
        for name, ids in sorted(fields.items())
    ]


def _changed(last: Catalog, catalog: Catalog, read: set[Read]) -> list[str]:
    found = []
    for section, id, name in sorted(read):
        before, now = getattr(last, section).get(id), getattr(catalog, section)[id]
        if before is None or getattr(before, name) != getattr(now, name):
            found.append(f"  {section}.{id}.{name}{' (new)' if before is None else ''}")
    for section in _SECTIONS.values():
        gone = sorted(set(getattr(last, section)) - set(getattr(catalog, section)))
        found += [f"  {section}.{id} (no longer there)" for id in gone]
    words = ("version", "event", "vocabulary", "scopes")
    return found + [f"  {part}" for part in words if getattr(last, part) != getattr(catalog, part)]


def _code(root: Path) -> list[str]:
    """The files of the package that are others than at the last build."""
    kept = manifest.kept(root)
    now = manifest.code()
    before = {path: said for path, said in (kept.files if kept else {}).items() if path.startswith("src:")}
    return [f"  code: {path[4:]}" for path in sorted({*now, *before}) if now.get(path) != before.get(path)]


def _last(root: Path) -> Catalog | None:
    with suppress(OSError, CatalogError):
        return _read((root / LAST).read_bytes()) if manifest.kept(root) else None
    return None


def _read(raw: bytes) -> Catalog:
    catalog, report = read_bytes(raw)
    if catalog is None:
        raise CatalogError(report)
    return catalog
