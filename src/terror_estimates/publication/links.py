"""Links inside a project: a build follows none, so that it writes nothing and publishes nothing outside the project."""

import os
from pathlib import Path

from terror_estimates.catalog.refusal import Refusal

_READ = ("docs", "notebooks", "figures")
_MADE = ("_build", "_build/site", "_build/site-src", "_build/pictures", "_build/kept")


class LinkInProject(Refusal):
    """A link stands where a build reads or writes; the message names it."""


def refuse_links(root: Path) -> None:
    """Raise LinkInProject for the first link in a folder that is read, or at the name of one that is made."""
    for part in (*_READ, *_MADE):
        refuse_link(root / part, root)
    for part in _READ:
        for at, folders, names in os.walk(root / part):
            for name in sorted((*folders, *names)):
                refuse_link(Path(at, name), root)


def refuse_link(path: Path, root: Path) -> None:
    """Raise LinkInProject if a link stands at a name in the project."""
    if path.is_symlink():
        raise LinkInProject(
            f"'{path.relative_to(root).as_posix()}' is a link to another place, and a build neither writes nor "
            f"publishes anything outside the project. Put the file itself there, or remove the link."
        )
