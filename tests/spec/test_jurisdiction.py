"""Jurisdiction: which authority's cases are counted."""

import pytest

from spec.comparability import Case, holds

CASES = [
    Case(
        one={"jurisdiction": "army"},
        other={"jurisdiction": "army"},
        verdict="alike",
        sentence="Two numbers of the cases of the army are of the same authority.",
    ),
    Case(
        one={"jurisdiction": "first_regiment"},
        other={"jurisdiction": "army"},
        verdict="within",
        sentence="The cases of a regiment lie within the cases of the army.",
    ),
    Case(
        one={"jurisdiction": "army"},
        other={"jurisdiction": "harbor_police"},
        verdict="apart",
        sentence="A case is of one authority, so the cases of the army and of the police are apart.",
    ),
    Case(
        one={"jurisdiction": "first_regiment"},
        other={"jurisdiction": "harbor_police"},
        verdict="apart",
        sentence="What is apart stays apart further down.",
    ),
    Case(
        one={"jurisdiction": "army"},
        other={"jurisdiction": "harbor_police"},
        verdict="overlaps",
        sentence="Where nobody says that the authorities are apart, they are not taken to be.",
        parts={"jurisdictions.all_authorities": "may_overlap"},
    ),
    Case(
        one={"jurisdiction": "not_seen"},
        other={"jurisdiction": "army"},
        verdict="alike",
        open=("jurisdiction",),
        sentence="Whether the army is meant cannot be said from a page that we have not seen.",
    ),
    Case(
        one={"jurisdiction": "not_applicable"},
        other={"jurisdiction": "all_authorities"},
        verdict="alike",
        open=("jurisdiction",),
        sentence="Where no authority comes into one number, it cannot be compared by authority with the other.",
    ),
    Case(
        one={"jurisdiction": "not_applicable"},
        other={"jurisdiction": "not_applicable"},
        verdict="alike",
        sentence="Where no authority comes into either number, they do not differ by authority.",
    ),
    Case(
        one={},
        other={},
        verdict="alike",
        wordless=("jurisdiction",),
        sentence="A side for which the catalog has no words is not asked, and nobody is silent on it.",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_jurisdiction(case):
    holds(case)
