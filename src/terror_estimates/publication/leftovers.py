"""What a killed run leaves behind, and the next run removes: halves of files, and folders about to be exchanged."""

import os
import shutil
from pathlib import Path

from terror_estimates.publication.writing import FORMER, HALF

_SIGNS = "?" * 8  # what tells a half, or a folder in the making, from a file of a person
_PARTS = ("", "figures", "notebooks", "docs", "_build", "_build/kept", "_build/pictures")


def clear(root: Path) -> None:
    """Put the folder of a catalog right after a build that was killed; whoever builds must be alone there."""
    sweep(*(root / part for part in _PARTS))
    for folder in ("site", "kept/documents"):
        restore(root / "_build" / folder)


def sweep(*folders: Path) -> None:
    """Remove the halves of files in these folders."""
    for folder in folders:
        for left in sorted(folder.glob(f".*.{_SIGNS}{HALF}")):
            left.unlink(missing_ok=True)


def is_half(path: Path) -> bool:
    """Whether a name is that of the half of a file, which no person gives."""
    return path.match(f".*.{_SIGNS}{HALF}")


def restore(out: Path) -> None:
    """Remove what was to take the place of the folder `out`, and put the former one back if it had been moved away."""
    for left in sorted(out.parent.glob(f".{out.name}-{_SIGNS}")):
        if (left / FORMER).is_dir() and not os.path.lexists(out):
            (left / FORMER).rename(out)
        shutil.rmtree(left, ignore_errors=True)
