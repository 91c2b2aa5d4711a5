"""One printed number from a row of tokens, in one language: 'seventy-five thousand', 'zweieinhalb Millionen'."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from terror_estimates.catalog.numerals.languages import LANGUAGES, Atom, Language
from terror_estimates.catalog.numerals.spoken import spoken

_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_MARKS = ",.'’ \u00a0\u2009\u202f"
_GROUPED = rf"[0-9]{{1,3}}(?P<mark>[{_MARKS}])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}})*(?![0-9])"
_NUMERAL = rf"{_GROUPED}(?:[.,][0-9]+)?|[0-9]+\s?[½¼¾⅓⅔]|[0-9]+\s[0-9]/[0-9]|[0-9]/[0-9]|[0-9]+(?:[.,][0-9]+)*|[½¼¾⅓⅔]"
TOKEN = re.compile(rf"(?P<numeral>{_NUMERAL})|(?P<word>[^\W\d_]+(?:[’'][^\W\d_]{{3,}})?)(?P<stop>\.?)")
_NEAR = re.compile(r"[\s\u00ad]*|\s?[-\u2010\u2011]\s?")


class Token(NamedTuple):
    """A numeral or a word, with its place in the text; `near` says that only a space or a hyphen stands before it."""

    text: str
    start: int
    end: int
    near: bool
    numeral: bool


@dataclass(frozen=True)
class Phrase:
    """A number as read, and its scale; it has several readings where a mark has two meanings."""

    readings: frozenset[Fraction]
    end: int  # the first token after it
    scale: Fraction | None = None
    bare: Fraction | None = None  # a short numeral without a scale, which may borrow one: the 7 of '7–8 million'
    groups: int = 0  # how many marks divide its thousands


def tokens(text: str) -> list[Token]:
    """The numerals and words of a text."""
    found: list[Token] = []
    for match in TOKEN.finditer(text):
        word = (match["numeral"] or match["word"]).lower()
        between = text[found[-1].end : match.start()] if found else " "
        numeral = word[0].isdigit() or word[0] in _SIGNS
        found.append(Token(word, match.start(), match.end(), bool(_NEAR.fullmatch(between)), numeral))
    return found


def longest(row: list[Token], place: int) -> Phrase | None:
    """The longest number that begins at a token, in whichever language reads furthest."""
    spoken_in = _languages(row, place)
    found = [phrase for language in spoken_in if (phrase := _Reader(row, language).number(place))]
    end = max((phrase.end for phrase in found), default=0)
    best = [phrase for phrase in found if phrase.end == end]
    return min(best, key=lambda phrase: len(phrase.readings)) if best else None


def _languages(row: list[Token], place: int) -> tuple[Language, ...]:
    """The languages that may read a number here: any one for a numeral that stands alone, since all read it alike."""
    if not row[place].numeral:
        return _knowing(row[place].text)
    after = row[place + 1] if place + 1 < len(row) else None
    word = "" if after is None or after.numeral or not after.near else after.text
    return _knowing(word) or _ANY


@cache
def _knowing(word: str) -> tuple[Language, ...]:
    """The languages in which a word is made of number words; most words of a print are in none."""
    return tuple(language for language in LANGUAGES.values() if segments(word, language))


@cache
def digits(text: str) -> tuple[frozenset[Fraction], int]:
    """What a numeral can stand for, and how many marks divide its thousands."""
    if sign := re.fullmatch(r"([0-9]*)\s?([½¼¾⅓⅔])", text):
        return frozenset({int(sign[1] or 0) + _SIGNS[sign[2]]}), 0
    if part := re.fullmatch(r"(?:([0-9]+)\s)?([0-9])/([1-9])", text):
        return frozenset({int(part[1] or 0) + Fraction(int(part[2]), int(part[3]))}), 0
    if whole := re.fullmatch(rf"({_GROUPED})(?:[.,]([0-9]+))?", text):
        count = re.sub(r"[^0-9]", "", whole[1])
        return frozenset({Fraction(f"{count}.{whole[3] or 0}")}), len(re.findall(rf"[{_MARKS}]", whole[1]))
    if re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", text):
        return frozenset({Fraction(text.replace(",", "."))}), 0
    return frozenset(), 0


_ANY = (LANGUAGES["en"],)


class _Reader:
    """Reads one language; every method takes the place of a token and gives the value with the place after it."""

    def __init__(self, row: list[Token], language: Language) -> None:
        self.language = language
        self.row = row

    def atoms(self, place: int, first: bool = False) -> tuple[Atom, ...]:
        """The atoms of the token at a place, if it continues the phrase."""
        if place >= len(self.row) or self.row[place].numeral or not (first or self.row[place].near):
            return ()
        return segments(self.row[place].text, self.language)

    def number(self, place: int) -> Phrase | None:
        token = self.row[place]
        if token.numeral:
            return self._from_digits(place)
        flat: list[tuple[Atom, int]] = []
        here = place
        while atoms := self.atoms(here, here == place):
            here += 1
            flat += [(atom, here) for atom in atoms]
        if not flat or flat[0][0].kind in ("join", "of"):
            return None
        alone = token.text in self.language.alone.split()
        value, used, scale = spoken([atom for atom, _ in flat], self.language, alone)
        if value is None:
            return None
        end = flat[used - 1][1]
        if used < len(flat) and flat[used][1] == end:
            return None  # a piece of a word is no number
        bare = value if scale is None and value < 1000 else None
        return Phrase(frozenset({value}), end, scale, bare)

    def _from_digits(self, place: int) -> Phrase | None:
        text = self.row[place].text
        readings, groups = digits(text)
        if not readings:
            return None
        here, scale = place + 1, None
        atoms = self.atoms(here)
        end, share = self._and_a_share(here)
        if share and (then := self.atoms(end)) and then[0].kind == "scale":  # '2 and a half million'
            readings, here, atoms = frozenset(one + share for one in readings), end, then
        here, atoms = self._to_scale(here, atoms, readings)
        hundred = [atom.kind for atom in atoms] == ["hundred"] and self._scale_at(here + 1)
        if hundred:  # '6 hundred thousand'
            readings, here, atoms = frozenset(one * 100 for one in readings), here + 1, self.atoms(here + 1)
        if len(atoms) == 1 and atoms[0].kind == "scale":
            scale = atoms[0].value * (100 if hundred else 1)
            readings = _scaled(text, readings, atoms[0].value)
            here += 1
            if here < len(self.row) and self.row[here].numeral and self.row[here].near:  # '1 млн 345 тыс.'
                more = self._from_digits(here)
                if more and more.scale and more.scale < scale and len(readings) == 1:
                    under = {one for one in more.readings if one >= more.scale} or more.readings
                    return Phrase(frozenset(sum(readings) + one for one in under), more.end, more.scale)
                if more and more.bare and scale == 1000:  # '786 тыс. 98', which may be one number or two
                    sums = {one + more.bare for one in readings}
                    return Phrase(readings | more.readings | sums, more.end, scale)
            end, share = self._and_a_share(here)
            if share and not self._scale_at(end):  # '2 millions et demi'
                return Phrase(frozenset(one + share * scale for one in readings), end, scale)
        bare = next(iter(readings)) if scale is None and not groups and max(readings) < 1000 else None
        return Phrase(readings, here, scale, bare, groups)

    def _scale_at(self, place: int) -> bool:
        return [atom.kind for atom in self.atoms(place)][:1] == ["scale"]

    def _to_scale(
        self, here: int, atoms: tuple[Atom, ...], readings: frozenset[Fraction]
    ) -> tuple[int, tuple[Atom, ...]]:
        """Steps over 'of a' after a fraction: '3/4 of a million'."""
        if max(readings) < 1:
            while atoms and atoms[0].kind in ("of", "a"):
                here, atoms = here + 1, self.atoms(here + 1)
        return here, atoms

    def _and_a_share(self, place: int) -> tuple[int, Fraction]:
        """The place after 'and a half' or 'and a quarter', and that share; nothing where neither stands there."""
        atoms = self.atoms(place)
        if not atoms or atoms[0].kind != "join":
            return place, Fraction(0)
        end, atoms = place + 1, self.atoms(place + 1)
        if atoms and (atoms[0].kind == "a" or atoms[0].value == 1):
            end, atoms = end + 1, self.atoms(end + 1)
        return (end + 1, atoms[0].value) if [atom.kind for atom in atoms] == ["part"] else (place, Fraction(0))


def _scaled(text: str, readings: frozenset[Fraction], scale: Fraction) -> frozenset[Fraction]:
    """With a scale '1.115 million' is a decimal; '1,345 тыс.' can be either, and both are kept."""
    if re.fullmatch(r"[0-9]{1,3}[.,][0-9]{3}", text):
        decimal = Fraction(text.replace(",", "."))
        readings = frozenset({decimal}) if "." in text else readings | {decimal}
    return frozenset(one * scale for one in readings)


@cache
def segments(word: str, language: Language) -> tuple[Atom, ...]:
    """A word as number words: 'zweihunderttausend' is zwei, hundert, tausend; nothing where a letter is left over."""
    words = language.words
    if word in words:
        return (words[word],)
    if not language.joined:
        return ()
    for cut in range(len(word) - 1, 1, -1):
        if word[:cut] in words and words[word[:cut]].kind != "of" and (rest := segments(word[cut:], language)):
            return (words[word[:cut]], *rest)
    return ()
