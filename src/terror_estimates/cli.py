"""The command line: check, read, compare, draw and cite, and build everything.

Exit status: 0 sound, 1 problems found, 2 wrong usage. Heavy libraries are imported by the commands that need them.
"""

import json
import sys
from pathlib import Path
from typing import Any

import click

from terror_estimates import __version__
from terror_estimates.catalog.problem import CatalogError, UnknownId, number

_CATALOG = click.option(
    "--catalog", "file", type=click.Path(dir_okay=False), metavar="FILE",
    help="The catalog to read. Default: the nearest estimates.yaml, in this folder or above it.",
)  # fmt: skip
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


class _Sentences(click.Group):
    """Turns every failure into a sentence on standard error and an exit status; no traceback reaches a user."""

    def main(self, *args: Any, **options: Any) -> Any:
        try:
            return super().main(*args, **options)
        except CatalogError as unsound:
            _fail("\n".join(unsound.report.lines()), 1)
        except (UnknownId, FileNotFoundError) as unknown:
            _fail(str(unknown), 2)
        except OSError as fault:
            _fail(f"{fault.filename or 'A file'} cannot be used: {fault.strerror}.", 2)
        except Exception as fault:  # the last resort: name the fault and the place, so that it can be reported
            _fail(f"{_name_of(fault)}{fault}", 1)


def _name_of(fault: Exception) -> str:
    """Nothing for failures that are sentences already; for a fault of the program, its kind and place."""
    if type(fault).__module__.startswith("terror_estimates"):
        return ""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"A fault of the program itself, please report it ({type(fault).__name__} in {place}): "


def _fail(sentence: str, status: int) -> None:
    click.echo(sentence, err=True)
    sys.exit(status)


@click.group(cls=_Sentences, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="terror-estimates")
def main() -> None:
    """What Was Counted: rival figures for the Great Terror, what each one counts, and what it rests on.

    \b
    Examples:
      terror-estimates check
      terror-estimates list --measure executions
      terror-estimates compare A B
      terror-estimates cite F06 --as bibtex
    """


@main.command()
@click.argument("path", metavar="[FILE]", required=False, type=click.Path(dir_okay=False))
@click.option("--explain", metavar="RULE", help="Say what a rule asks for, with two examples.")
@_CATALOG
def check(path: str | None, explain: str | None, file: str | None) -> None:
    """Check a catalog: all problems at once, with line and remedy.

    \b
    Examples:
      terror-estimates check
      terror-estimates check my-catalog.yaml
      terror-estimates check --explain value-order
    """
    if explain:
        from terror_estimates.catalog.explain import explain as explained

        click.echo(explained(explain))
        return
    from terror_estimates.catalog.load import read_catalog

    catalog, report = read_catalog(path or file)
    for line in report.lines():
        click.echo(line, err=bool(report.problems))
    if catalog is None:
        sys.exit(1)
    counts = ", ".join(number(count, part.removesuffix("s")) for part, count in report.counts.items())
    click.echo(f"{report.file}, data {catalog.version}: {counts}; sound.")


@main.command("list")
@click.option("--measure", help="Only estimates of this measure.")
@click.option("--by", metavar="TEXT", help="Only estimates whose author's name contains the text.")
@click.option("--source", help="Only estimates stated by this source.")
@click.option("--level", help="Only estimates seen at this level of verification.")
@_JSON
@_CATALOG
def list_(file: str | None, as_json: bool, **wanted: str | None) -> None:
    """List estimates in order of publication.

    \b
    Examples:
      terror-estimates list --measure arrests
      terror-estimates list --by Conquest --json
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.publication.listing import as_data, as_lines, chosen

    catalog = load_catalog(file)
    estimates = chosen(catalog, **wanted)
    if as_json:
        _print_json([as_data(catalog, one) for one in estimates])
    else:
        click.echo("\n".join(as_lines(catalog, estimates)))


@main.command()
@click.argument("id")
@_JSON
@_CATALOG
def show(id: str, file: str | None, as_json: bool) -> None:
    """Show all that is held on an estimate, source or figure.

    \b
    Examples:
      terror-estimates show pavlov-1953-arrests
      terror-estimates show F06 --json
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.publication.listing import entry_data, entry_lines

    catalog = load_catalog(file)
    if as_json:
        _print_json(entry_data(catalog, id))
    else:
        click.echo("\n".join(entry_lines(catalog, id)))


@main.command()
@click.argument("one")
@click.argument("other")
@_JSON
@_CATALOG
def compare(one: str, other: str, file: str | None, as_json: bool) -> None:
    """Say whether two estimates count the same, and why.

    \b
    Examples:
      terror-estimates compare pavlov-1953-death-sentences snyder-2010-executions
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.publication.listing import comparison_data, comparison_lines

    catalog = load_catalog(file)
    if as_json:
        _print_json(comparison_data(catalog, one, other))
    else:
        click.echo("\n".join(comparison_lines(catalog, one, other)))


@main.command()
@click.argument("id", required=False)
@click.option("--all", "every", is_flag=True, help="Draw every registered figure, and the gallery page.")
@click.option(
    "--out", type=click.Path(file_okay=False), help="The folder to write to. Default: figures beside the catalog."
)
@_CATALOG
def figure(id: str | None, every: bool, out: str | None, file: str | None) -> None:
    """Draw a figure as SVG, PNG, PDF and card; bare: list them.

    \b
    Examples:
      terror-estimates figure
      terror-estimates figure F06 --out /tmp
      terror-estimates figure --all
    """
    from terror_estimates.catalog.load import find_catalog, load_catalog

    if id and every:
        raise click.UsageError("Name one figure, or give --all, not both.")
    place = Path(file) if file else find_catalog()
    catalog = load_catalog(place)
    if not id and not every:
        for entry in catalog.figures.values():
            click.echo(f"{entry.id}  {entry.title}")
        return
    _write_figures(catalog, id, Path(out) if out else place.parent / "figures")


def _write_figures(catalog: Any, id: str | None, folder: Path) -> None:
    if id:
        catalog.figure(id)  # an unknown id is answered before the slow imports
    from terror_estimates.publication.export import write_figure, write_figures
    from terror_estimates.publication.figures import draw

    if id:
        for path in write_figure(draw(catalog, id), folder):
            click.echo(path)
    else:
        write_figures(catalog, folder, _progress)


@main.command()
@click.argument("id")
@click.option("--as", "form", type=click.Choice(["text", "bibtex", "csl-json"]), default="text", show_default=True)
@_CATALOG
def cite(id: str, form: str, file: str | None) -> None:
    """Cite a source, an estimate, a figure, or the data (ID: data).

    \b
    Examples:
      terror-estimates cite conquest-1990
      terror-estimates cite F06 --as bibtex
      terror-estimates cite data --as csl-json
    """
    from terror_estimates.catalog.load import load_catalog

    catalog = load_catalog(file)
    if id in catalog.figures:
        from terror_estimates.publication.citation import cite_figure
        from terror_estimates.publication.figures import draw

        click.echo(cite_figure(catalog, catalog.figure(id), draw(catalog, id).estimates, form).rstrip("\n"))
        return
    from terror_estimates.publication.citation import cite as cited

    click.echo(cited(catalog, id, form).rstrip("\n"))


@main.command("format")
@click.argument("file", required=False, type=click.Path(dir_okay=False))
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit 1 if the layout would change.")
def format_(file: str | None, only_check: bool) -> None:
    """Put the catalog in its canonical layout.

    Entries are sorted, keys stand in one order, comments are kept.
    """
    from terror_estimates.catalog.layout import laid_out
    from terror_estimates.catalog.load import find_catalog, load_catalog
    from terror_estimates.publication.writing import write_text

    path = Path(file) if file else find_catalog()
    load_catalog(path)  # only a sound file is moved about
    text = path.read_bytes().decode("utf-8-sig")
    after = laid_out(text)
    if after == text:
        click.echo(f"{path.name} is in its layout.")
    elif only_check:
        _fail(f"{path.name} is not in its layout; put it right with: python3 run.py format", 1)
    else:
        write_text(path, after)
        click.echo(f"{path.name} was put in its layout.")


@main.command()
@click.option("--only", type=click.Choice(["pages", "figures", "notebooks", "site"]), help="One step of the build.")
@_CATALOG
def build(only: str | None, file: str | None) -> None:
    """Check, draw, run every notebook, render the site.

    Figures go to figures/, the site to _build/site; notebooks are run in place.
    """
    from terror_estimates.catalog.load import find_catalog
    from terror_estimates.publication.build import build as build_all

    place = (Path(file) if file else find_catalog()).resolve()
    build_all(place, _progress, only)


def _progress(line: str) -> None:
    click.echo(line)
    sys.stdout.flush()


def _print_json(data: Any) -> None:
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
