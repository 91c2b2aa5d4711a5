"""What tells two numbers apart is said in one sentence: the sides, then the components, cut where it grows too long."""

import pytest

from invented import changed_at
from terror_estimates.catalog import read_bytes
from terror_estimates.comparison import comparison_of, wording_of

WAYS = tuple(f"way_{number}" for number in range(1, 7))
WIDER, NARROWER = "Doe 1920 is the wider: ", "Doe 1920 is the narrower: "
EACH, NOTHING = "Each counts something that the other does not: ", "They are counted apart: "
UNSAID = "Neither is said to lie within the other: "


def told(one: dict | None = None, other: dict | None = None, **changes: object) -> tuple[str, str]:
    """What two numbers of the same have in common, and what tells them apart, once something is changed in each."""
    entries = {"doe-1920-killings": one or {}, "doe-1931-killings": {"rests_on": [], "revises": [], **(other or {})}}
    stated = {f"estimates.{id}.{key}": value for id, entry in entries.items() for key, value in entry.items()}
    words = {
        "vocabulary.components": {
            word: {"definition": "D."} for word in ("bystanders", "died_in_jail", "drowned", "shot", "strikers", *WAYS)
        },
        **{f"vocabulary.measures.killings.components.{way}": "not_stated" for way in WAYS},
    }
    alone = {"estimates.police-1913-killings.part_of": []}
    catalog, report = read_bytes(changed_at({**words, **stated, **alone, **changes}))
    assert catalog is not None, report.lines()
    pair = (catalog.estimate("doe-1920-killings"), catalog.estimate("doe-1931-killings"))
    return wording_of(comparison_of(*pair)).sentences[:2]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("included", "excluded", f"{WIDER}it includes way 1, which Doe & Roe 1931 leaves out."),
        ("included", "partly", f"{WIDER}it includes all of way 1, Doe & Roe 1931 only a part."),
        ("partly", "excluded", f"{WIDER}it includes a part of way 1, which Doe & Roe 1931 leaves out."),
        ("excluded", "included", f"{NARROWER}it leaves out way 1, which Doe & Roe 1931 includes."),
        ("partly", "included", f"{NARROWER}it includes only a part of way 1, Doe & Roe 1931 all."),
        ("excluded", "partly", f"{NARROWER}it leaves out way 1, of which Doe & Roe 1931 includes a part."),
        ("not_applicable", "included", f"{NARROWER}it leaves out way 1, which Doe & Roe 1931 includes."),
        ("included", "included", "Nothing stated tells them apart."),
    ],
)
def test_a_component_is_told_by_what_each_says_of_it(one, other, said):
    assert told({"components": {"way_1": one}}, {"components": {"way_1": other}})[1] == said


def test_components_that_pull_both_ways_stand_in_a_clause_each():
    one, other = {"way_1": "included", "way_2": "excluded"}, {"way_1": "excluded", "way_2": "included"}
    assert told({"components": one}, {"components": other})[1] == (
        f"{EACH}Doe 1920 includes way 1, which Doe & Roe 1931 leaves out; "
        "Doe 1920 leaves out way 2, which Doe & Roe 1931 includes."
    )


@pytest.mark.parametrize(
    ("words", "named", "more"),
    [
        ([1], 3, 3),
        ([8, 8, 7], 3, 3),  # forty words in all
        ([8, 8, 8], 2, 4),
        ([12, 12], 1, 5),
        ([23], 1, 5),
        ([24], 0, 0),
    ],
)
def test_of_many_components_as_many_are_named_as_forty_words_hold(words, named, more):
    phrases = [" ".join([f"W{place}", *["of"] * (words[min(place, len(words) - 1)] - 1)]) for place in range(6)]
    changes = {f"vocabulary.components.{way}.phrase": said for way, said in zip(WAYS, phrases, strict=True)}
    said = told({"components": dict.fromkeys(WAYS, "included")}, {"components": dict.fromkeys(WAYS, "excluded")},
                **changes)[1]  # fmt: skip
    assert len(said.split()) <= 40
    assert [place for place in range(6) if f"W{place}" in said] == list(range(named))
    assert f" and {more} more, which" in said if more else said == f"{WIDER}they differ in components."


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("harbor", "it counts those in harbor, Doe & Roe 1931 those in country; Doe 1920 leaves out way 1, way 2, "
         "way 3 and 2 more, which Doe & Roe 1931 includes."),
        ("harbor" + 17 * " of", "it counts those in harbor" + 17 * " of" + ", Doe & Roe 1931 those in country."),
        ("harbor" + 40 * " of", "they differ in components and territory."),
    ],
)  # fmt: skip
def test_beside_a_side_that_takes_many_words_the_components_give_way_and_last_the_words_themselves(place, said):
    five = WAYS[:5]
    changes = {"vocabulary.territories.harbor.phrase": f"in {place}"}
    one = {"territory": "harbor", "components": dict.fromkeys(five, "excluded")}
    assert told(one, {"components": dict.fromkeys(five, "included")}, **changes)[1] == NARROWER + said


APART = {"vocabulary.populations.workers.parts": "apart"}
OTHERS = {"measure": "deaths", "components": {}}


@pytest.mark.parametrize(
    ("one", "other", "changes", "common", "contrast"),
    [
        (OTHERS, {}, {}, "Both count deaths in country in 1911–12.",
         f"{WIDER}it counts deaths, Doe & Roe 1931 killings."),
        (OTHERS, {"population": "dockers"}, {}, "Both count deaths in country in 1911–12.",
         f"{WIDER}it counts deaths, Doe & Roe 1931 killings of dockers."),
        ({**OTHERS, "population": "dockers"}, {}, {}, "Both count deaths in country in 1911–12.",
         f"{EACH}Doe 1920 counts deaths of dockers, Doe & Roe 1931 killings."),
        ({**OTHERS, "jurisdiction": "army"}, {"population": "dockers"}, {}, "Both count deaths in country in 1911–12.",
         f"{EACH}Doe 1920 counts deaths in cases of army, Doe & Roe 1931 killings of dockers."),
        ({"population": "sailors"}, {"population": "dockers"}, {}, "Both count killings in country in 1911–12.",
         f"{UNSAID}Doe 1920 counts sailors, Doe & Roe 1931 dockers."),
        ({"population": "sailors", "territory": "harbor"}, {"population": "dockers"}, APART,
         "Both count killings in 1911–12.", f"{NOTHING}Doe 1920 counts sailors, Doe & Roe 1931 dockers."),
        ({"jurisdiction": "army", "components": {"way_1": "included"}},
         {"jurisdiction": "harbor_police", "components": {"way_1": "excluded"}}, {},
         "Both count killings in country in 1911–12.",
         f"{NOTHING}Doe 1920 counts those in cases of army, Doe & Roe 1931 those in cases of harbor police."),
        ({"period": "1911"}, {"period": "1912"}, {}, "Both count killings in country.",
         f"{NOTHING}Doe 1920 covers the year 1911, Doe & Roe 1931 the year 1912."),
        ({"period": "1911"}, {"period": "1911-03/1912-08"}, {}, "Both count killings in country.",
         f"{EACH}Doe 1920 covers the year 1911, Doe & Roe 1931 March 1911 to August 1912."),
        ({"period": "1899/1912"}, {}, {}, "Both count killings in country.",
         f"{WIDER}it covers the years 1899–1912, Doe & Roe 1931 the years 1911–12."),
        ({"period": "1911", "population": "dockers"}, {}, {}, "Both count killings in country.",
         f"{NARROWER}it counts dockers in 1911, Doe & Roe 1931 all in 1911–12."),
        ({"population": "dockers"}, {"jurisdiction": "army"}, {}, "Both count killings in country in 1911–12.",
         f"{EACH}Doe 1920 counts dockers, Doe & Roe 1931 all in cases of army."),
        ({"jurisdiction": "army"}, {}, {}, "Both count killings in country in 1911–12.",
         f"{NARROWER}it counts those in cases of army, Doe & Roe 1931 those in cases of all authorities."),
    ],
)  # fmt: skip
def test_the_sides_on_which_they_differ_are_told_and_everyone_only_where_nothing_else_is(
    one, other, changes, common, contrast
):
    assert told(one, other, **changes) == (common, contrast)


OVERLAP = {"vocabulary.measures.prosecutions.overlaps": ["convictions"]}


@pytest.mark.parametrize(
    ("one", "other", "changes", "said"),
    [
        ("convictions", "prosecutions", {}, "These are separate categories, so they share no axis."),
        ("convictions", "killings", {}, "These are different events, so they share no axis."),
        ("convictions", "prosecutions", {"estimates.doe-1931-killings.value": {"low": 120, "best": 150, "high": 200},
                                         "estimates.doe-1931-killings.as_printed": "120 to 200, perhaps 150"},
         "These are separate categories, even where the numbers agree."),
        ("convictions", "prosecutions", {"vocabulary.measures.prosecutions.unit": "cases"},
         "One is in persons, the other in cases, so they share no axis."),
        ("convictions", "prisoners_held", {"estimates.doe-1931-killings.period": "1911-12-31"},
         "One is a number at one moment, the other over a period, so they share no axis."),
        ("convictions", "prosecutions", OVERLAP,
         "The two measures overlap: some are in both counts, and neither count contains the other."),
        ("convictions", "prosecutions", {**OVERLAP, "estimates.doe-1920-killings.population": "dockers"},
         f"{EACH}Doe 1920 counts dockers, Doe & Roe 1931 all."),
    ],
)  # fmt: skip
def test_of_measures_that_share_no_axis_the_first_reason_is_told(one, other, changes, said):
    one, other = ({"measure": measure, "components": {}} for measure in (one, other))
    assert told(one, other, **changes)[1] == said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("1911-05-01", "1912-06-02", "Doe 1920 is of 1 May 1911, Doe & Roe 1931 of 2 June 1912."),
        (
            "1911-05-01/1911-06-02",
            "1912",
            "Doe 1920 covers the time from 1 May to 2 June 1911, Doe & Roe 1931 the year 1912.",
        ),
        ("1911-05-01", "1912", "Doe 1920 covers 1 May 1911, Doe & Roe 1931 the year 1912."),
    ],
)
def test_what_is_of_one_day_covers_no_time(one, other, said):
    assert told({"period": one}, {"period": other})[1] == f"{NOTHING}{said}"
