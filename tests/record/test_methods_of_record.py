"""Of a number whose method nobody has seen, the record says so, and names no kind of evidence for it."""

from collections.abc import Iterable

from shared import record
from terror_estimates.catalog import Estimate
from terror_estimates.catalog.words import NOTHING


def of_evidence_that_nobody_saw(estimates: Iterable[Estimate]) -> list[str]:
    """Those that name the kind of their evidence beside the caveat that no work says how they were obtained."""
    return [one.id for one in estimates if "method_not_described" in one.caveats and one.basis not in {None, *NOTHING}]


def test_no_number_whose_method_is_not_described_stands_on_a_kind_of_evidence():
    assert not of_evidence_that_nobody_saw(record().estimates.values())


def test_a_kind_of_evidence_beside_that_caveat_is_found():
    guessed = record().estimate("ellman-2002-deaths").model_copy(update={"basis": "compilation"})
    assert of_evidence_that_nobody_saw([guessed]) == ["ellman-2002-deaths"]
