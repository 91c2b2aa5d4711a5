"""No damage to a catalog ends in anything but a sentence with a line; what once did is read again each time."""

import gc
from collections.abc import Iterator

import pytest
from mutants import kept, mutant, read

EACH = 50


@pytest.fixture(scope="module", autouse=True)
def only_its_own_garbage() -> Iterator[None]:
    """The seconds of a mutant are its own, and not those of the garbage of all tests that ran before."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize("path", kept(), ids=lambda path: path.stem)
def test_what_once_broke_something_is_refused_or_used(path):
    assert read(path.read_bytes()) in ("refused", "sound")


@pytest.mark.parametrize("first", range(0, 600, EACH))
def test_a_damaged_catalog_is_refused_with_lines_or_used(first):
    assert {read(mutant(number)) for number in range(first, first + EACH)} <= {"refused", "sound"}


def test_mutants_are_both_refused_and_used_and_repeat():
    assert {read(mutant(number)) for number in range(40)} == {"refused", "sound"}
    assert mutant(7) == mutant(7) != mutant(8)
