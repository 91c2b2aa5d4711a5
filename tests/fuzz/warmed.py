"""Commands in processes of their own that begin with everything imported, forked from a server that did nothing else.

Such a process is ended, answers and leaves files as one that was started anew; what it lacks is a second of imports,
in which nothing is written that an end could tear.
"""

import os
import sys
from multiprocessing import context, forkserver, get_context
from pathlib import Path
from unittest.mock import patch

from shared import letters_named

_SERVED = (
    "terror_estimates.cli",
    "terror_estimates.publication.warm",
    "terror_estimates.publication.extract.files",
    "terror_estimates.publication.lettering",
)


class Warmed:
    """A command that has begun; it can be ended and waited for as `subprocess.Popen` can."""

    def __init__(self, words: list[str], root: Path):
        self._errors = errors = root.with_name("errors")
        errors.write_bytes(b"")  # it may be ended before it writes a word
        self._process = _server().Process(target=_run, args=(words, str(root), str(errors)))
        with patch.dict(os.environ, PYTHONHASHSEED="0"):  # the server takes it over from whoever asks first
            self._process.start()
        self.pid = self._process.pid

    def ended(self) -> tuple[int, str]:
        """The exit code, and what was said on the error stream."""
        self._process.join(120)
        self._process.kill()
        self._process.join()
        return self._process.exitcode or 0, self._errors.read_text(encoding="utf-8", errors="replace")


def _server() -> context.ForkServerContext:
    server = get_context("forkserver")
    server.set_forkserver_preload([*_SERVED])
    return server


def stop() -> None:
    """End the server and wait for it, so that whoever counts the seconds of processors counts its own too."""
    forkserver._forkserver._stop()


def _run(words: list[str], root: str, errors: str) -> None:
    """The whole life of the process; it leads a group of its own, so that its children can be ended with it."""
    os.setsid()
    os.chdir(root)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(os.open(errors, os.O_WRONLY), 2)
    sys.argv = ["terror-estimates", *words]
    from terror_estimates.cli import main

    with letters_named():
        main()
