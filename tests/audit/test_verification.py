"""The audit counts how numbers were seen, and names the works in which we read none of theirs."""

from invented import small
from terror_estimates.audit.verification import seen


def test_every_estimate_stands_at_one_level():
    estimates = small().estimates.values()
    assert sum(seen(estimates).levels.values()) == len(estimates)


def test_each_level_counts_its_own_estimates_and_a_work_read_once_is_read():
    found = seen(small().estimates.values())
    assert found.levels == {
        "read_in_work": 3, "cited_in_scholarship": 5, "reference_work": 1, "unverified": 3,
    }  # fmt: skip
    assert found.unread == ("poe-1950", "police-1913")
