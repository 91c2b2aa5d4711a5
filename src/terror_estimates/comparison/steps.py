"""Steps: what a question goes through, one after the other, in groups that are passed by where nothing calls for them.

A step is a pattern and what stands for it. The scripts of the site take the very same groups; ‹ and › stand where a
word begins and ends.
"""

from collections.abc import Iterable
from typing import NamedTuple

from terror_estimates.catalog.numerals.joining import compiled


class Group(NamedTuple):
    """Steps that belong together, and what stands in every text that one of them may change; '' if nothing does."""

    needs: str
    steps: tuple[tuple[str, str], ...]


def taken(groups: Iterable[Group], text: str) -> str:
    """The text after every step of the groups that it calls for; no other pattern is made ready.

    >>> taken([Group("point", (("zero point", "0."),)), Group("", (("0[.] ", "0."),))], "zero point 7")
    '0.7'
    """
    for needs, steps in groups:
        if compiled(needs).search(text):
            for pattern, instead in steps:
                text = compiled(pattern).sub(instead, text)
    return text
