"""A number in prose is one that the catalog holds, or one that the notebook computed beside it."""

import json

import pytest

from claiming import CLAIM, catalog_with
from terror_estimates.audit.prose import SMALLEST, Prose, Stranger, counts_in

BIG = {"estimates.doe-1931-killings.value": {"best": 1_234}, "estimates.doe-1931-killings.as_printed": "1,234"}
OTHER = {"why": "of others", "formula": "given"}


def prose(**changes: object) -> Prose:
    return Prose(catalog_with({**BIG, **changes}))


def counts(text: str) -> list[int]:
    return [number for number, _ in counts_in(text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Of 681,692 and 1,548,366 people.", [681_692, 1_548_366]),
        ("1,000 were held.", [1_000]),
        ("999 were held.", []),
        ("In 1937 and 1937–38, in the 1930s, by 2004.", []),
        ("In 1937 people were held.", [1_937]),
        ("1,937 were held; 2,004 died.", [1_937, 2_004]),
        ("F1234 and `5678` and [a page](https://host/9999).", []),
        ("Order 00447, article 5810, No. 4567, p. 1234, pp. 1234–1240, f. 9401, op. 1500, d. 4157, l. 2020.", []),
        ("```\n7,777\n```\nThen 8,888.", [8_888]),
        ("Then\n```\n7,777 `\n6,666\n```\nThen 8,888.", [8_888]),
        ("Half a million.", [500_000]),
    ],
)
def test_a_count_is_told_from_a_year_a_page_an_order_and_code(text, numbers):
    assert counts(text) == numbers


def test_each_sentence_is_shown_beside_its_number_and_no_other():
    assert list(counts_in("Here are 2,000 of them. There   are 3,000!\nAnd 4,000\nAnd 5,000")) == [
        (2_000, "Here are 2,000 of them."),
        (3_000, "There are 3,000!"),
        (4_000, "And 4,000"),
        (5_000, "And 5,000"),
    ]


def test_a_long_sentence_is_cut_at_eighty_letters():
    [(_, words)] = counts_in(f"{'word ' * 30}2,000")
    assert len(words) == 80


def test_what_an_estimate_states_a_claim_publishes_or_is_given_is_known():
    given = {"number": 4_321, "is": "dead who were not sailors"}
    unknown = {"is": "widows, not counted"}
    known = prose(
        **{
            f"claims.{CLAIM}.inputs": {"dead": "doe-1931-killings", "others": given, "widows": unknown},
            f"claims.{CLAIM}.formula": "100 * (dead - others) / widows",
            f"claims.{CLAIM}.published": "2345",
            f"claims.{CLAIM}.other_bases": [{**OTHER, "inputs": {"given": {"number": 45, "is": "others"}}}],
        }
    ).known
    assert {1_234, 120, 150, 200, 45, 4_321, 2_345} <= known
    assert None not in known
    assert 75 not in known


def test_a_share_with_a_fraction_is_no_number_of_people():
    assert 75 in prose().known
    assert 75 not in prose(**{f"claims.{CLAIM}.published": "75.5"}).known


def cell(kind: str, *source: str, **more: object) -> dict:
    return {"cell_type": kind, "source": list(source), **more}


def notebook(folder, *cells: dict):
    path = folder / "strike.ipynb"
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    return path


def test_a_notebook_may_say_what_is_held_and_what_it_computes(tmp_path):
    cells = [
        cell("markdown", "Of 1,234 ", "people"),
        cell("code", "9999", outputs=[{"text": ["5,678 in all"]}, {"data": {"text/plain": ["6,789"]}}, {"data": {}}]),
        cell("markdown", "5,678 and 6,789 and 7,890"),
        cell("markdown", "9,999"),
    ]
    assert prose().in_notebook(notebook(tmp_path, *cells)) == [
        Stranger("strike.ipynb", "cell 2", 7_890, "5,678 and 6,789 and 7,890"),
        Stranger("strike.ipynb", "cell 3", 9_999, "9,999"),
    ]


def test_a_stranger_says_where_it_stands():
    assert str(Stranger("a.md", "cell 2", 7_890, "of 7,890")) == (
        "a.md, cell 2: 7,890 is not in the catalog ('of 7,890')"
    )


def test_a_page_is_read_by_sections_but_for_those_whose_numbers_are_invented(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "# One\n1,234 and 7,890\n\n## Two\nThe numbers here are invented: 8,888.\n\n### Three\n9,999\n\n"
        "## Four\n5,555\n",
        encoding="utf-8",
    )
    assert [(one.place, one.number) for one in prose().on_page(page)] == [
        ("under 'One'", 7_890),
        ("under 'Four'", 5_555),
    ]


def test_the_words_of_a_figure_are_prose():
    words = {
        "figures.F03.title": "7,890 people",
        "figures.F03.subtitle": "1,234 people",
        "figures.F04.note": "8,901 people.",
    }
    assert [(one.file, one.place, one.number) for one in prose(**words).in_figures("estimates.yaml")] == [
        ("estimates.yaml", "F03, title", 7_890),
        ("estimates.yaml", "F04, note", 8_901),
    ]


def test_from_a_thousand_on_a_number_is_taken_for_a_count():
    assert SMALLEST == 1_000
