"""Releases: a version identifies its data, and an id that was released is answered for ever."""

import json
import sys

import pytest

from invented import TEXT, changed, changed_at, small
from terror_estimates.catalog import read_bytes
from terror_estimates.catalog.plain import Plain
from terror_estimates.catalog.release import ReleasesUnreadable, read_releases, releases_beside
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.listing import Listing
from terror_estimates.publication.releasing.register import entry, written

RAW = TEXT.encode()
HISTORY = written((entry(RAW, "1927-01-15"),)).encode()
RAISED = {"version": "0.0.2"}


def rules(raw, history=HISTORY):
    return {problem.rule for problem in read_bytes(raw, history=history)[1].problems}


def test_data_as_they_were_released_are_sound_and_say_their_version():
    catalog, report = read_bytes(RAW, history=HISTORY)
    assert report.problems == ()
    assert (catalog.draft, catalog.edition, catalog.stated_edition) == (False, "0.0.1", "version 0.0.1")
    assert "Data version 0.0.1." in Citations(catalog).cite("data")


def test_one_changed_letter_under_a_released_version_is_refused():
    raw = RAW.replace(b"The Harbor", b"The harbor", 1)
    assert rules(raw) == {"released-data"}
    [problem] = read_bytes(raw, history=HISTORY)[1].problems
    assert raw.decode().splitlines()[problem.line - 1].startswith("version:")
    assert problem.message.endswith('raise it: write version: "0.1.0", a draft until it is released')


def test_under_a_new_version_it_is_a_draft_and_says_so_with_the_signs_that_tell_it_from_others():
    one = read_bytes(changed_at(RAISED), history=HISTORY)[0]
    other = read_bytes(changed_at(RAISED | {"event.license": "CC0-1.0"}), history=HISTORY)[0]
    assert (one.edition, one.stated_edition) == ("draft after 0.0.1", "a draft after version 0.0.1")
    assert f"Data draft after 0.0.1, digest {one.digest[:8]}." in Citations(one).cite("data")
    assert one.digest[:8] not in Citations(other).cite("data")


@pytest.mark.parametrize("history", [HISTORY, b""], ids=["released", "without a list"])
def test_with_entries_of_ones_own_a_release_is_a_draft_and_so_is_a_draft_of_the_next(history):
    released, next_one = read_bytes(RAW, history=history)[0], read_bytes(changed_at(RAISED), history=HISTORY)[0]
    for held in (released, next_one):
        mine = small().as_draft_of(held)
        assert mine.draft
        assert mine.edition == "draft after 0.0.1 with own entries"
        assert mine.stated_edition == "a draft after version 0.0.1 with own entries"
        assert f"Data draft after 0.0.1 with own entries, digest {mine.digest[:8]}." in Citations(mine).cite("data")
    assert small().edition == "0.0.1"


def test_without_a_list_of_releases_a_version_is_taken_at_its_word():
    assert (small().draft, small().edition) == (False, "0.0.1")


def without(id, **more):
    """The small catalog, one version later, in which an estimate has gone."""
    entries = json.loads(json.dumps(Plain(RAW).data["estimates"], default=list))
    entries.pop(id)
    return changed_at(RAISED | {"estimates": entries} | more)


def gone():
    """An estimate that nothing else in the catalog leads to."""
    ids = [id for id in Plain(RAW).data["estimates"] if rules(without(id)) == {"released-id"}]
    assert ids
    return ids[0]


def test_a_released_id_may_not_vanish_without_a_word():
    id = gone()
    assert rules(without(id)) == {"released-id"}
    assert rules(without(id, withdrawn={id: "It was met nowhere."})) == set()
    assert rules(without(id, renamed={id: next(iter(small().sources))})) == set()


def test_an_id_of_an_earlier_release_is_shown_and_cited():
    id, source = gone(), next(iter(small().sources))
    moved = read_bytes(without(id, renamed={id: source}), history=HISTORY)[0]
    assert Listing(moved).entry_data(id)["renamed_from"] == id
    assert Listing(moved).entry_lines(id)[0] == f"{id} is now {source}"
    assert Citations(moved).cite(id).startswith(Citations(moved).cite(source))
    assert id in Citations(moved).cite(id)
    ended = read_bytes(without(id, withdrawn={id: "It was met nowhere."}), history=HISTORY)[0]
    assert Listing(ended).entry_data(id) == {"id": id, "withdrawn": "It was met nowhere."}
    assert "was withdrawn from the data. It was met nowhere." in Citations(ended).cite(id)


@pytest.mark.parametrize(
    ("section", "value", "rule"),
    [
        ("renamed", {"nobody-1900": "nothing-1900"}, "renamed-id"),
        ("withdrawn", {"nobody-1900": "no sentence"}, "withdrawn-id"),
        ("withdrawn", {"nobody-1900": 5}, "wrong-type"),
        ("renamed", ["a"], "wrong-type"),
        ("renamed", {"<b>Doe": "doe-1920"}, "spelling-of-ids"),
        ("withdrawn", {"<b>Doe": "It was met nowhere."}, "spelling-of-ids"),
    ],
)
def test_what_is_said_of_former_ids_is_checked(section, value, rule):
    assert rules(changed(section, value), b"") == {rule}


def test_an_id_that_is_held_was_neither_renamed_nor_withdrawn():
    held, other = list(small().sources)[:2]
    assert rules(changed("renamed", {held: other}), b"") == {"renamed-id"}
    assert rules(changed("withdrawn", {held: "A reason."}), b"") == {"withdrawn-id"}


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"[]", "the file: "),
        (b"{", "the file: "),
        (b'{"released": [{"version": "1"}]}', r"released\.0\."),
        (b'{"released": [{"version": 1}]}', r"released\.0\.version: "),
    ],
)
def test_a_list_of_releases_that_no_command_wrote_is_a_sentence(raw, place):
    with pytest.raises(
        ReleasesUnreadable, match=rf"releases\.json cannot be read \({place}.*; take it as it was committed"
    ):
        read_releases(raw)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_behind_a_link_the_releases_are_those_beside_the_file_itself(tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "estimates.yaml").write_text("version: 1.0.0\n", "utf-8")
    (tmp_path / "kept" / "releases.json").write_text("{}", "utf-8")
    (tmp_path / "estimates.yaml").symlink_to(tmp_path / "kept" / "estimates.yaml")
    assert releases_beside(tmp_path / "estimates.yaml") == b"{}"
