"""What a build costs beside what people otherwise use.

Whole processes, each measured in the same run on the same machine, in pairs taken in turn; medians of wall seconds and
of processor seconds of a process with all its children. The ratios are what may be quoted. Everything happens in a copy
of the project, and the copy is removed. The rivals are installed for the occasion, in the versions printed; where they
cannot be had, their lines are left out and a sentence says so.
"""

import os
import platform
import re
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
ROUNDS = 3
RIVALS = ("nbconvert", "papermill", "jupyter-book<2")
PYTHON = sys.executable
OURS = [PYTHON, "-c", "from terror_estimates.cli import main; main()"]
PARTS = ("estimates.yaml", "releases.json", "estimates.schema.json", "notebooks", "docs", "figures", "CHANGELOG.md",
         "README.md", "CITATION.cff", "requirements.lock", "pyproject.toml")  # fmt: skip
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
        rivals = installed_rivals(Path(folder) / "rivals")
        for name, work, against in [*WORK, *(against_rivals(rivals) if rivals else [])]:
            _line(name, root, work, against, rounds)


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
    return _after_change(root, lambda text: text.replace('version: "', 'version: "9', 1))


def one_number(root: Path) -> Measured:
    """A build after the first number of the catalog was raised by one; it is changed back afterwards."""
    return _after_change(
        root, lambda text: re.sub(r"best: (\d+)", lambda held: f"best: {int(held[1]) + 1}", text, count=1)
    )


def _after_change(root: Path, change: Callable[[str], str]) -> Measured:
    file = root / "estimates.yaml"
    before = file.read_text(encoding="utf-8")
    timed([*OURS, "build"], root)
    file.write_text(change(before), encoding="utf-8")
    found = timed([*OURS, "build"], root)
    file.write_text(before, encoding="utf-8")
    return found


def installed_rivals(home: Path) -> Path | None:
    """The folder of the rivals' programs, or None where they cannot be installed."""
    uv = [PYTHON, "-m", "uv"]
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    for command in (
        [*uv, "venv", "-q", str(home)],
        [*uv, "pip", "install", "-q", "--python", str(python), *RIVALS, f"{ROOT}[charts,notebooks]"],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            print(f"The rivals are not measured, because they could not be installed: {done.stderr.strip()[:200]}")
            return None
    named = (
        "from importlib.metadata import version\n"
        "print(*(f'{name} {version(name)}' for name in ('nbconvert', 'papermill', 'jupyter-book')), sep=', ')"
    )
    print(subprocess.run([python, "-c", named], capture_output=True, text=True).stdout.strip())
    return python.parent


def against_rivals(programs: Path) -> list[tuple[str, Callable, tuple[str, Callable]]]:
    """The notebooks, and the whole, beside what people otherwise run."""

    def notebooks(root: Path) -> list[str]:
        return sorted(str(one.relative_to(root)) for one in (root / "notebooks").glob("*.ipynb"))

    def nbconvert(root: Path) -> Measured:
        words = ["--to", "notebook", "--execute", "--output-dir", str(root / "_nbconvert")]
        return timed([str(programs / "jupyter-nbconvert"), *words, *notebooks(root)], root)

    def papermill(root: Path) -> Measured:
        runs = [timed([str(programs / "papermill"), "--log-level", "ERROR", one, str(root / "_papermill.ipynb")], root)
                for one in notebooks(root)]  # fmt: skip
        return sum(wall for wall, _ in runs), sum(cpu for _, cpu in runs)

    def book(root: Path) -> Measured:
        shutil.rmtree(root / "_book", ignore_errors=True)
        shutil.copytree(root / "notebooks", root / "_book")
        shutil.copyfile(root / "estimates.yaml", root / "_book" / "estimates.yaml")
        first, *others = (Path(one).stem for one in notebooks(root))
        listed = "".join(f"  - file: {one}\n" for one in others)
        (root / "_book" / "_toc.yml").write_text(
            f"format: jb-book\nroot: {first}\nchapters:\n{listed}", encoding="utf-8"
        )
        (root / "_book" / "_config.yml").write_text(
            "title: Book\nexecute: {execute_notebooks: force}\n", encoding="utf-8"
        )
        return timed([str(programs / "jupyter-book"), "build", "-q", str(root / "_book")], root)

    alone = ours("build", "--only", "notebooks")
    return [
        ("notebooks alone", alone, ("nbconvert --execute", nbconvert)),
        ("notebooks alone", alone, ("papermill, one after another", papermill)),
        ("everything anew", ours("build", "--force"), ("jupyter-book, of the notebooks", book)),
    ]


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
    ("one number changed", one_number, SERIAL),
    ("nothing changed", ours("build"), ("a Sphinx no-op of the same site", sphinx_again)),
    ("--help", ours("--help"), ("python -c pass", nothing)),
    ("check", ours("check"), ("python -c pass", nothing)),
    ("compare", ours("compare", "conquest-1968-executions", "shvernik-1963-executions"), ("python -c pass", nothing)),
    ("cite F06", ours("cite", "F06"), ("python -c pass", nothing)),
)  # fmt: skip
