"""Comparing by groups says of every pair what comparing pair by pair says."""

from itertools import combinations

import pytest

from invented import small
from terror_estimates.comparison import compare_estimates
from terror_estimates.comparison.pairs import groups, pairs


@pytest.mark.parametrize("measure", ["killings", "deaths", "arrests", "convictions"])
def test_every_pair_has_the_verdict_it_has_alone(measure):
    verdicts = {}
    for one, other, relation in pairs(small().of_measure(measure)):
        for mine in one.estimates:
            for theirs in other.estimates:
                verdicts[mine.id, theirs.id] = relation.verdict
                verdicts[theirs.id, mine.id] = relation.verdict.inverse
    ids = [estimate.id for estimate in small().of_measure(measure)]

    for one, other in combinations(ids, 2):
        assert verdicts[one, other] is compare_estimates(small().estimate(one), small().estimate(other)).verdict


def test_estimates_of_one_scope_form_one_group():
    for measure in small().vocabulary.measures:
        members = [one.id for group in groups(small().of_measure(measure)) for one in group.estimates]
        assert sorted(members) == sorted(one.id for one in small().of_measure(measure))
