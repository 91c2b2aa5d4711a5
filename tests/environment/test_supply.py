"""What the project is built with is named, licensed and locked, is tried wherever people work, and asks no network."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
SPEC = importlib.util.spec_from_file_location("bill", ROOT / ".ci" / "sbom.py")
bill = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(bill)
PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| ([a-z][a-z0-9-]*) \| ([^|]+) \|", PAGE, re.MULTILINE))


def test_the_page_names_everything_that_the_project_asks_for_and_nothing_else():
    assert set(ROWS) == bill._direct(PROJECT)


@pytest.mark.parametrize("name", sorted(ROWS))
def test_a_license_on_the_page_is_that_of_the_package(name):
    said = bill._license(name, bill.metadata(name)["Version"])
    family = re.compile(r"MIT|BSD|MPL|PSF|Apache|Python Software Foundation|Mozilla Public")
    meant = {"Python Software Foundation": "PSF", "Mozilla Public": "MPL"}
    assert said
    assert {meant.get(one, one) for one in family.findall(said)} == set(family.findall(ROWS[name]))


def test_the_bill_holds_every_locked_package_with_its_checksums_and_repeats():
    made = bill.sbom(LOCK, PROJECT)
    pins = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", LOCK, re.MULTILINE)

    assert [(one["name"], one["version"]) for one in made["components"]] == sorted(
        (bill.normal(name), version) for name, version in pins
    )
    assert all(one["properties"] for one in made["components"])
    assert len(made["dependencies"][0]["dependsOn"]) >= len(ROWS) - 2  # what the lock has not yet is added by `lock`
    assert json.dumps(made) == json.dumps(bill.sbom(LOCK, PROJECT))


def test_every_system_and_every_version_of_python_is_tried():
    jobs = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))["jobs"]
    matrix = jobs["everywhere"]["strategy"]["matrix"]

    assert {one.split("-")[0] for one in matrix["os"]} == {"ubuntu", "macos", "windows"}
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert PROJECT["project"]["requires-python"] == f">={matrix['python'][0]}"
    other = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert other["everywhere"]["parallel"]["matrix"] == [{"PYTHON": matrix["python"]}]


def test_the_hosts_run_tasks_that_there_are():
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    run = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(run)
    for path in (".github/workflows/check.yml", ".gitlab-ci.yml"):
        assert set(re.findall(r"run\.py (\w+)", (ROOT / path).read_text(encoding="utf-8"))) <= set(run.TASKS)


HOSTS = {".github/workflows/check.yml": "vendor.github-workflows", ".gitlab-ci.yml": "vendor.gitlab-ci"}


def judged_by_schema(path: Path, schema: str) -> int:
    """What the schema of a host, as its judge brings it along, says of a file: 0 if it can be read there."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    return subprocess.run(command, capture_output=True).returncode


@pytest.mark.parametrize("name", HOSTS)
def test_the_hosts_can_read_their_files(name, tmp_path):
    assert judged_by_schema(ROOT / name, HOSTS[name]) == 0
    broken = (ROOT / name).read_text(encoding="utf-8").replace("timeout-minutes: 45", "timeout-minute: 45")
    (tmp_path / "broken.yml").write_text(broken.replace("parallel:", "paralel: 3\n  when:"), encoding="utf-8")
    assert judged_by_schema(tmp_path / "broken.yml", HOSTS[name]) == 1


def test_the_page_says_of_every_package_which_release_is_locked_and_of_what_day():
    """What was added since the lock was last written stands in no lock yet; `.ci/dates.py` puts it there."""
    said = re.findall(r"^\| ([a-z][a-z0-9-]*) \|.*\| ([^|]*) \|$", PAGE, re.MULTILINE)
    dated = [name for name, release in said if re.fullmatch(r"[0-9][0-9.]*, 20\d\d-\d\d-\d\d", release)]
    assert {release for name, release in said if name not in dated} <= {"not in the lock"}
    assert len(said) == len(ROWS)
    assert len(dated) > 0.8 * len(ROWS)


ASKING = """
import sys
from pathlib import Path
from click.testing import CliRunner

def refuse(event, details):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"):
        raise RuntimeError(f"{event} {details}")

sys.addaudithook(refuse)
from terror_estimates.cli import main
for words in (["init", "flood"], ["check", "flood/estimates.yaml"], ["list"], ["number", "900"], ["cite", "data"],
              ["export", "tables"], ["figure", "--all"], ["audit"]):
    here = words if words[0] in ("init", "check") else [*words, "--catalog", "flood/estimates.yaml"]
    ended = CliRunner().invoke(main, here)
    assert ended.exit_code == (words == ["audit"]), (words, ended.output)
    assert "fault of the program" not in ended.output
"""


def without_network() -> list[str]:
    """How to start a program where there is no network, as far as this system can."""
    words = ["unshare", "--map-root-user", "--net"]
    if shutil.which("unshare") and subprocess.run([*words, "true"], capture_output=True).returncode == 0:
        return words
    return []


def test_no_command_asks_a_network_for_anything(tmp_path):
    done = subprocess.run(
        [*without_network(), sys.executable, "-c", ASKING], cwd=tmp_path, capture_output=True, text=True,
        env={**os.environ, "MPLBACKEND": "Agg"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
