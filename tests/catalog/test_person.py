"""Whose number it is: free words lead to one entry, whatever they say of how the number came down."""

import pytest

from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.catalog.person import without_asides

FAIR = """version: "1"
event: {id: great-fair, title: The Great Fair, period: "1901-05/1901-10"}
vocabulary:
  measures:
    visitors: {definition: People who came., unit: persons, kind: flow, outcome: visit}
sources:
  doe-1903: {kind: book, title: The Fair}
estimates:
  doe-1903-visitors: {estimated_by: BY, source: doe-1903, measure: visitors, value: {best: 9000}}
"""
PEOPLE = """people:
  jane-doe: {name: Jane Doe, kind: person, also: [J. Doe]}
  harbor-office: {name: Harbor office, kind: office, in_text: the harbor office}
"""


def fair(by: str, people: str = PEOPLE) -> Catalog | None:
    return read_bytes((FAIR.replace("BY", by) + people).encode())[0]


@pytest.mark.parametrize("written", ["Jane Doe", "J. Doe", "Jane Doe (so the encyclopedia)", '"Jane Doe, as Roe adds"'])
def test_a_name_leads_to_one_person_however_the_number_came_down(written):
    catalog = fair(written)
    assert catalog.estimates["doe-1903-visitors"].hand.id == "jane-doe"


@pytest.mark.parametrize("written", ["Harbor office, 31 May 1901", "Harbor office, May 1901", "Harbor office, 1901"])
def test_the_day_of_a_paper_is_no_part_of_the_name_of_the_office(written):
    assert without_asides(written) == "Harbor office"


def test_a_place_is_a_part_of_a_name():
    assert without_asides("Harbor office, north quay") == "Harbor office, north quay"


def test_a_stranger_is_asked_about_and_may_be_tried_before_he_has_an_entry():
    catalog, report = read_bytes((FAIR.replace("BY", "John Doe") + PEOPLE).encode())
    assert [flag.rule for flag in report.flags] == ["unknown-name"]
    assert "did you mean 'Jane Doe'" in report.flags[0].message
    assert catalog.estimates["doe-1903-visitors"].hand is None


def test_a_catalog_without_people_is_sound_and_knows_nobody():
    catalog = fair("John Doe", people="")
    assert catalog.estimates["doe-1903-visitors"].hand is None
