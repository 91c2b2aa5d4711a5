"""A bridge adds only what its end counts and its start does not; what is left over is never made to vanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented import changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.catalog.interval import Interval
from terror_estimates.comparison.bridge import Bridge, NoBridge, bridge, candidates, more_or_fewer

WHOLE = {
    "population": "all",
    "jurisdiction": "all_authorities",
    "territory": "country",
    "period": "1911/1912",
    "verification": {"level": "read_in_work"},
    "locator": {"page": "1"},
}
KILLED = {"measure": "killings", "components": {"drowned": "excluded"}}
IN_JAIL = {"measure": "deaths", "components": {"shot": "excluded", "drowned": "excluded", "died_in_jail": "included"}}
DROWNED = {"measure": "deaths", "components": {"shot": "excluded", "drowned": "included", "died_in_jail": "excluded"}}
ALL_DEATHS = {
    "measure": "deaths",
    "components": {"shot": "included", "drowned": "included", "died_in_jail": "included"},
}


def harbor(**entries: dict) -> Catalog:
    """A catalog of estimates doe-1920-…, each the whole harbor unless something is changed."""
    estimates = {
        f"doe-1920-{name}": {"estimated_by": "Jane Doe", "source": "doe-1920", **WHOLE, **one}
        for name, one in entries.items()
    }
    catalog, report = read_bytes(changed_at({"estimates": estimates, "tables": {}, "figures": {}}))
    assert catalog is not None, report.lines()
    return catalog


def over(catalog: Catalog, start: str, end: str, *added: str, taken: tuple[str, ...] = ()) -> Bridge:
    ids = [f"doe-1920-{name}" for name in (start, end, *added, *taken)]
    start, end, *steps = map(catalog.estimate, ids)
    return bridge(start, end, steps[: len(added)], steps[len(added) :])


def deaths(**values: dict) -> Catalog:
    kinds = {"killed": KILLED, "jail": IN_JAIL, "drowned": DROWNED, "deaths": ALL_DEATHS}
    return harbor(**{name: {**kind, "value": values.get(name, {"best": 10})} for name, kind in kinds.items()})


def test_the_remainder_is_what_the_end_has_beyond_the_start():
    assert over(deaths(deaths={"best": 100}), "killed", "deaths").remainder == Interval(90, 90)


def test_each_step_takes_its_share_of_the_remainder():
    numbers = {"killed": 10, "deaths": 100, "jail": 25, "drowned": 5}
    catalog = deaths(**{name: {"best": number, "precision": "exact"} for name, number in numbers.items()})

    assert over(catalog, "killed", "deaths", "jail", "drowned").remainder == Interval(60, 60)


def test_a_range_makes_the_remainder_a_range():
    catalog = deaths(deaths={"low": 100, "high": 120}, jail={"low": 20, "high": 30})

    assert over(catalog, "killed", "deaths", "jail").remainder == Interval(60, 90)


def test_a_bound_leaves_the_remainder_open():
    catalog = deaths(deaths={"low": 100, "bound": "at_least"})

    assert over(catalog, "killed", "deaths").remainder == Interval(90, None)
    assert over(catalog, "killed", "deaths").remainder.text() == "at least 90"


def test_a_remainder_below_zero_is_said_not_hidden():
    assert over(deaths(deaths={"best": 4}), "killed", "deaths").remainder.text() == "−6"


def test_what_is_taken_away_is_counted_by_the_start_only():
    catalog = deaths(deaths={"best": 100}, jail={"best": 30})

    assert over(catalog, "deaths", "killed", taken=("jail",)).remainder == Interval(-60, -60)


def test_another_outcome_has_no_bridge():
    catalog = harbor(killed={**KILLED, "value": {"best": 1}}, arrests={"measure": "arrests", "value": {"best": 9}})

    with pytest.raises(NoBridge, match=r"counts killings and .* arrests; the outcome differs"):
        over(catalog, "killed", "arrests")


def test_no_bridge_leads_between_what_has_nothing_in_common():
    """The killed of one year are no part of those of another, so what lies between the numbers is no remainder."""
    catalog = harbor(
        killed={**KILLED, "value": {"best": 10}}, later={**KILLED, "period": "1913", "value": {"best": 30}}
    )

    with pytest.raises(NoBridge, match="are counted apart, so no step leads from one to the other"):
        over(catalog, "killed", "later")


def test_a_step_that_the_start_counts_already_is_refused():
    catalog = harbor(
        killed={**KILLED, "value": {"best": 10}},
        dockers={**KILLED, "population": "dockers", "value": {"best": 3}},
        deaths={**ALL_DEATHS, "value": {"best": 20}},
    )

    with pytest.raises(NoBridge, match="may count the same people already"):
        over(catalog, "killed", "deaths", "dockers")


def test_a_step_outside_the_end_is_refused():
    catalog = harbor(
        killed={**KILLED, "period": "1911", "value": {"best": 10}},
        jail={**IN_JAIL, "period": "1911/1913", "value": {"best": 3}},
        deaths={**ALL_DEATHS, "value": {"best": 20}},
    )

    with pytest.raises(NoBridge, match=r"not a part of 'doe-1920-deaths', since its period reaches beyond"):
        over(catalog, "killed", "deaths", "jail")


def test_two_steps_of_the_same_people_are_refused():
    catalog = harbor(
        killed={**KILLED, "value": {"best": 10}},
        jail={**IN_JAIL, "value": {"best": 3}},
        again={**IN_JAIL, "value": {"best": 4}},
        deaths={**ALL_DEATHS, "value": {"best": 20}},
    )

    with pytest.raises(NoBridge, match="take one of them"):
        over(catalog, "killed", "deaths", "jail", "again")


def test_words_bear_no_step():
    catalog = deaths()
    words = harbor(
        killed={**KILLED, "value": {"best": 1}},
        deaths={**ALL_DEATHS, "value": {"precision": "in_words"}, "as_printed": "hundreds"},
    )

    assert over(catalog, "killed", "deaths").steps == ()
    with pytest.raises(NoBridge, match="states no number"):
        over(words, "killed", "deaths")


def test_candidates_lie_inside_the_end_and_beside_the_start():
    catalog = deaths()
    found = candidates(catalog.estimate("doe-1920-killed"), catalog.estimate("doe-1920-deaths"))

    assert [one.id for one in found] == ["doe-1920-drowned", "doe-1920-jail"]


numbers = st.integers(0, 10**7)
intervals = st.tuples(numbers, numbers).map(lambda ends: Interval(min(ends), max(ends)))


@given(intervals, intervals, st.data())
def test_the_difference_of_two_intervals_holds_every_difference_of_their_numbers(one, other, data):
    mine = data.draw(st.integers(one.low, one.high))
    theirs = data.draw(st.integers(other.low, other.high))
    less, more = one - other, one + other

    assert less.low <= mine - theirs <= less.high
    assert more.low <= mine + theirs <= more.high


def stated(interval: Interval) -> dict[str, int]:
    """An interval as a catalog writes it: a range of one number is that number."""
    return {"best": interval.low} if interval.low == interval.high else {"low": interval.low, "high": interval.high}


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (12, 40, "12 to 40"), (12, 12, "12"), (0, 0, "0"), (0, None, "at least 0"), (12, None, "at least 12"),
        (-12, -12, "12 fewer than Doe"), (-40, -12, "12 to 40 fewer than Doe"),
        (None, -1_465, "at least 1,465 fewer than Doe"), (-12, None, "at most 12 fewer than Doe, or more"),
        (None, 12, "at most 12 more than Doe, or fewer"), (None, 0, "no more than Doe"),
        (-12, 0, "0 to 12 fewer than Doe"), (-12, 40, "from 12 fewer to 40 more than Doe"), (None, None, "any number"),
    ],
)  # fmt: skip
def test_what_may_be_below_nothing_is_said_in_words_and_without_a_sign(low, high, said):
    assert more_or_fewer(Interval(low, high), "Doe") == said
    assert "−" not in said


def test_a_remainder_below_nothing_is_so_many_fewer_than_the_steps_add_up_to():
    assert rest(4) == "What no step explains: 6 fewer than they add up to"
    assert rest(4_321, killed=5_555) == "What no step explains: 1,234 fewer than they add up to"


def rest(whole: int, killed: int = 10, precision: str = "exact") -> str:
    """What is said of the rest between a number of those killed and one of the dead, which is exact or rounded."""
    values = {"killed": {"best": killed, "precision": "exact"}, "deaths": {"best": whole, "precision": precision}}
    return over(deaths(**values), "killed", "deaths").lines()[-1]


def test_a_remainder_is_about_so_much_where_a_number_on_the_way_is_rounded():
    assert rest(4_321, 5_555, "rounded") == "What no step explains: about 1,200 fewer than they add up to"
    assert rest(7_321, 5_555, "rounded") == "What no step explains: about 1,800"
    several = {"deaths": {"low": 1_111, "high": 3_333}, "killed": {"best": 2_222, "precision": "exact"}}
    assert over(deaths(**several), "killed", "deaths").lines()[-1] == (
        "What no step explains: from about 1,100 fewer to about 1,100 more than they add up to"
    )
    least = {"deaths": {"low": 3_333, "bound": "at_least"}, "killed": {"best": 2_222, "precision": "exact"}}
    assert over(deaths(**least), "killed", "deaths").lines()[-1] == "What no step explains: at least 1,111"


@given(intervals, intervals)
def test_the_remainder_is_exact(killed, everything):
    found = over(deaths(killed=stated(killed), deaths=stated(everything)), "killed", "deaths").remainder

    assert (found.low, found.high) == (everything.low - killed.high, everything.high - killed.low)


def test_a_bridge_is_written_a_line_a_step_with_its_remainder_last():
    numbers = {"killed": 10, "deaths": 100, "jail": 25, "drowned": 5}
    catalog = deaths(**{name: {"best": number, "precision": "exact"} for name, number in numbers.items()})
    assert over(catalog, "killed", "deaths", "jail").lines() == [
        "10  doe-1920-killed",
        "+ 25  doe-1920-jail",
        "→ 100  doe-1920-deaths",
        "What no step explains: 65",
    ]
    assert over(catalog, "deaths", "killed", taken=("jail",)).lines()[1:2] == ["− 25  doe-1920-jail"]


ARRESTED = {"measure": "arrests", "value": {"best": 9}}


def test_a_refusal_is_a_sentence_with_ids():
    catalog = harbor(killed={**KILLED, "value": {"best": 1}}, arrests=ARRESTED)
    said = "No bridge: 'doe-1920-killed' counts killings and 'doe-1920-arrests' arrests; the outcome differs"
    for refused in (lambda: over(catalog, "killed", "arrests"), lambda: candidates(*catalog.estimates.values())):
        with pytest.raises(NoBridge, match="the outcome differs") as reason:
            refused()
        assert str(reason.value).startswith("No bridge: 'doe-1920-")
    with pytest.raises(NoBridge) as reason:
        over(catalog, "killed", "arrests")
    assert str(reason.value) == f"{said} (death, arrest)."


def test_a_step_of_another_event_is_refused_as_that():
    catalog = harbor(
        killed={**KILLED, "value": {"best": 10}}, arrests=ARRESTED, deaths={**ALL_DEATHS, "value": {"best": 20}}
    )
    with pytest.raises(NoBridge, match="the outcome differs"):
        over(catalog, "killed", "deaths", "arrests")


def test_no_candidate_is_an_end_unseen_without_a_number_or_no_step():
    unseen = {"verification": {"level": "unverified"}, "locator": {}}
    words = {"value": {"precision": "in_words"}, "as_printed": "many"}
    catalog = harbor(
        arrests=ARRESTED,
        killed={**KILLED, "value": {"best": 10}},
        dockers={**KILLED, "population": "dockers", "value": {"best": 3}},
        drowned={**DROWNED, "value": {"best": 5}},
        jail={**IN_JAIL, **unseen, "value": {"best": 4}},
        others={**IN_JAIL, **words},
        deaths={**ALL_DEATHS, "value": {"best": 100}},
    )
    start, end = (catalog.estimate(f"doe-1920-{name}") for name in ("killed", "deaths"))
    assert [one.id for one in candidates(start, end)] == ["doe-1920-drowned"]
