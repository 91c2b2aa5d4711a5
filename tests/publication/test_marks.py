"""The marks of a page by hand: what changed in the latest release is told in whole sentences."""

import pytest

from terror_estimates.publication.site.marks import latest


@pytest.mark.parametrize(
    ("points", "told"),
    [
        ("* The first. The second. The third.\n", "The first. The second."),
        ("* It is by A. B. Poe and J. Doe now. Second.\n* Third.\n", "It is by A. B. Poe and J. Doe now. Second."),
        ("* See no. 12 of the list. Second.\n", "See no. 12 of the list. Second."),
        ("* One point\n  over two lines.\n* “Another” point.\n", "One point over two lines. “Another” point."),
    ],
)  # fmt: skip
def test_two_sentences_are_told_of_what_changed_and_no_initial_ends_one(points, told):
    said = latest(f"# Changelog\n\n## 0.2.0\n\n### Numbers\n\n{points}\n## 0.1.0\n\n### Numbers\n\n* Old.\n")
    assert said == f"**0.2.0**. {told}\n\n[All that changed](changelog.md)"
