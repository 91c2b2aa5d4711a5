"""What an answer says in the cases that are rare: ties, ends of lists, a year beside a month, a slip of two letters."""

from calendar import month_name

import pytest

from comparison.test_explanation import exact, explained
from comparison.test_floors import COUNT, SEEN, WHOLE, found
from comparison.test_number import catalog_with, entry, with_entries
from comparison.test_person import FAIR
from comparison.test_revision import said
from comparison.test_wording import changed
from comparison.test_wording import said as told
from invented import small
from terror_estimates.catalog import Period, read_bytes
from terror_estimates.comparison.floors import floors
from terror_estimates.comparison.person import People
from terror_estimates.comparison.phrase import span_of
from terror_estimates.comparison.quantity import quantity
from terror_estimates.comparison.relation import compare_with
from terror_estimates.comparison.revision import chains, revised_by
from terror_estimates.comparison.spelling import a_slip_apart, key
from terror_estimates.comparison.standing import standing_words
from terror_estimates.comparison.table import table

# ---- who -----------------------------------------------------------------------------------------------------------


def fair(**more: str) -> People:
    entries = "".join(f"  {id}: {{name: {name}, kind: person}}\n" for id, name in more.items())
    catalog, report = read_bytes(f"{FAIR}{entries}".encode())
    assert catalog is not None, report.lines()
    return People(catalog)


def test_whoever_is_named_without_a_slip_is_meant_alone():
    both = fair(**{"ilia-zhuchenka": "Ilia Zhuchenka"})
    assert [(one.person.id, one.slips) for one in both.named("Ilia Zhuchenko")] == [("ilia-zhuchenko", 0)]
    assert [(one.person.id, one.slips) for one in both.named("Zhuchenku")] == [
        ("ilia-zhuchenka", 1), ("ilia-zhuchenko", 1),
    ]  # fmt: skip


def test_a_short_word_among_others_names_nobody():
    assert fair().named("Max of somewhere else") == ()
    assert [one.person.id for one in fair().named("the book by Zhuchenko")] == ["ilia-zhuchenko"]


def test_four_letters_may_stand_for_the_whole_name():
    assert [one.person.id for one in fair().named("Harb")] == ["harbor-office"]
    assert fair().named("Har") == ()


def test_an_estimate_is_by_whom_its_name_holds_without_a_list_of_people():
    by = People(small()).by("jane d")
    assert {one.estimated_by for one in small().estimates.values() if by(one)} == {"Jane Doe"}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("zhuchenko", "zhcuhenko", True), ("zhuchenko", "zhcuxenko", False), ("zhuchenko", "zhcuhenxo", False),
        ("zhuchenko", "zhuchenok", True),
    ],
)  # fmt: skip
def test_two_neighbors_may_change_places_and_nothing_else_may_differ(one, other, apart):
    assert a_slip_apart(one, other) is apart


# ---- how it is said ------------------------------------------------------------------------------------------------


def test_a_period_from_a_year_to_a_month_names_both():
    assert span_of(Period.parse("1937/1937-08")) == "1937 to August 1937"
    assert span_of(Period.parse("1937-07/1937-08")) == "July to August 1937"


def test_the_months_have_the_names_of_the_calendar():
    said = [span_of(Period.parse(f"1937-{month:02}")) for month in range(1, 13)]
    assert said == [f"{name} 1937" for name in [*month_name][1:]]


@pytest.mark.parametrize("pair", [("doe-1920-killings", "poe-1950-deaths"), ("poe-1950-deaths", "doe-1920-killings")])
def test_of_a_measure_within_another_both_count_the_wider(pair):
    assert told(*pair).sentences[0].startswith("Both count deaths")


def test_what_neither_rests_on_is_said_of_either():
    catalog = changed({"estimates.doe-1920-killings.rests_on": [], "estimates.poe-1950-killings.rests_on": []})
    assert told("doe-1920-killings", "poe-1950-killings", catalog).sentences[2] == "What either rests on is not known."


COVERAGES = {
    ("included", "excluded"): "The 90 includes drowned, which the 80 leaves out",
    ("excluded", "included"): "the 90 leaves out drowned, which the 80 includes",
    ("partly", "included"): "the 90 includes only a part of drowned, the 80 all",
    ("included", "partly"): "the 90 includes all of drowned, the 80 only a part",
    ("partly", "excluded"): "the 90 includes a part of drowned, which the 80 leaves out",
    ("excluded", "partly"): "the 90 leaves out drowned, of which the 80 includes a part",
}


@pytest.mark.parametrize(("mine", "theirs"), COVERAGES)
def test_every_way_of_counting_a_component_differently_has_its_words(mine, theirs):
    ours = {"components": {"drowned": mine}, **exact(90)}
    _, sentences = explained(ours, {"components": {"drowned": theirs}, **exact(80)})
    assert COVERAGES[mine, theirs].removeprefix("The 90").removeprefix("the 90") in sentences


def test_evidence_is_said_of_each_where_it_differs_and_of_both_where_it_is_one():
    testimony = {"basis": "testimony"}
    assert "Each comes from testimony." in explained({**exact(90), **testimony}, {**exact(80), **testimony})[1]
    for one, other in (({}, testimony), (testimony, {})):
        assert "does not say how it was obtained" in explained({**exact(90), **one}, {**exact(80), **other})[1]
    assert "obtained" not in explained(exact(90), exact(80))[1]


BRIDGES = {"slug": "x", "chart": "bridge", "title": "T", "subtitle": "S", "question": "Q"}


def test_the_bridge_that_a_figure_draws_between_two_others_is_not_theirs():
    of_others = {"start": "poe-1950-step-0", "end": "poe-1950-other"}
    step = {"population": "dockers", **exact(40)}
    found, _ = explained(exact(120), exact(150), steps=[step], figures={"F09": {**BRIDGES, "bridges": [of_others]}})
    assert {found.bridge.start.id, found.bridge.end.id} == {"poe-1950-one", "poe-1950-other"}


@pytest.mark.parametrize(
    ("components", "rest"),
    [
        ({"shot": "included", "drowned": "included"}, "whose cases; died in jail."),
        ({"shot": "included"}, "whose cases; 2 more."),
        ({"shot": "included", "drowned": "included", "died_in_jail": "excluded"}, "whose cases."),
    ],
)
def test_five_open_points_are_all_named_and_of_six_the_last_two_are_counted(components, rest):
    catalog = changed({"estimates.doe-1920-deaths-words.components": components})
    left_open = told("doe-1920-deaths-words", "doe-1931-killings", catalog).open
    assert left_open == f"Left open by Doe 1920: which people; where; which years; {rest}"


# ---- floors, lines, columns ----------------------------------------------------------------------------------------


def test_an_upper_end_of_nobody_is_below_a_count_of_one():
    one = {"value": {"best": 1, "precision": "exact"}}
    assert found({"value": {"best": 0}}, one) == ["doe-1920-said"]


@pytest.mark.parametrize(("more", "others"), [([], ""), ([300], " (and 1 more)")])
def test_the_sentence_on_a_floor_names_the_highest_count_and_how_many_more(more, others):
    counts = {f"count-{best}": {**COUNT, "value": {"best": best, "precision": "exact"}} for best in (200, *more)}
    entries = {"said": {"value": {"best": 100}}, **counts}
    estimates = {
        f"doe-1920-{name}": {"estimated_by": "Jane Doe", "source": "doe-1920", **WHOLE, **SEEN, **one}
        for name, one in entries.items()
    }
    catalog = changed({"estimates": estimates, "tables": {}, "figures": {}})
    [floor] = [one for one in floors(catalog.estimates.values()) if one.estimate.id == "doe-1920-said"]
    highest = max(200, *more, 0)
    assert floor.sentence() == (
        f"doe-1920-said goes up to 100, but doe-1920-count-{highest}{others} counts {highest} of the same people or of "
        "part of them, as far as both say"
    )


def test_a_chain_runs_from_the_first_number_to_the_last_that_revises_it():
    catalog = said(a1920={}, b1930={"revises": ["a1920-killings"]}, c1940={"revises": ["b1930-killings"]}, d1950={})
    assert [[one.source for one in chain] for chain in chains(catalog.estimates.values())] == [
        ["a1920", "b1930", "c1940"]
    ]
    words = {"value": {"precision": "in_words"}, "as_printed": "hundreds", "revises": ["a1920-killings"]}
    assert chains(said(a1920={}, b1930=words).estimates.values()) == []


def test_of_two_numbers_that_revise_one_the_later_is_its_author_s_last_word():
    catalog = said(
        a1920={}, b1925={"value": {"best": 70}}, c1930={"value": {"best": 90}, "revises": ["a1920-killings"]},
        d1940={"value": {"best": 95}, "revises": ["b1925-killings", "a1920-killings"]},
    )  # fmt: skip
    assert revised_by(catalog.estimate("a1920-killings")).source == "d1940"


def test_the_table_has_a_column_for_each_thing_that_is_said():
    told_of = table(small().estimates.values())
    assert list(told_of.columns) == [
        "estimated by", "source", "published", "stance", "measure", "population", "jurisdiction", "territory",
        "period", "low", "best", "high", "number", "as printed", "basis", "verification",
    ]  # fmt: skip
    assert [list(told_of[column].isna()) for column in told_of if told_of[column].isna().all()] == []


# ---- spellings -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maximov", "Maksimov"), ("Phokin", "Fokin"), ("Theodor", "Teodor"), ("Beck", "Bek"), ("Hrushov", "Khrushov"),
        ("Tzarev", "Tsarev"), ("Corin", "Korin"), ("Wolin", "Volin"), ("Orloff", "Orlov"),
        ("Zorin", "Sorin"), ("Yurin", "Urin"), ("Bourov", "Burov"), ("Boorov", "Burov"), ("Mueller", "Muller"),
        ("Goriev", "Gorev"), ("Rykov", "Rikov"), ("Annin", "Anin"), ("Chernev", "Chernov"), ("Chernieva", "Chernova"),
        ("Lvov", "Lwow"), ("Maly", "Malii"),
    ],
)  # fmt: skip
def test_each_step_brings_two_spellings_together(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("abcd", "abcx", False), ("abcde", "abcdx", True), ("abcdef", "xbcdef", False), ("abcdefg", "xbcdefg", True),
        ("abcdefg", "abcdefg", False), ("abcdefg", "abcdefghi", False), ("abcd", "abcde", False),
        ("esov", "eXov", True), ("saXov", "Xasov", True), ("esv", "eXv", False), ("eXov", "eXov", False),
    ],
)  # fmt: skip
def test_a_slip_is_forgiven_in_five_letters_and_at_the_first_in_seven(one, other, apart):
    assert a_slip_apart(one, other) is apart


HEDGES = ["about", "almost", "around", "nearly", "perhaps", "probably", "roughly", "some"]


@pytest.mark.parametrize("hedge", HEDGES)
def test_every_hedge_of_a_print_is_kept(hedge):
    catalog = catalog_with(with_entries(killings={"value": {"best": 9_000}, "as_printed": f"{hedge} 9,000"}))
    assert quantity(catalog.estimate("poe-1950-killings")) == f"{hedge} 9,000"


@pytest.mark.parametrize("hedge", ["approximately", "circa", "vers", "etwa", "около", "примерно", "≈"])
def test_a_hedge_in_other_words_is_said_as_about(hedge):
    catalog = catalog_with(with_entries(killings={"value": {"best": 9_000}, "as_printed": f"{hedge} 9000"}))
    assert quantity(catalog.estimate("poe-1950-killings")) == "about 9,000"


# ---- standing ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""), ({"territory": "harbor"}, "Differs: place harbor."),
        ({"components": {"drowned": "excluded"}}, "Differs: without drowned."),
        ({"period": "not_stated"}, "Left open: which years."),
    ],
)  # fmt: skip
def test_how_an_estimate_lies_to_a_question_is_said_in_a_few_words(changes, words):
    asked_of = {**WHOLE_KILLINGS, "scopes.all-killings.components": {"drowned": "included"}}
    catalog = changed({**asked_of, "estimates.poe-1950-whole": {**ENTRY, **changes}})
    one = catalog.estimate("poe-1950-whole")
    assert standing_words(one, compare_with(one.scope, catalog.scopes["all-killings"], catalog.vocabulary)) == words


ENTRY = entry(components={"drowned": "included"}, jurisdiction="all_authorities")
WHOLE_KILLINGS = {
    "scopes.all-killings.territory": "country", "scopes.all-killings.jurisdiction": "all_authorities"
}  # fmt: skip
