"""Whoever asks about a number that circulates wrongly is led from the number to what is right."""

import re

import pytest

from shared import held_numbers, record
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.comparison.asked import TwoNumbers
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.number import number


def counts(words: str) -> list[int]:
    """The counts in a sentence, without its years, its few and its shelf marks, which are found as words."""
    words = re.sub(r"\b(?:f|op|d)\. ?[0-9]+", "", words)
    return sorted(one for one in printed_numbers(words) if one >= 100 and not 1900 <= one <= 2030)


CASES = {one.id: counts(one.circulates) for one in record().corrections.values() if counts(one.circulates)}


def test_there_are_more_than_forty_such_sentences():
    assert len(CASES) > 40


@pytest.mark.parametrize("id", CASES)
def test_the_number_alone_leads_to_what_is_right(id):
    right = record().corrections[id].rightly
    for asked in map(str, CASES[id]):
        answer = number(held_numbers(), asked)
        led = {hit.entry.id for hit in answer.corrections} | ({answer.best.id} if answer.best else set())
        if {id, right} & led:
            return
    pytest.fail(f"none of {CASES[id]} leads to {id}")


PUBLISHED = {one.id: one.published for one in record().claims.values() if one.unit == "percent"}


@pytest.mark.parametrize("written", ["{} percent", "{}%", "{} Prozent", "{} процента"])
def test_every_published_percentage_is_found_as_it_is_typed(written):
    """With all its decimals, and with a comma where the language has one."""
    held = held_numbers()
    for id, published in PUBLISHED.items():
        typed = str(published) if written.isascii() and "Prozent" not in written else str(published).replace(".", ",")
        found = number(held, written.format(typed))
        assert id in [hit.entry.id for hit in found.claims if hit.firm], typed
        assert found.asked.shown == f"{published}%"


# What is counted, in English and in the seven other languages in which numbers are read.
ASKED_IN = {
    "1.5 million arrested": [
        "1,5 Millionen verhaftet", "1,5 Millionen festgenommen", "1,5 млн арестованных", "1,5 млн задержано",
        "близько 1,5 мільйона заарештованих", "1,5 millions d'arrestations", "1,5 millones de detenidos",
        "1,5 milioni di arrestati", "aresztowano 1,5 miliona ludzi", "1,5 miliona zatrzymano",
    ],
    "1.3 million convicted": [
        "1,3 Millionen Verurteilte", "1,3 млн осуждённых", "1,3 млн осужденных", "1,3 млн засуджених",
        "1,3 millions de condamnés", "1,3 millones de condenados", "1,3 milioni di condannati", "1,3 mln skazanych",
    ],
    "700,000 shot": [
        "700.000 erschossen", "700.000 hingerichtet", "700 000 расстреляно", "700 тисяч розстріляно",
        "700 000 fusillés", "700 000 exécutés", "700.000 fusilados", "700.000 fucilati", "700 tysięcy rozstrzelano",
    ],
    "1 million died": [
        "1 Million Tote", "1 млн умерших", "1 млн померло", "1 million de morts", "1 millón de muertos",
        "1 milione di morti", "1 milion zmarło",
    ],
    "8 million prisoners": [
        "8 Millionen Häftlinge", "8 млн заключённых", "8 млн ув'язнених", "8 millions de détenus",
        "8 millones de presos", "8 milioni di prigionieri", "8 mln więźniów",
    ],
    "1.5 million repressed": [
        "1,5 Millionen repressiert", "1,5 млн репрессированных", "1,5 млн репресованих", "1,5 millions de réprimés",
        "1,5 millones de reprimidos", "1,5 mln represjonowanych",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("english", "other"), [(one, each) for one, every in ASKED_IN.items() for each in every])
def test_a_question_has_one_answer_in_eight_languages(english, other):
    held = held_numbers()
    one, same = number(held, english), number(held, other)
    assert one.best is not None
    assert (finding(same).answer, same.best.id) == (finding(one).answer, one.best.id)


@pytest.mark.parametrize(
    "text",
    [
        "In 1937 and 1938 about 1.5 million people were arrested and nearly 700,000 shot.",
        "1.5 million were arrested, of whom 700,000 were shot",
        "1,5 Millionen verhaftet, davon rund 700.000 erschossen",
        "около 1,5 млн арестовано, из них 700 тысяч расстреляно", "1,5 millions arrêtés, dont 700 000 fusillés",
        "aresztowano 1,5 miliona ludzi, z czego 700 tysięcy rozstrzelano", "1,5 millones detenidos y 700.000 fusilados",
    ],
)  # fmt: skip
def test_of_two_numbers_in_a_sentence_each_is_quoted_for_what_is_said_of_it(text):
    held = held_numbers()
    with pytest.raises(TwoNumbers) as two:
        number(held, text)
    assert [number(held, words).best.measure for words in two.value.each] == ["arrests", "executions"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Snyder says 700,000", "Timothy Snyder"), ("Kuhr 1.5 million", "Corinna Kuhr"),
        ("Ellman 1 million", "Michael Ellman"), ("Conquest 800,000", "Robert Conquest"),
        ("Kotkin 750,000", "Stephen Kotkin"), ("Конквест 800 000", "Robert Conquest"),
    ],
)  # fmt: skip
def test_a_number_is_not_affirmed_as_that_of_somebody_whose_it_is_not(text, who):
    found = number(held_numbers(), text)
    assert f"is in the record, but not as a number of {who};" in finding(found).answer
    assert (found.best, bool(found.theirs)) == (None, True)


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Snyder says 681,692", "snyder-2010-executions"), ("Werth 750,000", "werth-2009-executions"),
        ("Conquest 1 million", "conquest-1968-executions"), ("Kotkin 681,692", "kotkin-2017-executions"),
        ("Im Sommer 1937 wurden 700.000 Menschen erschossen", "jansen-petrov-2002-executions"),
        ("von allen 700.000 erschossenen", "jansen-petrov-2002-executions"),
        ("Lewin 1,344,923", "pavlov-1953-convictions"),
    ],
)  # fmt: skip
def test_a_number_is_quoted_where_it_is_theirs_or_a_word_only_looks_like_a_name(text, best):
    assert number(held_numbers(), text).best.id == best


@pytest.mark.parametrize(
    ("text", "exact", "best"),
    [
        ("about 682,000 shot", "is 681,692", "pavlov-1953-death-sentences"),
        ("682,000", "is 681,692", "pavlov-1953-death-sentences"),
        ("około 682 tysięcy", "is 681,692", "pavlov-1953-death-sentences"),
        ("681,700 executed", "is 681,692", "pavlov-1953-death-sentences"),
        ("643,000 death sentences", "is 642,980", "rudenko-kruglov-gorshenin-1954-death-sentences"),
        ("799,000 executed", "may be 799,455", "pavlov-1953-by-year-death-sentences-1921-01-1953-06"),
        ("more than 680,000 people were executed", "may be 681,692", "pavlov-1953-death-sentences"),
        ("more than 1.7 million people were arrested", "may be 1,710,000", "memorial-2007-arrests"),
        ("1.7 million arrested, says nobody", "may be 1,710,000", "memorial-2007-arrests"),
        ("Leningrad 40,000 shot", "may be 40,906", "cogita-levashovo-nd-executions-leningrad-1937-38"),
    ],
)
def test_a_rounding_leads_to_the_number_that_it_rounds(text, exact, best):
    found = number(held_numbers(), text)
    assert f"it {exact} in round figures. {exact.split()[-1]} is " in finding(found).answer
    assert found.best.id == best


@pytest.mark.parametrize("text", ["106,000 priests shot", "172,000 Koreans deported"])
def test_no_prisoners_of_other_years_are_quoted_for_whom_the_question_names(text):
    assert number(held_numbers(), text).best is None


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("111,000 Poles shot", "great-purge-article-executions-polish-operation"),
        ("111,091 Poles shot", "great-purge-article-executions-polish-operation"),
        ("143,810 Poles arrested", "petrov-roginskii-1997-arrests-polish-operation"),
        ("15,000 Greeks arrested", "greek-operation-russian-page-arrests"),
    ],
)
def test_whoever_asks_of_a_people_is_led_to_the_operation_and_told_whom_it_took(text, best):
    found = number(held_numbers(), text)
    assert found.best.id == best
    said = finding(found)
    assert "targets of the" in said.quotation
    assert re.search(r"any (?:nationality|ethnicity)|subjects of Greece", " ".join(said.cautions))


def test_a_number_in_print_is_not_said_to_be_seen_nowhere_where_one_work_was_not_seen():
    for who, author in (("Getty", "J. Arch Getty and Oleg V. Naumov"), ("Werth", "Nicolas Werth")):
        told = finding(number(held_numbers(), f"{who} 681,692")).quotation
        assert told.startswith(f"It is credited to {author} ("), told
        assert told.endswith("; we have not seen it there.")


@pytest.mark.parametrize("text", ["681,692 died", "681,692 deaths", "681,692 умерло", "681.692 Tote"])
def test_a_number_of_executions_is_not_affirmed_as_one_of_all_who_died(text):
    found = number(held_numbers(), text)
    assert finding(found).answer == (
        "681,692 is in the record, but as a number of executions, which are a part of what the question names; what it "
        "counts there is told below."
    )
    assert found.best is None


@pytest.mark.parametrize("text", ["681,692 died in camps", "681,692 died of hunger"])
def test_executions_are_no_part_of_deaths_in_a_place_or_of_a_cause(text):
    found = number(held_numbers(), text)
    assert finding(found).answer == (
        "681,692 is in the record, but not of what the question names; it is a number of death sentences; executions, "
        "told below."
    )
    assert found.best is None


@pytest.mark.parametrize("text", ["681,692 executed", "681,692 shot", "681,692 killed", "Stalin signed 40,000", "5"])
def test_what_counts_what_is_asked_or_stands_for_it_is_affirmed(text):
    assert number(held_numbers(), text).best is not None


@pytest.mark.parametrize(
    "text",
    ["7 million died in the famine", "2 million deported", "20,000 Poles at Katyn", "7 миллионов умерло от голода",
     "3 million victims of the Holodomor", "депортировано 1,5 млн", "7 Millionen Tote der Hungersnot"],
)  # fmt: skip
def test_no_number_is_quoted_for_a_famine_a_deportation_or_a_massacre_outside_the_event(text):
    found = number(held_numbers(), text)
    assert found.best is None
    assert "but not of what the question names" in finding(found).answer


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("387,000 kulaks", "jansen-petrov-2002-executions-order-00447"),
        ("750,000 Soviet citizens were executed", "werth-2009-executions"),
        ("681,692 people executed by Yezhov", "pavlov-1953-death-sentences"),
        ("в Ленинграде расстреляно 40 тысяч", "cogita-levashovo-nd-executions-leningrad-1937-38"),
        ("Левашово 19 тысяч", "levashovo-russian-page-bodies"),
        ("Биківня 100 тисяч", "bykivnia-reserve-nd-bodies"),
        ("Kuropaty 30,000", "welcome2belarus-2019-bodies-tarnauski"),
        ("Куропаты 30 000", "welcome2belarus-2019-bodies-tarnauski"),
        ("Бутово 20 760", "snyder-2010-executions-butovo"),
        ("духовенство 85 тысяч", "yakovlev-commission-1995-executions-clergy-1937"),
    ],
)  # fmt: skip
def test_a_place_or_a_people_is_known_by_its_names_in_other_languages(text, best):
    assert number(held_numbers(), text).best.id == best


@pytest.mark.parametrize(
    "text",
    [
        "1937/38 wurden 681.692 Menschen erschossen", "in 1937-8, 681,692 were shot",
        "681 692 расстреляны в 37-38 годах",
        "681,692 shot in 37/38", "681,692 shot in the late 1930s", "681.692 in den 1930er Jahren erschossen",
        "681.692 in den 30er Jahren erschossen", "681 692 расстреляны в 1930-х",
        "681 692 fusillés dans les années 1930",
        "681 692 fusillés dans les années trente", "681,692 shot, ’37–38", "681,692 executed in '37-'38",
        "681 692 расстреляны в 30-х годах", "w latach 30. rozstrzelano 681 692",
    ],
)  # fmt: skip
def test_nobody_is_corrected_for_the_way_in_which_the_years_are_written(text):
    found = number(held_numbers(), text)
    assert finding(found).answer == "681,692 is in the record, and this is what it counts."
    assert found.best is not None


@pytest.mark.parametrize(
    "text", ["681,692 died in the camps", "681,692 arrested", "681,692 in Ukraine", "681,692 офицера"]
)
def test_who_asks_of_another_thing_is_told_what_the_number_counts(text):
    found = number(held_numbers(), text)
    assert "it is a number of death sentences; executions, told below." in finding(found).answer
    assert found.best is None


@pytest.mark.parametrize(
    "text", ["122 237", "259,450", "172,481 Koreans", "685,660", "Rosefielde 1.075 million", "30 million", "94 million"]
)
def test_no_number_that_is_merely_near_is_quoted(text):
    found = number(held_numbers(), text)
    assert found.best is None
    assert found.estimates or found.claims


@pytest.mark.parametrize(("text", "rightly"), [("115,922", 115_900), ("681,629", 681_692), ("682,000", 681_692)])
def test_a_rounding_and_a_slip_are_still_quoted(text, rightly):
    assert rightly in number(held_numbers(), text).best.value.stated
