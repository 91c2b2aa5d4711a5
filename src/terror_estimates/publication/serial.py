"""The build without children: one thing after the other, and a kernel for each notebook.

It is the way where processes cannot be forked, and the oracle of the warm build, which must give the same bytes.
"""

import time
from collections.abc import Callable
from pathlib import Path

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.english import how_many
from terror_estimates.catalog.load import check_catalog
from terror_estimates.publication import leftovers
from terror_estimates.publication.export import Gallery
from terror_estimates.publication.generated_pages import generated_files
from terror_estimates.publication.notebooks import execute_all, notebook_paths
from terror_estimates.publication.site.rendering import build_site
from terror_estimates.publication.writing import write_text

Say = Callable[[str], None]


def build_serially(file: Path, say: Say, only: str | None = None) -> None:
    """Make everything under the folder of the catalog, or one step of it (a key of _STEPS)."""
    root, catalog = file.parent, check_catalog(file)
    leftovers.clear(root)
    held = f"{how_many(len(catalog.estimates), 'estimate')} from {how_many(len(catalog.sources), 'source')}"
    say(f"{catalog.event.title}: {held}, sound.")
    for name, step in _STEPS.items():
        if only in (None, name):
            began = time.monotonic()
            say(f"{name} …")
            step(root, catalog, say)
            say(f"{name} done in {time.monotonic() - began:.1f} s")


def _pages(root: Path, catalog: Catalog, say: Say) -> None:
    """The dictionary for editors, and every page under docs/ that the catalog makes."""
    for name, text in generated_files(catalog).items():
        write_text(root / name, text)


def _figures(root: Path, catalog: Catalog, say: Say) -> None:
    """Every registered figure with its card, and the gallery."""
    Gallery(catalog).write(root / "figures", say)


def _notebooks(root: Path, catalog: Catalog, say: Say) -> None:
    """Every notebook, run in place."""
    execute_all(notebook_paths(root / "notebooks"), say)


def _site(root: Path, catalog: Catalog, say: Say) -> None:
    """The rendered site, under _build/site."""
    build_site(root, root / "_build" / "site")


_STEPS: dict[str, Callable[[Path, Catalog, Say], None]] = {
    "pages": _pages,
    "figures": _figures,
    "notebooks": _notebooks,
    "site": _site,
}
