"""What several commands share: the options that choose the catalog and the form, and how data is printed."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from terror_estimates.cli.sentences import say

CATALOG = click.option(
    "--catalog", "file", type=click.Path(dir_okay=False), metavar="FILE",
    help="The catalog to read. Default: the nearest estimates.yaml, in this folder or above it.",
)  # fmt: skip
ASKED = click.option(
    "--catalog", "file", type=click.Path(dir_okay=False), metavar="FILE",
    help="The catalog to ask. Default: the nearest estimates.yaml, here or above, else the one in the package.",
)  # fmt: skip
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


@contextmanager
def alone_in(folder: Path, command: str) -> Iterator[None]:
    """Hold the folder for a command that writes, and begin by removing what a killed one left there."""
    from terror_estimates.publication.leftovers import sweep
    from terror_estimates.publication.lock import alone

    with alone(folder, command):
        sweep(folder)
        yield


def terminal_width() -> int:
    """The columns that text is wrapped to: the terminal's, at most 100, and 80 where there is no terminal."""
    return min(shutil.get_terminal_size((80, 24)).columns, 100)


def print_json(data: Any) -> None:
    import json

    say(json.dumps(data, ensure_ascii=False, indent=2))
