"""English: how our own words become a sentence, and whether an English page can show a print itself."""

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_PLAIN = frozenset(
    {"a", "about", "almost", "and", "around", "at", "between", "half", "in", "least", "less", "likely", "more", "most"}
    | {"nearly", "of", "or", "over", "perhaps", "probably", "roughly", "some", "than", "to", "under", "up"}
    | {"billion", "million", "millions", "thousand", "thousands"}
)
_ELSEWHERE = re.compile(  # numerals grouped by dots, spaces or apostrophes, or with a comma for a decimal point
    r"\d[\s\u00a0\u2009\u202f'’]\d{3}(?!\d)"
    r"|(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.]|\s*(?:million|billion|thousand))"
    r"|\d,\d{1,2}(?!\d)"
)


def capital(words: str) -> str:
    """Words with a large first letter, and every other letter as it is, which `str.capitalize` would make small.

    >>> capital("cases of the MVD"), sentence("cases of the MVD")
    ('Cases of the MVD', 'Cases of the MVD.')
    """
    return f"{words[:1].upper()}{words[1:]}"


def lowered(words: str) -> str:
    """Words with a small first letter, as they stand inside a sentence, and every other letter as it is."""
    return f"{words[:1].lower()}{words[1:]}"


def sentence(words: str) -> str:
    """Words as a sentence: a capital at the beginning, a full stop at the end."""
    return f"{capital(words)}."


def how_many(number: int, noun: str, plural: str = "") -> str:
    """A number with what it is of, which is many but for one.

    >>> how_many(1, "row"), how_many(0, "row"), how_many(2000, "row"), how_many(2, "entry", "entries")
    ('1 row', '0 rows', '2,000 rows', '2 entries')
    """
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def reads_in_english(printed: str, *, ranges: bool = False) -> bool:
    """Whether a print has English numerals and the plainest words only; of a range 'and' alone would make two."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", printed)}
    two = ranges and "and" in words and "between" not in words  # '20,000 and 35,000'
    return words <= _PLAIN and not _ELSEWHERE.search(printed) and not two
