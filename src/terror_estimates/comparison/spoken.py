"""Spoken: where a number, a share or a rate is only spoken of, in a note or beside another number, and is no entry.

Whoever asks for it is told the place, and never that it was found in no source. Notes are in English, and print their
numbers in digits.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from terror_estimates.catalog import Catalog, Claim
from terror_estimates.catalog.years import YEARS
from terror_estimates.comparison.asked import LEAST, Asked
from terror_estimates.comparison.ratio import ratios
from terror_estimates.comparison.typed import HUNDRED, plain

_NUMBER = r"(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)(?: (million|thousand))?(?![0-9]|[.,][0-9])"
_PERCENT = r"(?: ?%| percent\b)"
_COUNT = re.compile(_NUMBER + f"(?!{_PERCENT})")
# Of '10–15 percent' and '3.7 and 7.7 percent' both.
_SHARE = re.compile(rf"(?<![0-9.,])([0-9]+(?:\.[0-9]+)?)(?=(?:(?: (?:or|to|and) |[–-])[0-9]+(?:\.[0-9]+)?)?{_PERCENT})")
_RATE = re.compile(_NUMBER + r"(?: [a-z]+){0,3} (?:an?|per|each|every) (day|week|month|year|hour|minute)\b")
_IN_SO_MANY = re.compile(r"\b(?:one|two|three|half|every|each|thirds?|quarters?|a fifth|a tenth)\b", re.IGNORECASE)
# What counts nobody: a page, a note, a shelf-mark, the number of an order.
_NO_COUNT = re.compile(
    r"\b(?:pp?|nn?|nos?|ff?|op|dd?|ll?|vol|ch|notes?|pages?|docs?|orders?)\.? ?[0-9]+(?:[–-][0-9]+)?"
    r"|(?<![0-9.,])\b0[0-9]+\b"
)
_SCALES = {"": 1, "thousand": 10**3, "million": 10**6}
_AROUND = 90  # signs on either side of a number that are shown


@dataclass(frozen=True)
class Mention:
    """An entry that speaks of a number: what kind of entry it is, its id, how it is named, and all that it says."""

    kind: str
    id: str
    name: str
    text: str


class Spoken:
    """Every number that the entries of a catalog only speak of."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog

    @cached_property
    def places(self) -> tuple[Mention, ...]:
        """Every text that may speak of a number; the cells of a table share its note, which the first one tells."""
        return tuple(_places(self.catalog))

    @cached_property
    def keys(self) -> dict[str, list[int]]:
        """By number ('636220'), rate ('40 a minute') and share ('1/100'): the places that speak of it."""
        found = defaultdict(set, {key: {*places} for key, places in self._in_digits.items()})
        for key, places in self._in_words.items():
            found[key] |= {*places}
        return {key: sorted(places) for key, places in found.items()}

    @cached_property
    def _in_digits(self) -> dict[str, list[int]]:
        return self._by(_keys)

    @cached_property
    def _in_words(self) -> dict[str, list[int]]:
        """The shares in words, which take longest to read and are asked for least."""
        return self._by(_shares_in_words)

    def _by(self, keys: Callable[[str], set[str]]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, place in enumerate(self.places):
            for key in keys(place.text):
                found[key].append(at)
        return found

    def of(self, asked: Asked) -> tuple[Mention, ...]:
        """The places that speak of what is asked for."""
        known = self._in_digits if asked.part is None else self.keys
        return tuple(self.places[at] for at in known.get(key_of(asked), ()))


def key_of(asked: Asked) -> str:
    """Under what the places stand that speak of what is asked for; '' for a range."""
    if len(asked.numbers) > 1:
        return ""
    if asked.part is not None:
        return _of_part(asked.part)
    return f"{asked.numbers[0]} {asked.rate}".strip()


def excerpt(place: Mention, asked: Asked) -> str:
    """The words around the number, where it stands in digits; else the beginning."""
    found = next((one for one in _COUNT.finditer(place.text) if _whole(one) in asked.numbers), None)
    start = max(0, found.start() - _AROUND) if found else 0
    end = found.end() + _AROUND if found else 2 * _AROUND
    first = place.text.find(" ", start) + 1 if start else 0
    last = place.text.rfind(" ", 0, end) if end < len(place.text) else len(place.text)
    return f"{'… ' * bool(first)}{place.text[first:last]}{' …' * (last < len(place.text))}"


def _places(catalog: Catalog) -> Iterator[Mention]:
    told: set[str] = set()
    for one in catalog.estimates.values():
        said = " ".join([*([one.note] if one.note and one.table not in told else []), *one.answers.values()])
        told.update(filter(None, (one.table,)))
        if said:
            yield Mention("estimate", one.id, one.name, _line(said))
    for claim in catalog.claims.values():
        yield Mention("claim", claim.id, claim.work.named(), _line(". ".join(_said_of(claim))))
    for correction in catalog.corrections.values():
        said = f"{correction.source_says} {correction.note or ''}"
        yield Mention("correction", correction.id, f"“{correction.circulates.rstrip('.')}”", _line(said))
    for source in catalog.sources.values():
        if source.note:
            yield Mention("source", source.id, source.named(), _line(source.note))


def _said_of(claim: Claim) -> Iterator[str]:
    """What a claim says, from what it is computed where that is a bare number, and its note."""
    yield claim.says.rstrip(".")
    for inputs in (claim.inputs, *(other.inputs for other in claim.other_bases)):
        for given in inputs.values():
            if not isinstance(given, str) and given.number is not None:
                yield f"{given.number:,} is the number of {given.is_}"
    if claim.note:
        yield claim.note


def _line(text: str) -> str:
    return " ".join(text.split())


def _keys(text: str) -> set[str]:
    bare = _NO_COUNT.sub("…", text)
    counts = {whole for one in _COUNT.finditer(bare) if (whole := _whole(one)) >= LEAST and not _a_year(one[0])}
    parts = {Fraction(one[1]) / HUNDRED for one in _SHARE.finditer(bare)}
    rates = {
        f"{whole} {'an' if one[3] == 'hour' else 'a'} {one[3]}"
        for one in _RATE.finditer(bare)
        if (whole := _whole(one))
    }
    return {*map(str, counts), *rates, *map(_of_part, parts)}


def _shares_in_words(text: str) -> set[str]:
    return {*map(_of_part, ratios(plain(text)))} if _IN_SO_MANY.search(text) else set()


def _of_part(part: Fraction) -> str:
    return f"{part.numerator}/{part.denominator}"


def _whole(found: re.Match[str]) -> int:
    """The whole number of a match; 0 if it is none."""
    number = Fraction(found[1].replace(",", "")) * _SCALES[found[2] or ""]
    return int(number) if number.denominator == 1 else 0


def _a_year(printed: str) -> bool:
    return printed.isdigit() and int(printed) in YEARS
