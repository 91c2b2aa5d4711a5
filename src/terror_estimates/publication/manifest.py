"""What the last build read and made, by digest, so that the next one knows whether anything is another than it was.

Only the standard library is imported: where nothing changed, nothing else is ever loaded. Times are never looked at.
Inputs and outputs stand in one list, because a changed output has to be made again too.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from terror_estimates.publication.writing import write_text

SOURCE = Path(__file__).parents[1]
FOLDER, SITE = "_build", "_build/site"
_KEPT = f"{FOLDER}/manifest.json"
_LOOKED_AT = (
    "estimates.yaml", "releases.json", "history.json", "estimates.schema.json", "CHANGELOG.md", "CITATION.cff",
    "README.md", "docs", "notebooks", "figures", SITE,
    # the rest of the folder that readers take away
    "LICENSE", "LICENSE-DATA", "environment.yml", "pyproject.toml", "requirements.lock", "requirements-lab.lock",
    "run.py", ".ci/run", ".gitattributes", ".gitignore", "tests", "benchmarks",
)  # fmt: skip
# Folders that programs leave in passing: never an input, and in nothing that is published.
PASSING = {
    "__pycache__", ".hypothesis", ".import_linter_cache", ".ipynb_checkpoints", ".pytest_cache", ".ruff_cache",
    "node_modules",
}  # fmt: skip


@dataclass(frozen=True)
class Manifest:
    """The digest of every file by its path from the folder of the catalog, and what the build had to say.

    `around` is the digest of what is no file of the project: interpreter and installed packages. `staged` is the digest
    of what the site was rendered from, `mend` what the audit found.
    """

    around: str
    files: dict[str, str]
    staged: str = ""
    mend: list[str] = field(default_factory=list)


def looked_at(root: Path) -> dict[str, str]:
    """The digest of every input and output as it is now; the package is listed by the paths inside it."""
    found = code()
    for part in _LOOKED_AT:
        found |= looked_at_part(root, part)
    return found


def looked_at_part(root: Path, part: str) -> dict[str, str]:
    """The digest of every file of one folder of the project, or of one file."""
    above = os.path.join(root, "")
    return {name[len(above) :].replace(os.sep, "/"): digest(name) for name in _names(os.path.join(above, part))}


def code() -> dict[str, str]:
    """The digest of every file of the package, under `src:`."""
    return {f"src:{path.relative_to(SOURCE).as_posix()}": digest(path) for path in _files(SOURCE)}


def around() -> str:
    """The digest of the interpreter and of every installed package with its version."""
    folders = sorted({place for place in sys.path if place and os.path.isdir(place)})
    named = (name for place in folders for name in os.listdir(place) if name.endswith((".dist-info", ".egg-info")))
    return _of([sys.version, sys.platform, sorted(set(named))])


def kept(root: Path) -> Manifest | None:
    """The manifest of the last build that came to its end, or None."""
    try:
        return Manifest(**json.loads((root / _KEPT).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def keep(root: Path, manifest: Manifest) -> None:
    """Write the manifest, last of all."""
    write_text(root / _KEPT, json.dumps(vars(manifest), indent=0, sort_keys=True) + "\n")


def unchanged(root: Path) -> Manifest | None:
    """The manifest of the last build if every input and output is still what it says, else None."""
    last = kept(root)
    return last if last and last.around == around() and last.files == looked_at(root) else None


def holds(root: Path, names: Iterable[str]) -> bool:
    """Whether the program and the named files are still what the last build worked with or made."""
    last = kept(root)
    if last is None or last.around != around():
        return False
    program = {name: digest for name, digest in last.files.items() if name.startswith("src:")}
    return program == code() and all(last.files.get(name) == _digest_if_there(root / name) for name in names)


def _digest_if_there(path: Path) -> str:
    return digest(path) if path.is_file() else ""


def digest(path: Path | str) -> str:
    """The sha256 of a file."""
    with open(path, "rb", buffering=0) as opened:
        return hashlib.sha256(opened.read()).hexdigest()


def digest_of(paths: Iterable[Path], root: Path) -> str:
    """The sha256 of some files or folders of files, with their paths from a root."""
    files = [path for part in paths for path in _files(part)]
    return _of([(path.relative_to(root).as_posix(), digest(path)) for path in files])


def parts_but(folder: Path, left_out: Path) -> list[Path]:
    """All that lies in a folder but one thing."""
    return [part for part in sorted(folder.iterdir()) if part != left_out and part.name not in PASSING]


def _files(part: Path) -> Iterator[Path]:
    """The files of a folder in one order, or the file itself; nothing where there is nothing."""
    return map(Path, _names(str(part)))


def _names(part: str) -> Iterator[str]:
    """The same by their paths as text, since five thousand of them are looked at whenever nothing changed."""
    if os.path.isfile(part):
        yield part
    for at, folders, names in os.walk(part):
        folders[:] = sorted(name for name in folders if name not in PASSING)
        yield from (os.path.join(at, name) for name in sorted(names))


def _of(said: Any) -> str:
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
