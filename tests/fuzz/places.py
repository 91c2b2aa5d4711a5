"""Commands in bad places: a full disk, one that nobody may write to, no network at all, company, planted links.

`python3 run.py places` tries each command in each of them and prints the table; `places N COMMAND ...` only some, and
of the links that stand alone only every n-th. Where a disk has to be mounted it enters a name space of its own, for
which Linux asks no rights of a person; tests/fuzz/test_places.py tries what needs no mounting. Every file must be the
old one or the new one, and what is said one sentence with an exit status.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kills import ALONE, COMMANDS, PROGRAM, Bench, contents

MINE = b"words of a person, which no command may touch"
ROOM = (0, 12_000, 150_000, 1_500_000)  # bytes that are left on a disk that is nearly full
TRIED = ("init", "export", "figure F01", "figure --all", "build --only pages", "build", "release", "release DIR")
NAME_SPACE = ("unshare", "--map-root-user", "--mount")

SLOW = ("build", "release DIR")  # no link alone is planted for these


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit status, what it said on the error stream, and the files after it."""

    status: int
    said: str
    after: dict[str, bytes]


def ran(name: str, root: Path, before: tuple[str, ...] = ()) -> Ended:
    """A command in the folder of a project, behind other words if need be."""
    done = subprocess.run(
        [*before, *PROGRAM, *COMMANDS[name].words], cwd=root, env=ALONE, capture_output=True, text=True
    )
    return Ended(done.returncode, done.stderr, contents(root))


def judged(ended: Ended, before: dict[str, bytes], whole: dict[str, bytes]) -> str:
    """What came of it in a few words; what begins in capitals is a fault of ours."""
    known = {**before, **whole}
    if torn := [one for one, held in ended.after.items() if held not in (before.get(one), whole.get(one))]:
        word = "TORN" if all(one in known for one in torn) else "LEFT"
        return f"{word} {torn[0]}"
    if gone := [one for one in before if one not in ended.after]:
        return f"GONE {gone[0]}"
    if "Traceback" in ended.said or "fault of the program" in ended.said or ended.status not in (0, 1, 2):
        return f"SAID {ended.status} {ended.said[-300:]!r}"
    if ended.status == 0:
        return "done, all new" if ended.after == whole else "SILENT: not all was written, and nothing is said"
    if len(ended.said.strip().splitlines()) != 1:
        return f"SAID not one sentence: {ended.said[-300:]!r}"
    state = "old" if ended.after == before else "new" if ended.after == whole else "old or new, each whole"
    return f"exit {ended.status}, one sentence, all {state}"


# ---- disks ---------------------------------------------------------------------------------------------------------


@contextmanager
def mounted(*words: str) -> Iterator[None]:
    """Something mounted for a while; the last of the words is the folder."""
    subprocess.run(["mount", *words], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", words[-1]], check=True)


def full(bench: Bench, name: str, room: int) -> str:
    """The command on a disk that has so many bytes left; the next run, with room again, must make all new."""
    with tempfile.TemporaryDirectory() as folder, bench.copy(name) as project:
        needed = sum(-(-path.stat().st_size // 4096) * 4096 for path in project.rglob("*") if path.is_file())
        with mounted("-t", "tmpfs", "-o", f"size={needed + 2**26}", "none", folder):
            root = Path(shutil.copytree(project, Path(folder) / "flood"))
            before = contents(root)
            disk = os.statvfs(folder)
            filler = Path(folder) / "filler"
            with filler.open("wb") as opened:
                os.posix_fallocate(opened.fileno(), 0, max(disk.f_bfree * disk.f_frsize - room, 1))
            ended = ran(name, root)
            filler.unlink()
            again = ran(name, root)
            return _settled(judged(ended, before, bench.whole(name)[1]), again, bench.whole(name)[1])


def read_only(bench: Bench, name: str) -> str:
    """The command where the disk takes nothing, not even from the one who may do everything."""
    with bench.copy(name) as root:
        before = contents(root)
        with mounted("--bind", str(root), str(root)):
            subprocess.run(["mount", "-o", "remount,ro,bind", str(root)], check=True)
            ended = ran(name, root)
        return judged(ended, before, bench.whole(name)[1])


def _settled(came: str, again: Ended, whole: dict[str, bytes]) -> str:
    if again.after == whole or came.split()[0].isupper():
        return came
    return f"NEXT the next run does not put it right: {again.said[-200:]!r}"


# ---- company -------------------------------------------------------------------------------------------------------


def without_network(bench: Bench, name: str) -> str:
    """The command where no network is, and not even the machine itself can be called."""
    with bench.copy(name) as root:
        before = contents(root)
        return judged(ran(name, root, ("unshare", "--map-root-user", "--net")), before, bench.whole(name)[1])


def held_open(bench: Bench, name: str) -> str:
    """The command while somebody reads every file: he reads on what he had opened, and the command is not kept."""
    with bench.copy(name) as root, ExitStack() as opened:
        before = contents(root)
        readers = {one: opened.enter_context((root / one).open("rb")) for one in before}
        ended = ran(name, root)
        if torn := [one for one, reader in readers.items() if reader.read() != before[one]]:
            return f"TORN under its reader: {torn[0]}"
        return judged(ended, before, bench.whole(name)[1])


def two_at_once(bench: Bench, name: str) -> str:
    """The command twice at the same time: one does it, and the other does nothing or is told who is at work."""
    with bench.copy(name) as root:
        before, whole = contents(root), bench.whole(name)[1]
        both = [
            subprocess.Popen([*PROGRAM, *COMMANDS[name].words], cwd=root, env=ALONE, stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE, text=True)
            for _ in range(2)
        ]  # fmt: skip
        said = [one.communicate()[1] for one in both]
        after = contents(root)
        first, second = sorted(
            (Ended(one.returncode, words, after) for one, words in zip(both, said, strict=True)),
            key=lambda one: one.status,
        )
        if (came := judged(first, before, whole)) != "done, all new":
            return f"NEITHER did it: {came}"
        if second.status == 0:
            return "one does it, the other finds it done or does it again"
        came = judged(second, before, whole)
        return came if came.split()[0].isupper() else "one does it, the other is told so in a sentence"


# ---- links ---------------------------------------------------------------------------------------------------------


def names(bench: Bench, name: str) -> list[str]:
    """The files that a command writes or makes new, those that it only keeps for itself too."""
    with bench.copy(name) as root:
        before = _files(root)
        ran(name, root)
        return sorted(one for one, held in _files(root).items() if held != before.get(one))


def _files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def linked(bench: Bench, name: str, places: list[str], *, dangling: bool) -> str:
    """The command where links stand at names that it writes, to files of a person or to where nothing is yet."""
    with bench.copy(name) as root, tempfile.TemporaryDirectory() as elsewhere:
        before = contents(root)
        led = {place: Path(elsewhere) / str(number) for number, place in enumerate(places)}
        for place, outside in led.items():
            _planted(root / place, outside, dangling=dangling)
        ended = ran(name, root)
        if followed := [one for one, outside in led.items() if _touched(outside, dangling=dangling)]:
            return f"FOLLOWED the link at {followed[0]}"
        for place in places:  # a link that was left alone stands for the file that it took the place of
            if (root / place).is_symlink():
                ended.after.pop(place, None)
                ended.after.update({place: before[place]} if place in before else {})
        return judged(ended, before, bench.whole(name)[1])


def _planted(path: Path, outside: Path, *, dangling: bool) -> None:
    if not dangling:
        outside.write_bytes(MINE)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.symlink_to(outside)


def _touched(outside: Path, *, dangling: bool) -> bool:
    return outside.exists() if dangling else outside.read_bytes() != MINE


# ---- the table -----------------------------------------------------------------------------------------------------

Try = Callable[[Bench, str], str]
AROUND: dict[str, tuple[Try, ...]] = {
    "full disk": tuple(lambda bench, name, room=room: full(bench, name, room) for room in ROOM),
    "read-only disk": (read_only,),
    "no network, loopback down": (without_network,),
    "every file held open": (held_open,),
    "the same command twice at once": (two_at_once, two_at_once),
}


def tried(bench: Bench, every: int, commands: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """The place, the command and what came of it, one after the other; of single links every n-th."""
    for name in commands:
        for around, tries in AROUND.items():
            for one in tries:
                yield around, name, one(bench, name)
        written = names(bench, name)
        sets = [written, *([place] for place in written[::every] if name not in SLOW)]
        for places in sets:
            for dangling in (False, True):
                around = f"a link at {'every name' if places is written else 'one name'} that it writes"
                yield around, name, linked(bench, name, places, dangling=dangling)


def main(every: int = 1, commands: Sequence[str] = TRIED) -> int:
    """Print the table, of all commands or of some; 1 if anything is amiss."""
    found, wrong, began = Counter[tuple[str, str, str]](), 0, time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for around, name, came in tried(Bench(Path(folder)), every, commands):
            found[around, name, came] += 1
            print(f"{around}: {name}: {came}", file=sys.stderr, flush=True)
            if came.split()[0].strip(":").isupper():
                wrong += 1
                print(f"AMISS {around}: {name}: {came}", flush=True)
    for (around, name, came), count in sorted(found.items()):
        print(f"{around:32} {name:20} {count:4}  {came}")
    print(f"{sum(found.values())} tried, {wrong} amiss, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    if not os.environ.get("IN_A_NAME_SPACE"):
        os.environ["IN_A_NAME_SPACE"] = "1"
        os.execvp(NAME_SPACE[0], [*NAME_SPACE, sys.executable, __file__, *sys.argv[1:]])
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 1, sys.argv[2:] or TRIED))
