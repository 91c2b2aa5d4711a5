"""What a build costs beside what people otherwise use: `.venv/bin/python benchmarks/build.py [ROUNDS]`.

Whole processes, each measured in the same run on the same machine, in pairs taken in turn; medians of wall seconds and
of processor seconds of a process with all its children. The ratios are what may be quoted. Everything happens in a copy
of the project, and the copy is removed.
"""

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable
OURS = [PYTHON, "-c", "from terror_estimates.cli import main; main()"]
PARTS = ("estimates.yaml", "estimates.schema.json", "notebooks", "docs", "figures", "CHANGELOG.md", "README.md",
         "CITATION.cff", "requirements.lock", "pyproject.toml")  # fmt: skip
Measured = tuple[float, float]


def main(rounds: int) -> None:
    """Print the versions, then one line for each kind of work."""
    print(f"{time.strftime('%Y-%m-%d')}, Python {platform.python_version()}, {os.cpu_count()} cores, {_versions()}")
    print(f"{'work':44} {'wall s':>8} {'CPU s':>8} {'ratio wall':>11} {'ratio CPU':>10}  to")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        root.mkdir()
        for part in PARTS:
            there = ROOT / part
            (shutil.copytree if there.is_dir() else shutil.copyfile)(there, root / part)
        for name, ours, against in WORK:
            _line(name, root, ours, against, rounds)


def _line(name: str, root: Path, ours: Callable, against: tuple[str, Callable], rounds: int) -> None:
    pairs = [(ours(root), against[1](root)) for _ in range(rounds)]
    wall, cpu = (statistics.median(mine[place] for mine, _ in pairs) for place in (0, 1))
    ratios = [statistics.median(mine[place] / its[place] for mine, its in pairs) for place in (0, 1)]
    print(f"{name:44} {wall:8.2f} {cpu:8.2f} {ratios[0]:11.3f} {ratios[1]:10.3f}  {against[0]}", flush=True)


def timed(command: list[str], folder: Path) -> Measured:
    """Wall and processor seconds of a process and of all that it waited for."""
    settings = {**os.environ, "PYTHONHASHSEED": "0", "MPLBACKEND": "Agg"}
    began = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read() if child.stderr else b""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command[:4])} failed: {said.decode()[-300:]}")
    return time.perf_counter() - began, usage.ru_utime + usage.ru_stime


def ours(*words: str) -> Callable[[Path], Measured]:
    return lambda root: timed([*OURS, *words], root)


def nothing(root: Path) -> Measured:
    return timed([PYTHON, "-c", "pass"], root)


def sphinx_again(root: Path) -> Measured:
    """A second rendering of the site where nothing changed."""
    staging, made = root / "_build" / "site-src", root / "_build" / "sphinx"
    command = [PYTHON, "-m", "sphinx", "-q", "-b", "html", str(staging), str(made)]
    if not made.exists():
        timed(command, root)
    return timed(command, root)


def another_version(root: Path) -> Measured:
    """A build after the version of the data was changed, which every figure prints; it is changed back afterwards."""
    file = root / "estimates.yaml"
    before = file.read_text(encoding="utf-8")
    timed([*OURS, "build"], root)
    changed = before.replace('version: "', 'version: "9', 1)
    file.write_text(changed, encoding="utf-8")
    found = timed([*OURS, "build"], root)
    file.write_text(before, encoding="utf-8")
    return found


def _versions() -> str:
    found = []
    for name in ("matplotlib", "nbclient", "sphinx", "pydantic", "pyyaml"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} not installed")
    return ", ".join(found)


SERIAL = ("the serial build", ours("build", "--serial"))
WORK: tuple[tuple[str, Callable, tuple[str, Callable]], ...] = (
    ("everything anew", ours("build", "--force"), SERIAL),
    ("notebooks, pictures at hand", ours("build", "--only", "notebooks"),
     ("notebooks by nbclient, serially", ours("build", "--only", "notebooks", "--serial"))),
    ("the version of the data changed", another_version, SERIAL),
    ("nothing changed", ours("build"), ("a Sphinx no-op of the same site", sphinx_again)),
    ("--help", ours("--help"), ("python -c pass", nothing)),
    ("check", ours("check"), ("python -c pass", nothing)),
    ("compare", ours("compare", "conquest-1968-executions", "shvernik-1963-executions"), ("python -c pass", nothing)),
    ("cite F06", ours("cite", "F06"), ("python -c pass", nothing)),
)  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 3)
