"""Hedged: with which reserve a number is asked for, and with which a held one is given: none, about, almost, at least.

Whoever types '750,000' means whoever says 750,000 flatly, before whoever says 'almost 750,000'. The patterns are a
plain table, because the scripts of the site take the very same ones; ‹ and › stand where a word begins and ends.
"""

import re

from terror_estimates.catalog import Claim, Estimate
from terror_estimates.catalog import hedge as printed
from terror_estimates.catalog.numerals.joining import compiled

_AT_LEAST = (
    "at least|more than|over|upwards? of|above|mindestens|wenigstens|mehr als|über|"
    "au moins|plus de|al menos|por lo menos|más de|almeno|più di|oltre|минимум|более|больше|свыше|"
    "щонайменше|понад|більше|більш як|co najmniej|przynajmniej|ponad|powyżej|więcej niż"
)
# A "not" turns a bound round, so these are looked for before the words that stand in them.
_NOT_LESS = (
    "no fewer than|no less than|not fewer than|not less than|nicht weniger als|pas moins de|no menos de|non meno di|"
    "не менее|не меньше|не менше|не менш(?: ніж| як)?|nie mniej niż"
)
_NOT_MORE = (
    "no more than|not more than|hardly more than|nicht mehr als|kaum mehr als|pas plus de|no más de|non più di|"
    "не более|не больше|не превышает|не більше|не перевищує|nie więcej niż"
)
_AT_MOST = (
    "at most|fewer than|less than|up to|under|below|höchstens|weniger als|bis zu|unter|"
    "au plus|tout au plus|moins de|jusqu[’']à|como máximo|a lo sumo|menos de|hasta|al massimo|meno di|fino a|"
    "менее|меньше|до|щонайбільше|менше|najwyżej|mniej niż|poniżej"
)


def _marked(*found: re.Pattern[str]) -> str:
    """The patterns of the prints, with marks where a word begins and ends."""
    return "|".join(one.pattern.replace(r"(?<!\w)", "‹").replace(r"(?!\w)", "›") for one in found)


_NUMBER = (
    r"(?=\s*[0-9]|[^0-9,;.]{0,16}(?:mil|мил|міль|тыс|тис|thous|taus|tys))"  # what is bounded stands at once behind
)
# The first that fits says how a question is hedged; 'almost' before 'less than', which stands in some of its words.
HEDGES = (
    ("almost", _marked(printed.ALMOST)),
    ("at_least", rf"‹(?:{_NOT_LESS})›{_NUMBER}"),
    ("at_most", rf"‹(?:{_NOT_MORE}|{_AT_MOST})›{_NUMBER}"),
    ("at_least", rf"‹(?:{_AT_LEAST})›{_NUMBER}|[0-9]\+|{_marked(printed.OR_MORE)}"),
    ("about", f"{_marked(printed.ABOUT, printed.ESTIMATED, printed.PROBABLY, printed.PERHAPS)}|[~≈]"),
)
LOOSE = ("", "about")  # a round number is hardly ever meant to the last digit, so these two are next of kin


def hedge_of(words: str) -> str:
    """How a number in these words is hedged: 'almost', 'at_most', 'at_least', 'about', or '' if flatly given."""
    return next((name for name, pattern in HEDGES if compiled(pattern).search(words)), "")


def hedge_held(entry: Estimate | Claim) -> str:
    """How an estimate or a published claim is hedged: by the end that it bounds, else by the words of its print."""
    if isinstance(entry, Claim):
        return entry.bound or ("about" if entry.about else "")
    value = entry.value
    return value.bound or hedge_of(value.hedge or entry.as_printed or "")


def unlike(asked: str, held: str) -> int:
    """How far one reserve lies from another: 0 for its kind, 1 for a number given flatly or about, 2 for others."""
    if asked == held or (asked in LOOSE and held in LOOSE):
        return 0
    return 1 if held in LOOSE else 2
