"""Whatever call of the system fails while a command writes, each file is the old one or the new one, and it is said."""

import os

import pytest
from faults import COMMANDS, Bench, table

from terror_estimates.publication import serial

# The rest is for `python3 run.py faults`: the renderer and the kernels are slow to bring to what they write.
SAMPLED = [name for name in COMMANDS if name not in ("build: site", "build: notebooks")]


@pytest.fixture(scope="module")
def bench(tmp_path_factory, plain_letters):
    with pytest.MonkeyPatch.context() as patch:
        yield Bench.at(tmp_path_factory.mktemp("faults"), patch)


@pytest.mark.parametrize("name", SAMPLED)
def test_a_call_that_fails_leaves_the_old_or_the_new_file_and_a_sentence(bench, name):
    found, calls = table(bench, name, every=5)

    assert calls > 8
    assert {said for _, said in found} <= {
        "all old", "all new", "some old, some new, each whole", "all new, although a call failed"
    }  # fmt: skip


def test_a_file_that_is_changed_in_place_is_found_torn(bench, monkeypatch):
    def in_place(path, text):
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        try:
            os.write(opened, text.encode())
        finally:
            os.close(opened)

    monkeypatch.setattr(serial, "write_text", in_place)
    found, _ = table(bench, "build: pages")

    assert ("write", "TORN docs/codebook.md") in found
