"""Commands about what somebody holds: whence."""

import sys
from pathlib import Path

import click

from terror_estimates.cli.options import CATALOG, JSON, print_json


@click.command()
@click.argument("held", metavar="FILE", type=click.Path(exists=True, dir_okay=False))
@JSON
@CATALOG
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
    from terror_estimates.catalog.place import find_catalog
    from terror_estimates.publication.found.telling import whence_data, whence_lines
    from terror_estimates.publication.found.whence import Held
    from terror_estimates.publication.found.whence import whence as found_whence
    from terror_estimates.publication.kept_card import shown_in

    place = Path(file) if file else find_catalog()
    catalog = load_catalog(place)
    found = found_whence(Path(held), Held(catalog, shown_in(catalog, place), place.resolve().parent / "figures"))
    if as_json:
        print_json(whence_data(found))
    else:
        click.echo("\n".join(whence_lines(found)))
    sys.exit(0 if all(one.ours for one in found) else 1)
