"""Twenty pairs that a historian would ask about, with the sentences in which the program answers.

They guard the record as much as the wording: an entry that changes changes what may be said of it.
"""

import re
from itertools import combinations, pairwise

import pytest

from shared import record
from terror_estimates.comparison import Verdict, comparison_of, wording_of
from terror_estimates.comparison.addition import addition
from terror_estimates.comparison.explanation import explain, explanation_wording
from terror_estimates.publication.explanations import explanation_lines

RECORD = record()
PAIRS = [
    (
        "lewin-2005-executions",
        "snyder-2010-executions",
        "Both count executions in the USSR in 1937–38. Nothing stated tells them apart. Both appear to rest on NKVD "
        "yearly reports; then they are one count, not two.",
    ),
    (
        "snyder-2010-executions",
        "pavlov-1953-death-sentences",
        "Snyder 2010 counts executions, MVD register 1953 death sentences, both in the USSR in 1937–38. These are "
        "different events, even where the numbers agree. Snyder 2010 appears to restate MVD register 1953; then they "
        "are one count, not two.",
    ),
    (
        "popov-1992-death-sentences",
        "pavlov-1953-death-sentences",
        "Both count death sentences in the USSR in 1937–38 in cases of state security. Nothing stated tells them "
        "apart. Popov 1992 appears to restate MVD register 1953; then they are one count, not two.",
    ),
    (
        "zemskov-2014-executions",
        "pavlov-1953-death-sentences",
        "Zemskov 2014 counts executions, MVD register 1953 death sentences, both in the USSR in 1937–38. These are "
        "different events, so they share no axis. Zemskov 2014 appears to round MVD register 1953; then they are one "
        "count, not two.",
    ),
    (
        "conquest-1990-executions",
        "conquest-1968-executions",
        "Both count executions in the USSR in 1937–38. Nothing stated tells them apart. Conquest 1990 repeats "
        "Conquest 1968: one count, not two.",
    ),
    (
        "conquest-1990-executions",
        "snyder-2010-executions",
        "Both count executions in the USSR in 1937–38. Nothing stated tells them apart. No common foundation of "
        "the two is known.",
    ),
    (
        "werth-2010-executions",
        "kotkin-2017-executions",
        "Both count executions in the USSR in 1937–38. Nothing stated tells them apart. What Werth 2010 rests on "
        "is not known.",
    ),
    (
        "werth-2008-executions",
        "shvernik-1963-executions",
        "Both count executions in the USSR. Werth 2008 is the narrower: it covers August 1937 to November 1938, "
        "Shvernik commission 1963 the years 1937–38. What Werth 2008 rests on is not known.",
    ),
    (
        "memorial-2007-executions",
        "shvernik-1963-executions",
        "Both count executions in the USSR. Nothing stated tells them apart. Both appear to rest on NKVD "
        "yearly reports; then the one does not confirm the other.",
    ),
    (
        "pipes-2001-arrests",
        "pospelov-1956-arrests",
        "Both count arrests in the USSR in 1937–38. Nothing stated tells them apart. Pipes 2001 appears to restate "
        "Pospelov commission 1956; then they are one count, not two.",
    ),
    (
        "ellman-2002-deaths",
        "shvernik-1963-executions",
        "Both count deaths in the USSR in 1937–38. Ellman 2002 is the wider: it counts deaths, Shvernik commission "
        "1963 executions; Ellman 2002 includes deaths in camps and people who died soon after release, which "
        "Shvernik commission 1963 leaves out. What Ellman 2002 rests on is not known.",
    ),
    (
        "allen-2003-deaths",
        "ellman-2002-deaths",
        "Both count deaths in the USSR in 1937–38. Nothing stated tells them apart. What either rests on is not known.",
    ),
    (
        "davies-1997-deaths-conquest",
        "conquest-1990-executions",
        "Both count deaths in the USSR in 1937–38. Robert Conquest (Davies 1997) is the wider: it counts deaths, "
        "Conquest 1990 executions; Robert Conquest (Davies 1997) includes deaths in camps, which Conquest 1990 "
        "leaves out. Both rest on Conquest 1968, so the one does not confirm the other.",
    ),
    (
        "snyder-2010-executions-order-00447",
        "snyder-2010-executions",
        "In Snyder 2010, both numbers count executions in the USSR in 1937–38. The 378,326 is the narrower: it "
        "counts targets of order 00447, the 681,692 everyone. What the 378,326 rests on is not known.",
    ),
    (
        "werth-2010-executions-order-00447-roginskii-petrov",
        "jansen-petrov-2002-executions-order-00447",
        "Both count executions of targets of order 00447 in the USSR from August 1937 to November 1938 before the "
        "troikas of order 00447. Nothing stated tells them apart. What Arsenii Roginskii and Nikita Petrov (Werth "
        "2010) rests on is not known.",
    ),
    (
        "pavlov-1953-arrests",
        "shvernik-1963-arrests",
        "Both count arrests in the USSR in 1937–38. Nothing stated tells them apart. Both appear to rest on NKVD "
        "yearly reports; then the one does not confirm the other.",
    ),
    (
        "conquest-1990-arrests",
        "pavlov-1953-arrests",
        "Both count arrests in the USSR in 1937–38. Nothing stated tells them apart. No common foundation of the "
        "two is known.",
    ),
    (
        "memorial-2007-convictions-police-troikas",
        "pavlov-1953-convictions",
        "Both count convictions in the USSR. They are counted apart: Memorial 2007 counts those "
        "before the police troikas, MVD register 1953 those in cases of state security. What Memorial "
        "2007 rests on is not known.",
    ),
    (
        "rosefielde-1997-deaths",
        "ellman-2002-deaths",
        "Both count deaths in the USSR. Rosefielde 1997 is the wider: it covers the years 1927–38, Ellman 2002 the "
        "years 1937–38. What Ellman 2002 rests on is not known.",
    ),
    (
        "shatunovskaya-1990-executions",
        "conquest-1990-executions",
        "Both count executions in the USSR. Shatunovskaya is the wider: it covers the time from 1 January 1935 to "
        "22 June 1941, "
        "Conquest 1990 the years 1937–38. No common foundation of the two is known.",
    ),
    (
        "snyder-2010-executions-butovo",
        "snyder-2010-executions",
        "In Snyder 2010, both numbers count executions in 1937–38. The 20,761 is the narrower: it counts those at "
        "Butovo, the 681,692 those in the USSR. No common foundation of the two is known.",
    ),
]
GREAT = ("executions", "arrests", "death_sentences", "convictions", "deaths", "deaths_in_custody")


@pytest.mark.parametrize(("one", "other", "said"), PAIRS, ids=[f"{one} {other}" for one, other, _ in PAIRS])
def test_the_answer_is_one_a_historian_would_sign(one, other, said):
    assert " ".join(wording_of(comparison_of(RECORD.estimate(one), RECORD.estimate(other))).sentences) == said


def test_no_sentence_about_the_record_is_longer_than_forty_words():
    chosen = [one for one in RECORD.estimates.values() if not one.table]
    pairs = [*pairwise(chosen), *zip(chosen, chosen[7:], strict=False)]
    told = (sentence for pair in pairs for sentence in wording_of(comparison_of(*pair)).sentences)

    assert [sentence for sentence in told if len(sentence.split()) > 40] == []


@pytest.mark.parametrize("measure", GREAT)
def test_the_verdicts_on_the_great_measures_say_something(measure):
    """Before, every pair was 'not stated' or 'apart'."""
    estimates = [one for one in RECORD.of_measure(measure) if one.chartable and not one.table]
    found = {comparison_of(one, other).relation.verdict for one, other in pairwise(estimates)}

    assert found & {Verdict.ALIKE, Verdict.WITHIN, Verdict.CONTAINS, Verdict.OVERLAPS}


def told(one: str, other: str) -> str:
    """What `explain` says of two, with what may be added and what to beware of, as one text."""
    return " ".join(explanation_lines(RECORD.estimate(one), RECORD.estimate(other), 10_000))


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("thurston-1996-arrests", "great-purge-article-arrests-kuhr", "gives as an upper limit what Corinna Kuhr"),
        ("figes-2007-executions", "snyder-2010-executions", "Figes 2007 gives as a lower limit what Snyder 2010 gives"),
        ("great-purge-article-deaths-detention-and-release", "ellman-2002-deaths", "they give the same range."),
        ("service-nd-deaths", "ellman-2002-deaths", "Their ranges overlap, so no difference follows."),
        ("memorial-2007-executions", "werth-2010-executions", "Memorial 2007 sets no upper limit"),
        ("memorial-2007-executions", "shvernik-1963-executions", "The difference is at least 42,308,"),
        (
            "jansen-petrov-2002-death-sentences-order-00447-exact",
            "pavlov-1953-death-sentences",
            "247,157 (okhotin-roginskii-1999-death-sentences-national-operations).",
        ),
        (
            "jansen-petrov-2002-death-sentences-order-00447-exact",
            "pavlov-1953-death-sentences",
            "We have not seen the number of Jansen & Petrov 2002 in print.",
        ),
        (
            "jansen-petrov-2002-death-sentences-order-00447-exact",
            "okhotin-roginskii-1999-death-sentences-national-operations",
            "They may be added, since as far as both say they are counted apart; whether anybody stands in both is not",
        ),
        ("chuev-1991-arrests", "pavlov-1953-arrests", "Chuev 1991 gives 1,370,000 only to reject it."),
        (
            "khrushchev-1957-executions",
            "snyder-2010-executions",
            "The difference is 1,000, and it is entered as a slip.",
        ),
        ("worldhistoryproject-great-purge-arrests", "pospelov-1956-arrests", "and it is entered as a slip."),
        (
            "zemskov-2014-executions",
            "snyder-2010-executions",
            "and rounding would make it: Zemskov 2014 appears to round the",
        ),
        (
            "pavlov-1953-death-sentences",
            "ellman-2002-deaths",
            "To compare MVD register 1953 with Ellman 2002, take the same count where it is told as executions: ",
        ),
        (
            "isupov-2000-deaths-in-custody-camps",
            "gulag-note-1930-1956-deaths-in-custody-1938",
            "31,056 (gulag-note-1930-1956-deaths-in-custody-1937), which only Viktor Zemskov (Isupov) counts, is more",
        ),
        ("shvernik-1963-arrests", "pavlov-1953-arrests", "Our note on shvernik-1963-arrests: "),
    ],
)
def test_the_reasons_that_a_historian_would_ask_for_are_given(one, other, said):
    assert said in told(one, other)


def test_a_limit_of_the_record_never_makes_an_exact_difference_nor_a_highest_one():
    """A floor says nothing of how far below another number it lies, and a ceiling nothing of how far above."""
    chosen = [one for one in RECORD.of_measure(*GREAT) if one.value.bound and not one.table]
    pairs = [*pairwise(chosen), *((one, RECORD.estimate("snyder-2010-executions")) for one in chosen)]
    told = [" ".join(explanation_wording(explain(*pair)).sentences) for pair in pairs]
    formed = [said for said in told if "difference is " in said.replace("difference is formed", "")]

    assert formed
    assert [said for said in formed if "difference is at least" not in said] == []


def test_steps_that_the_record_offers_may_stand_beside_one_another():
    chosen = [one for one in RECORD.of_measure("executions", "deaths_in_custody", "death_sentences") if one.chartable]
    offered = [explain(one, other) for one, other in pairwise(chosen)]
    together = [(one, other) for found in offered for one, other in combinations(found.steps, 2)]
    assert any(found.steps for found in offered)
    assert [pair for pair in together if comparison_of(*pair).relation.verdict is not Verdict.APART] == []


def test_what_a_note_takes_for_the_rounding_of_a_number_held_here_is_linked_to_it():
    """A rounding that only a note knows is told by no comparison; of numbers that were not seen nothing can be held."""
    rounding = re.compile(r"appears to (?:round|be a rounded) |register's,? (?:number )?rounded|; it rounds ")
    said = {one.id: rounding.search(one.note or "") for one in RECORD.estimates.values()}
    unlinked = {id for id, found in said.items() if found and not RECORD.estimate(id).rounds}

    assert sum(map(bool, said.values())) > len(unlinked)
    assert unlinked == {
        "excess-mortality-page-deaths-in-custody-settlers",  # what it rounds was not seen
        "memorial-2007-executions",  # it is another that rounds it
    }


def test_no_two_numbers_that_the_record_sets_against_each_other_may_be_added():
    held = RECORD.estimates
    rivals = [(one, held[id]) for one in held.values() for id in one.conflicts_with]
    assert rivals
    assert [pair for pair in rivals if addition(comparison_of(*pair)).may] == []


def test_a_part_is_not_added_to_what_the_record_says_it_is_part_of():
    held = RECORD.estimates
    parts = [(one, held[id]) for one in held.values() for id in one.part_of]
    assert parts
    assert [pair for pair in parts if addition(comparison_of(*pair)).may] == []


OF_A_LINK = re.compile(
    r"\b(?:goes back to|builds on|rests on|comes from|to which it goes back|is that of|"
    r"it (?:rounds|gives|is|publishes) the)\b[^.;]*"
    r"\b(?:our reading|an inference|inferred)\b|(?:^|[.;] )It appears to come from\b"
)


def test_a_link_that_a_note_calls_an_inference_is_marked_and_no_other():
    """What only a note knows, no comparison and no figure tells: each gave such a link as a fact."""
    held = [one for one in RECORD.estimates.values() if one.rests_on]
    inferred = {one.id for one in held if any(one.infers(id) for id in one.rests_on)}
    told = {one.id for one in held if OF_A_LINK.search(" ".join((one.note or "").split()))}
    assert inferred
    assert told == inferred


def test_nothing_that_leads_over_an_inferred_link_is_told_as_a_fact():
    for one in RECORD.estimates.values():
        for id in one.rests_on:
            if one.infers(id) and id in RECORD.estimates:
                said = " ".join(wording_of(comparison_of(one, RECORD.estimate(id))).sentences)
                assert re.search(r"appears? to .*; then ", said), one.id
