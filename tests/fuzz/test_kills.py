"""A command that is killed leaves each file old or new and holds nothing, and the next run puts all right."""

import os
import random
import signal

import pytest
from kills import Bench

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows ends a process in another way")
DICE = random.Random(1937)


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    return Bench(tmp_path_factory.mktemp("kills"), "pages", "figures")


@pytest.mark.parametrize(
    ("name", "sign"),
    [("export", signal.SIGINT), ("figure --all", signal.SIGKILL), ("build --only pages", signal.SIGKILL)],
)
def test_a_kill_at_a_random_moment(bench, name, sign):
    came = bench.killed(name, DICE.random(), sign, group=DICE.random() < 0.5)
    assert came in ("all old", "all new", "some old, some new, each whole")
