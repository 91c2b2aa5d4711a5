"""How the commands speak and fail: in UTF-8 and in sentences, with an exit status, and never with a traceback."""

import io
import os
import sys
from pathlib import Path
from typing import Any

import click

from terror_estimates.catalog.hidden import visible
from terror_estimates.catalog.problem import CatalogError, UnknownId
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.cli.interruption import INTERRUPTED, SAID


class Sentences(click.Group):
    """Turns every failure into a sentence on standard error and an exit status; no traceback reaches a user."""

    def main(self, *args: Any, **options: Any) -> Any:
        speak_plainly()
        try:
            sys.exit(super().main(*args, **{**options, "standalone_mode": False}) or 0)
        except (KeyboardInterrupt, click.Abort):
            fail(SAID, INTERRUPTED)
        except click.ClickException as wrong:
            wrong.message = visible(wrong.message)
            wrong.show()
            sys.exit(wrong.exit_code)
        except CatalogError as unsound:
            fail("\n".join(unsound.report.lines()), 1)
        except (UnknownId, FileNotFoundError) as unknown:
            fail(str(unknown), 2)
        except ModuleNotFoundError as missing:
            fail(_extra_for(missing), 2)
        except OSError as fault:
            _leave_unsaid()
            fail(f"{fault.filename or 'A file'} cannot be used: {fault.strerror}.", 2)
        except Exception as fault:  # the last resort: name the fault and the place, so that it can be reported
            fail(f"{_name_of(fault)}{fault}", 1)

    def invoke(self, context: click.Context) -> Any:
        """As click does, but Ctrl-C is told here, in one line, and all is said before the end."""
        try:
            given = super().invoke(context)
        except KeyboardInterrupt:
            raise click.Abort from None
        if sys.stdout:  # else a full disk would be met only while Python ends, too late for a sentence
            sys.stdout.flush()
        return given


def _leave_unsaid() -> None:
    """Drop what standard output does not take, which Python would try to write once more while it ends, and fail."""
    try:
        if sys.stdout:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def speak_plainly() -> None:
    """Write UTF-8 with plain line ends wherever no terminal listens, whatever the machine is set to.

    A terminal gets its own encoding, and an escape in place of a letter that it lacks.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _extra_for(missing: ModuleNotFoundError) -> str:
    """What to install where a library of an extra is missing; of our own modules none ever is."""
    library, own = (name.partition(".")[0] for name in (missing.name or "", __name__))
    if library == own:
        raise missing
    return (
        f"'{library}' is not installed, and this command needs it. Figures need terror-estimates[charts], notebooks "
        "terror-estimates[charts,notebooks], the site and a release terror-estimates[charts,notebooks,parquet,site]; "
        "install it with pip."
    )


def _name_of(fault: Exception) -> str:
    """Nothing for failures that are sentences already; for a fault of the program, its kind and place."""
    if isinstance(fault, Refusal):
        return ""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"A fault of the program itself, please report it ({type(fault).__name__} in {place}): "


def say(words: object, *, err: bool = False) -> None:
    """Print words with an escape in place of everything hidden; every command prints through this and no other way."""
    click.echo(visible(str(words)), err=err)


def fail(sentence: str, status: int) -> None:
    say(sentence, err=True)
    sys.exit(status)
