"""Components: the ways of being counted that a number includes."""

import pytest

from spec.comparability import Case, holds

CASES = [
    Case(
        one={"components": {"shot": "included", "drowned": "included", "died_in_jail": "included"}},
        other={"components": {"shot": "included", "drowned": "included", "died_in_jail": "included"}},
        verdict="alike",
        sentence="Two numbers that include the same ways of dying count the same.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "excluded", "died_in_jail": "excluded"}},
        other={"components": {"shot": "included", "drowned": "included", "died_in_jail": "excluded"}},
        verdict="within",
        sentence="A number that leaves the drowned out lies within one that includes them.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "included", "died_in_jail": "excluded"}},
        other={"components": {"shot": "included", "drowned": "excluded", "died_in_jail": "included"}},
        verdict="overlaps",
        sentence="Each includes what the other leaves out, and both include the shot: they overlap.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "excluded", "died_in_jail": "excluded"}},
        other={"components": {"shot": "excluded", "drowned": "included", "died_in_jail": "included"}},
        verdict="apart",
        sentence="Two numbers that include nothing in common are apart.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "included"}},
        other={"components": {"shot": "included", "drowned": "included", "died_in_jail": "excluded"}},
        verdict="alike",
        open=("died_in_jail",),
        sentence="A source that is silent on deaths in jail may include them, and that stays open.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "included"}},
        other={"components": {"shot": "included", "drowned": "included"}},
        verdict="alike",
        open=("died_in_jail",),
        sentence="Two sources silent on the same point need not mean the same by it: it stays open.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "partly", "died_in_jail": "excluded"}},
        other={"components": {"shot": "included", "drowned": "included", "died_in_jail": "excluded"}},
        verdict="within",
        sentence="Some of the drowned are fewer than all of the drowned.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "partly", "died_in_jail": "excluded"}},
        other={"components": {"shot": "included", "drowned": "excluded", "died_in_jail": "excluded"}},
        verdict="contains",
        sentence="Some of the drowned are more than none of the drowned.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "partly", "died_in_jail": "excluded"}},
        other={"components": {"shot": "included", "drowned": "partly", "died_in_jail": "excluded"}},
        verdict="alike",
        open=("drowned",),
        sentence="Two numbers that include some of the drowned need not include the same ones: which ones stays open.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "included", "died_in_jail": "not_applicable"}},
        other={"components": {"shot": "included", "drowned": "included", "died_in_jail": "excluded"}},
        verdict="alike",
        sentence="Where a way of dying cannot occur, none of it is counted, as where it is left out.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "included", "died_in_jail": "not_seen"}},
        other={"components": {"shot": "included", "drowned": "included", "died_in_jail": "excluded"}},
        verdict="alike",
        open=("died_in_jail",),
        sentence="A page that we have not seen says nothing, so the point stays open.",
    ),
    Case(
        one={"components": {"shot": "included", "drowned": "included", "died_in_jail": "disputed"}},
        other={"components": {"shot": "included", "drowned": "included", "died_in_jail": "excluded"}},
        verdict="alike",
        open=("died_in_jail",),
        sentence="Where careful readers of a source disagree, we do not decide between them, and the point stays open.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_components(case):
    holds(case)
