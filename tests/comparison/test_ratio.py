"""One in so many is read as the share it is, in eight languages, and never as two numbers."""

from fractions import Fraction

import pytest

from comparison.test_number import asked, catalog_with
from shared import held_numbers
from terror_estimates.comparison.asked import TwoNumbers, read_question
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.number import Standing, number
from terror_estimates.comparison.ratio import MARK, RAISED, ratios
from terror_estimates.comparison.typed import plain

TWENTIETH = """
one in 20; one grown citizen in 20;
1 in 20; one in twenty; one in every 20; one person in twenty; one out of every twenty; every
twentieth; every 20th adult; each twentieth person; 1/20; a twentieth of all; jeder zwanzigste; jede
zwanzigste Person; jeder 20.; einer von zwanzig; 1 von 20; ein Zwanzigstel; un sur vingt; une personne sur
vingt; 1 sur 20; un vingtième; uno de cada veinte; una persona de cada 20; uno su venti; una persona su venti;
un abitante ogni venti; каждый двадцатый; каждого двадцатого; каждая двадцатая; каждый 20-й; каждый 20й; каждая 20-я;
каждого 20-го; каждому 20-му; кожен 20-й; кожна 20-а; кожного 20-го; кожній 20-ій;
один из двадцати;
один человек из двадцати; 1 из 20; кожен двадцятий; кожна двадцята; один із двадцяти; один на двадцять; co
dwudziesty; co dwudziesta osoba; jeden na dwudziestu; jedna osoba na dwadzieścia; jeden na 20
"""
NO_RATIO = """
one in 1937; one million people in 100 camps;
one in 2 million; один на миллион; half a million; la moitié d'un million; three quarters of a
million; two and a half million; a million and a half; 681,692 in one year; one hundred thousand in five
months; 98 of 139; 13 out of 17; 1/2 million; a third of a million; полмиллиона; половина миллиона; eine halbe
Million; between one and twenty; 3,167 in one day
"""


def listed(words: str) -> list[str]:
    return " ".join(words.split()).split("; ")


@pytest.mark.parametrize("text", listed(TWENTIETH))
def test_one_in_twenty_is_five_percent_in_every_language(text):
    found = read_question(text)
    assert (found.numbers, found.ratio, found.part) == ((20,), 1, Fraction(1, 20))
    assert found.shown == "1 in 20 (5%)"


@pytest.mark.parametrize("text", listed(NO_RATIO))
def test_what_is_no_share_stays_what_it_was(text):
    assert MARK not in plain(text)


@pytest.mark.parametrize(
    ("text", "part", "shown"),
    [
        ("one out of every eight", (1, 8), "1 in 8 (12.5%)"), ("half of the dockers", (1, 2), "1 in 2 (50%)"),
        ("die Hälfte", (1, 2), "1 in 2 (50%)"), ("каждый третий", (1, 3), "1 in 3"), ("two thirds", (2, 3), "2 in 3"),
        ("tre quarti", (3, 4), "3 in 4 (75%)"), ("7 in 10", (7, 10), "7 in 10 (70%)"),
        ("9 из 10", (9, 10), "9 in 10 (90%)"), ("3 из 10", (3, 10), "3 in 10 (30%)"),
        ("one in 1,000", (1, 1000), "1 in 1,000 (0.1%)"), ("one in a hundred", (1, 100), "1 in 100 (1%)"),
        ("un sur cent", (1, 100), "1 in 100 (1%)"), ("seven out of ten", (7, 10), "7 in 10 (70%)"),
    ],
)  # fmt: skip
def test_other_shares_are_read_as_they_are(text, part, shown):
    found = read_question(text)
    assert (found.part, found.shown) == (Fraction(*part), shown)


def test_two_shares_are_two_questions_and_each_stays_a_share():
    with pytest.raises(TwoNumbers) as two:
        read_question("one in eight, one in twenty")
    assert [read_question(words).part for words in two.value.each] == [Fraction(1, 8), Fraction(1, 20)]
    with pytest.raises(TwoNumbers) as two:
        read_question("one in twenty of 5,432")
    assert [read_question(words).part for words in two.value.each] == [Fraction(1, 20), None]


def test_a_percentage_asks_for_the_same_part_and_two_ends_for_none():
    assert read_question("5 percent").part == Fraction(1, 20)
    assert read_question("5 to 8 percent").part is None
    assert read_question("5,432").part is None


def test_every_numerator_has_its_raised_digit():
    assert [ratios(f"{raised}{MARK}9") for raised in RAISED] == [{Fraction(at + 1, 9)} for at in range(len(RAISED))]


@pytest.mark.parametrize("text", ["every twentieth", "1 in 20", "каждый двадцатый", "5 percent"])
def test_the_record_is_answered_with_every_twentieth_and_with_shares_of_its_size(text):
    found = number(held_numbers(), text)
    assert found.standing is Standing.HELD
    assert found.best.id == "memorial-volume-nd-every-twentieth"
    assert all(not hit.entry.measure for hit in found.estimates)


def test_an_eighth_in_words_meets_an_eighth_in_percent():
    assert number(held_numbers(), "one out of every eight").best.id == "great-purge-article-share-of-poles"


def test_what_circulates_as_half_is_told_to_whoever_asks_for_half():
    found = number(held_numbers(), "half of those arrested")
    assert "dmitriev-affair-terror-half-of-those-arrested" in [hit.entry.id for hit in found.corrections]


def test_where_no_such_share_is_held_the_nearest_of_its_kind_are_told_and_nothing_is_denied():
    found = number(held_numbers(), "one in 17")
    said = finding(found).answer
    assert (found.standing, found.best, found.estimates) == (Standing.NONE, None, ())
    assert said.startswith("1 in 17: no such rate or share is in the record; ")
    assert len(found.claims) == 3
    assert not any(hit.firm for hit in found.claims)


def test_where_no_such_rate_is_held_the_nearest_of_its_span_are_told():
    found = number(held_numbers(), "1,234 a day")
    assert [hit.entry.unit for hit in found.claims] == ["people_a_day"] * 3
    assert finding(found).answer.startswith("1,234 a day: no such rate is in the record, and so many in a span of time")
    assert number(held_numbers(), "1,234 a week").claims == ()


def test_a_share_of_a_small_catalog_has_nothing_near():
    assert number(Held(catalog_with({})), "one in 17").claims == ()
    assert asked("one in 17", {}).estimates == ()


@pytest.mark.parametrize(
    ("text", "shown", "each"),
    [
        ("of 5,432 dockers half were killed", ("5,432", "1 in 2 (50%)"), ((5_432,), (2,))),
        ("two thirds of 5,432 were killed", ("2 in 3", "5,432"), ((3,), (5_432,))),
    ],
)
def test_a_ratio_beside_a_number_goes_with_its_mark_and_is_no_number_of_two(text, shown, each):
    with pytest.raises(TwoNumbers) as two:
        read_question(text)
    assert two.value.shown == shown
    assert tuple(read_question(words).numbers for words in two.value.each) == each
    assert [bool(read_question(words).ratio) for words in two.value.each] == [" in " in one for one in shown]
