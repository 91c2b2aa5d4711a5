"""A value keeps what was stated; nothing is filled in and nothing is converted."""

import pytest
from pydantic import ValidationError

from terror_estimates.catalog import Ends, Value


def test_a_value_computes_no_best_from_its_ends():
    assert Value(low=100, high=200).best is None
    assert Value(low=100, high=200).stated == (100, 200)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Value(best=131, precision="exact"), "131"),
        (Value(best=1500), "1,500"),
        (Value(low=1000, high=2000), "1,000–2,000"),
        (Value(low=1000, best=1500, high=2000), "1,000–2,000, best 1,500"),
        (Value(low=1000, bound="at_least"), "at least 1,000"),
        (Value(low=1000, best=1500, bound="at_least"), "at least 1,000, best 1,500"),
        (Value(high=1000, bound="at_most"), "at most 1,000"),
        (Value(best=500, high=1000, bound="at_most"), "at most 1,000, best 500"),
        (Value(best=0), "0"),
        (Value(precision="in_words"), "no number"),
    ],
)
def test_a_value_in_our_words_says_what_was_stated(value, text):
    assert value.text() == text


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        (Value(best=5), 5, 5),
        (Value(low=1, best=5, high=9), 1, 9),
        (Value(low=1, best=5, bound="at_least"), 1, None),
        (Value(high=9, bound="at_most"), None, 9),
        (Value(best=5, high=9, bound="at_most"), None, 9),
        (Value(best=0), 0, 0),
        (Value(precision="in_words"), None, None),
    ],
)
def test_a_bound_leaves_the_other_end_open(value, least, most):
    assert (value.least, value.most) == (least, most)


@pytest.mark.parametrize("given", ["5", 5.0, True, [5], {"a": 5}])
def test_a_count_is_a_whole_number_and_nothing_that_looks_like_one(given):
    with pytest.raises(ValidationError):
        Value.model_validate({"best": given})


def test_completion_offers_what_is_asked_of_an_entry_and_none_of_the_machinery():
    offered = dir(Value(best=5))
    assert {"best", "stated", "text"} <= set(offered)
    assert [name for name in offered if name.startswith(("_", "model_")) or name in ("json", "dict", "copy")] == []


def test_a_value_cannot_be_changed():
    with pytest.raises(ValidationError):
        Value(best=5).best = 6


@pytest.mark.parametrize(
    ("ends", "text"),
    [
        (Ends(), ""),
        (Ends(kind="confidence", level=95), "95% confidence limits"),
        (Ends(kind="credible", level=89.5), "89.5% credible interval"),
        (Ends(kind="compiled"), "lowest and highest reported"),
        (Ends(kind="running", as_of="1911-08-03"), "as of 1911-08-03"),
    ],
)
def test_the_ends_of_a_value_say_what_they_are(ends, text):
    assert ends.text() == text


def test_of_ends_nothing_is_said_unless_the_source_says_it():
    assert Value(low=1, high=2).ends is None
    assert Ends().kind == "stated"


def test_a_number_of_which_nothing_else_is_said_is_a_round_figure():
    assert Value(best=5).precision == "rounded"
