"""How the commands fail: in sentences, with an exit status, and never with a traceback."""

import sys
from pathlib import Path
from typing import Any

import click

from terror_estimates.catalog.problem import CatalogError, UnknownId
from terror_estimates.catalog.refusal import Refusal


class Sentences(click.Group):
    """Turns every failure into a sentence on standard error and an exit status; no traceback reaches a user."""

    def main(self, *args: Any, **options: Any) -> Any:
        try:
            return super().main(*args, **options)
        except CatalogError as unsound:
            fail("\n".join(unsound.report.lines()), 1)
        except (UnknownId, FileNotFoundError) as unknown:
            fail(str(unknown), 2)
        except OSError as fault:
            fail(f"{fault.filename or 'A file'} cannot be used: {fault.strerror}.", 2)
        except Exception as fault:  # the last resort: name the fault and the place, so that it can be reported
            fail(f"{_name_of(fault)}{fault}", 1)


def _name_of(fault: Exception) -> str:
    """Nothing for failures that are sentences already; for a fault of the program, its kind and place."""
    if isinstance(fault, Refusal):
        return ""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"A fault of the program itself, please report it ({type(fault).__name__} in {place}): "


def fail(sentence: str, status: int) -> None:
    click.echo(sentence, err=True)
    sys.exit(status)
