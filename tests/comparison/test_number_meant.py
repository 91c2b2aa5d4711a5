"""Which of the numbers that match is meant: whom the words name, then the whole event, then the nearest."""

import pytest

from comparison.test_number import SEEN, asked, catalog_with, with_entries
from comparison.test_number_order import best, order
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.finding import finding, sections
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.number import Standing, number

SHARE = {
    "source": "poe-1950",
    "says": "5,432 were killed",
    "published": "5432",
    "unit": "persons",
    "as_printed": "5,432",
    "inputs": {"killed": 5432},
    "formula": "killed",
}


def claim(**changed: object) -> dict:
    inputs = {"killed": {"is": "the killed of all harbors", "number": 5432}}
    return {"claims.poe-1950-killed": {**SHARE, "inputs": inputs, **changed}}


def meant(text: str, changes: dict) -> str | None:
    found = asked(text, changes).best
    return found and found.id.removeprefix("poe-1950-")


def test_of_two_that_state_it_the_whole_event_is_meant():
    changes = with_entries(a={"population": "dockers"}, b={})
    assert meant("5,432", changes) == "b"


def test_whom_the_words_name_is_meant_also_where_another_is_of_the_whole():
    changes = with_entries(a={"population": "dockers"}, b={})
    assert meant("5,432 dockers", changes) == "a"
    assert order("5,432 dockers", a={"population": "dockers"}, b={}) == "a b"


def test_who_is_asked_for_in_a_word_of_the_events_own_is_meant_too():
    changes = with_entries(a={"population": "dockers"}, b={})
    assert meant("5,432 stevedores", changes) == "b"
    assert meant("5,432 stevedores", {**changes, "event.asked_as": {"stevedores": "dockers"}}) == "a"


def test_no_event_has_words_of_another():
    """What people say for whom or what a number counts is the catalog's own: no word of one event is in the code."""
    assert Held(catalog_with({})).meant == {}
    assert Held(catalog_with({"event.asked_as": {"priests": "clergy"}})).meant == {"priest": ("clergy",)}


def test_a_word_that_any_question_of_the_event_has_names_nobody():
    changes = with_entries(a={"population": "dockers"})
    changes["vocabulary.populations.dockers.label"] = "Baltic dockers"
    told = Held(catalog_with(changes)).telling[0]
    assert told >= {"baltic", "docker"}
    assert Held(catalog_with({**changes, "event.in_passing": ["Baltic"]})).telling[0] == told - {"baltic"}


def test_a_number_that_is_named_but_of_other_years_stands_back_where_one_of_the_event_is_named_too():
    sailors = {"population": "sailors", "territory": "harbor", "period": "1905"}
    changes = with_entries(a=sailors, b={"population": "dockers"})
    changes["vocabulary.populations.sailors.label"] = "sailors of Upper Harbor"
    found = asked("5,432 dockers or sailors of Upper Harbor", changes)
    assert max(hit.named for hit in found.estimates) == next(
        hit.named for hit in found.estimates if hit.entry.id == "poe-1950-a"
    )
    assert (found.standing, found.best.id) == (Standing.HELD, "poe-1950-b")


def test_a_claim_that_only_mentions_a_number_stands_back_behind_whoever_states_it():
    part = with_entries(a={"population": "dockers"})
    mentioned = claim(says="Of 5,432 one in two was killed", published="2716", as_printed="2,716", formula="killed / 2")
    assert meant("5,432", {**part, **mentioned}) == "a"


def test_a_claim_of_the_whole_that_gives_a_number_comes_before_a_part_that_states_it():
    part = with_entries(a={"population": "dockers"})
    assert meant("5,432", {**part, **claim()}) == "killed"


def test_of_the_whole_an_estimate_comes_before_a_claim():
    assert meant("5,432", {**with_entries(a={}), **claim()}) == "a"


def test_of_claims_that_which_gives_the_number_comes_before_one_that_mentions_it():
    mentioned = {**claim(published="2716", as_printed="2,716", formula="killed / 2")["claims.poe-1950-killed"]}
    both = {**claim(), "claims.poe-1950-a": {**mentioned, "says": "Of 5,432 one in two was killed"}}
    found = number(Held(catalog_with(both)), "5,432")
    assert [hit.entry.id for hit in found.claims] == ["poe-1950-killed", "poe-1950-a"]


@pytest.mark.parametrize(("killed", "standing"), [("1911/1912", Standing.HELD), ("1901/1905", Standing.ELSEWHERE)])
def test_a_share_of_a_longer_time_is_of_the_event_if_that_is_the_part(killed, standing):
    changes = with_entries(a={"period": killed}, b=best(10_864, period="1900/1920"))
    inputs = {"part": "poe-1950-a", "whole": "poe-1950-b"}
    share = {"says": "Half of the killed of 1900–20 were killed then", "published": "50", "unit": "percent"}
    half = claim(**share, as_printed="50%", formula="100 * part / whole")
    half["claims.poe-1950-killed"]["inputs"] = inputs
    assert asked("50 percent", {**changes, **half}).standing is standing


def test_near_a_number_a_part_stands_back_behind_the_whole_and_is_not_meant_before_no_years():
    part = best(54_366, population="dockers")
    assert order("54,321", a=part, b=best(54_250)) == "b a"
    assert order("54,321", a=part, b=best(54_250, period="not_stated")) == "a b"
    assert meant("54,321", with_entries(a=part, b=best(54_300, period="not_stated"))) == "b"


@pytest.mark.parametrize(
    ("near", "quoted"),
    [
        (54_300, True),  # it rounds what is asked for
        (54_312, True),  # two digits changed places
        (54_921, True),  # one is another
        (54_250, False),  # it is only near
        (54_000, False),  # any number has one of two digits that rounds it
        (53_421, True),
        (53_842, False),
    ],
)
def test_a_number_that_is_only_near_is_quoted_as_a_rounding_or_a_slip_alone(near, quoted):
    found = asked("54,321", with_entries(a=best(near)))
    assert (found.best is not None) is quoted
    beside = "numbers near it are listed below, and none of them need be meant by it."
    said = "these numbers are near it, perhaps rounded or miscopied." if quoted else beside
    assert finding(found).answer == f"We have found 54,321 in no source; {said}"
    assert "poe-1950-a" in [hit.entry.id for hit in found.estimates]


@pytest.mark.parametrize(
    ("text", "changes", "quoted"),
    [
        ("654,321", {"period": "1905"}, False),  # of other years
        ("654,321 dockers", {"period": "1905", "population": "dockers"}, True),  # which the question names
        ("654,321", {}, True),
    ],
)
def test_a_slip_is_told_of_the_event_or_of_what_the_question_names(text, changes, quoted):
    found = asked(text, with_entries(a={**best(654_312), **changes}))
    assert (found.best is not None and found.best.id == "poe-1950-a") is quoted


def test_the_nearer_number_is_meant_whether_it_is_greater_or_less():
    assert order("54,321", a=best(54_250), b=best(54_366)) == "b a"
    assert order("54,321", a=best(54_277), b=best(54_399)) == "a b"


def test_of_a_range_the_end_that_matches_best_is_the_match():
    entries = with_entries(a={"value": {"low": 5_430, "high": 5_440}, "as_printed": "5,430 to 5,440"})
    (hit,) = [hit for hit in asked("5,439", entries).estimates if hit.entry.id == "poe-1950-a"]
    assert (hit.match, hit.off) == (Match.ROUNDED, 1)


def test_a_hundred_may_be_a_round_number():
    assert asked("100", with_entries(a=best(102, period="1911"))).standing is Standing.NEAR
    assert meant("100", with_entries(a=best(102))) == "a"


def test_of_numbers_far_away_those_come_first_that_more_of_the_words_name():
    changes = with_entries(a=best(70_000, population="dockers"), b=best(60_000, population="sailors"), c=best(80_000))
    changes["vocabulary.populations.sailors.label"] = "sailors of Upper Harbor"
    found = asked("90,000 dockers, or all of Upper Harbor", changes)
    assert [hit.entry.id for hit in found.estimates][:2] == ["poe-1950-b", "poe-1950-a"]


def test_to_a_year_nothing_is_near_but_a_number_written_like_it_is_found():
    found = asked("1911", with_entries(a={"value": {"best": 1913}, "as_printed": "1,913"}))
    assert (found.standing, found.estimates, found.best) == (Standing.NONE, (), None)
    assert finding(found).answer == "1911 is a year; we have found it as a number in no source."
    counted = with_entries(a={"value": {"best": 1911}, "as_printed": "1,911"})
    assert meant("1911", counted) == meant("1,911", counted) == "a"


def test_a_number_with_a_comma_is_no_year():
    near = with_entries(a={"value": {"best": 1913}, "as_printed": "1,913"})
    assert [hit.match for hit in asked("1,911", near).estimates] == [Match.MISCOPIED]


def test_a_number_of_other_years_is_none_of_the_event_because_a_claim_mentions_it():
    mentioned = claim(says="Of 5,432 one in two was killed", published="2716", as_printed="2,716", formula="killed / 2")
    found = asked("5,432", {**with_entries(a={"period": "1905"}), **mentioned})
    assert (found.standing, found.best.id) == (Standing.ELSEWHERE, "poe-1950-a")


def rate(**changed: object) -> dict:
    said = {"says": "5,432 were killed a day", "published": "5432", "unit": "people_a_day"}
    return claim(**{**said, **changed})


def test_a_rate_is_found_as_a_rate_and_is_no_number_of_people():
    found = asked("5,432 a day", {**with_entries(a={}), **rate()})
    assert (found.estimates, found.standing, found.best.id) == ((), Standing.HELD, "poe-1950-killed")
    assert finding(found).answer == "5,432 a day is in the record, and this is what is said of it."
    assert asked("5,432 a month", rate()).claims == ()
    assert [hit.match for hit in asked("5,433 a day", rate()).claims] == [Match.NEAR]


def test_a_rate_that_nobody_states_is_near_no_number_of_people():
    found = asked("5,432 a day", with_entries(a={}))
    assert (found.estimates, found.standing, found.best) == ((), Standing.NONE, None)
    assert finding(found).answer == (
        "5,432 a day: no such rate is in the record, nor one of its kind; "
        "so many in a span of time is no number of people."
    )


def test_a_rate_is_no_count_that_a_claim_states():
    assert [hit.match for hit in asked("5,432", rate()).claims] == [Match.END]  # only mentioned


def test_a_rate_that_circulates_wrongly_is_beware_of_where_the_rate_is_asked_for():
    wrong = {"kind": "misprint", "circulates": "7,654 people a day were killed", "source_says": "Poe has 5,432."}
    changes = {"corrections.poe-1950-7654": wrong}
    assert len(asked("7,654 a day", changes).corrections) == len(asked("7,654", changes).corrections) == 1
    assert asked("7,654 a month", changes).corrections == ()


RANGE = {"value": {"low": 5_000, "high": 7_000}, "as_printed": "5,000–7,000"}
BOUND = {"value": {"low": 5_000, "bound": "at_least"}, "as_printed": "at least 5,000"}


@pytest.mark.parametrize(
    ("entry", "sentence", "heading"),
    [
        ({"value": {"best": 5_000}, "as_printed": "5,000"}, "5,000 is in the record, and this", "This number"),
        (RANGE, "5,000 is in the record as an end of a range, and this", "Ranges and bounds that it begins or ends"),
        (BOUND, "5,000 is in the record as a bound, and this", "Ranges and bounds that it begins or ends"),
    ],
)
def test_a_number_that_ends_a_range_or_is_a_bound_is_said_to_be_one(entry, sentence, heading):
    found = asked("5,000", with_entries(a=entry))
    assert finding(found).answer.startswith(sentence)
    assert [title for title, _ in sections(found, 3)] == [f"{heading}, for the whole event or a year of it"]


def test_this_very_number_is_listed_before_what_it_ends_and_both_by_place():
    elsewhere = {"period": "1920"}
    found = asked("5,000", with_entries(a=RANGE, b={**RANGE, **elsewhere}, c={**BOUND, "value": {"best": 5_000}}))
    told = [(title.partition(",")[0], [hit.entry.id[-1] for hit in hits]) for title, hits in sections(found, 3)]
    ends = "Ranges and bounds that it begins or ends"
    assert told == [("This number", ["c"]), (ends, ["a"]), (ends, ["b"])]


def test_of_a_range_what_shares_an_end_is_not_said_to_be_near():
    found = asked("5,000 to 9,999", with_entries(a=RANGE))
    assert finding(found).answer == (
        "We have found 5,000–9,999 in no source as a range; these numbers share an end with it."
    )
    assert [title for title, _ in sections(found, 3)] == ["Numbers that share an end with it"]


def test_a_range_that_shares_an_end_with_what_circulates_is_not_met_there():
    wrong = {
        "kind": "misprint",
        "source_says": "These are two numbers.",
        "found_in": [{"source": "poe-1950", "locator": {"page": "9"}}],
    }
    wrong |= {"circulates": "Between 5,000 and 7,654 were killed", "verification": SEEN}
    changes = {**with_entries(a=RANGE), "corrections.poe-1950-two": wrong}
    assert "is met in" not in finding(asked("5,000 to 9,999", changes)).answer
    assert "is met in" in finding(asked("5,000 to 7,654", changes)).answer


def test_the_nearest_numbers_of_a_range_are_nearest_to_either_end():
    entries = {"low": {"value": {"best": 4_000}}, "high": {"value": {"best": 8_500}}}
    found = asked("6,100 to 8,501", with_entries(**entries))
    assert found.standing is Standing.NONE
    assert found.estimates[0].entry.id == "poe-1950-high"


def test_the_words_of_the_event_name_nobody():
    of_a_fair = {"estimated_by": "Archive of the Great Fair"}
    changes = {**with_entries(a={"population": "dockers", **of_a_fair}, b={}), "event.title": "The Great Fair"}
    assert meant("5,432 at the Great Fair", changes) == "b"
    assert meant("5,432 of the archive", changes) == "a"


BESIDE = {"value": {"best": 98_765, "precision": "exact"}, "as_printed": "98,765"}
ANOTHER = "5,432 is in the record, but not of what the question names; it is a number of killings, told below."
CLAIMED = "5,432 is in the record, but not of what the question names; what it counts there is told below."


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("5,432", True),
        ("5,432 dockers", True),
        ("5,432 dockers arrested", True),  # whom the words name is told what is counted of them
        ("5,432 sailors", False),
        ("5,432 arrests", False),
        ("5,432 killings", True),
        ("5,432 in all", True),
    ],
)
def test_a_number_of_something_else_is_not_quoted_for_what_was_asked(text, answered):
    changes = with_entries(a={"population": "dockers"}, b=best(77, population="sailors"))
    changes |= {"vocabulary.populations.sailors": {"definition": "Sailors.", "label": "sailors", "within": "all"}}
    found = number(Held(catalog_with(changes)), text)
    told = finding(found)
    assert (found.best is not None) is answered is (told.answer != ANOTHER)
    assert answered or told.quotation == ""


def test_of_shares_that_is_meant_which_the_words_name():
    half = {"published": "50", "unit": "percent", "as_printed": "50%", "formula": "100 * part / 10864"}
    inputs = {"part": {"is": "some", "number": 5432}}
    one, other = (
        {**SHARE, **half, "inputs": inputs, "says": f"Half of the {whom} were killed"}
        for whom in ("dockers", "sailors")
    )
    both = {"claims.poe-1950-a": one, "claims.poe-1950-b": other}
    for text, id in (("half of the dockers", "a"), ("half of the sailors", "b"), ("fifty percent of sailors", "b")):
        assert asked(text, both).best.id == f"poe-1950-{id}"


@pytest.mark.parametrize(
    ("places", "only"),
    [({"a": "1905"}, True), ({"a": "1905", "b": "1906"}, True), ({"a": "1905", "b": "1911/1912"}, False)],
)
def test_a_number_of_something_else_that_is_only_of_other_years_is_told_as_both(places, only):
    entries = {name: {"period": period, "population": "dockers"} for name, period in places.items()}
    named = {"vocabulary.populations.sailors.label": "sailors", **with_entries(c={"population": "sailors", **BESIDE})}
    said = finding(asked("5,432 sailors", {**named, **with_entries(**entries)})).answer
    both = (
        "and only of other years or of the whole era, not of the Harbor Strike; it is a number of killings, told below."
    )
    assert said == (f"5,432 is in the record, but not of what the question names, {both}" if only else ANOTHER)


def test_a_number_that_a_claim_mentions_for_the_event_is_not_said_to_be_only_of_other_years():
    dockers = with_entries(a={"period": "1905", "population": "dockers"}, c={"population": "sailors", **BESIDE})
    mentioned = claim(says="Of 5,432 one in two was killed", published="2716", as_printed="2,716", formula="killed / 2")
    named = {"vocabulary.populations.sailors.label": "sailors"}
    assert finding(asked("5,432 sailors", {**named, **dockers, **mentioned})).answer == CLAIMED


def test_what_is_only_rejected_stands_back_behind_other_years_where_somebody_says_it():
    denied = {"stance": "rejects", "estimated_by": "Doe, Jane"}
    found = asked("5,432", with_entries(a=denied, b={"period": "1905"}))
    assert (found.standing, found.best.id) == (Standing.ELSEWHERE, "poe-1950-b")


def test_a_number_is_told_as_a_bound_only_where_nobody_gives_it_flatly():
    floor = {"value": {"low": 5_432, "bound": "at_least", "precision": "rounded"}, "as_printed": "at least 5,432"}
    denied = {"stance": "rejects", "estimated_by": "Doe, Jane"}
    assert " as a bound" in finding(number(Held(catalog_with(with_entries(a=floor))), "5,432")).answer
    both = with_entries(a=floor, b=denied)
    assert " as a bound" not in finding(number(Held(catalog_with(both)), "5,432")).answer


def test_whoever_says_executed_is_answered_with_death_sentences_and_whoever_says_arrested_is_not():
    flow = {"unit": "persons", "kind": "flow", "components": {}}
    measures = {
        "executions": {**flow, "definition": "People executed by order of anybody.", "outcome": "death"},
        "death_sentences": {**flow, "definition": "Sentences of the heaviest kind.", "outcome": "sentence"},
    }
    changes = {f"vocabulary.measures.{name}": told for name, told in measures.items()}
    sentenced = {**changes, **with_entries(a={"measure": "death_sentences"})}
    assert not asked("5,432 executed", sentenced).another
    assert asked("5,432 arrested", sentenced).another
    assert not asked("5,432 executed", {**changes, **with_entries(a={"measure": "executions"})}).another
    assert asked("5,432 executed", {**changes, **with_entries(a={"measure": "arrests"})}).another


@pytest.mark.parametrize("text", ["5,432 in the earthquake", "5,432 dockers in the earthquake", "Землетрясение: 5432"])
def test_a_number_is_not_quoted_for_what_the_catalog_says_that_it_does_not_count(text):
    changes = {**with_entries(a={"population": "dockers"}), "event.outside": ["earthquake", "землетрясение"]}
    assert finding(number(Held(catalog_with(changes)), text)).answer == ANOTHER
    assert finding(number(Held(catalog_with({**changes, "event.outside": []})), text)).answer != ANOTHER


@pytest.mark.parametrize(
    ("entries", "counted"),
    [
        ({"a": {}, "b": {"measure": "arrests"}}, "it is a number of killings; arrests, told below."),
        ({"a": {"stance": "rejects", "estimated_by": "Doe, Jane"}, "b": {"measure": "arrests"}},
         "it is a number of arrests, told below."),
        ({"a": {"period": "1905"}, "b": {"measure": "arrests"}}, "it is a number of arrests, told below."),
        ({"a": {}, "b": {"measure": "arrests", "as_printed": "5,432 to 9,000",
                         "value": {"low": 5432, "high": 9000, "precision": "rounded"}}},
         "it is a number of killings, told below."),
        ({"a": {"stance": "rejects", "estimated_by": "Doe, Jane"}}, "what it counts there is told below."),
    ],
)  # fmt: skip
def test_whoever_asks_of_something_else_is_told_what_the_number_counts_by_those_who_stand_behind_it(entries, counted):
    changes = {"event.outside": ["earthquake"], **with_entries(**entries)}
    found = asked("5,432 in the earthquake", changes)
    assert finding(found).answer == f"5,432 is in the record, but not of what the question names; {counted}"
    assert found.best is None
