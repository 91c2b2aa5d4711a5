"""The results of the record's claims, typed a second time from the notes of research and not from the catalog."""

import csv
from pathlib import Path

import pytest

from shared import record
from terror_estimates.audit.claims import Verdict, check_claims, span
from terror_estimates.audit.rounding import Printed

ROWS = list(csv.DictReader(Path(__file__).with_name("recomputed.csv").read_text(encoding="utf-8").splitlines()))
CHECKED = {one.claim.id: one for one in check_claims(record().claims.values())}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_a_claim_of_the_record_gives_what_was_computed_by_hand(row):
    checked = CHECKED[row["claim"]]
    recomputed = span(Printed(checked.claim.published, checked.claim.about), checked.recomputed)

    assert (checked.claim.published, checked.verdict.value) == (row["published"], row["verdict"])
    assert recomputed.replace(",", "").startswith(row["recomputed"])


def test_every_claim_that_does_not_follow_was_also_computed_by_hand():
    assert {id for id, one in CHECKED.items() if one.verdict is Verdict.DOES_NOT} <= {row["claim"] for row in ROWS}
