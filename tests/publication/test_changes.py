"""What changed is read version by version: the newest on the page of the changelog, each earlier one on its own."""

import pytest

from terror_estimates.publication.site.changes import change_pages, versions

SAID = """# Changelog

How it is kept.

## 1.2.0

### Numbers

* Larch 1999: from 40 to 41.

## 1.1.0

### Numbers

* No number has changed.

### Code

* Faster.

## 1.0.0

* The first.
"""


def test_the_newest_version_stands_on_the_first_page_which_leads_to_the_others():
    pages = change_pages(SAID)
    assert [*pages] == ["changelog.md", "changes/1.1.0.md", "changes/1.0.0.md"]
    first = pages["changelog.md"]
    assert first.startswith("# Changelog\n\nHow it is kept.\n\n## 1.2.0\n\n### Numbers\n")
    assert "Larch 1999" in first
    assert "Faster" not in first
    assert [line for line in first.splitlines() if "](" in line] == [
        "* [1.1.0](changes/1.1.0.md)", "* [1.0.0](changes/1.0.0.md)",
    ]  # fmt: skip


def test_a_page_of_one_version_has_a_title_heads_below_it_and_a_way_back():
    page = change_pages(SAID)["changes/1.1.0.md"]
    assert page.startswith("---\norphan: true\n---\n\n# Changes of 1.1.0\n\n[All versions](../changelog.md)\n")
    assert "\n## Numbers\n\n* No number has changed.\n\n## Code\n\n* Faster.\n" in page


def test_every_word_of_the_changelog_stands_on_some_page():
    pages = change_pages(SAID)
    shown = "\n".join(pages.values()).replace("\n## ", "\n### ")
    assert [line for line in SAID.splitlines() if line.startswith("* ") and line not in shown] == []


@pytest.mark.parametrize("said", ["", "# Changelog\n", "# Changelog\n\n## 1.0.0\n\n* The first.\n"])
def test_with_one_version_or_none_there_is_one_page(said):
    assert change_pages(said) == {"changelog.md": said}


def test_a_head_that_is_no_name_of_a_file_stays_on_the_first_page():
    said = SAID.replace("## 1.1.0", "## ../1.1.0 or so")
    pages = change_pages(said)
    assert [*pages] == ["changelog.md", "changes/1.0.0.md"]
    assert "## ../1.1.0 or so\n\n### Numbers\n\n* No number has changed." in pages["changelog.md"]


def test_versions_are_read_in_their_order():
    assert [*versions(SAID)] == ["1.2.0", "1.1.0", "1.0.0"]
    assert versions("no heads") == {}
