"""The audit finds what no longer agrees with the data, names it with the remedy, and is silent where all agrees."""

import json
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from claiming import CLAIM, catalog_with
from shared import figure, record
from terror_estimates.audit.prose import Prose
from terror_estimates.catalog import read_bytes
from terror_estimates.publication import freshness
from terror_estimates.publication.completeness import Completeness
from terror_estimates.publication.figures import draw
from terror_estimates.publication.findings import audit, audit_lines
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


@pytest.fixture(scope="module")
def catalog():
    return record()


@pytest.fixture(scope="module")
def drawn(catalog):
    """The figures of the record as it stands."""
    return {id: figure(id) for id in catalog.figures}


def changed(old: str, new: str):
    text = (ROOT / "estimates.yaml").read_text(encoding="utf-8")
    assert old in text
    catalog, report = read_bytes(text.replace(old, new, 1).encode())
    assert catalog is not None, report.lines()
    return catalog.model_copy(update={"releases": record().releases})  # of one name


def test_what_is_committed_agrees_with_the_catalog(project, catalog, drawn, monkeypatch):
    monkeypatch.setattr(freshness, "draw", lambda asked, id: drawn[id] if asked is catalog else draw(asked, id))
    found = audit(project, catalog)

    assert not any(found["to_mend"].values()), found["to_mend"]
    assert audit_lines(found)[:2] == ["To mend", "  nothing"]
    assert json.loads(json.dumps(found)) == found


def test_a_changed_estimate_makes_its_figures_stale_and_no_other(project, drawn):
    entry = 'estimated_by: Moshe Lewin\n    source: lewin-2005\n    locator: {chapter: "10"}\n'
    catalog = changed(entry, entry.replace('"10"', '"11"'))
    anew = {id: draw(catalog, id) for id in ("F04", "F06")}
    named = {line.split()[0] for line in stale(project, catalog, {**drawn, **anew})}

    assert "figures/F06-executions-ranges.json" in named
    assert "figures/F04-arrests-ranges.json" not in named
    assert "docs/codebook.md" not in named


def test_a_changed_word_makes_the_pictures_stale_that_show_it_and_no_other(project, drawn):
    word = "label: Military Collegium\n"
    catalog = changed(word, "label: Military Bench\n")
    anew = {id: draw(catalog, id) for id in ("F10", "F21")}
    named = {tuple(line.split(";")[0].split()) for line in stale(project, catalog, {**drawn, **anew})}

    assert ("notebooks/07_the_operations.ipynb", "shows", "F21", "as", "it", "was") in named
    assert not any("F10" in line for line in named)


def test_a_missing_page_is_named_with_the_remedy(project, catalog, drawn, tmp_path):
    shutil.copytree(project, tmp_path / "p")
    (tmp_path / "p" / "docs" / "codebook.md").unlink()

    assert stale(tmp_path / "p", catalog, drawn) == ["docs/codebook.md is missing; run: terror-estimates build"]


def test_a_stranger_on_a_page_of_the_docs_is_named_with_its_heading(project, catalog, tmp_path):
    shutil.copytree(project, tmp_path / "p")
    page = tmp_path / "p" / "docs" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n## Scope\n\nIn all 681,693 people.\n", encoding="utf-8")

    [said] = audit(tmp_path / "p", catalog, fresh=True)["to_mend"]["prose"]
    assert said.startswith("about.md, under 'Scope': 681,693 is not in the catalog")


def test_a_section_that_says_its_numbers_are_invented_is_left_alone(project, tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# Example\n\nNames and numbers here are invented: 681,693 people.\n", encoding="utf-8")

    assert Prose(record()).on_page(page) == []


def test_the_page_says_how_many_published_figures_follow():
    catalog = catalog_with(
        {"estimates.doe-1931-killings.value": {"best": 1800}, "estimates.doe-1931-killings.as_printed": "1,800"}
    )
    lines = audit_lines(audit(Path("nowhere"), catalog))

    assert any(line.split() == ["1", "does", "not", "follow"] for line in lines)
    assert [line for line in lines if line.startswith(f"  - {CLAIM}, published as about 75 percent: The inputs give")]


def test_every_section_of_the_page_says_something_even_of_two_estimates():
    starter = (files("terror_estimates.catalog") / "starter.yaml").read_bytes()
    catalog, _ = read_bytes(starter)
    lines = audit_lines(audit(Path("nowhere"), catalog))

    assert "  1 work states numbers that were not read in it (--json)" in lines
    assert lines[-1] == "  none"


def test_silence_is_counted_for_each_component():
    said = Completeness(record()).silences()["Executions"]

    silent, of = map(int, said["killed without sentence"].split(" of "))
    assert 0 < silent <= of
