"""Measure: what one unit of a number stands for."""

import pytest

from spec.comparability import Case, holds

CASES = [
    Case(
        one={"measure": "convictions"},
        other={"measure": "convictions"},
        verdict="alike",
        sentence="Two numbers of convictions have the same measure.",
    ),
    Case(
        one={"measure": "arrests", "components": {"bystanders": "included"}},
        other={"measure": "convictions"},
        verdict="apart",
        sentence="Arrests and convictions share no axis, even where they are of the same people.",
    ),
    Case(
        one={"measure": "killings", "components": {"drowned": "included"}},
        other={
            "measure": "deaths",
            "components": {"shot": "included", "drowned": "included", "died_in_jail": "included"},
        },
        verdict="within",
        sentence="Killings lie within deaths when both say everything about what they count.",
    ),
    Case(
        one={"measure": "killings", "components": {"drowned": "included"}},
        other={"measure": "deaths"},
        verdict="within",
        open=("shot", "drowned", "died_in_jail"),
        sentence="Killings are deaths; which deaths are counted stays open, so some killings may be left out.",
    ),
    Case(
        one={"measure": "prisoners_held", "period": "1911-12-31"},
        other={"measure": "arrests", "components": {"bystanders": "included"}, "period": "1911-12-31"},
        verdict="apart",
        sentence="A stock (people in jail on a day) is never beside a flow (arrests), even for the same day.",
    ),
    Case(
        one={"measure": "arrests", "components": {"bystanders": "included"}, "period": "not_stated"},
        other={"measure": "deaths", "period": "not_stated"},
        verdict="apart",
        open=("period",),
        sentence="Arrests and deaths are apart whatever else is left unsaid.",
    ),
    Case(
        one={"measure": "convictions"},
        other={"measure": "prosecutions"},
        verdict="apart",
        sentence="Measures on different branches are apart, also where one outcome is meant.",
    ),
    Case(
        one={"measure": "convictions"},
        other={"measure": "prosecutions"},
        verdict="overlaps",
        overlaps={"convictions": ["prosecutions"]},
        sentence="Two measures of one outcome overlap where the vocabulary says that they do.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_measure(case):
    holds(case)
