"""The command line as a newcomer meets it: answers, exit statuses, sentences, and never a traceback."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from terror_estimates.cli import main

ROOT = Path(__file__).parents[2]
DATA = str(ROOT / "estimates.yaml")
HARBOR = ROOT / "tests" / "catalogs" / "small.yaml"
COMMANDS = [
    "audit",
    "build",
    "check",
    "cite",
    "compare",
    "explain",
    "export",
    "figure",
    "format",
    "init",
    "list",
    "number",
    "show",
    "verify",
    "whence",
    "why",
]


def run(*words: str) -> tuple[int, str]:
    """Exit status and everything said, on either stream."""
    result = CliRunner().invoke(main, list(words))
    assert "Traceback" not in result.output
    return result.exit_code, result.output


@pytest.fixture
def broken(tmp_path) -> str:
    path = tmp_path / "mine.yaml"
    path.write_text('version: "1"\nevent: {id: x, title: X, period: "1937"}\nestimates:\n  a-b: {measure: deaths}\n')
    return str(path)


def test_help_names_every_command_with_a_whole_sentence():
    status, text = run("--help")

    assert status == 0
    assert all(f"  {command} " in text for command in COMMANDS)
    assert "..." not in text.split("Commands:")[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command):
    status, text = run(command, "--help")

    assert status == 0
    assert "Usage: main " + command in text or "Usage: terror-estimates " + command in text


@pytest.mark.parametrize(
    "words", [["--help"], ["check", DATA], ["check", "--explain", "value-order"], ["cite", "data", "--catalog", DATA]]
)
def test_light_commands_import_no_heavy_library_and_look_for_no_plug_ins(words):
    program = (
        "import sys\nfrom terror_estimates.cli import main\n"
        f"try:\n    main({words!r})\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "heavy = {'pandas', 'matplotlib', 'sphinx', 'nbclient', 'importlib.metadata'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)

    assert done.returncode == 0, done.stderr


def test_check_of_the_data_is_sound():
    status, text = run("check", DATA)

    assert status == 0
    assert text.rstrip().endswith("sound.")


def test_check_of_a_broken_file_gives_lines_and_status_1(broken):
    status, text = run("check", broken)

    assert status == 1
    assert "mine.yaml:4  a-b  [missing-key]" in text


def test_a_broken_catalog_stops_every_other_command_with_the_same_report(broken):
    for words in (["list"], ["show", "a-b"], ["compare", "a", "b"], ["cite", "data"], ["figure"]):
        status, text = run(*words, "--catalog", broken)
        assert (status, "[missing-key]" in text) == (1, True), words


@pytest.mark.parametrize(
    "words",
    [
        ["chek"],
        ["show"],
        ["list", "--nope"],
        ["cite", "data", "--as", "ris2"],
        ["figure", "F01", "--all"],
        ["check", "nowhere.yaml"],
    ],
)
def test_wrong_usage_is_status_2_with_a_sentence(words):
    status, text = run(*words)

    assert status == 2
    assert text.strip()


@pytest.mark.parametrize("words", [["show"], ["compare", "conquest-1990-executions"], ["cite"], ["figure"]])
def test_an_unknown_id_is_answered_with_the_nearest(words):
    wanted = "F006" if words == ["figure"] else "conquest-1990-exections"
    status, text = run(*words, wanted, "--catalog", DATA)

    assert status == 2
    assert "did you mean 'conquest-1990-executions'?" in text or "did you mean 'F06'?" in text


def test_list_filters_and_counts_what_it_shows():
    status, text = run("list", "--by", "conquest", "--measure", "arrests", "--catalog", DATA)

    assert status == 0
    assert "conquest-1990-arrests" in text
    assert "conquest-1990-executions" not in text
    assert " estimates" in text.splitlines()[-1]


def test_list_knows_the_levels():
    status, text = run("list", "--level", "read_in_wrok", "--catalog", DATA)

    assert (status, "'read_in_work'" in text) == (2, True)


def test_list_as_json_keeps_stated_ends_apart():
    _, text = run("list", "--measure", "repressed", "--json", "--catalog", DATA)
    found = {entry["id"]: entry for entry in json.loads(text)}

    assert found["medvedev-1988-repressed"]["value"] == {"low": 5000000, "high": 7000000, "precision": "rounded"}
    assert {entry["scope"]["measure"] for entry in found.values()} == {"repressed"}


def test_show_says_where_a_number_is_printed_and_how_it_was_seen():
    _, text = run("show", "ellman-2002-deaths", "--catalog", DATA)

    assert "950,000 to 1.2 million" in text
    assert "as given in" in text
    assert "reference work" in text


def test_show_says_which_words_are_ours():
    assert "number, in our words  " in run("show", "conquest-2008-executions", "--catalog", DATA)[1]
    assert "number as printed  " in run("show", "ellman-2002-deaths", "--catalog", DATA)[1]

    _, text = run("compare", "conquest-2008-executions", "ellman-2002-deaths", "--catalog", DATA)
    assert text.endswith("1,000,000 (our words) | 950,000 to 1.2 million\n")


def test_show_writes_names_as_they_are_spoken():
    assert (
        "authors               J. Arch Getty, Oleg V. Naumov\n"
        in run("show", "getty-naumov-1999", "--catalog", DATA)[1]
    )


@pytest.mark.parametrize("id", ["conquest-1990", "F06"])
def test_show_knows_sources_and_figures_too(id):
    status, text = run("show", id, "--json", "--catalog", DATA)

    assert status == 0
    assert json.loads(text)["id"] == id


def test_compare_gives_verdict_sides_and_sentence():
    words = ("pavlov-1953-by-year-death-sentences-1937", "pavlov-1953-death-sentences", "--catalog", DATA)
    _, text = run("compare", *words)
    _, as_json = run("compare", *words, "--json")

    assert "period        within" in text
    assert json.loads(as_json)["stated"]["measure"] == "alike"


def test_number_says_what_a_number_is_in_words_and_as_data():
    file = str(HARBOR)
    status, text = run("number", "between", "120", "and", "200", "--catalog", file)
    _, as_json = run("number", "200", "--json", "--catalog", file)

    assert (status, text.splitlines()[0]) == (0, "120–200 is in the record, and this is what it counts.")
    assert "To quote: According to Jane Doe (The Strike, 1920), 120 to 200, perhaps 150" in text
    assert json.loads(as_json)["best"] == "doe-1920-killings"
    assert json.loads(as_json)["answer"] == "held"


def test_a_question_without_a_number_is_wrong_usage():
    status, text = run("number", "many", "--catalog", str(HARBOR))

    assert status == 2
    assert "'many' holds no number; write digits or words" in text


def test_what_is_said_wraps_to_the_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    _, text = run("compare", "poe-1950-killings", "doe-1931-killings", "--catalog", str(HARBOR))
    _, told = run("number", "200", "--catalog", str(HARBOR))

    assert max(map(len, (text + told).splitlines())) <= 60


def test_a_figure_lands_whole_in_the_folder_named(tmp_path):
    status, _ = run("figure", "F01", "--out", str(tmp_path / "new"), "--catalog", DATA)

    assert status == 0
    assert sorted(path.suffix for path in (tmp_path / "new").iterdir()) == [".json", ".pdf", ".png", ".svg"]


def test_figure_without_an_id_lists_the_register():
    _, text = run("figure", "--catalog", DATA)

    assert text.startswith("F01  ")


def test_format_leaves_a_laid_out_file_alone():
    status, text = run("format", DATA, "--check")

    assert (status, "is in its layout" in text) == (0, True)


def test_explain_gives_an_example_that_passes_and_one_that_fails():
    status, text = run("check", "--explain", "value-order")

    assert status == 0
    assert "passes" in text.lower()
    assert "fails" in text.lower()


def test_a_fault_of_the_program_is_a_sentence_too(monkeypatch):
    monkeypatch.setattr("terror_estimates.catalog.load.load_catalog", lambda *_: 1 / 0)
    status, text = run("list")

    assert status == 1
    assert "please report it (ZeroDivisionError in" in text


def test_init_makes_a_folder_with_a_sound_catalog_of_another_event(tmp_path):
    folder = tmp_path / "flood"
    file = str(folder / "estimates.yaml")

    assert run("init", str(folder))[0] == 0
    assert run("check", file)[1].rstrip().endswith("sound.")
    assert run("format", file, "--check")[0] == 0
    assert "is the wider" in run("compare", "doe-1920-deaths", "harbor-office-1906-deaths", "--catalog", file)[1]
    assert run("figure", "--all", "--catalog", file)[0] == 0
    assert (folder / "figures" / "F01-deaths-ranges.svg").exists()


def test_init_overwrites_nothing(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    status, text = run("init", str(tmp_path))

    assert status == 2
    assert "exists already; name a new folder, nothing is overwritten" in text
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("words", [["figure", "--all"], ["figure", "F01"], ["build"]])
def test_no_command_writes_into_the_folders_of_another_catalog(tmp_path, words):
    shutil.copy(HARBOR, tmp_path / "estimates.yaml")
    other = shutil.copy(HARBOR, tmp_path / "strike.yaml")
    status, text = run(*words, "--catalog", str(other))

    assert status != 0
    assert "'strike.yaml' is not called estimates.yaml" in text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["estimates.yaml", "strike.yaml"]


def test_a_file_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path, monkeypatch):
    def refuse(_, to):
        raise PermissionError(13, "Permission denied", str(to))

    monkeypatch.setattr("terror_estimates.publication.writing.os.replace", refuse)
    status, text = run("init", str(tmp_path / "flood"))

    assert (status, text) == (2, f"{tmp_path / 'flood' / 'estimates.yaml'} cannot be used: Permission denied.\n")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
