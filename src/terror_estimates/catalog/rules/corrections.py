"""Corrections: what circulates wrongly can be found where it is said to stand, and what is right is held here."""

import re

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.claim import Correction, TakenFor
from terror_estimates.catalog.estimate import Estimate
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.problem import clipped
from terror_estimates.catalog.rules.registry import Findings, not_a_word, not_an_entry, rule
from terror_estimates.catalog.scope import KIND_OF

_SIDES = ("measure", "population", "territory")
_INFERENCE = re.compile(r"\binfer(?:s|red|ring|ences?)?\b", re.IGNORECASE)


@rule("problem")
def correction_links(catalog: Catalog) -> Findings:
    """The sources a correction was found or seen in, and the estimates it points to, are entries of the catalog."""
    for id, correction in catalog.corrections.items():
        path = ("corrections", id)
        for place, found in enumerate(correction.found_in):
            if said := not_an_entry(catalog.declared, "sources", found.source):
                yield (*path, "found_in", place, "source"), f"found_in: {said}"
        for place, estimate in enumerate(correction.see):
            if said := not_an_entry(catalog.declared, "estimates", estimate):
                yield (*path, "see", place), f"see: {said}"
        for seen in correction.verification.witnesses:
            if said := not_an_entry(catalog.declared, "sources", seen):
                yield (*path, "verification", "seen_in", "source"), f"seen_in: {said}"


@rule("problem")
def correction_place(catalog: Catalog) -> Findings:
    """A correction says where what it corrects was found, as exactly as its level of verification asks for.

    A reference work may itself be the place where the wrong number was found, so that level needs no `seen_in`.
    """
    for id, correction in catalog.corrections.items():
        if said := _misplaced(correction):
            yield ("corrections", id, "verification"), said


@rule("problem")
def correction_way(catalog: Catalog) -> Findings:
    """The way a number went wrong and what it is taken for are words of the vocabulary; the number circulates."""
    for id, correction in catalog.corrections.items():
        path, taken = ("corrections", id), correction.taken_for
        if correction.way and (said := not_a_word(catalog, "ways", correction.way)):
            yield (*path, "way"), f"way: {said}"
        if taken is None:
            continue
        for side in _SIDES:
            word = getattr(taken, side)
            if word and (said := not_a_word(catalog, KIND_OF[side], word)):
                yield (*path, "taken_for", side), f"taken_for: {said}"
        printed = printed_numbers(correction.circulates)
        for key, number in (("number", taken.number), ("high", taken.high)):
            if number is not None and number not in printed:
                said = f"taken_for: {number:,} is not a number of what circulates, '{clipped(correction.circulates)}'"
                yield (*path, "taken_for", key), f"{said}; write the number as it is met"


@rule("problem")
def correction_rightly(catalog: Catalog) -> Findings:
    """What says a number rightly is among those to see, was seen in print, and says otherwise than what circulates.

    A number that is given to a person is a misattribution only if the estimate behind it is somebody else's.
    """
    for id, correction in catalog.corrections.items():
        path, right = ("corrections", id, "rightly"), correction.rightly
        estimate = catalog.estimates.get(right or "")
        if right and right not in correction.see:
            yield path, f"rightly: '{right}' is not among the entries to see; add it to see, or name one of them"
        elif estimate and not estimate.chartable:
            yield path, f"rightly: '{right}' is not verified; name an estimate that was seen in print"
        elif estimate and correction.taken_for and _same(correction.taken_for, estimate):
            yield path, f"rightly: '{right}' says just what circulates; one of the two says too much"
        elif estimate and _of_its_author(correction, estimate):
            said = f"rightly: '{right}' is by {clipped(estimate.estimated_by)} too"
            yield path, f"{said}, so the number is not given to somebody else; write mislabeling, or name whose it is"


@rule("problem")
def correction_inferred(catalog: Catalog) -> Findings:
    """Whether a correction is an inference is entered, and not only told, since readers are told it as probable."""
    for id, correction in catalog.corrections.items():
        path, told = ("corrections", id), _INFERENCE.search(correction.source_says)
        if told and correction.inferred is None:
            said = f"source_says speaks of '{told[0]}'; write inferred: true if the inference is ours"
            yield (*path, "source_says"), f"{said}, or inferred: false if somebody else drew it"
        elif correction.inferred and not told:
            said = "inferred: source_says calls nothing an inference; say there what is inferred, or remove it"
            yield (*path, "inferred"), said


def _same(taken: TakenFor, estimate: Estimate) -> bool:
    """Whether an estimate states this very number, whole, and everything that it is taken for."""
    ends = (taken.number,) if taken.high is None else (taken.number, taken.high)
    if estimate.value.stated != ends:
        return False
    sides = ("estimated_by", "period", *_SIDES)
    return all(getattr(taken, side) in (None, getattr(estimate, side)) for side in sides)


def _of_its_author(correction: Correction, estimate: Estimate) -> bool:
    """Whether a number is said to be given to the wrong person, and is that person's by the estimate behind it."""
    taken = correction.taken_for
    if correction.kind != "misattribution" or taken is None or taken.population or taken.territory:
        return False
    return taken.estimated_by == estimate.estimated_by


def _misplaced(correction: Correction) -> str | None:
    level, seen = correction.verification.level, correction.verification.seen_in
    if level != "unverified" and not correction.found_in:
        return f"level {level} needs found_in: the sources in which it was found"
    if level == "cited_in_scholarship" and not seen:
        return f"level {level} needs seen_in: the source in which it was seen"
    if level in ("read_in_work", "unverified") and seen:
        return f"level {level} goes without seen_in; remove it, or change the level"
    if level == "read_in_work" and not all(found.locator.text() for found in correction.found_in):
        return "level read_in_work needs a locator in found_in: the page, chapter, table or note where it was read"
    return None
