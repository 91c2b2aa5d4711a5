"""Whether what is committed still says what the catalog says: figures, notebooks, pages and schema."""

from collections.abc import Mapping
from pathlib import Path

from terror_estimates.catalog import Catalog
from terror_estimates.publication.agreement import pictures_amiss
from terror_estimates.publication.card import CARD_SCHEMA, card_bytes, card_schema
from terror_estimates.publication.commands import command
from terror_estimates.publication.figures import Figure, draw
from terror_estimates.publication.generated_pages import generated_files
from terror_estimates.publication.notebooks import figures_shown, notebook_paths


def stale(root: Path, catalog: Catalog, figures: Mapping[str, Figure] | None = None) -> list[str]:
    """A sentence with the remedy for everything generated that is missing or no longer agrees with the catalog.

    `figures` are those of this very catalog by id, where they are drawn already; else they are drawn here.
    """
    if figures is None:
        figures = {id: draw(catalog, id) for id in catalog.figures}
    today = {id: f"sha256:{figure.fingerprint}" for id, figure in figures.items()}
    pages = {
        **{name: text.encode() for name, text in generated_files(catalog).items()},
        **{f"figures/{figure.stem}.json": card_bytes(figure.card) for figure in figures.values()},
        f"figures/{CARD_SCHEMA}": card_schema(),
    }
    found = [f"{name} {said}" for name, expected in pages.items() if (said := _against(root / name, expected))]
    for path in notebook_paths(root / "notebooks"):
        shown = figures_shown(path, catalog)
        found += [f"notebooks/{path.name} shows {id} as it was" for id, then in shown if then != today.get(id)]
    found += [one for one in pictures_amiss(root, catalog) if one.split()[0] not in {name.split()[0] for name in found}]
    return [f"{one}; run: {command(root, 'build')}" for one in found]


def _against(path: Path, expected: bytes) -> str | None:
    if not path.is_file():
        return "is missing"
    return None if path.read_bytes() == expected else "no longer agrees with the catalog"
