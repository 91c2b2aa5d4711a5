"""Words lie within words; what lies within which, and what is said to be apart."""

from typing import get_args

import pytest

from invented import changed, changed_at, report_on, small
from terror_estimates.catalog import Term, UnknownId, read_bytes
from terror_estimates.catalog.scope import KIND_OF, SIDES, SPOKEN, STATED
from terror_estimates.catalog.vocabulary import Tree, Vocabulary, _inside
from terror_estimates.catalog.words import (
    BASES,
    LEVELS,
    MEANING,
    NOTHING,
    Bound,
    CorrectionKind,
    Coverage,
    EndsKind,
    Hand,
    Hedge,
    Kind,
    Parts,
    Precision,
    Stance,
)  # fmt: skip


def tree(**within: str | None) -> Tree:
    return Tree({word: Term(definition="D.", within=above) for word, above in within.items()})


def test_upward_goes_from_the_word_to_the_root():
    assert small().vocabulary.trees["populations"].upward("foremen") == ["foremen", "dockers", "workers", "all"]


def test_a_word_that_is_not_there_has_nothing_above():
    assert small().vocabulary.trees["populations"].upward("bakers") == []


def test_a_circle_ends_where_it_closes():
    assert tree(a="b", b="c", c="a").upward("b") == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("army", "harbor_police", True),
        ("first_regiment", "harbor_police", True),
        ("first_regiment", "army", False),
        ("army", "all_authorities", False),
    ],
)
def test_the_parts_of_a_word_that_says_so_are_apart_and_so_is_all_below_them(one, other, apart):
    assert small().vocabulary.trees["jurisdictions"].apart(one, other) is apart


def test_words_without_a_common_root_are_not_said_to_be_apart():
    assert not tree(a=None, b=None).apart("a", "b")


@pytest.mark.parametrize(
    ("kind", "word", "label"),
    [
        ("components", "shot", "shot dead"),
        ("components", "died_in_jail", "died in jail"),
        ("populations", "not_stated", "not stated"),
    ],
)
def test_a_word_without_a_label_is_spelled_with_spaces(kind, word, label):
    assert small().vocabulary.label(kind, word) == label


@pytest.mark.parametrize(
    ("label", "inside"), [("Killings", "killings"), ("MPs arrested", "MPs arrested"), ("USSR", "USSR")]
)
def test_a_label_inside_a_sentence_begins_small_unless_it_begins_with_capitals(label, inside):
    assert _inside(label) == inside


def test_every_word_of_the_method_has_a_meaning_and_every_meaning_a_word():
    kinds = (Coverage, Stance, Bound, Precision, Hedge, EndsKind, Kind, Parts, Hand, CorrectionKind)
    lists = (NOTHING, BASES, LEVELS, *map(get_args, kinds))
    assert {word for words in lists for word in words} == set(MEANING)


@pytest.mark.parametrize(
    ("kind", "wanted", "said"),
    [
        ("territories", "contry", "There is no territory 'contry' in the vocabulary; did you mean 'country'?"),
        ("measures", "kilings", "There is no measure 'kilings' in the vocabulary; did you mean 'killings'?"),
    ],
)
def test_a_word_that_is_not_there_is_refused_with_the_nearest_one(kind, wanted, said):
    with pytest.raises(UnknownId) as refused:
        small().vocabulary.known(kind, wanted)
    assert refused.value.sentence == said
    assert refused.value.nearest in small().vocabulary.words(kind)


def test_every_side_but_the_period_is_said_in_words_of_a_section_of_the_vocabulary():
    assert tuple(KIND_OF) == tuple(side for side in SIDES if side != "period")
    assert set(KIND_OF.values()) <= set(Vocabulary.model_fields)


def test_a_word_stands_in_a_sentence_by_its_phrase_and_a_measure_by_its_label():
    words = {
        "vocabulary.territories.country.phrase": "in the whole country",
        "vocabulary.measures.killings.phrase": "people were killed",
        "vocabulary.measures.killings.label": "Killings of all kinds",
        "vocabulary.measures.deaths.label": "POWs dead",
    }
    catalog, report = read_bytes(changed_at(words))
    assert catalog is not None, report.lines()
    phrase = catalog.vocabulary.phrase
    assert phrase("territory", "country") == "in the whole country"
    assert phrase("measure", "killings") == "killings of all kinds"
    assert phrase("measure", "deaths") == "POWs dead"


def test_a_sentence_names_every_side_of_which_a_source_says_one_thing():
    assert sorted(SPOKEN) == sorted(STATED)


@pytest.mark.parametrize(
    ("kind", "said", "meant"),
    [
        ("populations", "everyone", ["all"]),
        ("populations", "people who loaded ships", []),  # 'people' is no word of it
        ("populations", "loaded ships", ["dockers"]),
        ("territories", "the whole country", ["country"]),
        ("territories", "Harbor streets", ["harbor"]),
        ("measures", "killed", ["killings"]),
        ("measures", "jailed", []),  # it begins no word, and no print says so
        ("measures", "sentence", ["convictions", "prosecutions"]),
        ("measures", "strike", []),  # more than a few speak of it
        ("measures", "of", []),
    ],
)
def test_a_word_that_is_not_in_the_vocabulary_leads_to_those_that_say_so_of_themselves(kind, said, meant):
    assert small().vocabulary.meant(kind, said) == meant


def test_a_measure_is_found_by_the_verbs_of_prints_before_its_definition():
    catalog, _ = read_bytes(changed("vocabulary.measures.deaths.verbs", ["kill"]))
    assert catalog.vocabulary.meant("measures", "killed") == ["deaths"]


def test_what_is_offered_says_what_was_written_and_is_not_only_spelled_like_it():
    raw = changed("estimates.doe-1920-killings.territory", "Harbor streets")
    [problem] = report_on(raw).problems
    assert problem.message.endswith("is not among the territories of the vocabulary; did you mean 'harbor'?")
