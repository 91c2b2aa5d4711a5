"""A copy of the project and of its code, in which builds and commands are measured; the project stays untouched."""

import re
import shutil
import sys
from pathlib import Path

from processes import Cost, cost

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable
OURS = [PYTHON, "-c", "from terror_estimates.cli import main; main()"]
STEPS = ("pages", "figures", "notebooks", "site")
_LEFT = (".git", ".venv*", ".*cache*", ".hypothesis", "__pycache__", "_build", "dist", "node_modules")
_NUMBER = ("conquest-1968-executions", "best: 1000000", "best: 1000100", "about 1 million", "about 1,000,100")


class Project:
    """The copy, and what is done in it."""

    def __init__(self, root: Path, programs: Path | None):
        self.root, self.programs = root, programs
        self.settings = {"PYTHONPATH": str(root / "src")}

    @classmethod
    def copied(cls, root: Path, programs: Path | None) -> "Project":
        """A copy of the project in a new folder, compiled, with the rivals' programs beside it."""
        shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*_LEFT))
        made = cls(root, programs)
        cost([PYTHON, "-m", "compileall", "-q", "src"], root)
        made.draft()
        return made

    def draft(self) -> None:
        """Raise the version of the data, for in a released one no number may be changed."""
        file = self.root / "estimates.yaml"
        released = re.compile(r'^(version: "?\d+\.)(\d+)', re.M)
        said = file.read_text(encoding="utf-8")
        file.write_text(released.sub(lambda held: f"{held[1]}{int(held[2]) + 1}", said, count=1), encoding="utf-8")

    def ours(self, *words: str, watched: bool = False) -> Cost:
        return cost([*OURS, *words], self.root, self.settings, watched=watched)

    def bare(self) -> Cost:
        """Python that starts and ends."""
        return cost([PYTHON, "-c", "pass"], self.root)

    def serially(self) -> dict[str, Cost]:
        """The serial build, step by step."""
        return {step: self.ours("build", "--serial", "--only", step) for step in STEPS}

    def notebooks(self) -> list[str]:
        return sorted(str(one.relative_to(self.root)) for one in (self.root / "notebooks").glob("[0-9]*.ipynb"))

    def forget_pictures(self) -> None:
        """Without the pictures of the last build every notebook draws its own."""
        shutil.rmtree(self.root / "_build" / "pictures")

    def change_number(self) -> None:
        """Another number in one entry, and in what is printed there, so that the file stays sound."""
        id, *halves = _NUMBER
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

    # The rivals, whose kernels find the code of the copy, as ours do.

    def _rival(self, program: str, *words: str) -> Cost:
        assert self.programs
        return cost([str(self.programs / program), *words], self.root, self.settings)

    def nbconvert(self) -> Cost:
        words = ["--to", "notebook", "--execute", "--output-dir", str(self.root / "_nbconvert")]
        return self._rival("jupyter-nbconvert", *words, *self.notebooks())

    def papermill(self) -> Cost:
        spent = Cost(0, 0)
        for one in self.notebooks():
            words = ["--log-level", "ERROR", "--cwd", str(self.root / "notebooks")]
            spent += self._rival("papermill", *words, one, str(self.root / "_papermill.ipynb"))
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
        return self._rival("jupyter-book", "build", "-q", str(book))
