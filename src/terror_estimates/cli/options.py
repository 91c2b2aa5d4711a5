"""What several commands share: the options that choose the catalog and the form, and how data is printed."""

import json
import shutil
from typing import Any

import click

CATALOG = click.option(
    "--catalog", "file", type=click.Path(dir_okay=False), metavar="FILE",
    help="The catalog to read. Default: the nearest estimates.yaml, in this folder or above it.",
)  # fmt: skip
ASKED = click.option(
    "--catalog", "file", type=click.Path(dir_okay=False), metavar="FILE",
    help="The catalog to ask. Default: the nearest estimates.yaml, here or above, else the one in the package.",
)  # fmt: skip
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


def terminal_width() -> int:
    """The columns that text is wrapped to: the terminal's, at most 100, and 80 where there is no terminal."""
    return min(shutil.get_terminal_size((80, 24)).columns, 100)


def print_json(data: Any) -> None:
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
