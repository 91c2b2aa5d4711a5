"""Why two estimates differ: what is counting, what is evidence, and what nobody explains."""

import pytest

from invented import changed_at, small
from terror_estimates.catalog import UnknownId, read_bytes
from terror_estimates.catalog.interval import Interval
from terror_estimates.catalog.words import BASES
from terror_estimates.comparison.explanation import Explanation, explain, explanation_wording

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
    entries |= {f"poe-1950-step-{place}": {**WHOLE, **step} for place, step in enumerate(steps or [])}
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
    assert told.endswith("Without a step, the difference is 50. Numbers that could be steps: 40 (poe-1950-step-0).")


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
    for one, other in (
        ({"population": "dockers", **exact(part)}, exact(whole)),
        (exact(whole), {"population": "dockers", **exact(part)}),
    ):
        told = explained(one, other)[1]
        assert ("The wider of the two is the smaller number, so they contradict each other." in told) is said
        assert told.endswith("The difference is 30, and no number held here accounts for it.") is (part != whole)


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
    assert [one.id for one in found.steps] == ["poe-1950-step-1", "poe-1950-step-0"]


def test_an_unknown_id_is_answered_with_the_nearest():
    with pytest.raises(UnknownId, match="did you mean"):
        explain(small().estimate("doe-1931-kilings"), small().estimate("doe-1920-killings"))


@pytest.mark.parametrize("basis", sorted({*BASES} - {"not_stated", "testimony"}))
def test_how_a_number_was_obtained_has_words_of_its_own(basis):
    told = explained({**exact(150), "basis": basis}, {**exact(120), "basis": "testimony"})[1]
    assert "; the 120 comes from testimony." in told
    assert "does not say how it was obtained" not in told
