"""What a number met somewhere is: held, near, of other years, or nowhere; and one sentence that says it rightly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented import changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.comparison.asked import Match, Unread, matched
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.number import Answer, Standing, number
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.quantity import quantity

SEEN = {"level": "read_in_work"}


def test_words_that_hold_no_number_are_answered_with_whoever_prints_them():
    """One word is no magnitude, and words that nobody prints are answered as before."""
    catalog, report = read_bytes(
        changed_at({"estimates.doe-1920-deaths-words.as_printed": "Tens of thousands of people"})
    )
    assert catalog is not None, report.lines()
    held = Held(catalog)
    with pytest.raises(
        Unread, match=r"holds no number; .* The words are printed in Doe 1920 \(doe-1920-deaths-words\)\."
    ) as said:
        number(held, "tens  of thousands")
    assert said.value.ids == ("doe-1920-deaths-words",)
    for nobody in ("people", "thousands of people here", "of thousand"):
        with pytest.raises(Unread, match=r"'5 to 8 million'\.$"):
            number(held, nobody)


@given(st.integers(1, 10**8), st.integers(1, 10**8))
def test_a_match_other_than_a_near_one_is_seen_from_both_sides(one, other):
    there, back = matched(one, other), matched(other, one)
    if Match.NEAR not in (there, back):
        assert there is back


def asked(text: str, changes: dict | None = None) -> Answer:
    return number(Held(catalog_with(changes or {})), text)


def catalog_with(changes: dict) -> Catalog:
    catalog, report = read_bytes(changed_at(changes))
    assert catalog is not None, report.lines()
    return catalog


def entry(**changed: object) -> dict:
    """An estimate of killings in the whole country in the years of the event."""
    return {
        "estimated_by": "Ann Poe",
        "source": "poe-1950",
        "locator": {"page": "9"},
        "stance": "asserts",
        "measure": "killings",
        "population": "all",
        "territory": "country",
        "period": "1911/1912",
        "value": {"best": 5_432, "precision": "exact"},
        "verification": SEEN,
        **changed,
    }


def with_entries(**entries: dict) -> dict:
    return {f"estimates.poe-1950-{name}": entry(**changed) for name, changed in entries.items()}


def test_a_number_that_is_held_leads_to_what_it_counts():
    found = asked("150")
    assert found.standing is Standing.HELD
    assert found.best.id == "doe-1920-killings"


def test_the_ends_of_a_range_are_held_as_ends():
    found = asked("200")
    assert [(hit.entry.id, hit.match) for hit in found.estimates][:1] == [("doe-1920-killings", Match.END)]


def test_a_range_is_held_where_both_its_ends_are_stated():
    exact, near = asked("120 to 200"), asked("120 to 300")
    assert (exact.standing, exact.best.id) == (Standing.HELD, "doe-1920-killings")
    assert near.standing is Standing.NEAR


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({}, Place.WHOLE),
        ({"period": "1911"}, Place.WHOLE),
        ({"population": "dockers"}, Place.PART),
        ({"territory": "harbor"}, Place.PART),
        ({"period": "1911-08"}, Place.PART),
        ({"jurisdiction": "army"}, Place.WHOLE),
        ({"jurisdiction": "first_regiment"}, Place.PART),
        ({"period": "not_stated"}, Place.UNDATED),
        ({"population": "not_stated"}, Place.WHOLE),
        ({"period": "1905/1912"}, Place.OTHER),
    ],
)
def test_a_number_is_of_the_whole_of_a_part_of_no_named_years_or_of_others(changed, place):
    (hit,) = [hit for hit in asked("5432", with_entries(killings=changed)).estimates if hit.firm]
    assert hit.place is place


def test_numbers_of_the_whole_event_come_before_its_parts_and_other_years():
    entries = {"a-killings": {"period": "1905"}, "b-killings": {"population": "dockers"}, "c-killings": {}}
    found = asked("5432", with_entries(**entries))
    assert [hit.entry.id for hit in found.estimates] == [
        "poe-1950-c-killings", "poe-1950-b-killings", "poe-1950-a-killings",
    ]  # fmt: skip


def test_a_number_of_other_years_is_answered_as_such():
    found = asked("5432", with_entries(killings={"period": "1905"}))
    assert found.standing is Standing.ELSEWHERE
    assert found.best.id == "poe-1950-killings"


def test_an_author_s_number_without_years_is_of_the_years_of_his_like_number():
    entries = {"a-killings": {"period": "1905"}, "b-killings": {"period": "not_stated"}}
    assert asked("5432", with_entries(**entries)).standing is Standing.ELSEWHERE


@pytest.mark.parametrize("text", ["5,400", "5,423", "5,431"])
def test_a_number_near_one_that_is_held_may_be_rounded_or_miscopied(text):
    found = asked(text, with_entries(killings={}))
    assert (found.standing, found.best.id) == (Standing.NEAR, "poe-1950-killings")


def test_a_number_that_nobody_gives_is_answered_with_the_nearest():
    found = asked("90,000")
    assert found.standing is Standing.NONE
    assert found.best is None
    assert [hit.place for hit in found.estimates] == [Place.WHOLE] * len(found.estimates)
    assert finding(found).answer == (
        "We have found 90,000 in no source; the nearest numbers of the Harbor Strike are these."
    )


def test_what_others_rest_on_is_the_better_answer():
    entries = {"a-killings": {"rests_on": ["poe-1950-b-killings"]}, "b-killings": {}}
    assert asked("5432", with_entries(**entries)).best.id == "poe-1950-b-killings"


def test_an_asserted_number_is_a_better_answer_than_one_passed_on_or_denied():
    entries = {"a-killings": {"stance": "rejects"}, "b-killings": {"stance": "reports"}, "c-killings": {}}
    found = asked("5432", with_entries(**entries))
    assert [hit.entry.stance for hit in found.estimates] == ["asserts", "reports", "rejects"]


def test_whom_the_words_name_is_meant_before_anybody_else():
    entries = {"a-killings": {}, "b-killings": {"population": "dockers", "period": "1905"}}
    changes = with_entries(**entries)
    assert asked("5432", changes).best.id == "poe-1950-a-killings"
    assert asked("5,432 dockers", changes).best.id == "poe-1950-b-killings"


def test_a_small_number_near_some_other_year_s_is_nobody_s():
    found = asked("5,400", with_entries(killings={"period": "1905"}))
    assert (found.standing, found.best) == (Standing.NONE, None)


def test_a_part_near_the_number_is_no_answer_unless_the_words_name_it():
    part = with_entries(killings={"population": "sailors"})
    assert asked("5,400", part).standing is Standing.NONE
    assert asked("5,400 sailors", part).best.id == "poe-1950-killings"


def test_the_sentence_to_quote_names_author_work_year_and_what_is_counted():
    catalog = catalog_with({"vocabulary.measures.killings.phrase": "people were killed"})
    assert finding(number(Held(catalog), "150")).quotation == (
        "According to Jane Doe (The Strike, 1920), 120 to 200, perhaps 150, people were killed in country in 1911–12, "
        "counting drowned."
    )


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({}, "According to Ann Poe, 5,432 is the number of killings in country in 1911–12."),
        (
            {"stance": "reports", "estimated_by": "Max Roe"},
            "Poe reports that, according to Max Roe, 5,432 is the number of killings in country in 1911–12.",
        ),
        (
            {"stance": "rejects", "estimated_by": "Max Roe"},
            "Poe rejects a number that it ascribes to Max Roe, that 5,432 is the number of killings in country in "
            "1911–12.",
        ),
        (
            {"period": "not_stated", "population": "dockers"},
            "According to Ann Poe, 5,432 is the number of killings among dockers in country, in years that "
            "are not named.",
        ),
        (
            {"verification": {"level": "unverified"}, "locator": {}},
            "It circulates that 5,432 is the number of killings in country in 1911–12; we have not seen it in print.",
        ),
        (
            {
                "verification": {"level": "reference_work", "seen_in": {"source": "doe-1931"}},
                "value": {"high": 5_432, "bound": "at_most"},
            },
            "According to Ann Poe, at most 5,432 is the number of killings in country in 1911–12, as given in "
            "Doe & Roe 1931.",
        ),
    ],
)  # fmt: skip
def test_a_number_is_said_as_its_source_stands_to_it_and_as_we_saw_it(changed, sentence):
    catalog = catalog_with(with_entries(killings=changed))
    assert finding(number(Held(catalog), "5432")).quotation == sentence


def test_another_measure_given_to_the_number_is_a_caution():
    changes = with_entries(killings={"rests_on": ["police-1913-killings"], "measure": "deaths"})
    changes["estimates.poe-1950-killings.value"] = {"best": 131, "precision": "exact"}
    changes["estimates.police-1913-killings.territory"] = "country"
    catalog = catalog_with(changes)
    assert finding(number(Held(catalog), "131")).cautions == (
        "It stands as deaths in Poe; Harbor Police 1913, on which this rests, counts killings.",
    )


def test_our_note_on_the_best_answer_is_a_caution():
    catalog = catalog_with(with_entries(killings={"note": "Poe counts the\nmissing too."}))
    assert finding(number(Held(catalog), "5432")).cautions == ("Poe counts the missing too.",)


def test_a_correction_says_which_of_two_near_numbers_was_meant():
    entries = {
        "a-killings": {"value": {"best": 7_655, "precision": "exact"}, "as_printed": "7,655"},
        "b-killings": {"value": {"best": 7_659, "precision": "exact"}, "as_printed": "7,659"},
    }
    wrong = {"kind": "misprint", "circulates": "7,654 were killed", "source_says": "Poe has another number."}
    changes = with_entries(**entries)
    assert asked("7,654", changes).best.id == "poe-1950-a-killings"
    changes["corrections.poe-1950-7654"] = {**wrong, "see": ["poe-1950-b-killings"]}
    assert asked("7,654", changes).best.id == "poe-1950-b-killings"


def test_of_alike_numbers_what_more_entries_count_is_meant_first():
    entries = {
        "a-deaths": {"measure": "deaths", "value": {"best": 7_654}},
        "b-killings": {"measure": "killings", "value": {"best": 7_654}},
        "c-killings": {"measure": "killings", "value": {"best": 7_654}},
    }
    assert asked("7,654", with_entries(**entries)).best.id == "poe-1950-b-killings"
    del entries["c-killings"]
    assert asked("7,654", with_entries(**entries)).best.id == "poe-1950-a-deaths"


def test_of_a_range_what_circulates_shares_an_end_with_it():
    wrong = {"kind": "mislabeling", "source_says": "These are two numbers."}
    changes = {
        "corrections.poe-1950-two": {**wrong, "circulates": "Between 7,654 and 9,876 people were killed"},
        "corrections.poe-1950-three": {**wrong, "circulates": "7,654 were held, 1,111 tried and 2,222 killed"},
    }
    found = asked("7,654 to 8,765", changes)
    assert [hit.entry.id for hit in found.corrections] == ["poe-1950-two"]


@pytest.mark.parametrize(("question", "warned"), [("34 percent", True), ("34%", True), ("34", False), ("4%", False)])
def test_of_a_share_a_correction_warns_whoever_asks_for_the_share(question, warned):
    wrong = {"kind": "mislabeling", "circulates": "34 percent of those held were killed", "source_says": "Of some."}
    found = asked(question, {"corrections.poe-1950-share": wrong})
    assert [hit.entry.id for hit in found.corrections] == ["poe-1950-share"] * warned


@pytest.mark.parametrize(
    ("value", "printed", "said"),
    [
        ({"low": 5_000, "high": 9_000}, "5,000 to nearly 9,000", "5,000 to nearly 9,000"),
        ({"best": 9_000}, "almost 9,000", "almost 9,000"),
        ({"best": 9_000}, "Some 9,000", "some 9,000"),
        ({"best": 9_000}, "some 9,000 souls", "about 9,000"),
        ({"low": 5_000, "high": 9_000}, "5,000–9,000", "between 5,000 and 9,000"),
        ({"low": 5_000, "bound": "at_least"}, "5,000 at least", "at least 5,000"),
    ],
)
def test_hedges_of_the_print_are_kept(value, printed, said):
    catalog = catalog_with(with_entries(killings={"value": value, "as_printed": printed}))
    assert quantity(catalog.estimate("poe-1950-killings")) == said


def test_what_circulates_wrongly_is_a_caution_and_brings_the_number_near():
    wrong = {"kind": "misprint", "circulates": "7,654 people were killed", "source_says": "Poe has 5,432."}
    catalog = catalog_with({**with_entries(killings={}), "corrections.poe-1950-7654": wrong})
    found = number(Held(catalog), "7654")
    assert found.standing is Standing.NEAR
    assert finding(found).cautions == ("Beware of “7,654 people were killed”: Poe has 5,432.",)


def test_what_the_words_say_is_counted_is_answered_before_other_numbers_of_that_size():
    both = with_entries(killings={"period": "1905"}, deaths={"measure": "deaths"})
    assert asked("5,432", both).best.measure == "deaths"
    assert asked("5,432 died", both).best.measure == "deaths"
    assert asked("5,432 killings", both).best.measure == "killings"
    assert asked("5,432 killings", both).standing is Standing.ELSEWHERE
    assert asked("5,432 dead", both).best.measure == "deaths"


def test_of_a_number_that_goes_under_two_names_the_words_choose_none():
    root = with_entries(deaths={"measure": "deaths"}, killings={"rests_on": ["poe-1950-deaths"]})
    assert asked("5,432", root).best.measure == asked("5,432 killed", root).best.measure == "deaths"
