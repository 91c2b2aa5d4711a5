"""The pages of claims and corrections say everything that is held of each entry, and compute the rest."""

import re

import pytest

from claiming import CLAIM, CORRECTION, catalog_with, claiming
from shared import record
from terror_estimates.audit.claims import Verdict, check_claims
from terror_estimates.catalog import UnknownId
from terror_estimates.publication.claims_page import claims_page, corrections_page
from terror_estimates.publication.listing import Listing

PRINTED = "estimates.doe-1931-killings.as_printed"


def test_a_claim_stands_under_its_verdict_with_everything_it_needs():
    page = claims_page(claiming())
    [row] = [line for line in page.splitlines() if f'id="{CLAIM}"' in line]
    expected = [
        "Three quarters of the dead were sailors",
        "Doe &amp; Roe 1931, p. 5 (read in work)",
        "about 75 percent<br>“about 75 percent”",
        "| 75 percent |",
        "The inputs give 75; this is the published 75.",
        "`100 * (dead - others) / dead`",
        "`others`: 45 (dead who were not sailors)",
        '<a href="estimate/doe-1931-killings.html">',
        "Another base, of the dead in the register",
        "`dead`: 131",
    ]
    assert [said for said in expected if said not in row] == []
    assert page.index("## Follows") < page.index(row)
    assert "| follows | 1 |" in page
    assert "| does not follow | 0 |" in page


def test_a_claim_moves_when_its_input_changes():
    page = claims_page(catalog_with({"estimates.doe-1931-killings.value": {"best": 1800}, PRINTED: "1,800"}))
    assert "## Does not follow" in page
    assert "## Follows\n" not in page


def test_what_cannot_be_computed_is_a_dash():
    page = claims_page(catalog_with({f"claims.{CLAIM}.inputs.others": {"is": "not counted"}}))
    assert "| — | Cannot be checked." in page
    assert "`others`: no number (not counted)" in page


def test_a_correction_says_what_is_wrong_where_and_what_is_right():
    [row] = [line for line in corrections_page(claiming()).splitlines() if f'id="{CORRECTION}"' in line]
    for said in (
        "180 sailors were killed",
        "Poe n.d.",
        "reference work",
        "of whom some were not sailors",
        "estimate/doe-1931-killings.html",
    ):
        assert said in row
    assert "## Mislabeling" in corrections_page(claiming())
    assert "## Misprint" not in corrections_page(claiming())


@pytest.mark.parametrize("page", [claims_page, corrections_page])
def test_nothing_in_the_data_is_read_as_markdown_or_ends_a_cell(page):
    hostile = "a | b <script> *c* [d](e) `f` \n g"
    catalog = catalog_with({f"claims.{CLAIM}.says": hostile})
    [row] = [line for line in claims_page(catalog).splitlines() if f'id="{CLAIM}"' in line]
    assert "<script>" not in row
    assert re.split(r"(?<!\\)\|", row)[1].strip().startswith("<span")
    assert len(re.split(r"(?<!\\)\|", row)) == 7
    assert "\\*c\\* \\[d\\](e) \\`f\\` g" in row
    assert page(catalog) == page(catalog)


def test_every_claim_and_correction_of_the_record_is_on_its_page_once():
    catalog = record()
    claims, corrections = claims_page(catalog), corrections_page(catalog)
    assert all(claims.count(f'id="{id}"') == 1 for id in catalog.claims)
    assert all(corrections.count(f'id="{id}"') == 1 for id in catalog.corrections)
    counts = dict(re.findall(r"^\| ([a-z ]+) \| (\d+) \|$", claims, re.M))
    assert set(counts) == {verdict.value for verdict in Verdict}
    assert sum(map(int, counts.values())) == len(catalog.claims) == len(check_claims(catalog.claims.values()))


def test_a_claim_can_be_asked_for_with_its_verdict():
    data = Listing(claiming()).entry_data(CLAIM)
    assert data["verdict"] == "follows"
    assert data["inputs"]["others"] == {"number": 45, "is": "dead who were not sailors"}
    assert any("The inputs give 75" in line for line in Listing(claiming()).entry_lines(CLAIM))
    assert "verdict" not in Listing(claiming()).entry_data(CORRECTION)
    with pytest.raises(UnknownId, match=f"did you mean '{CLAIM}'"):
        Listing(claiming()).entry_data(CLAIM[:-1])
