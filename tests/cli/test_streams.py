"""Every command where a stream is closed or takes no more: a sentence and an exit status, and no crash."""

import os
import subprocess
import sys

import pytest

from terror_estimates.cli import main
from terror_estimates.cli.sentences import NOBODY_HEARS
from terror_estimates.publication.new_catalog import start

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows closes streams in another way")
PROGRAM = [sys.executable, "-c", "from terror_estimates.cli import main; main()"]
DOE, OFFICE = "doe-1920-deaths", "harbor-office-1906-deaths"
# For each command words that it can follow in the starter's folder, and the exit status that it then ends with.
FOLLOWED = {
    "audit": ([], 1), "build": (["--only", "pages"], 0), "check": ([], 0), "cite": ([DOE], 0),
    "compare": ([DOE, OFFICE], 0),
    "diff": (["estimates.yaml"], 0), "explain": ([DOE, OFFICE], 0), "export": (["tables"], 0), "figure": (["F01"], 0),
    "format": ([], 0), "init": (["new"], 0), "list": ([], 0), "number": (["1,204"], 0), "release": ([], 1),
    "show": ([DOE], 0), "verify": (["docs"], 1), "whence": (["estimates.yaml"], 1), "why": (["F01"], 0),
}  # fmt: skip
REFUSED = ("release", "verify")  # a page is missing, and checksums are: said on the error stream alone


@pytest.fixture
def root(tmp_path):
    start(tmp_path)
    return tmp_path


def ran(root, words, closed=(), full=()):
    """A command where some of the three streams are closed before it begins, and some are a disk that is full."""

    def before():
        for number in full:
            os.dup2(os.open("/dev/full", os.O_WRONLY), number)
        for number in closed:
            os.close(number)

    return subprocess.run([*PROGRAM, *words], cwd=root, capture_output=True, text=True, preexec_fn=before)


def test_every_command_is_tried():
    assert set(FOLLOWED) == set(main.commands)


@pytest.mark.parametrize("command", ["--help", *FOLLOWED])
def test_where_nobody_hears_it_says_so_and_does_nothing(root, command):
    before = sorted(root.rglob("*"))
    done = ran(root, [command, *FOLLOWED.get(command, ([], 0))[0]], closed=[1])

    assert (done.returncode, done.stderr) == (2, NOBODY_HEARS + "\n")
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize("command", FOLLOWED)
def test_without_an_input_and_an_error_stream_it_does_what_it_does(root, command):
    words, status = FOLLOWED[command]
    done = ran(root, [command, *words], closed=[0, 2])

    assert done.returncode == status
    assert bool(done.stdout) == (command not in REFUSED)


@pytest.mark.parametrize(
    "words", [["show", "nobody-1900"], ["nothing"], ["list", "--level", "no"], ["check", "none.yaml"]]
)
@pytest.mark.parametrize("streams", [{"closed": [0, 1, 2]}, {"closed": [2]}, {"full": [2]}, {"full": [1, 2]}], ids=str)
def test_what_is_refused_keeps_its_exit_status_where_nobody_can_be_told(root, words, streams):
    done = ran(root, words, **streams)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")
