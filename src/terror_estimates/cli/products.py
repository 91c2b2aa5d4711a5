"""Commands that write something: figure, format, export, init, build."""

import os
import shlex
import signal
import sys
from pathlib import Path
from typing import Any

import click

from terror_estimates.catalog.place import bytes_of
from terror_estimates.cli.interruption import INTERRUPTED, SAID, end_of
from terror_estimates.cli.options import CATALOG, alone_in
from terror_estimates.cli.sentences import fail, say


@click.command()
@click.argument("id", required=False)
@click.option("--all", "every", is_flag=True, help="Draw every registered figure, and the gallery page.")
@click.option(
    "--out", type=click.Path(file_okay=False), help="The folder to write to. Default: figures beside the catalog."
)
@CATALOG
def figure(id: str | None, every: bool, out: str | None, file: str | None) -> None:
    """Draw a figure as SVG, PNG, PDF and card; bare: list them.

    \b
    Examples:
      terror-estimates figure
      terror-estimates figure F06 --out /tmp
      terror-estimates figure --all
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_change

    if id and every:
        raise click.UsageError("Name one figure, or give --all, not both.")
    from terror_estimates.publication.new_catalog import own_folder

    place = to_change(file)
    catalog = load_catalog(place)
    if not id and not every:
        for entry in catalog.figures.values():
            say(f"{entry.id}  {entry.title}")
        return
    if id:
        catalog.figure(id)  # an unknown id is answered before a folder is made and the slow imports begin
    folder = Path(out) if out else own_folder(place) / "figures"
    with alone_in(folder, "figure"):
        _write_figures(catalog, id, folder)


def _write_figures(catalog: Any, id: str | None, folder: Path) -> None:
    from terror_estimates.publication.export import Gallery, write_figure
    from terror_estimates.publication.figures import draw

    if id:
        for path in write_figure(draw(catalog, id), folder):
            say(path)
    else:
        Gallery(catalog).write(folder, _progress)


@click.command("format")
@click.argument("file", required=False, type=click.Path(dir_okay=False))
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit 1 if the layout would change.")
def format_(file: str | None, only_check: bool) -> None:
    """Put the catalog in its canonical layout.

    Entries are sorted, keys stand in one order, comments are kept, and the head says how many entries there are.
    """
    from terror_estimates.catalog.arrangement import arrangement
    from terror_estimates.catalog.place import to_change
    from terror_estimates.publication.commands import command
    from terror_estimates.publication.writing import write_text

    path = to_change(file)
    raw = bytes_of(path)
    after = arrangement(raw, path.name)  # only a sound file is moved about
    if after.text.encode() == raw:
        say(f"{path.name} is in its layout.")
    elif only_check:
        again = command(path.parent, "format") if file is None else f"terror-estimates format {shlex.quote(file)}"
        fail(f"{path.name} is not in its layout; put it right with: {again}", 1)
    else:
        with alone_in(path.parent, "format"):
            if path.read_bytes() != raw:
                fail(f"{path.name} was changed meanwhile, and is left as it is; run this again.", 1)
            write_text(path, after.text)
        say(f"{path.name} was put in its layout.")
        for sentence in after.fewer:
            say(f"It holds fewer entries than before. {sentence}.")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False))
@CATALOG
def export(folder: str, file: str | None) -> None:
    """Write the data as CSV, Parquet and SQLite, described, into DIR.

    Every estimate in one table, those of printed tables too, with what it counts, its sources and its links in tables
    beside it, and what each figure draws. Described as Data Package, for schema.org and as RO-Crate, with checksums.
    The same catalog gives the same bytes. Parquet needs terror-estimates[parquet]; without it, it is left out.

    \b
    Examples:
      terror-estimates export what-was-counted
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_ask
    from terror_estimates.publication.extract import parquet
    from terror_estimates.publication.extract.files import Extract
    from terror_estimates.publication.kept_card import card_in

    place, columnar = to_ask(file), parquet.can_write()
    catalog = load_catalog(place)
    with alone_in(Path(folder), "export"):
        for path in Extract(catalog, card_in(place), columnar).write(Path(folder)):
            say(path)
    if not columnar:
        say(f"No Parquet was written, since DuckDB is not installed: pip install '{parquet.EXTRA}'", err=True)


@click.command()
@click.argument("name", type=click.Path(file_okay=False))
def init(name: str) -> None:
    """Make a folder with a starter catalog of another event.

    It holds a small sound catalog, the first page of a site and one notebook; its build makes figures, notebook
    and site in that folder and no other.

    \b
    Examples:
      terror-estimates init flood
    """
    from terror_estimates.publication.new_catalog import FolderTaken, start

    try:
        with alone_in(Path(name), "init"):
            written = start(Path(name))
    except FolderTaken as taken:
        fail(str(taken), 2)
    say("\n".join(str(path) for path in written))
    say(f"A small sound catalog to begin with. Next: cd {name} && terror-estimates build")


@click.command()
@click.option("--only", type=click.Choice(["pages", "figures", "notebooks", "site"]), help="One step of the build.")
@click.option("--force", is_flag=True, help="Make everything anew, whatever changed.")
@click.option("--serial", is_flag=True, help="Make everything anew on one core, each notebook in a kernel of its own.")
@CATALOG
def build(only: str | None, force: bool, serial: bool, file: str | None) -> None:
    """Check, draw, run every notebook, render the site.

    Figures go to figures/, the site to _build/site; notebooks are run in place. What is as it was is left alone.
    """
    from terror_estimates.catalog.place import to_change
    from terror_estimates.publication.build import build as build_all
    from terror_estimates.publication.build import nothing_to_do
    from terror_estimates.publication.new_catalog import own_folder

    place = to_change(file)
    own_folder(place)
    if told := nothing_to_do(place, only, serial=serial, force=force):
        say("\n".join(told))
    elif sys.flags.hash_randomization:
        step = ["--only", only] if only else []
        _in_fixed_order(["build", *step, *["--force"] * force, *["--serial"] * serial], place)
    else:
        with alone_in(place.parent, "build"):
            build_all(place, _progress, only, serial=serial, force=force)


def _in_fixed_order(words: list[str], place: Path) -> None:
    """Run the command in a process where sets of words have the same order every time, as in the kernels."""
    import subprocess

    from terror_estimates.publication.children import bound_to_parent

    command = [sys.executable, "-c", "from terror_estimates.cli import main; main()", *words, "--catalog", str(place)]
    settings = {**os.environ, "PYTHONHASHSEED": "0"}
    code = end_of(lambda: subprocess.Popen(command, env=settings, preexec_fn=bound_to_parent()))
    if code == -signal.SIGINT:  # before it could say so
        fail(SAID, INTERRUPTED)
    sys.exit(code if code >= 0 else 128 - code)


def _progress(line: str) -> None:
    say(line)
    sys.stdout.flush()
