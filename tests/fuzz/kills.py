"""Commands killed at random moments: each file is the old one or the new one, and the next run puts all right.

`python3 run.py kills 200` does it two hundred times; tests/fuzz/test_kills.py does it a few times. The moments repeat
with the seed, as far as a machine's pace does.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from terror_estimates.publication.lock import NAME
from terror_estimates.publication.new_catalog import start

PROGRAM = [sys.executable, "-c", "from terror_estimates.cli import main; main()"]


class Command(NamedTuple):
    """Words for the program, and the state of the project that they are for: see STATES."""

    words: list[str]
    state: str = "changed"


COMMANDS = {
    "build": Command(["build"]),
    "build: a note": Command(["build"], "noted"),
    "build --force": Command(["build", "--force"]),
    "build --serial": Command(["build", "--serial"]),
    "build --only pages": Command(["build", "--only", "pages"]),
    "figure F01": Command(["figure", "F01"]),
    "figure --all": Command(["figure", "--all"]),
    "export": Command(["export", "tables"]),
    "init": Command(["init", "new"]),
    "release": Command(["release"]),
    "release DIR": Command(["release", "packed"], "as built"),
    "check": Command(["check"]),
    "number": Command(["number", "1,204"]),
}
# How often each is killed in twenty: those that are quick to begin anew more often.
OFTEN = {"build": 1, "figure --all": 1, "figure F01": 3, "build --only pages": 3, "export": 4, "release": 4, "init": 4}
SELDOM = ("build: a note", "build --force", "build --serial", "release DIR")  # in place of the build, by turns
SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
OURS = "terror_estimates/"  # a traceback without a file of ours is Python's own, of before it began with us
ALONE = {**os.environ, "PYTHONHASHSEED": "0"}  # else a build would be a child of what is killed


class Begun:
    """A command that runs in a process of its own, with a group of its own."""

    def __init__(self, words: list[str], root: Path, settings: dict[str, str] = ALONE):
        self._process = subprocess.Popen(
            [*PROGRAM, *words], cwd=root, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            start_new_session=True,
        )  # fmt: skip
        self.pid = self._process.pid

    def ended(self) -> tuple[int, str]:
        """The exit code, and what was said on the error stream."""
        try:
            said = self._process.communicate(timeout=120)[1]
        finally:
            self._process.kill()
        return self._process.returncode, said


Begin = Callable[[list[str], Path], Begun]


class Bench:
    """A small project that was built and then changed, and what each command makes of it when nobody ends it.

    `begin` starts a command and tells its process: see Begun.
    """

    def __init__(self, folder: Path, *steps: str, begin: Begin = Begun):
        self._folder, self._steps, self.begin = folder, steps, begin
        self._projects: dict[str, Path] = {}
        self._whole: dict[str, tuple[float, dict[str, bytes]]] = {}

    def project(self, state: str) -> Path:
        """The project in a state, made when it is first asked for."""
        if state not in self._projects:
            make = STATES[state]
            self._projects[state] = make(self._folder / state.replace(" ", "-"), *self._steps, begin=self.begin)
        return self._projects[state]

    @contextmanager
    def copy(self, name: str) -> Iterator[Path]:
        """A copy of the project that a command is for, which goes with the block."""
        with tempfile.TemporaryDirectory() as folder:
            yield Path(shutil.copytree(self.project(COMMANDS[name].state), Path(folder) / "flood"))

    def whole(self, name: str) -> tuple[float, dict[str, bytes]]:
        """The seconds that a command takes, and all files after it."""
        if name not in self._whole:
            with self.copy(name) as root:
                words, began = COMMANDS[name].words, time.monotonic()
                code, said = self.begin(words, root).ended()
                assert code == 0, said
                seconds, found = time.monotonic() - began, contents(root)
                assert "build" not in words or "--only" in words or found == self._clean(root), "not as built anew"
                self._whole[name] = seconds, found
        return self._whole[name]

    def _clean(self, root: Path) -> dict[str, bytes]:
        """All files of a new project with the catalog of another, built for the first time."""
        with tempfile.TemporaryDirectory() as folder:
            new = Path(folder) / root.name
            start(new)
            shutil.copyfile(root / "estimates.yaml", new / "estimates.yaml")
            _run(self.begin, new, "build")
            return contents(new)

    def killed(self, name: str, share: float, sign: signal.Signals, *, group: bool) -> str:
        """What came of a command that was ended after a share of its seconds, in a word or in what is amiss."""
        seconds, new = self.whole(name)
        with self.copy(name) as root:
            before = contents(root)
            said = _ended_after(self.begin(COMMANDS[name].words, root), share * seconds, sign, group=group)
            after = contents(root)
            code, refused = self.begin(COMMANDS[name].words, root).ended()
            mended = contents(root)
        known = {**before, **new}
        if torn := [one for one, held in after.items() if one in known and strange(held, before, new, one)]:
            return f"TORN {torn}"
        if (said.count("\n") > 1 or "Traceback" in said) and OURS in said:
            return f"SAID {said!r}"
        if mended != new:
            return f"NEXT {sorted(one for one in {**mended, **new} if mended.get(one) != new.get(one))}"
        if code and after != new:  # what was whole already may be refused: nothing is overwritten
            return f"REFUSED {refused!r}"
        return "all old" if after == before else "all new" if after == new else "some old, some new, each whole"


def strange(held: bytes, before: dict[str, bytes], new: dict[str, bytes], name: str) -> bool:
    """Whether a file is neither the old one nor the new one."""
    return held not in (before.get(name), new.get(name))


def _ended_after(begun: Begun, seconds: float, sign: signal.Signals, *, group: bool) -> str:
    """What a command says on its error stream that is ended after some seconds, alone or with all its children."""
    time.sleep(seconds)
    with suppress(ProcessLookupError):  # it has come to its end
        os.killpg(begun.pid, sign) if group else os.kill(begun.pid, sign)
    return begun.ended()[1]


def living(group: int) -> list[str]:
    """The words of each process of a group that has not come to its end, where the system tells them."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it ended meanwhile
            state, _, of, *_ = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(of) == group and state not in "ZX":
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"))
    return found


def left_behind(group: int, seconds: float = 3) -> list[str]:
    """The processes of a group that live on after the first of it has ended, and after some seconds."""
    until = time.monotonic() + seconds
    while (found := living(group)) and time.monotonic() < until:
        time.sleep(0.05)
    return found


def contents(root: Path) -> dict[str, bytes]:
    """Every file that is to stay, and of the rest the names of what the next run has to remove."""
    found = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    passing = (NAME, "_build/site-src", "_build/manifest.json", "_build/last-estimates.yaml", "_build/pictures")
    stay = {name: path for name, path in found.items() if not name.startswith(passing) and path.name != NAME}
    return {name: path.read_bytes() for name, path in stay.items()}


def changed(root: Path, *steps: str, begin: Begin = Begun) -> Path:
    """A small project that was built, whole or in some steps, and whose data then got another version and a day."""
    return dated(_built(root, *steps, begin=begin))


def dated(root: Path) -> Path:
    """The project with another version of its data, and a day on which that came out."""
    catalog = root / "estimates.yaml"
    text = catalog.read_text(encoding="utf-8")
    version = next(line for line in text.splitlines(keepends=True) if line.startswith("version:"))
    dated = text.replace(version, 'version: "0.9"\n').replace("  title: ", '  released: "2026-01-15"\n  title: ', 1)
    catalog.write_text(dated, encoding="utf-8")
    return root


def noted(root: Path, *steps: str, begin: Begin = Begun) -> Path:
    """The project with one note that begins otherwise than when it was built: most of what was made stays as it is."""
    catalog = _built(root, *steps, begin=begin) / "estimates.yaml"
    text = catalog.read_text(encoding="utf-8")
    catalog.write_text(text.replace("    note: ", "    note: Later. ", 1), encoding="utf-8")
    return root


def as_built(root: Path, *steps: str, begin: Begin = Begun) -> Path:
    """The same project released and then built whole, which is the state that a release is packed of."""
    changed(root, *steps, begin=begin)
    _run(begin, root, "release")
    _run(begin, root, "build")
    return root


STATES = {"changed": changed, "noted": noted, "as built": as_built}


def _built(root: Path, *steps: str, begin: Begin) -> Path:
    start(root)
    for step in [["--only", one] for one in steps] or [[]]:
        _run(begin, root, "build", *step)
    return root


def _run(begin: Begin, root: Path, *words: str) -> None:
    code, said = begin([*words], root).ended()
    assert code == 0, said


def _drawn(times: int, dice: random.Random) -> list[str]:
    """The commands to kill, each as often as OFTEN says, in an order by lot."""
    twenty = [name for name, often in OFTEN.items() for _ in range(often)]
    drawn = [twenty[place % len(twenty)] for place in range(times)]
    builds = [place for place, name in enumerate(drawn) if name == "build"]
    for turn, place in enumerate(builds):
        drawn[place] = ("build", *SELDOM)[turn % (1 + len(SELDOM))]
    dice.shuffle(drawn)
    return drawn


def main(times: int, seed: int = 0) -> int:
    dice, found, wrong = random.Random(seed), Counter[tuple[str, str, str]](), 0
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has what runs behind it ignore this
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for place, name in enumerate(_drawn(times, dice), start=1):
            sign, group = dice.choice(SIGNALS), dice.random() < 0.5
            came = bench.killed(name, dice.random(), sign, group=group)
            found[name, f"{sign.name}{' to all' if group else ''}", came] += 1
            if came.split()[0].isupper():
                wrong += 1
                print(f"AMISS {name} {sign.name} {came}", flush=True)
            if place % 10 == 0:
                print(f"{place} ended, {wrong} amiss", flush=True)
    for (name, sign, came), count in sorted(found.items()):
        print(f"  {name:20} {sign:15} {count:4}  {came}")
    print(f"{times} ended at random moments, {wrong} amiss")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3] or ["20"])))
