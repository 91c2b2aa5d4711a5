"""Whoever asks for a number by a name that the record does not know is told so, and nobody else."""

import pytest

from comparison.test_number import asked, catalog_with
from comparison.test_whose import PEOPLE, changes
from terror_estimates.comparison.claimant import UNNAMED, unknown_name
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.held import Held

HELD = Held(catalog_with(PEOPLE))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Beevor 5,432", "Beevor"),
        ("5,432 (Beevor)", "Beevor"),
        ("Beevor’s 5,432", "Beevor"),
        ("according to Timothy Smith 5,432", "Timothy Smith"),
        ("5,432 were killed, according to Smith", "Smith"),
        ("according to Smith the number was 5,432", "Smith"),
        ("Smith says 5,432 were killed", "Smith"),
        ("laut Müller 5.432", "Müller"),
        ("selon Dupont 5 432", "Dupont"),
        ("по данным Иваненко 5432", "Иваненко"),
    ],
)
def test_a_name_that_plainly_stands_as_one_is_told(text, name):
    assert unknown_name(text, HELD.names) == name
    found = asked(text, changes(a={}))
    assert finding(found).answer.startswith(UNNAMED.format(name=name) + "5,432 is in the record")
    assert found.best is not None


@pytest.mark.parametrize(
    "text",
    [
        "Doe 5,432", "Roughly 5,432", "About 5,432", "Executed 5,432", "In October 5,432 were killed", "NKVD 5,432",
        "according to British historians 5,432", "According to the police, 5,432", "laut Archiv 5.432", "5,432 Tote",
        "Monday 5,432", "beevor 5,432", "Около 5 432", "Sieben Millionen", "10 Millionen",
        "Is it true that 5,432 died?",
        "The Harbor Strike 5,432", "the police says 5,432", "5,432", "Ab 5,432",
        "President Harry Smith Junior Esq 5,432",
    ],
)  # fmt: skip
def test_what_is_no_name_or_is_known_raises_no_alarm(text):
    assert unknown_name(HELD.beside_the_event(text), HELD.names) == ""


def test_beside_a_name_that_is_known_no_other_is_missed():
    assert finding(asked("Beevor says, and Doe says 5,432", changes(a={"estimated_by": "Jane Doe"}))).answer == (
        "5,432 is in the record, and this is what it counts."
    )
