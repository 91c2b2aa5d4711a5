"""Why two estimates do or do not count the same, in words a reader can check."""

import pytest

from invented import changed_at, small
from terror_estimates.catalog import read_bytes
from terror_estimates.comparison import compare_estimates
from terror_estimates.comparison.sentence import relation_sentence, side_label


def said(one: str, other: str) -> str:
    catalog = small()
    relation = compare_estimates(catalog, one, other)
    return relation_sentence(catalog, catalog.estimate(one), catalog.estimate(other), relation)


def test_the_same_needs_no_reason():
    assert said("doe-1920-killings", "doe-1931-killings") == "doe-1920-killings and doe-1931-killings count the same."


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        (
            "police-1913-killings",
            "doe-1920-killings",
            "police-1913-killings counts part of what doe-1920-killings counts: “drowned” is excluded in the first and "
            "included in the second; the jurisdiction is harbor police in the first and all authorities in the second; "
            "the territory is harbor in the first and country in the second.",
        ),
        (
            "doe-1920-arrests",
            "doe-1920-killings",
            "doe-1920-arrests and doe-1920-killings count different things: "
            "the measure is arrests in the first and killings in the second.",
        ),
        (
            "police-1913-prisoners-held",
            "doe-1920-arrests",
            "police-1913-prisoners-held and doe-1920-arrests count different things: "
            "the measure is People in jail in the first and arrests in the second.",
        ),
    ],
)
def test_the_reason_names_the_deciding_sides_with_both_words(one, other, sentence):
    assert said(one, other) == sentence


def test_what_cannot_be_said_names_what_is_not_stated_and_what_the_rest_says():
    sentence = said("poe-1950-killings", "doe-1931-killings")
    assert sentence.startswith(
        "Whether poe-1950-killings and doe-1931-killings count the same cannot be said for certain: "
    )
    assert "the first does not state its population, its jurisdiction or its territory" in sentence
    assert "the first does not say whether it counts “drowned”" in sentence
    assert sentence.endswith(
        "As far as they say, the first counts part of what the second counts: "
        "the period is 1911 in the first and 1911–12 in the second."
    )


def between(changes: dict, one: str, other: str) -> str:
    catalog, report = read_bytes(changed_at(changes))
    assert catalog is not None, report.lines()
    relation = compare_estimates(catalog, one, other)
    return relation_sentence(catalog, catalog.estimate(one), catalog.estimate(other), relation)


def test_a_component_that_only_one_measure_lists_is_not_said_by_the_other():
    sides = {"population": "all", "jurisdiction": "all_authorities", "period": "1911/1912"}
    sentence = between(
        {
            "vocabulary.measures.killings.components.strikers": "included",
            "estimates.poe-1950-deaths.components": {
                "shot": "included",
                "drowned": "included",
                "died_in_jail": "included",
            },
            **{f"estimates.poe-1950-deaths.{side}": word for side, word in sides.items()},
        },
        "doe-1920-killings",
        "poe-1950-deaths",
    )
    assert "cannot be said for certain: the second does not say whether it counts “strikers”. " in sentence


def test_some_of_a_thing_on_both_sides_is_named_as_such():
    partly = {"drowned": "partly"}
    sentence = between(
        {"estimates.doe-1920-killings.components": partly, "estimates.doe-1931-killings.components": partly},
        "doe-1920-killings",
        "doe-1931-killings",
    )
    assert "both count something only in part, and neither says which part. Nothing that they do say tells" in sentence


def test_what_does_not_apply_is_no_difference_from_what_is_left_out():
    sentence = between(
        {
            "vocabulary.measures.killings.components.died_in_jail": "not_stated",
            "estimates.doe-1920-killings.components": {"drowned": "included", "died_in_jail": "not_applicable"},
            "estimates.police-1913-killings.components": {"drowned": "excluded", "died_in_jail": "excluded"},
        },
        "police-1913-killings",
        "doe-1920-killings",
    )
    assert "“drowned” is excluded in the first and included in the second;" in sentence
    assert "died in jail" not in sentence


def test_a_side_is_labeled_for_readers():
    estimate = small().estimate("doe-1920-killings")
    assert side_label(small(), estimate, "period") == "1911–12"
    assert side_label(small(), estimate, "jurisdiction") == "all authorities"
    assert side_label(small(), small().estimate("poe-1950-deaths"), "population") == "not seen"
