"""The audit finds what no longer agrees with the data, names it with the remedy, and is silent where all agrees."""

import json
import shutil
from pathlib import Path

import pytest

from terror_estimates.catalog import load_catalog, read_bytes
from terror_estimates.publication.auditing import audit, audit_lines, silences
from terror_estimates.publication.freshness import stale

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of everything that the build generates."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("figures", "notebooks", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("estimates.yaml", "estimates.schema.json"):
        shutil.copy(ROOT / name, folder)
    return folder


def changed(old: str, new: str):
    text = (ROOT / "estimates.yaml").read_text(encoding="utf-8")
    assert old in text
    catalog, report = read_bytes(text.replace(old, new, 1).encode())
    assert catalog is not None, report.lines()
    return catalog


def test_what_is_committed_agrees_with_the_catalog(project):
    found = audit(project, load_catalog(ROOT / "estimates.yaml"))

    assert found["to_mend"] == {"prose": [], "freshness": []}
    assert audit_lines(found)[:2] == ["To mend", "  nothing"]
    assert json.loads(json.dumps(found)) == found


def test_a_changed_estimate_makes_its_figures_stale_and_no_other(project):
    entry = 'estimated_by: Moshe Lewin\n    source: lewin-2005\n    locator: {chapter: "10"}\n'
    catalog = changed(entry, entry.replace('"10"', '"11"'))
    named = {line.split()[0] for line in stale(project, catalog)}

    assert "figures/F06-executions-ranges.json" in named
    assert "figures/F04-arrests-ranges.json" not in named
    assert "docs/codebook.md" not in named


def test_a_missing_page_is_named_with_the_remedy(project, tmp_path):
    shutil.copytree(project, tmp_path / "p")
    (tmp_path / "p" / "docs" / "codebook.md").unlink()

    assert stale(tmp_path / "p", load_catalog(ROOT / "estimates.yaml")) == [
        "docs/codebook.md is missing; run: python3 run.py build"
    ]


def test_silence_is_counted_for_each_component():
    said = silences(load_catalog(ROOT / "estimates.yaml"))["Executions"]

    silent, of = map(int, said["killed without sentence"].split(" of "))
    assert 0 < silent <= of
