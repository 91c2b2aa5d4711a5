"""Mutation testing of the rooms that count: `python3 run.py mutants [MODULE ...] [--lot N] [--seed S] [--left FILE]`.

A test must fail for every change, or the change must be explained in explained.toml, where it lets nothing false
through. The tests of the room are asked first, and about what they leave all others that run through the function. A
lot of N changes is drawn by a seed, the same on every machine; without one, all are tried.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from changes import Change, changes, modules
from trials import OPTIONS, Trials

HERE = Path(__file__).parent
ROOMS = {"catalog": ["catalog"], "comparison": ["comparison", "spec"], "audit": ["audit"]}
# Asked about what the tests of the room leave; the other folders try processes, browsers and machines.
FAR = ("catalog", "comparison", "spec", "audit", "record", "data", "charts", "publication", "cli", "door")
SLOW = (
    "data/test_budgets.py", "publication/test_build.py", "publication/test_night.py", "publication/test_releasing.py",
    "publication/test_site.py", "publication/test_citation_js.py", "publication/test_round_trip_r.py",
    "publication/test_lock.py", "publication/test_children.py",
)  # fmt: skip
OUTCOMES = ("killed", "explained", "survived", "not reached")


def explained() -> dict[tuple[str, str, str, int], str]:
    """The reason for each change that no test can or should notice, by its place."""
    kept = tomllib.loads((HERE / "explained.toml").read_text(encoding="utf-8"))
    return {(one["module"], one["function"], one["change"], one.get("nth", 1)): one["why"] for one in kept["survivor"]}


def drawn(given: list[Change], lot: int | None, seed: int) -> list[Change]:
    """So many of the changes, or all, in their order; a longer lot of one seed holds the shorter."""
    if lot is None or lot >= len(given):
        return given
    order = sorted(range(len(given)), key=lambda at: random.Random(f"{seed} {given[at].place}").random())
    return [given[at] for at in sorted(order[:lot])]


class Tally:
    """What came of each change, said as it comes and counted by module at the end."""

    def __init__(self, total: int):
        self.total, self.known, self.began = total, explained(), time.monotonic()
        self.found: dict[str, Counter[str]] = {}
        self.left: list[tuple[Change, str]] = []
        self.settled: list[Change] = []
        self.taken = 0

    def take(self, change: Change, came: str) -> None:
        """Count what came of a change, and say it if a person must look."""
        known = change.place in self.known
        if known and came.startswith("killed"):
            self.settled.append(change)
            print(f"KILLED NOW, though explained: {change}", flush=True)
        outcome = "killed" if came.startswith("killed") else "explained" if known else came
        self.found.setdefault(change.module, Counter())[outcome] += 1
        if outcome in ("survived", "not reached"):
            self.left.append((change, outcome))
            print(f"{outcome.upper():11}  {change}  [{change.function or 'import'}]", flush=True)
        self.taken += 1
        if not self.taken % 100:
            print(f"… {self.taken} of {self.total}, {time.monotonic() - self.began:.0f} s", flush=True)

    def table(self) -> str:
        """Module by module: tried, reached, killed, explained, survived."""
        rows = [f"{'module':34}{'tried':>7}{'reached':>9}{'killed':>8}{'explained':>11}{'survived':>10}{'%':>7}"]
        total = sum(self.found.values(), Counter[str]())
        for module, counts in [*self.found.items(), ("all", total)]:
            killed, known, survived, missed = (counts[word] for word in OUTCOMES)
            reached = killed + known + survived
            share = f"{100 * killed / (killed + survived):.0f}" if killed + survived else "-"
            rows.append(f"{module:34}{reached + missed:7}{reached:9}{killed:8}{known:11}{survived:10}{share:>7}")
        return "\n".join([*rows, "% is killed of those reached and not explained."])


def main(arguments: list[str]) -> int:
    asked = argparse.ArgumentParser("run.py mutants", description=__doc__)
    asked.add_argument("module", nargs="*", help="a room or a module of catalog, comparison, audit: catalog/value.py")
    asked.add_argument("--lot", type=int, help="try so many of the changes, drawn by the seed, in each room")
    asked.add_argument("--seed", type=int, default=1937, help="of the lot (default: 1937)")
    asked.add_argument("--again", type=Path, help="try only the survivors that an earlier output in this file names")
    asked.add_argument("--tests", nargs="*", help="ask these tests and no others")
    asked.add_argument("--near", action="store_true", help="ask the tests of the room and no others")
    given = asked.parse_args(arguments)
    worst = 0
    for room, names in _by_room(modules(given.module)).items():
        chosen = drawn([change for name in names for change in changes(name)], given.lot, given.seed)
        if given.again:
            said = given.again.read_text(encoding="utf-8")
            chosen = [one for one in chosen if f"{str(one).partition(':')[0]}" in said and _named(one, said)]
        if chosen:
            near = given.tests or [f"{HERE.parent / folder}" for folder in ROOMS[room]]
            far = [] if given.tests or given.near else [f"{HERE.parent / folder}" for folder in FAR]
            worst = max(worst, tried(chosen, near, far))
    return worst


def _named(change: Change, said: str) -> bool:
    tail = f"{change.before}  →  {change.after}  [{change.function or 'import'}]"
    return any(line.endswith(tail) and change.module in line for line in said.splitlines())


def _by_room(names: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(Path(name).parts[0], []).append(name)
    return found


def tried(chosen: list[Change], near: list[str], far: list[str]) -> int:
    """Try these changes with these tests and print what came of them; 1 if one survived unexplained."""
    tally = Tally(len(chosen))
    apart = [f"--ignore={HERE.parent / file}" for file in SLOW]
    code = pytest.main([*OPTIONS, *apart, *(far or near)], plugins=[Trials(chosen, near, tally.take)])
    print(tally.table())
    print(f"{tally.total} changes in {time.monotonic() - tally.began:.0f} s")
    return int(code) or (1 if tally.left or tally.settled else 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
