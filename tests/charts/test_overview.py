"""The overview says what each number counts, from the entries; what nobody has seen is said and never placed."""

from dataclasses import replace

import pytest
from flood import FIGURES, catalog, draw, drawn, plain, words

from shared import record
from terror_estimates.charts.kinds.overview.content import _without, overview_of
from terror_estimates.comparison.revision import revised_by

CONTENT = overview_of(plain().figure(FIGURES["overview"]))
LINES = {line.name: line for group in CONTENT.groups for line in group.lines}


def test_each_number_stands_on_the_axis_of_its_measure():
    rescued, dead = LINES["Kelp"].cells
    assert [one.measure for one in rescued.drawn] == ["rescues"]
    assert [one.measure for one in dead.drawn] == ["deaths"]


def test_a_number_of_another_measure_says_what_it_counts():
    assert any("drownings" in said for said in words(drawn("overview")))


def test_an_unverified_number_is_said_in_words_and_has_no_mark():
    line = LINES["Iris"]
    assert [cell.drawn for cell in line.cells] == [(), ()]
    assert line.cells[1].spoken == ("77,777; page not seen",)


def test_the_words_are_composed_from_the_entries():
    assert "Rests on testimony" in LINES["Dahlia"].counts
    assert not any("testimony" in clause for clause in LINES["The harbor office"].counts)


def test_no_clause_is_cut_off():
    written = " ".join(words(drawn("overview"))).replace("\u00a0", " ")
    first = [line.counts[0] for line in LINES.values() if line.counts]
    assert all(word in written for clause in first for word in clause.split())


def test_the_alternative_text_names_every_row_with_its_numbers():
    said = drawn("overview").alt
    assert all(name in said for name in LINES)
    assert "1,204" in said


def test_words_on_the_canvas_are_few():
    assert len(" ".join(words(draw("overview"))).split()) <= 250


def test_a_year_beside_a_name_is_that_of_its_own_work_and_never_of_the_one_that_passes_it_on():
    passed = catalog(**{"dahlia-1931-deaths": {"stance": "reports", "estimated_by": "Old Neighbors"}})
    lines = {
        line.name: line for group in overview_of(passed.figure(FIGURES["overview"])).groups for line in group.lines
    }
    assert LINES["Dahlia"].years == "1931"
    assert lines["Dahlia"].years == "in Dahlia 1931"


def test_what_the_head_of_a_group_says_no_row_repeats():
    contents = [CONTENT, *(overview_of(entry) for entry in record().figures.values() if entry.chart == "overview")]
    groups = [(group.label.casefold(), clause.casefold()) for content in contents for group in content.groups
              for line in group.lines for clause in line.counts]  # fmt: skip
    assert not [clause for label, clause in groups if clause.rpartition(": ")[2] in label]


def test_a_round_number_that_we_write_out_is_said_in_millions():
    far = catalog(**{"dahlia-1931-deaths": {"value": {"low": 1_000_000, "high": 1_500_000}, "as_printed": "1-1,5 млн"}})
    assert "1–1.5 million" in " ".join(words(draw("overview", far)))


def test_a_range_of_which_one_end_is_no_round_number_is_left_in_digits():
    far = catalog(
        **{"dahlia-1931-deaths": {"value": {"low": 1_000_000, "high": 1_250_000}, "as_printed": "1-1,25 млн"}}
    )
    assert "1,000,000–1,250,000" in " ".join(words(draw("overview", far)))


def test_a_row_says_all_that_it_counts_but_what_the_head_of_its_group_says():
    line = replace(LINES["Dahlia"], counts=("State security cases", "By evidence of a kind", "Evidence"))
    assert _without(line, "evidence").counts == ("State security cases", "By evidence of a kind")


def test_the_line_is_called_after_the_row_that_holds_it():
    entry = record().figure("F29")
    turned = entry.model_copy(update={"groups": entry.groups[::-1]})
    [name] = [row.name for group in entry.groups for row in group.rows if entry.line in row.estimates]
    assert overview_of(entry).line_of == overview_of(turned).line_of == name


def test_that_a_number_rounds_the_register_is_only_probable_where_it_is_not_known_to_rest_on_it():
    rounded = {"value": {"best": 1200}, "rounds": ["aster-1905-deaths"]}
    for more, said in (
        ({}, "Probably the register’s, rounded"),
        ({"rests_on": ["aster-1905-deaths"]}, "Rounds the register’s number"),
    ):
        content = overview_of(catalog(**{"dahlia-1931-deaths": rounded | more}).figure(FIGURES["overview"]))
        assert said in next(line.counts for group in content.groups for line in group.lines if line.name == "Dahlia")


def counts_of_dahlia(**changes) -> tuple[str, ...]:
    content = overview_of(catalog(**{"dahlia-1931-deaths": changes}).figure(FIGURES["overview"]))
    return next(line.counts for group in content.groups for line in group.lines if line.name == "Dahlia")


@pytest.mark.parametrize(
    ("value", "rounds", "plain", "unseen"),
    [
        ({"best": 1204, "precision": "exact"}, [], "The register’s number", "Probably the register’s number"),
        (
            {"best": 1200},
            ["aster-1905-deaths"],
            "Rounds the register’s number",
            "Probably rounds the register’s number",
        ),
        ({"best": 900}, [], "Builds on the register’s papers", "Probably builds on the register’s papers"),
    ],
)
def test_what_a_number_has_from_the_register_is_said_as_surely_as_it_is_known(value, rounds, plain, unseen):
    """Stated; inferred, where nobody says it; and only probable, where nobody here has seen the page."""
    entry = {"value": value, "rounds": rounds, "rests_on": ["aster-1905-deaths"]}
    assert plain in counts_of_dahlia(**entry)
    inferred = counts_of_dahlia(**entry, inferred=["rests_on"])
    assert (f"{plain} (inferred)" if not rounds else "Probably the register’s, rounded") in inferred
    assert unseen in counts_of_dahlia(**entry, verification={"level": "unverified"})


def test_where_no_method_was_seen_the_row_says_no_more_than_that():
    assert "No method seen" in counts_of_dahlia(basis="not_stated")


def test_every_work_whose_number_or_words_it_prints_is_a_source_of_it():
    contents = [CONTENT, *(overview_of(entry) for entry in record().figures.values() if entry.chart == "overview")]
    for content in contents:
        held, told = content.catalog.estimate, {one.id for one in content.told}
        measures = {measure for column in content.columns for measure in column.measures}
        rows = [held(id) for group in content.entry.groups for row in group.rows for id in row.estimates]
        marked = {one.id for one in content.estimates}
        assert {one.id for one in rows if one.measure in measures} <= marked | told
        assert {one.source for one in rows if one.measure in measures} <= set(content.sources)
        later = [one for row in rows if (one := revised_by(row)) and one.year]  # 'By 1990, 7 million'
        assert {one.source for one in later} <= set(content.sources)
    assert {one.id for one in CONTENT.told} >= {"iris-1972-deaths"}
