"""What the record says of authors who gave one quantity more than once."""

from shared import record
from terror_estimates.comparison.revision import revisions


def test_conquest_said_one_million_executions_for_forty_years_but_for_an_appendix():
    found = revisions(record().estimates.values())
    [conquest] = [one for one in found if (one.author, one.measure) == ("Robert Conquest", "executions")]
    best = {one.source: one.value.best for one in conquest.estimates}

    assert set(best) == {"conquest-1968", "conquest-1968-russian", "conquest-1990", "conquest-2008"}
    assert best.pop("conquest-1968-russian") != best["conquest-1968"]
    assert len(set(best.values())) == 1
    assert conquest.changed
