"""Where a share is held by nobody, those that come nearest to it are offered, the nearest first."""

from fractions import Fraction
from types import SimpleNamespace

import pytest

from terror_estimates.comparison.asked import read_question
from terror_estimates.comparison.kindred import nearest_of_kind
from terror_estimates.comparison.order import Place

HELD = {"a_tenth": (1, 10), "a_fifth": (1, 5), "a_quarter": (1, 4), "a_half": (1, 2), "nine_tenths": (9, 10)}


def offered(question: str) -> list[str]:
    """The names of the shares that are offered for a question, of those held."""
    told = [
        SimpleNamespace(entry=SimpleNamespace(id=id), place=Place.WHOLE, parts={Fraction(*part)})
        for id, part in HELD.items()
    ]
    return [hit.entry.id for hit in nearest_of_kind(read_question(question), told)]


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        ("19 percent", ["a_fifth", "a_quarter", "a_tenth"]),
        ("19 to 30 percent", ["a_fifth", "a_quarter", "a_tenth"]),
        ("nine in ten", ["nine_tenths", "a_half", "a_quarter"]),
        ("500 people", []),
    ],
)
def test_the_shares_nearest_to_a_share_come_first_and_to_the_lower_end_of_a_range_of_shares(question, nearest):
    assert offered(question) == nearest
