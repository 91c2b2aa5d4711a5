"""Amounts that a print leaves open, such as 'several hundred thousand', 'six figures' or 'setki tysięcy'.

They stand for no number. What an indefinite word counts is not read as one of it, and a person reads the print.
"""

import re

from terror_estimates.catalog.numerals.phrase import Phrase, Token

# Words that count without saying how many. 'Unos cien mil' and 'quelque cent mille' are about that number: not here.
_FEW = (
    "several few many numerous multiple countless couple mehrere mehreren mehrerer einige einigen einiger wenige "
    "wenigen viele vielen paar plusieurs quelques varios varias algunos algunas pocos pocas muchos muchas alcuni "
    "alcune diversi diverse parecchi parecchie pochi poche molti molte несколько нескольких нескольким "
    "несколькими много многие пара пару пары кілька кількох декілька декількох багато kilka kilku parę paru wiele "
    "wielu"
)
_FIGURES = (
    "figure figures digit digits stellen ziffern chiffre chiffres cifra cifras cifre цифр цифры цифрами цифрах цифри "
    "cyfr cyfry cyframi cyfrach"
)
FEW = frozenset(_FEW.split())
OF = frozenset(("of", "de", "d", "di", "von"))
FIGURES = frozenset(_FIGURES.split())
_OPEN_WORD = re.compile(
    r"kilk[au](?:set|na|dzies)|кільк[ао]?(?:сот|надц|дес)|[a-zß]stellig|[ouy]cyfrow|"
    r"(?:дву|дво|тр[её]х|трьох|тирьох|тыр[её]х|яти|шести|семи|вісьми|восьми|много|багато)(?:значн|цифров)"
)
_MOST_OF = re.compile(r"\b(?:better|best|greater|larger|good) part of\s+$", re.IGNORECASE)
_SMALL = 100


def left_open(row: list[Token], first: int, phrase: Phrase) -> bool:
    """Whether what reads as a number says only its size: the 'hundred thousand' of 'several hundred thousand'."""
    after = row[phrase.end] if phrase.end < len(row) and row[phrase.end].near else None
    if after and after.text in FIGURES and phrase.bare is not None and phrase.bare < _SMALL:
        return True  # 'six figures'
    if row[first].numeral:
        return False
    if after and after.text in FEW and phrase.readings == {1}:
        return True  # the 'ein' of 'ein paar tausend'
    here = first
    if here and row[here].near and row[here - 1].text in OF:
        here -= 1
    return here > 0 and row[here].near and row[here - 1].text in FEW


def opens(word: str) -> bool:
    """Whether one word is an amount left open: 'kilkaset', 'sechsstellig', 'шестизначное'."""
    return bool(_OPEN_WORD.search(word))


def most_of(before: str) -> bool:
    """Whether the words before a number take only the greater part of it: 'the better part of a million'."""
    return bool(_MOST_OF.search(before))
