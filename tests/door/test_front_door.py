"""The front door: what a person types who writes `import terror_estimates as te`."""

import subprocess
import sys

import pytest

import terror_estimates as te
from invented import SMALL, small
from terror_estimates.door.draft import with_sections

FURTHER = """
  poe-1950-deaths-again:
    estimated_by: Pat Poe
    source: poe-1950
    locator: {page: "3"}
    stance: asserts
    measure: deaths
    value: {best: 77}
    verification: {level: read_in_work}
"""


@pytest.fixture(scope="module")
def catalog():
    return te.load(SMALL)


def test_importing_the_package_imports_nothing_heavy():
    code = "import sys, terror_estimates; print({'pandas', 'matplotlib', 'pydantic', 'yaml'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_the_door_offers_what_is_useful_and_nothing_else(catalog):
    assert set(dir(te)) == {"Refusal", "example", "load", "__version__"}
    assert {"select", "compare", "explain", "number", "bridge", "figure", "cite", "with_entry"} <= set(dir(catalog))
    assert not [name for name in dir(catalog) if name.startswith("_") or name.startswith("model_")]


def test_an_open_catalog_says_in_one_line_what_it_holds(catalog):
    assert repr(catalog).startswith("<")
    assert f"{len(small().estimates)} estimates" in repr(catalog)
    assert len(repr(catalog)) < 150


def test_a_selection_holds_what_matches_every_word(catalog):
    chosen = catalog.select(measure="deaths")
    assert {one.measure for one in chosen} == {"deaths"}
    assert len(chosen) == sum(one.measure == "deaths" for one in small().estimates.values())


def test_a_tidy_frame_has_ids_as_values_and_a_column_for_each_component(catalog):
    frame = catalog.select(measure="deaths").frame()
    assert set(frame.measure) == {"deaths"}
    assert set(small().vocabulary.measures["deaths"].components) <= set(frame.columns)
    assert frame.best.dtype == "Int64"
    assert list(frame.id) == list(catalog.select(measure="deaths").ids)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda one: one.select(measure="deths"), "did you mean 'deaths'"),
        (lambda one: one.select(mesure="deaths"), "did you mean 'measure'"),
        (lambda one: one.select(period="1920-13"), "not a day of the calendar"),
        (lambda one: one["doe-1920-killing"], "did you mean 'doe-1920-killings'"),
        (lambda one: one.select("doe-1920-killings", measure="deaths"), "not both"),
        (lambda one: one.select(measure="deaths").table("as print"), "did you mean 'as printed'"),
        (lambda one: one.select(measure="deaths").chart("rages"), "did you mean 'ranges'"),
        (lambda one: one.select(by="nobody at all").chart(), "nothing to draw"),
        (lambda one: one.silence("deths"), "did you mean 'deaths'"),
        (lambda one: one.claims("folows"), "did you mean 'follows'"),
    ],
)
def test_a_wrong_word_is_refused_with_the_remedy(catalog, call, said):
    with pytest.raises(te.Refusal, match=said):
        call(catalog)


def test_what_if_leaves_the_catalog_and_its_file_alone(catalog):
    before = SMALL.read_bytes()
    more = catalog.with_entry(FURTHER)
    assert "poe-1950-deaths-again" in more
    assert "poe-1950-deaths-again" not in catalog
    assert SMALL.read_bytes() == before


def test_a_mistake_in_a_draft_is_told_with_its_line(catalog):
    told = repr(catalog.check(FURTHER.replace("measure: deaths", "measure: deths")))
    assert "unknown-word" in told
    assert "poe-1950-deaths-again" in told


def test_entries_go_under_the_sections_they_name():
    text = with_sections("sources:\n  a: {}\n\nestimates: {}\n", "sources:\n  b: {}\nestimates:\n  c: {}")
    assert text == "sources:\n  b: {}\n  a: {}\n\nestimates:\n  c: {}\n"


def test_a_chart_of_ones_own_says_that_it_cannot_be_cited(catalog):
    chart = catalog.select(measure="deaths", verified=True).chart("ranges", title="Mine")
    words = " ".join(one.get_text() for one in chart.drawing.figure.findobj(lambda one: hasattr(one, "get_text")))
    assert "Mine" in words
    assert "cannot be cited" in words.replace("\n", " ")
    assert chart._repr_png_().startswith(b"\x89PNG")


def test_every_answer_shows_itself_as_html_in_which_text_is_inert(catalog):
    hostile = catalog.with_entry(FURTHER.replace("Pat Poe", '"<script>alert(1)</script>"'))
    for shown in (hostile["poe-1950-deaths-again"], hostile.select("poe-1950-deaths-again"), hostile):
        assert "<script>" not in shown._repr_html_()


def test_the_example_is_the_catalog_that_init_writes():
    assert "flood" in te.example().title.casefold()
