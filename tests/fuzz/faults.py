"""Every call by which a command changes the disk, failed one at a time: a table of write × outcome.

Run it whole with `python3 run.py faults`, or `faults N COMMAND ...` for every n-th call of some commands;
tests/fuzz/test_faults.py takes a sample. A small catalog is built once, so that what is drawn and run is at hand, and
each of thousands of runs only writes.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from kills import dated

from terror_estimates.cli import main, products
from terror_estimates.publication import export, notebooks
from terror_estimates.publication.build import build
from terror_estimates.publication.new_catalog import start
from terror_estimates.publication.site import rendering

CALLS = ("open", "write", "fsync", "replace", "rename", "mkdir")
FAULTS = (
    (errno.ENOSPC, "No space left on device"), (errno.EACCES, "Permission denied"), (errno.EIO, "Input/output error"),
    (errno.EROFS, "Read-only file system"),
)  # fmt: skip
COMMANDS = {
    "init": ["init", "new"],
    "format": ["format"],
    "export": ["export", "tables"],
    "figure": ["figure", "F01"],
    "figure --all": ["figure", "--all"],
    "release": ["release"],
    "build: pages": ["build", "--serial", "--only", "pages"],
    "build: figures": ["build", "--serial", "--only", "figures"],
    "build: notebooks": ["build", "--serial", "--only", "notebooks"],
    "build: site": ["build", "--serial", "--only", "site"],
}


@dataclass
class Shim:
    """Counts the calls that change the disk, and fails the one whose turn it is."""

    fail_at: int = 0
    fault: tuple[int, str] = FAULTS[0]
    made: list[str] = field(default_factory=list)

    def around(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **options: Any) -> Any:
            if _changes(name, arguments, options):
                self.made.append(name)
                if len(self.made) == self.fail_at:
                    raise OSError(*self.fault, str(arguments[0]))
            return call(*arguments, **options)

        return called

    @contextmanager
    def between(self) -> Iterator[Shim]:
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, self.around(name, getattr(os, name)))
            opened = self.around("open file", builtins.open)
            patch.setattr(builtins, "open", opened)
            patch.setattr(io, "open", opened)
            yield self


def _changes(name: str, arguments: tuple[Any, ...], options: dict[str, Any]) -> bool:
    if name == "open file":
        mode = arguments[1] if len(arguments) > 1 else options.get("mode", "r")
        return isinstance(arguments[0], (str, os.PathLike)) and not set(mode).isdisjoint("wax+")
    return name != "open" or bool(arguments[1] & (os.O_WRONLY | os.O_RDWR))


@dataclass
class Bench:
    """A small project that was built once, with all that is drawn, run and rendered at hand."""

    project: Path
    settled: Path  # the same before anything in it was made old: no site is made of a mixture
    newer: Path  # with data that are to be released
    patch: pytest.MonkeyPatch

    @classmethod
    def at(cls, folder: Path, patch: pytest.MonkeyPatch) -> Bench:
        project = folder / "flood"
        start(project)
        for step in ("pages", "figures"):
            build(project / "estimates.yaml", _quiet, step, serial=True)
        settled = Path(shutil.copytree(project, folder / "settled"))
        newer = dated(Path(shutil.copytree(project, folder / "newer")))
        bench = cls(project, settled, newer, patch)
        bench._keep_what_is_slow(folder / "rendered")
        (project / "docs" / "codebook.md").write_text("old\n", encoding="utf-8")
        for path in sorted((project / "figures").glob("F*.[ps]*")):
            path.write_bytes(b"old")
        catalog = project / "estimates.yaml"
        catalog.write_text(catalog.read_text("utf-8") + "\n\n", "utf-8")
        return bench

    def _keep_what_is_slow(self, rendered: Path) -> None:
        drawn: dict[str, dict[str, bytes]] = {}
        ran: dict[str, Any] = {}
        contents_of, render, execute = export.contents_of, rendering._render, notebooks.execute

        def contents(figure: Any) -> dict[str, bytes]:
            if figure.id not in drawn:
                drawn[figure.id] = contents_of(figure)
            return drawn[figure.id]

        def rendered_once(staging: Path, made: Path, doctrees: Path) -> None:
            if not rendered.exists():
                render(staging, rendered, doctrees)
            shutil.copytree(rendered, made, dirs_exist_ok=True, copy_function=shutil.copyfile)

        def run(path: Path) -> Any:
            return ran.get(path.name) or ran.setdefault(path.name, execute(path))

        def here(words: list[str], place: Path) -> None:
            with products.alone_in(place.parent, "build"):
                build(place, _quiet, words[words.index("--only") + 1] if "--only" in words else None, serial=True)

        self.patch.setattr(export, "contents_of", contents)
        self.patch.setattr(rendering, "_render", rendered_once)
        self.patch.setattr(notebooks, "execute", run)
        self.patch.setattr(products, "_in_fixed_order", here)

    def run(self, words: list[str], shim: Shim) -> tuple[dict[str, bytes], dict[str, bytes], Any]:
        """The files before and after a command in a fresh copy of the project, and how it ended."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "flood"
            taken = self.settled if "site" in words else self.newer if "release" in words else self.project
            shutil.copytree(taken, root, copy_function=shutil.copyfile)
            before = contents(root)
            self.patch.chdir(root)
            with shim.between():
                ended = CliRunner().invoke(main, words)
            after = contents(root)
            self.patch.chdir(self.project)
        return before, after, ended


def contents(root: Path) -> dict[str, bytes]:
    """Every file that is to stay; what the site is gathered in is made anew each time and read by nobody else."""
    passing = ("_build/site-src", "_build/.site-")
    found = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(passing)}


def outcome(before: dict[str, bytes], after: dict[str, bytes], whole: dict[str, bytes], ended: Any) -> str:
    """What came of a failed call, in a word; everything but the first four is a fault of ours."""
    torn = [name for name, held in after.items() if held not in (before.get(name), whole.get(name))]
    if torn:
        return f"TORN {torn[0]}"
    if gone := [name for name in before if name not in after]:
        return f"GONE {gone[0]}"
    if strange := [name for name in after if name not in before and name not in whole]:
        return f"LEFT {strange[0]}"
    if "fault of the program" in ended.output or (ended.exception and not isinstance(ended.exception, SystemExit)):
        return f"FAULT {ended.output.strip()[-200:]}{ended.exception!r}"
    if not ended.exit_code:
        return "all new, although a call failed" if after == whole else f"SILENT {ended.output.strip()[-100:]}"
    return "all old" if after == before else "all new" if after == whole else "some old, some new, each whole"


def table(bench: Bench, name: str, every: int = 1) -> tuple[Counter[tuple[str, str]], int]:
    """How often each call that failed came to each outcome, for every n-th call of a command; and how many it makes."""
    words, counted = COMMANDS[name], Shim()
    bench.run(words, Shim())  # what is slow is kept from here on
    _, whole, ended = bench.run(words, counted)
    assert ended.exit_code == 0, ended.output
    found: Counter[tuple[str, str]] = Counter()
    for at in range(1, len(counted.made) + 1, every):
        shim = Shim(at, FAULTS[at % len(FAULTS)])
        before, after, ended = bench.run(words, shim)
        found[counted.made[at - 1], outcome(before, after, whole, ended)] += 1
    return found, len(counted.made)


def _quiet(line: str) -> None:
    pass


def print_table(every: int = 1, names: Sequence[str] = ()) -> int:
    """The table for people, whole or of some commands; 1 if any outcome is a fault of ours."""
    wrong, began = 0, time.monotonic()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        bench = Bench.at(Path(folder), patch)
        for name in names or COMMANDS:
            found, calls = table(bench, name, every)
            print(f"{name}: {calls} calls, {sum(found.values())} failed one at a time", flush=True)
            for (call, said), count in sorted(found.items()):
                print(f"  {call:10} {count:5}  {said}", flush=True)
                wrong += count * said.split()[0].isupper()
    print(f"{wrong} amiss, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(print_table(int(sys.argv[1]) if len(sys.argv) > 1 else 1, sys.argv[2:]))
