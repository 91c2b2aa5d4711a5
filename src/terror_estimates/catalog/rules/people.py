"""People: whose numbers these are, under one name each."""

import re
from collections import defaultdict

from terror_estimates.catalog.catalog import Catalog
from terror_estimates.catalog.person import without_asides
from terror_estimates.catalog.problem import Path, clipped, did_you_mean
from terror_estimates.catalog.rules.registry import Findings, Raised, each, not_an_entry, rule

_DESCRIBED = ("office", "document")
_SMALL = re.compile(r"(?<![\w'])[^\W\d_A-Z]")  # a word that begins small: what a name alone seldom has


@rule("flag")
def unknown_name(catalog: Catalog) -> Raised:
    """Where a catalog lists its people, `estimated_by` is the name or a spelling of one of them.

    A flag, because a number may be tried before its author has an entry.
    """
    if not catalog.declared["people"]:
        return
    for path, estimate in each(catalog.estimates):
        name = estimate.estimated_by
        if estimate.hand is None:
            near = did_you_mean(without_asides(name), catalog.spellings, "; add an entry, or a spelling to one")
            yield (
                (*path, "estimated_by"),
                f"'{clipped(name)}' is not a name or spelling of anyone in people{near}",
                (name,),
            )


@rule("problem")
def no_name_in_text(catalog: Catalog) -> Findings:
    """An office or a document that is described rather than named says how a sentence names it, with its article."""
    for id, person in catalog.people.items():
        if person.kind in _DESCRIBED and person.in_text is None and _SMALL.search(person.name):
            name = clipped(person.name)
            yield ("people", id), f"'{name}' does not read in a sentence; add in_text, with its article: 'the office'"


@rule("problem")
def name_of_two(catalog: Catalog) -> Findings:
    """A name or a spelling leads to one person or office, in whichever letters it is written."""
    uses: dict[str, list[tuple[str, Path]]] = defaultdict(list)
    for id, person in catalog.people.items():
        uses[" ".join(person.name.casefold().split())].append((id, ("people", id, "name")))
        for place, spelling in enumerate(person.also):
            uses[" ".join(spelling.casefold().split())].append((id, ("people", id, "also", place)))
    for name, places in uses.items():
        if len(places) > 1:
            other, path = places[0][0], places[-1][1]
            again = "stands here twice; remove one" if other == path[1] else f"also names '{other}'; tell them apart"
            yield path, f"'{clipped(name)}' {again}"


@rule("problem")
def members_of_several(catalog: Catalog) -> Findings:
    """Several people together name their members, who have entries of their own; nobody else has members."""
    for id, person in catalog.people.items():
        if person.kind == "together" and not person.members:
            yield ("people", id), "several people together have members; name them"
        elif person.members and person.kind != "together":
            yield ("people", id, "members"), f"'{person.kind}' has no members; write 'together', or leave them out"
        for place, member in enumerate(person.members):
            if said := not_an_entry(catalog.declared, "people", member):
                yield ("people", id, "members", place), f"members: {said}"
