"""The page of a person or an office: every number that is theirs, whoever prints it."""

from collections.abc import Sequence

from markupsafe import Markup

from terror_estimates.catalog import Estimate, Person
from terror_estimates.comparison.lineage import foundations
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
from terror_estimates.publication.site.measure_page import counted
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.row import table

_KINDS = {
    "person": "Person",
    "office": "Office",
    "document": "Document",
    "together": "Several people together",
    "unnamed": "Nobody that is named",
}


def person_page(known: Concordance, person: Person) -> Page:
    """The page of one person or office, with the numbers given together with others."""
    held = known.by_person.get(person.id, [])
    joint = [(one, known.by_person.get(one.id, [])) for one in known.together.get(person.id, ())]
    total = len(held) + sum(len(some) for _, some in joint)
    words = f"{counted(total)} by {person.name}: what each counts, where it is printed, and how we saw it."
    article = written(
        "person.html",
        person=person,
        kind=_KINDS[person.kind],
        words=words,
        members=[(addresses.person(id), known.people[id].name) for id in person.members],
        tables=_tables(known, held, person.name),
        joint=[(addresses.person(one.id), one.name, _tables(known, some, one.name)) for one, some in joint],
    )
    return Page(addresses.person(person.id), person.name, words, article)


def persons_index(known: Concordance) -> Page:
    """Everybody whose number is held."""
    rows = [
        (addresses.person(one.id), one.name, counted(len(known.by_person.get(one.id, ()))))
        for one in known.people.values()
    ]
    lead = "Persons, offices and documents whose numbers are in the record, by name."
    article = written("index.html", title="Whose numbers", lead=lead, rows=rows, head=("Name", "Held"))
    return Page(addresses.index("person"), "Whose numbers", lead, article)


def _tables(known: Concordance, held: Sequence[Estimate], name: str) -> list[tuple[Markup, str]]:
    """A table for each measure, those of the figures first, with what stands behind its numbers."""
    found = []
    for word in known.measures:
        if some := [one for one in held if one.measure == word]:
            behind = foundations(some).sentence()
            found.append((table(known.heading(word), some, of=name), behind))
    return found
