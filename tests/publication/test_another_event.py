"""The same machinery reads a catalog about another contested event, without a line of code changed."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from terror_estimates.catalog import load_catalog
from terror_estimates.cli import main
from terror_estimates.publication.commands import DRAW, command
from terror_estimates.publication.starter_words import starter_words

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.usefixtures("plain_letters")
RIVERS, SIEGE = (ROOT / "tests" / "catalogs" / f"{event}.yaml" for event in ("rivers", "siege"))


@pytest.fixture(scope="module")
def flood(tmp_path_factory) -> Path:
    """A folder as `init` makes it, with the catalog of an invented flood in place of the starter."""
    folder = tmp_path_factory.mktemp("events") / "flood"
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    shutil.copy(ROOT / "tests" / "catalogs" / "invented.yaml", folder / "estimates.yaml")
    (folder / "notebooks" / "01_what_each_number_counts.ipynb").unlink()
    index = (folder / "docs" / "index.md").read_text(encoding="utf-8")
    notebooks = index[index.index("```{toctree}") : index.index("```\n") + 4]
    (folder / "docs" / "index.md").write_text(index.replace(notebooks, ""), encoding="utf-8")
    for name in ("README.md", "CHANGELOG.md"):
        (folder / name).write_text("# The spring flood\n", encoding="utf-8")
    page = (folder / "docs" / "index.md").read_text(encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# How many?\n" + page[page.index("\n<!-- figure") :], encoding="utf-8")
    return folder


def run(flood: Path, *words: str) -> str:
    result = CliRunner().invoke(main, [*words, "--catalog", str(flood / "estimates.yaml")])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(scope="module")
def site(flood) -> Path:
    """The site of the flood, built once."""
    run(flood, "build")
    return flood / "_build" / "site"


def test_every_question_can_be_asked_of_it(flood):
    catalog = load_catalog(flood / "estimates.yaml")
    one, other, *_ = catalog.estimates

    assert run(flood, "check").rstrip().endswith("sound.")
    assert one in run(flood, "list")
    assert json.loads(run(flood, "show", one, "--json"))["id"] == one
    assert json.loads(run(flood, "compare", one, other, "--json"))["verdict"]
    assert catalog.sources[catalog.estimates[one].source].title in run(flood, "cite", one)


def test_the_page_of_the_field_asks_what_the_catalog_of_the_event_asks(site):
    page = (site / "ask.html").read_text(encoding="utf-8")
    assert re.findall(r"ask\.html\?q=([^\"]+)", page) == ["1%2C204", "the+miller"]


def test_it_is_drawn_audited_and_rendered(flood, site):
    catalog = load_catalog(flood / "estimates.yaml")
    audit = json.loads(run(flood, "audit", "--json"))

    assert not any(audit["to_mend"].values())
    assert {path.name[:3] for path in (flood / "figures").glob("*.svg")} == set(catalog.figures)
    page = (site / "estimates.html").read_text(encoding="utf-8")
    assert all(id in page for id in catalog.estimates)
    assert "Terror" not in page


def test_no_file_of_it_is_called_after_the_project_whose_machinery_it_is(flood, site):
    [taken] = site.rglob("*.zip")
    with zipfile.ZipFile(taken) as archive:
        inside = archive.namelist()
    explorer = json.loads(re.search(r"\{.*\}", (site / "data" / "explorer.js").read_text(encoding="utf-8"))[0])
    names = [path.name for path in flood.rglob("*")] + inside + [explorer["words"]["file"], explorer["catalog"]]

    assert {name.split("/")[0] for name in inside} == {explorer["catalog"]} == {"the-spring-flood"}
    assert [name for name in names if re.search("was-counted|great-terror", name, re.IGNORECASE)] == []
    assert "Great Terror" not in CliRunner().invoke(main, ["--help"]).output


def test_the_folder_that_init_makes_builds_as_it_is(tmp_path):
    made = tmp_path / "new"
    assert CliRunner().invoke(main, ["init", str(made)]).exit_code == 0
    before = {path.name for path in tmp_path.iterdir()}
    run(made, "build")

    assert (made / "figures" / "F01-deaths-ranges.png").exists()
    assert "is the wider" in (made / "notebooks" / "01_what_each_number_counts.ipynb").read_text(encoding="utf-8")
    page = (made / "_build" / "site" / "index.html").read_text(encoding="utf-8")
    assert "The Harbor Flood" in page
    assert "What Was Counted" not in page
    assert {path.name for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("event", ["rivers", "siege"])
def test_surveys_and_registers_are_compared_and_drawn_like_anything_else(tmp_path, event):
    folder = tmp_path / event
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    shutil.copy(ROOT / "tests" / "catalogs" / f"{event}.yaml", folder / "estimates.yaml")
    run(folder, "figure", "--all")
    catalog = load_catalog(folder / "estimates.yaml")

    assert {path.name[:3] for path in (folder / "figures").glob("*.svg")} == set(catalog.figures)
    for one in catalog.estimates:
        assert json.loads(run(folder, "number", str(catalog.estimates[one].value.stated[0]), "--json"))["best"]


def test_two_surveys_of_one_war_are_alike_although_no_authority_is_known():
    found = json.loads(
        CliRunner()
        .invoke(
            main,
            ["compare", "poe-1964-violent-deaths", "roe-1963-violent-deaths", "--json", "--catalog", str(RIVERS)],
        )
        .output
    )
    assert (found["verdict"], found["certain"], found["open"]) == ("alike", True, [])


def test_civilians_and_soldiers_share_nobody_and_together_make_the_whole():
    words = ["explain", "church-1782-deaths", "roe-1990-deaths", "--json", "--catalog", str(SIEGE)]
    found = json.loads(CliRunner().invoke(main, words).output)
    assert found["bridge"]["added"] == ["garrison-1782-deaths"]
    assert found["bridge"]["remainder"] == {"low": 0, "high": None}


def test_what_still_tells_of_the_starter_beside_another_catalog_is_named_and_not_released(tmp_path):
    folder = tmp_path / "flood"
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    assert starter_words(folder, load_catalog(folder / "estimates.yaml")) == []
    event = (ROOT / "tests" / "catalogs" / "siege.yaml").read_text(encoding="utf-8")
    (folder / "estimates.yaml").write_text(event.replace("event:\n", 'event:\n  released: "2027-01-15"\n', 1), "utf-8")
    told = ["CHANGELOG.md", "README.md", "docs/index.md", "notebooks/01_what_each_number_counts.ipynb"]
    catalog = ["--catalog", str(folder / "estimates.yaml")]

    named = json.loads(CliRunner().invoke(main, ["audit", "--json", *catalog]).output)["to_mend"]["starter"]
    assert [sentence.split()[0] for sentence in sorted(named)] == told
    assert any("How many died in the flood?" in sentence for sentence in named)
    refused = CliRunner().invoke(main, ["release", *catalog])
    assert refused.exit_code == 1
    assert all(name in refused.output for name in told)
    assert not (folder / "releases.json").exists()

    for name in told[:3]:
        (folder / name).write_text("# The siege\n", encoding="utf-8")
    notebook = (folder / told[3]).read_text(encoding="utf-8")
    (folder / told[3]).write_text(notebook.replace("The office counted the drowned.", "Nobody counted."), "utf-8")
    assert "was written into releases.json" in run(folder, "release")


def test_the_notebook_of_the_starter_names_no_entry_of_it():
    path = ROOT / "src" / "terror_estimates" / "publication" / "starter" / "notebooks"
    code = (path / "01_what_each_number_counts.ipynb").read_text(encoding="utf-8")
    held = load_catalog(ROOT / "src" / "terror_estimates" / "catalog" / "starter.yaml")
    assert [id for id in (*held.estimates, *held.sources) if id in code] == []


def test_a_folder_without_run_py_is_told_a_command_that_works_there(tmp_path):
    folder = tmp_path / "flood"
    assert CliRunner().invoke(main, ["init", str(folder)]).exit_code == 0
    file = folder / "estimates.yaml"
    assert "run.py" not in CliRunner().invoke(main, ["audit", "--catalog", str(file)]).output
    disordered = file.read_text("utf-8").replace(
        "    measure: deaths\n    components: {died_of_fever: excluded}\n",
        "    components: {died_of_fever: excluded}\n    measure: deaths\n",
    )
    file.write_text(disordered, encoding="utf-8")
    said = CliRunner().invoke(main, ["format", "--check", str(file)])
    assert (said.exit_code, said.output.rstrip().rpartition(": ")[2]) == (1, f"terror-estimates format {file}")
    assert command(folder, "format") == "terror-estimates format"
    (folder / "run.py").touch()
    assert (command(folder, "build"), command(folder, *DRAW)) == ("python3 run.py build", "python3 run.py figures")


def test_no_other_place_writes_the_command_down():
    """Whoever has no run.py is else told to run it."""
    code = ROOT / "src" / "terror_estimates"
    told = [path.name for path in code.rglob("*.py") if "python3 run.py" in path.read_text(encoding="utf-8")]
    assert told == ["commands.py"]
