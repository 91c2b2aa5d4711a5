"""What a machine lacks is said and not tried; where CI is set, all is brought and tried, and `.ci/run` sets it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import bringing
import judges

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
STARTS = {"playwright": bringing.BROWSER, "reading.R": bringing.R}  # what stands in a module that starts a program


@pytest.fixture
def bare(monkeypatch):
    """A machine with nothing but a package manager, which is asked only where CI is set."""
    monkeypatch.setattr(bringing.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    monkeypatch.setattr(bringing.os, "geteuid", lambda: 0, raising=False)
    bringing._bringer.cache_clear()
    yield monkeypatch
    bringing._bringer.cache_clear()


def test_what_is_missing_is_not_collected_and_in_ci_nothing_is_missing(bare):
    bare.setattr(bringing, "IN_CI", False)
    assert bringing.missing() == list(bringing.PROGRAMS)
    bringing._bringer.cache_clear()
    bare.setattr(bringing, "IN_CI", True)
    assert bringing.missing() == []


def test_in_ci_what_cannot_be_brought_fails_and_is_not_passed_over(bare):
    bare.setattr(bringing, "IN_CI", True)
    bare.setattr(bringing, "_run", lambda *words: None)
    with pytest.raises(AssertionError, match="the package manager brought none; install chromium"):
        bringing.brought(bringing.BROWSER)


def test_citation_js_is_asked_for_in_ci_and_elsewhere_only_where_it_is(bare):
    asked = []
    bare.setattr(bringing.shutil, "which", lambda name: f"/usr/bin/{name}")
    bare.setattr(judges.subprocess, "run", lambda words, **_: asked.append(words[:2]))
    bare.setattr(judges, "_brought", lambda: False)
    for in_ci, expected in ((False, []), (True, [["npm", "ci"]])):
        bare.setattr(bringing, "IN_CI", in_ci)
        assert judges.citation_js() is False
        assert asked == expected


def test_every_test_that_starts_a_program_from_outside_asks_whether_it_is_there():
    for path in sorted(TESTS.rglob("test_*.py")):
        if path == Path(__file__):
            continue
        text = path.read_text(encoding="utf-8")
        for sign, program in STARTS.items():
            if sign in text:
                asks = path.relative_to(TESTS).as_posix() in program.tests or "missing()" in text
                assert asks, f"{path.name} starts {program.names[0]}: name it in tests/bringing.py"
    named = [TESTS / test for program in bringing.PROGRAMS for test in program.tests]
    assert [path for path in named if not path.is_file()] == []


def test_only_one_module_asks_whether_this_is_ci():
    asking = {path.name for path in TESTS.rglob("*.py") if 'environ.get("CI"' in path.read_text(encoding="utf-8")}
    assert asking == {"bringing.py", Path(__file__).name}


@pytest.mark.skipif(os.name == "nt", reason="the script is for bash")
def test_whoever_runs_ci_by_hand_gets_what_a_host_gets(tmp_path):
    """The script in a repository of its own, with a Python that only says what it was told."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "run").write_bytes((ROOT / ".ci" / "run").read_bytes())
    (python := tmp_path / "python").write_text('#!/bin/sh\necho "$CI $*"\n', encoding="utf-8")
    python.chmod(0o755)
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], [*author, "commit", "-q", "-m", "All"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True)
    alone = {name: value for name, value in os.environ.items() if name != "CI"}
    done = subprocess.run(
        ["bash", ".ci/run"], cwd=tmp_path, env={**alone, "PYTHON": str(python)}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    told = [line for line in done.stdout.splitlines() if "run.py" in line]
    assert told == ["true run.py build --force", "true run.py test"]


def test_without_ci_and_without_programs_the_tests_of_other_things_are_collected():
    """A machine that has Python alone: what needs a program is left out by name, and everything else is there."""
    settings = {name: value for name, value in os.environ.items() if name not in ("CI", "PATH")}
    words = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", "-n0", "tests/site"]
    done = subprocess.run(words, cwd=ROOT, env={**settings, "PATH": ""}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-500:]
    assert "Not tried: the site in a browser, since chromium is not installed." in done.stdout
    assert "test_journalist.py" in done.stdout
    assert "test_field.py" not in done.stdout
