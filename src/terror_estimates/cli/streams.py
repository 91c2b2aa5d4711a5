"""The three streams of a command: spoken to in UTF-8, and of no harm where one is closed or takes no more."""

import io
import os
import sys


def opened() -> bool:
    """Make each of the three safe to use, and say whether an answer can be heard.

    In place of a closed one stands a device that takes everything: else the next file that is opened would get its
    number, and whatever a library or a child writes there would end up in that file.
    """
    heard = sys.stdout is not None
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # POSIX gives the lowest number that is free
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  (as long as the process)
    return heard


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


def leave_unsaid() -> None:
    """Drop what a stream does not take, which Python would try to write once more while it ends, and fail."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
