"""Running a notebook: the same bytes every time, and a failure named by notebook and cell with nothing written."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from terror_estimates.publication.notebooks import NotebookFailed, execute, execute_all

ROOT = Path(__file__).parents[2]


def notebook(folder: Path, *cells: str) -> Path:
    made = [
        {"cell_type": "code", "id": f"c{at}", "metadata": {}, "execution_count": None, "outputs": [], "source": cell}
        for at, cell in enumerate(cells)
    ]
    path = folder / "00_trial.ipynb"
    path.write_text(json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    return path


def test_two_runs_give_the_same_bytes(tmp_path):
    path = notebook(tmp_path, "print('once')", "import pandas as pd\npd.DataFrame({'a': [1]})")

    execute_all([path])
    first = path.read_bytes()
    execute_all([path])

    assert path.read_bytes() == first
    assert b"once" in first


def test_a_failing_cell_is_named_and_nothing_is_written(tmp_path):
    path = notebook(tmp_path, "1 + 1", "1 / 0")
    before = path.read_bytes()

    with pytest.raises(NotebookFailed, match=r"00_trial\.ipynb, cell c1: ZeroDivisionError"):
        execute(path)
    assert path.read_bytes() == before


def test_each_notebook_is_announced_with_its_time(tmp_path):
    lines = []
    execute_all([notebook(tmp_path, "pass")], lines.append)

    assert len(lines) == 1
    assert lines[0].startswith("  [1/1] 00_trial.ipynb")
    assert lines[0].endswith(" s")


def test_a_committed_notebook_is_what_a_run_makes(tmp_path):
    """One of them here; the build in CI re-runs them all and compares."""
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    for name in ("estimates.yaml", "releases.json"):
        shutil.copy(ROOT / name, tmp_path)
    path = tmp_path / "notebooks" / "00_how_to_read_an_estimate.ipynb"

    execute_all([path])

    made, kept = (one.read_text(encoding="utf-8").split("\n") for one in (path, ROOT / "notebooks" / path.name))
    pairs = enumerate(zip(made, kept, strict=False), start=1)
    differing = [(line, one[:99], other[:99]) for line, (one, other) in pairs if one != other]
    assert differing[:3] == []  # of many lines, with their pictures, the whole is very long
    assert len(made) == len(kept)


def test_jupyter_execute_runs_a_notebook_from_the_root_too(tmp_path):
    target = tmp_path / "00.ipynb"
    shutil.copy(ROOT / "notebooks" / "00_how_to_read_an_estimate.ipynb", target)
    shutil.copy(ROOT / "estimates.yaml", tmp_path)
    program = Path(sys.executable).with_name("jupyter-execute")

    done = subprocess.run(
        [program, "--inplace", target], cwd=ROOT, capture_output=True, text=True, env=dict(os.environ)
    )

    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to one process")
def test_ctrl_c_while_a_kernel_runs_is_an_interruption_and_no_fault(tmp_path):
    path = notebook(tmp_path, "open('begun', 'w').close()\nimport time\ntime.sleep(100)")
    program = (
        "import sys\nfrom pathlib import Path\nfrom terror_estimates.publication.notebooks import execute\n"
        "try:\n    execute(Path(sys.argv[1]))\nexcept KeyboardInterrupt:\n    print('interrupted')\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    while not (tmp_path / "begun").exists() and process.poll() is None:
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)

    assert process.communicate(timeout=60) == ("interrupted\n", "")
