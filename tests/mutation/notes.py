"""Which test runs through which lines: noted file by file, and kept under `_build` until it or the module is another.

What one test of a file keeps, such as a catalog that was read, serves those after it, which then seem not to run
through what they hang on; `files_through` therefore answers for whole files.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from changes import PACKAGE, Change, modules
from living import marked

ROOT = PACKAGE.parents[1]
KEPT = ROOT / "_build" / "mutants"
LONGEST = 120  # seconds of the processor in which a file must be noted
Told = list[tuple[str, float, dict[str, list[int]]]]  # each test with its seconds (below zero: it fails) and lines


@dataclass(frozen=True)
class Asked:
    """A test, or a whole file of them, with the seconds of the processor that it takes."""

    id: str
    seconds: float


class Notes:
    """The files of tests, each noted when it is first asked about."""

    def __init__(self, files: dict[str, list[pytest.Item]], apart: Callable[[Callable[[], Any], float], Any]):
        self.files, self._apart = files, apart
        self._known: dict[str, dict[str, str]] = {}
        self._now = {path.relative_to(PACKAGE).as_posix(): _digest(path) for path in PACKAGE.rglob("*.py")}
        self._told: dict[str, Told] = {}

    def tests(self, change: Change, files: list[str]) -> list[Asked]:
        """The tests of these files that run through the change: those of its own file first, and then the quickest."""
        own = f"test_{Path(change.module).stem}"
        found = [
            Asked(id, seconds)
            for file in files
            for id, seconds, lines in self._of(file, change.module)
            if seconds >= 0 and self._through(change, lines)
        ]
        return sorted(found, key=lambda one: (Path(one.id.partition("::")[0]).stem != own, one.seconds))

    def files_through(self, change: Change, files: list[str]) -> list[Asked]:
        """The files in which a test runs through the change, the quickest first, with the seconds of all tests."""
        found = []
        for file in files:
            told = self._of(file, change.module)
            if any(self._through(change, lines) for _, _, lines in told) and all(one[1] >= 0 for one in told):
                found.append(Asked(file, sum(seconds for _, seconds, _ in told)))
        return sorted(found, key=lambda one: one.seconds)

    def _through(self, change: Change, lines: dict[str, list[int]]) -> bool:
        """Whether a test can notice; what works on import, every test can, whatever it runs through later."""
        if not change.function:
            return True  # a word of a list, a name that is offered: it was imported before any test was run
        return not set(change.reach).isdisjoint(lines.get(change.module, ()))

    def _of(self, file: str, module: str) -> Told:
        """What was noted of a file, if the module has not changed since: else it is noted again."""
        if file not in self._told or self._known[file].get(module) != self._now[module]:
            digest, kept = _digest(ROOT / file), KEPT / f"{file.replace('/', '-')}.json"
            was, modules, told = json.loads(kept.read_text(encoding="utf-8")) if kept.is_file() else ("", {}, [])
            items = self.files[file]
            # Its cases may come from another file, of which the digest tells nothing.
            same = was == digest and modules.get(module) == self._now[module]
            if not same or not {id for id, *_ in told} <= {one.nodeid for one in items}:
                modules = self._now
                told = self._apart(lambda: list(_noted(items)), LONGEST) or [(items[0].nodeid, -1.0, {})]
                KEPT.mkdir(parents=True, exist_ok=True)
                kept.write_text(json.dumps([digest, modules, told]), encoding="utf-8")
            self._known[file], self._told[file] = modules, told
            for id, seconds, _ in told:
                if seconds < 0:
                    print(f"LEFT OUT     {id}: it fails as it is, or its file takes too long", flush=True)
        return self._told[file]


def _digest(path: Any) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def _noted(items: list[pytest.Item]) -> Iterator[tuple[str, float, dict[str, list[int]]]]:
    """Each test with its seconds and its lines."""
    from trials import run

    rows = marked(modules([]))
    running = run(items)
    for _ in items:
        for row in rows.values():
            row[:] = bytes(len(row))
        began = time.process_time()
        item, failed = next(running)
        took = time.process_time() - began
        lines = {module: [line for line, ran in enumerate(row) if ran] for module, row in rows.items() if any(row)}
        yield item.nodeid, -1.0 if failed else took, lines
