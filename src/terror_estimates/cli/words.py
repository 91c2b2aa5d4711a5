"""What the commands make of words that are no ids: a number, a sentence with one, or a name."""

from textwrap import wrap
from typing import TYPE_CHECKING, Any

import click

from terror_estimates.cli.options import terminal_width
from terror_estimates.cli.sentences import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from terror_estimates.catalog import Catalog, Estimate
    from terror_estimates.catalog.problem import UnknownId
    from terror_estimates.publication.meant import Taken


def as_a_number(catalog: "Catalog", words: str, unknown: "UnknownId", as_json: bool) -> "dict[str, Any] | list[str]":
    """What `number` answers to words that are no id; an id that is nearly right is offered, as is one by no number."""
    from terror_estimates.comparison.asked import Unread
    from terror_estimates.comparison.held import Held
    from terror_estimates.publication.answers import number_data, number_lines
    from terror_estimates.publication.meant import nearly_an_id

    if nearly_an_id(words, unknown):
        raise unknown
    try:
        held = Held(catalog)
        return number_data(held, words) if as_json else number_lines(held, words, terminal_width())
    except Unread:
        raise unknown from None


def two_meant(catalog: "Catalog", one: str, other: str) -> "tuple[tuple[Estimate, Estimate], list[Taken]]":
    """The two numbers that were meant, and which were taken for words; one beside itself is a slip of the typist."""
    from terror_estimates.comparison.asked import Unread
    from terror_estimates.comparison.held import Held
    from terror_estimates.publication.meant import meant, taken_for, two_of

    held = Held(catalog)
    try:
        sides = meant(held, one), meant(held, other)
        pair = two_of(*sides)
    except Unread as unread:
        raise click.UsageError(str(unread)) from None
    if pair[0] is pair[1]:
        raise click.UsageError(f"{pair[0].id} is named twice; name two numbers.")
    return pair, taken_for(sides, pair)


def data_of(
    pair: "tuple[Estimate, Estimate]", taken: "list[Taken]", data: "Callable[..., dict[str, Any]]"
) -> "dict[str, Any]":
    """What is told of two numbers as data, and what was taken for words."""
    return {"taken": [one.data() for one in taken], **data(*pair)}


def say_of(pair: "tuple[Estimate, Estimate]", taken: "list[Taken]", lines: "Callable[..., list[str]]") -> None:
    """What is said of two numbers, after which they are."""
    from terror_estimates.publication.meant import taken_words

    width = terminal_width()
    lead = [*wrap(taken_words(taken), width, break_on_hyphens=False), ""] if taken else []
    say("\n".join([*lead, *lines(*pair, width)]))
