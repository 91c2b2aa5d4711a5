"""Asked: the number that a person met somewhere, read from digits or words, and how a held number matches it."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from terror_estimates.catalog.digits import last_unit, significant
from terror_estimates.catalog.numerals import Placed, placed_numbers
from terror_estimates.catalog.refusal import Refusal
from terror_estimates.catalog.years import YEAR
from terror_estimates.comparison.clauses import divided, each_alone
from terror_estimates.comparison.copying import SWAPPED, a_digit_apart, places_apart
from terror_estimates.comparison.deeds import deeds, stem, words_of
from terror_estimates.comparison.ratio import marked, of_ratio
from terror_estimates.comparison.typed import (
    HUNDRED,
    a_percentage,
    a_range,
    a_rate,
    a_ratio,
    a_share,
    counted,
    in_plain_digits,
    percentages,
    plain,
)

MOST = 10**15  # nobody counted so many of anything, and a script counts no further exactly
LEAST = 100  # below this, every count of a few people is near every other, and none is known by its number
NEAREST = 0.05  # of the number asked for: how far a round number may stand from what it rounds
NEAR = 0.01
ROUNDEST = 3  # digits of a number that may be told for another which it rounds
_YEAR = re.compile(rf"(?<![0-9.,'’]){YEAR}(?![0-9])")  # '1937', but not the 1,937 of a count
_A_YEAR = re.compile(YEAR)
_ONE = re.compile(r"\b(?:0*1|one)\b", re.IGNORECASE)  # the 'a' of 'a few thousand' is no number
_SUCH = "681692, '0.7 million'"
NO_PEOPLE = f"'{{text}}' is no number of people; write the number that you met, such as {_SUCH}."
ZERO = re.compile(r"^(?:(?!\w).)*(?:0+|zero|null|zéro|cero|ноль|нуль)(?![.,'’]?[0-9])(?!\w)", re.IGNORECASE)
SCALED = (10**3, 10**5, 10**6, 10**9)
_PLAIN = (
    "people person number million thousand hundred about between more than were with that they from have been against "
    "versus compared"
)
PLAIN = frozenset(map(stem, _PLAIN.split()))  # every question has these, and none is known by them
AKIN = {"execut": "death"}  # whoever says executed is answered with death sentences, and told that they are sentences
# Words that stand in the names of measures, people and places of any event and by which nobody asks for one of them.
_LOOSE = (
    "every first second third other others left part long given line size years name named names over their total "
    "former state lists listed members order undefined sense group counted measures share "
    "rate size stood lived away asked without wrongly reports documents percent"
)
LOOSE = frozenset(map(stem, _LOOSE.split()))
Number = int | Fraction  # people are whole; only a share has decimals


class Unread(Refusal, ValueError):
    """The question holds no number, or more than a number or a range; the message says what to write."""


class NoNumber(Unread):
    """The question holds no number at all."""


class OnlyAYear(NoNumber):
    """Words with a year and no number: 'Conquest 1990', 'priests shot in 1937'."""


class TwoNumbers(Unread):
    """The question holds two numbers that are no range: a part and a whole, or two counts; each is asked for alone.

    `each` are the words of the question without the other number, in their order, and `shown` the two as they are told.
    """

    def __init__(self, message: str, numbers: Sequence[Number], each: Sequence[str], shown: Sequence[str]):
        super().__init__(message)
        self.numbers = tuple(numbers)
        self.each = tuple(each)
        self.shown = tuple(shown)


class SeveralNumbers(Unread):
    """The question holds more than two numbers; `each` are its clauses, with one number or range each."""

    def __init__(self, message: str, numbers: Sequence[Number], each: Sequence[str]):
        super().__init__(message)
        self.numbers = tuple(numbers)
        self.each = tuple(each)


class Match(StrEnum):
    """How a held number matches the one asked for, the closest first."""

    EXACT = "exact"
    END = "an end of it"
    ROUNDED = "rounded"
    MISCOPIED = "a digit apart"
    NEAR = "near"


@dataclass(frozen=True)
class Asked:
    """The question as typed, and its one number, or the two ends of its range.

    `share` says that it is in a hundred, where it may have decimals; `rate`, in what span of time it is: 'a day'.
    """

    text: str
    numbers: tuple[Number, ...]
    share: bool = False
    rate: str = ""
    ratio: int = 0  # of so many as the number says, how many are meant: 1 for 'one in twenty'

    @property
    def a_count(self) -> bool:
        """Whether it may be a number of people: no share, no rate and no ratio."""
        return not self.share and not self.rate and not self.ratio

    @property
    def counts(self) -> tuple[int, ...]:
        """The numbers that are whole: all but those of a share."""
        return tuple(one for one in self.numbers if isinstance(one, int))

    @property
    def part(self) -> Fraction | None:
        """The part of a whole that is asked for: 1/20 for 'one in twenty' and for '5 percent'."""
        if len(self.numbers) > 1 or not (self.ratio or self.share):
            return None
        return Fraction(self.ratio) / self.numbers[0] if self.ratio else Fraction(self.numbers[0]) / HUNDRED

    @property
    def shown(self) -> str:
        """The number as this program writes it: '681,692', '5,000,000–8,000,000', '7.4%', and a year as '1937'."""
        if self.part is not None and self.ratio:
            exact = (self.part * 10 * HUNDRED).denominator == 1
            return f"{self.ratio} in {self.numbers[0]:,}" + (f" ({float(self.part * HUNDRED):g}%)" if exact else "")
        sign = "%" if self.share else f" {self.rate}" if self.rate else ""
        return str(self.numbers[0]) if self.a_year else "–".join(map(written, self.numbers)) + sign

    @property
    def a_year(self) -> bool:
        """Whether the one number is written as years are: nothing near it is meant."""
        single = len(self.numbers) == 1 and self.a_count
        year = single and str(self.numbers[0]) in _YEAR.findall(in_plain_digits(self.text))
        return year and self.numbers[0] not in counted(self.text)


def read_question(text: str) -> Asked:
    """The number or range in a few words; years beside a number are not asked for. Unread says what is wrong."""
    spelled = plain(text)
    shares = percentages(spelled)
    held = {_number(one) for phrase in placed_numbers(spelled) for one in shares.get(phrase, phrase.numbers)}
    found = sorted(one for one in held if one < MOST and (one > 1 or one.denominator > 1 or _ONE.search(spelled)))
    whole = [
        number for number in found if len(found) < 3 or not any(number * scale in found for scale in SCALED)
    ]  # the 5 of '5 or 8 million', which is read as five and as five million
    years = _years(spelled, shares)
    numbers = [number for number in whole if number not in years]
    numbers = numbers or [number for number in whole if number in counted(text)]  # '2000 shot'
    if not numbers and whole and stems(text):  # 'Conquest 1990', 'priests shot in 1937'
        year = whole[0]
        raise OnlyAYear(f"'{text}' names a year and no number; a count that looks like a year has a comma: {year:,}.")
    numbers = numbers or whole
    if not numbers and ZERO.search(in_plain_digits(text)):
        raise Unread(NO_PEOPLE.format(text=text))
    if not numbers:
        raise NoNumber(f"'{text}' holds no number; write digits or words, such as {_SUCH} or '5 to 8 million'.")
    if len(numbers) > 2:
        shown = ", ".join(map(written, numbers))
        said = f"'{text}' holds several numbers ({shown}); ask for one of them, or for one range."
        raise SeveralNumbers(said, numbers, _clauses(text, spelled, numbers, shares))
    if len(numbers) == 2:
        _one_range(text, spelled, numbers, shares)
    ratio = a_ratio(text) if len(numbers) == 1 and numbers[0] > 0 else 0
    return Asked(text, tuple(numbers), a_share(text), a_rate(text), ratio)


def _years(spelled: str, shares: Collection[Placed]) -> frozenset[int]:
    """The numbers that stand in a plain text as years do, and nowhere as a count: '1937', but not 'two thousand'.

    A round year that ends a range of bare numerals which are no years is a count as well: '1500–2000 executed'.
    """
    row = placed_numbers(spelled)
    years = {one for one in row if one not in shares and _A_YEAR.fullmatch(spelled, one.start, one.end)}
    for one, after in pairwise(row):
        if (one in years) is not (after in years) and a_range(spelled[: one.start], spelled[one.end : after.start]):
            low, high = (spelled[each.start : each.end] for each in (one, after))
            year = low if one in years else high
            if (low + high).isdecimal() and int(low) < int(high) <= 10 * int(low) and year.endswith("00"):
                years -= {one, after}
    counts = {number for one in row if one not in years for number in one.numbers}
    return frozenset(number for one in years for number in one.numbers) - counts


def _number(reading: Fraction | int) -> Number:
    return int(reading) if reading.denominator == 1 else Fraction(reading)


def written(number: Number) -> str:
    """A number with its thousands divided, and of a share the decimals: '681,692', '84.39'."""
    return f"{number:,}" if isinstance(number, int) else f"{Decimal(str(round(float(number), 6))):,f}"


def _one_range(
    text: str, spelled: str, numbers: Sequence[Number], shares: Mapping[Placed, Collection[Fraction]]
) -> None:
    """Raise Unread if two numbers are no range: a pair, or one that is read in two ways."""
    first, *others = [one for one in placed_numbers(spelled) if set(shares.get(one, one.numbers)).intersection(numbers)]
    low, high = numbers
    if not others:
        raise Unread(f"'{text}' can be read as {written(low)} and as {written(high)}; write the one that is meant.")
    last = others[-1]
    if a_range(spelled[: first.start], spelled[first.end : last.start]):
        return
    ordered = (low, high) if low in shares.get(first, first.numbers) else (high, low)
    marks = [marked(spelled, one.start) for one in (first, last)]  # 'half' is one number with its mark
    start, then = (one.start - len(mark) for one, mark in zip((first, last), marks, strict=True))
    before, between, after = spelled[:start], spelled[first.end : then], spelled[last.end :]
    mine, theirs = (
        f"{of_ratio(mark)} in {number}"
        if mark
        else f"{_digits(number)}{'%' if one in shares and not a_percentage(spelled, one.end) else ''}"
        for one, number, mark in zip((first, last), ordered, marks, strict=True)
    )  # the sign that both have in common goes with each
    each = each_alone(before, mine, between, theirs, after, lambda words: bool(stems(words)))
    shown = [
        Asked("", (number,), one in shares, ratio=of_ratio(mark) if mark else 0).shown
        for one, number, mark in zip((first, last), ordered, marks, strict=True)
    ]
    said = f"'{text}' holds two numbers, {' and '.join(shown)}; ask for one of them, or for a range: '5 to 8 million'."
    raise TwoNumbers(said, ordered, each, shown)


def _clauses(
    text: str, spelled: str, numbers: Sequence[Number], shares: Mapping[Placed, Collection[Fraction]]
) -> tuple[str, ...]:
    """The words with each of several numbers, a range being one.

    They are as typed where the numbers stand there as in plain words, so that 'a day' stays beside its rate.
    """
    wanted = set(numbers)
    row = [one for one in placed_numbers(spelled) if wanted.intersection(shares.get(one, one.numbers))]
    typed = in_plain_digits(text)
    as_typed = [one for one in placed_numbers(typed) if wanted.intersection(one.numbers)]
    if [one.numbers for one in as_typed] == [one.numbers for one in row]:
        row, spelled = as_typed, typed
    spans: list[tuple[int, int]] = []
    for one in row:
        if spans and a_range(spelled[: spans[-1][0]], spelled[spans[-1][1] : one.start]):
            spans[-1] = spans[-1][0], one.end
        else:
            spans.append((one.start, one.end))
    return divided(spelled, spans)


def _digits(number: Number) -> str:
    return str(number if isinstance(number, int) else float(number))


def matched(asked: int, held: int) -> Match | None:
    """How one held number matches the number asked for, or None if it does not."""
    if asked == held:
        return Match.EXACT
    if rounds(asked, held) or rounds(held, asked):
        return Match.ROUNDED
    if a_digit_apart(asked, held, NEAREST):
        return Match.MISCOPIED
    return Match.NEAR if abs(asked - held) <= NEAR * asked else None


def rounds(round_number: int, number: int) -> bool:
    """Whether the first may be the second in round figures: to the nearest, or cut off ('more than 680,000')."""
    off = number - round_number
    if abs(off) > NEAREST * round_number:  # most numbers lie further apart, and need not be looked at digit by digit
        return False
    unit = last_unit(round_number)
    return unit > 1 and -unit <= 2 * off < 2 * unit and significant(number) > significant(round_number)


def stands_for(asked: int, held: int) -> bool:
    """Whether a held number that is only near may be the one asked for: either rounds the other, or by one slip."""
    if rounds(asked, held):
        return True
    if rounds(held, asked) and significant(held) >= ROUNDEST and abs(asked - held) <= NEAR * asked:
        return True  # any number has one of two digits that rounds it, and nobody need mean that
    return a_digit_apart(asked, held, NEAREST) and len(places_apart(asked, held)) <= SWAPPED


def stems(words: str) -> frozenset[str]:
    """The beginnings of the longer words, without those that every question has."""
    return frozenset(map(stem, words_of(words))) - PLAIN


def meant(words: str, means: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The same with our own word wherever another names what is counted, or of whom."""
    own = stems(words)
    return own | deeds(words) | {ours for word in own for ours in means.get(word, ())}
