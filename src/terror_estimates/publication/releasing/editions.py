"""Finding a state of the data by what a person calls it: a file, a released version, or a revision of git."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.release import read_releases, releases_beside


class NoSuchEdition(Refusal, LookupError):
    """Nothing is known under that name; the message says what would be."""


@dataclass(frozen=True)
class Edition:
    """A state of the data: what it was called, its bytes, and the file it is in, if it is in one."""

    name: str
    raw: bytes
    file: Path | None = None


def edition(name: str, file: Path) -> Edition:
    """The state of that name; versions are looked up in the list beside a catalog, and in its history."""
    if Path(name).is_file():
        return Edition(name, Path(name).read_bytes(), Path(name))
    digest = next((one.sha256 for one in read_releases(releases_beside(file)) if one.version == name), None)
    if digest:
        return _released(name, digest, file)
    commit = _commit(file, name)
    if commit and (raw := _git(file, "show", f"{commit}:./{file.name}")):
        return Edition(name, raw)
    raise NoSuchEdition(f"There is no file, no released version and no git revision '{name}' of {file.name}.")


def _released(version: str, digest: str, file: Path) -> Edition:
    """The data of a release: the file as it stands, or the one of that digest among those that git has kept."""
    raw = file.read_bytes()
    if sha256(raw).hexdigest() == digest:
        return Edition(version, raw, file)
    for kept in _history(file):
        if sha256(kept).hexdigest() == digest:
            return Edition(version, kept)
    raise NoSuchEdition(
        f"The data of version {version} (sha256 {digest[:8]}…) are not in the history at hand. "
        "Get the whole history with: git fetch --unshallow; or name a file."
    )


def _history(file: Path) -> Iterator[bytes]:
    """Every state of the file that git has kept, the newest first."""
    for commit in _git(file, "log", "--format=%H", "--", f"./{file.name}").decode().split():
        yield _git(file, "show", f"{commit}:./{file.name}")


def _commit(file: Path, name: str) -> str:
    """The commit that git knows under a name, or ''."""
    return _git(file, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()


def _git(file: Path, *words: str) -> bytes:
    """What git answers in the folder of the catalog; nothing where it has no answer, or is not there."""
    try:
        told = subprocess.run(["git", *words], cwd=file.resolve().parent, capture_output=True, check=False)
    except FileNotFoundError:
        return b""
    return told.stdout if told.returncode == 0 else b""
