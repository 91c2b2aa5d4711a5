"""Programs from outside that are no Python packages: found where they are installed, and brought where CI is set.

CI brings what is missing through the system's package manager, and a test whose program does not come fails. Elsewhere
such tests are not collected, and a sentence at the end says so.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Program(NamedTuple):
    """A program by its names, the system's package that brings it, what it tries, and the tests that need it."""

    names: tuple[str, ...]
    package: str
    tries: str
    tests: tuple[str, ...]


BROWSER = Program(
    ("chromium", "chromium-browser", "google-chrome"), "chromium", "the site in a browser",
    ("site/test_field.py", "site/test_explorer.py", "site/test_reading.py", "site/test_scripts.py"),
)  # fmt: skip
R = Program(("Rscript",), "r-base-core", "what R reads of the export", ("publication/test_round_trip_r.py",))
# No test waits for it alone: fuzz/outputs.py asks it beside much else.
PDF_READER = Program(("pdftotext",), "poppler-utils", "what another program reads in a PDF", ())
PROGRAMS = (BROWSER, R, PDF_READER)
IN_CI = os.environ.get("CI", "").lower() in ("1", "true")
_INSTALL = ("apt-get", "install", "-q", "-y", "--no-install-recommends")


def found(program: Program) -> str | None:
    """Where a program is, if it is installed."""
    return next((path for name in program.names if (path := shutil.which(name))), None)


def brought(program: Program) -> str:
    """Where a program is; CI installs it if it is not there."""
    if found(program) is None and _bringer() is not None:
        with one_at_a_time():
            if found(program) is None:
                _run("apt-get", "update", "-q")
                _run(*_INSTALL, program.package)
    path = found(program)
    assert path, f"there is no {program.names[0]}, and the package manager brought none; install {program.package}"
    return path


def missing() -> list[Program]:
    """The programs that are not here and that nobody will bring."""
    return [one for one in PROGRAMS if found(one) is None and _bringer() is None]


@cache
def _bringer() -> tuple[str, ...] | None:
    """What to write before a command of the package manager; None where there is none, or it may not be used."""
    if not (IN_CI and shutil.which("apt-get")):
        return None
    if os.geteuid() == 0:
        return ()
    return ("sudo", "-n") if subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0 else None


def _run(*words: str) -> None:
    subprocess.run([*(_bringer() or ()), *words], check=True, capture_output=True)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold off the other workers: two package managers at a time refuse each other."""
    if os.name == "nt":
        yield
        return
    import fcntl

    with Path(tempfile.gettempdir(), "what-was-counted-brings").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
