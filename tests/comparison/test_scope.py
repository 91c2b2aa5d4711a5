"""The laws of scope: they hold for any two scopes, whatever the catalog holds."""

from dataclasses import replace
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented import small
from terror_estimates.catalog import Period, Term, UnknownId, Vocabulary
from terror_estimates.catalog.words import Coverage
from terror_estimates.comparison import SIDES, Scope, Verdict, compare, compare_estimates, compare_with, scope_of
from terror_estimates.comparison.scope import product as product_of

WORDS = small().vocabulary
COVERAGES = Coverage.__args__
SETTLED = ("included", "excluded")
KINDS = {"population": "populations", "jurisdiction": "jurisdictions", "territory": "territories"}
PERIODS = [Period.parse(text) for text in ("1911", "1911-08", "1911/1912", "1911-06/1912-06", "1912", "1911-08-03")]
SAME, WITHIN, APART, NOT_STATED = Verdict.SAME, Verdict.WITHIN, Verdict.APART, Verdict.NOT_STATED


@st.composite
def scopes(draw: st.DrawFn, *, stated: bool = False, measure: str | None = None) -> Scope:
    """Any scope in the words of the small catalog; if `stated`, one that says everything."""
    silence = [] if stated else ["not_stated", "disputed"]
    word = measure or draw(st.sampled_from(["deaths", "killings", "arrests"]))
    coverage = st.sampled_from(SETTLED if stated else COVERAGES)
    sides = {side: draw(st.sampled_from([*WORDS.words(kind), *silence])) for side, kind in KINDS.items()}
    return Scope(
        measure=word,
        components={component: draw(coverage) for component in WORDS.measures[word].components},
        period=draw(st.sampled_from([*PERIODS, *silence[:1]])),
        **sides,
    )


@st.composite
def narrowed(draw: st.DrawFn, scope: Scope) -> Scope:
    """A scope within the given one: words further down, fewer components, a shorter period."""
    sides = {}
    for side, kind in KINDS.items():
        tree, word = WORDS.trees[kind], getattr(scope, side)
        sides[side] = draw(st.sampled_from([below for below in WORDS.words(kind) if word in tree.upward(below)]))
    inside = [one for one in PERIODS if scope.period.start <= one.start and one.end <= scope.period.end]
    components = {
        component: draw(st.sampled_from(SETTLED)) if coverage == "included" else coverage
        for component, coverage in scope.components.items()
    }
    return replace(scope, components=components, period=draw(st.sampled_from(inside)), **sides)


def verdict(one: Scope, other: Scope, words: Vocabulary = WORDS) -> Verdict:
    return compare(one, other, words).verdict


@given(scopes(), scopes())
def test_seen_from_the_other_side_the_verdict_is_turned_round(one, other):
    there, back = compare(one, other, WORDS), compare(other, one, WORDS)
    assert back.verdict is there.verdict.inverse
    assert back.as_far_as_stated is there.as_far_as_stated.inverse
    assert {side: verdict.inverse for side, verdict in there.sides.items()} == dict(back.sides)


@pytest.mark.parametrize("verdict", Verdict)
def test_turned_round_twice_a_verdict_is_itself(verdict):
    assert verdict.inverse.inverse is verdict


@given(scopes(stated=True))
def test_a_fully_stated_scope_is_the_same_as_itself(scope):
    assert verdict(scope, scope) is SAME


@given(scopes(stated=True).flatmap(lambda whole: st.tuples(st.just(whole), narrowed(whole))))
def test_a_narrowed_scope_is_within_unless_nothing_of_it_is_left(pair):
    whole, part = pair
    left = "included" in part.components.values() or "included" not in whole.components.values()
    assert verdict(part, whole) in ((SAME, WITHIN) if left else (SAME, WITHIN, APART))


@given(
    scopes(stated=True).flatmap(lambda c: narrowed(c).flatmap(lambda b: st.tuples(narrowed(b), st.just(b), st.just(c))))
)
def test_what_is_within_what_is_within_is_within(chain):
    inner, middle, outer = chain
    if verdict(inner, middle) in (SAME, WITHIN) and verdict(middle, outer) in (SAME, WITHIN):
        assert verdict(inner, outer) in (SAME, WITHIN)


def test_within_is_transitive_on_each_side_for_all_words():
    for side, kind in KINDS.items():
        for a, b, c in product(WORDS.words(kind), repeat=3):
            one, two, three = (compare_side(side, *pair) for pair in ((a, b), (b, c), (a, c)))
            if (one, two) == (WITHIN, WITHIN):
                assert three is WITHIN


def compare_side(side: str, one: object, other: object) -> Verdict:
    scope = Scope("killings", {}, "all", "army", "country", PERIODS[0])
    return compare(replace(scope, **{side: one}), replace(scope, **{side: other}), WORDS).sides[side]


def test_within_is_transitive_for_periods():
    for a, b, c in product(PERIODS, repeat=3):
        if compare_side("period", a, b) is WITHIN and compare_side("period", b, c) is WITHIN:
            assert compare_side("period", a, c) is WITHIN


@given(scopes(), scopes())
def test_the_whole_follows_from_the_sides_by_four_rules(one, other):
    relation = compare(one, other, WORDS)
    found = set(relation.sides.values())
    if APART in found:
        expected = APART
    elif NOT_STATED in found:
        expected = NOT_STATED
    elif found <= {SAME}:
        expected = SAME
    elif found <= {SAME, WITHIN}:
        expected = WITHIN
    else:
        expected = Verdict.CONTAINS if found <= {SAME, Verdict.CONTAINS} else Verdict.OVERLAPS
    assert relation.verdict is expected
    assert tuple(relation.sides) == SIDES


@pytest.mark.parametrize("few", [*product(Verdict, repeat=2)])
def test_the_product_does_not_depend_on_the_order(few):
    assert len({product_of(order) for order in permutations([*few, SAME])}) == 1


def test_the_product_of_nothing_is_same():
    assert product_of([]) is SAME


@given(scopes(), scopes(), st.sampled_from([*KINDS, "period"]), st.sampled_from(["not_stated", "not_seen", "disputed"]))
def test_a_silent_side_never_makes_a_verdict_stronger(one, other, side, silence):
    assert verdict(replace(one, **{side: silence}), other) in (verdict(one, other), NOT_STATED)


@given(scopes(), scopes(), st.data())
def test_a_silent_component_never_makes_a_verdict_stronger(one, other, data):
    component = data.draw(st.sampled_from(list(one.components)))
    unsaid = data.draw(st.sampled_from(["not_stated", "not_seen", "disputed"]))
    without = {name: coverage for name, coverage in one.components.items() if name != component}
    before = verdict(one, other)
    assert verdict(replace(one, components={**one.components, component: unsaid}), other) in (before, NOT_STATED)
    assert verdict(replace(one, components=without), other) in (before, NOT_STATED)


@given(scopes(), scopes(), st.sampled_from([*KINDS, "period"]))
def test_what_is_not_stated_is_never_the_same_even_as_what_is_not_stated(one, other, side):
    silent = [replace(scope, **{side: "not_stated"}) for scope in (one, other)]
    assert verdict(*silent) in (NOT_STATED, APART)


@given(scopes(measure="deaths", stated=True), st.lists(st.sampled_from(COVERAGES), min_size=3, max_size=3))
def test_some_of_a_thing_is_never_the_same_as_some_of_it(scope, coverages):
    components = dict(zip(scope.components, coverages, strict=True))
    partly = replace(scope, components=components)
    assert (verdict(partly, partly) is SAME) is set(coverages).issubset({"included", "excluded", "not_applicable"})


def deeper(kind: str, word: str) -> Vocabulary:
    """The vocabulary with a new level between a word and what it lies within."""
    above = WORDS.words(kind)[word]
    level = Term(definition="A new level.", within=above.within)
    changed = above.model_copy(update={"within": "new_level"})
    terms = {kind: dict(WORDS.words(kind)) for kind in ("measures", *KINDS.values())}
    terms[kind] |= {"new_level": level, word: changed}
    return Vocabulary.model_construct(components=WORDS.components, caveats=WORDS.caveats, **terms)


@given(scopes(), scopes(), st.data())
def test_a_new_level_above_one_word_changes_no_verdict_between_old_words(one, other, data):
    kind = data.draw(st.sampled_from(list(KINDS.values())))
    word = data.draw(st.sampled_from([word for word, term in WORDS.words(kind).items() if term.within]))
    assert compare(one, other, deeper(kind, word)) == compare(one, other, WORDS)


def test_a_word_lies_within_a_new_level_above_it():
    scope = Scope("killings", {}, "dockers", "army", "country", PERIODS[0])
    words = deeper("populations", "dockers")
    assert compare(scope, replace(scope, population="new_level"), words).sides["population"] is WITHIN
    assert (
        compare(replace(scope, population="new_level"), replace(scope, population="workers"), words).verdict is WITHIN
    )


@pytest.mark.parametrize(
    ("one", "other", "deciding"),
    [
        ({"period": PERIODS[0]}, {"period": PERIODS[4]}, ("period",)),
        ({"population": "not_stated", "period": PERIODS[1]}, {}, ("population",)),
        ({"population": "dockers", "period": PERIODS[1]}, {}, ("population", "period")),
        ({}, {}, ()),
    ],
)
def test_the_deciding_sides_are_those_that_made_the_verdict(one, other, deciding):
    scope = Scope("killings", {}, "all", "army", "country", PERIODS[0])
    assert compare(replace(scope, **one), replace(scope, **other), WORDS).deciding == deciding


def test_the_scope_of_an_estimate_is_the_definition_of_its_measure_and_what_its_source_adds():
    scope = scope_of(small().estimate("police-1913-killings"), WORDS)
    assert scope.components == {"shot": "included", "drowned": "excluded", "died_in_jail": "excluded"}
    assert (scope.jurisdiction, str(scope.period)) == ("harbor_police", "1911/1912")


def test_what_an_estimate_of_a_wider_measure_does_not_list_is_not_taken_to_be_left_out():
    scope = Scope("deaths", {"shot": "included"}, "all", "army", "country", PERIODS[0])
    finer = replace(scope, measure="killings", components={"shot": "included", "drowned": "included"})
    assert verdict(finer, scope) is NOT_STATED


def test_two_estimates_are_compared_by_id():
    relation = compare_estimates(small(), "police-1913-killings", "doe-1931-killings")
    assert relation.verdict is WITHIN
    assert relation.deciding == ("components", "jurisdiction", "territory")
    with pytest.raises(UnknownId, match="did you mean 'doe-1931-killings'"):
        compare_estimates(small(), "doe-1931-kilings", "doe-1920-killings")


def test_a_reference_is_compared_on_the_sides_it_asks_about_only():
    reference = small().scope("killings-by-army")
    scope = scope_of(small().estimate("police-1913-killings"), WORDS)
    relation = compare_with(scope, reference, WORDS)
    assert dict(relation.sides) == {"measure": SAME, "jurisdiction": APART, "period": SAME}


@given(scopes(measure="killings"))
def test_an_estimate_silent_on_a_side_the_reference_asks_about_is_not_said_to_be_the_same(scope):
    silent = replace(scope, population="not_stated")
    assert compare_with(silent, small().scope("all-killings"), WORDS).verdict in (NOT_STATED, APART)
