"""How a number that was met matches one that is held: which slips and roundings lead from one to the other."""

import pytest

from terror_estimates.comparison.asked import (
    Asked,
    Match,
    SeveralNumbers,
    TwoNumbers,
    Unread,
    matched,
    read_question,
    rounds,
    stems,
)


@pytest.mark.parametrize(
    ("asked", "held", "match"),
    [
        (681_692, 681_692, Match.EXACT),
        (680_000, 681_692, Match.ROUNDED),
        (681_692, 680_000, Match.ROUNDED),
        (681_692, 681_693, Match.MISCOPIED),  # one digit
        (681_692, 618_692, Match.MISCOPIED),  # two changed places
        (1_234_567, 2_314_567, Match.MISCOPIED),  # three moved on
        (1_234_567, 2_341_567, None),  # four did
        (1_234_567, 3_254_567, None),  # two other digits
        (543_200, 548_632, Match.NEAR),  # one in a hundred away
        (543_200, 548_633, None),
        (543_200, 537_768, Match.NEAR),
        (1_234, 1_235, Match.MISCOPIED),
        (123_000, 124_000, Match.NEAR),  # a round number has no digits to miscopy
        (12_345, 123_456, None),
        (1_200, 1_234, Match.ROUNDED),
        (1_234, 1_200, Match.ROUNDED),
        (1_234, 1_243, Match.MISCOPIED),
        (1_234, 7_234, None),  # of four digits many are one apart by chance
        (72_950, 75_950, Match.MISCOPIED),
        (1_075_000, 1_575_000, None),
        (12_345, 12_399, Match.NEAR),
        (1_234, 4_321, None),  # as many digits, all of them elsewhere
        (1_234, 123_400, None),
        (2_000, 3_000, None),
    ],
)
def test_a_number_is_met_whole_rounded_miscopied_or_near(asked, held, match):
    assert matched(asked, held) is match


@pytest.mark.parametrize(
    ("round_number", "number", "so"),
    [
        (1_000, 1_050, True),  # to the nearest, within five in a hundred
        (1_000, 1_051, False),
        (700_000, 665_001, True),
        (700_000, 664_999, False),
        (680_000, 689_999, True),  # cut off
        (680_000, 690_001, False),
        (680_000, 674_999, False),  # nearer to 670,000
        (680_000, 675_000, True),  # a half is rounded up
        (681_692, 681_692, False),
        (681_690, 681_692, True),
        (681_692, 681_690, False),
        (700_000, 681_692, True),
        (680_000, 681_692, True),
        (700_000, 724_000, True),
        (700_000, 640_000, False),
        (1_000_000, 1_344_923, False),  # within half a million, and yet not a rounding that anybody would make
        (681_692, 681_693, False),
        (700_000, 700_000, False),
        (682_000, 700_000, False),
        (1_230, 1_225, True),  # half a unit down and a whole one up
        (1_230, 1_224, False),
        (1_230, 1_239, True),
        (1_230, 1_244, False),
        (12_300, 12_250, True),
        (12_300, 12_245, False),
        (12_300, 12_399, True),
    ],
)
def test_a_round_number_stands_for_the_finer_ones_that_it_is_nearest_to_or_was_cut_from(round_number, number, so):
    assert rounds(round_number, number) is so


@pytest.mark.parametrize(
    ("text", "numbers", "shown"),
    [
        ("681692", (681_692,), "681,692"),
        ("5 or 8 million", (5_000_000, 8_000_000), "5,000,000–8,000,000"),
        ("between 700k and 1.2m in 1937–38", (700_000, 1_200_000), "700,000–1,200,000"),
        ("2bn", (2_000_000_000,), "2,000,000,000"),
        ("1937", (1937,), "1937"),
        ("1,937 people", (1937,), "1,937"),
        ("300 in 1937", (300,), "300"),
        ("one", (1,), "1"),
        ("131", (131,), "131"),
        ("1,234,567", (1_234_567,), "1,234,567"),
        ("0.7 million", (700_000,), "700,000"),
        ("0.7m", (700_000,), "700,000"),
        ("700k", (700_000,), "700,000"),
        ("7 млн", (7_000_000,), "7,000,000"),
        ("half a million", (500_000,), "500,000"),
        ("between 5 and 8 million", (5_000_000, 8_000_000), "5,000,000–8,000,000"),
        ("5–8 million", (5_000_000, 8_000_000), "5,000,000–8,000,000"),
        ("In 1911–12, 1,234 people died", (1_234,), "1,234"),
        ("1,234 people died in 1911", (1_234,), "1,234"),
        ("2100 people died in 1911", (2100,), "2,100"),  # the years end with the century
        ("2099 people died in 1799", (1799,), "1,799"),
        ("5 or 8 hundred thousand", (500_000, 800_000), "500,000–800,000"),  # and a scale is that of both ends
        ("5 or 8 thousand", (5_000, 8_000), "5,000–8,000"),
        ("5 or 8 billion", (5 * 10**9, 8 * 10**9), "5,000,000,000–8,000,000,000"),
        ("1,000 to 1 million", (1_000, 1_000_000), "1,000–1,000,000"),
    ],
)
def test_a_question_asks_for_a_number_or_a_range_and_years_beside_it_are_none(text, numbers, shown):
    asked = read_question(text)
    assert (asked.numbers, asked.shown) == (numbers, shown)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how many?", r"'how many\?' holds no number; write digits or words"),
        ("a few thousand", "holds no number"),
        ("30 July 1911", "names a year and no number"),
        ("priests shot in 1911", "a count that looks like a year has a comma: 1,911"),
        ("3,000, 400 or 12,000 dead", "ask for one of"),
        ("ein Mann", "holds no number"),  # the word for a single one is an article
        ("un homme", "holds no number"),
        ("один из них", "holds no number"),
    ],
)
def test_what_cannot_be_asked_is_answered_with_what_to_write(text, said):
    with pytest.raises(Unread, match=said):
        read_question(text)


def test_the_words_that_every_question_has_name_nothing():
    common = "about more than 5,000 people, persons, numbers, millions, thousands or hundreds were between these; they"
    assert stems(f"{common} have been with that, from") == stems("these")
    assert stems("Dockers and dock workers") == {"docker", "dock", "worker"}


@pytest.mark.parametrize(
    "text",
    [
        "98 of 139", "13 of 17", "13 out of 17", "681,692 and 1,344,923",
        "681,692 und 1,344,923", "681,692 и 1,344,923",
        "681,692 executed, 1,344,923 convicted", "681,692 / 1,344,923", "5, 7 million", "681692 vs 724000",
        "98 из 139", "98 von 139", "98 sur 139", "98 de los 139", "98 z 139", "98 su 139", "7 and 8 million",
        "700,000 compared to 1.2 million",
    ],
)  # fmt: skip
def test_a_part_and_its_whole_and_two_counts_are_two_numbers_and_no_range(text):
    with pytest.raises(TwoNumbers) as two:
        read_question(text)
    assert len(two.value.numbers) == 2
    assert [read_question(one).numbers for one in two.value.each] == [(one,) for one in two.value.numbers]
    assert all(f"{number:,}" in str(two.value) for number in two.value.numbers)


@pytest.mark.parametrize(
    "text",
    [
        "5 or 8 million", "5-8 million", "between 5 and 8 million", "between about 5 and perhaps 8 million",
        "between 5 million people and 8 million", "from 5 million dead to 8 million", "5 million to perhaps 8 million",
        "zwischen 5 und 8 Millionen", "entre 5 et 8 millions", "между 5 и 8 миллионами", "5 bis 8 Millionen",
        "от 5 до 8 миллионов", "від 5 до 8 мільйонів", "między 5 a 8 milionów", "od 5 do 8 milionów",
        "tra 5 e 8 milioni", "da 5 a 8 milioni", "entre 5 y 8 millones", "5 … 8 million",
    ],
)  # fmt: skip
def test_the_ends_of_a_range_are_known_by_the_words_around_them(text):
    assert read_question(text).numbers == (5 * 10**6, 8 * 10**6)


def test_a_number_that_is_read_in_two_ways_is_no_range():
    with pytest.raises(Unread, match="can be read as 1,345 and as 1,345,000"):
        read_question("1,345 тыс.")


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("1,500 a day", "a day"), ("1,500 executions per day", "a day"), ("1500 человек в день", "a day"),
        ("1500 pro Tag", "a day"), ("1500 par jour", "a day"), ("1500 al giorno", "a day"), ("1500 dziennie", "a day"),
        ("1500 al día", "a day"), ("1500 на добу", "a day"), ("daily 1,500", ""), ("1,500 weekly", "a week"),
        ("1,500 a month", "a month"), ("1,500 per year", "a year"), ("1,500 in a day", ""), ("1,500 of a year", ""),
        ("1,500 for the whole or a year of it", ""), ("353,074 in the year 1937", ""), ("1,500 today", ""),
    ],
)  # fmt: skip
def test_so_many_in_a_span_of_time_is_a_rate(text, rate):
    asked = read_question(text)
    assert asked.rate == rate
    assert asked.a_count is not bool(rate)
    assert asked.shown.endswith(f" {rate}") is bool(rate)


@pytest.mark.parametrize("text", ["535 per 10,000", "535 per ten thousand", "535 pro 1000", "535 на 10 000"])
def test_of_how_many_a_rate_is_is_not_asked_for(text):
    assert read_question(text).numbers == (535,)


def test_two_numbers_are_asked_for_in_their_order_each_with_the_words_beside_it():
    with pytest.raises(TwoNumbers) as two:
        read_question("13 of 9 army commanders")
    assert two.value.numbers == (13, 9)
    assert [one.split() for one in two.value.each] == [
        ["13", "of", "army", "commanders"],
        ["of", "9", "army", "commanders"],
    ]


@pytest.mark.parametrize(
    "text",
    ["750,000 in 16 months", "750,000 in sixteen months", "750 000 morts en 16 mois", "750,000 in one day",
     "750 тыс. за 16 месяцев", "750.000 in 16 Monaten", "a 16-month 750,000", "750,000 in seven months",
     "750,000 in twenty-four months", "750,000 in thirty six days",
     "750,000 in 36 days", "750.000 in sieben Monaten", "750 000 за шесть месяцев", "750 000 en sept mois"],
)  # fmt: skip
def test_a_span_of_time_counts_nobody(text):
    assert read_question(text).numbers == (750_000,)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12.5% of 5,432", ("12.5%", "5,432")),
        ("5,432 (12.5 percent)", ("5,432", "12.5%")),
        ("3.7 and 7.7 percent", ("3.7%", "7.7%")),
        ("20 and 30 percent", ("20%", "30%")),
        ("98, or 70 percent", ("98", "70%")),
        ("5,432 and 20 percent", ("5,432", "20%")),
    ],
)
def test_of_two_numbers_each_is_asked_for_as_the_share_or_the_count_that_it_is(text, shown):
    with pytest.raises(TwoNumbers) as two:
        read_question(text)
    assert two.value.shown == shown
    assert tuple(read_question(one).shown for one in two.value.each) == shown


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2,000 killed in 1937", (2_000,)), ("two thousand killed in 1937", (2_000,)), ("in 1937, 1,950", (1_950,)),
        ("1500–2000 killed", (1_500, 2_000)), ("1500-1600 a day", (1_500, 1_600)), ("1900–2500", (1_900, 2_500)),
        ("between 1500 and 2000 killed", (1_500, 2_000)), ("1,900–2,000 in 1937", (1_900, 2_000)),
        ("1937 - 2552", (2_552,)), ("5,432 - 1937", (5_432,)), ("5,432 in 1937–1938", (5_432,)),
        ("5,432 in 1937–38", (5_432,)), ("1793–94: 5,432", (5_432,)), ("2000%", (2_000,)),
    ],
)  # fmt: skip
def test_only_a_bare_numeral_beside_a_count_is_a_year(text, numbers):
    assert read_question(text).numbers == numbers


@pytest.mark.parametrize("text", ["1,950 of 5,432", "two thousand of 5,432"])
def test_a_count_between_eighteen_hundred_and_now_is_no_year(text):
    with pytest.raises(TwoNumbers):
        read_question(text)


@pytest.mark.parametrize("text", ["1937–1938", "1937-1938 killed", "1937/38"])
def test_a_span_of_years_is_no_range_of_counts(text):
    with pytest.raises(Unread, match="holds no number"):
        read_question(text)


@pytest.mark.parametrize(
    "words",
    ["in 1937, 500 to 800 people", "500 to 800 people in 1938", "in 1937 and 1938 500 to 800 people"],
)
def test_years_before_and_after_a_range_are_no_end_of_it(words):
    assert read_question(words).numbers == (500, 800)


def test_a_number_of_which_nothing_else_is_said_is_a_count():
    asked = Asked("1,234", (1_234,))
    assert (asked.a_count, asked.part, asked.a_year, asked.shown) == (True, None, False, "1,234")


def test_a_round_year_that_ends_a_range_of_bare_numerals_is_a_count_up_to_ten_times_the_first():
    assert read_question("200–2000 executed").numbers == (200, 2000)
    assert read_question("190–2000 executed").numbers == (190,)
    assert read_question("1500–2000 executed").numbers == (1500, 2000)


@pytest.mark.parametrize("text", ["zero", "0", "000", "Zero people", "ноль"])
def test_zero_is_told_to_be_no_number_of_people(text):
    with pytest.raises(Unread, match=f"^'{text}' is no number of people; write the number that you met"):
        read_question(text)


@pytest.mark.parametrize("text", ["0.5", "00447", "nobody"])
def test_what_merely_begins_with_a_zero_is_no_zero(text):
    with pytest.raises(Unread, match="holds no number"):
        read_question(text)


@pytest.mark.parametrize(
    ("text", "each"),
    [
        (
            "9,876 arrested, of whom 5,432 were hurt – an average of 100 arrests a day",
            ("9,876 arrested", "of whom 5,432 were hurt", "an average of 100 arrests a day"),
        ),
        ("5,000 to 6,000 hurt and 9,876 arrested", ("5,000 to 6,000 hurt", "and 9,876 arrested")),
        ("5 or 8 million, 300 and 400", ("5 or 8 million", "300", "and 400")),
    ],
)
def test_several_numbers_have_their_clauses(text, each):
    with pytest.raises(SeveralNumbers, match="holds several numbers") as several:
        read_question(text)
    assert several.value.each == each
