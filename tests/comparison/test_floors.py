"""An upper end below a documented count of part of the same people asks for a second look."""

import pytest

from invented import changed_at
from terror_estimates.catalog import read_bytes
from terror_estimates.comparison.floors import floors

WHOLE = {"measure": "killings", "population": "all", "territory": "country", "period": "1911/1912", "stance": "asserts"}
SEEN = {"locator": {"page": "1"}, "verification": {"level": "read_in_work"}}
COUNT = {"value": {"best": 200, "precision": "exact"}, "basis": "archival_count"}


def found(estimate: dict, count: dict | None = None) -> list[str]:
    """What is said of an estimate beside a count of 200."""
    entries = {"said": {"value": {"best": 100}, **estimate}, "count": {**COUNT, **(count or {})}}
    estimates = {
        f"doe-1920-{name}": {"estimated_by": "Jane Doe", "source": "doe-1920", **WHOLE, **SEEN, **one}
        for name, one in entries.items()
    }
    catalog, report = read_bytes(changed_at({"estimates": estimates, "tables": {}, "figures": {}}))
    assert catalog is not None, report.lines()
    return [floor.estimate.id for floor in floors(catalog.estimates.values())]


def test_a_total_below_the_count_is_found():
    assert found({}) == ["doe-1920-said"]


@pytest.mark.parametrize("part", [{"population": "dockers"}, {"period": "1911"}, {"territory": "harbor"}])
def test_so_is_one_below_the_count_of_a_part(part):
    assert found({}, part) == ["doe-1920-said"]


@pytest.mark.parametrize(
    "estimate",
    [
        {"value": {"best": 200}},
        {"value": {"low": 50, "high": 250}},
        {"value": {"low": 50, "bound": "at_least"}},
        {"value": {"precision": "in_words"}, "as_printed": "dozens"},
        {"population": "dockers"},
        {"period": "1911"},
        {"period": "not_stated"},
        {"measure": "arrests"},
        {"stance": "rejects"},
        {"verification": {}},
        {"conflicts_with": ["doe-1920-count"]},
        {"rounds": ["doe-1920-count"]},
    ],
)
def test_what_reaches_the_count_counts_less_or_names_it_as_a_rival_is_not(estimate):
    assert found(estimate) == []


@pytest.mark.parametrize(
    "line", [{"components": {"drowned": "excluded"}}, {"jurisdiction": "harbor_police"}], ids=["part", "office"]
)
def test_a_count_is_no_floor_where_the_estimate_draws_a_line_and_the_count_says_nothing(line):
    assert found(line) == []
    assert found(line, line) == ["doe-1920-said"]


def test_a_count_of_what_the_estimate_is_silent_about_is_no_floor_for_what_it_names():
    shot = {"measure": "deaths", "components": {"shot": "included"}}
    assert found(shot, {"measure": "deaths", "components": {"drowned": "included"}}) == []
    assert found(shot, {**shot, "components": {"shot": "included", "drowned": "included"}}) == []
    assert found(shot, shot) == ["doe-1920-said"]
    assert found({"measure": "deaths"}, shot) == ["doe-1920-said"]


def test_a_rounded_number_is_not_below_what_it_rounds():
    assert found({"value": {"best": 1000}}, {"value": {"best": 1400, "precision": "exact"}}) == []
    assert found({"value": {"best": 1000}}, {"value": {"best": 1501, "precision": "exact"}}) == ["doe-1920-said"]


@pytest.mark.parametrize("count", [{"basis": "testimony"}, {"value": {"best": 200}}, {"verification": {}}])
def test_only_an_exact_count_that_was_seen_is_a_floor(count):
    assert found({}, count) == []
