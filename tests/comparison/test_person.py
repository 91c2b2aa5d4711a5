"""Who is this: a name leads to one person in any usual spelling, with at most one slip of a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terror_estimates.catalog import Catalog, Person, read_bytes
from terror_estimates.comparison.person import People
from terror_estimates.comparison.spelling import ANYWHERE_FROM, a_slip_apart, bare_keys, key, keys

FAIR = """version: "1"
event: {id: great-fair, title: The Great Fair, period: "1901-05/1901-10"}
people:
  ilia-zhuchenko: {name: Ilia Zhuchenko, kind: person, also: [Илья Жученко]}
  jane-doe: {name: Jane Doe, kind: person}
  jane-doe-and-max-roe: {name: Jane Doe and Max Roe, kind: together, members: [jane-doe, max-roe]}
  max-roe: {name: Max Roe, kind: person}
  harbor-office: {name: Harbor office, kind: office, in_text: the harbor office}
"""


def people() -> People:
    catalog: Catalog | None = read_bytes(FAIR.encode())[0]
    return People(catalog)


def whom(words: str) -> list[str]:
    return [one.person.id for one in people().named(words)]


@pytest.mark.parametrize(
    "spellings",
    [
        ["Ежов", "Ezhov", "Yezhov", "Jeschow", "Iéjov", "Ježov", "Jeżow"],
        ["Жученко", "Zhuchenko", "Schutschenko", "Žučenko"],
        ["Хорошев", "Khoroshev", "Choroschew", "Khorochev"],
        ["Щукин", "Shchukin", "Schtschukin", "Chtchoukin"],
        ["Яковлев", "Yakovlev", "Jakowlew", "Iakovlev"],
    ],
)
def test_the_spellings_of_several_languages_have_one_key(spellings):
    assert len({key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("accented", "plain"),
    [("Barrès", "Barres"), ("Iéjov", "Iejov"), ("Côté", "Cote"), ("Muñoz", "Munoz"), ("Åkesson", "Akesson"),
     ("Dvořák", "Dvorak"), ("Müller", "Muller"), ("Grēbner", "Grebner"), ("a\u036fb", "ab"), ("a\u0300b", "ab")],
)  # fmt: skip
def test_accents_are_no_part_of_a_key(accented, plain):
    assert key(accented) == key(plain)


@pytest.mark.parametrize(
    "spelling", ["Zucenko", "Žučenko", "Zhuchenko", "Schutschenko", "Żuczenko", "Joutchenko", "Жученко"]
)
def test_a_romanization_finds_whom_it_romanizes_with_its_hooks_and_without(spelling):
    assert [(one.person.id, one.slips) for one in people().named(spelling)] == [("ilia-zhuchenko", 0)]


@pytest.mark.parametrize(
    "spellings",
    [
        ["Хрущёв", "Hruŝëv", "Hruscov", "Hruscev", "Hrusev", "Chruščëv", "Chruscev", "Chruscov", "Jruschov"],
        ["Вышинский", "Vysinskij", "Vyšinskij", "Vyshinsky", "Wyschinski", "Vychinski", "Wyszyński", "Vyshinskii"],
        ["Крючков", "Krûčkov", "Krjuckov", "Kriuczkow", "Krioutchkov", "Kryuchkov", "Krjutschkow"],
        ["Ежов", "Ezov", "Jezow", "Ежовъ"],
    ],
)
def test_what_romanizations_leave_of_a_cyrillic_name_is_among_its_keys(spellings):
    cyrillic = spellings[0]
    known = {*keys(cyrillic), *bare_keys(cyrillic)}
    assert [one for one in spellings if not set(keys(one)) <= known] == []


def test_the_name_of_a_woman_is_written_without_hooks_as_that_of_a_man_is():
    assert [key(one) in bare_keys(name) for one, name in (("Zukova", "Жукова"), ("Zukov", "Жуков"))] == [True, True]


def test_a_name_that_ends_in_a_letter_with_two_dots_is_cyrillic_too():
    """Montesquieu is such a name in Russian."""
    assert bare_keys("Монтескьё")


def test_among_other_words_five_letters_of_a_name_tell_who_is_meant_and_who_wrote_with_them():
    """'What did Frank count?' asks for Frank and for what Frank wrote with Roe; 'what did Doe count?' may ask much."""
    catalog, report = read_bytes(FAIR.replace("Max Roe", "Max Frank").encode())
    assert catalog is not None, report.lines()
    found = [one.person.id for one in People(catalog).named("what did Frank count")]
    assert found == ["max-roe", "jane-doe-and-max-roe"]
    assert People(catalog).named("what did Doe count") == ()


def test_only_names_in_cyrillic_letters_are_written_without_their_hooks():
    assert bare_keys("Zhuchenko") == bare_keys("Jane Doe") == bare_keys("Я") == []


def test_initials_and_joining_words_are_no_part_of_a_name():
    assert keys("J. Doe and von Roe") == [key("Doe"), key("Roe")]


@given(st.text())
def test_any_words_at_all_have_keys_and_name_somebody_or_nobody(words):
    assert people().named(words) is not None


# One letter longer than a word must be for its first letter to be forgiven, because a slip may take one away.
@given(
    st.text("abdegklmnor", min_size=ANYWHERE_FROM + 1, max_size=12), st.integers(0, 30), st.sampled_from("abdegklmnor")
)
def test_one_slip_is_seen_from_both_sides(word, at, letter):
    at %= len(word)
    for slipped in (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]):
        if slipped != word:
            assert a_slip_apart(word, slipped)
            assert a_slip_apart(slipped, word)


def test_two_slips_are_too_many():
    assert not a_slip_apart("zemskov", "zimskof")


def test_a_name_leads_to_the_person_first_and_then_to_those_who_wrote_together():
    assert whom("Roe") == ["max-roe", "jane-doe-and-max-roe"]


def test_of_one_name_a_person_is_meant_first_then_an_office_a_document_several_and_last_nobody():
    kinds = ("unnamed", "together", "document", "office", "person")
    ids = [f"{place}-{kind}" for place, kind in zip("abcde", kinds, strict=True)]
    alike = {id: Person(id=id, name="The Keepers", kind=kind) for id, kind in zip(ids, kinds, strict=True)}
    found = People(people().catalog.model_copy(update={"people": alike})).named("Keepers")
    assert [one.person.kind for one in found] == ["person", "office", "document", "together", "unnamed"]


def test_several_names_are_all_wanted():
    assert whom("Doe Roe") == ["jane-doe-and-max-roe"]


def test_a_slip_is_forgiven_and_a_true_match_comes_before_it():
    assert whom("Zhuchenka") == ["ilia-zhuchenko"]
    assert whom("Жученко") == ["ilia-zhuchenko"]


def test_a_name_is_found_among_other_words():
    assert whom("why did Zhuchenko count them") == ["ilia-zhuchenko"]


@pytest.mark.parametrize("words", ["", "1901", "nobody", "of the"])
def test_nobody_is_found_where_nobody_is_named(words):
    assert whom(words) == []


def test_numbers_are_found_by_a_part_of_a_name_or_by_another_spelling():
    held = """vocabulary:
  measures:
    visitors: {definition: People who came., unit: persons, kind: flow, outcome: visit}
sources:
  zhuchenko-1903: {kind: book, title: The Fair}
estimates:
  zhuchenko-1903-visitors: {estimated_by: Ilia Zhuchenko, source: zhuchenko-1903, measure: visitors, value: {best: 9}}
"""
    catalog = read_bytes((FAIR + held).encode())[0]
    [visitors] = catalog.estimates.values()
    assert all(People(catalog).by(name)(visitors) for name in ("zhuch", "Жученко", "Schutschenko"))
    assert not any(People(catalog).by(name)(visitors) for name in ("Doe", "Nobody at all"))


def test_a_name_of_two_letters_has_keys_in_either_script():
    assert bare_keys("Ли") == keys("Ли") == keys("Li") == ["li"]


def test_a_word_whose_last_letter_is_of_another_script_has_no_keys_of_that_one():
    assert bare_keys("Довженкоe") == []  # the last is a Latin e
    assert bare_keys("Довженко")


@pytest.mark.parametrize("words", ["Ezhov's", "Ezhov’s estimate", "the figures of Ezhov", "Ezhov's claim"])
def test_a_possessive_and_what_is_asked_for_are_no_part_of_a_name(words):
    assert keys(words) == keys("Ezhov")
