"""What several commands share: the options that choose the catalog and the form, and how data is printed."""

import json
from typing import Any

import click

CATALOG = click.option(
    "--catalog", "file", type=click.Path(dir_okay=False), metavar="FILE",
    help="The catalog to read. Default: the nearest estimates.yaml, in this folder or above it.",
)  # fmt: skip
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


def print_json(data: Any) -> None:
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
