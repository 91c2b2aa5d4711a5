"""The command line: check, read, compare, draw and cite, and build everything.

Exit status: 0 sound, 1 problems found or a fault of the program itself, 2 wrong usage, 130 interrupted. Heavy libraries
are imported by the commands that need them.
"""

from terror_estimates.cli.interruption import in_one_line

with in_one_line():
    import atexit
    import gc
    import os
    import sys
    from types import ModuleType

    # What a command has read is not taken apart piece by piece only because the process ends.
    atexit.register(gc.freeze)
    # A command makes many objects that last and hardly a circle of them; looking for circles as often as Python does by
    # itself is a tenth of a short command.
    gc.set_threshold(100_000, 10, 10)

    import click

    from terror_estimates import __version__
    from terror_estimates.cli.files import verify, whence
    from terror_estimates.cli.products import build, export, figure, format_, init
    from terror_estimates.cli.questions import audit, check, cite, compare, explain, list_, number, show, why
    from terror_estimates.cli.releases import diff, release
    from terror_estimates.cli.sentences import Sentences

# Nobody's plug-ins have a say in how a catalog is read. Pydantic knows a setting for that, but loads mail, archives and
# sockets before it asks for it, which takes twice as long as starting Python; this stands in place of its search.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
_search = ModuleType("pydantic.plugin._loader", "There are none.")
_search.get_plugins = tuple  # type: ignore[attr-defined]
sys.modules.setdefault(_search.__name__, _search)


@click.group(cls=Sentences, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="terror-estimates")
def main() -> None:
    """What Was Counted: rival estimates of a contested event, what each one counts, and what it rests on.

    \b
    Examples:
      terror-estimates check
      terror-estimates list --measure executions
      terror-estimates compare A B
      terror-estimates number 681,692
      terror-estimates cite F06 --as bibtex
    """


for command in (
    audit, build, check, cite, compare, diff, explain, export, figure, format_, init, list_, number, release, show,
    verify, whence, why,
):  # fmt: skip
    main.add_command(command)
