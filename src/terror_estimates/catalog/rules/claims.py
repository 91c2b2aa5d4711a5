"""Claims: everything that is needed to compute a published figure again stands in the entry, and nothing else."""

import re
from collections.abc import Iterable, Iterator, Mapping

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.claim import Claim, Given, OtherBase
from terror_estimates.catalog.formula import NAME, FormulaFault, names, parsed
from terror_estimates.catalog.problem import Path, clipped, did_you_mean
from terror_estimates.catalog.rules.registry import Findings, not_an_entry, rule
from terror_estimates.catalog.rules.values import misplaced

_PUBLISHED = re.compile(r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,14})?")


@rule("problem")
def claim_published(catalog: Catalog) -> Findings:
    """What a claim publishes is one number in plain digits, written as text so that the printed digits are kept."""
    for id, claim in catalog.claims.items():
        if not _PUBLISHED.fullmatch(claim.published):
            said = (
                f"published '{clipped(claim.published)}' is not a number in plain digits; write e.g. '12.5' or '1000'"
            )
            yield ("claims", id, "published"), said


@rule("problem")
def claim_inputs(catalog: Catalog) -> Findings:
    """An input of a claim is an estimate of the catalog, or a number that is not below zero, with what it is."""
    for path, reading in _readings(catalog.claims.values()):
        for name, given in reading.inputs.items():
            place = (*path, "inputs", name)
            if not NAME.fullmatch(name):
                yield place, f"'{clipped(name)}' is not a short name; write lower-case letters, digits and underscores"
            elif isinstance(given, str):
                if said := not_an_entry(catalog.declared, "estimates", given):
                    yield place, f"{name}: {said}"
            elif given.number is not None and given.number < 0:
                yield (*place, "number"), f"{name}: {given.number} is below zero; a count cannot be, so check the sign"


@rule("problem")
def claim_formula(catalog: Catalog) -> Findings:
    """The formula of a claim is plain arithmetic that uses every one of its inputs and no other name."""
    for path, reading in _readings(catalog.claims.values()):
        try:
            used = names(parsed(reading.formula))
        except FormulaFault as fault:
            yield (*path, "formula"), str(fault)
            continue
        for name in sorted(used - set(reading.inputs)):
            near = did_you_mean(name, reading.inputs)
            yield (*path, "formula"), f"the formula uses '{clipped(name)}', which is not among the inputs{near}"
        for name in reading.inputs:
            if name not in used and NAME.fullmatch(name):
                said = f"the formula does not use '{clipped(name)}'; use it, or remove it from the inputs"
                yield (*path, "inputs", name), said


@rule("problem")
def claim_source(catalog: Catalog) -> Findings:
    """Every source that a claim names is written under `sources`."""
    for id, claim in catalog.claims.items():
        seen = claim.verification.witnesses
        named: list[tuple[Path, str]] = [(("source",), claim.source)]
        named += [(("verification", "seen_in", "source"), source) for source in seen]
        for keys, source in [*named, *_sources_of_numbers(claim)]:
            if said := not_an_entry(catalog.declared, "sources", source):
                yield ("claims", id, *keys), f"{'seen_in' if 'seen_in' in keys else 'source'}: {said}"


@rule("problem")
def claim_verification(catalog: Catalog) -> Findings:
    """A claim, and a number given for it, is seen in its source with a locator, elsewhere with `seen_in`, or not."""
    for id, claim in catalog.claims.items():
        if said := misplaced(claim.verification, claim.locator):
            yield ("claims", id, "verification"), said
        for keys, given in given_numbers(claim):
            if given.verification and (said := misplaced(given.verification, claim.locator)):
                yield ("claims", id, *keys, "verification"), said


def _readings(claims: Iterable[Claim]) -> Iterator[tuple[Path, Claim | OtherBase]]:
    """Each claim, and each of its other bases, with its path; they have inputs and a formula alike."""
    for claim in claims:
        yield ("claims", claim.id), claim
        for place, other in enumerate(claim.other_bases):
            yield ("claims", claim.id, "other_bases", place), other


def given_numbers(claim: Claim) -> Iterator[tuple[Path, Given]]:
    """The numbers that a claim gives itself, each with its path inside the entry."""
    bases: list[tuple[Path, Mapping[str, str | Given]]] = [(("inputs",), claim.inputs)]
    bases += [(("other_bases", place, "inputs"), other.inputs) for place, other in enumerate(claim.other_bases)]
    for keys, inputs in bases:
        for name, given in inputs.items():
            if isinstance(given, Given):
                yield (*keys, name), given


def _sources_of_numbers(claim: Claim) -> Iterator[tuple[Path, str]]:
    for keys, given in given_numbers(claim):
        for seen in given.verification.witnesses if given.verification else ():
            yield (*keys, "verification", "seen_in", "source"), seen
