"""Hedged: with which reserve a number is asked for, and with which a held one is given: none, about, almost, at least.

Whoever types '750,000' means whoever says 750,000 flatly, before whoever says 'almost 750,000'. The patterns are a
plain table, because the scripts of the site take the very same ones; ‹ and › stand where a word begins and ends.
"""

from terror_estimates.catalog import Claim, Estimate
from terror_estimates.catalog import hedge as printed
from terror_estimates.catalog.numerals.joining import compiled


def _marked(*found: str) -> str:
    """The patterns of the prints, with marks where a word begins and ends."""
    return "|".join(one.replace(r"(?<!\w)", "‹").replace(r"(?!\w)", "›") for one in found)


# What is bounded stands at once behind, in digits or in words.
_NUMBER = r"(?=\s*[0-9]|[^0-9,;.]{0,16}(?:mil|мил|міль|тыс|тис|thous|taus|tys))"


def _before_a_number(*bounds: str) -> str:
    return rf"‹(?:{'|'.join(bounds)}){printed.AFTER}{_NUMBER}"


# The first that fits says how a question is hedged; 'almost' before 'less than', which stands in some of its words, and
# a bound that a 'not' turns round before the words that stand in it. Bounds go by the words that any of them needs.
GROUPS = (
    ("", (("almost", _marked(printed.ALMOST)),)),
    (
        rf"‹(?:{printed.AT_LEAST}|{printed.AT_MOST}|{printed.MORE}|{printed.FEWER})",
        (
            ("at_most", _before_a_number(f"{printed.NOT}(?:{printed.MORE})")),
            ("at_least", _before_a_number(f"{printed.NOT}(?:{printed.FEWER})")),
            ("at_most", _before_a_number(printed.AT_MOST, printed.FEWER)),
            ("at_least", _before_a_number(printed.AT_LEAST, printed.MORE)),
        ),
    ),
    (
        "",
        (
            ("at_least", rf"[0-9] ?\+|(?:{_marked(printed.OR_MORE)})(?! than›)"),
            ("about", f"{_marked(printed.ABOUT, printed.ESTIMATED, printed.PROBABLY, printed.PERHAPS)}|[~≈]"),
        ),
    ),
)
HEDGES = tuple(hedge for _, hedges in GROUPS for hedge in hedges)
BOUNDS = ("at_most", "at_least")
LOOSE = ("", "about")  # a round number is hardly ever meant to the last digit, so these two are next of kin


def hedge_of(words: str, *, ends: bool = False) -> str:
    """How a number in these words is hedged: 'almost', 'at_most', 'at_least', 'about', or '' if flatly given.

    The two `ends` of a range are no bounds: the 'до' of 'от 7 до 9 миллионов' is no 'at most'.
    """
    likely = (hedge for needed, hedges in GROUPS if compiled(needed).search(words) for hedge in hedges)
    found = next((name for name, pattern in likely if compiled(pattern).search(words)), "")
    return "" if ends and found in BOUNDS else found


def hedge_held(entry: Estimate | Claim) -> str:
    """How an estimate or a published claim is hedged: by the end that it bounds, else by the words of its print."""
    if isinstance(entry, Claim):
        return entry.bound or ("about" if entry.about else "")
    value = entry.value
    ends = value.low is not None and value.high is not None
    return value.bound or hedge_of(value.hedge or entry.as_printed or "", ends=ends)


def unlike(asked: str, held: str) -> int:
    """How far one reserve lies from another: 0 for its kind, 1 for a number given flatly or about, 2 for others."""
    if asked == held or (asked in LOOSE and held in LOOSE):
        return 0
    return 1 if held in LOOSE else 2
