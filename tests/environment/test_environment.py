"""The three lists of packages agree: pyproject.toml asks, requirements.lock answers, environment.yml tells conda."""

import re
import tomllib
from pathlib import Path

import pytest
import rattler
import rattler.exceptions
import yaml

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-lab.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
CONDA_SPECS = [entry for entry in CONDA["dependencies"] if isinstance(entry, str)]
ENTRY = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[0-9][^ ;]*)(?: ; (?P<marker>[^\\]+))? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def read_lock(name: str) -> list[tuple[str, list[str]]]:
    """The entries of a lock: the line that pins, and the lines under it."""
    entries: list[tuple[str, list[str]]] = []
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            entries[-1][1].append(line)
        else:
            entries.append((line, []))
    return entries


def pins(name: str) -> dict[str, str]:
    """Package name to locked version."""
    found = [match for line, _ in read_lock(name) if (match := ENTRY.match(line))]
    return {match["name"]: match["version"] for match in found}


def required_names(requirements: list[str]) -> list[str]:
    return [re.match(r"[A-Za-z0-9-]+", requirement)[0] for requirement in requirements]


def minor(version: str) -> list[str]:
    return version.split(".")[:2]


REQUIREMENTS = [
    *PROJECT["project"]["dependencies"],
    *(one for extra in PROJECT["project"]["optional-dependencies"].values() for one in extra),
]
RUNTIME = required_names(REQUIREMENTS)
CONDA_NAMES = {"duckdb": "python-duckdb"}  # the others are called alike in both places


@pytest.mark.parametrize("lock", LOCKS)
def test_every_lock_entry_is_pinned_and_hashed(lock):
    entries = read_lock(lock)
    assert len(entries) > 50
    for line, under in entries:
        assert ENTRY.match(line), f"{lock}: not pinned with ==: {line!r}"
        assert under, f"{lock}: no hash under {line!r}"
        assert [odd for odd in under if not HASH.match(odd)] == [], f"{lock}: under {line!r}"


@pytest.mark.parametrize("name", [*LOCKS, "pyproject.toml", "environment.yml", "run.py"])
def test_no_file_of_the_set_up_says_where_packages_come_from(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    places = {"://", "--index", "--extra-index", "--find-links", "/home/", "/root/"}
    assert {place for place in places if place in text} == set()


def test_one_version_of_a_package_in_both_environments():
    build, lab = pins("requirements.lock"), pins("requirements-lab.lock")
    shared = sorted(build.keys() & lab.keys())
    assert set(RUNTIME) <= set(shared)
    assert {name: lab[name] for name in shared} == {name: build[name] for name in shared}


@pytest.mark.parametrize("name", RUNTIME)
def test_lock_satisfies_every_runtime_dependency(name):
    requirement = next(one for one in REQUIREMENTS if required_names([one]) == [name])
    spec = rattler.VersionSpec(requirement.removeprefix(name))
    assert spec.matches(rattler.Version(pins("requirements.lock")[name])), requirement


@pytest.mark.parametrize("name", RUNTIME)
def test_floor_is_the_locked_release(name):
    """A floor below it would promise a release that no test has run with."""
    requirement = next(one for one in REQUIREMENTS if required_names([one]) == [name])
    floor = re.search(r">=([0-9.]+)", requirement)[1]
    assert minor(floor) == minor(pins("requirements.lock")[name])


@pytest.mark.parametrize("name", RUNTIME)
def test_conda_has_every_runtime_dependency_at_the_locked_minor_release(name):
    versions = dict(spec.split("=", 1) for spec in CONDA_SPECS if "=" in spec)
    version = versions[CONDA_NAMES.get(name, name)]
    assert minor(version) == minor(pins("requirements.lock")[name])
    assert pins("requirements.lock")[name].startswith(version)


def test_conda_has_nothing_that_the_locks_do_not_account_for():
    names = {spec.split("=")[0] for spec in CONDA_SPECS}
    assert names == {*(CONDA_NAMES.get(name, name) for name in RUNTIME), "python", "pip", "jupyter"}
    assert "jupyter=" + ".".join(minor(pins("requirements-lab.lock")["jupyter"])) in CONDA_SPECS
    assert [entry for entry in CONDA["dependencies"] if not isinstance(entry, str)] == [{"pip": ["-e ."]}]
    assert CONDA["channels"] == ["conda-forge"]


def test_conda_has_the_oldest_python_that_the_package_accepts():
    spec = next(spec for spec in CONDA_SPECS if spec.startswith("python="))
    assert PROJECT["project"]["requires-python"] == ">=" + spec.removeprefix("python=")


@pytest.mark.parametrize("spec", CONDA_SPECS)
def test_conda_understands_every_spec(spec):
    parsed = rattler.MatchSpec(spec, strict=True)
    assert parsed.name.normalized == spec.split("=")[0]


@pytest.mark.parametrize("spec", ["pandas=>3", "pandas==3.1=*=*", "pandas 3.1 [build", "pan das=3.1=x y"])
def test_conda_refuses_a_bad_spec(spec):
    """Shows that the test above can fail."""
    with pytest.raises(rattler.exceptions.InvalidMatchSpecError):
        rattler.MatchSpec(spec, strict=True)


@pytest.mark.parametrize(
    "heavy", ["jupyter-events", "jupyter-server", "jupyterlab", "nbdime", "rfc3987-syntax", "scipy"]
)
def test_build_environment_stays_lean(heavy):
    """Each of these costs every kernel start more than half a second, installed and unused."""
    assert heavy not in pins("requirements.lock")


def test_what_builds_the_package_is_locked():
    """The editable install downloads nothing, so its backend must be there already."""
    assert set(required_names(PROJECT["build-system"]["requires"])) <= pins("requirements.lock").keys()
    assert {"uv", "editables"} <= pins("requirements.lock").keys() & pins("requirements-lab.lock").keys()


def test_citation_says_of_the_data_what_the_data_say_of_themselves():
    """The license is one id: a list would mean that one may choose, and the data are not under MIT."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    head = yaml.safe_load((ROOT / "estimates.yaml").read_text(encoding="utf-8").split("\nsources:")[0])
    event = head["event"]
    assert citation["version"] == head["version"]
    assert citation["title"] == f"{event['collection']}: {event['title']}"
    assert (citation["license"], citation["date-released"]) == (event["license"], event["released"])
    assert citation["authors"] == [{"name": event["compiled_by"]}]


def test_both_licenses_are_named_in_words():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert PROJECT["project"]["license"] == "MIT AND CC-BY-4.0"
    assert "CC BY 4.0" in citation["message"]
    assert "MIT License" in citation["message"]
    assert "CC BY 4.0" in (ROOT / "LICENSE-DATA").read_text(encoding="utf-8")
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
