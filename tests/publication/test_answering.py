"""What is said to a person who asks what a number is."""

import pytest

from comparison.test_number import catalog_with
from comparison.test_number_meant import claim
from invented import changed_at
from terror_estimates.catalog import read_bytes
from terror_estimates.comparison.asked import Unread
from terror_estimates.comparison.held import Held
from terror_estimates.publication.answers import number_data, number_lines


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


def lines_of(text, **entries):
    """What is said of a question to the small catalog with a few entries more."""
    catalog, report = read_bytes(changed_at({f"estimates.{id}": entry for id, entry in entries.items()}))
    assert catalog, report.problems
    held = Held(catalog)
    return number_lines(held, text, 1000), number_data(held, text)


def counted(measure, number):
    return {
        "estimated_by": "Rumors", "source": "poe-1950", "locator": {"page": "1"}, "measure": measure,
        "period": "1911/1912", "value": {"best": number}, "verification": {"level": "read_in_work"},
    }  # fmt: skip


TWO = {"poe-1950-rumors-arrests": counted("arrests", 9876), "poe-1950-rumors-killings": counted("killings", 5432)}


def test_of_two_numbers_it_is_said_first_whether_they_may_stand_side_by_side():
    lines, data = lines_of("9,876 arrested and 5,432 killed", **TWO)
    said = (
        "9,876 (arrests, Rumors (Poe)) – 5,432 (killings, Rumors (Poe)). May they stand side by side? No, since the "
        "one counts arrests, the other killings."
    )
    assert lines[2] == said
    assert data["verdict"] == {
        "one": "poe-1950-rumors-arrests", "other": "poe-1950-rumors-killings", "answer": lines[2],
    }  # fmt: skip
    assert lines[-1] == "All of one: `terror-estimates number '9876 arrested'`"
    assert not any(line.startswith("This number") for line in lines)


def test_of_a_number_for_which_nothing_is_quoted_no_comparison_is_made():
    lines, data = lines_of("9,876 vs 76,543,210", **TWO)
    assert lines[2] == "No comparison can be made of 76,543,210, for which no number is quoted."
    assert (data["verdict"]["one"], data["verdict"]["other"]) == ("poe-1950-rumors-arrests", None)


def test_more_than_two_numbers_have_a_line_each():
    lines, data = lines_of("9,876 arrested, of whom 5,432 were killed – and 76,543,210 others", **TWO)
    assert lines[0] == "These are 3 numbers, each with its own answer."
    assert lines[2].startswith("  9,876: 9,876 is in the record")
    assert "poe-1950-rumors-arrests" in lines[2]
    assert lines[3].startswith("  5,432: 5,432 is in the record")
    assert "poe-1950-rumors-killings" in lines[3]
    assert lines[4].startswith("  76,543,210: We have found 76,543,210 in no source")
    assert [one["best"] for one in data["each"]][:2] == ["poe-1950-rumors-arrests", "poe-1950-rumors-killings"]
    assert "verdict" not in data


def test_a_range_among_several_numbers_is_one_of_them():
    lines, _ = lines_of("9,876 arrested, 5,000 to 6,000 killed", **TWO)
    assert lines[0] == "These are two numbers, 9,876 and 5,000–6,000, and no range; each has its own answer."


def test_more_numbers_than_have_room_are_refused():
    with pytest.raises(Unread, match="holds several numbers"):
        lines_of("1,100, 2,200, 3,300, 4,400, 5,500, 6,600, 7,700", **TWO)


def test_a_part_and_its_whole_are_led_by_the_statement_that_has_both():
    says = {"says": "Of 7,532 drowned, 41 were named"}
    held = Held(catalog_with(claim(**says)))
    stated = "As stated in Poe: Of 7,532 drowned, 41 were named."
    data = number_data(held, "41 of 7,532")["verdict"]
    assert data["claim"] == "poe-1950-killed"
    assert data["answer"] == f"Both stand in one statement. {stated}"
    for other in ("41 and 7,533", "1 in 41 and 1 in 75"):
        assert "claim" not in number_data(held, other)["verdict"]
