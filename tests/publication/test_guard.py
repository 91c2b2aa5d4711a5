"""Since the last release no number changes, goes or is seen better without a word, and no picture leaves its card."""

import json
import subprocess

import pytest
from click.testing import CliRunner

from invented import GONE, changed_at
from terror_estimates.catalog import load_catalog
from terror_estimates.cli import main
from terror_estimates.publication.releasing.guard import points_on_numbers, unguarded
from terror_estimates.publication.releasing.register import release

NUMBER = "doe-1931-killings"
BASE = {"version": "1", "event.released": "1990-01-02"}


@pytest.fixture
def repository(tmp_path):
    """A small catalog that was released and committed, and is now the draft of its next version."""
    file = tmp_path / "estimates.yaml"
    file.write_bytes(changed_at(BASE))
    release(file)
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=b", "commit", "-qm", "1"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True)
    return tmp_path


def draft(root, changes, said=""):
    """The sentences of the guard after changes, with this said of the numbers of version 2."""
    file = root / "estimates.yaml"
    file.write_bytes(changed_at({**BASE, "version": "2", **changes}))
    (root / "CHANGELOG.md").write_text(f"# Changes\n\n## 2\n\n### Numbers\n\n{said}\n\n### Code\n\n* x\n\n## 1\n")
    return unguarded(file, load_catalog(file))


def value(best):
    return {f"estimates.{NUMBER}.value.best": best, f"estimates.{NUMBER}.as_printed": str(best)}


def test_a_draft_without_a_change_says_nothing(repository):
    assert draft(repository, {}) == []
    assert draft(repository, {f"estimates.{NUMBER}.note": "Seen again."}) == []


@pytest.mark.parametrize(
    "said",
    [
        "", "* No number has changed.", f"* `{NUMBER}` was mistyped.", f"* `{NUMBER}` is 190.", "* From 180 to 190.",
        f"* `{NUMBER}-other`: 180, now 190.", f"* `{NUMBER}`: as it was.\n* Another: 180, now 190.",
    ],
)  # fmt: skip
def test_a_value_that_changed_without_from_what_to_what_is_named(repository, said):
    [sentence] = draft(repository, value(190), said)
    assert sentence.startswith(f"{NUMBER} has another value (180 → 190); say so under Numbers in CHANGELOG.md")


@pytest.mark.parametrize(
    "said",
    [
        f"* `{NUMBER}`: 180 is 190, as the page has it.", f"* `{NUMBER}` was read as 180;\n  the page has 190.",
        "* `doe-1931-…`: 180 was a slip for 190.",
    ],
)  # fmt: skip
def test_a_value_that_changed_with_a_word_is_let_through(repository, said):
    assert draft(repository, value(190), said) == []


@pytest.mark.parametrize(
    "of_another", ["## 1\n\n### Numbers\n\n* `{0}`: 180, 190.\n", "### Code\n\n* `{0}`: 180, 190.\n"]
)
def test_what_is_said_of_another_version_or_of_the_code_does_not_count(of_another):
    assert points_on_numbers(f"## 2\n\n### Numbers\n\n* None.\n\n{of_another.format(NUMBER)}", "2") == ["* None.\n\n"]


def test_a_bound_that_came_is_a_change_and_so_is_what_a_number_counts(repository):
    bound = {"estimates.doe-1920-arrests.value": {"best": 900}}
    assert draft(repository, bound) == [
        "doe-1920-arrests has another value (900 → 900, but with another end, bound or precision); say so under "
        "Numbers in CHANGELOG.md: the id, from what, to what, and why"
    ]
    assert draft(repository, bound, "* `doe-1920-arrests` gives 900, and no lower end.") == []
    [sentence] = draft(repository, {f"estimates.{NUMBER}.period": "1911"})
    assert sentence.startswith(f"{NUMBER} counts something else than it did (period)")
    assert draft(repository, {f"estimates.{NUMBER}.period": "1911"}, f"* `{NUMBER}` is of 1911.") == []


def test_a_cell_of_a_table_is_a_number_like_any(repository):
    [sentence] = draft(repository, {"tables.police-1913-by-year.rows.1911.convictions": 81})
    assert sentence.startswith("police-1913-by-year-convictions-1911 has another value (80 → 81)")


def test_a_number_that_is_gone_is_refused_by_check_and_guard(repository):
    gone = {"estimates.poe-1950-killings": GONE}
    (repository / "estimates.yaml").write_bytes(changed_at({**BASE, "version": "2", **gone}))
    done = CliRunner().invoke(main, ["check", str(repository / "estimates.yaml")])
    assert done.exit_code == 1
    assert "'poe-1950-killings' was released in 1 and is gone" in done.output
    assert draft(repository, {**gone, "withdrawn": {"poe-1950-killings": "The page has no such number."}}) == []


def test_a_number_seen_better_without_a_place_is_named(repository):
    seen = {"estimates.poe-1950-killings.verification": {"level": "reference_work", "seen_in": {"source": "doe-1931"}}}
    [sentence] = draft(repository, seen)
    assert sentence == (
        "poe-1950-killings is said to be seen better now (reference work), and no locator says where; add it, or lower "
        "the level"
    )
    seen["estimates.poe-1950-killings.verification"]["seen_in"]["locator"] = {"page": "4"}
    assert draft(repository, seen) == []


def test_a_page_of_the_web_is_a_place(repository):
    page = {"sources.page": {"kind": "webpage", "title": "A page", "url": "https://press.example/page"}}
    seen = {"estimates.poe-1950-killings.verification": {"level": "reference_work", "seen_in": {"source": "page"}}}
    assert draft(repository, {**page, **seen}) == []


def test_a_work_read_without_a_locator_is_refused_by_check(repository):
    seen = {"estimates.poe-1950-killings.verification": {"level": "read_in_work"}}
    (repository / "estimates.yaml").write_bytes(changed_at({**BASE, "version": "2", **seen}))
    assert "needs a locator" in CliRunner().invoke(main, ["check", str(repository / "estimates.yaml")]).output


def test_the_release_itself_and_a_catalog_without_one_are_asked_nothing(repository, tmp_path):
    file = repository / "estimates.yaml"
    assert unguarded(file, load_catalog(file)) == []
    (repository / "releases.json").unlink()
    file.write_bytes(changed_at({**BASE, "version": "2", **value(190)}))
    assert unguarded(file, load_catalog(file)) == []


def test_where_git_has_not_kept_the_release_the_guard_says_that_it_cannot_say(repository):
    subprocess.run(["rm", "-rf", ".git"], cwd=repository, check=True)
    [sentence] = draft(repository, value(190))
    assert sentence.startswith("Whether a number was changed without a word cannot be said. The data of version 1")


def test_the_audit_asks_the_guard_and_ends_with_1(repository):
    draft(repository, value(190))
    done = CliRunner().invoke(main, ["audit", "--json", "--catalog", str(repository / "estimates.yaml")])
    assert done.exit_code == 1
    assert json.loads(done.output)["to_mend"]["numbers"][0].startswith(NUMBER)
