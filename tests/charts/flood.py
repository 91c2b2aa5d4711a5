"""The invented flood of tests/catalogs/invented.yaml, its charts, and their artists by gid."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml
from matplotlib.artist import Artist

from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.charts import CHARTS, Drawing

TEXT = (Path(__file__).parents[1] / "catalogs" / "invented.yaml").read_text(encoding="utf-8")
_LOADER, _DUMPER = (getattr(yaml, f"C{name}", getattr(yaml, name)) for name in ("SafeLoader", "SafeDumper"))
_DATA = yaml.load(TEXT, _LOADER)
FIGURES = {entry["chart"]: id for id, entry in reversed(_DATA["figures"].items())}  # the first of each kind


def catalog(tables: Mapping[str, Any] = MappingProxyType({}), **changes: Any) -> Catalog:
    """The flood with keys of estimates changed, and with more tables: catalog(**{"birch-1911-deaths": {}})."""
    changed = {id: {**_DATA["estimates"][id], **keys} for id, keys in changes.items()}
    data = {**_DATA, "estimates": {**_DATA["estimates"], **changed}, "tables": {**_DATA["tables"], **tables}}
    found, report = read_bytes(yaml.dump(data, Dumper=_DUMPER, allow_unicode=True, sort_keys=False).encode())
    assert found is not None, report.lines()
    return found


def draw(chart: str, flood: Catalog | None = None, **entry: Any) -> Drawing:
    """One of the flood's figures, with keys of its entry changed."""
    flood = flood or plain()
    return CHARTS[chart](flood.figure(FIGURES[chart]).model_copy(update=entry))


@cache
def plain() -> Catalog:
    return catalog()


@cache
def drawn(chart: str) -> Drawing:
    """One of the flood's figures as registered."""
    return draw(chart)


def artists(drawing: Drawing) -> dict[str, Artist]:
    """Every artist with a gid; a gid given twice would hide one of the two."""
    named = [artist for artist in drawing.figure.findobj() if artist.get_gid()]
    found = {artist.get_gid(): artist for artist in named}
    assert len(found) == len(named)
    return found


def parts(drawing: Drawing, estimate: str) -> set[str]:
    """The parts of an estimate that have an artist: 'low', 'best', 'bound' … without its words and grid."""
    words = ("label", "detail", "printed", "coverage", "evidence", "year", "explained", "ground", "bound-words", "unit")
    found = {gid.removeprefix(f"{estimate}:") for gid in artists(drawing) if gid.startswith(f"{estimate}:")}
    return {part for part in found if not part.startswith(words) and "@" not in part}


def words(drawing: Drawing) -> list[str]:
    """Everything that is written on the canvas."""
    return [text.get_text() for text in drawing.figure.findobj(lambda one: hasattr(one, "get_text"))]
