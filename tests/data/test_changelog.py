"""The changelog of the numbers says what the data say of themselves: held to the releases, and to the difference."""

import re
from pathlib import Path

from shared import record
from terror_estimates.catalog.catalog import SECTIONS
from terror_estimates.catalog.plain import Plain
from terror_estimates.publication.releasing.difference import difference
from terror_estimates.publication.releasing.editions import NoSuchEdition, edition
from terror_estimates.publication.releasing.guard import unguarded

ROOT = Path(__file__).parents[2]
RECORD = record()
PLAIN = Plain((ROOT / "estimates.yaml").read_bytes())
HELD = {id for section in SECTIONS for id in PLAIN.sections[section]}
EARLIER = [one for one in RECORD.releases if one.version != RECORD.version][-1]
KNOWN = HELD | set(RECORD.renamed) | set(RECORD.withdrawn)


def numbers():
    """What the changelog says of the numbers of this version."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {RECORD.version}\n")[1].split("\n## ")[0]
    return section.split("### Numbers")[1].split("\n### ")[0]


def named():
    """The ids in it; one that ends in '…' stands for all that begin so."""
    found = re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+)+-?…?)`", numbers())
    return {
        word: {id for id in KNOWN if id == word or (word.endswith("…") and id.startswith(word[:-1]))} for word in found
    }


def test_every_id_in_the_changelog_is_or_was_one():
    assert named() or "No number has changed" in numbers()
    assert [word for word, ids in named().items() if not ids] == []


def test_every_id_that_is_gone_since_the_last_release_is_named():
    gone = {id for ids in EARLIER.ids.values() for id in ids} - HELD
    assert gone - {id for ids in named().values() for id in ids} == set()


def test_no_number_of_the_draft_has_changed_without_a_word():
    assert unguarded(ROOT / "estimates.yaml", RECORD) == []


def test_what_the_changelog_says_has_changed_has_changed():
    """Each id it names is new, renamed, withdrawn or changed; where git has not kept the file, some of them are new."""
    try:
        before = edition(EARLIER.version, ROOT / "estimates.yaml").raw
    except NoSuchEdition:
        new = HELD - {id for ids in EARLIER.ids.values() for id in ids}
        assert new & {id for ids in named().values() for id in ids}
        return
    found = difference(before, (ROOT / "estimates.yaml").read_bytes())
    gone = {id for ids in (*found.withdrawn.values(), *found.renamed.values()) for id in ids}
    touched = found.touched | gone
    assert [word for word, ids in named().items() if not ids & touched] == []
