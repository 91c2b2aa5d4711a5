"""A share is computed inside one statement of one source, or not at all."""

import pytest

from invented import changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.comparison.share import NoShare, share

SCOPE = {
    "estimated_by": "Jane Doe",
    "source": "doe-1920",
    "population": "all",
    "jurisdiction": "all_authorities",
    "territory": "country",
    "period": "1911/1912",
    "verification": {"level": "read_in_work"},
    "locator": {"page": "1"},
}
EXACT = {"precision": "exact"}


def book(part: dict | None = None, whole: dict | None = None) -> Catalog:
    """A catalog of one part (killings) and one whole (deaths), with keys of either changed."""
    estimates = {
        "doe-1920-part": {**SCOPE, "measure": "killings", "value": {"best": 111, **EXACT}, **(part or {})},
        "doe-1920-whole": {**SCOPE, "measure": "deaths", "value": {"best": 139, **EXACT}, **(whole or {})},
    }
    catalog, report = read_bytes(changed_at({"estimates": estimates, "tables": {}, "figures": {}}))
    assert catalog is not None, report.lines()
    return catalog


def of(catalog: Catalog):
    return share(catalog.estimate("doe-1920-part"), catalog.estimate("doe-1920-whole"))


def test_a_share_names_its_inputs():
    assert of(book()).sentence() == "111 of 139 is 79.9\u00a0%"


def test_a_share_may_be_the_whole_and_of_like_parts():
    like = {"components": {"drowned": "included"}}
    assert of(book({"value": {"best": 139, **EXACT}, **like}, like)).sentence() == "139 of 139 is 100.0\u00a0%"
    assert of(book(like)).text() == of(book(like, like)).text() == "79.9\u00a0%"


def test_a_round_number_gives_a_round_share():
    rounded = {"value": {"best": 140, "precision": "rounded"}}

    assert of(book(whole=rounded)).text() == "about 79\u00a0%"


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        ({"estimated_by": "Rumor"}, {}, "the same author[.]"),
        ({"period": "1911"}, {}, "the same period"),
        ({"jurisdiction": "not_stated"}, {}, "the same jurisdiction"),
        ({}, {"value": {"low": 139, "bound": "at_least"}}, "gives no single verified number"),
        ({"value": {"low": 100, "high": 120}}, {}, "gives no single verified number"),
        ({"verification": {"level": "unverified"}, "locator": {}}, {}, "gives no single verified number"),
        ({"value": {"best": 150, **EXACT}}, {}, "its number is larger"),
        ({"components": {"drowned": "included"}}, {"components": {"drowned": "excluded"}}, "count the same of drowned"),
        (
            {"components": {"died_in_jail": "excluded"}}, {"components": {"died_in_jail": "included"}},
            "count the same of died in jail",
        ),
        ({"measure": "deaths"}, {}, "not a part of deaths"),
    ],
)  # fmt: skip
def test_no_share_across_sources_scopes_or_bounds(part, whole, said):
    with pytest.raises(NoShare, match=said):
        of(book(part, whole))
