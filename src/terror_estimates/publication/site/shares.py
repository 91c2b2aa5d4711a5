"""Shares: what the site holds beside the documents of the renderer, in parts that are made one beside the other.

A share is pages, and files for programs by their address. Each lies in a file of its own until the site is put
together. Each says what it is made from, and is kept from build to build and made again only where that is another.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from terror_estimates.publication.lookup.files import lookup_files, pair_files, pairs_key
from terror_estimates.publication.manifest import around, code
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.page import Page
from terror_estimates.publication.site.pages import entry_files, entry_pages, estimate_files, estimate_pages
from terror_estimates.publication.writing import write_text

_KINDS = "src:charts/kinds/"
FOLDER = "pages"  # of the staged site; the renderer finds nothing of its own in it


def _none(known: Concordance) -> Iterable[Page]:
    return ()


def _everything(known: Concordance) -> str:
    """The digest of all that is known, and of the package but for the code that draws charts: no share draws one."""
    files = {path: said for path, said in code().items() if not (path.startswith(_KINDS) and path.endswith("/page.py"))}
    return hashlib.sha256(json.dumps([known.digest, around(), files]).encode()).hexdigest()


@dataclass(frozen=True)
class Share:
    """What makes the pages and the files of a share; `key` is the digest of all that they are made from.

    `shows_figures` says whether it must wait for the cards of the figures, which it shows.
    """

    pages: Callable[[Concordance], Iterable[Page]]
    files: Callable[[Concordance], Mapping[str, str]]
    key: Callable[[Concordance], str]
    shows_figures: bool = True


SHARES = {
    "pairs": Share(_none, pair_files, pairs_key, shows_figures=False),
    "estimates": Share(estimate_pages, estimate_files, _everything),
    "entries": Share(entry_pages, entry_files, _everything),
    "answers": Share(_none, lookup_files, _everything),
}


def make(known: Concordance, staging: Path, name: str, keep: Path | None = None, *, force: bool = False) -> list[str]:
    """Make a share and put it in place; the addresses of its pages.

    In the folder `keep` lies what is kept; with `force` it is made anew, and kept for the next time.
    """
    share = SHARES[name]
    key = share.key(known) if keep else ""
    if keep and not force and (text := _kept(keep / f"{name}.json", key)):
        write_text(staging / FOLDER / f"{name}.json", text)
        return [page["address"] for page in json.loads(text)["pages"]]
    addresses = put(staging, name, share.pages(known), share.files(known))
    if keep:
        text = (staging / FOLDER / f"{name}.json").read_text(encoding="utf-8")
        write_text(keep / f"{name}.json", f"{_seal(key, text)}\n{text}")
    return addresses


def put(staging: Path, name: str, pages: Iterable[Page], files: Mapping[str, str]) -> list[str]:
    """Put these pages and files in place as a share of the site; the addresses of the pages."""
    listed = [vars(page) for page in pages]
    held = {"pages": listed, "files": dict(files)}
    write_text(staging / FOLDER / f"{name}.json", json.dumps(held, ensure_ascii=False))
    return [page["address"] for page in listed]


def staged(staging: Path) -> Iterator[tuple[list[Page], dict[str, str]]]:
    """The pages and the files of every share that is in place, one share after the other."""
    yield from map(read, files_of(staging))


def files_of(staging: Path) -> list[Path]:
    """The files in which the shares that are in place lie."""
    return sorted((staging / FOLDER).glob("*.json"))


def read(path: Path) -> tuple[list[Page], dict[str, str]]:
    """The pages and the files of the share in this file."""
    held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return [Page(**said) for said in held["pages"]], held["files"]


def _kept(path: Path, key: str) -> str:
    """What is kept under this key, or '' where nothing is, or where it is not as it was written."""
    with suppress(OSError, ValueError):
        seal, text = path.read_text(encoding="utf-8").split("\n", 1)
        if seal == _seal(key, text):
            return text
    return ""


def _seal(key: str, text: str) -> str:
    return hashlib.sha256(f"{key}\n{text}".encode()).hexdigest()
