"""A file is written whole or not at all, whatever stands in the way: after every fault the old one or the new one."""

import errno
import os
import stat
from pathlib import Path

import pytest

from terror_estimates.publication import writing
from terror_estimates.publication.leftovers import restore, sweep
from terror_estimates.publication.links import LinkInProject, refuse_links
from terror_estimates.publication.writing import exchanged, write_bytes

CALLS = ("open", "write", "fsync", "replace")


@pytest.fixture(params=CALLS)
def failing(request, monkeypatch):
    """One call of the system that answers with a full disk."""

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing.os, request.param, full)


def test_a_fault_leaves_the_old_file_and_names_it(tmp_path, failing):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with pytest.raises(OSError, match="No space left") as fault:
        write_bytes(path, b"new")

    assert fault.value.filename == str(path)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.txt", b"old")]


def test_what_a_short_write_left_over_is_written_too(tmp_path, monkeypatch):
    monkeypatch.setattr(writing.os, "write", lambda to, some, write=os.write: write(to, some[:3]))
    assert write_bytes(tmp_path / "a.txt", b"twelve signs").read_bytes() == b"twelve signs"


def test_a_link_at_the_name_of_a_file_is_replaced_and_not_followed(tmp_path):
    precious, path = tmp_path / "precious", tmp_path / "a.txt"
    precious.write_bytes(b"mine")
    path.symlink_to(precious)
    write_bytes(path, b"new")

    assert (precious.read_bytes(), path.is_symlink(), path.read_bytes()) == (b"mine", False, b"new")


def test_a_link_to_a_file_with_the_same_bytes_is_replaced_as_well(tmp_path):
    (tmp_path / "elsewhere").write_bytes(b"same")
    (tmp_path / "a.txt").symlink_to(tmp_path / "elsewhere")

    assert not write_bytes(tmp_path / "a.txt", b"same").is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_file_keeps_the_rights_it_had(tmp_path):
    path = write_bytes(tmp_path / "a.txt", b"old")
    path.chmod(0o640)
    write_bytes(path, b"new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_what_a_kill_left_of_a_file_is_swept_and_files_of_a_person_are_not(tmp_path):
    mine = [".a.txt.part", "a.txt.12345678.part", ".vimrc"]
    for name in (".a.txt.12345678.part", *mine):
        (tmp_path / name).write_bytes(b"")
    sweep(tmp_path)

    assert {one.name for one in tmp_path.iterdir()} == set(mine)


def test_a_folder_takes_the_place_of_another_whole(tmp_path):
    out = tmp_path / "site"
    out.mkdir()
    (out / "old.html").write_text("old")
    with exchanged(out) as made:
        (made / "new.html").write_text("new")
        assert (out / "old.html").exists()

    assert [one.name for one in out.iterdir()] == ["new.html"]
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_could_not_be_made_leaves_the_former_one(tmp_path):
    out = tmp_path / "site"
    out.mkdir()
    (out / "old.html").write_text("old")
    with pytest.raises(KeyboardInterrupt), exchanged(out):
        raise KeyboardInterrupt

    assert (out / "old.html").read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("at", [1, 2])
def test_an_exchange_that_fails_between_its_renames_is_taken_back(tmp_path, monkeypatch, at):
    out, left = tmp_path / "site", [at]
    out.mkdir()
    (out / "old.html").write_text("old")

    plain = Path.rename

    def rename(self, to):
        left[0] -= 1
        if not left[0]:
            raise OSError(errno.EACCES, "Permission denied")
        return plain(self, to)

    def exchange():
        with exchanged(out) as made:
            (made / "new.html").write_text("new")

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="Permission"):
        exchange()

    assert [one.name for one in out.iterdir()] == ["old.html"]


def test_a_kill_between_the_renames_is_put_right_by_the_next_run(tmp_path):
    left = tmp_path / ".site-abcd_123"
    (left / "former").mkdir(parents=True)
    (left / "former" / "old.html").write_text("old")
    (tmp_path / ".site-note").mkdir()
    restore(tmp_path / "site")

    assert (tmp_path / "site" / "old.html").read_text() == "old"
    assert {one.name for one in tmp_path.iterdir()} == {"site", ".site-note"}


@pytest.mark.parametrize("name", ["docs/secret.md", "notebooks/data", "figures", "_build", "_build/site"])
def test_a_build_follows_no_link_out_of_the_project(tmp_path, name):
    (tmp_path / "outside").mkdir()
    root = tmp_path / "project"
    (root / name).parent.mkdir(parents=True)
    refuse_links(root)
    (root / name).symlink_to(tmp_path / "outside")

    with pytest.raises(LinkInProject, match=f"^'{name}' is a link"):
        refuse_links(root)
