"""Entries drawn by lot and held against what can be seen: the lists are kept, so that the next lot draws others.

The second lot was drawn from the range charts with `random.Random(30_2026)`, without the entries that the first had
changed; the first lot of sixty left no list. The third was drawn with `random.Random(90)` from what F02–F09 draw and
the second had not held, the fourth, of twenty, with `random.Random(91)` from what neither had held.
"""

from pathlib import Path

import pytest
from guards import catalog, rows

LOTS = {name: rows(Path(__file__).parent / f"{name}_lot.csv") for name in ("second", "third", "fourth")}
VERDICTS = {"confirmed", "agrees", "not seen", "wrong"}


@pytest.mark.parametrize("name", LOTS)
def test_every_entry_of_a_lot_still_answers_for_itself(name):
    ids = [row["id"] for row in LOTS[name]]
    assert ids == sorted(set(ids))
    assert [id for id in ids if id not in catalog().estimates] == []


def test_no_entry_is_held_twice():
    held = [row["id"] for lot in LOTS.values() for row in lot]
    assert len(held) == len(set(held))


@pytest.mark.parametrize("name", LOTS)
def test_what_was_seen_says_where_and_what_was_not_says_nothing(name):
    assert {row["verdict"] for row in LOTS[name]} <= VERDICTS
    assert [row["id"] for row in LOTS[name] if (row["verdict"] == "not seen") == bool(row["where"])] == []


@pytest.mark.parametrize("name", LOTS)
def test_nothing_found_wrong_waits_to_be_mended(name):
    assert [row["id"] for row in LOTS[name] if row["verdict"] == "wrong"] == []
