"""Gaps, verification and revisions: entries are counted, never people, and only own numbers revise each other."""

from flood import artists, catalog, draw, drawn, words

from terror_estimates.catalog.figure import Turn
from terror_estimates.charts.kinds.revisions.content import ALONE, BROKEN


def test_a_cell_says_how_many_estimates_are_silent():
    silent = [one for one in catalog().of_measure("deaths") if one.chartable and one.period == "not_stated"]
    assert artists(drawn("gaps"))["cell:deaths:period"].get_text() == str(len(silent)) == "2"


def test_a_cell_changes_when_an_estimate_says_more():
    louder = draw("gaps", catalog(**{"dahlia-1931-deaths": {"period": "1904"}}))
    assert artists(louder)["cell:deaths:period"].get_text() == "1"


def test_what_a_definition_settles_has_no_cell():
    found = artists(drawn("gaps"))
    assert "cell:deaths:drowned" in found
    assert "cell:drownings:drowned" not in found


def test_a_printed_table_counts_once():
    assert artists(drawn("gaps"))["row:drownings"].get_text() == "Drownings: 1"
    assert artists(drawn("verification"))["all:drownings"].get_text() == "1"


def test_any_row_of_a_printed_table_speaks_for_it():
    said = {"components": {"crushed": "included"}}

    def silent(*rows):
        shared = {"estimated_by": "Harbor Office", "source": "harbor-1906", "locator": {"table": "2"}}
        shared["verification"] = {"level": "read_in_work"}
        table = {"title": "Deaths", "varies": "period", "shared": shared, "columns": {"dead": {"measure": "deaths"}}}
        table["rows"] = dict(zip(("1904-03", "1904-04"), rows, strict=True))
        return int(artists(draw("gaps", catalog({"harbor-1906-dead": table})))["cell:deaths:crushed"].get_text())

    bare = silent({"dead": 250}, {"dead": 310})
    assert silent({"dead": 250, **said}, {"dead": 310}) == bare - 1
    assert silent({"dead": 250}, {"dead": 310, **said}) == bare - 1
    assert silent({"dead": 250}, {"dead": 310, **said, "inferred": ["crushed"]}) == bare


def test_bars_are_as_long_as_their_counts():
    found = artists(drawn("verification"))
    read, unseen = (found[f"bar:deaths:{level}"].get_width() for level in ("read_in_work", "unverified"))
    held = [one.verification.level for one in catalog().of_measure("deaths")]
    assert round(read / unseen, 6) == held.count("read_in_work") / held.count("unverified")


def test_it_says_that_entries_are_counted_and_not_people():
    assert any("not people" in said for said in words(drawn("verification")))


def test_only_an_authors_own_numbers_for_one_quantity_are_revisions():
    assert [mark.estimate for mark in drawn("revisions").drawn] == ["kelp-1991-rescues", "kelp-1999-rescues"]
    assert any("the numbers differ" in said for said in words(drawn("revisions")))


def test_a_slope_leads_from_a_number_to_the_one_that_revises_it():
    found = artists(drawn("revisions"))
    slopes = [found[f"line:slope:kelp-1999-rescues:{place}"].get_xydata() for place in (0, 1)]
    before = found["kelp-1991-rescues:best"].get_xydata()[0]
    low, high = (found[f"kelp-1999-rescues:{end}"].get_xydata()[:, 1].mean() for end in ("low", "high"))
    assert [list(slope[0]) for slope in slopes] == [list(before)] * 2
    assert [slope[1][1] for slope in slopes] == [low, high], "a slope to each end of a range"


def test_numbers_that_do_not_revise_each_other_are_joined_by_nothing():
    apart = draw("revisions", catalog(**{"kelp-1999-rescues": {"revises": []}}))
    assert apart.drawn == ()
    assert {one.estimate: one.why for one in apart.undrawn}["kelp-1999-rescues"] == ALONE


def test_a_revision_of_a_year_that_nobody_knows_is_left_out_with_the_reason():
    held = catalog()
    source = held.estimate("kelp-1999-rescues").source
    undated = held.sources[source].model_copy(update={"issued": "not_seen"})
    left = draw("revisions", held.model_copy(update={"sources": {**held.sources, source: undated}}))
    assert left.drawn == ()
    why = {one.estimate: one.why for one in left.undrawn}
    assert why["kelp-1991-rescues"] == why["kelp-1999-rescues"] == BROKEN


def test_a_number_that_is_passed_on_revises_nothing():
    passed = draw("revisions", catalog(**{"kelp-1999-rescues": {"stance": "reports"}}))
    assert passed.drawn == ()


def test_a_turn_stands_between_what_was_published_before_it_and_after():
    found = artists(drawn("timeline"))
    assert "turn:deaths" not in found
    turned = artists(draw("timeline", turn=Turn(year="1930", label="the register was opened")))
    assert turned["turn:deaths"].get_text() == "1930: the register was opened"
    line = turned["turn:deaths"].get_position()[1]
    before, after = (turned[f"{id}:label"].get_position()[1] for id in ("cedar-1920-deaths", "dahlia-1931-deaths"))
    assert before < line < after


def test_a_window_that_all_numbers_of_an_author_share_stands_in_the_head():
    found = artists(drawn("revisions"))
    assert "Mar–May 1904" in found["quantity:0"].get_text().replace("\u00a0", " ")
    apart = artists(draw("revisions", catalog(**{"kelp-1999-rescues": {"period": "1904"}})))
    assert "1904" not in apart["quantity:0"].get_text()
    assert apart["kelp-1999-rescues:label:2"].get_text() == "1904"


def test_it_says_how_many_entries_it_does_not_show():
    some = " ".join(words(draw("verification", measures=("rescues",))))
    assert "Entries of other measures, not shown: 2" in some
    assert "not shown" not in " ".join(words(drawn("verification")))
