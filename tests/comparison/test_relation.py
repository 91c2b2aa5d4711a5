"""The laws of the relation: they hold for any two scopes, whatever the catalog holds."""

from dataclasses import replace
from itertools import permutations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from invented import small
from terror_estimates.catalog import Period, Term, UnknownId, Vocabulary
from terror_estimates.catalog.words import NOTHING, Coverage
from terror_estimates.comparison import (
    SIDES,
    Relation,
    Scope,
    Silent,
    Verdict,
    compare,
    compare_estimates,
    compare_with,
)
from terror_estimates.comparison.relation import TwoCatalogs
from terror_estimates.comparison.relation import product as product_of

WORDS = small().vocabulary
COVERAGES = Coverage.__args__
SETTLED = ("included", "excluded")
SILENCE = ("not_stated", "not_seen", "disputed")
KINDS = {"population": "populations", "jurisdiction": "jurisdictions", "territory": "territories"}
PERIODS = [Period.parse(text) for text in ("1911", "1911-08", "1911/1912", "1911-06/1912-06", "1912", "1911-08-03")]
ALIKE, WITHIN, APART = Verdict.ALIKE, Verdict.WITHIN, Verdict.APART


@st.composite
def scopes(draw: st.DrawFn, *, stated: bool = False, measure: str | None = None) -> Scope:
    """Any scope in the words of the small catalog; if `stated`, one that says everything."""
    silence = [] if stated else NOTHING
    word = measure or draw(st.sampled_from(["deaths", "killings", "arrests"]))
    coverage = st.sampled_from(SETTLED if stated else COVERAGES)
    sides = {side: draw(st.sampled_from([*WORDS.words(kind), *silence])) for side, kind in KINDS.items()}
    return Scope(
        measure=word,
        components={component: draw(coverage) for component in WORDS.measures[word].components},
        period=draw(st.sampled_from([*PERIODS, *silence])),
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


def related(one: Scope, other: Scope, words: Vocabulary = WORDS) -> Relation:
    return compare(one, other, words)


def points(relation: Relation) -> dict[str, Verdict]:
    """The verdict on each side and component that both state."""
    return {**{side: found for side, found in relation.stated.items() if side != "components"}, **relation.components}


def opened(relation: Relation) -> set[str]:
    return {point.component or point.side for point in relation.open}


@given(scopes(), scopes())
def test_seen_from_the_other_side_the_relation_is_turned_round(one, other):
    there, back = related(one, other), related(other, one)
    assert back.verdict is there.verdict.inverse
    assert dict(back.stated) == {side: verdict.inverse for side, verdict in there.stated.items()}
    assert back.open == tuple(replace(point, silent=point.silent.inverse) for point in there.open)


@pytest.mark.parametrize("word", [*Verdict, *Silent])
def test_turned_round_twice_a_word_is_itself(word):
    assert word.inverse.inverse is word


@given(scopes(stated=True))
def test_a_fully_stated_scope_is_certainly_like_itself(scope):
    assert related(scope, scope).verdict is ALIKE
    assert related(scope, scope).certain


@given(scopes())
def test_nothing_stated_tells_a_scope_from_itself(scope):
    assert related(scope, scope).verdict is ALIKE


@given(scopes(stated=True).flatmap(lambda whole: st.tuples(st.just(whole), narrowed(whole))))
def test_a_narrowed_scope_is_within_unless_nothing_of_it_is_left(pair):
    whole, part = pair
    left = "included" in part.components.values() or "included" not in whole.components.values()
    assert related(part, whole).verdict in ((ALIKE, WITHIN) if left else (ALIKE, WITHIN, APART))


@given(
    scopes(stated=True).flatmap(lambda c: narrowed(c).flatmap(lambda b: st.tuples(narrowed(b), st.just(b), st.just(c))))
)
def test_what_is_within_what_is_within_is_within_where_all_is_certain(chain):
    inner, middle, outer = chain
    assert related(inner, middle).certain
    if related(inner, middle).verdict in (ALIKE, WITHIN) and related(middle, outer).verdict in (ALIKE, WITHIN):
        assert related(inner, outer).verdict in (ALIKE, WITHIN)


def test_within_is_transitive_on_each_side_for_all_words():
    for side, kind in KINDS.items():
        for a, b, c in product(WORDS.words(kind), repeat=3):
            one, two, three = (on_side(side, *pair) for pair in ((a, b), (b, c), (a, c)))
            if (one, two) == (WITHIN, WITHIN):
                assert three is WITHIN


def on_side(side: str, one: object, other: object) -> Verdict:
    scope = Scope("killings", {}, "all", "army", "country", PERIODS[0])
    return related(replace(scope, **{side: one}), replace(scope, **{side: other})).stated[side]


def test_within_is_transitive_for_periods():
    for a, b, c in product(PERIODS, repeat=3):
        if on_side("period", a, b) is WITHIN and on_side("period", b, c) is WITHIN:
            assert on_side("period", a, c) is WITHIN


@given(scopes(), scopes())
def test_the_whole_follows_from_the_stated_sides_by_three_rules(one, other):
    relation = related(one, other)
    found = set(relation.stated.values())
    if APART in found:
        expected = APART
    elif found <= {ALIKE}:
        expected = ALIKE
    elif found <= {ALIKE, WITHIN}:
        expected = WITHIN
    else:
        expected = Verdict.CONTAINS if found <= {ALIKE, Verdict.CONTAINS} else Verdict.OVERLAPS
    assert relation.verdict is expected
    assert list(relation.stated) == [side for side in SIDES if side in relation.stated]


@pytest.mark.parametrize("few", [*product(Verdict, repeat=2)])
def test_the_product_does_not_depend_on_the_order(few):
    assert len({product_of(order) for order in permutations([*few, ALIKE])}) == 1


def test_the_product_of_nothing_is_alike():
    assert product_of([]) is ALIKE


@given(scopes(), scopes())
def test_every_side_is_either_stated_by_both_or_open(one, other):
    relation = related(one, other)
    asked = {"measure", "period", *KINDS}
    if relation.stated["measure"] is not APART:
        asked |= one.components.keys() | other.components.keys()
    assert points(relation).keys() | opened(relation) == asked
    assert not points(relation).keys() & opened(relation)


@given(scopes(), scopes(), st.sampled_from([*KINDS, "period"]), st.sampled_from(SILENCE))
def test_silence_on_a_side_takes_away_its_verdict_and_no_other(one, other, side, silence):
    before, after = related(one, other), related(replace(one, **{side: silence}), other)
    assert points(after) == {point: found for point, found in points(before).items() if point != side}
    assert opened(after) == opened(before) | {side}


@given(scopes(), scopes(), st.sampled_from(SILENCE), st.data())
def test_silence_on_a_component_takes_away_its_verdict_and_no_other(one, other, silence, data):
    before = related(one, other)
    assume(before.stated["measure"] is not APART)
    component = data.draw(st.sampled_from(list(one.components)))
    silent = related(replace(one, components={**one.components, component: silence}), other)
    unlisted = {name: coverage for name, coverage in one.components.items() if name != component}
    for after in (silent, related(replace(one, components=unlisted), replace(other, components=other.components))):
        kept = {point: found for point, found in points(before).items() if point != component}
        assert {point: found for point, found in points(after).items() if point != component} == kept
        assert component not in points(after)
    assert opened(silent) == opened(before) | {component}


@given(scopes(), scopes(), st.data())
def test_a_statement_only_closes_what_was_open(one, other, data):
    before = related(one, other)
    open_sides = [side for side in (*KINDS, "period") if side in opened(before)]
    assume(open_sides)
    side = data.draw(st.sampled_from(open_sides))
    words = PERIODS if side == "period" else list(WORDS.words(KINDS[side]))
    said = {side: data.draw(st.sampled_from(words))}
    after = related(replace(one, **said), other)
    assert opened(after) <= opened(before)
    assert {point: found for point, found in points(after).items() if point != side} == points(before)


@given(scopes(), scopes(), st.sampled_from([*KINDS, "period"]))
def test_what_does_not_arise_for_either_is_alike(one, other, side):
    moot = [replace(scope, **{side: "not_applicable"}) for scope in (one, other)]
    assert related(*moot).stated[side] is ALIKE


@given(scopes(), scopes(stated=True), st.sampled_from([*KINDS, "period"]))
def test_what_does_not_arise_for_one_is_open_and_nobody_is_called_silent(one, other, side):
    found = related(replace(one, **{side: "not_applicable"}), other)
    assert [(point.silent, point.moot) for point in found.open if point.side == side] == [(Silent.FIRST, True)]


@given(scopes(), scopes(), st.sampled_from(list(KINDS)))
def test_a_side_without_words_is_not_asked(one, other, side):
    words = {kind: WORDS.words(kind) for kind in ("measures", *KINDS.values()) if kind != KINDS[side]}
    found = related(one, other, Vocabulary.model_construct(**words))
    assert side not in found.stated
    assert side not in opened(found)


@given(scopes(measure="deaths", stated=True), st.lists(st.sampled_from(COVERAGES), min_size=3, max_size=3))
def test_some_of_a_thing_is_never_certainly_like_some_of_it(scope, coverages):
    partly = replace(scope, components=dict(zip(scope.components, coverages, strict=True)))
    assert related(partly, partly).certain is set(coverages).issubset({"included", "excluded", "not_applicable"})


@given(scopes(), scopes())
def test_what_only_one_leaves_unsaid_comes_before_what_neither_says(one, other):
    order = [point.silent is Silent.BOTH for point in related(one, other).open if point.component]
    assert order == sorted(order)


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
    assert related(one, other, deeper(kind, word)) == related(one, other)


def test_a_word_lies_within_a_new_level_above_it():
    scope = Scope("killings", {}, "dockers", "army", "country", PERIODS[0])
    words = deeper("populations", "dockers")
    new = replace(scope, population="new_level")
    assert related(scope, new, words).stated["population"] is WITHIN
    assert related(new, replace(scope, population="workers"), words).verdict is WITHIN


@pytest.mark.parametrize(
    ("one", "other", "deciding"),
    [
        ({"period": PERIODS[0]}, {"period": PERIODS[4]}, ("period",)),
        ({"population": "not_stated", "period": PERIODS[1]}, {}, ("period",)),
        ({"population": "dockers", "period": PERIODS[1]}, {}, ("population", "period")),
        ({}, {}, ()),
    ],
)
def test_the_deciding_sides_are_those_that_made_the_verdict(one, other, deciding):
    scope = Scope("killings", {}, "all", "army", "country", PERIODS[0])
    assert related(replace(scope, **one), replace(scope, **other)).deciding == deciding


def test_two_estimates_of_two_catalogs_are_not_compared():
    one = small().estimate("doe-1920-killings")
    other = small().model_copy(update={"version": "0.2.0"}).estimate("police-1913-killings")
    with pytest.raises(TwoCatalogs, match="stand in two catalogs; compare two of one") as refused:
        compare_estimates(one, other)
    assert refused.value.ids == (one.id, other.id)


def test_the_scope_of_an_estimate_is_the_definition_of_its_measure_and_what_its_source_adds():
    scope = small().estimate("police-1913-killings").scope
    assert scope.components == {"shot": "included", "drowned": "excluded", "died_in_jail": "excluded"}
    assert (scope.jurisdiction, str(scope.period)) == ("harbor_police", "1911/1912")


def test_what_an_estimate_of_a_wider_measure_does_not_list_is_not_taken_to_be_left_out():
    scope = Scope("deaths", {"shot": "included"}, "all", "army", "country", PERIODS[0])
    finer = replace(scope, measure="killings", components={"shot": "included", "drowned": "included"})
    assert opened(related(finer, scope)) == {"drowned"}


def test_two_estimates_are_compared_by_id():
    relation = compare_estimates(small().estimate("police-1913-killings"), small().estimate("doe-1931-killings"))
    assert relation.verdict is WITHIN
    assert relation.deciding == ("components", "jurisdiction", "territory")
    with pytest.raises(UnknownId, match="did you mean 'doe-1931-killings'"):
        compare_estimates(small().estimate("doe-1931-kilings"), small().estimate("doe-1920-killings"))


def test_a_question_is_answered_on_the_sides_it_asks_about_only():
    question = small().scope("killings-by-army")
    relation = compare_with(small().estimate("police-1913-killings").scope, question, WORDS)
    assert dict(relation.stated) == {"measure": ALIKE, "jurisdiction": APART, "period": ALIKE}
    assert relation.certain


@pytest.mark.parametrize(("one", "other", "found"), [("1911/..", "1912", Verdict.CONTAINS), ("../1911", "1912", APART)])
def test_a_period_without_an_end_goes_on(one, other, found):
    assert on_side("period", Period.parse(one), Period.parse(other)) is found


def test_a_date_that_is_only_about_right_leaves_the_years_open():
    scope = Scope("killings", {}, "all", "army", "country", PERIODS[0])
    [point] = related(replace(scope, period=Period.parse("1911~")), scope).open
    assert (point.side, point.silent, point.about) == ("period", Silent.FIRST, True)


@given(scopes(measure="killings"))
def test_an_estimate_silent_on_a_side_that_is_asked_about_leaves_it_open(scope):
    silent = replace(scope, population="not_stated")
    assert "population" in compare_with(silent, small().scope("all-killings"), WORDS).open_sides


def counting(**components: str) -> Scope:
    unsaid = dict.fromkeys(("population", "jurisdiction", "territory", "period"), "not_applicable")
    return Scope(measure="deaths", components=components, **unsaid)


def test_what_counts_nothing_is_within_and_not_apart():
    nobody, somebody = counting(shot="excluded", drowned="excluded"), counting(shot="included", drowned="excluded")
    assert related(nobody, somebody).verdict is WITHIN
    assert related(counting(shot="excluded", drowned="included"), somebody).verdict is APART


def test_components_stand_in_the_order_of_the_scope_that_has_more():
    few = counting(drowned="included", shot="included")
    more = counting(shot="included", died_in_jail="included", drowned="excluded")
    for one, other in permutations((few, more)):
        relation = related(one, other)
        assert [*relation.components, *(point.component for point in relation.open)] == [
            "shot", "drowned", "died_in_jail",
        ]  # fmt: skip


def test_an_open_component_is_open_on_the_side_of_components():
    for coverage in ("not_stated", "partly"):
        assert related(counting(shot="partly"), counting(shot=coverage)).open_sides == {"components"}


@given(scopes(), scopes())
def test_two_scopes_are_placed_where_both_say_of_whom_where_and_when(one, other):
    relation = compare(one, other, WORDS)
    assert relation.placed is not bool({"population", "territory", "period"} & relation.open_sides)


MONTHS, DAYS = Period.parse("1911-08/1912-11"), Period.parse("1911-08-05/1912-11-17")
HALF = Period.parse("1911-08/1912-11-17")


@pytest.mark.parametrize(
    ("one", "other", "silent"),
    [
        (MONTHS, DAYS, Silent.FIRST),
        (DAYS, MONTHS, Silent.SECOND),
        (HALF, DAYS, Silent.FIRST),
        (Period.parse("1911-08-05/1912-11"), HALF, Silent.BOTH),
    ],
)
def test_whose_dates_are_stated_to_the_month_is_who_leaves_the_days_open(one, other, silent):
    scope = Scope("killings", {}, "all", "army", "country", one)
    (found,) = [point for point in related(scope, replace(scope, period=other)).open if point.side == "period"]
    assert (found.to_the_month, found.silent) == (True, silent)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("1911-10/1912-11", "1911-08-05/1912-11-01", WITHIN),  # by days it would end later
        ("1911-08/1912-05", "1911-08-05/1912-11-01", WITHIN),
        ("1911-08-05/1912-11-01", "1911-10/1912-11", Verdict.CONTAINS),
        ("1911-08/1912-11", "1911-08-05/1912-10-30", Verdict.CONTAINS),
        ("1911-06/1912-06", "1911-08-05/1912-11-01", Verdict.OVERLAPS),
        ("1911/1912-11", "1911-01-05/1912-11-01", Verdict.CONTAINS),  # a year is its twelve months
    ],
)
def test_an_end_that_may_be_the_same_day_tells_two_periods_not_apart(one, other, verdict):
    assert on_side("period", Period.parse(one), Period.parse(other)) is verdict


def test_a_stock_of_a_month_may_be_of_any_day_of_it_and_no_flow_is():
    stock = next(word for word, one in WORDS.measures.items() if one.kind == "stock")
    month, day = (Scope(stock, {}, "all", "army", "country", Period.parse(one)) for one in ("1911-08", "1911-08-05"))
    assert related(month, day).open[0].to_the_month
    assert "period" not in related(month, day).stated
    flow, of_a_day = replace(month, measure="killings"), replace(day, measure="killings")
    assert related(of_a_day, flow).stated["period"] is WITHIN
