"""How a number that was met matches one that is held: which slips and roundings lead from one to the other."""

import pytest

from terror_estimates.comparison.asked import Match, matched, read_question, rounds, stems


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
    ],
)
def test_a_question_asks_for_a_number_or_a_range_and_years_beside_it_are_none(text, numbers, shown):
    asked = read_question(text)
    assert (asked.numbers, asked.shown) == (numbers, shown)


def test_the_words_that_every_question_has_name_nothing():
    common = "about more than 5,000 people, persons, numbers, millions, thousands or hundreds were between these; they"
    assert stems(f"{common} have been with that, from") == stems("these")
    assert stems("Dockers and dock workers") == {"docker", "dock", "worker"}
