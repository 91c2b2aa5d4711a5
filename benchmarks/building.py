"""What a build and the commands cost beside what people otherwise use.

Whole processes, ours and theirs in turn, on the same machine in the same run. Everything happens in a copy of the
project and of its code, and the copy is removed. The rivals are installed for the occasion, in the versions printed;
where they cannot be had, their lines are left out and a sentence says so.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from aims import AT_HAND, CHART, CLEAN, NBCONVERT, NOBODY, NOTHING, NUMBER, PASS, SERIAL, SPHINX, THEMSELVES
from processes import Cost
from project import PYTHON, ROOT, Project
from rows import Pair, publish, rows, text

RIVALS = {False: ("nbconvert", "ipykernel"), True: ("nbconvert", "ipykernel", "papermill", "jupyter-book<2")}
COMMANDS = {
    "--help": ["--help"],
    "check": ["check"],
    "show": ["show", "shvernik-1963-executions"],
    "compare": ["compare", "conquest-1968-executions", "shvernik-1963-executions"],
    "cite F06": ["cite", "F06"],
}
_NOTHING, _COMMAND = 3, 5  # how often the short ones are asked in a round


def main(rounds: int = 0) -> None:
    """Measure so many rounds with all rivals; without a number one round, beside nbconvert alone."""
    with tempfile.TemporaryDirectory() as folder:
        programs, notes = installed(Path(folder) / "rivals", full=rounds > 0)
        project = Project.copied(Path(folder) / "project", programs)
        pairs: list[Pair] = []
        ended = None
        try:
            for _ in range(max(rounds, 1)):
                for pair in measured(project):
                    pairs.append(pair)
                    print(_line(pair), flush=True)
        except SystemExit as failed:  # what was measured until then is not lost
            ended = failed
            notes.append(f"It ended before its time: {' '.join(str(failed).split())[:300]}")
    found = list(rows(pairs))
    peak = max((one.ours.peak for one in pairs if one.against == NOBODY), default=0)
    notes.append(f"Memory at the peak of a build, over all processes: {peak:.0f} MiB.")
    publish("Builds and commands", found, notes)
    print(f"\n{text(found)}\n\n" + "\n".join(notes))
    if ended:
        raise ended


def measured(project: Project) -> Iterator[Pair]:
    """Every pair once; what follows each other does so on purpose, for a build begins where the last one ended."""
    steps = project.serially()
    serial = sum(steps.values(), Cost(0, 0))
    anew = project.ours("build", "--force", watched=True)
    yield Pair(CLEAN, anew, SERIAL, serial)
    yield Pair(CLEAN, anew, NOBODY, Cost(0, 0))
    for _ in range(_NOTHING):
        yield Pair(NOTHING, project.ours("build"), SPHINX, project.sphinx_again())
    for name, words in COMMANDS.items():
        for _ in range(_COMMAND):
            yield Pair(name, project.ours(*words), PASS, project.bare())
    project.change_number()
    yield Pair(NUMBER, project.ours("build"), SERIAL, serial)
    project.change_chart()
    yield Pair(CHART, project.ours("build"), SERIAL, serial)
    at_hand = project.ours("build", "--only", "notebooks")
    yield Pair(AT_HAND, at_hand, "nbclient, one after the other", steps["notebooks"])
    if project.programs is None:
        return
    theirs = project.nbconvert()
    yield Pair(CLEAN, anew, NBCONVERT, theirs)
    yield Pair(AT_HAND, at_hand, NBCONVERT, theirs)
    project.forget_pictures()
    yield Pair(THEMSELVES, project.ours("build", "--only", "notebooks"), NBCONVERT, theirs)
    if (project.programs / "papermill").exists():
        yield Pair(AT_HAND, at_hand, "papermill, one after the other", project.papermill())
        yield Pair(CLEAN, anew, "jupyter-book, of the notebooks", project.book())


def installed(home: Path, *, full: bool) -> tuple[Path | None, list[str]]:
    """The folder of the rivals' programs with a sentence on their versions, or None and why there are none."""
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    uv = [PYTHON, "-m", "uv"]
    lock = ["--constraints", str(ROOT / "requirements.lock")]
    wanted = [*RIVALS[full], f"{ROOT}[charts,notebooks]"]
    for command in (
        [*uv, "venv", "-q", str(home)],
        # Compiled, else the first to run would pay for it.
        [*uv, "pip", "install", "-q", "--compile-bytecode", "--python", str(python), *([] if full else lock), *wanted],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            said = " ".join(done.stderr.split())[:200]
            return None, [f"The rivals are not measured, because they could not be installed: {said}"]
    names = [re.match(r"[\w-]+", one)[0] for one in RIVALS[full] if one != "ipykernel"]  # type: ignore[index]
    code = "import sys; from importlib.metadata import version; print(*(f'{n} {version(n)}' for n in sys.argv[1:]))"
    said = subprocess.run([python, "-c", code, *names], capture_output=True, text=True, check=True).stdout.strip()
    return python.parent, [f"The rivals: {said}."]


def _line(pair: Pair) -> str:
    ours, theirs = pair.ours, pair.theirs
    ratios = f"{ours.wall / theirs.wall:9.3f} {ours.cpu / theirs.cpu:9.3f}" if theirs.wall else " " * 19
    return f"{pair.work:48} {ours.wall:8.2f} {ours.cpu:8.2f} {ratios}  {pair.against}"
