"""The numbers that a few printed words hold: '900,000 to 1.5 million' holds 900000 and 1500000.

They are read by longest match, in the languages of the bibliography: English, Russian, Ukrainian, German, French,
Polish, Spanish and Italian. What is only half understood is said to be so and is never taken for another number.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from terror_estimates.catalog.numerals.joining import CHOICE, JOINED, OPENED, RANGE, compiled
from terror_estimates.catalog.numerals.loose import left_open, most_of, opens
from terror_estimates.catalog.numerals.phrase import Phrase, Token, longest, tokens

__all__ = ["Placed", "Reading", "placed_numbers", "printed_numbers", "read"]

_VAGUE = re.compile(
    r"(?:hundreds|thousands|millions|hunderte\w*|tausende\w*|millionen|milliers?|millions|миллион\w*|тысяч\w*|сотн\w*|"
    r"тисяч\w*|мільйон\w*|сотен|tysiąc\w*|tysięcy|milion\w*|million|thousand|hundred|miles|millones|migliaia|milioni)"
)
_NUMBERLIKE = re.compile(
    r"illi[oóaõ]|milj|milh|мільй|милли|тысяч|тисяч|tysi|tisíc|tause?nd|duizend|hundert|hundred|cient|centinai|centain|"
    r"сот(?:ен|н|ы|$)|dozen|dutzend|dizain|douzain|dziesi|десят|двадц|тридц|lakh|crore|ezer\b|"
    r"^scores?$|^millar|^migliai|^ventin|^trentin|^decin[ae]$|^полтор|^півтор|^półtor|[万萬億亿千百一二三四五六七八九十]"
)
_POINT = {"point", "komma", "virgule", "coma", "virgola", "przecinek", "кома", "целых", "цілих", "całych"}
_TURNED = {"тысяч", "миллионов", "тисяч", "мільйонів"}  # 'тысяч сто' is some hundred thousand
_ONE = {"a", "an", "the"}
_FEW = {"few", "many", "several", "hundred", "other"}
_PAIR = {"couple", "pair", "par", "paire", "paio", "score", "dozen"}
_SHARE = {"per", "pro", "por", "pour", "par"}  # 'per cent' is no hundred


@dataclass(frozen=True)
class Reading:
    """The whole numbers of some printed words, and the words that look like a number and were not understood."""

    numbers: frozenset[int]
    unclear: tuple[str, ...] = ()

    @property
    def understood(self) -> bool:
        return not self.unclear


@dataclass(frozen=True)
class Placed:
    """The numbers as which some words are read, and where in a text these words begin and end."""

    readings: frozenset[Fraction]
    start: int
    end: int

    @property
    def numbers(self) -> frozenset[int]:
        """The whole ones, for people are counted in no others."""
        return _whole(self.readings)


@lru_cache(maxsize=4096)  # a search reads every claim and correction, and a site asks for a hundred numbers
def printed_numbers(text: str) -> frozenset[int]:
    """Every whole number the words hold; in '7–8 million' the scale belongs to both ends."""
    return read(text).numbers


@lru_cache(maxsize=10_000)  # several rules ask for the same print
def read(text: str) -> Reading:
    """The numbers of a text, and what in it looks like one and is not understood.

    >>> sorted(read("600–800,000").numbers)
    [600000, 800000]
    """
    row, found, left, opened = _phrases(text)
    numbers: set[Fraction] = set()
    unclear = [token.text for token in left if _like_a_number(token.text)]
    unclear += [text[row[first].start : row[phrase.end - 1].end] for first, phrase in opened]
    unclear += _apart(row, left, {phrase.end for _, phrase in found if phrase.bare is not None})
    unclear += [sign for sign in text if not sign.isascii() and sign.isdecimal()]
    for here, (first, phrase) in enumerate(found):
        after = found[here + 1] if here + 1 < len(found) else None
        shared, doubt = _shared(text, row, phrase, after)
        words = text[row[first].start : row[phrase.end - 1].end]
        doubt = doubt or len(phrase.readings) > 1 or any(one.denominator > 1 for one in shared if phrase.scale)
        doubt = doubt or _runs_on(text, row, phrase, after) or _unscaled(row, phrase) or _follows(row, first, phrase)
        doubt = doubt or most_of(text[: row[first].start])
        unclear += [words] if doubt else []
        numbers |= shared
    return Reading(_whole(numbers), tuple(dict.fromkeys(unclear)))


def placed_numbers(text: str) -> tuple[Placed, ...]:
    """The numbers of a text in its order, each with the place of its words."""
    row, found, _, _ = _phrases(text)
    placed = []
    for here, (first, phrase) in enumerate(found):
        shared, _ = _shared(text, row, phrase, found[here + 1] if here + 1 < len(found) else None)
        placed.append(Placed(shared, row[first].start, row[phrase.end - 1].end))
    return tuple(placed)


def _whole(numbers: Iterable[Fraction]) -> frozenset[int]:
    return frozenset(int(number) for number in numbers if number.denominator == 1)


_Placed = list[tuple[int, Phrase]]


@lru_cache(maxsize=10_000)  # what a print says, and where it says it, are asked one after the other
def _phrases(text: str) -> tuple[list[Token], _Placed, list[Token], _Placed]:
    """The tokens, each number with the place of its first, the tokens that belong to none, the amounts left open."""
    row = tokens(text)
    found: _Placed = []
    opened: _Placed = []
    left: list[Token] = []
    place = 0
    while place < len(row):
        share = place > 0 and row[place - 1].text in _SHARE and row[place].text in ("cent", "cento", "ciento")
        phrase = None if share else longest(row, place)
        if phrase:
            (opened if left_open(row, place, phrase) else found).append((place, phrase))
            place = phrase.end
        else:
            left.append(row[place])
            place += 1
    return row, found, left, opened


def _like_a_number(word: str) -> bool:
    """Whether a word that was not read looks like one of number: a scale, a dozen, 'kilkaset'."""
    return bool(_NUMBERLIKE.search(word) or _VAGUE.fullmatch(word) or opens(word))


def _unscaled(row: list[Token], phrase: Phrase) -> bool:
    """Whether a scale that was not read follows a number at once: '50 Tausenden', 'a thousand thousand'."""
    follower = row[phrase.end] if phrase.end < len(row) else None
    may = phrase.bare is not None or phrase.scale is not None
    return bool(may and follower and follower.near and _VAGUE.fullmatch(follower.text))


def _follows(row: list[Token], first: int, phrase: Phrase) -> bool:
    """Whether what stands at once before a number may belong to it: 'тысяч сто', 'nought point seven million'."""
    if first == 0 or not row[first].near:
        return False
    before = row[first - 1].text
    return (before in _POINT and not row[first].numeral) or (phrase.bare is not None and before in _TURNED)


def _apart(row: list[Token], left: list[Token], ends: set[int]) -> list[str]:
    """Scales that words divide from their number: 'a good million', '800 с лишним тысяч', 'a couple of million'."""
    unread = set(left)
    found: list[str] = []
    for here in range(2, len(row)):
        if row[here] not in unread or not row[here].near or not _VAGUE.fullmatch(row[here].text):
            continue
        for first in range(here - 1, max(here - 3, 0), -1):
            head, between = row[first - 1], row[first:here]
            words = [token.text for token in between]
            if any(token not in unread or not token.near for token in between) or _FEW & set(words):
                break
            article = head.text in _ONE and len(words) == 1
            if first in ends or article or (head.text in _PAIR and words in (["of"], ["de"], ["di"])):
                found.append(" ".join([head.text, *words, row[here].text]))
    return found


def _runs_on(text: str, row: list[Token], phrase: Phrase, after: tuple[int, Phrase] | None) -> bool:
    """Whether a number in words may go on after a comma or an 'and': 'one thousand, two hundred'."""
    if after is None or phrase.scale is None or row[phrase.end - 1].numeral or row[after[0]].numeral:
        return False
    between = text[row[phrase.end - 1].end : row[after[0]].start]
    return max(after[1].readings) < phrase.scale and bool(re.fullmatch(r"\s*,?\s*(?:and|et|und|i|y)?\s*", between))


def _shared(
    text: str, row: list[Token], phrase: Phrase, after: tuple[int, Phrase] | None
) -> tuple[frozenset[Fraction], bool]:
    """The readings of a number once the next one has lent it a scale or its thousands, and whether that is in doubt."""
    if phrase.bare is None or after is None:
        return phrase.readings, False
    first, larger = after
    factor = larger.scale or Fraction(1000) ** larger.groups
    if phrase.bare * factor >= max(larger.readings) and factor % 10**5 == 0 and factor < 10**6:
        factor /= 100  # '50 to one hundred thousand'
    lent = replace(phrase, readings=frozenset({phrase.bare * factor}))
    between = text[row[phrase.end - 1].end : row[first].start]
    if factor == 1 or min(lent.readings) >= max(larger.readings):
        return phrase.readings, False
    if not compiled(JOINED).match(between):
        return phrase.readings, False
    if compiled(RANGE).fullmatch(between):
        return lent.readings, False
    if not compiled(CHOICE).fullmatch(between):
        return phrase.readings, False
    if compiled(OPENED).search(text[: row[phrase.end - 1].end]):
        return lent.readings, False
    return phrase.readings | lent.readings, True
