"""Whether pictures, cards and notebooks agree with each other and with the catalog; nothing is drawn to find out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from terror_estimates.catalog import Catalog
from terror_estimates.catalog.figure import FigureEntry
from terror_estimates.catalog.place import FILE_NAME
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.shown import shown_digest
from terror_estimates.publication import pictures
from terror_estimates.publication.card import CARD_SCHEMA, shown_on
from terror_estimates.publication.export import CONTACT_SHEET, FORMATS
from terror_estimates.publication.manifest import SITE, digest
from terror_estimates.publication.notebooks import figures_shown, notebook_paths
from terror_estimates.publication.sums import SUMS, read_sums

_NAMED = 5  # disagreements that a refusal lists; `audit` lists all
_BESIDE = {"README.md", CARD_SCHEMA, CONTACT_SHEET, SUMS}


class Mixture(Refusal):
    """What would be published is of several states of the data; the message names what is older or foreign."""


def refuse_mixture(root: Path, catalog: Catalog) -> None:
    """Raise Mixture where a site made now would show figures or notebooks of another state than the catalog."""
    found = [*cards_amiss(root, catalog), *pictures_amiss(root, catalog), *notebooks_amiss(root, catalog)]
    if found:
        more = [f"  … and {len(found) - _NAMED} more"] if len(found) > _NAMED else []
        listed = "\n".join([*(f"  - {one}" for one in found[:_NAMED]), *more])
        raise Mixture(f"The site would be of several states of the data; run the whole build.\n{listed}")


def cards_amiss(root: Path, catalog: Catalog) -> Iterator[str]:
    """Cards that are missing, or of other entries than the catalog holds now."""
    for entry in catalog.figures.values():
        name = f"figures/{entry.stem}.json"
        card = _card(root / name)
        if card is None:
            yield f"{name} is missing, or is no card"
        elif card.get("digest") != _digest_now(entry, card):
            yield f"{name} no longer agrees with the catalog"


def pictures_amiss(root: Path, catalog: Catalog) -> Iterator[str]:
    """Pictures that are missing, of another state than their card, changed by another hand, or of no figure at all."""
    folder = root / "figures"
    held, expected = read_sums(folder), set(_BESIDE)
    if folder.is_dir() and not held:
        yield f"figures/{SUMS} is missing, so nobody can say whether a picture is as the build wrote it"
    for entry in catalog.figures.values():
        card = _card(folder / f"{entry.stem}.json") or {}
        for name in (f"{entry.stem}.{ending}" for ending in FORMATS):
            expected.add(name)
            if said := _amiss(folder / name, str(card.get("digest")), held.get(name)):
                yield f"figures/{name} {said}"
    sheet = folder / CONTACT_SHEET
    if sheet.is_file() and held and digest(sheet) != held.get(CONTACT_SHEET):
        yield f"figures/{CONTACT_SHEET} is not as the build wrote it"
    found = folder.iterdir() if folder.is_dir() else ()
    foreign = sorted(path.name for path in found if path.name not in expected and not path.name.startswith("."))
    yield from (f"figures/{name} belongs to no figure of the catalog" for name in foreign)


def notebooks_amiss(root: Path, catalog: Catalog) -> Iterator[str]:
    """Notebooks that show a figure in another state than the one last drawn."""
    drawn = {id: f"sha256:{known.fingerprint}" for id in catalog.figures if (known := pictures.kept(root, id))}
    for path in notebook_paths(root / "notebooks"):
        for id, fingerprint in figures_shown(path, catalog):
            if id in drawn and fingerprint != drawn[id]:
                yield f"notebooks/{path.name} shows {id} as it was"


def site_amiss(root: Path) -> Iterator[str]:
    """Pages and files of the site that are missing, foreign, changed, or of another state than data and figures."""
    site = root / SITE
    if not site.is_dir():
        return
    held = read_sums(site)
    if not held:
        yield f"{SITE}/{SUMS} is missing, so nobody can say whether a page is as the build wrote it"
        return
    found = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() or path.is_symlink()}
    yield from (f"{SITE}/{name} is missing" for name in sorted(held.keys() - found))
    yield from (f"{SITE}/{name} is of no build" for name in sorted(found - held.keys() - {SUMS}))
    for name in sorted(held.keys() & found):
        if (site / name).is_symlink() or digest(site / name) != held[name]:
            yield f"{SITE}/{name} is not as the build wrote it"
        elif _elsewhere(root, name) not in (None, held[name]):
            yield f"{SITE}/{name} is of another state than {name}"


def _elsewhere(root: Path, name: str) -> str | None:
    """The digest of the file of the project that a file of the site is a copy of, if it is one that is there."""
    copied = name == FILE_NAME or (name.startswith("figures/") and not name.endswith((".html", ".bib", ".csv")))
    return digest(root / name) if copied and (root / name).is_file() else None


def _amiss(path: Path, said_by_card: str, written: str | None) -> str | None:
    if not path.is_file():
        return "is missing"
    if said_by_card.encode() not in path.read_bytes():
        return "shows another state of the data than its card"
    return "is not as the build wrote it" if written is not None and digest(path) != written else None


def _card(path: Path) -> dict[str, Any] | None:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return said if isinstance(said, dict) else None


def _digest_now(entry: FigureEntry, card: dict[str, Any]) -> str | None:
    """The digest that the card would have if it were made now of the same entries; None if one is gone."""
    try:
        return f"sha256:{shown_digest(entry, shown_on(entry, card))}"
    except (KeyError, TypeError):
        return None
