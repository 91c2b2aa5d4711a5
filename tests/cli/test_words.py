"""Words in the place of an id: a number, a sentence with one, or a name."""

import json

import pytest
from click.testing import CliRunner

from invented import SMALL
from terror_estimates.cli import main


def run(*words: str) -> tuple[int, str, str]:
    """Exit status, what was said, and what was said of a fault, on one line."""
    result = CliRunner().invoke(main, [*words, "--catalog", str(SMALL)])
    return result.exit_code, result.stdout, " ".join(result.stderr.split())


@pytest.mark.parametrize("words", ["120 to 200", "Doe"])
def test_show_answers_words_that_are_no_id_as_number_does(words):
    assert run("show", words)[:2] == run("number", words)[:2]
    assert run("show", words, "--json")[:2] == run("number", words, "--json")[:2]
    assert run("show", words)[0] == 0


@pytest.mark.parametrize("command", ["show", "cite"])
@pytest.mark.parametrize(("words", "id"), [("f02", "F02"), ("Doe 1920 killings", "doe-1920-killings")])
def test_an_id_that_is_nearly_right_is_offered(command, words, id):
    assert run(command, words)[0] == 2
    assert f"did you mean '{id}'?" in run(command, words)[2]


@pytest.mark.parametrize("command", ["show", "cite", "compare"])
def test_what_is_neither_an_id_nor_held_is_told_as_before(command):
    status, said, fault = run(command, "xyzzy", *(["doe-1920-killings"] if command == "compare" else []))
    assert (status, said) == (2, "")
    assert "xyzzy" in fault


def test_a_citation_of_a_number_offers_the_likeliest_ids():
    status, said, fault = run("cite", "120 to 200")
    assert (status, said) == (2, "")
    assert "A citation needs one entry, and '120 to 200' is no id. The likeliest: doe-1920-killings: " in fault


@pytest.mark.parametrize("command", ["compare", "explain"])
def test_two_numbers_are_compared_and_the_entries_taken_for_them_named(command):
    _, said, _ = run(command, "120 to 200", "doe-1931-killings")
    lead, numbers, _ = said.split("\n\n")[0], said.split("\n\n")[1], said
    assert lead.startswith("Taken for '120 to 200': ")
    assert "doe-1920-killings" in lead
    assert "May they stand side by side?" in numbers
    assert said.endswith(run(command, "doe-1920-killings", "doe-1931-killings")[1])


def test_as_data_the_ids_of_both_are_given():
    data = json.loads(run("compare", "120 to 200", "doe-1931-killings", "--json")[1])
    assert (data["one"], data["other"]) == ("doe-1920-killings", "doe-1931-killings")
    [taken] = data["taken"]
    assert (taken["words"], taken["id"]) == ("120 to 200", "doe-1920-killings")
    assert json.loads(run("explain", "doe-1920-killings", "doe-1931-killings", "--json")[1])["taken"] == []


@pytest.mark.parametrize("command", ["compare", "explain"])
def test_what_no_number_would_quote_is_not_taken(command):
    status, said, fault = run(command, "98,765,432", "doe-1931-killings")
    assert (status, said) == (2, "")
    assert "For '98,765,432' no number is quoted, so none is taken." in fault


def test_a_number_beside_its_own_entry_is_named_twice():
    assert "doe-1920-killings is named twice" in run("compare", "120 to 200", "doe-1920-killings")[2]
