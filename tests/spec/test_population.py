"""Population: whose members are counted."""

import pytest

from spec.comparability import Case, holds

CASES = [
    Case(
        one={"population": "dockers"},
        other={"population": "dockers"},
        verdict="alike",
        sentence="Two numbers of dockers count the same people.",
    ),
    Case(
        one={"population": "dockers"},
        other={"population": "all"},
        verdict="within",
        sentence="Dockers lie within all, two levels up.",
    ),
    Case(
        one={"population": "workers"},
        other={"population": "foremen"},
        verdict="contains",
        sentence="Workers contain foremen, two levels down.",
    ),
    Case(
        one={"population": "dockers"},
        other={"population": "sailors"},
        verdict="overlaps",
        sentence="Nobody has said that no docker was a sailor: the two may overlap.",
    ),
    Case(
        one={"population": "foremen"},
        other={"population": "sailors"},
        verdict="apart",
        sentence="Where the parts of the workers are said to be apart, foremen of the dockers are no sailors.",
        parts={"populations.workers": "apart"},
    ),
    Case(
        one={"population": "foremen"},
        other={"population": "workers"},
        verdict="within",
        sentence="A part stays within its whole, also where the parts are apart from one another.",
        parts={"populations.workers": "apart"},
    ),
    Case(
        one={"population": "not_stated"},
        other={"population": "all"},
        verdict="alike",
        open=("population",),
        sentence="A source that does not say whom it counts does not thereby count everyone: whom stays open.",
    ),
    Case(
        one={"population": "not_stated"},
        other={"population": "not_stated"},
        verdict="alike",
        open=("population",),
        sentence="Two sources that do not say whom they count need not count the same people: whom stays open.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_population(case):
    holds(case)
