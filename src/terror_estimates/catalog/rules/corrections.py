"""Corrections: what circulates wrongly can be found where it is said to stand, and what is right is held here."""

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.claim import Correction
from terror_estimates.catalog.rules.registry import Findings, not_an_entry, rule


@rule("problem")
def correction_links(catalog: Catalog) -> Findings:
    """The sources a correction was found or seen in, and the estimates it points to, are entries of the catalog."""
    for id, correction in catalog.corrections.items():
        path = ("corrections", id)
        for place, found in enumerate(correction.found_in):
            if said := not_an_entry(catalog, "sources", found.source):
                yield (*path, "found_in", place, "source"), f"found_in: {said}"
        for place, estimate in enumerate(correction.see):
            if said := not_an_entry(catalog, "estimates", estimate):
                yield (*path, "see", place), f"see: {said}"
        for seen in correction.verification.witnesses:
            if said := not_an_entry(catalog, "sources", seen):
                yield (*path, "verification", "seen_in", "source"), f"seen_in: {said}"


@rule("problem")
def correction_place(catalog: Catalog) -> Findings:
    """A correction says where what it corrects was found, as exactly as its level of verification asks for.

    A reference work may itself be the place where the wrong number was found, so that level needs no `seen_in`.
    """
    for id, correction in catalog.corrections.items():
        if said := _misplaced(correction):
            yield ("corrections", id, "verification"), said


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
