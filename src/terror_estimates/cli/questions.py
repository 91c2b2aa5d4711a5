"""Commands that ask the catalog: check, list, show, compare, explain, number, cite, audit."""

import sys

import click

from terror_estimates.catalog.english import how_many
from terror_estimates.catalog.words import LEVELS
from terror_estimates.cli.options import ASKED, CATALOG, JSON, print_json, terminal_width
from terror_estimates.cli.sentences import say
from terror_estimates.cli.words import as_a_number, data_of, say_of, two_meant
from terror_estimates.publication.citing.forms import FORMS


@click.command()
@click.argument("path", metavar="[FILE]", required=False, type=click.Path(dir_okay=False))
@click.option("--explain", "rule", metavar="RULE", help="Say what a rule asks for, with two examples.")
@CATALOG
def check(path: str | None, rule: str | None, file: str | None) -> None:
    """Check a catalog: all problems at once, with line and remedy.

    \b
    Examples:
      terror-estimates check
      terror-estimates check my-catalog.yaml
      terror-estimates check --explain value-order
    """
    if path and file:
        raise click.UsageError("Name one catalog, as FILE or with --catalog, not both.")
    if rule:
        from terror_estimates.catalog.explain import explain as explained

        say(explained(rule))
        return
    from terror_estimates.catalog.load import read_catalog

    catalog, report = read_catalog(path or file)
    for line in report.lines():
        say(line, err=bool(report.problems))
    if catalog is None:
        sys.exit(1)
    counts = ", ".join(how_many(count, part.removesuffix("s")) for part, count in report.counts.items())
    say(f"{report.file}, data {catalog.edition}: {counts}; sound.")


@click.command("list")
@click.option("--measure", help="Only estimates of this measure.")
@click.option("--by", metavar="TEXT", help="Only estimates by this name: a part of it, or another usual spelling.")
@click.option("--source", help="Only estimates stated by this source.")
@click.option("--level", type=click.Choice(LEVELS), help="Only estimates seen at this level of verification.")
@JSON
@ASKED
def list_(file: str | None, as_json: bool, **wanted: str | None) -> None:
    """List estimates in order of publication.

    \b
    Examples:
      terror-estimates list --measure arrests
      terror-estimates list --by Conquest --json
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_ask
    from terror_estimates.publication.listing import Listing, as_data

    listing = Listing(load_catalog(to_ask(file)))
    estimates = listing.chosen(**wanted)
    if as_json:
        print_json([as_data(one) for one in estimates])
    else:
        say("\n".join(listing.as_lines(estimates)))


@click.command()
@click.argument("id")
@JSON
@ASKED
def show(id: str, file: str | None, as_json: bool) -> None:
    """Show all that is held on an estimate, source or figure.

    Printed tables, claims, corrections, scopes and people have ids too. What is no id, a number or a name, is answered
    as by `number`.

    \b
    Examples:
      terror-estimates show pavlov-1953-arrests
      terror-estimates show cc-archive-1988-by-signature
      terror-estimates show F06 --json
      terror-estimates show 681,692
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_ask
    from terror_estimates.catalog.problem import UnknownId
    from terror_estimates.publication.listing import Listing

    listing = Listing(catalog := load_catalog(to_ask(file)))
    try:
        told = listing.entry_data(id) if as_json else listing.entry_lines(id)
    except UnknownId as unknown:
        told = as_a_number(catalog, id, unknown, as_json)
    if as_json:
        print_json(told)
    else:
        say("\n".join(told))


@click.command()
@click.argument("one")
@click.argument("other")
@JSON
@ASKED
def compare(one: str, other: str, file: str | None, as_json: bool) -> None:
    """Say how two estimates are related, and what stays open.

    Each is an id, or a number or a name, for which the likeliest entry is taken; the answer says which.

    \b
    Examples:
      terror-estimates compare pavlov-1953-death-sentences snyder-2010-executions
      terror-estimates compare 681,692 950,000
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_ask
    from terror_estimates.publication.comparisons import comparison_data, comparison_lines

    pair, taken = two_meant(load_catalog(to_ask(file)), one, other)
    if as_json:
        print_json(data_of(pair, taken, comparison_data))
    else:
        say_of(pair, taken, comparison_lines)


@click.command()
@click.argument("one")
@click.argument("other")
@JSON
@ASKED
def explain(one: str, other: str, file: str | None, as_json: bool) -> None:
    """Say why two estimates differ: counting, evidence, or unexplained.

    Where a bridge of steps leads from one to the other it is shown with its remainder, else the reason why not. Each
    is an id, a number or a name, as for `compare`.

    \b
    Examples:
      terror-estimates explain shvernik-1963-executions ellman-2002-deaths
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_ask
    from terror_estimates.publication.explanations import explanation_data, explanation_lines

    pair, taken = two_meant(load_catalog(to_ask(file)), one, other)
    if as_json:
        print_json(data_of(pair, taken, explanation_data))
    else:
        say_of(pair, taken, explanation_lines)


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="NUMBER")
@JSON
@ASKED
def number(words: tuple[str, ...], file: str | None, as_json: bool) -> None:
    """Say what a number is, and how to say it rightly.

    Digits or words, one number, a range or a share, alone or in a sentence (English, Russian, Ukrainian, German,
    French, Polish, Spanish, Italian). What the catalog holds of it comes with what it counts, the likeliest first: the
    whole event, its parts, other years, and what is near. Words without a number may name a person, in any usual
    spelling, whose numbers and works are listed, or a place, a group of people, or what is counted. Of two numbers it
    is said first whether they may stand side by side.

    \b
    Examples:
      terror-estimates number 681,692
      terror-estimates number 0.7 million
      terror-estimates number "681,692 vs 1.2 million"
      terror-estimates number "is it true that 7 million people were arrested?"
      terror-estimates number "between 5 and 8 million" --json
      terror-estimates number "officers shot"
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_ask
    from terror_estimates.comparison.asked import Unread
    from terror_estimates.comparison.held import Held
    from terror_estimates.publication.answers import number_data, number_lines

    held = Held(load_catalog(to_ask(file)))
    try:
        if as_json:
            print_json(number_data(held, " ".join(words)))
        else:
            say("\n".join(number_lines(held, " ".join(words), terminal_width())))
    except Unread as unread:
        raise click.UsageError(str(unread)) from None


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--as", "form", type=click.Choice(FORMS), default="text", show_default=True)
@ASKED
def cite(ids: tuple[str, ...], form: str, file: str | None) -> None:
    """Cite anything that has an id, or the data (ID: data).

    Sources, estimates, tables, claims, corrections, figures, and notebooks by the names of their files.

    Of several ids one bibliography is made, in which each work stands once.

    \b
    Examples:
      terror-estimates cite conquest-1990
      terror-estimates cite F06 --as apa
      terror-estimates cite F04 F06 data --as ris
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import to_ask
    from terror_estimates.catalog.problem import UnknownId
    from terror_estimates.publication.citing.citation import Citations
    from terror_estimates.publication.citing.titles import notebook_titles
    from terror_estimates.publication.kept_card import shown_in

    place = to_ask(file).resolve()  # behind a link, the notebooks beside the file itself
    catalog = load_catalog(place)
    titles = notebook_titles(place.parent / "notebooks")
    try:
        say(Citations(catalog, shown_in(place), titles).cite(ids, form).rstrip("\n"))
    except UnknownId as unknown:
        from terror_estimates.publication.meant import citable

        raise click.UsageError(likeliest) if (likeliest := citable(catalog, unknown)) else unknown from None


@click.command()
@click.argument("id")
@CATALOG
def why(id: str, file: str | None) -> None:
    """Say what a figure reads and what of it changed.

    \b
    Examples:
      terror-estimates why F06
    """
    from terror_estimates.catalog.place import bytes_of, to_change
    from terror_estimates.publication.consequences import why as told

    place = to_change(file)
    say("\n".join(told(place.parent, bytes_of(place), id)))


@click.command()
@JSON
@CATALOG
def audit(file: str | None, as_json: bool) -> None:
    """Say whether the suite can be trusted as it stands.

    Numbers typed in notebooks, figures and pages against the data, numbers that changed since the last release without
    a word in the changelog, how the numbers were seen, what they rest on, ends that lie below documented counts, and
    what is left unsaid. Exit status 1 if something is to be mended.

    \b
    Examples:
      terror-estimates audit
      terror-estimates audit --json
    """
    from terror_estimates.catalog.load import load_catalog
    from terror_estimates.catalog.place import FILE_NAME, to_change
    from terror_estimates.publication.agreement import site_amiss
    from terror_estimates.publication.commands import command
    from terror_estimates.publication.findings import audit as audited
    from terror_estimates.publication.findings import audit_lines
    from terror_estimates.publication.manifest import unchanged
    from terror_estimates.publication.releasing.guard import unguarded

    place = to_change(file)
    catalog, root = load_catalog(place), place.parent
    fresh = place.name == FILE_NAME and unchanged(root) is not None
    found = audited(root, catalog, fresh=fresh)
    anew = command(root, "build")
    found["to_mend"]["site"] = [] if fresh else [f"{one}; run: {anew}" for one in site_amiss(root)]
    found["to_mend"]["numbers"] = unguarded(place, catalog)
    if as_json:
        print_json(found)
    else:
        say("\n".join(audit_lines(found)))
    sys.exit(1 if any(found["to_mend"].values()) else 0)
