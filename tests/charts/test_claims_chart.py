"""Claims: what was published, what its inputs give, and in words how far apart the two are."""

import re
from fractions import Fraction

import pytest
from flood import artists, drawn, plain, words

from shared import figure, record
from terror_estimates.audit.claims import check_claims, inputs_seen
from terror_estimates.charts.kinds.claims.page import off


def test_no_mark_stands_where_most_differences_are_less_than_it_is_wide():
    drawn_there = {gid.split(":")[1] for gid in artists(drawn("claims")) if gid.split(":")[0] in drawn("claims").claims}
    assert drawn_there == {"says", "published", "result", "off"}


def test_the_claims_of_a_verdict_stand_by_how_far_they_are_off():
    found = artists(figure("F20").drawing)
    checked = [one for one in check_claims(record().claims.values()) if f"{one.claim.id}:off" in found]
    heights = {one.claim.id: found[f"{one.claim.id}:off"].get_position()[1] for one in checked}
    published = {one.claim.id: Fraction(one.claim.published) for one in checked}
    sizes = {id: abs(one.recomputed.low / published[id] - 1) for id, one in zip(published, checked, strict=True)}
    assert sorted(heights, key=heights.__getitem__) == sorted(sizes, key=sizes.__getitem__, reverse=True)


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
    assert told["dahlia-1931-double"] == "20 % lower"
    assert told["birch-1911-half-of-the-low"] == "11 % higher"
    assert told["cedar-1920-ratio"] == "16 % lower to 41 % higher"
    assert told["fern-1947-hundredfold"] == "120,300 % higher"
    assert told["iris-1972-sum"] == "the same"


@pytest.mark.parametrize("of_the_record", [False, True], ids=["invented", "record"])
def test_every_result_says_in_words_how_far_it_is_off(of_the_record):
    drawing = figure("F20").drawing if of_the_record else drawn("claims")
    found = artists(drawing)
    for id in drawing.claims:
        said = found[f"{id}:off"].get_text()
        same = found[f"{id}:published"].get_text().split()[0] == found[f"{id}:result"].get_text()
        assert (said == "the same") == same, id
        assert same or re.search(r"\d % (?:higher|lower)\b", said), id
