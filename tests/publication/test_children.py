"""Children do what they are given and nothing is lost: neither a result nor a failure."""

import os
import time

import pytest

from terror_estimates.publication.children import ChildLost, Task, can_fork, in_children

pytestmark = pytest.mark.skipif(not can_fork(), reason="children are forked on Linux only")


class Sentence(Exception):
    """A failure with words of its own."""


def failing():
    raise Sentence("the sixth cell is wrong")


def test_every_result_comes_back_under_the_name_of_its_task():
    heard = []
    tasks = [Task(str(place), lambda place=place: place * "x") for place in (1, 70_000, 3)]
    found = in_children(tasks, lambda name, seconds: heard.append(name), jobs=2)

    assert {name: len(said) for name, said in found.items()} == {"1": 1, "70000": 70_000, "3": 3}
    assert sorted(heard) == sorted(found)


def test_what_a_child_changes_ends_with_it():
    held = []
    assert in_children([Task("one", lambda: held.append(1) or len(held))], jobs=1) == {"one": 1}
    assert held == []


def test_a_task_waits_for_those_before_it_and_is_given_what_they_made():
    tasks = [
        Task("sum", lambda *parts: sum(parts), ("one", "two")),
        Task("one", lambda: 1),
        Task("two", lambda one: one + 1, ("one",)),
    ]
    assert in_children(tasks, jobs=2) == {"one": 1, "two": 2, "sum": 3}


def test_a_core_does_not_stand_idle_while_a_task_waits():
    heard = []
    tasks = [
        Task("slow", lambda: time.sleep(0.5)),
        Task("late", lambda _: None, ("slow",)),
        Task("free", lambda: None),
    ]
    in_children(tasks, lambda name, seconds: heard.append(name), jobs=2)
    assert heard == ["free", "slow", "late"]


def test_a_task_that_waits_for_what_nobody_makes_is_named():
    with pytest.raises(ValueError, match="nobody makes what late waits for: early"):
        in_children([Task("late", lambda _: None, ("early",))], jobs=2)


def test_a_failure_is_raised_as_it_was_and_nothing_more_is_begun(tmp_path):
    later = [Task(f"late {place}", (tmp_path / str(place)).touch) for place in range(5)]

    with pytest.raises(Sentence, match="the sixth cell is wrong"):
        in_children([Task("bad", failing), *later], jobs=1)
    assert list(tmp_path.iterdir()) == []


def test_a_running_child_comes_to_its_end_when_another_fails(tmp_path):
    def slow():
        time.sleep(0.2)
        (tmp_path / "done").touch()

    with pytest.raises(Sentence):
        in_children([Task("slow", slow), Task("bad", failing)], jobs=2)
    assert (tmp_path / "done").exists()


def test_a_child_that_is_killed_is_named():
    with pytest.raises(ChildLost, match=r"made F06 ended without an answer \(signal 9\)"):
        in_children([Task("F06", lambda: os.kill(os.getpid(), 9))], jobs=1)


def test_a_failure_that_cannot_travel_comes_as_its_sentence():
    class Local(Exception):
        pass

    def work():
        raise Local("told all the same")

    with pytest.raises(ChildLost, match="Local: told all the same"):
        in_children([Task("one", work)], jobs=1)
