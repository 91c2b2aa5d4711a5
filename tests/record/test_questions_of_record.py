"""What a stranger types at the command line is answered, or refused with a sentence that leads on."""

import pytest

from shared import held_numbers
from terror_estimates.catalog.problem import UnknownId
from terror_estimates.comparison.asked import Unread
from terror_estimates.publication.answers import number_data
from terror_estimates.publication.depends import NO_ONE
from terror_estimates.publication.meant import citable, meant, two_of


@pytest.mark.parametrize(
    ("one", "other", "ids"),
    [
        ("681,692", "950,000", ("pavlov-1953-death-sentences", "ellman-2002-deaths")),
        ("conquest-1990-executions", "681,692", ("conquest-1990-executions", "pavlov-1953-death-sentences")),
        ("Conquest 1990", "Conquest 1968", ("conquest-1990-arrests", "conquest-1968-arrests")),
    ],
)
def test_for_a_number_its_likeliest_entry_is_taken(one, other, ids):
    pair = two_of(meant(held_numbers(), one), meant(held_numbers(), other))
    assert tuple(each.id for each in pair) == ids


def test_of_two_names_what_is_taken_is_of_one_measure_and_each_of_their_own():
    one, other = two_of(meant(held_numbers(), "Conquest"), meant(held_numbers(), "Ellman"))
    assert one.measure == other.measure
    assert (one.by, other.by) == ("robert-conquest", "michael-ellman")


@pytest.mark.parametrize(
    "words", ["7 million died in the famine", "123,456,789", "Conqest", "J. Arch Getty", "great purge", "death toll"]
)
def test_nothing_is_taken_that_would_not_be_quoted(words):
    with pytest.raises(Unread):
        meant(held_numbers(), words).taken()


@pytest.mark.parametrize("words", ["681,692", "Conquest", "getty"])
def test_a_citation_offers_ids(words):
    catalog = held_numbers().catalog
    said = citable(catalog, UnknownId(words, {*catalog.estimates, *catalog.sources}))
    assert said.startswith(f"A citation needs one entry, and '{words}' is no id. The likeliest: ")


@pytest.mark.parametrize(
    "text",
    ["how many people were killed in the great purge", "great purge", "the great terror", "death toll",
     "How many people did Stalin kill?", "Сколько людей расстреляно в 1937-1938", "combien de victimes",
     "Wie viele Menschen wurden im Großen Terror erschossen?", "Скільки людей розстріляно під час Великого терору",
     "Ilu ludzi zginęło podczas Wielkiego Terroru", "¿Cuántas personas murieron en la Gran Purga?"],
)  # fmt: skip
def test_the_commonest_questions_without_a_number_are_told_what_it_depends_on(text):
    data = number_data(held_numbers(), text)
    assert data["sentence"] == NO_ONE
    assert [one["id"] for one in data["figures"]] == [
        one.id for one in held_numbers().catalog.figures.values() if one.headline
    ]


def test_two_numbers_are_told_whether_they_may_stand_side_by_side():
    said = number_data(held_numbers(), "681,692 vs 1.2 million")["verdict"]
    assert said["answer"].endswith("No, since the one counts death sentences, the other deaths.")
