"""Claims: the mark stands at the recomputed result in percent of the published number."""

import pytest
from flood import artists, draw, drawn, plain, words

from shared import figure
from terror_estimates.audit.claims import check_claims, inputs_seen
from terror_estimates.charts.kinds.claims.page import off


def percent(gid: str) -> float:
    """Where a mark stands between the lines at 0 and at 200 percent."""
    found = artists(drawn("claims"))
    exact = found["dahlia-1931-double:best"].get_xdata()[0], 100 * 2408 / 3000
    other = found["birch-1911-half-of-the-low:best"].get_xdata()[0], 100 * (25_000 / 900) / 25
    per_point = (other[1] - exact[1]) / (other[0] - exact[0])
    return exact[1] + (found[gid].get_x() - exact[0]) * per_point


def test_an_interval_is_a_bar_over_all_it_may_be():
    assert percent("cedar-1920-ratio:span") == pytest.approx(100 * (120_400 / 1500) / 95, abs=0.1)


def test_a_result_beyond_the_axis_has_chevrons_and_no_mark():
    found = artists(drawn("claims"))
    assert "fern-1947-hundredfold:beyond:1" in found
    assert "fern-1947-hundredfold:best" not in found


def test_claims_that_were_not_seen_or_have_no_result_are_not_on_the_canvas_and_are_counted():
    found = artists(drawn("claims"))
    checked = {one.claim.id: one for one in check_claims(plain().claims.values())}
    without = {id for id, one in checked.items() if one.recomputed is None or not inputs_seen(one.claim)}
    assert "larch-1999-unseen" in without
    assert not [gid for gid in found if gid.split(":")[0] in {"iris-1972-sum", *without}]
    assert set(drawn("claims").claims) == set(checked) - {"iris-1972-sum"} - without
    note = " ".join(one.get_text() for gid, one in found.items() if gid.startswith("note"))
    left = len(without - {"iris-1972-sum"})
    assert f"Claims not drawn: {left} (an input was not printed or not seen), 1 (not verified);" in note


def test_claims_stand_under_their_verdicts():
    found = artists(drawn("claims"))
    head = {gid: one.get_position()[1] for gid, one in found.items() if gid.startswith("verdict:")}
    row = found["dahlia-1931-double:says"].get_position()[1]
    assert head["verdict:FOLLOWS"] < head["verdict:DOES_NOT"] < row < head["verdict:UNCHECKED"]


def test_the_canvas_names_the_sources_of_the_claims_and_of_the_inputs_that_were_seen():
    said = " ".join(words(drawn("claims")))
    inputs = {plain().estimate(mark.estimate).source for mark in drawn("claims").drawn}
    claims = {plain().claims[id].source for id in drawn("claims").claims}
    assert inputs - claims
    assert all(plain().source(id).named() in said.replace("\u00a0", " ") for id in inputs | claims)


def test_how_far_a_result_is_off_is_told_in_percent_of_the_published():
    told = {one.claim.id: off(one) for one in check_claims(plain().claims.values()) if one.recomputed}
    assert told["dahlia-1931-double"] == "−20 %"
    assert told["birch-1911-half-of-the-low"] == "+11 %"
    assert told["cedar-1920-ratio"] == "−16 to +41 %"
    assert told["fern-1947-hundredfold"] == "+120,300 %"
    assert told["iris-1972-sum"] == "0 %"


@pytest.mark.parametrize("of_the_record", [False, True], ids=["invented", "record"])
def test_a_result_whose_sign_hides_the_line_says_in_words_how_far_it_is_off(of_the_record):
    found = artists(figure("F20").drawing if of_the_record else drawn("claims"))
    signs = {gid.split(":")[0]: one for gid, one in found.items() if gid.endswith(":best")}
    assert signs
    for id in signs:
        said = found[f"{id}:off"].get_text()
        same = found[f"{id}:published"].get_text().split()[0] == found[f"{id}:result"].get_text()
        assert said.startswith("0 %" if same else ("−", "+")), id


def test_chevrons_are_explained_where_some_are_drawn():
    for drawing in (drawn("claims"), draw("claims", verdicts=("follows",)), figure("F20").drawing):
        beyond = [gid for gid in artists(drawing) if ":beyond:" in gid]
        assert bool(beyond) == any("Two chevrons" in said for said in words(drawing))
