"""Whoever asks about a number that circulates wrongly is led from the number to what is right."""

import re

import pytest

from shared import record
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.number import number


def counts(words: str) -> list[int]:
    """The counts in a sentence, without its years, its few and its shelf marks, which are found as words."""
    words = re.sub(r"\b(?:f|op|d)\. ?[0-9]+", "", words)
    return sorted(one for one in printed_numbers(words) if one >= 100 and not 1900 <= one <= 2030)


CASES = {one.id: counts(one.circulates) for one in record().corrections.values() if counts(one.circulates)}


def test_there_are_more_than_forty_such_sentences():
    assert len(CASES) > 40


@pytest.mark.parametrize("id", CASES)
def test_the_number_alone_leads_to_what_is_right(id):
    right = record().corrections[id].rightly
    for asked in map(str, CASES[id]):
        answer = number(Held(record()), asked)
        led = {hit.entry.id for hit in answer.corrections} | ({answer.best.id} if answer.best else set())
        if {id, right} & led:
            return
    pytest.fail(f"none of {CASES[id]} leads to {id}")


PUBLISHED = {one.id: one.published for one in record().claims.values() if one.unit == "percent"}


@pytest.mark.parametrize("written", ["{} percent", "{}%", "{} Prozent", "{} процента"])
def test_every_published_percentage_is_found_as_it_is_typed(written):
    """With all its decimals, and with a comma where the language has one."""
    held = Held(record())
    for id, published in PUBLISHED.items():
        typed = str(published) if written.isascii() and "Prozent" not in written else str(published).replace(".", ",")
        found = number(held, written.format(typed))
        assert id in [hit.entry.id for hit in found.claims if hit.firm], typed
        assert found.asked.shown == f"{published}%"
