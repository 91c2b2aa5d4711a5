"""A verdict is what the inputs give, and never kinder than that."""

import pytest

from claiming import CLAIM, catalog_with, claiming
from terror_estimates.audit.claims import Verdict, check_claim, check_claims, inputs_seen, shown, stated_inputs

ENTRY = {
    "says": "Something about the dead",
    "source": "doe-1931",
    "published": "180",
    "unit": "persons",
    "inputs": {"dead": "doe-1931-killings"},
    "formula": "dead",
}
UNSEEN = {"number": 4, "is": "widows", "verification": {"level": "unverified"}}


def checked(**fields):
    catalog = catalog_with({f"claims.{CLAIM}": {**ENTRY, **fields}})
    return check_claim(catalog.claim(CLAIM))


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({}, Verdict.FOLLOWS),
        ({"published": "181"}, Verdict.DOES_NOT),
        ({"published": "200"}, Verdict.AS_ROUNDED),  # 180, to the nearest hundred
        ({"published": "100"}, Verdict.DOES_NOT),
        ({"published": "45.0", "formula": "dead / 4"}, Verdict.FOLLOWS),
        ({"published": "33.3", "formula": "dead / 5.4"}, Verdict.FOLLOWS),
        ({"published": "33.4", "formula": "dead / 5.4"}, Verdict.DOES_NOT),
        ({"published": "30.0", "formula": "dead / 5.4"}, Verdict.DOES_NOT),  # zeros after the point are printed digits
        ({"published": "30.0", "formula": "dead / 5.4", "about": True}, Verdict.AS_ROUNDED),
        ({"published": "180", "bound": "at_least"}, Verdict.FOLLOWS),
        ({"published": "100", "bound": "at_least"}, Verdict.FOLLOWS),
        ({"published": "200", "bound": "at_least"}, Verdict.DOES_NOT),  # rounding would turn a floor round
        ({"published": "200", "bound": "at_least", "about": True}, Verdict.AS_ROUNDED),
        ({"published": "200", "bound": "at_most"}, Verdict.FOLLOWS),
        ({"published": "179", "bound": "at_most"}, Verdict.DOES_NOT),
        ({"published": "181", "bound": "at_least", "formula": "dead + 0.5"}, Verdict.FOLLOWS),  # a half goes either way
        ({"published": "181", "bound": "at_least", "formula": "dead + 0.4"}, Verdict.DOES_NOT),
        ({"published": "179", "bound": "at_most", "formula": "dead - 0.5"}, Verdict.FOLLOWS),
        ({"published": "179", "bound": "at_most", "formula": "dead - 0.4"}, Verdict.DOES_NOT),
    ],
)
def test_an_exact_input_is_compared_in_the_printed_digits(fields, verdict):
    assert checked(**fields).verdict is verdict


@pytest.mark.parametrize(
    ("estimate", "fields", "verdict", "said"),
    [
        ("doe-1920-killings", {"published": "120"}, Verdict.FOLLOWS, "lower end, printed as if it were all"),
        ("doe-1920-killings", {"published": "200"}, Verdict.FOLLOWS, "upper end, printed as if it were all"),
        ("doe-1920-killings", {"published": "150"}, Verdict.FOLLOWS, "their best numbers give 150"),
        ("doe-1920-killings", {"published": "100"}, Verdict.AS_ROUNDED, "their best numbers give 150"),
        ("doe-1920-killings", {"published": "173"}, Verdict.UNCHECKED, "does not settle it"),
        ("doe-1920-killings", {"published": "211"}, Verdict.DOES_NOT, "120 to 200"),
        ("doe-1920-killings", {"published": "120", "bound": "at_least"}, Verdict.FOLLOWS, "at least the published 120"),
        ("doe-1920-killings", {"published": "130", "bound": "at_least"}, Verdict.UNCHECKED, "does not settle it"),
        ("doe-1920-killings", {"published": "200", "bound": "at_least"}, Verdict.UNCHECKED, "does not settle it"),
        ("doe-1920-killings", {"published": "120", "bound": "at_most"}, Verdict.UNCHECKED, "does not settle it"),
        ("doe-1920-killings", {"published": "201", "bound": "at_least"}, Verdict.DOES_NOT, "is not that"),
        ("doe-1920-killings", {"published": "199", "bound": "at_most"}, Verdict.UNCHECKED, "does not settle it"),
        ("doe-1920-killings", {"published": "119", "bound": "at_most"}, Verdict.DOES_NOT, "is not that"),
        ("doe-1920-arrests", {"published": "900"}, Verdict.FOLLOWS, "900 or more"),
        ("doe-1920-arrests", {"published": "5001"}, Verdict.UNCHECKED, "does not settle it"),
        ("doe-1920-arrests", {"published": "5001", "bound": "at_most"}, Verdict.UNCHECKED, "does not settle it"),
        ("doe-1920-arrests", {"published": "901", "bound": "at_least"}, Verdict.UNCHECKED, "does not settle it"),
        ("poe-1950-deaths", {"published": "401"}, Verdict.DOES_NOT, "0 to 400"),
        ("doe-1920-deaths-words", {}, Verdict.UNCHECKED, "'dead' has no number (doe-1920-deaths-words)"),
        ("poe-1950-killings", {"published": "999"}, Verdict.UNCHECKED, "'dead' was not seen in print"),
        ("poe-1950-killings", {"published": "5"}, Verdict.UNCHECKED, "is not that; but 'dead' was not seen in print"),
    ],
)
def test_a_range_a_bound_words_and_what_was_not_seen(estimate, fields, verdict, said):
    found = checked(inputs={"dead": estimate}, **fields)
    assert found.verdict is verdict
    assert said in found.why


@pytest.mark.parametrize("formula", ["1 / (dead - dead)", "dead / none", "dead / 0"])
def test_a_zero_denominator_is_a_sentence(formula):
    given = {"none": {"number": 0, "is": "nobody"}} if "none" in formula else {}
    found = checked(inputs={"dead": "doe-1931-killings", **given}, formula=formula)
    assert (found.verdict, found.recomputed) == (Verdict.UNCHECKED, None)
    assert found.why == "Nothing can be computed: the formula divides by something that is, or may be, zero."


def test_what_may_be_zero_is_not_divided_by():
    found = checked(inputs={"dead": "doe-1931-killings", "all": "poe-1950-deaths"}, formula="dead / all")
    assert found.verdict is Verdict.UNCHECKED


OTHER = {"why": "of all deaths", "inputs": {"given": {"number": 190, "is": "all deaths"}}, "formula": "given"}


def test_another_base_is_named_and_the_claim_keeps_its_own_result():
    others = [{**OTHER, "why": "of some deaths", "formula": "given + 3"}, {**OTHER, "formula": "given + 1"}]
    found = checked(published="191", formula="dead + 7", other_bases=others)
    assert found.verdict is Verdict.OTHER_BASE
    assert found.recomputed.exact == 187
    assert "with another base (of all deaths), the inputs give 191" in found.why
    assert found.caution == "Recomputed, it follows only with another base: of all deaths."


def test_a_claim_that_follows_needs_no_other_base():
    assert checked(published="180", other_bases=[{**OTHER, "formula": "given - 10"}]).verdict is Verdict.FOLLOWS


def test_another_base_that_was_not_seen_helps_nobody():
    unseen = {**OTHER, "inputs": {"given": {**UNSEEN, "number": 191}}}
    assert checked(published="191", other_bases=[unseen]).verdict is Verdict.DOES_NOT


@pytest.mark.parametrize("widows", [{**UNSEEN, "number": 4}, {"is": "widows, not counted"}])
def test_no_other_base_is_asked_where_its_own_settles_nothing(widows):
    """That it follows with another base only would be false: it follows, and merely was not seen to."""
    inputs = {"dead": "doe-1931-killings", "widows": widows}
    found = checked(
        published="45", inputs=inputs, formula="dead / widows", other_bases=[{**OTHER, "formula": "given - 145"}]
    )
    assert (found.verdict, found.base, found.caution) == (Verdict.UNCHECKED, "", "")


def test_a_number_that_is_not_known_or_not_seen_settles_nothing():
    inputs = {"dead": "doe-1931-killings", "widows": UNSEEN}
    unseen = checked(published="45", inputs=inputs, formula="dead / widows")
    assert (unseen.verdict, unseen.recomputed.exact) == (Verdict.UNCHECKED, 45)
    unknown = checked(
        published="45", inputs={**inputs, "widows": {"is": "widows, not counted"}}, formula="dead / widows"
    )
    assert (unknown.verdict, unknown.recomputed) == (Verdict.UNCHECKED, None)
    assert "widows, not counted" in unknown.why


def test_every_claim_of_a_catalog_is_checked_in_one_sentence():
    [found] = check_claims(claiming().claims.values())
    assert found.verdict is Verdict.FOLLOWS
    assert found.why == "The inputs give 75; this is the published 75."
    assert shown(found.claim) == "about 75"


def test_the_verdict_does_not_depend_on_how_the_claim_was_seen():
    seen = {"level": "reference_work", "seen_in": {"source": "doe-1920"}}
    assert checked(verification=seen).verdict is checked().verdict


def test_a_claim_is_shown_with_what_its_source_says_about_its_ends():
    found = checked(published="1800", bound="at_least", about=True)
    assert shown(found.claim) == "at least about 1,800"
    assert shown(checked(published="0.5").claim) == "0.5"


def test_a_result_may_be_shown_only_where_every_input_was_seen():
    dead = {"dead": "doe-1931-killings"}
    assert inputs_seen(checked(inputs=dead).claim)
    assert not inputs_seen(checked(inputs={**dead, "widows": UNSEEN}, formula="dead + widows").claim)
    assert not inputs_seen(checked(inputs={"dead": "poe-1950-killings"}).claim)


def test_the_inputs_of_a_reading_are_told_as_the_catalog_has_them():
    claim = checked(
        inputs={"dead": "doe-1920-arrests", "more": {"number": 1_234, "is": "others"}, "widows": {"is": "widows"}},
        formula="dead + more + widows",
        other_bases=[OTHER],
    ).claim
    assert stated_inputs(claim, claim) == {"dead": "at least 900", "more": "1,234", "widows": "no number"}
    assert stated_inputs(claim, claim.other_bases[0]) == {"given": "190"}


def test_whoever_copies_a_claim_is_warned_where_it_does_not_follow_and_not_where_it_does():
    assert checked(published="181").caution == "Recomputed, it does not follow."
    assert checked().caution == ""
    assert checked(published="200").caution == ""
