"""Words that are no id, in the place of one: what `number` would quote is taken for them, and nothing else."""

import pytest

from invented import KILLINGS, holding, small
from terror_estimates.catalog.problem import UnknownId
from terror_estimates.comparison.asked import Unread
from terror_estimates.comparison.held import Held
from terror_estimates.publication.meant import citable, meant, taken_for, taken_words, two_of

EXACT = {"precision": "exact"}
NAMES = ("Ann Poe", "Max Roe", "Sam Coe", "Eve Noether")
BY_ROE = {**KILLINGS, "estimated_by": "Max Roe"}
HELD = Held(
    holding(
        {
            "poe-1950-killings": {**KILLINGS, "period": "1911/1912", "value": {"best": 1234, **EXACT}},
            "poe-1950-arrests": {**KILLINGS, "measure": "arrests", "components": {}, "value": {"best": 5432, **EXACT}},
            "poe-1950-arrests-roe": {
                **BY_ROE, "measure": "arrests", "components": {}, "period": "1911/1912",
                "value": {"best": 7531, **EXACT},
            },
            "poe-1950-killings-roe-sailors": {
                **BY_ROE, "population": "sailors", "period": "1911/1912", "value": {"best": 64, **EXACT},
            },
            "poe-1950-killings-sam": {
                **KILLINGS, "estimated_by": "Sam Coe", "population": "sailors", "value": {"best": 44, **EXACT},
            },
            "poe-1950-killings-denied": {
                **KILLINGS, "estimated_by": "Eve Noether", "stance": "rejects", "period": "1911/1912",
                "value": {"best": 8642, **EXACT},
            },
        },
        people={name.lower().replace(" ", "-"): {"name": name, "kind": "person"} for name in NAMES},
    )
)  # fmt: skip


def taken(words: str) -> list[str]:
    return [one.id for one in meant(HELD, words).taken()]


def test_an_id_is_taken_as_it_is():
    assert taken("poe-1950-killings") == ["poe-1950-killings"]


@pytest.mark.parametrize("words", ["1,234", "is it true that 1,234 were killed?"])
def test_for_a_number_the_entry_is_taken_that_is_quoted(words):
    assert taken(words) == ["poe-1950-killings"]


def test_for_a_name_a_number_of_the_whole_event_is_taken():
    assert taken("Max Roe") == ["poe-1950-arrests-roe"]


def test_an_id_that_is_nearly_right_is_offered_and_not_looked_up():
    for words in ("poe-1950-killing", "Poe 1950 killings"):
        with pytest.raises(UnknownId, match="did you mean 'poe-1950-killings'"):
            meant(HELD, words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("98,765", "For '98,765' no number is quoted, so none is taken."),
        ("Sam Coe", "No number of the whole event .* is held for 'Sam Coe'. The nearest: 44 "),
        ("Eve Noether", "No number of the whole event .* is held for 'Eve Noether'. The nearest: 8,642 "),
        ("Eve Noethar", "'Eve Noethar' names nobody. No name in the record is spelled so; .* The nearest: 8,642 "),
        ("nobody", "'nobody' holds no number"),
        ("1,234 and 5,432", "holds two numbers"),
    ],
)
def test_where_nothing_would_be_quoted_a_sentence_says_so_with_the_nearest(words, said):
    with pytest.raises(Unread, match=said):
        meant(HELD, words).taken()


def test_of_two_names_numbers_of_a_like_measure_are_taken():
    sides = meant(HELD, "Max Roe"), meant(HELD, "arrests")
    assert [one.measure for one in two_of(*sides)] == ["arrests", "arrests"]


def test_what_was_taken_is_said_and_how_to_ask_for_others_but_not_of_ids():
    sides = meant(HELD, "poe-1950-killings"), meant(HELD, "Max Roe")
    found = taken_for(sides, two_of(*sides))
    said = taken_words(found)
    assert said.startswith("Taken for 'Max Roe': 7,531 (arrests, Poe), poe-1950-arrests-roe")
    assert "`terror-estimates number 'Max Roe'` lists" in said
    assert taken_words(taken_for(sides[:1], [*sides[0].taken()])) == ""


def test_of_how_many_numbers_one_was_taken_is_said_and_the_next_are_offered_by_id():
    sides = meant(HELD, "poe-1950-killings"), meant(HELD, "arrests")
    [one] = taken_for(sides, two_of(*sides))
    assert len(one.others) + 1 == len({*sides[1].entries, *sides[1].held}) > 1
    assert one.entry not in one.others
    said = taken_words([one])
    assert f"{one.entry.id}, one of the {len(one.others) + 1} that are held. For others, " in said
    assert f"lists; the next: {', '.join(other.id for other in one.others[:3])}." in said
    assert one.data() == {"words": "arrests", "id": one.entry.id, "others": [other.id for other in one.others]}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "1,234",
            "A citation needs one entry, and '1,234' is no id. The likeliest: poe-1950-killings: 1,234 (kil",
        ),
        ("Max Roe", "The likeliest: poe-1950-arrests-roe: 7,531 (arrests, Poe); poe-1950-killings-roe-"),
        ("nobody", ""),
        ("poe-1950-killing", ""),
    ],
)
def test_a_citation_of_words_offers_the_likeliest_ids(words, said):
    told = citable(HELD.catalog, UnknownId(words, HELD.catalog.estimates))
    assert said in told
    assert bool(told) is bool(said)


def test_a_citation_offers_at_most_five_ids():
    told = citable(small(), UnknownId("killings", small().estimates))
    assert 0 < told.count(": ") - 1 <= 5
