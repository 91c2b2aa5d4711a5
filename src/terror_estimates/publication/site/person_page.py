"""The page of a person or an office: every number that is theirs, whoever prints it."""

from terror_estimates.comparison.lineage import foundations
from terror_estimates.publication.site import addresses
from terror_estimates.publication.site.concordance import Concordance, Person
from terror_estimates.publication.site.measure_page import counted, measure_label
from terror_estimates.publication.site.page import Page, written
from terror_estimates.publication.site.row import table


def person_page(known: Concordance, person: Person) -> Page:
    """The page of one person or office."""
    catalog = known.catalog
    held = [one for one in catalog.by_publication(catalog.estimates.values()) if one.estimated_by in person.names]
    measures = [word for word in known.measures if any(one.measure == word for one in held)]
    tables = []
    for word in measures:
        some = [one for one in held if one.measure == word]
        behind = foundations(catalog, some).sentence(catalog)
        tables.append((table(catalog, measure_label(catalog, word), some), behind))
    words = f"{counted(len(held))} by {person.name}: what each counts, where it is printed, and how we saw it."
    article = written("person.html", person=person, tables=tables, words=words)
    return Page(addresses.person(person.id), person.name, words, article)


def persons_index(known: Concordance) -> Page:
    """Everybody whose number is held."""
    rows = [(addresses.person(one.id), one.name, counted(known.by_person[one.id])) for one in known.people.values()]
    lead = "Persons and offices whose numbers are held, by name."
    article = written("index.html", title="Whose numbers", lead=lead, rows=rows, head=("Name", "Held"))
    return Page(addresses.index("person"), "Whose numbers", lead, article)
