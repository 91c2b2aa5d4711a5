"""The whole build: check the data, then everything that is generated from it, then the site.

What is another than last time is made, on all cores; where nothing is, that is known before anything is imported.
"""

from collections.abc import Callable
from pathlib import Path

from terror_estimates.publication.links import refuse_links
from terror_estimates.publication.manifest import unchanged

Say = Callable[[str], None]
STEPS = ("pages", "figures", "notebooks", "site")


def build(file: Path, say: Say, only: str | None = None, *, serial: bool = False, force: bool = False) -> None:
    """Make what is not as the catalog, the code or a hand left it; `only` is one of STEPS.

    `force` makes everything anew. `serial` does too, one thing after the other with a kernel for each notebook; it is
    the way where processes cannot be forked.
    """
    refuse_links(file.parent)
    if only == "site":
        from terror_estimates.catalog import load_catalog
        from terror_estimates.publication.agreement import refuse_mixture

        refuse_mixture(file.parent, load_catalog(file))
    from terror_estimates.publication.children import can_fork

    if serial or not can_fork():
        from terror_estimates.publication.serial import build_serially

        build_serially(file, say, only)
        return
    from terror_estimates.publication.warm import build_warm

    mend = build_warm(file, say, only, force=force)
    for line in _mend_lines(mend) if only is None else ():
        say(line)


def nothing_to_do(file: Path, only: str | None = None, *, serial: bool = False, force: bool = False) -> list[str]:
    """What is said where nothing changed since the last build: that it is so, and what is to mend; else no line."""
    last = None if only or serial or force else unchanged(file.parent)
    if last is None:
        return []
    said = f"Nothing changed: {len(last.files)} files are as the last build left them; --force makes all anew."
    return [said, *_mend_lines(last.mend)]


def _mend_lines(mend: list[str]) -> list[str]:
    """What a person has to put right, which is what a build ends with."""
    return ["To mend", *(f"  - {sentence}" for sentence in mend)] if mend else ["To mend: nothing"]
