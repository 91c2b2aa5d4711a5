"""How one number descends from another, along links that the catalog holds and never from equal digits alone."""

from itertools import permutations

import pytest

from comparison.test_lineage import works
from invented import small
from terror_estimates.catalog import UnknownId
from terror_estimates.comparison import Kin, Kinship, kinship_of

COUNT = {"basis": "archival_count"}


def found(one: str, other: str, **entries: dict) -> Kinship:
    return kinship_of(works(**entries).estimate(f"{one}-killings"), works(**entries).estimate(f"{other}-killings"))


def resting(*names: str, best: int = 1, **more: object) -> dict:
    return {"rests_on": [f"{name}-killings" for name in names], "value": {"best": best}, **more}


def test_a_book_that_prints_another_number_as_its_own_restates_it():
    kin = found("doe", "register", register=COUNT, doe=resting("register"))
    assert (kin.kin, kin.later, kin.earlier) == (Kin.RESTATES, "doe-killings", "register-killings")
    assert kin.one_count


def test_a_number_is_restated_through_a_book_between():
    assert found("roe", "register", register=COUNT, doe=resting("register"), roe=resting("doe")).kin is Kin.RESTATES


def test_another_number_that_rests_on_it_builds_on_it():
    kin = found("doe", "register", register=COUNT, doe=resting("register", best=2))
    assert kin.kin is Kin.BUILDS_ON
    assert not kin.one_count


def test_a_round_number_is_one_count_with_what_it_rounds():
    kin = found("doe", "register", register=COUNT, doe={"rounds": ["register-killings"], "value": {"best": 2}})
    assert kin.kin is Kin.ROUNDS
    assert kin.one_count


def test_a_later_figure_of_the_same_author_revises_the_earlier():
    later = {"revises": ["doe-killings"], "value": {"best": 2}, "estimated_by": "doe"}
    assert found("doe", "second", doe=COUNT, second=later).kin is Kin.REVISES


def test_a_revision_that_keeps_the_number_restates_it():
    later = resting("doe", revises=["doe-killings"], estimated_by="doe")
    assert found("second", "doe", doe=COUNT, second=later).kin is Kin.RESTATES
    elsewhere = resting("register", revises=["doe-killings"], estimated_by="doe")
    assert found("second", "doe", doe=COUNT, register=COUNT, second=elsewhere).kin is Kin.RESTATES


def test_two_books_of_one_register_are_one_count_if_they_print_one_number():
    same = found("doe", "roe", register=COUNT, doe=resting("register"), roe=resting("register"))
    other = found("doe", "roe", register=COUNT, doe=resting("register"), roe=resting("register", best=2))
    assert (same.kin, same.shared, same.one_count) == (Kin.SAME_FOUNDATION, ("register",), True)
    assert (other.kin, other.one_count) == (Kin.SAME_FOUNDATION, False)


def test_equal_digits_alone_relate_no_two_numbers():
    kin = found("doe", "roe", doe=COUNT, roe=COUNT)
    assert (kin.kin, kin.one_count) == (Kin.DIFFERENT, False)


@pytest.mark.parametrize(
    ("doe", "roe", "unknown"),
    [({}, COUNT, ("doe-killings",)), (COUNT, {}, ("roe-killings",)), ({}, {}, ("doe-killings", "roe-killings"))],
)
def test_whose_foundation_is_not_known_is_said(doe, roe, unknown):
    kin = found("doe", "roe", doe=doe, roe=roe)
    assert (kin.kin, kin.unknown) == (Kin.UNKNOWN, unknown)


def test_a_shared_foundation_is_told_even_where_one_rests_on_something_unknown_too():
    entries = {"register": COUNT, "rumor": {}, "doe": resting("register"), "roe": resting("register", "rumor", best=2)}
    kin = found("doe", "roe", **entries)
    assert (kin.kin, kin.unknown, kin.partly) == (Kin.SAME_FOUNDATION, (), ("roe-killings",))


def test_what_is_known_in_part_is_not_called_unknown():
    """A number that rests on a register and on hearsay beside it rests on something that is known."""
    entries = {"register": COUNT, "rumor": {}, "doe": resting("register", "rumor"), "roe": {}}
    kin = found("doe", "roe", **entries)
    assert (kin.kin, kin.unknown, kin.partly) == (Kin.UNKNOWN, ("roe-killings",), ("doe-killings",))
    sailing = {**COUNT, "value": {"best": 2}}
    kin = found("doe", "roe", **{**entries, "roe": sailing})
    assert (kin.kin, kin.unknown, kin.partly) == (Kin.UNKNOWN, (), ("doe-killings",))


def test_the_answer_does_not_depend_on_which_is_named_first():
    for one, other in permutations(small().estimates.values(), 2):
        assert kinship_of(one, other) == kinship_of(other, one)


def test_words_without_a_number_restate_nothing():
    words = {"value": {"precision": "in_words"}, "as_printed": "many"}
    entries = {"register": {**COUNT, **words}, "doe": {**resting("register"), **words}}
    assert found("doe", "register", **entries).kin is Kin.BUILDS_ON


def test_an_unknown_id_is_answered_with_the_nearest():
    with pytest.raises(UnknownId, match="did you mean 'doe-1931-killings'"):
        kinship_of(small().estimate("doe-1931-kilings"), small().estimate("doe-1920-killings"))


def test_of_two_ways_to_descend_the_closer_is_told():
    later = {"revises": ["doe-killings"], "value": {"best": 2}, "estimated_by": "doe"}
    rounding = {"rounds": ["second-killings"]}
    for one, other in permutations(("doe", "second")):
        kin = found(one, other, doe={**COUNT, **rounding}, second=later)
        assert (kin.kin, kin.later, kin.earlier) == (Kin.ROUNDS, "doe-killings", "second-killings")


def test_a_foundation_that_is_not_known_is_shared_by_nobody():
    kin = found("doe", "roe", hearsay={}, doe=resting("hearsay"), roe=resting("hearsay"))
    assert (kin.kin, kin.shared, kin.unknown) == (Kin.UNKNOWN, (), ("doe-killings", "roe-killings"))
    assert kin.same_number
    assert not kin.one_count


def test_nothing_is_taken_for_the_same_number_unless_it_is_said():
    assert not Kinship(Kin.SAME_FOUNDATION, shared=("register",)).one_count


INFERRED = {"inferred": ["rests_on"]}


def test_what_leads_over_an_inferred_link_is_not_stated_whatever_the_kin():
    """Nobody says that the one goes back to the other: the digits, or a reading of ours, do."""
    for best, kin in ((1, Kin.RESTATES), (2, Kin.BUILDS_ON)):
        for inferred in ({}, INFERRED):
            kinship = found("doe", "register", register=COUNT, doe=resting("register", best=best, **inferred))
            assert (kinship.kin, kinship.stated) == (kin, not inferred)
    rounding = {"rounds": ["register-killings"], **resting("register", best=2)}
    assert found("doe", "register", register=COUNT, doe=rounding).stated
    assert not found("doe", "register", register=COUNT, doe={**rounding, **INFERRED}).stated


def test_one_inferred_link_on_a_long_way_is_enough_and_a_stated_way_beside_it_counts():
    way = {"register": COUNT, "doe": resting("register", **INFERRED), "roe": resting("doe")}
    assert not found("roe", "register", **way).stated
    assert found("roe", "doe", **way).stated
    assert found("roe", "register", **{**way, "roe": resting("doe", "register")}).stated


def test_of_several_links_one_may_be_inferred_and_the_others_stated():
    entries = {"register": COUNT, "poll": COUNT, "doe": resting("register", "poll", inferred=["register-killings"])}
    assert not found("doe", "register", **entries).stated
    assert found("doe", "poll", **entries).stated


def test_a_foundation_is_shared_as_surely_as_the_less_sure_of_the_two_rests_on_it():
    entries = {"register": COUNT, "doe": resting("register"), "roe": resting("register", **INFERRED)}
    kin = found("doe", "roe", **entries)
    assert (kin.kin, kin.shared, kin.one_count, kin.stated) == (Kin.SAME_FOUNDATION, ("register",), True, False)
    both = {**entries, "poll": COUNT, "roe": resting("register", "poll", inferred=["register-killings"])}
    kin = found("doe", "roe", **{**both, "doe": resting("register", "poll")})
    assert (kin.shared, kin.stated) == (("poll",), True)


def test_a_revision_is_stated_whatever_else_is_inferred():
    later = resting("doe", revises=["doe-killings"], estimated_by="doe", **INFERRED)
    assert found("second", "doe", doe=COUNT, second=later).stated
    assert found("second", "doe", doe=COUNT, second={**later, "value": {"best": 2}}).stated
