"""What is said to a person who asks what a number is."""

from invented import changed_at
from terror_estimates.catalog import read_bytes
from terror_estimates.comparison.held import Held
from terror_estimates.publication.answers import number_lines


def told(**changed):
    """What is said of 5,432, which one invented book gives."""
    entry = {
        "estimated_by": "Rumors",
        "source": "poe-1950",
        "locator": {"page": "1"},
        "measure": "killings",
        "value": {"best": 5432},
        "verification": {"level": "read_in_work"},
    }
    catalog, report = read_bytes(changed_at({"estimates.poe-1950-rumors-killings": {**entry, **changed}}))
    assert catalog, report.problems
    return " ".join(" ".join(number_lines(Held(catalog), "5,432")).split())


def test_a_number_that_its_source_rejects_is_never_listed_as_if_the_source_gave_it():
    assert "rejected there · poe-1950-rumors-killings" in told(stance="rejects")
    assert "rejected there" not in told(stance="reports")


def test_a_number_that_was_not_seen_in_print_is_listed_as_such():
    assert "not seen in print · poe-1950-rumors-killings" in told(verification={"level": "unverified"})
    assert "not seen in print" not in told()
