"""A release in one folder, and whether what somebody holds is that: nothing of a clock, nothing believed."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from invented import TEXT, changed_at, small
from terror_estimates.catalog import load_catalog
from terror_estimates.catalog.release import read_releases, releases_beside
from terror_estimates.cli import main
from terror_estimates.publication import manifest
from terror_estimates.publication.releasing.archive import write_archive
from terror_estimates.publication.releasing.confirmation import NoSums, confirm, confirmation_lines
from terror_estimates.publication.releasing.register import NotReleasable, release

HEADER = {
    "event.released": "2027-01-15", "event.license": "CC-BY-4.0", "event.compiled_by": "Some contributors",
    "event.address": "https://example.org/harbor", "figures": {"F01": yaml.safe_load(TEXT)["figures"]["F01"]},
}  # fmt: skip
PROJECT = """[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "harbor"
version = "3.1"
description = "Estimates of a strike"
requires-python = ">=3.11"
license = "MIT AND CC-BY-4.0"
authors = [{ name = "Some contributors" }]
dependencies = ["click>=8"]
"""


def project(root: Path) -> Path:
    """A released catalog with what a build leaves beside it; returns the catalog."""
    root.mkdir(parents=True)
    (file := root / "estimates.yaml").write_bytes(changed_at(HEADER))
    held = {
        "figures/F01.svg": "<svg/>", "notebooks/00.ipynb": "{}", "_build/site/index.html": "<p>", "LICENSE": "MIT",
        "src/harbor/__init__.py": "", "pyproject.toml": PROJECT, "secret.txt": "not published",
        "notebooks/.ipynb_checkpoints/00.ipynb": "{}", "_build/site/figure/F01.html": "<p>",
    }  # fmt: skip
    for name, text in held.items():
        (path := root / name).parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    release(file)
    return file


@pytest.fixture(scope="module")
def archived(tmp_path_factory) -> tuple[Path, Path]:
    """A project and its archive, made once."""
    file = project(tmp_path_factory.mktemp("one") / "harbor")
    write_archive(file, folder := file.parents[1] / "release")
    return file, folder


@pytest.fixture
def held(archived, tmp_path) -> tuple[Path, Path]:
    """A copy of the archive that a test may change."""
    file, folder = archived
    return file, Path(shutil.copytree(folder, tmp_path / "held"))


def confirmed(held):
    file, folder = held
    return confirm(folder, read_releases(releases_beside(file)))


def test_the_archive_holds_what_is_published_and_nothing_else(archived):
    _, folder = archived
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names >= {
        "estimates.yaml", "releases.json", "LICENSE", "figures/F01.svg", "notebooks/00.ipynb", "site/index.html",
        "site/figure/F01.html", "data/estimates.csv", "data/estimates.sqlite", "package/harbor-3.1-py3-none-any.whl",
        ".zenodo.json", "codemeta.json", "ARCHIVE.txt", "SHA256SUMS",
    }  # fmt: skip
    assert not any("secret" in name or "checkpoints" in name or name.startswith("src") for name in names)


def test_the_same_project_elsewhere_gives_the_same_bytes_at_any_time(archived, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    again = project(tmp_path / "elsewhere" / "else")
    for path in again.parent.rglob("*"):
        os.utime(path, (10**9, 10**9))
    write_archive(again, tmp_path / "again")
    assert (tmp_path / "again" / "SHA256SUMS").read_bytes() == (archived[1] / "SHA256SUMS").read_bytes()


def test_the_checksums_are_those_that_a_stranger_computes(archived):
    told = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=archived[1], capture_output=True)
    assert told.returncode == 0, told.stdout


def test_the_deposit_says_what_the_header_says(archived):
    said = json.loads((archived[1] / ".zenodo.json").read_text(encoding="utf-8"))
    assert (said["upload_type"], said["license"], said["access_right"]) == ("dataset", "cc-by-4.0", "open")
    assert (said["version"], said["publication_date"]) == (small().version, "2027-01-15")
    assert said["creators"] == [{"name": "Some contributors"}]
    assert said["related_identifiers"][0]["identifier"] == "https://example.org/harbor"
    code = json.loads((archived[1] / "codemeta.json").read_text(encoding="utf-8"))
    assert (code["@type"], code["name"], code["version"]) == ("SoftwareSourceCode", "harbor", "3.1")
    assert code["license"] == ["https://spdx.org/licenses/MIT", "https://spdx.org/licenses/CC-BY-4.0"]


def test_a_project_without_a_package_or_site_is_archived_without_them(tmp_path):
    file = project(tmp_path / "harbor")
    (file.parent / "pyproject.toml").unlink()
    shutil.rmtree(file.parent / "_build")
    write_archive(file, tmp_path / "release")
    assert not {"package", "site", "codemeta.json"} & {path.name for path in (tmp_path / "release").iterdir()}
    assert "pip" not in (tmp_path / "release" / "ARCHIVE.txt").read_text(encoding="utf-8")


def test_a_package_that_cannot_be_made_leaves_no_folder(tmp_path):
    file = project(tmp_path / "harbor")
    (file.parent / "pyproject.toml").write_text('[project]\nname = "harbor"\n')
    with pytest.raises(NotReleasable, match="could not be made"):
        write_archive(file, tmp_path / "release")
    assert [path.name for path in tmp_path.iterdir()] == ["harbor"]


def test_a_draft_is_not_archived_and_a_folder_in_use_is_not_overwritten(archived, tmp_path):
    file, folder = archived
    with pytest.raises(NotReleasable, match="nothing is overwritten"):
        write_archive(file, folder)
    (draft := tmp_path / "estimates.yaml").write_bytes(changed_at(HEADER))
    with pytest.raises(NotReleasable, match=r"is not in releases\.json"):
        write_archive(draft, tmp_path / "release")


def test_an_archive_as_it_was_published_is_told_so(held):
    found = confirmed(held)
    assert (found.whole, found.released, found.version) == (True, True, small().version)
    assert found.published
    assert confirmation_lines(found)[0].startswith("This is what was published: ")


def test_what_was_changed_removed_or_added_is_named(held):
    _, folder = held
    (folder / "figures" / "F01.svg").write_text("<svg />")
    (folder / "site" / "figure" / "F01.html").write_text("<p>Another</p>")
    (folder / "LICENSE").unlink()
    (folder / "site" / "new.html").write_text("<p>")
    found = confirmed(held)
    assert found.changed == ("figures/F01.svg", "site/figure/F01.html")
    assert (found.missing, found.added) == (("LICENSE",), ("site/new.html",))
    assert not found.whole
    assert "  changed  figures/F01.svg" in confirmation_lines(found)


def test_a_forger_who_changes_the_checksums_too_meets_the_releases(held):
    _, folder = held
    data, sums = folder / "estimates.yaml", folder / "SHA256SUMS"
    before = manifest.digest(data)
    data.write_bytes(data.read_bytes().replace(b"The Strike", b"The Riot"))
    sums.write_text(sums.read_text().replace(before, manifest.digest(data)))
    found = confirmed(held)
    assert (found.changed, found.released, found.whole) == ((), False, False)
    assert any("not what was released" in line for line in confirmation_lines(found))


def test_without_a_list_of_releases_only_the_checksums_vouch(held):
    found = confirm(held[1], ())
    assert (found.whole, found.released) == (True, None)
    assert any("only the checksums" in line for line in confirmation_lines(found))


def test_a_link_is_no_file_that_was_published(held, tmp_path):
    _, folder = held
    kept = (folder / "LICENSE").rename(tmp_path / "LICENSE")
    (folder / "LICENSE").symlink_to(kept)
    (folder / "more").symlink_to(tmp_path)
    found = confirmed(held)
    assert (found.changed, found.added) == (("LICENSE",), ("more",))


@pytest.mark.parametrize("line", [
    f"{'0' * 64}  ../outside", f"{'0' * 64}  /etc/passwd", f"{'0' * 64}  c:evil", f"{'0' * 64}  a\\b",
    "no digest  LICENSE", f"{'0' * 64}  a/./b", f"{'0' * 64}  LICENSE",
])  # fmt: skip
def test_a_checksum_of_something_outside_or_twice_is_not_followed(held, line):
    with (held[1] / "SHA256SUMS").open("a") as opened:
        opened.write(line + "\n")
    with pytest.raises(NoSums, match="is not as a release has it"):
        confirmed(held)


def test_a_folder_without_checksums_was_never_published(tmp_path):
    with pytest.raises(NoSums, match="nobody can say"):
        confirm(tmp_path, ())


def test_verify_answers_by_its_exit_status_and_as_data(held):
    file, folder = held
    where = ["--catalog", str(file)]
    assert CliRunner().invoke(main, ["verify", str(folder), *where]).exit_code == 0
    (folder / "LICENSE").write_text("mine")
    told = CliRunner().invoke(main, ["verify", str(folder), "--json", *where])
    assert (told.exit_code, json.loads(told.output)["changed"]) == (1, ["LICENSE"])


def test_nothing_is_packed_of_a_project_that_was_not_built(archived, tmp_path):
    file, _ = archived
    told = CliRunner().invoke(main, ["release", str(tmp_path / "release"), "--catalog", str(file)])
    assert told.exit_code == 1
    assert "build, then run this again" in told.output
    assert list(tmp_path.iterdir()) == []


def test_a_project_as_its_build_left_it_is_packed_with_one_command(tmp_path):
    file = project(tmp_path / "harbor")
    root = file.parent
    manifest.keep(root, manifest.Manifest(manifest.around(), manifest.looked_at(root)))
    told = CliRunner().invoke(main, ["release", str(tmp_path / "release"), "--catalog", str(file)])
    assert told.exit_code == 0, told.output
    assert manifest.digest(tmp_path / "release" / "SHA256SUMS") in told.output
    assert load_catalog(tmp_path / "release" / "estimates.yaml").version == yaml.safe_load(file.read_bytes())["version"]
