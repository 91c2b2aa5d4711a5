"""Ctrl-C while the program itself is still being loaded: one line and the exit status of an interruption."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

INTERRUPTED = 130  # what a shell says of a program that ended by Ctrl-C
SAID = "Interrupted. Every file is either the old one or the new one."


@contextmanager
def in_one_line() -> Iterator[None]:
    """End the program, if a person interrupts this block, without a word of where it was."""
    try:
        yield
    except KeyboardInterrupt:
        if sys.stderr:  # where it is closed, print would take standard output instead
            print(SAID, file=sys.stderr)
        raise SystemExit(INTERRUPTED) from None
