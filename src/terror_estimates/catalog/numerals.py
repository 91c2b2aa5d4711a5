"""The numbers that a few printed words hold: '900,000 to 1.5 million' holds 900000 and 1500000."""

import re
from fractions import Fraction

_WORDS = {
    "half a": "0.5", "a quarter of a": "0.25", "three-quarters of a": "0.75", "three quarters of a": "0.75",
    "one and a half": "1.5", "two and a half": "2.5", "three and a half": "3.5", "four and a half": "4.5",
    "an": "1", "a": "1", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "fifteen": "15", "twenty": "20",
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}  # fmt: skip
_SCALES = {
    "hundred thousand": 10**5, "hundred": 100, "thousand": 1000, "million": 10**6, "millions": 10**6,
    "billion": 10**9, "mln": 10**6, "m": 10**6, "bn": 10**9,
    "тыс": 1000, "тысяч": 1000, "тысячи": 1000, "тысяча": 1000,
    "млн": 10**6, "миллион": 10**6, "миллиона": 10**6, "миллионов": 10**6,
}  # fmt: skip
_SCALE = rf"(?:\s*-?\s*(?P<scale>{'|'.join(_SCALES)})\b)?"
_GROUPED = r"[0-9]{1,3}(?P<mark>[,. \u00a0\u2009\u202f])[0-9]{3}(?:(?P=mark)[0-9]{3})*(?![0-9])"  # one mark throughout
_PLAIN = r"[0-9]+(?:[.,][0-9]{1,2}(?![0-9])|\.[0-9]+)?"  # '1,5 млн' is one and a half million, not five
_NUMBER = re.compile(rf"(?<![0-9])(?<![0-9][.,])(?P<number>{_GROUPED}|{_PLAIN}){_SCALE}", re.IGNORECASE)
_SHARES_SCALE = re.compile(r"\s*(?:-|–|—|to|or|and)\s*", re.IGNORECASE)
_WORD = re.compile(rf"\b({'|'.join(sorted(_WORDS, key=len, reverse=True))})\b(?=[\s-])", re.IGNORECASE)


def printed_numbers(text: str) -> frozenset[int]:
    """Every whole number the words hold; in '7–8 million' the scale belongs to both ends."""
    digits = _WORD.sub(lambda match: _WORDS[match[1].lower()], text)
    found = list(_NUMBER.finditer(digits))
    numbers: set[int] = set()
    for place, here in enumerate(found):
        numbers |= _whole(here["number"], here["scale"])
        after = found[place + 1] if place + 1 < len(found) else None
        short = not re.fullmatch(_GROUPED, here["number"])  # '900,000 to 1.5 million' has no 900,000 million in it
        if after and after["scale"] and not here["scale"] and short:
            between = digits[here.end() : after.start()]
            numbers |= _whole(here["number"], after["scale"]) if _SHARES_SCALE.fullmatch(between) else set()
    return frozenset(numbers)


def _whole(number: str, scale: str | None) -> set[int]:
    """The whole numbers a numeral can stand for; in '1,115 million' the comma is a decimal mark in some prints."""
    factor = _SCALES[scale.lower()] if scale else 1
    readings = [re.sub(r"[^0-9]", "", number)] if re.fullmatch(_GROUPED, number) else [number.replace(",", ".")]
    if scale and re.fullmatch(r"[0-9]{1,3}[.,][0-9]{3}", number):
        decimal = number.replace(",", ".")
        readings = [decimal] if "." in number else [*readings, decimal]
    values = {Fraction(reading) * factor for reading in readings}
    return {int(value) for value in values if value.denominator == 1}
