"""A release as one folder: data, figures, notebooks, site, package and flat tables, with the checksum of every file.

The same state of the project gives the same bytes: nothing is asked of a clock, a user or a machine.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from terror_estimates.catalog import Catalog, load_catalog
from terror_estimates.catalog.release import RELEASES
from terror_estimates.publication.children import bound_to_parent
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.extract.files import Extract
from terror_estimates.publication.kept_card import card_in
from terror_estimates.publication.leftovers import restore
from terror_estimates.publication.links import refuse_links
from terror_estimates.publication.manifest import PASSING, SITE, digest
from terror_estimates.publication.releasing.deposit import CODEMETA, ZENODO, Deposit
from terror_estimates.publication.releasing.history import HISTORY
from terror_estimates.publication.releasing.register import NotReleasable
from terror_estimates.publication.sums import SUMS, sums_text
from terror_estimates.publication.writing import exchanged, write_bytes, write_text

ABOUT, DATA, PACKAGE = "ARCHIVE.txt", "data", "package"
_ALONE = (
    "estimates.yaml", "estimates.schema.json", RELEASES, HISTORY, "CITATION.cff", "CHANGELOG.md", "README.md",
    "LICENSE", "LICENSE-DATA", "requirements.lock",
)  # fmt: skip
_FOLDERS = {"figures": "figures", "notebooks": "notebooks", "LICENSES": "LICENSES", SITE: "site"}
_WHAT = {
    "estimates.yaml": "the data, as they were written by hand",
    RELEASES: "every version of the data: its date, its digest and its ids",
    HISTORY: "how each version gave each number, where one gives it otherwise than another",
    DATA: "the same data as flat tables: CSV, Parquet, SQLite, a data package",
    "figures": "the figures as SVG, PNG and PDF, each with the card of its numbers",
    "notebooks": "the questions, one a notebook, with their answers",
    "site": "the site; open index.html, no network is needed",
    PACKAGE: "the program, to be installed with pip",
}
_ABOUT = """{citation}

This folder is the release of version {version}. It holds:

{held}

Whether every file is as it was published: sha256sum -c {sums}
or: terror-estimates verify FOLDER, which also names what is missing or was added.
"""


class NoPackage(NotReleasable):
    """The package could not be made; the message says what is missing."""


def write_archive(file: Path, folder: Path) -> str:
    """Write the archive of a released catalog into a folder that is new or empty; the sha256 of its checksums.

    NotReleasable says what is in the way; then, and after any fault, the folder is as it was.
    """
    root, catalog = file.resolve().parent, load_catalog(file)
    if all(one.version != catalog.version for one in catalog.releases):
        raise NotReleasable(f"Version {catalog.version} is not in {RELEASES}; write it there: terror-estimates release")
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise NotReleasable(f"'{folder}' exists already; name a new folder, nothing is overwritten.")
    refuse_links(root)
    restore(folder)
    with exchanged(folder) as made:
        _copy(root, made)
        _make(file, catalog, made)
        names = sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file())
        write_text(made / SUMS, sums_text({name: digest(made / name) for name in names}))
    return digest(folder / SUMS)


def _copy(root: Path, made: Path) -> None:
    """Everything that stands in the project as it is published."""
    for name in _ALONE:
        if (root / name).is_file():
            shutil.copyfile(root / name, made / name)
    for part, under in _FOLDERS.items():
        for path in _files(root / part):
            place = made / under / path.relative_to(root / part)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder, but for what programs leave there in passing; links are no files."""
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - PASSING)
        paths = (Path(at, name) for name in sorted(names))
        yield from (path for path in paths if path.is_file() and not path.is_symlink())


def _make(file: Path, catalog: Catalog, made: Path) -> None:
    """Everything that is made for the archive."""
    root = file.resolve().parent
    Extract(catalog, card_in(file)).write(made / DATA)
    write_bytes(made / ZENODO, Deposit(catalog, root).zenodo())
    if (root / "pyproject.toml").is_file():
        write_bytes(made / CODEMETA, Deposit(catalog, root).codemeta())
        _wheel(root, made / PACKAGE)
    held = [f"  {name.ljust(16)}{what}" for name, what in _WHAT.items() if (made / name).exists()]
    about = {"citation": Citations(catalog).cite("data").strip(), "version": catalog.version, "held": "\n".join(held)}
    write_text(made / ABOUT, _ABOUT.format(**about, sums=SUMS))


def _wheel(root: Path, folder: Path) -> None:
    """The package of the project, made by the tool that pyproject.toml names, which writes one time for all files."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder.resolve())]
    settings = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    end = bound_to_parent()
    done = subprocess.run(command, cwd=root, env=settings, capture_output=True, text=True, check=False, preexec_fn=end)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise NoPackage(f"The package could not be made: {last}. It needs hatchling, which run.py installs.")
