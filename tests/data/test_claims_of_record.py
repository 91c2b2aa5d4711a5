"""The results of the record's claims, typed a second time from the notes of research and not from the catalog."""

import csv
import re
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


SENTENCED = "death_sentences"
FOLLOW = (Verdict.FOLLOWS, Verdict.AS_ROUNDED, Verdict.OTHER_BASE)


def test_a_claim_of_executions_that_follows_from_sentences_says_so_in_its_note():
    """The words speak of people executed and the inputs count sentences: the arithmetic alone would hide that."""
    catalog, silent, met = record(), [], 0
    for claim in (one.claim for one in CHECKED.values() if one.verdict in FOLLOW):
        inputs = [catalog.estimate(one).measure for one in claim.inputs.values() if isinstance(one, str)]
        if SENTENCED in inputs and re.search(r"\b(?:executed|executions?|shot)\b", claim.says):
            met += 1
            silent += [] if re.search(r"\bsentences?\b", claim.note or "", re.IGNORECASE) else [claim.id]
    assert met > 4
    assert silent == []


def test_a_claim_of_a_people_that_follows_from_an_operation_says_so_in_its_note():
    """Whom an operation took is another group than the people whose name it bears."""
    catalog, of_operation = record(), {}
    for claim in (one.claim for one in CHECKED.values() if one.verdict in FOLLOW):
        taken = [catalog.estimate(one).population for one in claim.inputs.values() if isinstance(one, str)]
        if re.search(r"\bPoles\b|minorit", claim.says) and any("operation" in one for one in taken):
            of_operation[claim.id] = claim.note or ""
    assert of_operation
    assert [id for id, note in of_operation.items() if "operation" not in note] == []
