"""What no entry states, but a note speaks of, is told with its place and never as found nowhere."""

import pytest

from comparison.test_number import asked, with_entries
from comparison.test_number_meant import claim
from shared import held_numbers
from terror_estimates.comparison.asked import read_question
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.number import number
from terror_estimates.comparison.spoken import Mention, excerpt

NOTE = """He has 97,531 elsewhere, 12.5 million in a speech, 64 thousand in a letter and 2,400
people a day in May; 43 percent were sailors, one
in seven a docker. Of them 27% were old, 10–15 percent young, 3.7 and 7.7 percent officers, and 60 an hour rested.
See p. 8642, note 7531 and order 00864; in 1911 nobody counted, and 76,543–87,654 is a range."""


def spoken(text: str, **more: object) -> list[str]:
    return [one.id for one in asked(text, {**with_entries(a={"note": NOTE}), **more}).spoken]


@pytest.mark.parametrize(
    "text",
    ["97,531", "97531 people", "12.5 million", "12 500 000", "64,000", "64 thousand",
     "2,400 a day", "2400 человек в день", "43 percent", "43%",
     "one in seven", "каждый седьмой", "76,543", "87,654", "27%", "10 percent", "15 percent", "3.7%", "7,7 %",
     "60 an hour", "60 в час"],
)  # fmt: skip
def test_a_number_a_rate_and_a_share_are_found_in_the_note_that_speaks_of_them(text):
    assert spoken(text) == ["poe-1950-a"]


@pytest.mark.parametrize(
    "text", ["97,532", "8642", "7531", "864", "1911", "27", "2,400 a week", "one in eight", "44 percent"]
)
def test_pages_notes_orders_years_and_other_numbers_are_not_spoken_of(text):
    assert spoken(text) == []


def test_whoever_states_a_number_is_told_and_no_note_that_speaks_of_it():
    stated = {"value": {"best": 97_531}, "as_printed": "97,531"}
    assert asked("97,531", with_entries(a={"note": NOTE}, b=stated)).spoken == ()


def test_a_note_is_told_instead_of_a_number_that_is_only_near_and_nothing_is_quoted():
    found = asked("97,531", with_entries(a={"note": NOTE}, b={"value": {"best": 97_530}, "as_printed": "97,530"}))
    told = finding(found)
    assert told.answer == "97,531 is no number of the record; it is spoken of in what is noted of Poe."
    assert (told.quotation, found.best) == ("", None)


def test_a_number_from_which_a_claim_is_computed_is_spoken_of_there():
    inputs = {"killed": {"is": "the killed of all harbors", "number": 13_579}}
    found = asked("13,579", claim(inputs=inputs))
    assert [(one.kind, one.id) for one in found.spoken] == [("claim", "poe-1950-killed")]
    assert "13,579 is the number of the killed of all harbors" in excerpt(found.spoken[0], found.asked)


def test_what_a_claim_says_and_what_it_is_computed_from_are_sentences_with_one_stop_each():
    inputs = {"killed": {"is": "the killed of all harbors", "number": 13_579}}
    said = "Five of a hundred were killed."
    [place] = asked("13,579", claim(says=said, inputs=inputs, note="A note.")).spoken
    assert place.text == f"{said} 13,579 is the number of the killed of all harbors. A note."


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("97,531", f"{'x ' * 99}97,531{' x' * 99}", f"… {'x ' * 44}97,531{' x' * 44} …"),  # whole words only
        ("97,531", f"{'x ' * 45}97,531{' x' * 45}", f"{'x ' * 45}97,531{' x' * 45}"),
        ("97,531", f"12,345{' x' * 99} 97,531.", f"… {'x ' * 44}97,531."),
        ("one in seven", f"{'x ' * 99}one in seven", f"{'x ' * 89}x …"),
        ("one in seven", "One in seven was.", "One in seven was."),
    ],
)
def test_an_excerpt_has_the_words_around_the_number_and_begins_and_ends_with_whole_words(question, text, words):
    assert excerpt(Mention("estimate", "poe-1950-a", "Poe", text), read_question(question)) == words


def test_each_place_that_speaks_of_a_number_is_told_with_its_kind():
    said = "Of 97,531 nothing is known."
    changes = {**with_entries(a={"note": said}), **claim(note=said), "sources.poe-1950.note": said}
    changes["corrections.poe-1950-slip"] = {
        "kind": "misprint", "circulates": "131 were killed.", "found_in": [{"source": "poe-1950"}],
        "source_says": "They were 113.", "note": said, "verification": {"level": "reference_work"},
    }  # fmt: skip
    assert [(one.kind, one.id, one.name) for one in asked("97,531", changes).spoken] == [
        ("estimate", "poe-1950-a", "Poe"),
        ("claim", "poe-1950-killed", "Poe"),
        ("correction", "poe-1950-slip", "“131 were killed”"),
        ("source", "poe-1950", "Poe"),
    ]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("725,000", "memorial-2007-executions"),
        ("636,220", "great-purge-article-poles-in-population"),
        ("one adult in a hundred", "kizny-2015-executions"),
        ("188 million", "kartaslov-nd-share-of-1953-confinement"),
    ],
)
def test_the_record_tells_the_place(text, where):
    found = number(held_numbers(), text)
    assert where in [one.id for one in found.spoken]
    assert "in no source" not in finding(found).answer


def test_no_number_that_is_spoken_of_anywhere_is_denied():
    """Whatever a note, a remark or a claim speaks of has an answer that does not say it was found nowhere."""
    held = held_numbers()
    keys = [key for key in held.spoken.keys if "/" not in key]
    assert keys
    for key in keys:
        answer = number(held, f"{int(key):,}" if key.isdigit() else key)
        if not answer.asked.a_year:
            assert "in no source" not in finding(answer).answer or answer.corrections, key
