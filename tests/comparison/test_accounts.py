"""A slip is laid to the number that is wrong, where it is printed, and to none of those that it is corrected by."""

import pytest

from invented import KILLINGS, holding
from terror_estimates.comparison.accounts import rounding, slip, slips

SLIP = {
    "kind": "misprint",
    "circulates": "210 people were killed",
    "found_in": [{"source": "poe-1950"}],
    "source_says": "Two digits exchanged.",
    "see": ["poe-1950-one", "poe-1950-other"],
}


def wrong(one: dict, other: dict, **change: object) -> list[str]:
    """The entries, of two that state these values, that a misprint of 210 for 120 is laid to."""
    entries = {"poe-1950-one": {**KILLINGS, "value": one}, "poe-1950-other": {**KILLINGS, "value": other}}
    catalog = holding(entries, corrections={"slip": {**SLIP, **change}})
    return [id for id, each in catalog.estimates.items() if slips(each)]


@pytest.mark.parametrize("change", [{}, {"taken_for": {"number": 210}, "circulates": "210 killed"}])
def test_of_two_numbers_that_a_slip_tells_apart_only_the_wrong_one_is_a_slip(change):
    assert wrong({"best": 210}, {"best": 120}, **change) == ["poe-1950-one"]
    assert wrong({"best": 120}, {"best": 210}, **change) == ["poe-1950-other"]
    assert wrong({"best": 120}, {"best": 121}, **change) == []


def test_a_range_that_begins_with_the_wrong_digits_is_no_slip():
    assert wrong({"low": 210, "high": 220}, {"best": 120}) == []


def test_the_right_number_whose_digits_stand_in_the_slip_is_none():
    said = {"circulates": "22,728 people were killed"}
    assert wrong({"best": 22728}, {"best": 2728}, **said) == ["poe-1950-one"]


def test_what_a_catalog_no_longer_holds_accounts_for_no_difference():
    numbers = {"one": 210, "other": 120, "third": 211}
    entries = {f"poe-1950-{name}": {**KILLINGS, "value": {"best": number}} for name, number in numbers.items()}
    entries["poe-1950-one"] |= {"rounds": ["poe-1950-third"], "value": {"best": 210, "precision": "rounded"}}
    whole = holding(entries, corrections={"slip": {**SLIP, "see": ["poe-1950-one", "poe-1950-third"]}})
    kept = whole.model_copy(update={"estimates": {id: whole.estimates[id] for id in list(entries)[:2]}})
    for catalog, known in ((whole, True), (kept, False)):
        one, *others = (catalog.estimates[id] for id in entries if id in catalog.estimates)
        assert [any(account(one, other) for other in others) for account in (rounding, slip)] == [known, known]
