"""Whether two numbers may be summed is answered in one sentence, as far as what they state can tell."""

import pytest

from invented import KILLINGS, holding
from terror_estimates.comparison import comparison_of
from terror_estimates.comparison.addition import Addition, addition

COUNT = {**KILLINGS, "components": {"drowned": "included"}, "jurisdiction": "all_authorities"}
APART = {"vocabulary.populations.workers.parts": "apart"}
ARRESTS = {"measure": "arrests", "components": {}}
HELD = {"measure": "prisoners_held", "components": {}}


def of(one: dict, other: dict, **changes: object) -> Addition:
    """What is said of the sum of 100 and 150 like COUNT but as given."""
    entries = {
        "poe-1950-one": {**COUNT, "value": {"best": 100, "precision": "exact"}, **one},
        "poe-1950-other": {**COUNT, "value": {"best": 150, "precision": "exact"}, **other},
    }
    catalog = holding(entries, **APART, **changes)
    return addition(comparison_of(catalog.estimate("poe-1950-one"), catalog.estimate("poe-1950-other")))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({}, {}, "as far as both say, they count the same."),
        ({"population": "dockers"}, {}, "as far as both say, the 100 is part of what the 150 counts."),
        ({}, {"territory": "harbor"}, "as far as both say, the 150 is part of what the 100 counts."),
        ({"population": "dockers"}, {"territory": "harbor"}, "they may count the same people."),
        ({}, ARRESTS, "they count different things, which may concern the same people."),
        ({"period": "1912"}, ARRESTS, "they count different things, which may concern the same people."),
        (
            {**HELD, "period": "1911-01-01"},
            {**HELD, "period": "1912-01-01"},
            "each is of one moment, and whoever was there at both stands in both.",
        ),
        ({"period": "1912", "value": {"precision": "in_words"}, "as_printed": "many"}, {}, "“many” states no number."),
    ],
)
def test_what_may_count_somebody_twice_must_not_be_added(one, other, why):
    assert of(one, other) == Addition(False, f"They must not be added: {why}")


@pytest.mark.parametrize(
    ("one", "other", "tail"),
    [
        ({"period": "1912"}, {}, ""),
        ({"population": "dockers"}, {"population": "sailors"}, "; whether anybody stands in both is not said"),
        (
            {"period": "1912"},
            {"jurisdiction": "not_stated"},
            "; what either leaves open, the sum leaves open",
        ),
        ({**ARRESTS, "period": "1912"}, ARRESTS, "; whether anybody stands in both is not said"),
        (
            {**HELD, "period": "1911-01-01", "territory": "harbor"},
            {**HELD, "period": "1911-01-01", "territory": "old_town"},
            "; whether anybody stands in both is not said",
        ),
    ],
)
def test_what_is_counted_apart_may_be_added_with_what_remains_open(one, other, tail):
    """A person dies once, but may be arrested in two years and counted with two groups."""
    words = {"vocabulary.territories.country.parts": "apart", "vocabulary.measures.arrests.components": {}}
    told = of(one, other, **words)
    assert told.may
    assert told.sentence == f"They may be added, since as far as both say they are counted apart{tail}."


def test_of_two_camps_counted_on_days_that_are_not_stated_somebody_may_stand_in_both():
    """Whoever was moved between the two counts was held in either; on one day nobody is in two places."""
    words = {"vocabulary.territories.country.parts": "apart"}
    harbor, town = ({**HELD, "period": "not_stated", "territory": place} for place in ("harbor", "old_town"))
    why = "each is of one moment, and whoever was there at both stands in both."
    assert of(harbor, town, **words) == Addition(False, f"They must not be added: {why}")
    day = {"period": "1911-01-01"}
    assert of({**harbor, **day}, {**town, **day}, **words).may


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ({"conflicts_with": ["poe-1950-other"]}, "they are set against each other."),
        ({"part_of": ["poe-1950-other"]}, "the 100 is part of the 150."),
        ({"rounds": ["poe-1950-other"], "rests_on": ["poe-1950-other"]}, "they are one count."),
        ({"rounds": ["poe-1950-other"]}, "they appear to be one count."),
    ],
)
def test_what_an_entry_links_to_another_must_not_be_added_to_it_though_dates_differ(link, why):
    """Two copies of one order, dated a day apart, are one order."""
    assert of({"period": "1912"}, {}).may
    assert of({"period": "1912", **link}, {}) == Addition(False, f"They must not be added: {why}")


def test_a_later_limit_may_take_in_an_earlier_one():
    limits = {"definition": "D.", "unit": "persons", "kind": "flow", "outcome": "authorization"}
    words = {"vocabulary.measures.limits": limits}
    one, other = ({"measure": "limits", "components": {}, "period": period} for period in ("1911-07", "1911-08"))
    assert of(one, other, **words).sentence == (
        "They must not be added: the later may take in the earlier, and nothing stated says whether it does."
    )
    assert of({**one, "population": "dockers"}, {**other, "population": "sailors"}, **words).may


@pytest.mark.parametrize(("counted", "may"), [("included", False), ("partly", False), ("excluded", True)])
def test_what_one_measure_is_about_must_not_stand_in_the_other(counted, may):
    """Those killed may be among those who died in jail, if whoever counts these says so."""
    jail = {"definition": "D.", "unit": "persons", "kind": "flow", "outcome": "death", "within": "deaths"}
    words = {"vocabulary.measures.jail": {**jail, "components": {"died_in_jail": "included", "shot": "not_stated"}}}
    for pair in (({}, {"measure": "jail", "components": {"shot": counted}}),):
        for told in (of(*pair, **words), of(*reversed(pair), **words)):
            assert told.may is may
            assert ("They must not be added: both count shot dead." in told.sentence) is not may


@pytest.mark.parametrize(("within", "may"), [({}, False), ({"within": "convictions"}, True)])
def test_two_measures_are_added_only_as_parts_of_one_whole(within, may):
    """Those fined and those jailed are the convicted, if the vocabulary says so; of strangers nothing is known."""
    sentence = {"definition": "D.", "unit": "persons", "kind": "flow", "outcome": "sentence", **within}
    words = {f"vocabulary.measures.{one}": sentence for one in ("fined", "jailed")}
    told = of({"measure": "fined", "components": {}}, {"measure": "jailed", "components": {}}, **words)
    assert told.may is may
    assert (told.sentence == "They must not be added: nothing says that they are parts of one whole.") is not may


def test_a_share_is_added_to_nothing():
    share = {"measure": "share", "components": {}}
    words = {"definition": "A share.", "unit": "percent", "kind": "flow", "outcome": "death"}
    told = of({**share, "period": "1912"}, share, **{"vocabulary.measures.share": words})
    assert told == Addition(False, "They must not be added: a share or a rate is no count.")


@pytest.mark.parametrize(("outcome", "open_still"), [("birth", False), ("death", False), ("arrest", True)])
def test_what_befalls_a_person_once_is_in_one_year_only(outcome, open_still):
    words = {"definition": "D.", "unit": "persons", "kind": "flow", "outcome": outcome}
    one, other = ({"measure": "found", "components": {}, "period": period} for period in ("1911", "1912"))
    told = of(one, other, **{"vocabulary.measures.found": words})
    assert told.may
    assert told.sentence.endswith("whether anybody stands in both is not said.") is open_still


@pytest.mark.parametrize("outcome", ["authorization", "request"])
def test_what_is_given_anew_may_take_in_what_was_given_before(outcome):
    words = {"definition": "D.", "unit": "persons", "kind": "flow", "outcome": outcome}
    one, other = ({"measure": "allowed", "components": {}, "period": period} for period in ("1911", "1912"))
    assert not of(one, other, **{"vocabulary.measures.allowed": words}).may


def test_who_is_held_through_two_years_stands_in_the_list_of_either():
    """Unlike arrests, of which each is of one year: a list of inmates of 1911 has who came before and stays on."""
    words = {"definition": "D.", "unit": "persons", "kind": "flow", "outcome": "custody"}
    listed = {"measure": "listed", "components": {}}
    of_1911, of_1912 = ({**listed, "period": period} for period in ("1911", "1912"))
    said = {"vocabulary.measures.listed": words, "vocabulary.territories.country.parts": "apart"}
    told = of(of_1911, of_1912, **said)
    assert told == Addition(False, "They must not be added: whoever was held in both times stands in both.")
    assert of({**of_1911, "territory": "harbor"}, {**of_1911, "territory": "old_town"}, **said).may


def test_one_count_must_not_be_added_to_itself_whatever_it_is_called():
    again = {"rests_on": ["poe-1950-other"], "value": {"best": 150, "precision": "exact"}}
    assert of({**ARRESTS, **again}, {}).sentence == "They must not be added: they are one count."
