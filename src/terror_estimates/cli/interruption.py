"""Ctrl-C: one line and the exit status of an interruption, also while the program is still loaded or already ends."""

import atexit
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from subprocess import Popen

INTERRUPTED = 130  # what a shell says of a program that ended by Ctrl-C
SAID = "Interrupted. Every file is either the old one or the new one."
_HEARD_WITHIN = 1.0  # second, in which a child that heard Ctrl-C too has ended


@contextmanager
def in_one_line() -> Iterator[None]:
    """End the program, if a person interrupts this block, without a word of where it was."""
    try:
        with none_lost():
            yield
    except KeyboardInterrupt:
        if sys.stderr:  # where it is closed, print would take standard output instead
            print(SAID, file=sys.stderr)
        raise SystemExit(INTERRUPTED) from None


@contextmanager
def none_lost() -> Iterator[None]:
    """Raise at the end of this block a Ctrl-C that fell where Python can raise nothing, as in the lock of an import.

    Python would print a traceback and go on as if nothing had been pressed.
    """
    unheard, said = list[bool](), sys.unraisablehook

    def note(raised: Any) -> None:
        if isinstance(raised.exc_value, KeyboardInterrupt):
            unheard.append(True)
        else:
            said(raised)

    sys.unraisablehook = note
    try:
        yield
    finally:
        sys.unraisablehook = said  # what falls later is for whoever listens then
        if unheard:
            raise KeyboardInterrupt


def end_of(begin: Callable[[], "Popen[Any]"]) -> int:
    """Begin a child and wait for its end; how it ended.

    At a terminal Ctrl-C reaches every process, and the child says so; a person or a host that sends the signal to this
    process alone means the child too, which is told where it works on.
    """
    import signal
    import threading

    children, waiting = list["Popen[Any]"](), list[threading.Timer]()

    def pass_on() -> None:
        for child in children:
            child.send_signal(signal.SIGINT)

    def heard(number: int, frame: object) -> None:
        waiting.append(threading.Timer(_HEARD_WITHIN, pass_on))
        waiting[-1].start()

    # Not ignored, for a child would inherit that. Windows tells every process itself, and knows no other way.
    before = signal.signal(signal.SIGINT, heard if sys.platform != "win32" else lambda number, frame: None)
    try:
        children.append(begin())
        return children[0].wait()
    finally:
        signal.signal(signal.SIGINT, before)
        for one in waiting:
            one.cancel()


def at_the_end_deaf() -> None:
    """Have Python hear no Ctrl-C while it ends, when all is said and it could only answer in its own words."""
    atexit.unregister(_be_deaf)
    atexit.register(_be_deaf)  # what is registered last is done first


def _be_deaf() -> None:
    import signal

    with suppress(ValueError):  # in another thread than the main one there is nothing to be deaf to
        signal.signal(signal.SIGINT, signal.SIG_IGN)
