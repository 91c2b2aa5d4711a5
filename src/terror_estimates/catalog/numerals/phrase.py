"""One printed number from a row of tokens, in one language: 'seventy-five thousand', 'zweieinhalb Millionen'."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from terror_estimates.catalog.numerals.languages import LANGUAGES, Atom, Language

_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_MARKS = ",.'’ \u00a0\u2009\u202f"
_GROUPED = rf"[0-9]{{1,3}}(?P<mark>[{_MARKS}])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}})*(?![0-9])"
_NUMERAL = rf"{_GROUPED}(?:[.,][0-9]+)?|[0-9]+\s?[½¼¾⅓⅔]|[0-9]+\s[0-9]/[0-9]|[0-9]/[0-9]|[0-9]+(?:[.,][0-9]+)*|[½¼¾⅓⅔]"
TOKEN = re.compile(rf"(?P<numeral>{_NUMERAL})|(?P<word>[^\W\d_]+(?:[’'][^\W\d_]{{3,}})?)(?P<stop>\.?)")


@dataclass(frozen=True)
class Token:
    """A numeral or a word, with its place in the text; `near` says that only a space or a hyphen stands before it."""

    text: str
    start: int
    end: int
    near: bool

    @property
    def numeral(self) -> bool:
        return self.text[0].isdigit() or self.text[0] in _SIGNS


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
        near = bool(re.fullmatch(r"[\s\u00ad]*|\s?[-\u2010\u2011]\s?", between))
        found.append(Token(word, match.start(), match.end(), near))
    return found


def longest(row: list[Token], place: int) -> Phrase | None:
    """The longest number that begins at a token, in whichever language reads furthest."""
    if not row[place].numeral and not _known(row[place].text):
        return None
    spoken_in = list(LANGUAGES.values())[: 1 if _no_word_belongs(row, place) else None]
    found = [phrase for language in spoken_in if (phrase := _Reader(row, language).number(place))]
    end = max((phrase.end for phrase in found), default=0)
    best = [phrase for phrase in found if phrase.end == end]
    return min(best, key=lambda phrase: len(phrase.readings)) if best else None


def _no_word_belongs(row: list[Token], place: int) -> bool:
    """Whether a numeral stands alone, so that it is the same in every language."""
    after = row[place + 1] if place + 1 < len(row) else None
    return row[place].numeral and (after is None or after.numeral or not after.near or not _known(after.text))


@cache
def _known(word: str) -> bool:
    """Whether a word is made of number words in any language; most words of a print are in none."""
    return any(segments(word, language) for language in LANGUAGES.values())


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
        half = self._half(here)
        if half and (then := self.atoms(half)) and then[0].kind == "scale":  # '2 and a half million'
            readings, here, atoms = frozenset(one + Fraction(1, 2) for one in readings), half, then
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
                if more and more.scale and more.scale < scale and len(readings | more.readings) == 2:
                    return Phrase(frozenset({sum(readings, Fraction(0)) + sum(more.readings)}), more.end, more.scale)
            elif (end := self._half(here)) and not self._scale_at(end):  # '2 millions et demi'
                return Phrase(frozenset(one + scale / 2 for one in readings), end, scale)
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

    def _half(self, place: int) -> int | None:
        """The place after 'and a half', if it stands there."""
        atoms = self.atoms(place)
        if not atoms or atoms[0].kind != "join":
            return None
        place, atoms = place + 1, self.atoms(place + 1)
        if atoms and (atoms[0].kind == "a" or atoms[0].value == 1):
            place, atoms = place + 1, self.atoms(place + 1)
        return place + 1 if len(atoms) == 1 and atoms[0] == Atom("part", Fraction(1, 2)) else None


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


def spoken(atoms: list[Atom], language: Language, alone: bool = False) -> tuple[Fraction | None, int, Fraction | None]:
    """The value of the longest number at the head of some atoms, how many it takes, and its last scale."""
    total, here, limit, last = Fraction(0), 0, Fraction(10**12), None
    value: Fraction | None = None
    while here < len(atoms):
        group, after = _group(atoms, here, language)
        scale = atoms[after] if after < len(atoms) and atoms[after].kind == "scale" else None
        if group is None and scale and here == 0 and alone:
            group = Fraction(1)
        if group is None:
            break
        if scale and scale.value < limit:
            last = scale.value * (100 if atoms[after - 1].kind == "hundred" else 1)
            total, here, limit = total + group * scale.value, after + 1, scale.value
            total, here = _and_a_half(atoms, here, total, limit)
            value = total
            if language.joins_scales and [atom.kind for atom in atoms[here : here + 1]] == ["join"]:
                rest, used, _ = spoken(atoms[here + 1 :], language)
                if rest is not None and rest < limit:
                    return total + rest, here + 1 + used, last
        elif not scale and group < limit and group.denominator == 1 and not _only_article(atoms, here, after):
            return total + group, after, last if total == 0 else None
        else:
            break
    return value, here, last


def _only_article(atoms: list[Atom], here: int, after: int) -> bool:
    """Whether a group is an article and no number: the last word of 'a thousand a', in 'a thousand a day'."""
    return after == here + 1 and atoms[here].kind == "a"


def _and_a_half(atoms: list[Atom], here: int, total: Fraction, scale: Fraction) -> tuple[Fraction, int]:
    """'un million et demi': a half of the scale that was just said."""
    if [atom.kind for atom in atoms[here : here + 1]] != ["join"]:
        return total, here
    after = here + 2 if atoms[here + 1 : here + 2] and atoms[here + 1].kind == "a" else here + 1
    if [atom.kind for atom in atoms[after : after + 1]] == ["part"] and atoms[after + 1 : after + 2] != [
        Atom("scale", scale)
    ]:
        return total + atoms[after].value * scale, after + 1
    return total, here


def _group(atoms: list[Atom], start: int, language: Language) -> tuple[Fraction | None, int]:
    """What stands before a scale: a number below a thousand, a fraction, or a number and a half."""
    here = start
    amount, here = _below_thousand(atoms, here, language)
    if here < len(atoms) and atoms[here].kind == "part":  # 'three quarters of a', 'ein Viertel', 'half a'
        share, here = (amount or 1) * atoms[here].value, here + 1
        while here < len(atoms) and (atoms[here].kind in ("of", "a") or atoms[here] == Atom("small", Fraction(1))):
            here += 1
        return (share, here) if here < len(atoms) and atoms[here].kind == "scale" else (None, start)
    if here < len(atoms) and atoms[here].kind == "mixed":
        return (amount or 0) + atoms[here].value, here + 1
    if amount is not None and here < len(atoms) and atoms[here].kind == "join":
        after = here + 1
        if after < len(atoms) and (atoms[after].kind == "a" or atoms[after].value == 1):
            after += 1
        if after + 1 < len(atoms) and atoms[after].kind == "part" and atoms[after + 1].kind == "scale":
            return amount + atoms[after].value, after + 1
    return amount, here


def _below_thousand(atoms: list[Atom], start: int, language: Language) -> tuple[Fraction | None, int]:
    amount, room, here = Fraction(0), Fraction(1000), start
    while here < len(atoms):
        atom = atoms[here]
        joined = atom.kind == "join" and here > start and here + 1 < len(atoms)
        if joined and _fits(atoms[here + 1], room):
            here += 1
        elif joined and language.inverse and amount % 10 == amount % 100 > 0 and _is_ten(atoms[here + 1]):
            amount, room, here = amount + atoms[here + 1].value, Fraction(1), here + 2
        elif atom.kind == "a" and here == start:
            amount, room, here = Fraction(1), Fraction(1), here + 1
        elif atom.kind == "hundred" and 0 <= amount < 100:
            amount, room, here = (amount or Fraction(1)) * 100, Fraction(100), here + 1
        elif language.scores and amount % 100 == 4 and atom.value == 20:
            amount, room, here = amount + 76, Fraction(20), here + 1
        elif language.scores and amount % 20 == 10 and atoms[here - 1].value == 10 and atom.value in (7, 8, 9):
            amount, room, here = amount + atom.value, Fraction(1), here + 1  # dix-sept
        elif _fits(atom, room):
            amount, here = amount + atom.value, here + 1
            room = _room(atom.value, language)
        else:
            break
    return (amount, here) if here > start else (None, start)


def _fits(atom: Atom, room: Fraction) -> bool:
    small = atom.kind == "small" or (atom.kind == "mixed" and atom.value.denominator == 1)
    return small and 0 < atom.value < room


def _is_ten(atom: Atom) -> bool:
    return atom.kind == "small" and atom.value in range(20, 100, 10)


def _room(value: Fraction, language: Language) -> Fraction:
    """What may still be added after a word: less than a hundred after hundreds, a unit after tens, or nothing."""
    if value >= 100:
        return Fraction(100)
    if language.scores and value in (60, 80):
        return Fraction(20)
    return Fraction(10) if value >= 20 and value % 10 == 0 else Fraction(1)
