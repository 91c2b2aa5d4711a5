"""Columns of a table make up a whole where their components show it, and only where they count the same otherwise."""

import pytest

from invented import changed_at, report_on

COMPONENTS = {
    "shot": {"shot": "included"},
    "drowned": {"drowned": "included"},
    "both": {"shot": "included", "drowned": "included"},
}
ALIKE = {"stance": "asserts", "population": "all", "territory": "country", "jurisdiction": "army"}
ROW = {"shot": 10, "drowned": 20, "both": 31}


def found(
    columns: dict[str, dict] | None = None, row: dict | None = None, total: dict | None = None, **table: object
) -> list[str]:
    """What is said of a table of the shot, the drowned and both, whose columns are changed as given."""
    told = {name: {**ALIKE, "components": components} for name, components in COMPONENTS.items()}
    for name, one in (columns or {}).items():
        told[name] = {**told.get(name, ALIKE), **one}
    held = {
        "title": "T", "varies": "period", "columns": told, "rows": {"1911": row or ROW},
        "shared": {"estimated_by": "Jane Doe", "source": "doe-1920", "measure": "deaths"}, **table,
    }  # fmt: skip
    raw = changed_at({"tables.doe-1920-dead": {**held, **({"totals": {"1911-01/1911-12": total}} if total else {})}})
    report = report_on(raw)
    assert report.problems == ()
    return [flag.message.partition(";")[0] for flag in report.flags]


DIFFERS = ["1911: shot, drowned add to 30, but both is 31"]


def test_a_whole_that_its_parts_do_not_make_up_is_named_with_them():
    assert found() == DIFFERS
    assert found(row={**ROW, "both": 30}) == []
    assert found(row={**ROW, "both": 29}) == ["1911: shot, drowned add to 30, but both is 29"]


@pytest.mark.parametrize(
    ("side", "word"),
    [
        ("stance", "reports"), ("population", "dockers"), ("territory", "harbor"), ("jurisdiction", "harbor_police"),
        ("source", "doe-1931"), ("measure", "killings"), ("population", "not_stated"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("column", ["shot", "both"])
def test_columns_that_differ_otherwise_make_up_nothing(column, side, word):
    assert found({column: {side: word}}) == []


def test_a_note_or_a_caveat_makes_no_difference():
    assert found({"shot": {"caveats": ["method_not_described"]}}) == DIFFERS


def test_what_is_counted_in_part_cannot_be_summed():
    for column in COMPONENTS:
        partly = {**COMPONENTS[column], "died_in_jail": "partly"}
        assert found({column: {"components": partly}}) == []


def test_what_is_left_out_makes_no_difference_to_a_sum():
    assert found({"both": {"components": {**COMPONENTS["both"], "died_in_jail": "excluded"}}}) == DIFFERS


def test_what_a_row_says_that_it_counts_decides_what_makes_up_a_whole_in_it():
    assert found(row={**ROW, "components": {"died_in_jail": "excluded"}}) == DIFFERS
    assert found(row={**ROW, "components": {"died_in_jail": "partly"}}) == []
    assert found(row={**ROW, "cells": {"both": {"components": {"died_in_jail": "included"}}}}) == []
    assert found(row={**ROW, "cells": {"both": {"components": {"drowned": "excluded"}}}}) == []
    other = {"rows": {"1911": {**ROW, "components": {"died_in_jail": "partly"}}, "1912": ROW}}
    assert found(**other) == ["1912: shot, drowned add to 30, but both is 31"]


def test_parts_that_share_a_component_or_leave_one_out_make_up_nothing():
    jail = {"died_in_jail": "included"}
    whole = {"components": {**COMPONENTS["both"], **jail}}
    row = {**ROW, "both": 99}
    assert found({"both": whole}, row) == []
    overlapping = {"shot": {"components": {**COMPONENTS["shot"], **jail}},
                   "drowned": {"components": {**COMPONENTS["drowned"], **jail}}}  # fmt: skip
    assert found({"both": whole, **overlapping}, row) == []


def test_a_column_that_says_nothing_of_components_is_no_part():
    assert found({"all": {}}, {**ROW, "both": 30, "all": 40}) == []


def test_the_sum_is_of_the_same_row_also_among_totals():
    assert found(row={**ROW, "both": 30}, total={**ROW, "both": 31}) == [
        "1911-01/1911-12: shot, drowned add to 30, but both is 31",
        "both 1911-01/1911-12: the rows add to 30, the printed total is 31",
    ]


def test_a_total_of_groups_is_of_all_rows_and_one_of_years_of_those_within():
    groups = {"varies": "population", "rows": {"dockers": {"shot": 4}, "sailors": {"shot": 5}}}
    plain = {
        "title": "T", "columns": {"shot": {"components": COMPONENTS["shot"]}},
        "shared": {"estimated_by": "Jane Doe", "source": "doe-1920", "measure": "deaths"}, **groups,
    }  # fmt: skip
    for total, flagged in ((9, []), (8, ["shot workers: the rows add to 9, the printed total is 8"])):
        raw = changed_at({"tables.doe-1920-dead": {**plain, "totals": {"workers": {"shot": total}}}})
        assert [flag.message.partition(";")[0] for flag in report_on(raw).flags] == flagged
