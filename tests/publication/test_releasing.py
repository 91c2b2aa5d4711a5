"""Releasing: the command writes a version down once, and two states of the data are told apart in every field."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

import claiming
from invented import TEXT, changed_at, small
from terror_estimates.catalog import CatalogError, Refusal, load_catalog
from terror_estimates.catalog.plain import Plain
from terror_estimates.cli import main
from terror_estimates.publication.releasing import register
from terror_estimates.publication.releasing.confirmation import confirm, confirmation_lines
from terror_estimates.publication.releasing.difference import difference
from terror_estimates.publication.releasing.editions import NoSuchEdition, edition
from terror_estimates.publication.releasing.history import HistoryUnreadable, Stage, continued, read_history
from terror_estimates.publication.releasing.register import NotReleasable, release
from terror_estimates.publication.releasing.telling import difference_lines, figures_touched
from terror_estimates.publication.sums import write_sums

ROOT = Path(__file__).parents[2]
RAW = TEXT.encode()
DATED = changed_at({"event.released": "2027-01-15"})


@pytest.fixture
def catalog(tmp_path):
    (file := tmp_path / "estimates.yaml").write_bytes(DATED)
    return file


def test_a_release_is_written_once_and_doing_it_again_changes_nothing(catalog):
    assert "was written into releases.json" in release(catalog)
    first = (catalog.parent / "releases.json").read_bytes()
    assert "is in releases.json" in release(catalog)
    assert (catalog.parent / "releases.json").read_bytes() == first
    [said] = json.loads(first)["released"]
    assert (said["version"], said["date"]) == ("0.0.1", "2027-01-15")
    assert set(said["ids"]["estimates"]) == set(load_catalog(catalog).estimates)


def test_a_release_keeps_how_it_gives_each_number_and_adds_only_what_changed(catalog):
    release(catalog)
    first = read_history(catalog)
    assert {id: stages[-1].number for id, stages in first.items()} == {
        id: one.shown() for id, one in load_catalog(catalog).estimates.items()
    }
    changed = {"version": "0.0.2", "event.released": "2027-02-15", "estimates.doe-1920-arrests.note": "Seen again."}
    catalog.write_bytes(changed_at(changed))
    release(catalog)
    assert read_history(catalog) == first
    less = load_catalog(catalog).model_copy(update={"version": "0.0.3", "estimates": {}})
    assert {stages[-1] for stages in continued(first, less).values()} == {Stage("0.0.3", None)}


def test_a_history_that_no_command_wrote_is_refused_with_the_remedy(catalog):
    catalog.with_name("history.json").write_text('{"doe": 7}', encoding="utf-8")
    with pytest.raises(HistoryUnreadable, match=r"history\.json cannot be read.*git checkout history\.json"):
        read_history(catalog)


def test_other_data_are_not_released_under_a_released_version(catalog):
    release(catalog)
    catalog.write_bytes(DATED + b"\n# a remark\n")
    with pytest.raises(CatalogError, match="released with other data"):
        release(catalog)


def test_a_release_has_a_date(tmp_path):
    (file := tmp_path / "estimates.yaml").write_bytes(RAW)
    with pytest.raises(NotReleasable, match="states no date"):
        release(file)


def test_nothing_changed_between_a_file_and_itself():
    found = difference(RAW, RAW)
    assert (found.added, found.withdrawn, found.renamed, found.changed, found.verdicts) == ({}, {}, {}, (), ())
    assert difference_lines(found, [])[-1] == "Figures touched: none"


def test_a_changed_number_is_told_from_what_to_what_with_the_figures_that_show_it():
    id = next(id for id, one in small().estimates.items() if one.table is None and one.value.best)
    best = small().estimates[id].value.best
    found = difference(RAW, changed_at({f"estimates.{id}.value.best": best + 1}))
    [change] = found.changed
    assert (change.id, change.field) == (id, "value")
    assert (change.before["best"], change.after["best"]) == (best, best + 1)
    shown = {figure: [small().estimate(id)] for figure in list(small().figures)[:1]}
    touched = figures_touched(small().figures.values(), found, lambda entry: shown.get(entry.id, []))
    assert touched == list(shown)


def test_a_cell_of_a_printed_table_is_told_as_the_estimate_that_it_is():
    found = difference(RAW, changed_at({"tables.police-1913-by-year.totals.1911/1912.arrests": 1001}))
    assert [(one.section, one.field) for one in found.changed] == [("estimates", "value")]


def test_what_was_renamed_is_neither_added_nor_withdrawn_and_its_changes_are_told():
    data = json.loads(json.dumps(Plain(RAW).data["sources"], default=list))
    old = next(iter(data))
    data["anew-1900"] = {**data.pop(old), "title": "Another title"}
    found = difference(RAW, changed_at({"sources": data, "renamed": {old: "anew-1900"}}))
    assert found.renamed == {"sources": {old: "anew-1900"}}
    assert (found.added, found.withdrawn) == ({}, {})
    assert [(one.id, one.field) for one in found.changed] == [("anew-1900", "title")]


def test_a_claim_whose_verdict_changes_is_told():
    published = claiming.claiming().claims[claiming.CLAIM].published
    before = changed_at(claiming.ENTRIES)
    after = claiming.changed(f"claims.{claiming.CLAIM}.published", str(int(float(published)) * 7 + 5))
    found = difference(before, after)
    assert [(one.id, one.field) for one in found.verdicts] == [(claiming.CLAIM, "verdict")]
    assert found.verdicts[0].after == "does not follow"


def test_a_file_with_words_that_are_no_words_any_more_can_be_compared():
    old = RAW.replace(b"kind: misattribution", b"kind: mislabelling").replace(b"basis: testimony", b"basis: hearsay")
    assert old != RAW
    assert {one.field for one in difference(old, RAW).changed} <= {"kind", "basis"}


def git(folder, *words):
    own = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *own, *words], cwd=folder, check=True, capture_output=True)


def test_a_state_is_found_by_file_by_version_and_by_revision(catalog):
    git(catalog.parent, "init", "-q")
    release(catalog)
    git(catalog.parent, "add", "-A")
    git(catalog.parent, "commit", "-q", "-m", "Release")
    later = changed_at({"event.released": "2027-02-01", "version": "0.0.2"})
    catalog.write_bytes(later)
    assert edition(str(catalog), catalog).raw == later
    assert edition("0.0.1", catalog).raw == DATED
    assert edition("HEAD", catalog).raw == DATED
    with pytest.raises(NoSuchEdition, match="no file, no released version and no git revision '--output=x'"):
        edition("--output=x", catalog)
    told = CliRunner().invoke(main, ["diff", "0.0.1", "--catalog", str(catalog), "--json"], catch_exceptions=False)
    said = json.loads(told.output)
    assert (said["old"], said["new"], said["changed"], said["figures"]) == ("0.0.1", "0.0.2", [], [])


def test_without_its_history_a_released_version_is_a_sentence(catalog):
    release(catalog)
    catalog.write_bytes(changed_at({"version": "0.0.2"}))
    with pytest.raises(NoSuchEdition, match="not in the history at hand"):
        edition("0.0.1", catalog)


def test_a_file_that_is_no_yaml_is_named_with_its_line():
    with pytest.raises(Refusal, match=r"^bad\.yaml, line 2: the byte 0xe9 is not UTF-8"):
        difference(RAW, b"a: 1\nb: caf\xe9\n", ("good.yaml", "bad.yaml"))


def test_of_data_that_are_damaged_only_the_checksums_speak(tmp_path):
    (tmp_path / "estimates.yaml").write_bytes(b"version: [")
    write_sums(tmp_path, ["estimates.yaml"])
    found = confirm(tmp_path, ())
    assert (found.whole, found.version) == (True, None)
    assert "1 file as published" in confirmation_lines(found)[0]


def test_what_changes_while_it_is_released_is_not_released(tmp_path, monkeypatch):
    file = tmp_path / "estimates.yaml"
    file.write_bytes(RAW)
    monkeypatch.setattr(register, "bytes_of", lambda place: changed_at({"version": "0.0.9"}))
    with pytest.raises(Refusal, match="was changed meanwhile, and nothing was released"):
        register.release(file)
