"""The audit counts how numbers were seen, and names the works in which we read none of theirs."""

from invented import small
from terror_estimates.audit.verification import seen
from terror_estimates.catalog import load_catalog


def test_every_estimate_stands_at_one_level():
    for catalog in (small(), load_catalog()):
        assert sum(seen(catalog.estimates.values()).levels.values()) == len(catalog.estimates)


def test_a_work_is_unread_while_none_of_its_numbers_was_read_in_it():
    catalog = load_catalog()

    assert "conquest-1968" in seen(catalog.estimates.values()).unread
    assert "conquest-1990" not in seen(catalog.estimates.values()).unread
    assert set(seen(catalog.estimates.values()).unread) <= set(catalog.sources)


def test_each_level_counts_its_own_estimates_and_a_work_read_once_is_read():
    found = seen(small().estimates.values())
    assert found.levels == {
        "read_in_work": 3, "cited_in_scholarship": 5, "reference_work": 1, "unverified": 3,
    }  # fmt: skip
    assert found.unread == ("poe-1950", "police-1913")
