"""How the commands speak and fail: in UTF-8 and in sentences, with an exit status, and never with a traceback."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

import click

from terror_estimates.catalog.hidden import visible
from terror_estimates.catalog.problem import CatalogError, NamedTwice, UnknownId
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.cli.interruption import INTERRUPTED, SAID, at_the_end_deaf, none_lost
from terror_estimates.cli.streams import leave_unsaid, opened, speak_plainly

NOBODY_HEARS = "Standard output is closed, so nothing could be said; leave it open, or lead it to a file or a program."

_UNTOLD = "the system gives no reason"


class Sentences(click.Group):
    """Turns every failure into a sentence on standard error and an exit status; no traceback reaches a user."""

    def main(self, *args: Any, **options: Any) -> Any:
        try:
            with none_lost():
                self._answer(*args, **options)
        except KeyboardInterrupt:  # once more, while the words of the end were said, or where nothing could be raised
            fail(SAID, INTERRUPTED)
        finally:
            at_the_end_deaf()

    def _answer(self, *args: Any, **options: Any) -> NoReturn:
        """Do what is asked and end, with an answer or with a sentence on why there is none."""
        heard = opened()
        speak_plainly()
        if not heard:
            fail(NOBODY_HEARS, 2)
        try:
            sys.exit(super().main(*args, **{**options, "standalone_mode": False}) or 0)
        except (KeyboardInterrupt, click.Abort):
            fail(SAID, INTERRUPTED)
        except click.ClickException as wrong:
            wrong.message = visible(wrong.message)  # type: ignore[misc]  # final to click, which reads it when it shows
            _end(wrong.show, wrong.exit_code)
        except CatalogError as unsound:
            fail("\n".join(unsound.report.lines()), 1)
        except (UnknownId, NamedTwice, FileNotFoundError) as wrong_name:
            fail(str(wrong_name), 2)
        except OSError as fault:
            fail(f"{fault.filename or 'A file'} cannot be used: {fault.strerror or str(fault) or _UNTOLD}.", 2)
        except Exception as fault:  # the last resort: name the fault and the place, so that it can be reported
            extra = _extra_for(fault)
            fail(extra or f"{_name_of(fault)}{fault}", 2 if extra else 1)

    def invoke(self, context: click.Context) -> Any:
        """As click does, but Ctrl-C is told here, in one line, and all is said before the end."""
        try:
            given = super().invoke(context)
        except KeyboardInterrupt:
            raise click.Abort from None
        if sys.stdout:  # else a full disk would be met only while Python ends, too late for a sentence
            sys.stdout.flush()
        return given


def _extra_for(fault: Exception) -> str:
    """What to install where a library of an extra is missing; '' for any other fault: of our modules none ever is."""
    if not isinstance(fault, ModuleNotFoundError):
        return ""
    library, own = (name.partition(".")[0] for name in (fault.name or "", __name__))
    if library == own:
        return ""
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


def fail(sentence: str, status: int) -> NoReturn:
    _end(lambda: say(sentence, err=True), status)


def _end(told: Callable[[], None], status: int) -> NoReturn:
    """End with words on the error stream; where that takes none either, the exit status alone must tell."""
    with suppress(OSError):
        told()
    leave_unsaid()
    sys.exit(status)
