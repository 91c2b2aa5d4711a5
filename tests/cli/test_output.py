"""What the commands say reaches a file or a program whole, as UTF-8, and a terminal obeys nothing in it."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from invented import TEXT, changed
from terror_estimates.catalog.hidden import visible
from terror_estimates.cli import main
from terror_estimates.publication.citing.forms import FORMS

PAGES = ["cp1252", "cp1251", "cp437", "cp932", "ascii", "utf-16"]
CYRILLIC, SIGNS = "Иванов", "Šćepanović Łódź –"
COMMANDS = [
    ["check"], ["check", "--explain", "encoding"], ["list"], ["list", "--json"],
    ["show", "doe-1920-killings"], ["show", "doe-1920-killings", "--json"], ["show", "F02"],
    ["compare", "doe-1920-killings", "poe-1950-deaths"], ["compare", "doe-1920-killings", "poe-1950-deaths", "--json"],
    ["explain", "doe-1920-killings", "poe-1950-deaths"], ["explain", "doe-1920-killings", "poe-1950-deaths", "--json"],
    ["number", "1,200"], ["number", "1,200", "--json"], ["figure"], ["show", "nobody-1900"], ["--help"],
    *(["cite", "doe-1920", "poe-1950", "--as", form] for form in FORMS),
]  # fmt: skip


@pytest.fixture(scope="module")
def catalog(tmp_path_factory) -> str:
    """The small catalog with letters that no old code page holds together."""
    text = TEXT.replace("family: Doe", f"family: {CYRILLIC}").replace("title: A", f"title: {SIGNS} A")
    path = tmp_path_factory.mktemp("output") / "estimates.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def said(words: list[str], encoding: str, monkeypatch) -> tuple[int, bytes, bytes]:
    """Exit status and the bytes of both streams, on a machine whose streams have that encoding."""
    out, err = io.BytesIO(), io.BytesIO()
    with monkeypatch.context() as patch:
        for name, raw in (("stdout", out), ("stderr", err)):
            patch.setattr(sys, name, io.TextIOWrapper(raw, encoding=encoding, newline="\r\n"))
        with pytest.raises(SystemExit) as ended:
            main(words)
        sys.stdout.flush(), sys.stderr.flush()
        result = int(ended.value.code or 0), out.getvalue(), err.getvalue()
        sys.stdout.detach(), sys.stderr.detach()
    return result


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_code_page_gets_the_same_utf8(words, catalog, monkeypatch):
    if words[0] not in ("--help",) and "--explain" not in words:
        words = [*words, "--catalog", catalog] if words[0] != "check" else [*words, catalog]
    wanted = said(words, "utf-8", monkeypatch)

    assert "Traceback" not in (wanted[1] + wanted[2]).decode()
    assert b"\r" not in wanted[1] + wanted[2]
    for page in PAGES:
        assert said(words, page, monkeypatch) == wanted


@pytest.mark.parametrize("form", FORMS)
def test_no_reference_loses_a_letter(form, catalog, monkeypatch):
    status, text, _ = said(["cite", "doe-1920", "--as", form, "--catalog", catalog], "cp1252", monkeypatch)

    assert status == 0
    assert CYRILLIC in text.decode()


def test_the_encoding_that_a_person_sets_for_python_changes_nothing(catalog):
    words = ["show", "doe-1920-killings", "--json", "--catalog", catalog]
    program = [sys.executable, "-c", "from terror_estimates.cli import main; main()", *words]
    runs = [
        subprocess.run(program, env={**os.environ, "PYTHONIOENCODING": page}, capture_output=True, check=True).stdout
        for page in ("cp1251", "utf-8")
    ]
    assert runs[0] == runs[1]
    assert json.loads(runs[0])


def test_a_letter_that_a_terminal_has_not_becomes_an_escape_and_no_crash(catalog, monkeypatch):
    class Terminal(io.TextIOWrapper):
        def isatty(self):
            return True

    raw = io.BytesIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Terminal(raw, encoding="cp437"))
        with pytest.raises(SystemExit):
            main(["show", "doe-1920-killings", "--catalog", catalog])
        sys.stdout.flush()
        text = raw.getvalue().decode("cp437")
        sys.stdout.detach()
    assert "\\u0418" in text


HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\r"


@pytest.mark.parametrize(
    "words",
    [
        ["show", HOSTILE], ["cite", HOSTILE], ["compare", HOSTILE, HOSTILE], ["figure", HOSTILE], [HOSTILE],
        ["list", "--level", HOSTILE], ["number", HOSTILE], ["check", "--explain", HOSTILE], ["check", HOSTILE],
        ["export", HOSTILE], ["init", HOSTILE + "2"], ["explain", HOSTILE, HOSTILE], ["why", HOSTILE],
        ["show", f"--{HOSTILE}"],
    ],
    ids=lambda words: words[0].strip(HOSTILE) or "a command",
)  # fmt: skip
def test_nothing_raw_reaches_a_terminal_in_any_answer(words, catalog, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    known = words if words[0] in ("check", "init", HOSTILE) else [*words, "--catalog", catalog]
    _, out, err = said(known, "utf-8", monkeypatch)

    text = (out + err).decode().replace("\n", "")
    assert text
    assert visible(text) == text


@pytest.mark.parametrize("place", ["estimated_by: ", "  doe-1920", "measure: ", "stance: "])
def test_nothing_raw_reaches_a_terminal_in_what_check_says(place, tmp_path, monkeypatch):
    path = tmp_path / "mine.yaml"
    path.write_text(TEXT.replace(place, f'{place}"\\e]0;x\\a\\e[2Jsound." #', 1), encoding="utf-8")
    status, out, err = said(["check", str(path)], "utf-8", monkeypatch)

    assert status == 1
    assert visible((out + err).decode().replace("\n", "")) == (out + err).decode().replace("\n", "")


@pytest.mark.parametrize(
    "field",
    [
        "vocabulary.measures.killings.unit", "vocabulary.measures.killings.outcome", "event.period", "event.doi",
        "vocabulary.measures.killings.within", "estimates.doe-1920-killings.population", "figures.F01.slug",
        "estimates.doe-1920-killings.stance", "estimates.doe-1920-killings.source", "sources.doe-1920.url",
        "estimates.doe-1920-killings.verification.seen_on", "estimates.doe-1920-killings.period",
    ],
)  # fmt: skip
@pytest.mark.parametrize("length", [200, 1999, 10**5])
def test_a_line_of_check_is_never_longer_than_a_person_reads(field, length, tmp_path, monkeypatch):
    path = tmp_path / "mine.yaml"
    path.write_bytes(changed(field, "w" * length))
    status, out, err = said(["check", str(path)], "utf-8", monkeypatch)

    assert status == 1
    assert max(map(len, (out + err).decode().splitlines())) <= 1100


@pytest.mark.parametrize("letter", ["а", "е", "о", "с", "ο", "і", "ｅ", "é"])
def test_a_letter_that_only_looks_latin_is_refused_in_an_id(letter, tmp_path, monkeypatch):
    path = tmp_path / "mine.yaml"
    path.write_text(TEXT.replace("doe-1920-killings", f"d{letter}e-1920-deaths"), encoding="utf-8")
    status, _, err = said(["check", str(path)], "utf-8", monkeypatch)

    assert status == 1
    assert "lower-case letters, digits and single hyphens" in err.decode()


LOADING = """
import builtins, sys
taken = builtins.__import__
def interrupted(name, *given):
    if name == "{at}":
        raise KeyboardInterrupt
    return taken(name, *given)
builtins.__import__ = interrupted
from terror_estimates.cli import main
main(["check"])
"""


@pytest.mark.parametrize("at", ["click", "terror_estimates.cli.products", "terror_estimates.catalog.load"])
def test_ctrl_c_while_the_program_is_loaded_ends_in_one_line(at):
    ended = subprocess.run([sys.executable, "-c", LOADING.format(at=at)], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (130, "")
    assert ended.stderr == "Interrupted. Every file is either the old one or the new one.\n"


UNHEARD = """
import weakref
from terror_estimates.cli.interruption import in_one_line
class Held: pass
def let_go(held):
    raise KeyboardInterrupt
with in_one_line():
    held = Held()
    noted = weakref.ref(held, let_go)
    del held
print("It went on.")
"""


def test_ctrl_c_where_python_can_raise_nothing_ends_in_one_line_too():
    ended = subprocess.run([sys.executable, "-c", UNHEARD], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (130, "")
    assert ended.stderr == "Interrupted. Every file is either the old one or the new one.\n"


LATER = """
import sys, weakref
from terror_estimates.cli import main
import terror_estimates.catalog.load as load
assert sys.unraisablehook is sys.__unraisablehook__, "nobody would hear what falls now"
class Held: pass
def let_go(held):
    raise KeyboardInterrupt
def loaded(place):
    held = Held()
    noted = weakref.ref(held, let_go)
    del held
    return read(place)
read, load.load_catalog = load.load_catalog, loaded
main(["list", "--catalog", "tests/catalogs/small.yaml"])
"""


def test_ctrl_c_where_python_can_raise_nothing_is_heard_in_a_command_too():
    """It was noted when the program was loaded, and by nobody later: the command went on as if nothing was pressed."""
    root = Path(__file__).parents[2]
    ended = subprocess.run([sys.executable, "-c", LATER], capture_output=True, text=True, cwd=root)
    assert ended.returncode == 130, ended.stderr
    assert ended.stderr == "Interrupted. Every file is either the old one or the new one.\n"
