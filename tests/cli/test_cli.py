"""The command line as a newcomer meets it: answers, exit statuses, sentences, and never a traceback."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from invented import changed_at
from terror_estimates.cli import main

ROOT = Path(__file__).parents[2]
HARBOR = ROOT / "tests" / "catalogs" / "small.yaml"
STRIKE = str(HARBOR)
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
    "words",
    [["--help"], ["check", STRIKE], ["check", "--explain", "value-order"], ["cite", "data", "--catalog", STRIKE]],
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


def test_check_of_a_sound_file_says_so():
    status, text = run("check", STRIKE)

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


@pytest.mark.parametrize("words", [["show"], ["compare", "doe-1920-killings"], ["cite"], ["figure"]])
def test_an_unknown_id_is_answered_with_the_nearest(words):
    wanted = "F001" if words == ["figure"] else "doe-1920-kilings"
    status, text = run(*words, wanted, "--catalog", STRIKE)

    assert status == 2
    assert "did you mean 'doe-1920-killings'?" in text or "did you mean 'F01'?" in text


def test_list_filters_and_counts_what_it_shows():
    status, text = run("list", "--by", "doe", "--measure", "killings", "--catalog", STRIKE)

    assert status == 0
    assert "doe-1920-killings" in text
    assert "doe-1920-arrests" not in text
    assert text.splitlines()[-1] == "2 of 12 estimates"


def test_list_knows_the_levels():
    status, text = run("list", "--level", "read_in_wrok", "--catalog", STRIKE)

    assert (status, "'read_in_work'" in text) == (2, True)


def test_list_as_json_keeps_stated_ends_apart():
    _, text = run("list", "--measure", "killings", "--json", "--catalog", STRIKE)
    found = {entry["id"]: entry for entry in json.loads(text)}

    stated = {"low": 120, "best": 150, "high": 200, "precision": "rounded"}
    assert found["doe-1920-killings"]["value"] == stated
    assert {entry["scope"]["measure"] for entry in found.values()} == {"killings"}


def test_show_says_where_a_number_is_printed_and_how_it_was_seen():
    _, text = run("show", "poe-1950-deaths", "--catalog", STRIKE)

    assert "Poe n.d., as given in Doe & Roe 1931, note 5" in text
    assert "reference work" in text


def test_show_speaks_of_a_print_only_where_one_was_seen():
    _, text = run("show", "nettle-2003-houses-brick-mill-town", "--catalog", str(ROOT / "tests/catalogs/invented.yaml"))
    assert "number, no print seen  44\n" in text
    assert "said to stand in       Nettle 2003" in text
    assert "printed" not in text


def test_a_comparison_speaks_of_a_print_only_where_one_was_seen():
    pair = ("nettle-2003-houses-brick-mill-town", "nettle-2003-houses-delta")
    _, text = run("compare", *pair, "--catalog", str(ROOT / "tests/catalogs/invented.yaml"))
    assert re.search(r"^  as printed +44 \(no print seen\) \| \d+$", text, re.M)


def test_show_says_which_words_are_ours():
    assert "number, in our words  at most 400" in run("show", "poe-1950-deaths", "--catalog", STRIKE)[1]
    assert "number as printed  120 to 200" in run("show", "doe-1920-killings", "--catalog", STRIKE)[1]

    _, text = run("compare", "poe-1950-killings", "doe-1931-killings", "--catalog", STRIKE)
    assert text.endswith("999 (no print seen) | 180\n")
    assert run("compare", "poe-1950-deaths", "doe-1920-killings", "--catalog", STRIKE)[1].endswith(
        "at most 400 (our words) | 120 to 200, perhaps 150\n"
    )


def test_show_writes_names_as_they_are_spoken():
    assert "Jane Doe, Max Roe\n" in run("show", "doe-1931", "--catalog", STRIKE)[1]


@pytest.mark.parametrize("id", ["doe-1920", "F02"])
def test_show_knows_sources_and_figures_too(id):
    status, text = run("show", id, "--json", "--catalog", STRIKE)

    assert status == 0
    assert json.loads(text)["id"] == id


@pytest.mark.parametrize("command", ["compare", "explain"])
def test_a_number_beside_itself_is_a_slip_of_whoever_typed_it(command):
    status, said = run(command, "snyder-2010-executions", "snyder-2010-executions")
    assert (status, "snyder-2010-executions is named twice; name two numbers." in said) == (2, True)


def test_two_catalogs_are_not_checked_as_if_they_were_one(broken):
    status, said = run("check", STRIKE, "--catalog", broken)
    assert (status, "Name one catalog, as FILE or with --catalog, not both." in said) == (2, True)


@pytest.mark.parametrize(
    "words", [["format"], ["build", "--catalog"], ["why", "F01", "--catalog"], ["audit", "--catalog"]]
)
def test_a_link_that_leads_to_itself_is_no_catalog(tmp_path, words):
    (loop := tmp_path / "estimates.yaml").symlink_to(loop)
    status, said = run(*words, str(loop))
    assert (status, f"The file '{loop}' cannot be read" in said) == (2, True), said


def test_a_file_that_cannot_be_read_for_no_reason_is_told_as_a_sentence(monkeypatch):
    def unreadable(place):
        raise OSError

    monkeypatch.setattr(Path, "read_bytes", unreadable)
    status, said = run("check", STRIKE)
    assert (status, said) == (2, f"The file '{STRIKE}' cannot be read: no reason is known.\n")


def test_compare_gives_verdict_sides_and_sentence():
    words = ("poe-1950-killings", "doe-1920-killings", "--catalog", STRIKE)
    _, text = run("compare", *words)
    _, as_json = run("compare", *words, "--json")

    assert "period        within" in text
    assert json.loads(as_json)["stated"]["measure"] == "alike"


def test_number_says_what_a_number_is_in_words_and_as_data():
    file = STRIKE
    status, text = run("number", "between", "120", "and", "200", "--catalog", file)
    _, as_json = run("number", "200", "--json", "--catalog", file)

    assert (status, text.splitlines()[0]) == (0, "120–200 is in the record, and this is what it counts.")
    assert "To quote: According to Jane Doe (The Strike, 1920), 120 to 200, perhaps 150" in text
    assert json.loads(as_json)["best"] == "doe-1920-killings"
    assert json.loads(as_json)["answer"] == "held"


def test_two_numbers_that_are_no_range_have_an_answer_each():
    _, text = run("number", "150", "of", "200", "--catalog", STRIKE)
    _, as_json = run("number", "150 of 200", "--json", "--catalog", STRIKE)

    assert text.splitlines()[0] == "These are two numbers, 150 and 200, and no range; each has its own answer."
    assert "150 is in the record, and this is what it counts." in text
    assert "200 is in the record as an end of a range, and this is what it counts." in text
    assert [one["answer"] for one in json.loads(as_json)["each"]] == ["held", "held"]


def test_a_question_without_a_number_is_wrong_usage():
    status, text = run("number", "many", "--catalog", STRIKE)

    assert status == 2
    assert "'many' holds no number; write digits or words" in text


def test_a_name_without_a_number_is_looked_up_among_people_and_authors_as_on_the_site():
    status, text = run("number", "Hruscov")
    data = json.loads(run("number", "Khrouchtchev", "--json")[1])

    assert status == 0
    assert text.startswith("Nikita Khrushchev. 8 numbers are in the record: ")
    assert "Works by this name: " in text
    assert data["people"][0]["id"] == "nikita-khrushchev"
    assert len(data["people"][0]["estimates"]) == 8
    assert "khrushchev-1957-executions" in data["people"][0]["estimates"]
    assert "khrushchev-1956" in data["works"]


def test_others_of_the_name_are_named_below():
    _, text = run("number", "Getty")

    assert text.startswith("J. Arch Getty. 2 numbers are in the record: ")
    assert "\n\nAlso of this name\nJ. Arch Getty and Oleg V. Naumov. 8 numbers are in the record: " in text


def test_an_author_of_whom_no_number_is_held_is_found_by_the_work():
    assert run("number", "Doe", "--catalog", STRIKE)[1].startswith("Works by this name: Doe 1920 (doe-1920)")


def test_where_nobody_is_called_so_it_is_told_and_a_slip_is_told_as_one():
    status, text = run("number", "Vyshinsky")
    assert status == 2
    assert "Nobody whose numbers are held" in " ".join(text.split())
    assert run("number", "Conqest")[1].startswith(
        "No name in the record is spelled so; these differ from it by a slip."
    )


def test_what_is_said_wraps_to_the_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    _, text = run("compare", "poe-1950-killings", "doe-1931-killings", "--catalog", STRIKE)
    _, told = run("number", "200", "--catalog", STRIKE)

    assert max(map(len, (text + told).splitlines())) <= 60


def test_a_figure_lands_whole_in_the_folder_named(tmp_path):
    status, _ = run("figure", "F01", "--out", str(tmp_path / "new"), "--catalog", STRIKE)

    assert status == 0
    assert sorted(path.suffix for path in (tmp_path / "new").iterdir()) == [".json", ".pdf", ".png", ".svg"]


def test_figure_without_an_id_lists_the_register():
    _, text = run("figure", "--catalog", STRIKE)

    assert text.startswith("F01  ")


def test_format_leaves_a_laid_out_file_alone(tmp_path):
    file = shutil.copy(HARBOR, tmp_path / "estimates.yaml")

    assert run("format", str(file), "--check")[0] == 1
    assert run("format", str(file))[0] == 0
    status, text = run("format", str(file), "--check")
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


def test_why_names_a_catalog_that_is_not_there(tmp_path):
    nowhere = str(tmp_path / "nope.yaml")
    said = f"The file '{nowhere}' cannot be read: No such file or directory.\n"
    assert run("why", "F06", "--catalog", nowhere) == (2, said)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError("the disk went away"), (2, "A file cannot be used: the disk went away.\n")),
        (OSError(), (2, "A file cannot be used: the system gives no reason.\n")),
        (OSError(5, "Input/output error", "a.yaml"), (2, "a.yaml cannot be used: Input/output error.\n")),
    ],
)
def test_a_fault_of_the_system_is_told_with_what_is_known_of_it(monkeypatch, fault, said):
    def refuse(*_):
        raise fault

    monkeypatch.setattr("terror_estimates.catalog.load.load_catalog", refuse)
    assert run("list") == said


def test_a_module_of_ours_that_is_missing_is_a_fault_of_the_program_and_no_traceback(monkeypatch):
    monkeypatch.setitem(sys.modules, "terror_estimates.publication.listing", None)
    status, text = run("list", "--catalog", STRIKE)
    assert status == 1
    assert text.startswith("A fault of the program itself, please report it (ModuleNotFoundError in questions.py")


def test_behind_a_link_a_release_and_a_citation_stand_beside_the_file_itself(tmp_path):
    own, other = tmp_path / "own", tmp_path / "other"
    for folder in (own, other):
        folder.mkdir()
    (own / "estimates.yaml").write_bytes(changed_at({"event.released": "2027-01-15"}))
    link = other / "estimates.yaml"
    link.symlink_to(own / "estimates.yaml")
    (own / "notebooks").mkdir()
    cells = [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# What is counted?"]}]
    told = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (own / "notebooks" / "01_counted.ipynb").write_text(json.dumps(told), encoding="utf-8")

    status, said = run("release", "--catalog", str(link))
    assert status == 0, said
    assert (own / "releases.json").is_file()
    assert [path.name for path in other.iterdir()] == ["estimates.yaml"]
    assert "What is counted?" in run("cite", "01_counted", "--catalog", str(link))[1]
    assert run("figure", "F01", "--catalog", str(link))[0] == 0
    assert [path.name for path in other.iterdir()] == ["estimates.yaml"]
    assert len(list((own / "figures").glob("F01-*"))) == 4
