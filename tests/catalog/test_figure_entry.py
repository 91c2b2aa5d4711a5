"""An entry of a figure names what it shows, so that every name can be looked up where it may be declared."""

from typing import get_args

import pytest

from terror_estimates.audit.claims import Verdict
from terror_estimates.catalog.figure import FigureEntry, Naming, Outcome, PlanEntry
from terror_estimates.catalog.kinds import ENTRIES, kind_of


def test_a_key_of_names_says_in_which_sections_they_are_declared():
    assert Naming("estimates", "claims").sections == ("estimates", "claims")


@pytest.mark.parametrize(
    ("outcome", "named"), [(None, ("set", "asked", "other")), ("shot", ("set", "asked", "other", "shot"))]
)
def test_a_plan_names_its_limits_those_beside_them_and_what_came_of_it(outcome, named):
    plan = PlanEntry(limits=("set", "asked"), beside=("other",), outcome=outcome)
    assert plan.named == named


@pytest.mark.parametrize("kind", ENTRIES)
def test_a_kind_of_chart_has_one_word_and_reads_what_an_entry_can_say(kind):
    entry = ENTRIES[kind]
    assert kind_of(entry) == kind == get_args(entry.model_fields["chart"].annotation)[0]
    assert {*entry.needs, *entry.reads} <= set(FigureEntry.model_fields)


def test_a_figure_may_ask_for_each_verdict_on_a_claim_but_that_there_is_none():
    checked = {verdict.name.lower() for verdict in Verdict if verdict is not Verdict.UNCHECKED}
    assert set(get_args(Outcome)) == checked
