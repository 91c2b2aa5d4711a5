"""Trials: each change made in a forked copy of one process, and only the tests asked that run through its line.

A change inside a function is put into the living function, and what the package has remembered so far is forgotten; one
that works when the module is imported is tried in a copy that forgets the package and imports it anew. The tests of the
room are asked first, one by one; about what they do not notice, the whole files of all folders that run through the
line.
"""

from __future__ import annotations

import gc
import importlib.abc
import importlib.util
import os
import pickle
import resource
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import _lru_cache_wrapper, cached_property, partial
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from changes import PACKAGE, Change
from living import functions, put
from notes import Asked, Notes

SECONDS, SLOWER, MEGABYTES, BUDGET = 30, 4, 3000, 120


class Trials:
    """A plugin of pytest that tries changes instead of running the tests it has collected.

    `near` are the folders of the room; whatever else was collected is asked only about what they leave.
    """

    def __init__(self, changes: list[Change], near: list[str], said: Callable[[Change, str], None]):
        self.changes, self._folders, self.said = changes, near, said
        self.noticed: dict[str, Counter[str]] = {}  # of each module the files of tests that noticed a change

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        files: dict[str, list[pytest.Item]] = {}
        near = {}
        for item in session.items:
            file = item.nodeid.partition("::")[0]
            files.setdefault(file, []).append(item)
            near[file] = any(item.path.is_relative_to(folder) for folder in self._folders)
        self.files, self.items = files, {item.nodeid: item for item in session.items}
        self.near, self.far = [file for file in files if near[file]], [file for file in files if not near[file]]
        self.notes = Notes(files, lambda work, seconds: _forked(work, seconds)[0])
        self.living = functions()
        for forget in list(remembered()):
            forget()
        for change in sorted(self.changes, key=lambda one: not one.function):  # the quick ones first
            self.said(change, self._trial(change))
        return True

    def _trial(self, change: Change) -> str:
        """'not reached', 'killed', 'killed by time' or 'survived'."""
        tests = self.notes.tests(change, self.near)
        first = self.noticed.setdefault(change.module, Counter())
        came = self._fails(change, [self.items[one.id] for one in tests], _own_first(change, tests, first), _sum(tests))
        if not tests:
            came = self._on_import(change)
        for among in (self.near, self.far):
            if came.startswith("killed") or (among is self.near and not change.function):
                continue
            files, left = [], float(BUDGET)
            for one in self.notes.files_through(change, among):
                left -= one.seconds
                files += [one] if left > 0 or not files else []
            whole = [item for one in files for item in self.files[one.id]]
            came = max(came, self._fails(change, whole, [one.id for one in files], _sum(files)), key=OUTCOMES.index)
        return came

    def _on_import(self, change: Change) -> str:
        """What comes of a change that no test runs through, if the import of the package does: a list that it makes."""
        every = replace(change, function="")
        tests = self.notes.tests(every, self.near)
        files = _own_first(change, tests, self.noticed[change.module])
        came = self._fails(every, [self.items[one.id] for one in tests], files, _sum(tests))
        return came if came.startswith("killed") else OUTCOMES[0]

    def _fails(self, change: Change, chosen: list[pytest.Item], files: list[str], seconds: float) -> str:
        """What comes of a change where these tests are asked, or their files if it works on import."""
        if not chosen:
            return OUTCOMES[0]

        def work() -> str:
            """The test that fails, or 'import' where the package is read anew, or ''."""
            if change.function and _made_in_place(change, self.living):
                return next((item.nodeid for item, failed in run(chosen) if failed), "")
            return "import" if _fails_imported_anew(change, files) else ""

        found, came = _forked(work, SECONDS + SLOWER * seconds)
        if found:
            self.noticed[change.module][found.partition("::")[0]] += 1
        return f"killed by {came}" if found is None else "killed" if found else "survived"


def remembered() -> Iterator[Callable[[], object]]:
    """How to forget each answer that the package keeps: else a changed function is not asked what was asked before.

    The collection of the tests asks much; every trial and every note begins from a copy that has forgotten it.
    """
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper) and _ours(one):
            yield one.cache_clear
        elif _ours(type(one)):
            kept = getattr(one, "__dict__", {})
            for name in [name for name in kept if isinstance(getattr(type(one), name, None), cached_property)]:
                yield partial(kept.pop, name, None)


def _ours(one: object) -> bool:
    return str(getattr(one, "__module__", "")).startswith(PACKAGE.name)


OUTCOMES = ["not reached", "survived", "killed by time", "killed by an end of the process", "killed"]


def _sum(asked: list[Asked]) -> float:
    return sum(one.seconds for one in asked)


def _own_first(change: Change, tests: list[Asked], noticed: Counter[str]) -> list[str]:
    """The files of these tests: that of the module, those that noticed most of its changes, then the quickest."""
    own, seconds = f"test_{Path(change.module).stem}", dict[str, float]()
    for one in tests:
        file = one.id.partition("::")[0]
        seconds[file] = seconds.get(file, 0.0) + one.seconds
    return sorted(seconds, key=lambda file: (Path(file).stem != own, -noticed[file], seconds[file]))


def _forked(work: Callable[[], Any], seconds: float) -> tuple[Any, str]:
    """What the work gives in a copy of this process, or None and how the copy ended."""
    read, write = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(read)
        _silent()
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.alarm(int(seconds * 40))
        if seconds < 3600:
            resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 2**20,) * 2)
        try:
            with os.fdopen(write, "wb") as pipe:
                pickle.dump(work(), pipe)
        except BaseException as fault:
            sys.stderr.write(f"{fault!r}\n")
            os._exit(3)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        raw = pipe.read()
    _, status = os.waitpid(pid, 0)
    if raw and os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0:
        return pickle.loads(raw), ""
    return None, "time" if os.WIFSIGNALED(status) else "an end of the process"


def _silent() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    if not os.environ.get("MUTANTS_LOUD"):
        os.dup2(nowhere, 2)


def run(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, bool]]:
    for item, following in zip(items, [*items[1:], None], strict=True):
        reports = runtestprotocol(item, log=False, nextitem=following)
        yield item, any(report.failed for report in reports)


def _made_in_place(change: Change, living: list[FunctionType]) -> bool:
    """Let the living functions of the module run the changed code; whether there is one that can."""
    were = list(put(change.module, change.tree(), living))
    return any(
        change.line in range(old.co_firstlineno, 1 + max(line or 0 for *_, line in old.co_lines())) for old in were
    )


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from its changed tree, and nothing else."""

    def __init__(self, change: Change):
        parts = Path("terror_estimates", change.module).with_suffix("").parts
        self.package = parts[-1] == "__init__"
        self.name = ".".join(parts[:-1] if self.package else parts)
        self.change = change

    def find_spec(self, name: str, path: object, target: object = None) -> Any:
        file = PACKAGE / self.change.module
        if name != self.name:
            return None
        within = [str(file.parent)] if self.package else None
        return importlib.util.spec_from_file_location(name, file, loader=self, submodule_search_locations=within)

    def exec_module(self, module: Any) -> None:
        exec(compile(self.change.tree(), module.__file__, "exec"), module.__dict__)


def _fails_imported_anew(change: Change, files: list[str]) -> bool:
    """Whether a test fails, or nothing can be imported, where the package is read anew with the change made."""
    tests = str(PACKAGE.parents[1] / "tests")
    for name, module in list(sys.modules.items()):
        held = getattr(module, "__file__", None) or ""
        ours = held.startswith(tests) and Path(held).parent.name != "mutation"
        if ours or name.partition(".")[0] == "terror_estimates":
            del sys.modules[name]
    sys.meta_path.insert(0, _Changed(change))
    # The likeliest first and by themselves: before a test is run, every file that was named is read.
    return any(pytest.main([*OPTIONS, "-x", *part]) != 0 for part in (files[:2], files[2:]) if part)


OPTIONS = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist"]
