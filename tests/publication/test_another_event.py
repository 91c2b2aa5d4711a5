"""The same machinery reads a catalog about another contested event, without a line of code changed."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from terror_estimates.catalog import load_catalog
from terror_estimates.cli import main

ROOT = Path(__file__).parents[2]
PAGES = ("figures", "estimates", "sources", "claims", "corrections", "completeness", "codebook", "changelog")
INDEX = "\n".join(["# The Flood", "", "```{toctree}", *PAGES, "```", ""])


@pytest.fixture(scope="module")
def flood(tmp_path_factory) -> Path:
    """A project about an invented flood: its catalog, and the first page of its site."""
    folder = tmp_path_factory.mktemp("flood")
    shutil.copy(ROOT / "tests" / "catalogs" / "invented.yaml", folder / "estimates.yaml")
    shutil.copytree(ROOT / "docs" / "_static", folder / "docs" / "_static")
    shutil.copy(ROOT / "docs" / "conf.py", folder / "docs")
    (folder / "docs" / "index.md").write_text(INDEX, encoding="utf-8")
    (folder / "CHANGELOG.md").write_text("# Changes\n", encoding="utf-8")
    return folder


def run(flood: Path, *words: str) -> str:
    result = CliRunner().invoke(main, [*words, "--catalog", str(flood / "estimates.yaml")])
    assert result.exit_code == 0, result.output
    return result.output


def test_every_question_can_be_asked_of_it(flood):
    catalog = load_catalog(flood / "estimates.yaml")
    one, other, *_ = catalog.estimates

    assert run(flood, "check").rstrip().endswith("sound.")
    assert one in run(flood, "list")
    assert json.loads(run(flood, "show", one, "--json"))["id"] == one
    assert json.loads(run(flood, "compare", one, other, "--json"))["verdict"]
    assert catalog.sources[catalog.estimates[one].source].title in run(flood, "cite", one)


def test_it_is_drawn_audited_and_rendered(flood):
    run(flood, "build")
    catalog = load_catalog(flood / "estimates.yaml")
    audit = json.loads(run(flood, "audit", "--json"))

    assert audit["to_mend"] == {"prose": [], "freshness": []}
    assert {path.name[:3] for path in (flood / "figures").glob("*.svg")} == set(catalog.figures)
    page = (flood / "_build" / "site" / "estimates.html").read_text(encoding="utf-8")
    assert all(id in page for id in catalog.estimates)
    assert "Terror" not in page
