"""run.py: the two commands and their set-up. Nothing here reaches a network: the steps that would are replaced."""

import ast
import importlib.util
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UV = "uv==9.9 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"
BEFORE, AFTER = "attrs==1.0 \\\n    --hash=sha256:aa\n", "uvloop==2 \\\n    --hash=sha256:dd\n"
LOCK = BEFORE + UV + AFTER


@pytest.fixture
def real(tmp_path):
    """run.py as a module of a small project of its own, in a folder with a space in its name."""
    root = tmp_path / "a project"
    root.mkdir()
    (root / "run.py").write_bytes((ROOT / "run.py").read_bytes())
    (root / "pyproject.toml").write_text("[project]\n")
    (root / "requirements.lock").write_text(LOCK)
    spec = importlib.util.spec_from_file_location("run_under_test", root / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def run(real, monkeypatch):
    """The same, with an installation that only notes its steps and leaves this Python and an empty command."""
    real.steps = []

    def make_folder(environment):
        real.steps.append("make")
        environment.program("python").parent.mkdir(parents=True, exist_ok=True)

    def install(environment):
        real.steps.append("install")
        environment.program("terror-estimates").touch()
        environment.program("python").unlink(missing_ok=True)
        environment.program("python").symlink_to(sys.executable)

    monkeypatch.setattr(real, "make_folder", make_folder)
    monkeypatch.setattr(real, "install", install)
    return real


def call(*arguments: str, **options) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, str(ROOT / "run.py"), *arguments], capture_output=True, text=True, **options)


def test_bare_call_lists_every_task_in_one_line_each(run, tmp_path):
    done = call(cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    daily = ["build", "test", "check", "format", "figures", "notebooks", "site", "lab", "bench"]
    trials = ["fuzz", "hostile", "mutants", "faults", "kills", "interruptions", "places"]
    assert listed == [*daily, *trials, "sbom", "lock"]
    assert listed == list(run.TASKS)
    assert max(map(len, done.stdout.splitlines())) <= 100
    assert call("--help").stdout == done.stdout


def test_unknown_task_is_refused_with_the_nearest_name():
    done = call("biuld")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "run.py: 'biuld' is not a task; did you mean 'build'?\n"


def test_unknown_task_far_from_every_name_points_to_the_list():
    done = call("xyzzy")
    assert done.returncode == 2
    assert done.stderr == "run.py: 'xyzzy' is not a task; `python3 run.py` lists the tasks.\n"


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 8, 0), (2, 7, 18)])
def test_old_python_is_refused(run, version):
    found = f"{version[0]}.{version[1]}"
    with pytest.raises(run.SetupError, match=rf"^Python 3\.11 or newer is needed and this is {found};"):
        run.refuse_old_python(version)


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (4, 0, 0)])
def test_new_python_is_accepted(run, version):
    assert run.refuse_old_python(version) is None


def test_old_python_can_read_run_py_far_enough_to_refuse():
    assert ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 7)).body


def test_oldest_python_is_that_of_the_package(run):
    assert f'requires-python = ">={".".join(map(str, run.OLDEST_PYTHON))}"' in (ROOT / "pyproject.toml").read_text()


def test_set_up_happens_once(run):
    run.set_up(run.BUILD)
    run.set_up(run.BUILD)
    assert run.steps == ["make", "install"]


@pytest.mark.parametrize("changed", ["pyproject.toml", "requirements.lock"])
def test_changed_input_updates_the_environment_in_place(run, changed):
    run.set_up(run.BUILD)
    with (run.ROOT / changed).open("a") as file:
        file.write("# changed\n")
    run.set_up(run.BUILD)
    assert run.steps == ["make", "install", "install"]


def test_lab_environment_has_its_own_lock(run):
    run.set_up(run.BUILD)
    (run.ROOT / "requirements-lab.lock").write_text(LOCK)
    run.set_up(run.LAB)
    assert run.steps == ["make", "install"] * 2
    assert run.LAB.stamp.read_text() != run.BUILD.stamp.read_text()


def test_other_python_makes_the_environment_anew(run, monkeypatch):
    run.set_up(run.BUILD)
    monkeypatch.setattr(run.sys, "version", "3.99.0 (another)")
    run.set_up(run.BUILD)
    assert run.steps == ["make", "install", "make", "install"]


def test_copied_environment_is_made_anew(run):
    """A virtual environment holds absolute paths: a copy would quietly run the code it was copied from."""
    run.set_up(run.BUILD)
    copy = run.Environment(run.ROOT / "copy", run.BUILD.lock)
    run.BUILD.folder.rename(copy.folder)
    run.set_up(copy)
    assert run.steps == ["make", "install", "make", "install"]


@pytest.mark.parametrize("program", ["python", "terror-estimates"])
def test_environment_that_lost_a_program_is_repaired(run, program):
    run.set_up(run.BUILD)
    run.BUILD.program(program).unlink()
    run.set_up(run.BUILD)
    assert run.steps[2:] == (["make", "install"] if program == "python" else ["install"])


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"half a line"])
def test_damaged_stamp_is_no_stamp(run, damage):
    run.set_up(run.BUILD)
    run.BUILD.stamp.write_bytes(damage)
    run.set_up(run.BUILD)
    assert run.steps == ["make", "install", "make", "install"]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, OSError, subprocess.CalledProcessError(1, "uv")])
@pytest.mark.parametrize("finished_before", [False, True])
def test_interrupted_set_up_leaves_no_stamp(run, monkeypatch, interruption, finished_before):
    if finished_before:
        run.set_up(run.BUILD)
        (run.ROOT / "pyproject.toml").write_text("changed")

    def interrupted(environment):
        raise interruption

    with monkeypatch.context() as during:
        during.setattr(run, "install", interrupted)
        with pytest.raises((KeyboardInterrupt, OSError, subprocess.CalledProcessError)):
            run.set_up(run.BUILD)
    assert not run.BUILD.stamp.exists()
    run.steps.clear()
    run.set_up(run.BUILD)
    assert run.steps == ["make", "install"]


def test_missing_lock_is_a_sentence_with_the_remedy(run, capsys):
    run.BUILD.lock.unlink()
    assert run.main(["check"]) == 2
    expected = "run.py: requirements.lock is missing beside run.py; `git checkout requirements.lock` restores it.\n"
    assert capsys.readouterr().err == expected


def test_python_without_venv_is_a_sentence_with_the_remedy(real, tmp_path, monkeypatch, capsys):
    broken = tmp_path / "python-without-ensurepip"
    broken.write_text("#!/bin/sh\necho ensurepip is not available\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "_base_executable", str(broken))
    assert real.main(["check"]) == 2
    said = capsys.readouterr().err
    assert "ensurepip is not available" in said
    assert "apt install python3-venv" in said.splitlines()[-1]
    assert not real.BUILD.stamp.exists()


@pytest.mark.parametrize("obstacle", ["file", "folder", "dangling link"])
def test_whatever_stands_in_the_place_of_the_environment_is_replaced(real, monkeypatch, obstacle):
    folder = real.BUILD.folder
    if obstacle == "file":
        folder.write_text("in the way")
    elif obstacle == "folder":
        (folder / "bin").mkdir(parents=True)
        (folder / "bin" / "python").symlink_to("nowhere")
    else:
        folder.symlink_to("nowhere")
    made = []
    done = subprocess.CompletedProcess([], 0, "", "")
    monkeypatch.setattr(real.subprocess, "run", lambda *command, **options: made.append(folder.exists()) or done)
    real.make_folder(real.BUILD)
    assert made == [False]


def begun(run, words):
    """The process that becomes a task of these words for Python, as run.py does after its set-up."""
    run.set_up(run.BUILD)
    if pid := os.fork():
        return pid
    try:
        run.run_task(run.BUILD, run.Task("", ("python", "-c")), [words, "77"], run.ROOT)
    finally:
        os._exit(99)  # it did not become the task


def ended(pid):
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


@pytest.mark.parametrize("code", [0, 1, 5, 77])
def test_exit_code_of_the_task_is_that_of_run_py(run, code):
    assert ended(begun(run, f"import sys; sys.exit(int(sys.argv[1]) - 77 + {code})")) == code


HEARING = """
import pathlib, signal, sys
for sign in (signal.SIGINT, signal.SIGTERM):
    signal.signal(sign, lambda number, frame: sys.exit(40 + number))
pathlib.Path("at work").touch()
signal.pause()
"""


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_who_ends_run_py_alone_ends_the_task_in_its_own_way(run, sign):
    pid = begun(run, HEARING)
    until = time.monotonic() + 20
    while not (run.ROOT / "at work").exists() and time.monotonic() < until:
        time.sleep(0.01)
    os.kill(pid, sign)
    assert ended(pid) == 40 + sign


def test_second_set_up_waits_for_the_first(run):
    """Even when the first was killed: its last step still runs and holds the lock."""
    waiting = "import fcntl; fcntl.flock(open('run.py', 'rb'), fcntl.LOCK_EX | fcntl.LOCK_NB)"
    with run.one_at_a_time():
        assert subprocess.run([sys.executable, "-c", waiting], cwd=run.ROOT, capture_output=True).returncode == 1
        orphan = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False)
    assert subprocess.run([sys.executable, "-c", waiting], cwd=run.ROOT, capture_output=True).returncode == 1
    orphan.communicate(b"\n")
    assert subprocess.run([sys.executable, "-c", waiting], cwd=run.ROOT, capture_output=True).returncode == 0


def test_task_in_a_missing_folder_is_a_sentence(run, capsys):
    (run.ROOT / "requirements-lab.lock").write_text(LOCK)
    assert run.main(["lab"]) == 2
    assert "the folder notebooks/ is missing; `git checkout notebooks` restores it.\n" in capsys.readouterr().err


def test_arguments_after_the_task_reach_its_program(run, monkeypatch):
    calls = []
    monkeypatch.setattr(run, "run_task", lambda *given: calls.append(given) or 3)
    assert run.main(["test", "tests/spec", "-k", "a b"]) == 3
    assert calls == [(run.BUILD, run.TASKS["test"], ["tests/spec", "-k", "a b"], run.ROOT)]


def test_child_is_not_led_to_another_environment(run):
    given = {"PATH": "/usr/bin", "VIRTUAL_ENV": "/x", "PYTHONPATH": "/y", "PYTHONDONTWRITEBYTECODE": "1", "HOME": "/h"}
    settings = run.child_settings(run.BUILD, given)
    assert settings.keys().isdisjoint(run.FOREIGN_SETTINGS)
    assert settings["HOME"] == "/h"
    assert settings["PATH"] == os.pathsep.join((str(run.BUILD.folder / run.SCRIPTS), "/usr/bin"))
    assert settings["MPLBACKEND"] == "Agg"
    assert run.child_settings(run.BUILD, {})["PATH"] == str(run.BUILD.folder / run.SCRIPTS)


def test_places_known_to_pip_are_told_to_uv(run):
    told = "global.cert='/c.pem'\nglobal.find-links='/old'\nglobal.timeout='60'\n"
    told += ":env:.find-links='/new'\n:env:.no-index='1'\n"
    assert run.uv_settings(told) == {"SSL_CERT_FILE": "/c.pem", "UV_FIND_LINKS": "/new", "UV_NO_INDEX": "1"}
    assert run.uv_settings(told, without=("find-links",)) == {"SSL_CERT_FILE": "/c.pem", "UV_NO_INDEX": "1"}
    assert run.uv_settings("") == {}


def test_more_than_one_index_is_searched_as_pip_does(run):
    settings = run.uv_settings("global.extra-index-url='file:///a file:///b'\n")
    assert settings == {"UV_INDEX": "file:///a file:///b", "UV_INDEX_STRATEGY": "unsafe-best-match"}


def test_lock_is_split_into_uv_and_the_rest(run):
    assert run.split_lock(LOCK) == (UV, BEFORE + AFTER)


@pytest.mark.parametrize(("text", "times"), [(BEFORE + AFTER, 0), (UV + BEFORE + UV, 2)])
def test_lock_that_does_not_name_uv_once_is_refused(run, text, times):
    with pytest.raises(run.SetupError, match=f"names uv {times} times"):
        run.split_lock(text)


def test_pip_stands_in_where_uv_cannot_be_had(real, monkeypatch):
    installs = []

    def pip(environment, settings, *arguments, lines=""):
        installs.append((arguments, lines))
        if lines.startswith("uv=="):
            raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(real, "pip", pip)
    monkeypatch.setattr(real, "installer_settings", lambda environment: {})
    real.install(real.BUILD)
    _, packages, itself = installs
    assert packages == (("--no-deps", "--require-hashes"), real.split_lock(LOCK)[1])
    assert itself[0] == ("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(real.ROOT))


@pytest.mark.parametrize("name", ["build", "check", "format", "figures", "notebooks", "site"])
def test_task_is_one_the_command_understands(run, name):
    from terror_estimates.cli import main  # here: run.py itself must be testable while the package is broken

    program, word, *options = run.TASKS[name].command
    assert program == "terror-estimates"
    context = main.commands[word].make_context(word, options)
    assert context.args == []


def test_each_task_that_is_a_script_finds_what_it_imports_when_it_is_started_alone(run):
    """`hostile` once could not begin: what it imported stood where only pytest looks."""
    scripts = [task.command[1] for task in run.TASKS.values() if task.command[1].endswith(".py")]
    assert "tests/fuzz/outputs.py" in scripts
    code = "import runpy, sys; from pathlib import Path; sys.path[0] = str(Path(sys.argv[1]).parent)\n"
    code += "runpy.run_path(sys.argv[1], run_name='imported')"
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    for script in scripts:
        done = subprocess.run([sys.executable, "-c", code, script], cwd=ROOT, env=alone, capture_output=True, text=True)
        assert (script, done.returncode, done.stderr) == (script, 0, "")


def test_ci_runs_the_two_commands_and_the_tests_last():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in script if line.startswith('"$python" run.py')]
    assert commands == ['"$python" run.py build --force', '"$python" run.py test']
    assert script[-1] == commands[-1]
    assert script[0] == "#!/usr/bin/env bash"
    assert "set -euo pipefail" in script
