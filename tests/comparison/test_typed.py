"""A question as it is typed: what is a count is read in any spelling, and what is none is left to the words."""

import re

import pytest

from terror_estimates.comparison.asked import MOST, TwoNumbers, Unread, read_question
from terror_estimates.comparison.typed import GROUPS, a_share, plain, zeros


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1e6", (1_000_000,)), ("1.5E6", (1_500_000,)), ("6,8e5", (680_000,)), ("1e+6", (1_000_000,)),
        ("10^6", (1_000_000,)), ("1.5 × 10^6", (1_500_000,)), ("2x10^5 dead", (200_000,)),
        (".68 million", (680_000,)), ("~.7m", (700_000,)), ("1MM", (1_000_000,)),
        ("1.5 mil", (1_500_000,)), ("1.5 mil people", (1_500_000,)),
        ("950k-1.2m", (950_000, 1_200_000)),
        ("70 lakh", (7_000_000,)), ("1 crore", (10_000_000,)), ("700万", (7_000_000,)), ("2亿", (200_000_000,)),
        ("68万1692", (681_692,)), ("68 萬 1692 人", (681_692,)), ("700万人", (7_000_000,)),
        ("1亿2000万", (120_000_000,)),
        ("30,000 days in camps", (30_000,)), ("30 000 days", (30_000,)), ("30.000 Tage", (30_000,)),
        ("1,000,000 years", (1_000_000,)), ("30’000 jours", (30_000,)), ("a hundred and six days", (106,)),
        ("１，２３４", (1_234,)), ("٧٠٠", (700,)), ("७ million", (7_000_000,)),
        ("30 000", (30_000,)), ("1 000 000", (1_000_000,)), ("0,7 Mio", (700_000,)), ("0.05 million", (50_000,)),
        ("on 30 July 1911 4,321 were shot", (4_321,)), ("July 30, 1911: 4,321", (4_321,)),
        ("4,321 с 5 августа", (4_321,)),
        ("7 marched", (7,)), ("may 20,000", (20_000,)),
        ("order no. 12: 4,321", (4_321,)), ("ф. 9, оп. 1, д. 4157, л. 202: 4321", (4_321,)),
        ("p. 591: 4,321", (4_321,)),
        ("in order 4,321", (4_321,)), ("приказ 15, 4 321 чел.", (4_321,)), ("number 7", (7,)),
        ("700,000 in 1911", (700_000,)),
        ("681-692", (681, 692)),
    ],
)  # fmt: skip
def test_a_count_is_read_in_any_spelling(text, numbers):
    assert read_question(text).numbers == numbers


@pytest.mark.parametrize(
    "text",
    [
        "00447", "007", "order 447", "Order No. 447", "приказ № 447", "No. 00447", "article 58", "58-10",
        "статья 58-10",
        "ф. 9401", "GARF f. 9401 op. 1 d. 4157", "p. 591", "pages 591-593", "§ 17", "1911-07-30", "30.07.1911",
        "5/3/40", "10.2307/2166597", "1937–38", "1e-6", "0.5", "1.55e1",
        "123456789012345678901234567890",
        "2 mil", "1,5 mil", "1.5 mil muertos",
    ],
)  # fmt: skip
def test_what_counts_nobody_is_no_number(text):
    with pytest.raises(Unread, match="holds no number"):
        read_question(text)


def test_a_number_that_no_script_counts_exactly_is_not_read():
    assert MOST == 10**15  # of 2 to the power of 53, beyond which they skip some, no more than a ninth
    assert read_question(str(MOST - 1)).numbers == (MOST - 1,)
    with pytest.raises(Unread, match="holds no number"):
        read_question(str(MOST))


@pytest.mark.parametrize(
    "text", ["20%", "20 %", "20 percent", "20 per cent", "20 процентов", "20 Prozent", "２０％", "20 pour cent"]
)
def test_a_share_is_known_by_its_sign_or_word(text):
    asked = read_question(text)
    assert a_share(text)
    assert (asked.numbers, asked.shown, asked.a_year) == ((20,), "20%", False)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("7.4 percent", "7.4%"), ("12.5%", "12.5%"), ("7,4 Prozent", "7.4%"), ("7,4 %", "7.4%"),
        ("84,39 процента", "84.39%"), ("7,4 відсотка", "7.4%"), ("7,4 procenta", "7.4%"), (".46 per cent", "0.46%"),
        ("0.125%", "0.125%"), ("12.345%", "12.345%"), ("1,200%", "1,200%"), ("20.0%", "20%"), ("7½ percent", "7.5%"),
        ("⅓ percent", "0.333333%"), ("3.7 to 7.7 percent", "3.7–7.7%"), ("between 3.7 and 7.7%", "3.7–7.7%"),
        ("half a percent", "0.5%"), ("half of one percent", "0.5%"), ("ein halbes Prozent", "0.5%"),
        ("полпроцента", "0.5%"), ("половина процента", "0.5%"), ("пів відсотка", "0.5%"), ("pół procenta", "0.5%"),
        ("0,125%", "0.125%"), ("100 to 120 percent", "100–120%"),
        ("2 and a half percent", "2.5%"), ("two and a half percent", "2.5%"),
        ("deux et demi pour cent", "2.5%"), ("dos y medio por ciento", "2.5%"), ("2 y medio por ciento", "2.5%"),
        ("два с половиной процента", "2.5%"), ("два з половиною відсотка", "2.5%"),
        ("due e mezzo per cento", "2.5%"), ("dwa i pół procenta", "2.5%"), ("in 1911, 7.4 percent", "7.4%"),
    ],
)  # fmt: skip
def test_a_share_keeps_its_decimals(text, shown):
    asked = read_question(text)
    assert asked.share
    assert asked.shown == shown


@pytest.mark.parametrize("text", ["7.4", "12.5 people", "7.4 of 10.5"])
def test_only_a_share_has_decimals(text):
    with pytest.raises(Unread, match="holds no number"):
        read_question(text)


@pytest.mark.parametrize("text", ["20", "%20", "20 percentile", "20 cents"])
def test_other_words_make_no_share(text):
    assert not a_share(text)


def test_the_digits_of_every_script_are_known_by_their_zero():
    assert {"٠", "०", "０"} <= set(zeros())
    assert all(plain(chr(ord(zero) + 7)) == "7" for zero in zeros())


def test_the_steps_are_written_so_that_a_script_reads_them_alike():
    """No class whose meaning another language gives its own reach: words begin and end at the marks."""
    for pattern, instead in (step for _, steps in GROUPS for step in steps):
        assert not re.search(r"\\[bBwWdDpP]|\(\?[iaLmsux]|\(\?P", pattern), pattern
        assert re.fullmatch(r"(?:\\[1-9]|[\w. ∶–])+", instead), instead


def test_of_two_shares_with_one_sign_each_stays_a_share():
    with pytest.raises(TwoNumbers) as two:
        read_question("100 and 120 percent")
    assert [read_question(words).share for words in two.value.each] == [True, True]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2000 shot", (2000,)), ("1837 people arrested", (1837,)), ("2000 people shot in 1937", (2000,)),
        ("1900 человек", (1900,)), ("1,108 delegates of the 17th congress", (1108,)),
        ("1,118 shot on one night", (1118,)), ("1 108 делегатов 17-го съезда", (1108,)),
    ],
)  # fmt: skip
def test_a_bare_number_before_whom_it_counts_is_a_count_and_an_ordinal_or_a_night_is_none(text, numbers):
    asked = read_question(text)
    assert (asked.numbers, asked.a_year) == (numbers, False)


@pytest.mark.parametrize(
    "text", ["in 1937 priests were shot", "priests shot in 1937", "im Jahr 1937 Menschen erschossen"]
)
def test_a_year_that_is_said_to_be_one_is_no_count(text):
    with pytest.raises(Unread, match="names a year and no number"):
        read_question(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("one point five million", 1_500_000), ("zero point seven million", 700_000),
        ("3 point two million", 3_200_000),
        ("one point five seven five million", 1_575_000), ("nought point seven million", 700_000),
        ("One point two million people", 1_200_000),
    ],
)  # fmt: skip
def test_a_spoken_decimal_is_one_number(text, number):
    assert read_question(text).numbers == (number,)


@pytest.mark.parametrize("text", ["up to a point 700,000", "the point: 700,000"])
def test_a_point_that_is_no_decimal_is_left_alone(text):
    assert read_question(text).numbers == (700_000,)
