"""What the record says of authors who gave one quantity more than once."""

from shared import record


def test_conquest_said_one_million_executions_for_forty_years_but_for_an_appendix():
    own = [one for one in record().estimates.values() if one.estimated_by == "Robert Conquest"]
    best = {one.source: one.value.best for one in own if one.measure == "executions" and one.stance == "asserts"}

    assert set(best) == {"conquest-1968", "conquest-1968-russian", "conquest-1990", "conquest-2008"}
    assert best.pop("conquest-1968-russian") != best["conquest-1968"]
    assert len(set(best.values())) == 1
