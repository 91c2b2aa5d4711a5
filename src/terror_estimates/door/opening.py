"""Opening a catalog: from a file, or the invented one that everybody may try things on."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import NoReturn

from terror_estimates.catalog import Refusal
from terror_estimates.catalog.load import load_written
from terror_estimates.catalog.place import to_ask
from terror_estimates.catalog.problem import clipped, did_you_mean
from terror_estimates.door.call import UnknownName, answering
from terror_estimates.door.catalog import OpenCatalog, opened
from terror_estimates.door.draft import Draft

__all__ = ["OpenCatalog", "Refusal", "example", "load"]


@answering
def load(path: str | Path | None = None) -> OpenCatalog:
    """The catalog in a file; without one the nearest estimates.yaml, in this folder or above, else the package's own.

    CatalogError names every problem of an unsound file with its line; CatalogNotFound a file that is not there.

    >>> te.load().title
    'The Great Terror'
    """
    return OpenCatalog(*load_written(to_ask(path)))


@answering
def example() -> OpenCatalog:
    """The commented starter catalog of an invented flood, which `terror-estimates init` writes.

    >>> catalog = te.example()
    >>> catalog
    <The Harbor Flood, data 0.1.0: 2 estimates, 2 sources, 1 figure>
    """
    return opened(Draft((files("terror_estimates.catalog") / "starter.yaml").read_text(encoding="utf-8"), {}))


def refuse(name: str, offered: Sequence[str]) -> NoReturn:
    """UnknownName for what the package does not have, with the nearest name that it has, or the catalog that does."""
    has = did_you_mean(name, offered, f"; it has {', '.join(offered)}.")
    if callable(vars(OpenCatalog).get(name)):  # asked of the package, and answered by a catalog
        has = f"; ask te.load().{name}(…)."
    raise UnknownName(f"There is no '{clipped(name)}' in terror_estimates{has}")
