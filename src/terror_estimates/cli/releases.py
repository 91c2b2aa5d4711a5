"""Commands about releases: diff, release."""

from pathlib import Path

import click

from terror_estimates.cli.options import CATALOG, JSON, alone_in, print_json
from terror_estimates.cli.sentences import fail, say


@click.command()
@click.argument("old")
@click.argument("new", required=False)
@JSON
@CATALOG
def diff(old: str, new: str | None, file: str | None, as_json: bool) -> None:
    """Say what changed between two states of the data.

    OLD and NEW are files, released versions, or revisions of git; without NEW, the catalog as it stands. Ids added,
    renamed and withdrawn, every field from what to what, verdicts of claims, and the figures that show any of it.

    \b
    Examples:
      terror-estimates diff 0.1.0
      terror-estimates diff 0.1.0 0.2.0 --json
      terror-estimates diff HEAD~1 estimates.yaml
    """
    from terror_estimates.catalog.load import read_bytes
    from terror_estimates.catalog.place import to_change
    from terror_estimates.publication.kept_card import shown_in
    from terror_estimates.publication.releasing.difference import difference
    from terror_estimates.publication.releasing.editions import edition
    from terror_estimates.publication.releasing.telling import difference_data, difference_lines, figures_touched

    place = to_change(file)
    before, after = edition(old, place), edition(new or str(place), place)
    found, catalog = difference(before.raw, after.raw, (before.name, after.name)), read_bytes(after.raw)[0]
    figures = figures_touched(catalog.figures.values(), found, shown_in(after.file or place)) if catalog else None
    if as_json:
        print_json(difference_data(found, figures))
    else:
        say("\n".join(difference_lines(found, figures)))


@click.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False))
@CATALOG
def release(folder: str | None, file: str | None) -> None:
    """Write the version down; with DIR, pack the release.

    The version of the data goes into releases.json, the addresses of its pages into docs/addresses.txt. From then on
    the data of this version are fixed, and its ids are for life: the check refuses other data under the same version,
    and an id that is gone without a word. Doing it twice changes nothing.

    With DIR, also put everything that is published into that new folder: data, figures, notebooks, site, package and
    flat tables, with a checksum of every file. The project must be as its last build left it.

    \b
    Examples:
      terror-estimates release
      terror-estimates release what-was-counted-0.2.0
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_change
    from terror_estimates.publication.leftovers import sweep
    from terror_estimates.publication.releasing.register import release as released
    from terror_estimates.publication.site.promises import promise, read_list
    from terror_estimates.publication.starter_words import starter_words

    place = to_change(file)
    with alone_in(place.parent, "release"):
        read_list(place.parent)  # what cannot be read there is said before anything is written
        if foreign := starter_words(place.parent, load_catalog(place)):
            fail("\n".join([*foreign, "Nothing was released."]), 1)
        say(released(place))
        if (place.parent / "docs").is_dir():
            sweep(place.parent / "docs")
            promise(place.parent, load_catalog(place))
        if folder:
            _pack(place, Path(folder))


def _pack(place: Path, folder: Path) -> None:
    """Write the archive, of a project that is as a build left it and of no other."""
    from terror_estimates.publication.manifest import unchanged
    from terror_estimates.publication.releasing.archive import write_archive

    if unchanged(place.parent) is None:
        fail("Something is not as the last build left it, so nothing was packed; build, then run this again.", 1)
    seal = write_archive(place, folder)
    say(f"'{folder}' holds the release. Give out the sha256 of its checksums with it: {seal}")
