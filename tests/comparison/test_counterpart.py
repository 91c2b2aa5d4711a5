"""Of two numbers that share no axis, the one is told again as what the other counts, where an entry does so."""

import pytest

from invented import changed_at
from terror_estimates.catalog import read_bytes
from terror_estimates.comparison import comparison_of
from terror_estimates.comparison.counterpart import counterpart_words
from terror_estimates.comparison.names import names_of

ENTRY = {
    "estimated_by": "Ann Poe",
    "source": "poe-1950",
    "locator": {"page": "9"},
    "stance": "asserts",
    "measure": "killings",
    "population": "all",
    "territory": "country",
    "period": "1911",
    "verification": {"level": "read_in_work"},
}
SENTENCES = {**ENTRY, "measure": "convictions", "value": {"best": 100, "precision": "exact"}}
TOLD_AS = {**ENTRY, "value": SENTENCES["value"], "rests_on": ["poe-1950-register"]}
INSTEAD = "To compare the 100 with the 150, take the same count where it is told as killings: poe-1950-told."


def said(turned: bool = False, **change: object) -> str:
    """What is said of a register of 100 convictions and of 150 deaths, beside 100 killings taken from the register."""
    entries = {
        "poe-1950-register": SENTENCES,
        "poe-1950-deaths": {**ENTRY, "measure": "deaths", "value": {"best": 150, "precision": "exact"}},
        "poe-1950-told": {**TOLD_AS, **change},
    }
    catalog, report = read_bytes(changed_at({"estimates": entries, "figures": {}, "tables": {}}))
    assert catalog is not None, report.lines()
    pair = [catalog.estimate(id) for id in ("poe-1950-register", "poe-1950-deaths")]
    one, other = reversed(pair) if turned else pair
    return counterpart_words(comparison_of(one, other), names_of(one, other))


def test_the_same_count_under_another_name_is_named():
    assert said() == said(turned=True) == INSTEAD


@pytest.mark.parametrize(
    "change",
    [
        {"rests_on": []},
        {"value": {"best": 101, "precision": "exact"}},
        {"stance": "rejects"},
        {"verification": {}},
        {"period": "1912"},
        {"territory": "harbor"},
        {"population": "dockers"},
        {"measure": "arrests"},
    ],
)
def test_what_is_no_telling_of_the_same_count_is_not_named(change):
    assert said(**change) == ""


def test_two_of_one_axis_need_nothing_else():
    assert said(measure="killings")
    catalog, _ = read_bytes(changed_at({"estimates": {"poe-1950-register": SENTENCES, "poe-1950-other": {
        **SENTENCES, "value": {"best": 7}}}, "figures": {}, "tables": {}}))  # fmt: skip
    pair = catalog.estimate("poe-1950-register"), catalog.estimate("poe-1950-other")
    assert counterpart_words(comparison_of(*pair), names_of(*pair)) == ""
