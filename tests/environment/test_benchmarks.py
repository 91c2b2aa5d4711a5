"""The benchmark measures all that was set before the work began, and says of each line whether it is met."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2] / "benchmarks"
NAMES = ("aims", "building", "growth", "processes", "project", "reading", "rows", "suite")


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch):
    """The modules of the benchmark by name, as its one command imports them."""
    for name in NAMES:
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(str(HOME))
    yield {name: import_module(name) for name in NAMES}
    for name in NAMES:
        sys.modules.pop(name, None)


def everything(bench, tmp_path: Path) -> list:
    """Every pair of the quick form and of the suite, each process being one that takes a second and no work."""
    cost = bench["processes"].Cost(1.0, 1.0, 100.0)

    class Idle(bench["project"].Project):
        def ours(self, *words: str, watched: bool = False):
            return cost

        def nothing(self):
            return cost

        bare = sphinx_again = nbconvert = papermill = book = nothing
        change_number = change_chart = forget_pictures = nothing

    pairs = list(bench["building"].measured(Idle(tmp_path, tmp_path)))
    reading, pair = bench["reading"], bench["rows"].Pair
    reading._cost = lambda code, given: cost
    for name, file in (
        (bench["aims"].OWN, HOME.parent / "estimates.yaml"),
        *((f"{size:,} entries", reading.generated(tmp_path, 10)) for size in reading.QUICK),
    ):
        pairs += reading.measured(name, file, None, quick=True)
    return [*pairs, pair(bench["aims"].SUITE, cost, bench["aims"].FIRST, cost)]


def test_every_aim_is_measured_by_the_quick_form_or_by_the_suite(bench, tmp_path):
    rows = list(bench["rows"].rows(everything(bench, tmp_path)))
    table = bench["rows"].held_to_the_aims(rows)
    assert "not measured" not in table
    assert "](" not in table, "the page stands on the site too, where a link to a neighbor leads nowhere"
    assert len(table.splitlines()) == 2 + len(bench["aims"].AIMS)


def test_a_line_says_whether_it_is_met_and_one_that_nobody_measured_says_that(bench):
    aims, rows = bench["aims"], bench["rows"]
    cost, pair = bench["processes"].Cost, rows.Pair
    found = rows.rows([
        pair("--help", cost(9, 0.5), aims.PASS, cost(1, 0.1)),
        pair("check", cost(1, 2.9), aims.PASS, cost(1, 0.1)),
        pair(aims.CLEAN, cost(1, 1, 601), aims.NOBODY, cost(0, 0)),
    ])  # fmt: skip
    judged = {line.split(" | ")[0]: line.split(" | ")[2:5] for line in rows.held_to_the_aims(found).splitlines()}
    assert judged["| --help, seconds of processors"] == ["5", "5.5", "met"]
    assert judged["| check, seconds of processors"] == ["29", "28", "**not met**"]
    assert judged[f"| {aims.CLEAN}, memory in MiB"] == ["601", "600", "**not met**"]
    assert judged[f"| {aims.NOTHING}"][2] == "not measured"


def test_every_aim_names_a_profile_that_is_there(bench):
    for aim in bench["aims"].AIMS:
        assert (HOME / "profiles" / f"{aim.profile}.md").is_file(), aim


def test_what_is_published_stands_on_the_page_beside_what_was_measured_before(bench, monkeypatch, tmp_path):
    rows, aims, cost = bench["rows"], bench["aims"], bench["processes"].Cost
    page, kept = tmp_path / "README.md", tmp_path / "results.json"
    page.write_text(f"Before\n{rows._BEGIN}\nold\n{rows._END}\nAfter\n", encoding="utf-8")
    monkeypatch.setattr(rows, "PAGE", page)
    monkeypatch.setattr(rows, "KEPT", kept)
    for part, work in (("Commands", "--help"), ("Others", "check")):
        rows.publish(part, list(rows.rows([rows.Pair(work, cost(1, 1), aims.PASS, cost(1, 1))])), ["A note."])
    said = page.read_text(encoding="utf-8")
    assert said.startswith("Before\n")
    assert said.endswith("\nAfter\n")
    assert "old" not in said
    assert "## Commands" in said
    assert "## Others" in said
    assert f"| check, seconds of processors | {aims.PASS} | 1 | 28 | met |" in said


def test_the_memory_of_a_process_counts_its_children(bench, tmp_path):
    grown = "b = bytearray(60_000_000); b[::4096] = b'x' * len(b[::4096]); import time; time.sleep(0.4)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {grown!r}])"
    spent = bench["processes"].cost([sys.executable, "-c", code], tmp_path, watched=True)
    assert not sys.platform.startswith("linux") or spent.peak > 60
