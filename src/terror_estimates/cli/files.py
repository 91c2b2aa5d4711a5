"""Commands about what somebody holds: whence, verify."""

import sys
from pathlib import Path

import click

from terror_estimates.cli.options import ASKED, JSON, print_json
from terror_estimates.cli.sentences import say


@click.command()
@click.argument("held", metavar="FILE", type=click.Path(exists=True, dir_okay=False))
@JSON
@ASKED
def whence(held: str, file: str | None, as_json: bool) -> None:
    """Say which figure a file is, of which data, and what moved since.

    SVG, PNG and PDF say it of themselves. A picture that was compressed, shrunk, framed or cut says nothing any more
    and is compared with those beside the catalog. Exit status 1 if it is not one of them beyond doubt.

    \b
    Examples:
      terror-estimates whence F06-executions-ranges.png
      terror-estimates whence picture.jpg --json
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_ask
    from terror_estimates.publication.found.telling import whence_data, whence_lines
    from terror_estimates.publication.found.whence import Held
    from terror_estimates.publication.found.whence import whence as answered
    from terror_estimates.publication.kept_card import shown_in

    place = to_ask(file)
    catalog = load_catalog(place)
    found = answered(Path(held), Held(catalog, shown_in(place), place.resolve().parent / "figures"))
    if as_json:
        print_json(whence_data(found))
    else:
        say("\n".join(whence_lines(found)))
    sys.exit(0 if all(one.ours for one in found) else 1)


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False))
@JSON
@ASKED
def verify(folder: str, file: str | None, as_json: bool) -> None:
    """Say whether a folder you hold is what was published.

    DIR is a release, an export or a site. Each file is compared with the checksum in DIR: as published, changed,
    missing or added. Data are compared with the releases of the catalog at hand as well. Exit status 1 if anything is
    not as it was published.

    \b
    Examples:
      terror-estimates verify what-was-counted-0.2.0
    """
    from terror_estimates.catalog.place import to_ask
    from terror_estimates.catalog.release import read_releases, releases_beside
    from terror_estimates.publication.releasing.confirmation import confirm, confirmation_data, confirmation_lines

    found = confirm(Path(folder), read_releases(releases_beside(to_ask(file).resolve())))
    if as_json:
        print_json(confirmation_data(found))
    else:
        say("\n".join(confirmation_lines(found)))
    sys.exit(0 if found.whole else 1)
