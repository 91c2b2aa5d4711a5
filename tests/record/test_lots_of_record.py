"""Entries drawn by lot and held against what can be seen: the list is kept, so that the next lot draws others.

The second lot was drawn from the range charts with `random.Random(30_2026)`, without the entries that the first had
changed; the first lot of sixty left no list.
"""

from pathlib import Path

from guards import catalog, rows

LOT = rows(Path(__file__).parent / "second_lot.csv")
VERDICTS = {"confirmed", "agrees", "not seen", "wrong"}


def test_every_entry_of_the_lot_still_answers_for_itself():
    ids = [row["id"] for row in LOT]
    assert ids == sorted(set(ids))
    assert [id for id in ids if id not in catalog().estimates] == []


def test_what_was_seen_says_where_and_what_was_not_says_nothing():
    assert {row["verdict"] for row in LOT} <= VERDICTS
    assert [row["id"] for row in LOT if (row["verdict"] == "not seen") == bool(row["where"])] == []


def test_nothing_found_wrong_waits_to_be_mended():
    assert [row["id"] for row in LOT if row["verdict"] == "wrong"] == []
