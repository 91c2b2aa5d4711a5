"""Depends: questions about the event without a number, which no one number answers: the figures on it do.

'How many were killed?' names nobody, no group and no place. What can be said is what it depends on, and that is what
the headline figures of the catalog ask, each with what it shows.
"""

import re
import textwrap
from collections.abc import Iterator
from typing import Any

from terror_estimates.comparison.asked import LOOSE, PLAIN, stems
from terror_estimates.comparison.deeds import DEEDS, LEAST, deed, stem, words_of
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.person import People
from terror_estimates.comparison.spelling import keys
from terror_estimates.publication.subjects import ASKING

_SHORT = re.compile(rf"\b[^\W\d_]{{2,{LEAST - 1}}}\b")
_OURS = frozenset(ours for words in DEEDS.values() for ours in words)  # our words for what befell people
NO_ONE = "No one number answers that; it depends on what is counted:"
ASK_ON = (
    "Ask on with a number that you met, with whoever stated one, or with a group or a place: terror-estimates number "
    "WORDS. All on one of these figures: terror-estimates show {id}."
)


class Depends:
    """The headline figures, if a few words name only the event, what befell people in it, or are words of asking."""

    def __init__(self, held: Held, text: str):
        self.figures = [one for one in held.catalog.figures.values() if one.headline]
        said = held.beside_the_event(text)
        typed = words_of(said)
        befell = {stem(word) for word in typed if deed(word) or stem(word) in _OURS}
        others = {stem(word) for word in typed} - befell - PLAIN - ASKING - LOOSE
        in_passing = stems(" ".join(held.catalog.event.in_passing))
        asked = held.names_the_event(text) or bool(befell or ASKING.intersection(map(stem, typed)))
        apply = bool(self.figures) and asked and not _a_short_name(held, said)
        self.alone = apply and not others
        self.of_deeds = any(map(deed, typed))  # 'death toll' says less than 'death sentences': nothing is listed of it
        self.in_passing = apply and others <= in_passing  # 'How many did the army kill?'

    def data(self) -> dict[str, Any]:
        """The sentence, and the figures by id, with what each asks and shows."""
        told = [{"id": one.id, "question": one.question, "title": one.title} for one in self.figures]
        return {"sentence": NO_ONE, "figures": told}

    def lines(self, width: int) -> Iterator[str]:
        """The same for people, a figure after the other, and how to ask on."""
        yield from textwrap.wrap(NO_ONE, width)
        for one in self.figures:
            yield from textwrap.wrap(f"  {one.question} {one.title} ({one.id})", width, subsequent_indent="    ")
        yield ""
        yield from textwrap.wrap(ASK_ON.format(id=self.figures[0].id), width, break_on_hyphens=False)


def _a_short_name(held: Held, said: str) -> bool:
    """Whether a word too short to name anything else is the name of a person or of an author: 'Doe on the strike'."""
    short = {key for word in _SHORT.findall(said) if word.istitle() for key in keys(word)}
    people = People(held.catalog).keys.values()
    authors = (keys(author.inverted()) for work in held.catalog.sources.values() for author in work.authors)
    return bool(short) and any(not short.isdisjoint(known) for known in (*people, *authors))
