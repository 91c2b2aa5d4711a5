"""Of several numbers that may be meant, the likeliest comes first, and nothing far away comes at all."""

import pytest

from comparison.test_number import asked, entry, with_entries
from terror_estimates.catalog.words import Basis
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.explanation import _BASES
from terror_estimates.comparison.number import Standing

UNSEEN = {"verification": {"level": "unverified"}, "locator": {}}
ELSEWHERE = {"verification": {"level": "reference_work", "seen_in": {"source": "doe-1931"}}}


def best(number: int, **changed: object) -> dict:
    return {"value": {"best": number, "precision": "exact"}, **changed}


def order(text: str, **entries: dict) -> str:
    """The names of the entries that answer, in order."""
    ours = (hit.entry.id for hit in asked(text, with_entries(**entries)).estimates)
    return " ".join(id.removeprefix("poe-1950-") for id in ours if id.removeprefix("poe-1950-") in entries)


@pytest.mark.parametrize(
    ("text", "near", "finer", "first"),
    [
        ("5,400", 5_347, 5_432, "finer near"),  # a round number rounds something
        ("5,430", 5_470, 5_432, "finer near"),  # and so does one with a digit more, if it truly does
        ("5,432", 5_470, 5_400, "near finer"),  # a count is rather miscopied than made from a rounder one
    ],
)
def test_a_round_number_is_first_a_rounding_and_a_count_first_a_slip(text, near, finer, first):
    assert order(text, near=best(near), finer=best(finer)) == first


def test_of_two_numbers_that_are_near_the_nearer_is_first():
    assert order("5,430", a=best(5_480), b=best(5_450)) == "b a"


def test_what_was_seen_comes_before_what_was_not_and_the_work_before_a_work_of_reference():
    assert order("5,432", a=best(5_432, **UNSEEN), b=best(5_432, **ELSEWHERE), c=best(5_432)) == "c b a"


def test_an_end_or_a_bound_is_an_end_also_where_it_is_all_that_is_stated():
    ends = {"low": 5_000, "high": 9_000}
    found = asked("9,000", with_entries(a={"value": ends}, b={"value": {"high": 9_000, "bound": "at_most"}}))
    assert [hit.match for hit in found.estimates if hit.firm] == [Match.END, Match.END]


def test_a_few_people_are_near_nobody():
    assert order("100", a=best(101)) == "a"
    assert asked("99", with_entries(a=best(100))).standing is Standing.NONE


def test_of_what_circulates_in_two_times_the_time_of_the_event_is_meant():
    wrong = {"kind": "misprint", "source_says": "Poe has another number."}
    changes = {
        "corrections.poe-1950-a": {**wrong, "circulates": "In 1905 7,654 were killed"},
        "corrections.poe-1950-b": {**wrong, "circulates": "In 1911 7,654 were killed"},
    }
    assert asked("7,654", changes).standing is Standing.NEAR


def test_a_number_of_other_years_is_meant_from_a_hundred_thousand_on():
    assert asked("100,000", with_entries(a=best(100_111, period="1905"))).standing is Standing.ELSEWHERE
    assert asked("99,000", with_entries(a=best(99_111, period="1905"))).standing is Standing.NONE


def test_a_range_that_shares_no_end_is_not_what_circulates():
    wrong = {"kind": "mislabeling", "source_says": "These are two numbers."}
    changes = {"corrections.poe-1950-two": {**wrong, "circulates": "Between 7,654 and 9,876 people were killed"}}
    assert asked("1,234 to 8,765", changes).corrections == ()


def test_the_nearest_are_three_and_no_number_twice():
    held = {"a": 50_000, "b": 80_000, "c": 1_000, "d": 70_000, "e": 80_000, "f": 60_000}
    entries = {name: best(number) for name, number in held.items()}
    assert order("90,000", **entries) == "b d f"


def test_no_rate_is_near_a_count():
    entries = with_entries(a=best(60_000), b=best(70_000, measure="arrests"))
    assert order("90,000", a=best(60_000), b=best(70_000, measure="arrests")) == "b a"
    near = asked("90,000", {**entries, "vocabulary.measures.arrests.converted": True}).estimates
    assert "arrests" not in {hit.entry.measure for hit in near}
    assert near[0].entry.id == "poe-1950-a"


def test_every_kind_of_evidence_has_its_words():
    assert set(_BASES) | {"not_stated", "not_seen", "disputed"} >= set(Basis.__args__)


def hedged(number: int, print_: str, **changed: object) -> dict:
    return best(number, as_printed=print_, **changed)


FLAT, ABOUT, ALMOST = (hedged(7_500, words) for words in ("7,500", "about 7,500", "almost 7,500"))
AT_LEAST = {"value": {"low": 7_500, "bound": "at_least"}, "as_printed": "at least 7,500"}
AT_MOST = {"value": {"high": 7_500, "bound": "at_most"}, "as_printed": "at most 7,500"}


@pytest.mark.parametrize(
    ("text", "in_order"),
    [
        ("7,500", "d c b a"),
        ("about 7,500", "c d b a"),
        ("rund 7.500", "c d b a"),
        ("~7500", "c d b a"),
        ("almost 7,500", "b c d a"),
        ("почти 7500", "b c d a"),
        ("at least 7,500", "a c d b"),
        ("ponad 7500", "a c d b"),
    ],
)
def test_whoever_says_it_as_it_was_typed_is_first_and_bounds_are_last_unless_asked_for(text, in_order):
    assert order(text, a=AT_LEAST, b=ALMOST, c=ABOUT, d=FLAT) == in_order


def test_a_point_without_years_comes_before_a_bound_of_the_event():
    assert order("7,500", a=AT_MOST, b=hedged(7_500, "7,500", period="not_stated")) == "b a"
    assert order("at most 7,500", a=AT_MOST, b=hedged(7_500, "7,500", period="not_stated")) == "a b"


def test_a_bound_is_quoted_only_where_nobody_gives_the_number_as_a_point():
    entries = with_entries(a=AT_MOST, b=hedged(7_500, "7,500", period="not_stated"))
    assert asked("7,500", entries).best.id == "poe-1950-b"
    assert asked("fewer than 7,500", entries).best.id == "poe-1950-a"


def test_of_parts_those_of_the_whole_land_come_first_and_of_these_those_with_years():
    dockers, harbor = {"population": "dockers"}, {"territory": "harbor"}
    parts = {"a": harbor, "b": {**dockers, "period": "not_stated"}, "c": dockers}
    assert order("7,500", **{name: hedged(7_500, "7,500", **part) for name, part in parts.items()}) == "c b a"


def test_what_a_work_rejects_comes_last_however_it_is_put():
    rejected = {"stance": "rejects", "estimated_by": "Doe, Jane"}
    assert order("7,500", a=hedged(7_500, "7,500", **rejected), b=ALMOST) == "b a"


@pytest.mark.parametrize("doubtful", [{"stance": "rejects", "estimated_by": "Doe, Jane"}, UNSEEN])
def test_a_bound_that_somebody_asserts_comes_before_a_point_that_nobody_stands_behind(doubtful):
    floor = {"value": {"low": 7_500, "bound": "at_least", "precision": "rounded"}, "as_printed": "at least 7,500"}
    entries = {"a": best(7_500, **doubtful), "b": floor}
    assert order("7,500", **entries) == "b a"
    assert asked("7,500", with_entries(**entries)).best.id == "poe-1950-b"


def test_of_numbers_that_are_near_what_was_seen_and_asserted_comes_before_what_is_nearer():
    assert order("5,430", a=best(5_450, **UNSEEN), b=best(5_480)) == "b a"
    assert order("5,430", a=best(5_450, stance="rejects"), b=best(5_480)) == "b a"


def test_the_whole_event_comes_before_no_years_a_part_and_other_years_and_each_before_what_only_ends_there():
    ends = {"value": {"low": 5_000, "high": 5_432}}
    undated, part = {"period": "not_stated"}, {"population": "dockers"}
    other = {"period": "1905", "estimated_by": "Jane Doe"}
    told = order(
        "5,432", h=best(5_432), g=best(5_432, **undated), f=ends, e={**ends, **undated},
        d=best(5_432, **part), c={**ends, **part}, b=best(5_432, **other), a={**ends, **other},
    )  # fmt: skip
    assert told == "h g f e d c b a"


def test_an_end_that_is_near_comes_as_the_number_does():
    """Of numbers that are only near it is asked how far they are, and not whether they are ends."""
    assert order("5,430", a={"value": {"low": 5_000, "high": 5_480}}, b=best(5_484)) == "a b"


def test_what_more_estimates_rest_on_comes_before_what_none_does():
    rests = {"rests_on": ["poe-1950-b"], "value": {"best": 9_999}}
    assert order("5,432", a=best(5_432), b=best(5_432), c=rests) == "b a"
    assert order("5,432", a=best(5_432), b=best(5_432)) == "a b"


def test_of_a_near_part_and_the_near_whole_the_whole_is_first_though_it_is_farther():
    assert order("5,430", a=best(5_450, population="dockers"), b=best(5_480)) == "b a"


def test_the_earlier_work_comes_before_the_later_and_before_one_without_a_year():
    other = {"estimated_by": "Jane Doe"}
    works = {f"estimates.{work}-a": entry(source=work, **other) for work in ("doe-1931", "doe-1920")}
    found = asked("5,432", {**works, **with_entries(a={})}).estimates
    assert [hit.entry.id for hit in found if hit.entry.id.endswith("-a")] == ["doe-1920-a", "doe-1931-a", "poe-1950-a"]


def test_what_more_entries_state_is_meant_and_what_is_only_near_is_not_counted():
    arrests = {"measure": "arrests"}
    assert order("5,432", a=best(5_432), b=best(5_432, **arrests), c=best(5_432, **arrests)) == "b c a"
    assert order("5,432", a=best(5_432), b=best(5_432, **arrests), c=best(5_433, **arrests)) == "a b c"


def test_whoever_asks_for_a_bound_means_the_bound_before_the_number_at_it():
    bound = {"value": {"low": 5_000, "bound": "at_least"}, "as_printed": "at least 5,000"}
    flat = {"value": {"best": 5_000}, "as_printed": "5,000"}
    for stance in ("asserts", "reports"):  # also where the bound is only passed on
        assert order("at least 5,000", a=flat, b={**bound, "stance": stance}) == "b a"
    assert order("5,000", a=bound, b=flat) == "b a"


UNNAMED = {"unnamed": "b a", "document": "a b"}


def test_what_somebody_says_who_is_named_comes_before_what_nobody_does():
    reports = {kind: {"name": f"Reports, {kind}", "in_text": "the reports", "kind": kind} for kind in UNNAMED}
    people = {"people": {**reports, "poe": {"name": "Ann Poe", "kind": "person"}}}
    for kind, first in UNNAMED.items():
        changes = {**people, **with_entries(a={"estimated_by": f"Reports, {kind}"}, b={})}
        found = [hit.entry.id.removeprefix("poe-1950-") for hit in asked("5,432", changes).estimates]
        assert " ".join(id for id in found if id in ("a", "b")) == first, kind


def claims(text: str, **claims: dict) -> str:
    """The names of the claims that answer, in order."""
    base = {"source": "poe-1950", "says": "So many were killed", "inputs": {"all": {"number": 9_999, "is": "all"}}}
    base |= {"published": "5432", "unit": "persons", "as_printed": "5,432", "formula": "all"}
    changes = {f"claims.poe-1950-{name}": {**base, **changed} for name, changed in claims.items()}
    found = (hit.entry.id.removeprefix("poe-1950-") for hit in asked(text, changes).claims)
    return " ".join(name for name in found if name in claims)


PERCENT = {"published": "5", "unit": "percent", "as_printed": "5%"}
OF_EACH = {"published": "20", "unit": "people_for_each_arrest", "as_printed": "every twentieth"}


def test_whoever_asks_for_one_in_so_many_means_what_is_put_so_before_a_percentage():
    assert claims("one in twenty", a=PERCENT, b=OF_EACH) == "b a"
    assert claims("5 percent", a=OF_EACH, b=PERCENT) == claims("5 percent", a=PERCENT, b=OF_EACH) == "a b"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("5,432", {}),
        ("about 5,432", {"about": True}),
        ("at least 5,432", {"bound": "at_least"}),
        ("at most 5,432", {"bound": "at_most"}),
    ],
)
def test_of_claims_that_comes_first_which_is_hedged_as_it_is_asked_for(text, first):
    for other in ({}, {"about": True}, {"bound": "at_least"}, {"bound": "at_most"}):
        assert claims(text, a=other, b=first) == ("a b" if other == first else "b a"), other


def test_of_claims_that_comes_first_which_speaks_of_what_is_asked_for():
    sailors, dockers = ({**PERCENT, "says": f"Five percent of the {who} were killed"} for who in ("sailors", "dockers"))
    assert claims("5 percent of the dockers", a=sailors, b=dockers) == "b a"
    assert claims("5 percent of the sailors", a=sailors, b=dockers) == "a b"
