"""Ctrl-C at random moments: one line, the exit status of an interruption, whole files, and a next run that mends all.

`python3 run.py interruptions 60` presses it sixty times: as a terminal does, where every process of the command hears
it, or for the command alone, as `kill -INT` and some hosts do; and an impatient person presses twice. None of its
processes may live on. tests/fuzz/test_kills.py does it a few times.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from kills import COMMANDS, OURS, Begun, Bench, contents, left_behind, strange

from terror_estimates.cli.interruption import INTERRUPTED, SAID

PRESSED = (
    "build", "export", "figure F01", "release", "init", "check", "number", "build --force", "export", "figure F01",
    "release", "init", "build --only pages", "check", "number", "figure --all", "build --serial", "release DIR",
)  # fmt: skip
# As a person has it, who sets no order of hashes: then a build is a child of the command that was typed.
TYPED = {name: value for name, value in os.environ.items() if name != "PYTHONHASHSEED"}
ALLOWED = {"one line, 130", "it was done before", "ended before a line of ours was read"}


def typed(words: list[str], root: Path) -> Begun:
    """A command that has begun as a person begins it."""
    return Begun(words, root, TYPED)


def interrupted(bench: Bench, name: str, share: float, pause: float | None = None, *, alone: bool = False) -> str:
    """What came of a command at which Ctrl-C was pressed after a share of its seconds, and again after a pause."""
    seconds, new = bench.whole(name)
    with bench.copy(name) as root:
        before = contents(root)
        begun = bench.begin(COMMANDS[name].words, root)
        status, said = _pressed(begun, share * seconds, pause, alone=alone)
        if living := left_behind(begun.pid):
            return f"LEFT BEHIND {living}"
        after = contents(root)
        bench.begin(COMMANDS[name].words, root).ended()
        mended = contents(root)
    known = {*before, *new}
    if torn := [one for one, held in after.items() if one in known and strange(held, before, new, one)]:
        return f"TORN {torn}"
    if mended != new:
        return f"NEXT {sorted(one for one in {**mended, **new} if mended.get(one) != new.get(one))}"
    if (status, said) == (INTERRUPTED, SAID + "\n"):
        return "one line, 130"
    if status == 0 and not said and after == new:
        return "it was done before"
    if OURS not in said and SAID not in said and after == before and status in (-signal.SIGINT, INTERRUPTED, 1):
        return "ended before a line of ours was read"
    return f"SAID {status} {said!r}"


def _pressed(begun: Begun, seconds: float, pause: float | None, *, alone: bool) -> tuple[int, str]:
    for wait in (seconds, pause):
        if wait is not None:
            time.sleep(wait)
            with suppress(ProcessLookupError):  # it has come to its end
                (os.kill if alone else os.killpg)(begun.pid, signal.SIGINT)
    return begun.ended()


def main(times: int = 40, seed: int = 0) -> int:
    dice, found, wrong = random.Random(seed), Counter[tuple[str, str, str]](), 0
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has what runs behind it ignore this
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), begin=typed)
        for place in range(times):
            name, pause = PRESSED[place % len(PRESSED)], dice.choice((None, None, 0.05 * dice.random()))
            alone = dice.random() < 0.5
            came = interrupted(bench, name, dice.random(), pause, alone=alone)
            found[name, f"{'once' if pause is None else 'twice'}{', alone' if alone else ''}", came] += 1
            if came not in ALLOWED:
                wrong += 1
                print(f"AMISS {name}: {came}", flush=True)
            if place % 10 == 9:
                print(f"{place + 1} interrupted, {wrong} amiss", flush=True)
    for (name, pressed, came), count in sorted(found.items()):
        print(f"  {name:20} {pressed:12} {count:4}  {came}")
    print(f"{times} interrupted at random moments, {wrong} amiss")
    heard = sum(count for (_, _, came), count in found.items() if came == "one line, 130")
    return 1 if wrong or not heard else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
