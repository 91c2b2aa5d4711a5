"""Trials: each change made in a forked copy of one process, and only the tests asked that run through its line.

Every test is first run once with its lines noted. A change inside a function is then put into the living function; one
that works when the module is imported is tried in a copy that forgets the package and imports it anew.
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
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from changes import PACKAGE, Change

SECONDS, MEGABYTES, BRIEF, FEW = 30, 3000, 0.5, 3


@dataclass(frozen=True)
class Asked:
    """A test, the seconds of the processor it takes, and the lines it runs through, by module."""

    id: str
    seconds: float
    lines: dict[str, frozenset[int]]


class Trials:
    """A plugin of pytest that tries changes instead of running the tests it has collected."""

    def __init__(self, changes: list[Change], said: Callable[[Change, str], None]):
        self.changes, self.said = changes, said

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        names = {change.module for change in self.changes}
        told, came = _forked(lambda: _noted(session.items, names), 3600)
        if told is None:
            raise RuntimeError(f"The tests could not be run as they are: {came}.")
        failing = [one for one in told if one.seconds < 0]  # most likely for the time that the noting takes
        if len(failing) > FEW:
            raise RuntimeError(f"These tests fail before anything is changed: {', '.join(one.id for one in failing)}.")
        for one in failing:
            print(f"LEFT OUT     {one.id} fails before anything is changed", flush=True)
            told.remove(one)
        self.living = [one for one in gc.get_objects() if isinstance(one, FunctionType)]
        for change in sorted(self.changes, key=lambda one: not one.function):  # the quick ones first
            self.said(change, self._trial(change, items, sorted(told, key=lambda one: one.seconds)))
        return True

    def _trial(self, change: Change, items: dict[str, pytest.Item], asked: list[Asked]) -> str:
        """'not reached', 'killed', 'killed by time' or 'survived'."""
        through = [one for one in asked if (lines := one.lines.get(change.module)) and _reached(change, lines)]
        if not through:
            return "not reached"
        files = _files(change, through, asked)
        chosen = [items[one.id] for one in through]

        def work() -> bool:
            made = change.function and _made_in_place(change, self.living)
            return any(failed for _, failed in _run(chosen)) if made else _fails_imported_anew(change, files)

        found, came = _forked(work, SECONDS)
        return f"killed by {came}" if found is None else "killed" if found else "survived"


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


def _run(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, bool]]:
    for item, following in zip(items, [*items[1:], None], strict=True):
        reports = runtestprotocol(item, log=False, nextitem=following)
        yield item, any(report.failed for report in reports)


def _noted(items: list[pytest.Item], modules: Iterable[str]) -> list[Asked]:
    """Each test with its lines; a test that fails has seconds below zero."""
    files = {str(PACKAGE / module): module for module in modules}
    found: dict[str, set[int]] = {}

    def called(frame: FrameType, event: str, _: object) -> Any:
        module = files.get(frame.f_code.co_filename)
        if module is None:
            return None
        lines = found.setdefault(module, set())
        lines.add(frame.f_lineno)

        def line(frame: FrameType, event: str, _: object) -> Any:
            lines.add(frame.f_lineno)
            return line

        return line

    told = []
    running = _run(items)
    for _ in items:
        found.clear()
        began = time.process_time()
        sys.settrace(called)
        item, failed = next(running)
        sys.settrace(None)
        lines = {module: frozenset(numbers) for module, numbers in found.items()}
        told.append(Asked(item.nodeid, -1.0 if failed else time.process_time() - began, lines))
    return told


def _reached(change: Change, lines: frozenset[int]) -> bool:
    """Whether a test that runs through these lines can notice; what works on import, every test of the module can."""
    return not change.function or not lines.isdisjoint(change.reach)


def _files(change: Change, through: list[Asked], asked: list[Asked]) -> list[str]:
    """The files of these tests, that of the module first, and last others that take no time."""
    seconds: dict[str, float] = {}
    for one in asked:
        file = one.id.partition("::")[0]
        seconds[file] = seconds.get(file, 0.0) + one.seconds
    files = {one.id.partition("::")[0] for one in through}
    own = f"test_{Path(change.module).stem}"
    first = sorted(files, key=lambda file: (Path(file).stem != own, seconds[file]))
    return [*first, *(file for file in seconds if file not in files and seconds[file] < BRIEF)]


def _made_in_place(change: Change, living: list[FunctionType]) -> bool:
    """Let the living functions of the module run the changed code; whether there is one that can."""
    file = str(PACKAGE / change.module)
    codes = {(code.co_qualname, code.co_firstlineno): code for code in _codes(compile(change.tree(), file, "exec"))}
    made = False
    for function in living:
        old = function.__code__
        new = codes.get((old.co_qualname, old.co_firstlineno)) if old.co_filename == file else None
        if new is not None and new.co_freevars == old.co_freevars:
            function.__code__ = new
            made = made or change.line in range(old.co_firstlineno, 1 + max(line or 0 for *_, line in old.co_lines()))
    return made


def _codes(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


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
    return pytest.main([*OPTIONS, "-x", *files]) != 0


OPTIONS = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist"]
