"""The numbers that a few printed words hold: '900,000 to 1.5 million' holds 900000 and 1500000.

They are read by longest match, in the languages of the bibliography: English, Russian, Ukrainian, German, French,
Polish, Spanish and Italian. What is only half understood is said to be so and is never taken for another number.
"""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from terror_estimates.catalog.numerals.phrase import Phrase, Token, longest, tokens

__all__ = ["Reading", "printed_numbers", "read"]

_RANGE = r"\s*(?:-|‐|‑|–|—|−|to|bis|à|до|do|al?|till)\s*"
_CHOICE = r"\s*(?:or|and|oder|und|ou|et|или|и|або|і|lub|i|o|y|e)\s*"
_OPENED = r"\b(?:between|zwischen|entre|между|між|między|tra|fra)\s+[^,;.]{1,40}$"
_VAGUE = re.compile(
    r"(?:hundreds|thousands|millions|hunderte\w*|tausende\w*|millionen|milliers?|millions|миллион\w*|тысяч\w*|сотн\w*|"
    r"тисяч\w*|мільйон\w*|сотен|tysiąc\w*|tysięcy|milion\w*|million|thousand|hundred|miles|millones|migliaia|milioni)"
)
_NUMBERLIKE = re.compile(
    r"illi[oóaõ]|milj|milh|мільй|милли|тысяч|тисяч|tysi|tisíc|tause?nd|duizend|hundert|hundred|cient|centinai|centain|"
    r"сот(?:ен|н|ы)|dozen|dutzend|dizain|douzain|dziesi|десят|двадц|тридц|lakh|crore|ezer\b|[万萬億亿千百一二三四五六七八九十]"
)


@dataclass(frozen=True)
class Reading:
    """The whole numbers of some printed words, and the words that look like a number and were not understood."""

    numbers: frozenset[int]
    unclear: tuple[str, ...] = ()

    @property
    def understood(self) -> bool:
        return not self.unclear


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
    row = tokens(text)
    found, left = _phrases(row)
    numbers: set[Fraction] = set()
    unclear = [token.text for token in left if _NUMBERLIKE.search(token.text) and not _VAGUE.fullmatch(token.text)]
    unclear += [sign for sign in text if sign.isdecimal() and not sign.isascii()]
    for here, (first, phrase) in enumerate(found):
        after = found[here + 1] if here + 1 < len(found) else None
        shared, doubt = _shared(text, row, phrase, after)
        words = text[row[first].start : row[phrase.end - 1].end]
        doubt = doubt or len(phrase.readings) > 1 or _runs_on(text, row, phrase, after) or _unscaled(row, phrase)
        unclear += [words] if doubt else []
        numbers |= shared
    whole = frozenset(int(number) for number in numbers if number.denominator == 1)
    return Reading(whole, tuple(dict.fromkeys(unclear)))


def _phrases(row: list[Token]) -> tuple[list[tuple[int, Phrase]], list[Token]]:
    """Each number with the place of its first token, and the tokens that belong to none."""
    found: list[tuple[int, Phrase]] = []
    left: list[Token] = []
    place = 0
    while place < len(row):
        if phrase := longest(row, place):
            found.append((place, phrase))
            place = phrase.end
        else:
            left.append(row[place])
            place += 1
    return found, left


def _unscaled(row: list[Token], phrase: Phrase) -> bool:
    """Whether a scale in a form that no language lists follows a number at once: '50 Tausenden'."""
    follower = row[phrase.end] if phrase.end < len(row) else None
    return bool(follower and follower.near and phrase.bare is not None and _VAGUE.fullmatch(follower.text))


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
    opened = re.search(_OPENED, text[: row[phrase.end - 1].end], re.IGNORECASE)
    if re.fullmatch(_RANGE, between, re.IGNORECASE) or (opened and re.fullmatch(_CHOICE, between, re.IGNORECASE)):
        return lent.readings, False
    if re.fullmatch(_CHOICE, between, re.IGNORECASE):
        return phrase.readings | lent.readings, True
    return phrase.readings, False
