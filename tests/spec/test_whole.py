"""The whole: what several sides say together."""

import pytest

from spec.comparability import Case, holds

CASES = [
    Case(
        one={},
        other={},
        verdict="alike",
        sentence="Six sides alike and stated make the same scope.",
    ),
    Case(
        one={"population": "dockers", "period": "1911-08"},
        other={"population": "workers", "period": "1911"},
        verdict="within",
        sentence="Within on two sides and the same on the others is within.",
    ),
    Case(
        one={"population": "dockers", "period": "1911/1912"},
        other={"population": "workers", "period": "1911"},
        verdict="overlaps",
        sentence="Fewer people over a longer time overlap with more people over a shorter time.",
    ),
    Case(
        one={"territory": "harbor", "population": "dockers"},
        other={"territory": "country", "population": "sailors"},
        verdict="overlaps",
        sentence="Within on one side and overlapping on another is overlapping.",
    ),
    Case(
        one={"period": "1911", "jurisdiction": "not_stated"},
        other={"period": "1912", "jurisdiction": "army"},
        verdict="apart",
        open=("jurisdiction",),
        sentence="What is apart on one side is apart, whatever is left unsaid on another.",
    ),
    Case(
        one={"period": "1911", "jurisdiction": "not_stated"},
        other={"period": "1911/1912", "jurisdiction": "army"},
        verdict="within",
        open=("jurisdiction",),
        sentence="What is left unsaid on one side does not hide that another side is within; both are told.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_whole(case):
    holds(case)
