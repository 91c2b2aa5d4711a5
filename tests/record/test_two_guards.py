"""Two guards for every number: whoever typed it, and one thing more that a slip of the typist does not reach.

The cells of printed tables were copied a second time from the notes of the research, cell by cell, and not from the
catalog (`retyped_cells.csv`); other entries were typed a second time, whole (`../data/retyped.csv`) or their numbers
alone (`retyped_numbers.csv`, `retyped_claims.csv`), with the place they were typed from.
"""

from guards import ROOT, catalog, cells, copied, guards, numbers, rows, typed_of_claims

# Numbers that were found nowhere a second time: only their typist guards them. A new number is not added here: it gets
# `as_printed`, or somebody types it again from its page.
ONE_GUARD = {
    "figures-in-circulation-nd-camp-deaths-deaths-in-custody-1939 deaths_in_custody",
}


def test_each_copied_cell_equals_the_table():
    held = {key: str(catalog().estimate(id).value.best) for id, key in cells().items()}
    assert {key: number for key, number in copied().items() if held.get(key) != number} == {}


def test_what_was_typed_a_second_time_is_in_the_catalog_and_sorted():
    ids = [row["id"] for row in rows(ROOT / "tests" / "record" / "retyped_numbers.csv")]
    assert [id for id in ids if id not in catalog().estimates] == []
    assert ids == sorted(set(ids))
    assert [claim for claim, _ in typed_of_claims() if claim not in catalog().claims] == []


def test_the_guards_agree_with_every_number():
    against = {one.name: found for one in numbers(catalog()) if not all((found := guards(catalog(), one)).values())}
    assert against == {}


def test_every_number_has_a_second_guard_but_those_that_were_found_nowhere_else():
    alone = {one.name for one in numbers(catalog()) if not guards(catalog(), one)}
    assert alone == ONE_GUARD, (
        f"These have one guard and are not named: {sorted(alone - ONE_GUARD)}; give them as_printed, or type them "
        f"again from their page into retyped_numbers.csv. These have two by now: {sorted(ONE_GUARD - alone)}."
    )
