"""The numbers people meet: each correction says in which way its number went wrong, and the figure keeps its word."""

import re

import pytest

from shared import figure
from terror_estimates.charts.kinds.circulation.content import Case, Circulation, circulation_of
from terror_estimates.comparison.asked import Match, matched
from terror_estimates.comparison.held import Held

SPELLED = {13: "Thirteen", 16: "sixteen"}


@pytest.fixture(scope="module")
def met():
    return figure("F30")


@pytest.fixture(scope="module")
def content(met):
    return circulation_of(met.entry)


def test_every_correction_says_in_which_way_the_number_went_wrong(met):
    assert [one.id for one in met.catalog.corrections.values() if not one.way] == []


def test_every_way_has_a_real_case(met):
    used = {one.way for one in met.catalog.corrections.values()} | {one.way for one in met.entry.ways}
    assert set(met.catalog.vocabulary.ways) == used


def test_its_title_counts_the_numbers_that_are_right_numbers_of_something_else(met, content):
    right, all_ = len(right_numbers(content)), len(content.corrections)
    assert met.entry.title.startswith(f"{SPELLED[right]} of {SPELLED[all_]} numbers that mislead")


def right_numbers(content: Circulation) -> tuple[Case, ...]:
    """The cases whose number, exact or rounded, is that of the estimate behind it: right numbers of something else."""
    taken = {one.id: one.taken_for for one in content.wrong}
    return tuple(
        case
        for case in content.cases
        if case.id in taken
        and case.right
        and any(matched(taken[case.id].number, one) in (Match.EXACT, Match.ROUNDED) for one in case.right.value.stated)
    )


def test_nothing_unverified_says_a_number_rightly(content):
    assert [case.id for case in content.cases if case.right and not case.right.chartable] == []


@pytest.mark.parametrize("number", ["7 million", "20 million", "681,692", "786,098", "799,455", "3,778,000"])
def test_the_numbers_that_are_met_most_stand_in_it(content, number):
    assert number in {case.number for case in content.cases}


def test_its_canvas_holds_at_most_400_words(met):
    texts = met.drawing.figure.findobj(lambda one: hasattr(one, "get_text"))
    words = [word for text in texts for word in text.get_text().split() if re.search(r"[^\W\d_]", word)]
    assert len(words) <= 400, f"{len(words)} words"


def test_its_subtitle_says_where_those_begin_that_mislead(met, content):
    first = next(case for case in content.cases if case.id in met.catalog.corrections)
    assert f"The sixteen begin with {first.number};" in " ".join(met.entry.subtitle.split())


def test_its_subtitle_names_those_that_are_no_right_numbers_of_something_else(met, content):
    right = {case.id for case in right_numbers(content)}
    *others, last = [one.number for one in content.cases if one.id in met.catalog.corrections and one.id not in right]
    assert f"all but {', '.join(others)} and {last} are among the thirteen" in " ".join(met.entry.subtitle.split())


def test_no_number_is_given_to_the_wrong_person_who_has_it_by_its_own_row(content):
    taken = {one.id: one.taken_for for one in content.wrong}
    rows = [case for way in content.ways if "author" in way.label.casefold() for case in way.cases if case.right]
    misled = [case.id for case in rows if case.right.estimated_by == taken[case.id].estimated_by]
    assert misled == []


def test_a_remark_stands_for_a_measure_that_says_too_little(met, content):
    [[id, words]] = met.entry.remarks.items()
    [row] = [case.words for case in content.cases if case.right and case.right.id == id]
    assert words in row
    assert met.catalog.estimate(id).label("measure").casefold() not in row.casefold()


def test_it_fits_one_screen(met):
    width, height = met.drawing.figure.get_size_inches()
    assert height / width <= 0.85


def test_a_number_is_led_to_what_it_is_by_its_own_words(met):
    """Who asks the program for a number of the figure is warned with the correction that the figure shows."""
    from terror_estimates.comparison.number import number

    held = Held(met.catalog)
    for correction in (met.catalog.correction(id) for id in met.drawing.corrections):
        taken = correction.taken_for
        asked = str(taken.number) if taken.high is None else f"{taken.number} to {taken.high}"
        found = [hit.entry.id for hit in number(held, asked).corrections]
        assert correction.id in found, asked


def test_what_we_infer_of_a_number_is_not_shown_as_what_its_source_says(content):
    """Where it comes from by our guess is probable, and a measure that its source does not word is marked."""
    inferred = {one.id for one in content.wrong if one.inferred and one.rightly}
    assert inferred
    assert {case.id for case in content.cases if case.words.startswith("Probably")} == inferred
    ours = [case for case in content.cases if case.right and case.right.infers("measure")]
    assert ours
    assert [case.id for case in ours if "(inferred)" not in case.words] == []
