"""Many works may stand on one foundation; what is not known is neither merged nor taken for independent."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented import changed_at
from terror_estimates.catalog import Catalog, read_bytes
from terror_estimates.comparison.lineage import below, foundations, links, roots


def works(**entries: dict) -> Catalog:
    """A catalog in which each name is a work with one estimate of killings, changed as given."""
    sources = {
        name: {"kind": "book", "title": name.title(), **one.pop("document", {})} for name, one in entries.items()
    }
    estimates = {
        f"{name}-killings": {
            "estimated_by": name,
            "source": name,
            "measure": "killings",
            "value": {"best": 1},
            "stance": "asserts",
            **one,
        }
        for name, one in entries.items()
    }
    changes = {"sources": sources, "estimates": estimates, "tables": {}, "figures": {}}
    catalog, report = read_bytes(changed_at(changes))
    assert catalog is not None, report.lines()
    return catalog


def behind(catalog: Catalog) -> tuple[int, int, int]:
    found = foundations(catalog.estimates.values())
    return len(found.works), len(found.known), len(found.unknown)


def test_works_that_repeat_one_register_have_one_foundation():
    register = {"basis": "archival_count"}
    repeating = {"rests_on": ["register-killings"]}

    assert behind(works(register=register, ash=dict(repeating), birch=dict(repeating))) == (3, 1, 0)


@pytest.mark.parametrize("stance", ["reports", "rejects"])
def test_a_work_that_passes_a_count_on_is_no_foundation_of_it(stance):
    """Two summaries that one book quotes do not rest on the book, and what they rest on is not known."""
    quoted = {"basis": "archival_count", "stance": stance, "estimated_by": "Ministry"}
    assert behind(works(ash=quoted)) == (1, 0, 1)
    assert behind(works(ash={**quoted, "estimated_by": "Jane Doe", "document": {"authors": [{"family": "Doe"}]}})) == (
        1,
        1,
        0,
    )


def test_a_chain_of_repetitions_ends_at_its_root():
    catalog = works(
        register={"basis": "archival_count"},
        ash={"rests_on": ["register-killings"]},
        birch={"rests_on": ["ash-killings"]},
    )

    assert foundations([catalog.estimate("birch-killings")]).known == ("register",)
    assert list(links(catalog.estimate("birch-killings"))) == [
        ("birch-killings", "ash-killings"),
        ("ash-killings", "register-killings"),
    ]


def test_a_document_whose_every_number_rests_on_another_is_no_foundation():
    named_by_document = {"rests_on": ["note"]}
    reports = {"basis": "archival_count"}
    note = {"rests_on": ["reports-killings"]}

    assert behind(works(reports=reports, note=note, ash=named_by_document)) == (3, 1, 0)
    assert behind(works(reports=reports, note=reports, ash=named_by_document)) == (3, 2, 0)


def test_two_prints_of_one_file_are_one_document_whatever_their_titles():
    mark = {"repository": "State Archive", "fond": "9", "opis": "1", "delo": "41"}
    first = {"basis": "archival_count", "document": {"archive": {**mark, "list": "1-2"}}}
    second = {"basis": "archival_count", "document": {"archive": {**mark, "repository": "state  archive"}}}

    assert behind(works(note=first, letter=second)) == (2, 1, 0)


def test_files_of_one_fond_are_different_documents():
    marks = [{"repository": "A", "fond": "9", "opis": "1", "delo": delo} for delo in ("41", "42")]
    first, second = ({"basis": "archival_count", "document": {"archive": mark}} for mark in marks)

    assert behind(works(note=first, letter=second)) == (2, 2, 0)


def test_a_fond_without_a_file_is_no_identity():
    fond = {"archive": {"repository": "A", "fond": "9"}}
    catalog = works(note={"document": dict(fond)}, letter={"document": dict(fond)})

    assert catalog.source("note").document != catalog.source("letter").document


def test_unknown_foundations_are_never_merged_nor_counted_as_known():
    catalog = works(ash={"basis": "judgement"}, birch={}, cedar={"basis": "compilation"})

    assert behind(catalog) == (3, 0, 3)
    said = foundations(catalog.estimates.values()).sentence()
    assert said == foundations(catalog.estimates.values()).count()
    assert said == "3 works, 0 known foundations; of 3 estimates the foundation is not known."


def test_a_document_may_be_the_foundation_without_an_estimate_of_its_own():
    catalog = works(ash={"rests_on": ["birch"]}, birch={"basis": "testimony"})

    found = foundations([catalog.estimate("ash-killings")])
    assert found.known == ("birch",)
    assert found.sentence() == "1 work, 1 known foundation (Birch)."


@given(st.sets(st.sampled_from(["register", "ash", "birch", "cedar"]), min_size=1))
def test_more_estimates_never_have_fewer_foundations(names):
    catalog = works(
        register={"basis": "archival_count"},
        ash={"rests_on": ["register-killings"]},
        birch={},
        cedar={"basis": "testimony"},
    )
    few = foundations([catalog.estimate(f"{name}-killings") for name in names])
    everything = foundations(catalog.estimates.values())

    assert set(few.known) <= set(everything.known)
    assert set(few.unknown) <= set(everything.unknown)


@pytest.mark.parametrize("length", [3000])
def test_a_long_chain_is_followed_to_its_end(length):
    catalog = works(
        w0={"basis": "testimony"}, **{f"w{at}": {"rests_on": [f"w{at - 1}-killings"]} for at in range(1, length)}
    )

    assert foundations([catalog.estimate(f"w{length - 1}-killings")]).known == ("w0",)


def test_a_link_that_is_reached_on_two_ways_is_told_once():
    both = {"rests_on": ["ash-killings", "birch-killings"]}
    resting = {"rests_on": ["register-killings"]}
    catalog = works(note={}, register={"rests_on": ["note-killings"]}, ash=resting, birch=resting, elm=both)
    assert list(links(catalog.estimate("elm-killings"))) == [
        ("elm-killings", "ash-killings"),
        ("elm-killings", "birch-killings"),
        ("ash-killings", "register-killings"),
        ("birch-killings", "register-killings"),
        ("register-killings", "note-killings"),
    ]


@pytest.mark.parametrize(
    ("basis", "known"),
    [
        ("archival_count", True), ("archival_sample", True), ("demographic_balance", True), ("survey", True),
        ("poll", True), ("press_and_records", True), ("multiple_systems", True), ("testimony", True),
        ("model", False), ("judgement", False), ("compilation", False), ("not_stated", False),
    ],
)  # fmt: skip
def test_a_number_of_its_own_evidence_is_a_foundation_and_a_weighing_of_others_leaves_it_unknown(basis, known):
    assert behind(works(ash={"basis": basis})) == ((1, 1, 0) if known else (1, 0, 1))


def test_the_stated_way_leaves_out_the_inferred_links_and_what_only_they_lead_to():
    register, inferred = {"basis": "archival_count"}, {"inferred": ["rests_on"]}
    catalog = works(
        register=register,
        ash={"rests_on": ["register-killings"], **inferred},
        birch={"rests_on": ["ash-killings"]},
        cedar={"rests_on": ["register-killings", "birch-killings"], "inferred": ["register-killings"]},
    )
    cedar = catalog.estimate("cedar-killings")
    assert below(cedar) == {"register-killings", "birch-killings", "ash-killings"}
    assert below(cedar, stated=True) == {"birch-killings", "ash-killings"}
    assert roots(cedar) == {(True, "register")}
    assert roots(cedar, stated=True) == set()


@pytest.mark.parametrize("order", list(permutations(["ash-killings", "birch-killings", "lists-killings"])))
def test_what_is_met_on_two_ways_ends_no_other_way(order):
    """Cedar rests on the register by way of ash and of birch, and on lists besides."""
    catalog = works(
        register={"basis": "archival_count"},
        lists={"basis": "archival_count"},
        ash={"rests_on": ["register-killings"]},
        birch={"rests_on": ["register-killings"]},
        cedar={"rests_on": list(order)},
    )
    assert roots(catalog.estimate("cedar-killings")) == {(True, "register"), (True, "lists")}


@pytest.mark.parametrize("stated", [True, False])
def test_a_document_rests_as_surely_on_another_as_one_of_its_numbers_does(stated):
    inferred = {} if stated else {"inferred": ["rests_on"]}
    catalog = works(
        register={"basis": "archival_count"},
        ash={"rests_on": ["register-killings"], **inferred},
        birch={"rests_on": ["ash"]},
    )
    assert roots(catalog.estimate("birch-killings")) == {(True, "register")}
    assert roots(catalog.estimate("birch-killings"), stated=True) == ({(True, "register")} if stated else set())


def test_a_foundation_that_nobody_states_is_named_as_inferred_unless_another_number_states_it():
    ash = {"rests_on": ["register-killings"], "inferred": ["rests_on"]}
    catalog = works(register={"basis": "archival_count"}, ash=ash, birch={"rests_on": ["register-killings"]})
    alone, both = ([catalog.estimate(f"{name}-killings") for name in names] for names in (["ash"], ["ash", "birch"]))
    assert foundations(alone).sentence() == "1 work, 1 known foundation (Register, inferred)."
    assert foundations(both).sentence() == "2 works, 1 known foundation (Register)."
