"""A sentence about a fault is short, on one line, and offers the nearest word that is known."""

import pytest

from terror_estimates.catalog.problem import Problem, Report, UnknownId, clipped, did_you_mean, nearest


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a" * 60, "a" * 60),
        ("a" * 61, "a" * 60 + "…"),
        ("two\n  lines", "two lines"),
        ("a" + " " * 238 + "b", "a b"),  # four times the length is looked at
        ("a" + " " * 239 + "b", "a…"),
        ("", ""),
    ],
)
def test_what_is_quoted_stands_on_one_line_of_sixty_signs(text, shown):
    assert clipped(text) == shown


@pytest.mark.parametrize(("long", "cut"), [(0, False), (1, True)])
def test_a_line_about_a_fault_has_a_thousand_signs_at_most(long, cut):
    head = "f:1  e  [r]  "
    told = Problem(1, "e", "r", "a" * (1000 - len(head) + long)).text("f")
    assert told.endswith("…") is cut
    assert len(told) == 1000 + long
    assert Problem(3, "", "r", "Said.").text("f") == "f:3  (file)  [r]  Said."


WORDS = ("arrests", "deaths", "deaths_in_custody", "killings", "prisoners_held")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("arests", "arrests"),
        ("Killings", "killings"),
        ("prisoners-held", "prisoners_held"),
        ("DEATHS", "deaths"),  # the same but for capitals
        ("PrisonersHeld", "prisoners_held"),
        ("pri", "prisoners_held"),  # begins with three letters of it
        ("pr", None),
        ("zzz", None),
        ("dea", "deaths"),  # of two that begin so, the nearer
    ],
)
def test_the_nearest_word_is_offered_and_none_that_is_far(wanted, found):
    assert nearest(wanted, WORDS) == found
    assert did_you_mean(wanted, WORDS, "; add it") == (f"; did you mean '{found}'?" if found else "; add it")
    assert did_you_mean("zzz", WORDS) == "."


def test_of_two_words_that_are_as_near_the_first_is_offered():
    assert nearest("cat", ["rat", "bat", "hat"]) == "bat"
    assert nearest("cat", ["rat", "bat", "hat", "fat", "mat", "vat", "sat"]) == "bat"


def test_among_thousands_of_words_the_nearest_is_found_on_either_side():
    many = [f"word-{place:05}" for place in range(5_000)]
    assert nearest("word-02500x", many) == "word-02500"
    assert nearest("word-04999-9", many) == "word-04999"


def test_among_four_hundred_words_the_nearest_is_found_wherever_it_stands():
    assert nearest("xword-000", [f"word-{place:03}" for place in range(400)]) == "word-000"


@pytest.mark.parametrize(
    ("kind", "where", "known", "said"),
    [
        ("entry", " in the catalog", ["ash"], "There is no entry 'zzz' in the catalog."),
        ("rule", "", ["b", "a"], "There is no rule 'zzz'; choose one of b, a."),
        ("rule", "", [], "There is no rule 'zzz'."),
        ("rule", "", ["zzzz", "a"], "There is no rule 'zzz'; did you mean 'zzzz'?"),
        ("rule", "", [f"w{place}" for place in range(25)], "There is no rule 'zzz'."),
    ],
)
def test_an_unknown_id_is_answered_with_the_nearest_or_with_the_few_that_there_are(kind, where, known, said):
    assert str(UnknownId("zzz", known, kind, where)) == said
    few = [f"w{place}" for place in range(24)]
    assert "choose one of w0, w1" in str(UnknownId("zzz", few, "rule", ""))


def test_a_report_ends_with_its_count_and_with_how_to_learn_more():
    problem, flag = Problem(2, "a", "one-rule", "So."), Problem(1, "b", "other-rule", "So.")
    assert Report("f").lines() == []
    assert Report("f", (problem,)).lines() == [
        "f:2  a  [one-rule]  So.",
        "1 problem, 0 flags. What a rule asks for: terror-estimates check --explain one-rule",
    ]
    assert Report("f", (problem,), (flag,)).lines()[-1].endswith("--explain one-rule")
    assert Report("f", (), (flag, flag)).lines()[1:] == [
        "f:1  b  [other-rule]  So.  (flag)",
        "0 problems, 2 flags. What a rule asks for: terror-estimates check --explain other-rule",
    ]
    assert (Report("f", (), (flag,)).sound, Report("f", (problem,)).sound) == (True, False)


@pytest.mark.parametrize(("wanted", "found"), [("aaab", "aaaa"), ("zzzz", "zzzy")])
def test_of_many_words_the_first_and_the_last_are_found_too(wanted, found):
    many = {"aaaa", "zzzy", *(f"mm{number:04}" for number in range(1000))}
    assert nearest(wanted, many) == found


@pytest.mark.parametrize("typed", ["f06", "Doe 1920 killings", "DOE-1920_KILLINGS"])
def test_capitals_and_the_signs_between_hide_no_word_however_many_there_are(typed):
    meant = "F06" if typed == "f06" else "doe-1920-killings"
    others = (f"{first}-{place}" for first in "agz" for place in range(500))
    assert nearest(typed, {"F06", "doe-1920-killings", *others}) == meant


def test_two_letters_are_no_word_that_is_only_written_otherwise():
    assert nearest("AB", {"a-b", "zzz"}) is None
