"""A picture of one state of the data never stands beside a card or a page of another without somebody being told."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from terror_estimates.catalog import load_catalog
from terror_estimates.cli import main
from terror_estimates.publication.agreement import Mixture, cards_amiss, pictures_amiss, refuse_mixture, site_amiss
from terror_estimates.publication.export import Gallery, write_figure
from terror_estimates.publication.figures import draw
from terror_estimates.publication.new_catalog import start
from terror_estimates.publication.sums import SUMS, read_sums, seal


@pytest.fixture(scope="module")
def drawn(tmp_path_factory, plain_letters) -> Path:
    """A small project with its figures."""
    root = tmp_path_factory.mktemp("agreement") / "flood"
    start(root)
    Gallery(load_catalog(root / "estimates.yaml")).write(root / "figures", lambda line: None)
    return root


@pytest.fixture
def project(drawn, tmp_path) -> Path:
    return Path(shutil.copytree(drawn, tmp_path / "flood"))


def amiss(root: Path) -> list[str]:
    catalog = load_catalog(root / "estimates.yaml")
    return [*cards_amiss(root, catalog), *pictures_amiss(root, catalog)]


def picture(root: Path, ending: str) -> Path:
    return next((root / "figures").glob(f"F01-*.{ending}"))


def a_place_changed(root: Path) -> None:
    """What the figure shows is printed on another page than it was."""
    path = root / "estimates.yaml"
    text = path.read_text(encoding="utf-8")
    assert 'page: "' in text
    path.write_text(text.replace('page: "', 'page: "1', 1), encoding="utf-8")


def test_what_was_drawn_together_agrees(project):
    assert amiss(project) == []
    refuse_mixture(project, load_catalog(project / "estimates.yaml"))


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_a_picture_changed_by_another_hand_is_named(project, ending):
    path = picture(project, ending)
    path.write_bytes(path.read_bytes() + b" ")
    assert amiss(project) == [f"figures/{path.name} is not as the build wrote it"]


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_a_picture_of_another_state_than_its_card_is_named(project, ending):
    path = picture(project, ending)
    before = path.read_bytes()
    a_place_changed(project)
    catalog = load_catalog(project / "estimates.yaml")
    write_figure(draw(catalog, "F01"), project / "figures")
    path.write_bytes(before)
    assert amiss(project) == [f"figures/{path.name} shows another state of the data than its card"]


def test_a_card_of_another_state_than_the_catalog_is_named(project):
    a_place_changed(project)
    assert amiss(project) == [f"figures/{picture(project, 'json').name} no longer agrees with the catalog"]


def test_a_card_whose_entry_is_gone_or_that_is_none_is_named(project):
    path = picture(project, "json")
    card = json.loads(path.read_text("utf-8"))
    card["drawn"][0]["estimate"] = "gone-1900-deaths"
    path.write_text(json.dumps(card), "utf-8")
    assert f"figures/{path.name} no longer agrees with the catalog" in amiss(project)
    path.write_text("[]", "utf-8")
    assert f"figures/{path.name} is missing, or is no card" in amiss(project)


def test_a_file_that_belongs_to_no_figure_and_one_that_is_missing_are_named(project):
    (project / "figures" / "F99-foreign.png").write_bytes(b"")
    gone = picture(project, "pdf")
    gone.unlink()
    assert amiss(project) == [
        f"figures/{gone.name} is missing", "figures/F99-foreign.png belongs to no figure of the catalog"
    ]  # fmt: skip


def test_one_figure_drawn_anew_renews_its_own_checksums_and_blesses_no_other_change(project):
    sheet = project / "figures" / "contact-sheet.png"
    sheet.write_bytes(sheet.read_bytes() + b" ")
    a_place_changed(project)
    write_figure(draw(load_catalog(project / "estimates.yaml"), "F01"), project / "figures")
    assert amiss(project) == ["figures/contact-sheet.png is not as the build wrote it"]


def test_without_checksums_nobody_can_say(project):
    (project / "figures" / SUMS).unlink()
    assert amiss(project) == [
        f"figures/{SUMS} is missing, so nobody can say whether a picture is as the build wrote it"
    ]  # fmt: skip
    assert read_sums(project / "figures") == {}


def test_a_site_of_a_mixture_is_not_made_and_the_build_says_so(project, monkeypatch):
    a_place_changed(project)
    with pytest.raises(Mixture, match="F01"):
        refuse_mixture(project, load_catalog(project / "estimates.yaml"))
    monkeypatch.setattr("terror_estimates.cli.products._in_fixed_order", lambda words, place: _here(words, place))
    done = CliRunner().invoke(main, ["build", "--only", "site", "--catalog", str(project / "estimates.yaml")])

    assert done.exit_code == 1
    assert done.output.startswith(
        "The site would be of several states of the data; run the whole build.\n  - figures/F01"
    )
    assert not (project / "_build").exists()


def _here(words: list[str], place: Path) -> None:
    from terror_estimates.publication.build import build

    build(place, lambda line: None, words[words.index("--only") + 1])


@pytest.fixture
def site(project) -> Path:
    """A project with a site of one page, the figures and the data."""
    folder = project / "_build" / "site"
    shutil.copytree(project / "figures", folder / "figures")
    shutil.copy(project / "estimates.yaml", folder)
    (folder / "person").mkdir()
    (folder / "person" / "jane-doe.html").write_text("<!doctype html>", "utf-8")
    seal(folder)
    return folder


def test_a_site_that_is_as_it_was_built_is_in_order_and_no_site_is_no_fault(project, site):
    assert list(site_amiss(project)) == []
    shutil.rmtree(site)
    assert list(site_amiss(project)) == []


def test_a_page_that_another_hand_changed_added_or_took_away_is_named(project, site):
    page = site / "person" / "jane-doe.html"
    page.write_text("<!doctype html>x", "utf-8")
    (site / "person" / "max-roe.html").write_text("", "utf-8")
    (site / "estimates.yaml").unlink()
    assert list(site_amiss(project)) == [
        "_build/site/estimates.yaml is missing", "_build/site/person/max-roe.html is of no build",
        "_build/site/person/jane-doe.html is not as the build wrote it",
    ]  # fmt: skip


def test_a_site_that_is_older_than_the_data_or_a_figure_is_named(project, site):
    a_place_changed(project)
    write_figure(draw(load_catalog(project / "estimates.yaml"), "F01"), project / "figures")
    found = list(site_amiss(project))
    assert "_build/site/estimates.yaml is of another state than estimates.yaml" in found
    card = picture(project, "json").name
    assert f"_build/site/figures/{card} is of another state than figures/{card}" in found


def test_a_site_without_checksums_or_with_a_link_in_it_is_named(project, site):
    page = site / "person" / "jane-doe.html"
    page.unlink()
    page.symlink_to(project / "README.md")
    assert list(site_amiss(project)) == ["_build/site/person/jane-doe.html is not as the build wrote it"]
    (site / SUMS).unlink()
    assert list(site_amiss(project)) == [
        f"_build/site/{SUMS} is missing, so nobody can say whether a page is as the build wrote it"
    ]
    done = CliRunner().invoke(main, ["audit", "--json", "--catalog", str(project / "estimates.yaml")])
    assert done.exit_code == 1
    assert len(json.loads(done.output)["to_mend"]["site"]) == 1
