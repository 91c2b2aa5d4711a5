"""A folder of its own for another event: catalog, first page, one notebook, and what the site needs."""

import os
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from terror_estimates.catalog.place import FILE_NAME
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.publication import lock
from terror_estimates.publication.leftovers import is_half, sweep
from terror_estimates.publication.writing import write_bytes

_NAMED = {"conf.txt": "conf.py", "gitignore": ".gitignore"}  # under these names tools would take them for our own


class FolderTaken(Refusal):
    """The folder holds something already, and nothing is ever overwritten; the message says what to do."""


class NotItsOwnFolder(Refusal):
    """The folders beside a catalog may belong to another one; the message says what to do."""


def start(folder: Path) -> list[Path]:
    """Write the starter into a folder that is new or empty; returns the files, whose build needs no network.

    A folder in which an earlier run was killed half way is completed.
    """
    made = starter_files()
    if os.path.lexists(folder) and not _begun(folder, made):
        raise FolderTaken(f"'{folder}' exists already; name a new folder, nothing is overwritten.")
    sweep(*{(folder / path).parent for path in made})
    return [write_bytes(folder / path, content) for path, content in made.items()]


def starter_files() -> dict[Path, bytes]:
    """Every file of the starter, by its place in the folder."""
    starter = files("terror_estimates.publication") / "starter"
    made = {Path(FILE_NAME): (files("terror_estimates.catalog") / "starter.yaml").read_bytes()}
    return made | {path: file.read_bytes() for path, file in _files(starter, Path())}


def _begun(folder: Path, made: Mapping[Path, bytes]) -> bool:
    """Whether a folder holds nothing but a part of what is to be written there, as a killed run leaves it."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    paths = [path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()]
    found = [path for path in paths if path.name != lock.NAME and not is_half(path)]
    own = (not path.is_symlink() and made.get(path.relative_to(folder)) == path.read_bytes() for path in found)
    return len(found) < len(made) and all(own)


def _files(part: Traversable, at: Path) -> list[tuple[Path, Traversable]]:
    found = []
    for inner in sorted(part.iterdir(), key=lambda one: one.name):
        if inner.is_dir():
            found += _files(inner, at / inner.name) if inner.name != "__pycache__" else []
        else:
            found.append((at / _NAMED.get(inner.name, inner.name), inner))
    return found


def own_folder(file: Path) -> Path:
    """The folder that what is made of a catalog goes to: the one it stands in, if it is called estimates.yaml there.

    Beside a file of another name the folders may be those of another catalog, so NotItsOwnFolder refuses them.
    """
    if file.name != FILE_NAME:
        raise NotItsOwnFolder(
            f"'{file.name}' is not called {FILE_NAME}, so the folders beside it may be another catalog's. Say where to "
            f"write with --out, or give the catalog a folder of its own: terror-estimates init NAME"
        )
    return file.parent
