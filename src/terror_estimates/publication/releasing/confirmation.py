"""Whether a folder that somebody holds is what was published: files against checksums, the data against the releases.

A checksum in the same folder shows a slip, and not a forger, who changes both: so the data are also held against the
list of releases at hand, and the digest of the checksums is told, to be compared with the one that was given out.
"""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from terror_estimates.catalog.english import how_many
from terror_estimates.catalog.place import FILE_NAME
from terror_estimates.catalog.plain import Plain
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.release import Release
from terror_estimates.catalog.text import TextFault
from terror_estimates.publication.manifest import digest
from terror_estimates.publication.sums import SUMS

_LINE = re.compile(r"([0-9a-f]{64}) [ *](\S.*)")
_MOST = 16 << 20  # bytes of a list of checksums
_TOLD = 20  # files of one kind that lines name; JSON names all


class NoSums(Refusal):
    """The folder has no list of checksums that can be read; the message says what is wrong."""


@dataclass(frozen=True)
class Confirmation:
    """The files of a folder by how they compare with its checksums, and what can be said of its data.

    `seal` is the sha256 of the list itself. `released` is whether the data are the release that they say they are;
    None where there are none, or no release of that version is known here.
    """

    published: tuple[str, ...]
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]
    seal: str
    version: str | None = None
    released: bool | None = None

    @property
    def whole(self) -> bool:
        """Whether everything is as it was published, as far as can be known here."""
        return not (self.changed or self.missing or self.added) and self.released is not False


def confirm(folder: Path, releases: Sequence[Release]) -> Confirmation:
    """Compare a folder with its checksums, and its data with the releases known; NoSums if it has none."""
    said, found = _said(folder / SUMS), set(_found(folder)) - {SUMS}
    same = {name for name in said.keys() & found if _is(folder / name, said[name])}
    version, released = _data(folder / FILE_NAME, releases)
    return Confirmation(
        published=tuple(sorted(same)),
        changed=tuple(sorted(said.keys() & found - same)),
        missing=tuple(sorted(said.keys() - found)),
        added=tuple(sorted(found - said.keys())),
        seal=digest(folder / SUMS),
        version=version,
        released=released,
    )


def _said(file: Path) -> dict[str, str]:
    """The checksums by name; NoSums for a list that is not there, or has a line or name that no release has."""
    if file.is_symlink() or not file.is_file():
        raise NoSums(f"There is no {SUMS} in '{file.parent}', so nobody can say what was published.")
    if file.stat().st_size > _MOST:
        raise NoSums(f"{SUMS} is larger than any of ours; it is not read.")
    said: dict[str, str] = {}
    for number, line in enumerate(file.read_bytes().decode("utf-8", "replace").splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if not found or not _inside(found[2]) or found[2] in said:
            raise NoSums(f"{SUMS}, line {number}, is not as a release has it: a digest and the name of a file inside.")
        said[found[2]] = found[1]
    return said


def _inside(name: str) -> bool:
    """Whether a name leads to a file inside the folder, on every system."""
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or str(path) != name)


def _found(folder: Path) -> Iterator[str]:
    """Every file and every link in a folder; links are not followed."""
    for at, folders, names in os.walk(folder):
        links = [name for name in folders if Path(at, name).is_symlink()]
        yield from (Path(at, name).relative_to(folder).as_posix() for name in (*names, *links))


def _is(path: Path, said: str) -> bool:
    """Whether a file has this digest; a link to one, or something that is no file, has none."""
    return path.is_file() and not path.is_symlink() and digest(path) == said


def _data(file: Path, releases: Sequence[Release]) -> tuple[str | None, bool | None]:
    """The version that the data say they are, and whether they are that release; None where nobody here can say."""
    if file.is_symlink() or not file.is_file():
        return None, None
    held = digest(file)
    if known := next((one.version for one in releases if one.sha256 == held), None):
        return known, True
    version = _version(file)
    return version, False if any(one.version == version for one in releases) else None


def _version(file: Path) -> str | None:
    try:
        return str(Plain(file.read_bytes()).version)
    except TextFault:
        return None


def confirmation_data(one: Confirmation) -> dict[str, Any]:
    """Everything, for programs."""
    return {**asdict(one), "whole": one.whole}


def confirmation_lines(one: Confirmation) -> list[str]:
    """For people: the verdict, what is not as it was published, and what the verdict rests on."""
    counts = {"changed": one.changed, "missing": one.missing, "added": one.added}
    as_it_was = f"{how_many(len(one.published), 'file')} as published"
    others = [f"{len(names):,} {kind}" for kind, names in counts.items() if names]
    lines = [f"{'This is' if one.whole else 'This is not'} what was published: {', '.join([as_it_was, *others])}."]
    for kind, names in counts.items():
        lines += [f"  {kind}  {name}" for name in names[:_TOLD]]
        lines += [f"  {kind}  … and {len(names) - _TOLD:,} more"] if len(names) > _TOLD else []
    return [*lines, *_rests_on(one)]


def _rests_on(one: Confirmation) -> Iterator[str]:
    if one.released:
        yield f"The data are version {one.version} as it was released."
    elif one.released is False:
        yield f"The data say that they are version {one.version}, and are not what was released under that version."
    elif one.version:
        yield f"No release {one.version} is known here, so only the checksums in the folder vouch for the data."
    yield f"{SUMS} has the sha256 {one.seal}; compare it with the one that was given out with the release."
