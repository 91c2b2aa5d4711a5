"""A claim and a correction lie where their numbers lie and where their words say."""

from fractions import Fraction

import pytest

from claiming import CLAIM, CORRECTION, catalog_with
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.number import Standing, number
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.told import ToldClaim


def claim(**changed: object) -> ToldClaim:
    [told] = Held(catalog_with({f"claims.{CLAIM}.{key}": value for key, value in changed.items()})).claims
    return told


def test_a_claim_is_of_the_number_it_publishes_and_mentions_those_of_its_words():
    told = claim(says="Three quarters of the 7,654 dead were sailors")
    assert (told.numbers, told.shares, told.place) == (frozenset(), {75}, Place.WHOLE)
    assert 7_654 in told.mentioned
    assert claim(published="75.5").shares == {Fraction("75.5")}
    assert claim(published="75.5", unit="persons").shares == frozenset()
    assert claim(published="75", unit="persons").numbers == {75}
    assert claim(published="75.5", unit="persons").numbers == frozenset()


def test_a_share_is_held_with_its_decimals_and_of_a_range_with_both_ends():
    told = claim(published="7.7", says="Of the dead 3.7 to 7.7 percent were sailors; this is the upper number")
    assert told.shares == {Fraction("3.7"), Fraction("7.7")}
    assert told.parts == {Fraction("0.077")}
    circulates = {f"corrections.{CORRECTION}.circulates": "Of the dead 3.7 and 7.7 percent were sailors"}
    [wrong] = Held(catalog_with(circulates)).corrections
    assert wrong.shares == {Fraction("3.7"), Fraction("7.7")}
    assert wrong.parts == {Fraction("0.037"), Fraction("0.077")}


@pytest.mark.parametrize(
    ("published", "unit", "part"),
    [
        ("50", "percent", (1, 2)), ("1", "half", (1, 2)), ("3", "halves", (3, 2)), ("1", "third", (1, 3)),
        ("2", "thirds", (2, 3)), ("1", "quarter", (1, 4)), ("3", "quarters", (3, 4)), ("1", "fifth", (1, 5)),
        ("4", "fifths", (4, 5)), ("20", "people_for_each_arrest", (1, 20)),
    ],
)  # fmt: skip
def test_a_part_of_a_whole_is_held_in_whatever_unit_it_is_published(published, unit, part):
    told = claim(published=published, unit=unit, says="So many of the dead were sailors")
    assert (told.parts, told.numbers) == ({Fraction(*part)}, frozenset())


@pytest.mark.parametrize("unit", ["persons", "times", "sailors_a_day"])
def test_a_count_a_multiple_and_a_rate_are_no_part_of_a_whole(unit):
    assert claim(published="20", unit=unit, says="So many of the dead were sailors").parts == frozenset()


def test_the_years_in_words_are_no_numbers_that_they_mention():
    assert not {1911, 1912, 191112} & claim(says="Three quarters of the 7,654 dead of 1911–12 were sailors").mentioned
    [told] = Held(catalog_with({f"corrections.{CORRECTION}.circulates": "In 1912 there were 7,654 dead"})).corrections
    assert told.numbers == {7_654}


def test_what_no_other_reader_takes_for_a_year_is_a_number():
    circulates = "Unlike in 1793–94, 1600 people drowned in the flood"
    held = Held(catalog_with({f"corrections.{CORRECTION}.circulates": circulates}))
    assert held.corrections[0].numbers == {1_600}
    assert [hit.entry.id for hit in number(held, "1600").corrections] == [CORRECTION]


def test_an_order_and_a_handful_in_words_are_no_numbers_that_they_mention():
    told = claim(says="Under order 00447 one in five of the 7,654 was a sailor (f. 9, op. 1)")
    assert told.mentioned == {7_654}
    assert claim(says="Of 100 in the harbor 99 were sailors").mentioned == {100}


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("The dead of 1911", Place.WHOLE),
        ("The dead of 1912", Place.WHOLE),
        ("The dead of 1911–12", Place.WHOLE),
        ("The dead of 1910", Place.OTHER),
        ("The dead of 1913", Place.OTHER),
        ("The dead of 1911–13", Place.OTHER),
        ("The dead of 1911–1913", Place.OTHER),
        ("The dead of 1898–1901", Place.OTHER),
    ],
)
def test_words_that_name_other_years_are_of_other_years(words, place):
    assert claim(says=words).place is place


def test_a_claim_from_numbers_of_other_years_is_of_other_years():
    years = {"estimates.doe-1931-killings.period": "1905"}
    [told] = Held(catalog_with(years)).claims
    assert told.place is Place.OTHER
    both = {"dead": "doe-1931-killings", "others": "police-1913-killings"}
    [mixed] = Held(catalog_with({**years, f"claims.{CLAIM}.inputs": both})).claims
    assert mixed.place is Place.WHOLE


@pytest.mark.parametrize(
    ("circulates", "says", "place"),
    [
        ("180 sailors were killed", "They were killed in 1905.", Place.OTHER),
        ("180 sailors were killed in 1911", "They were killed in 1905.", Place.WHOLE),
        ("180 sailors were killed in 1905", "They were killed in 1911.", Place.OTHER),
    ],
)
def test_a_correction_lies_in_the_years_it_is_said_of_before_those_that_are_right(circulates, says, place):
    at = f"corrections.{CORRECTION}"
    [told] = Held(catalog_with({f"{at}.circulates": circulates, f"{at}.source_says": says})).corrections
    assert told.place is place


def test_a_number_that_a_claim_publishes_is_held_by_it():
    answer = number(Held(catalog_with({})), "75%")
    assert answer.standing is Standing.HELD
    assert [(hit.entry.id, hit.off, hit.firm) for hit in answer.claims] == [(CLAIM, 0, True)]


def test_the_shelf_mark_of_a_file_is_no_number_of_people():
    words = "Its 7,654 dead lie in GARF, f. 9041, op. 1, d. 4517, ll. 2001–2015"
    [told] = Held(catalog_with({f"corrections.{CORRECTION}.circulates": words})).corrections
    assert told.numbers == {7654}


def test_a_number_has_what_rests_on_it_and_on_its_work():
    held = Held(
        catalog_with({"estimates.poe-1950-killings.rests_on": ["doe-1931"], "estimates.poe-1950-killings.revises": []})
    )
    before = Held(catalog_with({}))
    one, as_it_was = (each.catalog.estimate("doe-1931-killings") for each in (held, before))
    assert held.resting_on(one) == held.restated["doe-1931-killings"] + held.restated["doe-1931"]
    assert held.resting_on(one) > before.resting_on(as_it_was)
