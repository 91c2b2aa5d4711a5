"""What is said of a span of claims, and of how one number stands to a question."""

import pytest

from invented import changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.comparison import compare_with, span
from terror_estimates.comparison.claimed import span_wording
from terror_estimates.comparison.standing import standing_words
from terror_estimates.comparison.wording import Wording

WHOLE = {
    "estimated_by": "Jane Doe", "measure": "killings", "population": "all", "jurisdiction": "all_authorities",
    "territory": "country", "period": "1911/1912", "components": {"drowned": "included"}, "locator": {"page": "1"},
    "verification": {"level": "read_in_work"}, "stance": "asserts",
}  # fmt: skip
SILENT = dict.fromkeys(("population", "jurisdiction", "territory", "period"), "not_stated")
STRIKERS = {"vocabulary.measures.killings.components.strikers": "not_stated"}


def catalog_of(entries: dict[str, dict], **changes: object) -> Catalog:
    estimates = {f"{source}-killings": {**WHOLE, "source": source, **one} for source, one in entries.items()}
    catalog, report = read_bytes(changed_at({"estimates": estimates, "tables": {}, "figures": {}, **changes}))
    assert catalog is not None, report.lines()
    return catalog


def said(*claims: dict, **changes: object) -> Wording:
    """What is said of the span over these claims, each in a work of its own."""
    works = dict(zip(("doe-1920", "doe-1931", "poe-1950"), claims, strict=False))
    return span_wording(span(catalog_of(works, **changes).estimates.values()))


ALIKE = "and nothing stated tells them apart."
REGISTER = {"rests_on": ["police-1913"]}


@pytest.mark.parametrize(
    ("claims", "sentences"),
    [
        ([{"value": {"best": 120}, "basis": "testimony"}],
         [f"From 120 to 120: that is what 1 work claims, {ALIKE}", "Behind it stands 1 known foundation."]),
        ([{"value": {"best": 120}, "basis": "testimony"}, {"value": {"best": 1_500_000}, "basis": "survey"}],
         [f"From 120 to 1.5 million: that is what 2 works claim, {ALIKE}", "Behind them stand 2 known foundations."]),
        ([{"value": {"best": 120}}, {"value": {"low": 150, "bound": "at_least"}}],
         [f"From 120 to 150: that is what 2 works claim, {ALIKE}",
          "Behind them stand 0 known foundations; of 2 estimates the foundation is not known.",
          "Doe & Roe 1931 gives one end only, so the range may reach further."]),
        ([{"value": {"best": 120}, **REGISTER}, {"value": {"low": 150, "bound": "at_least"}, **REGISTER},
          {"value": {"high": 190, "bound": "at_most"}}],
         [f"From 120 to 190: that is what 3 works claim, {ALIKE}",
          "Behind them stands 1 known foundation; of 1 estimate the foundation is not known.",
          "Doe & Roe 1931 and Poe give one end only, so the range may reach further."]),
    ],
)  # fmt: skip
def test_a_span_is_what_so_many_works_claim_over_so_many_foundations(claims, sentences):
    assert said(*claims) == Wording(tuple(sentences), "")


@pytest.mark.parametrize(
    ("stances", "sentence"),
    [
        ({"low": "reports"}, "Nobody here asserts the lower end; Doe 1920 passes it on."),
        ({"high": "reports"}, "Nobody here asserts the upper end; Doe & Roe 1931 passes it on."),
        ({}, None),
    ],
)
def test_an_end_that_works_only_pass_on_is_told_as_theirs_to_nobody(stances, sentence):
    low = {"value": {"best": 120}, "stance": stances.get("low", "asserts")}
    high = {"value": {"best": 190}, "stance": stances.get("high", "asserts")}
    told = [words for words in said(low, high).sentences if "asserts" in words]
    assert told == ([sentence] if sentence else [])


FIVE = "which people; where; which years; whose cases; drowned"
SIX = "which people; where; which years; whose cases; 2 more"


@pytest.mark.parametrize(("changes", "points"), [({}, FIVE), (STRIKERS, SIX)])
def test_of_what_is_left_open_five_points_are_told_and_of_more_the_first_four(changes, points):
    silent = {"value": {"best": 1}, **SILENT, "components": {"drowned": "not_stated"}}
    assert said(silent, {"value": {"best": 1}}, **changes).open == f"Left open by one or more: {points}."
    asked = dict.fromkeys(("drowned", *("strikers" for _ in changes)), "included")
    assert standing(silent, components=asked, **changes) == f"Left open: {points}."


def standing(one: dict, components: dict | None = None, **changes: object) -> str:
    """How a number stands to the question of all killings, those of the drowned included."""
    question = {"label": "killed", "measure": "killings", "components": components or {"drowned": "included"}}
    question |= {side: WHOLE[side] for side in SILENT}
    catalog = catalog_of({"doe-1920": {"value": {"best": 1}, **one}}, **{"scopes.all-killings": question, **changes})
    estimate = catalog.estimate("doe-1920-killings")
    return standing_words(estimate, compare_with(estimate.scope, catalog.scope("all-killings"), catalog.vocabulary))


@pytest.mark.parametrize(
    ("one", "words"),
    [
        ({}, ""),
        ({"population": "dockers"}, "Differs: people dockers."),
        ({"territory": "harbor"}, "Differs: place harbor."),
        ({"jurisdiction": "army"}, "Differs: whose cases army."),
        ({"period": "1911"}, "Differs: years 1911."),
        ({"measure": "deaths", "components": {}}, "Differs: what is counted deaths. Left open: drowned."),
        ({"components": {"drowned": "excluded"}}, "Differs: without drowned."),
        ({"components": {"drowned": "not_applicable"}}, "Differs: without drowned."),
        ({"components": {"drowned": "partly"}}, "Differs: with a part of drowned."),
        ({"components": {"drowned": "not_stated"}}, "Left open: drowned."),
        ({"population": "not_stated"}, "Left open: which people."),
        ({"population": "not_applicable"}, "Left open: which people (does not apply)."),
        ({"population": "dockers", "territory": "harbor", "components": {"drowned": "excluded"}},
         "Differs: people dockers; place harbor; without drowned."),
        ({"period": "1913", "population": "not_stated"}, "Differs: years 1913."),  # apart: silence changes nothing
    ],
)  # fmt: skip
def test_a_number_stands_to_a_question_by_where_it_differs_and_what_it_leaves_open(one, words):
    assert standing(one) == words
