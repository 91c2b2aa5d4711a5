"""Ctrl-C: one line and the exit status of an interruption, also while the program is still loaded or already ends."""

import atexit
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

INTERRUPTED = 130  # what a shell says of a program that ended by Ctrl-C
SAID = "Interrupted. Every file is either the old one or the new one."


@contextmanager
def in_one_line() -> Iterator[None]:
    """End the program, if a person interrupts this block, without a word of where it was."""
    unheard = _not_lost()
    try:
        yield
        if unheard:
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        if sys.stderr:  # where it is closed, print would take standard output instead
            print(SAID, file=sys.stderr)
        raise SystemExit(INTERRUPTED) from None


def _not_lost() -> list[bool]:
    """Note each Ctrl-C that falls where Python can raise nothing, as while it lets go of a lock of an import.

    Python would print a traceback and go on as if nothing had been pressed.
    """
    unheard, said = list[bool](), sys.unraisablehook

    def note(raised: Any) -> None:
        if isinstance(raised.exc_value, KeyboardInterrupt):
            unheard.append(True)
        else:
            said(raised)

    sys.unraisablehook = note
    return unheard


@contextmanager
def leave_to_child() -> Iterator[None]:
    """Let a child that hears the same Ctrl-C say so; this process only waits for its end."""
    import signal

    before = signal.signal(signal.SIGINT, lambda number, frame: None)  # not ignored: a child would inherit that
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def at_the_end_deaf() -> None:
    """Have Python hear no Ctrl-C while it ends, when all is said and it could only answer in its own words."""
    atexit.unregister(_be_deaf)
    atexit.register(_be_deaf)  # what is registered last is done first


def _be_deaf() -> None:
    import signal

    with suppress(ValueError):  # in another thread than the main one there is nothing to be deaf to
        signal.signal(signal.SIGINT, signal.SIG_IGN)
