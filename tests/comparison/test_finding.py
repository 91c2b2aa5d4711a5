"""What is said of a number met somewhere says which of the answers it is, and of what to beware."""

from copy import deepcopy
from dataclasses import replace

import pytest

from claiming import CLAIM, ENTRIES
from comparison.test_number import asked, entry, with_entries
from terror_estimates.comparison.asked import Match
from terror_estimates.comparison.finding import NEAR, SHARED, Finding, finding, of_two, sections
from terror_estimates.comparison.manner import Manner, manner
from terror_estimates.comparison.number import Standing

WRONG = {"kind": "misprint", "source_says": "Poe has another number."}
BESIDE = {"value": {"best": 5_439, "precision": "exact"}}


def found(text: str, changes: dict | None = None) -> Finding:
    return finding(asked(text, changes))


@pytest.mark.parametrize(
    ("text", "changed", "said"),
    [
        ("5,432", {}, "5,432 is in the record, and this is what it counts."),
        (
            "5,432",
            {"population": "dockers"},
            "5,432 is in the record, for a part of the whole only, and this is what it counts.",
        ),
        (
            "5,432",
            {"period": "not_stated"},
            "5,432 is in the record, of years that are not named, and this is what it counts.",
        ),
        ("5,432", {"period": "1905"}, "5,432 is of other years or of the whole era, and not of the Harbor Strike."),
        ("5,400", {}, "We have found 5,400 in no source; these numbers are near it, perhaps rounded or miscopied."),
        (
            "5,435,000",
            {"period": "1905", "value": {"best": 5_432_111, "precision": "exact"}},
            "We have found 5,435,000 in no source; numbers near it are of other years, and not of the Harbor Strike.",
        ),
        (
            "5,430,000",
            {"period": "1905", "value": {"best": 5_432_111, "precision": "exact"}},
            "We have found 5,430,000 in no source; it is 5,432,111 in round figures. 5,432,111 is of other years or of "
            "the whole era, and not of the Harbor Strike.",
        ),
        ("90,000", {}, "We have found 90,000 in no source; the nearest numbers of the Harbor Strike are these."),
    ],
)
def test_an_answer_says_whether_the_number_is_held_and_of_what(text, changed, said):
    assert found(text, with_entries(killings=changed)).answer == said


def test_a_number_of_other_years_stays_one_beside_another_that_is_only_near_it():
    others = with_entries(**{"a-killings": {"period": "1905"}, "b-killings": {"period": "1905", **BESIDE}})
    answer = asked("5,432", others)
    assert [hit.firm for hit in answer.estimates] == [True, False]
    assert manner(answer) is Manner.ELSEWHERE


@pytest.mark.parametrize(
    ("text", "entries", "headed"),
    [
        # what is near a number that is held, of the event, stands under a head of its own; of other years it does not
        ("5,432", {"a-killings": {}, "b-killings": BESIDE}, [("a-killings",), (NEAR, "b-killings")]),
        ("5,432", {"a-killings": {}, "b-killings": {"period": "1905", **BESIDE}}, [("a-killings",)]),
        (
            "5,432",
            {"a-killings": {}, "b-killings": {"period": "not_stated", **BESIDE}},
            [("a-killings",), (NEAR, "b-killings")],
        ),
        # where nothing else is found, what is near is told of whatever years it is
        ("5,432", {"b-killings": {"period": "1905", **BESIDE}}, [(NEAR, "b-killings")]),
        # of a range that nobody gives, a number shares an end with it
        ("5,000 to 5,432", {"a-killings": {"value": {"low": 5_000, "high": 9_000}}}, [(SHARED, "a-killings")]),
        ("41 to 43", {"a-killings": {}}, []),
    ],
)  # fmt: skip
def test_what_is_near_a_number_stands_below_it_and_says_how_it_is_near(text, entries, headed):
    told = list(sections(asked(text, with_entries(**entries)), 9))
    found = [(head, *(hit.entry.id.removeprefix("poe-1950-") for hit in hits)) for head, hits in told]
    assert [(one[0], one[-1]) if one[0] in (NEAR, SHARED) else one[1:] for one in found] == headed


def test_a_number_that_is_held_of_the_very_years_that_are_named_is_of_these():
    both = with_entries(**{"a-killings": {}, "b-killings": {"period": "1899/1905"}})
    later = asked("5,432 killed from 1899 to 1905", both)
    assert (later.standing, later.best.id) == (Standing.ELSEWHERE, "poe-1950-b-killings")
    assert asked("5,432 killed in 1911–12", both).best.id == "poe-1950-a-killings"


@pytest.mark.parametrize(
    ("circulates", "standing", "way"),
    [
        ("7,654 people were killed", Standing.NEAR, Manner.CIRCULATES),
        ("In 1905 7,654 people were killed", Standing.ELSEWHERE, Manner.ELSEWHERE),
    ],
)
def test_what_only_circulates_is_told_as_that(circulates, standing, way):
    answer = asked("7,654", {"corrections.poe-1950-7654": {**WRONG, "circulates": circulates}})
    assert (answer.standing, manner(answer)) == (standing, way)
    near = [replace(hit, match=Match.NEAR) for hit in answer.corrections]
    assert manner(replace(answer, corrections=(*near, *answer.corrections))) is way


def test_what_circulates_near_a_number_that_is_held_leads_to_it():
    changes = {
        **with_entries(killings={"value": {"best": 7_655, "precision": "exact"}}),
        "corrections.poe-1950-7654": {**WRONG, "circulates": "7,654 people were killed"},
    }
    assert manner(asked("7,654", changes)) is Manner.NEAR


@pytest.mark.parametrize(
    ("changed", "way"),
    [
        ({}, Manner.GOES_WRONG),
        ({"corrections.poe-1950-7654.verification": {"level": "unverified"}}, Manner.CIRCULATES),
        ({"sources.poe-1950.unidentified": "Nobody knows it."}, Manner.CIRCULATES),
        (
            {"sources.poe-1950.unidentified": "Nobody knows it.",
             "corrections.poe-1950-7654.found_in": [{"source": "doe-1920"}, {"source": "poe-1950"}]},
            Manner.CIRCULATES,
        ),
        ({"corrections.other-7654": {**WRONG, "circulates": "7,654 were killed"}}, Manner.CIRCULATES),
        ({"corrections.poe-1950-7654.circulates": "7,654 people were killed in 1899"}, Manner.GOES_WRONG),
    ],
)  # fmt: skip
def test_a_number_that_goes_wrong_in_a_work_that_was_seen_is_not_said_to_stand_nowhere(changed, way):
    wrong = {**WRONG, "circulates": "7,654 people were killed", "verification": {"level": "reference_work"}}
    wrong["found_in"] = [{"source": "poe-1950"}]
    changes = {"corrections.poe-1950-7654": wrong, **changed}
    assert manner(asked("7,654", changes)) is way
    told = "7,654 is met in Poe, in a statement that goes wrong; what is right is told below."
    assert (found("7,654", changes).answer == told) is (way is Manner.GOES_WRONG)


def test_a_published_share_answers_for_itself():
    said = found("75 percent", deepcopy(ENTRIES))
    assert said.answer == "75% is in the record, and this is what is said of it."
    assert said.quotation == "As stated in Doe & Roe 1931: Three quarters of the dead were sailors."


@pytest.mark.parametrize(
    ("of", "way"),
    [("the dead", Manner.CLAIMED), ("the sailors", Manner.CLAIMED), ("the arrested", Manner.ANOTHER_CLAIMED),
     ("all in the harbor", Manner.ANOTHER_CLAIMED)],
)  # fmt: skip
def test_a_share_of_what_its_claim_does_not_name_is_a_share_of_another_thing(of, way):
    assert manner(asked(f"75 percent of {of}", deepcopy(ENTRIES))) is way


def test_a_share_is_no_count_and_a_count_no_share():
    assert found("75", deepcopy(ENTRIES)).quotation == ""
    assert manner(asked("75", deepcopy(ENTRIES))) is Manner.FEW
    assert manner(asked("76%", deepcopy(ENTRIES))) is Manner.SHARE
    counted = {**deepcopy(ENTRIES), f"claims.{CLAIM}.unit": "persons"}
    assert manner(asked("75", counted)) is Manner.CLAIMED
    assert manner(asked("75%", counted)) is Manner.SPOKEN  # its words have three quarters
    assert manner(asked("75%", {**counted, f"claims.{CLAIM}.says": "Most of the dead were sailors"})) is Manner.SHARE


@pytest.mark.parametrize("unit", ["times", "thirds", "quarters", "fifth", "per thousand", "people_for_each_arrest"])
def test_no_part_or_multiple_of_anything_is_a_count(unit):
    assert manner(asked("75", {**deepcopy(ENTRIES), f"claims.{CLAIM}.unit": unit})) is Manner.FEW


def test_a_handful_is_near_only_what_its_words_name():
    assert found("7", deepcopy(ENTRIES)).answer == (
        "We have found 7 in no source as a count; so small a number is known only by what it counts."
    )
    dockers = with_entries(killings={"value": {"best": 19, "precision": "exact"}, "population": "dockers"})
    assert asked("7", dockers).estimates == ()
    assert [hit.entry.value.best for hit in asked("7 dockers", dockers).estimates] == [19]
    assert (asked("99").estimates, bool(asked("100").estimates)) == ((), True)


def test_a_number_that_only_a_claim_mentions_is_never_answered_with_another_number():
    mentioned = {**deepcopy(ENTRIES), f"claims.{CLAIM}.says": "Three quarters of the 7,654 dead were sailors"}
    near = with_entries(killings={"value": {"best": 7_655, "precision": "exact"}, "population": "dockers"})
    for changes in (mentioned, {**near, **mentioned}):
        said = found("7,654", changes)
        assert said.answer == "7,654 is in the record, and this is what is said of it."
        assert said.quotation == "As stated in Doe & Roe 1931: Three quarters of the 7,654 dead were sailors."


def test_a_number_that_its_author_gave_up_is_said_with_what_followed():
    assert found("150").cautions == ("Its author revised it: Doe & Roe 1931 gives 180.",)


REGISTER = {"value": {"best": 131, "precision": "exact"}}


def restated(**others: dict) -> tuple[str, ...]:
    """The cautions about 131, which the register of the whole country and these other entries give."""
    changes = with_entries(**{name: {**REGISTER, **one} for name, one in others.items()})
    return found("131", {**changes, "estimates.police-1913-killings.territory": "country"}).cautions


RESTING = {"rests_on": ["police-1913-killings"]}


def test_the_same_number_of_something_else_is_no_other_name_for_it():
    assert restated(same=RESTING, deaths={"measure": "deaths"}) == ()


def test_a_work_that_was_not_seen_gives_no_number_another_name():
    unseen = {"measure": "deaths", "verification": {"level": "unverified"}, "locator": {}}
    assert restated(deaths={**RESTING, **unseen}) == ()


def test_a_number_of_a_part_has_no_other_name():
    changes = with_entries(deaths={**REGISTER, **RESTING, "measure": "deaths"})
    assert found("131", changes).cautions == ()  # the register is of the harbor


def test_three_works_are_named_that_give_it_another_name():
    names = ("ash", "birch", "cedar", "elm", "fir")
    changes: dict = {"estimates.police-1913-killings.territory": "country"}
    for name in names:
        changes[f"sources.{name}-1950"] = {"kind": "book", "title": name.title()}
        changes[f"estimates.{name}-1950-deaths"] = entry(
            **REGISTER, **RESTING, measure="deaths", source=f"{name}-1950", estimated_by="Ann Poe"
        )
    [said] = found("131", changes).cautions
    assert said.startswith("It stands as deaths in Ash, Birch, Cedar and 2 more; Harbor Police 1913,")
    assert "on which these rest," in said
    for name in names:
        changes[f"estimates.{name}-1950-deaths"] |= {"inferred": ["rests_on"]}
    [said] = found("131", changes).cautions
    assert "on which these appear to rest," in said
    del changes["estimates.elm-1950-deaths"]["inferred"]
    [said] = found("131", changes).cautions
    assert said.startswith("It stands as deaths in Ash, Birch, Cedar and 2 more; Harbor Police 1913,")
    assert "on which these appear to rest," in said


def test_a_decade_in_what_circulates_is_no_number_that_goes_wrong():
    circulates = {**WRONG, "circulates": "7,654 people were killed in the 1930s", "found_in": [{"source": "poe-1950"}]}
    circulates["verification"] = {"level": "reference_work"}
    changes = {"corrections.poe-1950-7654": circulates}
    assert manner(asked("1930", changes)) is Manner.YEAR
    assert manner(asked("7,654", changes)) is Manner.GOES_WRONG


def test_of_no_more_is_warned_than_a_reader_takes_in():
    answer = asked("150")
    circulates = {**WRONG, "circulates": "150 people were killed", "found_in": [{"source": "poe-1950"}]}
    circulates["verification"] = {"level": "reference_work"}
    wrong = asked("150", {"corrections.poe-1950-150": circulates}).corrections
    assert len(wrong) == 1
    assert len(finding(replace(answer, corrections=wrong * 5)).cautions) == 3


def test_of_two_numbers_the_answer_says_that_they_are_no_range():
    assert of_two(("5,432", "9,876")) == (
        "These are two numbers, 5,432 and 9,876, and no range; each has its own answer."
    )


SEVERAL = (
    "5,432 is in the record as a number of several things ({things}). One of them is quoted; the others are told below."
)


@pytest.mark.parametrize(
    ("text", "arrests", "answer"),
    [
        ("5,432", {}, SEVERAL.format(things="killings; arrests")),
        ("5,432 killings", {}, "5,432 is in the record, and this is what it counts."),
        ("5,432", {"stance": "rejects"}, "5,432 is in the record, and this is what it counts."),
        ("5,432", {"period": "1905"}, "5,432 is in the record, and this is what it counts."),
        ("5,432", {"population": "dockers"}, "5,432 is in the record, and this is what it counts."),
        ("5,432", {"rests_on": ["poe-1950-killings"]}, "5,432 is in the record, and this is what it counts."),
    ],
)
def test_a_number_that_is_given_of_several_things_is_not_told_of_one_alone(text, arrests, answer):
    changes = with_entries(killings={}, more={"estimated_by": "R. Roe"}, arrests={"measure": "arrests", **arrests})
    assert found(text, changes).answer == answer
