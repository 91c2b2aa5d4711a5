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
from pathlib import Path

from terror_estimates.publication.lock import NAME
from terror_estimates.publication.starting import start

PROGRAM = [sys.executable, "-c", "from terror_estimates.cli import main; main()"]
COMMANDS = {
    "build": ["build"],
    "build --force": ["build", "--force"],
    "build --serial": ["build", "--serial"],
    "build --only pages": ["build", "--only", "pages"],
    "figure --all": ["figure", "--all"],
    "export": ["export", "tables"],
}
SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
ALONE = {**os.environ, "PYTHONHASHSEED": "0"}  # else a build would be a child of what is killed


class Bench:
    """A small project that was built and then changed, and what each command makes of it when nobody ends it."""

    def __init__(self, folder: Path, *steps: str):
        self.project = project_at(folder, *steps)
        self._whole: dict[str, tuple[float, dict[str, bytes]]] = {}

    def whole(self, name: str) -> tuple[float, dict[str, bytes]]:
        """The seconds that a command takes, and all files after it."""
        if name not in self._whole:
            with tempfile.TemporaryDirectory() as folder:
                root = Path(shutil.copytree(self.project, Path(folder) / "flood"))
                began = time.monotonic()
                subprocess.run([*PROGRAM, *COMMANDS[name]], cwd=root, env=ALONE, check=True, capture_output=True)
                self._whole[name] = time.monotonic() - began, contents(root)
        return self._whole[name]

    def killed(self, name: str, share: float, sign: signal.Signals, *, group: bool) -> str:
        """What came of a command that was ended after a share of its seconds, in a word or in what is amiss."""
        seconds, new = self.whole(name)
        with tempfile.TemporaryDirectory() as folder:
            root = Path(shutil.copytree(self.project, Path(folder) / "flood"))
            before = contents(root)
            said = _ended_after(COMMANDS[name], root, share * seconds, sign, group=group)
            after = contents(root)
            subprocess.run([*PROGRAM, *COMMANDS[name]], cwd=root, env=ALONE, check=True, capture_output=True)
            mended = contents(root)
        known = {**before, **new}
        if torn := [one for one, held in after.items() if one in known and _strange(held, before, new, one)]:
            return f"TORN {torn}"
        if said.count("\n") > 1 or "Traceback" in said:
            return f"SAID {said!r}"
        if mended != new:
            return f"NEXT {sorted(one for one in {**mended, **new} if mended.get(one) != new.get(one))}"
        return "all old" if after == before else "all new" if after == new else "some old, some new, each whole"


def _strange(held: bytes, before: dict[str, bytes], new: dict[str, bytes], name: str) -> bool:
    return held not in (before.get(name), new.get(name))


def _ended_after(words: list[str], root: Path, seconds: float, sign: signal.Signals, *, group: bool) -> str:
    """What a command says on its error stream that is ended after some seconds, alone or with all its children."""
    process = subprocess.Popen(
        [*PROGRAM, *words], cwd=root, env=ALONE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )  # fmt: skip
    time.sleep(seconds)
    if group:
        os.killpg(process.pid, sign)
    else:
        process.send_signal(sign)
    try:
        return process.communicate(timeout=120)[1]
    finally:
        process.kill()


def contents(root: Path) -> dict[str, bytes]:
    """Every file that is to stay, and of the rest the names of what the next run has to remove."""
    found = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    passing = (NAME, "_build/site-src", "_build/manifest.json", "_build/last-estimates.yaml", "_build/pictures")
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(passing)}


def project_at(folder: Path, *steps: str) -> Path:
    """A small project that was built, whole or in some steps, and whose data then got another version."""
    root = folder / "flood"
    start(root)
    for step in [["--only", one] for one in steps] or [[]]:
        subprocess.run([*PROGRAM, "build", *step], cwd=root, env=ALONE, check=True, capture_output=True)
    catalog = root / "estimates.yaml"
    lines = catalog.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = ['version: "0.9"\n' if line.startswith("version:") else line for line in lines]
    catalog.write_text("".join(changed), encoding="utf-8")
    return root


def main(times: int, seed: int = 0) -> int:
    dice, found, wrong = random.Random(seed), Counter[tuple[str, str, str]](), 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for _ in range(times):
            name, sign, group = dice.choice(list(COMMANDS)), dice.choice(SIGNALS), dice.random() < 0.5
            came = bench.killed(name, dice.random(), sign, group=group)
            found[name, f"{sign.name}{' to all' if group else ''}", came] += 1
            if came.split()[0].isupper():
                wrong += 1
                print(f"AMISS {name} {sign.name} {came}", flush=True)
    for (name, sign, came), count in sorted(found.items()):
        print(f"  {name:20} {sign:15} {count:4}  {came}")
    print(f"{times} ended at random moments, {wrong} amiss")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3] or ["20"])))
