"""Numbers that no page was seen to state say when one was sought, stay unverified, and name a place to look."""

import re
from collections.abc import Mapping

from shared import record
from terror_estimates.catalog import Estimate

SOUGHT = re.compile(r"looked for in vain on \d{1,2} \w+ \d{4}")
MOST = 51  # every number that is seen makes it smaller, and no new entry may make it larger


def of_general_knowledge(estimates: Mapping[str, Estimate]) -> dict[str, Estimate]:
    return {id: one for id, one in estimates.items() if "from_background" in one.caveats}


def untold(estimates: Mapping[str, Estimate]) -> list[str]:
    """Those whose note, or that of their table, gives no day on which a page was sought."""
    return [id for id, one in of_general_knowledge(estimates).items() if not SOUGHT.search(one.note or "")]


def nowhere_to_look(estimates: Mapping[str, Estimate]) -> list[str]:
    """Those of a work that can be named and does not say what to look for in it."""
    named = {
        id: one for id, one in of_general_knowledge(estimates).items() if not record().sources[one.source].unidentified
    }
    return [id for id, one in named.items() if not record().sources[one.source].look_for]


def test_no_more_numbers_rest_on_general_knowledge_than_did():
    assert len(of_general_knowledge(record().estimates)) <= MOST


def test_none_of_them_is_said_to_have_been_seen():
    seen = {id: one.verification.level for id, one in of_general_knowledge(record().estimates).items()}
    assert {id: level for id, level in seen.items() if level != "unverified"} == {}


def test_each_says_when_a_page_was_sought():
    assert untold(record().estimates) == []


def test_each_names_a_place_to_look():
    assert nowhere_to_look(record().estimates) == []


def test_a_number_that_does_not_say_when_it_was_sought_is_found():
    id, one = next(iter(of_general_knowledge(record().estimates).items()))
    assert untold({id: one.model_copy(update={"note": "Not seen."})}) == [id]


def test_a_number_of_a_work_with_nothing_to_look_for_is_found():
    id, one = next(iter(of_general_knowledge(record().estimates).items()))
    bare = next(source.id for source in record().sources.values() if not source.look_for and not source.unidentified)
    assert nowhere_to_look({id: one.model_copy(update={"source": bare})}) == [id]
