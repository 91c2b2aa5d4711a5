"""A number is said as it was printed, with whose it is, where it was seen and what it counts, and no more."""

import pytest

from comparison.test_number import catalog_with, with_entries
from terror_estimates.catalog import Estimate
from terror_estimates.comparison.quantity import in_words, quantity
from terror_estimates.comparison.quotation import quotation, statement


def given(**changed: object) -> Estimate:
    return catalog_with(with_entries(killings=changed)).estimate("poe-1950-killings")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (60, "60"),
        (10_000, "10,000"),
        (681_692, "681,692"),
        (990_000, "990,000"),
        (1_000_000, "1 million"),
        (1_200_000, "1.2 million"),
        (1_230_000, "1.23 million"),
        (1_234_000, "1,234,000"),
        (1_000_001, "1,000,001"),
        (20_000_000, "20 million"),
    ],
)
def test_a_round_number_of_millions_is_said_in_millions(number, words):
    assert in_words(number) == words


def test_a_magnitude_in_words_is_quoted_as_it_is_printed_and_never_said_to_be_none():
    catalog = catalog_with(
        {"vocabulary.measures.killings.phrase": "people were killed"}
        | with_entries(killings={"value": {"precision": "in_words"}, "as_printed": "several hundred"})
    )
    assert quotation(catalog.estimate("poe-1950-killings")) == (
        "According to Ann Poe, the number of killings in country in 1911–12 is put in words only: “several hundred”."
    )


SAID_AS = {"beat": "people were beaten", "beaten or chased": "people were beaten or chased"}


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("5,432 people", "5,432 people were killed"),
        ("5,432 people beaten", "5,432 people were beaten"),
        ("Beaten or chased: 5,432", "5,432 people were beaten or chased"),
        ("5,432 unbeaten", "5,432 people were killed"),
    ],
)
def test_what_happened_is_said_with_the_word_of_the_print_where_this_is_another(printed, said):
    measure = {"vocabulary.measures.killings.phrase": "people were killed"}
    measure["vocabulary.measures.killings.said_as"] = SAID_AS
    catalog = catalog_with(measure | with_entries(killings={"as_printed": printed}))
    assert f" {said} in country" in quotation(catalog.estimate("poe-1950-killings"))


CONFIDENCE = {"kind": "confidence", "level": 95}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"best": 1_200_000}, "1.2 million"),
        ({"low": 950_000, "high": 1_200_000}, "between 950,000 and 1.2 million"),
        ({"low": 5_000_000, "high": 8_000_000}, "between 5 and 8 million"),
        ({"low": 1_200_000, "high": 1_234_567}, "between 1.2 million and 1,234,567"),
        ({"low": 0, "high": 8_000_000}, "between 0 and 8 million"),
        ({"low": 5_000_000, "best": 6_000_000, "high": 8_000_000}, "between 5 and 8 million, most likely 6 million,"),
        ({"low": 5_000, "high": 9_000, "ends": {"kind": "stated"}}, "between 5,000 and 9,000"),
        ({"low": 12, "best": 20, "high": 40, "ends": CONFIDENCE}, "20 (95% confidence limits: 12 to 40)"),
        ({"low": 12, "high": 40, "ends": CONFIDENCE}, "between 12 and 40 (95% confidence limits)"),
        (
            {"low": 12, "best": 20, "high": 40, "ends": {"kind": "credible", "level": 90}},
            "20 (90% credible interval: 12 to 40)",
        ),
        ({"low": 12, "high": 40, "ends": {"kind": "compiled"}}, "between 12 and 40 (lowest and highest reported)"),
        ({"best": 5_432, "ends": {"kind": "running", "as_of": "1911-08-03"}}, "5,432 (as of 3 August 1911)"),
        ({"low": 5_000, "bound": "at_least"}, "at least 5,000"),
        ({"high": 5_000, "bound": "at_most"}, "at most 5,000"),
    ],
)
def test_a_value_whose_print_was_not_seen_is_said_in_our_words(value, said):
    assert quantity(given(value=value)) == said


def quoted(**changed: object) -> str:
    return quotation(given(**changed))


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("The harbor office", "According to the harbor office (Poe),"),
        ("Theodor Roe", "According to Theodor Roe (Poe),"),
        ("MVD of the USSR", "According to the MVD of the USSR (Poe),"),
        ("Max Roe (so his son)", "According to Max Roe (Poe),"),
    ],
)
def test_a_name_stands_in_the_sentence_as_a_name_and_a_description_as_a_description(who, said):
    assert quoted(estimated_by=who).startswith(said)


PEOPLE = {
    "people.harbor-office": {"name": "Harbor office", "kind": "office", "in_text": "the harbor office"},
    "people.the-harbor-news": {"name": "The Harbor News", "kind": "document"},
    "people.official-figures": {
        "name": "Official figures, so called",
        "kind": "unnamed",
        "in_text": "what it calls official figures",
    },
    "people.clerk": {"name": "Clerk not identified", "kind": "unnamed"},
    "people.max-roe": {"name": "Max Roe", "kind": "person"},
}


@pytest.mark.parametrize(
    ("stance", "who", "opening"),
    [
        ("asserts", "Harbor office", "According to the harbor office (Poe),"),
        ("asserts", "Harbor office, 31 May 1912", "According to the harbor office, 31 May 1912 (Poe),"),
        ("reports", "Harbor office, as a page gives it", "Poe reports that, according to the harbor office,"),
        ("rejects", "Harbor office", "Poe rejects a number that it ascribes to the harbor office, that"),
        ("asserts", "The Harbor News", "According to The Harbor News (Poe),"),
        ("reports", "Official figures, so called", "Poe reports that, according to what it calls official figures,"),
        ("asserts", "Max Roe (The Harbor News)", "According to Max Roe (Poe),"),
        ("asserts", "Max Roe, as Poe adds him up", "According to Max Roe, as Poe adds him up (Poe),"),
        ("reports", "Max Roe (The Harbor News)", "Poe reports that, according to Max Roe (The Harbor News),"),
        ("reports", "Max Roe, as a page gives him", "Poe reports that, according to Max Roe,"),
        ("asserts", "Clerk not identified", "According to Poe,"),
        ("reports", "Clerk not identified", "Poe reports that 5,432"),
        ("rejects", "Clerk not identified", "Poe rejects that 5,432"),
    ],
)
def test_a_sentence_names_everybody_as_a_sentence_does(stance, who, opening):
    changes = PEOPLE | with_entries(killings={"stance": stance, "estimated_by": who})
    assert quotation(catalog_with(changes).estimate("poe-1950-killings")).startswith(opening)


@pytest.mark.parametrize("nobody", ["Unattributed", "Not identified", "Author not shown"])
def test_a_number_of_nobody_is_given_to_nobody(nobody):
    assert quoted(estimated_by=nobody, stance="reports").startswith("Poe reports that 5,432 is")


@pytest.mark.parametrize(
    ("level", "said"),
    [("cited_in_scholarship", ", as cited in Doe & Roe 1931."), ("reference_work", ", as given in Doe & Roe 1931.")],
)
def test_what_was_seen_elsewhere_says_where_and_whether_by_a_scholar(level, said):
    assert quoted(verification={"level": level, "seen_in": {"source": "doe-1931"}}).endswith(said)


@pytest.mark.parametrize(
    ("title", "work"),
    [
        ("The Strike of the Harbor and Its Streets", "The Strike of the Harbor and Its Streets, 1920"),
        ("The Strike of the Harbor and of Its Streets", "Doe 1920"),
        ("Der große Streik", "Doe 1920"),
    ],
)
def test_a_title_is_given_where_it_is_short_and_plain(title, work):
    catalog = catalog_with({"sources.doe-1920.title": title})
    assert f"({work})" in quotation(catalog.estimate("doe-1920-killings"))


@pytest.mark.parametrize(
    ("more", "dated"),
    [
        ({}, "1920"),
        ({"original_issued": "1913"}, "1913, in the edition of 1920"),
        ({"original_issued": "1913-05", "translators": [{"family": "Roe"}]}, "1913, in the translation of 1920"),
    ],
)
def test_a_number_is_as_old_as_the_first_print_of_its_work(more, dated):
    source = {f"sources.doe-1920.{name}": value for name, value in {"title": "A Life", **more}.items()}
    assert f" (A Life, {dated}), " in quotation(catalog_with(source).estimate("doe-1920-killings"))


@pytest.mark.parametrize(
    ("components", "said"),
    [
        ({}, "in 1911–12."),
        ({"drowned": "included"}, "in 1911–12, counting drowned."),
        ({"drowned": "excluded"}, "in 1911–12, without drowned."),
        ({"drowned": "partly"}, "in 1911–12, counting some drowned."),
        ({"shot": "included", "died_in_jail": "excluded"}, "in 1911–12."),  # the measure settles both
        ({"shot": "included", "drowned": "included"}, "in 1911–12, counting drowned."),
    ],
)
def test_what_the_source_counts_is_said_where_the_measure_leaves_it_open(components, said):
    assert quoted(components=components).endswith(said)


@pytest.mark.parametrize(
    ("sides", "said"),
    [
        ({"population": "dockers"}, "killings among dockers in country in 1911–12."),
        ({"territory": "not_stated"}, "killings in 1911–12."),
        ({"period": "1911-08-03"}, "killings in country on 3 August 1911."),
    ],
)
def test_of_whom_where_in_whose_cases_and_when_as_far_as_the_source_says(sides, said):
    assert quoted(**sides).endswith(said)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Nearly 2 thousand", "nearly 2 thousand"),
        ("about 5 hundred", "about 5 hundred"),
        ("from perhaps 1 to 2 million", "from perhaps 1 to 2 million"),
        ("between some 1,000 and 2,000", "between some 1,000 and 2,000"),
        ("roughly 2,000", "roughly 2,000"),
        ("almost 2,000", "almost 2,000"),
        ("around 2,000", "around 2,000"),
        ("probably 2,000", "probably 2,000"),
        ("about 2,000 dead", "about 2,000"),  # other words: the number in ours, with its hedge
        ("2,000", "2,000"),
    ],
)
def test_a_print_that_is_a_hedged_number_and_nothing_else_is_quoted(printed, said):
    numbers = {"hundred": 500, "thousand": 2_000}
    best = next((number for word, number in numbers.items() if word in printed), 2_000)
    ends = {"low": 1_000, "high": 2_000} if "and" in printed.split() else {"best": best}
    ends = {"low": 1_000_000, "high": 2_000_000} if "million" in printed else ends
    assert quantity(given(value=ends, as_printed=printed)) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("geschätzt 9.000 Menschen", "an estimated 9,000"),
        ("an estimated 9,000 people", "an estimated 9,000"),
        ("по оценкам, 9 тыс. человек", "an estimated 9,000"),
        ("9.000 morti stimati", "an estimated 9,000"),
        ("szacowane na 9 tysięcy ofiar", "an estimated 9,000"),
        ("умерших (ок. 9 тыс. чел.)", "about 9,000"),
        ("ca. 9000 Tote", "about 9,000"),
        ("c. 9,000 dead", "about 9,000"),
        ("gegen 9000 Tote", "about 9,000"),
        ("the rough figure of 9,000", "about 9,000"),
        ("in the vicinity of 9,000 dead", "about 9,000"),
        ("unos 9.000 muertos", "about 9,000"),
        ("бл. 9 тис. осіб", "about 9,000"),
        ("approaching 9,000 dead", "almost 9,000"),
        ("probably killed close to 9,000", "probably almost 9,000"),
        ("peut-être 9 000 morts", "perhaps 9,000"),
        ("9 000 (или меньше)", "9,000 or fewer"),
        ("9.000 oder mehr Tote", "9,000 or more"),
        ("9,000 dead, a rougher time than ok", "9,000"),
        ("gegen die Menschen: 9000", "9,000"),
    ],
)
def test_a_hedge_before_or_behind_a_number_is_told_in_each_language(printed, said):
    assert quantity(given(value={"best": 9_000}, as_printed=printed)) == said


@pytest.mark.parametrize(
    ("value", "printed", "said"),
    [
        ({"high": 9_000, "bound": "at_most"}, "up to 8,000–9,000", "at most 8,000 to 9,000"),
        ({"high": 9_000, "bound": "at_most"}, "as high as 8,000 or even 9,000", "at most 8,000 or 9,000"),
        ({"high": 9_000, "bound": "at_most"}, "9,000 of the 100,000 at most", "at most 9,000"),
        ({"high": 9_000, "bound": "at_most"}, "9,000, or even a little less", "at most 9,000"),
        ({"high": 9_000, "bound": "at_most"}, "40 towns, up to 9,000", "at most 9,000"),
        ({"low": 9_000, "bound": "at_least"}, "in the range of 9,000 at a minimum", "at least about 9,000"),
        ({"low": 9_000, "bound": "at_least"}, "wohl mindestens 9.000", "probably at least 9,000"),
        ({"low": 9_000, "bound": "at_least"}, "au moins 9 000 et probablement beaucoup plus",
         "at least 9,000, and probably many more,"),
        ({"low": 8_000, "high": 9_000}, "mindestens 8.000 – eventuell bis zu 9.000",
         "between 8,000 and perhaps 9,000"),
        ({"low": 8_000, "high": 9_000}, "возможно, от 8 до 9 тысяч", "perhaps between 8,000 and 9,000"),
        ({"low": 8_000, "high": 9_000}, "8.000 bis knapp 9.000 Tote", "between 8,000 and almost 9,000"),
        ({"low": 8_000, "best": 9_000, "bound": "at_least"}, "8,000 at least, best in the vicinity of 9,000",
         "at least 8,000, most likely about 9,000,"),
        ({"low": 8_000, "best": 9_000, "bound": "at_least"}, "best guess about 9,000, the least is 8,000",
         "at least 8,000, most likely 9,000,"),
    ],
)  # fmt: skip
def test_a_hedge_stands_at_the_end_of_a_range_or_bound_at_which_it_is_printed(value, printed, said):
    assert quantity(given(value=value, as_printed=printed)) == said


@pytest.mark.parametrize(
    "printed", ["will approach 9,000", "будет 9 тысяч", "seront 9 000", "serán 9.000", "будуть 9 тисяч", "sarà 9.000"]
)
def test_a_number_of_a_time_to_come_is_left_to_its_print(printed):
    estimate = given(value={"best": 9_000}, as_printed=printed)
    assert quantity(estimate) == f"“{printed}”"
    assert f"the number of killings in country in 1911–12 is put so: “{printed}”." in quotation(estimate)


@pytest.mark.parametrize(
    ("clause", "people", "said"),
    [
        ("people were killed", "harbor hands", "people were killed among harbor hands"),
        ("people were killed", "people of the harbor", "people of the harbor were killed"),
        ("hands were killed", "harbor hands", "harbor hands were killed"),
        ("of every thousand hands were killed", "harbor hands", "of every thousand harbor hands were killed"),
        ("lists named people", "those on lists signed at the harbor", "lists signed at the harbor named people"),
        ("lists named people", "those on the harbor lists", "harbor lists named people"),
        ("people were named", "those on lists signed at the harbor", "people were named on lists signed at the harbor"),
        ("killings were approved", "those on the harbor lists", "killings were approved on the harbor lists"),
        (
            "people were named to be shot",
            "those on the harbor lists",
            "people were named on the harbor lists to be shot",
        ),
        ("people were killed", "those on the harbor lists", "people were killed among those on the harbor lists"),
        ("people died as victims of the storm", "victims of the flood", "people died as victims of the flood"),
        (
            "people stood trial",
            "defendants of the second trial",
            "people stood trial among defendants of the second trial",
        ),
        ("people were put out of the union", "union members", "people were put out of the union"),
        ("people went to special settlements", "special settlers", "people went to special settlements"),
    ],
)
def test_what_happened_and_to_whom_are_said_once(clause, people, said):
    words = {"vocabulary.measures.killings.phrase": clause, "vocabulary.populations.workers.phrase": people}
    catalog = catalog_with(words | with_entries(killings={"population": "workers"}))
    assert f" 5,432 {said} in country" in quotation(catalog.estimate("poe-1950-killings"))


CAVEATS = {
    "vocabulary.caveats.blurb": {"definition": "Seen on the cover only.", "speaker": "the publisher of"},
    "vocabulary.caveats.sum": {"definition": "The sum of two rows.", "made": "the sum of two rows"},
    "vocabulary.caveats.misprint": {"definition": "A digit is wrong.", "slip": "entered as what may be a slip"},
    "vocabulary.caveats.loose": {"definition": "The years are loosely stated.", "renders": "period"},
}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"caveats": ["blurb"]}, "According to the publisher of Ann Poe, 5,432 is"),
        ({"caveats": ["blurb"], "stance": "reports"}, "Poe reports that, according to the publisher of Ann Poe,"),
        ({"caveats": ["blurb"], "estimated_by": "The publisher of Max Roe"}, "According to the publisher of Max Roe ("),
        ({"caveats": ["sum"]}, "in country in 1911–12 (the sum of two rows)."),
        ({"caveats": ["misprint"]}, "in country in 1911–12; entered as what may be a slip."),
        ({"caveats": ["loose"]}, "in country, by our reading in 1911–12."),
        ({"caveats": ["loose"], "inferred": ["territory"]}, "killings, by our reading in country and in 1911–12."),
        ({"caveats": ["loose"], "period": "not_stated"}, "in country, in years that are named only loosely."),
        ({"period": "not_stated"}, "in country, in years that are not named."),
    ],
)  # fmt: skip
def test_a_sentence_says_who_speaks_what_is_a_sum_or_a_slip_and_what_is_our_reading(changed, said):
    catalog = catalog_with(CAVEATS | with_entries(killings=changed))
    assert said in quotation(catalog.estimate("poe-1950-killings"))


@pytest.mark.parametrize(
    ("components", "inferred", "said"),
    [
        ({"drowned": "included"}, [], ", counting drowned."),
        ({"drowned": "included"}, ["drowned"], ", counting, by our reading, drowned."),
        ({"drowned": "excluded"}, ["drowned"], ", without, by our reading, drowned."),
        (
            {"shot": "included", "drowned": "included"},
            ["drowned"],
            ", counting shot dead and, by our reading, drowned.",
        ),
        (
            {"shot": "excluded", "drowned": "partly"},
            ["drowned"],
            ", counting, by our reading, some drowned, without shot dead.",
        ),
    ],
)
def test_a_component_that_we_infer_is_told_as_our_reading(components, inferred, said):
    changed = {"measure": "deaths", "components": components, "inferred": inferred}
    assert quoted(**changed).endswith(said)


def test_a_measure_that_we_infer_leaves_the_words_to_the_print():
    changed = {"inferred": ["measure"], "as_printed": "5,432 of them"}
    counts = "which we read as that of killings in country in 1911–12"
    assert quoted(**changed) == f"According to Ann Poe, the number is “5,432 of them”, {counts}."


ALONE = {"shot": "people were to be shot", "drowned": "people were to be drowned"}
YES, NO = "included", "excluded"


@pytest.mark.parametrize(
    ("components", "said"),
    [
        ({"shot": YES, "drowned": NO, "died_in_jail": NO}, "people were to be shot in country in 1911–12, without"),
        ({"shot": YES, "drowned": NO}, "people were judged in country in 1911–12, counting shot dead,"),
        ({"shot": YES, "drowned": YES, "died_in_jail": NO}, "people were judged in country"),
        ({"shot": NO, "drowned": NO, "died_in_jail": YES}, "people were judged in country"),
    ],
)
def test_a_number_of_one_component_alone_is_said_in_its_words(components, said):
    words = {"vocabulary.measures.deaths.phrase": "people were judged", "vocabulary.measures.deaths.said_alone": ALONE}
    catalog = catalog_with(words | with_entries(killings={"measure": "deaths", "components": components}))
    assert f" 5,432 {said}" in quotation(catalog.estimate("poe-1950-killings"))


def test_the_word_of_the_print_goes_before_that_of_a_component():
    words = {"vocabulary.measures.deaths.phrase": "people were judged", "vocabulary.measures.deaths.said_alone": ALONE}
    words["vocabulary.measures.deaths.said_as"] = {"killing": "killings were allowed"}
    changed = {"measure": "deaths", "components": {"shot": YES, "drowned": NO, "died_in_jail": NO}}
    catalog = catalog_with(words | with_entries(killings=changed | {"as_printed": "5,432 killings"}))
    said = quotation(catalog.estimate("poe-1950-killings"))
    assert " 5,432 killings were allowed in country in 1911–12, counting shot dead, without" in said


@pytest.mark.parametrize("hedge", ["about", "almost", "perhaps", "probably"])
def test_a_hedge_whose_print_is_not_kept_is_told(hedge):
    assert quantity(given(value={"best": 9_000, "hedge": hedge})) == f"{hedge} 9,000"
    assert given(value={"best": 9_000, "hedge": hedge}).shown() == f"{hedge} 9,000"


def test_a_label_with_a_comma_is_closed_by_one():
    words = {"vocabulary.measures.killings.label": "Killings, undefined"}
    changed = {"value": {"precision": "in_words"}, "as_printed": "several hundred"}
    catalog = catalog_with(words | with_entries(killings=changed))
    said = quotation(catalog.estimate("poe-1950-killings"))
    assert "the number of killings, undefined, in country in 1911–12 is put in words only" in said


def test_a_list_says_of_what_a_sum_is_made_and_of_other_numbers_whose_words_they_are():
    value = {"best": 5_432, "precision": "exact"}
    summed = catalog_with(CAVEATS | with_entries(killings={"value": value, "caveats": ["sum"]}))
    assert summed.estimate("poe-1950-killings").whose_words == "the sum of two rows"
    assert given(value=value).whose_words == ""
    assert given(value={"best": 5_000}).whose_words == "our words"


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("1911?/1912?", "in country in 1911–12 (inferred)."),
        ("1911-08-05?", "in country on 5 August 1911 (inferred)."),
        ("1911-08/1911-09?", "in country from August to September 1911 (inferred)."),
        ("../1912", "in country until 1912."),
        ("1911~", "in country about 1911."),
    ],
)
def test_years_that_are_inferred_stand_in_the_sentence_as_years_do(period, said):
    assert quoted(period=period).endswith(said)


def test_what_stands_in_a_list_of_ours_circulates_and_is_not_reported_by_it():
    collection = {"sources.poe-1950.unidentified": "Nobody knows it.", "sources.poe-1950.kind": "collection"}
    catalog = catalog_with(collection | with_entries(killings={"stance": "reports", "estimated_by": "Max Roe"}))
    assert quotation(catalog.estimate("poe-1950-killings")).startswith(
        "It circulates that, according to Max Roe, 5,432"
    )


@pytest.mark.parametrize(
    ("printed", "said"),
    [("почти 6,1 тыс.", "almost 6,100 (“почти 6,1 тыс.”)"), ("6 100 morts", "6,100 (“6 100 morts”)")],
)
def test_a_print_in_another_language_stands_after_its_number_in_ours(printed, said):
    told = quoted(inferred=["measure"], value={"best": 6_100}, as_printed=printed)
    assert f"the number is {said}, which we read as that of killings" in told


def test_a_bare_claim_has_nobody_and_no_place():
    measure = {"vocabulary.measures.killings.phrase": "people were killed"}
    catalog = catalog_with(measure | with_entries(killings={"as_printed": "5,432 people"}))
    assert statement(catalog.estimate("poe-1950-killings")) == "5,432 people were killed"
    words = {"value": {"precision": "in_words"}, "as_printed": "several hundred"}
    catalog = catalog_with(measure | with_entries(killings=words))
    assert statement(catalog.estimate("poe-1950-killings")) == "“several hundred” is the number of killings"
