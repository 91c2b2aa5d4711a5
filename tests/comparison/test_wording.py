"""What is said of two estimates: what both count, what tells them apart, how they are related, what stays open."""

from itertools import permutations

import pytest

from comparison.test_number import catalog_with, with_entries
from invented import changed_at, small
from terror_estimates.catalog import Catalog, Period, read_bytes
from terror_estimates.comparison import Wording, comparison_of, wording_of
from terror_estimates.comparison.addition import addition
from terror_estimates.comparison.answer import answer
from terror_estimates.comparison.names import names_of
from terror_estimates.comparison.phrase import dated
from terror_estimates.comparison.wording import cautions, unseen

UNSEEN = ("doe-1920-killings", "doe-1920-deaths-words", "poe-1950-killings")


def said(one: str, other: str, catalog: Catalog | None = None) -> Wording:
    catalog = catalog or small()
    return wording_of(comparison_of(catalog.estimate(one), catalog.estimate(other)))


def changed(changes: dict) -> Catalog:
    catalog, report = read_bytes(changed_at(changes))
    assert catalog is not None, report.lines()
    return catalog


@pytest.mark.parametrize(
    ("one", "other", "sentences", "left_open"),
    [
        (
            "doe-1920-killings",
            "doe-1931-killings",
            (
                "Both count killings in country in 1911–12.",
                "Nothing stated tells them apart.",
                "Doe & Roe 1931 is the same author’s later figure and revises Doe 1920.",
            ),
            "",
        ),
        (
            "police-1913-killings",
            "doe-1920-killings",
            (
                "Both count killings in 1911–12.",
                "Harbor Police 1913 is the narrower: it counts those in harbor in cases of harbor police, Doe 1920 "
                "those in country; Harbor Police 1913 leaves out drowned, which Doe 1920 includes.",
                "Doe 1920 rests on Harbor Police 1913, in which the other number stands, so the one does not confirm "
                "the other.",
            ),
            "",
        ),
        (
            "doe-1920-arrests",
            "doe-1920-killings",
            (
                "In Doe 1920, at least 900 counts arrests, the 120–200 killings.",
                "These are different events, so they share no axis.",
                "No common foundation of the two is known.",
            ),
            "",
        ),
        (
            "police-1913-prisoners-held",
            "doe-1920-arrests",
            (
                "Harbor Police 1913 counts people in jail, Doe 1920 arrests.",
                "One is a number at one moment, the other over a period, so they share no axis.",
                "What Harbor Police 1913 rests on is not known.",
            ),
            "",
        ),
        (
            "poe-1950-killings",
            "doe-1931-killings",
            (
                "Both count killings.",
                "Poe is the narrower: it covers the year 1911, Doe & Roe 1931 the years 1911–12.",
                "What Poe rests on is not known.",
            ),
            "Left open by Poe: which people; where; whose cases; drowned.",
        ),
    ],
)
def test_a_comparison_has_three_sentences_and_a_list(one, other, sentences, left_open):
    found = said(one, other)
    assert (found.sentences, found.open) == (sentences, left_open)


def test_phrases_of_the_vocabulary_stand_in_the_sentences():
    catalog = changed(
        {
            "vocabulary.territories.country.phrase": "in the whole country",
            "vocabulary.components.drowned.phrase": "people who drowned",
            "vocabulary.jurisdictions.all_authorities.phrase": "before any authority",
        }
    )
    assert said("doe-1920-killings", "doe-1931-killings", catalog).sentences[0] == (
        "Both count killings in the whole country in 1911–12."
    )
    assert "leaves out people who drowned" in said("police-1913-killings", "doe-1920-killings", catalog).sentences[1]


def test_a_name_with_an_aside_ends_it_with_a_comma():
    """'Harbor Police, May 1913 counts' would be read as May counting; two authors are no aside."""
    named = {"sources.police-1913.label": "Harbor Police, May 1913", "sources.doe-1931.label": "Doe, Poe & Roe 1931"}
    told = said("police-1913-killings", "doe-1931-killings", changed(named)).sentences
    assert told[1].startswith("Harbor Police, May 1913, is the narrower: it counts those in harbor")
    assert "; Doe, Poe & Roe 1931 those in country;" in told[1]
    assert told[2].startswith("Doe, Poe & Roe 1931 builds on Harbor Police, May 1913, so")


def test_some_of_a_thing_on_both_sides_is_open_as_which_part_of_it():
    partly = {"drowned": "partly"}
    catalog = changed(
        {"estimates.doe-1920-killings.components": partly, "estimates.doe-1931-killings.components": partly}
    )
    assert said("doe-1920-killings", "doe-1931-killings", catalog).open == "Left open by both: which part of drowned."


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("1911/..", "from 1911 on"),
        ("../1911-08", "until August 1911"),
        ("1911-03/1911-08-05", "from March to 5 August 1911"),
        ("1911-08-03", "on 3 August 1911"),
        ("1911~", "about 1911"),
        ("1911-08~/..", "from about August 1911 on"),
    ],
)
def test_a_period_is_said_as_people_say_it(period, said):
    assert dated(Period.parse(period)) == said


def test_years_that_are_only_about_right_are_open():
    catalog = changed({"estimates.doe-1920-killings.period": "1911~/1912"})
    assert said("doe-1920-killings", "doe-1931-killings", catalog).open == "Left open by Doe 1920: which years exactly."


def test_what_does_not_apply_is_never_called_silence():
    catalog = changed({"estimates.doe-1920-killings.jurisdiction": "not_applicable"})
    left = said("doe-1920-killings", "doe-1931-killings", catalog).open
    assert left == "Left open by Doe 1920: whose cases (does not apply)."


def test_what_does_not_apply_is_no_difference_from_what_is_left_out():
    catalog = changed(
        {
            "vocabulary.measures.killings.components.died_in_jail": "not_stated",
            "estimates.doe-1920-killings.components": {"drowned": "included", "died_in_jail": "not_applicable"},
            "estimates.police-1913-killings.components": {"drowned": "excluded", "died_in_jail": "excluded"},
        }
    )
    assert "died in jail" not in said("police-1913-killings", "doe-1920-killings", catalog).text()


def test_a_long_list_of_open_points_is_cut_to_the_weightiest():
    silent = dict.fromkeys(("population", "territory", "period", "jurisdiction"), "not_stated")
    changes = {f"estimates.doe-1920-killings.{side}": word for side, word in silent.items()}
    changes["vocabulary.measures.killings.components.strikers"] = "not_stated"
    changes["vocabulary.measures.killings.components.bystanders"] = "not_stated"
    left = said("doe-1920-killings", "police-1913-killings", changed(changes)).open
    assert left == (
        "Left open by both: strikers; bystanders. By Doe 1920: which people; where; which years; whose cases."
    )


def test_where_nothing_is_shared_silence_is_not_listed():
    assert said("doe-1920-arrests", "poe-1950-killings").open == ""


def test_no_sentence_is_longer_than_forty_words():
    told = (sentence for pair in permutations(small().estimates, 2) for sentence in said(*pair).sentences)
    assert [sentence for sentence in told if len(sentence.split()) > 40] == []


def test_a_side_is_labeled_for_readers():
    estimate = small().estimate("doe-1920-killings")
    assert estimate.label("period") == "1911–12"
    assert estimate.label("jurisdiction") == "all authorities"
    assert small().estimate("poe-1950-deaths").label("population") == "not seen"


def test_numbers_that_nobody_has_seen_are_named_by_their_works_once():
    seen, words, denied = (small().estimate(id) for id in UNSEEN)
    assert unseen(seen) == ""
    assert unseen(seen, denied, denied) == f"We have not seen the number of {denied.name} in print."
    assert unseen(words, denied) == f"We have not seen the numbers of {words.name} and {denied.name} in print."


def test_what_a_source_denies_and_what_is_a_slip_is_said_beforehand():
    slip = {
        "kind": "misprint",
        "circulates": "210 people were killed",
        "found_in": [{"source": "doe-1931"}],
        "source_says": "Two digits exchanged.",
        "see": ["doe-1920-killings"],
    }
    changes = {
        "estimates.doe-1920-killings.stance": "rejects",
        "estimates.doe-1931-killings.revises": [],
        "estimates.doe-1931-killings.value": {"best": 210, "precision": "exact"},
        "estimates.doe-1931-killings.as_printed": "210",
        "corrections": {"slip": slip},
    }
    catalog, report = read_bytes(changed_at(changes))
    assert catalog is not None, report.lines()
    denied, wrong = (catalog.estimate(id) for id in ("doe-1920-killings", "doe-1931-killings"))
    assert cautions(denied, wrong) == [
        f"Doe 1920 gives {denied.shown()} only to reject it.",
        "“210 people were killed” is entered as a slip: Two digits exchanged.",
    ]
    assert cautions(*[small().estimate(id) for id in ("doe-1920-killings", "doe-1931-killings")]) == []


def test_an_unseen_number_is_told_from_another_of_the_same_name():
    catalog, report = read_bytes(changed_at({"estimates.doe-1920-killings.verification": {}}))
    assert catalog is not None, report.lines()
    one, other = (catalog.estimate(id) for id in ("doe-1920-killings", "doe-1920-arrests"))
    assert unseen(one, other) == f"We have not seen the number of Doe 1920 ({one.shown()}) in print."
    assert unseen(one) == "We have not seen the number of Doe 1920 in print."


@pytest.mark.parametrize("nobody", ["Unattributed", "Not identified", "Not seen"])
def test_where_nobody_is_named_the_work_is(nobody):
    catalog = catalog_with(with_entries(killings={"estimated_by": nobody, "stance": "reports"}))
    pair = catalog.estimate("poe-1950-killings"), catalog.estimate("doe-1931-killings")
    assert names_of(*pair).one == catalog.source("poe-1950").named()
    assert nobody not in wording_of(comparison_of(*pair)).text()


@pytest.mark.parametrize(
    ("in_text", "said"),
    [
        ("the lead of the article", "the lead of the article (Poe)"),
        ("a report", "a report (Poe)"),
        ("what it calls a lead", "Lead of the article (Poe)"),
        ("the lead (of the article)", "Lead of the article (Poe)"),
    ],
)
def test_whoever_is_described_has_an_article_in_a_sentence_and_the_work_behind(in_text, said):
    lead = {"name": "Lead of the article", "kind": "document", "in_text": in_text}
    catalog = catalog_with(
        {**with_entries(killings={"estimated_by": "Lead of the article", "stance": "reports"}), "people.lead": lead}
    )
    pair = catalog.estimate("poe-1950-killings"), catalog.estimate("doe-1931-killings")
    assert names_of(*pair).one == said


def test_what_is_counted_stands_in_quotation_marks_where_its_name_has_a_comma():
    """'Both count victims, undefined of dockers' reads as if they were undefined of dockers."""
    changes = {"vocabulary.measures.arrests.label": "Arrests, undefined"}
    told = changed_at(changes)
    catalog, report = read_bytes(told)
    assert catalog is not None, report.lines()
    pair = catalog.estimate("doe-1920-arrests"), catalog.estimate("doe-1920-killings")
    assert "“arrests, undefined”" in wording_of(comparison_of(*pair)).text()
    assert "“arrests, undefined”" in answer(comparison_of(*pair))


OF_131 = {"estimates.doe-1931-killings.value.best": 131, "estimates.doe-1931-killings.as_printed": "131"}
INFERRED = {"estimates.doe-1931-killings.inferred": ["rests_on"], "estimates.doe-1920-killings.inferred": ["rests_on"]}


@pytest.mark.parametrize(
    ("one", "other", "changes", "told"),
    [
        (
            "doe-1931-killings",
            "police-1913-killings",
            {},
            "Doe & Roe 1931 appears to build on Harbor Police 1913; then the one does not confirm the other.",
        ),
        (
            "doe-1931-killings",
            "police-1913-killings",
            OF_131,
            "Doe & Roe 1931 appears to restate Harbor Police 1913; then they are one count, not two.",
        ),
        (
            "doe-1931-killings",
            "police-1913-killings",
            {**OF_131, "estimates.police-1913-killings.estimated_by": "Jane Doe"},
            "Doe & Roe 1931 appears to repeat Harbor Police 1913; then they are one count, not two.",
        ),
        (
            "doe-1920-killings",
            "police-1913-killings",
            {},
            "Doe 1920 appears to rest on Harbor Police 1913, in which the other number stands; then the one does not "
            "confirm the other.",
        ),
        (
            "doe-1931-killings",
            "doe-1920-killings",
            {"estimates.doe-1931-killings.revises": []},
            "Both appear to rest on Harbor Police 1913; then the one does not confirm the other.",
        ),
        (
            "doe-1931-killings",
            "doe-1920-killings",
            {
                "estimates.doe-1931-killings.revises": [],
                "estimates.doe-1920-killings.value": {"best": 180},
                "estimates.doe-1920-killings.as_printed": "180",
            },
            "Both appear to rest on Harbor Police 1913; then they are one count, not two.",
        ),
    ],
)
def test_a_descent_that_nobody_states_only_appears_so(one, other, changes, told):
    for first, second in permutations((one, other)):
        assert said(first, second, changed({**INFERRED, **changes})).sentences[2] == told


def test_one_count_that_nobody_states_is_only_probably_one_in_the_answer_and_in_the_sum():
    catalog = changed({**INFERRED, **OF_131})
    compared = comparison_of(catalog.estimate("doe-1931-killings"), catalog.estimate("police-1913-killings"))
    assert answer(compared) == "Only as what is probably one count, of which they say different things."
    assert addition(compared).sentence == "They must not be added: they appear to be one count."


@pytest.mark.parametrize(
    ("measure", "ends", "left"),
    [
        ("killings", ("1911-03/1911-12", "1911-03/1911-12-05"), "which days (stated to the month only)"),
        ("prisoners_held", ("1911-12", "1911-12-05"), "on which day of the month"),
    ],
)
def test_a_month_beside_a_day_of_it_leaves_open_which_day_it_is_of(measure, ends, left):
    entries = with_entries(**{name: {"measure": measure, "period": end} for name, end in zip("ab", ends, strict=True)})
    assert left in said("poe-1950-a", "poe-1950-b", catalog_with(entries)).open
