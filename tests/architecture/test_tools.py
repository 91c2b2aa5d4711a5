"""What the tools of the house hold: the layers of the README, the rules of style and of types, one layout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLACES = ("src", "tests", "benchmarks", "run.py")


@pytest.mark.parametrize(
    "words",
    [
        ("lint-imports", "--no-cache"),
        ("mypy", "--cache-dir", os.devnull),
        ("ruff", "check", "--no-cache", *PLACES),
        ("ruff", "format", "--check", *PLACES),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_the_tool_has_nothing_to_say(words):
    program, *arguments = words
    done = subprocess.run(
        [Path(sys.executable).with_name(program), *arguments], cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr
