"""A disk that takes no more, company, planted links: each file is the old one or the new one, and a sentence says it.

What needs a disk of its own is in `python3 run.py places`; a limit on the size of files stands for a full disk
here, and the failing calls of test_faults.py for one that may not be written to.
"""

import os
import subprocess
from pathlib import Path

import places
import pytest
from click.testing import CliRunner
from kills import COMMANDS, PROGRAM, Bench, contents
from places import Ended, held_open, judged, linked, names, two_at_once

from terror_estimates.cli import main
from terror_estimates.publication import sums
from terror_estimates.publication.new_catalog import start

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has neither such limits nor such links")
resource = pytest.importorskip("resource")


class Here(Bench):
    """A project whose tables were exported and whose data then got another version; commands run in this process."""

    def project(self, state: str) -> Path:
        root = self._folder / "flood"
        if not root.exists():
            start(root)
            here("export", root)
            catalog = root / "estimates.yaml"
            lines = catalog.read_text("utf-8").splitlines(keepends=True)
            newer = ('version: "9"\n' if line.startswith("version:") else line for line in lines)
            catalog.write_text("".join(newer), "utf-8")
        return root

    def whole(self, name: str) -> tuple[float, dict[str, bytes]]:
        if name not in self._whole:
            with self.copy(name) as root:
                assert here(name, root).status == 0
                self._whole[name] = 0.0, contents(root)
        return self._whole[name]


def here(name: str, root: Path, before: tuple[str, ...] = ()) -> Ended:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        ended = CliRunner().invoke(main, COMMANDS[name].words)
    return Ended(ended.exit_code, ended.stderr, contents(root))


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "ran", here)
        yield Here(tmp_path_factory.mktemp("places"))


@pytest.mark.parametrize("name", ["init", "export"])
@pytest.mark.parametrize("room", [0, 300, 2_500, 20_000])
def test_a_disk_that_takes_no_more_leaves_old_files_or_new_ones(bench, name, room):
    whole = bench.whole(name)[1]
    with bench.copy(name) as root:
        before = contents(root)
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
        try:
            ended = here(name, root)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert judged(ended, before, whole) in {
        "exit 2, one sentence, all old", "exit 2, one sentence, all old or new, each whole", "done, all new"
    }  # fmt: skip
    assert ended.status == 2 or room > 2_500


@pytest.mark.parametrize("name", ["init", "export"])
@pytest.mark.parametrize("dangling", [False, True])
def test_no_link_at_a_name_that_is_written_is_followed(bench, name, dangling):
    written = names(bench, name)
    assert len(written) >= 5
    assert linked(bench, name, written, dangling=dangling) in ("done, all new", "exit 2, one sentence, all old")


def test_who_reads_a_file_while_it_is_written_reads_the_old_one_to_its_end(bench):
    assert held_open(bench, "export") == "done, all new"


def test_of_two_at_once_one_does_it_and_the_other_says_why_not(bench):
    assert two_at_once(bench, "init").startswith("one does it, ")


def test_a_link_in_the_place_of_the_checksums_is_not_followed_and_said(tmp_path):
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "SHA256SUMS").symlink_to(tmp_path / "mine")
    with pytest.raises(OSError, match="a link to another place stands there; remove it"):
        sums.renew(tmp_path, [])
    assert (tmp_path / "mine").read_text() == "mine"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device on this system")
@pytest.mark.parametrize("command", ["--help", "check"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_what_cannot_be_said_ends_in_a_sentence_and_2(command, unbuffered):
    settings = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*PROGRAM, command], stdout=full, stderr=subprocess.PIPE, text=True, env=settings)
    assert (done.returncode, done.stderr) == (2, "A file cannot be used: No space left on device.\n")


@pytest.mark.parametrize(
    ("after", "status", "said", "came"),
    [
        ({"a": b"hal"}, 2, "x\n", "TORN a"), ({"a": b"old", "b": b""}, 2, "x\n", "LEFT b"), ({}, 2, "x\n", "GONE a"),
        ({"a": b"old"}, 0, "", "SILENT"), ({"a": b"old"}, 2, "x\ny\n", "SAID"), ({"a": b"old"}, 2, "Traceback", "SAID"),
        ({"a": b"old"}, 2, "x\n", "exit 2, one sentence, all old"), ({"a": b"new"}, 0, "", "done, all new"),
    ],
)  # fmt: skip
def test_the_judge_sees_what_is_amiss(after, status, said, came):
    assert judged(Ended(status, said, after), {"a": b"old"}, {"a": b"new"}).startswith(came)
