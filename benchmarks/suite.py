"""The test suite beside that of the first release, each from a clone, the first one in one process as it ran then.

Both run with the packages of today. The suites are not equally long, so each also stands by the test: seconds divided
by the number of tests that ran. The history of the project is needed; an archive of a release has none.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from aims import FIRST, ONE_TEST, SUITE
from processes import Cost, cost
from rows import Pair, publish, rows, text

ROOT = Path(__file__).parents[1]
FIRST_RELEASE = "27ea392"
_RAN = re.compile(r'<testsuite [^>]*errors="(\d+)" failures="(\d+)" skipped="(\d+)" tests="(\d+)"')


def main(places: list[str]) -> None:
    """Run both suites, whole or only these folders of tests that both releases have, and publish the pair."""
    with tempfile.TemporaryDirectory() as folder:
        ours, said = _run(_cloned(Path(folder) / "today", "HEAD"), places, "-n", "auto")
        print(f"today      {ours.wall:8.1f} {ours.cpu:8.1f}  {said}", flush=True)
        theirs, once = _run(_cloned(Path(folder) / "first", FIRST_RELEASE), places, "-n", "0")
        print(f"first      {theirs.wall:8.1f} {theirs.cpu:8.1f}  {once}", flush=True)
    pairs = [Pair(SUITE, ours, FIRST, theirs), Pair(ONE_TEST, _by(ours, said), FIRST, _by(theirs, once))]
    notes = [f"The suite of today: {_told(said)}. That of the first release: {_told(once)}."]
    if places:
        notes.append(f"Only {', '.join(places)}.")
    found = list(rows(pairs))
    publish("The test suite", found, notes)
    print(f"\n{text(found)}\n\n" + "\n".join(notes))


def _cloned(folder: Path, commit: str) -> Path:
    for command in (["clone", "-q", str(ROOT), str(folder)], ["-C", str(folder), "checkout", "-q", commit]):
        done = subprocess.run(["git", *command], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"The suite of {commit} cannot be had: {done.stderr.strip()[:200]}")
    return folder


def _run(clone: Path, places: list[str], *words: str) -> tuple[Cost, dict[str, int]]:
    """What the suite of a clone costs, and how many tests ran, failed and were left out."""
    told = clone.parent / f"{clone.name}.xml"
    there = [place for place in places if (clone / place).exists()]
    if places and not there:
        raise SystemExit(f"{clone.name} has none of {', '.join(places)}; name folders that both have.")
    suite = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={told}", *words, *there]
    # A test that fails has run too: its seconds count, and the notes say how many there were.
    command = [sys.executable, "-c", "import subprocess, sys; subprocess.run(sys.argv[1:])", *suite]
    spent = cost(command, clone, {"PYTHONPATH": str(clone / "src")})
    counted = _RAN.search(told.read_text(encoding="utf-8")) if told.exists() else None
    if counted is None:
        raise SystemExit(f"The suite of {clone.name} did not run; try it by hand: {' '.join(suite)}")
    errors, failures, skipped, tests = map(int, counted.groups())
    return spent, {"ran": tests - skipped, "failed": failures + errors, "left out": skipped}


def _by(spent: Cost, said: dict[str, int]) -> Cost:
    ran = max(said["ran"], 1)
    return Cost(spent.wall / ran, spent.cpu / ran)


def _told(said: dict[str, int]) -> str:
    return ", ".join(f"{count:,} {what}" for what, count in said.items() if count or what != "left out")
