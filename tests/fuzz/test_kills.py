"""A command that is killed leaves each file old or new and holds nothing, and the next run puts all right."""

import os
import random
import signal
import subprocess
import time

import pytest
from click.testing import CliRunner
from interruptions import ALLOWED, TYPED, interrupted, typed
from kills import PROGRAM, SIGNALS, Begun, Bench, changed, contents, dated, left_behind, living

from terror_estimates.cli import main
from terror_estimates.cli.interruption import INTERRUPTED, SAID
from terror_estimates.publication.children import can_fork
from terror_estimates.publication.new_catalog import FolderTaken, start

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows ends a process in another way")
DICE = random.Random(1937)


@pytest.fixture(scope="module")
def begin():
    """Commands begin with everything imported where that can be done: their ends then fall into what they do."""
    if not can_fork():
        yield Begun
        return
    import warmed

    yield warmed.Warmed
    warmed.stop()


@pytest.fixture(scope="module")
def bench(tmp_path_factory, begin):
    return Bench(tmp_path_factory.mktemp("kills"), "pages", "figures", begin=begin)


TWELVE = {"figure --all": 1, "build --only pages": 2, "export": 2, "release": 3, "init": 4}


@pytest.mark.parametrize("name", [name for name, times in TWELVE.items() for _ in range(times)])
def test_a_kill_at_a_random_moment(bench, name):
    came = bench.killed(name, DICE.random(), DICE.choice(SIGNALS), group=DICE.random() < 0.5)
    assert came in ("all old", "all new", "some old, some new, each whole")


@pytest.mark.parametrize(
    ("name", "pause", "alone"), [("init", None, True), ("check", None, False), ("check", 0.02, False)]
)
def test_ctrl_c_at_a_random_moment(tmp_path, name, pause, alone):
    bench = Bench(tmp_path, "pages", begin=typed)
    assert interrupted(bench, name, DICE.random(), pause, alone=alone) in ALLOWED


@pytest.mark.skipif(not can_fork(), reason="another system does not end a child with its parent")
def test_a_build_ends_with_the_command_that_was_typed(tmp_path):
    root = tmp_path / "flood"
    start(root)
    with subprocess.Popen([*PROGRAM, "build"], cwd=root, env=TYPED, stdout=subprocess.PIPE, text=True) as command:
        assert "sound." in command.stdout.readline()  # the child is at work
        command.terminate()
        command.wait()

    done = subprocess.run([*PROGRAM, "build", "--only", "pages"], cwd=root, env=TYPED)
    assert done.returncode == 0  # and nobody holds the folder any more


@pytest.mark.skipif(not can_fork(), reason="another system does not end a child with its parent")
@pytest.mark.parametrize("at_work", ["--catalog", "site.renderer"])
def test_ctrl_c_for_the_command_alone_ends_its_children_and_theirs(tmp_path, at_work):
    start(tmp_path / "flood")
    command = typed(["build"], tmp_path / "flood")
    while at_work not in (found := " ".join(living(command.pid))):
        assert found, f"the build has ended before {at_work} was at work"
        time.sleep(0.01)
    os.kill(command.pid, signal.SIGINT)

    assert command.ended() == (INTERRUPTED, SAID + "\n")
    assert left_behind(command.pid, 0.5) == []  # sooner than any of them comes to its own end


def test_a_folder_that_was_begun_and_not_finished_is_completed(tmp_path):
    whole = [path.read_bytes() for path in start(tmp_path / "flood")]
    (tmp_path / "flood" / "estimates.yaml").unlink()
    (tmp_path / "flood" / "docs" / ".conf.py.0a1b2c3d.part").write_bytes(b"half")

    assert [path.read_bytes() for path in start(tmp_path / "flood")] == whole
    assert list((tmp_path / "flood").rglob("*.part")) == []


@pytest.mark.parametrize("name", ["README.md", "mine.txt", "docs/notes/mine.txt"])
def test_a_folder_that_holds_a_word_of_a_person_is_not_completed(tmp_path, name):
    start(tmp_path / "flood")
    (tmp_path / "flood" / "estimates.yaml").unlink()
    (tmp_path / "flood" / name).parent.mkdir(exist_ok=True)
    (tmp_path / "flood" / name).write_text("mine", encoding="utf-8")

    with pytest.raises(FolderTaken):
        start(tmp_path / "flood")


def test_a_folder_that_is_whole_or_a_link_is_not_written_into(tmp_path):
    start(tmp_path / "flood")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "led").symlink_to(tmp_path / "elsewhere")
    for taken in ("flood", "led"):
        with pytest.raises(FolderTaken):
            start(tmp_path / taken)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_release_removes_the_half_of_its_list_of_addresses(tmp_path, begin):
    root = changed(tmp_path / "flood", "pages", begin=begin)
    (root / "docs" / ".addresses.txt.0a1b2c3d.part").write_bytes(b"half")
    done = CliRunner().invoke(main, ["release", "--catalog", str(root / "estimates.yaml")])

    assert done.exit_code == 0, done.output
    assert list(root.rglob("*.part")) == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [("link", "'docs/addresses.txt' is a link"), ("<b>/x", "line 1: '<b>/x' is no address that was given out")],
)
def test_a_release_takes_no_address_that_was_never_given_out(tmp_path, planted, said):
    start(tmp_path)
    dated(tmp_path)
    listed, outside = tmp_path / "docs" / "addresses.txt", tmp_path.with_name("outside")
    outside.write_text("number/77\n", encoding="utf-8")
    listed.symlink_to(outside) if planted == "link" else listed.write_text(planted + "\n", encoding="utf-8")
    before = contents(tmp_path)
    done = CliRunner().invoke(main, ["release", "--catalog", str(tmp_path / "estimates.yaml")])

    assert done.exit_code == 1
    assert said in done.stderr
    assert contents(tmp_path) == before
