"""An estimate says whose it is, how it is given, and which of its words are ours."""

from dataclasses import replace

import pytest

from comparison.test_number import catalog_with, with_entries
from invented import small
from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.estimate import by_publication
from terror_estimates.catalog.scope import Scope

CAVEATS = {
    "presented": {"definition": "Seen in the presentation of the book.", "speaker": "the publisher of"},
    "summed": {"definition": "The sum of two rows.", "made": "the sum of two rows"},
    "loosely": {"definition": "The years are loosely stated.", "renders": "period"},
}
WORDS = {f"vocabulary.caveats.{name}": told for name, told in CAVEATS.items()}
ABOUT = {"value": {"best": 5_432}}  # no exact count


def estimate(**changed: object) -> Estimate:
    return catalog_with({**WORDS, **with_entries(a=changed)}).estimates["poe-1950-a"]


@pytest.mark.parametrize(
    ("changed", "given", "whose"),
    [
        ({}, "in our words", ""),  # an exact count is digits, whoever wrote them down
        ({**ABOUT, "as_printed": "some 5,432"}, "as printed", ""),
        (ABOUT, "in our words", "our words"),
        ({**ABOUT, "caveats": ["summed"]}, "in our words", "the sum of two rows"),
        ({"caveats": ["summed"]}, "in our words", "the sum of two rows"),  # an exact one too, if nobody printed it
        ({"verification": {"level": "unverified"}, "locator": {}}, "no print seen", ""),
    ],
)
def test_a_number_is_given_in_the_words_of_its_print_or_in_ours(changed, given, whose):
    one = estimate(**changed)
    assert (one.given, one.whose_words) == (given, whose)


def test_who_speaks_in_the_place_of_whose_number_it_is_is_said_by_a_caveat():
    assert estimate(caveats=["loosely", "presented"]).speaker == "the publisher of"
    assert estimate(caveats=["loosely"]).speaker is None


def test_what_the_source_does_not_say_itself_is_inferred_and_so_is_what_renders_its_words():
    one = estimate(inferred=["population"], caveats=["loosely", "summed"])
    assert one.ours == {"population", "period"}
    assert [side for side in ("population", "territory", "period") if one.infers(side)] == ["population"]


def test_a_period_that_is_marked_as_inferred_is_and_no_other_side_with_it():
    one = estimate(period="1911?")
    assert (one.infers("period"), one.infers("population")) == (True, False)
    assert not estimate(period="1911").infers("period")
    assert not estimate(period="not_stated").infers("period")


def test_a_link_is_inferred_where_the_estimate_says_so_of_what_it_rests_on():
    linked = {"rests_on": ["doe-1920-killings"]}
    assert estimate(**linked, inferred=["rests_on"]).infers("doe-1920-killings")
    assert not estimate(**linked, inferred=["rests_on"]).infers("doe-1931-killings")
    assert not estimate(**linked).infers("doe-1920-killings")


def test_a_name_inside_parentheses_has_none_of_its_own():
    passed = estimate(estimated_by="Ann Ash", stance="reports")
    assert (passed.name, passed.name_aside) == ("Ann Ash (Poe)", "Ann Ash, in Poe")
    assert (estimate().name, estimate().name_aside) == ("Poe", "Poe")


def test_a_field_is_said_in_words_for_readers():
    one = estimate(population="dockers", basis="archival_count")
    assert [one.label(side) for side in ("population", "period", "basis")] == ["dockers", "1911–12", "archival count"]


def test_those_of_a_year_come_before_those_of_none_and_alike_ones_by_id():
    found = [one.id for one in by_publication(reversed(small().estimates.values()))]
    works = [id.rpartition("-")[0] for id in found]
    assert found.index("police-1913-killings") < found.index("doe-1920-killings") < found.index("doe-1931-killings")
    assert works[-1].startswith("poe-1950")
    assert found.index("poe-1950-deaths") < found.index("poe-1950-killings")


def catalog() -> Catalog:
    return catalog_with({"people": {"poe": {"name": "Ann Poe", "kind": "person"}}})


def test_a_person_is_found_by_id_and_a_document_by_its_key():
    assert catalog().person("poe").name == "Ann Poe"
    with pytest.raises(KeyError, match="There is no person or office 'poes'"):
        catalog().person("poes")
    documents = small().documents
    assert sorted(name for names in documents.values() for name in names) == sorted(
        source.named() for source in small().sources.values()
    )
    assert all(small().sources[id].named() in documents[small().sources[id].document] for id in small().sources)


def test_a_copy_of_a_catalog_has_its_entries_and_leads_no_life_of_its_own():
    copied = small().__copy__()
    assert copied.estimates == small().estimates
    assert copied.event == small().event


@pytest.mark.parametrize(
    ("side", "word", "universal"),
    [
        ("population", "all", True),
        ("population", "workers", False),
        ("jurisdiction", "all_authorities", True),
        ("jurisdiction", "army", False),
        ("territory", "country", False),  # a land never goes without saying
    ],
)
def test_everyone_and_every_authority_go_without_saying(side, word, universal):
    assert small().vocabulary.universal(side, word) is universal


def test_a_word_beside_another_root_does_not_go_without_saying():
    two = catalog_with({"vocabulary.populations.ghosts": {"definition": "Those of the tales."}})
    assert not two.vocabulary.universal("population", "all")


def test_a_side_is_asked_for_where_the_catalog_has_words_for_it():
    assert small().vocabulary.asked == ("population", "jurisdiction", "territory", "period")


def test_a_known_word_is_given_with_its_meaning():
    assert small().vocabulary.known("populations", "dockers").definition == "Those who loaded the ships."


def test_equal_scopes_are_one_in_a_set_and_others_are_not():
    one = Scope("deaths", {"shot": "included"}, "all", "army", "harbor", "1911")
    assert len({one, Scope("deaths", {"shot": "included"}, "all", "army", "harbor", "1911")}) == 1
    others = {replace(one, **{side: "other"}) for side in ("measure", "population", "jurisdiction", "territory")}
    assert len({one, *others, replace(one, components={}), replace(one, period="1912")}) == 7
    assert hash(one) != hash(replace(one, components={"shot": "excluded"}))


def test_a_figure_is_filed_under_its_id_and_its_name():
    assert small().figures["F03"].stem == "F03-who-when"
