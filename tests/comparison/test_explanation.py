"""Why two estimates differ: what is counting, what is evidence, and what nobody explains."""

from dataclasses import replace

import pytest

from invented import changed_at, small
from terror_estimates.catalog import UnknownId, read_bytes
from terror_estimates.catalog.interval import Interval
from terror_estimates.catalog.words import BASES
from terror_estimates.comparison.explanation import Explanation, _parts, explain, explanation_wording

SEEN = {"level": "read_in_work"}
WHOLE = {
    "estimated_by": "Ann Poe",
    "source": "poe-1950",
    "locator": {"page": "9"},
    "stance": "asserts",
    "measure": "killings",
    "components": {"drowned": "included"},
    "population": "all",
    "jurisdiction": "all_authorities",
    "territory": "country",
    "period": "1911/1912",
    "verification": SEEN,
}


def explained(one: dict, other: dict, *, steps: list[dict] | None = None, **changes: object) -> tuple[Explanation, str]:
    """The explanation of two estimates like WHOLE but as given, beside others that might be steps."""
    entries = {"poe-1950-one": {**WHOLE, **one}, "poe-1950-other": {**WHOLE, **other}}
    entries |= {
        f"{step.get('source', 'poe-1950')}-step-{place}": {**WHOLE, **step} for place, step in enumerate(steps or [])
    }
    catalog, report = read_bytes(changed_at({"estimates": entries, "figures": {}, "tables": {}, **changes}))
    assert catalog is not None, report.lines()
    found = explain(catalog.estimate("poe-1950-one"), catalog.estimate("poe-1950-other"))
    return found, " ".join(explanation_wording(found).sentences)


def exact(number: int) -> dict:
    return {"value": {"best": number, "precision": "exact"}}


def test_between_numbers_that_are_alike_as_stated_the_whole_distance_is_unexplained():
    found, told = explained({**exact(150), "basis": "testimony"}, {**exact(120), "basis": "archival_count"})
    assert found.remainder == Interval(30, 30)
    assert "As far as both say, what they count explains none of the difference." in told
    assert "The 150 comes from testimony; the 120 is an archival count." in told
    assert told.endswith("The difference is 30, and no number held here accounts for it.")


def test_a_part_and_its_whole_differ_by_counting_and_what_might_be_steps_is_offered_but_not_taken():
    parts = {"vocabulary.populations.workers.parts": "apart"}
    step = {"population": "sailors", **exact(40)}
    found, told = explained({"population": "dockers", **exact(100)}, exact(150), steps=[step], **parts)
    assert (found.bridge.start.id, found.bridge.end.id, found.bridge.steps) == ("poe-1950-one", "poe-1950-other", ())
    assert [one.id for one in found.steps] == ["poe-1950-step-0"]
    assert "it counts dockers, the 150 all." in told
    assert told.endswith("Without a step, the difference is 50. A number that could be a step: 40 (poe-1950-step-0).")
    many = explanation_wording(replace(found, steps=found.steps * 5)).sentences[-1]
    shown = ", ".join(["40 (poe-1950-step-0)"] * 3)
    assert many == f"Numbers that could be steps beside one another: {shown} and 2 more."


def test_the_steps_of_a_bridge_that_a_figure_draws_are_told_with_the_remainder():
    bridge = {"start": "poe-1950-one", "end": "poe-1950-other", "added": ["poe-1950-step-0"]}
    figure = {"slug": "x", "chart": "bridge", "title": "T", "subtitle": "S", "question": "Q", "bridges": [bridge]}
    found, told = explained(
        {"population": "dockers", **exact(100)},
        exact(150),
        steps=[{"population": "sailors", **exact(40)}],
        **{"vocabulary.populations.workers.parts": "apart", "figures": {"F01": figure}},
    )
    assert found.remainder == Interval(10, 10)
    assert "Of the difference, 40 are killings that only one of them counts (Poe)." in told
    assert told.endswith("What is left, 10, no step explains.")


@pytest.mark.parametrize(("part", "whole", "said"), [(150, 120, True), (120, 150, False), (150, 150, False)])
def test_a_whole_that_is_smaller_than_its_part_contradicts_it(part, whole, said):
    rest = "The difference is 30, and no number held here accounts for it."
    counted = "The difference is 30; how much of it comes from what they count, no number held here says."
    for one, other in (
        ({"population": "dockers", **exact(part)}, exact(whole)),
        (exact(whole), {"population": "dockers", **exact(part)}),
    ):
        told = explained(one, other)[1]
        against = f"The wider of the two is the smaller number, {whole} against {part}, so they contradict each other."
        assert (against in told) is said
        assert told.endswith(rest) is said
        assert told.endswith(counted) is (part < whole)


def test_a_whole_that_rounds_its_part_down_contradicts_nothing():
    part = {"population": "dockers", **exact(123)}
    assert "contradict" not in explained(part, {"value": {"best": 120}, "rounds": ["poe-1950-one"]})[1]


def test_what_is_left_open_may_tell_a_smaller_whole_from_its_part():
    """A source that does not say for which years it counts contradicts nobody by them."""
    told = explained({"population": "dockers", **exact(150), "period": "not_stated"}, exact(120))[1]
    assert "contradict" not in told
    assert "either what is left open tells them apart as well, or one of them is wrong." in told


def test_one_count_told_twice_leaves_nothing_to_explain():
    _, told = explained(exact(150), {**exact(150), "rests_on": ["poe-1950-one"]})
    assert "Nothing stated tells them apart, and they give the same number." in told
    assert told.endswith("one count, not two.")


def test_between_different_events_no_difference_is_formed():
    found, told = explained(exact(150), {**exact(120), "measure": "arrests", "components": {}})
    assert (found.bridge, found.remainder) == (None, None)
    assert told.endswith("So no difference is formed between them.")


@pytest.mark.parametrize("other", [{"period": "1913"}, {"population": "sailors"}])
def test_between_what_has_nothing_in_common_no_difference_is_formed(other):
    """The people of one year do not explain those of another, nor does anybody else have to."""
    parts = {"vocabulary.populations.workers.parts": "apart"}
    found, told = explained({**exact(150), "population": "dockers"}, {**exact(120), **other}, **parts)
    assert (found.bridge, found.remainder, found.steps) == (None, None, ())
    assert told.endswith("So no difference is formed between them.")


def test_words_without_a_number_have_no_distance_and_no_ids():
    words = {"value": {"precision": "in_words"}, "as_printed": "many"}
    found, told = explained(words, exact(120))
    assert found.bridge is None
    assert told.startswith("In Poe, both numbers count killings")
    assert told.endswith("“many” states no number, so nothing can be added to it or taken from it.")


def test_bounds_that_leave_every_distance_open_are_not_subtracted():
    found, told = explained(*({"value": {"low": number, "bound": "at_least"}} for number in (100, 120)))
    assert found.remainder == Interval(None, None)
    assert told.endswith("How far apart they are does not follow from their bounds.")


FLOOR, CEILING = {"value": {"low": 120, "bound": "at_least"}}, {"value": {"high": 120, "bound": "at_most"}}
RANGE = {"value": {"low": 100, "high": 150}}


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (FLOOR, exact(120), "At least 120 gives as a lower limit what the 120 gives as the number, so how far apart"),
        (CEILING, exact(120), "At most 120 gives as an upper limit what the 120 gives as the number, so how far apart"),
        (FLOOR, exact(150), "At least 120 sets no upper limit, so how far apart they are does not follow."),
        (exact(100), CEILING, "At most 120 sets no lower limit, so how far apart they are does not follow."),
        (FLOOR, RANGE, "At least 120 sets no upper limit, so how far apart they are does not follow."),
        (exact(100), FLOOR, "The difference is at least 20, and no number held here accounts"),
        (RANGE, {"value": {"low": 120, "high": 200}}, "Their ranges overlap, so no difference follows."),
        (RANGE, {"value": {"low": 150, "high": 200}}, "Their ranges overlap, so no difference follows."),
        (RANGE, {"value": {"low": 110, "high": 120}}, "The range of the 110–120 lies within the range of the 100–150,"),
        (exact(120), RANGE, "The 120 lies within the range of the 100–150, so no difference follows."),
        (exact(90), RANGE, "The difference is about 10 to 60, and no number held here accounts"),
        (RANGE, {**RANGE}, "Nothing stated tells them apart, and they give the same range."),
        (FLOOR, {**FLOOR}, "Nothing stated tells them apart, and they give the same limit."),
        (exact(120), exact(120), "Nothing stated tells them apart, and they give the same number."),
    ],
)
def test_a_difference_is_formed_only_where_no_number_fits_both(one, other, said):
    """A limit is no number, ranges that meet have no difference, and one repeated has none with itself."""
    for pair in ((one, other), (other, one)):
        told = explained(*pair)[1]
        assert said in told
        assert ("the same" in told) is ("the same" in said)
        assert ("difference is" in told) is ("difference is" in said)


def test_a_floor_sets_no_upper_limit_to_a_difference():
    for numbers in ((100, 150), (150, 100), (120, 120)):
        for kinds in ("low", "at_least"), ("high", "at_most"):
            bounded = {"value": {kinds[0]: numbers[0], "bound": kinds[1]}}
            assert "difference is at most" not in explained(bounded, exact(numbers[1]))[1]


def test_of_two_crowds_that_overlap_no_difference_is_formed():
    """How many more dockers there were in the country than people in the harbor says nothing of either."""
    told = explained({"population": "dockers", **exact(150)}, {"territory": "harbor", **exact(120)})[1]
    assert told.endswith("Each may count people whom the other does not, so no difference is formed between them.")
    years = explained({"period": "1910/1911", **exact(150)}, exact(120))[1]
    assert years.endswith("The difference is 30; how much of it comes from what they count, no number held here says.")


def test_a_number_that_does_not_say_its_years_differs_from_one_that_does_by_these_perhaps():
    silent = {**exact(120), "period": "not_stated"}
    for told in (explained(exact(150), silent)[1], explained(silent, exact(150))[1]):
        assert "explains none" not in told
        assert told.endswith("The difference is 30; the 120 does not say which years, and that may be all of it.")
    both = explained({**exact(150), "period": "not_stated"}, {**silent, "population": "not_stated"})[1]
    assert both.endswith(
        "The difference is 30; it is open which people and which years they mean, and that may be all of it."
    )


def test_what_is_left_open_may_explain_what_nothing_stated_does():
    told = explained(exact(150), {**exact(120), "jurisdiction": "not_stated"})[1]
    assert "what they count explains none of the difference; what is left open may explain some." in told


def test_a_round_number_of_the_same_count_told_elsewhere_makes_the_difference():
    register = {
        "source": "police-1913",
        "measure": "arrests",
        "components": {},
        **exact(118),
        "basis": "archival_count",
    }
    rounded = {"value": {"best": 120}, "rests_on": ["police-1913-step-0"], "rounds": ["police-1913-step-0"]}
    same = {**exact(118), "rests_on": ["police-1913-step-0"]}
    told = explained(rounded, same, steps=[register])[1]
    assert told.endswith(
        "The difference is about 2, and rounding makes it: the 120 rounds the same count (police-1913-step-0)."
    )
    assert "explains none" not in told
    for inferred in ({**rounded, "inferred": ["rests_on"]}, same), (rounded, {**same, "inferred": ["rests_on"]}):
        only = explained(*inferred, steps=[register])[1]
        assert only.endswith("rounding would make it: the 120 appears to round the same count (police-1913-step-0).")
    by_size = explained({**rounded, "rests_on": []}, same, steps=[register])[1]
    assert by_size.endswith("rounding would make it: the 120 appears to round the same count (police-1913-step-0).")
    assert "rounding" not in explained({**rounded, "rounds": []}, same, steps=[register])[1]
    assert "rounding" not in explained(rounded, exact(118), steps=[register])[1]


@pytest.mark.parametrize(
    ("resting", "verb", "makes"), [(True, "rounds", "makes"), (False, "appears to round", "would make")]
)
def test_a_rounding_that_is_taken_from_the_size_is_said_to_appear_so(resting, verb, makes):
    links = {"rounds": ["poe-1950-other"], "rests_on": ["poe-1950-other"] * resting}
    told = explained({"value": {"best": 120}, **links}, exact(118))[1]
    assert f"The 120 {verb} the 118{': ' if resting else '; then they are '}one count, not two." in told
    assert told.endswith(f"The difference is about 2, and the rounding {makes} it.")


SLIP = {
    "kind": "misprint",
    "circulates": "1,812 people were killed",
    "found_in": [{"source": "poe-1950"}],
    "source_says": "Two digits exchanged.",
    "see": ["poe-1950-one", "poe-1950-other"],
}


@pytest.mark.parametrize(
    ("change", "known"),
    [
        ({}, True),
        ({"taken_for": {"number": 1812}, "circulates": "1,812 killed"}, True),
        ({"kind": "mislabeling"}, False),
        ({"see": []}, False),
        ({"circulates": "1,813 people were killed"}, False),
    ],
)
def test_a_slip_that_the_catalog_knows_is_no_mystery(change, known):
    corrections = {"slip": {**SLIP, **change}}
    see = corrections["slip"]["see"]
    turned = {"slip": {**corrections["slip"], "see": [*see[::-1]]}}
    for pair, held in (((exact(1812), exact(1821)), corrections), ((exact(1821), exact(1812)), turned)):
        told = explained(*pair, corrections=held)[1]
        assert told.endswith("The difference is 9, and it is entered as a slip.") is known
        assert told.endswith("The difference is 9, and no number held here accounts for it.") is not known


def test_what_only_one_of_them_says_is_said_since_it_may_tell_them_apart():
    silent = {"population": "not_stated", "period": "not_stated"}
    told = explained({"population": "dockers", **exact(150)}, {**exact(120), **silent})[1]
    assert "Only the 150 says which people (dockers) and which years (1911–12)." in told
    assert "Only" not in explained(exact(150), {**exact(120), "population": "not_stated"})[1]


def test_a_part_that_only_one_of_them_says_it_leaves_out_is_said_too():
    drowned = [{**exact(150), "components": {"drowned": said}} for said in ("excluded", "included")]
    told = [explained(one, {**exact(120), "components": {"drowned": "not_stated"}})[1] for one in drowned]
    assert "Only the 150 says that it leaves out drowned." in told[0]
    assert "Only" not in told[1]


def test_steps_are_offered_if_they_say_what_they_count_and_fit_and_the_largest_first():
    parts = {"vocabulary.populations.workers.parts": "apart"}
    sailors = {"population": "sailors"}
    steps = [
        {**sailors, **exact(7)},
        {**sailors, **exact(40)},
        {**sailors, **exact(51)},
        {**sailors, **exact(30), "period": "not_stated"},
    ]
    found, _ = explained({"population": "dockers", **exact(100)}, exact(150), steps=steps, **parts)
    assert [one.id for one in found.steps] == ["poe-1950-step-1"]
    assert [one.id for one in found.rivals] == ["poe-1950-step-0"]


def test_steps_that_may_count_the_same_people_are_not_offered_beside_one_another():
    parts = {"vocabulary.populations.workers.parts": "apart"}
    sailors = [{"population": "sailors", **exact(number)} for number in (40, 30)]
    found, told = explained({"population": "dockers", **exact(100)}, exact(150), steps=sailors, **parts)
    assert told.endswith(
        "A number that could be a step: 40 (poe-1950-step-0). "
        "Another may count some of the same people and must not be added beside it."
    )
    years = [
        {"period": year, "population": "sailors", **exact(number)} for year, number in (("1911", 25), ("1912", 20))
    ]
    found, told = explained({"population": "dockers", **exact(100)}, exact(150), steps=[*years, *sailors], **parts)
    assert [one.id for one in found.steps] == ["poe-1950-step-2"]
    found, told = explained({"population": "dockers", **exact(100)}, exact(150), steps=years, **parts)
    assert told.endswith(
        "Numbers that could be steps beside one another: 25 (poe-1950-step-0) and 20 (poe-1950-step-1)."
    )


def test_no_step_is_offered_where_nobody_says_when_the_wider_number_begins():
    year = {"period": "1910", **exact(40)}
    for wider, offered in (("1910/1911", ["poe-1950-step-0"]), ("../1911", [])):
        found, _ = explained({"period": "1911", **exact(100)}, {"period": wider, **exact(150)}, steps=[year])
        assert [one.id for one in found.steps] == offered


def test_steps_together_are_no_more_than_what_is_to_be_crossed():
    years = [{"period": year, **exact(number)} for year, number in (("1912", 40), ("1913", 30))]
    found, _ = explained({"period": "1911", **exact(100)}, {"period": "1911/1913", **exact(150)}, steps=years)
    assert ([one.id for one in found.steps], found.rivals) == (["poe-1950-step-0"], ())


def test_no_step_is_smaller_than_the_order_of_what_is_to_be_explained():
    steps = [{"period": "1912", **exact(number)} for number in (9, 10)]
    for number, offered in ((200, ["poe-1950-step-1"]), (201, [])):
        found, _ = explained({"period": "1911", **exact(100)}, exact(number), steps=steps)
        assert [one.id for one in found.steps] == offered


def test_a_step_is_told_in_english_numerals_and_nobody_is_offered_a_number_that_its_source_denies():
    step = {"period": "1912", "value": {"best": 41898, "precision": "exact"}, "as_printed": "41.898"}
    denied = {**step, "stance": "rejects", "value": {"best": 43000}, "as_printed": "43.000"}
    _, told = explained({"period": "1911", **exact(100)}, exact(50100), steps=[step, denied])
    assert told.endswith("A number that could be a step: 41,898 (poe-1950-step-0).")


def test_what_only_the_wider_counts_and_is_more_than_the_difference_is_told():
    """A year that alone is more than two years have above the other: the three are not of one count."""
    year = {"period": "1912", **exact(60)}
    found, told = explained({"period": "1911", **exact(100)}, exact(150), steps=[year])
    assert (found.steps, found.beyond.id) == ((), "poe-1950-step-0")
    assert told.endswith(
        "The difference is 50; but 60 (poe-1950-step-0), which only the 150 counts, is more than that: "
        "as far as they say, the three are not of one count."
    )
    elsewhere = explained({"period": "1911", **exact(100)}, exact(150), steps=[{**year, "source": "doe-1920"}])[0]
    assert elsewhere.beyond is None


def test_an_unknown_id_is_answered_with_the_nearest():
    with pytest.raises(UnknownId, match="did you mean"):
        explain(small().estimate("doe-1931-kilings"), small().estimate("doe-1920-killings"))


@pytest.mark.parametrize("basis", sorted({*BASES} - {"not_stated", "testimony"}))
def test_how_a_number_was_obtained_has_words_of_its_own(basis):
    told = explained({**exact(150), "basis": basis}, {**exact(120), "basis": "testimony"})[1]
    assert "; the 120 comes from testimony." in told
    assert "does not say how it was obtained" not in told


def test_of_many_parts_that_are_left_out_three_are_named():
    estimate = small().estimate("doe-1920-killings")
    parts = ["bystanders", "died_in_jail", "drowned", "shot", "strikers"]
    assert _parts(estimate, parts).endswith("drowned and 2 more")


def test_what_a_measure_leaves_out_by_definition_is_nobody_s_word():
    settled = {"vocabulary.measures.killings.components": {"drowned": "excluded"}}
    definition = "By definition, killings leave out drowned."
    silent, apart = {**exact(150), "components": {}, "measure": "deaths"}, {**exact(120), "components": {}}
    _, told = explained(silent, apart, **settled)
    assert definition in told
    assert "says that it leaves out" not in told
    ours = {**exact(120), "components": {"drowned": "excluded"}, "inferred": ["drowned"]}
    assert "says that it leaves out" not in explained({**exact(150), "components": {}}, ours)[1]
