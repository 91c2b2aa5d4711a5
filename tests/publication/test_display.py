"""What notebooks show: tables that every program renders, nothing cut short, nothing absent shown as a number."""

from pathlib import Path

import nbformat
import pytest

import terror_estimates as te
from claiming import CLAIM, CORRECTION, catalog_with, claiming
from terror_estimates.catalog import UnknownId, load_catalog, read_bytes
from terror_estimates.comparison.explanation import explain
from terror_estimates.comparison.table import table
from terror_estimates.door.catalog import OpenCatalog
from terror_estimates.publication.citing.citation import Citations
from terror_estimates.publication.display import (
    Grid,
    claim,
    claims_table,
    corrected,
    crossing,
    descent,
    entry,
    sources_used,
)
from terror_estimates.publication.site.articles import article

SIEGE = Path(__file__).parents[1] / "catalogs" / "siege.yaml"


def test_an_entry_is_a_table_of_all_it_states_in_html_and_as_text():
    shown = entry(claiming().estimate("doe-1931-killings"))

    assert '<th scope="row">estimated by</th><td>' in shown._repr_html_()
    assert "not stated" in repr(shown)
    assert not hasattr(shown, "_repr_markdown_")


def test_a_claim_stands_with_its_inputs_its_verdict_and_why():
    shown = claim(claiming().claim(CLAIM))

    assert shown.rows["verdict"] == "follows"
    assert "others: 45" in shown.rows["inputs"]
    assert "The inputs give 75" in shown.rows["why"]


def test_marks_in_the_data_are_words_and_never_tags():
    catalog = catalog_with({f"claims.{CLAIM}.says": "More than <b>half</b>"})

    assert "&lt;b&gt;half" in claim(catalog.claim(CLAIM))._repr_html_()


def test_the_claims_stand_in_the_order_of_their_verdicts():
    assert "follows" in repr(claims_table(claiming().claims.values()))


def test_an_absent_number_is_an_empty_cell():
    catalog = claiming()
    shown = Grid(table(catalog.estimates.values())[["low", "best", "high"]])

    assert "<NA>" not in repr(shown)
    assert "&lt;NA&gt;" not in shown._repr_html_()


WAYS = {
    "vocabulary.ways": {"sailors_for_all": {"definition": "The sailors are given for all the dead, or the reverse."}}
}
SAILORS = {f"corrections.{CORRECTION}.way": "sailors_for_all"}
TAKEN = {
    f"corrections.{CORRECTION}.taken_for": {"number": 180, "population": "sailors"},
    f"corrections.{CORRECTION}.rightly": "doe-1931-killings",
}


def test_a_number_that_goes_wrong_is_told_as_it_is_met_and_then_rightly():
    told = corrected(catalog_with(WAYS | SAILORS | TAKEN).corrections.values(), "sailors_for_all")

    assert [lead for lead, _ in told.paragraphs] == ["Met:", "But:", "Rightly:"]
    assert told.paragraphs[0][1].startswith("180 sailors were killed (")
    assert "Doe" in told.paragraphs[2][1]


def test_what_an_inference_only_leads_to_is_told_as_probable():
    said = f"corrections.{CORRECTION}.source_says"
    inferred = {said: "Doe has 180 dead; that these are meant is inferred.", f"corrections.{CORRECTION}.inferred": True}
    told = corrected(catalog_with(WAYS | SAILORS | TAKEN | inferred).corrections.values(), "sailors_for_all")

    assert [lead for lead, _ in told.paragraphs] == ["Met:", "But:", "Probably:"]


def test_the_word_inference_alone_makes_nothing_probable():
    said = f"corrections.{CORRECTION}.source_says"
    drawn = {said: "Doe has 180 dead, and Poe's inference is another.", f"corrections.{CORRECTION}.inferred": False}
    told = corrected(catalog_with(WAYS | SAILORS | TAKEN | drawn).corrections.values(), "sailors_for_all")

    assert [lead for lead, _ in told.paragraphs] == ["Met:", "But:", "Rightly:"]


def test_a_number_without_a_scope_of_its_own_is_counted():
    told = corrected(catalog_with(WAYS | SAILORS).corrections.values(), "sailors_for_all")

    assert told.paragraphs == (("", "1 of this kind on the page of corrections."),)


def test_a_way_that_is_no_word_is_refused_with_the_nearest():
    with pytest.raises(UnknownId, match="sailors_for_all"):
        OpenCatalog(catalog_with(WAYS), "").corrected("sailors_for_al")


def test_the_sources_of_a_notebook_are_short_names_that_the_site_can_follow():
    catalog = claiming()
    shown = sources_used(Citations(catalog), estimates=[catalog.estimate("doe-1931-killings")])

    data, of = shown._repr_mimebundle_()

    assert of == {"event": catalog.event.id, "sources": [["doe-1931", "Doe & Roe 1931"]]}
    assert data["text/markdown"].endswith("**Sources** (in full: `terror-estimates cite ID`): Doe &amp; Roe 1931.")
    assert "*" not in data["text/plain"]


def test_two_works_of_one_name_are_told_apart_by_their_titles():
    work = {"kind": "book", "label": "Doe & Roe 1931", "issued": "1931", "title": "A Second Book"}
    said = {"estimated_by": "Jane Doe", "source": "doe-1931b", "measure": "killings", "value": {"best": 8}}
    catalog = catalog_with({"sources.doe-1931b": work, "estimates.doe-1931b-killings": said})
    used = sources_used(Citations(catalog), estimates=catalog.estimates.values())

    assert dict(used.works)["doe-1931b"] == "Doe & Roe 1931, A Second Book"


def test_on_the_site_each_name_leads_to_the_page_of_the_work(tmp_path):
    catalog = claiming()
    data, of = sources_used(Citations(catalog), estimates=[catalog.estimate("doe-1931-killings")])._repr_mimebundle_()
    shown = nbformat.v4.new_output("execute_result", data=data, metadata=of)
    cell = nbformat.v4.new_code_cell("catalog.sources()", outputs=[shown])
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "00.ipynb")

    staged = nbformat.reads(article(tmp_path, tmp_path / "00.ipynb", catalog, {}), as_version=4)

    [output] = staged.cells[0].outputs
    assert output["data"]["text/html"].endswith('<a href="../source/doe-1931.html">Doe &amp; Roe 1931</a>.</p>')
    assert "text/markdown" not in output["data"]


def test_a_bridge_names_works_and_what_they_count_not_ids():
    catalog = te.example()

    assert str(catalog.bridge("harbor-office-1906-deaths", "doe-1920-deaths")).splitlines()[0] == (
        "1,204: deaths (Harbor Office 1906)"
    )


def test_a_bridge_without_steps_is_the_one_that_a_figure_draws_whichever_end_is_named_first():
    catalog = te.load(SIEGE)
    [way] = [way for figure in load_catalog(SIEGE).figures.values() for way in figure.bridges]
    told = str(catalog.bridge(way.start, way.end, way.added, way.taken))

    assert way.added
    assert str(catalog.bridge(way.start, way.end)) == str(catalog.bridge(way.end, way.start)) == told


def test_of_two_bridges_between_the_same_numbers_the_first_is_told_everywhere():
    ends = "start: church-1782-deaths, end: roe-1990-deaths"
    further = f"  F98: {{slug: b, chart: bridge, title: T, subtitle: S, question: Q, bridges: [{{{ends}}}]}}\n"
    plain, more = (read_bytes((SIEGE.read_text(encoding="utf-8") + text).encode())[0] for text in ("", further))
    told = []
    for catalog in (plain, more):
        one, other = catalog.estimate("church-1782-deaths"), catalog.estimate("roe-1990-deaths")
        told.append((explain(one, other).bridge.lines(str), crossing(one, other, (), ()).paragraphs))

    assert len(more.figures) == len(plain.figures) + 1
    assert [*map(list, told[0])] == [*map(list, told[1])]


def test_a_share_that_cannot_be_computed_says_why_by_the_names_of_the_works():
    said = str(te.example().share("harbor-office-1906-deaths", "doe-1920-deaths"))

    assert "harbor-office-1906" not in said
    assert said.startswith("1,204 (Harbor Office 1906) ")


def test_descent_is_told_by_names_and_numbers():
    assert str(te.example().descent("doe-1920-deaths")) == (
        "between 900 and 1,500 (Doe 1920) rests on 1,204 (Harbor Office 1906)."
    )


def test_a_comparison_says_which_number_nobody_has_seen_in_print():
    work = 'poe-1930: {kind: book, issued: "1930", title: A Book, authors: [{family: Poe, given: Ann}]}'
    said = "{estimated_by: Ann Poe, source: poe-1930, measure: deaths, value: {best: 1204}}"
    catalog = te.example().with_entry(f"sources:\n  {work}\nestimates:\n  poe-1930-deaths: {said}\n")

    said = str(catalog.compare("poe-1930-deaths", "harbor-office-1906-deaths"))

    assert "We have not seen the number of Poe 1930 in print." in said
    assert "not seen" not in str(catalog.compare("doe-1920-deaths", "harbor-office-1906-deaths"))


def test_a_descent_that_nobody_states_is_our_reading_wherever_it_is_told():
    catalog = catalog_with({"estimates.doe-1931-killings.inferred": ["rests_on"]})
    estimate = catalog.estimate("doe-1931-killings")
    assert str(descent(estimate)) == "180 (Doe & Roe 1931) appears to rest on 131 (Harbor Police 1913)."
    rows = entry(estimate).rows
    assert rows["rests on"] == "police-1913-killings (our reading)"
    assert rows["traces back to"] == "Harbor Police 1913, inferred"
    stated = entry(catalog.estimate("doe-1920-killings")).rows
    assert (stated["rests on"], stated["traces back to"]) == ("police-1913", "Harbor Police 1913")
