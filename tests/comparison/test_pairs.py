"""Comparing by groups says of every pair what comparing pair by pair says."""

from itertools import combinations

import pytest

from invented import small
from terror_estimates.catalog import load_catalog
from terror_estimates.comparison import compare_estimates
from terror_estimates.comparison.pairs import groups, pairs

RECORD = load_catalog()


@pytest.mark.parametrize("measure", ["executions", "convictions", "deaths_in_custody"])
def test_every_pair_has_the_verdict_it_has_alone(measure):
    verdicts = {}
    for one, other, relation in pairs(RECORD, measure):
        for mine in one.estimates:
            for theirs in other.estimates:
                verdicts[mine.id, theirs.id] = relation.verdict
                verdicts[theirs.id, mine.id] = relation.verdict.inverse
    ids = [estimate.id for estimate in RECORD.of_measure(measure)]

    for one, other in combinations(ids, 2):
        assert verdicts[one, other] is compare_estimates(RECORD, one, other).verdict


def test_estimates_of_one_scope_form_one_group():
    for catalog in (small(), RECORD):
        for measure in catalog.vocabulary.measures:
            members = [one.id for group in groups(catalog, measure) for one in group.estimates]
            assert sorted(members) == sorted(one.id for one in catalog.of_measure(measure))
