"""An author's own figures stand in a line of their own, and nobody else's stand in it."""

from invented import changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.comparison.revision import chains, revised_by, revisions

SEEN = {"locator": {"page": "1"}, "verification": {"level": "read_in_work"}, "stance": "asserts"}


def said(**entries: dict) -> Catalog:
    """Estimates of killings by Jane Doe, in books of the years that their names end with, unless changed."""
    sources = {name: {"kind": "book", "issued": name[-4:], "title": name} for name in entries}
    estimates = {
        f"{name}-killings": {
            "estimated_by": "Jane Doe",
            "source": name,
            "measure": "killings",
            "population": "all",
            "value": {"best": 100},
            **SEEN,
            **one,
        }
        for name, one in entries.items()
    }
    changes = {"sources": sources, "estimates": estimates, "tables": {}, "figures": {}}
    catalog, report = read_bytes(changed_at(changes))
    assert catalog is not None, report.lines()
    return catalog


def lines(catalog: Catalog) -> list[tuple[str, ...]]:
    return [tuple(one.source for one in found.estimates) for found in revisions(catalog.estimates.values())]


def test_figures_of_one_author_stand_in_order_of_publication():
    assert lines(said(late1950={}, early1920={})) == [("early1920", "late1950")]


def test_a_figure_kept_is_a_line_without_change():
    [kept] = revisions(said(early1920={}, late1950={}).estimates.values())
    [moved] = revisions(said(early1920={}, late1950={"value": {"best": 90}}).estimates.values())

    assert (kept.changed, moved.changed) == (False, True)


def test_figures_of_others_of_other_people_and_passed_on_are_not_revisions():
    others = {"estimated_by": "Max Roe"}, {"population": "dockers"}, {"stance": "reports"}, {"verification": {}}
    for other in others:
        assert lines(said(early1920={}, late1950=other)) == []


def test_figures_that_count_opposite_things_are_two_lines():
    drowned = {word: {"components": {"drowned": word}} for word in ("included", "excluded")}
    catalog = said(a1920=drowned["included"], b1930=drowned["excluded"], c1940=drowned["included"])

    assert lines(catalog) == [("a1920", "c1940")]


def test_two_figures_in_one_year_are_no_revision():
    assert lines(said(one1920={}, other1920={})) == []


def test_a_number_is_known_to_be_revised_wherever_its_author_had_given_it():
    later = {"value": {"low": 60, "high": 70}, "revises": ["late1950-killings"]}
    catalog = said(early1920={}, late1950={}, last1960=later)
    for id in ("early1920-killings", "late1950-killings"):
        assert revised_by(catalog.estimate(id)).id == "last1960-killings"
    assert revised_by(catalog.estimate("last1960-killings")) is None


def test_a_line_says_whose_numbers_of_what_it_holds():
    [line] = revisions(said(early1920={}, late1950={}).estimates.values())
    assert (line.author, line.measure) == ("Jane Doe", "killings")


def test_a_chain_begins_with_the_first_of_those_that_are_chosen():
    catalog = said(
        a1920={}, b1930={"revises": ["a1920-killings"]}, c1940={"revises": ["b1930-killings"]}, d1950={}
    )  # fmt: skip
    chosen = [one for one in catalog.estimates.values() if one.source != "a1920"]
    assert [[one.source for one in chain] for chain in chains(chosen)] == [["b1930", "c1940"]]
    assert [[one.source for one in chain] for chain in chains(catalog.estimates.values())] == [
        ["a1920", "b1930", "c1940"]
    ]


def test_a_number_is_not_given_up_for_one_that_nobody_has_seen_or_that_is_the_same():
    unseen = {"value": {"best": 60}, "revises": ["early1920-killings"], "verification": {}}
    kept = {"revises": ["early1920-killings"]}
    for later in (unseen, kept):
        assert revised_by(said(early1920={}, last1960=later).estimate("early1920-killings")) is None
