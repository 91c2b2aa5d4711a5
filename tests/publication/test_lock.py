"""One command writes into a folder at a time; who holds it is said, and the hold ends with its holder."""

import os
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner

from terror_estimates.cli import main
from terror_estimates.publication.lock import NAME, InUse, alone
from terror_estimates.publication.new_catalog import start

HOLD = """
import sys
from pathlib import Path
from terror_estimates.publication.lock import alone
with alone(Path(sys.argv[1]), "build"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the folder."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_one_is_told_who_holds_the_folder(tmp_path, holder):
    said = rf"^`terror-estimates build` \(process {holder.pid}\) writes into '.*'; let it end first"
    with pytest.raises(InUse, match=said), alone(tmp_path, "figure"):
        pass


def test_a_killed_holder_holds_nothing(tmp_path, holder):
    holder.kill()
    holder.wait()
    assert (tmp_path / NAME).exists()
    with alone(tmp_path, "figure"):
        assert str(os.getpid()) in (tmp_path / NAME).read_text()


def test_nothing_is_left_after_the_end_however_it_ends(tmp_path):
    with alone(tmp_path, "export"):
        pass
    with pytest.raises(KeyboardInterrupt), alone(tmp_path, "export"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_all_that_lies_under_a_catalog_has_one_lock(tmp_path):
    (tmp_path / "estimates.yaml").touch()
    with alone(tmp_path / "figures", "figure"), pytest.raises(InUse), alone(tmp_path, "build"):
        pass


def test_a_link_at_the_name_of_the_lock_is_not_followed(tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (tmp_path / NAME).symlink_to(precious)
    with pytest.raises(OSError, match=NAME), alone(tmp_path, "build"):
        pass
    assert precious.read_text() == "mine"


def test_words_that_somebody_else_put_into_the_lock_are_not_printed_raw(tmp_path, holder):
    (tmp_path / NAME).write_text("\x1b[2J")
    with pytest.raises(InUse, match=r"^Another command writes"), alone(tmp_path, "build"):
        pass


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("words", [["figure", "F01"], ["figure", "--all"], ["export", "tables"], ["format"]])
def test_every_command_that_writes_waits_for_nobody_and_says_so(tmp_path, monkeypatch, words):
    start(tmp_path / "flood")
    catalog = tmp_path / "flood" / "estimates.yaml"
    catalog.write_text(catalog.read_text("utf-8") + "\n\n", "utf-8")  # there is something to format
    monkeypatch.chdir(tmp_path / "flood")
    with alone(tmp_path / "flood", "build"):
        before = contents(tmp_path)
        done = CliRunner().invoke(main, words)
        assert contents(tmp_path) == before

    assert done.exit_code == 1, done.output
    assert done.stderr.startswith(f"`terror-estimates build` (process {os.getpid()}) writes into ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("words", [["build"], ["build", "--only", "pages"]])
def test_a_build_that_finds_another_at_work_says_so_too(tmp_path, monkeypatch, words):
    """As two processes, since a build may go on in a process of its own."""
    start(tmp_path / "flood")
    monkeypatch.chdir(tmp_path / "flood")
    before = contents(tmp_path)
    command = [sys.executable, "-c", HOLD, str(tmp_path / "flood")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as held:
        held.stdout.readline()
        done = subprocess.run(
            [sys.executable, "-c", "from terror_estimates.cli import main; main()", *words],
            env={**os.environ, "PYTHONHASHSEED": "0"}, capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
        held.communicate("")

    assert done.returncode == 1, done.stderr
    assert done.stderr.startswith(f"`terror-estimates build` (process {held.pid}) writes into ")
    assert done.stderr.count("\n") == 1
    assert contents(tmp_path) == before


def test_init_makes_a_folder_in_which_nothing_but_the_starter_stands(tmp_path):
    done = CliRunner().invoke(main, ["init", str(tmp_path / "flood")])
    assert done.exit_code == 0
    assert not (tmp_path / "flood" / NAME).exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to one process")
def test_ctrl_c_ends_in_one_line_and_130(tmp_path):
    start(tmp_path / "flood")
    slow = (
        "import time; from terror_estimates.publication import build\n"
        "build.build = lambda *a, **b: (print('begun', flush=True), time.sleep(60))\n"
        "from terror_estimates.cli import main; main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", slow, "build", "--force", "--catalog", str(tmp_path / "flood" / "estimates.yaml")],
        env={**os.environ, "PYTHONHASHSEED": "0"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout.readline() == "begun\n"
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)

    assert (process.returncode, said) == (130, "Interrupted. Every file is either the old one or the new one.\n")
    assert not (tmp_path / "flood" / NAME).exists()
