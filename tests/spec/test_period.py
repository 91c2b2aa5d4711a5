"""Period: when what is counted happened, first and last day included."""

import pytest

from spec.comparability import Case, holds

CASES = [
    Case(
        one={"period": "1911"},
        other={"period": "1911-01/1911-12"},
        verdict="alike",
        sentence="A year is its twelve months.",
    ),
    Case(
        one={"period": "1911-08"},
        other={"period": "1911/1912"},
        verdict="within",
        sentence="A month lies within its year and the next.",
    ),
    Case(
        one={"period": "1911/1912"},
        other={"period": "1911"},
        verdict="contains",
        sentence="Two years contain the first of them.",
    ),
    Case(
        one={"period": "1911-03/1912-03"},
        other={"period": "1912"},
        verdict="overlaps",
        sentence="Periods that share three months overlap.",
    ),
    Case(
        one={"period": "1911-01-01/1911-06-30"},
        other={"period": "1911-06-30/1911-12-31"},
        verdict="overlaps",
        sentence="Periods that share one day overlap.",
    ),
    Case(
        one={"period": "1911-01-01/1911-06-30"},
        other={"period": "1911-07-01/1911-12-31"},
        verdict="apart",
        sentence="Periods that only touch, one ending the day before the other begins, are apart.",
    ),
    Case(
        one={"period": "1911-08/1912-11"},
        other={"period": "1911-08-05/1912-11-17"},
        verdict="alike",
        open=("period",),
        sentence="Months may begin and end on the days that the other names: which days stays open.",
    ),
    Case(
        one={"period": "1911-10/1912-11"},
        other={"period": "1911-08-05/1912-11-01"},
        verdict="within",
        sentence="An end stated to the month only may be the day that the other names, and tells nothing apart.",
    ),
    Case(
        one={"period": "1911-08-03"},
        other={"period": "1911-08"},
        verdict="within",
        sentence="What happened on one day is a part of what happened in its month.",
    ),
    Case(
        one={"period": "not_stated"},
        other={"period": "1911"},
        verdict="alike",
        open=("period",),
        sentence="A source that names no years may mean any: which years stays open.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_period(case):
    holds(case)
