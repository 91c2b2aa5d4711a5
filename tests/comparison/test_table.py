"""The table for notebooks: one row an estimate, and an empty place where nothing is stated."""

import pandas as pd

from invented import small
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.comparison.table import COLUMNS, silence, table


def test_a_row_an_estimate_in_order_of_publication():
    frame = table(small().estimates.values())
    assert len(frame) == len(small().estimates)
    assert list(frame.index) == [one.id for one in by_publication(small().estimates.values())]
    assert tuple(frame.columns) == COLUMNS


def test_the_numbers_of_the_table_are_those_of_the_catalog():
    frame = table(small().estimates.values())
    for id, estimate in small().estimates.items():
        for end in ("low", "best", "high"):
            stated, shown = getattr(estimate.value, end), frame.loc[id, end]
            assert pd.isna(shown) if stated is None else shown == stated


def test_words_around_a_number_that_are_ours_are_said_to_be_ours_and_what_no_print_was_seen_to_have_not_seen():
    frame = table(small().estimates.values())
    for id, estimate in small().estimates.items():
        ours = estimate.as_printed is None and estimate.value.precision != "exact"
        said = " (our words)" if ours else ""
        unseen = estimate.verification.level == "unverified"
        assert frame.loc[id, "as printed"] == estimate.printed() + (" (no print seen)" if unseen else said)
    assert {one.verification.level == "unverified" for one in small().estimates.values()} == {True, False}


def test_a_missing_number_stays_missing_and_never_becomes_zero():
    frame = table([small().estimate("doe-1920-arrests")])
    assert frame["best"].isna().all()
    assert frame["low"].tolist() == [900]
    assert {str(frame[column].dtype) for column in ("published", "low", "best", "high")} == {"Int64"}


def test_words_for_nothing_are_shown_as_words():
    row = table(small().estimates.values()).loc["poe-1950-deaths"]
    assert (row["population"], row["jurisdiction"]) == ("not seen", "not stated")
    assert pd.isna(row["published"])


def test_a_table_of_no_estimates_has_its_columns():
    assert tuple(table([]).columns) == COLUMNS


def test_silence_is_counted_for_each_component_over_all_estimates_of_the_measure():
    counted = silence(small(), "killings")
    assert counted.loc["drowned"].to_dict() == {"included": 2, "excluded": 1, "not stated": 1, "of": 4}
    assert counted.loc["shot dead"].to_dict() == {"included": 4, "excluded": 0, "not stated": 0, "of": 4}
    rows = counted.drop(columns="of").sum(axis="columns")
    assert (rows == counted["of"]).all()
