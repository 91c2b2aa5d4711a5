"""The page of a person or an office: every number that is theirs, whoever prints it."""

from collections.abc import Sequence

from markupsafe import Markup

from terror_estimates.catalog import Estimate, Person
from terror_estimates.catalog.english import how_many
from terror_estimates.comparison.lineage import foundations
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance
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
    article = written(
        "person.html",
        person=person,
        kind=_KINDS[person.kind],
        words=(words := _words(person, _total(known, person))),
        members=[(addresses.person(id), known.people[id].name) for id in person.members],
        tables=_tables(known, held, person.name),
        joint=[(addresses.person(one.id), one.name, _tables(known, some, one.name)) for one, some in joint],
    )
    return Page(addresses.person(person.id), person.name, words, article)


def persons_index(known: Concordance) -> Page:
    """Everybody whose number is held, alone or with others."""
    totals = [(one, _total(known, one)) for one in known.people.values()]
    rows = [(addresses.person(one.id), one.name, how_many(total, "estimate")) for one, total in totals if total]
    lead = "Persons, offices and documents whose numbers are in the record, by name."
    article = written("index.html", title="Whose numbers", lead=lead, rows=rows, head=("Name", "Held"))
    return Page(addresses.index("person"), "Whose numbers", lead, article)


def _total(known: Concordance, person: Person) -> int:
    """How many numbers are somebody's, alone or with others."""
    ids = [person.id, *(one.id for one in known.together.get(person.id, ()))]
    return sum(len(known.by_person.get(id, ())) for id in ids)


def _words(person: Person, total: int) -> str:
    """What the page holds; the page of somebody to whom no number is given any more stays where it was."""
    if not total:
        return f"No number in the record is given as one of {person.name}."
    whose = f"given to “{person.name}”" if person.kind == "unnamed" else f"by {person.name}"
    return f"{how_many(total, 'estimate')} {whose}: what each counts, where it is printed, and how we saw it."


def _tables(known: Concordance, held: Sequence[Estimate], name: str) -> list[tuple[Markup, str]]:
    """A table for each measure, those of the figures first, with what stands behind its numbers."""
    found = []
    for word in known.measures:
        if some := [one for one in held if one.measure == word]:
            behind = foundations(some).sentence()
            found.append((table(known.heading(word), some, of=name), behind))
    return found
