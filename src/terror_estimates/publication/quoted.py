"""Quoted: a published share, sum or rate as a sentence to copy, with what its recomputation says against it."""

from terror_estimates.audit.claims import check_claim
from terror_estimates.catalog import Claim
from terror_estimates.comparison.quotation import claim_quotation


def quoted_claim(claim: Claim) -> str:
    """What the work that publishes it says; whoever copies the sentence takes the verdict along."""
    return f"{claim_quotation(claim)} {check_claim(claim).caution}".rstrip()


def said_claim(claim: Claim) -> str:
    """What it says in a list of claims, in the same way."""
    return f"{claim.says.rstrip('.')}. {caution}" if (caution := check_claim(claim).caution) else claim.says
