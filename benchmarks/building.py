"""What a build and the commands cost beside what people otherwise use.

Whole processes, ours and theirs in turn, on the same machine in the same run. Everything happens in a copy of the
project and of its code, and the copy is removed. The rivals are installed for the occasion, in the versions printed;
where they cannot be had, their lines are left out and a sentence says so.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from processes import Cost, cost
from rows import Pair, publish, rows, text

ROOT = Path(__file__).parents[1]
QUICK = 390  # seconds after which the quick form begins nothing more that takes long
PYTHON = sys.executable
OURS = [PYTHON, "-c", "from terror_estimates.cli import main; main()"]
PARTS = ("estimates.yaml", "releases.json", "history.json", "estimates.schema.json", "notebooks", "docs", "figures",
         "CHANGELOG.md", "README.md", "CITATION.cff", "requirements.lock", "pyproject.toml", "src")  # fmt: skip
RIVALS = {False: ("nbconvert", "ipykernel"), True: ("nbconvert", "ipykernel", "papermill", "jupyter-book<2")}
SERIAL, NBCONVERT, PASS = "the serial build", "nbconvert --execute", "python -c pass"
SPHINX = "a Sphinx no-op of the same site"
MOST = {
    ("everything anew", SERIAL): 0.32,
    ("everything anew", NBCONVERT): 0.6,
    ("one number changed, in a third of the figures", SERIAL): 0.2,
    ("one chart's code changed", SERIAL): 0.2,
    ("notebooks, pictures at hand", NBCONVERT): 0.15,
    ("notebooks that draw themselves", NBCONVERT): 0.35,
    ("nothing changed", SPHINX): 0.15,
    ("--help", PASS): 5.5,
    ("check", PASS): 28,
    ("show", PASS): 28,
    ("compare", PASS): 28,
    ("cite F06", PASS): 40,
}
COMMANDS = {
    "--help": ["--help"],
    "check": ["check"],
    "show": ["show", "shvernik-1963-executions"],
    "compare": ["compare", "conquest-1968-executions", "shvernik-1963-executions"],
    "cite F06": ["cite", "F06"],
}
NUMBER = ("conquest-1968-executions", "best: 1000000", "best: 1000100", "about 1 million", "about 1,000,100")


def main(rounds: int = 0) -> None:
    """Measure so many rounds with all rivals; without a number one round, as much of it as the time allows."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        root.mkdir()
        for part in filter(lambda part: (ROOT / part).exists(), PARTS):
            (shutil.copytree if (ROOT / part).is_dir() else shutil.copyfile)(ROOT / part, root / part)
        programs, notes = installed(Path(folder) / "rivals", full=rounds > 0)
        pairs: list[Pair] = []
        for _ in range(max(rounds, 1)):
            for pair in measured(_Project(root, programs), lambda: not rounds and time.monotonic() - began > QUICK):
                pairs.append(pair)
                print(_line(pair), flush=True)
        peak = max((one.ours.peak for one in pairs if one.work == "everything anew"), default=0)
        notes.append(f"Memory at the peak of a build, over all processes: {peak:.0f} MiB; it is to be 600 at most.")
    found = list(rows(pairs, MOST))
    if not rounds:
        notes.append("One round; a number in a line that was asked several times is the median.")
    publish("Builds and commands", found, notes)
    print(f"\n{text(found)}\n\n" + "\n".join(notes))


class _Project:
    """The copy, and what is done in it."""

    def __init__(self, root: Path, programs: Path | None):
        self.root, self.programs = root, programs
        self.settings = {"PYTHONPATH": str(root / "src")}

    def ours(self, *words: str, watched: bool = False) -> Cost:
        return cost([*OURS, *words], self.root, self.settings, watched=watched)

    def serially(self) -> dict[str, Cost]:
        """The serial build, step by step."""
        return {
            step: self.ours("build", "--serial", "--only", step) for step in ("pages", "figures", "notebooks", "site")
        }

    def notebooks(self) -> list[str]:
        return sorted(str(one.relative_to(self.root)) for one in (self.root / "notebooks").glob("[0-9]*.ipynb"))

    def rival(self, program: str, *words: str) -> Cost:
        """A rival's program, whose kernels find the code of the copy, as ours do."""
        assert self.programs
        return cost([str(self.programs / program), *words], self.root, self.settings)

    def nbconvert(self) -> Cost:
        words = ["--to", "notebook", "--execute", "--output-dir", str(self.root / "_nbconvert")]
        return self.rival("jupyter-nbconvert", *words, *self.notebooks())

    def papermill(self) -> Cost:
        spent = Cost(0, 0)
        for one in self.notebooks():
            words = ["--log-level", "ERROR", "--cwd", str(self.root / "notebooks")]
            spent += self.rival("papermill", *words, one, str(self.root / "_papermill.ipynb"))
        return spent

    def book(self) -> Cost:
        book = self.root / "_book"
        shutil.rmtree(book, ignore_errors=True)
        shutil.copytree(self.root / "notebooks", book)
        shutil.copyfile(self.root / "estimates.yaml", book / "estimates.yaml")
        first, *others = (Path(one).stem for one in self.notebooks())
        listed = "".join(f"  - file: {one}\n" for one in others)
        (book / "_toc.yml").write_text(f"format: jb-book\nroot: {first}\nchapters:\n{listed}", encoding="utf-8")
        (book / "_config.yml").write_text("title: Book\nexecute: {execute_notebooks: force}\n", encoding="utf-8")
        return self.rival("jupyter-book", "build", "-q", str(book))

    def change_number(self) -> None:
        """Another number in one entry, and in what is printed there, so that the file stays sound."""
        id, *halves = NUMBER
        file = self.root / "estimates.yaml"
        before, found, entry = file.read_text(encoding="utf-8").partition(f"\n  {id}:")
        for old, new in zip(halves[::2], halves[1::2], strict=True):
            there = entry.partition("\n\n")[0].count(old)
            entry = entry.replace(old, new, 1) if there else entry.replace(new, old, 1)  # the next round turns it back
        file.write_text(before + found + entry, encoding="utf-8")

    def change_chart(self) -> None:
        """The first length in the code of one kind of chart, half a point longer."""
        file = self.root / "src" / "terror_estimates" / "charts" / "kinds" / "lineage" / "page.py"
        longer = re.compile(r"^(_[A-Z_, ]+ = )([0-9]+\.[0-9]+)", re.M)
        said = file.read_text(encoding="utf-8")
        now = longer.sub(lambda held: f"{held[1]}{float(held[2]) + 0.5}", said, count=1)
        if now == said:
            raise SystemExit(f"{file.name} holds no length to change; name another kind of chart in {__file__}.")
        file.write_text(now, encoding="utf-8")

    def sphinx_again(self) -> Cost:
        """A second rendering of the site where nothing changed."""
        staging, made = self.root / "_build" / "site-src", self.root / "_build" / "sphinx"
        command = [PYTHON, "-m", "sphinx", "-q", "-b", "html", str(staging), str(made)]
        if not made.exists():
            cost(command, self.root, self.settings)
        return cost(command, self.root, self.settings)


def measured(project: _Project, late: Callable[[], bool]) -> Iterator[Pair]:
    """Every pair once; what is asked first is what matters most, since nothing long is begun when it is late."""
    anew = project.ours("build", "--force", watched=True)
    steps = project.serially()
    serial = sum(steps.values(), Cost(0, 0))
    yield Pair("everything anew", anew, SERIAL, serial)
    project.ours("build")  # so that what was made serially is noted
    for _ in range(5):
        yield Pair("nothing changed", project.ours("build"), SPHINX, project.sphinx_again())
    for name, words in COMMANDS.items():
        for _ in range(5):
            yield Pair(name, project.ours(*words), PASS, cost([PYTHON, "-c", "pass"], project.root))
    if late():
        return
    project.change_number()
    yield Pair("one number changed, in a third of the figures", project.ours("build"), SERIAL, serial)
    if late():
        return
    project.change_chart()
    yield Pair("one chart's code changed", project.ours("build"), SERIAL, serial)
    at_hand = project.ours("build", "--only", "notebooks")
    yield Pair("notebooks, pictures at hand", at_hand, "nbclient, one after the other", steps["notebooks"])
    if project.programs is None or late():
        return
    theirs = project.nbconvert()
    yield Pair("everything anew", anew, NBCONVERT, theirs)
    yield Pair("notebooks, pictures at hand", at_hand, NBCONVERT, theirs)
    if late():
        return
    shutil.rmtree(project.root / "_build" / "pictures")
    yield Pair("notebooks that draw themselves", project.ours("build", "--only", "notebooks"), NBCONVERT, theirs)
    if (project.programs / "papermill").exists():
        yield Pair("notebooks, pictures at hand", at_hand, "papermill, one after the other", project.papermill())
        yield Pair("everything anew", anew, "jupyter-book, of the notebooks", project.book())


def installed(home: Path, *, full: bool) -> tuple[Path | None, list[str]]:
    """The folder of the rivals' programs with a sentence on their versions, or None and why there are none."""
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    uv = [PYTHON, "-m", "uv"]
    lock = ["--constraints", str(ROOT / "requirements.lock")]
    wanted = [*RIVALS[full], f"{ROOT}[charts,notebooks]"]
    for command in (
        [*uv, "venv", "-q", str(home)],
        [*uv, "pip", "install", "-q", "--python", str(python), *([] if full else lock), *wanted],
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
    ratio = pair.ours.wall / pair.theirs.wall, pair.ours.cpu / pair.theirs.cpu
    return f"{pair.work:48} {pair.ours.wall:8.2f} {pair.ours.cpu:8.2f} {ratio[0]:9.3f} {ratio[1]:9.3f}  {pair.against}"
