"""The numbers in a few printed words are found, and no others are made up."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terror_estimates.catalog.numerals import placed_numbers, printed_numbers, read
from terror_estimates.catalog.numerals.languages import LANGUAGES
from terror_estimates.comparison.asked import read_question


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("no number here", set()),
        ("", set()),
        ("681,692", {681692}),
        ("681 692", {681692}),
        ("681.692", {681692}),
        ("681\u00a0692", {681692}),
        ("1 372 392 arrests", {1372392}),
        ("1.5 million", {1500000}),
        ("1,5 млн", {1500000}),
        ("1,345 тыс.", {1345000, 1345}),
        ("350 тысяч", {350000}),
        ("1.115 million", {1115000}),
        ("half a million", {500000}),
        ("one and a half million", {1500000}),
        ("a million", {1000000}),
        ("a thousand a day", {1000}),
        ("six hundred thousand", {600000}),
        ("thirty thousand", {30000}),
        ("10 men", {10}),
        ("about 2m", {2000000}),
        ("131 and 7", {131, 7}),
        ("3.25", set()),
        ("hundreds of thousands", set()),
        ("several million", set()),
        ("²", set()),
    ],
)
def test_the_numbers_of_some_printed_words(text, numbers):
    assert printed_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("7–8 million", {7_000_000, 8_000_000}),
        ("between 7 and 8 million", {7_000_000, 8_000_000}),
        ("7.5 to 8.25 million", {7_500_000, 8_250_000}),
        ("950,000 to 1.2 million", {950_000, 1_200_000}),
        ("600-700 thousand", {600_000, 700_000}),
        ("from 5 up to 8 million", {5_000_000, 8_000_000}),
        ("von 7 bis zu 9 Millionen", {7_000_000, 9_000_000}),
        ("de 5 hasta 8 millones", {5_000_000, 8_000_000}),
        ("da 5 fino a 8 milioni", {5_000_000, 8_000_000}),
        ("between 5 and up to 8 million", {5_000_000, 8_000_000}),
        ("entre 5 et jusqu'à 8 millions", {5_000_000, 8_000_000}),
        ("5 to some 8 million", {5_000_000, 8_000_000}),
        ("от 5 до почти 8 миллионов", {5_000_000, 8_000_000}),
        ("five to ~8 million", {5_000_000, 8_000_000}),
        ("in 1937, 353,074 of 681,692", {353_074, 681_692}),
    ],
)
def test_both_ends_of_a_printed_range_are_found(text, ends):
    assert ends <= printed_numbers(text)


@pytest.mark.parametrize(
    "word",
    [
        "-",
        "–",
        "~",
        "to",
        "up to",
        "till",
        "until",
        "bis",
        "bis zu",
        "à",
        "jusqu'à",
        "do",
        "до",
        "a",
        "al",
        "hasta",
        "fino a",
    ],
)
@pytest.mark.parametrize("reserve", ["", "at most ", "some ", "almost ", "perhaps ", "etwa ", "около "])
def test_whatever_joins_a_range_lends_the_scale_and_makes_the_question_one(word, reserve):
    text = f"5 {word} {reserve}8 million"
    assert printed_numbers(text) == {5_000_000, 8_000_000}
    assert read_question(text).numbers == (5_000_000, 8_000_000)


@pytest.mark.parametrize(
    ("text", "stranger"),
    [("1,5 млн", 5_000_000), ("1,234", 234), ("1 234,567", 1_234_567), ("12,345.678", 345_678), ("1937–38", 193_738)],
)
def test_a_piece_of_a_number_is_no_number(text, stranger):
    assert stranger not in printed_numbers(text)


@given(st.integers(0, 10**9), st.sampled_from([*", \u00a0\u202f."]), st.sampled_from(["", "about ", "~"]))
def test_a_number_printed_with_any_mark_between_thousands_is_found(number, mark, before):
    assert printed_numbers(f"{before}{number:,}".replace(",", mark)) == {number}


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(["million", "thousand", "млн", "тыс."]))
def test_a_number_printed_with_a_scale_is_found(whole, hundredths, scale):
    factor = 10**6 if scale in ("million", "млн") else 1000
    numeral = f"{whole}.{hundredths:02}".rstrip("0").rstrip(".")
    meant = (whole * 100 + hundredths) * factor // 100
    assert printed_numbers(f"some {numeral} {scale} people") == {meant}


@given(st.text(max_size=60))
def test_any_text_has_numbers_or_none(text):
    assert all(number >= 0 for number in printed_numbers(text))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("seventy-five thousand", {75_000}),
        ("one hundred and twenty-five thousand", {125_000}),
        ("a quarter of a million", {250_000}),
        ("three-quarters of a million", {750_000}),
        ("3/4 of a million", {750_000}),
        ("1½ million", {1_500_000}),
        ("1 1/2 million", {1_500_000}),
        ("¼ million", {250_000}),
        ("2¾ million", {2_750_000}),
        ("100 figures", {100}),  # a number of so many digits there is not
        ("a million and a half", {1_500_000}),
        ("6 hundred thousand", {600_000}),
        ("five to six hundred thousand", {500_000, 600_000}),
        ("some 600–800,000", {600_000, 800_000}),
        ("950,000–1.2 million", {950_000, 1_200_000}),
        ("1,7 Millionen", {1_700_000}),
        ("2 Mio.", {2_000_000}),
        ("3 Mill.", {3_000_000}),
        ("anderthalb Millionen", {1_500_000}),
        ("zweieinhalb Millionen", {2_500_000}),
        ("eine halbe Million", {500_000}),
        ("eine Viertelmillion", {250_000}),
        ("fünfundsiebzigtausend", {75_000}),
        ("deux cent mille", {200_000}),
        ("quatre-vingt-dix mille", {90_000}),
        ("soixante vingt", {60, 20}),
        ("five to twelve people", {5, 12}),
        ("deux milliards", {2_000_000_000}),
        ("5 to twelve people", {5, 12}),
        ("тысяча человек", {1_000}),
        ("тысяча двести", {1_200}),
        ("миллион человек", {1_000_000}),
        ("тисяча осіб", {1_000}),
        ("tysiąc osób", {1_000}),
        ("tausend Menschen", {1_000}),
        ("mille personnes", {1_000}),
        ("mil personas", {1_000}),
        ("twelve hundred to two thousand", {1_200, 2_000}),
        ("un million et demi", {1_500_000}),
        ("un demi-million", {500_000}),
        ("un millón y medio", {1_500_000}),
        ("más de cien mil", {100_000}),
        ("due milioni e mezzo", {2_500_000}),
        ("settecentocinquantamila", {750_000}),
        ("полтора миллиона", {1_500_000}),
        ("полмиллиона", {500_000}),
        ("два с половиной миллиона", {2_500_000}),
        ("пятьсот–шестьсот тысяч", {500_000, 600_000}),
        ("1 млн 345 тыс.", {1_345_000}),
        ("о 50 тысячах репрессированных", {50_000}),
        ("із 20 тисячами", {20_000}),
        ("w 3 milionach", {3_000_000}),
        ("півтора мільйона", {1_500_000}),
        ("350 тис.", {350_000}),
        ("dwa i pół miliona", {2_500_000}),
        ("20 tys.", {20_000}),
        ("681’692", {681_692}),
        ("a million and three quarters", {1_750_000}),
        ("siebenhunderttausend bis eine Million", {700_000, 1_000_000}),
        ("sept à huit cent mille", {700_000, 800_000}),
        ("deux millions sept cent cinquante mille", {2_750_000}),
        ("dos millones quinientos mil", {2_500_000}),
        ("da 600 a 800 mila", {600_000, 800_000}),
        ("шестьсот восемьдесят одна тысяча шестьсот девяносто два", {681_692}),
        ("три четвёртых миллиона", {750_000}),
        ("близько двохсот тисяч", {200_000}),
        ("три чверті мільйона", {750_000}),
        ("trzy czwarte miliona", {750_000}),
        ("około siedmiuset tysięcy", {700_000}),
        ("10 per cent of 3.5 million", {10, 3_500_000}),
        ("2 millions et demi", {2_500_000}),
        ("2 and a half million", {2_500_000}),
        ("2 million and a quarter", {2_250_000}),
        ("2 and a quarter million", {2_250_000}),
        ("50 to one hundred thousand", {50_000, 100_000}),
        ("one million and one million", {1_000_000}),  # a number runs on into smaller ones only
    ],
)
def test_the_longest_number_is_read_in_the_languages_of_the_bibliography(text, numbers):
    assert printed_numbers(text) == numbers
    assert read(text).understood


OPEN = (  # amounts that the print leaves open
    "several hundred thousand",
    "a few hundred thousand or even a few tens of thousands",
    "a couple hundred thousand",
    "the low hundreds of thousands",
    "six figures",
    "a six-figure number",
    "scores of them",
    "the better part of a million",
    "mehrere Hunderttausend",
    "ein paar hunderttausend",
    "einige hundert",
    "einige Millionen",
    "eine sechsstellige Zahl",
    "plusieurs centaines de milliers",
    "plusieurs millions",
    "six chiffres",
    "varios cientos de miles",
    "varios millones",
    "seis cifras",
    "decine di migliaia",
    "alcune centinaia",
    "un migliaio",
    "несколько сот тысяч",
    "сотни тысяч",
    "несколько миллионов",
    "шестизначное число",
    "кількасот тисяч",
    "декілька мільйонів",
    "kilkaset tysięcy",
    "kilkanaście tysięcy",
    "setki tysięcy",
    "liczba sześciocyfrowa",
)


@pytest.mark.parametrize("text", OPEN)
def test_an_amount_left_open_stands_for_no_number(text):
    assert not {number for number in printed_numbers(text) if 1 < number < 10**6}


@pytest.mark.parametrize(
    ("text", "number"),
    [("unos cien mil", 100_000), ("quelque deux cent mille", 200_000), ("около полумиллиона", 500_000)],
)
def test_about_a_number_is_that_number(text, number):
    assert printed_numbers(text) == {number}
    assert read(text).understood


@pytest.mark.parametrize(
    "text",
    [
        "50 Tausenden",
        "8 milhões",
        "12 万",
        "7 or 8 million",
        "one million, two hundred thousand",
        "1,345 тыс.",
        "two dozen",
        "two score",
        "a good million",
        "un bon million",
        "a couple of million",
        "two-thirds of a million",
        "a thousand thousand",
        "nought point seven million",
        "null Komma sieben Millionen",
        "zéro virgule sept million",
        "cero coma siete millones",
        "zero virgola sette milioni",
        "zero przecinek siedem milionów",
        "zero całych siedem milionów",
        "нуль кома сім мільйонів",
        "нуль цілих сім мільйонів",
        "ноль целых семь миллионов",
        "700-odd thousand",
        "800 с лишним тысяч",
        "тысяч 700",
        "миллиона полтора",
        "786 тыс. 98 чел.",
        "139 tys. 835 osób",
        "681 mil 692",
        "una ventina di migliaia",
        "1,062 thousand",
        "99 figures",
        "1⅓ million",
        "1⅔ million",
        "1.2345 thousand",  # and half a person
        "a million and half a thousand",
        *OPEN,
    ],
)
def test_what_is_only_half_understood_is_said_to_be_so(text):
    assert not read(text).understood


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("786 тыс. 98 чел.", 786_098),
        ("267 тис. 579 осіб", 267_579),
        ("1 млн. 575 тыс. 259 чел.", 1_575_259),
        ("681 mil 692", 681_692),
    ],
)
def test_a_number_that_may_go_on_after_its_scale_is_among_those_read(text, number):
    assert number in printed_numbers(text)


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("5 good thousand", ("thousand", "5 good thousand")),
        ("2 or so, million", ("million",)),
        ("7 other million", ("million",)),
        ("the better part of a million and a half", ("a million and a half",)),
    ],
)
def test_a_scale_that_words_divide_from_its_number_is_told_with_it_where_it_may_belong_to_it(text, unclear):
    assert read(text).unclear == unclear


@pytest.mark.parametrize(
    "text",
    [
        "couple of million", "pair of million", "score of million", "dozen of million", "par de millones",
        "paire de millions", "paio di milioni", "a good million", "an odd million", "the odd million",
    ],
)  # fmt: skip
def test_a_pair_or_an_article_is_told_with_the_scale_that_it_is_of(text):
    assert text in read(f"some {text}").unclear


@pytest.mark.parametrize("scale", ["тысяч", "миллионов", "тисяч", "мільйонів"])
def test_a_number_after_its_scale_which_is_about_that_number_is_left_to_a_person(scale):
    assert read(f"{scale} сто").unclear == (scale, "сто")


@pytest.mark.parametrize("of", ["per", "pro", "por", "pour", "par"])
def test_a_percentage_is_no_hundred(of):
    assert printed_numbers(f"10 {of} cent") == {10}


def test_the_words_between_number_words_are_known_for_what_they_do():
    words = replace(LANGUAGES["en"]).words
    assert {word: words[word].kind for word in ("and", "of", "a")} == {"and": "join", "of": "of", "a": "a"}


def test_the_article_of_a_few_is_no_number():
    assert printed_numbers("ein paar tausend") == set()


def test_half_a_thousand_is_no_half_of_the_million_before_it():
    assert 1_501_000 not in printed_numbers("a million and half a thousand")


def test_a_piece_of_a_number_in_words_does_not_stand_for_it():
    assert 5000 not in printed_numbers("seventy-five thousand")
    assert 7 not in printed_numbers("7–8 million")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("un milione e trecentomila", 1_300_000),
        ("tre milioni e mille", 3_001_000),
        ("due milioni e mille duecento", 2_001_200),
        ("due milioni e centomila morti", 2_100_000),
        ("tre milioni e duemila", 3_002_000),
    ],
)
def test_in_italian_a_smaller_scale_is_joined_to_the_larger_by_and(text, number):
    assert read(text).numbers == {number}


@pytest.mark.parametrize("text", ["several of hundred thousand", "mehrere von hundert", "plusieurs de cent mille"])
def test_what_is_several_of_a_number_is_not_that_number(text):
    assert read(text).numbers == set()
    assert not read(text).understood


@pytest.mark.parametrize(
    ("text", "numbers"), [("99 figures", set()), ("100 figures", {100}), ("1,234 figures", {1234})]
)
def test_so_many_figures_are_the_length_of_a_number_where_a_number_can_be_so_long(text, numbers):
    assert read(text).numbers == numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("one hundred and one", 101),
        ("two hundred and five thousand", 205_000),
        ("twenty and nine", 29),
        ("hundred and", 100),
        ("soixante et onze", 71),
        ("soixante-dix-sept", 77),
        ("dix-sept mille", 17_000),
        ("quatre-vingt-dix-neuf", 99),
        ("cent vingt", 120),
        ("one hundred ninety-nine", 199),
        ("ciento veintiocho", 128),
        ("ciento y veintiocho", 128),
        ("veintiún mil", 21_000),
        ("zwei und zwanzig", 22),
        ("dreihundert fünf und zwanzig", 325),
        ("2 millions et demi", 2_500_000),
    ],
)
def test_the_words_of_one_number_are_added_as_they_are_said(text, number):
    assert read(text).numbers == {number}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ninety ten", {10, 90}),
        ("octante douze", {12, 80}),  # whoever says octante says nonante deux
        ("two thousand ten hundred", {1000, 2000}),
        ("mezzo dimilione", set()),
        ("eleven two", {2, 11}),
        ("trente dix", {10, 30}),
        ("двести сто", {100, 200}),
        ("two and twenty", {2, 20}),
        ("deux et vingt", {2, 20}),
        ("два и двадцать", {2, 20}),
        ("2 millions et demi mille", {500, 2_000_000}),
    ],
)
def test_words_that_nobody_says_as_one_number_are_two(text, numbers):
    assert read(text).numbers == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("sixty twelve", {12, 60}), ("sechzig zwölf", {12, 60}), ("sesenta doce", {12, 60}),
        ("sessanta dodici", {12, 60}), ("шестьдесят двенадцать", {12, 60}), ("шістдесят дванадцять", {12, 60}),
        ("sześćdziesiąt dwanaście", {12, 60}), ("soixante douze", {72}), ("four twenty", {4, 20}),
        ("cuatro veinte", {4, 20}), ("quatre vingt", {80}),
    ],
)  # fmt: skip
def test_only_in_french_do_scores_go_on_to_nineteen(text, numbers):
    assert read(text).numbers == numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [("two billion", 2 * 10**9), ("1.5 billion", 1_500 * 10**6), ("3 bn", 3 * 10**9), ("2 Milliarden", 2 * 10**9),
     ("tres cuartos de millón", 750_000), ("un cuarto de millón", 250_000)],
)  # fmt: skip
def test_a_scale_is_as_large_as_its_language_has_it(text, number):
    assert read(text).numbers == {number}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a million and a half", 1_500_000),
        ("two million and a quarter", 2_250_000),
        ("a million and three quarters", 1_750_000),
        ("un million et demi", 1_500_000),
        ("два миллиарда", 2 * 10**9),
        ("два мільярди", 2 * 10**9),
    ],
)
def test_a_part_after_a_scale_is_a_part_of_that_scale(text, number):
    assert read(text).numbers == {number}


def test_numbers_are_read_in_the_eight_languages_of_the_bibliography():
    assert sorted(LANGUAGES) == ["de", "en", "es", "fr", "it", "pl", "ru", "uk"]


@pytest.mark.parametrize("words", ["a thousand", "two million"])
def test_a_number_with_a_scale_that_another_scale_follows_is_not_taken_for_clear(words):
    """'A thousand thousand' is a million, and whoever reads a thousand of it has to say that this is in doubt."""
    assert read(f"{words} people").unclear == ()
    assert words in read(f"{words} thousand people").unclear


@pytest.mark.parametrize("words", ["60 and 50,000", "60 to 50,000", "60 to 50 thousand"])
def test_a_number_before_a_smaller_amount_of_thousands_borrows_no_part_of_them(words):
    """Nobody who writes 60 beside 50,000 means 600."""
    assert printed_numbers(words) == {60, 50_000}


def test_each_number_has_the_place_of_its_words_in_the_order_of_the_text():
    text = "between 7 and 8 million, or three hundred thousand"
    placed = placed_numbers(text)
    assert [(one.numbers, text[one.start : one.end]) for one in placed] == [
        ({7_000_000}, "7"),
        ({8_000_000}, "8 million"),
        ({300_000}, "three hundred thousand"),
    ]
    assert [(one.readings, one.numbers) for one in placed_numbers("1.5 of them")] == [({Fraction(3, 2)}, set())]
    assert placed_numbers("none") == ()


@pytest.mark.parametrize(("number", "may_be"), [("999", True), ("1000", False)])
def test_a_number_below_a_thousand_may_belong_to_a_scale_that_is_divided_from_it(number, may_be):
    assert (f"{number} to million" in read(f"{number} to million").unclear) is may_be
