"""What befell people is known by its words in eight languages, and of two numbers each has its own."""

import pytest

from comparison.test_number import asked, with_entries
from terror_estimates.comparison.asked import TwoNumbers, read_question
from terror_estimates.comparison.deeds import DEEDS, deed, deeds, stem, without_deeds

ARRESTS = {"vocabulary.measures.detentions": {
    "definition": "People arrested.", "unit": "persons", "kind": "flow", "outcome": "arrest",
    "label": "Arrests", "phrase": "people were arrested",
}}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        ("arrested Verhaftete арестованных задержано заарештованих detenidos arrestati zatrzymano", "arrest"),
        ("convicted Verurteilte осуждённых осужденных засуджених condamnés condannati skazanych", "convic"),
        ("shot erschossen расстрелянных розстріляно fusillés ejecutados fucilati rozstrzelano", "execut"),
        ("died Tote умерших померло morts muertos morti zmarło", "died"),
        ("prisoners Häftlinge заключённых ув'язнених détenus presos prigionieri detenuti więźniów", "prison"),
        ("repressed repressiert репрессированных репресованих réprimés reprimidos repressi represjonowanych", "repres"),
    ],
)  # fmt: skip
def test_one_deed_is_known_in_eight_languages(words, ours):
    assert {word: ours in deeds(word) for word in words.split()} == dict.fromkeys(words.split(), True)


@pytest.mark.parametrize(
    "words", ["total of all soviet officers", "tons of motors", "preserved", "всего людей", "сказано"]
)
def test_a_word_that_only_begins_alike_is_no_deed(words):
    assert deeds(words) == frozenset()


def test_of_two_beginnings_the_longer_says_what_a_word_means():
    assert (deed("mort"), deed("morts")) == (("death",), ("died",))
    assert (deed("detenidos"), deed("detenuti")) == (("arrest",), ("prison",))


@pytest.mark.parametrize(
    "words", ["condamnés à mort", "condenados a muerte", "condannati a morte", "осуждены к смерти"]
)
def test_whoever_is_convicted_to_death_is_sentenced(words):
    assert deeds(words) == {"senten", "death"}


def test_the_letter_that_prints_leave_out_is_one_with_the_other():
    assert stem("Ёлкина") == stem("Елкина")
    assert [word for word in DEEDS if word != word.casefold().replace("ё", "е")] == []


def test_a_text_keeps_all_but_its_deeds():
    assert without_deeds("In 1937 sailors were arrested, and shot") == "In 1937 sailors were , and "


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("5,432 were arrested and 150 shot", "arrest", "execut"),
        ("5,432 arrested, 150 executed", "arrest", "execut"),
        ("5,432 were arrested, of whom 150 were shot", "arrest", "execut"),
        ("5 432 арестованных, из них 150 расстреляно", "arrest", "execut"),
        ("5.432 verhaftet, davon rund 150 erschossen", "arrest", "execut"),
        ("5432 заарештовано, з них 150 розстріляно", "arrest", "execut"),
        ("5 432 arrêtés, dont 150 fusillés", "arrest", "execut"),
        ("5.432 detenidos y 150 fusilados", "arrest", "execut"),
        ("5.432 arrestati e 150 fucilati", "arrest", "execut"),
        ("aresztowano 5432 ludzi, z czego 150 rozstrzelano", "arrest", "execut"),
        ("arrested 5,432, shot 150", "arrest", "execut"),
        ("5,432 arrested 150 shot", "arrest", "execut"),
        ("they arrested 5,432 and shot 150", "arrest", "execut"),
    ],
)
def test_of_two_numbers_each_keeps_its_own_verb(text, one, other):
    with pytest.raises(TwoNumbers) as two:
        read_question(text)
    assert [deeds(words) for words in two.value.each] == [{one}, {other}]
    assert [read_question(words).numbers for words in two.value.each] == [(5_432,), (150,)]


@pytest.mark.parametrize(
    "text", ["98 of 139 shot", "shot were 98 of 139", "7 and 8 million shot", "98, or 70 percent, shot"]
)
def test_a_verb_that_is_said_once_is_that_of_both(text):
    with pytest.raises(TwoNumbers) as two:
        read_question(text)
    assert [deeds(words) for words in two.value.each] == [{"execut"}, {"execut"}]


@pytest.mark.parametrize("text", ["7,000 or 8,000 shot", "between 7,000 and 8,000 shot"])
def test_the_ends_of_a_range_are_not_divided(text):
    assert deeds(read_question(text).text) == {"execut"}


def test_what_stands_before_both_or_behind_both_is_said_of_both_where_the_first_names_nothing_else():
    def each(text):
        with pytest.raises(TwoNumbers) as two:
            read_question(text)
        return [" ".join(words.replace(",", "").split()) for words in two.value.each]

    assert each("In 1937 5,432 were arrested and 150 shot in Riga") == [
        "In 1937 5432 were arrested in Riga", "In 1937 and 150 shot in Riga",
    ]  # fmt: skip
    assert each("5,432 officers arrested, 150 priests shot") == ["5432 officers arrested", "150 priests shot"]


def test_what_is_counted_is_meant_before_whose_number_it_is():
    """Whoever asks for the arrests of one who counts the dead is not told the dead."""
    entries = with_entries(killed={"estimated_by": "Jane Doe"}, arrested={"measure": "detentions"})
    found = asked("Doe said 5,432 were arrested", {**ARRESTS, **entries})
    assert [hit.entry.id for hit in found.estimates] == ["poe-1950-arrested", "poe-1950-killed"]
