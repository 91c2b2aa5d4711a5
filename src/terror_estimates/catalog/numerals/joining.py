"""Joining: the words and signs that make two numbers a range, one of two, or both; one table for prints and questions.

The scripts of the site take the very same patterns; ‹ and › stand where a word begins and ends.
"""

import re
from functools import cache

from terror_estimates.catalog import hedge

SIGN = "[-‐‑–—−~]"
TO = "up to|to|till?|until|bis zu|bis|jusqu[’']à|à|до|aż do|do|al?|hasta|fino al?"
OR = "or|oder|ou|или|або|lub|albo|o"
AND = "and|und|et|и|і|й|та|i|e|y|a"
BETWEEN = "between|zwischen|entre|между|між|między|tra|fra"
FROM = "from|von|de|desde|da|od|от|від|з"
# What may stand before the second end: 'from 5 to at most 8 million', 'to some 8', 'to ~8'.
_RESERVE = "|".join((hedge.ALMOST, hedge.ABOUT, hedge.ESTIMATED, hedge.PROBABLY, hedge.PERHAPS))
RESERVED = (
    rf"(?:\s+(?:up to|at (?:the )?most|at (?:the )?least|as (?:many|much) as|even|an|{TO}|{_RESERVE})›)*(?:\s*[~≈])?"
)
RANGE = rf"\s*(?:{SIGN}|{TO}){RESERVED}\s*"
CHOICE = rf"\s*(?:{OR}|{AND}){RESERVED}\s*"
JOINED = rf"\s*(?:{SIGN}|{TO}|{OR}|{AND})(?=[\s~≈]|$)"  # as both begin: words that begin otherwise are neither
OPENED = rf"‹(?:{BETWEEN})\s+[^,;.]{{1,40}}$"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of these tables for Python, in small letters or great; the scripts of the site have their own way."""
    return re.compile(pattern.replace("‹", r"(?<!\w)").replace("›", r"(?!\w)"), re.IGNORECASE)
