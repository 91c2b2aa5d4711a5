"""Checksums beside the figures: what the build wrote, so that a picture changed by any other hand is found."""

import errno
from collections.abc import Iterable, Mapping
from pathlib import Path

from terror_estimates.publication.manifest import digest
from terror_estimates.publication.writing import write_text

SUMS = "SHA256SUMS"


def sums_text(digests: Mapping[str, str]) -> str:
    """The checksums of files by their names, as `sha256sum -c` reads them."""
    return "".join(f"{said}  {name}\n" for name, said in sorted(digests.items()))


def read_sums(folder: Path) -> dict[str, str]:
    """The checksum of each file that the build wrote into a folder; none where it wrote none."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return {name: said for said, _, name in (line.partition("  ") for line in lines) if name}


def write_sums(folder: Path, names: Iterable[str]) -> Path:
    """Write the checksums of these files of a folder, and of no others."""
    return write_text(folder / SUMS, sums_text({name: digest(folder / name) for name in names}))


def seal(folder: Path) -> Path:
    """Write the checksums of every file that a folder holds, at any depth, and of no others."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return write_sums(folder, [name for name in names if name != SUMS])


def renew(folder: Path, names: Iterable[str]) -> None:
    """Write the checksums of these files anew where there are checksums; those of all others stay as they are.

    A link in the place of the list is no list of ours and hides whether there was one: OSError says to remove it.
    """
    if (folder / SUMS).is_symlink():
        raise OSError(errno.EEXIST, "a link to another place stands there; remove it", str(folder / SUMS))
    if held := read_sums(folder):
        write_text(folder / SUMS, sums_text(held | {name: digest(folder / name) for name in names}))
