"""English: whether an English page can show a print itself: numerals as English has them, and the plainest words."""

import re

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


def reads_in_english(printed: str, *, ranges: bool = False) -> bool:
    """Whether nothing in a print is strange to an English reader; of a range 'and' alone would make two numbers."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", printed)}
    two = ranges and "and" in words and "between" not in words  # '20,000 and 35,000'
    return words <= _PLAIN and not _ELSEWHERE.search(printed) and not two
