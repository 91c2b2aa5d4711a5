"""The words that an answer in JSON is made of stay what they are: other programs read them."""

from enum import StrEnum

import pytest

from terror_estimates import comparison
from terror_estimates.audit.claims import Verdict as OfClaim
from terror_estimates.comparison import Kin
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.number import Standing
from terror_estimates.comparison.ranges import Panel
from terror_estimates.comparison.relation import Silent, Verdict


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Verdict, "alike within contains overlaps apart"),
        (Silent, "both first second"),
        (Kin, "restates rounds revises builds_on same_foundation foundation_unknown different_foundations"),
        (Standing, "held near of_other_years none"),
    ],
)
def test_the_words_of_an_answer(kind: type[StrEnum], words: str):
    assert [word.value for word in kind] == words.split()


def test_the_sentences_of_an_answer():
    assert [*Match] == ["exact", "an end of it", "rounded", "a digit apart", "near"]
    assert [*Panel] == ["Alike as stated", "Leaves an asked side open", "Counts less", "Counts more", "Overlaps"]
    assert [*OfClaim] == [
        "follows", "follows as rounded", "follows with another base", "does not follow", "cannot be checked",
    ]  # fmt: skip


def test_every_name_that_the_room_offers_is_there():
    assert [name for name in comparison.__all__ if not hasattr(comparison, name)] == []
