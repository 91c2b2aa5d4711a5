"""The pages under docs/: what they show is what happens."""

import csv
import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from pygments.lexers import get_lexer_by_name

from shared import record
from terror_estimates.catalog import load_catalog, read_bytes
from terror_estimates.catalog.layout import laid_out
from terror_estimates.charts.contents import content_of
from terror_estimates.cli import main
from terror_estimates.comparison import SIDES, Verdict
from terror_estimates.comparison.ranges import Panel
from terror_estimates.publication.figure_block import Card
from terror_estimates.publication.figures import draw
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.lists import estimates_page
from terror_estimates.publication.tally import titles_amiss

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
CONTRIBUTING = (DOCS / "contributing.md").read_text(encoding="utf-8")
COMPARABILITY = (DOCS / "comparability.md").read_text(encoding="utf-8")
DECISIONS = sorted((DOCS / "decisions").glob("[0-9]*.md"))
TASKS = set(re.findall(r'^    "(\w+)": Task\(', (ROOT / "run.py").read_text(encoding="utf-8"), re.M))
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [*sorted(DOCS.rglob("*.md")), ROOT / "CHANGELOG.md", ROOT / "README.md"]
COMMANDS = [shlex.split(said, comments=True) for said in re.findall(r"^terror-estimates (.+)$", README, re.M)]
LONG = ("audit", "export")  # of which other tests see what they do


def pasted(source, estimate):
    """The record with the two and the person in it, under a version of its own, as the page asks."""
    text = (ROOT / "estimates.yaml").read_text(encoding="utf-8")
    text = re.sub(r'^version: ".*"$', 'version: "99.0.0"', text, count=1, flags=re.M)
    text = text.replace("\nsources:\n", f"\nsources:\n{source}\n")
    text = text.replace("\npeople:\n", f"\npeople:\n{PERSON}\n")
    return text.replace("\nestimates:\n", f"\nestimates:\n{estimate}\n")


def record_with(source, estimate):
    return read_bytes(pasted(source, estimate).encode())


SOURCE, ESTIMATE, PERSON = re.findall(r"```yaml\n(.*?)```", CONTRIBUTING, re.S)


def test_the_example_is_sound():
    catalog, report = record_with(SOURCE, ESTIMATE)
    assert (report.problems, report.flags) == ((), ())
    assert catalog.estimate("doe-1968-executions").printed() == "700,000 to 1.4 million, probably 1 million"


def test_whoever_follows_the_page_sees_what_it_says(tmp_path):
    """With the example in the file the figure draws it, the site lists it, and two titles are to mend."""
    catalog, _ = record_with(SOURCE, ESTIMATE)
    cards = {}
    for figure in catalog.figures.values():
        said = draw(catalog, figure.id).card
        (tmp_path / "figures").mkdir(exist_ok=True)
        (tmp_path / "figures" / f"{figure.stem}.json").write_text(json.dumps(said), encoding="utf-8")
        cards[figure.id] = Card(figure.stem, said, 800, 600)

    [told] = re.findall(r"With the example those of (F\d+) and (F\d+)", CONTRIBUTING)
    assert set(re.findall(r"(F\d+), (?:sub)?title: ", "\n".join(titles_amiss(tmp_path, catalog)))) == set(told)
    assert "doe-1968-executions" in {mark["estimate"] for mark in cards["F06"].said["drawn"]}
    assert 'id="doe-1968-executions"' in estimates_page(Concordance(catalog, cards))


def test_whoever_follows_the_page_can_still_run_the_notebook_that_adds_an_entry(tmp_path, monkeypatch):
    """The example stays in the file; the notebook adds an entry of its own beside it."""
    (tmp_path / "estimates.yaml").write_text(pasted(SOURCE, ESTIMATE), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    notebook = json.loads((ROOT / "notebooks" / "14_add_your_own.ipynb").read_text(encoding="utf-8"))
    names: dict[str, object] = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)

    drawn = {mark["estimate"] for mark in draw(load_catalog(), "F06").card["drawn"]}
    assert "doe-1968-executions" in drawn
    assert names["added"].estimate("doe-1968-executions")


def test_the_report_is_what_the_reader_says():
    [shown] = re.findall(r"```text\n(.*?)```", CONTRIBUTING, re.S)
    wrong = ESTIMATE.replace("measure: executions", "measure: exections").replace("low: 700000", "low: 7000000")
    wrong = wrong.replace('    locator: {page: "527"}\n', "")
    _, report = record_with(SOURCE, wrong)
    assert from_the_first_line(shown.splitlines()) == from_the_first_line(report.lines())


def from_the_first_line(said):
    """The same lines, counted from the first that is named: where the entry stands in the file is another matter."""
    first = int(re.match(r"estimates\.yaml:(\d+)", said[0])[1])
    return [re.sub(r"^(estimates\.yaml:)(\d+)", lambda at: f"{at[1]}{int(at[2]) - first}", line) for line in said]


def test_the_example_stands_in_the_layout_that_format_gives_it():
    text = pasted(SOURCE, ESTIMATE)
    tidy = laid_out(text)
    assert text != tidy, "the entries are pasted at the head of their sections"
    assert all(entry.strip("\n") in tidy for entry in (SOURCE, ESTIMATE, PERSON))


def test_the_flag_that_the_page_names_is_the_one_that_its_example_raises_without_the_person():
    text = pasted(SOURCE, ESTIMATE).replace(f"{PERSON}\n", "")
    _, report = read_bytes(text.encode())
    [flag] = report.flags
    assert (report.problems, f"`{flag.rule}`" in CONTRIBUTING) == ((), True)


def test_the_page_asks_for_a_version_of_its_own_before_it_asks_for_a_check():
    """Under the version of the last release the example is refused, however sound it is."""
    history = (ROOT / "releases.json").read_bytes()
    last = json.loads(history)["released"][-1]["version"]
    text = pasted(SOURCE, ESTIMATE).replace('version: "99.0.0"', f'version: "{last}"', 1)
    _, report = read_bytes(text.encode(), history=history)
    assert [one.rule for one in report.problems] == ["released-data"]
    assert CONTRIBUTING.index("`released-data`") < CONTRIBUTING.index("python3 run.py check")


def test_the_second_typing_shown_is_that_of_the_example():
    [shown] = re.findall(r"```none\n(.*?)```", CONTRIBUTING, re.S)
    [row] = csv.DictReader(shown.splitlines())
    with (ROOT / "tests" / "data" / "retyped.csv").open(encoding="utf-8", newline="") as file:
        assert list(row) == next(csv.reader(file))
    catalog, _ = record_with(SOURCE, ESTIMATE)
    one = catalog.estimate(row["id"])
    ends = {end: str(getattr(one.value, end) or "") for end in ("low", "best", "high", "bound")}
    assert row == {"id": one.id, **ends, "period": str(one.period), "measure": one.measure, "page": one.locator.text()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_shown_is_in_a_language_that_the_renderer_knows(page):
    """Another would stop the build of the site at its last step."""
    for language in set(re.findall(r"^ *```(\w+)$", page.read_text(encoding="utf-8"), re.M)) - {"none"}:
        get_lexer_by_name(language)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_shown_exists(page):
    text = page.read_text(encoding="utf-8")
    assert set(re.findall(r"run\.py (\w+)", text)) <= TASKS
    assert set(re.findall(r"terror-estimates (\w+)", text)) <= set(main.commands)


def test_the_readme_shows_nearly_every_command():
    shown = {words[0] for words in COMMANDS}
    assert set(main.commands) - shown == {"build", "format", "release", "verify", "why"}


@pytest.mark.parametrize("words", [words for words in COMMANDS if words[0] in LONG], ids=" ".join)
def test_a_long_command_of_the_readme_is_understood(words):
    command = main.commands[words[0]]
    assert command.make_context(words[0], words[1:]).params.keys() >= {one.name for one in command.params} - {"help"}


@pytest.mark.parametrize("words", [words for words in COMMANDS if words[0] not in LONG], ids=" ".join)
def test_a_command_of_the_readme_runs_as_it_is_shown(words, tmp_path, monkeypatch):
    """It is asked of the record as it stands; what it writes goes to a folder of its own, and a picture is ours."""
    picture = next((ROOT / "figures").glob("F06-*.png"))
    places = {"picture.jpg": str(picture)} | {name: str(tmp_path / name) for name in ("my-folder", "flood")}
    monkeypatch.chdir(ROOT)
    before = {path.name for path in ROOT.iterdir()}
    done = CliRunner().invoke(main, [places.get(word, word) for word in words])
    written = [name for name in words if name in places and not name.endswith(".jpg")]

    assert (done.exit_code, done.exception) == (0, None), done.output
    assert done.output.strip()
    assert [name for name in written if not any((tmp_path / name).iterdir())] == []
    assert {path.name for path in ROOT.iterdir()} == before


def test_the_python_of_the_readme_runs_as_it_is_shown(monkeypatch):
    [shown] = re.findall(r"```python\n(.*?)```", README, re.S)
    draft = f"sources:\n{SOURCE}\npeople:\n{PERSON}\nestimates:\n{ESTIMATE}"
    names: dict[str, object] = {"draft": draft}
    monkeypatch.chdir(ROOT)
    exec(compile(shown, "README.md", "exec"), names)
    asked = re.findall(r"shot\.(\w+)\(\)", shown)

    assert len(names["shot"]) > 1
    assert [name for name in asked if not hasattr(names["shot"], name)] == []
    assert {"frame", "chart"} <= {*asked}


def test_the_commands_that_the_readme_says_to_speak_json_are_those_that_do():
    [told] = re.findall(r"^((?:`\w+`(?:, | and ))+`\w+`) also speak JSON", README, re.M)
    speaking = {name for name, one in main.commands.items() if any("--json" in each.opts for each in one.params)}
    assert set(re.findall(r"`(\w+)`", told)) == speaking


def test_every_file_that_the_readme_leads_to_is_there():
    led = {link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link}
    assert len(led) > 20
    assert [link for link in sorted(led) if not (ROOT / link).exists()] == []


def test_a_picture_of_a_figure_is_described_by_its_title():
    pictures = [
        (said, id)
        for page in (ROOT / "README.md", *DOCS.rglob("*.md"))
        for said, id in re.findall(r"!\[([^\]]*)\]\([./]*figures/(F\d+)-", page.read_text(encoding="utf-8"))
    ]
    assert pictures
    assert [said for said, id in pictures] == [record().figures[id].title for said, id in pictures]


def test_what_is_said_of_numbers_that_nobody_saw_holds_for_every_figure():
    """No mark is drawn for one; a figure that says one in words is named where that is told."""
    catalog, spoken = record(), set()
    for entry in catalog.figures.values():
        content = content_of(entry)
        assert [mark.estimate for mark in content.drawn if not catalog.estimate(mark.estimate).chartable] == []
        if "page not seen" in content.alt:
            spoken.add(entry.id)
    about = (DOCS / "about.md").read_text(encoding="utf-8")
    [told] = re.findall(r"The overview \((\w+)\) says such a number in\s+words", about)
    assert spoken == {told}


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_a_decision_has_its_fixed_form(page):
    text = page.read_text(encoding="utf-8")
    parts = re.findall(r"^\*\*(.+?)\.\*\*", text, re.M)
    assert parts == ["Date", "Decision", "Why", "What it costs"]
    assert text.startswith(f"# {page.name[:4]}. ")
    assert re.search(r"^\*\*Date\.\*\* \d{4}-\d{2}-\d{2}$", text, re.M)


def test_decisions_are_numbered_without_a_gap():
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_comparability_explains_every_side_verdict_and_panel():
    for side in SIDES:
        assert f"| {side} |" in COMPARABILITY
    for verdict in Verdict:
        assert f"| **{verdict.value.replace('_', ' ')}** |" in COMPARABILITY
    for panel in Panel:
        assert f"| {panel.value} |" in COMPARABILITY


def test_each_release_tells_the_numbers_before_the_code():
    releases = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.M)[1:]
    assert releases
    for release in releases:
        assert re.findall(r"^### (.+)$", release, re.M) == ["Numbers", "Code"]
