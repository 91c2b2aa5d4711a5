"""Territory: where what is counted happened."""

import pytest

from spec.comparability import Case, holds

CASES = [
    Case(
        one={"territory": "harbor"},
        other={"territory": "harbor"},
        verdict="alike",
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
        verdict="alike",
        open=("territory",),
        sentence="A disputed territory cannot be set beside a stated one: where stays open.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_territory(case):
    holds(case)
