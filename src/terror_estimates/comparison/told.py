"""Told: what a published claim or a correction says in numbers, and where it lies; shares are read when asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from terror_estimates.catalog import Claim, Correction
from terror_estimates.catalog.numerals import printed_numbers
from terror_estimates.catalog.years import SPANNED, YEAR
from terror_estimates.comparison.asked import LEAST
from terror_estimates.comparison.place import Place
from terror_estimates.comparison.ratio import ratios
from terror_estimates.comparison.typed import HUNDRED, a_rate, percentages, plain

_YEAR = re.compile(rf"\b({SPANNED}(?=[–/-][0-9]{{1,2}}\b)|{YEAR})(?:[–/-]([0-9]{{1,4}})|s)?\b")
_ORDER = re.compile(r"\b0[0-9]{3,}\b")  # an order is no count: 00123; the 000 of 30,000 is a part of one
_SHELF = re.compile(r"\b(?:ff?|op|dd?|ll?)\. ?[0-9]+(?:[–-][0-9]+)?")  # nor is a shelf mark: 'f. 12, op. 3, d. 456'
_WHOLES = {"percent": HUNDRED, "half halves": 2, "third thirds": 3, "quarter quarters": 4, "fifth fifths": 5}
# What a claim states in these units is a part or a multiple of something, and no count: the 1 of a fifth is nobody.
_PARTS = "|".join(" ".join(_WHOLES).split())
_RATIO = re.compile(rf".+_a_(?:day|week|month|year)|{_PARTS}|times|per .+|.+_for_each_.+")


@dataclass(frozen=True)
class ToldClaim:
    """A published share, sum or rate."""

    entry: Claim
    place: Place

    @property
    def published(self) -> Fraction:
        return Fraction(self.entry.published)

    @property
    def whole(self) -> frozenset[int]:
        """What it publishes, if that is a whole number."""
        return frozenset({int(self.published)} if self.published.denominator == 1 else ())

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The number it is about, if it is a count."""
        return frozenset() if _RATIO.fullmatch(self.entry.unit) else self.whole

    @cached_property
    def mentioned(self) -> frozenset[int]:
        """The numbers that its words only mention."""
        return _counts(self.entry.says)

    @cached_property
    def shares(self) -> frozenset[Fraction]:
        """Its percentages."""
        return _percentages(self.entry.says) | {self.published} if self.entry.unit == "percent" else frozenset()

    @property
    def rates(self) -> frozenset[tuple[int, str]]:
        """Its number in a span of time."""
        span = f"a {self.entry.unit.rpartition('_a_')[2]}" if "_a_" in self.entry.unit else ""
        return frozenset((number, span) for number in self.whole if span)

    @property
    def parts(self) -> frozenset[Fraction]:
        """The part of a whole that it gives, in whatever way."""
        return part_of(self.entry)


@dataclass(frozen=True)
class ToldCorrection:
    """What circulates wrongly."""

    entry: Correction
    place: Place

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers that circulate."""
        return _counts(self.entry.circulates)

    @cached_property
    def shares(self) -> frozenset[Fraction]:
        """The percentages that circulate."""
        return _percentages(self.entry.circulates)

    @property
    def rates(self) -> frozenset[tuple[int, str]]:
        """The numbers that circulate, each with its span of time."""
        span = a_rate(self.entry.circulates)
        return frozenset((number, span) for number in self.numbers if span)

    @cached_property
    def parts(self) -> frozenset[Fraction]:
        """The parts of a whole that circulate, in whatever way."""
        return frozenset(share / HUNDRED for share in self.shares) | ratios(plain(self.entry.circulates))


def part_of(claim: Claim) -> frozenset[Fraction]:
    """The part of a whole that a claim states: 1/20 of '20 people for each arrest', 2/3 of '2 thirds'; else nothing."""
    published = Fraction(claim.published)
    if "_for_each_" in claim.unit:
        return frozenset({1 / published} if published else ())
    of = next((of for words, of in _WHOLES.items() if claim.unit in words.split()), 0)
    return frozenset({published / of} if of else ())


def years_in(words: str) -> Iterator[int]:
    """The years in words, of a span its first and its last: 1911 and 1912 of '1911–12'."""
    for found in _YEAR.finditer(words):
        year, last = found.groups()
        yield int(year)
        yield int(year[: -len(last)] + last) if last else int(year)


def _percentages(words: str) -> frozenset[Fraction]:
    """All that words say to be in a hundred; of '3.7 to 7.7 percent' both ends."""
    return frozenset[Fraction]().union(*percentages(plain(words)).values())


def _counts(words: str) -> frozenset[int]:
    """The numbers in words but years, orders, shelf marks and handfuls: '12,345 drowned in 1911–12' holds one."""
    for no_count in (_YEAR, _ORDER, _SHELF):
        words = no_count.sub("…", words)
    return frozenset(number for number in printed_numbers(words) if number >= LEAST)
