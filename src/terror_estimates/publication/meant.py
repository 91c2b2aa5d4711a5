"""Meant: which numbers are meant by words that are no id, as `number` answers them, and which two stand side by side.

Nothing is taken for a question that `number` would not quote: where it quotes nothing, a sentence says so.
"""

import re
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from terror_estimates.catalog import Catalog, Estimate
from terror_estimates.catalog.problem import UnknownId, same_letters
from terror_estimates.comparison.asked import Asked, Match, NoNumber, Unread
from terror_estimates.comparison.finding import finding
from terror_estimates.comparison.held import Held
from terror_estimates.comparison.named_years import of_years, years_named
from terror_estimates.comparison.names import with_number
from terror_estimates.comparison.naming import Naming
from terror_estimates.comparison.number import Answer, number
from terror_estimates.comparison.order import Hit, Order
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.revision import revised_by
from terror_estimates.publication.depends import Depends
from terror_estimates.publication.namesakes import NOBODY, SLIP, Namesakes
from terror_estimates.publication.quoted import said_claim
from terror_estimates.publication.subjects import NONE_OF_THEM, OUTSIDE, Subjects

_AN_ID = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+|[A-Za-z][0-9]{2}")
NO_ONE = "No one number answers '{words}', so none is taken; it depends on what is counted."
_SHOWN, _NEAREST = 5, 3
_CONSIDERED = 40  # entries of one side that are weighed against those of the other
NO_ESTIMATE = "'{words}' is answered by {claim} ({id}), a published share, sum or rate, which stands beside no number."
NOTHING_QUOTED = "For '{words}' no number is quoted, so none is taken. {said}"
NOT_OF_THE_WHOLE = "No number of the whole event that was seen in print and can be taken is held for '{words}'."
NEAREST = " The nearest: {near}."
TAKEN = "Taken for {taken}. For others, name their ids, which {ask} lists{next}."
NEXT = "; the next: {ids}"
ONE_OF = "{entry}, one of the {n} that are held"


class NotTaken(NoNumber):
    """No number can be taken for the words; the message says why, and what is nearest."""


@dataclass(frozen=True)
class Meant:
    """What a few words mean: the numbers that may be taken for them, and all that are held, the likeliest first."""

    words: str
    entries: tuple[Estimate, ...]
    held: tuple[Estimate, ...] = ()
    why: str = ""  # why none can be taken
    by_id: bool = False

    def taken(self) -> tuple[Estimate, ...]:
        """The numbers that may be taken; NotTaken says why there are none."""
        if self.entries:
            return self.entries
        near = "; ".join(f"{with_number(one)}, {one.id}" for one in self.held[:_NEAREST])
        raise NotTaken(f"{self.why}{NEAREST.format(near=near) if near else ''}")


def named(held: Held, text: str, unread: NoNumber) -> Namesakes | Subjects:
    """Whom or what words without a number name; where they are those of a print, or name nothing, they stay unread."""
    if unread.ids:
        raise unread
    subjects = Subjects(held, text)
    if found := (not subjects.counted_only and Namesakes(held, text)) or subjects:
        return found
    if subjects.outside:
        words = " and ".join(f"“{word}”" for word in subjects.outside)
        raise NoNumber(OUTSIDE.format(words=words)) from None
    raise NoNumber(f"{unread} {NOBODY}") from None


def nearly_an_id(words: str, unknown: UnknownId) -> bool:
    """Whether words that are no id were meant to be one, so that the nearest is offered: 'f06', 'Doe 1920 deaths'."""
    near = unknown.nearest
    return near is not None and (same_letters(words, near) or bool(_AN_ID.fullmatch(words)))


def meant(held: Held, words: str) -> Meant:
    """What an id, a number, a sentence with one, or a name means; UnknownId where it is nearly an id."""
    try:
        return Meant(words, (held.catalog.estimate(words),), by_id=True)
    except UnknownId as unknown:
        if nearly_an_id(words, unknown) or words in held.catalog.withdrawn or words in held.catalog.renamed:
            raise
    return looked_up(held, words)


def looked_up(held: Held, words: str) -> Meant:
    """What words that are no id mean, as `number` answers them."""
    try:
        answer = number(held, words)
    except NoNumber as unread:
        if not unread.ids and Depends(held, words).alone:
            return Meant(words, (), tuple(hit.entry for hit in Subjects(held, words).hits), NO_ONE.format(words=words))
        found = named(held, words, unread)
        return _of_names(held, words, found) if isinstance(found, Namesakes) else _of_subjects(words, found)
    return _of_number(words, answer)


def _of_number(words: str, answer: Answer) -> Meant:
    hits = [*answer.theirs, *(hit for hit in answer.estimates if hit.firm or not answer.best)]
    near = [hit.entry for hit in hits]
    if isinstance(answer.best, Estimate):
        return Meant(words, (answer.best,), _once(answer.best, *near))
    if answer.best:
        return Meant(words, (), why=NO_ESTIMATE.format(words=words, claim=said_claim(answer.best), id=answer.best.id))
    return Meant(words, (), tuple(near), NOTHING_QUOTED.format(words=words, said=finding(answer).answer))


def _once(*entries: Estimate) -> tuple[Estimate, ...]:
    """Each entry where it stands first."""
    return tuple({one.id: one for one in entries}.values())


def _of_subjects(words: str, found: Subjects) -> Meant:
    entries = [hit.entry for hit in found.hits if _may_be_taken(hit)]
    every = tuple(hit.entry for hit in found.hits)
    if found.apart:
        return Meant(words, (), every, f"For '{words}' no number can be taken. {NONE_OF_THEM}")
    return Meant(words, tuple(entries), every, NOT_OF_THE_WHOLE.format(words=words))


def _of_names(held: Held, words: str, found: Namesakes) -> Meant:
    """The numbers of the first of those named that has one of the whole event; none where the name is a slip."""
    naming, years = Naming(held, Asked(words, ())), years_named(Asked(words, ()))
    every: list[Estimate] = []
    taken: list[Estimate] = []
    for person in found.people:
        theirs = [one for one in held.catalog.estimates.values() if one.by == person.id and naming.fits(one)]
        hits = [
            Hit(one, Match.EXACT, held.place(one), 0, naming.measuring(one))
            for one in theirs
            if years is None or years == of_years(one) or years == (one.known_by, one.known_by)
        ]
        ranked = sorted(Order(held, list(Match), "").ranked(hits), key=lambda hit: _lasting(hit.entry, years is None))
        whole = [hit.entry for hit in ranked if hit.place is Place.WHOLE and _may_be_taken(hit)]
        every += [*whole, *(hit.entry for hit in ranked if hit.entry not in whole)]
        taken = taken or whole
    if found.slip:
        return Meant(words, (), tuple(every), f"'{words}' names nobody. {SLIP}")
    return Meant(words, tuple(taken), tuple(every), NOT_OF_THE_WHOLE.format(words=words))


def _lasting(estimate: Estimate, ever: bool) -> tuple[bool, bool]:
    """What its author gave up comes last, unless a year is named, and what is counted at one moment comes later."""
    return ever and revised_by(estimate) is not None, estimate.measured.kind == "stock"


def _may_be_taken(hit: Hit[Estimate]) -> bool:
    """Whether somebody stands behind a number that was seen, and which is no slip."""
    return bool(hit.entry.value.stated) and not hit.doubtful and not hit.a_slip


def two_of(one: Meant, other: Meant) -> tuple[Estimate, Estimate]:
    """The likeliest number of each, of a like measure before any other."""
    ones, others = one.taken()[:_CONSIDERED], other.taken()[:_CONSIDERED]
    pairs = [(mine, theirs) for mine in ones for theirs in others if mine is not theirs]
    if not pairs:
        return ones[0], others[0]

    def unlike(pair: tuple[Estimate, Estimate]) -> tuple[int, int, int]:
        mine, theirs = pair
        far = ones.index(mine) + others.index(theirs)
        return (_apart(mine, theirs), far, mine.period != theirs.period)

    return min(pairs, key=unlike)


def _apart(one: Estimate, other: Estimate) -> int:
    """0 for numbers of one measure, 1 where the one measure is a part of the other, 2 for any others."""
    if one.measure == other.measure:
        return 0
    tree = one.vocabulary.trees["measures"]
    near = one.measure in tree.upward(other.measure) or other.measure in tree.upward(one.measure)
    return 1 if near else 2


@dataclass(frozen=True)
class Taken:
    """The entry that was taken for words that are no id, and the others that are held for them, the likeliest first."""

    words: str
    entry: Estimate
    others: tuple[Estimate, ...]

    def told(self) -> str:
        """'“Doe”: 150 (deaths, Doe 1920), doe-1920-deaths, one of the 3 that are held'."""
        entry = f"'{self.words}': {with_number(self.entry)}, {self.entry.id}"
        return ONE_OF.format(entry=entry, n=len(self.others) + 1) if self.others else entry

    def data(self) -> dict[str, Any]:
        """The words, and what was taken for them and what was not, by id."""
        return {"words": self.words, "id": self.entry.id, "others": [one.id for one in self.others]}


def taken_for(sides: Sequence[Meant], pair: Iterable[Estimate]) -> list[Taken]:
    """What was taken for those of two that are no ids."""
    found = [(side, entry) for side, entry in zip(sides, pair, strict=True) if not side.by_id]
    every = [(side, entry, _once(*side.entries, *side.held)) for side, entry in found]
    return [Taken(side.words, entry, tuple(one for one in held if one is not entry)) for side, entry, held in every]


def taken_words(found: Sequence[Taken]) -> str:
    """Which entries were taken for words, of how many, and how to ask for the next of them; '' where both are ids."""
    if not found:
        return ""
    next_ones = list(dict.fromkeys(other.id for one in found for other in one.others[:_NEAREST]))
    then = NEXT.format(ids=", ".join(next_ones)) if next_ones else ""
    ask = " or ".join(asking(one.words) for one in found)
    return TAKEN.format(taken="; for ".join(one.told() for one in found), ask=ask, next=then)


def asking(words: str) -> str:
    """The command that lists all that is held on some words."""
    return f"`terror-estimates number {shlex.quote(words)}`"


def citable(catalog: Catalog, unknown: UnknownId) -> str:
    """That a citation needs one entry, and the likeliest ids with value, measure and name; '' where none is meant."""
    words = unknown.wanted
    if nearly_an_id(words, unknown) or words in catalog.withdrawn:
        return ""
    try:
        found = looked_up(Held(catalog), words)
    except Unread:
        return ""
    held = _once(*found.entries, *found.held)[:_SHOWN]
    likeliest = "; ".join(f"{one.id}: {with_number(one)}" for one in held)
    lead = f"A citation needs one entry, and '{words}' is no id."
    ask = f"{asking(words)} lists all that is held."
    return f"{lead} The likeliest: {likeliest}. {ask}" if held else f"{lead} {found.why or ask}"
