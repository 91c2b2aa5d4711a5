"""What a process costs with all its children: seconds on the clock, seconds of processors, and memory at its peak."""

import os
import subprocess
import threading
import time
from pathlib import Path
from typing import NamedTuple

_EVERY = 0.1  # seconds between two looks at the memory
_SLOWING = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONUNBUFFERED")  # with the first, all is compiled each time


class Cost(NamedTuple):
    """Seconds on the clock and of processors; MiB at the peak, over all processes where it was watched, else of one."""

    wall: float
    cpu: float
    peak: float = 0.0

    def __add__(self, other: "Cost") -> "Cost":  # type: ignore[override]
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def cost(command: list[str], folder: Path, settings: dict[str, str] | None = None, *, watched: bool = False) -> Cost:
    """Run a command to its end; SystemExit says what failed. Shared pages are shared out when memory is watched."""
    fixed = {"PYTHONHASHSEED": "0", "MPLBACKEND": "Agg", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    kept = {name: said for name, said in os.environ.items() if name not in _SLOWING}
    began = time.perf_counter()
    child = subprocess.Popen(
        command, cwd=folder, env={**kept, **fixed, **(settings or {})},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    peak, ended = [0.0], threading.Event()
    looker = threading.Thread(target=_look, args=(child.pid, peak, ended), daemon=True)
    if watched:
        looker.start()
    assert child.stderr
    with child.stderr as stream:
        said = stream.read()
    _, status, usage = os.wait4(child.pid, 0)
    ended.set()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command[:5])} failed: {said.decode(errors='replace')[-400:]}")
    spent = usage.ru_utime + usage.ru_stime
    return Cost(time.perf_counter() - began, spent, peak[0] if watched else usage.ru_maxrss / 1024)


def _look(pid: int, peak: list[float], ended: threading.Event) -> None:
    while not ended.wait(_EVERY):
        peak[0] = max(peak[0], sum(map(_share, [pid, *_below(pid)])) / 1024)


def _below(pid: int) -> list[int]:
    """The processes under a process, where the system tells (Linux)."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [below for child in map(int, children) for below in (child, *_below(child))]


def _share(pid: int) -> int:
    """KiB of a process: its own pages, and its share of those that it has together with others."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
