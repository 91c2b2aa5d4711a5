"""The wheel alone, in an environment that holds what it declares and nothing else, in an empty folder."""

import os
import subprocess
import sys
import venv
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from terror_estimates.catalog import load_catalog
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.figures import draw

ROOT = Path(__file__).parents[2]
TEN_LINES = """
import terror_estimates as te
catalog = te.load()
shot = catalog.select(measure="executions", territory="ussr", period="1937/1938")
assert {"low", "best", "high", "start", "end", "source", "locator", "level"} <= set(shot.frame().columns)
assert catalog["conquest-1990-executions"]._repr_html_()
assert "executions" in str(catalog.compare("snyder-2010-executions", "conquest-1990-executions"))
assert str(shot.foundations())
assert str(catalog.bridge("shvernik-1963-executions", "ellman-2002-deaths"))
assert shot.chart("ranges", like="conquest-1990-executions", title="Mine")._repr_png_()
draft = '''
  conquest-1990-executions-again:
    estimated_by: Robert Conquest
    source: conquest-1990
    stance: asserts
    measure: executions
    population: all
    territory: ussr
    period: "1937/1938"
    value: {best: 1000000, precision: rounded}
'''
tried = catalog.with_entry(draft).select(measure="executions", territory="ussr", period="1937/1938")
assert "conquest-1990-executions-again" in tried.ids
assert tried.chart("ranges", title="What if")._repr_png_()
print(te.__file__)
"""
ASKED = (
    ["check", str(ROOT / "estimates.yaml")], ["list", "--by", "Conquest"], ["number", "681692"],
    ["show", "conquest-1990-executions"],
    ["compare", "conquest-1990-executions", "snyder-2010-executions"], ["cite", "conquest-1990", "--as", "bibtex"],
    ["cite", "F06"], ["cite", "F06", "F03", "data", "--as", "ris"],
)  # fmt: skip


def declared(extra: str | None) -> set[str]:
    """The distributions that the package asks for, with an extra or without, and all that these ask for."""
    found: set[str] = set()
    todo = [("terror-estimates", frozenset({extra} if extra else ()))]
    while todo:
        name, extras = todo.pop()
        for text in distribution(name).requires or ():
            wanted = Requirement(text)
            holds = wanted.marker is None or any(wanted.marker.evaluate({"extra": one}) for one in (*extras, ""))
            if holds and wanted.name.lower() not in found:
                found.add(wanted.name.lower())
                todo.append((wanted.name, frozenset(wanted.extras)))
    return found


def linked(distributions: set[str], folder: Path) -> None:
    """Let a folder of packages see these distributions, and no other, in the environment of the tests."""
    for name in distributions:
        files = distribution(name).files or ()
        for top in {file.parts[0] for file in files if file.parts[0] != ".."}:
            there = Path(distribution(name).locate_file(top))
            if there.exists() and not (folder / top).exists():
                (folder / top).symlink_to(there, target_is_directory=there.is_dir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out], cwd=ROOT, check=True,
                   capture_output=True)  # fmt: skip
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A function that makes the environment of an extra, and runs Python there in an empty folder."""

    def make(extra: str | None):
        home = tmp_path_factory.mktemp(extra or "core")
        venv.create(home / "env", symlinks=os.name != "nt")
        python = home / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        asked = [python, "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
        packages = Path(subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip())
        linked(declared(extra), packages)
        subprocess.run([sys.executable, "-m", "zipfile", "-e", wheel, packages], check=True)
        (home / "empty").mkdir()

        def run(code: str, *words: str) -> subprocess.CompletedProcess[str]:
            return subprocess.run(
                [python, "-I", "-W", "error", "-c", code, *words], cwd=home / "empty", capture_output=True, text=True
            )

        return run

    return make


def test_ten_lines_run_from_the_wheel_in_an_empty_folder(installed):
    done = installed("charts")(TEN_LINES)

    assert done.returncode == 0, done.stderr
    assert str(ROOT / "src") not in done.stdout


def test_what_the_core_promises_needs_no_charts(installed):
    run = installed(None)

    assert run("import matplotlib").returncode == 1
    for words in ASKED:
        done = run("from terror_estimates.cli import main; main()", *words)
        assert done.returncode == 0, (words, done.stderr)
        assert done.stdout, words


def test_a_figure_is_cited_in_the_core_alone_as_from_its_drawing(installed):
    said = installed(None)("from terror_estimates.cli import main; main()", "cite", "F06", "F18")
    drawn = Citations(load_catalog(ROOT / "estimates.yaml"), lambda entry: draw(entry.catalog, entry.id).shown)

    assert said.stdout == drawn.cite(["F06", "F18"]).rstrip("\n") + "\n"
    assert "Sources of the numbers drawn:" in said.stdout


def test_a_command_that_needs_an_extra_says_which(installed):
    asked = ["figure", "F06", "--out", "drawn", "--catalog", str(ROOT / "estimates.yaml")]
    done = installed(None)("from terror_estimates.cli import main; main()", *asked)

    assert done.returncode == 2, done.stderr
    assert "terror-estimates[charts]" in done.stderr
    assert "Traceback" not in done.stderr
