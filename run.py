#!/usr/bin/env python3
"""Set up What Was Counted and run one of its tasks: `python3 run.py TASK [ARGUMENT ...]`.

Only the standard library is used, because nothing else is installed yet. The first task makes `.venv` from
`requirements.lock`; later ones start at once. Where packages come from is left to the settings of pip and uv.
"""

from __future__ import annotations

import ast
import contextlib
import difflib
import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
SUFFIX = ".exe" if os.name == "nt" else ""
STAMP = "set-up-complete"

# Left in place, each of these would send imports or installations to another environment, or leave nothing compiled.
FOREIGN_SETTINGS = (
    "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV", "PIP_TARGET", "PIP_USER", "PYTHONDONTWRITEBYTECODE", "PYTHONHOME",
    "PYTHONOPTIMIZE", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONWARNINGS", "UV_PROJECT_ENVIRONMENT", "VIRTUAL_ENV",
)  # fmt: skip
# One thread: more make small arrays slower, and two notebooks already run at a time.
OWN_SETTINGS = {"MPLBACKEND": "Agg", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
# uv does not read pip's settings; whoever has told pip where packages are need not say it twice.
UV_NAME_OF = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
}


class SetupError(Exception):
    """Why the set-up cannot go on, as one sentence with its remedy."""


class Task(NamedTuple):
    """One word a person can type after `run.py`; the program is looked up in the environment, never on PATH."""

    summary: str
    command: tuple[str, ...]


class Environment(NamedTuple):
    """A virtual environment and the lock it is made from; nothing else is ever installed into it."""

    folder: Path
    lock: Path

    def program(self, name: str) -> Path:
        """Return where the environment keeps a command, whether or not it is there yet."""
        return self.folder / SCRIPTS / (name + SUFFIX)

    @property
    def stamp(self) -> Path:
        """Return the file that exists only while the set-up is complete."""
        return self.folder / STAMP


BUILD = Environment(ROOT / ".venv", ROOT / "requirements.lock")
LAB = Environment(ROOT / ".venv-lab", ROOT / "requirements-lab.lock")

TASKS = {
    "build": Task("check the data, run every notebook, write figures/ and the site", ("terror-estimates", "build")),
    "test": Task(
        "run the test suite, or only the guards of the record: test data", ("python", "-m", "pytest", "-n", "auto")
    ),
    "check": Task("check estimates.yaml and report every problem with its line", ("terror-estimates", "check")),
    "format": Task("put estimates.yaml into its sorted form", ("terror-estimates", "format")),
    "figures": Task("write every figure", ("terror-estimates", "figure", "--all")),
    "notebooks": Task("run the notebooks", ("terror-estimates", "build", "--only", "notebooks")),
    "site": Task("render the site", ("terror-estimates", "build", "--only", "site")),
    "lab": Task("open the notebooks in JupyterLab (from .venv-lab)", ("python", "-m", "jupyterlab")),
    "bench": Task("run the benchmarks", ("python", "benchmarks/run.py")),
    "fuzz": Task("read N damaged catalogs; each must end in sentences", ("python", "tests/fuzz/mutants.py")),
    "hostile": Task("put hostile words into every field; what comes of it", ("python", "tests/fuzz/outputs.py")),
    "mutants": Task("change catalog, comparison, audit; a test must fail", ("python", "tests/mutation/mutation.py")),
    "faults": Task("fail each write of each command; print what came of it", ("python", "tests/fuzz/faults.py")),
    "kills": Task("end commands at N random moments", ("python", "tests/fuzz/kills.py")),
    "interruptions": Task("press Ctrl-C at N random moments", ("python", "tests/fuzz/interruptions.py")),
    "places": Task("run commands on full disks, without network, in company", ("python", "tests/fuzz/places.py")),
    "sbom": Task("print a bill of materials (CycloneDX) of what is locked", ("python", ".ci/sbom.py")),
    "lock": Task("write both locks from pyproject.toml; --upgrade takes newer releases", ("uv", "pip", "compile")),
}
GUARDS = ("tests/record", "tests/data")  # what `test data` runs: the record, apart from the tests of the code
LOCK_GROUPS = {BUILD.lock: ("setup", "dev"), LAB.lock: ("setup", "lab")}


def main(arguments: list[str]) -> int:
    """Run the task named first and return its exit code; without a name, list the tasks."""
    try:
        refuse_old_python(sys.version_info)
        if not arguments or arguments[0] in ("-h", "--help", "help"):
            print(listing())
            return 0
        name, *extra = arguments
        task = find_task(name)
        environment = LAB if name == "lab" else BUILD
        set_up(environment)
        if name == "test" and extra[:1] == ["data"]:
            extra = [*GUARDS, *extra[1:]]
        if name == "lock":
            return write_locks(environment, extra)
        return run_task(environment, task, extra, ROOT / "notebooks" if name == "lab" else ROOT)
    except SetupError as error:
        print(f"run.py: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"run.py: {error}; is the disk full, or the folder not yours to write?", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def refuse_old_python(version: tuple[int, ...]) -> None:
    """Raise where the package could not run, before anything is written."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        found, oldest = (".".join(map(str, numbers[:2])) for numbers in (version, OLDEST_PYTHON))
        raise SetupError(f"Python {oldest} or newer is needed and this is {found}; try `python{oldest} run.py`.")


def listing() -> str:
    """Return the tasks, one line each."""
    width = max(map(len, TASKS))
    lines = [f"  {name:{width}}  {task.summary}" for name, task in TASKS.items()]
    return "\n".join(["usage: python3 run.py TASK [ARGUMENT ...]", "", *lines])


def find_task(name: str) -> Task:
    """Return the task of that name; a misspelling is answered, never guessed at."""
    if name in TASKS:
        return TASKS[name]
    near = difflib.get_close_matches(name, TASKS, n=1)
    hint = f"did you mean '{near[0]}'?" if near else "`python3 run.py` lists the tasks."
    raise SetupError(f"'{name}' is not a task; {hint}")


# ---- running a task ----------------------------------------------------------------------------------------------


def child_settings(environment: Environment, settings: dict[str, str]) -> dict[str, str]:
    """Return the variables a child process gets: the caller's, less those that would lead it elsewhere."""
    kept = {name: value for name, value in settings.items() if name not in FOREIGN_SETTINGS}
    first_on_path = str(environment.folder / SCRIPTS)
    path = os.pathsep.join(filter(None, (first_on_path, kept.get("PATH"))))
    return {**kept, **OWN_SETTINGS, "PATH": path}


def run_task(environment: Environment, task: Task, extra: list[str], folder: Path) -> int:
    """Become a task's program in a folder, so that whatever ends this process ends it; return the code on Windows."""
    if not folder.is_dir():
        raise SetupError(f"the folder {folder.name}/ is missing; `git checkout {folder.name}` restores it.")
    program, *fixed = task.command
    command = [str(environment.program(program)), *fixed, *extra]
    settings = child_settings(environment, dict(os.environ))
    if os.name != "nt":
        os.chdir(folder)
        os.execve(command[0], command, settings)
    child = subprocess.Popen(command, cwd=folder, env=settings)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue  # the child heard it too, and ends in its own way


def write_locks(environment: Environment, extra: list[str]) -> int:
    """Resolve the dependency groups of pyproject.toml into the locks; a failure leaves both as they were."""
    fixed = ["--universal", "--python-version", ".".join(map(str, OLDEST_PYTHON)), "--fork-strategy", "fewest"]
    fixed += ["--generate-hashes", "--no-annotate", "--no-header", "--quiet"]
    # A further index or a folder of wheels may hold one platform's files only; the lock would then refuse all others.
    settings = installer_settings(environment, without=("extra-index-url", "find-links"))
    drafts = {}
    for lock, groups in LOCK_GROUPS.items():
        drafts[lock] = draft = environment.folder / lock.name
        if lock.is_file():
            shutil.copyfile(lock, draft)  # uv keeps the versions it finds there
        chosen = ["--all-extras", *(word for group in groups for word in ("--group", group))]
        if lock != BUILD.lock:
            chosen += ["--constraints", str(drafts[BUILD.lock])]  # one version of a package in both environments
        program, *words = TASKS["lock"].command
        command = [str(environment.program(program)), *words, "pyproject.toml", *chosen, *fixed, *extra]
        code = subprocess.run([*command, "--output-file", str(draft)], cwd=ROOT, env=settings).returncode
        if code:
            return code
    for lock, draft in drafts.items():
        draft.replace(lock)
        say(f"wrote {lock.name}")
    return 0


# ---- setting up --------------------------------------------------------------------------------------------------


def set_up(environment: Environment) -> None:
    """Make the environment what its lock says; does nothing when the stamp says that it is."""
    with one_at_a_time():
        wanted = stamp_text(environment)
        if is_complete(environment, wanted):
            return
        began = time.monotonic()
        if can_be_updated(environment, wanted):
            say(f"updating {environment.folder.name}")
        else:
            make_folder(environment)
        # Gone before the first change: an interrupted set-up starts afresh, it is never taken for a finished one.
        environment.stamp.unlink(missing_ok=True)
        install(environment)
        draft = environment.stamp.with_suffix(".draft")
        draft.write_text(wanted, encoding="utf-8")
        draft.replace(environment.stamp)
        say(f"{environment.folder.name} is ready ({time.monotonic() - began:.1f} s)")


def stamp_text(environment: Environment) -> str:
    """Return what a complete set-up depends on: first line what only a new folder can follow, second line the rest."""
    contents = hashlib.sha256()
    for source in (environment.lock, ROOT / "pyproject.toml"):
        if not source.is_file():
            raise SetupError(f"{source.name} is missing beside run.py; `git checkout {source.name}` restores it.")
        contents.update(source.read_bytes() + b"\0")
    # A virtual environment holds absolute paths: one that was copied or moved still runs the tree it came from.
    foundation = [sys.version, sysconfig.get_platform(), sys.base_prefix, str(environment.folder)]
    return f"{hashlib.sha256(repr(foundation).encode()).hexdigest()}\n{contents.hexdigest()}\n"


def read_stamp(environment: Environment) -> str:
    """Return the stamp, or nothing where there is none to read."""
    try:
        return environment.stamp.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def is_complete(environment: Environment, wanted: str) -> bool:
    """Tell whether the environment was set up for exactly this and can still start."""
    programs = map(environment.program, ("python", "terror-estimates"))
    return read_stamp(environment) == wanted and all(program.is_file() for program in programs)


def can_be_updated(environment: Environment, wanted: str) -> bool:
    """Tell whether a finished environment of the same Python and place can be changed without making it anew."""
    foundation = wanted.splitlines()[0]
    return read_stamp(environment).splitlines()[:1] == [foundation] and environment.program("python").is_file()


def make_folder(environment: Environment) -> None:
    """Make an empty virtual environment with pip in it, in place of whatever is there."""
    say(f"making {environment.folder.name} with Python {sys.version.split()[0]}")
    if environment.folder.is_dir() and not environment.folder.is_symlink():
        shutil.rmtree(environment.folder)
    else:
        environment.folder.unlink(missing_ok=True)
    # Not sys.executable: called with the very interpreter that has just been removed, run.py would saw off its branch.
    command = [getattr(sys, "_base_executable", sys.executable), "-m", "venv", str(environment.folder)]
    made = subprocess.run(
        command, env=child_settings(environment, dict(os.environ)), capture_output=True, text=True, close_fds=False
    )
    if made.returncode:
        print(made.stdout + made.stderr, file=sys.stderr)
        raise SetupError(
            "this Python cannot make a virtual environment; on Debian or Ubuntu `apt install python3-venv`, "
            "elsewhere install Python from python.org."
        )


def install(environment: Environment) -> None:
    """Install the locked packages and this package, with uv where it can be had and with pip where not."""
    settings = installer_settings(environment)
    with contextlib.suppress(subprocess.CalledProcessError):
        install_with_uv(environment, settings)
        return
    say("uv cannot do it here; using pip, which takes longer")
    try:
        install_with_pip(environment, settings)
    except subprocess.CalledProcessError as error:
        raise SetupError(
            f"pip could not install {environment.lock.name}; its message is above. "
            "Without a network, point PIP_FIND_LINKS to a folder that holds the packages and set PIP_NO_INDEX=1."
        ) from error


def install_with_uv(environment: Environment, settings: dict[str, str]) -> None:
    """Install with uv, itself pinned and hashed by the lock; packages the lock does not name are removed."""
    uv_pin, _ = split_lock(environment.lock.read_text(encoding="utf-8"))
    say("installing " + uv_pin.split()[0].replace("==", " "))
    pip(environment, settings, "--no-deps", "--only-binary", "uv", "--require-hashes", lines=uv_pin)
    uv = [str(environment.program("uv")), "pip"]
    target = ["--quiet", "--python", str(environment.program("python"))]
    say(f"installing {environment.lock.name}")
    command = [*uv, "sync", *target, "--require-hashes", "--compile-bytecode", str(environment.lock)]
    run_step(command, settings)
    command = [*uv, "install", *target, "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)]
    run_step(command, settings)


def install_with_pip(environment: Environment, settings: dict[str, str]) -> None:
    """Install with pip alone; slower, and it needs no wheel of uv."""
    _, without_uv = split_lock(environment.lock.read_text(encoding="utf-8"))
    say(f"installing {environment.lock.name}")
    pip(environment, settings, "--no-deps", "--require-hashes", lines=without_uv)
    pip(environment, settings, "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))


def pip(environment: Environment, settings: dict[str, str], *arguments: str, lines: str = "") -> None:
    """Run the environment's pip; `lines` are those of a requirements file."""
    wanted = environment.folder / "requirements-part.txt"
    command = [str(environment.program("python")), "-m", "pip", "install", "-qq", "--no-input"]
    command += ["--disable-pip-version-check", *arguments]
    if lines:
        wanted.write_text(lines, encoding="utf-8")
        command += ["--requirement", str(wanted)]
    run_step(command, settings)
    wanted.unlink(missing_ok=True)


def run_step(command: list[str], settings: dict[str, str]) -> None:
    """Run one step of the set-up and raise CalledProcessError if it fails."""
    # close_fds=False hands the step the lock of one_at_a_time: if run.py is killed, the step still holds it to its end.
    subprocess.run(command, env=settings, cwd=ROOT, check=True, close_fds=False)


def split_lock(text: str) -> tuple[str, str]:
    """Return the lock's entry for uv, and all other entries; an entry is a line and the indented lines after it."""
    entries = re.split(r"\n(?=\S)", text.strip())
    own = [entry for entry in entries if entry.startswith("uv==")]
    if len(own) != 1:
        raise SetupError(f"a lock names uv {len(own)} times, not once; `git checkout '*.lock'` restores the locks.")
    return own[0] + "\n", "\n".join(entry for entry in entries if entry not in own) + "\n"


def installer_settings(environment: Environment, without: tuple[str, ...] = ()) -> dict[str, str]:
    """Return a child's variables, with what pip is told about places to install from said to uv as well."""
    settings = child_settings(environment, dict(os.environ))
    command = [str(environment.program("python")), "-m", "pip", "config", "list"]
    known = subprocess.run(command, env=settings, capture_output=True, text=True)
    translated = uv_settings(known.stdout, without) if known.returncode == 0 else {}
    return {**translated, **settings}


def uv_settings(pip_config: str, without: tuple[str, ...] = ()) -> dict[str, str]:
    """Translate the output of `pip config list` into uv's variables, but for the options named in `without`."""
    found = {}
    for section in ("global", "install", ":env:"):  # a later one has the last word in pip too
        for option, quoted in re.findall(rf"^{re.escape(section)}\.([\w-]+)=(.+)$", pip_config, re.MULTILINE):
            if option in UV_NAME_OF and option not in without:
                found[UV_NAME_OF[option]] = str(ast.literal_eval(quoted))
    if "UV_INDEX" in found:
        # pip looks for a package in all indexes; uv by default stops at the first that knows its name.
        found["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return found


@contextlib.contextmanager
def one_at_a_time():
    """Hold off a second set-up of this tree until the first has ended."""
    with contextlib.ExitStack() as stack:
        if os.name != "nt":
            import fcntl

            handle = stack.enter_context(open(__file__, "rb"))  # run.py itself: a lock file would be litter
            os.set_inheritable(handle.fileno(), True)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def say(words: str) -> None:
    """Print progress on stderr, so that what a task prints stays its own."""
    print(f"run.py: {words}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
