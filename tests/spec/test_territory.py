"""Territory: where what is counted happened."""

import pytest

from spec.comparability import Case, holds

CASES = [
    Case(
        one={"territory": "harbor"},
        other={"territory": "harbor"},
        verdict="same",
        sentence="Two numbers for the harbor are of the same place.",
    ),
    Case(
        one={"territory": "country"},
        other={"territory": "harbor"},
        verdict="contains",
        sentence="The country contains the harbor.",
    ),
    Case(
        one={"territory": "harbor"},
        other={"territory": "old_town"},
        verdict="overlaps",
        sentence="Two places in one country may share streets unless the vocabulary says otherwise.",
    ),
    Case(
        one={"territory": "harbor"},
        other={"territory": "disputed"},
        verdict="not_stated",
        sentence="A disputed territory cannot be set beside a stated one.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_territory(case):
    holds(case)
